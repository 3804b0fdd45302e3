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
const rows = (path: string, ...permissions: readonly (readonly [key: string, title: string, effect: string])[]) =>
  permissions.map(([key, title, effect]): [string, Permission] => [key, { title, path, effect, default: true }]);

const refused = (calls: string) => `Calls ${calls} are refused with 403.`;

const features = [
  ...rows('Settings > Account > Permission groups', [
    'group',
    'Member of a permission group',
    'A service user in no group may do nothing but read metadata.',
  ]),
  ...rows('Features > Reports', ['feature.reports', 'Reports', refused('for reports')]),
  ...rows('Features > Time off > Settings', [
    'feature.timeOffSettings',
    "Manage company's time off settings",
    refused('for time off policies and types'),
  ]),
  ...rows('Features > Tasks', ['feature.tasks', 'Tasks', refused('for tasks')]),
  ...rows(
    'Features > People',
    ['feature.createEmployees', 'Add new people', refused('that add somebody')],
    [
      'feature.manageLifecycle',
      'Manage lifecycle: invite, terminate',
      refused('that invite somebody or end an employment'),
    ],
  ),
  ...rows('Features > Settings', [
    'feature.metadata',
    'Manage fields and lists',
    refused('that change fields and lists'),
  ]),
  ...rows('Features > Onboarding', ['feature.onboarding', 'Onboarding wizards', refused('for onboarding wizards')]),
  ...rows('Features > Workforce planning', ['feature.positions', 'Positions', refused('for positions')]),
  ...rows(
    "People's data > Time off",
    ['timeOff.whosOut', "See who's out", refused('for time off requests')],
    [
      'timeOff.private',
      "See who's out because of private policy",
      'Time off of private policies is shown under its public name, or left out where it has none.',
    ],
    [
      'timeOff.requests',
      "Create, edit, and cancel people's requests that haven't been approved yet",
      'Requests that wait for approval are left out, and none can be made.',
    ],
    ['timeOff.balance', 'View balances', refused('for balances')],
    ['timeOff.adjust', 'Adjust balances', refused('that adjust balances')],
  ),
  ...rows(
    'Access data for',
    ['audience.employed', 'Employed people', 'Employed people are left out of every answer, without a word.'],
    [
      'audience.nonEmployed',
      'Non-employed people',
      'Whoever has left or has not started is left out of every answer, without a word.',
    ],
  ),
];

const dataPermissions = Object.entries(categories).flatMap(([category, title]) =>
  rows(
    `People's data > ${title}`,
    [`data.${category}.view`, `${title}: View`, 'These fields are left out of every answer, without a word.'],
    [`data.${category}.viewHistory`, `${title}: View history`, 'Tables show the current row alone.'],
    [`data.${category}.edit`, `${title}: Edit`, 'Changes of these fields are dropped without a word.'],
  ),
);

const folderPermissions = ['shared', 'confidential', 'custom'].flatMap((folder) =>
  rows(
    "People's data > Documents",
    [`folder.${folder}.view`, `${folder} documents: view`, 'Documents of this folder are left out of lists.'],
    [`folder.${folder}.upload`, `${folder} documents: upload`, refused('that upload into this folder')],
    [`folder.${folder}.delete`, `${folder} documents: delete`, refused('that delete from this folder')],
  ),
);

const customFieldPermissions = customFieldsOf(seedCompany({ size: 0 })).flatMap(({ id, name }) =>
  rows(
    "People's data > custom fields",
    [`customField.${id}.view`, `${name}: view`, 'The field is left out of every answer, without a word.'],
    [`customField.${id}.edit`, `${name}: edit`, 'Changes of the field are dropped without a word.'],
  ),
);

const customTablePermissions = rows(
  "People's data > custom tables",
  [`customTable.${skillsTableId}.view`, 'Skills: view', refused('for this table')],
  [`customTable.${skillsTableId}.edit`, 'Skills: edit', refused('that change this table')],
);

export const permissions: Record<string, Permission> = Object.fromEntries([
  ...features,
  ...dataPermissions,
  ...folderPermissions,
  ...customFieldPermissions,
  ...customTablePermissions,
]);
