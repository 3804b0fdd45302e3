import type { TokenSource } from '../auth/access-token.ts';
import type { Credentials } from '../auth/auth.ts';
import { isUnsupported, type Connector, type Unsupported } from '../contract.ts';
import { VendorError, type VendorErrorCode, type VendorFailure } from '../errors.ts';
import type { Transport, WireRequest } from '../http/transport.ts';
import { createVendor, type VendorCall } from '../http/vendor-client.ts';
import type { Call, Listing, ReadQuery } from '../listing.ts';
import type { Environment } from '../manifest.ts';
import type { SetAside, Vendor } from '../vendor.ts';
import { walk } from '../walk.ts';
import type { SandboxControl } from './sandbox-control.ts';
import { everythingShared } from '../shared-data.ts';

/** What a connector is checked on: a simulated tenant, or a live one that is only read. */
export interface Bench {
  readonly connector: Connector;
  readonly environment: string;
  readonly hosts: Environment['hosts'];
  /** Good ones. */
  readonly credentials: Credentials;
  readonly transport: Transport;
  /** Where the tokens of some credentials come from, for a vendor that somebody signs in at. */
  readonly tokens?: (credentials: Credentials) => TokenSource;
  /** Present for a simulated tenant: checks that need the vendor to misbehave are skipped without it. */
  readonly control?: SandboxControl;
  /** The simulator's permissions whose lack makes the service see nobody. */
  readonly noAccess?: Readonly<Record<string, boolean>>;
  /** The simulator's permissions to turn before everything counts as granted, where a fresh tenant lacks some. */
  readonly grantedFirst?: Readonly<Record<string, boolean>>;
  /** The simulator's permissions that no reading needs, by their keys: rights to write, parts that are not read. */
  readonly idlePermissions?: RegExp;
  /** The simulator's route whose rows are employees, as a fault takes it: `POST /v1/people/search`. */
  readonly employeesRoute?: string;
  /**
   * Fields as `resource.field` that are mapped but blank in every record of this tenant, with the reason. Without it
   * blank fields are not judged: a tenant that nobody described may simply not use them.
   */
  readonly blankHere?: Readonly<Record<string, string>>;
}

/** One piece of work at the vendor, with everything that it left behind. */
export interface Session {
  readonly vendor: Vendor;
  readonly calls: readonly VendorCall[];
  readonly setAside: readonly SetAside[];
  readonly refusals: readonly VendorFailure[];
  /** Addresses that were called. */
  readonly urls: readonly URL[];
}

/** What may differ from the bench's own. */
export interface SessionOptions {
  readonly credentials?: Credentials;
  readonly deadlineAt?: number;
}

export const openSession = (bench: Bench, options: SessionOptions = {}): Session => {
  const calls: VendorCall[] = [];
  const setAside: SetAside[] = [];
  const refusals: VendorFailure[] = [];
  const urls: URL[] = [];
  const transport: Transport = {
    exchange: (request: WireRequest) => {
      urls.push(request.url);
      return bench.transport.exchange(request);
    },
    close: () => bench.transport.close(),
  };
  const credentials = options.credentials ?? bench.credentials;
  const vendor = createVendor({
    connector: bench.connector,
    environment: bench.environment,
    hosts: bench.hosts,
    credentials,
    transport,
    ...(bench.tokens && { tokens: bench.tokens(credentials) }),
    log: (call) => calls.push(call),
    setAside: (row) => setAside.push(row),
    noteRefusal: (refusal) => refusals.push(refusal),
    pace: { firstDelayMs: 20, longestDelayMs: 200 },
    ...(options.deadlineAt !== undefined && { deadlineAt: options.deadlineAt }),
  });
  return { vendor, calls, setAside, refusals, urls };
};

/** A reading of any resource, its rows unread. */
export interface AnyReading {
  readonly all?: Listing<unknown> | Unsupported;
  readonly losses: Readonly<Record<string, string>>;
  readonly joins?: Readonly<
    Record<string, (call: Call, rows: readonly unknown[]) => Promise<(row: unknown) => unknown>>
  >;
  prepare?(call: Omit<Call, 'prepared'>): Promise<unknown>;
  ofEmployee?(call: Call, employeeId: string): Promise<readonly unknown[] | undefined>;
  one?(call: Call, remoteId: string): Promise<unknown>;
  map(row: unknown, prepared: unknown): Readonly<Record<string, unknown>>;
}

/** How a connector reads a resource; `undefined` when it does not. */
export const readingOf = (connector: Connector, resource: string): AnyReading | undefined => {
  const answer = (connector.resources as Readonly<Record<string, object>>)[resource];
  return answer === undefined || isUnsupported(answer) ? undefined : (answer as AnyReading);
};

const nothing: ReadQuery = { filters: {}, include: new Set(), expand: new Set(), paths: [], shared: everythingShared };

/** A call made ready for a reading. */
export const callFor = async (reading: AnyReading, vendor: Vendor, query: Partial<ReadQuery> = {}): Promise<Call> => {
  const question = { vendor, query: { ...nothing, ...query }, now: Date.now() };
  return { ...question, prepared: await reading.prepare?.(question) };
};

/** Everybody's remote id and record, in the order of the listing. */
export const readEmployees = async (bench: Bench, session: Session): Promise<Readonly<Record<string, unknown>>[]> => {
  const reading = readingOf(bench.connector, 'employees');
  if (!reading?.all || isUnsupported(reading.all)) throw new CheckFailed('The connector does not list employees.');
  const call = await callFor(reading, session.vendor);
  const records: Readonly<Record<string, unknown>>[] = [];
  for await (const page of walk(reading.all, call)) records.push(...page.map((row) => reading.map(row, call.prepared)));
  return records;
};

/** A check did not hold, in a sentence. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

export const demand: (holds: unknown, sentence: string) => asserts holds = (holds, sentence) => {
  if (!holds) throw new CheckFailed(sentence);
};

/** Runs what must fail at the vendor's wall with `code`, and gives the error. */
export const demandRefusal = async (code: VendorErrorCode, work: () => Promise<unknown>): Promise<VendorError> => {
  const outcome = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome !== undefined && !(outcome instanceof VendorError)) throw outcome;
  demand(outcome, `Expected ${code}, but it went well.`);
  demand(outcome.code === code, `Expected ${code}, got ${outcome.code}: ${outcome.message}`);
  return outcome;
};
