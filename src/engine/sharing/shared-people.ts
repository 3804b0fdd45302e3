import { createHash } from 'node:crypto';
import type { Connector } from '../../connector-kit/contract.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { isInFilter } from '../../model/people-filter.ts';
import { readTraits } from './person-traits.ts';
import type { Sharing } from './sharing.ts';

/** The remote ids of the people who are shared. */
export type SharedPeople = ReadonlySet<string>;

/** Who is shared is found out at most so often: whoever joins a department is there, and whoever leaves it gone, by then. */
const rememberedSeconds = 60;

/** Who is shared; `undefined`: everybody. Nobody is while the people are still to be chosen. */
export const findSharedPeople = async (
  connector: Connector,
  sharing: Sharing,
  { vendor, now }: { vendor: Vendor; now: number },
): Promise<SharedPeople | undefined> => {
  const { people } = sharing;
  if (people === 'everybody') return undefined;
  if (people === 'pending') return new Set();
  const decision = createHash('sha256').update(JSON.stringify(people)).digest('base64url').slice(0, 22);
  return vendor.remember(`shared people ${decision}`, rememberedSeconds, async () => {
    const everybody = await readTraits(connector, { vendor, shared: sharing, now });
    return new Set(everybody.filter((one) => isInFilter(one, people)).map(({ remoteId }) => remoteId));
  });
};
