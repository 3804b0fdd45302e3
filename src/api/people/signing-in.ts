import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import { acceptInvitation as acceptEngineInvitation } from '../../engine/people/invitations.ts';
import { membershipsOf, signOut as signOutOfEngine } from '../../engine/people/person-session.ts';
import { signIn as signInToEngine, updatePerson, type NewSignIn } from '../../engine/people/sign-in.ts';
import { defineOperation } from '../operation.ts';
import { refuseForeignPage, signedInCookie, signedOutCookie } from '../session-cookie.ts';
import { email, me, newPassphrase, passphrase, personName, renderMe } from './people-model.ts';

const answer = (body: object, cookie: string): Response => Response.json(body, { headers: { 'set-cookie': cookie } });

const signedIn = async (engine: Engine, { person, token }: NewSignIn): Promise<Response> => {
  const found = await membershipsOf(engine, { person });
  return answer(renderMe(person, found), signedInCookie(engine, token));
};

export const signIn = defineOperation({
  method: 'post',
  path: '/sign_in',
  operationId: 'sign_in',
  access: 'anyone',
  tag: 'Signing in',
  summary: 'Sign in',
  description: 'Sets a cookie for twelve hours. Wrong tries make the next one wait, longer each time.',
  body: z.strictObject({ email, passphrase }).meta({ id: 'SignIn', description: 'Who signs in.' }),
  success: { status: 200, schema: me },
  refusals: ['Unauthenticated', 'Forbidden', 'TooManyRequests'],
  handle: async (engine, { body, address, headers }) => {
    refuseForeignPage(engine, headers);
    return signedIn(engine, await signInToEngine(engine, { ...body, address }));
  },
});

export const acceptInvitation = defineOperation({
  method: 'post',
  path: '/invitations/accept',
  operationId: 'accept_invitation',
  access: 'anyone',
  tag: 'Signing in',
  summary: 'Accept an invitation, and sign in',
  description: 'Somebody who has a passphrase here already, from another project, sends that one.',
  body: z
    .strictObject({
      token: z.string().min(1).max(200).describe('The part of the link after #.'),
      email: email.optional().describe('Needed where the invitation is for nobody in particular.'),
      name: personName,
      passphrase: newPassphrase,
    })
    .meta({ id: 'InvitationAcceptance', description: 'Who accepts an invitation.' }),
  success: { status: 200, schema: me },
  refusals: ['Unauthenticated', 'Forbidden', 'NotFound', 'TooManyRequests'],
  handle: async (engine, { body, address, headers }) => {
    refuseForeignPage(engine, headers);
    return signedIn(engine, await acceptEngineInvitation(engine, { ...body, address }));
  },
});

export const signOut = defineOperation({
  method: 'post',
  path: '/sign_out',
  operationId: 'sign_out',
  access: 'person',
  tag: 'Signing in',
  summary: 'Sign out of this browser',
  success: {
    status: 200,
    schema: z
      .object({ signed_out: z.literal(true) })
      .meta({ id: 'SignedOut', description: 'The cookie is worthless.' }),
  },
  handle: async (engine, asked) => {
    await signOutOfEngine(engine, asked.signedIn);
    return answer({ signed_out: true }, signedOutCookie(engine));
  },
});

export const getMe = defineOperation({
  method: 'get',
  path: '/me',
  operationId: 'get_me',
  access: 'person',
  tag: 'Signing in',
  summary: 'Tell who is signed in, with which role in which project',
  success: { status: 200, schema: me },
  handle: async (engine, asked) => renderMe(asked.signedIn.person, await membershipsOf(engine, asked.signedIn)),
});

export const updateMe = defineOperation({
  method: 'patch',
  path: '/me',
  operationId: 'update_me',
  access: 'person',
  tag: 'Signing in',
  summary: 'Change your name or passphrase',
  description: 'A new passphrase needs the current one, and signs you out of every other browser.',
  body: z
    .strictObject({
      name: personName.optional(),
      passphrase: newPassphrase.optional(),
      current_passphrase: passphrase.optional(),
    })
    .meta({ id: 'MeUpdate', description: 'What is to change of oneself.' }),
  success: { status: 200, schema: me },
  handle: async (engine, { body, address, ...asked }) => {
    const { current_passphrase: currentPassphrase, ...rest } = body;
    const person = await updatePerson(engine, asked.signedIn, { ...rest, currentPassphrase, address });
    return renderMe(person, await membershipsOf(engine, { person }));
  },
});
