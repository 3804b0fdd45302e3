import type { Call } from '../../connector-kit/listing.ts';
import type { Entry } from './page.ts';
import type { Question } from './question.ts';
import type { AnyReading } from './reading.ts';

type Joins = Readonly<
  Record<string, ((call: Call, rows: readonly unknown[]) => Promise<(row: unknown) => unknown>) | undefined>
>;

/**
 * Makes the records of a page ready to leave: related records that were asked for are joined for the whole page
 * at once, and fields that were not asked for are left out. `explain` tells why fields are null, when that was asked.
 */
export const shapeRecords = async (
  reading: AnyReading,
  call: Call,
  entries: readonly Entry[],
  { expand, fields }: Pick<Question, 'expand' | 'fields'>,
  explain?: (record: Record<string, unknown>) => object,
): Promise<readonly object[]> => {
  const joins = (reading.joins ?? {}) as Joins;
  const rows = entries.map(({ row }) => row);
  const joined = await Promise.all(
    expand
      .filter((field) => joins[field] && (!fields || fields.includes(field)) && rows.length > 0)
      .map(async (field) => [field, await (joins[field] as NonNullable<Joins[string]>)(call, rows)] as const),
  );
  return entries.map(({ row, record }) => {
    const whole: Record<string, unknown> = { ...record };
    for (const [field, valueOf] of joined) whole[field] = valueOf(row);
    const chosen = fields
      ? Object.fromEntries(fields.filter((field) => field in whole).map((field) => [field, whole[field]]))
      : whole;
    return explain ? { ...chosen, field_reasons: explain(whole) } : chosen;
  });
};
