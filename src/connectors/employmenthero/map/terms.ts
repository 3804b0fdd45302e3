import type { History, PayDetail } from '../api/personal.ts';
import { dayOf } from './values.ts';

/** A time in which neither title, kind of employment nor pay changed. */
export interface Terms {
  readonly employeeId: string;
  readonly history: History;
  /** Null where nobody was told yet, or pay is not granted. */
  readonly pay: PayDetail | null;
  /** `YYYY-MM-DD`, both days included. */
  readonly startOn: string | null;
  readonly endOn: string | null;
  /** Whether it begins with a change of pay within the history. */
  readonly beginsWithPay: boolean;
}

/** Cuts each history where pay changes within it. Pay holds from its day on until the next, across histories. */
export const termsOf = (
  employeeId: string,
  histories: readonly History[],
  payDetails: readonly PayDetail[],
): Terms[] => {
  const pays = payDetails
    .flatMap((pay) => {
      const on = dayOf(pay.effective_from);
      return on === null ? [] : [{ on, pay }];
    })
    .toSorted((a, b) => a.on.localeCompare(b.on));
  return histories.flatMap((history): Terms[] => {
    const [startOn, lastOn] = [dayOf(history.start_date), dayOf(history.end_date)];
    const own = { employeeId, history, endOn: lastOn };
    if (startOn === null) return [{ ...own, startOn, pay: null, beginsWithPay: false }];
    const changes = pays.map(({ on }) => on).filter((on) => on > startOn && (lastOn === null || on <= lastOn));
    const starts = [startOn, ...new Set(changes)];
    return starts.map((on, index) => {
      const next = starts[index + 1];
      return {
        ...own,
        startOn: on,
        endOn: next === undefined ? lastOn : dayBefore(next),
        pay: pays.findLast((one) => one.on <= on)?.pay ?? null,
        beginsWithPay: index > 0,
      };
    });
  });
};

const dayBefore = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
