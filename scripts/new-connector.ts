import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { connectorFiles } from './connector-template/connector.ts';
import { simulatorFiles } from './connector-template/simulator.ts';

/*
 * `npm run connector:new -- acmehr "Acme HR" https://api.acmehr.example` makes both folders of a vendor: its side and
 * our connector, compiling, with a test that is red and lists what is left to do.
 */

const [key = '', name = '', apiUrl = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../src/', import.meta.url));

const problems = [
  /^[a-z][a-z0-9]{1,30}$/.test(key) ? '' : 'The key is 2 to 31 lower case letters and digits, for example acmehr.',
  name ? '' : 'The name is the vendor’s own spelling, for example "Acme HR".',
  /^https:\/\/[^/]+$/.test(apiUrl)
    ? ''
    : 'The address of the API is https without a path, for example https://api.acmehr.example.',
  existsSync(`${root}connectors/${key}`) || existsSync(`${root}simulators/${key}`)
    ? `There is a folder "${key}" already.`
    : '',
].filter((problem) => problem !== '');

if (problems.length > 0) {
  console.error(`npm run connector:new -- <key> <name> <api address>\n\n${problems.join('\n')}`);
  process.exitCode = 2;
} else {
  const vendor = { key, name, apiUrl };
  const files = { ...connectorFiles(vendor), ...simulatorFiles(vendor) };
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(`${root}${path}`.replace(/\/[^/]+$/, ''), { recursive: true });
    writeFileSync(`${root}${path}`, source);
  }
  await import('./generate-registry.ts');
  console.log(`Made:\n${Object.keys(files)
    .map((path) => `  src/${path}`)
    .join('\n')}

Next:
  1. src/simulators/${key}/: the vendor's side, from its documentation alone.
  2. src/connectors/${key}/: our side. Every "to do" is told by the test:
     node scripts/launch.mjs test src/connectors/${key}
  3. npm run format`);
}
