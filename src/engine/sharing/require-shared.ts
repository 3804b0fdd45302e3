import type { Action } from '../../connector-kit/action.ts';
import { fieldsOf, resourceKeys, type ResourceKey } from '../../model/resources.ts';
import { writes } from '../../model/writes.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { findRecord } from '../records/get-record.ts';
import type { WriteRequest } from '../writes/run-write.ts';
import { resourceWithheld, wayWithheld } from './refusals.ts';
import type { Sharing } from './sharing.ts';

/*
 * Ways that lead past the unified records, or to somebody by an id. What is not shared looks like what is not there.
 */

/**
 * A vendor's own operation, which answers as it likes. It is let through only where everything that its permissions feed is
 * shared, and of everybody; one whose permissions say nothing of what it brings is not.
 *
 * @throws Problem `DataWithheld`.
 */
export const requireSharedAction = ({ connector, sharing }: OpenAccount, action: Action): void => {
  const { key, label, permissions, brings = [] } = action;
  if (!sharing.isNarrowed) return;
  const fed = connector.permissions
    .filter(({ key: own, feeds }) => permissions.includes(own) || feeds.actions.includes(key))
    .flatMap(({ feeds }) => feeds.fields);
  const isShared = [...fed, ...brings].every((path) => isWhollyShared(sharing, path));
  if (sharing.people === 'everybody' && fed.length > 0 && isShared) return;
  throw wayWithheld(`the action “${label}”`, sharing, [{ pointer: '/body/action', message: 'is not shared' }]);
};

const isWhollyShared = (sharing: Sharing, path: string): boolean => {
  const [resource] = path.split('.', 1) as [ResourceKey];
  if (!path.endsWith('.*') || !resourceKeys.includes(resource)) return sharing.shares(path);
  return sharing.shares(path) && [...fieldsOf(resource)].every((field) => sharing.shares(`${resource}.${field}`));
};

/**
 * A program's own request to the vendor.
 *
 * @throws Problem `DataWithheld` as soon as anything is kept back.
 */
export const requireSharedProxy = ({ sharing }: OpenAccount): void => {
  if (sharing.isNarrowed) throw wayWithheld('a request of your own', sharing);
};

/**
 * What is about a resource as a whole, such as what came of a write.
 *
 * @throws Problem `DataWithheld`.
 */
export const requireSharedResource = (sharing: Sharing, resource: ResourceKey): void => {
  if (!sharing.shares(`${resource}.*`)) throw resourceWithheld(resource);
};

/**
 * A write: its resource is shared, and so are the person whom it names and the record of that person.
 *
 * @throws Problem `DataWithheld`, or `NotFound`.
 */
export const requireSharedWrite = async (engine: Engine, open: OpenAccount, request: WriteRequest): Promise<void> => {
  const { sharing, account } = open;
  const { write, employeeId, recordId } = request;
  const { resource } = writes[write];
  requireSharedResource(sharing, resource);
  if (sharing.people === 'everybody' || employeeId === undefined) return;
  const bare = { accountId: account.id, filters: {}, expand: [], include: [], proxy: {}, raw: false };
  const isThere =
    (await findRecord(engine, open, { ...bare, resource: 'employees', id: employeeId })) !== undefined &&
    (recordId === undefined ||
      (await findRecord(engine, open, { ...bare, resource, id: recordId, employeeId })) !== undefined);
  if (!isThere) throw nobodyThere();
};

const nobodyThere = () =>
  new Problem('NotFound', 'There is no such employee at the HR system.', {
    remediation: 'Take the id of an employee from GET /unified/hris/employees.',
  });
