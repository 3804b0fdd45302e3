/** Seconds in words a person reads at a glance. */
const wait = (seconds: number): string =>
  seconds < 100 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`;

export const signIn = {
  heading: 'Sign in',
  intro: 'To the dashboard of your HR integrations.',
  email: 'E-mail address',
  passphrase: 'Passphrase',
  submit: 'Sign in',
  wrong: 'The e-mail address or the passphrase is wrong.',
  wrongHelp: 'Check both. If you have forgotten your passphrase, ask an owner to remove you and invite you again.',
  wait: (seconds: number) => `That was wrong several times. You can try again in ${wait(seconds)}.`,
  waitHelp: 'Each wrong try makes the next one wait longer. This protects your account.',
  missingEmail: 'Type the e-mail address you were invited with, such as ann@example.com.',
  missingPassphrase: 'Type your passphrase.',
  noAccount: 'You come in by invitation: ask an owner of your project for a link.',
  elsewhere: 'This is not the address of this dashboard, so nobody can sign in here. Open it there:',
  againHeading: 'Sign in again',
  againIntro: 'Your sign-in has ended. Nothing you typed is lost: sign in, and it goes on.',
  signedOut: 'You are signed out.',
};

export const join = {
  heading: 'Welcome to Rollcall',
  intro: 'You were invited. Say who you are and choose a passphrase: it is all you need to sign in from now on.',
  email: 'E-mail address',
  emailHint: 'The one you were invited with. You sign in with it.',
  name: 'Your name',
  nameHint: 'What others in the project see.',
  passphrase: 'Passphrase',
  passphraseHint: (least: number) => `At least ${least} characters. Several words are best: spaces count.`,
  passphraseKnown: 'You have signed in here before? Then type the passphrase you have.',
  submit: 'Join',
  missingName: 'Type your name.',
  shortPassphrase: (least: number) => `The passphrase needs at least ${least} characters. Add a word or two.`,
  otherEmail: 'This invitation is for another e-mail address. Use the one you were invited with.',
  wrong: 'This e-mail address is known here, with another passphrase. Type the one you sign in with.',
  over: {
    heading: 'This link does not work any more',
    help: 'It is good once and for an hour. Ask for a new one where you found it, or sign in if you have joined already.',
  },
  lacking: { heading: 'The link is not whole', help: 'The part after # is missing. Open it exactly as you got it.' },
  toSignIn: 'To the sign-in',
};
