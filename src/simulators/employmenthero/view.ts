import { type Company, type Person, primaryAssignmentOn } from '../company/index.ts';
import type { Environment } from '../kit/index.ts';
import { employeeIdOf, idOf, personIdOf } from './ids.ts';
import { belongsTo, type Organisation } from './organisations.ts';
import type { HeroState } from './state.ts';

/** The person whom a role stands for: the boss, the head of a department, anybody else. */
export const userOf = (environment: Environment): Person | undefined => {
  const { roster, company } = environment;
  const boss = roster.get(company.cast.boss ?? '') ?? roster.all()[0];
  const head = company.departments.find((one) => one.headId !== null && one.headId !== boss?.id)?.headId;
  const manager = roster.get(head ?? '') ?? roster.all()[1];
  const role = environment.switchValue('userRole');
  if (role === 'admin') return boss;
  if (role === 'manager') return manager;
  return roster.all().find((person) => person !== boss && person !== manager);
};

/** One organisation as the user sees it who allowed the access. */
export type View = {
  environment: Environment;
  state: HeroState;
  organisation: Organisation;
  company: Company;
  today: string;
  isAdmin: boolean;
  /** Those of the organisation whom the user may see, in the vendor's order. */
  people(): readonly Person[];
  /** By employee id, seen or not. */
  find(employeeId: string): Person | undefined;
  maySee(person: Person): boolean;
  /** The id of a thing in this organisation. */
  id(kind: string, key: string): string;
  employeeId(personId: string): string;
};

export const viewOf = (state: HeroState, organisation: Organisation): View => {
  const { environment } = state;
  const today = environment.clock.today();
  const role = environment.switchValue('userRole');
  const isAdmin = role === 'admin';
  const me = isAdmin ? undefined : userOf(environment)?.id;
  const maySee = (person: Person): boolean =>
    isAdmin || person.id === me || (role === 'manager' && primaryAssignmentOn(person, today).managerId === me);
  const seesAll = isAdmin && organisation.legalEntityId === null;
  return {
    environment,
    state,
    organisation,
    company: environment.company,
    today,
    isAdmin,
    people: () => {
      const everybody = environment.roster.all();
      return seesAll
        ? everybody
        : everybody.filter((person) => maySee(person) && belongsTo(environment, organisation, person));
    },
    find: (employeeId) => {
      const person = environment.roster.get(personIdOf(organisation.key, employeeId) ?? '');
      return person !== undefined && belongsTo(environment, organisation, person) ? person : undefined;
    },
    maySee,
    id: (kind, key) => idOf(organisation.key, kind, key),
    employeeId: (personId) => employeeIdOf(organisation.key, personId),
  };
};
