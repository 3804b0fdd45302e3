import { clusterRole } from './cluster.ts';

/** The only database of ours in an embedded server. */
export const databaseName = 'rollcall';

/** The connection string of an embedded server. It holds the password: not for logs. */
export const addressOf = (
  { password, port }: { readonly password: string; readonly port: number },
  database = databaseName,
): string => `postgres://${clusterRole}:${password}@127.0.0.1:${port}/${database}`;
