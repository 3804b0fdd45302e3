import type { Section } from '../../../connector-kit/guide.ts';
import { permissions } from '../permissions.ts';

const grantedBy = (step: string) => permissions.filter(({ guideStep }) => guideStep === step).map(({ key }) => key);

/** Giving the service user something to see. */
export const permissionGroup: Section = {
  key: 'permission-group',
  title: 'Give it access',
  intro:
    'A new service user may see nothing at all. What it may see is decided by the permission groups that it is in.',
  steps: [
    {
      key: 'go-to-permission-groups',
      covers: ['hib-05', 'hib-06'],
      title: 'Go to the permission groups',
      body: 'Press *Go to Permission Groups* on the page with the ID and the token.',
      notes: [
        {
          kind: 'warning',
          text: 'Without a group the service user can sign in and sees nobody. The connection is then refused with the advice to add it to a permission group.',
        },
      ],
    },
    {
      key: 'choose-group',
      covers: ['hib-06'],
      title: 'A group of its own, or one that exists',
      options: [
        {
          key: 'new-group',
          title: 'Create a permission group',
          steps: [
            {
              key: 'create-permission-group',
              covers: ['hib-06'],
              title: 'Create the group',
              body: [
                'Press *Create permissions group*, choose *Service User*, and fill in:',
                '- *Group name*: any name.',
                '- *Tags* and *Description*: optional.',
                '- *Members*: the service user that you just created.',
                'Press *Create* and confirm. Bob opens the permissions of the new group.',
              ].join('\n\n'),
              frame: {
                alt: 'The form of a new permission group for service users, with the new service user among its members.',
                controls: [
                  { kind: 'input', label: 'Group name', state: 'filled', value: 'HR integration' },
                  { kind: 'input', label: 'Tags (optional)' },
                  { kind: 'input', label: 'Description (optional)' },
                  { kind: 'input', label: 'Members', state: 'filled', value: 'HR integration' },
                  { kind: 'button', label: 'Create', state: 'highlighted' },
                ],
              },
            },
          ],
        },
        {
          key: 'existing-group',
          title: 'Use an existing group',
          steps: [
            {
              key: 'edit-permission-group',
              covers: ['hib-06'],
              title: 'Edit the group',
              body: 'Open the group, make the service user a member, and press *Edit Permissions* in the top right corner. The permissions of the next steps apply just the same.',
            },
          ],
        },
      ],
    },
    {
      key: 'grant-features',
      covers: ['hib-07', 'hib-12'],
      title: 'Tick the features',
      menuPath: ['Features'],
      body: 'On the tab *Features* allow what is listed here.',
      permissions: grantedBy('grant-features'),
      notes: [
        {
          kind: 'note',
          text: '*Settings* below *Time off* is where the kinds of time off come from.',
          permissions: ['time-off.settings'],
        },
        { kind: 'note', text: '*Reports* are listed and downloaded by actions.', permissions: ['features.reports'] },
      ],
      frame: {
        alt: 'The tab Features with a tick at each entry that is listed here.',
        controls: [
          { kind: 'checkbox', label: 'Directory', state: 'checked' },
          { kind: 'checkbox', label: 'Employees', state: 'checked' },
          {
            kind: 'checkbox',
            label: 'Organisational chart',
            state: 'checked',
          },
          { kind: 'checkbox', label: 'Settings', state: 'checked' },
          { kind: 'checkbox', label: 'Reports', state: 'checked' },
        ],
      },
    },
    {
      key: 'grant-people-data',
      covers: ['hib-08', 'hib-12'],
      title: 'Tick the people’s data',
      menuPath: ['People’s Data'],
      body: [
        'On the tab *People’s Data* first choose whose data it is: *Access data for*. The default leaves out everybody who is not employed at the moment. Choose people by condition and take in every lifecycle status, so that leavers and people who have not started are seen too.',
        'Then tick *View* (and *Edit*, if the product is also to change data) for each category that is listed here.',
      ].join('\n\n'),
      notes: [
        {
          kind: 'warning',
          text: 'Bob leaves out what is not ticked without saying so.',
        },
        {
          kind: 'warning',
          text: 'Without *Lifecycle* there is no employment status and no termination date.',
          permissions: ['people.lifecycle'],
        },
        {
          kind: 'note',
          text: '*View history* stands beside *View*: without it only what holds today is read.',
          permissions: permissions.filter(({ key }) => key.endsWith('-history')).map(({ key }) => key),
        },
      ],
      permissions: grantedBy('grant-people-data'),
    },
    {
      key: 'grant-documents-and-time-off',
      covers: ['hib-09', 'hib-12'],
      title: 'Tick what stands further down',
      menuPath: ['People’s Data'],
      body: 'Further down on the same tab allow what is listed here.',
      permissions: grantedBy('grant-documents-and-time-off'),
    },
    {
      key: 'grant-custom-fields',
      covers: ['hib-10'],
      title: 'Tick your custom fields',
      menuPath: ['People’s Data'],
      body: 'Fields that your company added have permissions of their own. Tick *View* (and *Edit*, if they are to be changed) for each one that is to be part of the integration. After linking each is listed by its name, with what was seen of it.',
      permissions: grantedBy('grant-custom-fields'),
    },
    {
      key: 'save-permissions',
      covers: ['hib-11'],
      title: 'Save & Apply',
      body: 'Press *Save & Apply*. Changes count from then on; nothing needs to be linked again.',
      frame: {
        alt: 'The button Save & Apply of the permission group.',
        controls: [{ kind: 'button', label: 'Save & Apply', state: 'highlighted' }],
      },
    },
  ],
};
