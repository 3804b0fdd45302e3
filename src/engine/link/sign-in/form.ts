import type { Credentials } from '../../../connector-kit/auth/auth.ts';
import type { OAuth2Scheme } from '../../../connector-kit/auth/oauth2.ts';
import { findAccount } from '../../../store/accounts.ts';
import type { ConnectSession } from '../../../store/connect-sessions.ts';
import type { Engine } from '../../engine.ts';
import { Problem } from '../../problem.ts';
import { findAppFor } from '../../profiles/oauth-app.ts';
import { readCredentials } from '../../vault/credentials.ts';
import { findIntegration, type Integration } from '../list-integrations.ts';
import { overStored } from '../relink-account.ts';
import { parseCredentials } from '../verify-credentials.ts';

/** The filled form of a system that is linked by signing in. */
export interface SignInForm {
  readonly integration: Integration;
  readonly credentials: Credentials;
  /** Whether the application in them is the connector profile's, for none was entered. */
  readonly usesProfileApp: boolean;
}

/**
 * Reads the form that stands before a sign-in. When the session edits an account, absent fields keep what is stored.
 *
 * @throws Problem `NotFound`, or `ValidationError` with a pointer for each field.
 */
export const readSignInForm = async (
  engine: Engine,
  session: ConnectSession,
  integrationId: string,
  typed: Record<string, unknown>,
): Promise<SignInForm> => {
  const integration = await findIntegration(engine, session, integrationId);
  requireOAuth2(integration);
  const edited = session.account_id && (await findAccount(engine.db, session.project_id, session.account_id));
  const stored = edited ? await readCredentials(engine.db, engine.vault, edited) : {};
  const own = overStored(stored, typed);
  const app = await findAppFor(engine, integration.connector, integration.profile, own);
  const credentials = parseCredentials(integration, { ...own, ...app });
  return { integration, credentials, usesProfileApp: Object.keys(app).length > 0 };
};

/**
 * The scheme of a system that is linked by signing in.
 *
 * @throws Problem `ValidationError`.
 */
export const requireOAuth2 = ({ connector }: Integration): OAuth2Scheme => {
  const { manifest, auth } = connector;
  if (auth.scheme.kind === 'oauth2') return auth.scheme;
  throw new Problem('ValidationError', `${manifest.name} is linked by its form, not by signing in.`, {
    errors: [{ pointer: '/body/integration_id', message: 'is linked by its form' }],
    remediation: 'Send the form to POST /hub/accounts.',
  });
};

/** Where vendors send the browser back to; registered at the vendor exactly so. */
export const callbackUrlOf = ({ publicUrl }: Pick<Engine, 'publicUrl'>, provider: string): string =>
  `${publicUrl}/connect/oauth2/${provider}/callback`;

/** The page that a sign-in ends on. */
const endPath = '/embedded/accounts/callback';

/** Where the browser ends up: where it was asked to, when that is a page of ours, else our page. */
export const returnUrlOf = ({ publicUrl, hubUrl }: Pick<Engine, 'publicUrl' | 'hubUrl'>, wanted?: string): string =>
  wanted === `${hubUrl}${endPath}` ? wanted : `${publicUrl}${endPath}`;
