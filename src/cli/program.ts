import { Argument, Command, Help } from 'commander';
import { describeConfig } from '../config.ts';
import { addAccounts } from './commands/accounts.ts';
import { addApiKeys } from './commands/api-keys.ts';
import { addConnect } from './commands/connect.ts';
import { addConnectors } from './commands/connectors.ts';
import { addEmployees } from './commands/employees.ts';
import { addInstallation } from './commands/installation.ts';
import { addLogs } from './commands/logs.ts';
import { addOwnership } from './commands/ownership.ts';
import type { Surroundings } from './commands/surroundings.ts';
import { definitions } from './definitions.ts';
import { completionScript, shells, type Shell } from './completions.ts';
import type { LocalCommands } from './local-commands.ts';

/** The whole command line. It writes to the terminal it is given and never ends the process. */
export const createProgram = (surroundings: Surroundings, local: LocalCommands): Command => {
  const { terminal } = surroundings;
  const width = terminal.columns ?? 100;
  const program = new Command('rollcall')
    .description('the self-hosted integration hub for HR systems')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.write,
      writeErr: terminal.tell,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
    .configureHelp({ subcommandTerm: (command) => new Help().subcommandTerm(command).replace(' [options]', '') });

  program.commandsGroup('This installation:');
  addInstallation(program, surroundings, local);
  addOwnership(program, surroundings, local);
  program.commandsGroup('Through the API of a running server:');
  addConnect(program, surroundings);
  addAccounts(program, surroundings);
  addEmployees(program, surroundings);
  addLogs(program, surroundings);
  addApiKeys(program, surroundings, local);
  addConnectors(program, surroundings, local);
  program.commandsGroup('Help:').helpCommand('help [command]', 'explain a command');
  program
    .command('completions')
    .addArgument(new Argument('<shell>').choices(shells))
    .description(`print completions for ${shells.join(', ')}`)
    .addHelpText('after', `\nExamples\n  source <(rollcall completions bash)\n  rollcall completions fish | source\n`)
    .action((shell: Shell) => terminal.write(completionScript(program, shell)));
  program.addHelpText('after', () => closingHelp(width));
  pointToHelp(program);
  return program;
};

/** What is wrong with a command line is followed by where its command is explained. */
const pointToHelp = (command: Command, path: readonly string[] = [command.name()]): void => {
  command.showHelpAfterError(`See: ${path.join(' ')} --help`);
  for (const child of command.commands) pointToHelp(child, [...path, child.name()]);
};

const closingHelp = (width: number): string => {
  const rows = describeConfig().map(
    ({ name, meaning, default: standard }) => [name, standard ? `${meaning} (${standard})` : meaning] as const,
  );
  return `
Examples
  rollcall serve
  rollcall connect --owner acme --test
  rollcall employees list --account 06Xg1TbfVjB0mWlTg7Jd4K

Environment
${definitions(rows, width)}
Exit codes
  0  done
  1  failed, or something was found wanting
  2  the command line or the environment is not as it should be
  3  no server answers
  4  the server refuses the API key
`;
};
