import { deleteOtherSessions, findPersonByEmail, savePersonChanges } from '../../store/people.ts';
import { inTransaction } from '../../store/database.ts';
import { shortId } from '../../store/ids.ts';
import { listMemberships } from '../../store/members.ts';
import { memberActor, recordChange } from '../audit/record-change.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashPassphrase, passphraseMatches } from './passphrase.ts';
import { openPersonSession, type Person, type SignedIn } from './person-session.ts';

/** What somebody types to sign in, and where from. */
export interface SignInRequest {
  readonly email: string;
  readonly passphrase: string;
  /** The network address. */
  readonly address: string;
}

/** Somebody who has just signed in. */
export interface NewSignIn {
  readonly person: Person;
  /** For the cookie. */
  readonly token: string;
}

/** One spelling of an e-mail address. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/**
 * Signs somebody in.
 *
 * @throws Problem as {@link provePerson} does.
 */
export const signIn = async (engine: Engine, request: SignInRequest): Promise<NewSignIn> => {
  const person = await provePerson(engine, request);
  return { person, token: await openPersonSession(engine, engine.db, person) };
};

/**
 * The person behind an e-mail address and a passphrase.
 *
 * @throws Problem `Unauthenticated`, in the same words and time for an unknown address and a wrong passphrase;
 *   `TooManyRequests` after wrong tries, for longer each time.
 */
export const provePerson = async (engine: Engine, { email, passphrase, address }: SignInRequest): Promise<Person> => {
  const { signIns, signInAddresses } = engine.limits;
  const subject = normalEmail(email);
  const wait = signInAddresses.begin(address) || signIns.begin(subject);
  if (wait > 0) throw slowDown(wait);
  const person = await findPersonByEmail(engine.db, subject);
  if (!(await passphraseMatches(passphrase, person?.passphrase_hash)) || !person) {
    throw new Problem('Unauthenticated', 'The e-mail address or the passphrase is wrong.', {
      remediation: 'Check both. Who has forgotten the passphrase asks an owner to be removed and invited again.',
    });
  }
  signIns.forget(subject);
  signInAddresses.takeBack(address);
  return person;
};

/** What somebody changes of themselves. A new passphrase needs the one before, and signs out every other browser. */
export interface PersonPatch {
  readonly name?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly currentPassphrase?: string | undefined;
  readonly address: string;
}

/**
 * Changes what is given of somebody who is signed in. The audit log of each of their projects tells it.
 *
 * @throws Problem as {@link provePerson} does, for the current passphrase; a wrong one is named as the field that it is, so
 *   that nobody takes it for a session that has ended.
 */
export const updatePerson = async (
  engine: Engine,
  { person, tokenHash }: SignedIn,
  { name, passphrase, currentPassphrase = '', address }: PersonPatch,
): Promise<Person> => {
  if (passphrase !== undefined)
    await proveCurrent(engine, { email: person.email, passphrase: currentPassphrase, address });
  const changes = {
    ...(name !== undefined && { name }),
    ...(passphrase !== undefined && { passphrase_hash: await hashPassphrase(passphrase) }),
  };
  return inTransaction(engine.db, async (transaction) => {
    if (passphrase !== undefined) await deleteOtherSessions(transaction, person.id, tokenHash);
    const changed = await savePersonChanges(transaction, person.id, changes);
    const changedFields = [
      ...(name === undefined ? [] : ['name']),
      ...(passphrase === undefined ? [] : ['passphrase']),
    ];
    for (const { member } of changedFields.length > 0 ? await listMemberships(transaction, person.id) : []) {
      const change = { operation: 'update_me', subjectIds: [shortId(member.id)], changedFields };
      await recordChange(transaction, memberActor(member), change, engine.clock());
    }
    return changed;
  });
};

const proveCurrent = async (engine: Engine, request: SignInRequest): Promise<void> => {
  try {
    await provePerson(engine, request);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'Unauthenticated') throw error;
    throw new Problem('Unauthenticated', 'The current passphrase is wrong.', {
      errors: [{ pointer: '/body/current_passphrase', message: 'is wrong' }],
      remediation: 'Send the passphrase that you sign in with.',
    });
  }
};

const slowDown = (retryAfterSeconds: number) =>
  new Problem('TooManyRequests', 'Too many sign-ins were tried.', {
    retryAfterSeconds,
    remediation: `Try again in ${retryAfterSeconds} seconds.`,
  });
