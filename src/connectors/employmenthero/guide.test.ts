import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../connector-kit/guide.ts';
import { employmenthero } from './index.ts';

const { guide, auth, permissions } = employmenthero;
const covered = new Set([
  ...stepsOf(guide).flatMap(({ covers }) => covers),
  ...guide.nextSteps.flatMap(({ covers = [] }) => covers),
]);

describe('the guide', () => {
  it.each([...Array.from({ length: 10 }, (_, index) => `emp-${String(index + 1).padStart(2, '0')}`), 'hub-04'])(
    'carries %s',
    (id) => expect(covered).toContain(id),
  );

  it.each([
    'Account',
    'Developer Portal',
    'API',
    'Add Application',
    'Name',
    'Redirect URL',
    'Scopes',
    'Continue to Review',
    'Create Application',
    'Client ID',
    'Client Secret',
    'Organisation ID',
    'Link Account',
    'Connect',
  ])('names %s as Employment Hero and our page do', (label) => {
    expect(JSON.stringify(guide)).toMatch(new RegExp(`[*"]${label}[*"]`));
  });

  it('gives the callback and the 14 scopes to copy, one a line', () => {
    const copied = Object.fromEntries(
      stepsOf(guide).flatMap(({ copy = [] }) => copy.map((one) => [one.label, one.value])),
    );
    expect(copied['Redirect URL']).toBe('{callback_url}');
    expect(copied['Scopes']?.split('\n')).toEqual([
      'custom_fields:list',
      'employee_custom_fields:list',
      'employees:list',
      'timesheet_entries:list',
      'leave_requests:list',
      'policies:list',
      'rostered_shifts:list',
      'unavailabilities:list',
      'bank_accounts:list',
      'emergency_contacts:list',
      'employment_histories:list',
      'pay_details:list',
      'teams:list',
      'organisations:list',
    ]);
  });

  it('says plainly what the scopes do not give, and warns of http', () => {
    const steps = new Map(stepsOf(guide).map((step) => [step.key, JSON.stringify(step)]));
    expect(steps.get('choose-more-scopes')).toMatch(
      /read-only.*going through the list.*Leave balances, certifications/s,
    );
    expect(steps.get('name-and-redirect-url')).toContain('`https://` only');
    expect(steps.get('review-and-create')).toContain('cannot be changed afterwards');
    expect(guide.beforeYouStart.plan).toContain('Platinum');
  });

  it('has labels of the form verbatim', () =>
    expect(auth.fields.map(({ label }) => label)).toEqual(['Client ID', 'Client Secret', 'Organisation ID']));

  it('asks for no scope in the sign-in that a step does not name', () => {
    const granted = new Set(stepsOf(guide).flatMap((step) => step.permissions ?? []));
    expect(permissions.map(({ key }) => key).filter((key) => !granted.has(key))).toEqual([]);
  });
});
