import { afterAll, beforeAll, expect, it } from 'vitest';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { findDefaultProject } from '../../store/projects.ts';
import { listMembers } from '../../store/members.ts';
import { acceptInvitation, saveInvitation } from './invitations.ts';
import { inviteFirstOwner } from './invite-first-owner.ts';

let test: TestEngine;
beforeAll(async () => void (test = await testEngine(testConnector({}))));
afterAll(() => test.stop());

const hour = 60 * 60 * 1000;

it('invites an owner as long as there is none, and heaps up no invitations that are over', async () => {
  const { engine } = test;
  const { id: projectId } = await findDefaultProject(engine.db);
  const inviteAt = (now: number) => inviteFirstOwner({ ...engine, clock: () => now });
  const now = engine.clock();
  await saveInvitation(engine.db, projectId, { email: 'ben@example.com', role: 'owner' }, now - 2 * hour);
  await inviteAt(now - 2 * hour);
  const open = await inviteAt(now - hour / 2);
  const last = await inviteAt(now);
  const invited = await listMembers(engine.db, projectId);
  expect(invited.map(({ email }) => email).toSorted()).toEqual(['ben@example.com', null, null]);

  const [, token = ''] = (open ?? '').split('#');
  const person = { name: 'Ann', email: 'ann@example.com', passphrase: 'four words are enough', address: '127.0.0.1' };
  await acceptInvitation(engine, { token, ...person });
  expect(last).toMatch(/\/dashboard\/join#[\w-]{43}$/);
  expect(await inviteAt(now)).toBeUndefined();
});
