import { describe, expect, it } from 'vitest';
import { createBudget } from './budget.ts';

const limits = {
  source: 'https://vendor.example/limits',
  defaultPerMinute: 3,
  perMinute: { 'GET /free': Infinity },
  concurrency: 2,
};

const clocked = () => {
  const clock = { at: 1_000_000 };
  return { clock, budget: createBudget(limits, () => clock.at) };
};

const take = (budget: ReturnType<typeof createBudget>, times: number, endpoint = 'GET /a') =>
  Array.from({ length: times }, () => budget.take(endpoint));

describe('the call budget', () => {
  it('keeps to the calls a minute, each endpoint for itself', () => {
    const { clock, budget } = clocked();
    expect(take(budget, 3)).toEqual([0, 0, 0]);
    clock.at += 20_000;
    expect(budget.take('GET /a')).toBe(40_000);
    expect(budget.take('GET /b')).toBe(0);
    expect(take(budget, 100, 'GET /free').every((wait) => wait === 0)).toBe(true);
    clock.at += 40_000;
    expect(take(budget, 4)).toEqual([0, 0, 0, 60_000]);
  });

  it('believes the vendor over its own count', () => {
    const { clock, budget } = clocked();
    budget.learn('GET /a', { remaining: 1_000, resetAt: clock.at + 30_000 });
    expect(take(budget, 10).every((wait) => wait === 0)).toBe(true);
    budget.learn('GET /a', { remaining: 0, resetAt: clock.at + 30_000 });
    expect(budget.take('GET /a')).toBe(30_000);
    // Full again at the reset: calls before it no longer count.
    clock.at += 30_001;
    expect(take(budget, 4)).toEqual([0, 0, 0, 60_000]);
  });

  it('takes the smallest number within one window, since answers overtake each other', () => {
    const { clock, budget } = clocked();
    const resetAt = clock.at + 30_000;
    budget.learn('GET /a', { remaining: 1, resetAt });
    budget.learn('GET /a', { remaining: 9, resetAt });
    expect(take(budget, 2)).toEqual([0, 30_000]);
  });

  it('never waits longer than a window for a vendor whose clock runs ahead', () => {
    const { clock, budget } = clocked();
    budget.learn('GET /a', { remaining: 0, resetAt: clock.at + 3_600_000 });
    expect(budget.take('GET /a')).toBe(60_000);
  });

  it('pauses an endpoint after a refusal', () => {
    const { clock, budget } = clocked();
    budget.pause('GET /a', clock.at + 5_000);
    expect(budget.take('GET /a')).toBe(5_000);
    expect(budget.take('GET /b')).toBe(0);
  });

  it('is one for all endpoints where the vendor counts them together', () => {
    const clock = { at: 1_000_000 };
    const budget = createBudget({ ...limits, isShared: true }, () => clock.at);
    expect([...take(budget, 2), budget.take('GET /b'), budget.take('GET /c')]).toEqual([0, 0, 0, 60_000]);
    clock.at += 60_000;
    budget.pause('GET /a', clock.at + 5_000);
    expect(budget.take('GET /b')).toBe(5_000);
  });

  it('lets few calls run at once, and those that wait can be called off', async () => {
    const { budget } = clocked();
    let running = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    const signal = new AbortController();
    const all = Array.from({ length: 6 }, () => budget.inFlight(signal.signal, task));
    const calledOff = new AbortController();
    const late = expect(budget.inFlight(calledOff.signal, task)).rejects.toThrow('gone');
    calledOff.abort(new Error('gone'));
    await Promise.all([...all, late]);
    expect(most).toBe(2);
  });
});
