import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { writing, type NotWritten, type Order, type Written } from '../../../connector-kit/writing.ts';
import { getMasterData, type Person } from '../api/master-data.ts';
import { findUuid } from '../api/persons.ts';
import { sourceOf } from '../source.ts';
import { askAgain, checkChange, keepingId, notFound, writeOne, type Ended } from './jobs.ts';
import { listsOf, type Lists } from './lists.ts';
import { personDataOf } from './person-data.ts';
import { costCenters, personElsewhere, personFields } from './person-fields.ts';

const endpoint = '/v2/persons';
const permissions = ['persons.write', 'persons', 'general', 'cost-accounting'];

/** Adds somebody, which is what HRworks charges for. */
export const createEmployee = writing<Lists>('create_employee', {
  evidence: 'documented',
  source: sourceOf(endpoint, 'post'),
  permissions,
  fields: {
    ...personFields,
    employee_number: {
      required: true,
      note: 'The personnel number. Nobody else has it. It is the login too where no work_email is given.',
    },
    first_name: { required: true },
    last_name: { required: true },
    work_email: { note: 'It is the login too, unless passthrough has another personId.' },
    cost_centers: costCenters,
  },
  elsewhere: personElsewhere,
  takesPassthrough: true,
  prepare: listsOf,
  async run(call, order) {
    const { employee_number: number, work_email: email } = order.given;
    if (await findUuid(call.vendor, 'personnelNumber', String(number)))
      throw inputRefused('Somebody at HRworks has this personnel number.', 'Give a number that is free.', [
        'employee_number',
      ]);
    const data = [{ personId: email ?? number, ...(await personDataOf(call, order)) }];
    const ended = await writeOne(call, 'person', { endpoint: `POST ${endpoint}`, json: { data } });
    return newcomer(call.vendor, ended, String(number));
  },
  async check({ vendor }, pending) {
    const ended = await askAgain(vendor, pending);
    return 'unsettled' in ended ? ended : newcomer(vendor, ended);
  },
  /** Nobody had the number before. */
  async find(call, { given }, since) {
    const uuid = await findUuid(call.vendor, 'personnelNumber', String(given['employee_number']));
    return uuid === undefined ? notFound(call, since) : { remoteId: uuid };
  },
});

/** Whom a job added. HRworks says where people can be read, by uuid or by number; where it says nothing, the number does. */
const newcomer = async (vendor: Vendor, ended: Ended, number?: string): Promise<Written> => {
  if ('pending' in ended) return ended;
  const { ownId = number } = ended;
  if (ownId === undefined) return {};
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(ownId);
  return keepingId(ended, isUuid ? ownId : await findUuid(vendor, 'personnelNumber', ownId));
};

/** Changes what holds today. */
export const updateEmployee = writing<Lists>('update_employee', {
  evidence: 'documented',
  source: sourceOf(endpoint, 'put'),
  permissions: [...permissions, 'persons.master-data'],
  fields: personFields,
  elsewhere: personElsewhere,
  takesPassthrough: true,
  prepare: listsOf,
  isRepeatable: true,
  async run(call, order) {
    const { employeeId = '' } = call.target;
    const person = await getMasterData(call.vendor, employeeId);
    if (!person) return undefined;
    const ended = await changePerson(call, person, await personDataOf(call, order, person));
    return { ...keepingId(ended, employeeId), notWritten: keptNationality(person, order) };
  },
  check: checkChange,
});

/** Changes a person, whom HRworks knows by login and number. */
export const changePerson = (
  call: Parameters<typeof writeOne>[0],
  { personId, personnelNumber }: Person,
  data: Readonly<Record<string, unknown>>,
): Promise<Ended> =>
  writeOne(call, 'person', {
    endpoint: `PUT ${endpoint}`,
    json: { data: [{ personId, personnelNumber, ...data }] },
    repeatable: true,
  });

const keptNationality = ({ secondNationality }: Person, { given }: Order): NotWritten[] => {
  const told = given['citizenships'] as readonly string[] | undefined;
  return secondNationality && told?.length === 1
    ? [{ path: 'citizenships', reason: 'HRworks keeps the second nationality, which its API cannot empty.' }]
    : [];
};
