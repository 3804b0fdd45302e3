import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOfFile } from './checksum.ts';
import { BackupError, manifestFile, readManifest, type Manifest } from './manifest.ts';

/**
 * Reads the manifest of a backup and checks every file against it.
 *
 * @throws BackupError naming the file that is damaged or missing.
 */
export const readBackup = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new BackupError(`${folder} is not a whole backup: it has no ${manifestFile}.`);
  });
  const manifest = readManifest(text);
  for (const { file, sha256 } of manifest.tables) {
    const found = await checksumOfFile(join(folder, file)).catch(() => {
      throw new BackupError(`The backup is not whole: ${file} is missing.`);
    });
    if (found !== sha256) throw new BackupError(`The backup is damaged: the checksum of ${file} is wrong.`);
  }
  return manifest;
};
