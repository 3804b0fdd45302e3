import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectors } from '../src/connectors/registry.ts';
import { decideAtVendor, newBrowser } from './end-to-end/oauth/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `sandbox.json` tells. */
export interface SandboxFile {
  readonly url: string;
  readonly api_key: string;
  readonly admin: { readonly url: string; readonly key: string };
  readonly providers: Readonly<Record<string, { base_url: string; credentials: Record<string, string> }>>;
}

/** Rollcall as a process of its own, on its embedded database. */
export interface RollcallProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly url: string;
  readonly dataDir: string;
  readonly sandbox: SandboxFile;
  /** From the start of the process until `/health/ready` said yes. */
  readonly readyAfterMs: number;
  /** Everything it has written so far. */
  output(): string;
  /** Resident memory in bytes. */
  memory(): Promise<number>;
  /** Sends a signal and waits for the end; resolves with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A data folder that a test can start in several times. */
export const newDataDir = async (): Promise<{ path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'rollcall-process-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
};

/** A port of the loopback that nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts one and waits until it is ready, or rejects with what it wrote when it ends first. */
export const startProcess = async (dataDir: string, env: Record<string, string> = {}): Promise<RollcallProcess> => {
  const port = await freePort();
  const startedAt = performance.now();
  const inherited = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_ENV' && !name.startsWith('ROLLCALL_'),
  );
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(inherited),
      ROLLCALL_DATA_DIR: dataDir,
      ROLLCALL_PORT: String(port),
      ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
      ...env,
    },
  });
  const written: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = () => Buffer.concat(written).toString('utf8');
  const url = `http://localhost:${port}`;

  await Promise.race([
    untilReady(url),
    ended.then((code) => {
      throw new Error(`Rollcall ended with ${code} before it was ready:\n${output()}`);
    }),
  ]);
  const readyAfterMs = performance.now() - startedAt;
  return {
    child,
    pid: child.pid ?? 0,
    url,
    dataDir,
    readyAfterMs,
    sandbox: JSON.parse(await readFile(join(dataDir, 'sandbox.json'), 'utf8')) as SandboxFile,
    output,
    memory: async () => {
      const [, kilobytes] = (await readFile(`/proc/${child.pid}/status`, 'utf8')).match(/VmRSS:\s+(\d+) kB/) ?? [];
      return Number(kilobytes) * 1024;
    },
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};

const untilReady = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 3000; tries++) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} did not become ready`);
};

/** Links the sandbox account of a provider the way a program and a page do, and resolves with its id. */
export const linkSandboxAccount = async (
  { url, sandbox }: Pick<RollcallProcess, 'url' | 'sandbox'>,
  provider: string,
  credentials = sandbox.providers[provider]?.credentials ?? {},
): Promise<string> => (await linkSandboxAccountIn({ url, sandbox }, provider, credentials)).accountId;

/** The same, with the token of the session in which it was linked. */
export const linkSandboxAccountIn = async (
  { url, sandbox }: Pick<RollcallProcess, 'url' | 'sandbox'>,
  provider: string,
  credentials = sandbox.providers[provider]?.credentials ?? {},
): Promise<{ readonly accountId: string; readonly hubToken: string }> => {
  const authorization = `Basic ${Buffer.from(`${sandbox.api_key}:`).toString('base64')}`;
  const owner = { origin_owner_id: `owner-${provider}`, origin_owner_name: 'Owner', type: 'test', multiple: true };
  const session = await post(url, '/connect_sessions', { authorization }, { ...owner, provider });
  const token = { 'x-hub-session-token': session['token'] ?? '' };
  const listed = await fetch(`${url}/hub/connectors`, { headers: token });
  const { integrations } = (await listed.json()) as { integrations: { integration_id: string }[] };
  const form = { integration_id: integrations[0]?.integration_id, credentials };
  const linked = isLinkedBySignIn(provider)
    ? await signIn(url, token, form)
    : await post(url, '/hub/accounts', token, form);
  return { accountId: linked['id'] ?? '', hubToken: token['x-hub-session-token'] };
};

/** Whether a system is linked by signing in there; the others are by their form. */
export const isLinkedBySignIn = (provider: string): boolean => connectors[provider]?.auth.scheme.kind === 'oauth2';

/** Through the vendor's form, which its simulator has filled in, and back; resolves with the account. */
const signIn = async (url: string, token: Record<string, string>, form: object): Promise<Record<string, string>> => {
  const begun = await post(url, '/hub/connection_attempts', token, form);
  const browser = newBrowser({ app: { request: fetch }, engine: { publicUrl: url, hubUrl: url } });
  await browser.open(await decideAtVendor(await browser.open(begun['authorization_url'] ?? '')));
  const attempt = await fetch(`${url}/hub/connection_attempts/${begun['id']}`, { headers: token });
  const { account, error } = (await attempt.json()) as { account: Record<string, string> | null; error: unknown };
  if (account === null) throw new Error(`nothing was linked: ${JSON.stringify(error)}`);
  return account;
};

const post = async (url: string, path: string, headers: Record<string, string>, body: unknown) => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`${url}${path}`, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Record<string, string>;
};
