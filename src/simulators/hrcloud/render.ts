import {
  type Company,
  type Day,
  type Person,
  primaryAssignmentOn,
  rowOn,
  standingOn,
  stintOn,
} from '../company/index.ts';
import { customNameOf } from './entity-employee.ts';
import type { Row } from './entity.ts';
import { employeeIdOf, pictureIdOf, structureIdOf } from './ids.ts';
import {
  countryNameOf,
  ethnicityOf,
  genderOf,
  payFrequencyOf,
  payRateIdOf,
  separationReasonOf,
  statusIdOf,
  typeIdOf,
} from './vocabulary.ts';

const idOrNull = (seedId: string | null): string | null => (seedId === null ? null : structureIdOf(seedId));

const noMoney = { Amount: null, Currency: null };

const picturesOf = ({ id, avatarUrl }: Person) => ({
  OriginalPictureResourceCropParameters: null,
  SmallResourceId: avatarUrl === null ? null : pictureIdOf(id, 'small'),
  OriginalResourceId: avatarUrl === null ? null : pictureIdOf(id, 'original'),
  MediumResourceId: avatarUrl === null ? null : pictureIdOf(id, 'medium'),
});

const addressOf = ({ homeAddress }: Person) => ({
  xAddress1: homeAddress?.line1 ?? null,
  xAddress2: homeAddress?.line2 ?? null,
  xCity: homeAddress?.city ?? null,
  xCountry: homeAddress === null ? null : countryNameOf(homeAddress.country),
  /** Without the country that comes before it in ISO 3166-2. */
  xState: homeAddress?.region?.split('-')[1] ?? null,
  xZipCode: homeAddress?.postCode ?? null,
});

const payOf = (person: Person, today: Day) => {
  const salary = rowOn(person.salaries, today);
  return {
    xPayFrequencyType: salary === undefined ? null : payFrequencyOf[salary.frequency],
    xPayRateLookup: salary === undefined ? null : payRateIdOf(salary),
    xSalary: salary === undefined ? noMoney : { Amount: salary.amount, Currency: salary.currency },
    xBonus: noMoney,
  };
};

const customValuesOf = (person: Person, { customFields }: Company): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const field of customFields) {
    const value = person.customValues[field.id] ?? null;
    const nameOf = (optionId: unknown) => field.options.find((option) => option.id === optionId)?.name;
    values[customNameOf(field)] = Array.isArray(value)
      ? value.map(nameOf).join(', ')
      : field.type === 'list' && value !== null
        ? (nameOf(value) ?? null)
        : value;
  }
  return values;
};

/**
 * Somebody of the seed company as HR Cloud keeps them: one row, as of `today`. There is no history, one position, one
 * stint, and no place for what the row does not name.
 */
export const renderEmployee = (person: Person, company: Company, today: Day): Row => {
  const assignment = primaryAssignmentOn(person, today);
  const contract = rowOn(person.contracts, today) ?? person.contracts[0];
  const stint = stintOn(person, today);
  const standing = standingOn(person, today);
  const plainName = `${person.firstName} ${person.lastName}`;
  const ssn = person.nationalIds.find((id) => id.kind === 'ssn');
  return {
    Id: employeeIdOf(person.id),
    ...addressOf(person),
    ...payOf(person, today),
    xCellPhone: person.mobilePhone,
    xCreatedOn: person.createdAt,
    xDateOfBirth: person.bornOn,
    xDepartmentLookup: idOrNull(assignment.departmentId),
    xDivisionLookup: idOrNull(assignment.divisionId),
    xEducationLevel: null,
    xEmail: person.workEmail,
    xEmployeeNumber: person.employeeNumber,
    xEmploymentStatusLookup: statusIdOf(standing),
    xEmploymentTypeLookup: typeIdOf(contract),
    xEthnicity: person.ethnicity === null ? null : ethnicityOf[person.ethnicity],
    xFirstName: person.firstName,
    xFullName: plainName,
    xGender: person.gender === null ? null : genderOf[person.gender],
    xInternationalTaxID: person.nationalIds.find((id) => id.kind === 'tax_id')?.value ?? null,
    xLastName: person.lastName,
    xLocationLookup: structureIdOf(assignment.siteId),
    xManagerLookup: assignment.managerId === null ? null : employeeIdOf(assignment.managerId),
    xMiddleName: person.middleName,
    xNickname: person.displayName === plainName ? null : person.displayName,
    xNumberOfPoints: 0,
    xOnboardingFinishedOn: standing === 'future' ? null : `${stint.startOn}T17:00:00Z`,
    xPersonalEmail: person.personalEmail,
    xPictures: picturesOf(person),
    xPositionLookup: structureIdOf(assignment.jobId),
    xRecordStatus: standing === 'left' ? 'Inactive' : 'Active',
    xSeparationDate: stint.endOn,
    xSeparationReason: stint.ending === null ? null : separationReasonOf[stint.ending.reason],
    xSSN: ssn?.value ?? null,
    xStartDate: stint.startOn,
    xUpdatedOn: person.updatedAt,
    xVeteranStatus: null,
    xWorkPhone: person.workPhone,
    ...customValuesOf(person, company),
  };
};
