import { createTokenKeeper, type TokenKeeper } from '../auth/token-keeper.ts';
import type { RateLimits } from '../manifest.ts';
import { createBudget, type Budget } from './budget.ts';
import { createMemory, type Memory } from './memory.ts';

/** What all pieces of work on one account share: its call budget, what is remembered of its vendor, and its token. */
export interface AccountLine {
  readonly budget: Budget;
  readonly memory: Memory;
  readonly token: TokenKeeper;
}

/** A fresh line: nothing called, nothing remembered, no token. */
export const createAccountLine = (limits: RateLimits, now: () => number = Date.now): AccountLine => ({
  budget: createBudget(limits, now),
  memory: createMemory(now),
  token: createTokenKeeper(now),
});
