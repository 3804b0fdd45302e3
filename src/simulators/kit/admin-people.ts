import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { blankPerson, type Person, seedCompany } from '../company/index.ts';
import { AdminError, readBody, readWholeNumber } from './admin-body.ts';
import type { Instance } from './instance.ts';

/** One whole ordinary person: its shape is what changes are checked against. */
const template: Person = seedCompany({ size: 40 }).people[39] as Person;

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** Arrays that must hold something. */
const neverEmpty = new Set(['stints', 'assignments', 'contracts']);
const objects = new Set(['homeAddress', 'longLeave', 'bankAccount', 'emergencyContact', 'customValues']);

/** Field names and kinds against the template; what stands inside a record is the caller's. */
const checkPerson = (changes: Record<string, unknown>): Partial<Person> => {
  for (const [key, value] of Object.entries(changes)) {
    if (!(key in template)) throw new AdminError(400, `Unknown field ${key}.`);
    if (key === 'id') throw new AdminError(400, 'Field id: it cannot be chosen or changed.');
    const kind = kindOf(value);
    const wanted = kindOf(template[key as keyof Person]);
    const fits =
      wanted === 'array'
        ? kind === 'array' && !(neverEmpty.has(key) && (value as unknown[]).length === 0)
        : objects.has(key)
          ? kind === 'object' || (kind === 'null' && key !== 'customValues')
          : kind === 'string' || kind === 'null';
    if (!fits)
      throw new AdminError(
        400,
        `Field ${key}: expected ${wanted === 'array' ? 'an array' : objects.has(key) ? 'an object' : 'a text'}.`,
      );
  }
  return changes as Partial<Person>;
};

/** `position` is the place in the vendor's order, 0 the first. */
const personBody = z.strictObject({
  position: z.number().int().min(0).optional(),
  person: z.record(z.string(), z.unknown()).default({}),
});

/** The person that the path names. */
export const personOf = (context: Context, { environment }: Instance): Person => {
  const id = context.req.param('id') ?? '';
  const person = environment.roster.get(id);
  if (person === undefined) throw new AdminError(404, `No person ${id}.`);
  return person;
};

/** Puts the changed person in the place of the one with this id. */
export const changePerson = ({ environment, simulator, state }: Instance, person: Person): Person => {
  environment.roster.replace(person);
  simulator.rosterChanged?.(state, person.id, 'changed');
  return person;
};

/** Adds, changes, moves and removes people as an admin in the vendor's own user interface would. */
export const addPeopleRoutes = (app: Hono, instanceOf: (context: Context) => Instance): void => {
  app.get('/:provider/people', (context) => {
    const people = instanceOf(context).environment.roster.all();
    const offset = readWholeNumber(context, 'offset', 0);
    return context.json({
      total: people.length,
      people: people.slice(offset, offset + readWholeNumber(context, 'limit', 100)),
    });
  });
  app.get('/:provider/people/:id', (context) => context.json(personOf(context, instanceOf(context))));

  app.post('/:provider/people', async (context) => {
    const { simulator, state, environment } = instanceOf(context);
    const { person: given, position } = await readBody(context, personBody);
    const id = environment.roster.nextId();
    const hire = {
      id,
      employeeNumber: String(900_000 + Number(id.slice(1))),
      firstName: 'New',
      lastName: `Person ${id.slice(1)}`,
      workEmail: `new.person.${id}@ottermill.example`,
      startOn: environment.clock.today(),
      siteId: environment.company.sites[0].id,
    };
    const person = {
      ...blankPerson(hire),
      ...checkPerson(given),
      id,
    };
    environment.roster.add(person, position);
    simulator.rosterChanged?.(state, id, 'added');
    return context.json(person, 201);
  });
  app.patch('/:provider/people/:id', async (context) => {
    const instance = instanceOf(context);
    const before = personOf(context, instance);
    const { person: changes, position } = await readBody(context, personBody);
    const person = { ...before, ...checkPerson(changes) };
    if (position !== undefined) instance.environment.roster.move(person.id, position);
    return context.json(changePerson(instance, person));
  });
  app.delete('/:provider/people/:id', (context) => {
    const instance = instanceOf(context);
    const { simulator, state, environment } = instance;
    const { id } = personOf(context, instance);
    environment.roster.remove(id);
    simulator.rosterChanged?.(state, id, 'removed');
    return context.body(null, 204);
  });
};
