import type { Person } from '../company/index.ts';
import { noRecord, noRoute } from './answers.ts';
import { eventsBetween } from './calendar.ts';
import { findEmployee } from './find-people.ts';
import { numberOf } from './ids.ts';
import { spelled, type StaffologyRoute, swaggerPage } from './route.ts';
import type { StaffologyCall } from './state.ts';

/** A route that only follows the naming of the others: 404 until the switch `unprovenRoutes` is on. */
const unproven = (path: string, handle: (call: StaffologyCall) => Response): StaffologyRoute[] =>
  spelled({
    path,
    docs: swaggerPage(''),
    known: 'assumed',
    handle: (call) => (call.environment.switchValue('unprovenRoutes') === true ? handle(call) : noRoute(call)),
  });

const ofEmployee = (path: string, list: (call: StaffologyCall, person: Person) => unknown[]): StaffologyRoute[] =>
  unproven(path, (call) => {
    const person = findEmployee(call);
    return person === undefined ? noRecord(call) : Response.json(list(call, person));
  });

const eventsOfType = (type: string): StaffologyRoute[] =>
  ofEmployee(`/api/${type}/:employeeId`, (call, person) =>
    eventsBetween(call, person, '0000-01-01', '9999-12-31').filter((event) => 'Type' in event && event.Type === type),
  );

/** No evidence for any of these: a connector must not depend on them. */
export const unprovenRoutes = [
  ...eventsOfType('Absence'),
  ...eventsOfType('Holiday'),
  ...eventsOfType('Sickness'),
  ...unproven('/api/Lookup/:name', (call) => {
    const values = call.state.lookups.valuesOf(call.params.name ?? '');
    return values === undefined
      ? noRecord(call)
      : Response.json(values.map((value, place) => ({ Id: place + 1, Value: value })));
  }),
  ...ofEmployee('/api/Document/Employee/:employeeId', (_call, person) =>
    person.documents.map(({ fileName }, place) => ({ ID: numberOf(person.id) * 10 + place, Name: fileName })),
  ),
];
