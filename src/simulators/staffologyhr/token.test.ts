import { describe, expect, test } from 'vitest';
import { basic, sampleOf, useStaffology } from './staffology-under-test.ts';

const hr = useStaffology();
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const refresh = (token: string) => hr.token({ ...bearer(token), grant_type: 'refresh_token' });
const passwordGrant = () => hr.token(basic(`${hr.pair().username}:${hr.pair().password}`));
const advance = (advanceSeconds: number) => hr.admin('PUT', '/clock', { advanceSeconds });

describe('the password grant', () => {
  test('answers the two documented keys and nothing else', async () => {
    const { status, body } = await passwordGrant();
    expect([status, Object.keys(body)]).toEqual([200, Object.keys(sampleOf('token-password-grant') as object)]);
    expect((await hr.get('/Company', bearer(body.access_token))).status).toBe(200);
  });

  test('takes blanks around the colon, and no other pair', async () => {
    const { username, password } = hr.pair();
    expect((await hr.token(basic(`${username} : ${password}`))).status).toBe(200);
    for (const wrong of [`${username}:${password}x`, `${username}x:${password}`, username, ''])
      expect((await hr.token(basic(wrong))).status).toBe(401);
  });

  test('is GET with a header grant_type', async () => {
    const { authorization } = basic(`${hr.pair().username}:${hr.pair().password}`);
    expect((await hr.call('POST', '/token/', {})).status).toBe(405);
    expect((await hr.token({ authorization: authorization ?? '' })).status).toBe(400);
  });
});

describe('the refresh grant', () => {
  test('gives a new access token and the same refresh token', async () => {
    const first = (await passwordGrant()).body;
    const { status, body } = await refresh(first.refresh_token);
    expect([status, Object.keys(body)]).toEqual([200, Object.keys(sampleOf('token-refresh-grant') as object)]);
    expect(body.refresh_token).toBe(first.refresh_token);
    expect(body.access_token).not.toBe(first.access_token);
    expect((await hr.get('/Company', bearer(body.access_token))).status).toBe(200);
  });

  test('takes no access token, and the API takes no refresh token', async () => {
    const { access_token, refresh_token } = (await passwordGrant()).body;
    expect((await refresh(access_token)).status).toBe(401);
    expect((await hr.get('/Company', bearer(refresh_token))).status).toBe(401);
  });
});

describe('lives of tokens', () => {
  test('access for 30 minutes, refresh for 182 days', async () => {
    const { access_token, refresh_token } = (await passwordGrant()).body;
    await advance(30 * 60 - 5);
    expect((await hr.get('/Company', bearer(access_token))).status).toBe(200);
    await advance(10);
    const expired = await hr.get('/Company', bearer(access_token));
    expect([expired.status, expired.body]).toEqual([401, sampleOf('unauthorized')]);
    await advance(181 * 24 * 3600);
    expect((await refresh(refresh_token)).status).toBe(200);
    await advance(24 * 3600);
    expect((await refresh(refresh_token)).status).toBe(401);
  });

  test('a reset password ends the tokens of the old one and keeps the username', async () => {
    const before = hr.pair();
    const { access_token, refresh_token } = (await passwordGrant()).body;
    const { credentials } = (await hr.admin('POST', '/credentials/reset')).body;
    expect(credentials.username).toBe(before.username);
    expect((await passwordGrant()).status).toBe(401);
    expect((await refresh(refresh_token)).status).toBe(401);
    expect((await hr.get('/Company', bearer(access_token))).status).toBe(401);
    hr.usePair(credentials);
    expect((await passwordGrant()).status).toBe(200);
  });
});

describe('a refused token', () => {
  const wire = async () => {
    const { status, body, headers } = await passwordGrant();
    return { status, body, headers: { ...Object.fromEntries(headers), date: '' } };
  };

  test('is the same on the wire for module off, user inactive and wrong pair', async () => {
    const wrong = await hr.token(basic(`${hr.pair().username}:wrong`));
    for (const status of ['401', '403']) {
      await hr.turn({ tokenRefusalStatus: status });
      const answers = [];
      for (const cause of ['apiModuleOn', 'apiUserActive', 'pairAccepted']) {
        await hr.turn({ [cause]: false });
        answers.push(await wire());
        await hr.turn({ [cause]: true });
      }
      expect(answers[0]).toMatchObject({ status: Number(status), body: wrong.body });
      expect([answers[1], answers[2]]).toEqual([answers[0], answers[0]]);
    }
  });

  test('also ends refresh and calls at once', async () => {
    const { access_token, refresh_token } = (await passwordGrant()).body;
    await hr.turn({ apiModuleOn: false });
    expect((await refresh(refresh_token)).status).toBe(401);
    expect((await hr.get('/Company', bearer(access_token))).status).toBe(401);
  });
});

describe('other refusals', () => {
  test('a call without, or with a made-up token', async () => {
    for (const authorization of ['', 'Bearer x.y', 'Bearer', 'Basic eDp5'])
      expect((await hr.get('/Employees/', { authorization })).status).toBe(401);
  });

  test('no limit of calls unless the switch sets one', async () => {
    for (let n = 0; n < 70; n++) expect((await hr.get('/Company')).status).toBe(200);
    await hr.turn({ callsPerMinute: 2 });
    await hr.get('/Company');
    await hr.get('/Company');
    const refused = await hr.get('/Company');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await advance(61);
    expect((await hr.get('/Company')).status).toBe(200);
  });

  test('unknown path 404, known path with another method 405, failure 500', async () => {
    expect(await hr.get('/Holidays/1')).toMatchObject({ status: 404, body: { Message: expect.stringMatching(/URI/) } });
    expect((await hr.get('/Employees/two')).status).toBe(404);
    expect((await hr.call('PUT', '/Employee/951001', {})).status).toBe(405);
    await hr.admin('POST', '/faults', { kind: 'server_error' });
    expect(await hr.get('/Company')).toMatchObject({ status: 500, body: { Message: 'An error has occurred.' } });
  });
});
