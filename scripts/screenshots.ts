/**
 * Draws every state of the pages into the git-ignored `screenshots/`, at three widths and in both themes.
 *
 *     node scripts/screenshots.ts [--language=de] [name...]      (after `npm run build:web`)
 *
 * `--language`: any that the page speaks, also the pseudo-languages `en-XA` and `en-XB`. English unless told otherwise.
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/browser.ts';
import { serveWebPages } from '../test/web-pages.ts';
import { catalogue as link } from '../src/web/link/states/catalogue.ts';
import { stateNames as dashboard } from '../src/web/dashboard/states/state-names.ts';
import { catalogue as sandbox } from '../src/web/sandbox/states/catalogue.ts';

const widths = [360, 768, 1280];
const themes = ['light', 'dark'] as const;

const {
  values: { language },
  positionals: wanted,
} = parseArgs({ allowPositionals: true, options: { language: { type: 'string', default: 'en' } } });
const suffix = language === 'en' ? '' : `-${language}`;
/** Names of files by the addresses that they show; those of the Link Account page are called as its states are. */
const addresses = new Map([
  ...Object.keys(link).map((state) => [state, `/link/states/${state}`] as const),
  ...dashboard.map((state) => [`dashboard-${state}`, `/dashboard/states/${state}`] as const),
  ...Object.keys(sandbox).map((state) => [`sandbox-${state}`, `/sandbox/states/${state}`] as const),
]);
const chosen = [...addresses].filter(([name]) => wanted.length === 0 || wanted.includes(name));
const folder = new URL('../screenshots/', import.meta.url).pathname;
await mkdir(folder, { recursive: true });

const pages = await serveWebPages();
const browser = await launchBrowser();
for (const colorScheme of themes) {
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en',
    });
    for (const [name, address] of chosen) {
      await page.goto(`${pages.url}${address}?language=${language}`);
      await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor();
      await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}${suffix}.png`, fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
await pages.close();
console.log(`${chosen.length * widths.length * themes.length} screenshots in ${folder}`);
