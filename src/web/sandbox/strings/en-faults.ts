/** The faults, each with what one then sees in Rollcall. */
export const faults = {
  heading: 'Let something fail',
  intro: 'The next calls to this vendor go wrong. Then do something in the Hub, or read through the API.',
  howOften: 'How often',
  counts: { one: 'Next call', five: 'Next 5 calls', always: 'Until ended' },
  seconds: 'Seconds',
  on: 'On now',
  none: 'No fault is on.',
  left: (count: number) => (count === 1 ? 'for 1 more call' : `for ${count} more calls`),
  always: 'until ended',
  start: (fault: string) => `Turn on: ${fault}`,
  startShort: 'Turn on',
  end: (fault: string) => `End: ${fault}`,
  endShort: 'End',
  endAll: 'End all',
  started: (fault: string) => `On: ${fault}.`,
  ended: 'The fault is over.',
  allEnded: 'All faults are over.',
  kinds: {
    rate_limit: {
      name: 'Too many calls (429)',
      seen: 'The Hub says that the system is busy and counts down; the API answers 429 with Retry-After.',
    },
    server_error: {
      name: 'Vendor is broken (500)',
      seen: 'The Hub says that the system has trouble of its own. The credentials are not in question.',
    },
    slow: {
      name: 'Slow answer',
      seen: 'The Hub shows that it is still checking; after a minute it says so and lets one try again.',
    },
    drop: {
      name: 'Connection cut off',
      seen: 'The Hub says that the system was not reached, never that a password is wrong.',
    },
    lost_answer: {
      name: 'Answer lost',
      seen: 'The vendor does what it was asked, and nobody hears of it. A write is looked for before it is sent again.',
    },
    token_revoked: {
      name: 'Token revoked (401)',
      seen: 'The Hub says that the access is no longer accepted; the account needs to be linked again.',
    },
    permission: {
      name: 'Permission taken away',
      seen: 'The check in the Hub names it and the fields that stay empty. It stays so until it is granted below.',
    },
    empty_list: { name: 'Empty list', seen: 'A list that had rows has none, and the answer is a success.' },
    half_list: { name: 'Half a list', seen: 'Only the first half of the rows comes, and the answer is a success.' },
    invalid_row: {
      name: 'Senseless row',
      seen: 'One row is no record; the read fails and says so, instead of leaving it out.',
    },
    truncated: {
      name: 'Answer breaks off',
      seen: 'The JSON ends in the middle; the Hub says that the answer was not understood.',
    },
    html: {
      name: 'Web page instead of data',
      seen: 'As from a login wall or a firewall; the Hub says that the answer was not understood.',
    },
  },
};
