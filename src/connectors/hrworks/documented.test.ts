import { describe, expect, it } from 'vitest';
import { createMemory } from '../../connector-kit/http/memory.ts';
import { VendorError } from '../../connector-kit/errors.ts';
import type { SetAside, Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import { getJob } from './api/jobs.ts';
import { listLeave } from './api/leave.ts';
import { listMasterData, person } from './api/master-data.ts';
import { nextPageOf } from './api/pages.ts';
import { directoryOf, readOfPeople } from './api/persons.ts';
import { listWorkingTimes } from './api/working-times.ts';
import * as documented from './fixtures/documented.ts';
import { mapEmployee } from './map/employee.ts';
import { mapEmployment } from './map/employment.ts';
import { mapTimeOff } from './map/leave.ts';
import { periodsOf } from './map/periods.ts';
import { homeLocationOf, mapEstablishment } from './map/places.ts';
import { mapWorkingTime } from './map/working-time.ts';

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

const context = { todayOn: '2026-06-15', include: new Set(['custom_fields', 'bank_details']) };
const mina = { uuid: documented.masterData.uuid, personnelNumber: '190' };

describe('documented answers', () => {
  it('the list of people', async () => {
    const { vendor, aside } = answering(documented.persons);
    const { people, byNumber } = await directoryOf(vendor);
    expect(aside).toEqual([]);
    expect(people).toHaveLength(1);
    expect(byNumber.get('190')?.uuid).toBe(mina.uuid);
  });

  it('master data', async () => {
    const { vendor, aside } = answering({ persons: [documented.masterData] });
    const [found] = await listMasterData(vendor, [mina.uuid]);
    expect(aside).toEqual([]);
    expect(found && mapEmployee(found, context)).toMatchObject({
      remote_id: mina.uuid,
      title: 'Mrs. Dr.',
      name: 'Mina Holt',
      department: 'Sales',
      citizenships: [{ value: 'DE', source_value: 'Germany' }],
      employment_status: { value: 'active' },
      employment_type: { value: 'unmapped_value', source_value: 'regularEmployee' },
      bank_details: [{ iban: 'DE00000000000000000000', swift_bic: 'XXXXDEXXXXX' }],
      custom_fields: [
        { name: 'Kürzel', value: 'MH' },
        { name: 'Bereich', value: 'Sales' },
      ],
      marital_status: null,
    });
    expect(found?.permanentEstablishment && mapEstablishment(found.permanentEstablishment)).toMatchObject({
      street_1: 'Musterstraße 1',
      country: { value: 'DE', source_value: 'DEU' },
      phone_number: '+49 761 000000',
    });
    const [period] = periodsOf(person.parse(documented.masterData));
    expect(period && mapEmployment(period, { todayOn: '2026-06-15', units: new Map() })).toMatchObject({
      remote_id: `${mina.uuid}_2020-01-01`,
      work_time: { duration: 'PT40H' },
      department: { name: 'Sales' },
      cost_centers: [{ remote_id: '4711' }],
      manager: [{ name: 'Erika Example' }],
    });
  });

  it('a person of whom nearly nothing is known, and one with oddities', () => {
    expect(mapEmployee(person.parse({ uuid: 'u' }), context)).toMatchObject({ name: null, employment_status: null });
    const odd = person.parse({
      uuid: 'u',
      firstName: 7,
      address: 'here',
      historicizedData: [],
      birthday: '1988-13-40',
    });
    expect(mapEmployee(odd, context)).toMatchObject({ first_name: '7', date_of_birth: null });
  });

  it('an address in the spelling of 2023, and one with its number first', () => {
    const placed = (address: object) => homeLocationOf(person.parse({ uuid: 'u', address }));
    expect(placed({ street: 'Ring', streetNumber: '3', countryCode: 'AUT' })).toMatchObject({
      street_1: 'Ring 3',
      country: { value: 'AT', source_value: 'AUT' },
    });
    expect(placed({ street: 'High Street', streetNumber: '7', country: 'Vereinigtes Königreich' })).toMatchObject({
      street_1: '7 High Street',
      country: { value: 'GB' },
    });
    expect(placed({ street: '' })).toBeNull();
  });

  it('absences', async () => {
    const { vendor, asked } = answering(documented.absences);
    const [leave] = await listLeave(vendor, 'absence', [mina], { beginDate: '2024-01-01', endDate: '2024-12-31' });
    expect(leave && mapTimeOff(leave, new Map())).toMatchObject({
      remote_id: 'absence_55_1',
      remote_employee_id: mina.uuid,
      status: { value: 'approved', source_value: 'validatedOk' },
      type: { value: 'annual_leave', source_value: 'Annual Leave' },
      start_half_day: false,
      end_half_day: true,
      duration: 'P1.5D',
      comment: null,
    });
    expect(asked[0]?.path).toBe(
      '/v2/absences?beginDate=2024-01-01&endDate=2024-12-31&persons=190&usePersonnelNumbers=true',
    );
    expect(asked[0]?.headers).toEqual({ 'cache-control': 'no-cache' });
  });

  it('working times', async () => {
    const { vendor } = answering(documented.workingTimes);
    const [time] = await listWorkingTimes(vendor, [mina], { beginDate: '2023-05-01', endDate: '2023-05-31' });
    expect(time && mapWorkingTime(time)).toMatchObject({
      remote_id: '1_1683093600',
      start_time: '2023-05-03T06:00:00.000Z',
      end_time: '2023-05-03T14:30:00.000Z',
      labor_type: { code: 'workingTime' },
    });
  });

  it('jobs', async () => {
    const get = (body: unknown) => getJob(answering(body).vendor, '/v2/absences', 'id', []);
    expect(await get(documented.jobs.pending)).toEqual({ job_id: 'id', status: 'pending' });
    expect(await get(documented.jobs.written)).toMatchObject({ status: 'finished', result: [{ recordId: 1 }] });
    await expect(get(documented.jobs.refused)).rejects.toMatchObject({
      failure: { excerpt: 'record 1: No such type.' },
    });
    await expect(get(documented.jobs.failed)).rejects.toMatchObject({ failure: { excerpt: 'Sorry.' } });
    // What cannot be understood is not taken for done.
    await expect(get({ status: 'finished', apiResponse: { status: 'success' } })).rejects.toThrow();
    await expect(get({ status: 'broken' })).rejects.toThrow();
  });
});

describe('the page after', () => {
  const linked = (...links: readonly string[]) => new Headers({ link: links.join(', ') });
  const page = (number: number, rel: string, query = '') =>
    `<https://api.hrworks.de/v2/persons/master-data?${query}page=${number}>; rel="${rel}"`;

  it.each([
    ['the first', linked(page(1, 'first'), page(2, 'next'), page(3, 'last')), 1, 2],
    ['a later one', linked(page(1, 'first'), page(1, 'prev'), page(3, 'next'), page(3, 'last')), 2, 3],
    ['one with commas in its address', linked(page(2, 'next', 'persons=a,b&')), 1, 2],
    ['the last', linked(page(1, 'first')), 3, null],
    ['the last, with the one before', linked(page(2, 'prev')), 3, null],
    ['one without links', new Headers(), 1, null],
    ['one that points to itself', linked(page(2, 'next')), 2, null],
  ])('%s', (_, headers, number, next) => expect(nextPageOf(headers, number)).toBe(next));
});

describe('a question about many people', () => {
  const refusal = new VendorError({ code: 'request_refused', message: 'No.', nextStep: 'Ask otherwise.' });
  const ids = Array.from({ length: 50 }, (_, index) => `p${index}`);
  /** Reads people, refusing each question that names one of `gone`. */
  const readingWithout = (gone: readonly string[]) => {
    const asked: number[] = [];
    const read = async (some: readonly string[]) => {
      asked.push(some.length);
      if (some.some((id) => gone.includes(id))) throw refusal;
      return some;
    };
    return { asked, read };
  };

  it('that is refused for one of them is halved until that one is found', async () => {
    const { asked, read } = readingWithout(['p7']);
    expect(await readOfPeople(ids, read)).toEqual(ids.filter((id) => id !== 'p7'));
    expect(asked.length).toBeLessThan(14);
  });

  it('that is refused for all of them is wrong in itself', async () => {
    await expect(readOfPeople(ids, readingWithout(ids).read)).rejects.toBe(refusal);
    expect(await readOfPeople(['p7'], readingWithout(ids).read)).toEqual([]);
    expect(await readOfPeople([], readingWithout(ids).read)).toEqual([]);
  });
});
