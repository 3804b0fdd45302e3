import type { Grant, Preflight } from '../../connector-kit/preflight.ts';
import { everythingShared, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { collect } from '../../connector-kit/walk.ts';
import { isVendorError } from '../../connector-kit/errors.ts';
import { numbered } from './api/numbered.ts';
import { listOrganisations } from './api/organisations.ts';
import { peek } from './api/pages.ts';
import { listedPeople } from './api/people.ts';
import { listedCustomFields, type CustomField } from './api/personal.ts';
import { extraLooks, lookAtAll, looks, orNoAdmin } from './looks.ts';
import { permissions } from './permissions.ts';

/** Looks at every scope by the route that it opens: about twenty small reads, one after the other. */
export const preflight: Preflight = async (vendor, shared = everythingShared) => {
  const organisations = await grantOf('organisations:list', () => listOrganisations(vendor));
  const people = await grantOf('employees:list', () => peek(vendor, listedPeople('employee')));
  const seen = await lookAtAll(vendor, [...looks, ...extraLooks], people.brought?.first?.id, shared);
  const grants = seen.map(({ look, state }): Grant => ({
    permission: look.scope,
    state,
    ...(state === 'missing' && look.isForAdmins && { detail: orNoAdmin }),
    ...(state === 'cannot_tell' && { detail: 'It could not be looked at.' }),
  }));
  const unseen = permissions
    .filter(({ key }) => ![organisations.grant, people.grant, ...grants].some(({ permission }) => permission === key))
    .map(({ key }): Grant => ({ permission: key, state: 'cannot_tell', detail: 'It is not looked at.' }));
  return [
    organisations.grant,
    people.grant,
    ...grants,
    ...unseen,
    ...(await customFieldGrants(vendor, grants, shared)),
  ];
};

/** A scope by one read that it opens, and what the read brought. */
const grantOf = async <T>(permission: string, read: () => Promise<T>): Promise<{ grant: Grant; brought?: T }> => {
  try {
    return { grant: { permission, state: 'granted' }, brought: await read() };
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return { grant: { permission, state: 'missing' } };
    throw error;
  }
};

/** The customer's own fields by name: one scope opens the values of all of them. */
const customFieldGrants = async (vendor: Vendor, grants: readonly Grant[], shared: SharedData): Promise<Grant[]> => {
  const scope = 'employee_custom_fields:list';
  const stateOf = (key: string) => grants.find(({ permission }) => permission === key)?.state ?? 'cannot_tell';
  const menuPath = permissions.find(({ key }) => key === scope)?.menuPath ?? [];
  if (stateOf('custom_fields:list') !== 'granted') return [];
  const question = { filters: {}, include: new Set<string>(), expand: new Set<string>(), paths: [], shared };
  const fields = await collect(
    numbered<CustomField>(() => [listedCustomFields]),
    { vendor, query: question, prepared: undefined, now: Date.now() },
  );
  return fields.map(({ id, name }) => ({
    permission: `custom_field:${id}`,
    state: stateOf(scope),
    found: { name: name ?? id, menuPath, fields: ['employees.custom_fields'] },
  }));
};
