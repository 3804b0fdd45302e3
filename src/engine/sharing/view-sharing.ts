import type { OptionalDataGroup } from '../../model/data-groups.ts';
import type { PeopleDimension, PeopleFilter, PersonTraits } from '../../model/people-filter.ts';
import type { Account } from '../../store/accounts.ts';
import { findConnectorProfile } from '../../store/connector-profiles.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { shortId } from '../../store/ids.ts';
import { requireConnector } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { offerSharing, type SharingOffer } from './offer-sharing.ts';
import { readTraits } from './person-traits.ts';

/** Something to choose people by, and how many have it. */
export interface PeopleOption {
  readonly value: string;
  readonly label: string;
  readonly people: number;
}

/** What is shared of an account, and what could be. */
export interface SharingView {
  readonly account: Account;
  readonly offer: SharingOffer;
  /** How many people there are, and by what they can be chosen, each with how many have it. */
  readonly everybody: number;
  readonly options: Readonly<Partial<Record<PeopleDimension, readonly PeopleOption[]>>>;
  /** How many have left; `null` where it cannot be told. */
  readonly leavers: number | null;
}

/** What somebody decides once the HR system can be asked. */
export interface SharingDecision {
  readonly withheld: readonly OptionalDataGroup[];
  readonly people: 'everybody' | PeopleFilter;
}

/**
 * What is shared of an account, with what people can be chosen by. No person is named.
 *
 * @throws Problem `NotFound` or one that answers 412.
 * @throws VendorError when the people cannot be read.
 */
export const viewSharing = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  account: Account,
): Promise<SharingView> => {
  const offer = await offerOfAccount(engine, session, account);
  const people = await readPeople(engine, caller, account);
  return {
    account,
    offer,
    everybody: people.length,
    options: Object.fromEntries(offer.people.dimensions.map((key) => [key, optionsOf(key, people)])),
    leavers: offer.people.leavers ? people.filter(({ hasLeft }) => hasLeft === true).length : null,
  };
};

/** What there is to decide about an account that is there. */
export const offerOfAccount = async (
  engine: Engine,
  session: ConnectSession,
  account: Account,
): Promise<SharingOffer> => {
  const { project_id: projectId, connector_profile_id: profileId } = account;
  const profile = profileId === null ? undefined : await findConnectorProfile(engine.db, projectId, profileId);
  const resources = session.resources.length > 0 ? session.resources : account.resources;
  return offerSharing(
    requireConnector(engine, account),
    { resources, required_data_groups: session.required_data_groups },
    profile ?? { required_data_groups: [] },
  );
};

/** Everybody, by the connector as it comes: whom there is to choose from is seen by the customer alone. */
export const readPeople = (engine: Engine, caller: Caller, account: Account): Promise<PersonTraits[]> =>
  workOnAccount(engine, caller, { accountId: shortId(account.id), whileSharingPends: true }, ({ vendor, sharing }) =>
    readTraits(requireConnector(engine, account), { vendor, shared: sharing, now: engine.clock() }),
  );

const optionsOf = (dimension: PeopleDimension, people: readonly PersonTraits[]): PeopleOption[] => {
  const options = new Map<string, { value: string; label: string; people: number }>();
  for (const { values } of people) {
    const own = values[dimension];
    if (!own) continue;
    const option = options.get(own.value) ?? { ...own, people: 0 };
    option.people += 1;
    options.set(own.value, option);
  }
  return [...options.values()].toSorted((a, b) => a.label.localeCompare(b.label));
};
