import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, isId, single } from './ask.ts';
import { id } from './employees.ts';

/** Values by the service's own keys, `CustomField1` and on. */
export type CustomValues = Readonly<Record<string, unknown>>;

/** The custom fields of one employee. */
export interface CustomFields {
  readonly employeeId: string;
  readonly values: CustomValues;
}

/** The vendor prints no body: one flat object a person is assumed, with the id in one of these spellings. */
const idKeys = ['EmployeeId', 'EmployeeID', 'employeeId', 'ID', 'Id', 'id'];

const customFields = z.record(z.string(), z.unknown()).transform((row, { issues }): CustomFields => {
  const key = idKeys.find((name) => name in row);
  const employeeId = id.safeParse(key === undefined ? undefined : row[key]);
  if (employeeId.success)
    return {
      employeeId: employeeId.data,
      values: Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)),
    };
  issues.push({ code: 'custom', message: 'It does not say whose they are', input: '' });
  return z.NEVER;
});

const listEndpoint = 'GET customfields/';

/** Of everybody, in one answer. https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm */
export const listCustomFields = (vendor: Vendor): Promise<CustomFields[]> =>
  ask<CustomFields[]>(vendor, {
    endpoint: listEndpoint,
    host: 'customFields',
    path: '/',
    none: () => [],
    read: (body) => rowsOf(customFields, body, vendor, listEndpoint),
  });

/** Of one employee; `undefined` when the service has none. */
export const getCustomFields = async (vendor: Vendor, employeeId: string): Promise<CustomValues | undefined> =>
  isId(employeeId)
    ? ask<CustomValues | undefined>(vendor, {
        endpoint: 'GET customfields/{employeeId}',
        host: 'customFields',
        path: `/${employeeId}`,
        none: () => undefined,
        isNoneWhenUnknown: true,
        read: (body) => customFields.optional().parse(single(body))?.values,
      })
    : undefined;

/** A person's fields as the service keeps them, with whatever it says whose they are. */
export type CustomFieldsRow = Readonly<Record<string, unknown>>;

/** The same of one employee, whole; `undefined` when the service has none. */
export const getCustomFieldsRow = async (vendor: Vendor, employeeId: string): Promise<CustomFieldsRow | undefined> =>
  isId(employeeId)
    ? ask<CustomFieldsRow | undefined>(vendor, {
        endpoint: 'GET customfields/{employeeId}',
        host: 'customFields',
        path: `/${employeeId}`,
        none: () => undefined,
        isNoneWhenUnknown: true,
        read: (body) => z.record(z.string(), z.unknown()).optional().parse(single(body)),
      })
    : undefined;

/**
 * Replaces the fields of one employee: what is left out becomes null. False: no such employee. The body is not printed: it
 * is taken to be what a read gives. https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm
 */
export const replaceCustomFields = (vendor: Vendor, employeeId: string, json: CustomFieldsRow): Promise<boolean> =>
  vendor.send({
    endpoint: 'PUT customfields/{employeeId}',
    method: 'PUT',
    host: 'customFields',
    path: `/${employeeId}`,
    json,
    repeatable: true,
    needs: ['set-rights'],
    accept: [404],
    // A refusal of what a write sends, although the same may be sent twice.
    codeOf: ({ status }) => (status === 400 ? 'request_refused' : undefined),
    read: ({ status }) => status !== 404,
  });
