import { type Person, standingOn } from '../../company/index.ts';
import { findUnit, renderUnit } from '../organization/units.ts';
import { personUuid } from '../people/identity.ts';
import { renderPerson } from '../render.ts';
import type { HrworksCall } from '../state.ts';
import { uploadRoute } from '../documents/uploads.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { isDay, readParameters, someOf, texts } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, type WireRecord, writeRecords } from '../wire/records.ts';

const statuses = { created: 'Created', activated: 'Activated', editingFinished: 'Editing finished' } as const;
const path = '/persons/onboarding';

const marital = { civil_partnership: 'married' } as const;

/** What somebody who is expected has filled in. Marital status is shown here and nowhere else. */
const documentOf = (call: HrworksCall, person: Person): WireRecord => {
  const master = renderPerson(call, person);
  const shown = [
    'address',
    'bankAccount',
    'birthday',
    'birthName',
    'emergencyContactDegreeOfKinship',
    'emergencyContactName',
    'emergencyContactPhone',
    'firstName',
    'gender',
    'joinDate',
    'languageCode',
    'lastName',
    'nationality',
    'organizationUnit',
    'organizationUnitUuid',
    'privateEmail',
    'privateMobilePhoneNumber',
    'salutation',
    'socialSecurityNumber',
    'superior',
    'title',
  ];
  const { maritalStatus } = person;
  return {
    id: personUuid(person.id),
    statusIdentifier: 'activated',
    status: statuses.activated,
    maritalStatus: maritalStatus === 'civil_partnership' ? marital[maritalStatus] : (maritalStatus ?? undefined),
    ...Object.fromEntries(shown.map((field) => [field, master[field]])),
  };
};

const documentsOf = (call: HrworksCall): WireRecord[] => {
  const expected = call.environment.roster
    .all()
    .filter((person) => standingOn(person, call.environment.clock.today()) === 'future');
  return [...expected.map((person) => documentOf(call, person)), ...call.state.onboarding];
};

const list = (call: HrworksCall): unknown => {
  const { statusFilter, organizationUnits } = readParameters(call.query, {
    statusFilter: someOf(['activated', 'created', 'editingFinished'] as const),
    organizationUnits: texts,
  });
  const wanted = organizationUnits?.map((identifier) => findUnit(call.state.units, identifier)?.uuid);
  return {
    onboardingDocuments: documentsOf(call).filter(
      ({ statusIdentifier, organizationUnitUuid }) =>
        (statusFilter?.some((status) => status === statusIdentifier) ?? true) &&
        (wanted?.some((uuid) => uuid === organizationUnitUuid) ?? true),
    ),
  };
};

const inPath = (call: HrworksCall): WireRecord => {
  const found = documentsOf(call).find(({ id }) => id === call.params.id);
  if (found === undefined) throw new Refusal('InvalidParameterError', 'The onboarding document does not exist.');
  return found;
};

const planDocument =
  (call: HrworksCall) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['firstName', 'lastName', 'organizationUnitNumber', 'privateEmail', 'joinDate']);
    if (missing !== undefined) return missing;
    const { organizationUnitNumber, ...values } = record;
    const unit = findUnit(call.state.units, String(organizationUnitNumber));
    if (unit === undefined) return { problem: 'The organization unit does not exist.' };
    if (!isDay(record.joinDate)) return { problem: 'joinDate is not a date.' };
    return {
      write: () => {
        const id = `7a3c5e10-4b2d-4f68-9a04-${(call.state.onboarding.length + 1).toString(16).padStart(12, '0')}`;
        call.state.onboarding.push({
          ...values,
          id,
          statusIdentifier: 'created',
          status: statuses.created,
          organizationUnit: renderUnit(call.state.units, unit),
          organizationUnitUuid: unit.uuid,
        });
        return { data: { id }, path: `${path}/${id}` };
      },
    };
  };

export const onboardingRoutes = [
  operation('GET', path, 'onboarding:read', list),
  operation('POST', path, 'onboarding:write', async (call) =>
    writeRecords(call, path, await readRecords(call), planDocument(call)),
  ),
  uploadRoute(`${path}/:id/files`, 'onboarding:write', path, (call) => {
    inPath(call);
    return () => undefined;
  }),
  operation('GET', `${path}/:id`, 'onboarding:read', inPath),
  jobRoute(path, 'onboarding:write'),
];
