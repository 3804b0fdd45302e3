/** Signing in at the vendor, in a window of its own. */
export const signIn = {
  windowWords: (system: string) => `One moment, ${system} is opened…`,
  heading: (system: string) => `Sign in to ${system}`,
  starting: 'Opening the window…',
  waiting: (system: string) => `Waiting for you in the other window: sign in to ${system} there and allow the access.`,
  waitingDetail: 'This page goes on by itself as soon as you are through. You have ten minutes.',
  looking: (system: string) => `Signed in. Looking at what ${system} shows…`,
  openAgain: 'Open the window again',
  closedIt: 'I closed the window',
  cancel: 'Cancel',
  blocked: 'Your browser blocked the window',
  blockedDetail: 'That happens when windows may not open by themselves. This link opens it.',
  openBlocked: (system: string) => `Open ${system}`,
  closed: 'Nothing is linked yet',
  closedDetail: (system: string) =>
    `The window was closed before ${system} let us in. Open it again to go on; what you entered here is kept.`,
  cancelled: 'You cancelled signing in. Nothing was linked, and what you entered is kept.',
  trouble: 'The window shows an error',
  redirectTitle: 'It says that the redirect URL is not registered or not valid',
  redirectFix: (system: string) =>
    `The application in ${system} has another redirect URL. It must be exactly this one, to the last character:`,
  redirectLabel: 'Redirect URL',
  clientTitle: 'It says that the application or client is not known',
  clientFix: (system: string) =>
    `The client ID below is not that of an application in ${system}. Compare it, cancel here, and enter it anew.`,
  otherTitle: 'It says something else',
  otherFix: (system: string) =>
    `Read what ${system} says there, close the window, and open it again here. Nothing is linked until you are through.`,
  notHttps: (system: string, project: string) =>
    `This address does not begin with https, and ${system} takes no other. Ask ${project} to open this page at an https address first.`,
  notHttpsTest: (system: string) =>
    `This address does not begin with https. The practice system takes it; the real ${system} would not.`,
};

/** What signing in left to pick. */
export const choice = {
  heading: 'Which one shall be linked?',
  intro: (system: string, project: string) =>
    `You are signed in, and ${system} knows you in several organisations. ${project} will read the one that you pick here.`,
  legend: 'Organisations',
  send: 'Link this one',
  sending: 'Linking…',
  missing: 'Please pick one of them.',
};
