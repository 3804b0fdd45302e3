import { spellNumber } from '../../ui/language/spell.ts';

/** What is shared, and with whom: on the page before the start, and where it is changed later. */
export const sharing = {
  heading: 'What is shared',
  intro: (project: string) =>
    `${project} asks for this. Untick what you keep to yourself: nobody asks you to grant it, and ${project} never gets it.`,
  allNeeded: (project: string) => `${project} asks for this, and needs all of it.`,
  always: 'Always shared',
  needed: (project: string) => `Needed by ${project}`,
  /** The groups by their key: what one would call them, and what is in them. */
  groups: {
    people: {
      name: 'People and their jobs',
      detail: 'Names, work contact, job, department, manager, joining and leaving, and your organisation.',
    },
    private_contact: { name: 'Private contact', detail: 'Private e-mail and telephone, home address.' },
    personal_details: {
      name: 'Personal details',
      detail: 'Birthday, gender, nationality, marital status, picture and the like.',
    },
    identity_numbers: { name: 'Identity numbers', detail: 'National identity numbers, right to work.' },
    pay: { name: 'Pay', detail: 'Salaries, bank accounts, benefits.' },
    time_off: { name: 'Absences', detail: 'Leave, sickness, balances.' },
    working_time: { name: 'Working time', detail: 'Hours worked, shifts.' },
    documents: { name: 'Documents', detail: 'Files of people, such as contracts. Payslips can be among them.' },
    skills: { name: 'Skills', detail: 'What people can do.' },
    tasks: { name: 'Tasks', detail: 'What people are asked to do in the system.' },
    custom_fields: { name: 'Your own fields', detail: 'Fields that your company added, whatever they hold.' },
  },
  whose: 'Whose data',
  everybody: 'Everybody’s',
  someLater: 'Only that of some people. I choose them after connecting',
  some: 'Only that of some people',

  change: 'Change what is shared',
  headingPeople: 'Who is shared?',
  introPeople: (project: string) =>
    `You chose to share only some people. Until you have said who, ${project} gets nobody.`,
  headingChange: 'Change what is shared',
  introChange: (project: string) => `It holds from the moment you save. ${project} cannot change it.`,
  loading: (system: string) => `Asking ${system} who there is…`,
  by: {
    departments: 'Departments',
    work_locations: 'Places of work',
    companies: 'Companies',
    employment_types: 'Kinds of employment',
  },
  byHint:
    'A person is shared when they fit every list in which you tick something. A list without ticks does not matter.',
  withoutLeavers: (count: number) =>
    count === 1 ? 'Leave out who has left (1 person)' : `Leave out who has left (${spellNumber(count, 'en')} people)`,
  people: (count: number) => (count === 1 ? '1 person' : `${spellNumber(count, 'en')} people`),
  nothingPicked: 'Tick at least one, or share everybody.',
  nobodyLeft: 'Nobody fits all of this. Tick more, or share everybody.',
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Leave it as it is',
};
