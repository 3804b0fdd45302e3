import { describe, expect, it } from 'vitest';
import { person, type Person } from '../api/master-data.ts';
import { periodsOf, stintsOf } from './periods.ts';
import { standingOf } from './standing.ts';

type Row = readonly [begin: string | null, end: string | null, value: string | number];

/** Somebody with rows of employment (by position) and of work schedules (by weekly hours). */
const somebody = (employment: readonly Row[], schedules: readonly Row[] = [], more: object = {}): Person =>
  person.parse({
    uuid: 'u',
    historicizedData: {
      employment: employment.map(([beginDate, endDate, position]) => ({ beginDate, endDate, data: { position } })),
      workSchedule: schedules.map(([beginDate, endDate, weeklyWorkingHours]) => ({
        beginDate,
        endDate,
        data: { weeklyWorkingHours },
      })),
    },
    ...more,
  });

const shown = (someone: Person) =>
  periodsOf(someone).map(({ beginOn, endOn, terms, schedule }) => [
    beginOn,
    endOn,
    terms.position ?? null,
    schedule?.weeklyWorkingHours ?? null,
  ]);

describe('periods', () => {
  it('are cut where either history changes', () => {
    const rows = somebody(
      [
        ['2020-01-01', '2021-12-31', 'Clerk'],
        ['2022-01-01', null, 'Lead'],
      ],
      [
        ['2020-01-01', '2020-06-30', 40],
        ['2020-07-01', null, 20],
      ],
    );
    expect(shown(rows)).toEqual([
      ['2020-01-01', '2020-06-30', 'Clerk', 40],
      ['2020-07-01', '2021-12-31', 'Clerk', 20],
      ['2022-01-01', null, 'Lead', 20],
    ]);
  });

  it('leave a gap between two times with the company', () => {
    const rows = somebody(
      [
        ['2014-03-03', '2017-08-31', 'Clerk'],
        ['2021-11-01', null, 'Lead'],
      ],
      [['2014-03-03', '2017-08-31', 40]],
    );
    expect(shown(rows)).toEqual([
      ['2014-03-03', '2017-08-31', 'Clerk', 40],
      ['2021-11-01', null, 'Lead', null],
    ]);
    expect(stintsOf(rows)).toEqual([
      { beginOn: '2014-03-03', endOn: '2017-08-31' },
      { beginOn: '2021-11-01', endOn: null },
    ]);
  });

  it('end before the next row, and with the last day, where HRworks writes no end', () => {
    const rows = somebody(
      [
        ['2020-01-01', null, 'Clerk'],
        ['2021-01-01', null, 'Lead'],
      ],
      [],
      { leaveDate: '2022-02-28' },
    );
    expect(shown(rows)).toEqual([
      ['2020-01-01', '2020-12-31', 'Clerk', null],
      ['2021-01-01', '2022-02-28', 'Lead', null],
    ]);
    expect(stintsOf(rows)).toEqual([{ beginOn: '2020-01-01', endOn: '2022-02-28' }]);
  });

  it('begin with the first day where a row has no begin, and are in order', () => {
    const rows = somebody(
      [
        ['2021-01-01', null, 'Lead'],
        [null, '2020-12-31', 'Clerk'],
      ],
      [],
      { joinDate: '2019-05-01' },
    );
    expect(shown(rows).map(([begin, end]) => [begin, end])).toEqual([
      ['2019-05-01', '2020-12-31'],
      ['2021-01-01', null],
    ]);
  });

  it('are one, of what holds today, where there is no history', () => {
    const today = { position: 'Clerk', workSchedule: { weeklyWorkingHours: 30 }, joinDate: '2020-01-01' };
    expect(shown(somebody([], [], today))).toEqual([['2020-01-01', null, 'Clerk', 30]]);
    expect(shown(person.parse({ uuid: 'u', position: 'Clerk' }))).toEqual([]);
  });
});

describe('standing', () => {
  const on = (more: object, rows: readonly Row[] = []) => standingOf(somebody(rows, [], more), '2026-06-15');
  const statusOf = (more: object) => on(more).status?.value ?? null;

  it.each([
    [{ isActive: true, joinDate: '2020-01-01' }, 'active'],
    [{ isActive: true, joinDate: '2026-06-15' }, 'active'],
    [{ isActive: true, joinDate: '2026-07-01' }, 'pending'],
    [{ isActive: false, joinDate: '2026-07-01' }, 'pending'],
    [{ isActive: false, joinDate: '2020-01-01' }, 'terminated'],
    [{ isActive: true, joinDate: '2020-01-01', leaveDate: '2026-06-15' }, 'active'],
    [{ isActive: true, joinDate: '2020-01-01', leaveDate: '2026-06-14' }, 'terminated'],
    [{ joinDate: '2020-01-01' }, null],
    [{}, null],
  ])('%j is %s', (more, status) => expect(statusOf(more)).toBe(status));

  it.each(['2014-03-03', '2021-11-01'])(
    'of somebody who came back is told from the history (joinDate %s)',
    (joinDate) => {
      const rows: Row[] = [
        ['2014-03-03', '2017-08-31', 'Clerk'],
        ['2021-11-01', null, 'Lead'],
      ];
      expect(on({ joinDate, isActive: true }, rows)).toMatchObject({ hiredOn: '2014-03-03', startedOn: '2021-11-01' });
    },
  );
});
