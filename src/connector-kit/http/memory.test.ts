import { describe, expect, it } from 'vitest';
import { createMemory } from './memory.ts';

describe('what is remembered of an account', () => {
  it('is loaded once for concurrent callers, and again when it is too old', async () => {
    const clock = { at: 0 };
    const memory = createMemory(() => clock.at);
    let loads = 0;
    const load = async () => ++loads;
    expect(await Promise.all([memory.remember('lists', 60, load), memory.remember('lists', 60, load)])).toEqual([1, 1]);
    clock.at = 59_999;
    expect(await memory.remember('lists', 60, load)).toBe(1);
    clock.at = 60_000;
    expect(await memory.remember('lists', 60, load)).toBe(2);
  });

  it('does not keep a failure', async () => {
    const memory = createMemory();
    await expect(memory.remember('lists', 60, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await memory.remember('lists', 60, async () => 'up')).toBe('up');
  });

  it('is bounded', async () => {
    const memory = createMemory();
    let loads = 0;
    for (let index = 0; index < 65; index++) await memory.remember(`list ${index}`, 60, async () => index);
    await memory.remember('list 64', 60, async () => ++loads);
    expect(loads).toBe(0);
    await memory.remember('list 0', 60, async () => ++loads);
    expect(loads).toBe(1);
  });
});
