import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../test/browser.ts';
import { freePort, newDataDir, startProcess } from '../../test/process.ts';
import { openPages, type PageUnderTest } from './pages.ts';

/*
 * Lighthouse (https://developer.chrome.com/docs/lighthouse) against a running Rollcall, in the Chromium that npm brings: a
 * middling telephone on slow 4G, or a desk with a usual line. Of three runs the best counts, since a busy machine only ever makes one worse.
 *
 *     npm run check:lighthouse [page...]
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const output = fileURLToPath(new URL('../../.cache/lighthouse/', import.meta.url));
const runs = 3;

/** The least that counts as passed, in points of 100. */
const least = { accessibility: 100, 'best-practices': 100, performance: 95 } as const;

type Category = keyof typeof least;
type Scores = Readonly<Record<Category, number>>;

const categories = Object.keys(least) as Category[];

interface Report {
  readonly categories: Readonly<Record<string, { score: number | null; auditRefs: readonly { id: string }[] }>>;
  readonly audits: Readonly<Record<string, { title: string; score: number | null }>>;
  readonly runtimeError?: { message: string };
}

const install = (): void => {
  if (existsSync(join(here, 'node_modules', 'lighthouse', 'package.json'))) return;
  process.stdout.write('Installing Lighthouse ...\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install Lighthouse in ${here}.`);
};

/** One run in a browser of its own, so that none finds what another has stored. */
const runOnce = async ({ name, url, device, headers = {} }: PageUnderTest): Promise<Report> => {
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const child = spawn(
      process.execPath,
      [
        join(here, 'node_modules', 'lighthouse', 'cli', 'index.js'),
        url,
        `--port=${port}`,
        '--output=json',
        '--quiet',
        `--only-categories=${categories.join(',')}`,
        `--extra-headers=${JSON.stringify(headers)}`,
        ...(device === 'desktop' ? ['--preset=desktop'] : []),
      ],
      { cwd: output, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const [json] = await Promise.all([text(child.stdout), once(child, 'close')]);
    if (json === '') throw new Error(`Lighthouse said nothing of ${name}.`);
    const report = JSON.parse(json) as Report;
    if (report.runtimeError) throw new Error(`Lighthouse could not look at ${name}: ${report.runtimeError.message}`);
    await writeFile(join(output, `${name}.json`), json);
    return report;
  } finally {
    await browser.close();
  }
};

const scoresOf = ({ categories: found }: Report): Scores =>
  Object.fromEntries(categories.map((key) => [key, Math.round((found[key]?.score ?? 0) * 100)])) as Scores;

const better = (one: Scores, other: Scores): Scores =>
  Object.fromEntries(categories.map((key) => [key, Math.max(one[key], other[key])])) as Scores;

const passes = (scores: Scores): boolean => categories.every((key) => scores[key] >= least[key]);

/** What a report finds wanting in the categories that fell short. */
const faultsOf = ({ categories: found, audits }: Report, scores: Scores): string[] =>
  categories
    .filter((key) => scores[key] < least[key])
    .flatMap((key) => found[key]?.auditRefs ?? [])
    .flatMap(({ id }) => {
      const audit = audits[id];
      return audit?.score != null && audit.score < 0.9 ? [`${id}: ${audit.title} (${audit.score})`] : [];
    });

/** Looks until a page passes, three times at most. */
const judge = async (page: PageUnderTest): Promise<boolean> => {
  let best: Scores = { accessibility: 0, 'best-practices': 0, performance: 0 };
  let report: Report | undefined;
  for (let run = 0; run < runs && !passes(best); run++) {
    report = await runOnce(page);
    best = better(best, scoresOf(report));
  }
  const points = categories.map((key) => String(best[key]).padStart(key.length)).join('  ');
  process.stdout.write(`${page.name.padEnd(24)}  ${points}\n`);
  if (report && !passes(best)) for (const fault of faultsOf(report, best)) process.stdout.write(`  ${fault}\n`);
  return passes(best);
};

install();
await mkdir(output, { recursive: true });
const dataDir = await newDataDir();
const rollcall = await startProcess(dataDir.path, { ROLLCALL_SANDBOX: 'on', ROLLCALL_LOG_LEVEL: 'warn' });
try {
  const wanted = process.argv.slice(2);
  const pages = (await openPages(rollcall)).filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  process.stdout.write(`${'page'.padEnd(24)}  ${categories.join('  ')}\n`);
  let failed = 0;
  for (const page of pages) if (!(await judge(page))) failed += 1;
  process.stdout.write(`${pages.length - failed} passed, ${failed} failed; the reports are in ${output}\n`);
  process.exitCode = failed === 0 && pages.length > 0 ? 0 : 1;
} finally {
  await rollcall.end();
  await dataDir.remove();
}
