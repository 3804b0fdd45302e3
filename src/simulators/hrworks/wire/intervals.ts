import { addDays, type Day, dayNumber } from '../../company/index.ts';
import { daysByDay } from '../limits.ts';
import { Refusal } from './errors.ts';
import { day, oneOf, required } from './parameters.ts';

/** Both days included. */
export type Span = { beginDate: Day; endDate: Day };

const intervals = ['days', 'weeks', 'months'] as const;
export const spanParameters = {
  beginDate: required(day),
  endDate: required(day),
  interval: oneOf(intervals),
};

/** The same day so many months on; the month's last when it has no such day. */
const addMonths = (from: Day, months: number): Day => {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  if (at.getUTCDate() !== Number(from.slice(8))) at.setUTCDate(0);
  return at.toISOString().slice(0, 10);
};

const nextBegin = (begin: Day, step: number, interval: (typeof intervals)[number]): Day =>
  interval === 'months' ? addMonths(begin, step) : addDays(begin, step * (interval === 'weeks' ? 7 : 1));

type Asked = Span & { interval: (typeof intervals)[number] | undefined };

/**
 * The span, cut into days, weeks or months counted from its first day, never moved to a Monday or the first of a month;
 * the last piece may be shorter. Refused: an end before the begin, more than a year, more than 31 single days.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Interval
 */
export const spansOf = ({ beginDate, endDate, interval }: Asked): Span[] => {
  if (endDate < beginDate) throw new Refusal('InvalidParameterError', 'endDate lies before beginDate.');
  if (endDate >= addMonths(beginDate, 12))
    throw new Refusal('InvalidParameterError', 'The interval between beginDate and endDate exceeds one year.');
  if (interval === undefined) return [{ beginDate, endDate }];
  if (interval === 'days' && dayNumber(endDate) - dayNumber(beginDate) >= daysByDay)
    throw new Refusal('InvalidParameterError', `With interval=days at most ${daysByDay} days are allowed.`);
  const spans: Span[] = [];
  for (let step = 0; nextBegin(beginDate, step, interval) <= endDate; step++) {
    const lastDay = addDays(nextBegin(beginDate, step + 1, interval), -1);
    spans.push({
      beginDate: nextBegin(beginDate, step, interval),
      endDate: lastDay < endDate ? lastDay : endDate,
    });
  }
  return spans;
};

export const overlaps = (a: Span, b: Span): boolean => a.beginDate <= b.endDate && a.endDate >= b.beginDate;
