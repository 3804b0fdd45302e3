import type { Check, Verification } from '../../connector-kit/auth/auth.ts';
import { VendorError } from '../../connector-kit/errors.ts';
import type { GrantState } from '../../connector-kit/preflight.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { permissions } from './permissions.ts';
import { lookAround, probes } from './probes.ts';

/**
 * Signs in, counts people and looks at each thing that can be read. A new key pair signs in and may do nothing until
 * something is ticked for it: without people there is nothing to save. What else is not granted is told and does not hinder.
 */
export const verify = async (vendor: Vendor): Promise<Verification> => {
  const { states, people = 0 } = await lookAround(vendor);
  const needed = permissions
    .filter(({ key, isNeededToLink }) => isNeededToLink && states.get(key) === 'missing')
    .map(({ key }) => key);
  if (needed.length > 0) throw seesNobody(needed);
  const others = permissions.filter(({ key }) => key in probes);
  return {
    checks: [
      {
        key: 'persons',
        label: 'People are visible',
        status: people === 0 ? 'warn' : 'pass',
        detail: people === 1 ? '1 person' : `${people} people`,
        guideStep: 'tick-minimum',
      },
      ...others.map(({ key, name, guideStep }) => checkOf(key, name, guideStep, states.get(key) ?? 'cannot_tell')),
    ],
  };
};

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

const seesNobody = (needed: readonly string[]): VendorError =>
  new VendorError({
    code: 'permission_missing',
    message: 'HRworks accepts the key pair, but it may not read people.',
    nextStep:
      'Select the key pair in HRworks, tick the permissions to read persons and their master data at the bottom of the page, save, and try again.',
    endpoint: needed.includes('persons') ? 'GET /v2/persons' : 'GET /v2/persons/master-data',
    permissions: needed,
    guideSteps: ['select-key-pair', 'tick-minimum'],
  });
