import type { Command } from 'commander';
import type { Shown } from '../api-client.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { LocalCommands } from '../local-commands.ts';
import type { Column } from '../table.ts';
import { onePage, open, withApi, withExamples, type ApiOptions, type Surroundings } from './surroundings.ts';

const columns: readonly Column[] = [
  { title: 'KEY', value: 'provider' },
  { title: 'NAME', value: 'provider_name', shrinksTo: 12 },
  { title: 'ACTIVE', value: ({ active }) => (active === false ? 'no' : 'yes') },
  { title: 'READS', value: ({ models }) => Object.keys((models ?? {}) as object).join(', '), shrinksTo: 12 },
];

/** `rollcall connectors …` */
export const addConnectors = (program: Command, surroundings: Surroundings, local: LocalCommands): void => {
  const connectors = program.command('connectors').description('the systems that can be linked');

  withExamples(
    withApi(connectors.command('list').description('list them, and what each reads')),
    'rollcall connectors list',
  ).action(async (options: ApiOptions) => {
    const { api, output } = await open(surroundings, options);
    const found = await api.ask<Shown[]>('GET', '/connectors/meta');
    await output.list(columns, onePage(found), 'connectors');
  });

  withExamples(
    connectors
      .command('check <provider>')
      .description('run the checks every connector must pass, reads only, against its simulator')
      .option(
        '--live [environment]',
        'against a live environment (default: production); credentials come as a JSON object on standard input',
      ),
    'rollcall connectors check hibob',
    'rollcall connectors check hibob --live sandbox < credentials.json',
  ).action(async (provider: string, { live }: { readonly live?: string | true }) => {
    const { text, held } = await local.checkConnector(provider, live === true ? 'production' : live);
    surroundings.terminal.write(text);
    if (!held) throw new CommandFailure('Some checks failed.', exitCodes.failure);
  });
};
