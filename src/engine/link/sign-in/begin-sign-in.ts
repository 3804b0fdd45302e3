import { findConnectionAttempt, saveConnectionAttemptProgress } from '../../../store/connection-attempts.ts';
import { findConnectSession, type ConnectSession } from '../../../store/connect-sessions.ts';
import { shortId } from '../../../store/ids.ts';
import { findToken, saveToken, takeToken } from '../../../store/token-directory.ts';
import type { Caller } from '../../caller.ts';
import type { Engine } from '../../engine.ts';
import { hashToken, newToken } from '../../vault/tokens.ts';
import { requireOffered, type SharingChoice } from '../../sharing/offer-sharing.ts';
import { findIntegration, offerOf } from '../list-integrations.ts';
import { lockedSession, openSession, requireMayLink } from '../session.ts';
import { makeAttempt, requireAttempt, type ConnectionAttempt } from './attempt.ts';
import { readSignInForm, returnUrlOf } from './form.ts';
import { openPending, sealPending, type Pending } from './pending.ts';
import { SignInRefused } from './refusal.ts';
import { sendToVendor, type Departure } from './send-to-vendor.ts';

/** The form that our own page sends. */
export interface PageForm {
  readonly integrationId: string;
  readonly credentials: Record<string, unknown>;
  readonly returnUrl?: string;
  /** What is to be shared; absent: as it was, or all of a new account. */
  readonly sharing?: SharingChoice;
}

/**
 * Takes the form of our own page and answers the address to open in a browser: one of ours, for one use, that carries
 * nothing of the form.
 *
 * @throws Problem `NotFound`, `ValidationError` or `SessionSpent`.
 */
export const prepareSignIn = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  form: PageForm,
): Promise<{ attempt: ConnectionAttempt; authorizationUrl: string }> => {
  requireMayLink(session);
  const { integration, ...access } = await readSignInForm(engine, session, form.integrationId, form.credentials);
  caller.subject.provider = integration.connector.manifest.key;
  const { sharing } = form;
  if (sharing) requireOffered(offerOf(integration, session), sharing, '/body/sharing');
  const attempt = await makeAttempt(engine, session);
  const returnUrl = returnUrlOf(engine, form.returnUrl);
  const pending: Pending = {
    profileId: integration.profile.id,
    ...access,
    ...(sharing && { sharing: { ...sharing, withheld: [...sharing.withheld] } }),
    door: 'page',
    returnUrl,
  };
  await saveConnectionAttemptProgress(engine.db, session.project_id, attempt.id, {
    provider: integration.connector.manifest.key,
    pending: sealPending(engine, attempt, pending),
  });
  const start = newToken();
  await saveToken(engine.db, session.project_id, {
    token_hash: hashToken(start),
    kind: 'sign_in_start',
    subject_id: attempt.id,
    expires_at: attempt.expires_at,
  });
  const path = `/connect/oauth2/${shortId(integration.profile.id)}`;
  return { attempt, authorizationUrl: `${engine.publicUrl}${path}?start=${start}` };
};

/** An attempt whose browser is about to leave, and what may still go wrong with it. */
export interface Starting {
  readonly attempt: ConnectionAttempt;
  readonly returnUrl: string;
  depart(): Promise<Departure>;
}

/**
 * Opens what {@link prepareSignIn} prepared.
 *
 * @throws SignInRefused `state_unknown` for a start that was used, has expired or never was.
 */
export const startPrepared = async (engine: Engine, integrationId: string, start: string): Promise<Starting> => {
  const entry = await findToken(engine.db, hashToken(start));
  const isGood = entry?.kind === 'sign_in_start' && (entry.expires_at?.getTime() ?? 0) > engine.clock();
  const taken = isGood && (await takeToken(engine.db, entry.project_id, entry.token_hash));
  const attempt = taken && (await findConnectionAttempt(engine.db, taken.project_id, taken.subject_id));
  const pending = attempt && openPending(engine, attempt);
  const session = attempt && (await findConnectSession(engine.db, attempt.project_id, attempt.session_id));
  if (!attempt || !pending || !session || shortId(pending.profileId) !== integrationId)
    throw new SignInRefused('state_unknown');
  return {
    attempt,
    returnUrl: pending.returnUrl,
    async depart() {
      if (session.locked_at) throw lockedSession();
      requireMayLink(session);
      return sendToVendor(engine, attempt, await findIntegration(engine, session, integrationId), pending);
    },
  };
};

/** What the published component puts into the address of its window. */
export interface ComponentRequest {
  readonly integrationId: string;
  readonly token: string;
  readonly attemptId: string;
  readonly redirectUri?: string | undefined;
  /** The other parameters of the query; those that are fields of the form are taken. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Opens an attempt of the published component, with the form in its address.
 *
 * @throws Problem `SessionUnknown`, `SessionExpired`, `SessionLocked` or `NotFound`.
 */
export const startFromComponent = async (engine: Engine, request: ComponentRequest): Promise<Starting> => {
  const session = await openSession(engine, request.token, 'session');
  const attempt = await requireAttempt(engine, session, request.attemptId);
  const returnUrl = returnUrlOf(engine, request.redirectUri);
  return {
    attempt,
    returnUrl,
    async depart() {
      requireMayLink(session);
      const { auth } = (await findIntegration(engine, session, request.integrationId)).connector;
      const typed = Object.entries(request.fields).filter(([key]) => auth.fields.some((field) => field.key === key));
      const { integration, ...access } = await readSignInForm(
        engine,
        session,
        request.integrationId,
        Object.fromEntries(typed),
      );
      const pending = { profileId: integration.profile.id, ...access, door: 'component', returnUrl } as const;
      return sendToVendor(engine, attempt, integration, pending);
    },
  };
};
