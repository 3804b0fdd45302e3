import type { Credentials } from '../../connector-kit/auth/auth.ts';
import { applicationFields } from '../../connector-kit/auth/oauth2.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import { deleteProfileApp, findProfileApp, saveProfileApp } from '../../store/connector-profile-apps.ts';
import type { ConnectorProfile } from '../../store/connector-profiles.ts';
import type { Db } from '../../store/tables.ts';
import type { Engine } from '../engine.ts';
import { secretHint } from '../vault/credentials.ts';

/** An application that a project has registered at a vendor. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

type ProfileRef = Pick<ConnectorProfile, 'project_id' | 'id'>;

/** The name under which the vault seals it. */
const secretField = '@client_secret';

const contextOf = ({ project_id, id }: ProfileRef) => ({ projectId: project_id, ownerId: id });

/** Seals an application and keeps it in the place of the one before; `null` removes it. */
export const keepApp = async (
  db: Db,
  { vault }: Pick<Engine, 'vault'>,
  profile: ProfileRef,
  app: OAuthApp | null,
): Promise<void> => {
  if (app === null) return deleteProfileApp(db, profile.project_id, profile.id);
  const context = contextOf(profile);
  const dataKey = vault.newDataKey();
  return saveProfileApp(db, profile.project_id, {
    profile_id: profile.id,
    client_id: app.clientId,
    secret_hint: secretHint(app.clientSecret),
    ciphertext: vault.seal(context, dataKey, secretField, app.clientSecret),
    wrapped_key: vault.wrapDataKey(context, dataKey),
    key_version: vault.currentVersion,
  });
};

/** Whether credentials name an application of their own, in part or whole. */
const bringsApp = (fields: readonly string[], own: Readonly<Record<string, unknown>>): boolean =>
  fields.some((field) => own[field] !== undefined && own[field] !== '');

/**
 * The application of a profile, in the credential fields of its connector, for whoever brings none: `{}` where the
 * credentials name one, the profile has none, or nobody signs in at this vendor.
 */
export const findAppFor = async (
  { db, vault }: Pick<Engine, 'db' | 'vault'>,
  { auth }: Connector,
  profile: ProfileRef | undefined,
  own: Readonly<Record<string, unknown>>,
): Promise<Credentials> => {
  if (auth.scheme.kind !== 'oauth2' || !profile || bringsApp(applicationFields(auth.scheme), own)) return {};
  const app = await findProfileApp(db, profile.project_id, profile.id);
  if (!app) return {};
  const context = contextOf(profile);
  const dataKey = vault.unwrapDataKey(context, app.wrapped_key);
  const { idField, secretField: field } = auth.scheme.options.client;
  return { [idField]: app.client_id, [field]: vault.open(context, dataKey, secretField, app.ciphertext) };
};

/** Credentials without the application in them: the project's own is not copied to its accounts. */
export const withoutApp = ({ auth }: Connector, credentials: Credentials): Credentials => {
  const fields = auth.scheme.kind === 'oauth2' ? applicationFields(auth.scheme) : [];
  return Object.fromEntries(Object.entries(credentials).filter(([field]) => !fields.includes(field)));
};
