import type { Permission } from '../../../connector-kit/permission.ts';

const keyPair = ['Basics', 'Integrations', 'HR WORKS-API', 'the key pair'];

export const timeOffWrites = ['create_time_off', 'update_time_off', 'cancel_time_off'] as const;

/** A permission of a key pair by our own description of it, and what it feeds. */
export const tick = (
  key: string,
  name: string,
  feeds: Permission['feeds'],
  rest: Pick<Permission, 'guideStep' | 'optional' | 'isNeededToLink'>,
): Permission => ({
  key,
  name,
  menuPath: [...keyPair, name],
  published: false,
  feeds,
  ...rest,
});
