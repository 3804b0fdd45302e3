import { expect, it } from 'vitest';
import { stopAll } from './stop-all.ts';

it('runs every step, the last first, also after one that fails, and rejects with the first error', async () => {
  const ran: string[] = [];
  const step = (name: string, error?: Error) => async () => {
    ran.push(name);
    if (error) throw error;
  };
  const steps = [
    step('database'),
    step('logs', new Error('second')),
    step('server', new Error('first')),
    step('state'),
  ];
  await expect(stopAll(steps)).rejects.toThrow('first');
  expect(ran).toEqual(['state', 'server', 'logs', 'database']);
  await stopAll(steps);
  expect(ran).toHaveLength(4);
});
