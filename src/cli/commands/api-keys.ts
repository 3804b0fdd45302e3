import type { Command } from 'commander';
import type { LocalCommands } from '../local-commands.ts';
import type { Column } from '../table.ts';
import { open, withApi, withExamples, type ApiOptions, type Surroundings } from './surroundings.ts';

const columns: readonly Column[] = [
  { title: 'ID', value: 'id' },
  { title: 'NAME', value: 'name', shrinksTo: 12 },
  { title: 'KEY', value: (row) => `${String(row['prefix'])}…${String(row['last_four'])}` },
  { title: 'SCOPES', value: (row) => [row['scopes']].flat().join(','), shrinksTo: 9 },
  { title: 'STATUS', value: 'status' },
  { title: 'LAST USED', value: ({ last_used_at: at }) => (at ? String(at).slice(0, 10) : 'never'), optional: true },
];

interface CreateOptions extends ApiOptions {
  readonly local?: boolean;
  readonly name: string;
  readonly scope?: string[];
  readonly account?: string[];
  readonly expiresAt?: string;
}

/** `rollcall api-keys …` */
export const addApiKeys = (program: Command, surroundings: Surroundings, local: LocalCommands): void => {
  const keys = program.command('api-keys').description('API keys of the project');

  withExamples(
    withApi(keys.command('list').description('list API keys, without their texts')),
    'rollcall api-keys list',
  ).action(async (options: ApiOptions) => {
    const { api, output } = await open(surroundings, options);
    await output.list(columns, api.pages('/api_keys'), 'API keys');
  });

  withExamples(
    withApi(
      keys
        .command('create')
        .description('make an API key, and print it this once')
        .option('--name <text>', 'what it is for', 'Made on the command line')
        .option('--scope <scopes...>', 'what it may do: full, read_only, accounts, actions (default: full)')
        .option('--account <ids...>', 'the only accounts that it may touch')
        .option('--expires-at <instant>', 'when it ends, such as 2027-01-01T00:00:00Z')
        .option('--local', 'straight in the database of this machine: for the first key'),
    ),
    'rollcall api-keys create --local',
    'rollcall api-keys create --name reports --scope read_only',
  ).action(async ({ local: isLocal, name, scope, account, expiresAt, ...options }: CreateOptions) => {
    const told = 'This key is shown once. Keep it like a password.';
    if (isLocal) {
      surroundings.terminal.write(`${await local.makeApiKey(name)}\n`);
      return surroundings.terminal.tell(`${told}\n`);
    }
    const { api, output } = await open(surroundings, options);
    const body = {
      name,
      ...(scope && { scopes: scope }),
      ...(account && { account_ids: account }),
      ...(expiresAt !== undefined && { expires_at: expiresAt }),
    };
    const made = await api.ask('POST', '/api_keys', { body });
    if (options.json) output.show(made);
    else surroundings.terminal.write(`${String(made['key'])}\n`);
    output.tell(told);
  });

  withExamples(
    withApi(keys.command('revoke <id>').description('end an API key at once, for good')),
    'rollcall api-keys revoke 06Xg1TbfVjB0mWlTg7Jd4K',
  ).action(async (id: string, options: ApiOptions) => {
    const { api, output } = await open(surroundings, options);
    output.show(await api.ask('DELETE', `/api_keys/${encodeURIComponent(id)}`));
  });
};
