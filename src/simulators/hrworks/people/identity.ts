import type { Person } from '../../company/index.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import { oneOf, type Reader } from '../wire/parameters.ts';
import type { WireRecord } from '../wire/records.ts';

const identifierTypes = [
  'personId',
  'personnelNumber',
  'personLicenseNumber',
  'uuid',
  'personIdentifierForKiosk',
] as const;
/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonIdentifierType */
export type IdentifierType = (typeof identifierTypes)[number];

/** Each endpoint has a default of its own. */
export const identifierType =
  (fallback: IdentifierType): Reader<IdentifierType> =>
  (given, name) =>
    oneOf(identifierTypes)(given, name) ?? fallback;

const serialOf = (personId: string): number => Number(personId.slice(1));

/** Given by HRworks; never changes. */
export const personUuid = (personId: string): string =>
  `7a3c5e10-4b2d-4f68-9a00-${serialOf(personId).toString(16).padStart(12, '0')}`;
export const licenseNumberOf = ({ id }: Person): string => String(serialOf(id));

const ascii = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

/** The login, `personId` on the wire. It stays as it was first seen when a name changes. */
export const loginOf = (state: HrworksState, person: Person): string => {
  const written = state.edits.get(person.id)?.personId;
  if (typeof written === 'string') return written;
  const known = state.logins.get(person.id);
  if (known !== undefined) return known;
  const login = `${ascii(person.firstName).slice(0, 1)}${ascii(person.lastName) || 'user'}${serialOf(person.id)}`;
  state.logins.set(person.id, login);
  return login;
};

export const personnelNumberOf = (state: HrworksState, person: Person): string => {
  const written = state.edits.get(person.id)?.personnelNumber;
  return typeof written === 'string' ? written : person.employeeNumber;
};

/** Typed in at a terminal to clock in; only who keeps time has one. */
export const kioskIdentifierOf = (state: HrworksState, person: Person): string | undefined => {
  const written = state.edits.get(person.id)?.personIdentifierForKiosk;
  if (typeof written === 'string') return written;
  return person.timeEntries.length > 0 ? person.employeeNumber.padStart(6, '0') : undefined;
};

/** What is looked up by text: `{type} {identifier}` to the seed's id. Made anew after people changed. */
const directoryOf = ({ state, environment }: HrworksCall): Map<string, string> => {
  if (state.directory !== undefined) return state.directory;
  const directory = new Map<string, string>();
  for (const person of environment.roster.all()) {
    directory.set(`personId ${loginOf(state, person)}`, person.id);
    directory.set(`personnelNumber ${personnelNumberOf(state, person)}`, person.id);
    const kiosk = kioskIdentifierOf(state, person);
    if (kiosk !== undefined) directory.set(`personIdentifierForKiosk ${kiosk}`, person.id);
  }
  state.directory = directory;
  return directory;
};

export const findPerson = (call: HrworksCall, type: IdentifierType, identifier: string): Person | undefined => {
  const { roster } = call.environment;
  if (type === 'personLicenseNumber') return roster.get(`p${identifier}`);
  if (type === 'uuid') {
    const person = roster.get(`p${Number.parseInt(identifier.slice(-12), 16)}`);
    return person !== undefined && personUuid(person.id) === identifier ? person : undefined;
  }
  return roster.get(directoryOf(call).get(`${type} ${identifier}`) ?? '');
};

export const identifierOf = ({ state }: HrworksCall, person: Person, type: IdentifierType): string => {
  switch (type) {
    case 'personId':
      return loginOf(state, person);
    case 'personnelNumber':
      return personnelNumberOf(state, person);
    case 'personLicenseNumber':
      return licenseNumberOf(person);
    case 'uuid':
      return personUuid(person.id);
    case 'personIdentifierForKiosk':
      return kioskIdentifierOf(state, person) ?? '';
  }
};

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonBaseData */
export const renderBaseData = ({ state }: HrworksCall, person: Person): WireRecord => {
  const edits = state.edits.get(person.id);
  return {
    personId: loginOf(state, person),
    personnelNumber: personnelNumberOf(state, person),
    firstName: edits?.firstName ?? person.firstName,
    lastName: edits?.lastName ?? person.lastName,
    uuid: personUuid(person.id),
    personIdentifierForKiosk: kioskIdentifierOf(state, person),
    datevPersonnelNumber: edits?.datevPersonnelNumber ?? undefined,
    externalIds: [],
  };
};
