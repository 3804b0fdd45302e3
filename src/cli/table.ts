import stringWidth from 'string-width';
import type { Shown } from './api-client.ts';
import { plainText } from './plain-text.ts';

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** A member of what is shown, or what makes the text from it. */
  readonly value: string | ((row: Shown) => unknown);
  /** May be cut where the terminal is narrow, but not below this many columns. Default: it is never cut. */
  readonly shrinksTo?: number;
  /** Is left out where the terminal is too narrow for it. */
  readonly optional?: true;
}

/** A table whose widths are fixed, so that its rows can be written as they come. */
export interface Table {
  head(): string;
  rows(rows: readonly Shown[]): string;
}

const gap = '  ';

/** Lays out a table for a terminal by the first rows of it. Without `columns` nothing is cut or left out. */
export const layOut = (columns: readonly Column[], sample: readonly Shown[], terminalColumns?: number): Table => {
  const available = terminalColumns ?? Infinity;
  const natural = new Map(
    columns.map((column) => [
      column,
      Math.max(stringWidth(column.title), ...sample.map((row) => stringWidth(cellOf(column, row)))),
    ]),
  );
  const shown = [...columns];
  const widthOf = (column: Column) => natural.get(column) ?? 0;
  const least = (column: Column) => Math.min(widthOf(column), column.shrinksTo ?? Infinity);
  const total = (width: (column: Column) => number) =>
    shown.reduce((sum, column) => sum + width(column), gap.length * (shown.length - 1));
  while (total(least) > available) {
    const spare = shown.findLastIndex(({ optional }) => optional);
    if (spare < 0) break;
    shown.splice(spare, 1);
  }
  const widths = new Map(shown.map((column) => [column, widthOf(column)]));
  // The widest of those that may shrink gives way, one column at a time.
  for (let excess = total(widthOf) - available; excess > 0; excess--) {
    const wide = shown.filter((column) => (widths.get(column) ?? 0) > least(column));
    const widest = wide.toSorted((a, b) => (widths.get(b) ?? 0) - (widths.get(a) ?? 0))[0];
    if (!widest) break;
    widths.set(widest, (widths.get(widest) ?? 0) - 1);
  }
  const line = (cells: (column: Column) => string) =>
    `${shown
      .map((column) => {
        const mayCut = terminalColumns !== undefined && column.shrinksTo !== undefined;
        return fitted(cells(column), widths.get(column) ?? 0, mayCut);
      })
      .join(gap)
      .trimEnd()}\n`;
  return {
    head: () => line(({ title }) => title),
    rows: (rows) => rows.map((row) => line((column) => cellOf(column, row))).join(''),
  };
};

const cellOf = ({ value }: Column, row: Shown): string =>
  plainText(typeof value === 'string' ? row[value] : value(row));

const graphemes = new Intl.Segmenter();

/** Filled up with spaces, or cut with an ellipsis where it may be. */
const fitted = (text: string, width: number, mayCut: boolean): string => {
  const own = stringWidth(text);
  if (own <= width || !mayCut) return text + ' '.repeat(Math.max(0, width - own));
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - stringWidth(kept)))}`;
};
