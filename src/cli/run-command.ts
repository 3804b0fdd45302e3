import { helpText } from './help-text.ts';

/** Commands that touch the installation itself and are handed in from outside. */
export interface LocalCommands {
  /** Serves until a signal ends it. Resolves with the exit code. */
  serve(): Promise<number>;
  /** Makes an API key and resolves with its text. */
  makeApiKey(): Promise<string>;
  /** Runs the checks of a connector, against its simulator or a live environment. */
  checkConnector(provider: string, environment?: string): Promise<{ text: string; held: boolean }>;
}

/** Exit codes, as `rollcall --help` lists them. */
export const exitCodes = { ok: 0, failure: 1, usage: 2 } as const;

/** Runs a command of the shell's door and resolves with its exit code. Data goes to stdout, messages to stderr. */
export const runCommand = async (args: readonly string[], local: LocalCommands): Promise<number> => {
  const [command = 'help', ...rest] = args.filter((arg) => arg !== '--');
  const wanted = [command, ...rest].join(' ');
  if (['help', '--help', '-h'].includes(command) || rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpText());
    return exitCodes.ok;
  }
  if (wanted === 'serve') return local.serve();
  if (wanted === 'api-keys create') {
    process.stdout.write(`${await local.makeApiKey()}\n`);
    process.stderr.write('This key is shown once. Keep it like a password.\n');
    return exitCodes.ok;
  }
  if (command === 'connectors' && rest[0] === 'check' && rest[1]) {
    const { text, held } = await local.checkConnector(
      rest[1],
      rest[2] === '--live' ? (rest[3] ?? 'production') : undefined,
    );
    process.stdout.write(text);
    return held ? exitCodes.ok : exitCodes.failure;
  }
  process.stderr.write(`"${wanted}" is not a command of rollcall. ${suggestion(command)}See: rollcall --help\n`);
  return exitCodes.usage;
};

const commands = ['serve', 'api-keys create', 'connectors check <provider>', 'help'];

const suggestion = (typed: string): string => {
  const near = commands.find((command) => command[0] === typed[0]);
  return near ? `Did you mean "${near}"? ` : '';
};
