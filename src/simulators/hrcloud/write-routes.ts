import { closedTo } from './access.ts';
import { badRequest, invalid, noRow, notFound, queryValue } from './answers.ts';
import { type Entity, type Field, labelOf, type Row } from './entity.ts';
import type { EntityHandler } from './read-routes.ts';
import { type HrCloudCall, tableOf } from './state.ts';
import { type Entry, type Mapping, readEntries, readMapping } from './write-body.ts';
import { answerRows, changeRow, insertRow } from './write-rows.ts';
import { type Checked, checkValues } from './write-values.ts';

/** Nothing is written when anything is wrong with one of the rows. */
const firstRefusal = (checks: readonly Checked[]): Response | undefined => {
  const complaints = checks.flatMap((checked) => checked.complaints);
  return complaints.length > 0 ? invalid(complaints) : undefined;
};

/** @see https://support.hrcloud.com/help-center/object-format */
export const createRows: EntityHandler = async (call, entity) => {
  const closed = closedTo(call, entity, 'write');
  if (closed !== undefined) return closed.answer;
  const entries = await readEntries(call);
  if (entries instanceof Response) return entries;
  const mapping = readMapping(call);
  if (mapping instanceof Response) return mapping;
  const checks = entries.map((entry) => checkValues(call, entity, entry, mapping));
  return (
    firstRefusal(checks) ??
    answerRows(
      call,
      entity,
      checks.map(({ values }) => insertRow(call, entity, values)),
    )
  );
};

/** The field named by `Identifier`, Id when none is; a sentence when the field does not tell rows apart. */
const identifierOf = (call: HrCloudCall, entity: Entity): Field | string => {
  const name = queryValue(call, 'identifier');
  if (name === undefined || name === 'Id') return { name: 'Id', kind: 'text' };
  return entity.fields.find((field) => field.name === name && field.isUnique) ?? `Identifier ${name} is not valid.`;
};

const rowFor = (call: HrCloudCall, entity: Entity, { name }: Field, entry: Entry): Row | undefined => {
  const value = entry[name];
  const table = tableOf(call, entity);
  return name === 'Id' ? table.get(String(value)) : table.find((row) => row[name] === value, 1)[0];
};

/** @see https://support.hrcloud.com/help-center/employee-put: salary and bonus cannot be updated */
const checkChange = (call: HrCloudCall, entity: Entity, row: Row, entry: Entry, mapping: Mapping): Checked => {
  const isEmployee = entity.name === 'xEmployee';
  const { xSalary, xBonus, ...others } = entry;
  const checked = checkValues(call, entity, isEmployee ? others : entry, mapping, row.Id);
  if (isEmployee && call.environment.switchValue('payInUpdate') === 'refused') {
    if (xSalary !== undefined) checked.complaints.push('Value for Salary cannot be updated.');
    if (xBonus !== undefined) checked.complaints.push('Value for Bonus cannot be updated.');
  }
  return checked;
};

const write = async (call: HrCloudCall, entity: Entity, mayCreate: boolean): Promise<Response> => {
  const closed = closedTo(call, entity, 'write');
  if (closed !== undefined) return closed.answer;
  const entries = await readEntries(call);
  if (entries instanceof Response) return entries;
  const mapping = readMapping(call);
  if (mapping instanceof Response) return mapping;
  const identifier = identifierOf(call, entity);
  if (typeof identifier === 'string') return badRequest(identifier);

  const found: (Row | undefined)[] = [];
  for (const entry of entries) {
    if (entry[identifier.name] === undefined && !(mayCreate && identifier.name === 'Id'))
      return invalid([`Value for ${labelOf(identifier)} is required but missing.`]);
    const row = rowFor(call, entity, identifier, entry);
    if (row === undefined && !mayCreate) return noRow(entity.name);
    found.push(row);
  }
  const checks = entries.map((entry, index) => {
    const row = found[index];
    return row === undefined
      ? checkValues(call, entity, entry, mapping)
      : checkChange(call, entity, row, entry, mapping);
  });
  const written = () =>
    checks.map(({ values }, index) => {
      const row = found[index];
      return row === undefined ? insertRow(call, entity, values) : changeRow(call, entity, row, values);
    });
  return firstRefusal(checks) ?? answerRows(call, entity, written());
};

/**
 * Each row is named by its Id in the body, or by the field that `Identifier` names.
 *
 * @see https://support.hrcloud.com/help-center/employee-put
 */
export const updateRows: EntityHandler = (call, entity) => write(call, entity, false);

/** Updates the row with that value, or makes one. Path and parameter are assumed; that the call exists is published. */
export const upsertRows: EntityHandler = (call, entity) =>
  call.environment.switchValue('hasUpsert') === true ? write(call, entity, true) : notFound(call);
