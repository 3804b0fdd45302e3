import { VendorError } from './errors.ts';
import type { Call, Listing } from './listing.ts';

/**
 * Walks a listing from end to end and yields what the vendor gives at once. No row comes twice from `whole` and
 * `keyed`; a `cursor` listing is as stable as the vendor's cursor.
 */
export async function* walk<Row, Prepared>(
  listing: Listing<Row, Prepared>,
  call: Call<Prepared>,
): AsyncGenerator<readonly Row[]> {
  switch (listing.kind) {
    case 'whole':
      yield await listing.read(call);
      return;
    case 'keyed': {
      const keys = [...new Set(await listing.keys(call))];
      for (let start = 0; start < keys.length; start += listing.rowsPerCall)
        yield await listing.rows(call, keys.slice(start, start + listing.rowsPerCall), start);
      return;
    }
    case 'cursor': {
      const seen = new Set<string>();
      let cursor: string | null = null;
      do {
        const page: { rows: readonly Row[]; next: string | null } = await listing.page(
          call,
          cursor,
          listing.itemsPerPage,
        );
        yield page.rows;
        cursor = page.next;
        if (cursor !== null && seen.has(cursor)) throw circular;
        if (cursor !== null) seen.add(cursor);
      } while (cursor !== null);
    }
  }
}

const circular = new VendorError({
  code: 'response_unexpected',
  message: 'The vendor gave the same page cursor twice.',
  nextStep: 'Try again. If it stays, report it together with the request id.',
});

/** All rows of a listing. For lists that are known to be short, and for tests. */
export const collect = async <Row, Prepared>(listing: Listing<Row, Prepared>, call: Call<Prepared>): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const page of walk(listing, call)) rows.push(...page);
  return rows;
};
