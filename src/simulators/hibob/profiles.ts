import { isObject, notFound, readObject, refuse, route, may, forbidden } from './answers.ts';
import { findByEmail, findPerson, refuseWithoutGroup } from './find-people.ts';
import { read } from './readers.ts';
import { type BobCall, changesOf, commit } from './state.ts';
import { isActive, isInAudience, type View, viewOf } from './view.ts';

const text = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'text/plain; charset=UTF-8' } });

/** What any colleague may see. */
const profileOf = (view: View) => ({
  id: view.id,
  firstName: read(view, 'root.firstName'),
  surname: read(view, 'root.surname'),
  email: read(view, 'root.email'),
  displayName: read(view, 'root.displayName'),
  personal: {
    honorific: read(view, 'personal.honorific'),
    shortBirthDate: read(view, 'personal.shortBirthDate'),
    pronouns: read(view, 'personal.pronouns'),
  },
  about: { avatar: read(view, 'about.avatar'), hobbies: read(view, 'about.hobbies') },
  work: {
    title: read(view, 'work.title'),
    department: read(view, 'work.department'),
    site: read(view, 'work.site'),
    startDate: read(view, 'work.startDate'),
    reportsTo: read(view, 'work.reportsTo'),
  },
});

const sortKeys = {
  firstName: 'root.firstName',
  surname: 'root.surname',
  displayName: 'root.displayName',
  email: 'root.email',
} as const;

const listProfiles = (call: BobCall): Response => {
  const refused = refuseWithoutGroup(call, () => Response.json({ employees: [] }));
  if (refused !== undefined) return refused;
  const field = sortKeys[(call.query.get('sortBy') ?? 'firstName') as keyof typeof sortKeys] ?? sortKeys.firstName;
  const views = call.environment.roster
    .all()
    .filter((person) => isActive(call, person) && isInAudience(call, person))
    .map((person) => viewOf(call, person));
  const sorted = views
    .map((view) => [String(read(view, field) ?? ''), view] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Response.json({ employees: sorted.map(([, view]) => profileOf(view)) });
};

const avatarOf = (call: BobCall, view: View | undefined): Response => {
  const url = view === undefined ? null : read(view, 'root.avatarUrl');
  return typeof url === 'string' && may(call, 'data.about.view') ? text(url) : notFound();
};

const avatarByEmail = (call: BobCall): Response => {
  const person = findByEmail(call, call.query.get('email') ?? '');
  return avatarOf(call, person !== undefined && isInAudience(call, person) ? viewOf(call, person) : undefined);
};
const avatarById = (call: BobCall): Response => {
  const person = findPerson(call, call.params.identifier ?? '');
  return avatarOf(call, person && viewOf(call, person));
};

const putAvatar = async (call: BobCall): Promise<Response> => {
  if (!may(call, 'data.about.edit')) return forbidden(call, 'avatars');
  const person = findPerson(call, call.params.identifier ?? '');
  if (person === undefined) return notFound();
  const body = await readObject(call);
  const url = isObject(body) ? body.url : undefined;
  if (typeof url !== 'string' || !URL.canParse(url)) return refuse(400, 'exception.bad.request', 'Invalid url');
  commit(call, () => {
    changesOf(call.state, person.id).avatarUrl = url;
  });
  return text(url);
};

export const profileRoutes = [
  route('GET', '/profiles', listProfiles),
  route('GET', '/avatars', avatarByEmail),
  route('GET', '/avatars/:identifier', avatarById),
  route('PUT', '/avatars/:identifier', putAvatar),
];
