import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUnsupported, lossOf, type Reading } from '../src/connector-kit/contract.ts';
import { Problem } from '../src/engine/problem.ts';
import { fieldsOf, resourceKeys, type ResourceKey } from '../src/model/resources.ts';
import { newUuidV7 } from '../src/store/ids.ts';
import { saveFieldMapping } from '../src/store/field-mappings.ts';
import { linkSystem, systems, type LinkedSystem } from './linked-systems.ts';

type Fields = Record<string, unknown>;

/** Where each system has the id of a person in its own record. */
const ownIds: Readonly<Record<string, string>> = {
  hibob: '/id',
  hrcloud: '/Id',
  employmenthero: '/id',
  hrworks: '/uuid',
  staffologyhr: '/ID',
};

describe.each(systems)('%s', { timeout: 60_000 }, (provider) => {
  let system: LinkedSystem;
  beforeAll(async () => void (system = await linkSystem(provider, 60)), 60_000);
  afterAll(() => system.close());

  const records = async (...asked: Parameters<LinkedSystem['list']>) =>
    (await system.list(...asked)).data as readonly Fields[];

  it('tells what changed, or refuses updated_after with its reason, for every list', async () => {
    const { resources } = system.test.engine.connectors[provider] ?? { resources: {} as never };
    const listed = resourceKeys.filter((resource) => {
      const reading: object = resources[resource];
      return !isUnsupported(reading) && 'all' in reading && !isUnsupported(reading.all as object);
    });
    const told: ResourceKey[] = [];
    for (const resource of listed) {
      const { losses } = resources[resource] as Reading<ResourceKey>;
      const reason = fieldsOf(resource).has('updated_at') ? lossOf(losses, 'updated_at') : 'have no updated at';
      const asked = system.list(resource, { updatedAfter: '2000-01-01T00:00:00Z' });
      if (reason !== undefined) {
        const problem = await asked.then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(problem, resource).toBeInstanceOf(Problem);
        expect((problem as Problem).code).toBe('NotSupported');
        expect((problem as Problem).details.errors?.[0]?.message).toContain(reason);
        continue;
      }
      told.push(resource);
      const changed = (await asked).data as readonly Fields[];
      expect(changed.length, resource).toBeGreaterThan(0);
      for (const record of changed) expect(record['updated_at'], resource).toEqual(expect.any(String));
      expect((await records(resource, { updatedAfter: '2100-01-01T00:00:00Z' })).length, resource).toBe(0);
    }
    expect(listed.length).toBeGreaterThan(told.length);
  });

  it('has custom fields: their definitions, and their values among the employees', async () => {
    const definitions = (await records('custom_field_definitions')).map((definition) => definition['remote_id']);
    expect(definitions.length).toBeGreaterThan(0);
    const values = await customValues();
    expect(values.length).toBeGreaterThan(0);
    for (const { remote_id: id } of values) expect(definitions).toContain(id);
    expect((await records('employees')).every((employee) => (employee['custom_fields'] ?? null) === null)).toBe(true);
  });

  const customValues = async () =>
    (await records('employees', { include: ['custom_fields'] })).flatMap(
      (employee) => (employee['custom_fields'] as Fields[] | null) ?? [],
    );

  it('fills mapped fields by path and by custom field', async () => {
    const { engine, caller, account } = system.test;
    const field = (await customValues()).find(({ value }) => typeof value === 'string');
    const add = async (name: string, resource: ResourceKey, source: { path: string } | { custom_field_id: string }) =>
      saveFieldMapping(engine.db, caller.projectId, {
        id: newUuidV7(),
        account_id: account.id,
        provider: null,
        resource,
        name,
        path: null,
        custom_field_id: null,
        ...source,
      });
    await add('own_id', 'employees', { path: ownIds[provider] ?? '' });
    await add('own_field', 'employees', { custom_field_id: String(field?.['id']) });
    const employees = await records('employees');
    for (const employee of employees) {
      const { own_id: id, own_field: value } = employee['unified_custom_fields'] as Fields;
      expect(String(id)).toBe(employee['remote_id']);
      expect(['string', 'object']).toContain(typeof value);
    }
    expect(employees.map((employee) => (employee['unified_custom_fields'] as Fields)['own_field'])).toContain(
      field?.['value'],
    );
  });
});
