import { findConnectSession, type ConnectSession } from '../../store/connect-sessions.ts';
import { findToken, type TokenEntry } from '../../store/token-directory.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashToken } from '../vault/tokens.ts';

export type { ConnectSession };

/** Wrong credentials after which a session is locked. */
export const wrongCredentialsLimit = 10;

/** How long a session token lives when nothing else is said. */
export const sessionLifetimeSeconds = 1800;

/** How long an auth link lives when nothing else is said: five days. */
export const linkLifetimeSeconds = 5 * 24 * 60 * 60;

/**
 * The session behind a token that a page or a program presents.
 *
 * @throws Problem `SessionUnknown`, `SessionExpired` or `SessionLocked`.
 */
export const openSession = async (engine: Engine, token: string, kind: 'session' | 'auth_link') => {
  const entry = token === '' ? undefined : await findToken(engine.db, hashToken(token));
  if (!entry || entry.kind !== kind) throw unknownSession();
  const session = await findConnectSession(engine.db, entry.project_id, entry.subject_id);
  if (!session) throw unknownSession();
  return requireOpen(engine, session, entry);
};

/**
 * The session, while it and the token by which it was found are good.
 *
 * @throws Problem `SessionExpired` or `SessionLocked`.
 */
export const requireOpen = (engine: Engine, session: ConnectSession, { expires_at }: TokenEntry): ConnectSession => {
  if (expires_at && expires_at.getTime() <= engine.clock()) {
    throw new Problem('SessionExpired', 'This link has expired.', {
      remediation: 'Ask for a new link where you found this one. Nothing that was set up at the HR system is lost.',
    });
  }
  if (session.locked_at) throw lockedSession();
  return session;
};

/** A session may make one account. Afterwards it still reads and mends that one. */
export const requireUnspent = (session: ConnectSession): void => {
  if (session.linked_account_id === null) return;
  throw new Problem('SessionSpent', 'An account was already linked with this link.', {
    remediation: 'Nothing more is to be done. To link another system, ask for a new link.',
  });
};

/** Like {@link requireUnspent}, but a session that edits an account may give it new access more than once. */
export const requireMayLink = (session: ConnectSession): void => {
  if (session.account_id === null || session.linked_account_id !== session.account_id) requireUnspent(session);
};

export const lockedSession = () =>
  new Problem('SessionLocked', 'This link was locked after ten refused credentials.', {
    remediation: 'Ask for a new link where you found this one, and check the credentials against the guide first.',
  });

export const unknownSession = () =>
  new Problem('SessionUnknown', 'This link or session token is not known.', {
    remediation: 'Open the link exactly as you received it, or ask for a new one.',
  });
