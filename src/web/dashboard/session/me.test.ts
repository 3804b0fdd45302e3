import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { chosenProject } from './chosen-project.ts';
import { goOnAs, meQuery } from './me.ts';
import type { Me } from './me.ts';

const answers = vi.hoisted(() => ({ me: {} as object }));
vi.mock('../facts.ts', () => ({ cameSignedOut: () => false }));
vi.mock('../api/client.ts', () => ({ api: { GET: () => answers.me }, ask: async (call: object) => call }));

const person = (id: string, ...projects: string[]) =>
  ({ id, projects: projects.map((one) => ({ id: one })) }) as unknown as Me;

/** Asks who is signed in, with what is shown of accounts; answers what is still shown after it. */
const askAgain = async (client: QueryClient, me: object) => {
  client.setQueryData(['accounts'], ['of before']);
  answers.me = me;
  await client.fetchQuery({ ...meQuery, staleTime: 0 });
  return client.getQueryData(['accounts']);
};

it('forgets what is shown once somebody else is signed in, or the project is left', async () => {
  const client = new QueryClient();
  expect(await askAgain(client, person('ann', 'one', 'two'))).toEqual(['of before']);
  expect(await askAgain(client, person('ann', 'one', 'two'))).toEqual(['of before']);
  expect(await askAgain(client, person('bea', 'one'))).toBeUndefined();
  expect(await askAgain(client, person('bea', 'two'))).toBeUndefined();
  expect(chosenProject()).toBe('two');
});

it('asks about a project of whoever has just signed in', () => {
  goOnAs(new QueryClient(), person('ann', 'one'));
  expect(chosenProject()).toBe('one');
  goOnAs(new QueryClient(), person('bea', 'two'));
  expect(chosenProject()).toBe('two');
});
