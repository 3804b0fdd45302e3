import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { PersonBase } from './persons.ts';
import { askPages } from './pages.ts';
import { findUuid, readOfPeople } from './persons.ts';
import { ask, isPlain, part } from './request.ts';
import { flag, maybe, number, text } from './wire.ts';

/** HRworks keeps absences and sick leaves apart, each with types of its own; their rows are alike. */
export const leaveKinds = {
  absence: {
    path: '/v2/absences',
    list: 'absences',
    types: { path: '/v2/absences/absence-types', list: 'absenceTypes' },
    permission: 'absences',
  },
  sickLeave: {
    path: '/v2/sick-leaves',
    list: 'sickLeaves',
    types: { path: '/v2/sick-leaves/sick-leave-types', list: 'sickLeaveTypes' },
    permission: 'sick-leaves',
  },
} as const;

export type LeaveKind = keyof typeof leaveKinds;

/** https://api.hrworks.de/v2/openapi.yaml#/components/schemas/AbsenceType and SickLeaveType */
export const leaveType = z.looseObject({
  key: z.union([z.string(), z.number().transform(String)]),
  name: text,
  isActive: flag,
  reducesHolidayEntitlement: flag,
});
export type LeaveType = z.infer<typeof leaveType> & { readonly kind: LeaveKind };

/** Types of a kind that the company made, those no longer in use included. */
export const listLeaveTypes = (vendor: Vendor, kind: LeaveKind): Promise<LeaveType[]> => {
  const { types, permission } = leaveKinds[kind];
  const endpoint = `GET ${types.path}`;
  return ask(vendor, {
    endpoint,
    query: { onlyActive: false },
    needs: [permission],
    read: (body) => {
      const rows = z.record(z.string(), z.array(z.unknown())).parse(body)[types.list];
      return rowsOf(leaveType, rows, vendor, endpoint).map((type) => ({ ...type, kind }));
    },
  });
};

/** https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Absence and SickLeave */
export const leave = z.looseObject({
  /** `{personLicenseNumber}_{running number}`: of a kind, nowhere is it said to be of both. */
  number: z.string(),
  type: text,
  name: text,
  beginDate: text,
  endDate: text,
  isBeginDateHalfDay: flag,
  isEndDateHalfDay: flag,
  statusIdentifier: text,
  workingDays: number,
  remark: text,
});

/** A row with what its place in the answer says: whose it is and of which kind. */
export type Leave = z.infer<typeof leave> & { readonly kind: LeaveKind; readonly personUuid: string };

/** Days, both included. HRworks takes no span of more than a year. */
export interface Span {
  readonly beginDate: string;
  readonly endDate: string;
}

const byPerson = z.record(z.string(), z.array(z.looseObject({}).catch({})));

/** Leave of a kind of the given people that lies in the span or reaches into it, in every status. */
export const listLeave = (
  vendor: Vendor,
  kind: LeaveKind,
  people: readonly PersonBase[],
  span: Span,
): Promise<readonly Leave[]> => {
  const { path, list, permission } = leaveKinds[kind];
  const endpoint = `GET ${path}`;
  const uuids = uuidsByNumber(people);
  return readOfPeople([...uuids.keys()], (persons) =>
    askPages(vendor, {
      endpoint,
      query: { ...span, persons, usePersonnelNumbers: true },
      needs: [permission],
      read: (body) =>
        Object.entries(byPerson.parse(body)).flatMap(([personnelNumber, intervals]) => {
          const personUuid = uuids.get(personnelNumber);
          if (personUuid === undefined) return [];
          return intervals
            .flatMap((interval) => rowsOf(leave, interval[list] ?? [], vendor, endpoint))
            .map((row) => ({ ...row, kind, personUuid }));
        }),
    }),
  );
};

/** Answers about people have personnel numbers for keys where they can have no uuids. */
export const uuidsByNumber = (people: readonly PersonBase[]): ReadonlyMap<string, string> =>
  new Map(people.flatMap(({ personnelNumber, uuid }) => (personnelNumber ? [[personnelNumber, uuid] as const] : [])));

/** One absence or sick leave. Its own answer does not say whose it is; the license number within its number does. */
export const getLeave = async (vendor: Vendor, kind: LeaveKind, ofNumber: string): Promise<Leave | undefined> => {
  const licenseNumber = /^(.+)_[^_]+$/.exec(ofNumber)?.[1];
  if (licenseNumber === undefined || !isPlain(ofNumber)) return undefined;
  const { path, permission } = leaveKinds[kind];
  const row = await ask(vendor, {
    endpoint: `GET ${path}/{number}`,
    path: `${path}/${part(ofNumber)}`,
    needs: [permission],
    absent: () => undefined,
    read: (body): z.infer<typeof leave> | undefined => leave.parse(body),
  });
  const personUuid = row && (await findUuid(vendor, 'personLicenseNumber', licenseNumber));
  return row && personUuid ? { ...row, kind, personUuid } : undefined;
};

/** Days of holiday in a year. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/LeaveAccount */
export const leaveAccount = z.looseObject({ holidayEntitlement: number, unplanned: number });
export type LeaveAccount = z.infer<typeof leaveAccount>;

/** Somebody's account of holidays; `undefined` for somebody who has none. */
export const getLeaveAccount = (vendor: Vendor, personnelNumber: string): Promise<LeaveAccount | undefined> =>
  ask<LeaveAccount | undefined>(vendor, {
    endpoint: 'GET /v2/absences/leave-accounts',
    query: { persons: [personnelNumber], usePersonnelNumbers: true },
    needs: ['absences'],
    absent: () => undefined,
    read: (body) => z.record(z.string(), maybe(leaveAccount)).parse(body)[personnelNumber] ?? undefined,
  });
