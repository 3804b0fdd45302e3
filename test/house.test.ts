import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Which room may import which; the first pattern that matches a file decides. A room may always import itself,
 * and packages from npm are not its business. Tests may import anything.
 */
const rooms: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ['src/model/', []],
  ['src/connector-kit/', ['src/model/']],
  ['src/connectors/registry.ts', ['src/connectors/', 'src/connector-kit/']],
  ['src/connectors/*/', ['src/connector-kit/', 'src/model/']],
  ['src/simulators/company/', []],
  ['src/simulators/kit/', ['src/simulators/company/']],
  ['src/simulators/registry.ts', ['src/simulators/']],
  ['src/simulators/*/', ['src/simulators/kit/', 'src/simulators/company/']],
  ['src/store/', ['src/model/']],
  ['src/engine/', ['src/model/', 'src/connector-kit/', 'src/store/']],
  ['src/api/', ['src/engine/', 'src/model/']],
  ['src/cli/', ['src/model/', 'src/config']],
  ['src/web/', []],
  ['packages/', []],
];

/** Files that are long because what they list is long: no logic in them. */
const tablesOfData = [
  '/enums/',
  '/fixtures/',
  '/phrases/',
  '/strings/',
  '.generated.ts',
  'src/api/hris/reads.ts',
  'src/config.variables.ts',
  'src/store/tables.ts',
  'src/web/link/states/sample-guide.ts',
];

const forbiddenNames = ['utils', 'util', 'shared', 'common', 'helpers', 'helper', 'services', 'lib', 'misc'];

const isTest = (file: string) => file.endsWith('.test.ts');
const files = globSync(['src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'], { cwd: root }).filter(
  (file) => !isTest(file),
);

/** The files of ours that a file imports, as paths from the root. */
const importsOf = (file: string): string[] => {
  const source = readFileSync(join(root, file), 'utf8');
  const specifiers = source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g);
  return [...specifiers].map(([, specifier]) => normalize(join(dirname(file), specifier ?? '')));
};

/** The folder or file that a pattern names for a file: `src/connectors/hibob/` for `src/connectors/`. */
const roomOf = (file: string) => {
  for (const [pattern, mayImport] of rooms) {
    const [match] = file.match(new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^/]+')}`)) ?? [];
    if (match) return { room: match, mayImport };
  }
  return undefined;
};

const trespasses = (file: string, imports: readonly string[]): string[] => {
  const home = roomOf(file);
  if (!home) return [];
  return imports
    .filter((target) => !target.startsWith(home.room) && !home.mayImport.some((room) => target.startsWith(room)))
    .map(
      (target) => `${file} imports ${target}; ${home.room} may import only ${home.mayImport.join(', ') || 'itself'}`,
    );
};

describe('the house', () => {
  it('lets each room import only what its row of the table allows', () => {
    expect(files.flatMap((file) => trespasses(file, importsOf(file)))).toEqual([]);
  });

  it('sees a trespass: a connector that reaches for another, for the store, or for a simulator', () => {
    const file = 'src/connectors/hibob/map.ts';
    for (const target of ['src/connectors/hrworks/map.ts', 'src/store/ids.ts', 'src/simulators/hibob/render.ts']) {
      expect(trespasses(file, [target])).toHaveLength(1);
    }
    expect(trespasses(file, ['src/connectors/hibob/api.ts', 'src/model/id.ts'])).toEqual([]);
  });

  it('reads the imports of a file', () => {
    expect(importsOf('src/api/operations.ts')).toContain('src/api/accounts/get-account.ts');
  });

  it('has no drawer for odds and ends', () => {
    const drawers = files.filter((file) =>
      file.split(/[/.]/).some((part) => forbiddenNames.includes(part.toLowerCase())),
    );
    expect(drawers).toEqual([]);
  });

  it('keeps files short: 200 lines, but for tables of data', () => {
    const long = files
      .filter((file) => !tablesOfData.some((table) => file.includes(table)))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 201);
    expect(long).toEqual([]);
  });
});
