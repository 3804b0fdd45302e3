import type { Permission } from '../../../connector-kit/permission.ts';

const keyPair = ['Basics', 'Integrations', 'HR WORKS-API', 'the key pair'];

/** A permission of a key pair by our own description of it, and what it feeds. */
export const tick = (
  key: string,
  name: string,
  fields: readonly string[],
  actions: readonly string[],
  rest: Pick<Permission, 'guideStep' | 'optional' | 'isNeededToLink'>,
): Permission => ({
  key,
  name,
  menuPath: [...keyPair, name],
  published: false,
  feeds: { fields, actions },
  ...rest,
});
