import { isDay, isObject, may } from './answers.ts';
import { customCategory } from './categories.ts';
import { findItem } from './lists.ts';
import type { BobCall, BobState, Field } from './state.ts';

/** Derived from something else, or only changed by a call of its own. */
const readOnly = new Set([
  'root.id',
  'root.companyId',
  'root.email',
  'root.fullName',
  'root.creationDateTime',
  'root.creationDate',
  'root.avatarUrl',
  'root.state',
  'root.coverImageUrl',
  'personal.age',
  'personal.shortBirthDate',
  'work.site',
  'work.startDate',
  'work.shortStartDate',
  'work.originalStartDate',
  'work.durationOfEmployment',
  'work.yearsOfService',
  'work.tenureDuration',
  'work.tenureDurationYears',
  'work.tenureYears',
  'work.reportsTo.email',
  'work.reportsToIdInCompany',
  'work.secondLevelManager',
  'work.isManager',
  'work.directReports',
  'work.indirectReports',
  'work.daysOfPreviousService',
  'about.avatar',
  'payroll.salary.payment.currency',
  'payroll.salary.yearlyPayment',
  'payroll.salary.monthlyPayment',
  'payroll.timeSinceLastSalaryChange',
  'payroll.employment.standardWorkingPattern',
  'payroll.employment.standardWorkingPattern.workingPatternId',
  'payroll.employment.siteWorkingPattern',
  'payroll.employment.actualWorkingPattern',
  'financial.rightToWorkExpiryDate',
  'home.spouse.shortBirthDate',
]);
const readOnlyCategories = new Set(['address', 'lifecycle', 'peopleAnalytics', 'jobsCatalog', 'userData']);

/** Can PUT change it, and may this service user? Else it is dropped without a word. */
export const isWritable = (call: BobCall, field: Field): boolean => {
  if (
    field.isHistorical ||
    readOnly.has(field.id) ||
    readOnlyCategories.has(field.category) ||
    field.id.startsWith('actualPayment.')
  )
    return false;
  if (field.custom !== undefined) return may(call, `customField.${field.id}.edit`);
  return field.category === customCategory.id ? may(call, 'group') : may(call, `data.${field.category}.edit`);
};

/** A nested body as field ids and values: `{"home": {"mobilePhone": "1"}}` -> `home.mobilePhone`; unknown keys fall away. */
export const fieldsIn = (state: BobState, body: Record<string, unknown>): [Field, unknown][] => {
  const walk = (node: Record<string, unknown>, path: string): [Field, unknown][] =>
    Object.entries(node).flatMap(([key, value]) => {
      const id = path === '' ? key : `${path}.${key}`;
      const field = state.fields.get(id) ?? (path === '' ? state.fields.get(`root.${key}`) : undefined);
      if (field !== undefined) return [[field, value] as [Field, unknown]];
      return isObject(value) ? walk(value, id) : [];
    });
  return walk(body, '');
};

/** What is wrong with a value for a field; undefined = nothing. Null empties any field. */
export const problemWith = (state: BobState, field: Field, value: unknown): string | undefined => {
  if (value === null) return undefined;
  const list = field.listId === null ? undefined : state.lists.get(field.listId);
  const notInList = (one: unknown) =>
    list === undefined || findItem(list, one) === undefined
      ? `The value "${String(one)}" isn't valid in list ${field.listId ?? ''}.`
      : undefined;
  switch (field.type) {
    case 'date':
      return isDay(value) ? undefined : `The value "${String(value)}" isn't a valid date.`;
    case 'number':
      return typeof value === 'number' ? undefined : `The value "${String(value)}" isn't a number.`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `The value "${String(value)}" isn't a boolean.`;
    case 'list':
    case 'list_id':
    case 'hierarchy-list':
      return notInList(value);
    case 'multi-list':
      return Array.isArray(value)
        ? value.map(notInList).find((problem) => problem !== undefined)
        : `The value "${String(value)}" isn't an array.`;
    default:
      return undefined;
  }
};
