import { authorizationUrl, newCodeVerifier } from '../../../connector-kit/auth/authorization.ts';
import { saveConnectionAttemptProgress } from '../../../store/connection-attempts.ts';
import { inTransaction } from '../../../store/database.ts';
import { shortId } from '../../../store/ids.ts';
import { deleteTokens, saveToken } from '../../../store/token-directory.ts';
import type { Engine } from '../../engine.ts';
import { hashToken, newToken } from '../../vault/tokens.ts';
import type { Integration } from '../list-integrations.ts';
import { attemptLifetimeSeconds, type ConnectionAttempt } from './attempt.ts';
import { callbackUrlOf, requireOAuth2 } from './form.ts';
import { sealPending, type Pending } from './pending.ts';
import { SignInRefused } from './refusal.ts';

/** A browser on its way to the vendor. */
export interface Departure {
  /** The vendor's sign-in page. */
  readonly url: string;
  readonly cookie: StateCookie;
}

/** What a browser must bring back with the vendor's answer. `Lax`: a stricter one is lost on the way back. */
export interface StateCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAgeSeconds: number;
  readonly secure: boolean;
}

/** The cookie of one attempt: several may be under way in one browser. */
export const stateCookieName = ({ publicUrl }: Pick<Engine, 'publicUrl'>, attemptId: string): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}rollcall_sign_in_${shortId(attemptId)}`;

const isSecure = (url: string) => url.startsWith('https:');

/**
 * Sends a browser to the vendor's sign-in. State, verifier and cookie are new each time; those of an earlier departure of
 * the same attempt are worthless from then on.
 *
 * @throws SignInRefused `attempt_ended`.
 */
export const sendToVendor = async (
  engine: Engine,
  attempt: ConnectionAttempt,
  { connector, profile }: Integration,
  pending: Pending,
): Promise<Departure> => {
  const scheme = requireOAuth2({ connector, profile });
  const provider = connector.manifest.key;
  const hosts = engine.vendors.hostsOf(connector, profile.environment);
  const [state, browserToken, codeVerifier] = [newToken(), newToken(), newCodeVerifier()];
  const { credentials } = pending;
  const url = authorizationUrl(scheme, {
    hosts,
    credentials,
    redirectUri: callbackUrlOf(engine, provider),
    state,
    codeVerifier,
  });
  const sent = { codeVerifier, browserTokenHash: hashToken(browserToken).toString('base64') };
  await inTransaction(engine.db, async (transaction) => {
    const going = await saveConnectionAttemptProgress(transaction, attempt.project_id, attempt.id, {
      status: 'pending',
      provider,
      pending: sealPending(engine, attempt, { ...pending, sent }),
    });
    if (!going || attempt.expires_at.getTime() <= engine.clock()) throw new SignInRefused('attempt_ended');
    await deleteTokens(transaction, attempt.project_id, attempt.id);
    await saveToken(transaction, attempt.project_id, {
      token_hash: hashToken(state),
      kind: 'sign_in_state',
      subject_id: attempt.id,
      expires_at: attempt.expires_at,
    });
  });
  const name = stateCookieName(engine, attempt.id);
  const maxAgeSeconds = attemptLifetimeSeconds;
  return { url: url.href, cookie: { name, value: browserToken, maxAgeSeconds, secure: isSecure(engine.publicUrl) } };
};
