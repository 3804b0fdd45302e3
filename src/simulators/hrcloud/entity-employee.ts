import type { Company, CustomField } from '../company/index.ts';
import { day, type Entity, type Field, type FieldKind, instant, lookup, number, recordStatus, text } from './entity.ts';

const money = (name: string): Field => ({ name, kind: 'money' });

/**
 * What the vendor's articles mark as mandatory, without the full name (which follows from the others) and the number
 * (which HR Cloud gives itself): clients are seen to create people without these two.
 *
 * @see https://support.hrcloud.com/help-center/employee-obj-overview
 */
const mandatory = { isRequired: true };

/**
 * Fields of the schema that the vendor published for Microsoft's connectors, and the two numbers that only the article
 * has (`xSSN`, `xInternationalTaxID`).
 */
const fields: readonly Field[] = [
  text('xAddress1'),
  text('xAddress2'),
  money('xBonus'),
  text('xCellPhone'),
  text('xCity'),
  text('xCountry'),
  instant('xCreatedOn'),
  day('xDateOfBirth'),
  lookup('xDepartmentLookup', 'xDepartment', mandatory),
  lookup('xDivisionLookup', 'xDivision'),
  text('xEducationLevel'),
  text('xEmail', { isRequired: true, isUnique: true }),
  text('xEmployeeNumber', { isUnique: true }),
  lookup('xEmploymentStatusLookup', 'xEmploymentStatus', mandatory),
  lookup('xEmploymentTypeLookup', 'xEmploymentType'),
  text('xEthnicity'),
  text('xFirstName', mandatory),
  text('xFullName'),
  text('xGender', { options: ['Female', 'Male'] }),
  text('xInternationalTaxID'),
  text('xLastName', mandatory),
  lookup('xLocationLookup', 'xLocation', mandatory),
  lookup('xManagerLookup', 'xEmployee'),
  text('xMiddleName'),
  text('xNickname'),
  { ...number('xNumberOfPoints'), isReadOnly: true },
  instant('xOnboardingFinishedOn'),
  text('xPayFrequencyType'),
  lookup('xPayRateLookup', 'xPayRate'),
  text('xPersonalEmail'),
  { name: 'xPictures', kind: 'json', isReadOnly: true },
  lookup('xPositionLookup', 'xPosition', mandatory),
  recordStatus(mandatory),
  money('xSalary'),
  day('xSeparationDate'),
  text('xSeparationReason'),
  text('xSSN'),
  day('xStartDate', mandatory),
  text('xState'),
  instant('xUpdatedOn'),
  text('xVeteranStatus'),
  text('xWorkPhone'),
  text('xZipCode'),
];

/** Lists are kept as the words that the user interface shows, several in one text. */
const kindOf: Record<CustomField['type'], FieldKind> = {
  text: 'text',
  number: 'number',
  date: 'day',
  boolean: 'boolean',
  list: 'text',
  multi_list: 'text',
};

/**
 * A field of the company's own has no `x` before its name: `ShirtSize`.
 *
 * @see https://support.hrcloud.com/help-center/object-format
 */
export const customNameOf = ({ id }: CustomField): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

export const employeeEntity = ({ customFields }: Company): Entity => ({
  name: 'xEmployee',
  application: 'coreHr',
  singleRead: 'unpublished',
  fields: [...fields, ...customFields.map((field) => ({ name: customNameOf(field), kind: kindOf[field.type] }))],
  shortForm: ['xFullName', 'xEmail', 'xPictures'],
});
