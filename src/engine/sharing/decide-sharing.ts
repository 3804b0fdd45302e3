import { isInFilter, peopleDimensions, type PeopleFilter } from '../../model/people-filter.ts';
import { lockAccount, saveAccountChanges, type Account } from '../../store/accounts.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { inTransaction } from '../../store/database.ts';
import { shortId } from '../../store/ids.ts';
import { deleteListingSnapshotsOf } from '../../store/listing-snapshots.ts';
import { noSuchAccount } from '../accounts/find-account.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { requireOffered, withheldAfter } from './offer-sharing.ts';
import type { TellableTraits } from './person-traits.ts';
import { offerOfAccount, readPeople, type SharingDecision } from './view-sharing.ts';

/**
 * Decides what is shared from now on. What was kept for pages of lists that are under way is forgotten.
 *
 * @throws Problem `NotFound`, `ValidationError`, also when the filter leaves nobody, or one that answers 412.
 * @throws VendorError when the people cannot be read.
 */
export const decideSharing = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  account: Account,
  decision: SharingDecision,
): Promise<Account> => {
  const offer = await offerOfAccount(engine, session, account);
  const { people, withheld } = decision;
  requireOffered(offer, { withheld, people: people === 'everybody' ? people : 'some' }, '/body');
  if (people !== 'everybody') {
    requireTellable(offer.people, people);
    const everybody = await readPeople(engine, caller, account);
    if (!everybody.some((one) => isInFilter(one, people))) throw nobodyLeft;
  }
  const saved = await inTransaction(engine.db, async (transaction) => {
    const locked = await lockAccount(transaction, account.project_id, account.id);
    if (!locked) throw noSuchAccount();
    const changed = await saveAccountChanges(transaction, account.project_id, account.id, {
      withheld_groups: withheldAfter(offer, withheld, locked.withheld_groups),
      people_shared: people === 'everybody' ? people : 'filtered',
      people_filter: people === 'everybody' ? null : people,
      sharing_decided_at: new Date(engine.clock()),
      ...(locked.setup_state === 'sharing' && { setup_state: 'ready' }),
    });
    await deleteListingSnapshotsOf(transaction, account.project_id, account.id);
    const change = {
      operation: 'decide_sharing',
      subjectIds: [shortId(account.id)],
      changedFields: ['withheld_groups', 'people_filter'],
    };
    await recordChange(transaction, actorOf(caller), change, engine.clock());
    return changed;
  });
  engine.vendors.forget(account.id);
  return saved ?? account;
};

const requireTellable = ({ dimensions, leavers }: TellableTraits, filter: PeopleFilter): void => {
  const untold = [
    ...peopleDimensions.filter((dimension) => filter[dimension] && !dimensions.includes(dimension)),
    ...(filter.without_leavers && !leavers ? ['without_leavers'] : []),
  ];
  if (untold.length === 0) return;
  throw new Problem('ValidationError', `The HR system does not tell ${untold.join(', ')} of people.`, {
    errors: untold.map((field) => ({ pointer: `/body/people/filter/${field}`, message: 'cannot be told of people' })),
    remediation: 'Choose people by what GET /hub/accounts/{id}/sharing offers.',
  });
};

const nobodyLeft = new Problem('ValidationError', 'Nobody would be left: all of it is true of no person.', {
  errors: [{ pointer: '/body/people/filter', message: 'is true of nobody' }],
  remediation: 'Choose more, or share everybody.',
});
