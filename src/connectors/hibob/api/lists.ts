import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './json.ts';

/**
 * An item of one of the company's lists. Values of list fields are item ids, not names; on built-in lists the
 * two are often equal. https://apidocs.hibob.com/docs/how-to-work-with-lists-public-api
 */
export interface ListItem {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  /** The item above it, in nested lists. */
  readonly parentId: string | null;
}

/** The company's lists by name, each with its items by id. Names are case-sensitive: `terminationreason`. */
export type NamedLists = ReadonlyMap<string, ReadonlyMap<string, ListItem>>;

const endpoint = 'GET /v1/company/named-lists';
const item = z.looseObject({
  id: z.union([z.string(), z.number()]),
  name: z.string().nullish(),
  value: z.string().nullish(),
  archived: z.boolean().nullish(),
  children: z.array(z.unknown()).nullish(),
});
const items = z.array(z.unknown());
const namedList = z.looseObject({ name: z.string(), items });
/** Three shapes are known: the published array, an object by list name, and `{ lists: [...] }`. */
const answer = z.union([
  z.array(z.unknown()),
  z.object({ lists: z.array(z.unknown()) }).transform(({ lists }) => lists),
  z
    .record(z.string(), z.union([items, z.looseObject({ items })]))
    .transform((byName) =>
      Object.entries(byName).map(([name, list]) => ({ name, items: Array.isArray(list) ? list : list.items })),
    ),
]);

/** All lists, archived items included, since people keep values that were archived since. Remembered for five minutes. */
export const namedLists = (vendor: Vendor): Promise<NamedLists> =>
  vendor.remember('named-lists', 300, () =>
    ask(vendor, {
      endpoint,
      query: { includeArchived: true },
      needs: [],
      read: (body) =>
        new Map(
          rowsOf(namedList, answer.parse(body), vendor, endpoint).map((list) => [
            list.name,
            new Map(flat(list.items, null, vendor).map((one) => [one.id, one])),
          ]),
        ),
    }),
  );

/** Parents before their children, in the list's own order. */
const flat = (entries: readonly unknown[], parentId: string | null, vendor: Vendor): ListItem[] =>
  rowsOf(item, entries, vendor, endpoint).flatMap((entry) => {
    const id = String(entry.id);
    const own = { id, name: entry.name ?? entry.value ?? id, archived: entry.archived ?? false, parentId };
    return [own, ...flat(entry.children ?? [], id, vendor)];
  });
