import { everythingShared } from '../../connector-kit/shared-data.ts';
import type { Preflight } from '../../connector-kit/preflight.ts';
import { permissions } from './permissions.ts';
import { lookAround } from './probes.ts';

/** Rights to read are told by a read each. Rights to write show with the first write. */
export const preflight: Preflight = async (vendor, shared = everythingShared) => {
  const { states } = await lookAround(vendor, shared);
  return permissions.map(({ key }) => {
    const state = states.get(key) ?? 'cannot_tell';
    return { permission: key, state, ...details[state] };
  });
};

const details = {
  granted: {},
  missing: { detail: 'HRworks answers that this key pair has no permission.' },
  cannot_tell: {},
} as const;
