import { describe, expect, it } from 'vitest';
import type { LoginRequest } from '../../connector-kit/auth/login.ts';
import { createMemory } from '../../connector-kit/http/memory.ts';
import { unreadFields } from '../../connector-kit/unread.ts';
import type { SetAside, Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import { listEvents } from './api/calendar.ts';
import { getCustomFields, listCustomFields } from './api/custom-fields.ts';
import { employeesPerPage, getEmployee, listEmployees, type Employee } from './api/employees.ts';
import * as documented from './fixtures/documented.ts';
import { auth } from './auth.ts';
import { customFieldsOf, keysOf } from './map/custom-fields.ts';
import { mapEmployee } from './map/employee.ts';
import { mapEmployment } from './map/employment.ts';
import { managerIdOf, namesakesOf } from './map/names.ts';
import { homeLocationOf } from './map/places.ts';
import { mapTimeOff } from './map/time-off.ts';

/** What a path answers with: a status and a body; `undefined` is no body. */
type Answer = readonly [status: number, body?: unknown];

/** A vendor that answers by path, and keeps what it was asked. */
const answering = (answer: (path: string, asked: number) => Answer) => {
  const asked: VendorRequest<unknown>[] = [];
  const aside: SetAside[] = [];
  const memory = createMemory();
  const vendor: Vendor = {
    environment: 'production',
    settings: {},
    send: async (request) => {
      const [status, body] = answer(request.path, asked.filter(({ path }) => path === request.path).length);
      asked.push(request);
      if (status !== 200 && !request.accept?.includes(status)) throw new Error(`${status} was not expected`);
      return request.read({
        status,
        headers: new Headers(),
        json: () => body,
        bytes: () => new Uint8Array(),
        text: () => JSON.stringify(body),
      });
    },
    remember: (name, maxAgeSeconds, load) => memory.remember(name, maxAgeSeconds, load),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: (row) => aside.push(row),
    noteRefusal: () => undefined,
  };
  return { vendor, asked, aside };
};

const today = { todayOn: '2026-06-15' };
const read = async (body: unknown): Promise<Employee> => {
  const employee = await getEmployee(answering(() => [200, body]).vendor, '63001');
  if (!employee) throw new Error('nobody');
  return employee;
};

describe('an employee', () => {
  it('is mapped without anything made up', async () => {
    const employee = await read(documented.employee);
    expect(mapEmployee({ employee, managerId: '63000' }, today)).toMatchObject({
      remote_id: '63001',
      title: 'Mr',
      first_name: 'Samuel Ivo',
      name: 'Samuel Ivo Otter',
      display_name: 'Sam',
      work_email: 'sam@otter.example',
      personal_email: null,
      personal_phone_number: '+44 113 496 0000',
      employee_number: '17',
      date_of_birth: '1988-02-03T00:00:00.000Z',
      hire_date: '2015-09-01T00:00:00.000Z',
      start_date: '2019-04-01T00:00:00.000Z',
      marital_status: { value: 'unmapped_value', source_value: 'Engaged' },
      employment_status: { value: 'active', source_value: '2019-04-01T00:00:00' },
      employment_contract_type: { value: 'unmapped_value', source_value: 'Reduced Hours' },
      citizenships: [{ value: 'GB', source_value: 'British' }],
      remote_manager_id: '63000',
    });
    expect(mapEmployment({ employee, managerId: null }, today)).toMatchObject({
      work_time: { duration: 'PT30H' },
      fte: 0.8,
      grade: { name: 'G2' },
      effective_date: null,
      active: true,
      manager: [{ id: null, remote_id: null, name: 'Ivy Otter' }],
    });
  });

  it.each([
    ['an object', documented.employee],
    ['a list of one', [documented.employee]],
    [
      'with the address inside Personal',
      {
        ...documented.employee,
        PersonalAddress: undefined,
        Personal: { ...documented.employee.Personal, Address: [documented.employee.PersonalAddress] },
      },
    ],
  ])('may be %s', async (_, body) => {
    const employee = await read(body);
    expect(homeLocationOf(employee)).toMatchObject({ street_1: '3 Kettle Lane', country: { value: 'GB' } });
  });

  it('of whom little is told has a status only as far as dates tell one', async () => {
    const { vendor, aside } = answering(() => [200, documented.shortEmployees]);
    const [left, unclear] = (await listEmployees(vendor)).map((employee) =>
      mapEmployee({ employee, managerId: null }, today),
    );
    expect(aside).toEqual([]);
    expect(left).toMatchObject({ employment_status: { value: 'terminated' }, name: null, employment_type: null });
    expect(unclear).toMatchObject({ employment_status: null, termination_date: null });
    expect(unreadFields(unclear ?? {})).toEqual(['termination_date']);
  });

  it.each([
    ['2026-06-14', 'terminated'],
    ['2026-06-15', 'active'],
    ['2026-06-16T00:00:00', 'active'],
  ])('whose last day is %s is %s', async (TerminationDate, status) => {
    const employee = await read({ ...documented.employee, Termination: { TerminationDate } });
    expect(mapEmployee({ employee, managerId: null }, today).employment_status?.value).toBe(status);
  });

  it.each([
    [404, undefined],
    [200, undefined],
    [200, null],
    [200, []],
  ])('that is not there: %s %j', async (status, body) => {
    expect(await getEmployee(answering(() => [status, body]).vendor, '1')).toBeUndefined();
  });

  it('is not looked for under what is no id', async () => {
    const { vendor, asked } = answering(() => [200, documented.employee]);
    expect(await getEmployee(vendor, '../Company')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('a line manager', () => {
  const person = (ID: string, Forenames: string, Surname: string, LineManager: unknown = null): Employee => ({
    ID,
    Personal: { Forenames, Surname, KnownAs: 'Kit' },
    Contract: { LineManager },
  });
  const namesakes = namesakesOf([
    person('1', 'Alex', 'Morgan'),
    person('2', 'Alex', 'Morgan'),
    person('3', 'Mary Ann Lea', 'Ní Bhriain'),
  ]);

  it.each([
    [{ Id: 2, Value: 'Alex Morgan' }, '2'],
    [{ ID: '1', Value: 'MORGAN, Alex' }, '1'],
    [{ Value: 'Alex Morgan' }, null],
    [{ Id: 77, Value: 'Alex Morgan' }, null],
    [{ Id: 1, Value: 'Mary Ann Ní Bhriain' }, '3'],
    [{ Value: 'Kit Ní Bhriain' }, '3'],
    [{ Id: 1, Value: 'Somebody Else' }, null],
    [{ Id: 1, Value: null }, null],
    [null, null],
  ])('%j is %s', (manager, id) => {
    expect(managerIdOf(person('9', 'Jo', 'Doe', manager), namesakes)).toBe(id);
  });
});

describe('the pages of employees', () => {
  const row = (ID: number) => ({ ID });
  const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => row(from + index));
  const full = employeesPerPage;

  it.each([
    ['an empty list', [200, []]],
    ['no body', [200, undefined]],
    ['404', [404]],
  ] as const)('end with %s after a full last page', async (_, end) => {
    const { vendor, asked } = answering((path) => (path.endsWith('/2') ? end : [200, numbered(0, full)]));
    expect(await listEmployees(vendor)).toHaveLength(full);
    expect(asked.map(({ path }) => path)).toEqual(['/api/Employees/', '/api/Employees/2', '/api/Employees/']);
  });

  it('miss nobody when somebody goes while they are read, and have nobody twice when somebody comes', async () => {
    let people = numbered(0, 2 * full + 50);
    const { vendor } = answering((path, times) => {
      const page = Number(/\d*$/.exec(path)?.[0] || 1) - 1;
      const rows = people.slice(page * full, (page + 1) * full);
      // After the first page somebody of it goes, after the second one somebody comes.
      if (times === 0 && page === 0) people = people.slice(1);
      if (times === 0 && page === 1) people = [row(9999), ...people];
      return [200, rows];
    });
    const ids = (await listEmployees(vendor)).map(({ ID }) => ID);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ID } of numbered(1, 2 * full + 50)) expect(ids).toContain(String(ID));
  });

  it('come to an end when the server does not heed the number', async () => {
    const { vendor, asked } = answering(() => [200, numbered(0, full)]);
    expect(await listEmployees(vendor)).toHaveLength(full);
    expect(asked.length).toBeLessThan(5);
  });

  it('have an odd row set aside once', async () => {
    const { vendor, aside } = answering((path) => [200, path.endsWith('/2') ? [] : ['odd', ...numbered(1, full)]]);
    expect(await listEmployees(vendor)).toHaveLength(full - 1);
    expect(aside).toHaveLength(1);
  });
});

describe('custom fields', () => {
  it('go by their keys, and those without a value are left out', async () => {
    const { vendor } = answering((path) => [
      200,
      path === '/' ? [documented.customFields, 'odd', { CustomField1: 'S' }] : documented.customFields,
    ]);
    const everybody = await listCustomFields(vendor);
    expect(keysOf(everybody)).toEqual(['CustomField1', 'CustomField2', 'CustomField3', 'CustomField4']);
    const own = customFieldsOf((await getCustomFields(vendor, '63001')) ?? null);
    expect(own.map(({ name, value }) => [name, value])).toEqual([
      ['CustomField1', 'L'],
      ['CustomField3', 4],
      ['CustomField4', true],
    ]);
    expect(everybody).toMatchObject([{ employeeId: '63001' }]);
  });
});

describe('the calendar', () => {
  const year = { fromOn: '2026-01-01', toOn: '2026-12-31' };

  it('tells time off, half days included', async () => {
    const { vendor, asked } = answering(() => [200, [documented.event]]);
    const [event] = (await listEvents(vendor, '63001', year)) ?? [];
    expect(asked[0]?.query).toEqual({ dateFrom: '2026-01-01T00:00:00', dateTo: '2026-12-31T00:00:00' });
    expect(event && mapTimeOff({ employeeId: '63001', event })).toMatchObject({
      remote_id: '8102',
      remote_employee_id: '63001',
      type: { value: 'holiday', source_value: 'Summer break' },
      status: { value: 'approved' },
      start_date: '2026-03-02T12:00:00.000',
      end_date: '2026-03-04T00:00:00.000',
      start_half_day: true,
      end_half_day: false,
      duration: 'P2.5D',
      comment: 'by the sea',
    });
  });

  it('sets aside an entry that does not say what it is', async () => {
    const { vendor, aside } = answering(() => [200, [{ ID: 1, Title: 'Birthday' }, documented.event]]);
    expect(await listEvents(vendor, '63001', year)).toHaveLength(1);
    expect(aside).toMatchObject([{ reason: expect.stringContaining('Type') }]);
  });

  it('of somebody without entries is empty, of nobody it is absent, whichever way "nothing" is said', async () => {
    const silent = (isThere: boolean) =>
      answering((path) => (path.startsWith('/api/Employee/') && isThere ? [200, documented.employee] : [200])).vendor;
    expect(await listEvents(silent(true), '63001', year)).toEqual([]);
    expect(await listEvents(silent(false), '63001', year)).toBeUndefined();
  });
});

describe('the token', () => {
  it('is asked for by GET, with the pair by HTTP Basic and the grant in a header', async () => {
    const { scheme } = auth;
    if (scheme.kind !== 'token') throw new Error('not by token');
    const asked: LoginRequest<unknown>[] = [];
    const login = {
      environment: 'production',
      send: async <T>(request: LoginRequest<T>) => {
        asked.push(request);
        const json = () => documented.token;
        return request.read({
          status: 200,
          headers: new Headers(),
          json,
          bytes: () => new Uint8Array(),
          text: () => '',
        });
      },
    };
    expect(await scheme.obtain(login, { username: 'api', password: 'wörd' })).toEqual({ token: 'a token' });
    expect(asked).toMatchObject([
      {
        method: 'GET',
        path: '/api/token/',
        headers: {
          authorization: `Basic ${Buffer.from('api:wörd').toString('base64')}`,
          grant_type: 'password',
        },
      },
    ]);
    expect(scheme.lifetimeSeconds).toBe(1800);
  });
});
