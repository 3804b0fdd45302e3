import type { Found } from '../found.ts';
import type { Permission } from '../guide-types.ts';
import type { ConnectorDetail, FoundPermission, GrantState } from '../hub-types.ts';
import { startSetup } from '../setup.ts';
import type { Setup } from '../setup.ts';
import { sampleIntegration, sampleSetup, sampleVisit } from './sample-setup.ts';

const permission = (key: string, name: string, menu: string, rest: Partial<Permission>): Permission => ({
  key,
  name,
  menuPath: [menu, name],
  published: true,
  feeds: { fields: [], actions: [] },
  guideStep: 'request-application',
  ...rest,
});

const application = (key: string, name: string, actions: readonly string[]): Permission =>
  permission(key, name, 'Explore Apps', {
    feeds: { fields: [], actions },
    optional: `Only needed for actions of ${name}.`,
  });

const permissions: readonly Permission[] = [
  permission('employee', 'xEmployee', 'HR Cloud Account Manager', {
    feeds: { fields: ['employees.*', 'employments.*'], actions: [] },
    guideStep: 'grant-objects',
  }),
  permission('department', 'xDepartment', 'HR Cloud Account Manager', {
    feeds: { fields: ['departments.*'], actions: [] },
    guideStep: 'grant-objects',
  }),
  application('recruit', 'Recruit', ['list_applicants', 'create_applicant']),
  application('workmates', 'Workmates', ['list_kudos']),
];

const choices = ['recruit', 'workmates'].map((key) => ({
  key,
  title: key === 'recruit' ? 'Recruit' : 'Workmates',
  permissions: [key],
}));

const detail: ConnectorDetail = {
  ...sampleSetup.detail,
  config: { ...sampleSetup.detail.config, key: 'hrcloud', name: 'HR Cloud' },
  permissions,
  guide: {
    ...sampleSetup.detail.guide,
    sections: [
      {
        key: 'service-account',
        title: 'Create a service account',
        steps: [
          {
            key: 'copy-credentials',
            covers: ['hrc-07'],
            title: 'Copy KEY and SECRET',
            body: 'Copy both values into the form.',
          },
          {
            key: 'grant-objects',
            covers: ['hrc-09'],
            title: 'Ask for access to objects',
            body: 'Ask your *HR Cloud Account Manager* to grant what is listed here.',
            permissions: ['employee', 'department'],
          },
        ],
      },
      {
        key: 'applications',
        title: 'Enable more applications',
        optional: true,
        steps: [
          {
            key: 'pick-applications',
            covers: ['hrc-11'],
            title: 'Pick the applications that you need',
            body: 'The steps that follow are those for what you pick.',
            choices,
          },
          {
            key: 'request-application',
            covers: ['hrc-13'],
            when: ['recruit', 'workmates'],
            title: 'Request the application',
            menuPath: ['Explore Apps'],
            body: "Press *I'M INTERESTED* on its card. The button then reads *REQUEST SENT*; wait for the e-mail.",
            permissions: ['recruit', 'workmates'],
          },
          {
            key: 'create-status',
            covers: ['hrc-15'],
            when: ['recruit'],
            title: 'Create an applicant status',
            body: 'Create at least one, for example *Applied*.',
          },
        ],
      },
    ],
  },
};

/** A set-up whose guide follows what the reader picks. */
export const applicationsSetup: Setup = startSetup(sampleVisit, sampleIntegration('hrcloud', 'HR Cloud', ''), detail);

export const pickedSetup: Setup = { ...applicationsSetup, showsAll: true, picks: new Set(['recruit']) };

const foundAs = (states: Readonly<Record<string, GrantState>>): readonly FoundPermission[] =>
  permissions.map(({ key, name, menuPath, published, optional, guideStep, feeds }) => ({
    key,
    name,
    menu_path: menuPath,
    published,
    optional: optional ?? null,
    state: states[key] ?? 'granted',
    detail: states[key] === 'missing' ? `Not installed yet: look for ${name} under Your Apps.` : null,
    guide_step: guideStep,
    fields: feeds.fields,
    actions: feeds.actions,
  }));

/** An application that was picked and requested, and is not installed yet. */
export const foundRequested: Found = {
  checkedAt: '2026-11-22T14:03:00.000Z',
  permissions: foundAs({ recruit: 'missing', workmates: 'missing' }),
};
