/** For tests of the embedded PostgreSQL: what can be seen of it from outside, and a second process that runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** The first row of what a statement answers, by a connection of its own. */
export async function query(connectionString: string, statement: string): Promise<unknown[]> {
  return (await queryAll(connectionString, statement))[0] ?? [];
}

/** Every row of what a statement answers. */
export async function queryAll(connectionString: string, statement: string): Promise<unknown[][]> {
  const client = new Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const started = new Set<ChildProcess>();

/** Ends what {@link startElsewhere} started. */
export function endAllElsewhere(): void {
  for (const child of started) child.kill('SIGTERM');
  started.clear();
}

/** Another Rollcall process: resolves with its first line. */
export async function startElsewhere(dataDir: string, options: { uid?: number; env?: NodeJS.ProcessEnv } = {}) {
  const script = join(import.meta.dirname, 'start-postgres.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  started.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  for await (const line of createInterface(child.stdout)) {
    const connectionString = line.startsWith('{')
      ? (JSON.parse(line) as { connectionString: string }).connectionString
      : '';
    return { child, ended, line, connectionString };
  }
  throw new Error(complaint);
}

/** The process id of the server of a data folder. */
export async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Not alive, or a zombie that only waits to be collected. */
export async function hasEnded(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status === '' || / Z /.test(status);
}

/** Fails after five seconds. */
export async function untilEnded(pid: number): Promise<void> {
  for (let round = 0; round < 250; round++) {
    if (await hasEnded(pid)) return;
    await sleep(20);
  }
  throw new Error(`Process ${pid} is still alive`);
}
