import type { InputField, Order } from '../../../connector-kit/writing.ts';
import * as words from '../map/vocabularies.ts';
import { fromListOf, type Tenant } from './tenant.ts';

/** The history tables that hold terms of employment. */
export type TermsTable = 'work' | 'employment' | 'salaries';

/** A field of ours, and the column that keeps it. `base` is an amount with its currency. */
interface TermsField {
  readonly table: TermsTable;
  readonly column: string;
  readonly part?: 'value' | 'currency';
  readonly input: InputField<Tenant>;
}

/** Terms of employment, by the names that our fields have within an employment. */
export const termsFields: Readonly<Record<string, TermsField>> = {
  job_title: { table: 'work', column: 'title', input: fromListOf('work.title') },
  type: {
    table: 'employment',
    column: 'type',
    input: fromListOf('payroll.employment.type', words.employmentType),
  },
  contract_type: {
    table: 'employment',
    column: 'contract',
    input: fromListOf('payroll.employment.contract', words.scheduleType),
  },
  pay_rate: {
    table: 'salaries',
    column: 'base',
    part: 'value',
    input: { pattern: /^\d+(\.\d+)?$/, note: 'must be a decimal number' },
  },
  pay_currency: {
    table: 'salaries',
    column: 'base',
    part: 'currency',
    input: { pattern: /^[A-Z]{3}$/, note: 'must be an ISO 4217 code' },
  },
  pay_period: {
    table: 'salaries',
    column: 'payPeriod',
    input: fromListOf('payroll.salary.payPeriod', words.payPeriod),
  },
  pay_frequency: {
    table: 'salaries',
    column: 'payFrequency',
    input: fromListOf('payroll.salary.payFrequency', words.payFrequency),
  },
};

/** Columns to be set in one table, with the paths of our fields that set them. */
export interface Terms {
  readonly table: TermsTable;
  readonly paths: readonly string[];
  readonly columns: Readonly<Record<string, unknown>>;
}

/** What an order says of terms; `prefix` is where its fields stand: `employment.` in a person. */
export const termsOf = ({ given }: Order, prefix = ''): readonly Terms[] =>
  (['work', 'employment', 'salaries'] as const).flatMap((table) => {
    const own = Object.entries(termsFields).filter(
      ([name, field]) => field.table === table && `${prefix}${name}` in given,
    );
    const columns: Record<string, unknown> = {};
    for (const [name, { column, part }] of own) {
      const value = given[`${prefix}${name}`];
      columns[column] = part
        ? { ...(columns[column] as object), [part]: part === 'value' ? Number(value) : value }
        : value;
    }
    return own.length > 0 ? [{ table, paths: own.map(([name]) => `${prefix}${name}`), columns }] : [];
  });
