import type { SharedData } from '../../../connector-kit/shared-data.ts';

/*
 * The fields of people that the connector asks for: Bob sends only what is named. Ids are those of
 * `GET /company/people/fields`, https://apidocs.hibob.com/reference/get_company-people-fields.
 */

const basicInfo = [
  'root.companyId',
  'root.email',
  'root.firstName',
  'root.surname',
  'root.fullName',
  'root.displayName',
  'root.creationDateTime',
];
const avatar = ['root.avatarUrl'];
const personal = ['personal.honorific', 'personal.birthDate', 'personal.nationality'];
const personalContact = ['home.privateEmail', 'home.privatePhone', 'home.mobilePhone'];
const identification = ['financial.identificationNumber', 'payroll.nin', 'identification.ssn', 'employee.sin'];
const work = [
  'work.employeeIdInCompany',
  'work.title',
  'work.department',
  'work.startDate',
  'work.originalStartDate',
  'work.tenureDurationYears',
  'work.reportsTo',
  'work.manager',
];
const site = ['work.site', 'work.siteId'];
const workContact = ['work.workMobile', 'work.workPhone'];
const home = ['home.familyStatus', 'home.legalGender'];
const eeo = ['eeo.ethnicity'];
const employment = ['payroll.employment.contract', 'payroll.employment.type', 'employee.employerId'];
const lifecycle = ['internal.lifecycleStatus', 'internal.status', 'internal.terminationDate'];
const jobCatalogue = ['employee.jobProfileDescription'];
const homeAddress = [
  'address.line1',
  'address.line2',
  'address.city',
  'address.postCode',
  'address.country',
  'address.usaState',
];
const siteAddress = [
  'address.siteAddress1',
  'address.siteAddress2',
  'address.siteCity',
  'address.sitePostalCode',
  'address.siteCountry',
  'address.siteState',
];

/** Asked for with every employee. */
export const always: readonly string[] = [
  ...basicInfo,
  ...personal,
  ...personalContact,
  ...identification,
  ...work,
  ...workContact,
  ...home,
  ...eeo,
  ...employment,
  ...lifecycle,
];

/** Asked for when `include` names the key. */
export const included: Readonly<Record<string, readonly string[]>> = {
  avatar,
  avatar_url: avatar,
  job_description: jobCatalogue,
};

/** Asked for when `expand` names the key. */
export const expanded: Readonly<Record<string, readonly string[]>> = {
  home_location: homeAddress,
  work_location: [...site, ...siteAddress],
};

/** What the fields feed that a customer may keep back, as `resource.field`; all others are always shared. */
const feeds: Readonly<Record<string, readonly string[]>> = {
  'employees.avatar_url': avatar,
  'employees.title': ['personal.honorific'],
  'employees.date_of_birth': ['personal.birthDate'],
  'employees.citizenships': ['personal.nationality'],
  'employees.personal_email': ['home.privateEmail'],
  'employees.personal_phone_number': ['home.privatePhone', 'home.mobilePhone'],
  'employees.national_identity_numbers': identification,
  'employees.marital_status': ['home.familyStatus'],
  'employees.gender': ['home.legalGender'],
  'employees.ethnicity': eeo,
  'employees.home_location': homeAddress,
};

const fedBy = new Map(Object.entries(feeds).flatMap(([path, fields]) => fields.map((field) => [field, path] as const)));

/** Whether the customer shares what a field feeds. */
export const isFieldShared = (field: string, shared: SharedData): boolean => {
  const path = fedBy.get(field);
  return path === undefined || shared.shares(path);
};

/**
 * The permission that shows each field. Categories are Bob's, and not the beginnings of the ids: `home.mobilePhone` is
 * among the personal contact details. What is not granted is left out of answers without a word.
 * https://apidocs.hibob.com/docs/categories-and-permissions
 */
export const fieldsByPermission: Readonly<Record<string, readonly string[]>> = {
  'people.basic-info': [...basicInfo, ...avatar],
  // Of this category no field is mapped: one stands for it, to see whether it is granted.
  'people.about': ['about.avatar'],
  'people.address': [...homeAddress, ...siteAddress],
  'people.employment': employment,
  'people.jobs': jobCatalogue,
  'people.lifecycle': lifecycle,
  'people.work': [...work, ...site],
  'people.personal': personal,
  'people.personal-contact': personalContact,
  'people.work-contact': workContact,
  'people.home': home,
  'people.identification': identification,
  'people.eeo': eeo,
};
