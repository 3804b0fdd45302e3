import type { Command } from 'commander';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { LocalCommands } from '../local-commands.ts';
import { definitions } from '../definitions.ts';
import { createOutput } from '../output.ts';
import { withExamples, withOutput, type OutputOptions, type Surroundings } from './surroundings.ts';

const marks = { good: 'ok  ', note: 'note', bad: 'BAD ' };

/** `rollcall serve`, `backup`, `restore` and `doctor`: what is done to this installation itself. */
export const addInstallation = (program: Command, { terminal }: Surroundings, local: LocalCommands): void => {
  withExamples(
    program.command('serve').description('serve until stopped with Ctrl-C or SIGTERM'),
    'rollcall serve',
    'ROLLCALL_PORT=8080 rollcall serve',
  ).action(() => local.serve());

  withExamples(
    withOutput(
      program
        .command('backup <folder>')
        .description('back up the database into a new folder, also while serving')
        .option('--with-key', 'put the encryption key beside it: whoever has both reads every credential'),
    ),
    'rollcall backup backups/2026-11-28',
    'rollcall backup /mnt/safe/rollcall --with-key',
  ).action(async (folder: string, { withKey, ...options }: OutputOptions & { readonly withKey?: boolean }) => {
    const output = createOutput(terminal, options);
    output.show(await local.makeBackup(folder, { ...(withKey && { withKey }) }));
    output.tell(
      withKey
        ? 'The encryption key is in it: keep it like a password.'
        : 'The encryption key is not in it, and nothing else opens the credentials.\nKeep it, and keep it apart.',
    );
  });

  withExamples(
    withOutput(
      program
        .command('restore <folder>')
        .description('restore a backup where nothing is yet')
        .option(
          '--into <data-folder>',
          'an empty or new data folder (default: ROLLCALL_DATA_DIR; DATABASE_URL where it is set)',
        ),
    ),
    'rollcall restore backups/2026-11-28 --into .rollcall-restored',
    'ROLLCALL_DATA_DIR=.rollcall-restored rollcall serve',
  ).action(async (folder: string, { into, ...options }: OutputOptions & { readonly into?: string }) => {
    createOutput(terminal, options).show(await local.restore(folder, into));
  });

  withExamples(
    withOutput(program.command('doctor').description('look whether this installation is sound')),
    'rollcall doctor',
    'rollcall doctor --json',
  ).action(async (options: OutputOptions) => {
    const findings = await local.examine();
    const bad = findings.filter(({ outcome }) => outcome === 'bad').length;
    if (options.json) createOutput(terminal, options).show({ sound: bad === 0, findings });
    else {
      const rows = findings.map(({ check, outcome, told }) => [`${marks[outcome]}  ${check}`, told] as const);
      terminal.write(definitions(rows, terminal.columns));
    }
    if (bad > 0)
      throw new CommandFailure(`${bad} of ${findings.length} checks found something wrong.`, exitCodes.failure);
  });
};
