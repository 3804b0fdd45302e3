import { createContext, useContext } from 'react';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { orders } from './account-search.ts';
import type { AccountSearch } from './account-search.ts';
import type {
  Account,
  AccountCount,
  AccountPage,
  Erasure,
  FieldMapping,
  Invitation,
  InvitationInput,
  Preflight,
  RequestLog,
  RequestPage,
  Sharing,
  System,
} from './account-types.ts';

/** What this room asks of the server. Every method throws `ApiFailure` and nothing else. */
export interface AccountsApi {
  search(search: AccountSearch, next: string | null): Promise<AccountPage>;
  /** A few that were linked last, the newest first. */
  newest(): Promise<readonly Account[]>;
  counts(): Promise<readonly AccountCount[]>;
  systems(): Promise<readonly System[]>;
  account(id: string): Promise<Account>;
  /** What was last seen of its permissions; null: nobody has looked yet. */
  preflight(id: string): Promise<Preflight | null>;
  checkAgain(id: string): Promise<Preflight>;
  /** What programs asked of it, the newest first, with the calls to the HR system. */
  requests(id: string, next: string | null): Promise<RequestPage>;
  /** Any request of the project. */
  request(requestId: string): Promise<RequestLog>;
  /** Those of the account, and those of the project that reach it. */
  mappings(account: Account): Promise<readonly FieldMapping[]>;
  sharing(id: string): Promise<Sharing>;
  suspend(id: string): Promise<Account>;
  resume(id: string): Promise<Account>;
  erasure(id: string): Promise<Erasure>;
  remove(id: string): Promise<unknown>;
  invite(invitation: InvitationInput): Promise<Invitation>;
  /** The account that an invitation has linked; null until then. */
  linkedBy(invitation: Invitation): Promise<string | null>;
}

const ACCOUNTS_ON_A_PAGE = '100';
const REQUESTS_ON_A_PAGE = '10';

const ofId = (id: string) => ({ params: { path: { id } } });

export const liveAccountsApi: AccountsApi = {
  search: ({ text, standing, system, environment, order }, next) => {
    const { by, direction } = orders[order];
    const filters = { text, standings: standing, providers: system, environments: environment };
    const page = { sort_by: by, sort_direction: direction, page_size: ACCOUNTS_ON_A_PAGE, next: next ?? '' };
    return ask(api.GET('/accounts/search', { params: { query: { ...filters, ...page } as never } }));
  },
  newest: async () => (await ask(api.GET('/accounts/search', { params: { query: { page_size: 5 } } }))).data,
  counts: async () => (await ask(api.GET('/accounts/counts'))).data,
  systems: async () =>
    (await ask(api.GET('/connectors/meta'))).map(({ provider, provider_name }) => ({
      key: provider,
      name: provider_name,
    })),
  account: (id) => ask(api.GET('/accounts/{id}', ofId(id))),
  preflight: (id) =>
    ask(api.GET('/accounts/{id}/preflight', ofId(id))).catch((thrown: unknown) => {
      if (failureOf(thrown).kind === 'not_found') return null;
      throw thrown;
    }),
  checkAgain: (id) => ask(api.POST('/accounts/{id}/preflight', ofId(id))),
  requests: (id, next) => {
    const query = { account_ids: id, include: 'step_logs', page_size: REQUESTS_ON_A_PAGE, next: next ?? '' };
    return ask(api.GET('/requests/logs', { params: { query: query as never } }));
  },
  request: async (id) => {
    const query = { include: 'step_logs' } as never;
    return (await ask(api.GET('/requests/logs/{id}', { params: { path: { id }, query } }))).data;
  },
  mappings: async ({ id, provider }) => {
    const [own, ofProject] = await Promise.all([
      ask(api.GET('/accounts/{account_id}/field_mappings', { params: { path: { account_id: id } } })),
      ask(api.GET('/field_mappings')),
    ]);
    return [
      ...own.data,
      ...ofProject.data.filter((mapping) => mapping.provider === null || mapping.provider === provider),
    ];
  },
  sharing: (id) => ask(api.GET('/accounts/{id}/sharing', ofId(id))),
  suspend: (id) => ask(api.POST('/accounts/{id}/suspend', ofId(id))),
  resume: (id) => ask(api.POST('/accounts/{id}/resume', ofId(id))),
  erasure: (id) => ask(api.GET('/accounts/{id}/erasure', ofId(id))),
  remove: (id) => ask(api.DELETE('/accounts/{id}', ofId(id))),
  invite: (body) => ask(api.POST('/connect_sessions', { body })),
  linkedBy: async ({ token }) =>
    (await ask(api.POST('/connect_sessions/authenticate', { body: { token } }))).linked_account_id,
};

/** Samples take the server's place in the catalogue of states. */
const AccountsApiContext = createContext(liveAccountsApi);
export const AccountsApiProvider = AccountsApiContext;
export const useAccountsApi = (): AccountsApi => useContext(AccountsApiContext);
