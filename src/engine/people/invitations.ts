import type { Role } from '../../model/access.ts';
import { inTransaction, wasOvertaken } from '../../store/database.ts';
import { newUuidV7, shortId } from '../../store/ids.ts';
import {
  deleteMember,
  findMember,
  findMemberByEmail,
  findMembership,
  saveMember,
  saveMemberChanges,
  type Member,
} from '../../store/members.ts';
import { findPersonByEmail, savePerson } from '../../store/people.ts';
import type { Db } from '../../store/tables.ts';
import { deleteTokens, findToken, saveToken, takeToken } from '../../store/token-directory.ts';
import { memberActor, recordChange } from '../audit/record-change.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashToken, newToken } from '../vault/tokens.ts';
import { hashPassphrase } from './passphrase.ts';
import { openPersonSession, type Person } from './person-session.ts';
import { normalEmail, provePerson, type NewSignIn } from './sign-in.ts';

/** How long an invitation can be accepted: an hour. */
export const invitationSeconds = 60 * 60;

/** An invitation with the secret that is shown once. */
export interface NewInvitation {
  readonly member: Member;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Whom to invite; without `email`, whoever opens the link first. */
export interface Invitation {
  readonly email: string | null;
  readonly role: Role;
}

/**
 * Makes an invitation; one for the same e-mail address that is still open ends.
 *
 * @throws Problem `Conflict` when somebody with this address is a member already.
 */
export const saveInvitation = (
  db: Db,
  projectId: string,
  { email: typed, role }: Invitation,
  now: number,
): Promise<NewInvitation> =>
  inTransaction(db, async (transaction) => {
    const email = typed === null ? null : normalEmail(typed);
    const known = email === null ? undefined : await findMemberByEmail(transaction, projectId, email);
    if (known?.person_id) {
      throw new Problem('Conflict', 'Somebody with this e-mail address is a member already.', {
        remediation: 'Change the role of the member instead.',
      });
    }
    if (known) await deleteTokens(transaction, projectId, known.id);
    const member =
      (known && (await saveMemberChanges(transaction, projectId, known.id, { role, invited_at: new Date(now) }))) ??
      (await saveMember(transaction, projectId, {
        id: newUuidV7(),
        person_id: null,
        email,
        role,
        invited_at: new Date(now),
        joined_at: null,
      }));
    const token = newToken();
    const expiresAt = new Date(now + invitationSeconds * 1000);
    await saveToken(transaction, projectId, {
      token_hash: hashToken(token),
      kind: 'invitation',
      subject_id: member.id,
      expires_at: expiresAt,
    });
    return { member, token, expiresAt };
  });

/** Where an invitation is accepted. The secret is in the fragment, which browsers send to nobody. */
export const invitationUrl = (publicUrl: string, token: string): string => `${publicUrl}/dashboard/join#${token}`;

/** What an invited person says. */
export interface Acceptance {
  readonly token: string;
  /** Needed where the invitation is for nobody in particular. */
  readonly email?: string | undefined;
  readonly name: string;
  /** A new one, or that of the person who has this e-mail address already. */
  readonly passphrase: string;
  readonly address: string;
}

/**
 * Accepts an invitation, once, and signs the person in.
 *
 * @throws Problem `NotFound` for an invitation that is unknown, used or over; `ValidationError` naming the e-mail address;
 *   as a sign-in does when the address is known and the passphrase wrong.
 */
export const acceptInvitation = (engine: Engine, acceptance: Acceptance): Promise<NewSignIn> =>
  accept(engine, acceptance).catch((error: unknown) => {
    // The same person has just come by another invitation: looked at again, they are known.
    if (wasOvertaken(error)) return accept(engine, acceptance);
    throw error;
  });

const accept = async (
  engine: Engine,
  { token, email: typed, name, passphrase, address }: Acceptance,
): Promise<NewSignIn> => {
  const tokenHash = hashToken(token);
  const entry = await findToken(engine.db, tokenHash);
  const isOpen = entry?.kind === 'invitation' && (entry.expires_at?.getTime() ?? 0) > engine.clock();
  const invited = isOpen ? await findMember(engine.db, entry.project_id, entry.subject_id) : undefined;
  if (!entry || !invited) throw noInvitation();
  const email = invited.email ?? (typed === undefined ? undefined : normalEmail(typed));
  if (email === undefined || (typed !== undefined && normalEmail(typed) !== email)) {
    const message = email === undefined ? 'is missing' : 'is not the one that was invited';
    throw new Problem('ValidationError', `The e-mail address ${message}.`, {
      errors: [{ pointer: '/body/email', message }],
      remediation: email === undefined ? 'Send your e-mail address.' : 'Leave it out, or ask for another invitation.',
    });
  }
  const known = await findPersonByEmail(engine.db, email);
  if (known) await provePerson(engine, { email, passphrase, address });
  const passphraseHash = known ? known.passphrase_hash : await hashPassphrase(passphrase);
  return inTransaction(engine.db, async (transaction) => {
    if (!(await takeToken(transaction, entry.project_id, tokenHash))) throw noInvitation();
    const person =
      known ?? (await savePerson(transaction, { id: newUuidV7(), email, name, passphrase_hash: passphraseHash }));
    await join(transaction, invited, person, new Date(engine.clock()));
    const session = await openPersonSession(engine, transaction, person);
    const change = { operation: 'accept_invitation', subjectIds: [shortId(invited.id)], changedFields: [] };
    await recordChange(transaction, memberActor(invited), change, engine.clock());
    return { person, token: session };
  });
};

/** Makes an invited place the person's, instead of a place that the person had. */
const join = async (transaction: Db, invited: Member, person: Person, joinedAt: Date): Promise<void> => {
  const projectId = invited.project_id;
  const before =
    (await findMembership(transaction, projectId, person.id)) ??
    (await findMemberByEmail(transaction, projectId, person.email));
  if (before && before.id !== invited.id) await deleteMember(transaction, projectId, before.id);
  await saveMemberChanges(transaction, projectId, invited.id, {
    person_id: person.id,
    email: person.email,
    joined_at: joinedAt,
  });
};

const noInvitation = () =>
  new Problem('NotFound', 'This invitation is unknown, was used, or is over.', {
    remediation: 'Ask for a new one where you found this one.',
  });
