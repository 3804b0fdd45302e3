import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../connector-kit/guide.ts';
import { guide } from './guide.ts';
import { permissions } from './permissions.ts';

const steps = stepsOf(guide);
const covered = new Set(steps.flatMap(({ covers }) => covers));

describe('the guide', () => {
  it.each([...['01', '02', '03', '04', '05', '06'].map((number) => `hrw-${number}`), 'hub-04'])('carries %s', (id) =>
    expect(covered).toContain(id),
  );

  it.each([
    'Switch to admin interface',
    'Basics',
    'Integrations',
    'HR WORKS-API',
    'New key pair',
    'Download',
    'Access Key',
    'Secret Access Key',
    'Continue',
    'Set up integration',
  ])('names %s as HRworks and the Hub do', (label) => {
    expect(JSON.stringify(guide)).toMatch(new RegExp(`[*"]${label}[*"]`));
  });

  it('goes through three moments, and ticks every permission in one of them', () => {
    expect(guide.sections.map(({ key }) => key)).toEqual(['key-pair', 'permissions', 'finish']);
    const ticked = guide.sections[1]?.steps.flatMap((step) => ('permissions' in step ? (step.permissions ?? []) : []));
    expect(ticked?.toSorted()).toEqual(permissions.map(({ key }) => key).toSorted());
  });

  it('calls no permission HRworks’ own name, and says so', () => {
    expect(permissions.every(({ published }) => !published)).toBe(true);
    expect(steps.find(({ key }) => key === 'select-key-pair')?.notes?.[0]?.text).toContain('does not publish');
  });

  it('lists in its text what it ticks', () => {
    for (const { name, guideStep } of permissions)
      expect(steps.find(({ key }) => key === guideStep)?.body).toContain(`- ${name}`);
  });
});
