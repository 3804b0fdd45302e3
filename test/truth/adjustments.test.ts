import { describe, expect, it } from 'vitest';
import { leftOut, matchedBy, notCompared, rendered } from './adjustments.ts';
import { word } from './expected.ts';
import { changed, differences, spoiled, truth } from './spoiling.ts';

describe('adjustments', () => {
  it('change what is expected, in the open', () => {
    const records = spoiled('divisions', 0, (r) => ({ ...r, type: { value: 'group', source_value: 'x' } }));
    const adjustment = rendered(
      'divisions',
      'type',
      (_, { key }) => word(key === 'Europe' ? 'group' : 'division'),
      'Europe is a group at this vendor.',
    );
    expect(differences('divisions', { records, adjustments: [adjustment] })).toEqual([]);
  });

  it('reach into parts and lists', () => {
    const records = changed('employees', (seen) =>
      seen.map((each) => ({
        ...each,
        record: {
          ...each.record,
          bank_details:
            (each.record['bank_details'] as object[] | null)?.map((account) => ({ ...account, bank_name: null })) ??
            null,
        },
      })),
    );
    const adjustments = [
      rendered('employees', 'bank_details.bank_name', () => null, 'The vendor keeps no names of banks.'),
    ];
    expect(differences('employees', { records })).not.toEqual([]);
    expect(differences('employees', { records, adjustments })).toEqual([]);
  });

  it('leave records out, and references to them may then lead nowhere', () => {
    const leaver =
      truth.employees.find(({ fields }) => JSON.stringify(fields.employment_status).includes('terminated'))?.key ?? '';
    const adjustments = [leftOut('employees', ({ key }) => key === leaver, 'Leavers are not shown.')];
    const records = changed('employees', (seen) => seen.filter(({ record }) => record['employee_number'] !== leaver));
    expect(differences('employees', { records, adjustments })).toEqual([]);
    expect(differences('employees', { records })).not.toEqual([]);
  });

  it('take a field out of the comparison, or give a resource other keys', () => {
    const records = spoiled('jobs', 0, (r) => ({ ...r, title: 'CEO' }));
    const adjustments = [
      matchedBy('jobs', ['code'], 'Titles are translated.'),
      notCompared('jobs', 'title', 'Titles are translated.'),
    ];
    expect(differences('jobs', { records, adjustments })).toEqual([]);
    expect(differences('positions', { records, adjustments })).toEqual([]);
  });

  it('that change nothing are differences', () => {
    const adjustments = [rendered('divisions', 'type', (expected) => expected, 'No longer true.')];
    expect(differences('divisions', { adjustments })).toEqual([
      'divisions (adjustment): No longer true.: expected to change the truth, got no change',
    ]);
  });
});
