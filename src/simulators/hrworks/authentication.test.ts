import { describe, expect, test } from 'vitest';
import { useHrworks } from './hrworks-under-test.ts';

const hrworks = useHrworks();

describe('tokens', () => {
  test('a key pair gives a token that says when it ends: in 15 minutes', async () => {
    const { status, body } = await hrworks.authenticate();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token']);
    const claims = JSON.parse(Buffer.from(body.token.split('.')[1], 'base64url').toString());
    expect(claims.exp).toBe(Date.parse('2026-06-15T12:15:00Z') / 1000);
  });

  test('a wrong pair is refused with 403, also when statuses are plain', async () => {
    await hrworks.turn('errorStatuses', 'always400');
    const { status, body } = await hrworks.authenticate({ access_key: 'a', secret_access_key: 'b' });
    expect(status).toBe(403);
    expect(body).toEqual({
      errorCode: 403,
      type: 'InvalidCredentialsError',
      errorMessage: expect.any(String),
      additionalErrors: [],
    });
  });

  test('a body that is no JSON, or lacks a key', async () => {
    expect((await hrworks.bare('POST', '/authentication', {}, '{')).body.type).toBe('InvalidPayloadError');
    expect((await hrworks.bare('POST', '/authentication', {}, { accessKey: 'a' })).body.type).toBe(
      'MissingParameterError',
    );
  });

  test('a token ends with its time, and with its key pair', async () => {
    expect((await hrworks.call('GET', '/organization-units')).status).toBe(200);
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 899 });
    expect((await hrworks.call('GET', '/organization-units')).status).toBe(200);
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
    const expired = await hrworks.call('GET', '/organization-units');
    expect([expired.status, expired.body.type]).toEqual([401, 'InvalidBearerTokenError']);

    const { body } = await hrworks.admin('POST', '/credentials/reset');
    expect((await hrworks.authenticate()).status).toBe(403);
    hrworks.useToken((await hrworks.authenticate(body.credentials)).body.token);
    expect((await hrworks.call('GET', '/organization-units')).status).toBe(200);
    await hrworks.admin('POST', '/credentials/reset');
    expect((await hrworks.call('GET', '/organization-units')).body.type).toBe('InvalidBearerTokenError');
    Object.assign(
      hrworks.sandbox().providers.hrworks!.credentials,
      (await hrworks.admin('POST', '/credentials/reset')).body.credentials,
    );
  });

  test('a token whose claims were changed is refused', async () => {
    const [head, payload, signature] = hrworks.token().split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 9999 })).toString('base64url');
    hrworks.useToken(`${head}.${forged}.${signature}`);
    expect((await hrworks.call('GET', '/organization-units')).body.type).toBe('InvalidBearerTokenError');
  });
});

describe('errors', () => {
  const typeOf = async (path: string, headers?: Record<string, string>) => {
    const { status, body } = await hrworks.bare('GET', path, headers);
    expect(body.errorCode).toBe(status);
    return [status, body.type];
  };

  test.each([
    ['no header', undefined, 401, 'MissingAuthorizationHeaderError'],
    ['another scheme', { authorization: 'Basic abc' }, 401, 'MalformedAuthorizationHeaderError'],
    ['no token', { authorization: 'Bearer ' }, 401, 'MalformedAuthorizationHeaderError'],
    ['a made-up token', { authorization: 'Bearer a.b.c' }, 401, 'InvalidBearerTokenError'],
  ])('%s', async (_case, headers, status, type) => {
    expect(await typeOf('/persons', headers)).toEqual([status, type]);
    await hrworks.turn('errorStatuses', 'always400');
    expect(await typeOf('/persons', headers)).toEqual([400, type]);
  });

  test('an unknown path or method', async () => {
    const answers = [await hrworks.call('GET', '/people'), await hrworks.call('PATCH', '/persons')];
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual([
      [404, 'InvalidEndpointError'],
      [404, 'InvalidEndpointError'],
    ]);
  });

  test.each([
    ['/absences?endDate=2026-12-31', 'MissingParameterError'],
    ['/absences?beginDate=2026-1-1&endDate=2026-12-31', 'InvalidParameterTypeError'],
    ['/absences?beginDate=2026-02-30&endDate=2026-12-31', 'InvalidParameterTypeError'],
    ['/absences?beginDate=2026-12-31&endDate=2026-01-01', 'InvalidParameterError'],
    ['/absences?beginDate=2026-01-01&endDate=2026-12-31&interval=years', 'InvalidParameterError'],
    ['/persons/master-data?page=one', 'InvalidParameterTypeError'],
    ['/persons/master-data?onlyActive=yes', 'InvalidParameterTypeError'],
    ['/persons/master-data?page=0', 'InvalidParameterError'],
    ['/persons/nobody', 'InvalidParameterError'],
    ['/persons?organizationUnits=99', 'InvalidParameterError'],
  ])('%s: %s', async (path, type) => {
    const { status, body } = await hrworks.call('GET', path);
    expect([status, body.type]).toEqual([400, type]);
  });

  test('a write without data, or with data that is no list', async () => {
    expect((await hrworks.call('POST', '/absences', '{"data"')).body.type).toBe('InvalidPayloadError');
    expect((await hrworks.call('POST', '/absences', {})).body.type).toBe('MissingParameterError');
    expect((await hrworks.call('POST', '/absences', { data: 'x' })).body.type).toBe('InvalidParameterTypeError');
  });

  test('the kit can make it fail in its own words', async () => {
    for (const kind of ['rate_limit', 'server_error', 'token_revoked'])
      await hrworks.admin('POST', '/faults', { kind });
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await hrworks.call('GET', '/organization-units'));
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual([
      [429, 'TooManyRequestsError'],
      [500, 'InternalServerError'],
      [401, 'InvalidBearerTokenError'],
    ]);
    expect(answers[0]?.headers.get('retry-after')).toBe('1');
  });
});

describe('what is not published, by switch', () => {
  test('a rate limit: none, or so many a minute', async () => {
    await hrworks.turn('rateLimitPerMinute', 2);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await hrworks.call('GET', '/organization-units')).status);
    expect(statuses).toEqual([200, 200, 429]);
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 60 });
    expect((await hrworks.call('GET', '/organization-units')).status).toBe(200);
  });

  test('a cache that only no-cache passes', async () => {
    const nameOf = async (headers?: Record<string, string>) =>
      (await hrworks.call('GET', '/persons/1003', undefined, headers)).body.lastName;
    const rename = (lastName: string) =>
      hrworks.write('PUT', '/persons', '/persons', {
        data: [{ personId: 'jmuiggangozturk3', personnelNumber: '1003', lastName }],
      });
    await hrworks.turn('readCacheSeconds', 30);
    await nameOf();
    await rename('Neu');
    expect(await nameOf()).toBe('Müßiggang-Öztürk');
    expect(await nameOf({ 'cache-control': 'no-cache' })).toBe('Neu');
    expect(await nameOf()).toBe('Neu');
    await rename('Neuer');
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 31 });
    expect(await nameOf()).toBe('Neuer');
  });

  test('the health check answers without a body, and wants a token', async () => {
    expect(await hrworks.call('GET', '/health-check')).toMatchObject({ status: 200, body: '' });
    expect((await hrworks.bare('GET', '/health-check')).status).toBe(401);
  });
});
