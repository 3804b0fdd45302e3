import { describe, expect, test } from 'vitest';
import { numbers, useHrworks } from './hrworks-under-test.ts';

const hrworks = useHrworks();
const masterData = async (number: string) =>
  (await hrworks.call('GET', `/persons/${number}/master-data?personIdentifierType=personnelNumber`)).body;
const numbersIn = (groups: Record<string, { personnelNumber: string }[]>) =>
  Object.values(groups).flatMap((people) => people.map(({ personnelNumber }) => personnelNumber));

describe('the list of people', () => {
  test('is by number of the unit, or by its uuid', async () => {
    const byNumber = (await hrworks.call('GET', '/persons')).body;
    const byUuid = (await hrworks.call('GET', '/persons?identifierType=uuid')).body;
    const { organizationUnits } = (await hrworks.call('GET', '/organization-units')).body;
    expect(byNumber['1'][0]).toEqual({
      personId: 'iottermill1',
      personnelNumber: '1001',
      firstName: 'Ingrid',
      lastName: 'Ottermill',
      uuid: expect.any(String),
      externalIds: [],
    });
    expect(byUuid[organizationUnits[0].uuid]).toEqual(byNumber['1']);
  });

  test('has active people in active units, unless asked for more', async () => {
    const active = numbersIn((await hrworks.call('GET', '/persons')).body);
    expect(active).not.toContain(numbers.leaver);
    expect(active).not.toContain(numbers.sparse);
    expect(active).toEqual(expect.arrayContaining([numbers.futureStart, numbers.leavingSoon]));
    const everybody = (await hrworks.call('GET', '/persons?onlyActive=false&onlyActiveOrganizationUnits=false')).body;
    expect(numbersIn(everybody)).toHaveLength(60);
    expect(everybody[''].map(({ personnelNumber }: { personnelNumber: string }) => personnelNumber)).toEqual([
      numbers.sparse,
    ]);
  });

  test('takes one unit or several', async () => {
    expect(Object.keys((await hrworks.call('GET', '/persons?organizationUnits=1')).body)).toEqual(['1']);
    const some = (await hrworks.call('GET', '/persons?organizationUnits=[1,1.1]')).body;
    expect(Object.keys(some).toSorted()).toEqual(['1', '1.1']);
  });

  test.each([
    ['null', ['null']],
    ['omitted', []],
  ])('has people without a unit under a key that nobody published: %s', async (value, keys) => {
    await hrworks.turn('withoutUnitKey', value);
    const groups = (await hrworks.call('GET', '/persons?onlyActiveOrganizationUnits=false')).body;
    expect(Object.keys(groups).filter((key) => !/^\d/.test(key))).toEqual(keys);
  });
});

describe('who is meant', () => {
  test('a uuid is taken whole', async () => {
    const { uuid } = await masterData(numbers.boss);
    const of = (identifier: string) => hrworks.call('GET', `/persons/${identifier}?personIdentifierType=uuid`);
    expect((await of(uuid)).status).toBe(200);
    expect((await of(uuid.replace('7a3c', '0000'))).status).toBe(400);
  });

  test('every identifier finds the same person', async () => {
    const { personId, personLicenseNumber, uuid, personIdentifierForKiosk } = await masterData(numbers.hourly);
    for (const [type, identifier] of Object.entries({
      personId,
      personLicenseNumber,
      uuid,
      personIdentifierForKiosk,
    })) {
      const { body } = await hrworks.call('GET', `/persons/${identifier}?personIdentifierType=${type}`);
      expect([type, body.personnelNumber]).toEqual([type, numbers.hourly]);
    }
  });

  test('one person by personnel number, lists by login, unless told', async () => {
    const { personId } = await masterData(numbers.boss);
    expect((await hrworks.call('GET', `/persons/${personId}`)).status).toBe(400);
    const askFor = async (query: string) =>
      (await hrworks.call('GET', `/persons/master-data?${query}`)).body.persons?.length;
    expect(await askFor(`persons=${personId}`)).toBe(1);
    expect(await askFor('persons=1001')).toBeUndefined();
    expect(await askFor('persons=1001&usePersonnelNumbers=true')).toBe(1);
    expect(await askFor('persons=1001&personIdentifierType=personnelNumber')).toBe(1);
  });

  test('several in each way that clients write lists; also those who are gone', async () => {
    for (const list of ['persons=1001&persons=1005', 'persons=[1001,1005]', 'persons=1001,1005']) {
      const { body } = await hrworks.call('GET', `/persons/master-data?personIdentifierType=personnelNumber&${list}`);
      expect(body.persons.map((person: { personnelNumber: string }) => person.personnelNumber)).toEqual([
        '1001',
        '1005',
      ]);
    }
  });
});

describe('master data', () => {
  test('is of active people, unless asked for more or for somebody', async () => {
    const pageOf = async (query: string) =>
      (await hrworks.call('GET', `/persons/master-data?${query}`)).body.persons.map(
        ({ personnelNumber }: { personnelNumber: string }) => personnelNumber,
      );
    expect(await pageOf('')).not.toContain(numbers.leaver);
    expect(await pageOf('onlyActive=false')).toContain(numbers.leaver);
    expect(await pageOf(`persons=${numbers.leaver}&usePersonnelNumbers=true`)).toEqual([numbers.leaver]);
  });

  test('of somebody settled', async () => {
    expect(await masterData(numbers.umlauts)).toMatchObject({
      firstName: 'Jörg-Günther',
      lastName: 'Müßiggang-Öztürk',
      email: 'joerg-guenther.muessiggang@ottermill.example',
      isActive: true,
      joinDate: '2018-02-01',
      superior: { personnelNumber: numbers.boss },
      permanentEstablishment: { id: '1', name: 'Berlin' },
      employmentType: 'regularEmployee',
      workSchedule: { weeklyWorkingHours: 40 },
    });
    expect(await masterData(numbers.boss)).not.toHaveProperty('superior');
  });

  test('of the awkward', async () => {
    expect(await masterData(numbers.withoutEmail)).not.toHaveProperty('email');
    expect(await masterData(numbers.leaver)).toMatchObject({
      isActive: false,
      leaveDate: '2024-02-29',
      dateOfNotice: '2023-11-30',
      reasonForGivingNotice: 'redundancy',
      triggerForGivingNotice: 'employer',
    });
    expect(await masterData(numbers.leavingSoon)).toMatchObject({ isActive: true, leaveDate: expect.any(String) });
    expect((await masterData(numbers.contractor)).employmentType).toBe('externalWorker');
    expect((await masterData(numbers.greek)).personId).toBe('user14');
    const partTime = (await masterData(numbers.partTime)).workSchedule;
    expect(partTime.workingDays).toHaveLength(7);
    expect(partTime.workingDays[2]).toEqual({ 3: { workingHours: 6, day: 'Wednesday' } });
    const sparse = await masterData(numbers.sparse);
    for (const field of [
      'organizationUnit',
      'birthday',
      'gender',
      'address',
      'bankAccount',
      'costCenter',
      'nationality',
    ])
      expect(sparse).not.toHaveProperty(field);
  });

  test('tax and social security numbers only of people from Germany, accounts only with an IBAN', async () => {
    const { persons } = (await hrworks.call('GET', '/persons/master-data?onlyActive=false')).body;
    const kept = persons.filter(
      (person: { taxpayerIdentificationNumber?: string }) => person.taxpayerIdentificationNumber,
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const person of persons)
      if (person.socialSecurityNumber) expect(person.taxpayerIdentificationNumber).toBeDefined();
    for (const person of persons) if (person.bankAccount) expect(person.bankAccount.iban).toMatch(/^(DE|AT)\d+$/);
  });

  test('history: each time here, cut where something changed, with the last day', async () => {
    const { historicizedData } = await masterData(numbers.promoted);
    expect(
      historicizedData.employment.map((row: { beginDate: string; endDate?: string }) => [row.beginDate, row.endDate]),
    ).toEqual([
      ['2016-01-11', '2019-06-30'],
      ['2019-07-01', '2023-12-31'],
      ['2024-01-01', undefined],
    ]);
    expect(historicizedData.employment[2].data.permanentEstablishmentId).toBe('2');
    const rehire = (await masterData(numbers.rehire)).historicizedData.employment;
    expect(rehire.map((row: { beginDate: string; endDate?: string }) => [row.beginDate, row.endDate])).toEqual([
      ['2014-03-03', '2017-08-31'],
      ['2021-11-01', undefined],
    ]);
  });

  test('history has no row that says what the one right before it says', async () => {
    const { persons } = (await hrworks.call('GET', '/persons/master-data?onlyActive=false')).body;
    type Row = { beginDate: string; endDate?: string; data: object };
    const dayAfter = (day = '') => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const repeated = persons.flatMap(({ historicizedData }: { historicizedData: { employment: Row[] } }) =>
      historicizedData.employment.filter((row, index, rows) => {
        const before = rows[index - 1];
        return (
          before?.endDate &&
          dayAfter(before.endDate) === row.beginDate &&
          JSON.stringify(before.data) === JSON.stringify(row.data)
        );
      }),
    );
    expect(repeated).toEqual([]);
  });

  test('free fields stand beside the others, as text under their labels', async () => {
    const { persons } = (await hrworks.call('GET', '/persons/master-data?onlyActive=false')).body;
    const values = (label: string) => persons.map((person: Record<string, unknown>) => person[label]).filter(Boolean);
    expect(values('T-shirt size')).toEqual(expect.arrayContaining(['M', 'XXL']));
    expect(values('Languages spoken')).toContain('Deutsch, English');
    expect(values('Days on site per week').every((value: unknown) => typeof value === 'string')).toBe(true);
  });

  test('what was assumed, turned', async () => {
    await hrworks.turn('missingValues', 'null');
    expect((await masterData(numbers.sparse)).birthday).toBeNull();
    expect((await masterData(numbers.umlauts)).nationality).toBe('DEU');
    await hrworks.turn('nationalityAs', 'name');
    expect((await masterData(numbers.umlauts)).nationality).toBe('Germany');
    expect((await masterData(numbers.rehire)).joinDate).toBe('2021-11-01');
    await hrworks.turn('rehireJoinDate', 'first');
    expect((await masterData(numbers.rehire)).joinDate).toBe('2014-03-03');
    expect((await masterData(numbers.futureStart)).isActive).toBe(true);
    await hrworks.turn('futureStartIsActive', false);
    expect((await masterData(numbers.futureStart)).isActive).toBe(false);
    await hrworks.turn('oldFieldNames', true);
    const old = await masterData(numbers.umlauts);
    expect(old).toMatchObject({ costCentre: { name: expect.any(String) }, address: { countryCode: 'DEU' } });
    expect(old).not.toHaveProperty('costCenter');
  });
});

test('people who come, change and go in the admin API', async () => {
  const { body: added } = await hrworks.admin('POST', '/people', { person: { firstName: 'Ada', employeeNumber: '7' } });
  expect((await masterData('7')).firstName).toBe('Ada');
  await hrworks.admin('PATCH', `/people/${added.id}`, { person: { employeeNumber: '8' } });
  expect((await masterData('7')).type).toBe('InvalidParameterError');
  expect((await masterData('8')).firstName).toBe('Ada');
  await hrworks.admin('DELETE', `/people/${added.id}`);
  expect((await masterData('8')).type).toBe('InvalidParameterError');
});
