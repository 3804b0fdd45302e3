import { describe, expect, test } from 'vitest';
import { useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks();

describe('organization units', () => {
  test('are a tree: each holds its parents', async () => {
    const { organizationUnits } = (await hrworks.call('GET', '/organization-units')).body;
    expect(organizationUnits).toHaveLength(12);
    const platform = organizationUnits.find(({ name }: { name: string }) => name === 'Platform');
    expect(platform).toMatchObject({
      number: '1.1.1',
      parentOrganizationUnit: { number: '1.1', parentOrganizationUnit: { number: '1' } },
    });
    expect((await hrworks.call('GET', `/organization-units/${platform.uuid}`)).body).toEqual(platform);
    expect((await hrworks.call('GET', '/organization-units/1.1.1')).body).toEqual(platform);
    expect((await hrworks.call('GET', '/organization-units/9')).status).toBe(400);
  });

  test('are made and renamed by number', async () => {
    const unit = { parentOrganizationUnitNumber: '1', number: '1.9', name: 'Lab', countryCode: 'DEU' };
    const write = (...data: object[]) => hrworks.write('POST', '/organization-units', '/organization-units', { data });
    const { uuid } = (await write(unit)).result[0].data;
    await write({ ...unit, name: 'Laboratory' });
    expect((await hrworks.call('GET', `/organization-units/${uuid}`)).body.name).toBe('Laboratory');
    expect(await write({ ...unit, parentOrganizationUnitNumber: '8' })).toMatchObject({ status: 'error' });
  });

  test('know who is present: active and without leave today', async () => {
    const presentNumbers = async () =>
      (await hrworks.call('GET', '/organization-units/1/present-persons')).body.persons.map(
        ({ personnelNumber }: { personnelNumber: string }) => personnelNumber,
      );
    expect(await presentNumbers()).toContain('1001');
    const leave = { personnelNumber: '1001', type: 'HOL', beginDate: '2026-06-15', endDate: '2026-06-15' };
    await hrworks.write('POST', '/absences', '/absences', { data: [leave] });
    expect(await presentNumbers()).not.toContain('1001');
    const { organizationUnit } = (await hrworks.call('GET', '/persons/1005/master-data')).body;
    const { persons } = (await hrworks.call('GET', `/organization-units/${organizationUnit.number}/present-persons`))
      .body;
    expect(persons.map(({ personnelNumber }: { personnelNumber: string }) => personnelNumber)).not.toContain('1005');
  });
});

test('permanent establishments are read, made and changed', async () => {
  const path = '/permanent-establishments';
  expect((await hrworks.call('GET', path)).body.permanentEstablishments[0]).toMatchObject({
    id: '1',
    number: expect.stringMatching(/^\d{8}$/),
    name: 'Berlin',
    address: { state: 'DE-BE', internationalCountryCode: 'DEU', country: 'Germany' },
  });
  await hrworks.write('POST', path, path, { data: [{ id: '9', name: 'Paris' }] });
  await hrworks.write('PUT', path, path, { data: [{ id: '9', name: 'Paris Nord', address: { city: 'Paris' } }] });
  expect((await hrworks.call('GET', `${path}/9`)).body).toMatchObject({
    name: 'Paris Nord',
    address: { city: 'Paris' },
  });
  expect(await hrworks.write('POST', path, path, { data: [{ id: '9', name: 'Again' }] })).toMatchObject({
    status: 'error',
  });
  expect(await hrworks.write('PUT', path, path, { data: [{ id: '10', name: 'None' }] })).toMatchObject({
    status: 'error',
  });
});

test('holidays are by country, state and establishment', async () => {
  expect((await hrworks.call('GET', '/holidays')).body.type).toBe('MissingParameterError');
  const data = [{ date: '2026-09-01', name: 'Founding day', countryCode: 'DEU', permanentEstablishmentId: '1' }];
  await hrworks.write('POST', '/holidays', '/holidays', { data });
  const { body } = await hrworks.call('GET', '/holidays?year=2026&countryCodes=DEU');
  expect(Object.keys(body)).toEqual(['DEU']);
  expect(body.DEU.generalHolidays).toContainEqual({ date: '2026-01-01', isHalfDay: false, name: 'Neujahr' });
  expect(body.DEU.stateHolidays['DE-BE']).toHaveLength(1);
  expect(body.DEU.permanentEstablishmentHolidays['1']).toMatchObject([{ name: 'Founding day' }]);
});

describe('cost centers and objectives', () => {
  test.each([
    ['/cost-objects/cost-centers', 'costCenters', 'costCenter', 4],
    ['/cost-objects/cost-objectives', 'costObjectives', 'costObjective', 0],
  ])('%s', async (path, listName, field, count) => {
    const list = async () => (await hrworks.call('GET', path)).body[listName];
    const create = (name: string, query = '') =>
      hrworks.write('POST', `${path}${query}`, path, { data: [{ number: '77', name }] });
    expect(await list()).toHaveLength(count);
    await create('Garden');
    expect(await create('Park')).toMatchObject({ status: 'error' });
    await create('Park', '?overwriteNames=true');
    expect(await list()).toContainEqual({ number: '77', name: 'Park' });
    await hrworks.write('POST', `${path}/assignments`, `${path}/assignments`, {
      data: [{ number: '77', personnelNumber: '1003' }],
    });
    const master = async () => (await hrworks.call('GET', '/persons/1003/master-data')).body;
    expect((await master())[field]).toEqual({ number: '77', name: 'Park' });
    expect((await hrworks.write('DELETE', path, path)).result).toEqual({ total: count + 1 });
    expect(await master()).not.toHaveProperty(field);
  });

  test('to a whole unit; refused for what does not exist', async () => {
    const path = '/cost-objects/cost-centers/assignments';
    const write = (record: object) => hrworks.write('POST', path, path, { data: [record] });
    await write({ number: '4000', organizationUnitNumber: '1' });
    expect((await hrworks.call('GET', '/persons/1001/master-data')).body.costCenter.number).toBe('4000');
    expect(await write({ number: '5', personnelNumber: '1003' })).toMatchObject({ status: 'error' });
    expect(await write({ number: '4000', personnelNumber: '0' })).toMatchObject({ status: 'error' });
  });
});
