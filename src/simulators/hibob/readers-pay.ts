import type { Reader } from './readers.ts';
import { asText, period } from './read-values.ts';
import type { View } from './view.ts';
import { countryNameOf, periodsPerYear } from './vocabulary.ts';

const employmentColumn =
  (column: string): Reader =>
  ({ current }) =>
    current('employment')?.[column] ?? null;

type Money = { value: number; currency: string };
const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'value' in value && 'currency' in value;

/** Base pay brought to a period that a year has `periods` of. */
const basePay = ({ current }: View, periods?: number): Money | null => {
  const row = current('salaries');
  if (!isMoney(row?.base)) return null;
  if (periods === undefined) return row.base;
  const yearly = row.base.value * (periodsPerYear[String(row.payPeriod)] ?? 1);
  return { value: Math.round((yearly / periods) * 100) / 100, currency: row.base.currency };
};

export const payReaders: Record<string, Reader> = {
  'payroll.employment.activeEffectiveDate': employmentColumn('effectiveDate'),
  'payroll.employment.contract': employmentColumn('contract'),
  'payroll.employment.type': employmentColumn('type'),
  'payroll.employment.salaryPayType': employmentColumn('salaryPayType'),
  'payroll.employment.flsaCode': employmentColumn('flsaCode'),
  'payroll.employment.calendarId': employmentColumn('calendarId'),
  'payroll.employment.fte': employmentColumn('fte'),
  'payroll.employment.weeklyHours': employmentColumn('weeklyHours'),
  'payroll.employment.hoursInDayNotWorked': employmentColumn('hoursInDayNotWorked'),
  'payroll.employment.workingPattern': employmentColumn('workingPattern'),
  'payroll.employment.actualWorkingPattern': employmentColumn('actualWorkingPattern'),
  'payroll.employment.siteWorkingPattern': employmentColumn('siteWorkingPattern'),
  'payroll.employment.standardWorkingPattern': employmentColumn('standardWorkingPattern'),
  'payroll.employment.personalWorkingPatternType': employmentColumn('personalWorkingPatternType'),
  'payroll.salary.activeEffectiveDate': ({ current }) => current('salaries')?.effectiveDate ?? null,
  'payroll.salary.payment': (view) => basePay(view),
  'payroll.salary.payment.currency': (view) => basePay(view)?.currency ?? null,
  'payroll.salary.payPeriod': ({ current }) => current('salaries')?.payPeriod ?? null,
  'payroll.salary.payFrequency': ({ current }) => current('salaries')?.payFrequency ?? null,
  'payroll.salary.yearlyPayment': (view) => basePay(view, 1),
  'payroll.salary.monthlyPayment': (view) => basePay(view, 12),
  'payroll.timeSinceLastSalaryChange': ({ current, today }) =>
    period(asText(current('salaries')?.effectiveDate), today),
  'address.siteCountry': ({ current, state }) =>
    countryNameOf(state.company.sites.find((site) => site.name === current('work')?.site)?.address.country),
};
