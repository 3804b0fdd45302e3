import { describe, expect, it } from 'vitest';
import { createMemory } from '../../connector-kit/http/memory.ts';
import type { SetAside, Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import { peopleFields } from './api/fields.ts';
import { namedLists, type NamedLists } from './api/lists.ts';
import { person, searchPeople } from './api/people.ts';
import { listReports } from './api/reports.ts';
import { readTable } from './api/tables.ts';
import * as documented from './fixtures/documented.ts';
import { mapEmployee } from './map/employee.ts';
import { mapEmployment } from './map/employment.ts';
import { periodsOf } from './map/timeline.ts';
import { fieldOf, itemName } from './map/values.ts';

/** A vendor that answers everything with one body, and keeps what it was asked. */
const answering = (body: unknown) => {
  const asked: VendorRequest<unknown>[] = [];
  const aside: SetAside[] = [];
  const memory = createMemory();
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
    remember: (name, maxAgeSeconds, load) => memory.remember(name, maxAgeSeconds, load),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: (row) => aside.push(row),
    noteRefusal: () => undefined,
  };
  return { vendor, asked, aside };
};

const lists: NamedLists = new Map([
  ['title', new Map([['209300002', { id: '209300002', name: 'Engineer', archived: false, parentId: null }]])],
  [
    'department',
    new Map([['209192163', { id: '209192163', name: 'Account Receivables', archived: false, parentId: null }]]),
  ],
]);
const context = { lists, customFields: null, groupFields: {}, include: new Set<string>() };

describe('documented answers', () => {
  it('people search', async () => {
    const { vendor, aside } = answering(documented.peopleSearch);
    const [found] = await searchPeople(vendor, { by: 'root.id', values: ['3987598587553907167'] }, ['work.title']);
    expect(aside).toEqual([]);
    expect(mapEmployee(person.parse(found), context)).toMatchObject({
      remote_id: '3987598587553907167',
      display_name: 'Mina Holt',
      work_email: 'mina@example.com',
      job_title: 'Engineer',
      employment_status: null,
      first_name: null,
    });
  });

  it('one person', () => {
    expect(mapEmployee(person.parse(documented.personRead), context)).toMatchObject({
      remote_id: '3980342332732998349',
      first_name: 'Mina',
      personal_phone_number: null,
      start_date: '2026-09-06T00:00:00.000Z',
      manager_id: null,
      // The lifecycle status was not asked for, the plain one was.
      employment_status: { value: 'active', source_value: 'Active' },
    });
  });

  it('a value of a list', () => {
    const somebody = person.parse(documented.personWithList);
    expect(fieldOf(somebody, 'root.fullName')).toBe('Alan Tullins');
    expect(mapEmployee(somebody, context)).toMatchObject({
      department: 'Account Receivables',
      department_id: expect.stringMatching(/^c28xIQ/),
    });
    // An id that the list does not have is no name.
    expect(itemName(lists, 'department', '999')).toBeNull();
    expect(itemName(lists, 'department', 'Finance')).toBe('Finance');
  });

  it('a row of the work table', async () => {
    const bulk = {
      results: [{ employeeId: '1', values: [documented.workRow] }],
      response_metadata: { next_cursor: 'x' },
    };
    const { vendor, aside } = answering(bulk);
    const { entries, next } = await readTable(vendor, 'work', { cursor: null, limit: 200 });
    expect({ aside, next }).toEqual({ aside: [], next: 'x' });
    const [period] = periodsOf('1', { work: entries[0]?.rows ?? [], employment: [], salaries: [], lifecycle: [] });
    expect(period && mapEmployment(period, { lists, groupFields: {}, todayOn: '2026-10-01' })).toMatchObject({
      remote_id: '1_2026-09-06',
      effective_date: '2026-09-06T00:00:00.000Z',
      end_date: null,
      active: true,
      job_title: null,
      pay_rate: null,
    });
  });

  it.each([
    ['bare', documented.bulkWork],
    [
      'each row wrapped',
      {
        ...documented.bulkWork,
        results: [
          {
            employeeId: '3332883884017713938',
            values: documented.bulkWork.results[0].values.map((row) => ({ values: row, restricted_columns: {} })),
          },
        ],
      },
    ],
    [
      'all rows wrapped',
      {
        ...documented.bulkWork,
        results: [{ employeeId: '3332883884017713938', values: [{ values: documented.bulkWork.results[0].values }] }],
      },
    ],
  ])('bulk tables: %s', async (_, body) => {
    const { vendor, aside } = answering(body);
    const { entries } = await readTable(vendor, 'work', { cursor: null, limit: 200 });
    expect(entries).toMatchObject([
      {
        employeeId: '3332883884017713938',
        rows: [{ id: 1000020260906, customColumns: { column_1666178477233: 'x' } }],
      },
    ]);
    expect(aside).toEqual([
      { endpoint: 'GET /v1/bulk/people/work', remoteId: '3332883884017713939', reason: 'MISSING_PERMISSION' },
    ]);
  });

  it('a table of which nothing may be seen', async () => {
    const { vendor } = answering({ results: [{ employeeId: '1', ...documented.restrictedTable }], errors: [] });
    expect((await readTable(vendor, 'work', { cursor: null, limit: 200 })).entries).toEqual([
      { employeeId: '1', rows: [] },
    ]);
  });

  it.each(Object.entries(documented.namedListsShapes))('named lists: %s', async (_, body) => {
    const { vendor, aside } = answering(body);
    const department = (await namedLists(vendor)).get('department');
    expect(aside).toEqual([]);
    expect([...(department?.values() ?? [])]).toEqual([
      { id: '209192163', name: 'Account Receivables', archived: false, parentId: null },
      { id: '209192164', name: 'Cash', archived: true, parentId: '209192163' },
    ]);
  });

  it.each([
    ['array', documented.fieldsMetadata],
    ['object', { fields: documented.fieldsMetadata }],
  ])('field metadata: %s', async (_, body) => {
    expect((await peopleFields(answering(body).vendor)).map(({ id }) => id)).toEqual([
      'root.email',
      'home.mobilePhone',
    ]);
  });

  it('reports', async () => {
    expect(await listReports(answering(documented.reportsList).vendor)).toMatchObject([
      { id: '31048356', name: 'Work history report' },
    ]);
  });
});

describe('what Bob is asked', () => {
  it('never has an empty list of filters, and at most 400 fields', async () => {
    const { vendor, asked } = answering(documented.peopleSearch);
    const fields = Array.from({ length: 900 }, (_, index) => `work.custom.field_${index}`);
    await searchPeople(vendor, { by: 'root.id', values: ['1'] }, fields);
    const bodies = asked.map(({ json }) => json as { fields: string[]; filters: unknown[] });
    expect(bodies.map((body) => body.fields.length)).toEqual([400, 400, 103]);
    expect(new Set(bodies.flatMap((body) => body.fields)).size).toBe(901);
    expect(bodies.every((body) => body.filters.length === 1)).toBe(true);
    await searchPeople(vendor, { by: 'root.id', values: [] }, []);
    expect(asked).toHaveLength(3);
  });
});
