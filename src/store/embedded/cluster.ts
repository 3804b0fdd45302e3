import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import type { PostgresBinaries } from './find-binaries.ts';
import type { Launcher } from './launcher.ts';

/** The files of a database server, ready to be started. */
export interface Cluster {
  /** What PostgreSQL calls its data directory. */
  folder: string;
  /** Of the only role, {@link clusterRole}. */
  password: string;
}

/** The role that owns everything in an embedded server. */
export const clusterRole = 'rollcall';

const majorVersion = '18';

/**
 * Finds the server's files in `dataDir`, or makes them. They are made under another name, written through to the disk
 * and then renamed, so that an interrupted first start leaves nothing half made.
 */
export async function openCluster(dataDir: string, binaries: PostgresBinaries, launcher: Launcher): Promise<Cluster> {
  const folder = join(dataDir, 'postgres');
  const passwordFile = join(dataDir, 'postgres-password');
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    await makeCluster(folder, passwordFile, binaries, launcher);
  } else if (version.trim() !== majorVersion) {
    throw new EmbeddedPostgresError(
      `${folder} was written by PostgreSQL ${version.trim()}, and this is ${majorVersion}. ` +
        'Start the Rollcall that wrote it, or set ROLLCALL_DATA_DIR to another folder.',
    );
  }
  await launcher.letThrough(dataDir);
  await launcher.own(folder);
  return { folder, password: (await readFile(passwordFile, 'utf8')).trim() };
}

async function makeCluster(
  folder: string,
  passwordFile: string,
  binaries: PostgresBinaries,
  launcher: Launcher,
): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flush: true });
  await writeFile(join(draft, 'password'), password, { mode: 0o600 });
  await launcher.letThrough(join(folder, '..'));
  await launcher.own(draft);
  // The locale is PostgreSQL's own, so that texts sort the same on every machine, whatever its C library knows.
  await runInitdb(binaries.initdb, launcher, [
    `--pgdata=${join(draft, 'data')}`,
    `--username=${clusterRole}`,
    `--pwfile=${join(draft, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  await rename(join(draft, 'data'), folder);
  await rm(draft, { recursive: true });
}

function runInitdb(initdb: string, launcher: Launcher, args: readonly string[]): Promise<void> {
  const child = launcher.start(initdb, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'UTC' },
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => (complaint += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new EmbeddedPostgresError(`The embedded PostgreSQL could not make its files: ${complaint.trim()}`));
    });
  });
}
