import type { Command } from 'commander';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { LocalCommands } from '../local-commands.ts';
import { createOutput } from '../output.ts';
import { onePage, withExamples, withOutput, type OutputOptions, type Surroundings } from './surroundings.ts';

/** `rollcall owner`, `projects` and `audit`: what whoever has the database may do without an API key. */
export const addOwnership = (program: Command, { terminal }: Surroundings, local: LocalCommands): void => {
  withExamples(
    program
      .command('owner')
      .description('owners of a project')
      .command('invite')
      .description('print a link with which somebody becomes an owner')
      .option('--project <id>', 'the project (default: the first one)'),
    'rollcall owner invite',
  ).action(async ({ project }: { readonly project?: string }) => {
    terminal.write(`${await local.inviteOwner(project)}\n`);
    terminal.tell('This link is good once and for an hour. Whoever opens it becomes an owner.\n');
  });

  withExamples(
    program.command('projects').description('projects').command('create <name>').description('make a project'),
    'rollcall projects create "Staging"',
  ).action(async (name: string) => {
    const id = await local.makeProject(name);
    terminal.write(`${id}\n`);
    terminal.tell(
      `It has connectors from the next start on.\nAn owner for it: rollcall owner invite --project ${id}\n`,
    );
  });

  withExamples(
    withOutput(
      program
        .command('audit')
        .description('the audit log')
        .command('verify')
        .description('tell whether the audit log of every project holds'),
    ),
    'rollcall audit verify',
    'rollcall audit verify --json',
  ).action(async (options: OutputOptions) => {
    const verdicts = await local.verifyAuditLog();
    const columns = [
      { title: 'PROJECT', value: 'project_id' },
      { title: 'ROWS', value: 'entries' },
      { title: 'BROKEN AT', value: ({ broken_at: at }: Readonly<Record<string, unknown>>) => String(at ?? 'nowhere') },
      { title: 'LAST HASH', value: 'last_hash', shrinksTo: 12 },
    ];
    await createOutput(terminal, options).list(columns, onePage(verdicts), 'audit logs');
    const broken = verdicts.filter(({ intact }) => !intact).length;
    if (broken > 0) throw new CommandFailure(`${broken} of ${verdicts.length} logs are broken.`, exitCodes.failure);
  });
};
