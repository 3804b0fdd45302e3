import { z } from 'zod';
import {
  changeRole,
  inviteMember as inviteEngineMember,
  listMembers as listEngineMembers,
  removeMember as removeEngineMember,
} from '../../engine/people/members.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { email, invitation, member, memberList, renderMember, role } from './people-model.ts';

const common = { access: 'member', tag: 'Members' } as const;

export const listMembers = defineOperation({
  ...common,
  method: 'get',
  path: '/members',
  operationId: 'list_members',
  summary: 'List everybody in a project',
  success: { status: 200, schema: memberList },
  handle: async (engine, { caller }) => ({ data: (await listEngineMembers(engine, caller)).map(renderMember) }),
});

export const inviteMember = defineOperation({
  ...common,
  method: 'post',
  path: '/members',
  operationId: 'invite_member',
  summary: 'Invite somebody into a project',
  description: 'Nothing is sent. Inviting the same address again ends the invitation before.',
  body: z.strictObject({ email, role }).meta({ id: 'MemberInvite', description: 'Whom to invite.' }),
  success: { status: 201, schema: invitation },
  refusals: ['Conflict'],
  handle: async (engine, { body, caller }) => {
    const { member: invited, url, expiresAt } = await inviteEngineMember(engine, caller, body);
    return { ...renderMember(invited), invitation_url: url, expires_at: expiresAt.toISOString() };
  },
});

export const updateMember = defineOperation({
  ...common,
  method: 'patch',
  path: '/members/{id}',
  operationId: 'update_member',
  summary: 'Change the role of a member',
  params: idParams,
  body: z.strictObject({ role }).meta({ id: 'MemberUpdate', description: 'The new role.' }),
  success: { status: 200, schema: member },
  refusals: ['Conflict'],
  handle: async (engine, { params, body, caller }) =>
    renderMember(await changeRole(engine, caller, params.id, body.role)),
});

export const removeMember = defineOperation({
  ...common,
  method: 'delete',
  path: '/members/{id}',
  operationId: 'remove_member',
  summary: 'Remove a member, or take back an invitation',
  params: idParams,
  success: { status: 200, schema: member },
  refusals: ['Conflict'],
  handle: async (engine, { params, caller }) => renderMember(await removeEngineMember(engine, caller, params.id)),
});
