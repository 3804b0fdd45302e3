import { describe, expect, it } from 'vitest';
import { unreadFields } from '../../connector-kit/unread.ts';
import type { SetAside, Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import { employeeFields, isCustom } from './api/fields.ts';
import { readPage, readRow, row } from './api/rows.ts';
import { createRow, mappingOf, updateRow } from './api/writes.ts';
import * as documented from './fixtures/documented.ts';
import { customFieldsOf } from './map/custom-fields.ts';
import { mapEmployee } from './map/employee.ts';
import { mapEmployment } from './map/employment.ts';
import { mapDepartment, mapDivision } from './map/groups.ts';
import { homeLocationOf, mapLocation } from './map/places.ts';
import { mapTask } from './map/tasks.ts';

/** A vendor that answers everything with one body, and keeps what it was asked. */
const answering = (body: unknown) => {
  const asked: VendorRequest<unknown>[] = [];
  const aside: SetAside[] = [];
  const vendor: Vendor = {
    environment: 'production',
    settings: {},
    send: async (request) => {
      asked.push(request);
      return request.read({
        status: 200,
        headers: new Headers(),
        json: () => body,
        bytes: () => new Uint8Array(),
        text: () => JSON.stringify(body),
      });
    },
    remember: (_name, _maxAgeSeconds, load) => load(),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: (each) => aside.push(each),
    noteRefusal: () => undefined,
  };
  return { vendor, asked, aside };
};

const nothing = new Set<string>();

describe('documented answers', () => {
  it('lists', async () => {
    const { vendor, asked } = answering(documented.departmentList);
    const rows = await readPage(vendor, 'xDepartment', { pageSize: 50, filter: "xDepartmentName eq 'HR'" });
    expect(rows.map((each) => each && mapDepartment(each).name)).toEqual(['Human Resources', 'Finance']);
    expect(asked).toMatchObject([
      { path: '/v1/cloud/xDepartment', query: { pageSize: 50, filter: "xDepartmentName eq 'HR'" } },
    ]);
  });

  it('one row, in an array or bare', async () => {
    const department = await readRow(answering(documented.departmentById).vendor, 'xDepartment', 'a7384');
    expect(department && mapDepartment(department)).toMatchObject({
      name: 'Human Resources',
      remote_id: department?.Id,
    });
    const division = await readRow(answering(documented.divisionById).vendor, 'xDivision', '49fd5');
    expect(division && mapDivision(division)).toMatchObject({ name: 'Employment Services', parent_ids: null });
    const location = await readRow(answering(documented.locationById).vendor, 'xLocation', '6035d');
    expect(location && mapLocation(location)).toMatchObject({ name: 'Los Angeles', street_1: 'LA', city: null });
    expect(await readRow(answering([]).vendor, 'xLocation', '6035d')).toBeUndefined();
  });

  it('a person', () => {
    const person = row.parse(documented.employee);
    expect(mapEmployee(person, nothing)).toMatchObject({
      remote_id: '29c00ddd295e7365746ed698060bf08c',
      display_name: 'Ada Wren',
      work_email: 'ada.wren@example.com',
      department: 'Human Resources',
      remote_manager_id: '0e7040587336430e',
      date_of_birth: '1984-02-29T00:00:00.000Z',
      start_date: '2019-08-19T00:00:00.000Z',
      termination_date: null,
      created_at: '2019-09-16T16:48:09.283Z',
      updated_at: '2019-08-19T09:56:16.583Z',
      // Words of the customer's own are not guessed at.
      employment_status: { value: 'unmapped_value', source_value: 'On a Mission' },
      employment_type: { value: 'unmapped_value', source_value: 'Co-op' },
      employment_contract_type: { value: 'unmapped_value', source_value: 'Co-op' },
    });
    expect(mapEmployee(person, nothing)).not.toHaveProperty('custom_fields');
    expect(customFieldsOf(person)).toMatchObject([{ remote_id: 'Languages', value: 'C#, Java' }]);
    expect(homeLocationOf(person)).toMatchObject({ zip_code: '80014', country: { value: 'US' } });
  });

  it('the employment of that person', () => {
    expect(mapEmployment(row.parse(documented.employee))).toMatchObject({
      remote_id: '29c00ddd295e7365746ed698060bf08c',
      pay_rate: '5000.5',
      pay_currency: 'USD',
      // "Salary" names no span of time.
      pay_period: { value: 'unmapped_value', source_value: 'Salary' },
      pay_frequency: { value: 'monthly' },
      start_date: '2019-08-19T00:00:00.000Z',
      effective_date: null,
      // What a status of the customer's own means for it is not known.
      active: null,
      division: null,
      manager: [{ name: 'Max Otter', email: 'max@example.com' }],
    });
  });

  it('a task', () => {
    expect(mapTask(row.parse(documented.task))).toMatchObject({
      name: 'Collect laptop',
      status: { value: 'open', source_value: 'Incomplete' },
      type: { value: 'unmapped_value', source_value: 'Plain' },
      due_date: '2019-08-21T00:00:00.000Z',
      created_at: '2019-08-19T09:56:16.583Z',
      updated_at: '2019-08-19T09:56:19.181Z',
      parent_process_name: 'Onboard',
      employee_id: null,
    });
  });

  it.each([
    ['as printed', documented.metadata],
    ['without the list', { entities: documented.metadata.entities[0] }],
    ['bare', documented.metadata.entities[0]],
    ['as a list', documented.metadata.entities],
  ])('metadata: %s', async (_, body) => {
    const { vendor, asked } = answering(body);
    expect((await employeeFields(vendor)).filter(({ name }) => isCustom(name))).toEqual([
      { name: 'Languages', type: 'String' },
    ]);
    expect(asked).toMatchObject([{ path: '/v1/Meta/xEmployee' }]);
  });

  it('fields of HR Cloud, and of its customers', () => {
    expect(['xSSN', 'Id', '__Self', '__ObjectName', 'url'].filter(isCustom)).toEqual([]);
    expect(['Gender', 'Languages', 'xbox'].filter((name) => !isCustom(name))).toEqual([]);
  });
});

describe('odd answers', () => {
  it('sets a row aside that makes no sense, and keeps the places of the others', async () => {
    const { vendor, aside } = answering([{ Id: 'a' }, 'no row', { xFullName: 'No id' }, { Id: 'b' }]);
    const rows = await readPage(vendor, 'xEmployee', { pageSize: 4 });
    expect(rows.map((each) => each?.Id ?? null)).toEqual(['a', null, null, 'b']);
    expect(aside).toHaveLength(2);
    expect(JSON.stringify(aside)).not.toContain('No id');
  });

  it('does not take a list without any ids for an empty one', async () => {
    await expect(readPage(answering([{ xFullName: 'A' }]).vendor, 'xEmployee', { pageSize: 1 })).rejects.toThrow();
    await expect(readPage(answering({ Message: 'x' }).vendor, 'xEmployee', { pageSize: 1 })).rejects.toThrow();
  });

  it('notes a date that is none', () => {
    const person = row.parse({ ...documented.employee, xStartDate: 'soon', xDateOfBirth: '1985-02-29' });
    const record = mapEmployee(person, nothing);
    expect([record.start_date, record.date_of_birth]).toEqual([null, null]);
    expect(unreadFields(record)).toEqual(['date_of_birth', 'start_date']);
  });

  it('invents nothing for a row that holds nothing', () => {
    const filled = (record: object) =>
      Object.entries(record)
        .filter(([, value]) => value !== null)
        .map(([field]) => field);
    expect(filled(mapEmployee({ Id: 'a' }, nothing)).toSorted()).toEqual(['id', 'remote_id']);
    expect(filled(mapTask({ Id: 'a' }))).toEqual(['id', 'remote_id']);
    expect(filled(mapEmployment({ Id: 'a' }))).toEqual(['id', 'remote_id', 'employee_id', 'remote_employee_id']);
  });
});

describe('documented requests', () => {
  it('changes by id, in an array', async () => {
    const { vendor, asked } = answering([documented.employee]);
    await updateRow(vendor, 'xEmployee', { Id: '29c00', xAddress1: 'New Zealand' });
    expect(asked).toMatchObject([
      {
        method: 'PUT',
        path: '/v1/cloud/xEmployee',
        json: [{ Id: '29c00', xAddress1: 'New Zealand' }],
        query: { Identifier: undefined, mapping: undefined },
      },
    ]);
  });

  it('changes by another field', async () => {
    const { vendor, asked } = answering([documented.employee]);
    await updateRow(vendor, 'xEmployee', { xEmail: 'a@example.com', xCity: 'Rome' }, 'xEmail');
    expect(asked[0]?.query).toMatchObject({ Identifier: 'xEmail' });
  });

  it('names rows by their own keys, as the article writes it', () => {
    expect(
      mappingOf({
        Id: '0e70',
        xDepartmentLookup: { xDepartmentCode: 'Executive' },
        xManagerLookup: { xEmail: 'emp1@example.com' },
        xLocationLookup: '6035d',
        xSalary: { Amount: 1, Currency: 'USD' },
      }),
    ).toBe('xDepartmentLookup to xDepartmentCode,xManagerLookup to xEmail');
  });

  it('never sends a write twice by itself', async () => {
    const { vendor, asked } = answering([documented.employee]);
    await createRow(vendor, 'xEmployee', { xFirstName: 'Ada' });
    expect(asked[0]?.repeatable).toBeUndefined();
    expect(asked[0]?.method).toBe('POST');
  });
});
