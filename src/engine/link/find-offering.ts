import { findAccount, type Account } from '../../store/accounts.ts';
import { findConnectorProfile, type ConnectorProfile } from '../../store/connector-profiles.ts';
import { parseShortId } from '../../store/ids.ts';
import type { SessionType } from '../../store/tables.ts';
import { mayTouch } from '../accounts/find-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { listIntegrations, type Offering } from './list-integrations.ts';

/** In which project somebody is invited, and to which accounts an invitation is restricted. */
export type Inviter = Pick<Caller, 'projectId' | 'accountIds'>;

/** What a program says of the systems that a session is to offer. */
export interface OfferingRequest {
  readonly provider: string | null;
  readonly categories: readonly string[];
  /** The account to edit, as shown on the wire. */
  readonly accountId: string | null;
  /** The connector profile to use, as shown on the wire. */
  readonly integrationId: string | null;
  /** Not looked at when an account or a connector profile is named. */
  readonly type: SessionType;
}

/**
 * What a session offers, once it is certain that everything it names exists, goes together, and leads to a system.
 *
 * @throws Problem `ValidationError` naming the field that is wrong; `Forbidden` for a key of certain accounts that names none.
 */
export const findOffering = async (engine: Engine, caller: Inviter, request: OfferingRequest): Promise<Offering> => {
  const { provider, categories, accountId, integrationId, type } = request;
  if (provider !== null && !Object.hasOwn(engine.connectors, provider)) {
    throw wrong('provider', `There is no connector "${provider}".`, Object.keys(engine.connectors));
  }
  if (caller.accountIds && accountId === null) {
    throw new Problem('Forbidden', 'This API key is restricted to certain accounts and cannot link others.', {
      remediation: 'Name one of its accounts in "account_id", or use a key for all accounts.',
    });
  }
  const profile = integrationId === null ? null : await requireProfile(engine, caller, integrationId);
  const account = accountId === null ? null : await requireAccount(engine, caller, accountId);
  requireMatch(request, account, profile);
  const named = account ?? profile;
  const offering: Offering = {
    project_id: caller.projectId,
    provider,
    categories: [...categories],
    account_id: account && account.id,
    integration_id: profile && profile.id,
    type: named ? typeOf(named) : type,
  };
  if ((await listIntegrations(engine, offering)).length === 0) throw leadsNowhere(request);
  return offering;
};

/** What is named decides between simulated and real tenants, whatever an account counts as. */
const typeOf = ({ environment }: Account | ConnectorProfile): SessionType =>
  environment === 'simulator' ? 'test' : 'production';

/** What a session names has to go together, or its link would lead nowhere. */
const requireMatch = (
  { provider }: OfferingRequest,
  account: Account | null,
  profile: ConnectorProfile | null,
): void => {
  const named = account ?? profile;
  if (named && provider !== null && provider !== named.provider) {
    throw wrong('provider', `The ${account ? 'account' : 'connector profile'} is of "${named.provider}".`);
  }
  if (!profile) return;
  if (!profile.enabled) throw wrong('integration_id', `The connector profile "${profile.name}" is disabled.`);
  if (account && (profile.provider !== account.provider || profile.environment !== account.environment)) {
    const where = `"${account.provider}" in ${account.environment}`;
    throw wrong('integration_id', `The account is of ${where}, the connector profile is not.`);
  }
};

/** Nothing is left of the systems: what the session names is disabled, of another category, or not available here. */
const leadsNowhere = ({ accountId, integrationId, provider, categories, type }: OfferingRequest): Problem => {
  if (accountId !== null) return wrong('account_id', 'The connector profile of the account is disabled.');
  if (integrationId !== null) return wrong('integration_id', 'The connector profile is of another category.');
  if (categories.length > 0 && !categories.includes('hris'))
    return wrong('categories', 'There are systems of the category "hris" only.');
  const which = type === 'test' ? 'simulated tenants, which a sandbox has' : 'enabled connector profiles';
  return wrong(provider === null ? 'type' : 'provider', `There are no ${which}.`);
};

const requireProfile = async (engine: Engine, caller: Inviter, wireId: string) => {
  const id = parseShortId(wireId);
  const profile = id && (await findConnectorProfile(engine.db, caller.projectId, id));
  if (!profile) throw wrong('integration_id', 'There is no such connector profile in this project.');
  return profile;
};

const requireAccount = async (engine: Engine, caller: Inviter, wireId: string) => {
  const id = parseShortId(wireId);
  const account = id && mayTouch(caller, id) && (await findAccount(engine.db, caller.projectId, id));
  if (!account) throw wrong('account_id', 'There is no such account in this project.');
  return account;
};

const wrong = (field: string, message: string, known?: readonly string[]) =>
  new Problem('ValidationError', message, {
    errors: [{ pointer: `/body/${field}`, message }],
    remediation: known ? `Known are: ${known.join(', ')}.` : `Leave out "${field}", or take an id from the API.`,
  });
