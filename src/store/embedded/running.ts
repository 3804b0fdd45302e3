import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from './address.ts';
import { isServerOf } from './leftover.ts';

/**
 * The connection string, with the password, of the server that some process runs in a data folder; undefined where none
 * runs. What it says of itself is in its pid file: https://www.postgresql.org/docs/current/storage-file-layout.html
 */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const folder = join(await realpath(dataDir).catch(() => dataDir), 'postgres');
  const [pid, , , port, , , , state] = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split(
    '\n',
  );
  if (state?.trim() !== 'ready' || !(await isServerOf(folder, Number(pid)))) return undefined;
  const password = await readFile(join(dataDir, 'postgres-password'), 'utf8');
  return addressOf({ password: password.trim(), port: Number(port) });
}
