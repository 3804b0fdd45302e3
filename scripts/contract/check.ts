import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectors } from '../../src/connectors/registry.ts';
import {
  isLinkedBySignIn,
  linkSandboxAccount,
  newDataDir,
  startProcess,
  type RollcallProcess,
} from '../../test/process.ts';
import type { Ask, Call } from './call.ts';
import type { Document } from './document.ts';
import { findRecords } from './find-records.ts';
import { reasonToLeaveOut } from './left-out.ts';
import { narrowed, textForSpecmatic } from './narrow.ts';
import { platformCalls } from './platform-calls.ts';
import { readReport } from './report.ts';
import { refusedCalls } from './refused-calls.ts';
import { writeCalls } from './write-calls.ts';

/*
 * Specmatic's generative tests (https://docs.specmatic.io) against a Rollcall with every system's sandbox linked: it reads
 * /openapi.json, sends what is described and what is not, and holds every answer against the document.
 */

const here = fileURLToPath(new URL('specmatic/', import.meta.url));
const output = fileURLToPath(new URL('../../.cache/contract/', import.meta.url));

const hasJava17 = (): boolean => {
  const { stderr = '' } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(stderr.match(/version "(\d+)/)?.[1] ?? 0) >= 17;
};

const install = (): void => {
  if (existsSync(join(here, 'node_modules', 'specmatic', 'specmatic.jar'))) return;
  process.stdout.write('Installing Specmatic ...\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install Specmatic in ${here}.`);
};

interface Started {
  readonly rollcall: RollcallProcess;
  /** By provider; who is asked first stands first. */
  readonly accountIds: Readonly<Record<string, string>>;
}

const startWithEverySystem = async (dataDir: string): Promise<Started> => {
  const rollcall = await startProcess(dataDir, {
    ROLLCALL_SANDBOX: 'on',
    ROLLCALL_SANDBOX_LIMITS: 'raised',
    ROLLCALL_SANDBOX_PEOPLE: '30',
    ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
    ROLLCALL_LOG_LEVEL: 'warn',
  });
  const accountIds: Record<string, string> = {};
  // Who is asked first is asked most: last whoever is linked by signing in, since that system takes a hundred calls a minute.
  const providers = Object.keys(connectors).toSorted(
    (a, b) => Number(isLinkedBySignIn(a)) - Number(isLinkedBySignIn(b)),
  );
  for (const provider of providers) accountIds[provider] = await linkSandboxAccount(rollcall, provider);
  return { rollcall, accountIds };
};

/** Runs Specmatic on a file; all that it says goes to a log. */
const runSpecmatic = async (file: string, url: string, basic: string): Promise<void> => {
  const jar = join(here, 'node_modules', 'specmatic', 'specmatic.jar');
  const args = ['-jar', jar, 'test', file, `--testBaseURL=${url}`, `--junitReportDir=${output}`, '--timeout=60'];
  // Specmatic takes the credentials of a security scheme from the variable of the scheme's name.
  const env = { ...process.env, SPECMATIC_GENERATIVE_TESTS: 'true', apiKey: basic };
  const child = spawn('java', args, { cwd: output, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(output, 'specmatic.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  await once(child, 'close');
};

const askOf =
  ({ url }: RollcallProcess, basic: string): Ask =>
  async (path, { method = 'GET', accountId, body } = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Basic ${basic}`,
        ...(accountId && { 'x-account-id': accountId }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: isJson ? await answer.json() : await answer.text() };
  };

/** How each operation is called. */
const findCalls = async (
  document: Document,
  ask: Ask,
  { rollcall, accountIds }: Started,
): Promise<ReadonlyMap<string, Call>> => {
  const { hibob = '', hrworks = '' } = accountIds;
  const spare = await linkSandboxAccount(rollcall, 'staffologyhr');
  const doomed = await linkSandboxAccount(rollcall, 'staffologyhr');
  const all = Object.values(accountIds);
  const slow = Object.keys(accountIds)
    .filter(isLinkedBySignIn)
    .map((provider) => accountIds[provider]);
  // Writes first: what they end or delete is no record to read.
  const calls = new Map([
    ...(await writeCalls(document, all, ask)),
    ...(await findRecords(document, all, ask, (id) => slow.includes(id))),
    ...(await platformCalls(ask, { hibob, hrworks, spare, doomed })),
  ]);
  return new Map([...calls, ...(await refusedCalls(document, hibob, ask, (id) => calls.has(id)))]);
};

/** Tells which operations are not tried, and why; returns those of which nobody says how they are called. */
const tellLeftOut = (document: Document, calls: ReadonlyMap<string, Call>): readonly string[] => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const left = operations.filter(({ operationId }) => !calls.has(operationId));
  for (const operation of left)
    process.stdout.write(
      `  ${operation.operationId} is left out: ${reasonToLeaveOut(operation) ?? 'nobody says how it is called'}\n`,
    );
  return left.filter((operation) => !reasonToLeaveOut(operation)).map(({ operationId }) => operationId);
};

const check = async (started: Started): Promise<number> => {
  const { rollcall } = started;
  const basic = Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64');
  const document = (await (await fetch(`${rollcall.url}/openapi.json`)).json()) as Document;
  const calls = await findCalls(document, askOf(rollcall, basic), started);
  const forgotten = tellLeftOut(document, calls);
  const file = join(output, 'openapi.json');
  await writeFile(file, textForSpecmatic(narrowed(document, calls)));
  process.stdout.write(`Specmatic tries ${calls.size} operations ...\n`);
  await runSpecmatic(file, rollcall.url, basic);
  const { tests, failures } = readReport(await readFile(join(output, 'TEST-junit-jupiter.xml'), 'utf8'));
  for (const { name, text } of failures.slice(0, 20)) process.stdout.write(`\n${name}\n${text.slice(0, 1500)}\n`);
  process.stdout.write(`${calls.size} operations, ${tests} tests, ${failures.length} failures\n`);
  return tests > 0 && failures.length === 0 && forgotten.length === 0 ? 0 : 1;
};

const main = async (): Promise<number> => {
  if (!hasJava17()) {
    process.stdout.write('No Java 17 is found, so the contract is not checked by Specmatic.\n');
    return 0;
  }
  install();
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const folder = await newDataDir();
  const started = await startWithEverySystem(folder.path);
  try {
    return await check(started);
  } finally {
    await started.rollcall.end();
    await folder.remove();
  }
};

process.exitCode = await main();
