import type { Company, Department } from '../company/index.ts';
import { customFieldsOf } from './custom-fields.ts';
import { builtInLists } from './vocabulary.ts';

/** Ids are strings, but whole numbers in `site` and `calendar`. */
export type ListItem = { id: string | number; value: string; name: string; archived: boolean; children: ListItem[] };
export type NamedList = { name: string; items: ListItem[] };

const item = (id: string | number, name: string, children: ListItem[] = []): ListItem => ({
  id,
  value: name,
  name,
  archived: false,
  children,
});

/** Ids that Bob gives to the items a company adds: numbers in strings. */
export const departmentItemId = (departmentId: string): string => String(209_192_100 + Number(departmentId.slice(1)));
export const titleItemId = (jobId: string): string => String(209_300_000 + Number(jobId.slice(1)));
export const siteItemId = (siteId: string): number => 2_606_110 + Number(siteId.slice(1));
export const employerItemId = (legalEntityId: string): string =>
  String(214_000_000 + Number(legalEntityId.replace(/\D/g, '')));
export const calendarItemId = (siteId: string): number => 51_200 + Number(siteId.slice(1));

const departmentTree = (departments: readonly Department[], parentId: string | null): ListItem[] =>
  departments
    .filter((department) => department.parentId === parentId)
    .map((department) =>
      item(departmentItemId(department.id), department.name, departmentTree(departments, department.id)),
    );

/** Every list of a company, by its case-sensitive name. */
export const listsOf = (company: Company): Map<string, NamedList> => {
  const lists = new Map<string, NamedList>();
  const put = (name: string, items: ListItem[]) => lists.set(name, { name, items });
  for (const [name, items] of Object.entries(builtInLists))
    put(
      name,
      items.map((value) => item(value, value)),
    );
  put(
    'title',
    company.jobs.map((job) => item(titleItemId(job.id), job.title)),
  );
  put('department', departmentTree(company.departments, null));
  put(
    'site',
    company.sites.map((site) => item(siteItemId(site.id), site.name)),
  );
  put(
    'calendar',
    company.sites.map((site) => item(calendarItemId(site.id), `Holidays ${site.name}`)),
  );
  put(
    'employer_entity_list',
    company.legalEntities.map(({ id, name }) => item(employerItemId(id), name)),
  );
  for (const { id, listName = id, options } of customFieldsOf(company))
    if (options.length > 0)
      put(
        listName,
        options.map((option) => item(option.id, option.name)),
      );
  return lists;
};

/** The item and those below it, depth first. */
const flatten = (items: readonly ListItem[]): ListItem[] => items.flatMap((one) => [one, ...flatten(one.children)]);

/** By id, however it is written: `209192163` and `"209192163"` are one item. */
export const findItem = (list: NamedList | undefined, id: unknown): ListItem | undefined =>
  typeof id === 'string' || typeof id === 'number'
    ? flatten(list?.items ?? []).find((one) => String(one.id) === String(id))
    : undefined;

export const findItemByName = (list: NamedList | undefined, name: unknown): ListItem | undefined =>
  flatten(list?.items ?? []).find((one) => one.name === name && !one.archived);

/** Takes an item out of its list, at any depth. */
export const removeItem = (items: ListItem[], id: string): ListItem | undefined => {
  const place = items.findIndex((one) => String(one.id) === id);
  if (place >= 0) return items.splice(place, 1)[0];
  for (const one of items) {
    const removed = removeItem(one.children, id);
    if (removed !== undefined) return removed;
  }
  return undefined;
};

/** Without the archived ones, unless asked for. */
export const shownItems = (items: readonly ListItem[], includeArchived: boolean): ListItem[] =>
  items
    .filter((one) => includeArchived || !one.archived)
    .map((one) => ({ ...one, children: shownItems(one.children, includeArchived) }));
