import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isObject } from './answers.ts';
import type { Row } from './entity.ts';
import { employeeIdOf, personIdOf, pictureIdOf, pictureOwnerOf } from './ids.ts';
import { startTenant } from './tenant-under-test.ts';

let tenant: Awaited<ReturnType<typeof startTenant>>;
beforeAll(async () => {
  tenant = await startTenant({ size: 250 });
});
beforeEach(() => tenant.reset());
afterAll(() => tenant.close());

/** A documented answer; its source stands beside it in the file. */
const sampleOf = (name: string): unknown =>
  (JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as { sample: unknown }).sample;

/** Names of all fields, those of lookups with a dot. Where one side is null the other's inside says nothing. */
const keysOf = (row: unknown, other: unknown): string[] =>
  !isObject(row)
    ? []
    : Object.entries(row).flatMap(([key, value]) => {
        const beside = isObject(other) ? other[key] : undefined;
        return isObject(value) && isObject(beside)
          ? [key, ...keysOf(value, beside).map((inner) => `${key}.${inner}`)]
          : [key];
      });
const expectSameKeys = (answer: unknown, sample: unknown) =>
  expect(keysOf(answer, sample).toSorted()).toEqual(keysOf(sample, answer).toSorted());

const firstWith = async (path: string, isFull: (row: Row) => boolean = () => true): Promise<Row> => {
  const row = (await tenant.all(path)).find(isFull);
  if (row === undefined) throw new Error(`No such row in ${path}`);
  return row;
};
const sampleRow = (name: string): unknown => (sampleOf(name) as unknown[])[0];

describe('key sets are those of the documented samples', () => {
  it('of the structure', async () => {
    expectSameKeys(await firstWith('/xDepartment'), sampleRow('department'));
    expectSameKeys(await firstWith('/xDivision'), sampleOf('division'));
    expectSameKeys(await firstWith('/xLocation'), sampleRow('location'));
    expectSameKeys(await firstWith('/xPosition'), sampleRow('position'));
    expectSameKeys(await firstWith('/xEmploymentStatus'), sampleRow('employment-status'));
    expectSameKeys(await firstWith('/xEmploymentType'), sampleRow('employment-status'));
  });

  it('of an employee, beside the two numbers of the article and the custom fields', async () => {
    await tenant.turn({ lookupShape: 'plain' });
    const full = await firstWith('/xEmployee', (row) =>
      Object.keys(row).every((key) => !key.endsWith('Lookup') || row[key]),
    );
    const { xSSN: _, xInternationalTaxID: __, ...row } = full;
    const own = Object.fromEntries(Object.entries(row).filter(([key]) => /^(Id$|x[A-Z])/.test(key)));
    expectSameKeys(own, sampleRow('employee'));
    expect(Object.keys(row).filter((key) => !/^(Id$|x[A-Z])/.test(key))).toEqual([
      'ShirtSize',
      'ParkingSpace',
      'DaysOnSite',
      'FirstAider',
      'ClearanceUntil',
      'SpokenLanguages',
    ]);
  });

  it('of a task, with its three ways to write an instant', async () => {
    const task = await firstWith('/xTask');
    expectSameKeys(task, sampleRow('task'));
    expect(task.xCreatedOn).toMatch(/\.\d{7}Z$/);
    expect(task.xUpdatedOn).toMatch(/\.\d{7}$/);
    expect(task.xDueDate).toMatch(/T00:00:00Z$/);
  });

  it('of an applicant', async () => {
    await tenant.grant({ 'application.recruit.installed': true });
    expectSameKeys(await firstWith('/xApplicant', (row) => row.xResumeLookup !== null), sampleRow('applicant'));
  });

  it('of a failed validation, word by word', async () => {
    const { status, body } = await tenant.post('/xDepartment', { xRecordStatus: 'Active' });
    const { Message } = sampleOf('validation-error') as { Message: string };
    expect(status).toBe(400);
    const sentences = (text: string) =>
      text
        .replace('Validation failed. ', '')
        .split(/(?<=\.)/)
        .toSorted();
    expect(sentences((body as unknown as { Message: string }).Message)).toEqual(sentences(Message));
    expect(Object.keys(body)).toEqual(['Message']);
  });
});

describe('ids', () => {
  it('are 32 or 16 hex characters, and the short ones repeat from object to object', async () => {
    const [department] = await tenant.all('/xDepartment');
    const [division] = await tenant.all('/xDivision');
    const [employee] = await tenant.all('/xEmployee');
    expect(department?.Id).toMatch(/^[0-9a-f]{16}$/);
    expect(department?.Id).toBe(division?.Id);
    expect(employee?.Id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('lead back to what they stand for, and other texts lead nowhere', () => {
    for (const id of ['p1', 'p250', 'p200000']) {
      expect(personIdOf(employeeIdOf(id))).toBe(id);
      for (const size of ['small', 'medium', 'original'] as const)
        expect(pictureOwnerOf(pictureIdOf(id, size))).toBe(id);
    }
    expect(personIdOf('29c00ddd295e7365746ed698060bf08e')).toBeUndefined();
    expect(personIdOf(pictureIdOf('p1', 'small'))).toBeUndefined();
    expect(personIdOf('p1')).toBeUndefined();
  });
});

describe('one row', () => {
  it('comes in an array or bare, as each article has it, and for the others as the switch says', async () => {
    const one = async (path: string) => {
      const [row] = await tenant.all(path);
      return (await tenant.get<unknown>(`${path}/${row?.Id}`)).body;
    };
    for (const path of ['/xDepartment', '/xLocation', '/xEmployee', '/xPosition'])
      expect(await one(path)).toHaveLength(1);
    expect(await one('/xDivision')).toMatchObject({ xDivisionCode: 'EMEA' });
    await tenant.turn({ singleReadShape: 'object' });
    expect(await one('/xEmployee')).toMatchObject({ xLastName: 'Ottermill' });
    expect(await one('/xDepartment')).toHaveLength(1);
  });
});

describe('lookups', () => {
  it('name their object and where they live, or a url, or nothing', async () => {
    const department = async () =>
      (await tenant.get('/xEmployee?pageSize=1')).body[0]?.xDepartmentLookup as Record<string, string>;
    const full = await department();
    expect(full).toMatchObject({
      __ObjectName: 'xDepartment',
      __Self: `${tenant.baseUrl}/v1/cloud/xDepartment/${full.Id}`,
    });
    expect((await tenant.call('GET', `/cloud/xDepartment/${full.Id}`)).status).toBe(200);
    await tenant.turn({ lookupShape: 'url' });
    expect(Object.keys(await department())).toEqual([
      'Id',
      'xDepartmentCode',
      'xDepartmentName',
      'xRecordStatus',
      'url',
    ]);
    await tenant.turn({ lookupShape: 'plain' });
    expect(Object.keys(await department())).toEqual(['Id', 'xDepartmentCode', 'xDepartmentName', 'xRecordStatus']);
  });
});

describe('the schema of an object', () => {
  it('names its fields and their types', async () => {
    const { status, body } = await tenant.call<{ entities: Record<string, unknown>[] }>('GET', '/Meta/xEmployee');
    expect(status).toBe(200);
    expect(body.entities[0]).toMatchObject({
      xFirstName: 'String',
      xSalary: [{ amount: 'String', currency: 'String' }],
      SpokenLanguages: 'String',
    });
    expect((await tenant.call('GET', '/Meta/xUser')).status).toBe(404);
  });
});

it('gives the same answers for the same company', async () => {
  const other = await startTenant({ size: 60 });
  const path = '/xEmployee?pageSize=40';
  await other.reset();
  await tenant.turn({ lookupShape: 'plain' });
  await other.turn({ lookupShape: 'plain' });
  expect((await other.get(path)).body).toEqual((await tenant.get(path)).body);
  await other.close();
});
