import { blankPerson, type Person } from '../company/index.ts';
import { forbidden, invalid, one, readObject, textOf } from './answers.ts';
import { isDay } from './dates.ts';
import { siteOf } from './organisations.ts';
import { renderEmployee } from './render.ts';
import { type HeroRoute, inOrganisation, ofEmployee } from './route.ts';
import { type HeroCall, savePerson } from './state.ts';
import type { View } from './view.ts';
import { announce } from './webhooks.ts';

type TextField = {
  [Key in keyof Person]: string | null extends Person[Key] ? Key : never;
}[keyof Person];

/** Keys of an employee that may be written, by where they are kept. Other keys are ignored. */
const writable: Record<string, TextField | 'firstName' | 'lastName'> = {
  title: 'salutation',
  first_name: 'firstName',
  middle_name: 'middleName',
  last_name: 'lastName',
  previous_surname: 'birthName',
  biography: 'about',
  company_email: 'workEmail',
  personal_email: 'personalEmail',
  personal_mobile_number: 'mobilePhone',
  home_phone: 'homePhone',
  company_landline: 'workPhone',
};

const changesIn = (body: Record<string, unknown>): Partial<Person> =>
  Object.fromEntries(
    Object.entries(writable)
      .filter(([key]) => typeof body[key] === 'string' || body[key] === null)
      .map(([key, field]) => [field, body[key]]),
  );

const isKnownEmail = ({ environment }: View, email: string): boolean =>
  environment.roster.all().some((person) => person.workEmail?.toLowerCase() === email.toLowerCase());

const quickAdd = async (view: View, call: HeroCall): Promise<Response> => {
  if (!view.isAdmin) return forbidden(call.environment);
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const [firstName, lastName, email] = ['first_name', 'last_name', 'email'].map((key) => textOf(body, key));
  const startOn = textOf(body, 'start_date')?.slice(0, 10) ?? view.today;
  const missing = Object.entries({ first_name: firstName, last_name: lastName, email })
    .filter(([, value]) => value === undefined)
    .map(([key]) => `${key} can't be blank`);
  if (firstName === undefined || lastName === undefined || email === undefined)
    return invalid(call.environment, ...missing);
  if (!isDay(startOn)) return invalid(call.environment, 'start_date is invalid');
  if (isKnownEmail(view, email)) return invalid(call.environment, 'email has already been taken');

  const { roster } = view.environment;
  const id = roster.nextId();
  const site = view.company.sites.find(({ name }) => name === body.location) ?? view.organisation.site;
  roster.add(
    blankPerson({
      id,
      employeeNumber: String(900_000 + Number(id.slice(1))),
      firstName,
      lastName,
      workEmail: email,
      startOn,
      siteId: siteOf(view.environment, site.id).id,
    }),
  );
  const added = roster.get(id);
  const rendered = added && renderEmployee(view, savePerson(call.state, added, changesIn(body)));
  announce(view, 'employee_created', rendered);
  return one(rendered, 201);
};

const update = async (view: View, person: Person, call: HeroCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const rendered = renderEmployee(view, savePerson(call.state, person, changesIn(body)));
  announce(view, 'employee_updated', rendered);
  return one(rendered);
};

/**
 * That employees can be added and changed is documented, and the path of the first; bodies and the second path are
 * assumed.
 *
 * @see https://developer.employmenthero.com/api-references/employee
 */
export const employeeWriteRoutes: HeroRoute[] = [
  inOrganisation(
    {
      method: 'POST',
      path: '/employees/quick_add_employee',
      scopes: ['employees:create'],
      source: 'employee',
    },
    quickAdd,
  ),
  ofEmployee(
    {
      method: 'PATCH',
      path: '',
      scopes: ['employees:update'],
      source: 'employee',
      known: 'assumed',
      adminOnly: true,
    },
    update,
  ),
];
