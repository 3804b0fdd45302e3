import { z } from 'zod';
import { VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './ask.ts';
import type { ObjectName } from './objects.ts';
import { equals, readPage } from './rows.ts';

/** Values by field name. A lookup is the id of the row that it points to, or that row's own key: `{ xDepartmentCode: 'HR' }`. */
export type Values = Readonly<Record<string, unknown>>;

/** What HR Cloud gives back: the row as it is now, in an array or bare. */
const written = z.union([z.looseObject({}), z.array(z.looseObject({})).transform(([first]) => first ?? {})]);
const read = (body: unknown) => written.parse(body);

/**
 * `xDepartmentLookup to xDepartmentCode,xManagerLookup to xEmail`: by which field each lookup names its row. Told from
 * the values themselves. https://support.hrcloud.com/help-center/employee-put
 */
export const mappingOf = (values: Values): string | undefined => {
  const pairs = Object.entries(values).flatMap(([field, value]) => {
    const [key] = field.endsWith('Lookup') && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return key === undefined ? [] : [`${field} to ${key}`];
  });
  return pairs.length === 0 ? undefined : pairs.join(',');
};

/** Makes a row. Fields that are not sent are empty. https://support.hrcloud.com/help-center/employee-post */
export const createRow = (vendor: Vendor, object: ObjectName, values: Values): Promise<Values> =>
  ask(vendor, { object, method: 'POST', query: { mapping: mappingOf(values) }, json: values, read });

/**
 * Changes a row, which `identifier` names: a field without two equal values. Fields that are not sent stay as they are.
 * https://support.hrcloud.com/help-center/employee-put
 */
export const updateRow = (
  vendor: Vendor,
  object: ObjectName,
  values: Values,
  identifier: string = 'Id',
): Promise<Values> =>
  ask(vendor, {
    object,
    method: 'PUT',
    query: { Identifier: identifier === 'Id' ? undefined : identifier, mapping: mappingOf(values) },
    json: [values],
    read,
  });

/**
 * Changes the row with this id, which may be sent twice: the same values make the same row. `undefined`: there is none.
 */
export const setRow = (vendor: Vendor, object: ObjectName, id: string, values: Values): Promise<Values | undefined> =>
  ask<Values | undefined>(vendor, {
    object,
    method: 'PUT',
    json: [{ ...values, Id: id }],
    repeatable: true,
    absent: () => undefined,
    read,
  });

/**
 * Changes the row with that value of `identifier`, or makes one. That HR Cloud has such a call is published, its path
 * is not (https://help.hrcloud.com/api/#/employee#PUT_employee_upsert): where the assumed one is not there, the row is
 * looked for first.
 */
export const upsertRow = async (
  vendor: Vendor,
  object: ObjectName,
  values: Values,
  identifier: string,
): Promise<Values> => {
  const answered = await ask<Values | undefined>(vendor, {
    object,
    method: 'PUT',
    below: '/Upsert',
    query: { Identifier: identifier, mapping: mappingOf(values) },
    json: [values],
    absent: () => undefined,
    read,
  });
  return answered ?? findAndWrite(vendor, object, values, identifier);
};

const findAndWrite = async (vendor: Vendor, object: ObjectName, values: Values, identifier: string) => {
  const value = String(values[identifier]);
  const found = await readPage(vendor, object, { pageSize: 2, filter: equals(identifier, value) });
  const [row] = found.filter((each) => each !== null);
  if (found.length > 1)
    throw new VendorError({
      code: 'request_refused',
      message: `Several rows of ${object} have this ${identifier}.`,
      nextStep: 'Update the one that is meant, by its Id.',
      endpoint: `PUT /v1/cloud/${object}`,
    });
  if (row === undefined) return createRow(vendor, object, values);
  const { [identifier]: _found, ...others } = values;
  return updateRow(vendor, object, { Id: row.Id, ...others });
};
