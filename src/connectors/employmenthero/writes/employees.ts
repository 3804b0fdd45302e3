import type { Call } from '../../../connector-kit/listing.ts';
import { collect } from '../../../connector-kit/walk.ts';
import {
  dayOf,
  writing,
  type InputField,
  type NotWritten,
  type Order,
  type WriteCall,
} from '../../../connector-kit/writing.ts';
import { addEmployee, changeEmployee, type EmployeeValues } from '../api/changes.ts';
import { everybody, type Employee } from '../api/people.ts';
import { said } from '../map/values.ts';

const source = 'https://developer.employmenthero.com/api-references/employee';

/** Fields of the contract and the key that an employee has for each. */
const keys: Readonly<Record<string, keyof Employee & string>> = {
  title: 'title',
  first_name: 'first_name',
  last_name: 'last_name',
  work_email: 'company_email',
  personal_email: 'personal_email',
  personal_phone_number: 'personal_mobile_number',
  work_phone_number: 'company_landline',
  start_date: 'start_date',
};

const names = { first_name: { required: true }, last_name: { required: true } } as const;
const optional: Readonly<Record<string, InputField>> = {
  title: { clearable: true },
  personal_email: { clearable: true },
  personal_phone_number: { clearable: true },
  work_phone_number: { clearable: true },
};

const valuesOf = ({ given, passthrough }: Order): EmployeeValues => ({
  ...Object.fromEntries(
    Object.entries(given).map(([field, value]) => [
      keys[field] ?? field,
      field === 'start_date' ? dayOf(value) : value,
    ]),
  ),
  ...passthrough,
});

/** What the answer, which is the person as kept, tells otherwise than it was sent. */
const droppedFrom = ({ given }: Order, kept: Employee): NotWritten[] =>
  Object.entries(given)
    .filter(([field, value]) => {
      const now = said(kept[keys[field] ?? field] as string | null | undefined);
      return field === 'start_date' ? dayOf(now) !== dayOf(value) : now !== said(value as string | null);
    })
    .map(([path]) => ({ path, reason: 'Employment Hero answered without it.' }));

/** The person with the same address and name. Addresses are taken once, so an older one would have been refused. */
const findNewcomer = async ({ vendor, now, shared }: WriteCall, { given }: Order): Promise<Employee | undefined> => {
  const query: Call['query'] = { filters: {}, include: new Set(), expand: new Set(), paths: [], shared };
  const people = await collect(everybody, { vendor, query, now, prepared: undefined });
  return people.find(
    (one) =>
      one.company_email?.toLowerCase() === String(given['work_email']).toLowerCase() &&
      one.first_name === given['first_name'] &&
      one.last_name === given['last_name'],
  );
};

export const createEmployee = writing('create_employee', {
  evidence: 'assumed',
  source,
  permissions: ['employees:create'],
  fields: {
    ...names,
    work_email: { required: true, note: 'The address by which the person is invited; taken by nobody else.' },
    start_date: {},
    ...optional,
  },
  takesPassthrough: true,
  async run({ vendor }, order) {
    const { company_email: email, ...values } = valuesOf(order);
    const added = await addEmployee(vendor, { ...values, email });
    return { remoteId: added.id, notWritten: droppedFrom(order, added) };
  },
  async find(call, order) {
    const found = await findNewcomer(call, order);
    return found && { remoteId: found.id, notWritten: droppedFrom(order, found) };
  },
});

export const updateEmployee = writing('update_employee', {
  evidence: 'assumed',
  source,
  permissions: ['employees:update'],
  fields: { first_name: {}, last_name: {}, work_email: {}, ...optional },
  takesPassthrough: true,
  isRepeatable: true,
  async run({ vendor, target: { employeeId = '' } }, order) {
    const changed = await changeEmployee(vendor, employeeId, valuesOf(order));
    return changed && { remoteId: employeeId, notWritten: droppedFrom(order, changed) };
  },
});
