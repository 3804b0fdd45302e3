import type { Command } from 'commander';
import { count, open, withApi, withExamples, type ApiOptions, type Surroundings } from './surroundings.ts';

interface ConnectOptions extends ApiOptions {
  readonly owner: string;
  readonly ownerName?: string;
  readonly provider?: string;
  readonly account?: string;
  readonly label?: string;
  readonly expiresIn?: number;
  readonly test?: boolean;
}

/** `rollcall connect` */
export const addConnect = (program: Command, surroundings: Surroundings): void => {
  withExamples(
    withApi(
      program
        .command('connect')
        .description('invite a customer to link their HR system, and print the link')
        .requiredOption('--owner <id>', 'your own id of the customer')
        .option('--owner-name <name>', 'what people call the customer (default: the id)')
        .option('--provider <key>', 'open the page at this system')
        .option('--account <id>', 'link this account again')
        .option('--label <text>', 'a label for the account')
        .option('--expires-in <seconds>', 'how long the link may be opened (default: five days)', count)
        .option('--test', 'offer the simulated systems'),
    ),
    'rollcall connect --owner acme --owner-name "Acme Ltd" --provider hibob',
    'rollcall connect --owner acme --test --json',
  ).action(async (options: ConnectOptions) => {
    const { api, output } = await open(surroundings, options);
    const session = await api.ask('POST', '/connect_sessions', {
      body: {
        origin_owner_id: options.owner,
        origin_owner_name: options.ownerName ?? options.owner,
        type: options.test ? 'test' : 'production',
        ...(options.provider !== undefined && { provider: options.provider }),
        ...(options.account !== undefined && { account_id: options.account }),
        ...(options.label !== undefined && { label: options.label }),
        ...(options.expiresIn !== undefined && { expires_in: options.expiresIn }),
      },
    });
    if (options.json) output.show(session);
    else {
      surroundings.terminal.write(`${String(session['auth_link_url'])}\n`);
      output.tell('Send this link to the customer only: whoever opens it may link an account.');
    }
  });
};
