/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string;
/** A local date and time without zone, `YYYY-MM-DDTHH:mm`; the zone is that of the site. */
export type LocalTime = string;
/** ISO 3166-1 alpha-2, upper case. */
export type Country = string;
/** ISO 4217, upper case. */
export type Currency = string;
/** ISO 639-1, lower case. */
export type Language = string;

/** A postal address. `line1` is always street and house number in the country's own order. */
export type Address = {
  line1: string;
  line2: string | null;
  street: string;
  houseNumber: string;
  city: string;
  /** ISO 3166-2 (`DE-BE`, `GB-LND`, `AU-NSW`); null where the country has none in its addresses. */
  region: string | null;
  postCode: string;
  country: Country;
};
