import { findConnectorProfile } from '../../store/connector-profiles.ts';
import { saveAccountChanges, type Account, type AccountChanges } from '../../store/accounts.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { inputProblem, type InputError } from '../problem.ts';
import { noSuchAccount, requireAccount } from './find-account.ts';
import { viewAccount, type AccountView } from './view-account.ts';

type Changeable =
  | 'origin_owner_id'
  | 'origin_owner_name'
  | 'origin_username'
  | 'label'
  | 'metadata'
  | 'type'
  | 'shared';

/** What a program wants of an account without linking it again. What is absent stays. */
export interface AccountPatch extends Pick<AccountChanges, Changeable> {
  /** The connector profile to belong to, as shown on the wire. */
  readonly integration_id?: string | undefined;
  /** What an account was linked with and keeps: taken when it is what the account has, refused otherwise. */
  readonly provider?: string | undefined;
  readonly environment?: string | undefined;
  readonly authentication_config_key?: string | undefined;
}

/**
 * Changes what is given and leaves the rest; all or nothing.
 *
 * @throws Problem `NotFound`, or `ValidationError` naming each field that cannot be so, with the reason.
 */
export const updateAccount = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  patch: AccountPatch,
): Promise<AccountView> => {
  const account = await requireAccount(engine, caller, wireId);
  const { integration_id, provider, environment, authentication_config_key, ...changes } = patch;
  const method = engine.connectors[account.provider]?.auth.key;
  const errors = [
    ...refuseOther('provider', provider, account.provider),
    ...refuseOther('environment', environment, account.environment),
    ...refuseOther('authentication_config_key', authentication_config_key, method),
    ...refuseType(account, changes.type),
  ];
  const profile = await findNewProfile(engine, account, integration_id);
  if (typeof profile === 'object') errors.push(profile);
  if (errors.length > 0) {
    throw inputProblem(errors, 'Leave these fields out. What an account was linked with changes by linking again.');
  }
  const saved = await saveAccountChanges(engine.db, account.project_id, account.id, {
    ...changes,
    ...(typeof profile === 'string' && { connector_profile_id: profile }),
  });
  if (!saved) throw noSuchAccount();
  return viewAccount(engine, saved);
};

const refuseOther = (field: string, wanted: string | undefined, current: string | undefined): InputError[] =>
  wanted === undefined || wanted === current
    ? []
    : [{ pointer: `/body/${field}`, message: `stays ${current ?? 'as it is'}: link another account instead` }];

/**
 * The type is a mark of yours. It moves no data and changes no call: whoever turns a pilot of a real tenant into
 * production keeps id, credentials and everything attached. Only a simulated tenant is a test for good.
 */
const refuseType = ({ environment }: Account, wanted: Account['type'] | undefined): InputError[] =>
  environment === 'simulator' && wanted === 'production'
    ? [{ pointer: '/body/type', message: 'stays test: this is a simulated tenant. Link the real one instead' }]
    : [];

/** The id of the profile that an account is to belong to from now on, or what is wrong with it. */
const findNewProfile = async (
  engine: Engine,
  account: Account,
  wireId: string | undefined,
): Promise<string | InputError | undefined> => {
  if (wireId === undefined) return undefined;
  const refuse = (message: string): InputError => ({ pointer: '/body/integration_id', message });
  const id = parseShortId(wireId);
  const profile = id && (await findConnectorProfile(engine.db, account.project_id, id));
  if (!profile) return refuse('is no connector profile of this project');
  if (profile.id === account.connector_profile_id) return undefined;
  if (profile.provider !== account.provider || profile.environment !== account.environment)
    return refuse(`is a profile of ${profile.provider} in ${profile.environment}; the account is elsewhere`);
  const scheme = engine.connectors[account.provider]?.auth.scheme;
  const bringsApp = scheme?.kind !== 'oauth2' || scheme.options.client.idField in account.setup_information;
  return bringsApp
    ? profile.id
    : refuse('was granted to the application of its profile: link it again through the other one');
};
