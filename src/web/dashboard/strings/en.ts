import { languages } from '../../ui/language/languages.ts';
import type { Language } from '../../ui/language/languages.ts';
import { accounts } from './en-accounts.ts';
import { members, profile, roles } from './en-people.ts';
import { join, signIn } from './en-sign-in.ts';

/** Every sentence of the dashboard, in English. Another language is files of this shape beside it. */
export const en = {
  language: languages.en as Language,
  title: 'Rollcall',
  pageTitle: (page: string) => `${page} · Rollcall`,
  required: 'Required',
  optional: 'Optional',
  showSecret: 'Show what was typed',
  hideSecret: 'Hide what was typed',
  requestId: 'Request ID',
  copy: { copy: 'Copy', copied: 'Copied', failed: 'Copy it by hand', label: (what: string) => `Copy ${what}` },
  notice: { note: 'Note', warning: 'Warning', good: 'Done' },
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  loading: 'Loading…',
  tryAgain: 'Try again',

  frame: {
    skip: 'Skip to the content',
    navigation: 'Menu',
    openNavigation: 'Open the menu',
    closeNavigation: 'Close the menu',
    home: 'to the accounts',
    sandbox: 'Sandbox',
    sandboxExplained: 'Practice systems run here. No real people are in them.',
    project: 'Project',
    person: (name: string) => `${name}: profile, look and language`,
    profile: 'Your profile',
    theme: 'Look',
    themes: { light: 'Light', dark: 'Dark', system: 'As the device' },
    language: 'Language',
    signOut: 'Sign out',
    stillSignedIn: (why: string) => `You are still signed in: ${why}.`,
    notifications: 'Messages',
    dismiss: 'Dismiss',
  },

  rooms: { accounts: 'Accounts', members: 'Members', sandbox: 'Sandbox' },

  failures: {
    unreachable: {
      title: 'Rollcall cannot be reached',
      help: 'Check your connection. If it is fine, Rollcall may be restarting: try again in a moment.',
    },
    unauthenticated: {
      title: 'You are signed out',
      help: 'Sign in again to go on.',
    },
    forbidden: {
      title: 'Your role does not allow this',
      help: 'Ask an owner or an admin of this project for another role.',
    },
    not_found: {
      title: 'There is nothing here',
      help: 'It may have been deleted, or it belongs to another project. Check the address.',
    },
    too_many_requests: {
      title: 'Too many requests',
      help: 'Wait a minute, then try again.',
    },
    refused: {
      title: 'This is not possible as it is',
      help: 'What Rollcall answered is told below.',
    },
    failed: {
      title: 'Something failed on our side',
      help: 'Try again. If it happens again, give the request ID to whoever runs this Rollcall.',
    },
    toAccounts: 'To the accounts',
  },

  confirm: {
    type: (name: string) => `Type “${name}” to confirm`,
    mismatch: 'This is not the name. Capitals count.',
  },

  never: 'Never',

  signIn,
  join,
  roles,
  members,
  profile,
  accounts,
};
