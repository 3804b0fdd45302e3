import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/**
 * A headless Chromium for tests; whoever launches it closes it. `CHROMIUM_PATH` names another binary.
 *
 * Only the package's binary is used, never its arguments: those switch off web security and site isolation, and then no
 * test of CORS, of a content security policy or of an embed could fail.
 *
 * @param more further arguments of Chromium, such as a port for another program that looks at its pages.
 */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const path = process.env['CHROMIUM_PATH'];
  const binary = path === undefined ? await (unpacked ??= unpack()) : { executablePath: path };
  return chromium.launch({ ...binary, args: ['--no-sandbox', ...more], timeout: 30_000 });
};

interface Binary {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

let unpacked: Promise<Binary> | undefined;

/**
 * The Chromium that npm brings, unpacked once into a folder named after its version: the package takes whatever binary
 * lies in the temporary folder, also one that another version left there. https://github.com/Sparticuz/chromium
 */
const unpack = async (): Promise<Binary> => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = await readFile(join(dirname(entry), '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `rollcall-chromium-${version}`);
  await mkdir(folder, { recursive: true });
  return alone(join(folder, 'unpacking'), () => unpackInto(folder));
};

/** What the package reads from and writes into the environment. */
const touched = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH'] as const;

const unpackInto = async (folder: string): Promise<Binary> => {
  const before = { ...process.env };
  const fontconfig = join(folder, 'fonts.conf');
  try {
    // Read while the package is imported, the second one to unpack the system libraries that the binary was built with.
    process.env['TMPDIR'] = folder;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    await writeFile(fontconfig, fontconfigFor(folder));
    const set = Object.entries({ ...process.env, TMPDIR: before['TMPDIR'], FONTCONFIG_FILE: fontconfig });
    return { executablePath, env: Object.fromEntries(set.filter((entry): entry is [string, string] => !!entry[1])) };
  } finally {
    for (const name of touched) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
};

/** The package's own file knows only the folders of AWS Lambda: without this one a page has no letters. */
const fontconfigFor = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

const UNPACKING_TAKES_AT_MOST_MILLISECONDS = 60_000;

/** Runs one at a time over all processes: a second test file would otherwise find a binary that is half written. */
const alone = async <Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> => {
  for (;;) {
    const taken = await writeFile(lockFile, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
    if (taken) break;
    const age = await stat(lockFile).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    // Left behind by a process that was killed.
    if (age > UNPACKING_TAKES_AT_MOST_MILLISECONDS) await rm(lockFile, { force: true });
    await pause(50);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
};
