import type { Check, Verification } from '../../connector-kit/auth/auth.ts';
import { VendorError } from '../../connector-kit/errors.ts';
import { ifGranted } from '../../connector-kit/granted.ts';
import { everythingShared, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { listedPeople } from './api/people.ts';
import { listOrganisations } from './api/organisations.ts';
import { peek } from './api/pages.ts';
import { lookAtAll, looks, orNoAdmin } from './looks.ts';

/**
 * Sees whether the organisation is one of the person's, counts people, and looks at what else the scopes open. People
 * are demanded; whatever else is not granted is told and does not hinder.
 */
export const verify = async (vendor: Vendor, shared: SharedData = everythingShared): Promise<Verification> => {
  await requireOrganisation(vendor);
  const people = await peek(vendor, listedPeople('employee'));
  const contractors = await peek(vendor, listedPeople('contractor'));
  const count = people.total + contractors.total;
  const seen = await lookAtAll(vendor, looks, people.first?.id, shared);
  const forAdmins = seen.filter(({ look }) => look.isForAdmins);
  const isNoAdmin = forAdmins.length > 0 && forAdmins.every(({ state }) => state === 'missing');
  return {
    checks: [
      {
        key: 'people',
        label: 'People are visible',
        status: count > 1 ? 'pass' : 'warn',
        detail: count === 1 ? '1 person: somebody who is no admin sees few' : `${count} people`,
        guideStep: 'sign-in-as-admin',
      },
      {
        key: 'administrator',
        label: 'An administrator signed in',
        status: isNoAdmin ? 'warn' : 'pass',
        ...(isNoAdmin && { detail: `Pay, bank accounts and emergency contacts are closed. ${orNoAdmin}` }),
        guideStep: 'sign-in-as-admin',
      },
      ...seen.map(({ look, state }): Check => ({
        key: look.scope,
        label: look.label,
        status: state === 'granted' ? 'pass' : 'warn',
        ...(state !== 'granted' && {
          detail: state === 'missing' ? `Not granted: ${look.scope}` : 'Could not be checked now.',
        }),
        guideStep: 'choose-scopes',
        permission: look.scope,
      })),
    ],
  };
};

/** Without the scope that lists organisations, whether this is one of them is left to what follows. */
const requireOrganisation = async (vendor: Vendor): Promise<void> => {
  const organisations = await ifGranted(vendor, listOrganisations(vendor), undefined);
  const wanted = vendor.settings['organisation'];
  if (organisations === undefined || organisations.some(({ id }) => id === wanted)) return;
  throw new VendorError({
    code: 'credentials_rejected',
    message: 'The person who signed in does not belong to this organisation of Employment Hero.',
    nextStep:
      'Leave Organisation ID empty and pick the organisation after signing in, or sign in as one of its admins.',
    endpoint: 'GET /organisations',
    fields: ['organisation_id'],
    guideSteps: ['find-organisation-id', 'sign-in-as-admin'],
  });
};
