import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let copy: string;
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'rollcall-scaffold-'));
  for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json']) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await writeFile(join(copy, 'vitest.config.ts'), 'export default {};\n');
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

it(
  'a new vendor compiles, is registered on both sides, and its test is red with a list of what is to do',
  { timeout: 120_000 },
  async () => {
    const made = run('scripts/new-connector.ts', 'acmehr', 'Acme HR', 'https://api.acmehr.example');
    expect(made.stderr).toBe('');
    for (const registry of ['src/connectors/registry.ts', 'src/simulators/registry.ts']) {
      expect(await readFile(join(copy, registry), 'utf8')).toContain("import { acmehr } from './acmehr/index.ts';");
    }
    const types = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.').stdout;
    expect(types.split('\n').filter((line) => line.includes('acmehr'))).toEqual([]);
    const red = run('node_modules/vitest/vitest.mjs', 'run', 'src/connectors/acmehr/acmehr.test.ts');
    expect(red.status).not.toBe(0);
    expect(red.stdout + red.stderr).toContain("index.ts:15 employees: unsupported('To do.')");
  },
);

it('tells all that is wrong with what was asked, and makes nothing', () => {
  const { status, stderr } = run('scripts/new-connector.ts', 'Acme');
  expect(status).toBe(2);
  expect(stderr).toMatch(/lower case[^]*own spelling[^]*https/);
  expect(run('scripts/new-connector.ts', 'hibob', 'HiBob', 'https://api.hibob.com').stderr).toContain('already');
});
