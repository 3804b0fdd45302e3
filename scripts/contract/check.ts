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
import { narrowed, type Document } from './document.ts';
import { findKnown, type Ask } from './find-known.ts';
import { readReport } from './report.ts';

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

const startWithEverySystem = async (dataDir: string): Promise<{ rollcall: RollcallProcess; accountIds: string[] }> => {
  const rollcall = await startProcess(dataDir, {
    ROLLCALL_SANDBOX: 'on',
    ROLLCALL_SANDBOX_LIMITS: 'raised',
    ROLLCALL_SANDBOX_PEOPLE: '30',
    ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
    ROLLCALL_LOG_LEVEL: 'warn',
  });
  const accountIds: string[] = [];
  // Who is asked first is asked most: last whoever is linked by signing in, since that system takes a hundred calls a minute.
  const providers = Object.keys(connectors).toSorted(
    (a, b) => Number(isLinkedBySignIn(a)) - Number(isLinkedBySignIn(b)),
  );
  for (const provider of providers) accountIds.push(await linkSandboxAccount(rollcall, provider));
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

const check = async (rollcall: RollcallProcess, accountIds: readonly string[]): Promise<number> => {
  const basic = Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64');
  const ask: Ask = async (path, accountId) => {
    const headers = { authorization: `Basic ${basic}`, 'x-account-id': accountId };
    const answer = await fetch(`${rollcall.url}${path}`, { headers });
    return { status: answer.status, body: await answer.json() };
  };
  const document = (await (await fetch(`${rollcall.url}/openapi.json`)).json()) as Document;
  const known = await findKnown(document, accountIds, ask);
  const file = join(output, 'openapi.json');
  await writeFile(file, JSON.stringify(narrowed(document, known)));
  process.stdout.write(`Specmatic tries ${known.size} operations ...\n`);
  await runSpecmatic(file, rollcall.url, basic);
  const { tests, failures } = readReport(await readFile(join(output, 'TEST-junit-jupiter.xml'), 'utf8'));
  for (const { name, text } of failures.slice(0, 20)) process.stdout.write(`\n${name}\n${text.slice(0, 1500)}\n`);
  process.stdout.write(`${known.size} operations, ${tests} tests, ${failures.length} failures\n`);
  return tests > 0 && failures.length === 0 ? 0 : 1;
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
  const { rollcall, accountIds } = await startWithEverySystem(folder.path);
  try {
    return await check(rollcall, accountIds);
  } finally {
    await rollcall.end();
    await folder.remove();
  }
};

process.exitCode = await main();
