import type { Order, WriteTarget } from '../../connector-kit/writing.ts';
import type { StoredWrite } from '../../store/writes.ts';
import type { Engine } from '../engine.ts';

/** What is to be written, as it is kept until its outcome is known. */
export interface Intent {
  readonly order: Order;
  readonly target: WriteTarget;
}

type Owner = Pick<StoredWrite, 'account_id' | 'id'>;

/** An intent as its row holds it. */
export const sealIntent = ({ box }: Engine, { account_id: accountId, id }: Owner, intent: Intent): Buffer =>
  box.seal(JSON.stringify(intent), [accountId, id]);

/** What was to be written; `undefined` where nothing was sent yet, or it was sealed with another encryption key. */
export const openIntent = (
  { box }: Engine,
  { account_id: accountId, id, intent }: Owner & Pick<StoredWrite, 'intent'>,
): Intent | undefined => {
  const text = intent && box.open(intent, [accountId, id]);
  return text ? (JSON.parse(text) as Intent) : undefined;
};
