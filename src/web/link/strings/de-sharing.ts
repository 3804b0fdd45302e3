import { spellNumber } from '../../ui/language/spell.ts';
import type { sharing as english } from './en-sharing.ts';

/** {@link english} auf Deutsch. */
export const sharing: typeof english = {
  heading: 'Was geteilt wird',
  intro: (project) =>
    `${project} bittet um diese Daten. Entfernen Sie das Häkchen bei allem, was Sie für sich behalten: Niemand bittet Sie, es freizugeben, und ${project} bekommt es nie.`,
  allNeeded: (project) => `${project} bittet um diese Daten und braucht sie alle.`,
  always: 'Wird immer geteilt',
  needed: (project) => `Von ${project} benötigt`,
  groups: {
    people: {
      name: 'Personen und ihre Stellen',
      detail: 'Namen, dienstlicher Kontakt, Stelle, Abteilung, Vorgesetzte, Ein- und Austritt und Ihre Organisation.',
    },
    private_contact: { name: 'Privater Kontakt', detail: 'Private E-Mail-Adresse und Telefonnummer, Wohnanschrift.' },
    personal_details: {
      name: 'Persönliche Angaben',
      detail: 'Geburtstag, Geschlecht, Staatsangehörigkeit, Familienstand, Bild und Ähnliches.',
    },
    identity_numbers: { name: 'Ausweis- und Steuernummern', detail: 'Nationale Kennnummern, Arbeitserlaubnis.' },
    pay: { name: 'Vergütung', detail: 'Gehälter, Bankverbindungen, Zusatzleistungen.' },
    time_off: { name: 'Abwesenheiten', detail: 'Urlaub, Krankheit, Guthaben.' },
    working_time: { name: 'Arbeitszeit', detail: 'Geleistete Stunden, Schichten.' },
    documents: {
      name: 'Dokumente',
      detail: 'Dateien zu Personen, zum Beispiel Verträge. Gehaltsabrechnungen können darunter sein.',
    },
    skills: { name: 'Fähigkeiten', detail: 'Was die Personen können.' },
    tasks: { name: 'Aufgaben', detail: 'Worum die Personen im System gebeten werden.' },
    custom_fields: {
      name: 'Eigene Felder',
      detail: 'Felder, die Ihr Unternehmen angelegt hat, was immer darin steht.',
    },
  },
  whose: 'Wessen Daten',
  everybody: 'Die von allen',
  someLater: 'Nur die von einigen. Ich wähle sie nach dem Verbinden aus',
  some: 'Nur die von einigen',

  change: 'Ändern, was geteilt wird',
  headingPeople: 'Wessen Daten werden geteilt?',
  introPeople: (project) =>
    `Sie wollten nur die Daten einiger Personen teilen. Bis Sie diese ausgewählt haben, bekommt ${project} von niemandem Daten.`,
  headingChange: 'Ändern, was geteilt wird',
  introChange: (project) => `Es gilt ab dem Moment, in dem Sie speichern. ${project} kann es nicht ändern.`,
  loading: (system) => `Wir fragen ${system}, wen es gibt …`,
  by: {
    departments: 'Abteilungen',
    work_locations: 'Arbeitsorte',
    companies: 'Gesellschaften',
    employment_types: 'Arten der Beschäftigung',
  },
  byHint:
    'Geteilt wird, wer zu jeder Liste passt, in der Sie ein Häkchen setzen. Eine Liste ohne Häkchen spielt keine Rolle.',
  withoutLeavers: (count) =>
    count === 1 ? 'Ohne Ausgeschiedene (1 Person)' : `Ohne Ausgeschiedene (${spellNumber(count, 'de')} Personen)`,
  people: (count) => (count === 1 ? '1 Person' : `${spellNumber(count, 'de')} Personen`),
  nothingPicked: 'Setzen Sie mindestens ein Häkchen, oder teilen Sie die Daten von allen.',
  nobodyLeft: 'Auf niemanden trifft all das zu. Setzen Sie mehr Häkchen, oder teilen Sie die Daten von allen.',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  cancel: 'So lassen, wie es ist',
};
