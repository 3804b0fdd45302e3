import type { Day } from '../../company/index.ts';

/** One public holiday: of a country, of a state of it, or of one establishment. */
export type Holiday = {
  date: Day;
  isHalfDay: boolean;
  name: string;
  countryCode: string;
  state: string | undefined;
  permanentEstablishmentId: string | undefined;
};

type Fixed = [monthAndDay: string, name: string, state?: string];

/** Those with a fixed day only: enough to be seen. */
const fixedHolidays: Record<string, Fixed[]> = {
  DEU: [
    ['01-01', 'Neujahr'],
    ['05-01', 'Tag der Arbeit'],
    ['10-03', 'Tag der Deutschen Einheit'],
    ['12-25', '1. Weihnachtstag'],
    ['12-26', '2. Weihnachtstag'],
    ['03-08', 'Internationaler Frauentag', 'DE-BE'],
    ['01-06', 'Heilige Drei Könige', 'DE-BW'],
  ],
  AUT: [
    ['01-01', 'Neujahr'],
    ['01-06', 'Heilige Drei Könige'],
    ['05-01', 'Staatsfeiertag'],
    ['10-26', 'Nationalfeiertag'],
    ['12-25', 'Christtag'],
  ],
  GBR: [
    ['01-01', "New Year's Day"],
    ['12-25', 'Christmas Day'],
    ['12-26', 'Boxing Day'],
  ],
  AUS: [
    ['01-26', 'Australia Day'],
    ['04-25', 'Anzac Day'],
    ['12-25', 'Christmas Day'],
  ],
  USA: [
    ['01-01', "New Year's Day"],
    ['07-04', 'Independence Day'],
    ['12-25', 'Christmas Day'],
  ],
};

/** Of a year, those that were written included. */
export const holidaysIn = (year: number, written: readonly Holiday[]): Holiday[] => [
  ...Object.entries(fixedHolidays).flatMap(([countryCode, rows]) =>
    rows.map(([monthAndDay, name, state]) => ({
      date: `${year}-${monthAndDay}`,
      isHalfDay: false,
      name,
      countryCode,
      state,
      permanentEstablishmentId: undefined,
    })),
  ),
  ...written.filter(({ date }) => date.startsWith(`${year}-`)),
];

/** Those that hold for somebody who works at the establishment. */
export const holidaysAt = (
  holidays: readonly Holiday[],
  establishment: { id: string; address: Record<string, unknown> } | undefined,
): Holiday[] =>
  holidays.filter(
    ({ countryCode, state, permanentEstablishmentId }) =>
      countryCode === establishment?.address.internationalCountryCode &&
      (state === undefined || state === establishment?.address.state) &&
      (permanentEstablishmentId === undefined || permanentEstablishmentId === establishment?.id),
  );

export const renderHoliday = ({ date, isHalfDay, name }: Holiday) => ({ date, isHalfDay, name });
