import type { Command } from 'commander';
import type { Column } from '../table.ts';
import { atMost, count, open, withApi, withExamples, type ApiOptions, type Surroundings } from './surroundings.ts';

const valueOf = (field: unknown): unknown =>
  field && typeof field === 'object' && 'value' in field
    ? ((field as { value?: unknown; source_value?: unknown }).value ??
      (field as { source_value?: unknown }).source_value)
    : field;

const columns: readonly Column[] = [
  { title: 'REMOTE ID', value: 'remote_id' },
  { title: 'NAME', value: 'name', shrinksTo: 12 },
  { title: 'STATUS', value: (row) => valueOf(row['employment_status']), shrinksTo: 8 },
  { title: 'STARTED', value: ({ start_date: day }) => (day ? String(day).slice(0, 10) : '') },
  { title: 'JOB', value: 'job_title', shrinksTo: 10 },
  { title: 'DEPARTMENT', value: 'department', shrinksTo: 10, optional: true },
  { title: 'EMAIL', value: 'work_email', shrinksTo: 12, optional: true },
];

interface ListOptions extends ApiOptions {
  readonly account: string;
  readonly fields?: string;
  readonly limit: number;
}

/** `rollcall employees …` */
export const addEmployees = (program: Command, surroundings: Surroundings): void => {
  const employees = program.command('employees').description('employees of a linked account');
  withExamples(
    withApi(
      employees
        .command('list')
        .description('read all employees, page by page as they come')
        .requiredOption('--account <id>', 'the linked account')
        .option('--fields <names>', 'only these fields, separated by commas; with --json')
        .option('--limit <count>', 'no more than so many', count, Infinity),
    ),
    'rollcall employees list --account 06Xg1TbfVjB0mWlTg7Jd4K',
    'rollcall employees list --account 06Xg1TbfVjB0mWlTg7Jd4K --json > employees.jsonl',
  ).action(async ({ account, fields, limit, ...options }: ListOptions) => {
    const { api, output } = await open(surroundings, options);
    const query = { fields: options.json ? fields : undefined };
    const pages = api.pages('/unified/hris/employees', { accountId: account, query });
    await output.list(columns, atMost(limit, pages), 'employees');
  });
};
