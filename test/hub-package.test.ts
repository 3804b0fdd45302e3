import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const LOADER_BYTES_AT_MOST = 10_000;

it('is a loader of 10 kB at most, gzipped, that brings along nothing of others', async () => {
  const script = await readFile(join(root, 'dist', 'web', 'embed.js'));
  expect(gzipSync(script).length).toBeLessThan(LOADER_BYTES_AT_MOST);
  const { dependencies } = JSON.parse(
    await readFile(join(root, 'packages', 'hub', 'package.json'), 'utf8'),
  ) as object & {
    dependencies?: object;
  };
  expect(dependencies).toBeUndefined();
});

it('is built as a package with types, and can be imported where there is no page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-hub-'));
  try {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
    await promisify(execFile)(process.execPath, [tsc, '-p', join(root, 'packages', 'hub'), '--outDir', folder]);
    const built = (await import(join(folder, 'index.js'))) as typeof import('../packages/hub/src/index.ts');
    built.defineHubElement();
    expect(Object.keys(built).toSorted()).toEqual(['defineHubElement', 'openHub']);
    expect(() => built.openHub({ authLink: 'https://hub.example.com/link/1', mode: 'popup' })).toThrow(/#/);
    const types = await readFile(join(folder, 'index.d.ts'), 'utf8');
    expect(types).toContain('HubOptions');
    const { exports } = JSON.parse(await readFile(join(root, 'packages', 'hub', 'package.json'), 'utf8')) as {
      exports: { '.': Record<string, string> };
    };
    expect(Object.values(exports['.'])).toEqual(['./dist/index.d.ts', './dist/index.js']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
