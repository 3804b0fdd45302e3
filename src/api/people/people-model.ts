import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { NamedMember } from '../../engine/people/members.ts';
import type { Membership, Person } from '../../engine/people/person-session.ts';
import { shortestPassphrase } from '../../engine/people/passphrase.ts';
import type { Project } from '../../engine/projects/manage-projects.ts';
import { areas, roleNames, roles, type Area } from '../../model/access.ts';
import { instant } from '../../model/dates.ts';

/** A role, as it is told and asked. */
export const role = z.enum(roleNames).describe('viewer, developer, admin or owner.');

/** An e-mail address, as it is typed. */
export const email = z.email().max(320);

/** A passphrase that is chosen. Any characters: length is what counts. */
export const newPassphrase = z
  .string()
  .min(shortestPassphrase, `must have at least ${shortestPassphrase} characters: several words do`)
  .max(1000)
  .describe('Length is what counts: several words.');

/** A passphrase that is checked. */
export const passphrase = z.string().min(1).max(1000);

/** What a person is called. */
export const personName = z.string().min(1).max(200);

export const projectName = z.string().min(1).max(200);

export const project = z
  .object({ id: z.string(), name: z.string(), created_at: instant })
  .meta({ id: 'Project', description: 'A project: the wall between two sets of accounts.' });

export const renderProject = ({ id, name, created_at }: Project): z.infer<typeof project> => ({
  id,
  name,
  created_at: created_at.toISOString(),
});

const reach = z.enum(['none', 'read', 'write']).describe('`write` includes reading.');

/** How far a role reaches, area by area. */
const powers = z
  .object(Object.fromEntries(areas.map((area) => [area, reach])) as Record<Area, typeof reach>)
  .meta({ id: 'Powers', description: 'What somebody may do with each group of operations.' });

const memberships = z.array(project.extend({ role, powers }));

/** The projects of a person, each with the part that the person has in it. */
export const projectList = z
  .object({ data: memberships })
  .meta({ id: 'Projects', description: 'Projects and the role in each.' });

export const renderMemberships = (found: readonly Membership[]): z.infer<typeof memberships> =>
  found.map((membership) => ({
    ...renderProject(membership.project),
    role: membership.member.role,
    powers: roles[membership.member.role],
  }));

export const me = z
  .object({ id: z.string(), email: z.string(), name: z.string(), projects: memberships })
  .meta({ id: 'Me', description: 'Who is signed in, and where.' });

export const renderMe = (person: Person, found: readonly Membership[]): z.infer<typeof me> => ({
  id: shortId(person.id),
  email: person.email,
  name: person.name,
  projects: renderMemberships(found),
});

const shownMember = z.object({
  id: z.string(),
  email: z.string().nullable().describe('null: the invitation is for whoever opens it first.'),
  name: z.string().nullable(),
  role,
  status: z.enum(['invited', 'active']),
  invited_at: instant,
  joined_at: instant.nullable(),
});

export const member = shownMember.meta({ id: 'Member', description: 'Somebody’s part in a project.' });

export const memberList = z
  .object({ data: z.array(member) })
  .meta({ id: 'Members', description: 'Everybody in a project, invited ones too.' });

export const invitation = shownMember
  .extend({
    invitation_url: z.string().describe('Hand it over yourself: nothing is sent. It is shown this once.'),
    expires_at: instant,
  })
  .meta({ id: 'Invitation', description: 'An invitation, good once and for an hour.' });

export const renderMember = (found: NamedMember): z.infer<typeof member> => ({
  id: shortId(found.id),
  email: found.email,
  name: found.name,
  role: found.role,
  status: found.person_id === null ? 'invited' : 'active',
  invited_at: found.invited_at.toISOString(),
  joined_at: found.joined_at?.toISOString() ?? null,
});
