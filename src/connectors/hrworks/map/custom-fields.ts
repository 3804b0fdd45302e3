import { unifiedId } from '../../../model/id.ts';
import type { CustomField } from '../../../model/parts/custom-field.ts';
import type { CustomFieldDefinition } from '../../../model/records/custom-field-definition.ts';
import { person, type Person } from '../api/master-data.ts';

/*
 * Fields that the customer made stand among HRworks' own, under the label that the customer gave them. There is no list
 * of them: whatever HRworks does not document is one.
 */

/** Documented and not read. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Person */
// oxfmt-ignore
const unread = [
  'accountPayable', 'birthName', 'buildingOrRoom', 'costObjective', 'countryCode', 'customNameId', 'dateOfNotice',
  'emergencyContactDegreeOfKinship', 'emergencyContactName', 'emergencyContactPhone', 'expensesGroup', 'externalIds',
  'highestLevelOfEducation', 'highestLevelOfEducationId', 'highestProfessionalQualification',
  'highestProfessionalQualificationId', 'paymentAccounts', 'personIdentifierForKiosk', 'personLicenseNumber',
  'probationEndDate', 'reasonForGivingNotice', 'shortTimeWorkSchedule', 'timeRecordingRegulation',
  'triggerForGivingNotice',
  // As costObjective, in answers of 2023.
  'costObject',
];
const documented = new Set([...Object.keys(person.shape), ...unread]);

type Plain = string | number | boolean;
const isPlain = (value: unknown): value is Plain =>
  ['string', 'number', 'boolean'].includes(typeof value) && value !== '';

const ownFieldsOf = (someone: Person): [label: string, value: Plain][] =>
  Object.entries(someone).flatMap(([label, value]): [string, Plain][] =>
    documented.has(label) || !isPlain(value) ? [] : [[label, value]],
  );

/** The values of a person's own fields; fields without a value are left out by HRworks itself. */
export const customFieldsOf = (someone: Person): CustomField[] =>
  ownFieldsOf(someone).map(([label, value]) => ({ id: unifiedId(label), remote_id: label, name: label, value }));

/** The labels of all fields that somebody has a value in. */
export const labelsOf = (people: readonly Person[]): string[] => [
  ...new Set(people.flatMap((someone) => ownFieldsOf(someone).map(([label]) => label))),
];

/** A field of the customer's own: its label is all that is known of it. */
export const mapCustomFieldDefinition = (label: string): CustomFieldDefinition => ({
  id: unifiedId(label),
  remote_id: label,
  name: label,
  description: null,
  type: null,
  options: null,
});
