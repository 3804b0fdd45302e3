import { findConnectSession, type ConnectSession } from '../../store/connect-sessions.ts';
import { findToken } from '../../store/token-directory.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashToken } from '../vault/tokens.ts';
import { requireOpen } from './session.ts';

/**
 * The session of the caller's project behind a token that its page has brought.
 *
 * @throws Problem `NotFound`: the same for tokens that are unknown and tokens of others; `SessionExpired` or
 * `SessionLocked` for the project's own.
 */
export const readSession = async (engine: Engine, caller: Caller, token: string): Promise<ConnectSession> => {
  const entry = await findToken(engine.db, hashToken(token));
  const session =
    entry?.kind === 'session' && entry.project_id === caller.projectId
      ? await findConnectSession(engine.db, caller.projectId, entry.subject_id)
      : undefined;
  if (entry && session) return requireOpen(engine, session, entry);
  throw new Problem('NotFound', 'There is no such session in this project.', {
    remediation: 'Send the token of a session that was made with a key of this project.',
  });
};
