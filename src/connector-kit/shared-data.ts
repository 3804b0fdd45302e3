import { writes } from '../model/writes.ts';
import type { Permission } from './permission.ts';

/** What of a tenant's data the customer shares: nothing else is asked for, looked at or granted. */
export interface SharedData {
  /** Whether a field is shared, as `employees.gender`, or any record of a resource, as `time_off.*`. */
  shares(path: string): boolean;
}

/** Nothing is kept back. */
export const everythingShared: SharedData = { shares: () => true };

/** Employments within people: whoever reads none of the first reads none of the second. */
const employmentsOfPeople = 'employees.employments';

/**
 * What of the data that a permission feeds is shared. A permission that feeds fields of a resource feeds its records for
 * their sake: once none of these fields is shared, it is not needed for the records either.
 */
export const sharedFields = ({ feeds }: Pick<Permission, 'feeds'>, shared: SharedData): readonly string[] => {
  const kept = feeds.fields.filter((path) => shared.shares(path));
  const isIdle = (resource: string) => {
    const ofIt = (paths: readonly string[]) =>
      paths.some((path) => path.startsWith(`${resource}.`) && !path.endsWith('.*'));
    return ofIt(feeds.fields) && !ofIt(kept);
  };
  return kept.filter(
    (path) =>
      !(path.endsWith('.*') && isIdle(path.slice(0, -2))) && !(path === employmentsOfPeople && isIdle('employments')),
  );
};

/** The keys of the permissions that what is shared needs. What feeds no data needs what it stands beside, or nothing. */
export const neededKeys = (permissions: readonly Permission[], shared: SharedData): ReadonlySet<string> => {
  const feeding = new Set(permissions.filter((one) => isFeeding(one, shared)).map(({ key }) => key));
  return new Set(
    permissions
      .filter(({ key, beside }) => feeding.has(key) && (beside === undefined || feeding.has(beside)))
      .map(({ key }) => key),
  );
};

const isFeeding = (permission: Permission, shared: SharedData): boolean => {
  const { fields, writes: written = [] } = permission.feeds;
  if (permission.isNeededToLink === true || sharedFields(permission, shared).length > 0) return true;
  return (
    fields.length === 0 && (written.length === 0 || written.some((key) => shared.shares(`${writes[key].resource}.*`)))
  );
};
