import { chosenOption, isBranch, isShown, pickedPermissions } from './guide-order.ts';
import type { Step } from './guide-types.ts';
import type { FoundPermission, GrantState, Preflight } from './hub-types.ts';
import type { Setup } from './setup.ts';

/** What was last found at the vendor. */
export interface Found {
  readonly checkedAt: string;
  readonly permissions: readonly FoundPermission[];
  /** Keys of those that are granted now and were not when looked at before. Absent: this is the first look. */
  readonly turned?: ReadonlySet<string>;
}

/** What a look has found, compared with the one before. */
export const foundNow = ({ checked_at: checkedAt, permissions }: Preflight, before?: Found): Found => {
  if (before === undefined) return { checkedAt, permissions };
  const states = new Map(before.permissions.map(({ key, state }) => [key, state]));
  const isTurned = ({ key, state }: FoundPermission): boolean =>
    state === 'granted' && states.has(key) && states.get(key) !== 'granted';
  return { checkedAt, permissions, turned: new Set(permissions.filter(isTurned).map(({ key }) => key)) };
};

/** The permissions in two parts: what is needed, with what the reader picked, and what linking works without. */
export const partFound = (
  { permissions }: Found,
  { detail, picks }: Pick<Setup, 'detail' | 'picks'>,
): { readonly needed: readonly FoundPermission[]; readonly optional: readonly FoundPermission[] } => {
  const picked = pickedPermissions(detail.guide, { picks });
  const isNeeded = ({ key, optional }: FoundPermission): boolean => optional === null || picked.has(key);
  return {
    needed: permissions.filter(isNeeded),
    optional: permissions.filter((permission) => !isNeeded(permission)),
  };
};

/** How many of each state there are. */
export const countStates = (permissions: readonly FoundPermission[]): Readonly<Record<GrantState, number>> => ({
  granted: permissions.filter(({ state }) => state === 'granted').length,
  missing: permissions.filter(({ state }) => state === 'missing').length,
  cannot_tell: permissions.filter(({ state }) => state === 'cannot_tell').length,
});

/** Whether something of the minimum is missing: then linking is followed by granting. */
export const lacksPermissions = (found: Found | undefined): boolean =>
  found?.permissions.some(({ state, optional }) => state === 'missing' && optional === null) === true;

/**
 * The guide steps that grant what is missing, in reading order. A section that is about granting alone comes with all that
 * belongs to it, such as where to begin and what to press at the end; of one that also yields values to enter, which is
 * done by now, only the steps that grant.
 */
export const stepsToGrant = (
  permissions: readonly FoundPermission[],
  { detail, choices, picks }: Pick<Setup, 'detail' | 'choices' | 'picks'>,
): readonly Step[] => {
  const wanted = permissions.filter(({ state }) => state === 'missing').map(({ guide_step: step }) => step);
  return detail.guide.sections.flatMap((section) => {
    const steps = section.steps.flatMap((entry) =>
      isBranch(entry) ? (chosenOption(entry, choices)?.steps ?? []) : [entry],
    );
    const granting = steps.filter(({ key }) => wanted.includes(key));
    const isAboutValues = steps.some(({ fields }) => fields !== undefined);
    if (granting.length === 0 || isAboutValues) return granting;
    const belongs = (step: Step) =>
      step.permissions === undefined && step.choices === undefined && isShown(step, { picks });
    return steps.filter((step) => granting.includes(step) || belongs(step));
  });
};
