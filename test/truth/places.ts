import type { Address } from '../../src/simulators/company/company.ts';
import { type Expected, type Fields, satisfying, word } from './expected.ts';

/** A postal address as the fields of a unified location. */
export const addressFields = (address: Address) =>
  ({
    street_1: address.line1,
    street_2: address.line2,
    city: address.city,
    state: stateOf(address.region),
    zip_code: address.postCode,
    country: word(address.country),
  }) satisfies Fields;

/** ISO 3166-2 with or without its country: `AU-NSW`, `NSW`. */
const stateOf = (region: string | null): Expected =>
  region === null
    ? null
    : satisfying(region, region, (got) => got === region || got === region.slice(region.indexOf('-') + 1));

/** A wall-clock time at a place as the instant it was there, by the time zone database of the runtime. */
export const instantAt = (localTime: string, timeZone: string): string => {
  const asIfUtc = Date.parse(`${localTime}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  // Twice: the first offset is that of another moment, and may lie on the other side of a change of clocks.
  const offsetAt = (moment: number) => Date.parse(`${shown.format(moment).replace(' ', 'T')}Z`) - moment;
  const guess = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(guess)).toISOString();
};
