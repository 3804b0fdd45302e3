import { dayNumber, workdaysBetween } from '../company/index.ts';
import { isDay, isObject, refuse } from './answers.ts';
import type { TimeOff } from './state.ts';

const invalid = (field: string): Response => refuse(400, 'exception.bad.request', `Missing or invalid field: ${field}`);

/** What a range type decides about a request. */
export type Shape = Pick<
  TimeOff,
  | 'type'
  | 'startDate'
  | 'endDate'
  | 'startPortion'
  | 'endPortion'
  | 'dayPortion'
  | 'hours'
  | 'minutes'
  | 'dailyHours'
  | 'durations'
  | 'unit'
  | 'cost'
>;

const isDuration = (value: unknown): value is { date: string; hours: number; minutes: number } =>
  isObject(value) && isDay(value.date) && typeof value.hours === 'number';

/** Reads the range types that a service user can submit; each has fields of its own. */
export const readShape = (body: Record<string, unknown>): Shape | Response => {
  const { requestRangeType: type, startDate } = body;
  if (!isDay(startDate)) return invalid('startDate');
  const endDate = type === 'hours' ? startDate : type === 'openEnded' ? '9999-12-31' : body.endDate;
  if (!isDay(endDate) || endDate < startDate) return invalid('endDate');
  const workdays = type === 'openEnded' ? 0 : workdaysBetween(dayNumber(startDate), dayNumber(endDate));
  const shape: Shape = {
    type: String(type),
    startDate,
    endDate,
    startPortion: 'all_day',
    endPortion: 'all_day',
    dayPortion: null,
    hours: null,
    minutes: null,
    dailyHours: null,
    durations: null,
    unit: 'days',
    cost: workdays,
  };
  switch (type) {
    case 'openEnded':
    case 'percentageOnRange':
      return shape;
    case 'days': {
      const { startDatePortion, endDatePortion } = body;
      if (startDatePortion !== 'all_day' && startDatePortion !== 'afternoon') return invalid('startDatePortion');
      if (endDatePortion !== 'all_day' && endDatePortion !== 'morning') return invalid('endDatePortion');
      const halves = (startDatePortion === 'all_day' ? 0 : 0.5) + (endDatePortion === 'all_day' ? 0 : 0.5);
      return { ...shape, startPortion: startDatePortion, endPortion: endDatePortion, cost: workdays - halves };
    }
    case 'portionOnRange':
      if (body.dayPortion !== 'morning' && body.dayPortion !== 'afternoon') return invalid('dayPortion');
      return { ...shape, dayPortion: body.dayPortion, cost: workdays / 2 };
    case 'hours':
      if (typeof body.hours !== 'number') return invalid('hours');
      return {
        ...shape,
        unit: 'hours',
        hours: body.hours,
        minutes: Number(body.minutes ?? 0),
        cost: body.hours + Number(body.minutes ?? 0) / 60,
      };
    case 'hoursOnRange': {
      if (typeof body.dailyHours !== 'number') return invalid('dailyHours');
      const dailyHours = body.dailyHours + Number(body.dailyMinutes ?? 0) / 60;
      return { ...shape, unit: 'hours', dailyHours, cost: dailyHours * workdays };
    }
    case 'differentDayDurations':
    case 'specificHoursDayDurations':
    case 'differentSpecificHoursDayDurations': {
      if (!Array.isArray(body.durations) || !body.durations.every(isDuration)) return invalid('durations');
      const durations = body.durations as { date: string; hours: number; minutes: number }[];
      return {
        ...shape,
        unit: 'hours',
        durations,
        cost: durations.reduce((sum, one) => sum + one.hours + (one.minutes ?? 0) / 60, 0),
      };
    }
    default:
      return invalid('requestRangeType');
  }
};
