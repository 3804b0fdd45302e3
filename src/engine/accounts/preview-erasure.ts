import type { Removal } from '../../connector-kit/guide.ts';
import { countBelongings, type AccountBelongings } from '../../store/account-belongings.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { requireAccount, type Account } from './find-account.ts';

/** What deleting an account would do. */
export interface ErasurePreview {
  readonly account: Account;
  readonly belongings: AccountBelongings;
  /** What is left to do at the vendor. Undefined: this version of Rollcall does not have the connector. */
  readonly removal: Removal | undefined;
}

/**
 * Tells what {@link removeAccount} would erase, before anybody does it.
 *
 * @throws Problem `NotFound`.
 */
export const previewErasure = async (engine: Engine, caller: Caller, wireId: string): Promise<ErasurePreview> => {
  const account = await requireAccount(engine, caller, wireId);
  await engine.logs.flush();
  return {
    account,
    belongings: await countBelongings(engine.db, account),
    removal: engine.connectors[account.provider]?.guide.removal,
  };
};
