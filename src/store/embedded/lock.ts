import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedPostgresError } from './errors.ts';

/** A folder that is ours alone until released. */
export interface FolderLock {
  /** A second call does nothing. */
  release(): Promise<void>;
}

const sqliteBusy = 5;

/**
 * Takes a data folder for this process, or throws `EmbeddedPostgresError` with the folder and the process that has it.
 *
 * The lock is one of the kernel on a file (the one that SQLite takes for an exclusive transaction; nothing is ever
 * written there), which ends with the process however it ends. A file with a process id would outlive a kill -9, and
 * its number may meanwhile belong to another process; here the number is kept beside the lock, only to be shown.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pidFile = join(folder, 'rollcall.pid');
  const file = new DatabaseSync(join(folder, 'rollcall.lock'));
  try {
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    const pid = (await readFile(pidFile, 'utf8').catch(() => '')).trim();
    throw new EmbeddedPostgresError(
      `Another Rollcall process${pid && ` (pid ${pid})`} is using the data folder ${folder}. ` +
        'Stop it, or set ROLLCALL_DATA_DIR to another folder.',
    );
  }
  await writeFile(pidFile, `${process.pid}\n`);
  return {
    async release() {
      if (!file.isOpen) return;
      await rm(pidFile, { force: true });
      file.close();
    },
  };
}
