import type { Connector } from '../../connector-kit/contract.ts';
import {
  saveConnectorProfile,
  saveConnectorProfileChanges,
  type ConnectorProfileChanges,
} from '../../store/connector-profiles.ts';
import { inTransaction } from '../../store/database.ts';
import { newUuidV7 } from '../../store/ids.ts';
import type { OptionalDataGroup } from '../../model/data-groups.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { inputProblem, type InputError } from '../problem.ts';
import { keepApp, type OAuthApp } from './oauth-app.ts';
import type { Theme } from './theme.ts';
import { noSuchProfile, requireProfile, viewProfile, type ProfileView } from './view-profile.ts';

/** What a program says of a profile. What is absent stays, or is as a profile begins. */
export interface ProfileSettings {
  readonly name?: string | undefined;
  readonly active?: boolean | undefined;
  readonly default?: boolean | undefined;
  /** `null`: none any more. */
  readonly oauthApp?: OAuthApp | null | undefined;
  readonly embedOrigins?: readonly string[] | undefined;
  readonly theme?: Theme | null | undefined;
  readonly supportContact?: string | null | undefined;
  /** Data groups that the customer cannot keep back. */
  readonly requiredDataGroups?: readonly OptionalDataGroup[] | undefined;
  readonly productName?: string | null | undefined;
}

/** A new profile: for which connector, where. */
export interface NewProfile extends ProfileSettings {
  readonly connectorKey: string;
  readonly environment: string;
}

/**
 * Makes a connector profile.
 *
 * @throws Problem `ValidationError` naming each field that cannot be so.
 */
export const createProfile = async (engine: Engine, caller: Caller, wanted: NewProfile): Promise<ProfileView> => {
  const { connectorKey, environment } = wanted;
  const connector = Object.hasOwn(engine.connectors, connectorKey) ? engine.connectors[connectorKey] : undefined;
  if (!connector)
    throw refused([{ pointer: '/body/connector_key', message: `is none of ${keysOf(engine.connectors)}` }]);
  const { environments, name } = connector.manifest;
  const errors = [...refuseApp(connector, wanted)];
  if (environment !== 'simulator' && !Object.hasOwn(environments, environment)) {
    errors.push({ pointer: '/body/environment', message: `is none of ${keysOf(environments)}, simulator` });
  }
  if (errors.length > 0) throw refused(errors);
  const label = environments[environment]?.label ?? 'Sandbox';
  const profile = await inTransaction(engine.db, async (transaction) => {
    const saved = await saveConnectorProfile(transaction, caller.projectId, {
      id: newUuidV7(),
      provider: connectorKey,
      environment,
      name: `${name} ${label}`,
      ...changesOf(wanted),
    });
    if (wanted.oauthApp) await keepApp(transaction, engine, saved, wanted.oauthApp);
    return saved;
  });
  return viewProfile(engine, profile);
};

/**
 * Changes what is given of a profile and leaves the rest; all or nothing.
 *
 * @throws Problem `NotFound`, or `ValidationError` naming each field that cannot be so.
 */
export const updateProfile = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  wanted: ProfileSettings,
): Promise<ProfileView> => {
  const profile = await requireProfile(engine, caller, wireId);
  const errors = [...refuseApp(engine.connectors[profile.provider], wanted)];
  if (profile.is_default && wanted.default === false) {
    errors.push({ pointer: '/body/default', message: 'stays: make another profile the default one instead' });
  }
  if (errors.length > 0) throw refused(errors);
  const changed = await inTransaction(engine.db, async (transaction) => {
    const saved = await saveConnectorProfileChanges(transaction, profile, changesOf(wanted));
    if (saved && wanted.oauthApp !== undefined) await keepApp(transaction, engine, saved, wanted.oauthApp);
    return saved;
  });
  if (!changed) throw noSuchProfile();
  return viewProfile(engine, changed);
};

const changesOf = (wanted: ProfileSettings): ConnectorProfileChanges => ({
  ...(wanted.name !== undefined && { name: wanted.name }),
  ...(wanted.active !== undefined && { enabled: wanted.active }),
  ...(wanted.default !== undefined && { is_default: wanted.default }),
  ...(wanted.embedOrigins !== undefined && { embed_origins: [...wanted.embedOrigins] }),
  ...(wanted.theme !== undefined && { theme: wanted.theme && { ...wanted.theme } }),
  ...(wanted.supportContact !== undefined && { support_contact: wanted.supportContact }),
  ...(wanted.requiredDataGroups !== undefined && { required_data_groups: [...wanted.requiredDataGroups] }),
  ...(wanted.productName !== undefined && { product_name: wanted.productName }),
});

const refuseApp = (connector: Connector | undefined, { oauthApp }: ProfileSettings): InputError[] =>
  !oauthApp || connector?.auth.scheme.kind === 'oauth2'
    ? []
    : [{ pointer: '/body/oauth_app', message: 'is for systems where one signs in; this one is linked by its form' }];

const refused = (errors: readonly InputError[]) =>
  inputProblem(errors, 'See GET /connectors/meta for the connectors, and GET /connector_profiles for the profiles.');

const keysOf = (object: object) => Object.keys(object).join(', ');
