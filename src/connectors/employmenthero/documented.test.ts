import { describe, expect, it } from 'vitest';
import type { Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import { unreadFields } from '../../connector-kit/unread.ts';
import { listedLeaveRequests } from './api/leave.ts';
import { readAll, type Listed } from './api/pages.ts';
import { employee, listedPeople } from './api/people.ts';
import { listedHistories, listedPayDetails } from './api/personal.ts';
import { listedTimesheetEntries } from './api/time.ts';
import * as documented from './fixtures/documented.ts';
import { mapEmployee } from './map/employee.ts';
import { mapEmployment } from './map/employment.ts';
import { categoriesOf, mapTimeOff } from './map/leave.ts';
import { bankDetailsOf } from './map/particulars.ts';
import { termsOf } from './map/terms.ts';
import { mapTimeEntry } from './map/time.ts';

const todayOn = '2026-11-22';
const context = { include: new Set<string>(), todayOn };

/** The rows of a documented answer, and what was asked for them. */
const rowsOf = async <Row>(body: unknown, listed: Listed<Row>) => {
  const asked: VendorRequest<unknown>[] = [];
  const aside: unknown[] = [];
  const vendor: Vendor = {
    environment: 'production',
    settings: { organisation: 'an-organisation' },
    send: async (request) => {
      asked.push(request);
      return request.read({
        status: 200,
        headers: new Headers(),
        json: () => body,
        bytes: () => new Uint8Array(),
        text: () => '',
      });
    },
    remember: (_name, _age, load) => load(),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: (row) => aside.push(row),
    noteRefusal: () => undefined,
  };
  const rows = (await readAll(vendor, listed)) ?? [];
  expect(aside).toEqual([]);
  return { rows, asked };
};
const row = (fields: object) => ({
  employee: employee.parse({ id: 'e', ...fields }),
  customValues: null,
  bankAccounts: null,
});

describe('documented answers', () => {
  it('employees, cut short', async () => {
    const { rows, asked } = await rowsOf(documented.employees, listedPeople('employee'));
    expect(asked[0]).toMatchObject({
      method: 'GET',
      path: '/api/v1/organisations/an-organisation/employees',
      query: { member_type: 'employee', page_index: 1, item_per_page: 100 },
    });
    const [first] = rows;
    expect(first && mapEmployee({ employee: first, customValues: null, bankAccounts: null }, context)).toMatchObject({
      remote_id: '3cfd1633-4920-4abc-be7e-98a13159b740',
      first_name: 'Minh',
      // The account's address may be a private one.
      work_email: null,
      employment_status: null,
      employment_type: null,
      start_date: null,
    });
  });

  it('an employee of 2023', () => {
    expect(mapEmployee(row(documented.employeeOf2023), context)).toMatchObject({
      marital_status: { value: 'married', source_value: 'Married' },
      work_phone_number: '+61400000000',
      employee_number: '17',
      start_date: '2021-02-01T00:00:00.000Z',
      employment_type: { value: 'casual', source_value: 'Casual' },
      employment_contract_type: { value: 'unmapped_value', source_value: 'Casual' },
      employment_status: { value: 'active', source_value: 'active' },
      cost_centers: null,
    });
  });

  it('histories and pay', async () => {
    const { rows: histories } = await rowsOf(documented.histories, listedHistories('e'));
    const { rows: pay } = await rowsOf(documented.payDetails, listedPayDetails('e'));
    const terms = termsOf('e', histories, pay).map((one) => mapEmployment(one, { todayOn }));
    expect(terms).toMatchObject([
      {
        remote_id: 'e_0f551b48-2a4b-4f5d-8f0f-5d1c0b6f1d11',
        effective_date: '2017-03-01T00:00:00.000Z',
        end_date: '2020-04-20T00:00:00.000Z',
        active: false,
        pay_rate: null,
        employment_contract_type: { value: 'part_time', source_value: 'Part-time' },
        employment_type: null,
      },
      {
        remote_id: 'e_0f551b48-2a4b-4f5d-8f0f-5d1c0b6f1d11_2020-04-21',
        effective_date: '2020-04-21T00:00:00.000Z',
        end_date: null,
        active: true,
        pay_rate: '50',
        pay_period: { value: 'hour', source_value: 'Hourly' },
        pay_currency: null,
      },
    ]);
  });

  it('a leave request of 2023: hours, no unit', async () => {
    const { rows, asked } = await rowsOf(documented.leaveRequests, listedLeaveRequests('2020-01-01'));
    expect(asked[0]?.query).toMatchObject({ start_date: '2020-01-01', end_date: undefined });
    expect(rows.map(mapTimeOff)).toMatchObject([
      {
        status: { value: 'rejected', source_value: 'Declined' },
        type: { value: 'annual_leave', source_value: 'Annual Leave' },
        start_date: '2020-12-22T00:00:00.000',
        end_date: '2021-01-08T00:00:00.000',
        duration: 'PT83.6H',
        remote_time_off_policy_id: 'Annual Leave',
        comment: null,
        reason: { name: 'test' },
      },
    ]);
    expect(categoriesOf(rows)).toMatchObject([{ name: 'Annual Leave', unit: null }]);
  });

  it('a timesheet entry: hours from units, days with slashes', async () => {
    const { rows, asked } = await rowsOf(documented.timesheetEntries, listedTimesheetEntries('-', '2024-03-04'));
    expect(asked[0]).toMatchObject({
      path: '/api/v1/organisations/an-organisation/employees/-/timesheet_entries',
      query: { start_date: '04/03/2024' },
    });
    expect(rows.map(mapTimeEntry)).toMatchObject([
      {
        hours_worked: 5,
        break_duration: 0,
        start_time: null,
        status: { value: 'unmapped_value', source_value: 'pending' },
        location: null,
      },
    ]);
  });
});

describe('where somebody stands', () => {
  const statusOf = (fields: object) => mapEmployee(row(fields), context).employment_status?.value;

  it.each([
    [
      'the last day is over',
      { status: 'archived', start_date: '2020-01-01', termination_date: '2026-11-21' },
      'terminated',
    ],
    ['today is the last day', { status: 'active', start_date: '2020-01-01', termination_date: todayOn }, 'active'],
    ['the first day is ahead', { status: 'active', start_date: '2026-11-23' }, 'pending'],
    ['somebody came back', { status: 'active', start_date: '2025-01-01', termination_date: '2020-01-01' }, 'active'],
    ['no day tells it', { status: 'archived' }, 'unmapped_value'],
    ['nothing is said', {}, undefined],
  ])('%s', (_, fields, status) => expect(statusOf(fields)).toBe(status));
});

it('a date that is none is noted as unread, not invented', () => {
  const record = mapEmployee(row({ date_of_birth: '31/02/1990' }), context);
  expect(record.date_of_birth).toBeNull();
  expect(unreadFields(record)).toEqual(['date_of_birth']);
});

it.each([
  ['AU', 'bsb_code'],
  ['GB', 'sort_code'],
  ['United Kingdom', 'sort_code'],
  ['SG', 'unmapped_value'],
  [null, 'unmapped_value'],
])('the number of a branch of somebody who works in %s is a %s', (country, type) => {
  const account = { id: 'b', account_number: '1', bsb: '012345', currency: 'SGD' };
  expect(bankDetailsOf([account], country)).toMatchObject([
    {
      clearing_codes: [{ type: { value: type, source_value: 'bsb' }, value: '012345' }],
      currency_code: { value: 'SGD' },
    },
  ]);
});
