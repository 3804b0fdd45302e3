import { bulkhead } from 'cockatiel';
import { inTransaction, wasOvertaken } from '../../store/database.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { actorOf, recordChange, type Change } from './record-change.ts';

/**
 * When the row of a piece of work is written:
 * - `together`: in the transaction of the change, which the work is run in;
 * - `before`: before it is begun, where no transaction of ours holds the change: a vendor is asked;
 * - `after`: once something was read, before it is handed out;
 * - `never`: nothing changes, and nothing personal is read by a person.
 */
export type AuditMoment = 'together' | 'before' | 'after' | 'never';

/**
 * Fewer at once than the process has connections: work that writes something aside, such as logs that wait, needs a second
 * one, and if all were held by such work it would wait for itself.
 */
export const changesAtOnce = 4;

const together = bulkhead(changesAtOnce, Number.MAX_SAFE_INTEGER);

/**
 * Runs work and writes its row in the audit log at the right moment. What fails leaves a row only where it was begun. Work
 * of `together` that was overtaken, its account being deleted meanwhile for example, is run once more.
 */
export const withAudit = async <T>(
  engine: Engine,
  caller: Caller,
  moment: AuditMoment,
  work: (engine: Engine) => Promise<T>,
  changeOf: (result?: T) => Change,
): Promise<T> => {
  const now = () => engine.clock();
  switch (moment) {
    case 'never':
      return work(engine);
    case 'before':
      await recordChange(engine.db, actorOf(caller), { ...changeOf(), stage: 'begun' }, now());
      return work(engine);
    case 'after': {
      const result = await work(engine);
      await recordChange(engine.db, actorOf(caller), changeOf(result), now());
      return result;
    }
    case 'together': {
      const both = () =>
        inTransaction(engine.db, async (transaction) => {
          const result = await work({ ...engine, db: transaction });
          await recordChange(transaction, actorOf(caller), changeOf(result), now());
          return result;
        });
      return together.execute(() =>
        both().catch((error: unknown) => {
          if (wasOvertaken(error)) return both();
          throw error;
        }),
      );
    }
  }
};
