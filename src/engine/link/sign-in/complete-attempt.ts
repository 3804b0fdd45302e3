import type { Choice, Credentials } from '../../../connector-kit/auth/auth.ts';
import { heldToken } from '../../../connector-kit/auth/access-token.ts';
import {
  saveConnectionAttemptOutcome,
  saveConnectionAttemptProgress,
  type ConnectionAttempt,
} from '../../../store/connection-attempts.ts';
import type { ConnectSession } from '../../../store/connect-sessions.ts';
import type { Caller } from '../../caller.ts';
import type { Engine } from '../../engine.ts';
import { withoutGroups } from '../../sharing/sharing.ts';
import { lookWhenLinked } from '../../permissions/preflight.ts';
import { withoutApp } from '../../profiles/oauth-app.ts';
import { sealableGrant, type Grant } from '../../tokens/grant.ts';
import type { Integration } from '../list-integrations.ts';
import { findAccountToLink } from '../relink-account.ts';
import { saveLink } from '../save-link.ts';
import { checksOf, withinTries } from '../verify-credentials.ts';
import { sealPending, type Pending } from './pending.ts';
import { SignInRefused } from './refusal.ts';

/** Somebody has signed in: everything that an account is made of, but for what is still to be picked. */
export interface SignedIn {
  readonly attempt: ConnectionAttempt;
  readonly session: ConnectSession;
  readonly integration: Integration;
  readonly pending: Pending;
  readonly grant: Grant;
}

/**
 * Goes on after a sign-in: picks where there is one choice, checks the access, and saves the account together with the end
 * of the attempt. Where there are several choices our own page is asked, and the attempt waits.
 *
 * @throws SignInRefused, Problem or VendorError when no account comes of it; nothing is saved then.
 */
export const completeAttempt = async (
  engine: Engine,
  caller: Caller,
  signedIn: SignedIn,
): Promise<ConnectionAttempt> => {
  const { attempt, session, integration, pending, grant } = signedIn;
  const choices = await choicesOf(engine, caller, signedIn);
  if (choices.length > 1 && pending.door === 'page') return askFor(engine, signedIn, choices);
  const credentials = withChoice(signedIn, choices);
  const { vendor } = openVendor(engine, caller, signedIn, credentials);
  const { sharing } = pending;
  const existing = await findAccountToLink(engine, session, integration);
  const shared = withoutGroups(sharing?.withheld ?? existing?.withheld_groups ?? []);
  const wanted = { resources: session.resources, shared };
  const checks = await withinTries(engine, session, () => checksOf(integration.connector, vendor, wanted));
  let ended: ConnectionAttempt | undefined;
  const account = await saveLink(engine, {
    caller,
    session,
    integration,
    credentials: pending.usesProfileApp ? withoutApp(integration.connector, credentials) : credentials,
    grant,
    ...(sharing && { sharing }),
    async alongside(transaction, { id }) {
      ended = await saveConnectionAttemptOutcome(transaction, attempt.project_id, attempt.id, {
        status: 'authenticated',
        account_id: id,
        checks,
      });
      if (!ended) throw new SignInRefused('attempt_ended');
    },
  });
  caller.subject.accountId = account.id;
  await lookWhenLinked(engine, caller, account);
  return ended ?? attempt;
};

const openVendor = (engine: Engine, caller: Caller, { integration, grant }: SignedIn, credentials: Credentials) =>
  engine.vendors.open(caller, {
    connector: integration.connector,
    environment: integration.profile.environment,
    credentials,
    accountId: null,
    tokens: heldToken(grant.accessToken),
  });

/** What there is to pick; empty when nothing has to be picked. */
const choicesOf = async (engine: Engine, caller: Caller, signedIn: SignedIn): Promise<readonly Choice[]> => {
  const { choose } = signedIn.integration.connector.auth;
  const { credentials } = signedIn.pending;
  if (!choose || credentials[choose.field]) return [];
  const choices = await choose.list(openVendor(engine, caller, signedIn, credentials).vendor);
  if (choices.length === 0) throw new SignInRefused('nothing_to_choose');
  return choices;
};

const withChoice = ({ integration, pending }: SignedIn, choices: readonly Choice[]): Credentials => {
  const { choose } = integration.connector.auth;
  const [first] = choices;
  if (!choose || !first) return pending.credentials;
  if (choices.length > 1) throw new SignInRefused('several_to_choose');
  return { ...pending.credentials, [choose.field]: first.value };
};

/** Keeps the grant sealed until somebody has picked. */
const askFor = async (
  engine: Engine,
  { attempt, integration, pending, grant }: SignedIn,
  choices: readonly Choice[],
): Promise<ConnectionAttempt> => {
  const { sent: _, ...rest } = pending;
  const waiting = await saveConnectionAttemptProgress(engine.db, attempt.project_id, attempt.id, {
    status: 'choice_required',
    pending: sealPending(engine, attempt, { ...rest, grant: sealableGrant(grant) }),
    choices: { field: integration.connector.auth.choose?.field ?? '', choices },
  });
  if (!waiting) throw new SignInRefused('attempt_ended');
  return waiting;
};
