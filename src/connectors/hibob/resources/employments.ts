import { reading } from '../../../connector-kit/contract.ts';
import { byCursor, type Call } from '../../../connector-kit/listing.ts';
import type { SharedData } from '../../../connector-kit/shared-data.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { Employment } from '../../../model/records/employment.ts';
import { peopleFields } from '../api/fields.ts';
import { namedLists } from '../api/lists.ts';
import { isPerson } from '../api/people.ts';
import { employeesPerBulk, readTable, readTableIfGranted, readTableOf, type WorkRow } from '../api/tables.ts';
import { employeeIdOfPeriod, mapEmployment, periodId, type EmploymentContext } from '../map/employment.ts';
import { groupFieldsOf } from '../map/group-fields.ts';
import { periodsOf, type Period } from '../map/timeline.ts';

const prepare = async ({ vendor, now }: { vendor: Vendor; now: number }): Promise<EmploymentContext> => {
  const [lists, fields] = await Promise.all([namedLists(vendor), peopleFields(vendor)]);
  return { lists, groupFields: groupFieldsOf(fields), todayOn: new Date(now).toISOString().slice(0, 10) };
};

/**
 * Periods of up to 200 employees. The work table is demanded; what the service user may not see of the others
 * stays blank: contract without the employment table, pay without salaries, ends without lifecycle. Pay that is not shared
 * is not asked for, and its changes cut nothing.
 */
const periodsOfAll = async (
  vendor: Vendor,
  employeeIds: readonly string[],
  work: ReadonlyMap<string, readonly WorkRow[]>,
  shared: SharedData,
): Promise<Period[]> => {
  const [employment, salaries, lifecycle] = await Promise.all([
    readTableIfGranted(vendor, 'employment', employeeIds),
    shared.shares('employments.pay_rate') ? readTableIfGranted(vendor, 'salaries', employeeIds) : undefined,
    readTableIfGranted(vendor, 'lifecycle', employeeIds),
  ]);
  return employeeIds.flatMap((id) =>
    periodsOf(id, {
      work: work.get(id) ?? [],
      employment: employment?.get(id) ?? [],
      salaries: salaries?.get(id) ?? [],
      lifecycle: lifecycle && (lifecycle.get(id) ?? []),
    }),
  );
};

const termsOf = async (vendor: Vendor, employeeId: string, shared: SharedData): Promise<Period[] | undefined> => {
  const work = await readTableOf(vendor, 'work', [employeeId]);
  const periods = await periodsOfAll(vendor, [employeeId], work, shared);
  return periods.length > 0 || (await isPerson(vendor, employeeId)) ? periods : undefined;
};

/** A set of terms by its id. */
export const findPeriod = async (vendor: Vendor, remoteId: string, shared: SharedData): Promise<Period | undefined> =>
  (await termsOf(vendor, employeeIdOfPeriod(remoteId), shared))?.find((period) => periodId(period) === remoteId);

/** Employments of the people on a page, for `expand=employments`. */
export const employmentsByEmployee = async (
  { vendor, now, query: { shared } }: Call,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, Employment[]>> => {
  const context = await prepare({ vendor, now });
  const periods = await periodsOfAll(vendor, employeeIds, await readTableOf(vendor, 'work', employeeIds), shared);
  const byEmployee = Map.groupBy(periods, ({ employeeId }) => employeeId);
  return new Map([...byEmployee].map(([id, own]) => [id, own.map((period) => mapEmployment(period, context))]));
};

/** Sets of terms, cut from Bob's history tables; see `map/timeline.ts` for how. */
export const employments = reading('employments', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/changelog/bulk-api-for-tables',
  prepare,
  all: byCursor<Period, EmploymentContext>({
    // One page of the work table names the employees, the other tables are asked for those.
    page: async ({ vendor, query }, cursor, size) => {
      const page = await readTable(vendor, 'work', { cursor, limit: Math.min(size, employeesPerBulk) });
      const work = new Map(page.entries.map(({ employeeId, rows }) => [employeeId, rows]));
      return { rows: await periodsOfAll(vendor, [...work.keys()], work, query.shared), next: page.next };
    },
    itemsPerPage: employeesPerBulk,
  }),
  ofEmployee: ({ vendor, query }, employeeId) => termsOf(vendor, employeeId, query.shared),
  one: ({ vendor, query }, remoteId) => findPeriod(vendor, remoteId, query.shared),
  raw: ({ work, employment, salary }) => ({ work, employment, salary }),
  map: (period: Period, context: EmploymentContext) => mapEmployment(period, context),
  losses: {
    grade: 'Bob keeps no pay grades.',
    payroll_code: 'Bob keeps no payroll number beside the employee number.',
    created_at: 'A period is cut from several rows.',
    updated_at: 'A period is cut from several rows.',
  },
});
