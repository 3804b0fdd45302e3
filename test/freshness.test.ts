import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

it('the registries are those of the folders', () => {
  expect(run(['scripts/generate-registry.ts', '--check']).stderr).toBe('');
});

it('the lock file names the packages of every platform', () => {
  expect(run(['scripts/complete-lock.ts', '--check']).stderr).toBe('');
});

it('the configuration table of the README is that of the code', () => {
  expect(run(['scripts/readme-configuration.ts', '--check']).stderr).toBe('');
});

it('the types of the API that the dashboard calls are those of the OpenAPI document', () => {
  expect(run(['scripts/generate-api-types.ts', '--check']).stderr).toBe('');
});

it('the types hold', { timeout: 120_000 }, () => {
  expect(run(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']).stdout).toBe('');
});

it('the linter is content', { timeout: 60_000 }, () => {
  const { status, stdout } = run(['node_modules/oxlint/bin/oxlint', '--deny-warnings']);
  expect(status, stdout).toBe(0);
});

it('the formatter would change nothing', { timeout: 60_000 }, () => {
  const { status, stdout } = run(['node_modules/oxfmt/bin/oxfmt', '--check', '.']);
  expect(status, stdout).toBe(0);
});
