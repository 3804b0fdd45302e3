import { describe, expect, test } from 'vitest';
import { numbers, useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks();
const write = (method: string, ...data: object[]) => hrworks.write(method, '/persons', '/persons', { data });
const master = async (number: string) => (await hrworks.call('GET', `/persons/${number}/master-data`)).body;
const hire = { personId: 'nneu', personnelNumber: '5000', firstName: 'Nora', lastName: 'Neu' };

describe('a new person', () => {
  test('is on file with what was said and nothing else', async () => {
    const { result } = await write('POST', {
      ...hire,
      email: 'nora@example.org',
      joinDate: '2026-07-01',
      organizationUnitNumber: '1.1',
      position: 'Tester',
      superiorPersonnelNumber: '1001',
      permanentEstablishmentId: '2',
      costCenterNumber: '2000',
      workScheduleId: 'WS30',
      address: { street: 'Weg', internationalCountryCode: 'DEU' },
      highestLevelOfEducationId: '4',
    });
    const { uuid } = result[0].data;
    expect(result[0]).toMatchObject({ recordId: 1, resourceLocation: expect.stringContaining(`/persons/${uuid}`) });
    const person = await master('5000');
    expect(person).toMatchObject({
      uuid,
      personId: 'nneu',
      isActive: true,
      email: 'nora@example.org',
      joinDate: '2026-07-01',
      organizationUnit: { number: '1.1' },
      permanentEstablishment: { name: 'London' },
      position: 'Tester',
      superior: { personnelNumber: '1001' },
      costCenter: { number: '2000' },
      workSchedule: { weeklyWorkingHours: 30 },
      highestLevelOfEducation: 'Abitur/Fachabitur',
      address: { street: 'Weg' },
    });
    expect(person.historicizedData.employment).toMatchObject([
      { beginDate: '2026-07-01', data: { position: 'Tester', organizationUnitNumber: '1.1' } },
    ]);
    expect(person).not.toHaveProperty('employmentType');
    expect((await hrworks.call('GET', '/persons?organizationUnits=1.1')).body['1.1']).toContainEqual(
      expect.objectContaining({ uuid }),
    );
  });

  test.each([
    [{ personnelNumber: undefined }, 'personnelNumber is missing'],
    [{ personnelNumber: '1001' }, 'already in use'],
    [{ personId: 'iottermill1' }, 'already in use'],
    [{ gender: 'other' }, 'gender'],
    [{ joinDate: 'soon' }, 'not a date'],
    [{ organizationUnitNumber: '9.9' }, 'does not exist'],
    [{ workScheduleId: 'FT' }, 'does not exist'],
  ])('is refused: %j', async (wrong, text) => {
    const { dataErrors } = await write('POST', { ...hire, ...wrong });
    expect(dataErrors[0].errors[0].text).toContain(text);
    expect((await master('5000')).type).toBe('InvalidParameterError');
  });

  test('twice in one call is refused as a whole', async () => {
    expect(await write('POST', hire, hire)).toMatchObject({ status: 'error', dataErrors: [{ recordId: 2 }] });
    expect((await master('5000')).type).toBe('InvalidParameterError');
  });
});

describe('a change', () => {
  test('keeps what it does not name, and shows in the current row of the history only', async () => {
    const before = await master(numbers.promoted);
    const names = { personId: before.personId, personnelNumber: numbers.promoted };
    await write('PUT', { ...names, position: 'Poet', lastName: 'Neu' });
    const after = await master(numbers.promoted);
    expect(after).toMatchObject({
      position: 'Poet',
      lastName: 'Neu',
      firstName: before.firstName,
      email: before.email,
    });
    const positions = (person: typeof after) =>
      person.historicizedData.employment.map((row: { data: { position: string } }) => row.data.position);
    expect(positions(after)).toEqual([...positions(before).slice(0, -1), 'Poet']);
    await write('PUT', { ...names, position: null });
    expect(await master(numbers.promoted)).not.toHaveProperty('position');
  });

  test('of the number finds the person by login, and both names stay unique', async () => {
    await write('PUT', { personId: 'iottermill1', personnelNumber: '9999' });
    expect((await master('9999')).personId).toBe('iottermill1');
    expect((await master('1001')).type).toBe('InvalidParameterError');
    const { dataErrors } = await write('PUT', { personId: 'iottermill1', personnelNumber: '1002' });
    expect(dataErrors[0].errors[0].text).toContain('already in use');
  });

  test('of the last day makes somebody inactive when it has passed', async () => {
    const { personId } = await master(numbers.promoted);
    await write('PUT', { personId, personnelNumber: numbers.promoted, leaveDate: '2026-06-14' });
    expect(await master(numbers.promoted)).toMatchObject({ isActive: false, leaveDate: '2026-06-14' });
  });

  test('of nobody is refused; what the admin changes by hand wins', async () => {
    expect((await write('PUT', { personId: 'x', personnelNumber: 'y' })).status).toBe('error');
    await write('PUT', { personId: 'iottermill1', personnelNumber: '1001', lastName: 'Written' });
    await hrworks.admin('PATCH', '/people/p1', { person: { lastName: 'Typed' } });
    expect((await master('1001')).lastName).toBe('Typed');
  });
});
