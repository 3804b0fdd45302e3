/** Days and instants in the reader's own spelling. `language` is a BCP 47 tag. */
export const spellDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

export const spellInstant = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));

/** The time of day of an instant. */
export const spellTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(instant));

/** A number with the language's own separators: `12,480`, `12.480`. */
export const spellNumber = (number: number, language: string): string => new Intl.NumberFormat(language).format(number);
