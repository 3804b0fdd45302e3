import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSession, readEmployees, type Bench } from '../../connector-kit/check/bench.ts';
import { checkGrants } from '../../connector-kit/check/grants.ts';
import type { Grant } from '../../connector-kit/preflight.ts';
import { startHibobBench } from '../../../test/hibob-bench.ts';
import type { SandboxBench } from '../../../test/sandbox-bench.ts';
import { permissions } from './permissions.ts';
import { preflight } from './preflight.ts';

let bob: SandboxBench;
let bench: Bench;

beforeAll(async () => {
  bob = await startHibobBench(45);
  bench = bob.bench;
});
afterAll(() => bob.close());
beforeEach(() => bob.bench.control.reset());

const look = () => preflight(openSession(bench).vendor);
const stateOf = (grants: readonly Grant[], key: string) => grants.find(({ permission }) => permission === key)?.state;
const inState = (grants: readonly Grant[], state: Grant['state']) =>
  grants.filter((grant) => grant.state === state).map(({ permission }) => permission);

/** Whether it is a right to change something alone, which nothing but writing would show. */
const isForWriting = (key: string) =>
  permissions.some(({ key: own, feeds }) => own === key && feeds.fields.length + feeds.actions.length === 0);

/** Every right to see something but to be in a group and to see people. */
const everythingElse = async () =>
  Object.fromEntries(
    Object.keys(await bob.bench.control.permissions())
      .filter((key) => !/^group$|^audience\.|^data\.root\.view$/.test(key))
      .map((key) => [key, false]),
  );

describe('what is granted to a service user', () => {
  it('is nearly all proved by looking; what Bob does not show is open', async () => {
    const grants = await look();
    expect(inState(grants, 'missing')).toEqual([]);
    const unknown = inState(grants, 'cannot_tell');
    expect(unknown.filter((key) => !isForWriting(key))).toEqual(['features.directory', 'documents.own-folders']);
    expect(new Set(grants.map(({ permission }) => permission)).size).toBe(grants.length);
  });

  it('is told category by category, with what Bob leaves out', async () => {
    await bob.bench.control.permit({ 'data.lifecycle.view': false, 'data.eeo.view': false, 'feature.tasks': false });
    const grants = await look();
    expect(inState(grants, 'missing')).toEqual(['people.lifecycle', 'people.eeo', 'tasks']);
    expect(grants.find(({ permission }) => permission === 'people.eeo')?.detail).toBe('Bob leaves its fields out.');
  });

  it('is told field by field where the company made the fields, each by its name', async () => {
    await bob.bench.control.permit({
      'customField.work.customColumns.column_1666178477240.view': false,
      'customField.category_1720508362305.field_1720508362311.view': false,
    });
    const own = (await look()).filter(({ found }) => found);
    expect(own.filter(({ state }) => state === 'missing').map(({ found }) => found)).toEqual([
      {
        name: 'T-shirt size',
        menuPath: ['Permission groups', 'People’s Data', 'Ottermill', 'T-shirt size', 'View'],
        fields: ['employees.custom_fields'],
      },
      {
        name: 'Division',
        menuPath: ['Permission groups', 'People’s Data', 'Work', 'Division', 'View'],
        fields: ['employees.custom_fields', 'employees.groups', 'employees.employments', 'employments.division'],
      },
    ]);
    expect(own.filter(({ state }) => state === 'granted')).toHaveLength(7);
  });

  it('is open where empty fields look like hidden ones', async () => {
    await bob.bench.control.turn({ emptyFieldsAreNull: false });
    await bob.bench.control.permit({ 'data.identification.view': false, 'data.lifecycle.view': false });
    const grants = await look();
    expect(stateOf(grants, 'people.identification')).toBe('cannot_tell');
    expect(stateOf(grants, 'people.jobs')).toBe('cannot_tell');
    // A table says so all the same, and a value proves its category.
    expect(stateOf(grants, 'people.lifecycle')).toBe('missing');
    expect(stateOf(grants, 'people.work')).toBe('granted');
  });

  it('is the past of each table, by what the table says that it holds back', async () => {
    await bob.bench.control.permit({ 'data.payroll.viewHistory': false });
    const grants = await look();
    expect(inState(grants, 'missing')).toEqual(['people.payroll-history']);
    expect(stateOf(grants, 'people.work-history')).toBe('granted');
  });

  it.each(['forbidden', 'empty'])(
    'nothing, without a group (%s), for the price of a few calls',
    async (withoutGroup) => {
      await bob.bench.control.turn({ withoutGroup });
      await bob.bench.control.permit({ group: false });
      const grants = await look();
      expect(inState(grants, 'missing')).toEqual(['audience']);
      expect(inState(grants, 'granted')).toEqual([]);
      expect(await bob.bench.control.requests()).toHaveLength(2);
    },
  );

  it('names no person and no value', async () => {
    const people = await readEmployees(bench, openSession(bench));
    await bob.bench.control.permit({ 'data.work.view': false });
    const text = JSON.stringify(await look());
    for (const key of ['remote_id', 'display_name', 'work_email', 'date_of_birth', 'employee_number', 'job_title'])
      for (const value of people.map((person) => person[key])) expect(text).not.toContain(`"${String(value)}"`);
  });
});

describe('the look itself', () => {
  it('reads only, and few of its calls are refused whatever is missing', async () => {
    await bob.bench.control.permit(await everythingElse());
    const grants = await look();
    const asked = await bob.bench.control.requests();
    expect(asked.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/people/search'))).toEqual([]);
    expect(asked.length).toBeLessThan(25);
    expect(asked.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(12);
    expect(inState(grants, 'granted')).toEqual(['audience', 'features.employees', 'people.basic-info']);
  });

  it('takes a blocked address for no answer, never for missing permissions', async () => {
    const wrong = { ...bench.credentials, service_user_token: 'wrong' };
    const { vendor } = openSession(bench, { credentials: wrong });
    for (let tries = 0; tries < 52; tries++)
      await preflight(vendor).then(
        () => expect.unreachable(),
        () => undefined,
      );
    const { vendor: good } = openSession(bench, { deadlineAt: Date.now() + 500 });
    await expect(preflight(good)).rejects.toMatchObject({ code: 'vendor_unavailable' });
  });

  it('ends when the credentials are refused', async () => {
    const { vendor } = openSession(bench, { credentials: { ...bench.credentials, service_user_token: 'wrong' } });
    await expect(preflight(vendor)).rejects.toMatchObject({ code: 'credentials_rejected' });
  });
});

describe('the law of missing and blank', { timeout: 60_000 }, () => {
  it('holds too where empty fields are left out', async () => {
    await checkGrants(bench, preflight, bob.bench.control, { emptyFieldsAreNull: false });
  });

  it('sees a preflight that calls everything granted, and one that calls everything missing', async () => {
    const always = (state: Grant['state']) => async () => permissions.map(({ key }) => ({ permission: key, state }));
    await expect(checkGrants(bench, always('granted'), bob.bench.control)).rejects.toThrow(
      /is lost, and all that feeds it/,
    );
    await expect(checkGrants(bench, always('missing'), bob.bench.control)).rejects.toThrow(/are called missing/);
    const onceMissing = async () => {
      const { lifecycle } = { lifecycle: (await bob.bench.control.permissions())['data.lifecycle.view'] };
      const state = lifecycle === true ? ('cannot_tell' as const) : ('missing' as const);
      return permissions.map(({ key }) => ({ permission: key, state }));
    };
    await expect(checkGrants(bench, onceMissing, bob.bench.control)).rejects.toThrow(/nothing of it is lost/);
  });
});
