import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

const script = new URL(
  '../tools/screen-reader/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js',
  import.meta.url,
);

/** Of the page's own origin, so that its content security policy lets them in; the server never sees the requests. */
const addresses = { reader: '/virtual-screen-reader.js', start: '/start-screen-reader.js' };

const start = `import { virtual } from '${addresses.reader}'; globalThis.screenReader = virtual;`;

/** Reads a page aloud, in writing. */
export const openScreenReader = async (page: Page): Promise<{ read(): Promise<string[]> }> => {
  if (!existsSync(script))
    throw new Error('The screen reader is not installed: npm ci --prefix test/tools/screen-reader');
  const source = await readFile(script, 'utf8');
  const contentType = 'text/javascript';
  await page.route(`**${addresses.reader}`, (route) => route.fulfill({ contentType, body: source }));
  await page.route(`**${addresses.start}`, (route) => route.fulfill({ contentType, body: start }));
  return {
    read: async () => {
      await page.addScriptTag({ url: addresses.start, type: 'module' });
      return tidied(await readPage(page));
    },
  };
};

/** What a screen reader says from the top of the page to its end: one phrase a stop. */
const readPage = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    interface ScreenReader {
      start(options: { container: Node }): Promise<void>;
      next(): Promise<void>;
      stop(): Promise<void>;
      lastSpokenPhrase(): Promise<string>;
      spokenPhraseLog(): Promise<string[]>;
    }
    const mostStops = 2000;
    const { screenReader } = globalThis as unknown as { screenReader: ScreenReader };
    await screenReader.start({ container: document.body });
    for (let stop = 0; stop < mostStops; stop++) {
      await screenReader.next();
      if ((await screenReader.lastSpokenPhrase()) === 'end of document') break;
    }
    const phrases = await screenReader.spokenPhraseLog();
    await screenReader.stop();
    return phrases;
  });

/** A change of voice within a sentence. */
const voice = /^(?:end of )?(?:emphasis|strong|code)$/;

/** What is told of the page's build and says nothing to a listener. */
const structure = /^(?:end(?: of)?[ ,].*|paragraph|document)$/;

/** A sentence comes in pieces where some of it is emphasised or a link: it is put together again. A day is told as such. */
const tidied = (phrases: readonly string[]): string[] => {
  const lines: string[] = [];
  let goesOn = false;
  let isInParagraph = false;
  for (const phrase of phrases) {
    if (voice.test(phrase)) goesOn = lines.length > 0;
    else if (structure.test(phrase)) {
      isInParagraph = phrase === 'paragraph';
      goesOn = false;
    } else {
      const words = phrase.replace(/^listitem, level \d+, position (\d+), set size (\d+)$/, 'item $1 of $2');
      if (goesOn) lines.push(`${lines.pop() ?? ''}${/^[.,:;)]/.test(words) ? '' : ' '}${words}`);
      else lines.push(words);
      goesOn = isInParagraph;
    }
  }
  return lines.map((line) =>
    line
      .replace(/ \w+ \d{1,2}, \d{4}(?: at \d{1,2}:\d{2} [AP]M)?/, ' {a day}')
      .replace(/ at \d{1,2}:\d{2} [AP]M/, ' {a time}'),
  );
};
