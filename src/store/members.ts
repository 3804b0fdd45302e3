import type { Project } from './projects.ts';
import type { Db, NewRow, Row } from './tables.ts';

export type Member = Row<'members'>;

/** A member with the name of the person, once there is one. */
export type NamedMember = Member & { readonly name: string | null };

const named = (db: Db, projectId: string) =>
  db
    .selectFrom('members')
    .leftJoin('people', 'people.id', 'members.person_id')
    .selectAll('members')
    .select('people.name')
    .where('members.project_id', '=', projectId);

/** Everybody in a project, invited ones too, in the order in which they were invited. */
export async function listMembers(db: Db, projectId: string): Promise<NamedMember[]> {
  return named(db, projectId).orderBy('members.id').execute();
}

export async function findMember(db: Db, projectId: string, id: string): Promise<NamedMember | undefined> {
  return named(db, projectId).where('members.id', '=', id).executeTakeFirst();
}

/** By the e-mail address in small letters, invited or joined. */
export async function findMemberByEmail(db: Db, projectId: string, email: string): Promise<Member | undefined> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('email', '=', email)
    .executeTakeFirst();
}

/** A person's part in a project. */
export async function findMembership(db: Db, projectId: string, personId: string): Promise<Member | undefined> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** The projects that a person is in, oldest first, each with the person's part. */
export async function listMemberships(
  db: Db,
  personId: string,
): Promise<{ readonly project: Project; readonly member: Member }[]> {
  const members = await db.selectFrom('members').selectAll().where('person_id', '=', personId).execute();
  if (members.length === 0) return [];
  const ids = members.map(({ project_id }) => project_id);
  const projects = await db.selectFrom('projects').selectAll().where('id', 'in', ids).orderBy('id').execute();
  return projects.flatMap((project) => {
    const member = members.find(({ project_id }) => project_id === project.id);
    return member ? [{ project, member }] : [];
  });
}

export async function saveMember(db: Db, projectId: string, member: NewRow<'members'>): Promise<Member> {
  return db
    .insertInto('members')
    .values({ ...member, project_id: projectId })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes what is given. Answers undefined when there is no such member. */
export async function saveMemberChanges(
  db: Db,
  projectId: string,
  id: string,
  changes: Partial<Pick<Member, 'role' | 'person_id' | 'email' | 'invited_at' | 'joined_at'>>,
): Promise<Member | undefined> {
  return db
    .updateTable('members')
    .set({ ...changes, id })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteMember(db: Db, projectId: string, id: string): Promise<void> {
  await db.deleteFrom('members').where('project_id', '=', projectId).where('id', '=', id).execute();
}

/** How many owners have joined. */
export async function countOwners(db: Db, projectId: string): Promise<number> {
  const { owners } = await db
    .selectFrom('members')
    .select((column) => column.fn.countAll<number>().as('owners'))
    .where('project_id', '=', projectId)
    .where('role', '=', 'owner')
    .where('person_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return owners;
}
