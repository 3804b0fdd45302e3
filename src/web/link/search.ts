import type { Integration } from './hub-types.ts';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/**
 * The smallest number of inserted, dropped, changed or swapped letters that makes `typed` the beginning of `target`
 * (optimal string alignment, a distance to the best prefix).
 */
const typosToPrefix = (typed: string, target: string): number => {
  const width = target.length + 1;
  const rows: number[][] = [Array.from({ length: width }, (_, column) => column)];
  for (let row = 1; row <= typed.length; row += 1) {
    const current: number[] = [row];
    const above = rows[row - 1] ?? [];
    for (let column = 1; column < width; column += 1) {
      const changed = typed[row - 1] === target[column - 1] ? 0 : 1;
      let best = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + changed);
      if (row > 1 && column > 1 && typed[row - 1] === target[column - 2] && typed[row - 2] === target[column - 1]) {
        best = Math.min(best, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    rows.push(current);
  }
  return Math.min(...(rows[typed.length] ?? []));
};

/** How many typos are forgiven: none in two letters, one in up to five, two beyond. */
const forgiven = (length: number): number => (length <= 2 ? 0 : length <= 5 ? 1 : 2);

/** 0 is best; `undefined` is no match. */
const distance = (typed: string, name: string): number | undefined => {
  const words = [plain(name), ...name.split(/[^\p{Letter}\p{Number}]+/u).map(plain)].filter((word) => word !== '');
  if (words.some((word) => word.startsWith(typed))) return 0;
  if (typed.length > 1 && words.some((word) => word.includes(typed))) return 1;
  const limit = forgiven(typed.length);
  // Letters further on than the typos reach cannot be part of the beginning that is looked for.
  const typos = Math.min(...words.map((word) => typosToPrefix(typed, word.slice(0, typed.length + limit))));
  return typos <= limit ? 1 + typos : undefined;
};

/** The systems whose name or alias begins like what was typed, typos forgiven, best first; all of them for an empty query. */
export const searchIntegrations = (integrations: readonly Integration[], query: string): readonly Integration[] => {
  const typed = plain(query);
  if (typed === '') return integrations;
  return integrations
    .map((integration) => {
      const names = [integration.name, integration.provider, ...integration.aliases];
      const distances = names.map((name) => distance(typed, name)).filter((found) => found !== undefined);
      return { integration, best: Math.min(...distances) };
    })
    .filter(({ best }) => Number.isFinite(best))
    .toSorted((one, other) => one.best - other.best)
    .map(({ integration }) => integration);
};
