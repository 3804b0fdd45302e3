import { inputRefused, VendorError } from '../../../connector-kit/errors.ts';
import type { WriteCall } from '../../../connector-kit/writing.ts';
import { addRow, permissionOf, replaceRow, seeTable, type SeenTable, type TableRow } from '../api/table-writes.ts';
import { isObject, textOf } from '../map/values.ts';
import type { Terms, TermsTable } from './terms-fields.ts';

/** A row that is to be sent: a new one, or one that stands there with other columns. */
interface Plan {
  readonly terms: Terms;
  readonly row: Readonly<Record<string, unknown>>;
  readonly replaces: TableRow | undefined;
}

/** What is made of terms that begin on a day. `undefined`: no such employee. */
export const planTerms = async (
  { vendor }: WriteCall<unknown>,
  employeeId: string,
  effectiveOn: string,
  terms: readonly Terms[],
): Promise<readonly Plan[] | undefined> => {
  const plans: Plan[] = [];
  for (const one of terms) {
    const seen = await seeTable(vendor, one.table, employeeId);
    if (!seen) return undefined;
    plans.push(planRow(one, seen, effectiveOn));
  }
  return plans;
};

/** Bob fills these in; what else stands in a row is written back as it was read. */
const bobsOwn: ReadonlySet<string> = new Set([
  'activeEffectiveDate',
  'endEffectiveDate',
  'isCurrent',
  'canBeDeleted',
  'creationDate',
  'modificationDate',
  'change',
  'humanReadable',
]);

/**
 * A written row replaces all columns, so what is not to change is taken over from the row in force, whole, as Bob's page
 * advises. https://apidocs.hibob.com/reference/put_people-id-work-entry-id
 */
const planRow = (terms: Terms, seen: SeenTable, effectiveOn: string): Plan => {
  const sameDay = seen.rows.find((row) => dayOfRow(row) === effectiveOn);
  const inForce = sameDay ?? seen.rows.toSorted(byDay).findLast((row) => dayOfRow(row) <= effectiveOn);
  demandSight(terms.table, seen, sameDay !== undefined);
  const kept = Object.entries(inForce ?? {}).filter(
    ([column]) => column !== 'id' && !bobsOwn.has(column) && (sameDay || column !== 'workChangeType'),
  );
  const row: Record<string, unknown> = { ...Object.fromEntries(kept), effectiveDate: effectiveOn };
  for (const [column, value] of Object.entries(terms.columns))
    row[column] = isObject(value) && isObject(row[column]) ? { ...row[column], ...value } : value;
  if (terms.table === 'salaries') demandWholePay(row);
  return { terms, row, replaces: sameDay };
};

const dayOfRow = ({ effectiveDate }: TableRow) => effectiveDate?.slice(0, 10) ?? '';
const byDay = (a: TableRow, b: TableRow) => dayOfRow(a).localeCompare(dayOfRow(b));

/** What cannot be seen would be emptied or set back: then nothing is written. */
const demandSight = (table: TermsTable, { rows, hiddenColumns, hidesHistory }: SeenTable, isSameDay: boolean): void => {
  const lacksPast = hidesHistory && rows.length > 0 && !isSameDay;
  if (hiddenColumns.length === 0 && !lacksPast) return;
  throw new VendorError({
    code: 'permission_missing',
    message: `Bob replaces whole rows, and the service user does not see all of the table ${table}: the rest would be lost.`,
    nextStep: lacksPast
      ? 'Ask an administrator of HiBob to grant View history for this category.'
      : 'Ask an administrator of HiBob to grant View for the fields of your own in this category.',
    permissions: [lacksPast ? `${permissionOf[table]}-history` : 'custom-fields'],
    notDone: true,
  });
};

/** Pay is kept whole: nothing is made up for what is not said. */
const demandWholePay = (row: Readonly<Record<string, unknown>>): void => {
  const base = isObject(row['base']) ? row['base'] : {};
  const missing = [
    ...(typeof base['value'] === 'number' ? [] : ['pay_rate']),
    ...(textOf(base['currency']) ? [] : ['pay_currency']),
    ...(textOf(row['payPeriod']) ? [] : ['pay_period']),
    ...(textOf(row['payFrequency']) ? [] : ['pay_frequency']),
  ];
  if (missing.length > 0)
    throw inputRefused(
      'Bob keeps pay whole: an amount, its currency, its period and its frequency.',
      `Add ${missing.join(', ')}.`,
      missing,
    );
};

/** Refuses terms that cannot be the first of a person, before anything is written. */
export const demandFirstTerms = (terms: readonly Terms[]): void => {
  for (const { table, columns } of terms) if (table === 'salaries') demandWholePay(columns);
};

/** Sends a row that was planned. */
export const writeRow = (
  { vendor }: WriteCall<unknown>,
  employeeId: string,
  { terms, row, replaces }: Plan,
): Promise<unknown> =>
  replaces && terms.table !== 'salaries'
    ? replaceRow(vendor, terms.table, employeeId, { ...row, id: replaces.id, effectiveDate: replaces.effectiveDate })
    : addRow(vendor, terms.table, employeeId, row);

/** Which fields of terms a table's row of that day does not hold. */
export const missingTerms = async (
  { vendor }: WriteCall<unknown>,
  employeeId: string,
  effectiveOn: string,
  terms: readonly Terms[],
): Promise<readonly Terms[]> => {
  const missing: Terms[] = [];
  for (const one of terms) {
    const row = (await seeTable(vendor, one.table, employeeId))?.rows.find((each) => dayOfRow(each) === effectiveOn);
    if (!row || !Object.entries(one.columns).every(([column, value]) => holds(row[column], value))) missing.push(one);
  }
  return missing;
};

const holds = (read: unknown, wrote: unknown): boolean =>
  isObject(wrote)
    ? isObject(read) && Object.entries(wrote).every(([key, value]) => holds(read[key], value))
    : textOf(read) === textOf(wrote);
