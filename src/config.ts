/** Reads the environment variables that `config.variables.ts` tells of. */
import type { z } from 'zod';
import { variables, type Variable } from './config.variables.ts';

/** A variable holds what it may not. The message names the variable and never shows a secret. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

type Name = keyof typeof variables;
type Value<N extends Name> = z.output<(typeof variables)[N]['check']>;
const names = Object.keys(variables) as Name[];

/** What `process.env` is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says, checked. A member is undefined where its variable is unset and has no fixed default. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads the environment. An empty variable counts as unset: that is what a compose file makes of one that it passes on.
 * Throws one {@link ConfigurationError} that tells everything that is wrong.
 */
export function readConfig(env: Environment) {
  const problems = Object.keys(env).flatMap(unknownVariable);
  const read = <N extends Name>(name: N): Value<N> | undefined => {
    const row: Variable<unknown> = variables[name];
    const text = env[name] || row.default;
    if (text === undefined) return undefined;
    const result = row.check.safeParse(text);
    if (result.success) return result.data as Value<N>;
    const shown = row.secret ? 'does not hold what it should' : `is ${JSON.stringify(text.slice(0, 100))}`;
    problems.push(`${name} ${shown}: it should be ${row.expected}.`);
    return undefined;
  };
  const production = env['NODE_ENV'] === 'production';
  const config = {
    port: read('ROLLCALL_PORT') ?? 0,
    host: read('ROLLCALL_HOST') ?? '',
    publicUrl: read('ROLLCALL_PUBLIC_URL'),
    hubUrl: read('ROLLCALL_HUB_URL'),
    /** Absolute. */
    dataDir: read('ROLLCALL_DATA_DIR') ?? '',
    databaseUrl: read('DATABASE_URL'),
    databaseDirectUrl: read('DATABASE_DIRECT_URL'),
    /** 32 bytes. */
    encryptionKey: read('ROLLCALL_ENCRYPTION_KEY'),
    previousEncryptionKeys: read('ROLLCALL_ENCRYPTION_KEY_PREVIOUS') ?? [],
    apiKey: read('ROLLCALL_API_KEY'),
    sandbox: read('ROLLCALL_SANDBOX') ?? !production,
    sandboxPort: read('ROLLCALL_SANDBOX_PORT') ?? 0,
    sandboxPeople: read('ROLLCALL_SANDBOX_PEOPLE') ?? 0,
    sandboxLimits: read('ROLLCALL_SANDBOX_LIMITS') ?? 'vendor',
    requestsPerMinute: read('ROLLCALL_REQUESTS_PER_MINUTE') ?? 0,
    allowPrivateCidrs: read('ROLLCALL_ALLOW_PRIVATE_CIDRS') ?? [],
    trustedProxies: read('ROLLCALL_TRUSTED_PROXIES') ?? 0,
    logRetentionDays: read('ROLLCALL_LOG_RETENTION_DAYS') ?? 0,
    logLevel: read('ROLLCALL_LOG_LEVEL') ?? 'info',
    url: read('ROLLCALL_URL'),
    metricsToken: read('ROLLCALL_METRICS_TOKEN'),
    otlpEndpoint: read('OTEL_EXPORTER_OTLP_ENDPOINT'),
    otelServiceName: read('OTEL_SERVICE_NAME') ?? '',
    chromiumPath: read('CHROMIUM_PATH'),
    /** Whether `NODE_ENV` is `production`. */
    production,
  };
  if (config.databaseDirectUrl !== undefined && config.databaseUrl === undefined) {
    problems.push('DATABASE_DIRECT_URL is set without DATABASE_URL: set both, or neither.');
  }
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return config;
}

/** Where browsers reach this process, once it is known on which port it listens. */
export function originsOf(config: Pick<Config, 'publicUrl' | 'hubUrl'>, listeningPort: number) {
  const publicUrl = config.publicUrl ?? `http://localhost:${listeningPort}`;
  return { publicUrl, hubUrl: config.hubUrl ?? publicUrl };
}

/** Whether nobody but this machine is meant to reach the server: neither by its address nor by that of a proxy before it. */
export const isLocal = ({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean =>
  isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));

/** Whether a host name or address is this machine's own. */
export const isLoopback = (host: string): boolean => host === 'localhost' || /^(127\.[\d.]+|\[?::1\]?)$/.test(host);

/** A row for a table of all variables. */
export interface VariableDescription {
  name: string;
  meaning: string;
  /** Empty where there is none. */
  default: string;
  expected: string;
}

/** Every variable, in the order in which they are told. */
export function describeConfig(): VariableDescription[] {
  return names.map((name) => {
    const { meaning, expected, default: fixed, defaultInWords }: Variable<unknown> = variables[name];
    return { name, meaning, expected, default: defaultInWords ?? fixed ?? '' };
  });
}

function unknownVariable(name: string): string[] {
  if (!name.startsWith('ROLLCALL_') || name in variables) return [];
  const nearest = names.toSorted((a, b) => editDistance(a, name) - editDistance(b, name))[0];
  return [`${name} is not a variable of Rollcall. Did you mean ${nearest}?`];
}

/** How many characters must be put in, taken out or changed to make one text of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, character] of Array.from(from).entries()) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column++) {
      const changed = (row[column] ?? 0) + (character === to[column] ? 0 : 1);
      next.push(Math.min(changed, (next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
