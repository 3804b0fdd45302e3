/** Every environment variable that Rollcall reads: what it means, what it is when unset, and what it may hold. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** One environment variable. */
export interface Variable<T> {
  /** One sentence for the README and for `rollcall --help`. */
  meaning: string;
  /** What an unset variable holds; undefined: nothing. */
  default?: string;
  /** What stands in the table where the default is not a fixed text. */
  defaultInWords?: string;
  /** What would be right, after "should be". */
  expected: string;
  check: z.ZodType<T, string>;
  /** Its value is never shown. */
  secret?: true;
}

const wholeNumber = (smallest: number, largest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(smallest).max(largest));
const port = wholeNumber(0, 65_535);

const isOrigin = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).href === `${new URL(text).origin}/`;
const origin = z
  .string()
  .refine(isOrigin)
  .transform((text) => new URL(text).origin);

const isPostgresUrl = (text: string) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
const postgresUrl = z.string().refine(isPostgresUrl);

const base64Key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/)
  .transform((text) => Buffer.from(text, 'base64'));
const list = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item));

function isCidr(text: string): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/');
  const family = isIP(address);
  return rest.length === 0 && family !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

const variable = <T>(row: Variable<T>) => row;

/** In the order in which they are told. A default is read as if it had been set. */
export const variables = {
  ROLLCALL_PORT: variable({
    meaning: 'The port to listen on; 0 takes any that is free.',
    default: '3000',
    expected: 'a whole number from 0 to 65535',
    check: port,
  }),
  ROLLCALL_HOST: variable({
    meaning: 'The address to listen on; 0.0.0.0 for every network the machine is in.',
    default: '127.0.0.1',
    expected: 'an IP address or localhost',
    check: z.string().refine((text) => isIP(text) !== 0 || text === 'localhost'),
  }),
  ROLLCALL_PUBLIC_URL: variable({
    meaning: 'Where browsers and customers reach Rollcall.',
    defaultInWords: 'http://localhost:{port}',
    expected: 'an http or https address without a path, such as https://rollcall.example.com',
    check: origin,
  }),
  ROLLCALL_HUB_URL: variable({
    meaning: 'Where browsers reach the Hub, when it has a host of its own.',
    defaultInWords: 'ROLLCALL_PUBLIC_URL',
    expected: 'an http or https address without a path, such as https://hub.example.com',
    check: origin,
  }),
  ROLLCALL_DATA_DIR: variable({
    meaning: 'The folder for the embedded database and what development needs.',
    default: '.rollcall',
    expected: 'a path',
    check: z.string().transform((path) => resolve(path)),
  }),
  DATABASE_URL: variable({
    meaning: 'Your own PostgreSQL, version 15 or later. Without it, Rollcall runs the one that npm brought.',
    expected: 'an address such as postgres://user:password@host:5432/rollcall',
    check: postgresUrl,
    secret: true,
  }),
  DATABASE_DIRECT_URL: variable({
    meaning: 'The same database past a connection pooler, for migrations.',
    defaultInWords: 'DATABASE_URL',
    expected: 'an address such as postgres://user:password@host:5432/rollcall',
    check: postgresUrl,
    secret: true,
  }),
  ROLLCALL_ENCRYPTION_KEY: variable({
    meaning:
      'Seals every stored credential: 32 random bytes in base64. Without it, development makes one; production does not start.',
    expected: '32 bytes in base64, which are 44 characters with one = at the end',
    check: base64Key,
    secret: true,
  }),
  ROLLCALL_ENCRYPTION_KEY_PREVIOUS: variable({
    meaning: 'Earlier encryption keys, separated by commas: they still open what they sealed.',
    expected: '32 bytes in base64 for each key, with commas between',
    check: list(base64Key),
    secret: true,
  }),
  ROLLCALL_API_KEY: variable({
    meaning: 'The API key of the project Default.',
    defaultInWords: 'in sandbox mode a new one at each start',
    expected: 'v1.local. and 43 letters, digits, - or _',
    check: z.string().regex(/^v1\.local\.[A-Za-z0-9_-]{43}$/),
    secret: true,
  }),
  ROLLCALL_SANDBOX: variable({
    meaning: 'Whether simulated vendors run beside the real ones.',
    defaultInWords: 'on; off when NODE_ENV is production',
    expected: 'on or off',
    check: z.enum(['on', 'off']).transform((text) => text === 'on'),
  }),
  ROLLCALL_SANDBOX_PORT: variable({
    meaning: 'The loopback port of the simulated vendors; 0 takes any that is free.',
    default: '0',
    expected: 'a whole number from 0 to 65535',
    check: port,
  }),
  ROLLCALL_SANDBOX_PEOPLE: variable({
    meaning: 'How many people work in the simulated company.',
    default: '250',
    expected: 'a whole number from 1 to 1000000',
    check: wholeNumber(1, 1_000_000),
  }),
  ROLLCALL_SANDBOX_LIMITS: variable({
    meaning:
      'Whether the simulated vendors keep to their rate limits, or allow a thousand times as much for benchmarks.',
    default: 'vendor',
    expected: '"vendor" or "raised"',
    check: z.enum(['vendor', 'raised']),
  }),
  ROLLCALL_REQUESTS_PER_MINUTE: variable({
    meaning:
      'Requests that an API key may make in a minute, counted by each process. A tenth of it for unknown keys from one address.',
    default: '1000',
    expected: 'a whole number from 1 to 100000000',
    check: wholeNumber(1, 100_000_000),
  }),
  ROLLCALL_TRUSTED_PROXIES: variable({
    meaning:
      'How many proxies of yours a request passes. Each adds to X-Forwarded-For, which tells whom to slow down after wrong keys and sign-ins.',
    default: '0',
    expected: 'a whole number from 0 to 10',
    check: wholeNumber(0, 10),
  }),
  ROLLCALL_ALLOW_PRIVATE_CIDRS: variable({
    meaning: 'Private networks that outgoing calls may reach, separated by commas. All others are refused.',
    expected: 'networks such as 10.1.0.0/16 or fd00:1::/32, with commas between',
    check: list(z.string().refine(isCidr)),
  }),
  ROLLCALL_LOG_RETENTION_DAYS: variable({
    meaning: 'How many days request logs are kept.',
    default: '30',
    expected: 'a whole number from 1 to 3650',
    check: wholeNumber(1, 3650),
  }),
  ROLLCALL_LOG_LEVEL: variable({
    meaning: 'The least important level that is logged.',
    default: 'info',
    expected: 'one of trace, debug, info, warn, error, fatal, silent',
    check: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  }),
  ROLLCALL_METRICS_TOKEN: variable({
    meaning: 'What reading /metrics asks for as Bearer token.',
    defaultInWords: 'none is needed on this machine, and nobody else may read',
    expected: '16 or more characters without spaces',
    check: z.string().regex(/^[\x21-\x7e]{16,}$/),
    secret: true,
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable({
    meaning: 'A collector that takes OpenTelemetry traces as OTLP over HTTP; without it nothing is collected.',
    expected: 'an http or https address such as http://localhost:4318',
    check: z.url({ protocol: /^https?$/ }),
    secret: true,
  }),
  OTEL_SERVICE_NAME: variable({
    meaning: 'What traces are filed under.',
    default: 'rollcall',
    expected: 'a name',
    check: z.string(),
  }),
  ROLLCALL_URL: variable({
    meaning: 'Where the command line reaches a running Rollcall. The server does not read it.',
    defaultInWords: 'that of sandbox.json, else ROLLCALL_PUBLIC_URL',
    expected: 'an http or https address without a path, such as https://rollcall.example.com',
    check: origin,
  }),
  CHROMIUM_PATH: variable({
    meaning: 'The browser that tests drive. Nothing else reads it.',
    expected: 'a path',
    check: z.string(),
  }),
};
