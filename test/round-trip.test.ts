import { describe, expect, it } from 'vitest';
import { type Connector, unsupported } from '../src/connector-kit/contract.ts';
import { byCursor, type Call, keyed, whole } from '../src/connector-kit/listing.ts';
import type { Vendor } from '../src/connector-kit/vendor.ts';
import { type ResourceKey, resourceKeys, resources } from '../src/model/resources.ts';
import { seedCompany } from '../src/simulators/company/index.ts';
import { roundTrip } from './round-trip.ts';
import { inWords, truthOf } from './truth.ts';
import { honestRecords } from './truth/honest-vendor.ts';

const company = seedCompany({ size: 25 });
const honest = honestRecords(truthOf(company));
type Row = Readonly<Record<string, unknown>>;

/** A connector that has every record from the start, in each of the three kinds of listing. */
const listingOf = (resource: ResourceKey) => {
  const rows: Row[] = (honest[resource] ?? []).map(({ record }) => record);
  if (resource === 'employments') {
    return keyed<Row>({
      rowsPerCall: 7,
      keys: async () => rows.map((row) => String(row['remote_id'])),
      rows: async (_call, keys) => rows.filter((row) => keys.includes(String(row['remote_id']))),
    });
  }
  if (resource === 'time_off') {
    return byCursor<Row>({
      itemsPerPage: 5,
      page: async (_call, cursor, size) => {
        const next = Number(cursor ?? 0) + size;
        return { rows: rows.slice(next - size, next), next: next < rows.length ? String(next) : null };
      },
    });
  }
  return whole<Row>(async () => rows);
};

interface Given {
  readonly map?: (resource: ResourceKey, row: Row) => Row;
  readonly losses?: Record<string, string>;
  readonly without?: readonly ResourceKey[];
}

const connectorOf = ({ map = (_, row) => row, losses = {}, without = [] }: Given): Connector => {
  const readings = resourceKeys.map((resource) => {
    if (without.includes(resource)) return [resource, unsupported('Not at this vendor.')];
    const doors = (resources[resource].doors as readonly string[]).includes('all')
      ? { all: listingOf(resource) }
      : {
          ofEmployee: async (_call: Call, employeeId: string) =>
            (honest[resource] ?? []).filter((seen) => seen.ofEmployee === employeeId).map(({ record }) => record),
        };
    const joins = resource === 'employees' ? { work_location: async () => (row: Row) => row['work_location'] } : {};
    return [
      resource,
      { ...doors, joins, losses: resource === 'employees' ? losses : {}, map: (row: Row) => map(resource, row) },
    ];
  });
  return { resources: Object.fromEntries(readings) } as Connector;
};

const trip = async (given: Given) =>
  inWords(await roundTrip({ connector: connectorOf(given), vendor: {} as Vendor, company, adjustments: [] }));

describe('the round trip', () => {
  it('holds for an honest connector', async () => {
    expect(await trip({})).toEqual([]);
  });

  it('asks for nothing that the vendor does not offer', async () => {
    expect(await trip({ without: ['shifts', 'documents', 'positions', 'tasks', 'time_off_balances'] })).toEqual([]);
  });

  it('sees a wrong mapping', async () => {
    const map = (resource: ResourceKey, row: Row) =>
      resource === 'employments' ? { ...row, fte: Number(row['fte']) * 100 } : row;
    expect(await trip({ map })).toContainEqual(
      expect.stringMatching(/^employments 1001 from 2010-04-01: fte: expected 1, got 100$/),
    );
  });

  it('sees what belongs to somebody else', async () => {
    const map = (resource: ResourceKey, row: Row) =>
      resource === 'documents' ? { ...row, name: 'Employment contract' } : row;
    expect(await trip({ map })).not.toEqual([]);
  });

  it('sees a loss that is none', async () => {
    const found = await trip({ losses: { display_name: 'Not in the API.' } });
    expect(found).toHaveLength(company.people.length);
    expect(found[0]).toBe('employees 1001: display_name: expected null: a declared loss, got "Ingrid Ottermill"');
  });
});
