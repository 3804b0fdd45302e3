import { runCommand } from '../src/cli/run-command.ts';
import type { LocalCommands } from '../src/cli/local-commands.ts';

/** What came of a command. */
export interface CommandOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const untouched = () => Promise.reject(new Error('This command should not have been called.'));

/** Runs a command line in this process. `columns` makes it a terminal of that width. */
export const runCommandLine = async (
  args: readonly string[],
  env: Record<string, string>,
  { columns, ...local }: Partial<LocalCommands> & { readonly columns?: number } = {},
): Promise<CommandOutcome> => {
  const [out, err]: string[][] = [[], []];
  const terminal = {
    columns,
    isWatched: false,
    write: (text: string) => void out?.push(text),
    tell: (text: string) => void err?.push(text),
  };
  const every: LocalCommands = {
    serve: untouched,
    makeApiKey: untouched,
    inviteOwner: untouched,
    makeProject: untouched,
    verifyAuditLog: untouched,
    checkConnector: untouched,
    makeBackup: untouched,
    restore: untouched,
    examine: untouched,
    ...local,
  };
  const code = await runCommand(args, { terminal, env }, every);
  return { code, out: out?.join('') ?? '', err: err?.join('') ?? '' };
};
