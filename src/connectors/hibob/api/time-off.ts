import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';

const text = z.string().nullish();

/**
 * A request for time off, as the changes feed and "who's out" tell of it. Which dates are filled depends on
 * `type`: a range has `startDate` and `endDate`, hours on one day have `date`.
 * https://apidocs.hibob.com/reference/get_timeoff-requests-changes, .../get_timeoff-whosout
 */
export const timeOffRequest = z.looseObject({
  requestId: z.union([z.string(), z.number()]).transform(String),
  employeeId: z.string(),
  policyType: text,
  policyTypeDisplayName: text,
  status: text,
  startDate: text,
  startPortion: text,
  endDate: text,
  endPortion: text,
  dayPortion: text,
  date: text,
  durationUnit: text,
  totalDuration: z.number().nullish(),
  totalCost: z.number().nullish(),
  hoursOnDate: z.number().nullish(),
  minutes: z.number().nullish(),
  /** Changes only: Created, Pending, Canceled or Deleted. */
  changeType: text,
  /** Changes only: when it happened. */
  createdOn: text,
});
export type TimeOffRequest = z.infer<typeof timeOffRequest>;

/** Changes since a moment at most six months ago, oldest first as Bob sends them. */
export const listTimeOffChanges = (vendor: Vendor, since: string): Promise<TimeOffRequest[]> => {
  const endpoint = 'GET /v1/timeoff/requests/changes';
  return ask(vendor, {
    endpoint,
    query: { since, includePending: true },
    needs: ['time-off.whos-out', 'time-off.requests'],
    read: (body) =>
      rowsOf(timeOffRequest, z.object({ changes: z.array(z.unknown()) }).parse(body).changes, vendor, endpoint),
  });
};

/** Who is away between two days; people who have left are not in it. */
export const listWhosOut = (vendor: Vendor, fromOn: string, toOn: string): Promise<TimeOffRequest[]> => {
  const endpoint = 'GET /v1/timeoff/whosout';
  return ask(vendor, {
    endpoint,
    query: {
      from: fromOn,
      to: toOn,
      includeHourly: true,
      includePrivate: true,
      includePending: true,
      includeWorkingRequests: true,
    },
    needs: ['time-off.whos-out'],
    read: (body) => rowsOf(timeOffRequest, z.object({ outs: z.array(z.unknown()) }).parse(body).outs, vendor, endpoint),
  });
};

/** A kind of time off. https://apidocs.hibob.com/reference/get_timeoff-policy-types */
export interface PolicyType {
  readonly name: string;
  readonly unit: string | null;
  readonly reasons: readonly { readonly id: string; readonly name: string }[];
}

const needs = ['time-off.settings'];

/** The names of the company's kinds of time off. */
export const listPolicyTypeNames = (vendor: Vendor): Promise<string[]> =>
  ask(vendor, {
    endpoint: 'GET /v1/timeoff/policy-types',
    needs,
    read: (body) => z.object({ policyTypes: z.array(z.string()) }).parse(body).policyTypes,
  });

/** All kinds of time off with their unit and reasons. Two calls for each, so remembered for five minutes. */
export const policyTypes = (vendor: Vendor): Promise<PolicyType[]> =>
  vendor.remember('policy-types', 300, async () => {
    const names = await listPolicyTypeNames(vendor);
    return Promise.all(names.map((name) => getPolicyType(vendor, name)));
  });

const getPolicyType = async (vendor: Vendor, name: string): Promise<PolicyType> => {
  const [unit, reasons] = await Promise.all([
    ask<string | null>(vendor, {
      endpoint: 'GET /v1/timeoff/policy-types/{policyType}',
      path: `/v1/timeoff/policy-types/${part(name)}`,
      needs,
      absent: () => null,
      read: (body) => z.looseObject({ unit: text }).parse(body).unit ?? null,
    }),
    listReasonCodes(vendor, name),
  ]);
  return { name, unit, reasons };
};

const reasonCode = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  displayName: text,
  name: text,
});

/** Why somebody may be away with a kind of time off. */
export const listReasonCodes = (vendor: Vendor, policyType: string): Promise<PolicyType['reasons']> => {
  const endpoint = 'GET /v1/timeoff/policy-types/{policyType}/reason-codes';
  return ask<PolicyType['reasons']>(vendor, {
    endpoint,
    path: `/v1/timeoff/policy-types/${part(policyType)}/reason-codes`,
    needs,
    absent: () => [],
    read: (body) =>
      rowsOf(
        reasonCode,
        z.object({ reasonCodes: z.array(z.unknown()).nullish() }).parse(body).reasonCodes ?? [],
        vendor,
        endpoint,
      ).map(({ id, displayName, name }) => ({ id, name: displayName ?? name ?? id })),
  });
};

/** Where somebody stands with one kind of time off. https://apidocs.hibob.com/reference/get_timeoff-employees-id-balance */
export const balance = z.looseObject({
  totalBalanceAsOfDate: z.number().nullish(),
  startingBalance: z.number().nullish(),
  startingBalanceAsOf: text,
  policy: text,
});
export type Balance = z.infer<typeof balance>;

/** The balance on a day. `undefined`: this kind of time off is not theirs. */
export const getBalance = (
  vendor: Vendor,
  employeeId: string,
  policyType: string,
  dateOn: string,
): Promise<Balance | undefined> =>
  vendor.send<Balance | undefined>({
    endpoint: 'GET /v1/timeoff/employees/{id}/balance',
    method: 'GET',
    path: `/v1/timeoff/employees/${part(employeeId)}/balance`,
    query: { policyType, date: dateOn },
    needs: ['time-off.balance'],
    accept: [400, 404],
    read: (answer) => (answer.status === 200 ? balance.parse(answer.json()) : undefined),
  });
