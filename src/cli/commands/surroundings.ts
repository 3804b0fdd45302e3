import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Environment } from '../../config.ts';
import { createApiClient, type ApiClient } from '../api-client.ts';
import { findServer, type ServerOptions } from '../find-server.ts';
import { createOutput, type Output } from '../output.ts';
import type { Terminal } from '../terminal.ts';

/** What every command works in. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly env: Environment;
}

/** Options of commands that show something. */
export interface OutputOptions {
  readonly json?: boolean;
}

/** Options of commands that ask the HTTP API. */
export interface ApiOptions extends ServerOptions, OutputOptions {}

export const withOutput = (command: Command): Command =>
  command.addOption(new Option('--json', 'write JSON: one document, or one object a line for a listing'));

export const withApi = (command: Command): Command =>
  withOutput(command)
    .addOption(new Option('--url <address>', 'the server (default: ROLLCALL_URL, or the sandbox on this machine)'))
    .addOption(new Option('--api-key-file <path>', 'a file with the API key, - for standard input'));

/** Examples at the end of a command's help. */
export const withExamples = (command: Command, ...examples: readonly string[]): Command =>
  command.addHelpText('after', `\nExamples\n${examples.map((example) => `  ${example}\n`).join('')}`);

/** The API and the output that a command's options ask for. */
export const open = async (
  { terminal, env }: Surroundings,
  options: ApiOptions,
): Promise<{ readonly api: ApiClient; readonly output: Output }> => {
  const output = createOutput(terminal, options);
  return { output, api: createApiClient(await findServer(options, env), output.tell) };
};

/** A listing that came whole. */
export const onePage = async function* <T>(rows: readonly T[]) {
  yield rows;
};

/** The first so many rows of a listing. */
export const atMost = async function* <T>(most: number, pages: AsyncIterable<readonly T[]>) {
  let left = most;
  for await (const page of pages) {
    yield page.slice(0, left);
    left -= page.length;
    if (left <= 0) return;
  }
};

/** A whole number from the command line. */
export const count = (typed: string): number => {
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError('It should be a whole number from 1 on.');
};
