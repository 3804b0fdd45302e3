import { lossOf } from '../../connector-kit/contract.ts';
import { isVendorError, type VendorFailure } from '../../connector-kit/errors.ts';
import type { Call } from '../../connector-kit/listing.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { Engine } from '../engine.ts';
import { explainerOf } from '../permissions/explain.ts';
import { fillMappedFields } from './mapped-fields.ts';
import type { Entry } from './page.ts';
import type { Question } from './question.ts';
import type { AnyReading, PreparedReading } from './reading.ts';
import { refusalWarning, type UnifiedWarning } from './warnings.ts';

type Joins = Readonly<
  Record<string, ((call: Call, rows: readonly unknown[]) => Promise<(row: unknown) => unknown>) | undefined>
>;

/** Records ready to leave, and what they lack. */
export interface ShapedRecords {
  readonly records: readonly object[];
  readonly warnings: readonly UnifiedWarning[];
}

/**
 * Makes the records of a page ready to leave: related records that were asked for are joined for the whole page at once,
 * mapped fields are filled, and fields that were not asked for are left out. What is not granted or not offered is null,
 * and said beside the records.
 */
export const shapeRecords = async (
  engine: Engine,
  open: OpenAccount,
  { reading, call, mappings }: PreparedReading,
  entries: readonly Entry[],
  question: Question,
): Promise<ShapedRecords> => {
  const { fields } = question;
  const joined = await joinAll(reading, call, entries, question);
  const filled = entries.map(({ row, record }) => {
    const values = joined.map(({ field, valueOf }) => [field, valueOf(row)] as const);
    return fillMappedFields({ ...record, ...Object.fromEntries(values) }, row, {
      reading,
      mappings,
      question,
      sharing: open.sharing,
    });
  });
  const refusedFields = joined.flatMap(({ field, refusal }) => (refusal ? [field] : []));
  const explain = await explainerOf(engine, open, reading, question, refusedFields);
  return {
    records: filled.map((one) => {
      const { record } = one;
      const chosen = fields
        ? Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]))
        : record;
      return explain ? { ...chosen, field_reasons: explain(one) } : chosen;
    }),
    warnings: [
      ...unsupportedWarnings(reading, question, open),
      ...joined.flatMap(({ field, refusal }) => (refusal ? [refusalWarning(open.connector, refusal, field)] : [])),
      ...filled.flatMap(({ warnings }) => warnings),
    ],
  };
};

interface Joined {
  readonly field: string;
  readonly valueOf: (row: unknown) => unknown;
  /** Why the field is null. */
  readonly refusal?: VendorFailure;
}

const joinAll = (
  reading: AnyReading,
  call: Call,
  entries: readonly Entry[],
  { expand, fields }: Question,
): Promise<Joined[]> => {
  const joins = (reading.joins ?? {}) as Joins;
  const rows = entries.map(({ row }) => row);
  const wanted = expand.flatMap((field) => {
    const join = joins[field];
    return join && (!fields || fields.includes(field)) && rows.length > 0 ? [{ field, join }] : [];
  });
  return Promise.all(
    wanted.map(async ({ field, join }): Promise<Joined> => {
      try {
        return { field, valueOf: await join(call, rows) };
      } catch (error) {
        if (isVendorError(error, 'permission_missing')) return { field, valueOf: () => null, refusal: error.failure };
        throw error;
      }
    }),
  );
};

const unsupportedWarnings = (
  { losses }: AnyReading,
  { resource, expand, include, fields }: Question,
  { connector, sharing }: OpenAccount,
): UnifiedWarning[] =>
  [...expand, ...include].flatMap((field): UnifiedWarning[] => {
    if (!sharing.shares(`${resource}.${field}`))
      return [{ code: 'withheld', message: `The customer does not share "${field}".`, field }];
    const reason = lossOf(losses, field);
    if (reason === undefined || (fields && !fields.includes(field))) return [];
    return [{ code: 'not_supported', message: `${connector.manifest.name} cannot give "${field}": ${reason}`, field }];
  });
