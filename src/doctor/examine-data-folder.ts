import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../cli/local-commands.ts';
import type { Config } from '../config.ts';
import { developmentKeyFile } from '../engine/vault/encryption-key.ts';
import { findingsOf } from './findings.ts';

/** Files that hold a secret. */
const secretFiles = ['postgres-password', developmentKeyFile, 'sandbox.json'];

/** Bits of a mode by which others read or write; passing through a folder is no harm. */
const othersReadOrWrite = 0o066;

/** Looks at the folder and at the modes of what is secret in it. */
export const examineDataFolder = async ({ dataDir }: Pick<Config, 'dataDir'>): Promise<Finding[]> => {
  const finding = findingsOf('Data folder');
  const mode = await modeOf(dataDir);
  if (mode === undefined) return [finding.note(`${dataDir} is not there yet; the first start makes it`)];
  const isWritable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return [finding.bad(`${dataDir} cannot be written. Give it to the user that Rollcall runs as.`)];
  const open = [];
  if (mode & othersReadOrWrite) open.push(`chmod 700 ${dataDir}`);
  for (const name of secretFiles) {
    const fileMode = await modeOf(join(dataDir, name));
    if (fileMode !== undefined && fileMode & 0o077) open.push(`chmod 600 ${join(dataDir, name)}`);
  }
  return open.length > 0
    ? open.map((command) => finding.bad(`others can read what is secret. Run: ${command}`))
    : [finding.good(`${dataDir} is for its owner only`)];
};

const modeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );

const mebibyte = 1024 ** 2;

/** Below the first a warning, below the second trouble, in bytes: the write-ahead log alone may take 256 MB. */
const enoughBytes = 2048 * mebibyte;
const leastBytes = 512 * mebibyte;

/** Looks how much room there is where the data folder is, or will be. */
export const examineDisk = async (dataDir: string): Promise<Finding> => {
  const finding = findingsOf('Disk');
  const free = await freeBytes(dataDir);
  const told = `${Math.round(free / mebibyte).toLocaleString('en')} MB are free`;
  if (free < leastBytes) return finding.bad(`${told}. Make room before the database stops.`);
  return free < enoughBytes ? finding.note(`${told}, which is little`) : finding.good(told);
};

const freeBytes = async (folder: string): Promise<number> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
};
