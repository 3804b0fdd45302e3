/*
 * The fields of people that the connector asks for, by what they are asked for: Bob sends only what is named.
 * Ids are those of `GET /company/people/fields`, https://apidocs.hibob.com/reference/get_company-people-fields.
 * Beside each group stands the permission that shows it; what is not granted is left out without a word.
 */

/** Asked for with every employee. */
export const always: readonly string[] = [
  // Basic info
  'root.companyId',
  'root.email',
  'root.firstName',
  'root.surname',
  'root.fullName',
  'root.displayName',
  'root.creationDateTime',
  // Personal
  'personal.honorific',
  'personal.birthDate',
  'personal.nationality',
  // Personal contact details
  'home.privateEmail',
  'home.privatePhone',
  'home.mobilePhone',
  // Identification
  'financial.identificationNumber',
  'payroll.nin',
  'identification.ssn',
  'employee.sin',
  // Work
  'work.employeeIdInCompany',
  'work.title',
  'work.department',
  'work.startDate',
  'work.originalStartDate',
  'work.tenureDurationYears',
  'work.reportsTo',
  'work.manager',
  // Work contact details
  'work.workMobile',
  'work.workPhone',
  // Home
  'home.familyStatus',
  'home.legalGender',
  // EEO
  'eeo.ethnicity',
  // Employment
  'payroll.employment.contract',
  'payroll.employment.type',
  'employee.employerId',
  // Lifecycle
  'internal.lifecycleStatus',
  'internal.status',
  'internal.terminationDate',
];

/** Asked for when `include` names the key. */
export const included: Readonly<Record<string, readonly string[]>> = {
  avatar: ['root.avatarUrl', 'about.avatar'],
  avatar_url: ['root.avatarUrl', 'about.avatar'],
  // Job catalogue
  job_description: ['employee.jobProfileDescription'],
};

/** Asked for when `expand` names the key. */
export const expanded: Readonly<Record<string, readonly string[]>> = {
  // Address
  home_location: [
    'address.line1',
    'address.line2',
    'address.city',
    'address.postCode',
    'address.country',
    'address.usaState',
  ],
  work_location: [
    'work.site',
    'work.siteId',
    'address.siteAddress1',
    'address.siteAddress2',
    'address.siteCity',
    'address.sitePostalCode',
    'address.siteCountry',
    'address.siteState',
  ],
};
