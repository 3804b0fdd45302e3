import { notFound, one, page } from './answers.ts';
import { isContractor, renderEmployee } from './render.ts';
import { type HeroRoute, inOrganisation, ofEmployee } from './route.ts';
import type { HeroCall } from './state.ts';
import type { View } from './view.ts';

/** `member_type` is `employee` or `contractor`; what comes without it is a switch. */
const memberType = (view: View, call: HeroCall): string | null =>
  call.query.get('member_type') ??
  (view.environment.switchValue('withoutMemberType') === 'employees' ? 'employee' : null);

const listEmployees = (view: View, call: HeroCall): Response => {
  const type = memberType(view, call);
  const people = view.people();
  const wanted =
    type === null ? people : people.filter((person) => isContractor(person, view.today) === (type === 'contractor'));
  return page(call, wanted, (person) => renderEmployee(view, person));
};

const listTeamMembers = (view: View, call: HeroCall): Response => {
  const team = view.company.teams.find(({ id }) => view.id('team', id) === call.params.teamId);
  if (team === undefined) return notFound(call.environment);
  const members = view
    .people()
    .filter(
      (person) =>
        person.assignments.findLast((row) => row.isPrimary && row.effectiveOn <= view.today)?.teamId === team.id,
    );
  return page(call, members, (person) => renderEmployee(view, person));
};

/**
 * Somebody who has left stays in these lists.
 *
 * @see https://developer.employmenthero.com/api-references/employee
 */
export const employeeRoutes: HeroRoute[] = [
  inOrganisation({ path: '/employees', scopes: ['employees:list'], source: 'employee' }, listEmployees),
  ofEmployee({ path: '', scopes: ['employees:show'], source: 'employee' }, (view, person) =>
    one(renderEmployee(view, person)),
  ),
  inOrganisation({ path: '/teams', scopes: ['teams:list'], source: 'team' }, (view, call) =>
    page(call, view.company.teams, ({ id, name }) => ({ id: view.id('team', id), name, status: 'active' })),
  ),
  inOrganisation(
    { path: '/teams/:teamId/employees', scopes: ['teams:employees:list'], source: 'team' },
    listTeamMembers,
  ),
];
