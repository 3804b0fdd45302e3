import { waitFor } from '../../../connector-kit/wait-for.ts';
import {
  dayOf,
  optionsOf,
  writing,
  type InputField,
  type Order,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { readTableOf, type RightToWorkRow } from '../api/tables.ts';
import { addRow, replaceRow } from '../api/table-writes.ts';
import { textOf } from '../map/values.ts';
import { country } from '../map/countries.ts';
import * as words from '../map/vocabularies.ts';
import { notKept, patienceOf } from './kept.ts';
import { fromItemsOf, prepareTenant, type Tenant } from './tenant.ts';

const table = 'right-to-work';

/** A field of ours, and the column that keeps it. Bob publishes what the columns mean, and not what they are called. */
interface Column {
  readonly to: string;
  readonly input: InputField<Tenant>;
  readonly as?: (value: unknown) => unknown;
}

const columns: Readonly<Record<string, Column>> = {
  type: { to: 'documentType', input: { options: () => optionsOf(words.workEligibilityType.words) } },
  number: { to: 'documentNumber', input: { clearable: true } },
  issued_by: { to: 'issuingAuthority', input: { ...fromItemsOf('countries', country), clearable: true } },
  valid_from: { to: 'validFrom', input: { clearable: true }, as: dayOf },
  valid_to: { to: 'expirationDate', input: { clearable: true }, as: dayOf },
};

const shared = {
  evidence: 'assumed',
  source: 'https://apidocs.hibob.com/reference/post_people-id-right-to-work',
  permissions: ['people.right-to-work-edit'],
  elsewhere: {
    sub_type: 'Bob’s table has no column for it',
    document: 'upload the file by POST …/documents/upload',
  },
  prepare: prepareTenant,
} as const;

const rowOf = ({ given }: Order): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([path, { to, as }]) =>
      path in given ? [[to, as ? as(given[path]) : given[path]]] : [],
    ),
  );

/** Adds a proof of somebody's right to work. */
export const createWorkEligibility = writing<Tenant>('create_work_eligibility', {
  ...shared,
  fields: {
    ...inputs(),
    type: { ...columns['type']?.input, required: true },
  },
  async run(call, order) {
    const employeeId = call.target.employeeId ?? '';
    const made = await addRow(call.vendor, table, employeeId, rowOf(order));
    return made?.id ? writtenOf(call, employeeId, made.id, order) : undefined;
  },
  async find({ vendor, target }, order) {
    const isThere = (await rowsOf(vendor, target.employeeId ?? '')).some((row) => missingIn(row, order).length === 0);
    return isThere ? { unsettled: 'the person has such a proof, and Bob does not say since when.' } : undefined;
  },
});

/** Changes a proof; Bob replaces the row, so what is not to change is written back. */
export const updateWorkEligibility = writing<Tenant>('update_work_eligibility', {
  ...shared,
  source: 'https://apidocs.hibob.com/reference/put_people-id-right-to-work-entry-id',
  fields: inputs(),
  async run(call, order) {
    const { employeeId = '', recordId = '' } = call.target;
    const before = (await rowsOf(call.vendor, employeeId)).find(({ id }) => textOf(id) === recordId);
    const row = { ...before, ...rowOf(order), id: recordId };
    const isDone = before && (await replaceRow(call.vendor, table, employeeId, row));
    return isDone ? writtenOf(call, employeeId, recordId, order) : undefined;
  },
  isRepeatable: true,
});

/** Bob lists this table in bulk only. */
const rowsOf = async (vendor: Vendor, employeeId: string): Promise<readonly RightToWorkRow[]> =>
  (await readTableOf(vendor, table, [employeeId])).get(employeeId) ?? [];

function inputs(): Record<string, InputField<Tenant>> {
  return Object.fromEntries(Object.entries(columns).map(([path, { input }]) => [path, input]));
}

/** The fields of an order that a row does not hold. */
const missingIn = (row: RightToWorkRow, order: Order): string[] =>
  Object.entries(rowOf(order)).flatMap(([column, value]) =>
    textOf(row[column]) === textOf(value) ? [] : pathsTo(column),
  );

const pathsTo = (column: string) => Object.entries(columns).flatMap(([path, { to }]) => (to === column ? [path] : []));

const writtenOf = async (call: WriteCall<Tenant>, employeeId: string, id: string, order: Order): Promise<Written> => {
  let missing = Object.keys(order.given);
  await waitFor(async () => {
    const row = (await rowsOf(call.vendor, employeeId)).find((one) => textOf(one.id) === id);
    if (row) missing = missingIn(row, order);
    return missing.length === 0 ? true : undefined;
  }, patienceOf(call));
  return { remoteId: id, notWritten: notKept(missing) };
};
