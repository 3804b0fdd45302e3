import { describe, expect, it } from 'vitest';
import { unifiedId } from '../../src/model/id.ts';
import type { ResourceKey } from '../../src/model/resources.ts';
import { differences, honest, type Spoil, spoiled } from './spoiling.ts';

describe('ids and references', () => {
  it.each<[string, ResourceKey, Spoil, RegExp]>([
    [
      'an id that is the vendor own',
      'jobs',
      (r) => ({ ...r, id: r['remote_id'] }),
      /id: expected the unified id of "jobs-1", got "jobs-1"/,
    ],
    [
      'an id of another record',
      'jobs',
      (r) => ({ ...r, id: unifiedId('jobs-2') }),
      /id: expected the unified id of "jobs-1"/,
    ],
    ['no id', 'jobs', (r) => ({ ...r, id: null, remote_id: null }), /id: expected a unified id, got null/],
    ['no remote id', 'jobs', (r) => ({ ...r, remote_id: null }), /remote_id: expected the vendor's id in id, got null/],
    [
      'a twin that is missing',
      'employments',
      (r) => ({ ...r, remote_employee_id: null }),
      /remote_employee_id: expected the vendor's id in employee_id/,
    ],
    [
      'a reference to the wrong record',
      'positions',
      (r) => ({ ...r, job_id: unifiedId('jobs-2') }),
      /job_id: expected the id of jobs Managing Director/,
    ],
    [
      "a reference by the vendor's id",
      'positions',
      (r) => ({ ...r, job_id: 'jobs-1' }),
      /job_id: expected the id of jobs Managing Director/,
    ],
    [
      'a reference to nothing',
      'positions',
      (r) => ({ ...r, job_id: unifiedId('jobs-999') }),
      /job_id: expected the id of jobs Managing Director/,
    ],
    [
      'a part with an id of another record',
      'employments',
      (r) => ({ ...r, job: { ...(r['job'] as object), id: unifiedId('jobs-2'), remote_id: 'jobs-2' } }),
      /job\.id: expected the id of jobs/,
    ],
    [
      'an embedded record without an id',
      'employees',
      (r) => ({ ...r, work_location: { name: 'Berlin' } }),
      /work_location\.id: expected the record locations Berlin/,
    ],
  ])('sees %s', (_name, resource, spoil, difference) => {
    const found = differences(resource, { records: spoiled(resource, 0, spoil) });
    expect(found).toEqual([expect.stringMatching(difference)]);
  });

  it.each(['employees-3', 'nobody'])('sees a manager that is %s instead of the boss', (id) => {
    const records = spoiled('employees', 1, (r) => ({ ...r, manager_id: unifiedId(id), remote_manager_id: id }));
    expect(differences('employees', { records })).toEqual([
      expect.stringMatching(/^employees 1002: manager_id: expected the id of employees 1001/),
    ]);
  });

  it('reads ids whose values are escaped', () => {
    const records = spoiled('divisions', 0, (r) => ({ ...r, id: unifiedId('a,b:c\\d'), remote_id: 'a,b:c\\d' }));
    expect(differences('divisions', { records })).toEqual([]);
  });

  it('asks for no groups of a kind that the vendor does not have', () => {
    const { teams: _none, ...records } = honest;
    const withoutTeams = records.employees?.map((seen) => ({
      ...seen,
      record: {
        ...seen.record,
        groups: (seen.record['groups'] as { remote_id: string }[] | null)?.filter(
          (group) => !group.remote_id.startsWith('teams'),
        ),
      },
    }));
    expect(differences('employees', { records: { ...records, employees: withoutTeams ?? [] } })).toEqual([]);
  });
});
