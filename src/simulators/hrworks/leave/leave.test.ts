import { describe, expect, test } from 'vitest';
import { seedCompany } from '../../company/index.ts';
import { todayOn, useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks();
const { people, leavePolicies } = seedCompany({ size: 60, todayOn });
const year = 'beginDate=2026-01-01&endDate=2026-12-31&usePersonnelNumbers=true&onlyActive=false';

type Leave = {
  number: string;
  type?: string;
  statusIdentifier: string;
  workingDays: number;
  workingDaysInDateInterval: number;
};
/** By person, over both pages. */
const leavesOf = async (path: string, listName: string, query = year): Promise<Record<string, Leave[]>> => {
  const pages = [await hrworks.call('GET', `${path}?${query}`), await hrworks.call('GET', `${path}?${query}&page=2`)];
  return Object.fromEntries(
    pages.flatMap(({ body }) =>
      Object.entries(body).map(([number, rows]) => [number, (rows as Record<string, Leave[]>[])[0]?.[listName] ?? []]),
    ),
  );
};
const seedCount = (isWanted: (kind: string) => boolean) =>
  people
    .flatMap(({ leaveRequests }) => leaveRequests)
    .filter(({ policyId }) => isWanted(leavePolicies.find(({ id }) => id === policyId)?.kind ?? '')).length;

describe('leave is in three places', () => {
  test('and nothing of the seed is lost between them', async () => {
    const count = async (path: string, name: string) => Object.values(await leavesOf(path, name)).flat().length;
    expect(await count('/absences', 'absences')).toBe(
      seedCount((kind) => kind !== 'sick' && kind !== 'work_from_home'),
    );
    expect(await count('/sick-leaves', 'sickLeaves')).toBe(seedCount((kind) => kind === 'sick'));
    expect(await count('/remote-work', 'remoteWork')).toBe(seedCount((kind) => kind === 'work_from_home'));
  });

  test('everybody asked for has an interval of exactly the days asked for, with or without leave', async () => {
    const { body } = await hrworks.call(
      'GET',
      '/absences?beginDate=2030-01-01&endDate=2030-01-31&persons=1001,1002&usePersonnelNumbers=true',
    );
    expect(body).toEqual({
      1001: [{ beginDate: '2030-01-01', endDate: '2030-01-31', absences: [] }],
      1002: [{ beginDate: '2030-01-01', endDate: '2030-01-31', absences: [] }],
    });
  });

  test('days, halves and status are those of the seed', async () => {
    const shown = await leavesOf('/absences', 'absences');
    const words = { pending: 'requested', approved: 'validatedOk', declined: 'validatedNotOk', cancelled: 'cancelled' };
    for (const { employeeNumber, id, leaveRequests } of people) {
      for (const request of leaveRequests.filter(({ policyId }) => policyId === 'l1')) {
        const number = `${id.slice(1)}_${request.id.split('-l')[1]}`;
        expect(shown[employeeNumber]?.find((leave) => leave.number === number)).toMatchObject({
          type: 'HOL',
          beginDate: request.startOn,
          endDate: request.endOn,
          isBeginDateHalfDay: request.startPart === 'afternoon',
          isEndDateHalfDay: request.endPart === 'morning',
          statusIdentifier: words[request.status],
          workingDays: request.amount,
        });
      }
    }
  });

  test('the status shown is a text, its identifier is not', async () => {
    const all = Object.values(await leavesOf('/absences', 'absences')).flat();
    expect(all.find(({ statusIdentifier }) => statusIdentifier === 'validatedOk')).toMatchObject({
      status: 'Checked, OK',
    });
  });
});

describe('intervals', () => {
  const begins = async (query: string) => {
    const { status, body } = await hrworks.call('GET', `/absences?persons=iottermill1&${query}`);
    return status === 200 ? body.iottermill1.map(({ beginDate }: { beginDate: string }) => beginDate) : body.type;
  };
  test.each([
    ['beginDate=2026-01-01&endDate=2026-12-31', ['2026-01-01']],
    ['beginDate=2026-01-31&endDate=2026-04-15&interval=months', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['beginDate=2026-06-03&endDate=2026-06-18&interval=weeks', ['2026-06-03', '2026-06-10', '2026-06-17']],
    ['beginDate=2026-06-29&endDate=2026-07-01&interval=days', ['2026-06-29', '2026-06-30', '2026-07-01']],
    ['beginDate=2026-01-01&endDate=2027-01-01', 'InvalidParameterError'],
    ['beginDate=2026-06-01&endDate=2026-07-02&interval=days', 'InvalidParameterError'],
  ])('%s', async (query, expected) => {
    expect(await begins(query)).toEqual(expected);
  });

  test('count the days of a leave that lie within them', async () => {
    await hrworks.turn('jobPendingPolls', 0);
    await hrworks.write('POST', '/absences', '/absences', {
      data: [
        {
          personnelNumber: '1001',
          type: 'HOL',
          beginDate: '2026-09-03',
          endDate: '2026-09-08',
          isBeginDateHalfDay: true,
          status: 'validatedOk',
        },
      ],
    });
    const query = 'beginDate=2026-09-01&endDate=2026-09-14&interval=weeks&persons=1001&usePersonnelNumbers=true';
    const [first, second] = (await hrworks.call('GET', `/absences?${query}`)).body['1001'];
    expect(first.absences[0]).toMatchObject({ workingDays: 3.5, workingDaysInDateInterval: 2.5 });
    expect(second.absences[0]).toMatchObject({ workingDays: 3.5, workingDaysInDateInterval: 1 });
    const counted = [{ absences: { HOL: 2.5 } }, { absences: { HOL: 1 } }];
    expect((await hrworks.call('GET', `/absences?${query}&count=true`)).body['1001']).toMatchObject(counted);
    expect((await hrworks.call('GET', `/absences/accumulated-values?${query}`)).body['1001']).toMatchObject(counted);
  });
});

test('types and statuses narrow the list', async () => {
  const types = Object.values(await leavesOf('/absences', 'absences', `${year}&types=STU&types=BER`)).flat();
  expect(new Set(types.map(({ type }) => type))).toEqual(
    new Set(['STU', 'BER'].filter((key) => types.some(({ type }) => type === key))),
  );
  expect(types.length).toBeGreaterThan(0);
  const open = Object.values(await leavesOf('/absences', 'absences', `${year}&statusFilter=requested`)).flat();
  expect(new Set(open.map(({ statusIdentifier }) => statusIdentifier))).toEqual(new Set(['requested']));
});

describe('writing leave', () => {
  test.each([
    [
      '/absences',
      'status',
      'validatedOk',
      { type: 'HOL', substitutes: ['1002'] },
      { substitutes: [{ personnelNumber: '1002' }] },
    ],
    [
      '/sick-leaves',
      'status',
      'certificatePending',
      { type: 'SIC', substitute: '1002' },
      { substitute: { personnelNumber: '1002' } },
    ],
    ['/remote-work', 'statusIdentifier', 'validatedOk', {}, {}],
  ])('%s: create, change, delete, and read each back', async (path, statusField, status, given, shown) => {
    const { result } = await hrworks.write('POST', path, path, {
      data: [
        {
          personnelNumber: '1001',
          beginDate: '2026-10-05',
          endDate: '2026-10-06',
          isEndDateHalfDay: true,
          remark: 'x',
          ...given,
        },
      ],
    });
    const { number } = result[0].data;
    expect(number).toMatch(/^1_\d+$/);
    expect((await hrworks.call('GET', `${path}/${number}`)).body).toMatchObject({
      workingDays: 1.5,
      remark: 'x',
      ...shown,
    });
    await hrworks.write('PUT', path, path, {
      data: [{ number, [statusField]: status, endDate: '2026-10-05', isEndDateHalfDay: false }],
    });
    expect((await hrworks.call('GET', `${path}/${number}`)).body).toMatchObject({
      statusIdentifier: status,
      workingDays: 1,
      remark: 'x',
    });
    const { responseType, result: deleted } = await hrworks.write('DELETE', `${path}/${number}`, path);
    expect([responseType, deleted]).toEqual(['SingleDeleteRequestResponse', { result: 'success' }]);
    expect((await hrworks.call('GET', `${path}/${number}`)).status).toBe(400);
  });

  test('several are deleted in one call, all or none', async () => {
    const first = (
      await hrworks.write('POST', '/absences', '/absences', {
        data: [{ personnelNumber: '1001', type: 'HOL', beginDate: '2026-10-05', endDate: '2026-10-06' }],
      })
    ).result[0].data.number;
    expect(await hrworks.write('DELETE', `/absences?numbers=${first}&numbers=1_99`, '/absences')).toMatchObject({
      status: 'error',
    });
    expect((await hrworks.call('GET', `/absences/${first}`)).status).toBe(200);
    expect(await hrworks.write('DELETE', `/absences?numbers=${first}`, '/absences')).toMatchObject({
      responseType: 'MultiDeleteRequestResponse',
      result: { total: 1 },
    });
    expect((await hrworks.call('DELETE', '/absences')).body.type).toBe('MissingParameterError');
  });

  test('one in the path: absences as a list of one, remote work alone', async () => {
    const seed = people.find(({ leaveRequests }) => leaveRequests.some(({ policyId }) => policyId === 'l1'));
    const number = `${seed?.id.slice(1)}_${seed?.leaveRequests.find(({ policyId }) => policyId === 'l1')?.id.split('-l')[1]}`;
    expect((await hrworks.write('PUT', `/absences/${number}`, '/absences', { remark: 'Changed' })).responseType).toBe(
      'MultiWriteRequestResponse',
    );
    expect((await hrworks.call('GET', `/absences/${number}`)).body.remark).toBe('Changed');
    const remote = (
      await hrworks.write('POST', '/remote-work', '/remote-work', {
        data: [{ personnelNumber: '1001', beginDate: '2026-10-05', endDate: '2026-10-06' }],
      })
    ).result[0].data.number;
    expect(
      (await hrworks.write('PUT', `/remote-work/${remote}`, '/remote-work', { endDate: '2026-10-09' })).responseType,
    ).toBe('SingleWriteRequestResponse');
    expect((await hrworks.call('GET', `/remote-work/${remote}`)).body.workingDays).toBe(5);
  });

  test.each([
    [{ type: 'XXX' }, 'XXX'],
    [{ endDate: '2026-10-01' }, 'before'],
    [{ endDate: '2026-13-01' }, 'not a date'],
    [{ status: 'approved' }, 'approved'],
    [{ substitutes: ['0'] }, 'substitute'],
    [{ beginDate: undefined }, 'beginDate is missing'],
  ])('refused: %j', async (wrong, text) => {
    const data = [{ personnelNumber: '1001', type: 'HOL', beginDate: '2026-10-05', endDate: '2026-10-06', ...wrong }];
    const { dataErrors } = await hrworks.write('POST', '/absences', '/absences', { data });
    expect(dataErrors[0].errors[0].text).toContain(text);
  });
});

describe('types', () => {
  test('of absences and sick leaves, created, switched off, used', async () => {
    const keys = async (query = '') =>
      (await hrworks.call('GET', `/absences/absence-types${query}`)).body.absenceTypes.map(
        ({ key }: { key: string }) => key,
      );
    expect(await keys()).toEqual(['HOL', 'PAR', 'UNP', 'BER', 'STU', 'TIM']);
    await hrworks.write('POST', '/absences/absence-types', '/absences/absence-types', {
      data: [{ key: 'MOV', name: 'Moving house', isActive: false }],
    });
    expect(await keys()).not.toContain('MOV');
    expect(await keys('?onlyActive=false')).toContain('MOV');
    const move = { personnelNumber: '1001', type: 'MOV', beginDate: '2026-10-05', endDate: '2026-10-05' };
    const tryToMove = () => hrworks.write('POST', '/absences', '/absences', { data: [move] });
    expect((await tryToMove()).status).toBe('error');
    await hrworks.write('POST', '/absences/absence-types', '/absences/absence-types', {
      data: [{ key: 'MOV', name: 'Moving house', isActive: true }],
    });
    expect((await tryToMove()).status).toBe('success');
    expect((await hrworks.call('GET', '/sick-leaves/sick-leave-types')).body.sickLeaveTypes).toMatchObject([
      { key: 'SIC', isPublic: false },
    ]);
    expect((await hrworks.call('GET', '/absences/vacation-types?countryCodes=CHE')).body.vacationTypes).toEqual([]);
  });
});

describe('leave accounts', () => {
  const account = async (number: string, query = '') =>
    (await hrworks.call('GET', `/persons/${number}/leave-account${query}`)).body;

  test('are what the seed counted: what is unplanned remains', async () => {
    for (const { employeeNumber, leaveBalances } of people) {
      const balance = leaveBalances.find(({ policyId }) => policyId === 'l1');
      const shown = await account(employeeNumber);
      if (balance === undefined) expect(shown.type).toBe('InvalidParameterError');
      else
        expect(shown).toMatchObject({
          holidayEntitlement: balance.allowance,
          approved: balance.taken + balance.booked,
          unplanned: balance.remaining,
        });
    }
  });

  test('count also what no leave stands for', async () => {
    const balance = {
      policyId: 'l1',
      asOfOn: '2026-06-01',
      unit: 'days',
      allowance: 28,
      taken: 10,
      booked: 2,
      remaining: 16,
    };
    await hrworks.admin('PATCH', '/people/p1', { person: { leaveBalances: [balance], leaveRequests: [] } });
    expect(await account('1001')).toMatchObject({ approved: 12, unplanned: 16 });
  });

  test('move with what is written', async () => {
    const before = await account('1001');
    const add = (status: string) =>
      hrworks.write('POST', '/absences', '/absences', {
        data: [{ personnelNumber: '1001', type: 'HOL', beginDate: '2026-10-05', endDate: '2026-10-06', status }],
      });
    await add('requested');
    expect(await account('1001')).toEqual({ ...before, requested: before.requested + 2 });
    await add('validatedOk');
    expect(await account('1001')).toMatchObject({ approved: before.approved + 2, unplanned: before.unplanned - 2 });
    expect(await account('1001', '?referenceDate=2027-05-01')).toMatchObject({
      approved: 0,
      requested: 0,
      unplanned: 28,
    });
  });

  test('are listed for those who have one', async () => {
    const { body } = await hrworks.call('GET', '/absences/leave-accounts?usePersonnelNumbers=true');
    expect(body['1001']).toEqual(await account('1001'));
    expect(body).not.toHaveProperty('1013');
  });
});
