import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Launcher } from './launcher.ts';

/** A server that answers. */
export interface Server {
  port: number;
  /** Resolves when the process has ended, however it ended. */
  ended: Promise<void>;
  /** Disconnects everybody, writes a checkpoint and ends; resolves when it has. */
  stop(): Promise<void>;
  /** The same, not waited for: what can still be done while our own process exits. */
  abandon(): void;
}

/** Small and quick for one machine. What is written is on the disk when it is acknowledged: `fsync` stays on. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket in the data folder would fail where the path is longer than 107 bytes
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // An error's details quote the values of the row, and a statement may hold some: neither belongs in a log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** A server that was killed replays its log before it answers; that takes as long as there is log. */
const readyMilliseconds = 60_000;
/** How long a server that was killed may go on holding its files: its last processes notice within moments. */
const retryMilliseconds = 5_000;
const stopMilliseconds = 30_000;
const pollMilliseconds = 10;

/** What PostgreSQL says when something of an earlier server is still there, or when our port was taken meanwhile. */
const passing =
  /lock file ".*" already exists|shared memory block .* is still in use|could not bind|could not create any TCP/;

/** Starts the server on a free port of the loopback interface and waits until it answers. */
export async function startServer(cluster: Cluster, postgres: string, launcher: Launcher): Promise<Server> {
  const retryUntil = Date.now() + retryMilliseconds;
  for (;;) {
    const started = await tryStart(cluster, postgres, launcher);
    if ('port' in started) return started;
    if (!passing.test(started.complaint) || Date.now() > retryUntil) {
      throw new EmbeddedPostgresError(`The embedded PostgreSQL did not start: ${started.complaint.trim()}`);
    }
    await sleep(200);
  }
}

async function tryStart(
  cluster: Cluster,
  postgres: string,
  launcher: Launcher,
): Promise<Server | { complaint: string }> {
  const port = await findFreePort();
  const logPath = `${cluster.folder}.log`;
  const log = await open(logPath, 'w', 0o600);
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  let child: ChildProcess;
  try {
    // Its own session: Ctrl-C in a terminal is for us, and we stop the server when we are done with it.
    child = launcher.start(postgres, ['-D', cluster.folder, ...flags], {
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    });
  } finally {
    await log.close();
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  if (await untilReady(cluster, child, ended)) {
    child.unref();
    return { port, ended, stop: () => stop(child, ended), abandon: () => void child.kill('SIGINT') };
  }
  return { complaint: await readFile(logPath, 'utf8') };
}

/** PostgreSQL writes its state into the eighth line of its pid file. False when it ended instead. */
async function untilReady(cluster: Cluster, child: ChildProcess, ended: Promise<void>): Promise<boolean> {
  const readyBy = Date.now() + readyMilliseconds;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const lines = (await readFile(join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    if (Date.now() > readyBy) {
      await stop(child, ended);
      throw new EmbeddedPostgresError(`The embedded PostgreSQL was not ready within ${readyMilliseconds / 1000} s`);
    }
    await sleep(pollMilliseconds);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref();
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), stopMilliseconds);
  await ended;
  clearTimeout(impatient);
}

/** Free at this moment: whoever binds it must be ready to be told that it no longer is. */
async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
