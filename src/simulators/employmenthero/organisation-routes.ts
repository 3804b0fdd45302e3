import { standingOn } from '../company/index.ts';
import { forbidden, notFound, one, page } from './answers.ts';
import { midnight } from './dates.ts';
import { findOrganisation, type Organisation, organisationsOf } from './organisations.ts';
import { oneLine } from './render.ts';
import { hasScope, type HeroRoute, inOrganisation } from './route.ts';
import { urlOf } from './sources.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

const renderOrganisation = ({ id, name, country, site }: Organisation) => ({
  id,
  name,
  phone: site.phone,
  country,
  logo_url: null,
});

const renderDetails = (view: View) => {
  const { organisation } = view;
  const standings = view.people().map((person) => standingOn(person, view.today));
  const count = (...wanted: string[]): number => standings.filter((standing) => wanted.includes(standing)).length;
  return {
    ...renderOrganisation(organisation),
    primary_address: oneLine(organisation.site.address),
    end_of_week: 'Sunday',
    typical_work_day: '8.0',
    payroll_admin_emails: [],
    subscription_plan: 'Platinum',
    superfund_name: null,
    employees_count: standings.length,
    active_employees_count: count('active', 'on_leave'),
    pending_employees_count: count('future'),
    business_account_id: null,
    time_zone: organisation.site.timeZone,
    created_at: midnight('2019-09-12'),
  };
};

/** @see https://github.com/Thinkei/employmenthero-go */
const ownRoutes: HeroRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/organisations',
    docs: urlOf('go-library'),
    known: 'documented',
    handle: (call) =>
      hasScope(call, ['organisations:list'])
        ? page(call, organisationsOf(call.environment), renderOrganisation)
        : forbidden(call.environment),
  },
  {
    method: 'GET',
    path: '/api/v1/organisations/:organisationId',
    docs: urlOf('go-library'),
    known: 'documented',
    handle: (call) => {
      if (!hasScope(call, ['organisations:show'])) return forbidden(call.environment);
      const organisation = findOrganisation(call.environment, call.params.organisationId ?? '');
      if (organisation === undefined) return notFound(call.environment);
      return one(renderDetails(viewOf(call.state, organisation)));
    },
  },
];

const workTypes = ['Ordinary hours', 'Overtime', 'On call'];
const payCategories = ['Permanent Ordinary Hours', 'Casual Ordinary Hours', 'Overtime'];
const roles = ['Owner', 'Admin', 'Manager', 'Employee'];

const named = (view: View, kind: string) => (row: { id: string; name: string }) => ({
  id: view.id(kind, row.id),
  name: row.name,
});
const byName = (view: View, kind: string) => (name: string) => ({ id: view.id(kind, name), name });

/** Lists of the organisation that are known by name, and mostly by the keys that other clients read. */
const listRoutes: HeroRoute[] = [
  inOrganisation(
    { path: '/departments', scopes: ['departments:list'], source: 'airbyte', known: 'assumed' },
    (view, call) => page(call, view.company.departments, named(view, 'department')),
  ),
  inOrganisation(
    { path: '/positions', scopes: ['positions:list'], source: 'airbyte', known: 'assumed' },
    (view, call) => page(call, view.company.jobs, ({ id, title }) => ({ id: view.id('position', id), name: title })),
  ),
  inOrganisation(
    { path: '/cost_centres', scopes: ['cost_centres:list'], source: 'airbyte', known: 'observed' },
    (view, call) => page(call, view.company.costCentres, named(view, 'cost-centre')),
  ),
  inOrganisation(
    { path: '/employing_entities', scopes: ['employing_entities:list'], source: 'airbyte', known: 'observed' },
    (view, call) => page(call, view.company.legalEntities, named(view, 'employing-entity')),
  ),
  inOrganisation(
    { path: '/work_locations', scopes: ['work_locations:list'], source: 'airbyte', known: 'observed' },
    (view, call) =>
      page(call, view.company.sites, (site) => ({
        ...named(view, 'work-location')(site),
        country: site.address.country,
      })),
  ),
  inOrganisation(
    { path: '/work_sites', scopes: ['work_sites:list'], source: 'airbyte', known: 'observed' },
    (view, call) =>
      page(call, view.company.sites, (site) => ({
        ...named(view, 'work-site')(site),
        status: 'active',
        address: oneLine(site.address),
        roster_positions_count: 0,
        hr_positions: [],
        departments: [],
      })),
  ),
  inOrganisation(
    { path: '/work_types', scopes: ['work_types:list'], source: 'airbyte', known: 'observed' },
    (view, call) => page(call, workTypes, byName(view, 'work-type')),
  ),
  inOrganisation({ path: '/roles', scopes: ['roles:list'], source: 'airbyte', known: 'observed' }, (view, call) =>
    page(call, roles, byName(view, 'role')),
  ),
  inOrganisation(
    { path: '/pay_categories', scopes: ['pay_categories:list'], source: 'airbyte', known: 'observed' },
    (view, call) => page(call, payCategories, byName(view, 'pay-category')),
  ),
];

export const organisationRoutes = [...ownRoutes, ...listRoutes];
