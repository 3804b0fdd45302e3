import { groupOfResource, type DataGroup } from '../../model/data-groups.ts';
import type { ResourceKey } from '../../model/resources.ts';
import { Problem, type InputError } from '../problem.ts';
import type { Sharing } from './sharing.ts';

const decided = 'The customer decides this on the page where the account is linked; it can be changed there alone.';

/** A resource whose records are kept back as a whole. */
export const resourceWithheld = (resource: ResourceKey): Problem =>
  new Problem('DataWithheld', `The customer does not share ${wordsOf(groupOfResource(resource))}.`, {
    remediation: `Do without ${wordsOf(resource)}, or ask the customer to share them. ${decided}`,
  });

/** A list that does not say whose its records are, where some people only are shared. */
export const ownerUnknown = (resource: ResourceKey): Problem =>
  new Problem(
    'DataWithheld',
    `The HR system does not say whose ${wordsOf(resource)} it lists, and the customer shares some people only.`,
    {
      remediation: `Read ${wordsOf(resource)} person by person. ${decided}`,
    },
  );

/** Something that would bring more than is shared, for nobody can tell what is in it. */
export const wayWithheld = (
  what: string,
  { withheld, people }: Sharing,
  errors: readonly InputError[] = [],
): Problem => {
  const kept = [...[...withheld].map(wordsOf), ...(people === 'everybody' ? [] : ['some of its people'])];
  return new Problem('DataWithheld', `The customer keeps back ${kept.join(', ')}: ${what} could bring it.`, {
    remediation: `Use the unified records, which hold what is shared. ${decided}`,
    ...(errors.length > 0 && { errors }),
  });
};

/**
 * Refuses an account whose people are still to be chosen: an empty list would be a lie.
 *
 * @throws Problem `SharingPending`.
 */
export const requireDecided = ({ people }: Sharing): void => {
  if (people !== 'pending') return;
  throw new Problem('SharingPending', 'The customer shares some people only, and has not chosen them yet.', {
    remediation: 'Send them the link of the account again: the page asks for it. Until then nobody is shared.',
  });
};

const wordsOf = (key: DataGroup | ResourceKey): string => key.replaceAll('_', ' ');
