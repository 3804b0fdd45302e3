import type { Guide, Permission } from '../guide-types.ts';

/** A guide with every element that a guide can have, for the catalogue of states. The labels are HiBob's, the rest is ours. */
export const sampleGuide: Guide = {
  checkedOn: '2026-11-01',
  sources: [
    { title: 'Service users', href: 'https://apidocs.hibob.com/docs/api-service-users' },
    { title: 'Permissions', href: 'https://apidocs.hibob.com/docs/api-permissions' },
  ],
  beforeYouStart: {
    role: 'Someone who is *Admin* in HiBob.',
    howToTell: 'Open the *Apps* menu at the top left. If you see *System Settings* there, you can do this.',
    otherwise: 'Ask a HiBob admin in your company to follow this page, or to share admin access with you.',
    plan: 'Any HiBob plan with *Integrations* in *System Settings*.',
    minutes: 10,
    changes:
      'HiBob gets one new service user and, unless you use an existing one, one new permission group. No person and no setting changes.',
  },
  sections: [
    {
      key: 'service-user',
      title: 'Create a service user',
      intro: 'A service user is an entry key for a program. It is no person, has no mailbox and uses no seat.',
      steps: [
        {
          key: 'open-service-users',
          covers: ['hib-01'],
          title: 'Open the service users',
          menuPath: ['Apps', 'System Settings', 'Integrations', 'Automation', 'Service Users', 'Manage'],
          body: 'Sign in to HiBob and click through the menu above. *Automation* stands under *Categories*.',
          frame: {
            alt: 'The Automation category of Integrations, with the Service Users tile and its Manage button.',
            controls: [
              { kind: 'menu', label: 'Automation', state: 'selected' },
              { kind: 'tile', label: 'Service Users', state: 'highlighted' },
              { kind: 'button', label: 'Manage', state: 'highlighted' },
            ],
          },
        },
        {
          key: 'create-service-user',
          covers: ['hib-02'],
          title: 'Create the service user',
          body: '1. Click *Create service user*.\n2. Give it a *Display name* that you will recognise later. *Description* may stay empty.\n3. Click *Next*.',
          copy: [{ label: 'Display name', value: 'Example Payroll' }],
        },
        {
          key: 'copy-credentials',
          covers: ['hib-03', 'hib-04'],
          title: 'Copy the ID and the token',
          body: 'HiBob now shows a *Service User ID* and a *Token*. Copy each one and paste it into the form on this page.',
          fields: ['service_user_id', 'service_user_token'],
          frame: {
            alt: 'The finished service user with its ID, beginning with SERVICE-, and its token.',
            controls: [
              { kind: 'value', label: 'Service User ID', value: 'SERVICE-•••••', state: 'highlighted' },
              { kind: 'value', label: 'Token', value: '••••••••••••••••••••', state: 'highlighted' },
            ],
          },
          secret: {
            shownOnce: 'always',
            reset:
              'Missed it? Open the service user again and reset its token: the old one stops working, the new one is shown.',
          },
        },
      ],
    },
    {
      key: 'permissions',
      title: 'Let it see what it needs',
      intro: 'A new service user sees nothing at all until it belongs to a permission group.',
      steps: [
        {
          key: 'group',
          covers: ['hib-06'],
          title: 'Which permission group should it join?',
          options: [
            {
              key: 'new-group',
              title: 'A new group',
              steps: [
                {
                  key: 'create-group',
                  covers: ['hib-05', 'hib-06'],
                  title: 'Create a permission group',
                  menuPath: ['Go to Permission Groups', 'Create permissions group', 'Service User'],
                  body: 'Enter a *Group name*, choose your service user under *Members*, click *Create* and confirm.',
                },
              ],
            },
            {
              key: 'existing-group',
              title: 'A group that exists',
              steps: [
                {
                  key: 'edit-group',
                  covers: ['hib-06'],
                  title: 'Open the group',
                  body: 'Click the group, then *Edit Permissions* at the top right, and add the service user to its *Members*.',
                },
              ],
            },
          ],
        },
        {
          key: 'grant-features',
          covers: ['hib-07'],
          title: 'Tick the features',
          body: 'On the tab *Features*, open each entry of the list and tick what it names.',
          permissions: ['features.people', 'features.time_off', 'features.reports'],
          frame: {
            alt: 'The Features tab with People: Directory, Employees and Organisational chart ticked.',
            controls: [
              { kind: 'checkbox', label: 'Directory', state: 'checked' },
              { kind: 'checkbox', label: 'Employees', state: 'checked' },
              { kind: 'checkbox', label: 'Organisational chart', state: 'checked' },
            ],
          },
        },
        {
          key: 'grant-peoples-data',
          covers: ['hib-08', 'hib-09'],
          title: 'Tick people’s data',
          body: 'On the tab *People’s Data*, tick *View* for each of these sections.',
          permissions: ['people.basic', 'people.lifecycle', 'people.payroll', 'people.time_off', 'people.documents'],
          notes: [
            { kind: 'note', text: 'Without *Lifecycle* nobody’s start or leaving date can be read.' },
            { kind: 'warning', text: '*Payroll* holds salaries. Leave it unticked if they shall not be read.' },
          ],
        },
        {
          key: 'save-group',
          covers: ['hib-11'],
          title: 'Save',
          body: 'Click *Save & Apply*. It takes effect at once.',
        },
      ],
    },
    {
      key: 'custom-fields',
      title: 'Your own fields',
      optional: true,
      steps: [
        {
          key: 'grant-custom-fields',
          covers: ['hib-10'],
          title: 'Tick your custom fields',
          body: 'Tick *View* for each custom field that shall be read. See [HiBob’s page](https://apidocs.hibob.com/docs/api-permissions) on `custom` categories.',
          permissions: ['people.custom'],
        },
      ],
    },
  ],
  nextSteps: [
    {
      title: 'Changes within minutes',
      text: 'The first full read starts now. Afterwards changes in HiBob are picked up by themselves.',
    },
    {
      title: 'Webhooks setup',
      text: 'Let HiBob tell of changes as they happen:\n\n1. Open *Integrations*, *Webhooks*.\n2. Enter the *Endpoint URL* `{webhook_url}`.\n3. Enter the secret of the webhook here.',
    },
    {
      title: 'What a service user may do',
      text: 'HiBob’s own page on permissions, for whoever reviews access in your company.',
      href: 'https://apidocs.hibob.com/docs/api-permissions',
    },
  ],
};

const permission = (
  key: string,
  name: string,
  menuPath: readonly string[],
  fields: readonly string[],
  guideStep: string,
  rest: Partial<Permission> = {},
): Permission => ({ key, name, menuPath, published: true, feeds: { fields, actions: [] }, guideStep, ...rest });

export const samplePermissions: readonly Permission[] = [
  permission('features.people', 'People', ['Features', 'People'], ['employees.*', 'departments.*'], 'grant-features'),
  permission(
    'features.time_off',
    'Time off',
    ['Features', 'Time off', 'Settings'],
    ['time_off_policies.*', 'time_off_types.*'],
    'grant-features',
  ),
  permission('features.reports', 'Reports', ['Features', 'Reports'], [], 'grant-features', {
    feeds: { fields: [], actions: ['list_reports', 'download_report'] },
    optional: 'Only for reading saved reports.',
  }),
  permission(
    'people.basic',
    'Basic info',
    ['People’s Data', 'Basic info'],
    ['employees.first_name', 'employees.last_name', 'employees.work_email'],
    'grant-peoples-data',
  ),
  permission(
    'people.lifecycle',
    'Lifecycle',
    ['People’s Data', 'Lifecycle'],
    ['employees.employment_status', 'employees.hire_date', 'employees.termination_date', 'employments.*'],
    'grant-peoples-data',
  ),
  permission(
    'people.payroll',
    'Payroll',
    ['People’s Data', 'Payroll'],
    ['employments.pay_rate', 'employments.pay_currency', 'employments.pay_period'],
    'grant-peoples-data',
    {
      optional: 'Without it pay stays empty.',
    },
  ),
  permission(
    'people.time_off',
    'Requests',
    ['People’s Data', 'Time off', 'Requests'],
    ['time_off.*', 'time_off_balances.*'],
    'grant-peoples-data',
  ),
  permission(
    'people.documents',
    'Shared Docs',
    ['People’s Data', 'Documents', 'Shared Docs'],
    ['documents.*', 'document_categories.*'],
    'grant-peoples-data',
  ),
  permission(
    'people.custom',
    'Custom fields',
    ['People’s Data', 'Custom fields'],
    ['employees.custom_fields'],
    'grant-custom-fields',
    {
      published: false,
      optional: 'Each custom field is ticked by its own name.',
    },
  ),
];
