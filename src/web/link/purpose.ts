import { fedResources, humanise } from './plain-words.ts';
import type { Strings } from './strings/strings.tsx';

/** The clicks before a permission's own name, and those after it. */
export const placeOf = (
  menuPath: readonly string[],
  name: string,
): { readonly path: readonly string[]; readonly rest: readonly string[] } => {
  const at = menuPath.indexOf(name);
  return at === -1 ? { path: menuPath, rest: [] } : { path: menuPath.slice(0, at), rest: menuPath.slice(at + 1) };
};

/** Beyond this many fields of one resource the rest is counted: one decides by the kind of data, not by the list. */
const NAMED_FIELDS = 6;

/** The data behind `employees.work_email`, `time_off.*` in plain words; empty when there is none. */
export const dataWords = (fields: readonly string[], strings: Strings): string =>
  fedResources([{ feeds: { fields, actions: [] } }])
    .map(({ resource, fields: own }) => {
      const name = strings.resources[resource] ?? humanise(resource);
      const words = [...new Set(own.map((field) => strings.fields[field] ?? humanise(field)))];
      const more = words.length - NAMED_FIELDS;
      const named = words.slice(0, NAMED_FIELDS).join(', ');
      return own.length === 0 ? name : `${name}: ${named}${more > 0 ? ` ${strings.guide.more(more)}` : ''}`;
    })
    .join('; ');

/** Beyond this many the rest is counted. */
const NAMED_ACTIONS = 4;

/** Actions by their names, without underscores; empty when there are none. */
export const actionWords = (actions: readonly string[], strings: Strings): string => {
  const more = actions.length - NAMED_ACTIONS;
  const named = actions.slice(0, NAMED_ACTIONS).map(humanise).join(', ');
  return more > 0 ? `${named} ${strings.guide.more(more)}` : named;
};
