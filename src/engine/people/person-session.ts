import { listMemberships, type Member } from '../../store/members.ts';
import { deletePersonSession, findSignedIn, savePersonSession, type Person } from '../../store/people.ts';
import type { Project } from '../../store/projects.ts';
import type { Db } from '../../store/tables.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashToken, newToken } from '../vault/tokens.ts';

export type { Person };

/** How long somebody stays signed in: a working day. */
export const personSessionSeconds = 12 * 60 * 60;

/** Somebody who is signed in, in one browser. */
export interface SignedIn {
  readonly person: Person;
  readonly tokenHash: Buffer;
}

/** A person's part in a project. */
export interface Membership {
  readonly project: Project;
  readonly member: Member;
}

/** Signs a person in and answers the token for the cookie: a new one each time, so that none can be planted before. */
export const openPersonSession = async (engine: Engine, db: Db, person: Person): Promise<string> => {
  const token = newToken();
  await savePersonSession(db, {
    token_hash: hashToken(token),
    person_id: person.id,
    expires_at: new Date(engine.clock() + personSessionSeconds * 1000),
  });
  return token;
};

/**
 * Who is signed in with a token.
 *
 * @throws Problem `Unauthenticated`.
 */
export const requireSignedIn = async (engine: Engine, token: string | undefined): Promise<SignedIn> => {
  const tokenHash = hashToken(token ?? '');
  const person = token ? await findSignedIn(engine.db, tokenHash, new Date(engine.clock())) : undefined;
  if (person) return { person, tokenHash };
  throw new Problem('Unauthenticated', 'Nobody is signed in here.', {
    remediation: 'Sign in with POST /sign_in, and send the cookie that it sets.',
  });
};

/** Ends the session of one browser. */
export const signOut = (engine: Engine, { tokenHash }: SignedIn): Promise<void> =>
  deletePersonSession(engine.db, tokenHash);

/** Every project that a person is in. */
export const membershipsOf = (engine: Engine, { person }: Pick<SignedIn, 'person'>): Promise<Membership[]> =>
  listMemberships(engine.db, person.id);

/**
 * The part of a person in the project that was chosen, or in the only one.
 *
 * @throws Problem `NotFound`: the same for projects that do not exist and projects of others; `ValidationError` when none
 *   was chosen of several.
 */
export const chooseMembership = async (
  engine: Engine,
  signedIn: SignedIn,
  projectId: string | undefined,
): Promise<Member> => {
  const memberships = await membershipsOf(engine, signedIn);
  const [first] = memberships;
  if (projectId === undefined && memberships.length > 1) {
    throw new Problem('ValidationError', 'The header "x-project-id" is missing.', {
      errors: [{ pointer: '/header/x-project-id', message: 'is missing' }],
      remediation: 'Send the id of one of your projects, as GET /projects lists them, in "x-project-id".',
    });
  }
  const chosen = projectId === undefined ? first : memberships.find(({ project }) => project.id === projectId);
  if (chosen) return chosen.member;
  throw new Problem('NotFound', 'There is no such project.', { remediation: 'GET /projects lists your projects.' });
};
