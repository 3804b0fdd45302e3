import type { PersonBody } from '../api/people-writes.ts';
import { isObject } from '../map/values.ts';
import type { Change } from './person-fields.ts';

/** Changes as Bob takes them: nested by the parts of the field's id, those of `root` at the top; `more` goes over them. */
export const bodyOf = (changes: readonly Change[], more: PersonBody): PersonBody => merged(nestedOf(changes), more);

const nestedOf = (changes: readonly Change[]): PersonBody => {
  const body: Record<string, unknown> = {};
  for (const { fieldId, value } of changes) {
    const path = fieldId.replace(/^root\./, '').split('.');
    const last = path.pop() ?? '';
    let at = body;
    for (const key of path) {
      const inner = isObject(at[key]) ? at[key] : {};
      at[key] = inner;
      at = inner;
    }
    at[last] = value;
  }
  return body;
};

const merged = (own: PersonBody, more: PersonBody): PersonBody => ({
  ...own,
  ...Object.fromEntries(
    Object.entries(more).map(([key, value]) => {
      const known = own[key];
      return [key, isObject(known) && isObject(value) ? merged(known, value) : value];
    }),
  ),
});
