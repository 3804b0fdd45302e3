import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../connector-kit/guide.ts';
import { hrcloud } from './index.ts';

describe('the credentials', () => {
  const parse = (key: string, secret: string) =>
    hrcloud.auth.credentials.safeParse({ customer_key: key, customer_secret: secret });

  it.each([
    [' 697ah89dc58a4 ', '\tda2530\n'],
    ['"697ah89dc58a4"', "'da2530'"],
    ['\u200B697ah89dc58a4', '“da2530”'],
  ])('are freed of what comes along when copied: %j %j', (key, secret) => {
    expect(parse(key, secret).data).toEqual({ customer_key: '697ah89dc58a4', customer_secret: 'da2530' });
  });

  it.each([
    ['', 'da2530'],
    ['697ah89dc58a4', '  '],
    ['697ah89dc58a4', 'two words'],
    ['same', 'same'],
  ])('are refused when they cannot be right: %j %j', (key, secret) => {
    expect(parse(key, secret).success).toBe(false);
  });

  it('warn in the form of anything but letters and digits', () => {
    const doubt = new RegExp(hrcloud.auth.fields[0]?.doubt?.pattern ?? '');
    expect(['697ah89dc58a4', ' "697ah89dc58a4" ', 'key: 697', '••••••'].map((text) => doubt.test(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the guide', () => {
  const steps = stepsOf(hrcloud.guide);
  const covered = new Set(steps.flatMap(({ covers }) => covers));

  it.each(Array.from({ length: 17 }, (_, index) => `hrc-${String(index + 1).padStart(2, '0')}`))('carries %s', (id) => {
    expect(covered).toContain(id);
  });

  it('says what is needed before one starts', () => expect(covered).toContain('hub-04'));

  it('shows steps of an application for what is picked, and only for that', () => {
    const shown = (picked: readonly string[]) =>
      steps.filter(({ when }) => when?.some((choice) => picked.includes(choice)) ?? true).map(({ key }) => key);
    expect(shown([])).not.toContain('request-application');
    expect(shown(['workmates'])).toEqual(
      expect.arrayContaining(['open-explore-apps', 'request-application', 'verify-application']),
    );
    expect(shown(['workmates'])).not.toContain('create-applicant-status');
    expect(shown(['recruit'])).toContain('create-applicant-status');
    const offered = steps.flatMap(({ choices = [] }) => choices.map(({ key }) => key));
    expect(offered).toEqual(['recruit', 'time-off', 'workmates']);
    expect(steps.flatMap(({ when = [] }) => when).filter((key) => !offered.includes(key))).toEqual([]);
  });

  it.each([
    'Settings',
    'System Settings',
    'General',
    'Service Accounts',
    '+',
    'Active',
    'Save',
    'KEY',
    'SECRET',
    'Customer Key',
    'Customer Secret',
    'System Admin',
    'HR Admin',
    'HR Cloud Account Manager',
    'People',
    'Onboard',
    'Offboard',
    'Time Off',
    'Workmates',
    'Recruit',
    'Explore Apps',
    'Your Apps',
    "I'M INTERESTED",
    'REQUEST SENT',
    'Applications',
    'xApplicantStatus',
    'Applied',
    'benefits',
    "Cannot find base portal for application code 'benefits'",
    'Link Account',
    'Connect',
  ])('names %s as HR Cloud does', (label) => {
    expect(JSON.stringify(hrcloud.guide)).toMatch(new RegExp(`[*"]${label.replace('+', '\\+')}[*"]`));
  });

  it('links to the one address of all tenants', () => {
    expect(JSON.stringify(hrcloud.guide)).toContain('https://corehr.hrcloud.com');
  });
});
