import type { Strings } from './strings.tsx';

/** Signing in at the vendor, in a window of its own. */
export const signIn: Strings['signIn'] = {
  windowWords: (system) => `Einen Moment, ${system} wird geöffnet …`,
  heading: (system) => `Bei ${system} anmelden`,
  starting: 'Das Fenster wird geöffnet …',
  waiting: (system) =>
    `Wir warten auf Sie im anderen Fenster: Melden Sie sich dort bei ${system} an, und erlauben Sie den Zugriff.`,
  waitingDetail: 'Diese Seite geht von selbst weiter, sobald Sie fertig sind. Sie haben zehn Minuten Zeit.',
  looking: (system) => `Angemeldet. Wir sehen nach, was ${system} zeigt …`,
  openAgain: 'Fenster noch einmal öffnen',
  closedIt: 'Ich habe das Fenster geschlossen',
  cancel: 'Abbrechen',
  blocked: 'Ihr Browser hat das Fenster blockiert',
  blockedDetail: 'Das passiert, wenn sich Fenster nicht von selbst öffnen dürfen. Mit diesem Link öffnen Sie es.',
  openBlocked: (system) => `${system} öffnen`,
  closed: 'Noch ist nichts verbunden',
  closedDetail: (system) =>
    `Das Fenster wurde geschlossen, bevor ${system} uns eingelassen hat. Öffnen Sie es noch einmal, um weiterzumachen; was Sie hier eingegeben haben, bleibt erhalten.`,
  cancelled:
    'Sie haben die Anmeldung abgebrochen. Es wurde nichts verbunden, und was Sie eingegeben haben, bleibt erhalten.',
  trouble: 'Das Fenster zeigt einen Fehler',
  redirectTitle: 'Dort steht, dass die Redirect-URL nicht registriert oder ungültig ist',
  redirectFix: (system) =>
    `In der Anwendung in ${system} steht eine andere Redirect-URL. Es muss genau diese sein, bis zum letzten Zeichen:`,
  redirectLabel: 'Redirect-URL',
  clientTitle: 'Dort steht, dass die Anwendung oder der Client nicht bekannt ist',
  clientFix: (system) =>
    `Zu der Client-ID unten gibt es in ${system} keine Anwendung. Vergleichen Sie sie, brechen Sie hier ab, und geben Sie sie neu ein.`,
  otherTitle: 'Dort steht etwas anderes',
  otherFix: (system) =>
    `Lesen Sie, was ${system} dort schreibt, schließen Sie das Fenster, und öffnen Sie es hier noch einmal. Verbunden wird erst, wenn Sie fertig sind.`,
  notHttps: (system, project) =>
    `Diese Adresse beginnt nicht mit https, und ${system} nimmt keine andere an. Bitten Sie ${project}, diese Seite zuerst unter einer https-Adresse zu öffnen.`,
  notHttpsTest: (system) =>
    `Diese Adresse beginnt nicht mit https. Das Übungssystem nimmt sie an, das echte ${system} würde sie ablehnen.`,
};

/** What signing in left to pick. */
export const choice: Strings['choice'] = {
  heading: 'Welche Organisation soll verbunden werden?',
  intro: (system, project) =>
    `Sie sind angemeldet, und in ${system} gehören Sie zu mehreren Organisationen. ${project} liest aus der, die Sie hier auswählen.`,
  legend: 'Organisationen',
  send: 'Diese verbinden',
  sending: 'Wird verbunden …',
  missing: 'Bitte wählen Sie eine aus.',
};
