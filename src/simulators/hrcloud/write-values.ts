import { isObject } from './answers.ts';
import { type Entity, type Field, labelOf } from './entity.ts';
import type { HrCloudCall } from './state.ts';
import type { Values } from './tables.ts';
import type { Entry, Mapping } from './write-body.ts';

/** What is kept of a value that was sent; `undefined` when it does not fit the field. */
const keptValue = (call: HrCloudCall, field: Field, value: unknown, mapping: Mapping): unknown => {
  if (value === null) return null;
  switch (field.kind) {
    case 'lookup':
      return rowIdFor(call, field, value, mapping);
    case 'number': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))
        ? value.slice(0, 10)
        : undefined;
    case 'money':
      return isObject(value) ? { Amount: value.Amount ?? null, Currency: value.Currency ?? null } : undefined;
    default: {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string') return undefined;
      return field.options === undefined || field.options.includes(text) ? text : undefined;
    }
  }
};

/** The row that a lookup is to point to: by Id, or by the field that `mapping` names for it. The first of several. */
const rowIdFor = (call: HrCloudCall, field: Field, value: unknown, mapping: Mapping): string | undefined => {
  const table = call.state.tables.get(field.pointsTo ?? '');
  const key = mapping.get(field.name);
  if (key === undefined) return typeof value === 'string' && table?.get(value) ? value : undefined;
  const wanted = isObject(value) ? value[key] : undefined;
  return wanted === undefined ? undefined : table?.find((row) => row[key] === wanted, 1)[0]?.Id;
};

const isTaken = (call: HrCloudCall, entity: Entity, field: Field, value: unknown, ownId: string | undefined) =>
  field.isUnique === true &&
  value !== null &&
  call.state.tables.get(entity.name)?.find((row) => row[field.name] === value && row.Id !== ownId, 1).length !== 0;

export type Checked = { values: Values; complaints: string[] };

/**
 * The values of a new row (`ownId` undefined) or of a change to one. Fields that the object does not have are left
 * aside: the vendor's own sample of a PUT has one.
 *
 * @see https://support.hrcloud.com/help-center/employee-put
 */
export const checkValues = (
  call: HrCloudCall,
  entity: Entity,
  entry: Entry,
  mapping: Mapping,
  ownId?: string,
): Checked => {
  const checked: Checked = { values: {}, complaints: [] };
  for (const field of entity.fields) {
    const given = entry[field.name];
    const isMissing = given === undefined ? ownId === undefined : given === null || given === '';
    if (field.isRequired === true && isMissing) {
      checked.complaints.push(`Value for ${labelOf(field)} is required but missing.`);
      continue;
    }
    if (given === undefined || field.isReadOnly === true) continue;
    const value = keptValue(call, field, given, mapping);
    if (value === undefined) checked.complaints.push(`Value for ${labelOf(field)} is not valid.`);
    else if (isTaken(call, entity, field, value, ownId))
      checked.complaints.push(`Value for ${labelOf(field)} must be unique.`);
    else checked.values[field.name] = value;
  }
  return checked;
};
