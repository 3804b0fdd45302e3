import { describe, expect, test } from 'vitest';
import { seedCompany } from '../company/index.ts';
import { employeeIdOf } from './ids.ts';
import { todayOn, useStaffology } from './staffology-under-test.ts';

const size = 250;
const hr = useStaffology({ size });
const { cast } = seedCompany({ size, todayOn });
const idOf = (role: keyof typeof cast): number => employeeIdOf(cast[role] ?? '');

describe('Set Rights', () => {
  const hidden = ['leaver', 'futureStart'] as const;

  test('without Starters & Leavers they are missing, not refused', async () => {
    await hr.grant({ startersLeavers: false });
    const seen = new Set((await hr.allEmployees()).map(({ ID }) => ID));
    expect(seen.size).toBeGreaterThan(200);
    for (const role of hidden) {
      expect(seen.has(idOf(role)), role).toBe(false);
      expect((await hr.get(`/Employee/${idOf(role)}`)).status).toBe(404);
      expect((await hr.get(`/Event-Calendar/${idOf(role)}/2026`)).status).toBe(404);
      expect((await hr.customFields('GET', `/${idOf(role)}`)).status).toBe(404);
    }
    expect(seen.has(idOf('leavingSoon'))).toBe(true);
    expect((await hr.get(`/Employee/${idOf('managedByLeaver')}`)).body.Contract.LineManager.Id).toBe(idOf('leaver'));
    expect((await hr.customFields('GET', '/')).body).toHaveLength(seen.size);
  });

  test('without a Where Clause nobody is seen', async () => {
    await hr.grant({ otherEmployees: false });
    expect(await hr.get('/Employees/')).toMatchObject({ status: 200, body: [] });
    expect((await hr.get(`/Employee/${idOf('boss')}`)).status).toBe(404);
    expect(await hr.customFields('GET', '/')).toMatchObject({ status: 200, body: [] });
  });
});
