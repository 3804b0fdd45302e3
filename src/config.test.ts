import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigurationError, describeConfig, isLocal, originsOf, readConfig } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const otherKey = Buffer.alloc(32, 8).toString('base64');

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('The environment was accepted');
}

test('an empty environment gives the defaults', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.rollcall'),
    previousEncryptionKeys: [],
    sandbox: true,
    sandboxPort: 0,
    sandboxPeople: 250,
    sandboxLimits: 'vendor',
    requestsPerMinute: 1000,
    allowPrivateCidrs: [],
    trustedProxies: 0,
    logRetentionDays: 30,
    logLevel: 'info',
    otelServiceName: 'rollcall',
    production: false,
  });
});

test('every variable is read', () => {
  const token = `v1.local.${'a'.repeat(43)}`;
  const config = readConfig({
    ROLLCALL_PORT: '8080',
    ROLLCALL_HOST: '0.0.0.0',
    ROLLCALL_PUBLIC_URL: 'https://rollcall.example.com/',
    ROLLCALL_HUB_URL: 'https://hub.example.com',
    ROLLCALL_DATA_DIR: '/var/lib/rollcall',
    DATABASE_URL: 'postgres://user:password@host/rollcall',
    DATABASE_DIRECT_URL: 'postgresql://user:password@host:5433/rollcall',
    ROLLCALL_ENCRYPTION_KEY: key,
    ROLLCALL_ENCRYPTION_KEY_PREVIOUS: `${otherKey}, ${key}`,
    ROLLCALL_API_KEY: token,
    ROLLCALL_SANDBOX: 'on',
    ROLLCALL_SANDBOX_PORT: '4000',
    ROLLCALL_SANDBOX_PEOPLE: '10000',
    ROLLCALL_SANDBOX_LIMITS: 'raised',
    ROLLCALL_REQUESTS_PER_MINUTE: '250',
    ROLLCALL_TRUSTED_PROXIES: '2',
    ROLLCALL_ALLOW_PRIVATE_CIDRS: '10.1.0.0/16,fd00:1::/32',
    ROLLCALL_LOG_RETENTION_DAYS: '90',
    ROLLCALL_LOG_LEVEL: 'debug',
    ROLLCALL_METRICS_TOKEN: 'a-token-of-more-than-16',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
    OTEL_SERVICE_NAME: 'hub',
    ROLLCALL_URL: 'https://rollcall.example.com',
    CHROMIUM_PATH: '/usr/bin/chromium',
    NODE_ENV: 'production',
  });
  expect(config).toEqual({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://rollcall.example.com',
    hubUrl: 'https://hub.example.com',
    dataDir: '/var/lib/rollcall',
    databaseUrl: 'postgres://user:password@host/rollcall',
    databaseDirectUrl: 'postgresql://user:password@host:5433/rollcall',
    encryptionKey: Buffer.alloc(32, 7),
    previousEncryptionKeys: [Buffer.alloc(32, 8), Buffer.alloc(32, 7)],
    apiKey: token,
    sandbox: true,
    sandboxPort: 4000,
    sandboxPeople: 10_000,
    sandboxLimits: 'raised',
    requestsPerMinute: 250,
    allowPrivateCidrs: ['10.1.0.0/16', 'fd00:1::/32'],
    trustedProxies: 2,
    logRetentionDays: 90,
    logLevel: 'debug',
    metricsToken: 'a-token-of-more-than-16',
    otlpEndpoint: 'http://localhost:4318',
    otelServiceName: 'hub',
    url: 'https://rollcall.example.com',
    chromiumPath: '/usr/bin/chromium',
    production: true,
  });
});

test.each([
  ['ROLLCALL_PORT', '65536'],
  ['ROLLCALL_PORT', '3e3'],
  ['ROLLCALL_HOST', 'my host'],
  ['ROLLCALL_PUBLIC_URL', 'rollcall.example.com'],
  ['ROLLCALL_PUBLIC_URL', 'https://rollcall.example.com/path'],
  ['ROLLCALL_HUB_URL', 'ftp://hub.example.com'],
  ['ROLLCALL_SANDBOX', 'true'],
  ['ROLLCALL_SANDBOX_PORT', '-1'],
  ['ROLLCALL_SANDBOX_PEOPLE', '0'],
  ['ROLLCALL_ALLOW_PRIVATE_CIDRS', '10.0.0.0/33'],
  ['ROLLCALL_ALLOW_PRIVATE_CIDRS', '10.0.0.0'],
  ['ROLLCALL_LOG_RETENTION_DAYS', '0'],
  ['ROLLCALL_LOG_LEVEL', 'loud'],
])('%s refuses %s, shows it, and says what would be right', (name, value) => {
  const expected = describeConfig().find((row) => row.name === name)?.expected;
  expect(messageOf({ [name]: value })).toBe(`${name} is "${value}": it should be ${expected}.`);
});

test.each([
  ['DATABASE_URL', 'mysql://user:hunter2@host/rollcall'],
  ['ROLLCALL_ENCRYPTION_KEY', 'hunter2'],
  ['ROLLCALL_ENCRYPTION_KEY_PREVIOUS', `${key},hunter2`],
  ['ROLLCALL_API_KEY', 'v1.local.hunter2'],
])('%s refuses a wrong value without showing it', (name, value) => {
  const message = messageOf({ [name]: value });
  expect(message).toContain(`${name} does not hold what it should: it should be `);
  expect(message).not.toContain('hunter2');
});

test('an unknown variable is told with the nearest known one, and others than ours are left alone', () => {
  expect(messageOf({ ROLLCALL_ENCRYPTION_KYE: key, PATH: '/bin' })).toBe(
    'ROLLCALL_ENCRYPTION_KYE is not a variable of Rollcall. Did you mean ROLLCALL_ENCRYPTION_KEY?',
  );
});

test('everything that is wrong is told at once', () => {
  const message = messageOf({ ROLLCALL_PROT: '1', ROLLCALL_PORT: 'x', DATABASE_DIRECT_URL: 'postgres://host/db' });
  expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'ROLLCALL_PROT',
    'ROLLCALL_PORT',
    'DATABASE_DIRECT_URL',
  ]);
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ ROLLCALL_PORT: '', ROLLCALL_API_KEY: '', ROLLCALL_ALLOW_PRIVATE_CIDRS: '' })).toEqual(
    readConfig({}),
  );
});

test('the sandbox is off in production unless asked for', () => {
  expect(readConfig({ NODE_ENV: 'production' }).sandbox).toBe(false);
  expect(readConfig({ ROLLCALL_SANDBOX: 'off' }).sandbox).toBe(false);
});

test('the public address follows the port, and the Hub follows the public address', () => {
  expect(originsOf(readConfig({}), 3001)).toEqual({
    publicUrl: 'http://localhost:3001',
    hubUrl: 'http://localhost:3001',
  });
  expect(originsOf(readConfig({ ROLLCALL_PUBLIC_URL: 'https://a.example' }), 3001).hubUrl).toBe('https://a.example');
});

test('the table tells every variable, its meaning and its default', () => {
  const rows = describeConfig();
  expect(rows).toHaveLength(24);
  expect(rows.every((row) => row.meaning.endsWith('.') && row.expected !== '')).toBe(true);
  expect(rows[0]).toMatchObject({ name: 'ROLLCALL_PORT', default: '3000' });
});

test.each([
  ['127.0.0.1', undefined, true],
  ['localhost', 'http://localhost:3000', true],
  ['::1', 'http://[::1]:3000', true],
  ['0.0.0.0', undefined, false],
  ['127.0.0.1', 'https://rollcall.example.com', false],
])('whether only this machine reaches it: %s as %s is %s', (host, publicUrl, expected) => {
  expect(isLocal({ host, publicUrl })).toBe(expected);
});
