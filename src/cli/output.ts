import type { Shown } from './api-client.ts';
import { plainText } from './plain-text.ts';
import type { Column } from './table.ts';
import type { Terminal } from './terminal.ts';

/** How a command shows what it found: for people, or with `--json` for programs. */
export interface Output {
  /** A listing, page by page: a table, or one JSON object a line. Resolves with the number of rows. */
  list(columns: readonly Column[], pages: AsyncIterable<readonly Shown[]>, what: string): Promise<number>;
  /** One thing: a line a member, or a JSON document. */
  show(thing: object): void;
  /** A message for people, beside the data. */
  tell(message: string): void;
}

export const createOutput = (terminal: Terminal, { json = false }: { readonly json?: boolean }): Output => ({
  async list(columns, pages, what) {
    const { layOut } = await import('./table.ts'); // measuring texts takes 30 ms to load, which `serve` does without
    const progress = createProgress(terminal, what);
    let table: ReturnType<typeof layOut> | undefined;
    let count = 0;
    for await (const page of pages) {
      progress.clear();
      if (json) terminal.write(page.map((row) => `${JSON.stringify(row)}\n`).join(''));
      else if (page.length > 0) {
        if (!table) terminal.write((table = layOut(columns, page, terminal.columns)).head());
        terminal.write(table.rows(page));
      }
      count += page.length;
      progress.draw(count);
    }
    progress.clear();
    if (!json && count === 0) terminal.tell(`No ${what}.\n`);
    return count;
  },
  show(thing) {
    terminal.write(json ? `${JSON.stringify(thing, null, 2)}\n` : describe(thing));
  },
  tell: (message) => terminal.tell(`${message}\n`),
});

/** Draws how far a long listing is, after a second, where somebody watches. */
const createProgress = ({ isWatched, tell }: Terminal, what: string) => {
  const startedAt = Date.now();
  let drawn = false;
  return {
    draw(count: number) {
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      if (!isWatched || seconds < 1) return;
      tell(`\r\u001B[K${count.toLocaleString('en')} ${what}, ${seconds} s …`);
      drawn = true;
    },
    clear() {
      if (drawn) tell('\r\u001B[K');
      drawn = false;
    },
  };
};

const describe = (thing: object): string => {
  const entries = Object.entries(thing).filter(([, value]) => value !== null && value !== undefined);
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `${name.padEnd(width)}  ${plainText(value)}\n`).join('');
};
