import { type Entity, type Field, type Row } from './entity.ts';
import type { HrCloudState } from './state.ts';

/**
 * `<field> <operator> '<value>'`; a field of a lookup is written with a dot: `xEmploymentStatusLookup.xType neq
 * 'Terminated'`. `eq` is documented and `neq` is seen in use; the rest, and joining conditions, is assumed.
 *
 * @see https://support.hrcloud.com/help-center/query-parameters
 */
const condition = /^\s*([A-Za-z_][\w.]*)\s+([A-Za-z]+)\s+(?:'((?:[^']|'')*)'|([^\s']+))\s*/;
const joint = /^(and|or)\s+/i;

const seenOperators = ['eq', 'neq'];
const extendedOperators = [...seenOperators, 'gt', 'gte', 'lt', 'lte', 'like'];

export type Test = (row: Row) => boolean;

type Path = { field: Field; further?: Field };

const fieldOf = (entity: Entity | undefined, name: string): Field | undefined =>
  name === 'Id' ? { name: 'Id', kind: 'text' } : entity?.fields.find((field) => field.name === name);

const pathOf = (state: HrCloudState, entity: Entity, dotted: string): Path | undefined => {
  const [first = '', second] = dotted.split('.');
  const field = fieldOf(entity, first);
  if (field === undefined || second === undefined) return field && { field };
  const further = fieldOf(state.entities.get(field.pointsTo ?? ''), second);
  return further && { field, further };
};

const valueAt = (state: HrCloudState, { field, further }: Path, row: Row): unknown => {
  const value = row[field.name];
  if (further === undefined) return value;
  if (typeof value !== 'string') return undefined;
  return state.tables.get(field.pointsTo ?? '')?.get(value)?.[further.name];
};

/** Dates compare as instants, numbers as numbers, all else as text. */
const orderOf = ({ kind }: Field, value: unknown, given: string): number | undefined => {
  if (value === null || value === undefined) return undefined;
  const [left, right] =
    kind === 'day' || kind === 'instant'
      ? [Date.parse(String(value)), Date.parse(given)]
      : kind === 'number'
        ? [Number(value), Number(given)]
        : [String(value), given];
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : undefined;
};

const isMet = (field: Field, operator: string, value: unknown, given: string): boolean => {
  if (operator === 'like')
    return String(value ?? '')
      .toLowerCase()
      .includes(given.replaceAll('%', '').toLowerCase());
  const order = orderOf(field, value, given);
  if (operator === 'neq') return order !== 0;
  if (order === undefined) return false;
  if (operator === 'eq') return order === 0;
  return operator === 'gt' ? order > 0 : operator === 'gte' ? order >= 0 : operator === 'lt' ? order < 0 : order <= 0;
};

/** The filter as a test of a row, or a sentence about what is wrong with it. `and` binds before `or`. */
export const parseFilter = (state: HrCloudState, entity: Entity, source: string): Test | string => {
  const isExtended = state.environment.switchValue('filterOperators') === 'extended';
  const operators = isExtended ? extendedOperators : seenOperators;
  const alternatives: Test[][] = [[]];
  let rest = source;
  for (;;) {
    const match = condition.exec(rest);
    if (match === null) return 'The filter is not valid.';
    const [whole, dotted = '', written = '', quoted, bare = ''] = match;
    const operator = written.toLowerCase();
    const path = pathOf(state, entity, dotted);
    if (path === undefined) return `Field ${dotted} does not exist.`;
    if (!operators.includes(operator)) return `Operator ${written} is not supported.`;
    const given = quoted?.replaceAll("''", "'") ?? bare;
    alternatives.at(-1)?.push((row) => isMet(path.further ?? path.field, operator, valueAt(state, path, row), given));

    rest = rest.slice(whole.length);
    if (rest === '') break;
    const next = isExtended ? joint.exec(rest) : null;
    if (next === null) return 'The filter is not valid.';
    if (next[1]?.toLowerCase() === 'or') alternatives.push([]);
    rest = rest.slice(next[0].length);
  }
  return (row) => alternatives.some((tests) => tests.every((test) => test(row)));
};
