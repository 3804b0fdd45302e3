import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSession, readEmployees } from '../../connector-kit/check/bench.ts';
import { stepsOf } from '../../connector-kit/guide.ts';
import { staffologyhr as simulator } from '../../simulators/staffologyhr/index.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { staffologyhr } from './index.ts';

let opened: SandboxBench;
beforeAll(async () => {
  opened = await openSandboxBench({ connector: staffologyhr, simulator, size: 45 });
});
afterAll(() => opened.close());

const control = () => opened.bench.control;

describe('linking', () => {
  beforeEach(() => control().reset());

  const verify = async () => {
    const session = openSession(opened.bench);
    const { checks } = await staffologyhr.auth.verify(session.vendor);
    expect(session.calls.length).toBeLessThanOrEqual(4);
    return Object.fromEntries(checks.map(({ key, ...check }) => [key, check]));
  };

  it('counts people and looks at what else there is', async () => {
    expect(await verify()).toMatchObject({
      people: { status: 'pass', detail: '45 people' },
      'starters-leavers': { status: 'pass' },
      calendars: { status: 'pass' },
      'custom-fields': { status: 'pass' },
    });
    await control().resize(300);
    expect(await verify()).toMatchObject({ people: { detail: '200 people, and there may be more' } });
  });

  it('warns when no starter and no leaver is seen, which may be right', async () => {
    await control().permit({ startersLeavers: false });
    expect(await verify()).toMatchObject({
      people: { status: 'pass' },
      'starters-leavers': { status: 'warn', guideStep: 'check-set-rights', detail: expect.stringContaining('may be') },
    });
  });

  it('links although custom fields cannot be read now', async () => {
    await control().fault({ kind: 'html', route: 'GET /9*', count: 'always' });
    expect(await verify()).toMatchObject({
      'custom-fields': { status: 'warn', detail: 'Could not be checked now.', guideStep: 'check-set-rights' },
    });
  });

  it('refuses an API user that sees nobody, with the way to its rights', async () => {
    await control().permit({ otherEmployees: false });
    await expect(verify()).rejects.toMatchObject({
      code: 'permission_missing',
      failure: {
        nextStep: expect.stringContaining('System Tools > Utilities > Company > API Users'),
        permissions: ['set-rights'],
        guideSteps: ['check-set-rights'],
      },
    });
  });
});

describe('preflight', () => {
  beforeEach(() => control().reset());

  const look = async () => {
    const session = openSession(opened.bench);
    const grants = (await staffologyhr.preflight?.(session.vendor)) ?? [];
    expect(session.calls.length).toBeLessThanOrEqual(7);
    return { grants, states: Object.fromEntries(grants.map(({ permission, state }) => [permission, state])) };
  };

  it('tells what is granted, each custom field by its key', async () => {
    const { grants, states } = await look();
    expect(states).toMatchObject({
      'api-module': 'granted',
      'set-rights': 'granted',
      'starters-leavers': 'granted',
      'custom_field:CustomField1': 'granted',
    });
    expect(grants.find(({ permission }) => permission === 'custom_field:CustomField6')?.found).toMatchObject({
      name: 'CustomField6',
      menuPath: expect.arrayContaining(['Screen Builder']),
      fields: ['employees.custom_fields'],
    });
  });

  it('cannot tell whether starters and leavers are hidden', async () => {
    await control().permit({ startersLeavers: false });
    expect((await look()).states).toMatchObject({ 'set-rights': 'granted', 'starters-leavers': 'cannot_tell' });
  });

  it('doubts the managers of people whose manager may have left', async () => {
    const managed = async () =>
      (await readEmployees(opened.bench, openSession(opened.bench))).filter((one) => one['manager_id'] !== null);
    const before = new Set((await managed()).map((one) => one['remote_id']));
    await control().permit({ startersLeavers: false });
    const people = await readEmployees(opened.bench, openSession(opened.bench));
    expect(people.some((one) => before.has(one['remote_id']) && one['manager_id'] === null)).toBe(true);
    const right = staffologyhr.permissions.find(({ key }) => key === 'starters-leavers');
    expect(right?.feeds.fields).toEqual(expect.arrayContaining(['employees.manager_id', 'employments.manager']));
  });

  it('calls rights missing only when nobody is seen', async () => {
    await control().permit({ otherEmployees: false });
    expect((await look()).states).toEqual({
      'api-module': 'granted',
      'set-rights': 'missing',
      'starters-leavers': 'cannot_tell',
    });
  });
});

describe('the credentials', () => {
  const parse = (username: string, password: string) => staffologyhr.auth.credentials.safeParse({ username, password });

  it.each([
    [' api-1 ', '\tse cret\n'],
    ['"api-1"', "'se cret'"],
    ['\u200Bapi-1', '“se cret”'],
  ])('are freed of what comes along when copied: %j %j', (username, password) => {
    expect(parse(username, password).data).toEqual({ username: 'api-1', password: 'se cret' });
  });

  it.each([
    ['', 'secret'],
    ['api-1', '  '],
    ['api-1', 'two\nlines'],
    ['api-1:secret', 'secret'],
  ])('are refused when they cannot be right: %j %j', (username, password) => {
    expect(parse(username, password).success).toBe(false);
  });

  it('warn of a person’s e-mail address', () => {
    const doubt = new RegExp(staffologyhr.auth.fields[0]?.doubt?.pattern ?? '');
    expect([doubt.test('api-1'), doubt.test('jo@otter.example')]).toEqual([true, false]);
  });
});

describe('the guide', () => {
  const covered = new Set([
    ...stepsOf(staffologyhr.guide).flatMap(({ covers }) => covers),
    ...staffologyhr.guide.nextSteps.flatMap(({ covers = [] }) => covers),
  ]);

  it.each([...Array.from({ length: 9 }, (_, index) => `sta-0${index + 1}`), 'hub-04'])('carries %s', (id) => {
    expect(covered).toContain(id);
  });

  it.each([
    'System Tools',
    'Utilities',
    'Tools',
    'System Configuration',
    'Modules',
    'API',
    'Company',
    'API Users',
    'Create User',
    'New API User',
    'Active',
    'Save',
    'Username',
    'Password',
    'Set Rights',
    'Starters & Leavers',
    'Link Account',
    'Connect',
    'API Reference',
  ])('names %s as Staffology HR does', (label) => {
    expect(JSON.stringify(staffologyhr.guide)).toMatch(new RegExp(`[*"]${label}[*"]`));
  });

  it('lists each cause of a refused pair with its click', () => {
    const step = stepsOf(staffologyhr.guide).find(({ key }) => key === 'when-refused');
    for (const words of ['*Modules*', '*Active*', 'reset the password']) expect(step?.body).toContain(words);
  });
});
