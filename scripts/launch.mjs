// Runs on any Node from 20.19 on, with nothing installed: makes the checkout ready and hands over to the Node that
// npm brings. `npm start` and `npm test` are one command each because of this file.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressPages } from './compress-pages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, 'package.json'));

/** Installs a folder's dependencies exactly as its lock file says, unless they are there. Scripts of packages never run. */
const install = (folder) => {
  if (isInstalled(folder)) return;
  process.stderr.write(
    `Installing dependencies of ${folder === root ? 'Rollcall' : folder.slice(root.length + 1)} ...\n`,
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: folder, stdio: ['ignore', 2, 2], env: process.env };
  const { status } = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options);
  if (status !== 0) fail(`npm could not install the dependencies in ${folder}. What npm said stands above.`);
};

const isInstalled = (folder) => {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages);
  return wanted.every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    return there[path] ? there[path].version === version : optional === true;
  });
};

/** The Node to run the product with: the one that npm brought, or this one when it is new enough. */
const findNode = () => {
  const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`On ${process.platform} ${process.arch} npm brings no Node 24. Run this with Node 24 or newer.`);
};

/** Builds the browser's pages when their sources, or what they are built with, have changed. */
const buildWeb = () => {
  const stamp = join(root, 'dist', 'web.stamp');
  const hash = createHash('sha256');
  const sources = [
    'package-lock.json',
    'scripts/compress-pages.mjs',
    'vite.config.ts',
    'packages/hub/vite.config.ts',
    ...listFiles('packages/hub/src'),
    ...listFiles('src/web'),
  ];
  for (const file of sources) hash.update(file).update(readFileSync(join(root, file)));
  const digest = hash.digest('hex');
  if (existsSync(stamp) && existsSync(join(root, 'dist', 'web')) && readFileSync(stamp, 'utf8') === digest) return;
  process.stderr.write('Building the pages ...\n');
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  rmSync(join(root, 'dist', 'web'), { recursive: true, force: true });
  const pages = readdirSync(join(root, 'src', 'web')).filter((name) =>
    existsSync(join(root, 'src', 'web', name, 'index.html')),
  );
  const builds = [
    ...pages.map((page) => ['--config', 'vite.config.ts', '--mode', page]),
    ['--config', 'packages/hub/vite.config.ts'],
  ];
  for (const build of builds) {
    const { status } = spawnSync(findNode(), [vite, 'build', '--logLevel', 'warn', ...build], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) fail('The pages could not be built. What Vite said stands above.');
  }
  compressPages(join(root, 'dist', 'web'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
};

const listFiles = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .toSorted();

/** Runs a program to its end with signals handed on; resolves with its exit code. */
const run = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(findNode(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    // Ctrl-C reaches the whole group of a terminal: handed on, it would come twice.
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const inPackage = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);

/** Folders with packages that only tests use, kept apart from the product's: published clients, and judges of what we say. */
const testPackages = () =>
  ['clients', 'tools']
    .flatMap((kind) => readdirSync(join(root, 'test', kind)).map((name) => join(root, 'test', kind, name)))
    .filter((folder) => existsSync(join(folder, 'package-lock.json')));

/** Runs all tests and ends with one line that counts them. */
const test = async (args) => {
  for (const folder of testPackages()) install(folder);
  const report = join(root, '.cache', 'test-report.json');
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, '{}');
  const deep = args.includes('--deep');
  const vitest = [inPackage('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
  const rest = args.filter((arg) => arg !== '--deep');
  const code = await run([...vitest, `--outputFile.json=${report}`, ...rest], deep ? { ROLLCALL_TEST_DEEP: '1' } : {});
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites));
  process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`);
  return code;
};

const check = async () => {
  for (const args of [
    [inPackage('typescript', 'bin/tsc'), '--noEmit', '-p', '.'],
    [inPackage('oxlint', 'bin/oxlint'), '--deny-warnings'],
    [inPackage('oxfmt', 'bin/oxfmt'), '--check'],
  ]) {
    const code = await run(args);
    if (code !== 0) return code;
  }
  return 0;
};

const [task = 'start', ...args] = process.argv.slice(2);
install(root);
if (['start', 'test', 'web', 'lighthouse'].includes(task) || (task === 'cli' && args[0] === 'serve')) buildWeb();
const tasks = {
  start: () => run(['src/main.ts', 'serve']),
  cli: () => run(['src/main.ts', ...args]),
  test: () => test(args),
  check,
  web: async () => 0,
  lighthouse: () => run(['scripts/lighthouse/check.ts', ...args]),
  bench: () => run([`bench/${args[0] ?? 'start'}.ts`, ...args.slice(1)]),
  node: () => run(args),
};
const chosen = tasks[task] ?? (() => fail(`"${task}" is not a task of this file.`));
process.exitCode = await chosen();
