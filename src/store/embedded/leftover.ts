import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './errors.ts';

/**
 * How long a server that was left running may take to end: first asked to disconnect everybody, then to drop
 * everything.
 */
const stopMilliseconds = 10_000;
const pollMilliseconds = 20;

/**
 * Clears the way for a new server on `folder`, to be called by whoever holds the lock on the data folder: a server
 * whose Rollcall was killed is stopped, and its `postmaster.pid` disarmed where the process it names is not a server of
 * this folder.
 */
export async function clearLeftover(folder: string, log: (message: string) => void): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1) {
    await rm(pidFile, { force: true }); // not there, or cut short by a full disk
    return;
  }
  if (await isServerOf(folder, pid)) {
    log(`Stopping the PostgreSQL (pid ${pid}) that an earlier Rollcall left running`);
    await stopServer(folder, pid);
  } else if (pid !== process.pid && exists(pid)) {
    // A zombie, or somebody else's process that was given the same number: PostgreSQL would wait for it for ever. It
    // takes its parent's number for a leftover, and goes on to check that no backend holds the old shared memory:
    // https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/utils/init/miscinit.c (CreateLockFile)
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
  }
}

async function stopServer(folder: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalProcess(pid, signal);
    const endsAt = Date.now() + stopMilliseconds;
    while (Date.now() < endsAt) {
      if (!(await isServerOf(folder, pid))) return;
      await sleep(pollMilliseconds);
    }
  }
  throw new EmbeddedPostgresError(`The PostgreSQL with pid ${pid} that uses ${folder} does not stop. End it by hand.`);
}

/** Whether this process is a living postmaster of this folder: its own command line says so. */
export async function isServerOf(folder: string, pid: number): Promise<boolean> {
  const words = await commandLine(pid);
  return words.includes('postgres') && words.includes(`-D ${folder} `);
}

/** Words of a command line with spaces between and after; empty for a process that is gone or a zombie. */
async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  }
  const run = promisify(execFile);
  const { stdout } = await run('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return `${stdout.trim()} `;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended.
  }
}
