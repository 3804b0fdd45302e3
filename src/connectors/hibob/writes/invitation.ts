import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { writing } from '../../../connector-kit/writing.ts';
import { invitePerson, listWizards } from '../api/people-writes.ts';

/** Invites a person. Bob asks which of the company's welcomes greets them; where there is one, it is that. */
export const inviteEmployee = writing('invite_employee', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/post_employees-employeeid-invitations',
  permissions: ['people.manage-lifecycle', 'features.onboarding'],
  fields: {},
  takesPassthrough: true,
  async run({ vendor, target }, { passthrough }) {
    const id = target.employeeId ?? '';
    const wizardId = passthrough['welcomeWizardId'] ?? (await onlyWizard(vendor));
    if (typeof wizardId !== 'number')
      throw inputRefused('A welcome is named by its number.', 'Give passthrough.welcomeWizardId as a number.', [
        'passthrough',
      ]);
    return (await invitePerson(vendor, id, wizardId)) ? { remoteId: id } : undefined;
  },
  unsettled: 'Bob does not tell when somebody was invited.',
});

const onlyWizard = async (vendor: Vendor): Promise<number> => {
  const [first, ...others] = await listWizards(vendor);
  if (first && others.length === 0) return first.id;
  if (!first)
    throw inputRefused('Your Bob has no welcome to greet newcomers with.', 'Make one in Bob: Settings, Onboarding.');
  const names = [first, ...others].map(({ id, name }) => `${id}${name ? ` (${name})` : ''}`);
  throw inputRefused(
    'Your Bob has several welcomes to greet newcomers with.',
    `Say which, as passthrough.welcomeWizardId: ${names.join(', ')}.`,
    ['passthrough'],
  );
};
