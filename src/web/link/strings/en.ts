import { languages } from '../../ui/language/languages.ts';
import type { Language } from '../../ui/language/languages.ts';
import { closed, failures, help } from './en-failures.ts';
import { fields } from './en-fields.ts';
import { feedback } from './en-feedback.ts';
import { mapping } from './en-mapping.ts';
import { granting, permissions, webhook } from './en-permissions.ts';
import { resources } from './en-resources.ts';
import { sharing } from './en-sharing.ts';
import { choice, signIn } from './en-sign-in.ts';

/** Every sentence of the Link Account page, in English. Another language is files of this shape beside it. */
export const en = {
  language: languages.en as Language,
  languageSwitch: 'Language',
  title: 'Link Account',
  connect: 'Connect',
  back: 'Back',
  leave: 'Close',
  leaving: {
    heading: 'Leave without linking?',
    text: 'What you typed is kept nowhere and has to be entered again. What you did in your HR system stays.',
    stay: 'Stay here',
    leave: 'Leave',
  },
  testBadge: 'Test',
  testExplained: 'This is a test: it links a practice system, no real people are read.',
  opening: 'Opening your link…',
  stored: (project: string) =>
    `What you enter goes to ${project} and is stored encrypted. Secrets are never shown again.`,
  expires: (when: string) => `This page works until ${when}.`,
  requestId: 'Request ID',
  copy: { copy: 'Copy', copied: 'Copied', failed: 'Copy it by hand', label: (what: string) => `Copy ${what}` },
  notice: { note: 'Note', warning: 'Warning' },
  support: {
    ask: (project: string) => `Need a hand? Ask ${project}`,
    /** @param system empty while none is chosen. */
    subject: (system: string, requestId?: string) =>
      `Linking ${system || 'an HR system'}${requestId === undefined ? '' : ` (request ${requestId})`}`,
    none: (project: string) => `Need a hand? Ask your contact at ${project}.`,
  },

  pick: {
    heading: 'Which system do you use?',
    intro: (project: string, owner: string) => `${project} will read from the HR system of ${owner}.`,
    search: 'Search',
    placeholder: 'Name of your HR system',
    count: (count: number) => (count === 1 ? '1 system' : `${count} systems`),
    none: (query: string) => `No system is called “${query}”.`,
    noneHelp: (project: string) =>
      `Check the spelling, or ask ${project} to add it. Your HR system’s name helps them most.`,
    request: 'Ask for this system',
    failed: 'This system could not be opened. Please try again.',
  },

  before: {
    heading: (system: string) => `Link ${system}`,
    intro: (project: string, owner: string) =>
      `${project} asks to read from the HR system of ${owner}. You decide what it may see, in your own system.`,
    start: 'Start',
    minutes: (minutes: number) => (minutes === 1 ? 'About 1 minute' : `About ${minutes} minutes`),
    minutesNote: 'our estimate',
    headingNeeds: 'Before you start',
    role: 'Who can do this',
    howToTell: 'How to tell',
    otherwise: 'If that is not you',
    plan: 'What you need',
    changes: 'What changes in your system',
    notShared: 'What is not',
    notSharedItems: (project: string, system: string) => [
      `Your own password: neither ${project} nor this page ever asks for it.`,
      `Anything you do not tick in ${system}.`,
    ],
    checked: (date: string) => `The guide was last compared with the vendor’s pages on ${date}.`,
    sources: 'The vendor’s own pages',
  },

  guide: {
    heading: 'Guide',
    progress: (done: number, all: number) => `${done} of ${all} steps done`,
    handOn: {
      heading: 'Does somebody else have to do this?',
      text: 'Send them the guide. It is a public page: nothing of your own link is in it.',
      address: 'Address of the guide',
      mail: 'Send by e-mail',
      print: 'Print',
      subject: (system: string) => `Setting up access to ${system}`,
      body: (project: string, system: string, link: string) =>
        `Hello,\n\n${project} is to read from our ${system}. Could you please set up what this guide describes?\n\n${link}\n\nWhat the guide has you copy is secret: please do not send it by e-mail. I have the page on which we enter it.\n\nThank you`,
    },
    toForm: 'I already have everything: go to the form',
    optional: 'Optional',
    step: (number: number) => `Step ${number}`,
    stepTitle: (number: number, title: string) => `Step ${number}: ${title}`,
    done: 'Done',
    markDone: (title: string) => `Done: ${title}`,
    showAll: 'Show all steps',
    showOne: 'One step at a time',
    menuPath: 'Where to click',
    enterInForm: (label: string) => `Enter it in the form: ${label}`,
    frame: 'A drawing. Your screen may look a little different.',
    secretAlways: 'Shown only once.',
    secretSometimes: 'May not be shown again.',
    secretUnknown: 'It may be shown only once: copy it now.',
    permissions: 'Grant these',
    feeds: 'What it is for',
    ourWords: 'our description, the label may differ',
    actions: (names: string) => `Actions: ${names}`,
    more: (count: number) => `and ${count} more`,
    somethingElse: 'Linking itself',
    picked: (count: number) =>
      count === 0 ? 'Nothing picked: there is nothing more to do here.' : count === 1 ? '1 picked' : `${count} picked`,
  },

  form: {
    heading: (system: string) => `Your ${system} access`,
    intro: 'Paste here what the guide has you copy.',
    required: 'required',
    optional: 'optional',
    whereToFindIntro: 'Where to find it:',
    show: (label: string) => `Show ${label}`,
    hide: (label: string) => `Hide ${label}`,
    choose: 'Please choose',
    missing: (label: string) => `Please enter the ${label}.`,
    invalid: 'This value cannot be right.',
    refused: (system: string) => `${system} refused this together with the other value.`,
    refusedAlone: (system: string) => `${system} refused this value.`,
    kept: (last: string) => (last === '' ? 'A value is stored.' : `Stored, ends in ${last}.`),
    replaceText: 'Replace',
    replace: (label: string) => `Replace ${label}`,
    swap: 'Change them over',
    swapped: (one: string, other: string) => `${one} and ${other} look swapped.`,
    cleaned: (what: string) => `Removed from what you pasted: ${what}.`,
    cleanedWhat: {
      line_breaks: 'line breaks',
      quotes: 'quotation marks',
      spaces: 'spaces',
      invisible: 'invisible characters',
    },
    wholeText: 'Got it as a file?',
    wholeTextHow:
      'Drop it anywhere on this page, choose it, or paste its whole text into a field: all fields are filled.',
    chooseFile: 'Choose the file',
    dropHere: 'Let go: the fields are filled from it.',
    given: {
      filled: 'The fields were filled from your text.',
      not_recognised: 'That text does not hold these values. Is it the right file?',
      too_long: 'That is far too long for a key file. Is it the right file?',
    },
    relink: (system: string) =>
      `Linked before: only what you replace changes. ${system} is asked again when you connect.`,
    checking: (system: string) => `Checking with ${system}…`,
    checkingDetail: 'Signing in, and looking at what the permissions show. This takes a few seconds.',
    checkingLong: (system: string) => `Still waiting for ${system}. It can take up to a minute.`,
  },

  linked: {
    heading: (system: string) => `${system} is linked`,
    resumed: (project: string, owner: string, system: string) =>
      `${project} reads from ${system} for ${owner}. There is nothing to enter any more.`,
    intro: (project: string, owner: string, system: string) => `${project} can now read from ${system} for ${owner}.`,
    checked: 'What was checked',
    allPassed: (count: number) => (count === 1 ? '1 check passed' : `All ${count} checks passed`),
    gaps: 'Linked, with gaps. What is marked below stays empty until you grant it; nothing has to be linked again.',
    comeBack: (until: string) => `To check again later, open the same link until ${until}.`,
    howTo: 'How to grant it',
    next: 'What happens next',
    close: 'You can close this page.',
    leave: (project: string) => `Back to ${project}`,
  },

  check: { pass: 'OK', warn: 'Limited', fail: 'Failed' },
  signIn,
  choice,
  permissions,
  granting,
  mapping,
  webhook,
  feedback,
  failures,
  closed,
  help,
  resources,
  fields,
  sharing,
};
