import type { Section, StepChoice } from '../../../connector-kit/guide.ts';
import { permissions } from '../permissions.ts';

const requested = permissions.filter(({ guideStep }) => guideStep === 'request-application');

const choices: readonly StepChoice[] = requested.map(({ key, name }) => ({ key, title: name, permissions: [key] }));
const anyOfThem = choices.map(({ key }) => key);

/** Requesting what a tenant does not have from the start. */
export const applications: Section = {
  key: 'applications',
  title: 'Enable more applications',
  intro:
    'HR Cloud is made of applications. *People*, *Onboard* and *Offboard* are there from the start. *Time Off*, *Workmates* and *Recruit* must be requested from HR Cloud before anything in them can be read. Linking does not wait for that.',
  optional: true,
  steps: [
    {
      key: 'pick-applications',
      covers: ['hrc-10', 'hrc-11', 'hrc-16'],
      title: 'Pick the applications that you need',
      body: 'The steps that follow are those for what you pick. With nothing picked there is nothing more to do.',
      choices,
      notes: [
        {
          kind: 'note',
          text: "A task for Benefits needs the Benefits application: `create_task` with the `applicationCode` *benefits* is refused without it, with the words *Cannot find base portal for application code 'benefits'*. It is requested in the same way. Tasks with any other code do not need it.",
        },
      ],
    },
    {
      key: 'open-explore-apps',
      covers: ['hrc-12'],
      when: anyOfThem,
      title: 'Open Explore Apps',
      menuPath: ['Explore Apps'],
      body: 'Press *Explore Apps* in the left navigation. What is installed is listed under *Your Apps*; what is not stands above, each on a card of its own.',
      frame: {
        alt: 'Explore Apps: cards of applications, and below them the list Your Apps with People, Onboard and Offboard.',
        controls: [
          { kind: 'menu', label: 'Explore Apps', state: 'selected' },
          { kind: 'tile', label: 'Your Apps', value: 'People, Onboard, Offboard' },
        ],
      },
    },
    {
      key: 'request-application',
      covers: ['hrc-13'],
      when: anyOfThem,
      title: 'Request the application',
      menuPath: ['Explore Apps'],
      body: "Press *I'M INTERESTED* on the card of each application that you picked. The button then reads *REQUEST SENT*.",
      notes: [
        {
          kind: 'note',
          text: 'This is not instant: HR Cloud sets the application up and confirms it by e-mail. Wait for that e-mail. You can link now and check again later; nothing needs to be linked twice.',
        },
      ],
      permissions: requested.map(({ key }) => key),
      frame: {
        alt: 'The card of an application before and after: I’M INTERESTED, then REQUEST SENT.',
        controls: [
          { kind: 'button', label: "I'M INTERESTED", state: 'highlighted' },
          { kind: 'button', label: 'REQUEST SENT' },
        ],
      },
    },
    {
      key: 'verify-application',
      covers: ['hrc-14'],
      when: anyOfThem,
      title: 'See that it is installed',
      body: 'Once it is set up, the application is listed under *Applications* in the left navigation and under *Your Apps* in Explore Apps. From then on HR Cloud answers for its data (200) where it refused before (403).',
    },
    {
      key: 'create-applicant-status',
      covers: ['hrc-15'],
      when: ['recruit'],
      title: 'Create an applicant status',
      menuPath: ['Recruit'],
      body: 'Open Recruit and create at least one *xApplicantStatus*, for example *Applied*. Every applicant has a status: as long as there is none, `create_applicant` and `upsert_applicant` are refused with this step.',
    },
  ],
};
