import { ifGranted, orRefusal } from '../../../connector-kit/granted.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { CustomField, Option } from '../../../connector-kit/writing.ts';
import { employeeFields, isCustom } from '../api/fields.ts';
import { listRows } from '../api/listing.ts';
import type { ObjectName } from '../api/objects.ts';
import type { Row } from '../api/rows.ts';
import { textOf } from '../map/values.ts';
import * as words from '../map/vocabularies.ts';

/** The tenant's own lists, which people are written with. A list that is not granted is `undefined`: then ids are taken as they are. */
export interface Tenant {
  readonly departments: readonly Option[] | undefined;
  readonly locations: readonly Option[] | undefined;
  readonly positions: readonly Option[] | undefined;
  readonly statuses: readonly Option[] | undefined;
  /** Employment types by the kind that they name. */
  readonly kinds: readonly Option[] | undefined;
  /** The same list by the schedule that they name. */
  readonly schedules: readonly Option[] | undefined;
  readonly customFields: readonly CustomField[];
}

type WordOf = (name: string) => string | undefined;

/** Rows that were set to Inactive are still pointed at by people, and not offered. Remembered for five minutes. */
const listOf = async (vendor: Vendor, object: ObjectName): Promise<readonly Row[] | undefined> => {
  const rows = await vendor.remember(`rows of ${object}`, 300, () => orRefusal(listRows(vendor, object)));
  return (await ifGranted(vendor, rows, undefined))?.filter((row) => row['xRecordStatus'] !== 'Inactive');
};

const optionsOf = (rows: readonly Row[] | undefined, field: string, wordOf: WordOf = () => undefined) =>
  rows?.map((row): Option => {
    const name = textOf(row[field]) ?? row.Id;
    const word = wordOf(name);
    return { id: row.Id, name, ...(word !== undefined && word !== 'unmapped_value' && { word }) };
  });

export const prepareTenant = async ({ vendor }: { readonly vendor: Vendor }): Promise<Tenant> => {
  const [departments, locations, positions, statuses, types, fields] = await Promise.all([
    listOf(vendor, 'xDepartment'),
    listOf(vendor, 'xLocation'),
    listOf(vendor, 'xPosition'),
    listOf(vendor, 'xEmploymentStatus'),
    listOf(vendor, 'xEmploymentType'),
    ifGranted(vendor, employeeFields(vendor), []),
  ]);
  return {
    departments: optionsOf(departments, 'xDepartmentName'),
    locations: optionsOf(locations, 'xLocationName'),
    positions: optionsOf(positions, 'xPositionTitle'),
    statuses: optionsOf(statuses, 'xType', (name) => words.employmentStatus(name)?.value),
    kinds: optionsOf(types, 'xType', (name) => words.employmentType(name)?.value),
    schedules: optionsOf(types, 'xType', (name) => words.scheduleType(name)?.value),
    customFields: fields.filter(({ name }) => isCustom(name)).map(({ name }) => ({ id: name, name })),
  };
};
