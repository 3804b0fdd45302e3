import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { runChecks, type CheckOutcome } from './connector-kit/check/check.ts';
import type { Credentials } from './connector-kit/auth/auth.ts';
import type { Connector } from './connector-kit/contract.ts';
import { createTransport } from './connector-kit/http/transport.ts';
import { connectors } from './connectors/registry.ts';
import { coverageTable, writesTable } from './engine/guides/coverage-markdown.ts';

/** What came of checking a connector: a text for people, and whether everything held. */
export interface ConnectorCheck {
  readonly text: string;
  readonly held: boolean;
}

/**
 * Runs the checks that every connector must pass, reads only: against the simulated tenant, or with `environment`
 * against a live one, whose credentials come as a JSON object on standard input and are kept nowhere.
 *
 * @throws Error naming the providers or environments that exist.
 */
export const checkConnector = async (provider: string, environment?: string): Promise<ConnectorCheck> => {
  const connector = Object.hasOwn(connectors, provider) ? connectors[provider] : undefined;
  if (!connector) throw new Error(`There is no connector "${provider}". Known: ${Object.keys(connectors).join(', ')}.`);
  const outcomes = environment ? await checkLive(connector, environment) : await checkSimulated(connector);
  return { text: report(connector, outcomes), held: outcomes.every(({ outcome }) => outcome !== 'failed') };
};

const checkSimulated = async (connector: Connector): Promise<CheckOutcome[]> => {
  const [{ startSandbox }, { simulators }] = await Promise.all([
    import('./simulators/kit/index.ts'),
    import('./simulators/registry.ts'),
  ]);
  const { key } = connector.manifest;
  const sandbox = await startSandbox({
    simulators: simulators.filter(({ provider }) => provider === key),
    company: { size: 60 },
    limits: 'raised',
  });
  const transport = createTransport({ allowOrigins: [sandbox.origin] });
  try {
    const { baseUrls = {}, credentials = {} } = sandbox.providers[key] ?? {};
    const hosts = { ...baseUrls, api: baseUrls['api'] ?? '' };
    return await runChecks({ connector, environment: 'simulator', hosts, credentials, transport });
  } finally {
    await transport.close();
    await sandbox.close();
  }
};

const checkLive = async (connector: Connector, environment: string): Promise<CheckOutcome[]> => {
  const { environments, name } = connector.manifest;
  const hosts = environments[environment]?.hosts;
  if (!hosts)
    throw new Error(`${name} has no environment "${environment}". Known: ${Object.keys(environments).join(', ')}.`);
  const credentials = readCredentials(connector, await text(process.stdin));
  const transport = createTransport();
  try {
    return await runChecks({ connector, environment, hosts, credentials, transport });
  } finally {
    await transport.close();
  }
};

const readCredentials = ({ auth }: Connector, typed: string): Credentials => {
  const fields = auth.fields.map(({ key }) => key).join(', ');
  try {
    return auth.credentials.parse(JSON.parse(typed));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
        : 'not JSON';
    throw new Error(`Credentials are expected on standard input as a JSON object with ${fields} (${why}).`, {
      cause: error,
    });
  }
};

const marks = { held: 'held   ', failed: 'FAILED ', skipped: 'skipped' };

const report = (connector: Connector, outcomes: readonly CheckOutcome[]): string => {
  const lines = outcomes.map(
    ({ outcome, title, detail }) => `${marks[outcome]}  ${title}${detail ? `: ${detail}` : ''}`,
  );
  const skipped = outcomes.filter(({ outcome }) => outcome === 'skipped').length;
  const note =
    skipped > 0
      ? ['', `${skipped} checks need a vendor that misbehaves on purpose; the connector's own test runs them.`]
      : [];
  return [...lines, ...note, '', coverageTable(connector), '', writesTable(connector), ''].join('\n');
};
