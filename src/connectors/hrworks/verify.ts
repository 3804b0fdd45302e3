import type { Check, Verification } from '../../connector-kit/auth/auth.ts';
import type { GrantState } from '../../connector-kit/preflight.ts';
import { everythingShared, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { permissions } from './permissions.ts';
import { lookAround, probes } from './probes.ts';

/**
 * Signs in, counts people and looks at each thing that can be read. A new key pair signs in and may do nothing until
 * something is ticked for it, and its permissions can be ticked only once it exists: so a pair that is accepted links,
 * and what is not granted yet is told.
 */
export const verify = async (vendor: Vendor, shared: SharedData = everythingShared): Promise<Verification> => {
  const { states, people = 0 } = await lookAround(vendor, shared);
  const needed = permissions.find(({ key, isNeededToLink }) => isNeededToLink && states.get(key) === 'missing');
  const others = permissions.filter(({ key }) => key in probes);
  return {
    checks: [
      needed ? notYet(needed.key) : visible(people),
      ...others.map(({ key, name, guideStep }) => checkOf(key, name, guideStep, states.get(key) ?? 'cannot_tell')),
    ],
  };
};

const visible = (people: number): Check => ({
  key: 'persons',
  label: 'People are visible',
  status: people === 0 ? 'warn' : 'pass',
  detail: people === 1 ? '1 person' : `${people} people`,
  guideStep: 'tick-minimum',
});

const notYet = (permission: string): Check => ({
  key: 'persons',
  label: 'People are visible',
  permission,
  status: 'fail',
  detail: 'Not yet: the key pair may not read people.',
  guideStep: 'tick-minimum',
});

const checkOf = (key: string, label: string, guideStep: string, state: GrantState): Check =>
  state === 'granted'
    ? { key, label, status: 'pass', permission: key }
    : {
        key,
        label,
        permission: key,
        status: 'warn',
        detail: state === 'missing' ? 'Not granted.' : 'Could not be checked now.',
        guideStep,
      };
