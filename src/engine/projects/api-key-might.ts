import { covers, powersOf } from '../../model/access.ts';
import { findAccount } from '../../store/accounts.ts';
import { findApiKey, type ApiKey } from '../../store/api-keys.ts';
import { parseShortId } from '../../store/ids.ts';
import { mayTouch } from '../accounts/find-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

/** The might of a key: what decides whether a caller may make or change it. */
export type Might = Pick<ApiKey, 'scopes' | 'account_ids' | 'expires_at'>;

/** Whether the caller reaches everything that a key reaches. When it ends is looked at only where it is chosen. */
export const isWithin = (caller: Caller, { scopes, account_ids }: Omit<Might, 'expires_at'>): boolean =>
  caller.source.type !== 'API_KEY' ||
  ((!caller.accountIds || (account_ids?.every((id) => mayTouch(caller, id)) ?? false)) &&
    caller.powers !== undefined &&
    covers(caller.powers, powersOf(scopes, account_ids !== null)));

/**
 * @throws Problem `Forbidden` for a key mightier than the caller, `ValidationError` for one that has ended already.
 */
export const requireWithin = (engine: Engine, caller: Caller, own: Might | undefined, might: Might): void => {
  if (might.expires_at && might.expires_at.getTime() <= engine.clock()) {
    const message = 'must lie in the future';
    throw new Problem('ValidationError', `expires_at ${message}.`, {
      errors: [{ pointer: '/body/expires_at', message }],
      remediation: 'Send a later time; to end a key now, delete it.',
    });
  }
  const outlives = own?.expires_at && (!might.expires_at || might.expires_at > own.expires_at);
  if (isWithin(caller, might) && !outlives) return;
  throw new Problem('Forbidden', 'A key cannot make another mightier than itself.', {
    remediation: 'Ask for scopes, accounts and an end that the key in use has too, or let an admin make the key.',
  });
};

/** The might of the key in use; undefined for a person. */
export const mightOf = async (engine: Engine, { source, projectId }: Caller): Promise<Might | undefined> =>
  source.type === 'API_KEY' ? findApiKey(engine.db, projectId, source.id) : undefined;

/**
 * The accounts of a key by their ids on the wire; null: all that the caller may touch.
 *
 * @throws Problem `ValidationError` naming the account that does not exist.
 */
export const accountsOf = async (
  engine: Engine,
  caller: Caller,
  wireIds: readonly string[] | null | undefined,
): Promise<string[] | null> => {
  if (!wireIds) return caller.accountIds ? [...caller.accountIds] : null;
  return Promise.all(
    wireIds.map(async (wireId, index) => {
      const id = parseShortId(wireId);
      if (id && mayTouch(caller, id) && (await findAccount(engine.db, caller.projectId, id))) return id;
      throw new Problem('ValidationError', 'There is no such account in this project.', {
        errors: [{ pointer: `/body/account_ids/${index}`, message: 'is not an account of this project' }],
        remediation: 'Take the ids of accounts from GET /accounts.',
      });
    }),
  );
};
