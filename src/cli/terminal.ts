/** Where a command reads its surroundings and writes what it has to say. */
export interface Terminal {
  /** Columns of a terminal; undefined where the output goes elsewhere, and nothing is cut. */
  readonly columns: number | undefined;
  /** Whether somebody watches the messages, so that progress may be drawn over. */
  readonly isWatched: boolean;
  /** Data, to standard output. */
  write(text: string): void;
  /** Messages, to standard error. */
  tell(text: string): void;
}

/** The terminal of this process. `COLUMNS` goes before what the terminal says. */
export const processTerminal = (): Terminal => ({
  columns: process.stdout.isTTY ? Number(process.env['COLUMNS']) || process.stdout.columns : undefined,
  isWatched: process.stderr.isTTY === true,
  write: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
});
