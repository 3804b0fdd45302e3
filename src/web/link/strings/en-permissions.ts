/** What was found of the permissions, and what to do about it. */
export const permissions = {
  heading: (project: string) => `What ${project} may see`,
  intro: (system: string) => `This is what ${system} shows us now, permission by permission.`,
  state: { granted: 'Granted', missing: 'Missing', cannot_tell: 'Cannot be told' },
  notGranted: 'Not granted',
  count: {
    granted: (count: number) => `${count} granted`,
    missing: (count: number) => `${count} missing`,
    cannot_tell: (count: number) => `${count} cannot be told`,
  },
  needed: (count: number) =>
    count === 1 ? 'The permission that is needed' : `The ${count} permissions that are needed`,
  optional: (count: number) => (count === 1 ? '1 optional permission' : `${count} optional permissions`),
  optionalOnly: (count: number) => (count === 1 ? '1 permission, optional' : `${count} permissions, all optional`),
  cannotTell: (system: string) =>
    `We looked, and ${system} does not show whether this is granted. If the data arrives, it is.`,
  staysEmpty: (what: string) => `Stays empty: ${what}`,
  mayStayEmpty: (what: string) => `Stays empty if it is not granted: ${what}`,
  actionsFail: (names: string) => `Does not work without it: ${names}`,
  actionsMayFail: (names: string) => `Does not work if it is not granted: ${names}`,
  howTo: 'How to grant it',
  checkAgain: 'Check again',
  looking: (system: string) => `Looking at ${system}…`,
  checkedAt: (time: string) => `Last checked at ${time}.`,
  turned: (count: number) => (count === 1 ? '1 more is granted now.' : `${count} more are granted now.`),
  unchanged: 'Nothing has changed since.',
  notLooked: (system: string) => `What is granted could not be looked at: ${system} is linked all the same.`,
  enterAgain: 'Enter the access again',
};

/** The account is linked, and something that it needs is still to be granted. */
export const granting = {
  heading: (system: string) => `Now grant the permissions in ${system}`,
  accepted: 'Your access works and is saved.',
  intro: (system: string) =>
    `${system} does not show everything yet that is needed: grant what is missing below, save there, and check again.`,
  resumed: 'You began this before. It goes on where you stopped.',
  leave: (until: string) =>
    `You can also leave now and come back: the same link opens this page until ${until}, with nothing to enter again.`,
  own: 'The list is this link’s own: yours may differ from pictures in other guides.',
  ready: 'Everything that is needed is granted. One click is left.',
  finish: 'Set up integration',
  finishNote: (project: string) =>
    `You can finish with gaps: what is missing stays empty at ${project} until you grant it, and nothing has to be linked again.`,
};

/** The vendor tells of changes by itself. */
export const webhook = {
  url: 'Endpoint URL',
  secret: 'Secret of the webhook',
  hint: (system: string) => `${system} signs with it what it tells. It is stored encrypted and never shown again.`,
  save: 'Save the secret',
  replace: 'Save another secret',
  known: 'The secret is known: what comes with it is taken.',
  unknown: 'The secret is not known yet, so nothing is taken.',
  missing: 'Please enter the secret.',
  failed: 'That could not be saved or read. Please try again in a minute.',
};
