import { describe, expect, it } from 'vitest';
import { stepsInOrder } from './guide-order.ts';
import { changeSetup, isStepOpen, startSetup } from './setup.ts';
import type { Setup, SetupEvent } from './setup.ts';
import { sampleSetup } from './states/sample-setup.ts';

const after = (...events: SetupEvent[]): Setup => events.reduce(changeSetup, sampleSetup);

const openSteps = (setup: Setup): string[] =>
  stepsInOrder(setup.detail.guide, setup)
    .map(({ key }) => key)
    .filter((key) => isStepOpen(setup, key));

describe('the steps of the guide', () => {
  it('open one after the other as they are ticked off', () => {
    expect(openSteps(sampleSetup)).toEqual(['open-service-users']);
    const ticked = after({ type: 'ticked', step: 'open-service-users', done: true });
    expect(openSteps(ticked)).toEqual(['create-service-user']);
    const again = changeSetup(ticked, { type: 'ticked', step: 'open-service-users', done: false });
    expect(openSteps(again)).toEqual(['open-service-users']);
  });

  it('open and fold by hand, until they are ticked off', () => {
    const opened = after({ type: 'folded', step: 'save-group', open: true });
    expect(openSteps(opened)).toEqual(['open-service-users', 'save-group']);
    expect(openSteps(changeSetup(opened, { type: 'ticked', step: 'save-group', done: true }))).toEqual([
      'open-service-users',
    ]);
    expect(openSteps(after({ type: 'folded', step: 'open-service-users', open: false }))).toEqual([]);
  });

  it('open when the form points at them, also when they were folded or are done', () => {
    const setup = after(
      { type: 'ticked', step: 'copy-credentials', done: true },
      { type: 'folded', step: 'copy-credentials', open: false },
      { type: 'pointed', step: 'copy-credentials' },
    );
    expect(isStepOpen(setup, 'copy-credentials')).toBe(true);
    expect(setup.activeStep).toBe('copy-credentials');
  });

  it('open all at once', () => {
    const all = after({ type: 'folded', step: 'save-group', open: false }, { type: 'showed_all', all: true });
    expect(openSteps(all)).toHaveLength(8);
    expect(openSteps(changeSetup(all, { type: 'showed_all', all: false }))).toEqual(['open-service-users']);
  });
});

describe('what is shared', () => {
  const { visit, integration, detail } = sampleSetup;
  const now = { withheld: ['pay', 'tasks', 'skills'], people: 'filtered' } as const;
  const groups = [
    { key: 'pay', required: false },
    { key: 'tasks', required: true },
  ];
  const asked = { ...detail, sharing: { ...detail.sharing, groups, now } };

  it('begins with what was decided before, as far as it can be decided here', () => {
    expect(startSetup(visit, integration, detail).sharing).toMatchObject({ withheld: new Set(), people: 'everybody' });
    const { sharing, guideWithout } = startSetup(visit, integration, asked);
    expect([[...sharing.withheld], sharing.people, guideWithout]).toEqual([['pay'], 'some', now.withheld]);
  });
});
