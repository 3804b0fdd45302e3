import type { Connector, Reading } from '../../connector-kit/contract.ts';
import { isUnsupported, lossOf } from '../../connector-kit/contract.ts';
import type { Call } from '../../connector-kit/listing.ts';
import type { SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { walk } from '../../connector-kit/walk.ts';
import { remoteIdOf } from '../../model/id.ts';
import type { DimensionValue, PeopleDimension, PersonTraits } from '../../model/people-filter.ts';
import type { RecordOf } from '../../model/resources.ts';

type Employee = RecordOf<'employees'>;
type EmployeeReading = Reading<'employees'>;

/** What of people a connector can tell, so that a filter can be made of it. */
export interface TellableTraits {
  readonly dimensions: readonly PeopleDimension[];
  /** Whether it tells who has left. */
  readonly leavers: boolean;
}

/** The fields behind each dimension: one of them is enough. */
const fieldsBehind: Readonly<Record<PeopleDimension, readonly string[]>> = {
  departments: ['department_id', 'department'],
  work_locations: ['work_location'],
  companies: ['company_id', 'company_name'],
  employment_types: ['employment_type'],
};

/** What a connector tells of people; nothing where it reads none. */
export const tellableTraits = ({ resources: { employees } }: Connector): TellableTraits => {
  if (isUnsupported(employees)) return { dimensions: [], leavers: false };
  const tells = (fields: readonly string[]) => fields.some((field) => lossOf(employees.losses, field) === undefined);
  return {
    dimensions: (Object.keys(fieldsBehind) as PeopleDimension[]).filter((dimension) => tells(fieldsBehind[dimension])),
    leavers: tells(['employment_status', 'termination_date']),
  };
};

/** Reads everybody's traits, and nothing else of them. */
export const readTraits = async (
  { resources: { employees } }: Connector,
  { vendor, shared, now }: { vendor: Vendor; shared: SharedData; now: number },
): Promise<PersonTraits[]> => {
  if (isUnsupported(employees) || !employees.all || isUnsupported(employees.all)) return [];
  const query = {
    filters: {},
    include: new Set<string>(),
    expand: new Set(employees.joins?.work_location ? ['work_location'] : []),
    paths: [],
    shared,
  };
  const prepared = await employees.prepare?.({ vendor, query, now });
  const call: Call = { vendor, query, now, prepared };
  const traits = new Map<string, PersonTraits>();
  for await (const rows of walk(employees.all, call)) {
    const placeOf = await employees.joins?.work_location?.(call, rows);
    for (const row of rows) {
      const record = { ...employees.map(row, prepared), ...(placeOf && { work_location: placeOf(row) }) };
      const one = traitsOf(employees, record, now);
      if (one) traits.set(one.remoteId, one);
    }
  }
  return [...traits.values()];
};

const traitsOf = (reading: EmployeeReading, record: Employee, now: number): PersonTraits | undefined =>
  record.remote_id
    ? {
        remoteId: record.remote_id,
        values: {
          departments: named(record.department_id, record.department),
          work_locations: named(record.work_location?.remote_id, record.work_location?.name),
          companies: named(record.company_id, record.company_name),
          employment_types: named(null, wordOf(record.employment_type?.source_value)),
        },
        hasLeft: hasLeft(reading, record, now),
      }
    : undefined;

const named = (id: string | null | undefined, name: string | null | undefined): DimensionValue | null => {
  const value = id ? remoteIdOf(id) : name;
  return value ? { value, label: name ?? value } : null;
};

const wordOf = (source: unknown): string | null => (typeof source === 'string' ? source : null);

/** A last day that has passed says so, whatever the status; a vendor that tells no status tells it by that day alone. */
const hasLeft = ({ losses }: EmployeeReading, record: Employee, now: number): boolean | null => {
  const { termination_date: lastOn, employment_status: status } = record;
  if (lastOn && Date.parse(lastOn) + dayMs <= now) return true;
  if (status?.value) return status.value === 'terminated' || status.value === 'inactive';
  return lossOf(losses, 'employment_status') === undefined ? null : false;
};

const dayMs = 86_400_000;
