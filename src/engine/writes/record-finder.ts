import type { ResourceKey } from '../../model/resources.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { Engine } from '../engine.ts';
import { findRecord } from '../records/get-record.ts';

/** Tells whether an account has a record, by the reading of its resource. */
export const recordFinder =
  (engine: Engine, open: OpenAccount) =>
  async (resource: ResourceKey, id: string): Promise<boolean> => {
    const question = { resource, id, accountId: open.account.id, filters: {}, expand: [], include: [], proxy: {} };
    return (await findRecord(engine, open, { ...question, raw: false })) !== undefined;
  };
