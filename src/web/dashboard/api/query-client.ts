import { QueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';

const MOST_RETRIES = 2;

/** What was asked stays good for a moment; what may work later is asked again, twice at most. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A server of ours on this machine or network answers without the internet too.
        networkMode: 'always',
        retry: (count, error) => count < MOST_RETRIES && failureOf(error).isRetryable,
      },
      mutations: { networkMode: 'always' },
    },
  });
