import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extraScopes, startHeroBench, type HeroBench } from '../../../test/employmenthero-bench.ts';
import { openSession, readEmployees } from '../../connector-kit/check/bench.ts';
import { employmenthero } from './index.ts';
import { writeScopes } from './permissions.ts';

let hero: HeroBench;
beforeAll(async () => {
  hero = await startHeroBench(45);
});
afterAll(() => hero.close());
beforeEach(() => hero.bench.control.reset());

const control = () => hero.bench.control;
const guideScopesOnly = () => control().permit(Object.fromEntries(Object.keys(extraScopes).map((key) => [key, false])));

describe('the organisation', () => {
  const { choose } = employmenthero.auth;
  const session = (organisation: string) =>
    openSession({ ...hero.bench, credentials: { ...hero.bench.credentials, organisation } });

  it('is one that there is no choice of, or one of several by name and country', async () => {
    const list = () => choose?.list(openSession(hero.bench).vendor);
    expect(await list()).toEqual([{ value: hero.bench.credentials['organisation'], label: 'Ottermill Group, AU' }]);
    await control().turn({ severalOrganisations: true });
    const choices = (await list()) ?? [];
    expect(choices).toHaveLength(3);
    const [, second] = choices;
    const people = await readEmployees(hero.bench, session(second?.value ?? ''));
    expect(people.length).toBeGreaterThan(0);
    expect(people.length).toBeLessThan(45);
  });

  it('is refused when it is none of the person’s', async () => {
    const stranger = '00000000-0000-4000-8000-000000000001';
    await expect(employmenthero.auth.verify(session(stranger).vendor)).rejects.toMatchObject({
      code: 'credentials_rejected',
      failure: { fields: ['organisation_id'], guideSteps: ['find-organisation-id', 'sign-in-as-admin'] },
    });
  });
});

describe('what is seen on linking', () => {
  const warnings = async () =>
    (await employmenthero.auth.verify(openSession(hero.bench).vendor)).checks
      .filter(({ status }) => status === 'warn')
      .map(({ key, guideStep }) => [key, guideStep]);

  it('is all there with the guide’s scopes', async () => {
    await guideScopesOnly();
    expect(await warnings()).toEqual([]);
  });

  it('names a scope that is missing, and the step', async () => {
    await control().permit({ 'teams:list': false, 'policies:list': false });
    expect(await warnings()).toEqual([
      ['teams:list', 'choose-scopes'],
      ['policies:list', 'choose-scopes'],
    ]);
  });

  it.each([
    ['manager', ['administrator', 'pay_details:list', 'bank_accounts:list', 'emergency_contacts:list']],
    ['employee', ['people', 'administrator', 'pay_details:list', 'bank_accounts:list', 'emergency_contacts:list']],
  ])('shows that a %s signed in', async (role, keys) => {
    await control().turn({ userRole: role });
    expect((await warnings()).map(([key]) => key)).toEqual(keys);
  });
});

describe('the preflight', () => {
  const grants = () => employmenthero.preflight?.(openSession(hero.bench).vendor) ?? [];

  it('says of the guide’s scopes that they are granted, and of the others that they are missing', async () => {
    await guideScopesOnly();
    const states = new Map((await grants()).map(({ permission, state }) => [permission, state]));
    // What writes is not tried out, and the members of a team would take a team.
    const untold = ['teams:employees:list', ...writeScopes.map(({ key }) => key)];
    for (const { key, guideStep } of employmenthero.permissions)
      expect([key, states.get(key)]).toEqual([
        key,
        guideStep === 'choose-scopes' ? 'granted' : untold.includes(key) ? 'cannot_tell' : 'missing',
      ]);
  });

  it('lists the customer’s own fields by name', async () => {
    const own = (await grants()).flatMap(({ found, state }) => (found ? [[found.name, state]] : []));
    expect(own).toContainEqual(['T-shirt size', 'granted']);
    await control().permit({ 'employee_custom_fields:list': false });
    const without = (await grants()).flatMap(({ found, state }) => (found ? [[found.name, state]] : []));
    expect(without).toContainEqual(['T-shirt size', 'missing']);
  });

  it('cannot tell what belongs to a person when there is nobody', async () => {
    await control().resize(0);
    const states = new Map((await grants()).map(({ permission, state }) => [permission, state]));
    expect([states.get('pay_details:list'), states.get('teams:list')]).toEqual(['cannot_tell', 'granted']);
  });
});

describe('the credentials', () => {
  const uuid = '3CFD1633-4920-4ABC-BE7E-98A13159B740';
  const parse = (organisation_id: string | undefined, more: object = {}) =>
    employmenthero.auth.credentials.safeParse({
      client_id: ' "an-id" ',
      client_secret: '\u200Ba-secret\n',
      ...(organisation_id !== undefined && { organisation_id }),
      ...more,
    });

  it.each([
    ['12345', { organisation_id: '12345' }],
    [' 12345 ', { organisation_id: '12345' }],
    ['https://secure.employmenthero.com/app/organisations/12345/dashboard', { organisation_id: '12345' }],
    ['https://secure.employmenthero.com/app/v2/organisations/12345/developer_portal/api', { organisation_id: '12345' }],
    ['secure.employmenthero.com/app/organisations/12345', { organisation_id: '12345' }],
    [uuid, { organisation_id: uuid, organisation: uuid.toLowerCase() }],
    ['', {}],
    [undefined, {}],
  ])('take the organisation from %j', (typed, organisation) => {
    const { data } = parse(typed);
    expect(data).toEqual({ client_id: 'an-id', client_secret: 'a-secret', ...organisation });
    // What is stored is read again when the account is linked anew.
    expect(employmenthero.auth.credentials.parse(data)).toEqual(data);
  });

  it('keep the organisation that was picked, until another one is named', () => {
    const picked = { organisation: uuid.toLowerCase() };
    expect(parse('12345', picked).data).toMatchObject({ organisation_id: '12345', ...picked });
    const other = '00000000-0000-4000-8000-000000000001';
    expect(parse(other, picked).data).toMatchObject({ organisation: other });
  });

  it.each(['Ottermill Group', '12345 or so', '3CFD1633-4920', 'https://secure.employmenthero.com/app/dashboard'])(
    'are refused with %j for an organisation, in the form and after it',
    (typed) => {
      expect(parse(typed).error?.issues).toMatchObject([{ path: ['organisation_id'] }]);
      const { rule } = employmenthero.auth.fields.find(({ key }) => key === 'organisation_id') ?? {};
      expect(new RegExp(rule?.pattern ?? '').test(typed)).toBe(false);
      expect(new RegExp(rule?.pattern ?? '').test('https://secure.employmenthero.com/app/v2/organisations/1/x')).toBe(
        true,
      );
      expect(['', ' 12345', uuid].every((good) => new RegExp(rule?.pattern ?? '').test(good))).toBe(true);
    },
  );

  it.each([{ client_id: '' }, { client_secret: '  ' }, { client_id: 'two words' }, { more: 'x' }])(
    'are refused with %j',
    (wrong) => expect(parse('1', wrong).success).toBe(false),
  );
});
