import { resourceKeys } from '../../model/resources.ts';
import { isUnsupported } from '../contract.ts';
import { isVendorError } from '../errors.ts';
import type { Call } from '../listing.ts';
import { walk } from '../walk.ts';
import { callFor, openSession, readingOf, type AnyReading, type Bench } from './bench.ts';

type Row = Readonly<Record<string, unknown>>;

/** Every record that can be read, by resource and remote id. A resource that is refused has none. */
export type Observed = ReadonlyMap<string, ReadonlyMap<string, Row>>;

const everything = {
  include: new Set(['avatar', 'avatar_url', 'bank_details', 'benefits', 'custom_fields', 'job_description']),
  expand: new Set(['company', 'employments', 'groups', 'home_location', 'policy', 'skills', 'work_location']),
};

/** Reads every resource by each of its doors; what goes by employee for those given. */
export const observe = async (bench: Bench, employeeIds: readonly string[]): Promise<Observed> => {
  const { vendor } = openSession(bench);
  const seen = resourceKeys.flatMap((resource) => {
    const reading = readingOf(bench.connector, resource);
    return reading ? [{ resource, reading }] : [];
  });
  const records = await Promise.all(
    seen.map(async ({ resource, reading }) => {
      const call = await unlessRefused(() => callFor(reading, vendor, everything));
      return [resource, call ? await recordsOf(reading, call, employeeIds) : new Map<string, Row>()] as const;
    }),
  );
  return new Map(records);
};

const recordsOf = async (
  reading: AnyReading,
  call: Call,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, Row>> => {
  const records = new Map<string, Row>();
  const take = async (rows: readonly unknown[], door: string) => {
    const joined = await Promise.all(
      Object.entries(reading.joins ?? {}).map(async ([field, join]) => {
        const valueOf = await unlessRefused(() => join(call, rows));
        return (row: unknown) => [field, valueOf?.(row) ?? null] as const;
      }),
    );
    for (const [place, row] of rows.entries()) {
      const record = { ...reading.map(row, call.prepared), ...Object.fromEntries(joined.map((of) => of(row))) };
      records.set(String(record['remote_id'] ?? `${door} ${place}`), record);
    }
  };
  const { all } = reading;
  if (all && !isUnsupported(all))
    await unlessRefused(async () => {
      for await (const page of walk(all, call)) await take(page, 'all');
    });
  // One after the other, and no more after the first refusal: vendors block who is refused too often.
  await unlessRefused(async () => {
    for (const id of reading.ofEmployee ? employeeIds : [])
      await take((await reading.ofEmployee?.(call, id)) ?? [], id);
  });
  return records;
};

const unlessRefused = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return undefined;
    throw error;
  }
};

/** What one observation lacks of another: `resource.field` for each field that differs, `resource.*` where a record is gone. */
export const lostBetween = (before: Observed, after: Observed): ReadonlySet<string> => {
  const lost = new Set<string>();
  for (const [resource, records] of before)
    for (const [id, record] of records) {
      const now = after.get(resource)?.get(id);
      if (!now) lost.add(`${resource}.*`);
      for (const field of Object.keys(record))
        if (now ? !isSame(record[field], now[field]) : !isBlank(record[field])) lost.add(`${resource}.${field}`);
    }
  return lost;
};

/** Whether anything can be seen of a field, or of `resource.*`. */
export const isObservable = (observed: Observed, path: string): boolean => {
  const [resource = '', field = ''] = path.split('.');
  const records = [...(observed.get(resource)?.values() ?? [])];
  return field === '*' ? records.length > 0 : records.some((record) => !isBlank(record[field]));
};

const isBlank = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown) =>
  (isBlank(one) && isBlank(other)) || JSON.stringify(one) === JSON.stringify(other);
