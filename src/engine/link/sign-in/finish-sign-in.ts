import { isIssuedBy } from '../../../connector-kit/auth/authorization.ts';
import { exchangeCode } from '../../../connector-kit/auth/token-endpoint.ts';
import { findConnectionAttempt, saveConnectionAttemptOutcome } from '../../../store/connection-attempts.ts';
import { findConnectSession, type ConnectSession } from '../../../store/connect-sessions.ts';
import { shortId } from '../../../store/ids.ts';
import { findToken, takeToken } from '../../../store/token-directory.ts';
import type { Caller } from '../../caller.ts';
import type { Engine } from '../../engine.ts';
import { grantOf } from '../../tokens/grant.ts';
import { hashToken, tokenMatches } from '../../vault/tokens.ts';
import { findIntegration, type Integration } from '../list-integrations.ts';
import { lockedSession, requireMayLink } from '../session.ts';
import { withinTries } from '../verify-credentials.ts';
import { isOpen, type ConnectionAttempt } from './attempt.ts';
import { completeAttempt } from './complete-attempt.ts';
import { callbackUrlOf, requireOAuth2 } from './form.ts';
import { openPending, type Pending } from './pending.ts';
import { attemptErrorOf, SignInRefused } from './refusal.ts';
import { stateCookieName } from './send-to-vendor.ts';

/** What a browser brings back from a vendor. */
export interface Arrival {
  /** The provider in the path of the callback. */
  readonly provider: string;
  readonly answer: URLSearchParams;
  cookie(name: string): string | undefined;
}

/** An arrival whose state is good and was brought by the browser that left with it: nobody else has it from here on. */
export interface Arrived {
  readonly attempt: ConnectionAttempt;
  readonly pending: Pending;
  readonly session: ConnectSession;
  readonly cookieName: string;
}

/**
 * Recognises a browser that comes back, and takes its state: of any number of arrivals at once, one goes on. A browser
 * without the cookie takes nothing, so that it cannot spoil the sign-in of the one that has it.
 *
 * @throws SignInRefused `state_missing`, `state_unknown` or `other_browser`.
 */
export const recogniseArrival = async (engine: Engine, { answer, cookie }: Arrival): Promise<Arrived> => {
  const [state, ...more] = answer.getAll('state');
  if (!state || more.length > 0) throw new SignInRefused('state_missing');
  const entry = await findToken(engine.db, hashToken(state));
  if (entry?.kind !== 'sign_in_state' || (entry.expires_at?.getTime() ?? 0) <= engine.clock())
    throw new SignInRefused('state_unknown');
  const attempt = await findConnectionAttempt(engine.db, entry.project_id, entry.subject_id);
  const pending = attempt && isOpen(attempt) ? openPending(engine, attempt) : undefined;
  const session = attempt && (await findConnectSession(engine.db, attempt.project_id, attempt.session_id));
  if (!attempt || !session || !pending?.sent) throw new SignInRefused('state_unknown');
  const cookieName = stateCookieName(engine, attempt.id);
  if (!tokenMatches(cookie(cookieName) ?? '', Buffer.from(pending.sent.browserTokenHash, 'base64')))
    throw new SignInRefused('other_browser');
  if (!(await takeToken(engine.db, entry.project_id, entry.token_hash))) throw new SignInRefused('state_unknown');
  return { attempt, pending, session, cookieName };
};

/**
 * Goes on with an arrival until the attempt has ended or waits for a choice. Whatever goes wrong ends the attempt with an
 * error that its page can show.
 */
export const finishSignIn = async (
  engine: Engine,
  caller: Caller,
  arrival: Arrival,
  arrived: Arrived,
): Promise<ConnectionAttempt> => {
  const { attempt, session, pending } = arrived;
  if (session.locked_at) throw lockedSession();
  requireMayLink(session);
  const integration = await findIntegration(engine, session, shortId(pending.profileId));
  caller.subject.provider = integration.connector.manifest.key;
  const code = readCode(engine, integration, arrival);
  const grant = await exchange(engine, caller, arrived, integration, code);
  return completeAttempt(engine, caller, { attempt, session, integration, pending, grant });
};

/** Ends an attempt with what went wrong; one that has ended before stays as it is. Answers the code that was told. */
export const failAttempt = async (engine: Engine, attempt: ConnectionAttempt, error: unknown): Promise<string> => {
  const told = attemptErrorOf(error);
  await saveConnectionAttemptOutcome(engine.db, attempt.project_id, attempt.id, { status: 'error', error: told });
  return told.code;
};

/** The code of an answer that comes from the vendor that was asked. Where it comes from is looked at first, in errors too. */
const readCode = (engine: Engine, integration: Integration, { provider, answer }: Arrival): string => {
  const { connector, profile } = integration;
  const single = (name: string): string | null => {
    const [value = null, ...more] = answer.getAll(name);
    if (more.length > 0) throw new SignInRefused('answer_malformed');
    return value;
  };
  const [iss, error, code] = [single('iss'), single('error'), single('code')];
  if (provider !== connector.manifest.key) throw new SignInRefused('other_vendor');
  const hosts = engine.vendors.hostsOf(connector, profile.environment);
  if (!isIssuedBy(requireOAuth2(integration), hosts, iss)) throw new SignInRefused('issuer_mismatch');
  if (error !== null) throw new SignInRefused(error === 'access_denied' ? 'denied' : 'sign_in_refused');
  if (!code) throw new SignInRefused('code_missing');
  return code;
};

const exchange = async (
  engine: Engine,
  caller: Caller,
  { session, pending }: Arrived,
  integration: Integration,
  code: string,
) => {
  const { connector, profile } = integration;
  const { credentials, sent } = pending;
  const login = engine.vendors.openLogin(caller, {
    connector,
    environment: profile.environment,
    credentials,
    accountId: null,
  });
  const redirectUri = callbackUrlOf(engine, connector.manifest.key);
  const issued = await withinTries(engine, session, () =>
    exchangeCode(login, requireOAuth2(integration), credentials, {
      code,
      codeVerifier: sent?.codeVerifier ?? '',
      redirectUri,
    }),
  );
  return grantOf(issued, engine.clock());
};
