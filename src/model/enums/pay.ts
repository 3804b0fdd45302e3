import { enumOf } from '../enum.ts';

/** The span that a pay rate refers to. */
export const payPeriods = [
  'hour',
  'day',
  'week',
  'every_two_weeks',
  'month',
  'quarter',
  'every_six_months',
  'year',
  'unmapped_value',
] as const;

/** One of {@link payPeriods}. */
export const payPeriodEnum = enumOf(payPeriods).meta({ id: 'PayPeriodEnum' });

/** How often pay is paid out. `bi_weekly` is every two weeks, `bi_monthly` every two months, `semi_monthly` twice a month. */
export const payFrequencies = [
  'hourly',
  'weekly',
  'bi_weekly',
  'four_weekly',
  'semi_monthly',
  'monthly',
  'bi_monthly',
  'quarterly',
  'semi_annually',
  'yearly',
  'thirteen_monthly',
  'pro_rata',
  'unmapped_value',
  'half_yearly',
  'daily',
  'fixed',
] as const;

/** One of {@link payFrequencies}. */
export const payFrequencyEnum = enumOf(payFrequencies).meta({ id: 'PayFrequencyEnum' });
