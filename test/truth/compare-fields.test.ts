import { describe, expect, it } from 'vitest';
import type { ResourceKey } from '../../src/model/resources.ts';
import { differences, type Spoil, spoiled, truth } from './spoiling.ts';

describe('fields', () => {
  it.each<[string, ResourceKey, Spoil, RegExp]>([
    ['a wrong text', 'employees', (r) => ({ ...r, first_name: 'Wrong' }), /first_name: expected "Ingrid", got "Wrong"/],
    ['an undeclared null', 'employees', (r) => ({ ...r, work_email: null }), /work_email: expected ".+", got null/],
    ['an absent field', 'employees', ({ work_email: _gone, ...r }) => r, /work_email: expected ".+", got nothing/],
    [
      'a wrong word',
      'employees',
      (r) => ({ ...r, employment_status: { value: 'inactive', source_value: 'x' } }),
      /employment_status: expected active/,
    ],
    [
      'a word without its object',
      'employees',
      (r) => ({ ...r, employment_status: 'active' }),
      /employment_status: expected active, got "active"/,
    ],
    [
      'a bare day for an instant',
      'employees',
      (r) => ({ ...r, hire_date: '2010-04-01' }),
      /hire_date: expected 2010-04-01T/,
    ],
    [
      'an instant without an offset',
      'employees',
      (r) => ({ ...r, hire_date: '2010-04-01T00:00:00.000' }),
      /hire_date: expected 2010-04-01T/,
    ],
    [
      'a part of a part that the seed does not know',
      'employments',
      (r) => ({ ...r, job: { ...(r['job'] as object), parent_id: 'x' } }),
      /job\.parent_id: expected null: the seed knows nothing here/,
    ],
    [
      'a day that time zones moved',
      'employees',
      (r) => ({ ...r, hire_date: '2010-03-31T22:00:00.000Z' }),
      /hire_date: expected/,
    ],
    [
      'an instant for a local time',
      'time_off',
      (r) => ({ ...r, start_date: `${String(r['start_date'])}Z` }),
      /start_date: expected/,
    ],
    [
      'a day of leave as 24 hours',
      'time_off',
      (r) => ({ ...r, duration: String(r['duration']).replace(/^P([\d.]+)D$/, (_, n) => `PT${24 * Number(n)}H`) }),
      /duration: expected/,
    ],
    [
      'a value the seed does not know',
      'employments',
      (r) => ({ ...r, grade: { name: 'A' } }),
      /grade: expected null: the seed knows nothing here/,
    ],
    ['a field the model does not have', 'jobs', (r) => ({ ...r, salary: 1 }), /salary: expected no such field/],
    [
      'a wrong part of a part',
      'employees',
      (r) => ({ ...r, company: { ...(r['company'] as object), name: 'Other' } }),
      /company\.name: expected "Ottermill GmbH"/,
    ],
    [
      'an item too many',
      'employees',
      (r) => ({ ...r, citizenships: [...(r['citizenships'] as unknown[]), { value: 'FR' }] }),
      /citizenships\[1\]: expected no more items/,
    ],
    [
      'an item too few',
      'employees',
      (r) => ({ ...r, groups: (r['groups'] as unknown[]).slice(1) }),
      /groups: expected the record departments Ottermill, got nothing/,
    ],
  ])('sees %s', (_name, resource, spoil, difference) => {
    const found = differences(resource, { records: spoiled(resource, 0, spoil) });
    expect(found).toEqual([expect.stringMatching(difference)]);
  });

  it.each<[string, ResourceKey, Spoil]>([
    ['an instant with another offset', 'employees', (r) => ({ ...r, hire_date: '2010-04-01T02:00:00+02:00' })],
    ['a boolean as text', 'employments', (r) => ({ ...r, active: String(r['active']) })],
    ['an empty list for null', 'employees', (r) => ({ ...r, benefits: [] })],
    ['an empty enum for null', 'tasks', (r) => ({ ...r, type: { value: null, source_value: null } })],
    [
      'another word of the vendor',
      'employees',
      (r) => ({ ...r, employment_status: { value: 'active', source_value: 'Employed' } }),
    ],
    [
      'an amount without decimals',
      'employments',
      (r) => ({ ...r, pay_rate: r['pay_rate'] === null ? null : String(Number(r['pay_rate'])) }),
    ],
    [
      'an empty custom field',
      'employees',
      (r) => ({ ...r, custom_fields: [...((r['custom_fields'] as unknown[]) ?? []), { name: 'Unused', value: null }] }),
    ],
  ])('accepts %s', (_name, resource, spoil) => {
    expect(differences(resource, { records: spoiled(resource, 0, spoil) })).toEqual([]);
  });

  it('wants the vendor word beside an unmapped value, and the right one', () => {
    const at = truth.time_off_policies.findIndex(({ key }) => key === 'Working from home');
    const type = (source: unknown) =>
      differences('time_off_policies', {
        records: spoiled('time_off_policies', at, (r) => ({
          ...r,
          type: { value: 'unmapped_value', source_value: source },
        })),
      });
    expect(type('WORKING FROM HOME')).toEqual([]);
    expect(type(null)).toHaveLength(1);
    expect(type('Holiday')).toHaveLength(1);
  });
});
