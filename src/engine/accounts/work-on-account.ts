import { isVendorError, type VendorErrorCode } from '../../connector-kit/errors.ts';
import { findAccount, lockAccount, saveAccountChanges, type Account } from '../../store/accounts.ts';
import { saveAccountFailure, saveAccountSuccess } from '../../store/account-outcomes.ts';
import { inTransaction, isMissingReference } from '../../store/database.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { parseGrant } from '../tokens/grant.ts';
import { readSecrets } from '../vault/credentials.ts';
import { noSuchAccount } from './find-account.ts';
import { openAccount, type OpenAccount, type Opening } from './open-account.ts';
import { withoutReason, withReason } from './status.ts';

/** Which account to work on, and whether requests and answers are kept for `raw=true`. Default: they are not. */
export interface AccountWork extends Pick<Opening, 'whileSharingPends'> {
  /** The account, as shown on the wire. */
  readonly accountId: string;
  readonly raw?: boolean;
}

const code = 'credentials_rejected';

/**
 * Opens an account, works with its vendor, and keeps the account's status true: `error` once the vendor refuses the
 * credentials, `active` again once it accepts them. Without the second, one mistaken refusal would show an account that
 * works as broken until somebody links it again for nothing.
 *
 * @throws what {@link openAccount} and `work` throw.
 */
export const workOnAccount = <T>(
  engine: Engine,
  caller: Caller,
  asked: AccountWork,
  work: (open: OpenAccount) => Promise<T>,
): Promise<T> =>
  engine.tracing.inSpan({ name: 'work on account', kind: 'internal' }, async (tell) => {
    try {
      return await openAndWork(engine, caller, asked, work);
    } finally {
      const { provider, resource } = caller.subject;
      tell({
        attributes: {
          ...(provider !== undefined && { 'rollcall.provider': provider }),
          ...(resource !== undefined && { 'rollcall.resource': resource }),
        },
      });
    }
  });

const openAndWork = async <T>(
  engine: Engine,
  caller: Caller,
  { accountId, raw = false, whileSharingPends = false }: AccountWork,
  work: (open: OpenAccount) => Promise<T>,
): Promise<T> => {
  const open = await openAccount(engine, caller, accountId, { keepRaw: raw, whileSharingPends });
  const { account, vendor } = open;
  let answered = false;
  const heard: OpenAccount['vendor'] = {
    ...vendor,
    async send(request) {
      const answer = await vendor.send(request);
      answered = true;
      return answer;
    },
  };
  let result: T;
  try {
    result = await work({ ...open, vendor: heard });
  } catch (error) {
    if (isMissingReference(error) && !(await findAccount(engine.db, account.project_id, account.id)))
      throw noSuchAccount();
    // What the caller is told is the vendor's refusal, also when it cannot be noted: the next one is noted again.
    if (isVendorError(error, code)) await noteRefusal(engine, open).catch(() => undefined);
    if (isVendorError(error)) await noteFailure(engine, account, error.code).catch(() => undefined);
    throw error;
  }
  // What was read counts, also when this cannot be noted. A page from memory says nothing about the credentials.
  if (answered) await noteAnswer(engine, account).catch(() => undefined);
  return result;
};

/** Linking again moves `updated_at`: a refusal of what was stored before says nothing about what is stored now. */
const noteRefusal = (engine: Engine, { account, connector }: OpenAccount): Promise<void> =>
  inTransaction(engine.db, async (transaction) => {
    const stored = await lockAccount(transaction, account.project_id, account.id);
    if (stored?.status !== 'active' || stored.updated_at.getTime() !== account.updated_at.getTime()) return;
    const description = `${connector.manifest.name} no longer accepts the stored credentials. Link the account again.`;
    const changed = withReason(stored.status_reasons, { code, description, at: engine.clock() });
    await saveAccountChanges(transaction, account.project_id, account.id, changed);
  });

/** How exactly the last success and the last failure are told, in milliseconds, while nothing changes. */
const grainMs = 60_000;

const noteAnswer = async (engine: Engine, account: Account): Promise<void> => {
  const { project_id, id, last_success_at: noted, last_failure_at: failed } = account;
  const now = engine.clock();
  const isNews = !noted || now - noted.getTime() >= grainMs || (failed !== null && failed >= noted);
  if (isNews) await saveAccountSuccess(engine.db, project_id, id, new Date(now));
  if (isRefused(account)) await noteAcceptance(engine, account);
};

const noteFailure = async (engine: Engine, account: Account, failureCode: VendorErrorCode): Promise<void> => {
  const { project_id, id, last_failure_at: noted, last_failure_code, last_success_at: answered } = account;
  const now = engine.clock();
  const isNews =
    !noted ||
    now - noted.getTime() >= grainMs ||
    last_failure_code !== failureCode ||
    (answered !== null && answered >= noted);
  if (isNews) await saveAccountFailure(engine.db, project_id, id, { at: new Date(now), code: failureCode });
};

const noteAcceptance = (engine: Engine, account: Account): Promise<void> =>
  inTransaction(engine.db, async (transaction) => {
    const stored = await lockAccount(transaction, account.project_id, account.id);
    if (!stored || !isRefused(stored)) return;
    // A token that is still good does not bring back a grant that can no longer be refreshed.
    const { grant } = await readSecrets(transaction, engine.vault, account);
    if (parseGrant(grant)?.refusedAt !== undefined) return;
    const changed = withoutReason(stored.status_reasons, code);
    await saveAccountChanges(transaction, account.project_id, account.id, changed);
  });

const isRefused = ({ status, status_reasons }: Account): boolean =>
  status === 'error' && status_reasons.some((reason) => reason.code === code);
