import { writing, type CustomField, type CustomValue, type NotWritten } from '../../../connector-kit/writing.ts';
import { toInstant } from '../../../model/dates.ts';
import {
  getCustomFieldsRow,
  listCustomFields,
  replaceCustomFields,
  type CustomFieldsRow,
} from '../api/custom-fields.ts';
import { keysOf } from '../map/custom-fields.ts';

/**
 * Changes a person's custom fields, the only thing that Staffology HR documents as written. It replaces them all, so the
 * others are written back as they were read; somebody who changes one of those at the same moment may be overwritten.
 */
export const updateEmployee = writing<readonly string[]>('update_employee', {
  evidence: 'assumed',
  source: 'https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm',
  permissions: ['api-module', 'set-rights'],
  fields: {
    custom_fields: {
      required: true,
      customFields: (keys): CustomField[] => keys.map((key) => ({ id: key, name: key })),
      note: 'By key: which label stands on the screen for CustomField1 is shown in Screen Builder only.',
    },
  },
  prepare: async ({ vendor }) => keysOf(await listCustomFields(vendor)),
  async run({ vendor, target: { employeeId = '' } }, { given }) {
    const before = await getCustomFieldsRow(vendor, employeeId);
    if (!before) return undefined;
    const values = Object.fromEntries((given['custom_fields'] as CustomValue[]).map(({ id, value }) => [id, value]));
    const isDone = await replaceCustomFields(vendor, employeeId, { ...before, ...values });
    return isDone
      ? { remoteId: employeeId, notWritten: notKept(values, (await getCustomFieldsRow(vendor, employeeId)) ?? {}) }
      : undefined;
  },
  isRepeatable: true,
});

const notKept = (values: CustomFieldsRow, after: CustomFieldsRow): NotWritten[] =>
  Object.entries(values).every(([key, value]) => isSame(value, after[key] ?? null))
    ? []
    : [{ path: 'custom_fields', reason: 'Staffology HR took it without complaint and did not keep all of it.' }];

/** Days come back with or without a time. */
const isSame = (wrote: unknown, read: unknown): boolean =>
  String(wrote) === String(read) ||
  (typeof wrote === 'string' &&
    typeof read === 'string' &&
    toInstant(wrote) !== null &&
    toInstant(wrote) === toInstant(read));
