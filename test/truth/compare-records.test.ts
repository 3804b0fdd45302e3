import { describe, expect, it } from 'vitest';
import { unifiedId } from '../../src/model/id.ts';
import { resourceKeys, resources } from '../../src/model/resources.ts';
import { compareWithTruth } from './compare.ts';
import { honestRecords } from './honest-vendor.ts';
import { changed, differences, honest, truth } from './spoiling.ts';

describe('an honest vendor', () => {
  it.each(resourceKeys)('has no difference in %s', (resource) => {
    expect(differences(resource)).toEqual([]);
  });

  it.each(resourceKeys)('writes %s as the unified model has them', (resource) => {
    const wrong = (honest[resource] ?? []).flatMap(
      ({ record }) => resources[resource].record.strict().safeParse(record).error?.issues ?? [],
    );
    expect(wrong).toEqual([]);
  });
});

describe('records', () => {
  it('misses one that is not there', () => {
    expect(differences('employees', { records: changed('employees', (seen) => seen.slice(1)) })).toContain(
      'employees 1001: (record): expected to be there, got nothing',
    );
  });

  it('sees one that comes twice, by its key and by its id', () => {
    const found = differences('locations', { records: changed('locations', (seen) => [...seen, ...seen.slice(0, 1)]) });
    expect(found).toEqual([
      expect.stringMatching(/^locations Berlin: \(record\): expected no second record of this key, got /),
      'locations "locations-1": remote_id: expected one record, got 2 records',
    ]);
  });

  it('sees one that nothing in the seed stands for', () => {
    const extra = { record: { ...honest.jobs?.[0]?.record, id: unifiedId('x'), remote_id: 'x', title: 'Astronaut' } };
    expect(differences('jobs', { records: changed('jobs', (seen) => [...seen, extra]) })).toEqual([
      expect.stringMatching(/^jobs remote_id "x": \(record\): expected no such record, got /),
    ]);
  });

  it('pairs records of one key so that only the wrong one differs', () => {
    const twice = honestRecords({ ...truth, skills: [...truth.skills, ...truth.skills.slice(0, 1)] });
    const both = { ...truth, skills: [...truth.skills, ...truth.skills.slice(0, 1)] };
    const records = {
      ...twice,
      skills:
        twice.skills?.map((seen, at) =>
          at === 0 ? { ...seen, record: { ...seen.record, language: { value: 'de_DE' } } } : seen,
        ) ?? [],
    };
    expect(
      compareWithTruth({ resource: 'skills', records, truth: both, losses: {}, provider: { adjustments: [] } }),
    ).toHaveLength(1);
  });
});
