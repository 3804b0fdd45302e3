import type { Company, CustomField, CustomValue, Person } from '../company/index.ts';
import { badRequest, noRecord } from './answers.ts';
import { findEmployee, visiblePeople } from './find-people.ts';
import { employeeIdOf } from './ids.ts';
import { spelled } from './route.ts';
import type { StaffologyCall } from './state.ts';
import { wireOf, type Wire } from './wire.ts';

/** By place on the customer's screens. Which label stands for a key is only shown in Screen Builder. */
const keyOf = (place: number): string => `CustomField${place + 1}`;

const nameOf = (field: CustomField, option: CustomValue): string | undefined =>
  field.options.find(({ id }) => id === option)?.name;

const valueOf = (wire: Wire, field: CustomField, value: CustomValue | undefined): unknown => {
  if (value == null) return null;
  if (field.type === 'list') return nameOf(field, value) ?? null;
  if (field.type === 'multi_list' && Array.isArray(value))
    return value.map((option) => nameOf(field, option)).join(', ');
  return field.type === 'date' && typeof value === 'string' ? wire.day(value) : value;
};

/** The documentation prints no body: its shape is assumed. */
const renderCustomFields = (call: StaffologyCall, company: Company, wire: Wire, person: Person) => {
  const written = call.state.customFields.get(person.id);
  return {
    EmployeeId: employeeIdOf(person.id),
    ...Object.fromEntries(
      company.customFields.map((field, place) => [
        keyOf(place),
        written === undefined ? valueOf(wire, field, person.customValues[field.id]) : (written[keyOf(place)] ?? null),
      ]),
    ),
  };
};

const listAll = (call: StaffologyCall): Response => {
  const { company } = call.environment;
  const wire = wireOf(call);
  return Response.json(visiblePeople(call).map((person) => renderCustomFields(call, company, wire, person)));
};

/** One record always as an object; the switch for single records is about the other host. */
const getOne = (call: StaffologyCall): Response => {
  const person = findEmployee(call);
  if (person === undefined) return noRecord(call);
  return Response.json(renderCustomFields(call, call.environment.company, wireOf(call), person));
};

/** The whole model is replaced: a key left out becomes null. Keys that do not exist are dropped without a word. */
const replaceOne = async (call: StaffologyCall): Promise<Response> => {
  const body = await call.json();
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return badRequest('model', 'The body is not a JSON object.');
  const person = findEmployee(call);
  if (person === undefined) return noRecord(call);
  call.state.customFields.set(person.id, { ...body });
  return new Response(null, { status: 204 });
};

const service = {
  docs: 'https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm',
  known: 'documented',
  hostRole: 'customFields',
} as const;

/** The service on a host of its own, with the tokens of the other. All people come in one answer: no page is told of. */
export const customFieldRoutes = [
  ...spelled({ ...service, path: '', handle: listAll }),
  ...spelled({ ...service, path: '/:employeeId', handle: getOne }),
  ...spelled({ ...service, path: '/:employeeId', method: 'PUT', handle: replaceOne }),
];
