import type { Permission } from '../kit/index.ts';
import { seedCompany } from '../company/index.ts';
import { categories } from './categories.ts';
import { skillsTableId } from './ids.ts';
import { customFieldsOf } from './custom-fields.ts';

/**
 * What a permission group of a service user can hold. A new service user is in no group (`group` off) and then may
 * nothing but read metadata.
 *
 * - `feature.*`: Features tab; whole resources answer 403 without it.
 * - `data.<category>.view | viewHistory | edit`: People's data tab. Without view a field is left out of a 200; without
 *   viewHistory tables show the current row; without edit a change is dropped without a word.
 * - `folder.*`: documents, by folder. `timeOff.*`: the time off lines of People's data.
 * - `audience.*`: "Access data for"; people outside it are left out.
 *
 * @see https://apidocs.hibob.com/docs/permissions-for-service-users
 */
const features: Record<string, Permission> = {
  group: { title: 'Member of a permission group', path: 'Settings > Account > Permission groups', default: true },
  'feature.reports': { title: 'Reports', path: 'Features > Reports', default: true },
  'feature.timeOffSettings': {
    title: "Manage company's time off settings",
    path: 'Features > Time off > Settings',
    default: true,
  },
  'feature.tasks': { title: 'Tasks', path: 'Features > Tasks', default: true },
  'feature.createEmployees': { title: 'Add new people', path: 'Features > People', default: true },
  'feature.manageLifecycle': { title: 'Manage lifecycle: invite, terminate', path: 'Features > People', default: true },
  'feature.metadata': { title: 'Manage fields and lists', path: 'Features > Settings', default: true },
  'feature.onboarding': { title: 'Onboarding wizards', path: 'Features > Onboarding', default: true },
  'feature.positions': { title: 'Positions', path: 'Features > Workforce planning', default: true },
  'timeOff.whosOut': { title: "See who's out", path: "People's data > Time off", default: true },
  'timeOff.private': {
    title: "See who's out because of private policy",
    path: "People's data > Time off",
    default: true,
  },
  'timeOff.requests': {
    title: "Create, edit, and cancel people's requests that haven't been approved yet",
    path: "People's data > Time off",
    default: true,
  },
  'timeOff.balance': { title: 'View balances', path: "People's data > Time off", default: true },
  'timeOff.adjust': { title: 'Adjust balances', path: "People's data > Time off", default: true },
  'audience.employed': { title: 'Employed people', path: 'Access data for', default: true },
  'audience.nonEmployed': { title: 'Non-employed people', path: 'Access data for', default: true },
};

const axes = [
  ['view', 'View'],
  ['viewHistory', 'View history'],
  ['edit', 'Edit'],
] as const;

const dataPermissions = Object.entries(categories).flatMap(([category, title]) =>
  axes.map(([axis, verb]): [string, Permission] => [
    `data.${category}.${axis}`,
    { title: `${title}: ${verb}`, path: `People's data > ${title}`, default: true },
  ]),
);

const folderPermissions = ['shared', 'confidential', 'custom'].flatMap((folder) =>
  ['view', 'upload', 'delete'].map((verb): [string, Permission] => [
    `folder.${folder}.${verb}`,
    { title: `${folder} documents: ${verb}`, path: `People's data > Documents`, default: true },
  ]),
);

const customFieldPermissions = customFieldsOf(seedCompany({ size: 0 })).flatMap(({ id, name }) =>
  ['view', 'edit'].map((verb): [string, Permission] => [
    `customField.${id}.${verb}`,
    { title: `${name}: ${verb}`, path: "People's data > custom fields", default: true },
  ]),
);

const customTablePermissions = ['view', 'edit'].map((verb): [string, Permission] => [
  `customTable.${skillsTableId}.${verb}`,
  { title: `Skills: ${verb}`, path: "People's data > custom tables", default: true },
]);

export const permissions: Record<string, Permission> = {
  ...features,
  ...Object.fromEntries([
    ...dataPermissions,
    ...folderPermissions,
    ...customFieldPermissions,
    ...customTablePermissions,
  ]),
};
