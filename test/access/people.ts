import type { Role } from '../../src/model/access.ts';
import { saveInvitation } from '../../src/engine/people/invitations.ts';
import { openPersonSession } from '../../src/engine/people/person-session.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { newUuidV7 } from '../../src/store/ids.ts';
import { saveMemberChanges } from '../../src/store/members.ts';
import { savePerson, type Person } from '../../src/store/people.ts';

/** Headers of a browser in which somebody is signed in, on a page of ours. */
export const browserOf = async (engine: Engine, person: Person) => ({
  cookie: `rollcall_session=${await openPersonSession(engine, engine.db, person)}`,
  origin: engine.publicUrl,
});

/** Somebody who has joined a project. Nobody can sign in with this passphrase: hashing one takes a third of a second. */
export const joinProject = async (engine: Engine, projectId: string, role: Role, name: string) => {
  const email = `${newUuidV7()}@example.com`;
  const person = await savePerson(engine.db, { id: newUuidV7(), email, name, passphrase_hash: '' });
  const { member } = await saveInvitation(engine.db, projectId, { email, role }, engine.clock());
  await saveMemberChanges(engine.db, projectId, member.id, {
    person_id: person.id,
    joined_at: new Date(engine.clock()),
  });
  return { person, member, browser: await browserOf(engine, person) };
};
