import { isUnsupported, lossOf, type Connector, type Unsupported } from '../../connector-kit/contract.ts';
import { byCursor, keyed, whole, type Call, type Keyed, type Listing } from '../../connector-kit/listing.ts';
import type { ResourceKey } from '../../model/resources.ts';
import { filterFields } from '../records/filters.ts';
import type { AnyReading } from '../records/reading.ts';
import { ownerUnknown, resourceWithheld } from './refusals.ts';
import { findSharedPeople } from './shared-people.ts';
import type { Sharing } from './sharing.ts';
import { isOfPeople, ownerOf, withhold, withholdField, type Withholding } from './withhold.ts';

/** What the reading itself prepared, and what its records are held against. */
interface Prepared {
  readonly inner: unknown;
  readonly held: Withholding;
}

/** What is read for, and with whose decision. */
export interface Narrowing {
  /** As it comes: it tells who is shared. */
  readonly connector: Connector;
  readonly sharing: Sharing;
}

/**
 * A reading that gives what is shared and no more: fields that are kept back are null, and people who are not shared are not
 * there, before a row is kept for later or handed on.
 */
export const narrowReading = (
  resource: ResourceKey,
  reading: AnyReading | Unsupported,
  { connector, sharing }: Narrowing,
): AnyReading | Unsupported => {
  if (isUnsupported(reading)) return reading;
  if (!sharing.shares(`${resource}.*`)) return closedReading(resource, reading);

  const own = (call: Call): Call => ({ ...call, prepared: preparedOf(call).inner });
  const isShared = (call: Call, row: unknown): boolean => {
    const { inner, held } = preparedOf(call);
    if (!held.people) return true;
    const owner = ownerOf(resource, reading.map(row, inner));
    return owner === undefined || held.people.has(owner);
  };
  const sharedOf = (call: Call, rows: readonly unknown[]) => rows.filter((row) => isShared(call, row));

  const narrowed = (listing: Listing<unknown>): Listing<unknown> => {
    switch (listing.kind) {
      case 'whole':
        return whole(async (call) => sharedOf(call, await listing.read(own(call))));
      case 'keyed':
        return keyed({
          keys: (call) => sharedKeys(resource, listing, call, { own, sharedOf, reading }),
          rows: async (call, keys, place) => sharedOf(call, await listing.rows(own(call), keys, place)),
          rowsPerCall: listing.rowsPerCall,
        });
      case 'cursor':
        return byCursor({
          async page(call, cursor, size) {
            const page = await listing.page(own(call), cursor, size);
            return { ...page, rows: sharedOf(call, page.rows) };
          },
          itemsPerPage: listing.itemsPerPage,
        });
    }
  };

  const { all, one, ofEmployee } = reading as AnyReading & Pick<OfEmployee, 'ofEmployee'>;
  return {
    ...reading,
    async prepare(call): Promise<Prepared> {
      const people = await findSharedPeople(connector, sharing, call);
      return { inner: await reading.prepare?.(call), held: { sharing, people } };
    },
    ...(all && { all: isUnsupported(all) ? all : narrowed(wherePeopleAreKnown(resource, reading, sharing, all)) }),
    ...(ofEmployee && {
      ofEmployee: async (call: Call, employeeId: string) =>
        isPersonShared(call, employeeId) ? ofEmployee.call(reading, own(call), employeeId) : undefined,
    }),
    // What is read person by person alone does not say whose it is: it is looked for among the records of the person named.
    one: undefined,
    ...(one &&
      (sharing.people === 'everybody' || all) && {
        async one(call: Call, remoteId: string) {
          if (resource === 'employees' && !isPersonShared(call, remoteId)) return undefined;
          const row = await one.call(reading, own(call), remoteId);
          return row !== undefined && isShared(call, row) ? row : undefined;
        },
      }),
    map: (row, prepared) =>
      withhold(resource, reading.map(row, (prepared as Prepared).inner), (prepared as Prepared).held),
    joins: narrowJoins(resource, reading, sharing, own),
    filters: (reading.filters ?? []).filter((name) =>
      filterFields(name).every((field) => sharing.shares(`${resource}.${field}`)),
    ),
  } as AnyReading;
};

interface OfEmployee {
  ofEmployee?(call: Call, employeeId: string): Promise<readonly unknown[] | undefined>;
}

const preparedOf = (call: Call): Prepared => call.prepared as Prepared;

const isPersonShared = (call: Call, employeeId: string): boolean =>
  preparedOf(call).held.people?.has(employeeId) ?? true;

/** A reading of which nothing is shared: every way in is closed. */
const closedReading = (resource: ResourceKey, reading: AnyReading): AnyReading => {
  const close = () => {
    throw resourceWithheld(resource);
  };
  const closed = { ...reading, prepare: async () => close(), map: close, joins: {} };
  return closed as AnyReading;
};

/** Nobody can be left out of a list of people's records that does not say whose they are: then none of it is shared. */
const wherePeopleAreKnown = (
  resource: ResourceKey,
  { losses }: AnyReading,
  { people }: Sharing,
  all: Listing<unknown>,
): Listing<unknown> => {
  const isUntold = ['employee_id', 'remote_employee_id'].some((field) => lossOf(losses, field) !== undefined);
  if (people === 'everybody' || !isUntold || !isOfPeople(resource)) return all;
  return whole(() => Promise.reject(ownerUnknown(resource)));
};

/** The keys of people, or of records of people, who are shared: keys of others are not kept, not even sealed. */
const sharedKeys = async (
  resource: ResourceKey,
  listing: Keyed<unknown>,
  call: Call,
  { own, sharedOf, reading }: { own: (call: Call) => Call; sharedOf: RowFilter; reading: AnyReading },
): Promise<readonly string[]> => {
  const { people } = preparedOf(call).held;
  const keys = await listing.keys(own(call));
  if (!people || !isOfPeople(resource)) return keys;
  if (resource === 'employees') return keys.filter((key) => people.has(key));
  const shared: string[] = [];
  for (let place = 0; place < keys.length; place += listing.rowsPerCall) {
    const rows = await listing.rows(own(call), keys.slice(place, place + listing.rowsPerCall), place);
    for (const row of sharedOf(call, rows)) shared.push(reading.map(row, preparedOf(call).inner).remote_id ?? '');
  }
  return shared;
};

type RowFilter = (call: Call, rows: readonly unknown[]) => readonly unknown[];

const narrowJoins = (
  resource: ResourceKey,
  { joins = {} }: AnyReading,
  sharing: Sharing,
  own: (call: Call) => Call,
): object =>
  Object.fromEntries(
    Object.entries(joins as Record<string, AnyJoin>)
      .filter(([field]) => sharing.shares(`${resource}.${field}`))
      .map(([field, join]) => [
        field,
        async (call: Call, rows: readonly unknown[]) => {
          const valueOf = await join(own(call), rows);
          return (row: unknown) => withholdField(resource, field, valueOf(row), { held: preparedOf(call).held });
        },
      ]),
  );

type AnyJoin = (call: Call, rows: readonly unknown[]) => Promise<(row: unknown) => unknown>;
