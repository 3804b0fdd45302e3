import { readFileSync, writeFileSync } from 'node:fs';
import { describeConfig } from '../src/config.ts';

/* Writes the configuration table of the README from the variables in code; `--check` fails when it is stale. */

const file = new URL('../README.md', import.meta.url);
const begin = '<!-- configuration: made by scripts/readme-configuration.ts -->\n';
const end = '<!-- /configuration -->';

const cell = (text: string) => text.replaceAll('|', '\\|');
const rows = describeConfig().map(
  ({ name, meaning, default: standard }) => `| \`${name}\` | ${cell(standard)} | ${cell(meaning)} |`,
);
const table = ['| variable | default | meaning |', '|---|---|---|', ...rows, ''].join('\n');

const readme = readFileSync(file, 'utf8');
const [head = '', rest = ''] = readme.split(begin);
const fresh = `${head}${begin}\n${table}\n${end}${rest.split(end)[1] ?? ''}`;

if (process.argv.includes('--check')) {
  if (fresh !== readme) {
    console.error('The configuration table of README.md is stale. Run: npm run readme');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, fresh);
}
