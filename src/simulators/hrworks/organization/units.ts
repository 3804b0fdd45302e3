import type { Company, Department } from '../../company/index.ts';

/** As HRworks keeps it; the number is a path through the tree and may be changed, the uuid may not. */
export type Unit = {
  number: string;
  name: string;
  additionalName: string | undefined;
  sapCodeType: string | undefined;
  sapUnitCode: string | undefined;
  countryCode: string;
  uuid: string;
  /** Undefined at the root. */
  parentUuid: string | undefined;
};

export const unitUuid = (number: number): string => `7a3c5e10-4b2d-4f68-9a01-${number.toString(16).padStart(12, '0')}`;

/** By the seed's department id. */
export const uuidOfDepartment = (departmentId: string): string => unitUuid(Number(departmentId.slice(1)));

/** `1` the root, `1.2` its second child, and so on. */
const numberOf = (department: Department, all: readonly Department[]): string => {
  const siblings = all.filter(({ parentId }) => parentId === department.parentId);
  const place = String(siblings.indexOf(department) + 1);
  const parent = all.find(({ id }) => id === department.parentId);
  return parent === undefined ? place : `${numberOf(parent, all)}.${place}`;
};

/** The departments; HRworks knows one tree of units, and neither teams nor divisions beside it. */
export const unitsOf = ({ departments }: Company): Unit[] =>
  departments.map((department) => ({
    number: numberOf(department, departments),
    name: department.name,
    additionalName: department.code,
    sapCodeType: undefined,
    sapUnitCode: undefined,
    countryCode: 'DEU',
    uuid: uuidOfDepartment(department.id),
    parentUuid: department.parentId === null ? undefined : uuidOfDepartment(department.parentId),
  }));

/** By uuid; by number too, which HRworks still takes. */
export const findUnit = (units: readonly Unit[], identifier: string): Unit | undefined =>
  units.find(({ uuid, number }) => uuid === identifier || number === identifier);

/** With its parents, each inside the other. */
export const renderUnit = (units: readonly Unit[], { parentUuid, ...unit }: Unit): Record<string, unknown> => {
  const parent = units.find(({ uuid }) => uuid === parentUuid);
  return { ...unit, parentOrganizationUnit: parent && renderUnit(units, parent) };
};
