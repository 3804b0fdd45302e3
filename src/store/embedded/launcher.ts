import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { access, chmod, lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unavailable } from './errors.ts';

/** The user `nobody`, whose number is the same on Linux and has no rights of its own. */
const nobody = 65534;

/** How the programs of PostgreSQL, which refuse to run as root, are started by the user that we are. */
export interface Launcher {
  /** Starts a program of PostgreSQL. */
  start(binary: string, args: readonly string[], options: SpawnOptions): ChildProcess;
  /** Gives a folder and what is in it to the user that PostgreSQL runs as; quick when it is theirs already. */
  own(folder: string): Promise<void>;
  /** Lets that user pass through a folder without seeing what is in it. */
  letThrough(folder: string): Promise<void>;
}

/**
 * The way to start PostgreSQL here: as ourselves; as root, in a user namespace where we are `nobody` (needs no right to
 * node_modules or to the data folder but root's); where namespaces are forbidden, as in most containers, as the real
 * user `nobody`. Tries `postgres --version` each way, and throws `EmbeddedPostgresError` when none works.
 */
export async function findLauncher(postgres: string): Promise<Launcher> {
  const complaints: string[] = [];
  for (const launcher of process.getuid?.() === 0 ? [await inNamespace(), asNobody] : [asOurselves]) {
    const complaint = launcher && (await tryOut(launcher, postgres));
    if (launcher && complaint === undefined) return launcher;
    if (complaint !== undefined) complaints.push(complaint);
  }
  throw unavailable(`The embedded PostgreSQL cannot run here: ${complaints.join('; ')}.`);
}

/** By the ordinary user that we are. */
const asOurselves: Launcher = {
  start: (binary, args, options) => spawn(binary, args, options),
  own: async () => {},
  letThrough: async () => {},
};

/**
 * By root as the real user `nobody`, who has to be given the data folder. Exported for its test: few machines come to
 * it.
 */
export const asNobody: Launcher = {
  start: (binary, args, options) => spawn(binary, args, { ...options, uid: nobody, gid: nobody }),
  own: (folder) => chownTree(folder, nobody),
  letThrough: async (folder) => chmod(folder, (await stat(folder)).mode | 0o011),
};

/**
 * By root in a user namespace; undefined where `unshare` is missing. Its path is absolute: PATH may hold only node and
 * npm.
 */
async function inNamespace(): Promise<Launcher | undefined> {
  for (const unshare of ['/usr/bin/unshare', '/bin/unshare']) {
    const isThere = await access(unshare).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    const args = [`--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
    return {
      start: (binary, more, options) => spawn(unshare, [...args, binary, ...more], options),
      own: (folder) => chownTree(folder, 0),
      letThrough: async () => {},
    };
  }
  return undefined;
}

/** Asks PostgreSQL for its version. Answers what went wrong, or undefined. */
async function tryOut(launcher: Launcher, postgres: string): Promise<string | undefined> {
  const child = launcher.start(postgres, ['--version'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (chunk) => (complaint += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : complaint.trim() || `exit code ${code}`));
  });
}

async function chownTree(folder: string, user: number): Promise<void> {
  if ((await stat(folder)).uid === user) return;
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), user, user);
  await lchown(folder, user, user); // last: its owner says that the whole tree is done
}
