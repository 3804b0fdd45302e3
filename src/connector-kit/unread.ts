/** Where a record keeps the fields that could not be read. A symbol: it never reaches the wire. */
const unread = Symbol('unread fields');

/**
 * Notes which fields of a record are null although the vendor gave something: a date that is none, a number in words.
 * `sources` names the vendor's value behind each field. Returns the record.
 */
export const noteUnread = <R extends object>(record: R, sources: { readonly [field in keyof R]?: unknown }): R => {
  const failed = Object.entries(sources).filter(
    ([field, source]) =>
      source !== null && source !== undefined && source !== '' && (record[field as keyof R] ?? null) === null,
  );
  return failed.length === 0 ? record : Object.assign(record, { [unread]: failed.map(([field]) => field) });
};

/** The fields of a record that could not be read. */
export const unreadFields = (record: object): readonly string[] =>
  (record as { [unread]?: readonly string[] })[unread] ?? [];
