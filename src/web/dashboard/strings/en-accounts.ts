import { spellNumber } from '../../ui/language/spell.ts';
import { erasure, invitation } from './en-account-acts.ts';
import { detail } from './en-account-detail.ts';

/** Every sentence of the Accounts room, in English. */
export const accounts = {
  title: 'Accounts',
  intro: 'Everybody whose HR system is linked, and how each of them stands.',
  link: 'Link account',
  newBadge: 'New',
  linkedNow: (owner: string, system: string) => `${owner} is linked to ${system}.`,

  columns: {
    owner: 'Customer',
    system: 'HR system',
    standing: 'Status',
    environment: 'Environment',
    lastSuccess: 'Last success',
    linkedAt: 'Linked',
  },

  filters: {
    heading: 'Find accounts',
    search: 'Search',
    placeholder: 'Customer, your ID or account ID',
    standing: 'Status',
    system: 'HR system',
    environment: 'Environment',
    all: 'All',
    option: (name: string, count: number) => `${name} (${spellNumber(count, 'en')})`,
    sort: 'Order',
    clear: 'Clear filters',
    found: (count: number) => (count === 1 ? '1 account' : `${spellNumber(count, 'en')} accounts`),
  },
  orders: {
    linked_at_desc: 'Newest first',
    linked_at_asc: 'Oldest first',
    owner_name_asc: 'Name, A to Z',
    owner_name_desc: 'Name, Z to A',
    last_success_at_desc: 'Latest success first',
    last_success_at_asc: 'Longest silent first',
  },

  empty: {
    heading: 'No account is linked yet',
    text: 'Link the HR system of a customer: you get a link, and an administrator there follows it. No password of theirs is ever asked for.',
    viewer: 'Nobody has linked an HR system yet. Your role may look, and not link: ask a developer of this project.',
    practice: 'Link a practice system',
    practiceNote: 'Invented people, to look around with.',
  },
  noMatches: { heading: 'No account matches', text: 'Nothing has this text and these filters together.' },
  loading: 'Loading accounts…',
  loadingMore: 'Loading more…',

  /** Each status in a word, with what it means and what to do about it. `system`: the name of the HR system. */
  standings: {
    working: {
      word: 'Working',
      meaning: (system: string) => `Rollcall reads ${system} and nothing stands in its way.`,
    },
    sharing_pending: {
      word: 'People not chosen',
      meaning: (system: string) =>
        `Your customer wants to share only some people of ${system} and has still to choose them. Until then nobody is shared. Send a link to go on.`,
    },
    permissions_missing: {
      word: 'Permissions missing',
      meaning: (system: string) =>
        `It works, but something of the minimum is not granted in ${system} yet. The list below says what, and where.`,
    },
    gaps_accepted: {
      word: 'Working, with gaps',
      meaning: (system: string) =>
        `Your customer left some permissions in ${system} as they are. What they feed stays empty until they are granted.`,
    },
    not_answering: {
      word: 'Not answering',
      meaning: (system: string) =>
        `${system} gave no usable answer when it was last asked. That says nothing about the access: the next request tries again.`,
    },
    rate_limited: {
      word: 'Slowed down',
      meaning: (system: string) =>
        `${system} asked for fewer requests. Nothing is to be done: the next request tries again.`,
    },
    relink_needed: {
      word: 'Needs a new link',
      meaning: (system: string) =>
        `${system} no longer accepts the access. Send your customer a link to enter it again; everything attached stays.`,
    },
    connector_disabled: {
      word: 'Connector off',
      meaning: (system: string) =>
        `The connector profile for ${system} is disabled in this project, so nothing is read or written. Enable it to go on.`,
    },
    suspended: {
      word: 'Suspended',
      meaning: () => 'Somebody suspended this account: nothing is read or written, and nothing is deleted.',
    },
  },
  /** What to do next, in a list. */
  nextActions: {
    none: '',
    wait: 'Nothing to do',
    check_again: 'Check again',
    grant_permissions: 'Have permissions granted',
    choose_people: 'Have people chosen',
    relink: 'Send a new link',
    resume: 'Resume it',
    enable_connector: 'Enable the connector',
  },

  environments: {
    production: 'Production',
    sandbox: 'Vendor’s sandbox',
    demo: 'Vendor’s demo',
    simulator: 'Practice system',
  },

  detail,
  erasure,
  invitation,
};
