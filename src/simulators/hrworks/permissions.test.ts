import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../kit/index.ts';
import { useHrworks } from './hrworks-under-test.ts';
import { hrworks as simulator } from './index.ts';
import { permissions } from './permissions.ts';

const hrworks = useHrworks(20);

const readings = simulator.routes
  .filter(({ method, path, hostRole }) => method === 'GET' && !path.includes(':') && hostRole === undefined)
  .map(({ path }) => `${path.slice('/v2'.length)}?beginDate=2026-06-01&endDate=2026-06-15&year=2026`);

const refusedReadings = async (): Promise<string[]> => {
  const refused: string[] = [];
  for (const path of readings) {
    const { status, body } = await hrworks.call('GET', path);
    if (body.type === 'PermissionDeniedError') refused.push(path.split('?')[0] ?? '');
    else expect([path, status]).toEqual([path, 200]);
  }
  return refused;
};

describe('a key pair has rights of its own', () => {
  test('all of them at first', async () => {
    expect(await refusedReadings()).toEqual([]);
  });

  test.each([
    ['general:read', ['/organization-units', '/permanent-establishments', '/holidays']],
    ['persons:read', ['/persons', '/persons/today', '/persons/available-working-hours']],
    ['persons.master-data:read', ['/persons/master-data']],
    [
      'absences:read',
      [
        '/absences',
        '/absences/accumulated-values',
        '/absences/absence-types',
        '/absences/leave-accounts',
        '/absences/vacation-types',
      ],
    ],
    ['sick-leaves:read', ['/sick-leaves', '/sick-leaves/accumulated-values', '/sick-leaves/sick-leave-types']],
    ['remote-work:read', ['/remote-work', '/remote-work/accumulated-values']],
    ['cost-accounting:read', ['/cost-objects/cost-centers', '/cost-objects/cost-objectives']],
    ['personnel-file:read', ['/persons/personnel-file/categories']],
    ['onboarding:read', ['/persons/onboarding']],
    ['wage-and-salary:read', ['/wage-and-salary/types']],
    ['webhooks:read', ['/webhooks']],
  ])('without %s only its own endpoints are refused', async (permission, paths) => {
    await hrworks.deny(permission);
    expect((await refusedReadings()).toSorted()).toEqual(paths.toSorted());
  });

  test('every permission closes something', async () => {
    for (const permission of Object.keys(permissions)) {
      await hrworks.deny(permission);
      const answers = await Promise.all(
        simulator.routes
          .filter(({ hostRole }) => hostRole === undefined)
          .map(({ method, path }) => hrworks.call(method, path.slice('/v2'.length).replaceAll(/:\w+/g, 'x'))),
      );
      const refused = answers.filter(({ body }) => body.type === 'PermissionDeniedError');
      expect([permission, refused.length > 0, refused.every(({ status }) => status === 403)]).toEqual([
        permission,
        true,
        true,
      ]);
      await hrworks.admin('PATCH', '/permissions', { [permission]: true });
    }
  });

  test('a write right is apart from the read right, and granted again it works at once', async () => {
    await hrworks.deny('persons:write');
    expect((await hrworks.call('GET', '/persons')).status).toBe(200);
    expect((await hrworks.call('POST', '/persons', { data: [] })).body.type).toBe('PermissionDeniedError');
    await hrworks.admin('PATCH', '/permissions', { 'persons:write': true });
    expect((await hrworks.call('POST', '/persons', { data: [] })).status).toBe(200);
  });

  test('nothing but a token comes out of a pair without rights', async () => {
    await hrworks.admin('PUT', '/permissions', {});
    const refused = await refusedReadings();
    expect(refused).toHaveLength(readings.length - 1);
    expect(refused).not.toContain('/health-check');
  });
});

test('the admin API names every permission and switch', async () => {
  const sandbox: Sandbox = hrworks.sandbox();
  const { body } = await hrworks.admin('GET', '/state');
  expect(Object.keys(body.permissions)).toEqual(Object.keys(permissions));
  expect(Object.keys(body.switches).length).toBeLessThanOrEqual(13);
  expect(Object.keys(sandbox.providers.hrworks?.credentials ?? {})).toEqual(['access_key', 'secret_access_key']);
});
