import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { seedCompany } from '../company/index.ts';
import { numbers, todayOn, useHrworks } from './hrworks-under-test.ts';
import { hrworks as simulator } from './index.ts';
import { composeDelivery } from './webhooks/deliver.ts';

const read = (name: string): Wire =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8'));
const { operations } = read('operations');
const { schemas } = read('schemas');
const { answers } = read('answers');

const hrworks = useHrworks(130);
const get = async (path: string): Promise<Wire> => (await hrworks.call('GET', path)).body;
const span = 'beginDate=2026-01-01&endDate=2026-12-31&onlyActive=false&usePersonnelNumbers=true';
const rowsOf = (byPerson: Record<string, Wire[]>, listName: string): Wire[] =>
  Object.values(byPerson).flatMap((spans) => spans.flatMap((one) => one[listName]));

/** Each key that the schema knows, and none beside them. */
const expectKeysOf = (schema: string, rows: Wire[]) => {
  expect([schema, rows.length > 0]).toEqual([schema, true]);
  const shown = new Set(rows.flatMap((row) => Object.keys(row)));
  expect([schema, [...shown].filter((key) => !schemas[schema].includes(key))]).toEqual([schema, []]);
  return shown;
};

/** The keys of an answer, at every depth, in no order: of an array those of its first element. */
const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [keysOf(value[0])];
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      .map(([key, below]) => [key, keysOf(below)]),
  );
};

test('every published operation is there, under its published name, and no other', () => {
  const routes = simulator.routes
    .filter(({ hostRole }) => hostRole === undefined)
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(routes.toSorted()).toEqual(operations.toSorted());
  for (const { docs } of simulator.routes) expect(docs).toMatch(/^https:\/\/api\.hrworks\.de\/v2\/openapi\.yaml#\//);
});

describe('answers have the keys of their schemas', () => {
  test('a person: all that the seed can fill, and free fields', async () => {
    const pages = [1, 2, 3].map((page) => get(`/persons/master-data?onlyActive=false&page=${page}`));
    const people = (await Promise.all(pages)).flatMap(({ persons }) => persons);
    const labels = seedCompany({ size: 0, todayOn }).customFields.map(({ name }) => name);
    const shown = expectKeysOf(
      'Person',
      people.map((person) => Object.fromEntries(Object.entries(person).filter(([key]) => !labels.includes(key)))),
    );
    // What the seed knows nothing of, or what stays empty until it is written.
    expect(schemas.Person.filter((key: string) => !shown.has(key)).toSorted()).toEqual([
      'accountPayable',
      'buildingOrRoom',
      'companyMobilePhoneNumber',
      'costObjective',
      'customNameId',
      'datevPersonnelNumber',
      'expensesGroup',
      'highestLevelOfEducation',
      'highestLevelOfEducationId',
      'highestProfessionalQualification',
      'highestProfessionalQualificationId',
      'paymentAccounts',
      'shortTimeWorkSchedule',
    ]);
    for (const [schema, key] of Object.entries({
      Address: 'address',
      BankAccount: 'bankAccount',
      OrganizationUnit: 'organizationUnit',
      PermanentEstablishment: 'permanentEstablishment',
      PersonBaseData: 'superior',
      CostCenter: 'costCenter',
      WorkSchedule: 'workSchedule',
      PersonHistoricizedData: 'historicizedData',
    }))
      expectKeysOf(schema, people.map((person) => person[key]).filter(Boolean));
    expectKeysOf(
      'Employment',
      people.map((person) => person.historicizedData.employment[0].data),
    );
  });

  test('leave', async () => {
    expectKeysOf('Absence', rowsOf(await get(`/absences?${span}`), 'absences'));
    expectKeysOf('SickLeave', rowsOf(await get(`/sick-leaves?${span}`), 'sickLeaves'));
    expectKeysOf('RemoteWork', rowsOf(await get(`/remote-work?${span}`), 'remoteWork'));
    expectKeysOf('LeaveAccount', Object.values(await get('/absences/leave-accounts')));
    expectKeysOf('AbsenceType', (await get('/absences/absence-types')).absenceTypes);
    expectKeysOf('SickLeaveType', (await get('/sick-leaves/sick-leave-types')).sickLeaveTypes);
    expectKeysOf('VacationType', (await get('/absences/vacation-types')).vacationTypes);
  });

  test('time', async () => {
    const times: Record<string, Wire[]> = await get(`/working-times?${span}`);
    expectKeysOf('WorkingTimesDateIntervalData', Object.values(times).flat());
    expectKeysOf('WorkingTime', rowsOf(times, 'workingTimes'));
    expectKeysOf('TimeAccount', (Object.values(await get('/working-times/time-accounts')) as Wire[][]).flat());
    expectKeysOf(
      'AvailableWorkingHoursDateIntervalData',
      (Object.values(await get(`/persons/available-working-hours?${span}`)) as Wire[][]).flat(),
    );
    const include = ['workingTimes', 'remoteWork', 'travelRequests', 'expenseReports'].map(
      (name) => `includeData=${name}`,
    );
    const shown = expectKeysOf('PersonDay', Object.values(await get(`/persons/today?${include.join('&')}`)));
    expect([...shown].toSorted()).toEqual(schemas.PersonDay);
    const { timeRecordingRegulations } = await get('/working-times/time-recording-regulations');
    expectKeysOf('TimeRecordingRegulation', timeRecordingRegulations);
    expectKeysOf('WorkingTimeKiosk', (await get('/working-times/kiosks')).kiosks);
  });

  test('documents, recruiting and the rest', async () => {
    expectKeysOf('PersonnelFileEntry', (await get('/persons/1003/personnel-file')).personnelFileEntries);
    expectKeysOf('PersonnelFileCategory', (await get('/persons/personnel-file/categories')).categories);
    expectKeysOf('OnboardingDocument', (await get('/persons/onboarding')).onboardingDocuments);
    const { posts } = await get('/applicant-management/posts');
    expectKeysOf('Post', posts);
    expectKeysOf('PostOffer', posts[0].postOffers);
    const record = { postId: '1', firstName: 'A', lastName: 'B' };
    const path = '/applicant-management/job-applications';
    await hrworks.write('POST', path, path, { data: [record] });
    expectKeysOf('JobApplication', (await get(path)).jobApplications);
    expectKeysOf('Applicant', (await get('/applicant-management/applicants')).applicants);
    expectKeysOf('WageType', (await get('/wage-and-salary/types')).wageAndSalaryTypes);
    expectKeysOf('ReceiptType', (await get('/travel-expenses/receipt-types')).receiptTypes.DEU);
    const holidays = await get('/holidays?year=2026');
    expectKeysOf('HolidaysByCountryWrapper', Object.values(holidays));
    expectKeysOf('Holiday', holidays.DEU.generalHolidays);
  });
});

describe('answers are those of the documented samples, key for key', () => {
  const expectSample = (actual: unknown, name: string) => expect(keysOf(actual)).toEqual(keysOf(answers[name]));
  const leave = {
    personnelNumber: '1001',
    type: 'HOL',
    beginDate: '2026-10-05',
    endDate: '2026-10-06',
    remark: 'x',
    substitutes: ['1002'],
  };

  test('tokens, errors and jobs', async () => {
    expectSample((await hrworks.authenticate()).body, 'token');
    expectSample(await get('/persons/none'), 'error');
    const accepted = (await hrworks.call('POST', '/absences', { data: [leave] })).body;
    expectSample(accepted, 'accepted');
    expectSample(await get(`/absences/jobs/${accepted.jobId}`), 'pending');
    expectSample(await get(`/absences/jobs/${accepted.jobId}`), 'finished');
    const refused = (await hrworks.call('POST', '/absences', { data: [{ ...leave, personnelNumber: '0' }] })).body;
    await get(`/absences/jobs/${refused.jobId}`);
    expectSample(await get(`/absences/jobs/${refused.jobId}`), 'failed');
  });

  test('by person', async () => {
    await hrworks.write('POST', '/absences', '/absences', { data: [leave] });
    const october = 'beginDate=2026-10-01&endDate=2026-10-31&usePersonnelNumbers=true&persons=1001';
    expectSample({ person: (await get(`/absences?${october}`))['1001'] }, 'absences');
    expectSample({ person: (await get('/absences/leave-accounts')).iottermill1 }, 'leaveAccounts');
    const accounts = await get(`/working-times/time-accounts?persons=${numbers.hourly}&usePersonnelNumbers=true`);
    expectSample({ person: accounts[numbers.hourly] }, 'timeAccounts');
  });

  test('deliveries', () => {
    expectSample(JSON.parse(composeDelivery({ type: 'person.resourceUpdated' }, 'secret').body), 'webhookDelivery');
  });
});

test('the same company gives the same answers', async () => {
  const ask = () => get('/persons/master-data?page=2');
  const before = await ask();
  await hrworks.write('PUT', '/persons', '/persons', {
    data: [
      { personId: before.persons[0].personId, personnelNumber: before.persons[0].personnelNumber, lastName: 'Neu' },
    ],
  });
  expect(await ask()).not.toEqual(before);
  await hrworks.admin('POST', '/reset');
  await hrworks.admin('PUT', '/clock', { at: `${todayOn}T12:00:00Z` });
  hrworks.useToken((await hrworks.authenticate()).body.token);
  expect(await ask()).toEqual(before);
});
