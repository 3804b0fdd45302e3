import type { Entity, Field, Row } from './entity.ts';
import type { HrCloudCall } from './state.ts';

/** Days are shown as midnight in UTC, as `xDueDate` is in the vendor's sample. */
const shownDay = (value: unknown): unknown => (typeof value === 'string' ? `${value}T00:00:00Z` : (value ?? null));

const shownValue = (call: HrCloudCall, field: Field, value: unknown): unknown => {
  if (field.kind === 'lookup') return shownLookup(call, field, value);
  return field.kind === 'day' ? shownDay(value) : (value ?? null);
};

/** Lookups that an answer has shown: a page of 1000 people points to the same few dozen rows. */
const shownBefore = new WeakMap<HrCloudCall, Map<string, unknown>>();

/**
 * The row that a lookup points to, in short. Two older ways to say where it lives are behind the switch `lookupShape`.
 * A row is shown here whether or not the API user may read its object: nothing is published about that.
 *
 * @see https://support.hrcloud.com/help-center/pp
 * @see https://support.hrcloud.com/help-center/query-parameters (`url`)
 */
const shownLookup = (call: HrCloudCall, { pointsTo = '' }: Field, id: unknown): unknown => {
  if (typeof id !== 'string') return null;
  const shown = shownBefore.get(call) ?? new Map<string, unknown>();
  shownBefore.set(call, shown);
  const key = `${pointsTo}/${id}`;
  if (!shown.has(key)) shown.set(key, shortFormOf(call, pointsTo, id));
  return shown.get(key);
};

const shortFormOf = (call: HrCloudCall, pointsTo: string, id: string): unknown => {
  const entity = call.state.entities.get(pointsTo);
  const row = call.state.tables.get(pointsTo)?.get(id);
  if (entity === undefined || row === undefined) return null;
  const url = `${call.environment.baseUrl('api')}/v1/cloud/${pointsTo}/${row.Id}`;
  const shape = call.environment.switchValue('lookupShape');
  const shown: Record<string, unknown> = shape === 'full' ? { __ObjectName: pointsTo, __Self: url } : {};
  shown.Id = row.Id;
  for (const field of entity.fields) {
    if (entity.shortForm.includes(field.name)) shown[field.name] = shownValue(call, field, row[field.name]);
  }
  if (shape === 'url') shown.url = url;
  return shown;
};

/**
 * A row as the API shows it. `select` limits it to some fields; the Id comes always, as the article says (its own
 * samples leave it out).
 *
 * @see https://support.hrcloud.com/help-center/query-parameters
 */
export const expand = (call: HrCloudCall, entity: Entity, row: Row, select?: readonly string[]): Row => {
  const shown: Row = { Id: row.Id };
  for (const field of entity.fields) {
    if (select === undefined || select.includes(field.name))
      shown[field.name] = shownValue(call, field, row[field.name]);
  }
  return shown;
};
