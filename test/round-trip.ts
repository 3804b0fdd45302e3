import { type Connector, isUnsupported, type Unsupported } from '../src/connector-kit/contract.ts';
import type { Call, Listing, ReadQuery } from '../src/connector-kit/listing.ts';
import type { Vendor } from '../src/connector-kit/vendor.ts';
import { walk } from '../src/connector-kit/walk.ts';
import { type ResourceKey, resourceKeys } from '../src/model/resources.ts';
import type { Company } from '../src/simulators/company/company.ts';
import { type Adjustment, compareWithTruth, type Difference, type Records, type Seen, truthOf } from './truth.ts';
import { everythingShared } from '../src/connector-kit/shared-data.ts';

/** A connector against a simulator that plays the vendor for a seed company. */
export interface RoundTrip {
  readonly connector: Connector;
  /** Already pointed at the simulator and signed in. */
  readonly vendor: Vendor;
  /** What the simulator was started with. */
  readonly company: Company;
  /** What this vendor renders otherwise without a loss, each with its reason. */
  readonly adjustments: readonly Adjustment[];
  /** All that the connector offers when left out. References need the resources that they lead to. */
  readonly resources?: readonly ResourceKey[];
}

/**
 * The law of mappings: seed company -> simulator -> connector -> unified records = the seed's truth minus declared losses.
 * Empty when it holds. Reads with everything that `include` and `expand` can bring, at noon of the company's today.
 */
export const roundTrip = async ({
  connector,
  vendor,
  company,
  adjustments,
  ...only
}: RoundTrip): Promise<Difference[]> => {
  const truth = truthOf(company);
  const wanted = only.resources ?? resourceKeys;
  const records = await readEverything(connector, vendor, Date.parse(`${company.todayOn}T12:00:00Z`), wanted);
  return wanted
    .filter((resource) => records[resource] !== undefined)
    .flatMap((resource) => {
      const answer = connector.resources[resource];
      const losses = isUnsupported(answer) ? {} : answer.losses;
      return compareWithTruth({ resource, records, truth, losses, provider: { adjustments } });
    });
};

/** Every record of every resource that the connector offers; those that go by person for each person that it lists. */
export const readEverything = async (
  connector: Connector,
  vendor: Vendor,
  now: number,
  wanted: readonly ResourceKey[] = resourceKeys,
): Promise<Records> => {
  const records: { [K in ResourceKey]?: readonly Seen[] } = {};
  for (const resource of ['employees', ...wanted.filter((each) => each !== 'employees')] as const) {
    const answer = connector.resources[resource] as AnyReading | Unsupported;
    if (isUnsupported(answer)) continue;
    const employeeIds = (records.employees ?? []).map(({ record }) => String(record['remote_id']));
    const seen = await readOne(answer, vendor, now, employeeIds);
    if (seen !== undefined) records[resource] = seen;
  }
  return records;
};

/** A reading as the engine sees it: rows are whatever the connector hands out, and go back to it unread. */
interface AnyReading {
  readonly all?: Listing<unknown> | Unsupported;
  readonly joins?: Readonly<
    Record<string, (call: Call, rows: readonly unknown[]) => Promise<(row: unknown) => unknown>>
  >;
  prepare?(question: Omit<Call, 'prepared'>): Promise<unknown>;
  ofEmployee?(call: Call, employeeId: string): Promise<readonly unknown[] | undefined>;
  map(row: unknown, prepared: unknown): Readonly<Record<string, unknown>>;
}

const everything: ReadQuery = {
  filters: {},
  include: new Set(['avatar', 'avatar_url', 'bank_details', 'benefits', 'custom_fields', 'job_description']),
  expand: new Set([
    'attachments',
    'company',
    'employments',
    'groups',
    'home_location',
    'policy',
    'skills',
    'work_location',
  ]),
  paths: [],
  shared: everythingShared,
};

/** Undefined when no door of the resource is open. */
const readOne = async (
  reading: AnyReading,
  vendor: Vendor,
  now: number,
  employeeIds: readonly string[],
): Promise<Seen[] | undefined> => {
  const question = { vendor, query: everything, now };
  const call: Call = { ...question, prepared: await reading.prepare?.(question) };
  const seen: Seen[] = [];
  if (reading.all !== undefined && !isUnsupported(reading.all)) {
    for await (const page of walk(reading.all, call)) seen.push(...(await recordsOf(reading, call, page)));
    return seen;
  }
  if (reading.ofEmployee === undefined) return undefined;
  for (const ofEmployee of employeeIds) {
    const rows = (await reading.ofEmployee(call, ofEmployee)) ?? [];
    seen.push(...(await recordsOf(reading, call, rows)).map((each) => ({ ...each, ofEmployee })));
  }
  return seen;
};

const recordsOf = async (reading: AnyReading, call: Call, rows: readonly unknown[]): Promise<Seen[]> => {
  const joined = await Promise.all(
    Object.entries(reading.joins ?? {}).map(async ([field, join]) => ({ field, valueOf: await join(call, rows) })),
  );
  return rows.map((row) => ({
    record: {
      ...reading.map(row, call.prepared),
      ...Object.fromEntries(joined.map(({ field, valueOf }) => [field, valueOf(row)])),
    },
  }));
};
