import type { HrworksCall } from '../state.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { isDay, readParameters, required, texts, whole } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';
import { type Holiday, holidaysIn, renderHoliday } from './holidays.ts';

/** Holidays by the key that `keyOf` finds in them; those without one are left out. */
const grouped = (holidays: readonly Holiday[], keyOf: (holiday: Holiday) => string | undefined) =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        holidays.filter((holiday) => keyOf(holiday) !== undefined),
        keyOf,
      ),
    ].map(([key, rows]) => [key, rows.map(renderHoliday)]),
  );

const isGeneral = ({ state, permanentEstablishmentId }: Holiday): boolean =>
  state === undefined && permanentEstablishmentId === undefined;

const list = ({ state, query }: HrworksCall): unknown => {
  const { year, countryCodes, permanentEstablishments } = readParameters(query, {
    year: required(whole),
    countryCodes: texts,
    permanentEstablishments: texts,
  });
  const shown = holidaysIn(year, state.holidays).filter(
    ({ countryCode, permanentEstablishmentId }) =>
      (countryCodes?.includes(countryCode) ?? true) &&
      (permanentEstablishmentId === undefined || (permanentEstablishments?.includes(permanentEstablishmentId) ?? true)),
  );
  return Object.fromEntries(
    [...Map.groupBy(shown, ({ countryCode }) => countryCode)].map(([country, holidays]) => [
      country,
      {
        generalHolidays: holidays.filter(isGeneral).map(renderHoliday),
        stateHolidays: grouped(holidays, (holiday) => holiday.state),
        permanentEstablishmentHolidays: grouped(holidays, (holiday) => holiday.permanentEstablishmentId),
      },
    ]),
  );
};

const planHoliday =
  ({ state }: HrworksCall) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['date', 'name', 'countryCode']);
    if (missing !== undefined) return missing;
    const { date } = record;
    if (!isDay(date)) return { problem: 'date is not a date.' };
    return {
      write: () => {
        state.holidays.push({
          date,
          isHalfDay: record.isHalfDay === true,
          name: String(record.name),
          countryCode: String(record.countryCode),
          state: textOf(record, 'state'),
          permanentEstablishmentId: textOf(record, 'permanentEstablishmentId'),
        });
        return { data: { date, name: record.name } };
      },
    };
  };

export const holidayRoutes = [
  operation('GET', '/holidays', 'general:read', list),
  operation('POST', '/holidays', 'general:write', async (call) =>
    writeRecords(call, '/holidays', await readRecords(call), planHoliday(call)),
  ),
  jobRoute('/holidays', 'general:write'),
];
