import { describe, expect, it } from 'vitest';
import { periodsOf, type Histories } from './timeline.ts';

const work = (effectiveDate: string, title: string) => ({ effectiveDate, title });
const contract = (effectiveDate: string, fte: number) => ({ effectiveDate, fte });
const salary = (effectiveDate: string, value: number) => ({ effectiveDate, base: { value } });
const status = (effectiveDate: string, word: string) => ({ effectiveDate, status: word });

/** Periods as one line each: from, to, title, FTE, pay. */
const told = (histories: Partial<Histories>) =>
  periodsOf('1', { work: [], employment: [], salaries: [], lifecycle: [], ...histories }).map(
    ({ effectiveOn, endOn, work: at, employment, salary: pay }) =>
      [effectiveOn, endOn ?? '…', at?.title ?? '-', employment?.fte ?? '-', pay?.base?.value ?? '-'].join(' '),
  );

describe('periods of employment', () => {
  it('begin whenever job, contract or pay changes', () => {
    expect(
      told({
        work: [work('2024-03-01', 'Lead'), work('2020-01-01', 'Engineer')],
        employment: [contract('2020-01-01', 100), contract('2022-06-01', 80)],
        salaries: [salary('2020-01-01', 50_000), salary('2024-03-01', 70_000)],
      }),
    ).toEqual([
      '2020-01-01 2022-05-31 Engineer 100 50000',
      '2022-06-01 2024-02-29 Engineer 80 50000',
      '2024-03-01 … Lead 80 70000',
    ]);
  });

  it('end with a termination, in the past or ahead', () => {
    expect(
      told({
        work: [work('2020-01-01', 'Engineer')],
        salaries: [salary('2021-01-01', 1)],
        lifecycle: [status('2020-01-01', 'Employed'), status('2023-06-30', 'Terminated')],
      }),
    ).toEqual(['2020-01-01 2020-12-31 Engineer - -', '2021-01-01 2023-06-30 Engineer - 1']);
  });

  it('leave out the time between termination and rehire, and carry nothing over it', () => {
    expect(
      told({
        work: [work('2018-01-01', 'Engineer'), work('2021-04-01', 'Lead')],
        salaries: [salary('2018-01-01', 1), salary('2020-02-01', 2)],
        lifecycle: [
          status('2018-01-01', 'Employed'),
          status('2019-12-31', 'Terminated'),
          status('2021-03-01', 'Employed'),
        ],
      }),
    ).toEqual(['2018-01-01 2019-12-31 Engineer - 1', '2021-03-01 2021-03-31 - - 2', '2021-04-01 … Lead - 2']);
  });

  it('are not cut by leaves, and have no end when the lifecycle is not visible', () => {
    const rows = { work: [work('2018-01-01', 'Engineer')] };
    expect(
      told({ ...rows, lifecycle: [status('2018-01-01', 'Employed'), status('2020-01-01', 'Parental leave')] }),
    ).toEqual(['2018-01-01 … Engineer - -']);
    expect(told(rows)).toEqual(['2018-01-01 … Engineer - -']);
    expect(told({})).toEqual([]);
  });

  it('cut at the day of a termination, whatever begins on it', () => {
    expect(
      told({
        work: [work('2020-01-01', 'Engineer'), work('2020-06-30', 'Leaver')],
        lifecycle: [status('2020-01-01', 'Employed'), status('2020-06-30', 'Terminated')],
      }),
    ).toEqual(['2020-01-01 2020-06-29 Engineer - -', '2020-06-30 2020-06-30 Leaver - -']);
  });
});
