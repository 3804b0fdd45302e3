import { isUnsupported, lossOf, type Connector } from '../../connector-kit/contract.ts';
import { groupOfField, optionalDataGroups, type OptionalDataGroup } from '../../model/data-groups.ts';
import { fieldsOf, resourceKeys, type ResourceKey } from '../../model/resources.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import type { ConnectorProfile } from '../../store/connector-profiles.ts';
import { inputProblem } from '../problem.ts';
import { tellableTraits, type TellableTraits } from './person-traits.ts';

/** A data group that a customer is asked about. */
export interface OfferedGroup {
  readonly group: OptionalDataGroup;
  /** The product cannot do without it. */
  readonly isRequired: boolean;
}

/** What a customer is asked about sharing. */
export interface SharingOffer {
  readonly groups: readonly OfferedGroup[];
  /** What people can be chosen by. */
  readonly people: TellableTraits;
}

/** What somebody chose on the page before the account is there to choose people from. */
export interface SharingChoice {
  readonly withheld: readonly OptionalDataGroup[];
  /** `some`: who they are is chosen once the HR system can be asked. */
  readonly people: 'everybody' | 'some';
}

/**
 * What there is to decide: the optional groups of which the connector gives anything that the session asks for, and what of
 * people it can tell.
 */
export const offerSharing = (
  connector: Connector,
  session: Pick<ConnectSession, 'resources' | 'required_data_groups'>,
  profile: Pick<ConnectorProfile, 'required_data_groups'>,
): SharingOffer => {
  const asked = resourceKeys.filter((key) => session.resources.length === 0 || session.resources.includes(key));
  const given = new Set(asked.flatMap((resource) => groupsGiven(connector, resource)));
  const required = new Set([...session.required_data_groups, ...profile.required_data_groups]);
  return {
    groups: optionalDataGroups
      .filter((group) => given.has(group))
      .map((group) => ({ group, isRequired: required.has(group) })),
    people: tellableTraits(connector),
  };
};

const groupsGiven = ({ resources }: Connector, resource: ResourceKey) => {
  const reading = resources[resource];
  if (isUnsupported(reading)) return [];
  return (
    [...fieldsOf(resource)]
      .filter((field) => lossOf(reading.losses, field) === undefined)
      // Mapped fields are filled by the project, which no vendor gives.
      .filter((field) => field !== 'unified_custom_fields')
      .map((field) => groupOfField(resource, field))
  );
};

/**
 * Holds a choice against what was offered.
 *
 * @throws Problem `ValidationError` naming each group that cannot be kept back, or people who cannot be told apart.
 */
export const requireOffered = (
  { groups, people }: SharingOffer,
  { withheld, people: shared }: SharingChoice,
  pointer: string,
): void => {
  const errors = withheld.flatMap((group, index) => {
    const offered = groups.find((one) => one.group === group);
    if (offered && !offered.isRequired) return [];
    const message = offered ? 'is needed by the product' : 'is not asked for here';
    return [{ pointer: `${pointer}/withheld/${index}`, message }];
  });
  if (shared === 'some' && people.dimensions.length === 0 && !people.leavers)
    errors.push({
      pointer: `${pointer}/people`,
      message: 'must be everybody: the HR system tells nothing to choose by',
    });
  if (errors.length > 0) throw inputProblem(errors, 'Keep back only groups that are offered and not required.');
};

/**
 * What is kept back once somebody has chosen: what they chose, and what was kept back before and is not asked about here.
 * Whoever is asked about less widens nothing by it.
 */
export const withheldAfter = (
  { groups }: SharingOffer,
  chosen: readonly OptionalDataGroup[],
  before: readonly string[] = [],
): string[] => [...chosen, ...before.filter((kept) => !groups.some(({ group }) => group === kept))];
