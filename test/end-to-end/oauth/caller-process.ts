/**
 * A Rollcall process of its own for the refresh tests: the whole engine and its HTTP door on a database that others share.
 * Told by its parent to read an account many times at once; says how each request ended.
 */
import { openDatabase } from '../../../src/store/database.ts';
import { oauthConnector } from './connector.ts';
import { startOAuthEngine } from './engine.ts';

/** What the parent says. */
export interface CallOrder {
  readonly accountId: string;
  readonly count: number;
}

/** What the child answers. */
export interface CallReport {
  readonly statuses: readonly number[];
}

const [connectionString = '', vendorOrigin = '', publicUrl = '', apiKey = ''] = process.argv.slice(2);
// Several of these run at once before one server, which takes a hundred connections.
const store = await openDatabase({ connectionString, maxConnections: 8 });
const { app } = startOAuthEngine(store, oauthConnector(vendorOrigin), { vendorOrigin, publicUrl });
const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;

process.on('message', (order: CallOrder) => {
  const headers = { authorization, 'x-account-id': order.accountId };
  const calls = Array.from({ length: order.count }, async () => {
    const answer = await app.request(`${publicUrl}/unified/hris/groups/departments`, { headers });
    await answer.text();
    return answer.status;
  });
  void Promise.all(calls).then((statuses) => process.send?.({ statuses } satisfies CallReport));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
