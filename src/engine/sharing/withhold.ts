import { namesSomebodyElse, nestedRecords } from '../../model/nested-records.ts';
import { remoteIdOf } from '../../model/id.ts';
import type { ResourceKey } from '../../model/resources.ts';
import type { SharedPeople } from './shared-people.ts';
import type { Sharing } from './sharing.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What records are held against. */
export interface Withholding {
  readonly sharing: Pick<Sharing, 'shares'>;
  /** Who is shared; absent: everybody. */
  readonly people: SharedPeople | undefined;
}

/** A record with what is kept back as null, in the records within it too. */
export const withhold = <R extends object>(resource: ResourceKey, record: R, held: Withholding): R => ({
  // Beside its fields a record carries what could not be read of it, under a symbol.
  ...record,
  ...Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, withholdField(resource, field, value, { held, record })]),
  ),
});

/** The same for one field of a record. */
export const withholdField = (
  resource: ResourceKey,
  field: string,
  value: unknown,
  { held, record = {} }: { held: Withholding; record?: object },
): unknown => {
  if (!held.sharing.shares(`${resource}.${field}`)) return null;
  const { people } = held;
  if (people && namesSomebodyElse.has(field)) return ofShared(field, value, { people, record });
  const nested = nestedRecords[field];
  const within = (one: unknown) => (nested && isRecord(one) ? withhold(nested, one, held) : one);
  return Array.isArray(value) ? value.map(within) : within(value);
};

/** Whom a field names, as far as they are shared. What names somebody without saying who is left out. */
const ofShared = (field: string, value: unknown, { people, record }: { people: SharedPeople; record: object }) => {
  if (Array.isArray(value)) return value.filter((one) => people.has(idIn(one)));
  const id = field === 'assigned_by_employee_name' ? (record as Fields)['assigned_by_employee_id'] : value;
  return people.has(idIn(id)) ? value : null;
};

const idIn = (value: unknown): string => {
  if (typeof value === 'string') return remoteIdOf(value);
  return isRecord(value) && typeof value['remote_id'] === 'string' ? value['remote_id'] : '';
};

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whose record it is. `undefined`: nobody’s in particular, such as a department; an empty text: somebody’s, unknown whose. */
export const ownerOf = (resource: ResourceKey, record: Fields): string | undefined => {
  const idOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
  if (resource === 'employees') return idOf(record['remote_id']) ?? '';
  const owner =
    idOf(record['remote_employee_id']) ?? (idOf(record['employee_id']) && remoteIdOf(String(record['employee_id'])));
  return owner ?? (isOfPeople(resource) ? '' : undefined);
};

/** Whether the records of a resource are each somebody’s. Those that are read person by person alone are asked for by their owner. */
export const isOfPeople = (resource: ResourceKey): boolean => ofPeople.has(resource);

const ofPeople: ReadonlySet<ResourceKey> = new Set([
  'employees',
  'employments',
  'time_off',
  'time_off_balances',
  'time_entries',
  'shifts',
  'tasks',
]);
