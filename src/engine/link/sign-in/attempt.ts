import {
  expireConnectionAttempts,
  findConnectionAttempt,
  saveConnectionAttempt,
  saveConnectionAttemptOutcome,
  type ConnectionAttempt,
} from '../../../store/connection-attempts.ts';
import type { ConnectSession } from '../../../store/connect-sessions.ts';
import { newUuidV7, parseShortId } from '../../../store/ids.ts';
import type { Engine } from '../../engine.ts';
import { Problem } from '../../problem.ts';
import { requireMayLink } from '../session.ts';

export type { ConnectionAttempt };

/** How long an attempt may take, sign-in and all. */
export const attemptLifetimeSeconds = 600;

/**
 * Begins an attempt to link by signing in. Which system it is for is said later. What earlier attempts of anybody left
 * pending when their time ran out is forgotten on the way, so that nothing that was typed lies around.
 *
 * @throws Problem `SessionSpent`.
 */
export const makeAttempt = async (engine: Engine, session: ConnectSession): Promise<ConnectionAttempt> => {
  requireMayLink(session);
  await expireConnectionAttempts(engine.db, new Date(engine.clock()));
  return saveConnectionAttempt(engine.db, session.project_id, {
    id: newUuidV7(),
    session_id: session.id,
    provider: null,
    account_id: null,
    error: null,
    pending: null,
    expires_at: new Date(engine.clock() + attemptLifetimeSeconds * 1000),
  });
};

/**
 * An attempt of a session, by its id on the wire. One whose time has run out is ended on the way.
 *
 * @throws Problem `NotFound`: also for attempts of others.
 */
export const requireAttempt = async (
  engine: Engine,
  session: ConnectSession,
  wireId: string,
): Promise<ConnectionAttempt> => {
  const id = parseShortId(wireId);
  const attempt = id && (await findConnectionAttempt(engine.db, session.project_id, id));
  if (!attempt || attempt.session_id !== session.id) {
    throw new Problem('NotFound', 'There is no such attempt in this session.', {
      remediation: 'Begin one with POST /hub/connection_attempts.',
    });
  }
  if (!isOpen(attempt) || attempt.expires_at.getTime() > engine.clock()) return attempt;
  return (await endAttempt(engine, attempt, 'expired')) ?? attempt;
};

/** Gives an attempt up. One that has ended stays as it ended. */
export const cancelAttempt = async (
  engine: Engine,
  session: ConnectSession,
  wireId: string,
): Promise<ConnectionAttempt> => {
  const attempt = await requireAttempt(engine, session, wireId);
  return (await endAttempt(engine, attempt, 'cancelled')) ?? attempt;
};

const endAttempt = (engine: Engine, { project_id, id }: ConnectionAttempt, status: 'expired' | 'cancelled') =>
  saveConnectionAttemptOutcome(engine.db, project_id, id, { status });

/** Whether an attempt may still become an account. */
export const isOpen = ({ status }: ConnectionAttempt): boolean => status === 'pending' || status === 'choice_required';
