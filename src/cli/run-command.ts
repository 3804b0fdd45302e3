import { CommanderError } from 'commander';
import { ConfigurationError } from '../config.ts';
import type { Surroundings } from './commands/surroundings.ts';
import { CommandFailure, exitCodes } from './exit-codes.ts';
import type { LocalCommands } from './local-commands.ts';
import { createProgram } from './program.ts';

/**
 * Runs a command of the shell's door and resolves with its exit code. Data goes to standard output, messages to standard
 * error. Rejects with errors that no command expected.
 */
export const runCommand = async (
  args: readonly string[],
  surroundings: Surroundings,
  local: LocalCommands,
): Promise<number> => {
  const { terminal } = surroundings;
  const program = createProgram(surroundings, local);
  try {
    const typed = args.filter((arg, index) => index > 0 || arg !== '--');
    if (typed.length === 0) {
      program.outputHelp();
      return exitCodes.ok;
    }
    await program.parseAsync(typed, { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (error instanceof ConfigurationError) {
      terminal.tell(`${error.message}\n`);
      return exitCodes.usage;
    }
    if (!(error instanceof CommandFailure)) throw error;
    terminal.tell(`${error.message}\n${error.wayOut ? `${error.wayOut}\n` : ''}`);
    return error.exitCode;
  }
};
