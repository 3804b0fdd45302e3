import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { uuidsByNumber, type Span } from './leave.ts';
import { askPages } from './pages.ts';
import { readOfPeople, type PersonBase } from './persons.ts';
import { maybe, text } from './wire.ts';

/** https://api.hrworks.de/v2/openapi.yaml#/components/schemas/WorkingTime */
export const workingTime = z.looseObject({
  /** `{personnelNumber}_{begin in seconds since 1970}` */
  id: z.string(),
  /** Compact: `20250108T075200Z`. */
  beginDateAndTime: text,
  /** Not there while somebody is clocked in. */
  endDateAndTime: text,
  workingTimeType: maybe(z.looseObject({ type: text, name: text })),
});
export type WorkingTime = z.infer<typeof workingTime> & { readonly personUuid: string };

const endpoint = 'GET /v2/working-times';
const byPerson = z.record(z.string(), z.array(z.looseObject({ workingTimes: maybe(z.array(z.unknown())) })));

/** Working times of the given people in the span. Only who has a time recording regulation is in the answer. */
export const listWorkingTimes = (
  vendor: Vendor,
  people: readonly PersonBase[],
  span: Span,
): Promise<readonly WorkingTime[]> => {
  const uuids = uuidsByNumber(people);
  return readOfPeople([...uuids.keys()], (persons) =>
    askPages(vendor, {
      endpoint,
      query: { ...span, persons, usePersonnelNumbers: true },
      needs: ['working-times'],
      read: (body) =>
        Object.entries(byPerson.parse(body)).flatMap(([personnelNumber, intervals]) => {
          const personUuid = uuids.get(personnelNumber);
          if (personUuid === undefined) return [];
          return intervals
            .flatMap(({ workingTimes }) => rowsOf(workingTime, workingTimes ?? [], vendor, endpoint))
            .map((row) => ({ ...row, personUuid }));
        }),
    }),
  );
};
