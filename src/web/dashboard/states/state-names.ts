import { accountStateNames } from '../accounts/states/account-state-names.ts';

/** The states of the dashboard, by the names under which they are drawn: `/dashboard/states/{name}`. */
export const stateNames = [
  'sign-in',
  'sign-in-signed-out',
  'sign-in-elsewhere',
  'sign-in-wrong',
  'sign-in-wait',
  'sign-in-unreachable',
  'join',
  'join-other-email',
  'join-known',
  'join-over',
  'join-lacking',
  ...accountStateNames,
  'accounts-of-two-projects',
  'failure-unreachable',
  'failure-forbidden',
  'failure-not-found',
  'failure-too-many-requests',
  'failure-refused',
  'failure-failed',
  'lost',
  'members',
  'members-loading',
  'members-invite',
  'members-invited',
  'members-remove',
  'profile',
  'profile-of-viewer',
  'confirm-by-name',
] as const;

export type StateName = (typeof stateNames)[number];

export const isStateName = (text: string): text is StateName => stateNames.some((name) => name === text);
