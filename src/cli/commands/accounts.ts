import type { Command } from 'commander';
import type { Shown } from '../api-client.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Column } from '../table.ts';
import { open, withApi, withExamples, type ApiOptions, type Surroundings } from './surroundings.ts';

const columns: readonly Column[] = [
  { title: 'ID', value: 'id' },
  { title: 'SYSTEM', value: 'provider' },
  { title: 'STATUS', value: 'status' },
  { title: 'OWNER', value: 'origin_owner_name', shrinksTo: 10 },
  { title: 'LABEL', value: 'label', shrinksTo: 8, optional: true },
  { title: 'LINKED', value: ({ created_at: at }) => String(at).slice(0, 10), optional: true },
];

interface ListOptions extends ApiOptions {
  readonly provider?: string;
  readonly status?: string;
  readonly owner?: string;
}

/** What the customer removes at the HR system to take the access back for good. */
interface Removal {
  readonly menu_path: readonly string[];
  /** Markdown. */
  readonly text: string;
}

const pathOf = (id: string, rest = '') => `/accounts/${encodeURIComponent(id)}${rest}`;

/** `rollcall accounts …` */
export const addAccounts = (program: Command, surroundings: Surroundings): void => {
  const accounts = program.command('accounts').description('linked accounts');

  withExamples(
    withApi(
      accounts
        .command('list')
        .description('list linked accounts, oldest first')
        .option('--provider <keys>', 'only of these systems, separated by commas')
        .option('--status <statuses>', 'only with these statuses: active, error, suspended, ...')
        .option('--owner <id>', 'only of this customer'),
    ),
    'rollcall accounts list',
    'rollcall accounts list --provider hibob,hrworks --status error',
    'rollcall accounts list --json | jq -r .id',
  ).action(async ({ provider, status, owner, ...options }: ListOptions) => {
    const { api, output } = await open(surroundings, options);
    const query = { providers: provider, status, origin_owner_id: owner };
    await output.list(columns, api.countedPages('/accounts', { query }), 'accounts');
  });

  withExamples(
    withApi(accounts.command('get <id>').description('show an account')),
    'rollcall accounts get 06Xg1TbfVjB0mWlTg7Jd4K',
  ).action(async (id: string, options: ApiOptions) => {
    const { api, output } = await open(surroundings, options);
    output.show(await api.ask('GET', pathOf(id)));
  });

  for (const { name, description } of [
    { name: 'suspend', description: 'answer no reads and writes of an account until it is resumed or linked again' },
    { name: 'resume', description: 'take the suspension of an account back' },
  ]) {
    withExamples(
      withApi(accounts.command(`${name} <id>`).description(description)),
      `rollcall accounts ${name} 06Xg1TbfVjB0mWlTg7Jd4K`,
    ).action(async (id: string, options: ApiOptions) => {
      const { api, output } = await open(surroundings, options);
      output.show(await api.ask('POST', pathOf(id, `/${name}`)));
    });
  }

  withExamples(
    withApi(
      accounts
        .command('delete <id>')
        .description('erase an account and its credentials here')
        .option('--yes', 'really: it cannot be undone'),
    ),
    'rollcall accounts delete 06Xg1TbfVjB0mWlTg7Jd4K --yes',
  ).action(async (id: string, { yes, ...options }: ApiOptions & { readonly yes?: boolean }) => {
    const { api, output } = await open(surroundings, options);
    if (!yes) {
      const account = await api.ask<Shown>('GET', pathOf(id));
      throw new CommandFailure(
        `This erases the account of ${String(account['origin_owner_name'])} at ${String(account['provider'])}, and cannot be undone.`,
        exitCodes.usage,
        'Say --yes to go on. Nothing was changed.',
      );
    }
    const deleted = await api.ask<Shown & { readonly removal?: Removal | null }>('DELETE', pathOf(id));
    if (options.json) return output.show(deleted);
    const { removal, ...shown } = deleted;
    output.show(shown);
    if (removal) output.tell(`\nAt the HR system: ${removal.menu_path.join(' > ')}\n${removal.text}`);
  });
};
