import { chmod, mkdtemp, mkdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCluster } from './cluster.ts';
import { findBinaries, restoreLinks } from './find-binaries.ts';
import { asNobody, findLauncher } from './launcher.ts';
import { startServer } from './server.ts';

const folder = await mkdtemp(join(tmpdir(), 'rollcall-launcher-'));
afterAll(() => rm(folder, { recursive: true }));
const isRoot = process.getuid?.() === 0;

test('a platform without a package is told to bring its own PostgreSQL', async () => {
  await expect(findBinaries('win32-x64')).rejects.toThrow(/no embedded PostgreSQL for win32-x64.*DATABASE_URL/);
  const missing = process.platform === 'linux' ? 'darwin-arm64' : 'linux-x64';
  await expect(findBinaries(missing)).rejects.toThrow(/is not installed.*DATABASE_URL/);
});

test('a PostgreSQL that cannot be run is told of with its reason', async () => {
  const broken = join(folder, 'postgres');
  await writeFile(broken, '#!/bin/sh\necho libicui18n.so.60: cannot open >&2\nexit 127\n');
  await chmod(broken, 0o755);
  await expect(findLauncher(broken)).rejects.toThrow(/libicui18n\.so\.60.*DATABASE_URL/s);
});

test('links that npm did not make are made, and made only once', async () => {
  await mkdir(join(folder, 'native', 'lib'), { recursive: true });
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  await restoreLinks(folder);
  await restoreLinks(folder);
  expect(await readlink(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
});

test.runIf(isRoot)(
  'as root, one folder serves a server in a user namespace and one of the user nobody in turn',
  async () => {
    await chmod(folder, 0o711);
    const dataDir = await mkdtemp(join(folder, 'data-'));
    const binaries = await findBinaries();
    const launchers = [asNobody, await findLauncher(binaries.postgres)];
    const owners: number[] = [];
    for (const launcher of [...launchers, ...launchers]) {
      const cluster = await openCluster(dataDir, binaries, launcher);
      const server = await startServer(cluster, binaries.postgres, launcher);
      await server.stop();
      owners.push((await stat(cluster.folder)).uid);
    }
    expect(owners).toEqual([65534, 0, 65534, 0]);
  },
);
