import type { Command } from 'commander';
import type { Column } from '../table.ts';
import type { Shown } from '../api-client.ts';
import {
  atMost,
  count,
  onePage,
  open,
  withApi,
  withExamples,
  type ApiOptions,
  type Surroundings,
} from './surroundings.ts';

const time: Column = { title: 'TIME', value: ({ start_time: at }) => String(at).slice(5, 19).replace('T', ' ') };
const outcome: readonly Column[] = [
  { title: 'STATUS', value: 'status' },
  { title: 'MS', value: 'duration' },
];
const request: Column = {
  title: 'REQUEST',
  value: (row) => `${String(row['http_method']).toUpperCase()} ${String(row['path'])}`,
  shrinksTo: 26,
};

const columns: readonly Column[] = [
  time,
  { title: 'REQUEST ID', value: 'request_id' },
  ...outcome,
  request,
  { title: 'SYSTEM', value: 'provider', optional: true },
];
const stepColumns: readonly Column[] = [time, ...outcome, { title: 'TRY', value: 'attempt' }, request];

interface ListOptions extends ApiOptions {
  readonly account?: string;
  readonly provider?: string;
  readonly status?: string;
  readonly failed?: boolean;
  readonly since?: string;
  readonly limit: number;
}

/** `rollcall logs …` */
export const addLogs = (program: Command, surroundings: Surroundings): void => {
  const logs = program.command('logs').description('requests that were made, and the vendor calls under them');

  withExamples(
    withApi(
      logs
        .command('list')
        .description('list requests for records, newest first')
        .option('--account <id>', 'only of this account')
        .option('--provider <keys>', 'only of these systems, separated by commas')
        .option('--status <codes>', 'only with these HTTP statuses, separated by commas')
        .option('--failed', 'only what failed')
        .option('--since <instant>', 'only from this instant on, such as 2026-11-28T08:00:00Z')
        .option('--limit <count>', 'no more than so many', count, 50),
    ),
    'rollcall logs list --failed --limit 20',
    'rollcall logs list --account 06Xg1TbfVjB0mWlTg7Jd4K --json',
  ).action(async ({ account, provider, status, failed, since, limit, ...options }: ListOptions) => {
    const { api, output } = await open(surroundings, options);
    const query = {
      account_ids: account,
      providers: provider,
      status_codes: status,
      success: failed ? 'false' : undefined,
      start_date: since,
    };
    await output.list(columns, atMost(limit, api.pages('/requests/logs', { query })), 'requests');
  });

  withExamples(
    withApi(logs.command('get <request-id>').description('show a request and the vendor calls under it')),
    'rollcall logs get 0351ks6ao5PkH0sfMivkdc',
  ).action(async (id: string, options: ApiOptions) => {
    const { api, output } = await open(surroundings, options);
    const { data } = await api.ask<{ data: Shown }>('GET', `/requests/logs/${encodeURIComponent(id)}`, {
      query: { include: 'step_logs' },
    });
    if (options.json) return output.show(data);
    const { step_requests: steps, ...shown } = data;
    output.show(shown);
    surroundings.terminal.write('\n');
    await output.list(stepColumns, onePage((steps ?? []) as Shown[]), 'vendor calls');
  });
};
