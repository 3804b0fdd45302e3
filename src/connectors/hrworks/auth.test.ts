import { describe, expect, it } from 'vitest';
import type { Login, LoginRequest } from '../../connector-kit/auth/login.ts';
import type { VendorAnswer } from '../../connector-kit/vendor.ts';
import { auth } from './auth.ts';

const pair = { access_key: 'aB3dE/fG+hI=', secret_access_key: 'kL5mN/oP7+qR/sT9uV==' };
const labels = (text = pair) => `Access Key:        ${text.access_key} Secret Access Key: ${text.secret_access_key}`;
const file = labels();

describe('the key file', () => {
  it.each([
    ['in one line', file],
    ['in two lines', file.replace(' Secret', '\nSecret')],
    ['with CRLF at its ends', `${file.replace(' Secret', '\r\nSecret')}\r\n`],
    ['with a byte order mark', `\uFEFF${file}`],
    ['with tabs and blank lines', file.replace(/ +/g, '\t').replace('\tSecret', '\n\n\tSecret')],
    ['in small letters', file.replace(/Access Key|Secret Access Key/g, (label) => label.toLowerCase())],
  ])('%s fills both fields from either', (_, text) => {
    expect(auth.credentials.parse({ access_key: text })).toEqual(pair);
    expect(auth.credentials.parse({ access_key: '', secret_access_key: text })).toEqual(pair);
    expect(auth.credentials.parse({ access_key: text, secret_access_key: text })).toEqual(pair);
    expect(auth.credentials.parse({ access_key: text, secret_access_key: 'left over' })).toEqual(pair);
  });

  it('line by line fills the fields by its labels, whichever they were pasted into', () => {
    const [one, two] = [`Access Key: ${pair.access_key}`, `Secret Access Key: ${pair.secret_access_key}`];
    expect(auth.credentials.parse({ access_key: one, secret_access_key: two })).toEqual(pair);
    expect(auth.credentials.parse({ access_key: two, secret_access_key: one })).toEqual(pair);
    expect(auth.credentials.parse({ access_key: one, secret_access_key: pair.secret_access_key })).toEqual(pair);
  });

  it('fills both fields in the browser by the same labels', () => {
    for (const { fills } of auth.fields) {
      const found = new RegExp(fills?.pattern ?? '').exec(`\uFEFF${file.replace(' Secret', '\r\nSecret')}\r\n`);
      expect({ ...found?.groups }).toEqual(pair);
    }
  });
});

describe('values without labels', () => {
  it.each([
    [` ${pair.access_key} `, `\t${pair.secret_access_key}\n`],
    [`"${pair.access_key}"`, `'${pair.secret_access_key}'`],
    [`\u200B${pair.access_key}`, `“${pair.secret_access_key}”`],
  ])('are freed of what comes along when copied: %j %j', (access_key, secret_access_key) => {
    expect(auth.credentials.parse({ access_key, secret_access_key })).toEqual(pair);
  });

  it.each([
    ['', pair.secret_access_key, 'access_key', 'missing'],
    [pair.access_key, undefined, 'secret_access_key', 'missing'],
    [pair.access_key, 'two words', 'secret_access_key', 'spaces'],
  ])('are refused when they cannot be right: %j %j', (access_key, secret_access_key, field, word) => {
    const { error } = auth.credentials.safeParse({ access_key, secret_access_key });
    expect(error?.issues).toMatchObject([{ path: [field], message: expect.stringContaining(word) }]);
  });
});

describe('the example of a key pair', () => {
  const example = { access_key: 'aB3dE...........xY9z', secret_access_key: 'k7Lm2/Q.......................pR4sT' };

  it.each([
    ['pasted whole', { access_key: labels(example) }],
    ['field by field', example],
    ['with one key of it', { ...pair, access_key: example.access_key }],
    ['with an ellipsis', { ...pair, secret_access_key: 'k7Lm2…pR4sT' }],
    ['with round dots', { ...pair, secret_access_key: '••••••••' }],
  ])('%s is refused before any call', (_, typed) => {
    const { error } = auth.credentials.safeParse(typed);
    expect(error?.issues.every(({ message }) => message.includes('example'))).toBe(true);
  });

  it('is refused in the browser too, and nothing else is', () => {
    for (const { rule } of auth.fields) {
      const pattern = new RegExp(rule?.pattern ?? '');
      expect([labels(example), example.access_key, '•••'].map((text) => pattern.test(text))).toEqual([
        false,
        false,
        false,
      ]);
      expect([file, `${file}\r\n`, pair.access_key, 'a.b.c'].map((text) => pattern.test(text))).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });
});

const answerOf = (status: number, body: unknown): VendorAnswer => ({
  status,
  headers: new Headers(),
  bytes: () => new Uint8Array(),
  text: () => String(body),
  json: () => {
    if (typeof body === 'string') throw new SyntaxError('it is not JSON');
    return body;
  },
});

describe('the token', () => {
  const asked: LoginRequest<unknown>[] = [];
  const login: Login = {
    environment: 'production',
    send: async (request) => {
      asked.push(request as LoginRequest<unknown>);
      return request.read(answerOf(200, { token: 'a.b.c' }));
    },
  };
  const { scheme } = auth;
  if (scheme.kind !== 'token') throw new Error('HRworks hands out tokens.');

  it('is asked for with both keys in the body, and good for 15 minutes', async () => {
    expect(await scheme.obtain(login, pair)).toMatchObject({ token: 'a.b.c' });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/v2/authentication',
        json: { accessKey: pair.access_key, secretAccessKey: pair.secret_access_key },
      },
    ]);
    expect(scheme.lifetimeSeconds).toBe(900);
  });

  it.each([
    [403, { errorCode: 403, type: 'InvalidCredentialsError' }, true],
    [400, { errorCode: 400, type: 'InvalidCustomerNumberError' }, true],
    [401, { errorCode: 401, type: 'InvalidBearerTokenError' }, true],
    [403, { errorCode: 403, type: 'SomethingNewError' }, true],
    [403, '<html>Blocked by a gateway</html>', false],
    [400, { errorCode: 400, type: 'InvalidPayloadError' }, false],
    [500, { errorCode: 500, type: 'InternalServerError' }, false],
  ] as const)('with %i %j is refused for good: %s', async (status, body, refused) => {
    await scheme.obtain(login, pair);
    expect(asked.at(-1)?.refuses?.(answerOf(status, body))).toBe(refused);
  });

  it.each([
    ['InvalidCustomerNumberError', 'tenant_unknown'],
    ['InvalidCredentialsError', undefined],
  ])('with %s is refused because of: %s', async (type, because) => {
    await scheme.obtain(login, pair);
    expect(asked.at(-1)?.becauseOf?.(answerOf(403, { type }))).toBe(because);
  });
});
