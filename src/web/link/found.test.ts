import { describe, expect, it } from 'vitest';
import { countStates, foundNow, lacksPermissions, partFound, stepsToGrant } from './found.ts';
import type { FoundPermission, GrantState } from './hub-types.ts';
import { applicationsSetup, foundRequested, pickedSetup } from './states/sample-applications.ts';
import { foundWhole, foundWithGaps } from './states/sample-permissions.ts';
import { sampleSetup } from './states/sample-setup.ts';

const withState = (state: GrantState, optional: string | null = null): FoundPermission => ({
  key: 'one',
  name: 'One',
  menu_path: ['One'],
  published: true,
  optional,
  state,
  detail: null,
  guide_step: null,
  fields: [],
  actions: [],
});

const preflight = (...permissions: FoundPermission[]) => ({ checked_at: '2026-01-01T00:00:00Z', permissions });

describe('what was found of the permissions', () => {
  it('tells what turned since the look before, and nothing of a first look', () => {
    const first = foundNow(preflight(withState('missing')));
    expect(first.turned).toBeUndefined();
    const second = foundNow(preflight(withState('granted')), first);
    expect([...(second.turned ?? [])]).toEqual(['one']);
    expect(foundNow(preflight(withState('granted')), second).turned?.size).toBe(0);
    expect(foundNow(preflight(withState('missing')), second).turned?.size).toBe(0);
  });

  it.each([
    ['missing', null, true],
    ['missing', 'Only for pay.', false],
    ['cannot_tell', null, false],
    ['granted', null, false],
  ] as const)('%s, optional %j: something lacks is %s', (state, optional, lacks) =>
    expect(lacksPermissions(foundNow(preflight(withState(state, optional))))).toBe(lacks),
  );

  it('counts what was picked as needed', () => {
    const { needed, optional } = partFound(foundRequested, pickedSetup);
    expect(needed.map(({ key }) => key)).toEqual(['employee', 'department', 'recruit']);
    expect(optional.map(({ key }) => key)).toEqual(['workmates']);
    expect(countStates(needed)).toEqual({ granted: 2, missing: 1, cannot_tell: 0 });
  });

  it('leads through a section that is about granting, and only to the step in one that is not', () => {
    const { needed } = partFound(foundWithGaps, sampleSetup);
    expect(stepsToGrant(needed, sampleSetup).map(({ key }) => key)).toEqual([
      'create-group',
      'grant-peoples-data',
      'save-group',
    ]);
    expect(stepsToGrant(partFound(foundWhole, sampleSetup).needed, sampleSetup)).toEqual([]);
    const requested = partFound(foundRequested, pickedSetup).needed;
    expect(stepsToGrant(requested, pickedSetup).map(({ key }) => key)).toEqual([
      'request-application',
      'create-status',
    ]);
    expect(stepsToGrant(requested, applicationsSetup).map(({ key }) => key)).toEqual(['request-application']);
  });
});
