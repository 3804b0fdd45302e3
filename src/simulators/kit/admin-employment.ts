import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Person, primaryAssignmentOn, standingOn, stintOn } from '../company/index.ts';
import { AdminError, readBody, readWholeNumber } from './admin-body.ts';
import { changePerson, personOf } from './admin-people.ts';
import type { Instance } from './instance.ts';

/** Somebody as a list of employees shows them. */
const rowOf = ({ company, clock }: Instance['environment'], person: Person) => {
  const today = clock.today();
  const { departmentId, jobId } = primaryAssignmentOn(person, today);
  const { startOn, endOn } = stintOn(person, today);
  return {
    id: person.id,
    name: person.displayName,
    employee_number: person.employeeNumber,
    department_id: departmentId,
    job: company.jobs.find(({ id }) => id === jobId)?.title ?? null,
    start_on: startOn,
    end_on: endOn,
    standing: standingOn(person, today),
  };
};

const isFound = ({ displayName, employeeNumber, workEmail }: Person, search: string): boolean =>
  [displayName, employeeNumber, workEmail ?? ''].some((text) => text.toLowerCase().includes(search));

const transferBody = z.strictObject({ department_id: z.string() });
const endBody = z.strictObject({ end_on: z.iso.date() });

/** The person in another department from today on. */
const transferred = (person: Person, departmentId: string, today: string): Person => {
  const current = primaryAssignmentOn(person, today);
  const next = { ...current, effectiveOn: today, departmentId, teamId: null, change: 'transfer' as const };
  const others = person.assignments.filter((row) => !(row.isPrimary && row.effectiveOn === today));
  const [first = next, ...rest] = [...others, next].toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
  return { ...person, assignments: [first, ...rest] };
};

/** The person whose employment ends with this day, at their own wish. */
const ended = (person: Person, endOn: string, today: string): Person => {
  const last = stintOn(person, today);
  if (endOn < last.startOn) throw new AdminError(400, `Field end_on: the employment begins on ${last.startOn}.`);
  const ending = { reason: 'better_offer', kind: 'resignation', noticeGivenOn: null, lastDayOfWorkOn: endOn } as const;
  const [first = last, ...rest] = person.stints.map((stint) => (stint === last ? { ...stint, endOn, ending } : stint));
  return { ...person, stints: [first, ...rest] };
};

/** A short list of people, and what happens to their employment, as an admin in the vendor's own user interface would have it. */
export const addEmploymentRoutes = (app: Hono, instanceOf: (context: Context) => Instance): void => {
  app.get('/:provider/roster', (context) => {
    const { environment } = instanceOf(context);
    const people = environment.roster.all();
    const search = (context.req.query('search') ?? '').trim().toLowerCase();
    const found = search === '' ? people : people.filter((person) => isFound(person, search));
    const limit = readWholeNumber(context, 'limit', 20);
    return context.json({
      total: people.length,
      found: found.length,
      people: found.slice(0, limit).map((person) => rowOf(environment, person)),
    });
  });

  const change = (instance: Instance, person: Person) => {
    const { environment } = instance;
    const changed = { ...person, updatedAt: environment.clock.now().toISOString() };
    return rowOf(environment, changePerson(instance, changed));
  };

  app.post('/:provider/people/:id/transfer', async (context) => {
    const instance = instanceOf(context);
    const { environment } = instance;
    const { department_id: departmentId } = await readBody(context, transferBody);
    if (!environment.company.departments.some(({ id }) => id === departmentId))
      throw new AdminError(400, `Field department_id: there is no department ${departmentId}.`);
    const person = transferred(personOf(context, instance), departmentId, environment.clock.today());
    return context.json(change(instance, person));
  });
  app.post('/:provider/people/:id/end', async (context) => {
    const instance = instanceOf(context);
    const { end_on: endOn } = await readBody(context, endBody);
    const person = ended(personOf(context, instance), endOn, instance.environment.clock.today());
    return context.json(change(instance, person));
  });
};
