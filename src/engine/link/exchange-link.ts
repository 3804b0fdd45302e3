import { saveToken } from '../../store/token-directory.ts';
import type { Engine } from '../engine.ts';
import { hashToken, newToken } from '../vault/tokens.ts';
import { openSession, sessionLifetimeSeconds } from './session.ts';

/** A session token for a page that was opened by an auth link. */
export interface ExchangedLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Exchanges the secret of an auth link for a session token. The link stays good until it expires, so that a
 * reload or a second visit goes on where the first one stopped.
 *
 * @throws Problem `SessionUnknown`, `SessionExpired` or `SessionLocked`.
 */
export const exchangeLink = async (engine: Engine, linkSecret: string): Promise<ExchangedLink> => {
  const session = await openSession(engine, linkSecret, 'auth_link');
  const token = newToken();
  const expiresAt = new Date(
    Math.min(engine.clock() + sessionLifetimeSeconds * 1000, session.link_expires_at.getTime()),
  );
  await saveToken(engine.db, session.project_id, {
    token_hash: hashToken(token),
    kind: 'session',
    subject_id: session.id,
    expires_at: expiresAt,
  });
  return { token, expiresAt };
};
