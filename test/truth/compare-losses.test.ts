import { describe, expect, it } from 'vitest';
import { changed, differences } from './spoiling.ts';

describe('declared losses', () => {
  const lost = { gender: null, manager_id: null, remote_manager_id: null };
  const losses = { gender: 'Not in the API.', manager_id: 'Not in the API.' };
  const records = changed('employees', (seen) =>
    seen.map((each) => ({ ...each, record: { ...each.record, ...lost } })),
  );

  it('are not differences', () => {
    expect(differences('employees', { records, losses })).toEqual([]);
  });

  it('must be null: a loss that has a value is a difference', () => {
    const found = differences('employees', { losses: { gender: 'Not in the API.' } });
    expect(found).toContainEqual(
      expect.stringMatching(/gender: expected null: a declared loss, got \{"value":"female"/),
    );
  });

  it('hold for the vendor own id beside the unified one', () => {
    const leaky = {
      ...records,
      employees:
        records.employees?.map((seen, at) =>
          at === 1 ? { ...seen, record: { ...seen.record, remote_manager_id: 'employees-1' } } : seen,
        ) ?? [],
    };
    expect(differences('employees', { records: leaky, losses })).toEqual([
      'employees 1002: remote_manager_id: expected null: a declared loss, got "employees-1"',
    ]);
  });
});
