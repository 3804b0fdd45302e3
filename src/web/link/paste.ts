/** What was taken away from a pasted value. */
export type Removed = 'line_breaks' | 'quotes' | 'spaces' | 'invisible';

export interface Cleaned {
  readonly value: string;
  /** In the order of the type; empty when nothing was taken away. */
  readonly removed: readonly Removed[];
}

/** Zero-width characters, soft hyphen and byte order mark: they come along from web pages and files and are never part of a key. */
// oxlint-disable-next-line no-misleading-character-class
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const LINE_BREAKS = /[\r\n\u2028\u2029]+/gu;
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
];

const unquote = (value: string): string => {
  const pair = QUOTES.find(([open, close]) => value.length > 1 && value.startsWith(open) && value.endsWith(close));
  return pair === undefined ? value : value.slice(pair[0].length, -pair[1].length).trim();
};

/**
 * Takes from a credential what copying adds: line breaks (also inside, where a mail program wrapped it), quotes around it,
 * spaces around it, invisible characters. Nothing else is touched: a space inside, `/`, `+` and `=` are the vendor's.
 */
export const cleanCredential = (pasted: string): Cleaned => {
  const removed: Removed[] = [];
  let value = pasted;
  const step = (name: Removed, next: string): void => {
    if (next !== value) removed.push(name);
    value = next;
  };
  const visible = pasted.replace(INVISIBLE, '');
  const invisible = visible !== pasted;
  value = visible;
  step('line_breaks', value.replace(LINE_BREAKS, ''));
  const trimmed = value.trim();
  const spaces = trimmed !== value;
  value = trimmed;
  step('quotes', unquote(value));
  return {
    value,
    removed: [...removed, ...(spaces ? ['spaces' as const] : []), ...(invisible ? ['invisible' as const] : [])],
  };
};
