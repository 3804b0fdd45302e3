import type { Person, Schedule, Terms } from '../api/master-data.ts';
import { addDays, dayOf } from './values.ts';

/** A span of days in which none of a person's terms changed, with the terms in force. */
export interface Period {
  readonly person: Person;
  /** First day, `YYYY-MM-DD`. */
  readonly beginOn: string;
  /** Last day; null while it has no end. */
  readonly endOn: string | null;
  readonly terms: Terms;
  readonly schedule: Schedule | null;
}

/** Days with something that holds in them. */
interface Stretch<T> {
  readonly beginOn: string;
  readonly endOn: string | null;
  readonly value: T;
}

/**
 * Cuts a person's histories into periods. HRworks keeps kind of employment, unit, place and position in one history and
 * the work schedule in another, each with dates of its own; a unified employment is one set of terms.
 *
 * 1. Employment decides: outside of its rows there is no period. Where HRworks has no row, the terms of today hold from
 *    the first to the last day of the person.
 * 2. Within a row a new period begins whenever a schedule begins.
 * 3. A row without an end ends on the day before the next one; the last one with the person's last day, when there is one.
 */
export const periodsOf = (person: Person): Period[] => {
  const schedules = stretchesOf(person.historicizedData?.workSchedule, null);
  return employmentOf(person).flatMap(({ beginOn, endOn, value: terms }) => {
    const cuts = schedules.map((schedule) => schedule.beginOn).filter((day) => day > beginOn && !isAfter(day, endOn));
    const begins = [beginOn, ...new Set(cuts.toSorted())];
    return begins.map((begin, index) => {
      const next = begins[index + 1];
      return {
        person,
        beginOn: begin,
        endOn: next === undefined ? endOn : addDays(next, -1),
        terms,
        schedule: inForce(schedules, begin) ?? (schedules.length === 0 ? (person.workSchedule ?? null) : null),
      };
    });
  });
};

/** Whether terms hold on a day. */
export const isInForce = ({ beginOn, endOn }: Period, on: string): boolean => beginOn <= on && !isAfter(on, endOn);

/** A time with the company without a gap. */
export interface Stint {
  readonly beginOn: string;
  readonly endOn: string | null;
}

/** Times with the company, oldest first: rows of employment that follow each other day by day are one. */
export const stintsOf = (person: Person): Stint[] => {
  const stints: Stint[] = [];
  for (const { beginOn, endOn } of employmentOf(person)) {
    const last = stints.at(-1);
    if (last && (last.endOn === null || beginOn <= addDays(last.endOn, 1)))
      stints[stints.length - 1] = { beginOn: last.beginOn, endOn };
    else stints.push({ beginOn, endOn });
  }
  return stints;
};

const employmentOf = (person: Person): Stretch<Terms>[] => {
  const joinedOn = dayOf(person.joinDate);
  const leftOn = dayOf(person.leaveDate);
  const rows = stretchesOf(person.historicizedData?.employment, joinedOn);
  if (rows.length === 0) return joinedOn === null ? [] : [{ beginOn: joinedOn, endOn: leftOn, value: termsOf(person) }];
  const last = rows.at(-1);
  return rows.map((row) =>
    row === last && row.endOn === null && !isAfter(row.beginOn, leftOn) ? { ...row, endOn: leftOn } : row,
  );
};

/** What holds today, in the shape of a row. */
const termsOf = (person: Person): Terms => ({
  employmentType: person.employmentType,
  organizationUnitNumber: person.organizationUnit?.number,
  organizationUnitUuid: person.organizationUnitUuid ?? person.organizationUnit?.uuid,
  permanentEstablishmentId: person.permanentEstablishment?.id,
  position: person.position,
});

interface Row<T> {
  readonly beginDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
  readonly data?: T | null | undefined;
}

/** Rows by their first day; one without any begins with `firstOn`, if that is known. */
const stretchesOf = <T>(rows: readonly Row<T>[] | null | undefined, firstOn: string | null): Stretch<T>[] => {
  const begun = (rows ?? []).flatMap(({ beginDate, endDate, data }) => {
    const beginOn = dayOf(beginDate) ?? firstOn;
    return beginOn === null || !data ? [] : [{ beginOn, endOn: dayOf(endDate), value: data }];
  });
  const sorted = begun.toSorted((a, b) => (a.beginOn < b.beginOn ? -1 : a.beginOn > b.beginOn ? 1 : 0));
  return sorted.map((row, index) => {
    const next = sorted[index + 1];
    return row.endOn === null && next !== undefined ? { ...row, endOn: addDays(next.beginOn, -1) } : row;
  });
};

const inForce = <T>(stretches: readonly Stretch<T>[], day: string): T | null =>
  stretches.findLast(({ beginOn, endOn }) => beginOn <= day && !isAfter(day, endOn))?.value ?? null;

/** Whether a day lies after a last one; nothing lies after no end. */
const isAfter = (day: string, lastOn: string | null): boolean => lastOn !== null && day > lastOn;
