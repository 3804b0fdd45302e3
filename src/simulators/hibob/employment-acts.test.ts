import { describe, expect, test } from 'vitest';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const read = async (id: string, fields: string[]) => (await bob.call('POST', `/people/${id}`, { fields })).body;

describe('acts', () => {
  test('terminate now ends the employment, and appends to the lifecycle', async () => {
    const body = {
      terminationDate: '2026-06-01',
      terminationReason: 'Redundant',
      reasonType: 'End of Contract',
      noticePeriod: { unit: 'days', length: 30 },
      lastDayOfWork: '2026-05-29',
    };
    expect((await bob.call('POST', `/employees/${ids.alex}/terminate`, body)).status).toBe(200);
    expect(
      await read(ids.alex, ['internal.status', 'internal.terminationReason', 'employee.lastDayOfWork']),
    ).toMatchObject({
      internal: { status: 'Inactive', terminationReason: 'Redundant' },
      employee: { lastDayOfWork: '2026-05-29' },
    });
    const { body: found } = await bob.call('POST', '/people/search', {
      fields: ['root.id'],
      filters: [{ fieldPath: 'root.id', operator: 'equals', values: [ids.alex] }],
    });
    expect(found.employees).toEqual([]);
    expect((await bob.call('POST', `/employees/${ids.alex}/terminate`, body)).status).toBe(400);
  });

  test('terminate later stays pending until its day', async () => {
    await bob.call('POST', `/employees/${ids.alex}/terminate`, { terminationDate: '2026-09-30' });
    expect((await read(ids.alex, ['internal.status'])).internal.status).toBe('Active');
    await bob.admin('PUT', '/clock', { at: '2026-10-01T00:00:00Z' });
    expect((await read(ids.alex, ['internal.status'])).internal.status).toBe('Inactive');
  });

  test('terminate checks its lists', async () => {
    expect(
      (
        await bob.call('POST', `/employees/${ids.alex}/terminate`, {
          terminationDate: '2026-09-30',
          terminationReason: 'Mood',
        })
      ).status,
    ).toBe(400);
    expect((await bob.call('POST', `/employees/${ids.alex}/terminate`, {})).status).toBe(400);
  });

  test('start date and e-mail have calls of their own', async () => {
    expect(
      (await bob.call('POST', `/employees/${ids.futureStart}/start-date`, { startDate: '2026-12-01' })).status,
    ).toBe(200);
    expect((await read(ids.futureStart, ['work.startDate'])).work.startDate).toBe('2026-12-01');
    expect((await bob.call('PUT', `/people/${ids.alex}/email`, { email: 'new@example.com' })).status).toBe(200);
    expect((await read(ids.alex, ['root.email'])).email).toBe('new@example.com');
    expect((await bob.call('PUT', `/people/${ids.boss}/email`, { email: 'new@example.com' })).status).toBe(400);
  });

  test('invitations need a wizard that is there', async () => {
    const { wizards } = (await bob.call('GET', '/onboarding/wizards')).body;
    expect(
      (await bob.call('POST', `/employees/${ids.futureStart}/invitations`, { welcomeWizardId: wizards[0].id })).status,
    ).toBe(200);
    expect((await bob.call('POST', `/employees/${ids.futureStart}/invitations`, { welcomeWizardId: 1 })).status).toBe(
      400,
    );
    expect((await bob.call('POST', `/employees/${ids.futureStart}/uninvite`)).status).toBe(200);
  });

  test('avatars are addresses in plain text', async () => {
    expect((await bob.call('PUT', `/avatars/${ids.alex}`, { url: 'https://images.example/a.png' })).status).toBe(200);
    const answer = await bob.call('GET', `/avatars/${ids.alex}`);
    expect([answer.headers.get('content-type'), answer.body]).toEqual([
      'text/plain; charset=UTF-8',
      'https://images.example/a.png',
    ]);
    expect((await bob.call('GET', '/avatars?email=alex.morgan%40ottermill.example')).body).toBe(
      'https://images.example/a.png',
    );
    expect((await bob.call('GET', '/avatars?email=nobody%40example.com')).status).toBe(404);
  });
});
