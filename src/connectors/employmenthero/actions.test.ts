import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHeroBench, type HeroBench } from '../../../test/employmenthero-bench.ts';
import { openSession, readEmployees } from '../../connector-kit/check/bench.ts';
import { employmenthero } from './index.ts';

let hero: HeroBench;
beforeAll(async () => {
  hero = await startHeroBench(45);
});
afterAll(() => hero.close());
beforeEach(() => hero.bench.control.reset());

describe('the actions', () => {
  it('all read', () => expect(new Set(employmenthero.actions.map(({ effect }) => effect))).toEqual(new Set(['read'])));

  it('all bring something', async () => {
    const { vendor } = openSession(hero.bench);
    const employees = await readEmployees(hero.bench, openSession(hero.bench));
    const run = async (key: string, input: object) => {
      const action = employmenthero.actions.find((one) => one.key === key);
      return (await action?.run(vendor, input)) as { items?: unknown[] } | null;
    };
    const [team] = ((await run('list_teams', {}))?.items ?? []) as { id: string }[];
    const range = { from_date: '2026-11-01', to_date: '2026-11-30' };
    const inputs: Record<string, object> = {
      list_team_employees: { team_id: team?.id },
      list_rostered_shifts: { from_date: '2026-01-01T00:00:00Z', to_date: '2027-01-01T00:00:00Z' },
      list_unavailabilities: range,
      list_timesheet_entries: { employee_id: '-', start_date: '2020-01-01', end_date: '2030-01-01' },
    };
    for (const { key, input } of employmenthero.actions) {
      const isOfEmployee = 'employee_id' in input.shape && inputs[key] === undefined;
      const asked = isOfEmployee
        ? employees.map((employee) => ({ employee_id: employee['remote_id'] }))
        : [inputs[key] ?? {}];
      let brought = 0;
      for (const one of asked) {
        const answer = await run(key, one);
        brought += answer?.items?.length ?? (answer ? 1 : 0);
        if (brought > 0) break;
      }
      expect([key, brought > 0]).toEqual([key, true]);
    }
    expect(await run('get_employee', { employee_id: 'nobody' })).toBeNull();
    await expect(run('list_policies', { page: 1 })).rejects.toThrow();
  });
});
