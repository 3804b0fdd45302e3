import type { Found } from '../found.ts';
import type { FoundPermission, GrantState } from '../hub-types.ts';
import { samplePermissions } from './sample-guide.ts';

const states: Readonly<Record<string, GrantState>> = {
  'people.time_off': 'missing',
  'people.documents': 'missing',
  'people.payroll': 'missing',
  'features.reports': 'missing',
  'people.custom': 'cannot_tell',
  'features.time_off': 'cannot_tell',
};

const found: readonly FoundPermission[] = samplePermissions.map(
  ({ key, name, menuPath, published, optional, guideStep, feeds }) => ({
    key,
    name,
    menu_path: menuPath,
    published,
    optional: optional ?? null,
    state: states[key] ?? 'granted',
    detail: key === 'people.time_off' ? 'HiBob leaves the requests out of its answers.' : null,
    guide_step: guideStep,
    fields: feeds.fields,
    actions: feeds.actions,
  }),
);

const checkedAt = '2026-11-22T14:03:00.000Z';

/** Something that is needed is missing. */
export const foundWithGaps: Found = { checkedAt, permissions: found };

const granted = (permissions: readonly FoundPermission[]): readonly FoundPermission[] =>
  permissions.map((permission) =>
    permission.optional === null && permission.state === 'missing' ? { ...permission, state: 'granted' } : permission,
  );

/** The same after it was granted and looked at again. */
export const foundAfterGranting: Found = {
  checkedAt,
  permissions: granted(found),
  turned: new Set(['people.time_off', 'people.documents']),
};

/** Nothing is missing, at the first look. */
export const foundWhole: Found = { checkedAt, permissions: granted(found) };
