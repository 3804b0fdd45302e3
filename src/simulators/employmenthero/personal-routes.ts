import type { Person } from '../company/index.ts';
import { notFound, one, page } from './answers.ts';
import { renderHistories, renderPayDetails } from './histories.ts';
import {
  renderBankAccounts,
  renderEmergencyContacts,
  renderPayslips,
  renderSuperannuation,
  renderTaxDeclaration,
  type Version,
} from './personal.ts';
import { isContractor } from './render.ts';
import { type HeroRoute, ofEmployee, type RouteOptions } from './route.ts';
import type { View } from './view.ts';

type Options = Omit<RouteOptions, 'method'>;
const same = (row: unknown): unknown => row;

/** What belongs to one employee, as a list. */
const list = (options: Options, rowsOf: (view: View, person: Person) => readonly unknown[]): HeroRoute =>
  ofEmployee({ ...options, adminOnly: true }, (view, person, call) => page(call, rowsOf(view, person), same));

/** Both versions of a list or a single record; the reference shows v2, the vendor's Go library calls v1. */
const inBothVersions = (make: (version: Version) => HeroRoute): HeroRoute[] => [make('v2'), make('v1')];

const record = (options: Options, find: (view: View, person: Person) => unknown): HeroRoute =>
  ofEmployee({ ...options, adminOnly: true }, (view, person, call) => {
    const found = find(view, person);
    return found === undefined ? notFound(call.environment) : one(found);
  });

/** An employee has an employment history, a contractor a job history; the other one is empty. */
const historyOf = (wanted: 'employee' | 'contractor') => (view: View, person: Person) =>
  isContractor(person, view.today) === (wanted === 'contractor') ? renderHistories(view, person) : [];

export const personalRoutes: HeroRoute[] = [
  ofEmployee(
    { path: '/employment_histories', scopes: ['employment_histories:list'], source: 'employment-history' },
    (view, person, call) => page(call, historyOf('employee')(view, person), same),
  ),
  ofEmployee(
    { path: '/job_histories', scopes: ['job_histories:list'], source: 'employment-history' },
    (view, person, call) => page(call, historyOf('contractor')(view, person), same),
  ),
  list({ path: '/pay_details', scopes: ['pay_details:list'], source: 'pay-detail' }, renderPayDetails),
  list({ path: '/payslips', scopes: ['payslips:list'], source: 'go-library' }, renderPayslips),
  ...inBothVersions((version) =>
    list({ path: '/bank_accounts', version, scopes: ['bank_accounts:list'], source: 'bank-account' }, (view, person) =>
      renderBankAccounts(view, person, version),
    ),
  ),
  ...inBothVersions((version) =>
    list(
      { path: '/emergency_contacts', version, scopes: ['emergency_contacts:list'], source: 'emergency-contact' },
      (view, person) => renderEmergencyContacts(view, person, version),
    ),
  ),
  ...inBothVersions((version) =>
    record(
      { path: '/tax_declaration', version, scopes: ['tax_declarations:show'], source: 'tax-declaration' },
      (view, person) => renderTaxDeclaration(view, person, version),
    ),
  ),
  ...inBothVersions((version) =>
    record(
      {
        path: '/superannuation_detail',
        version,
        scopes: ['superannuation_details:show'],
        source: 'superannuation-detail',
      },
      (view, person) => renderSuperannuation(view, person, version),
    ),
  ),
];
