import { type Contract, type Person, primaryAssignmentOn, rowOn } from '../../company/index.ts';
import { alpha3Of, countryNameOf } from '../countries.ts';
import { establishmentId, renderAddress } from '../organization/establishments.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import type { WireRecord } from '../wire/records.ts';
import { personnelNumberOf } from './identity.ts';
import { unitOf } from './select.ts';

/** HRworks knows seven kinds; that an end is agreed on is not among them. */
export const employmentTypes: Record<Contract['type'], string> = {
  permanent: 'regularEmployee',
  fixed_term: 'regularEmployee',
  temporary: 'shortTermEmployment',
  intern: 'intern',
  apprentice: 'apprentice',
  contractor: 'externalWorker',
  casual: 'marginalEmployment',
};
const genders = { female: 'female', male: 'male', non_binary: 'diverse', not_disclosed: 'not specified' } as const;

/** What was written about somebody, in the vendor's own words; a null takes a value away. */
export const editsOf = (state: HrworksState, personId: string): WireRecord => {
  const edits = state.edits.get(personId) ?? {};
  state.edits.set(personId, edits);
  return edits;
};

const nationalityOf = ({ environment }: HrworksCall, country: string | undefined): string | undefined => {
  if (country === undefined) return undefined;
  return environment.switchValue('nationalityAs') === 'name' ? countryNameOf(country) : alpha3Of(country);
};

/** Social security and tax numbers are kept of people employed in Germany. */
const germanNumbers = ({ nationalIds }: Person): WireRecord => {
  const numberOf = (kind: string) => nationalIds.find((one) => one.kind === kind && one.country === 'DE')?.value;
  return { socialSecurityNumber: numberOf('social_security'), taxpayerIdentificationNumber: numberOf('tax_id') };
};

const workOf = (call: HrworksCall, person: Person): WireRecord => {
  const { company, clock, roster } = call.environment;
  if (call.state.createdHere.has(person.id)) return {};
  const today = clock.today();
  const assignment = primaryAssignmentOn(person, today);
  const contract = rowOn(person.contracts, today) ?? person.contracts[0];
  const site = company.sites.find(({ id }) => id === assignment.siteId);
  const manager = roster.get(assignment.managerId ?? '');
  return {
    countryCode: site && alpha3Of(site.address.country),
    costCenterNumber: company.costCentres.find(({ id }) => id === assignment.costCentreId)?.code,
    employmentType: employmentTypes[contract.type],
    permanentEstablishmentId: establishmentId(assignment.siteId),
    position: company.jobs.find(({ id }) => id === assignment.jobId)?.title,
    superiorPersonnelNumber: manager && personnelNumberOf(call.state, manager),
    timeRecordingRegulationKey: person.timeEntries.length > 0 ? 'STD' : undefined,
  };
};

/**
 * What HRworks has on file of somebody, flat, in the words of its `PersonData`: the seed's, under what was written.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonData
 */
export const profileOf = (call: HrworksCall, person: Person): WireRecord => {
  return {
    address: person.homeAddress === null ? undefined : renderAddress(person.homeAddress),
    bankAccount:
      person.bankAccount?.iban == null
        ? undefined
        : {
            bic: person.bankAccount.bic ?? undefined,
            iban: person.bankAccount.iban,
            bankAccountHolder: person.bankAccount.holder,
          },
    birthday: person.bornOn ?? undefined,
    email: person.workEmail ?? undefined,
    firstName: person.firstName,
    gender: person.gender === null ? undefined : genders[person.gender],
    lastName: person.lastName,
    nationality: nationalityOf(call, person.citizenships[0]),
    secondNationality: nationalityOf(call, person.citizenships[1]),
    officePhoneNumber: person.workPhone ?? undefined,
    organizationUnitNumber: unitOf(call, person)?.number,
    title: person.academicTitle ?? undefined,
    ...germanNumbers(person),
    ...workOf(call, person),
    ...call.state.edits.get(person.id),
  };
};
