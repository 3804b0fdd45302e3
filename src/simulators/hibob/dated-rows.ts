import { addDays, rowOn } from '../company/index.ts';
import { datedRowId } from './ids.ts';
import type { Row } from './state.ts';

/** What stands on every row with an effective date. */
export const dated = (effectiveOn: string, reason: string | null = null): Row => ({
  id: datedRowId(effectiveOn),
  effectiveDate: effectiveOn,
  activeEffectiveDate: effectiveOn,
  endEffectiveDate: null,
  isCurrent: false,
  canBeDeleted: true,
  creationDate: null,
  modificationDate: effectiveOn,
  change: { reason, changedBy: null, changedById: null },
  customColumns: {},
});

/** Sorts by date, closes each row by the next one, and marks the current one: the last that has begun, else the first. */
export const settleDates = (rows: readonly Row[], today: string): Row[] => {
  const sorted = rows.toSorted((a, b) => String(a.effectiveDate).localeCompare(String(b.effectiveDate)));
  const current = rowOn(
    sorted.map((row) => ({ effectiveOn: String(row.effectiveDate), row })),
    today,
  )?.row;
  return sorted.map((row, index) => {
    const next = sorted[index + 1];
    return {
      ...row,
      endEffectiveDate: next === undefined ? null : addDays(String(next.effectiveDate), -1),
      isCurrent: row === current,
      canBeDeleted: index > 0,
    };
  });
};
