import { erasure, invitation } from './en-account-acts.ts';

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
    option: (name: string, count: number) => `${name} (${count})`,
    sort: 'Order',
    clear: 'Clear filters',
    found: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
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

  detail: {
    back: 'All accounts',
    subtitle: (system: string, environment: string) => `${system}, ${environment}`,
    overview: 'Overview',
    facts: {
      owner: 'Your ID of the customer',
      linkedAt: 'Linked',
      linkedBy: 'Linked by',
      label: 'Label',
      type: 'Counts as',
      lastSuccess: 'Last success',
      lastFailure: 'Last failure',
      setup: 'Set-up',
      accountId: 'Account ID',
    },
    types: { production: 'Production', test: 'Test' },
    setupStates: { ready: 'Complete', permissions: 'Waits for permissions', gaps_accepted: 'Complete, with gaps' },
    failureCodes: {
      credentials_rejected: 'Access refused',
      permission_missing: 'Permission missing',
      rate_limited: 'Too many requests',
      vendor_unavailable: 'No answer',
      response_unexpected: 'Unexpected answer',
      request_refused: 'Request refused',
      not_offered: 'Not offered',
    },

    permissions: {
      heading: 'Permissions',
      intro: (system: string) => `What ${system} grants, by its own names.`,
      checkedAt: 'Last checked',
      checkAgain: 'Check again',
      looking: (system: string) => `Looking at ${system}…`,
      none: 'Nobody has looked yet. Check now to see what is granted.',
      nothing: (system: string) => `${system} has no permissions to grant one by one.`,
      states: { granted: 'Granted', missing: 'Missing', cannot_tell: 'Cannot be told' },
      optional: 'Optional',
      ourWords: 'our words: the vendor publishes no name',
      blanks: 'Stays empty without it',
      actionsFail: 'Actions that fail without it',
      where: 'Where to grant it',
      counts: (granted: number, missing: number) => `${granted} granted, ${missing} missing`,
      allGranted: 'Nothing that is needed is missing.',
      showGranted: (count: number) => (count === 1 ? 'Show 1 that is granted' : `Show ${count} that are granted`),
      showUntold: (count: number) => (count === 1 ? 'Show 1 that cannot be told' : `Show ${count} that cannot be told`),
      turned: (count: number) => (count === 1 ? '1 more is granted now.' : `${count} more are granted now.`),
      unchanged: 'Nothing has changed since.',
      failed: 'It could not be checked now. What was seen before stays below.',
    },

    requests: {
      heading: 'Recent requests',
      intro: 'What your programs asked of this account, each with the calls to the HR system.',
      none: 'No program has asked for anything yet.',
      more: 'Show more',
      find: 'Find a request by its ID',
      findButton: 'Find',
      notFound: (id: string) => `There is no request ${id} in this project. Logs are kept for a limited time.`,
      elsewhere: 'This request is about another account, or about none.',
      took: (milliseconds: string) => `${milliseconds} ms`,
      id: 'Request ID',
      calls: (count: number) => (count === 1 ? '1 call' : `${count} calls`),
      noCalls: 'Answered without asking the HR system.',
      attempt: (number: number) => `Try ${number}`,
      noAnswer: 'No answer',
      succeeded: 'Succeeded',
      failed: 'Failed',
      columns: { call: 'Call', status: 'Status', duration: 'Duration' },
    },

    mappings: {
      heading: 'Field mappings',
      intro: 'Fields of your own, and where they are found in the HR system.',
      none: 'There are none: the standard fields are read as they come.',
      ofProject: 'For the whole project',
      ofAccount: 'For this account',
      path: 'Path',
      customField: 'Custom field',
    },

    manage: {
      heading: 'Manage',
      relink: 'New link',
      relinkText:
        'For your customer to enter the access again, or to grant more. The account keeps its ID and everything attached.',
      suspend: 'Suspend',
      suspendText: 'Nothing is read or written until you resume it. Nothing is deleted.',
      resume: 'Resume',
      resumeText: 'Reads and writes work again at once.',
      remove: 'Delete…',
      removeText: 'Erases the access and everything kept of it here, for good.',
      suspended: 'The account is suspended.',
      resumed: 'The account is resumed.',
    },
    notFound: { heading: 'There is no such account', text: 'It may have been deleted, or belong to another project.' },
  },

  erasure,
  invitation,
};
