import { byCursor, type ByCursor, type Call } from '../../../connector-kit/listing.ts';
import { directoryOf, peoplePerPage, type PersonBase } from '../api/persons.ts';

/**
 * Rows of people, walked in the order of uuids, which no change of people disturbs: the cursor is the uuid of the last
 * person whose rows were read. HRworks' own pages are numbered, and shift when somebody comes or goes.
 */
export const byPeople = <Row, Prepared>(
  read: (call: Call<Prepared>, people: readonly PersonBase[]) => Promise<readonly Row[]>,
): ByCursor<Row, Prepared> =>
  byCursor<Row, Prepared>({
    itemsPerPage: peoplePerPage,
    page: async (call, cursor, size) => {
      const { people } = await directoryOf(call.vendor);
      const left = cursor === null ? people : people.filter(({ uuid }) => uuid > cursor);
      const page = left.slice(0, size);
      const rows = page.length === 0 ? [] : await read(call, page);
      return { rows, next: left.length > size ? (page.at(-1)?.uuid ?? null) : null };
    },
  });
