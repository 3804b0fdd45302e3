import type { SecretNote } from '../../connector-kit/guide.ts';
import type { Language } from '../../model/languages.ts';

/** The words of a guide's page around what the guide says itself. */
export interface GuideWords {
  title(system: string): string;
  index(address: string): string;
  readonly headingBefore: string;
  readonly role: string;
  readonly howToTell: string;
  readonly otherwise: string;
  readonly plan: string;
  readonly howLong: string;
  minutes(minutes: number): string;
  readonly changes: string;
  readonly optional: string;
  readonly headingForm: string;
  readonly connect: string;
  readonly headingNext: string;
  readonly headingRemoval: string;
  readonly headingCoverage: string;
  readonly headingSources: string;
  comparedOn(day: string): string;
  readonly either: string;
  readonly ourWords: string;
  readonly optionalPermission: string;
  readonly note: Readonly<Record<'note' | 'warning', string>>;
  readonly shown: Readonly<Record<SecretNote['shownOnce'], string>>;
  /** What other languages' pages call this one. */
  readonly thisGuide: string;
  /** Says on which page the coverage stands, where it is not on this one. */
  coverageOn(address: string): string;
  /** Stands in an address for the token of a project. */
  readonly triggerToken: string;
}

const en: GuideWords = {
  title: (system) => `Link ${system}`,
  index: (address) => `The index of all pages is at ${address}. Fetch it first to find your way.`,
  headingBefore: 'Before you start',
  role: 'Who can do this',
  howToTell: 'How to tell',
  otherwise: 'If that is not you',
  plan: 'What you need',
  howLong: 'How long',
  minutes: (minutes) => `about ${minutes} minutes (our estimate)`,
  changes: 'What changes',
  optional: 'optional',
  headingForm: 'On the Link Account page',
  connect: 'Press **Connect**. The values are tried before anything is saved.',
  headingNext: 'Next steps',
  headingRemoval: 'Take the access back',
  headingCoverage: 'What can be read',
  headingSources: 'The vendor’s own pages',
  comparedOn: (day) => `Compared with the vendor’s pages on ${day}.`,
  either: 'Either',
  ourWords: 'our description, the label may differ',
  optionalPermission: 'Optional',
  note: { note: 'Note', warning: 'Warning' },
  shown: {
    always: 'Shown only once.',
    sometimes: 'May not be shown again.',
    unknown: 'It may be shown only once: copy it now.',
  },
  thisGuide: 'This guide in English',
  coverageOn: (address) => `What can be read and written is on ${address}.`,
  triggerToken: 'your external trigger token',
};

const de: GuideWords = {
  title: (system) => `${system} verbinden`,
  index: (address) =>
    `Das Verzeichnis aller Seiten liegt unter ${address}. Rufen Sie es zuerst ab, um sich zurechtzufinden.`,
  headingBefore: 'Bevor Sie beginnen',
  role: 'Wer das tun kann',
  howToTell: 'Woran Sie es erkennen',
  otherwise: 'Wenn Sie das nicht sind',
  plan: 'Was Sie brauchen',
  howLong: 'Wie lange es dauert',
  minutes: (minutes) => `etwa ${minutes} Minuten (unsere Schätzung)`,
  changes: 'Was sich ändert',
  optional: 'optional',
  headingForm: 'Auf der Seite „HR-System verbinden“',
  connect: 'Klicken Sie auf **Verbinden**. Die Werte werden geprüft, bevor etwas gespeichert wird.',
  headingNext: 'Wie es weitergeht',
  headingRemoval: 'Den Zugriff zurücknehmen',
  headingCoverage: 'Was gelesen werden kann',
  headingSources: 'Die Seiten des Herstellers',
  comparedOn: (day) => `Mit den Seiten des Herstellers abgeglichen am ${germanDay(day)}.`,
  either: 'Entweder',
  ourWords: 'unsere Beschreibung, die Bezeichnung kann abweichen',
  optionalPermission: 'Optional',
  note: { note: 'Hinweis', warning: 'Achtung' },
  shown: {
    always: 'Wird nur einmal angezeigt.',
    sometimes: 'Wird vielleicht nicht noch einmal angezeigt.',
    unknown: 'Wird vielleicht nur einmal angezeigt: Kopieren Sie den Wert gleich.',
  },
  thisGuide: 'Diese Anleitung auf Deutsch',
  coverageOn: (address) => `Feld für Feld steht es auf der englischen Seite: ${address}`,
  triggerToken: 'Ihr Token für externe Auslöser',
};

const germanDay = (day: string) =>
  new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

export const guideWords: Readonly<Record<Language, GuideWords>> = { en, de };
