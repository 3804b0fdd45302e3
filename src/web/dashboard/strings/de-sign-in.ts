import type { Strings } from './strings.tsx';

const wait = (seconds: number): string =>
  seconds < 100 ? `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}` : `${Math.ceil(seconds / 60)} Minuten`;

export const signIn: Strings['signIn'] = {
  heading: 'Anmelden',
  intro: 'Zur Übersicht über Ihre HR-Anbindungen.',
  email: 'E-Mail-Adresse',
  passphrase: 'Passphrase',
  submit: 'Anmelden',
  wrong: 'Die E-Mail-Adresse oder die Passphrase stimmt nicht.',
  wrongHelp:
    'Prüfen Sie beides. Wenn Sie Ihre Passphrase vergessen haben, bitten Sie einen Inhaber, Sie zu entfernen und neu einzuladen.',
  wait: (seconds: number) => `Das war mehrmals falsch. In ${wait(seconds)} können Sie es wieder versuchen.`,
  waitHelp: 'Nach jedem falschen Versuch dauert es länger bis zum nächsten. Das schützt Ihr Konto.',
  missingEmail: 'Geben Sie die E-Mail-Adresse ein, mit der Sie eingeladen wurden, etwa ann@example.com.',
  missingPassphrase: 'Geben Sie Ihre Passphrase ein.',
  noAccount: 'Zugang gibt es auf Einladung: Bitten Sie einen Inhaber Ihres Projekts um einen Link.',
  elsewhere:
    'Das ist nicht die Adresse dieser Übersicht, deshalb kann sich hier niemand anmelden. Öffnen Sie sie dort:',
  againHeading: 'Erneut anmelden',
  againIntro: 'Ihre Anmeldung ist abgelaufen. Ihre Eingaben sind noch da: Melden Sie sich an, dann geht es weiter.',
  signedOut: 'Sie sind abgemeldet.',
};

export const join: Strings['join'] = {
  heading: 'Willkommen bei Rollcall',
  intro:
    'Sie wurden eingeladen. Sagen Sie uns, wer Sie sind, und wählen Sie eine Passphrase: Mehr brauchen Sie künftig nicht, um sich anzumelden.',
  email: 'E-Mail-Adresse',
  emailHint: 'Die Adresse, mit der Sie eingeladen wurden. Damit melden Sie sich an.',
  name: 'Ihr Name',
  nameHint: 'So sehen Sie die anderen im Projekt.',
  passphrase: 'Passphrase',
  passphraseHint: (least: number) => `Mindestens ${least} Zeichen. Am besten mehrere Wörter: Leerzeichen zählen mit.`,
  passphraseKnown: 'Sie haben sich hier schon einmal angemeldet? Dann geben Sie Ihre bisherige Passphrase ein.',
  submit: 'Beitreten',
  missingName: 'Geben Sie Ihren Namen ein.',
  shortPassphrase: (least: number) =>
    `Die Passphrase braucht mindestens ${least} Zeichen. Hängen Sie ein oder zwei Wörter an.`,
  otherEmail:
    'Diese Einladung gilt für eine andere E-Mail-Adresse. Nehmen Sie die Adresse, mit der Sie eingeladen wurden.',
  wrong:
    'Diese E-Mail-Adresse ist hier bekannt, aber mit einer anderen Passphrase. Geben Sie die ein, mit der Sie sich anmelden.',
  over: {
    heading: 'Dieser Link gilt nicht mehr',
    help: 'Er gilt einmal und eine Stunde lang. Bitten Sie dort um einen neuen, wo Sie ihn bekommen haben, oder melden Sie sich an, wenn Sie schon beigetreten sind.',
  },
  lacking: {
    heading: 'Der Link ist unvollständig',
    help: 'Der Teil nach dem Zeichen # fehlt. Öffnen Sie den Link genau so, wie Sie ihn bekommen haben.',
  },
  toSignIn: 'Zur Anmeldung',
};
