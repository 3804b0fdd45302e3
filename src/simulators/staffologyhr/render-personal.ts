import type { Person } from '../company/index.ts';
import {
  countryName,
  ethnicOrigins,
  genderIdentities,
  genders,
  maritalStatuses,
  nationalities,
  relationships,
  titles,
} from './vocabulary.ts';
import { fullNameOf, type Wire } from './wire.ts';

const wordOf = <Key extends string>(words: Record<Key, string | null>, key: Key | null): string | null =>
  key === null ? null : words[key];

/** An academic title takes the place of the salutation: there is one list for both. */
const titleOf = ({ academicTitle, salutation }: Person): string | null => {
  if (academicTitle !== null) return academicTitle.startsWith('Prof') ? 'Prof' : 'Dr';
  return salutation === null ? null : (titles[salutation] ?? null);
};

/** The one person to call, in four texts. */
const renderEmergency = ({ emergencyContact: contact }: Person) => ({
  EmergencyContact: contact && `${contact.firstName} ${contact.lastName}`,
  EmergencyPhone: contact?.phone ?? null,
  EmergencyAddress: contact?.address
    ? [contact.address.line1, contact.address.line2, contact.address.city, contact.address.postCode]
        .filter((line) => line !== null)
        .join(', ')
    : null,
  EmergencyRelationship: contact && relationships[contact.relation],
});

/** `Personal` of an employee. */
export const renderPersonal = (wire: Wire, person: Person) => {
  const [nationality] = person.citizenships;
  return {
    Title: titleOf(person),
    KnownAs: person.displayName === fullNameOf(person) ? person.firstName : person.displayName,
    Forenames: [person.firstName, person.middleName].filter((name) => name !== null).join(' '),
    Surname: person.lastName,
    Gender: wordOf(genders, person.gender),
    Pronouns: wire.lookup('Pronouns', person.pronouns?.replaceAll(' ', '')),
    MaritalStatus: wordOf(maritalStatuses, person.maritalStatus),
    DateOfBirth: wire.day(person.bornOn),
    EmployeeNumber: person.employeeNumber,
    WorkEmail: person.workEmail,
    PersonalEmail: person.personalEmail,
    PersonalMobile: person.mobilePhone,
    DefaultEmailPrivate: person.workEmail === null && person.personalEmail !== null,
    ...renderEmergency(person),
    EthnicOrigin: wire.lookup('EthnicOrigin', wordOf(ethnicOrigins, person.ethnicity)),
    Disability: null,
    GenderIdentity: wire.lookup('GenderIdentity', wordOf(genderIdentities, person.gender)),
    Nationality: wire.lookup(
      'Nationality',
      nationality === undefined ? null : (nationalities[nationality] ?? countryName(nationality)),
    ),
  };
};
