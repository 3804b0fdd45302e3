import type { Check } from '../../connector-kit/auth/auth.ts';
import type { Account } from '../../store/accounts.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import type { ReportedGrant } from '../permissions/grant-report.ts';
import { lookWhenLinked } from '../permissions/preflight.ts';
import { findIntegration, offerOf } from './list-integrations.ts';
import { requireOffered, type SharingChoice } from '../sharing/offer-sharing.ts';
import { withoutGroups } from '../sharing/sharing.ts';
import { findAccountToLink } from './relink-account.ts';
import { saveLink } from './save-link.ts';
import { requireUnspent } from './session.ts';
import { parseCredentials, requireForm, verifyCredentials } from './verify-credentials.ts';

export type { Check };

/** A linked account and what was checked on the way. */
export interface LinkedAccount {
  readonly account: Account;
  readonly checks: readonly Check[];
  /** What was seen of its permissions right after. */
  readonly grants: readonly ReportedGrant[];
}

/** What the form sends. */
export interface LinkRequest {
  /** The connector profile, as shown on the wire. */
  readonly integrationId: string;
  readonly credentials: Record<string, unknown>;
  /** What is to be shared; absent: as it was, or all of a new account. */
  readonly sharing?: SharingChoice;
}

/**
 * Links an account by its form: the credentials are tried at the vendor first, and nothing is saved unless they work.
 *
 * @throws Problem `NotFound`, `ValidationError`, `SessionSpent`, `SessionLocked` or `TooManyRequests`.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const linkAccount = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  request: LinkRequest,
): Promise<LinkedAccount> => {
  requireUnspent(session);
  const integration = await findIntegration(engine, session, request.integrationId);
  caller.subject.provider = integration.connector.manifest.key;
  requireForm(integration);
  const credentials = parseCredentials(integration, request.credentials);
  const { sharing } = request;
  if (sharing) requireOffered(offerOf(integration, session), sharing, '/body/sharing');
  const existing = await findAccountToLink(engine, session, integration);
  const shared = withoutGroups(sharing?.withheld ?? existing?.withheld_groups ?? []);
  const checks = await verifyCredentials(engine, caller, session, integration, { credentials, shared });
  const saved = await saveLink(engine, { caller, session, integration, credentials, ...(sharing && { sharing }) });
  caller.subject.accountId = saved.id;
  const { account, grants } = await lookWhenLinked(engine, caller, saved);
  return { account, checks, grants };
};
