import { orNotWritten } from '../../../connector-kit/after-first.ts';
import { waitFor } from '../../../connector-kit/wait-for.ts';
import {
  dayOf,
  writing,
  type NotWritten,
  type Order,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import { toInstant } from '../../../model/dates.ts';
import { searchPeople } from '../api/people.ts';
import * as api from '../api/people-writes.ts';
import { fieldOf, textOf } from '../map/values.ts';
import { clockSkewMs, droppedOf, missingIn, notKept, pathsOf, patienceOf, readForChanges } from './kept.ts';
import { bodyOf } from './nested.ts';
import * as person from './person-fields.ts';
import { prepareTenant, type Tenant } from './tenant.ts';
import { demandFirstTerms, missingTerms, planTerms, writeRow } from './terms.ts';
import { termsFields, termsOf } from './terms-fields.ts';

const allFields = { ...person.personFields, ...person.firstWorkFields };
const { job_title: _, ...termsOfPerson } = termsFields;

const neverTaken = {
  name: 'Bob makes the full name of the others',
  avatar: 'write avatar_url',
  home_location: 'Bob’s API has no write for addresses',
  'work_location.name': 'write work_location.id, which takes the name of a site too',
  team_id: 'Bob has no teams of its own: where your company made a field for them, write it as a custom field',
  employment_status: 'Bob makes it of the start date and the termination',
  'employment.work_time': 'Bob takes working time as patterns, which its API does not describe',
  'employment.end_date': 'Bob ends it with the person: write termination_date',
};

/** Every permission to write something of a person. */
const editing = [
  'people.basic-info-edit',
  'people.personal-edit',
  'people.personal-contact-edit',
  'people.identification-edit',
  'people.work-edit',
  'people.work-contact-edit',
  'people.home-edit',
  'people.about-edit',
  'people.employment-edit',
  'people.eeo-edit',
  'custom-fields-edit',
];

/** Adds a person: one call makes the person with the first row of the work table, further ones picture, contract and pay. */
export const createEmployee = writing<Tenant>('create_employee', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/post_people',
  permissions: ['people.add', ...editing, 'people.payroll-edit'],
  fields: {
    ...person.inputsOf(allFields),
    ...person.spreadFields,
    first_name: { ...allFields['first_name']?.input, required: true },
    last_name: { ...allFields['last_name']?.input, required: true },
    avatar_url: {},
    ...Object.fromEntries(Object.entries(termsOfPerson).map(([name, { input }]) => [`employment.${name}`, input])),
  },
  elsewhere: { ...neverTaken, termination_date: 'make the person first, then write it' },
  takesPassthrough: true,
  prepare: prepareTenant,
  async run(call, order) {
    const { vendor, prepared } = call;
    const changes = person.changesOf(order, prepared, allFields);
    const terms = termsOf(order, 'employment.');
    demandFirstTerms(terms);
    const id = await api.addPerson(vendor, bodyOf(changes, order.passthrough));
    const notWritten: NotWritten[] = [];
    const { avatar_url: avatarUrl } = order.given;
    if (typeof avatarUrl === 'string')
      notWritten.push(...(await orNotWritten(['avatar_url'], () => api.setAvatar(vendor, id, avatarUrl))));
    for (const one of terms)
      notWritten.push(
        ...(await orNotWritten(one.paths, async () => {
          for (const plan of (await planTerms(call, id, startOf(order), [one])) ?? []) await writeRow(call, id, plan);
        })),
      );
    const kept = await waitFor(async () => readForChanges(call, id, changes), patienceOf(call));
    const unseen = kept
      ? notKept(pathsOf(missingIn(kept, changes)))
      : notKept(pathsOf(changes), 'It could not be read again: Bob does not show the new person to the service user.');
    return { remoteId: id, notWritten: [...notWritten, ...unseen] };
  },
  find: async (call, order, since) => findNewcomer(call, order, since),
});

const startOf = ({ given }: Order): string => String(dayOf(given['start_date']));

/** E-mail addresses are unique in Bob: who has this one and was made since then is the one. What is not there is told. */
const findNewcomer = async (call: WriteCall<Tenant>, order: Order, since: number): Promise<Written | undefined> => {
  const email = String(order.given['work_email']);
  const [found] = await searchPeople(call.vendor, { by: 'root.email', values: [email] }, ['root.creationDateTime']);
  const madeAt = found && toInstant(textOf(fieldOf(found, 'root.creationDateTime')));
  if (!found || !madeAt || Date.parse(madeAt) < since - clockSkewMs) return undefined;
  const changes = person.changesOf(order, call.prepared, allFields);
  const kept = await readForChanges(call, found.id, changes, ['root.avatarUrl']);
  const terms = await missingTerms(call, found.id, startOf(order), termsOf(order, 'employment.'));
  const { avatar_url: avatarUrl } = order.given;
  const hasAvatar = avatarUrl === undefined || (kept && fieldOf(kept, 'root.avatarUrl') === avatarUrl);
  const paths = [...terms.flatMap((one) => one.paths), ...(hasAvatar ? [] : ['avatar_url'])];
  return {
    remoteId: found.id,
    notWritten: [
      ...notKept(pathsOf(kept ? missingIn(kept, changes) : changes)),
      ...paths.map((path) => ({ path, reason: 'The person was made, and Bob did not answer from then on.' })),
    ],
  };
};

const inTerms = 'Bob keeps it with the day from which it holds: write it by POST …/employments';
const byRow = Object.fromEntries(
  ['department_id', 'manager_id', 'work_location.id'].map((path) => [
    path,
    'Bob keeps it with the day from which it holds, in its work table',
  ]),
);

/** Changes a person. What is as it should be already is not written. */
export const updateEmployee = writing<Tenant>('update_employee', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/put_people-identifier',
  permissions: [...editing, 'people.manage-lifecycle'],
  fields: {
    ...person.inputsOf(person.personFields),
    ...person.spreadFields,
    work_email: {},
    start_date: {},
    termination_date: { note: 'Ends the employment on that day.' },
    avatar_url: {},
  },
  elsewhere: {
    ...neverTaken,
    ...byRow,
    job_title: inTerms,
    ...Object.fromEntries(Object.keys(termsOfPerson).map((name) => [`employment.${name}`, inTerms])),
  },
  takesPassthrough: true,
  prepare: prepareTenant,
  async run(call, order) {
    const id = call.target.employeeId ?? '';
    const changes = person.changesOf(order, call.prepared, person.personFields);
    const acts = actsOf(call, id, order);
    const before = await readForChanges(
      call,
      id,
      changes,
      acts.map(({ fieldId }) => fieldId),
    );
    if (!before) return undefined;
    const wanted = missingIn(before, changes);
    const hasBody = wanted.length > 0 || Object.keys(order.passthrough).length > 0;
    const put = hasBody ? await api.changePerson(call.vendor, id, bodyOf(wanted, order.passthrough)) : 'unchanged';
    const notWritten: NotWritten[] = put === 'unchanged' ? notKept(pathsOf(wanted)) : [];
    for (const [index, act] of acts.filter((one) => fieldOf(before, one.fieldId) !== one.value).entries()) {
      if (index === 0 && put === 'unchanged') await act.perform();
      else notWritten.push(...(await orNotWritten([act.path], act.perform)));
    }
    const dropped = put === 'changed' ? await droppedOf(call, id, wanted) : [];
    return { remoteId: id, notWritten: [...notWritten, ...dropped] };
  },
  isRepeatable: true,
});

/** Fields that Bob changes by a call of their own. */
const actsOf = ({ vendor }: WriteCall<Tenant>, id: string, { given }: Order) =>
  [
    { path: 'work_email', fieldId: 'root.email', write: api.changeEmail },
    { path: 'start_date', fieldId: 'work.startDate', write: api.changeStartDate },
    { path: 'avatar_url', fieldId: 'root.avatarUrl', write: api.setAvatar },
    { path: 'termination_date', fieldId: 'internal.terminationDate', write: api.terminate },
  ].flatMap(({ path, fieldId, write }) => {
    if (!(path in given)) return [];
    const value = String(path.endsWith('_date') ? dayOf(given[path]) : given[path]);
    return [{ path, fieldId, value, perform: () => write(vendor, id, value) }];
  });
