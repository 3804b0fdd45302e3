import type { Check, Credentials } from '../../connector-kit/auth/auth.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import { isVendorError } from '../../connector-kit/errors.ts';
import type { SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import {
  findConnectSession,
  releaseCredentialTry,
  reserveCredentialTry,
  saveConnectSessionLock,
  type ConnectSession,
} from '../../store/connect-sessions.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { checksFor, type Wanted } from '../permissions/needed.ts';
import type { Integration } from './list-integrations.ts';
import { lockedSession, unknownSession, wrongCredentialsLimit } from './session.ts';

/**
 * The credentials of a form, cleaned and checked against the connector's own rules before anything is called.
 *
 * @throws Problem `ValidationError` with a pointer for each field.
 */
export const parseCredentials = ({ connector }: Integration, typed: Record<string, unknown>): Credentials => {
  const parsed = connector.auth.credentials.safeParse(typed);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: `/body/credentials${path.map((part) => `/${String(part)}`).join('')}`,
    message,
  }));
  throw new Problem('ValidationError', errors[0]?.message ?? 'The credentials cannot be right.', {
    errors,
    remediation: 'Correct the marked fields and connect again. Nothing was sent to the HR system.',
  });
};

/**
 * Refuses a form where somebody has to sign in at the vendor.
 *
 * @throws Problem `ValidationError`.
 */
export const requireForm = ({ connector }: Integration): void => {
  const { manifest, auth } = connector;
  if (auth.scheme.kind !== 'oauth2') return;
  throw new Problem('ValidationError', `${manifest.name} is linked by signing in there.`, {
    errors: [{ pointer: '/body/integration_id', message: 'is linked by signing in' }],
    remediation: 'Send the form to POST /hub/connection_attempts and open the address that it answers.',
  });
};

/**
 * Tries credentials at the vendor.
 *
 * @throws Problem `SessionLocked` or `TooManyRequests`.
 * @throws VendorError when the account must not be saved.
 */
export const verifyCredentials = (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  { connector, profile }: Integration,
  { credentials, shared }: { credentials: Credentials; shared: SharedData },
): Promise<readonly Check[]> =>
  withinTries(engine, session, () => {
    const { environment } = profile;
    const { vendor } = engine.vendors.open(caller, { connector, environment, credentials, accountId: null });
    return checksOf(connector, vendor, { resources: session.resources, shared });
  });

/** What is seen at a vendor that lets us in, as far as it is wanted. */
export const checksOf = async (connector: Connector, vendor: Vendor, wanted: Wanted): Promise<readonly Check[]> => {
  const { manifest, auth } = connector;
  const { checks } = await auth.verify(vendor, wanted.shared);
  return [
    { key: 'reachable', label: `${manifest.name} answers`, status: 'pass' },
    { key: 'authenticated', label: 'The credentials are accepted', status: 'pass' },
    ...checksFor(connector, wanted, checks),
  ];
};

/**
 * Does something that shows whether credentials are right. Ten refusals lock the session; a vendor that cannot be
 * reached does not count. Nor do more than ten go on at once.
 *
 * @throws Problem `SessionLocked` or `TooManyRequests`.
 */
export const withinTries = async <T>(engine: Engine, session: ConnectSession, work: () => Promise<T>): Promise<T> => {
  const reserved = await reserveCredentialTry(engine.db, session.project_id, session.id, wrongCredentialsLimit);
  if (!reserved) throw await noTryLeft(engine, session);
  let refused = false;
  try {
    return await work();
  } catch (error) {
    refused = isVendorError(error, 'credentials_rejected');
    throw error;
  } finally {
    if (!refused) await releaseCredentialTry(engine.db, session.project_id, session.id);
    else if (reserved.wrong_credentials >= wrongCredentialsLimit) {
      await saveConnectSessionLock(engine.db, session.project_id, session.id, new Date(engine.clock()));
    }
  }
};

/** Why there is no try: the session is gone or locked, or others are under way that may yet turn out right. */
const noTryLeft = async (engine: Engine, { project_id, id }: ConnectSession): Promise<Problem> => {
  const session = await findConnectSession(engine.db, project_id, id);
  if (!session) return unknownSession();
  if (session.locked_at) return lockedSession();
  return new Problem('TooManyRequests', 'Too many tries are under way with this link.', {
    remediation: 'Wait until they have ended, and try again.',
    retryAfterSeconds: 5,
  });
};
