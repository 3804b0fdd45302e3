import type { Db, NewRow, Row } from './tables.ts';

export type Person = Row<'people'>;

/** By the e-mail address in small letters. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  return db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirst();
}

export async function savePerson(db: Db, person: NewRow<'people'>): Promise<Person> {
  return db.insertInto('people').values(person).returningAll().executeTakeFirstOrThrow();
}

/** Changes what is given. */
export async function savePersonChanges(
  db: Db,
  id: string,
  changes: Partial<Pick<Person, 'name' | 'passphrase_hash'>>,
): Promise<Person> {
  return db
    .updateTable('people')
    .set({ ...changes, id })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Who is signed in with a token, or undefined when it is unknown or has ended. */
export async function findSignedIn(db: Db, tokenHash: Buffer, now: Date): Promise<Person | undefined> {
  return db
    .selectFrom('people')
    .innerJoin('person_sessions', 'person_sessions.person_id', 'people.id')
    .selectAll('people')
    .where('person_sessions.token_hash', '=', tokenHash)
    .where('person_sessions.expires_at', '>', now)
    .executeTakeFirst();
}

export async function savePersonSession(db: Db, session: NewRow<'person_sessions'>): Promise<void> {
  await db.insertInto('person_sessions').values(session).execute();
}

export async function deletePersonSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('person_sessions').where('token_hash', '=', tokenHash).execute();
}

/** Signs a person out everywhere but with the token that is kept. */
export async function deleteOtherSessions(db: Db, personId: string, keptTokenHash: Buffer): Promise<void> {
  await db
    .deleteFrom('person_sessions')
    .where('person_id', '=', personId)
    .where('token_hash', '!=', keptTokenHash)
    .execute();
}

/** Removes what ended before `endedBefore`. Answers how many. */
export async function deleteExpiredPersonSessions(db: Db, endedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('person_sessions').where('expires_at', '<', endedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Forgets a person who is a member of no project. */
export async function deletePersonWithoutProject(db: Db, id: string): Promise<void> {
  await db
    .deleteFrom('people')
    .where('id', '=', id)
    .where((where) =>
      where.not(where.exists(where.selectFrom('members').select('members.id').where('members.person_id', '=', id))),
    )
    .execute();
}
