import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { permissions, writableEntities } from './permissions.ts';
import { routes } from './routes.ts';
import { switches } from './switches.ts';
import { startTenant } from './tenant-under-test.ts';

let tenant: Awaited<ReturnType<typeof startTenant>>;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(() => tenant.reset());
afterAll(() => tenant.close());

const status = async (path: string) => (await tenant.get(path)).status;

describe('applications', () => {
  it('close their objects until they are installed; a request changes nothing', async () => {
    for (const path of ['/xApplicant', '/xApplicantStatus', '/xJob']) expect(await status(path)).toBe(403);
    await tenant.grant({ 'application.recruit.requested': true });
    const { status: refused, body } = await tenant.get('/xApplicant');
    expect([refused, body]).toEqual([403, { Message: 'Forbidden' }]);
    await tenant.grant({ 'application.recruit.installed': true });
    for (const path of ['/xApplicant', '/xApplicantStatus', '/xJob']) expect(await status(path)).toBe(200);
    await tenant.grant({ 'application.coreHr.installed': false });
    expect([await status('/xEmployee'), await status('/xApplicant')]).toEqual([403, 200]);
  });

  it('may also show nothing instead of refusing, but only to readers', async () => {
    await tenant.turn({ uninstalledAnswer: 'empty' });
    expect((await tenant.get('/xApplicant')).body).toEqual([]);
    expect(await status('/xApplicant/0123456789abcdef')).toBe(404);
    expect((await tenant.post('/xApplicant', {})).status).toBe(403);
    await tenant.grant({ 'object.xDivision.read': false });
    expect(await status('/xDivision')).toBe(403);
  });
});

describe('rights of the API user', () => {
  it('close one object for reading or for writing', async () => {
    await tenant.grant({ 'object.xDepartment.read': false });
    expect([await status('/xDepartment'), await status('/xDivision'), await status('/xEmployee')]).toEqual([
      403, 200, 200,
    ]);
    expect((await tenant.call('GET', '/Meta/xDepartment')).status).toBe(403);
    await tenant.grant({ 'object.xDepartment.read': true, 'object.xDepartment.write': false });
    expect(await status('/xDepartment')).toBe(200);
    expect((await tenant.post('/xDepartment', {})).status).toBe(403);
    expect((await tenant.put('/xDepartment', [])).status).toBe(403);
  });

  it('exist for every object with a route, for writing where there is one that writes', () => {
    const objects = new Set(routes.map((route) => /^\/v1\/cloud\/(\w+)/.exec(route.path)?.[1]).filter(Boolean));
    const written = new Set(routes.filter((route) => route.method !== 'GET').map((route) => route.path.split('/')[3]));
    expect(
      Object.keys(permissions)
        .filter((key) => key.endsWith('.read'))
        .map((key) => key.split('.')[1]),
    ).toEqual(expect.arrayContaining([...objects]));
    expect([...written].toSorted()).toEqual(writableEntities.toSorted());
  });
});

describe('Recruit', () => {
  beforeEach(() => tenant.grant({ 'application.recruit.installed': true }));

  it('lists applicants, by job too, with their status', async () => {
    const filter = encodeURIComponent("xJobLookup.xJobTitle eq 'Software Engineer'");
    const { body } = await tenant.get(`/xApplicant?filter=${filter}&select=xFullName,xApplicantStatusLookup`);
    expect(body).toMatchObject([{ xFullName: 'Ruben Salt' }, { xApplicantStatusLookup: { xTitle: 'Phone Screen' } }]);
    expect((await tenant.get('/xApplicantStatus')).body).toContainEqual(
      expect.objectContaining({ xTitle: 'On Hold', xType: 'Review', xSortOrder: 4 }),
    );
  });

  it('makes, moves and upserts an applicant', async () => {
    const [status1, status2] = await tenant.all('/xApplicantStatus');
    const applicant = { xFirstName: 'Ada', xLastName: 'Wren', xEmail: 'ada@applicants.example' };
    const made = await tenant.post('/xApplicant', { ...applicant, xApplicantStatusLookup: status1?.Id });
    expect(made.body[0]).toMatchObject({ xFullName: 'Ada Wren', xApplicantStatusLookup: { xTitle: 'Applied' } });
    const moved = await tenant.put('/xApplicant', [{ Id: made.body[0]?.Id, xApplicantStatusLookup: status2?.Id }]);
    expect(moved.body[0]).toMatchObject({ xApplicantStatusLookup: { Id: status2?.Id } });
    const upserted = await tenant.put('/xApplicant/Upsert?Identifier=xEmail', [{ ...applicant, xPhone: '1' }]);
    expect(upserted.body).toMatchObject([{ Id: made.body[0]?.Id, xPhone: '1' }]);
  });

  it('has no statuses, and no applicant with one, until somebody makes some', async () => {
    await tenant.grant({ 'recruit.applicantStatuses': false });
    expect(await tenant.all('/xApplicantStatus')).toEqual([]);
    expect((await tenant.all('/xApplicant')).map((row) => row.xApplicantStatusLookup)).toEqual(Array(6).fill(null));
  });
});

describe('objects of which nothing is published', () => {
  it('are not there, until the switch says so and their application is installed', async () => {
    await tenant.grant({ 'application.timeOff.installed': true });
    expect(await status('/xTimeOffRequest')).toBe(404);
    await tenant.turn({ hasTimeOffObjects: true });
    expect(await status('/xKudos')).toBe(403);
    const requests = await tenant.all('/xTimeOffRequest');
    expect(requests[0]).toMatchObject({ xTimeOffTypeLookup: { __ObjectName: 'xTimeOffType' } });
    expect(await status('/xTimeOffBalance')).toBe(200);
    const [employee] = await tenant.all('/xEmployee');
    const [type] = await tenant.all('/xTimeOffType');
    const made = await tenant.post('/xTimeOffRequest', {
      xEmployeeLookup: employee?.Id,
      xTimeOffTypeLookup: type?.Id,
      xStartDate: '2026-08-03',
      xEndDate: '2026-08-04',
    });
    expect(made.body[0]).toMatchObject({ xStatus: 'Pending', xStartDate: '2026-08-03T00:00:00Z' });
    expect(await tenant.all('/xTimeOffRequest')).toHaveLength(requests.length + 1);
  });
});

describe('what is assumed', () => {
  it('is a dozen switches, and marked on the routes', () => {
    expect(Object.keys(switches)).toHaveLength(12);
    const known = (level: string) => routes.filter((route) => route.known === level).length;
    expect([known('documented') > 20, known('observed') > 0, known('assumed') > 0]).toEqual([true, true, true]);
    for (const { path, known } of routes)
      if (/TimeOff|Kudos|Upsert/.test(path)) expect([path, known]).toEqual([path, 'assumed']);
  });

  it('cites a public page for each route', () => {
    for (const { docs } of routes)
      expect(docs).toMatch(
        /^https:\/\/(support\.hrcloud\.com|help\.hrcloud\.com|github\.com|docs\.(stackone\.com|unified\.to))\//,
      );
  });
});
