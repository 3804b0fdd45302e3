import { describe, expect, it } from 'vitest';
import { connectors } from '../connectors/registry.ts';
import { groupOfPath, optionalDataGroups } from '../model/data-groups.ts';
import { writes } from '../model/writes.ts';
import { everythingShared, neededKeys, sharedFields } from './shared-data.ts';

const without = (...groups: readonly string[]) => ({ shares: (path: string) => !groups.includes(groupOfPath(path)) });
const all = Object.values(connectors);
const named = all.map((connector) => [connector.manifest.key, connector] as const);

describe.each(named)('what %s asks for', (_, { permissions }) => {
  it('is everything while everything is shared', () => {
    expect(neededKeys(permissions, everythingShared).size).toBe(permissions.length);
  });

  it.each(optionalDataGroups)('is nothing that only %s needs', (group) => {
    const needed = neededKeys(permissions, without(group));
    for (const { key, feeds, isNeededToLink } of permissions) {
      const fed = [...feeds.fields, ...(feeds.writes ?? []).map((write) => `${writes[write].resource}.*`)];
      if (fed.length > 0 && !isNeededToLink && fed.every((path) => groupOfPath(path) === group))
        expect([key, needed.has(key)]).toEqual([key, false]);
      if (
        feeds.fields.some(
          (path) => !path.endsWith('.*') && groupOfPath(path) === 'people' && path !== 'employees.employments',
        )
      )
        expect([key, needed.has(key)]).toEqual([key, true]);
    }
  });
});

it('drops the table of pay together with pay, and what changes it', () => {
  const hibob = connectors['hibob']?.permissions ?? [];
  const needed = neededKeys(hibob, without('pay'));
  expect(['people.payroll', 'people.payroll-history', 'people.payroll-edit'].filter((key) => needed.has(key))).toEqual(
    [],
  );
  expect(['people.employment', 'people.work', 'people.employment-edit'].filter((key) => !needed.has(key))).toEqual([]);
});

it('names of a permission only what is shared', () => {
  const feeds = { fields: ['employees.title', 'employees.work_email'], actions: [] };
  expect(sharedFields({ feeds }, without('personal_details'))).toEqual(['employees.work_email']);
});
