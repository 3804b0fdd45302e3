import { describe, expect, it } from 'vitest';
import { bareFailure, HubError } from './failure.ts';
import type { Failure } from './failure.ts';
import { followAttempt, pauseBefore } from './follow-attempt.ts';
import type { Attempt } from './attempt-types.ts';

const attempt = (status: Attempt['status']): Attempt => ({
  id: 'a',
  status,
  provider: null,
  account: null,
  error: null,
});

/** Follows an attempt that answers as planned, the last answer for ever, without waiting. */
const follow = async (answers: (Attempt['status'] | Failure['code'])[], stopAfter = 50) => {
  const stop = new AbortController();
  const pauses: number[] = [];
  const seen = await followAttempt(
    {
      attempt: async () => {
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        if (answer === 'pending' || answer === 'authenticated' || answer === 'choice_required') return attempt(answer);
        throw new HubError(bareFailure(answer as Failure['code']));
      },
    },
    attempt('pending'),
    {
      signal: stop.signal,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        if (pauses.length > stopAfter) stop.abort();
      },
    },
  );
  return { seen: seen?.status, looks: pauses.length };
};

describe('following an attempt', () => {
  it('looks until it has ended or asks something', async () => {
    expect(await follow(['pending', 'pending', 'authenticated'])).toEqual({ seen: 'authenticated', looks: 3 });
    expect((await follow(['choice_required'])).seen).toBe('choice_required');
  });

  it('goes on when a connection drops, and ends with the session', async () => {
    expect((await follow(['connection_lost', 'server_failed', 'authenticated'])).seen).toBe('authenticated');
    await expect(follow(['SessionLocked'])).rejects.toThrow(HubError);
  });

  it('stops when it is told to', async () => {
    expect(await follow(['pending'], 5)).toEqual({ seen: undefined, looks: 6 });
  });

  it('waits a second at first and never more than two', () => {
    expect(pauseBefore(0)).toBe(1_000);
    expect(pauseBefore(30)).toBe(2_000);
  });
});
