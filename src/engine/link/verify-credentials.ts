import type { Check, Credentials } from '../../connector-kit/auth/auth.ts';
import { VendorError } from '../../connector-kit/errors.ts';
import {
  releaseCredentialTry,
  reserveCredentialTry,
  saveConnectSessionLock,
  type ConnectSession,
} from '../../store/connect-sessions.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import type { Integration } from './list-integrations.ts';
import { lockedSession, wrongCredentialsLimit } from './session.ts';

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
 * Tries credentials at the vendor. Ten refusals lock the session; a vendor that cannot be reached does not count.
 *
 * @throws Problem `SessionLocked`.
 * @throws VendorError when the account must not be saved.
 */
export const verifyCredentials = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  { connector, profile }: Integration,
  credentials: Credentials,
): Promise<readonly Check[]> => {
  const reserved = await reserveCredentialTry(engine.db, session.project_id, session.id, wrongCredentialsLimit);
  if (!reserved) throw lockedSession();
  const { vendor } = engine.vendors.open(caller, {
    connector,
    environment: profile.environment,
    credentials,
    accountId: null,
  });
  let refused = false;
  try {
    const { checks } = await connector.auth.verify(vendor);
    return [
      { key: 'reachable', label: `${connector.manifest.name} answers`, status: 'pass' },
      { key: 'authenticated', label: 'The credentials are accepted', status: 'pass' },
      ...checks,
    ];
  } catch (error) {
    refused = error instanceof VendorError && error.code === 'credentials_rejected';
    throw error;
  } finally {
    if (!refused) await releaseCredentialTry(engine.db, session.project_id, session.id);
    else if (reserved.wrong_credentials >= wrongCredentialsLimit) {
      await saveConnectSessionLock(engine.db, session.project_id, session.id, new Date(engine.clock()));
    }
  }
};
