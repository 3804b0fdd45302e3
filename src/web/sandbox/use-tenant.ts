import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useState } from 'react';
import type { Method, SandboxClient, SandboxFailure } from './sandbox-client.ts';
import type { Description, Roster, Tenant, TenantState, VendorCall, Webhooks } from './sandbox-types.ts';

/** How soon a change that came from elsewhere is seen, in milliseconds. */
const LIVE_MILLISECONDS = 2000;
/** The same for what hardly ever changes. */
const SELDOM_MILLISECONDS = 8000;

export const SandboxClientContext = createContext<SandboxClient | undefined>(undefined);

const useClient = (): SandboxClient => {
  const client = use(SandboxClientContext);
  if (client === undefined) throw new Error('The panel is drawn inside SandboxClientContext.');
  return client;
};

const useLive = <Answer>(path: string, everyMilliseconds = LIVE_MILLISECONDS) => {
  const client = useClient();
  return useQuery<Answer, SandboxFailure>({
    queryKey: ['sandbox', ...path.split('/').slice(1)],
    queryFn: () => client<Answer>('GET', path),
    refetchInterval: everyMilliseconds,
    retry: false,
    placeholderData: (previous, query) => (query?.queryKey[1] === path.split('/')[1] ? previous : undefined),
  });
};

export const useTenants = () => useLive<{ tenants: readonly Tenant[] }>('/tenants', SELDOM_MILLISECONDS);
export const useDescription = (provider: string) =>
  useLive<Description>(`/${provider}/description`, SELDOM_MILLISECONDS);
export const useTenantState = (provider: string) => useLive<TenantState>(`/${provider}/state`);
export const useRequests = (provider: string) => useLive<{ requests: readonly VendorCall[] }>(`/${provider}/requests`);
export const useWebhooks = (provider: string) => useLive<Webhooks>(`/${provider}/webhooks`);
export const useRoster = (provider: string, search: string) =>
  useLive<Roster>(`/${provider}/roster${search === '' ? '' : `?search=${encodeURIComponent(search)}`}`);

/** What came of the last thing that was done in a section. */
export type Outcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: SandboxFailure };

/** Something that a control does. */
export interface Act<Answer> {
  readonly method: Method;
  /** Below `/sandbox`. */
  readonly path: string;
  readonly body?: unknown;
  /** The sentence that says what it did. */
  readonly said: string | ((answer: Answer) => string);
  /** The state as it will be, shown until the server has answered. */
  readonly foreseen?: (state: TenantState) => TenantState;
}

/** Grants and takes permissions, shown at once. */
export const granting = (provider: string, grants: Readonly<Record<string, boolean>>, said: string): Act<unknown> => ({
  method: 'PATCH',
  path: `/${provider}/permissions`,
  body: grants,
  said,
  foreseen: (state) => ({ ...state, permissions: { ...state.permissions, ...grants } }),
});

/** Does one thing; resolves with the answer, and with undefined where it failed. */
export type Perform = <Answer>(act: Act<Answer>) => Promise<Answer | undefined>;

/** Does things, and keeps what came of the last one. All that is shown of the tenant is read again after each. */
export const useActs = (provider: string) => {
  const client = useClient();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const act: Perform = useCallback(
    async <Answer>({ method, path, body, said, foreseen }: Act<Answer>): Promise<Answer | undefined> => {
      const stateKey = ['sandbox', provider, 'state'];
      setIsBusy(true);
      if (foreseen) {
        await queries.cancelQueries({ queryKey: stateKey });
        queries.setQueryData<TenantState>(stateKey, (state) => state && foreseen(state));
      }
      try {
        const answer = await client<Answer>(method, path, body);
        setOutcome({ kind: 'done', text: typeof said === 'string' ? said : said(answer) });
        return answer;
      } catch (error) {
        setOutcome({ kind: 'failed', failure: error as SandboxFailure });
        return undefined;
      } finally {
        setIsBusy(false);
        void queries.invalidateQueries({ queryKey: ['sandbox'] });
      }
    },
    [client, provider, queries],
  );
  return { act, outcome, isBusy };
};
