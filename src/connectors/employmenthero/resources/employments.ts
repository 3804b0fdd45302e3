import { reading } from '../../../connector-kit/contract.ts';
import { ifGranted, orRefusal } from '../../../connector-kit/granted.ts';
import { byCursor } from '../../../connector-kit/listing.ts';
import type { SharedData } from '../../../connector-kit/shared-data.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { inIdOrder } from '../api/in-id-order.ts';
import { numbered } from '../api/numbered.ts';
import { readAll } from '../api/pages.ts';
import { listedPeople } from '../api/people.ts';
import { listedHistories, listedPayDetails } from '../api/personal.ts';
import { employeeIdOfTerms, mapEmployment, termsId } from '../map/employment.ts';
import { termsOf, type Terms } from '../map/terms.ts';
import { dayAt } from '../map/values.ts';

/**
 * People of one page: each costs two calls, and a hundred a minute are all there are. What was read is kept over the
 * minute that Employment Hero may ask to wait, so that the second try goes on where the first one stopped.
 */
const peoplePerPage = 10;
const keptSeconds = 90;

/**
 * Somebody's sets of terms; pay stays blank where it is not granted. Pay that is not shared is not asked for, and its changes
 * cut nothing. `undefined`: there is no such employee.
 */
const termsOfEmployee = async (vendor: Vendor, id: string, shared: SharedData): Promise<Terms[] | undefined> => {
  const isPayShared = shared.shares('employments.pay_rate');
  // One entry a person: what is remembered of an account is bounded by the number of entries.
  const [histories, pay] = await vendor.remember(`terms of ${id}${isPayShared ? ' with pay' : ''}`, keptSeconds, () =>
    Promise.all([
      readAll(vendor, listedHistories(id)),
      isPayShared ? orRefusal(readAll(vendor, listedPayDetails(id))) : undefined,
    ]),
  );
  return histories && termsOf(id, histories, (await ifGranted(vendor, pay, undefined)) ?? []);
};

/** Sets of terms by employee. */
export const termsOfEmployees = async (
  vendor: Vendor,
  ids: readonly string[],
  shared: SharedData,
): Promise<ReadonlyMap<string, readonly Terms[]>> =>
  new Map(await Promise.all(ids.map(async (id) => [id, (await termsOfEmployee(vendor, id, shared)) ?? []] as const)));

/** Contractors have no employment history, so only employees are gone through. */
const employees = inIdOrder(numbered(() => [listedPeople('employee')]));

/** Employment histories, cut where pay changes. */
export const employments = reading('employments', {
  evidence: 'documented',
  source: 'https://developer.employmenthero.com/api-references/employment-history',
  horizon: 'Contractors have job histories instead, which need a scope of their own: see the action list_job_histories',
  prepare: async ({ now }) => ({ todayOn: dayAt(now) }),
  all: byCursor<Terms, { todayOn: string }>({
    itemsPerPage: peoplePerPage,
    page: async (call, cursor, size) => {
      const { rows, next } = await employees.page(call, cursor, Math.min(size, peoplePerPage));
      const ids = rows.map(({ id }) => id);
      return { rows: [...(await termsOfEmployees(call.vendor, ids, call.query.shared)).values()].flat(), next };
    },
  }),
  ofEmployee: ({ vendor, query }, employeeId) => termsOfEmployee(vendor, employeeId, query.shared),
  one: async ({ vendor, query }, remoteId) =>
    (await termsOfEmployee(vendor, employeeIdOfTerms(remoteId), query.shared))?.find(
      (terms) => termsId(terms) === remoteId,
    ),
  raw: ({ history, pay }) => ({ history, pay }),
  map: (terms: Terms, context: { todayOn: string }) => mapEmployment(terms, context),
  losses: {
    pay_frequency: 'Employment Hero says what pay is for, not how often it is paid out.',
    grade: 'The classification of an award is no step of a ladder of the company’s own.',
    work_time: 'Histories do not tell working hours.',
    fte: 'Histories do not tell working hours.',
    payroll_code: 'Employment Hero keeps no payroll number beside the employee’s code.',
    created_at: 'Employment Hero does not say.',
    updated_at: 'Employment Hero does not say.',
    department: 'Histories do not tell it; see groups of the employee.',
    division: 'Histories do not tell it; see groups of the employee.',
    cost_center: 'Histories do not tell it; see cost_centers of the employee.',
    cost_centers: 'Histories do not tell it; see cost_centers of the employee.',
    manager: 'Histories do not tell it; see manager_id of the employee.',
  },
});
