import type { Strings } from './strings.tsx';

/** Which of the company's own fields hold what the product needs. */
export const mapping: Strings['mapping'] = {
  heading: (system) => `In welchen Ihrer Felder in ${system} steht das?`,
  intro: (project, system) =>
    `${system} ist verbunden. Noch eines: ${project} braucht etwas, das jedes Unternehmen in einem eigenen Feld führt. Wählen Sie das Feld, das Sie in ${system} dafür verwenden. Sie sehen hier nur die Namen der Felder, keine Daten von Personen.`,
  reading: (system) => `Die Namen Ihrer eigenen Felder werden aus ${system} gelesen …`,
  nowhere: (system) => `Das führen wir nicht in ${system}`,
  none: (system, project) =>
    `Es gibt nichts auszuwählen: ${system} zeigt keine eigenen Felder, oder Sie geben sie nicht frei. ${project} kommt vorerst ohne diese Angaben aus:`,
  missing: 'Bitte wählen Sie das Feld, in dem das steht.',
  oneOf: (options) => `Enthält eines von: ${options}`,
  kinds: {
    text: 'Enthält einen Text.',
    date: 'Enthält ein Datum, zum Beispiel 31. März 2027.',
    integer: 'Enthält eine ganze Zahl, zum Beispiel 12.',
    float: 'Enthält eine Zahl, zum Beispiel 12,5.',
    boolean: 'Enthält Ja oder Nein.',
    checkbox: 'Enthält Ja oder Nein.',
    url: 'Enthält eine Internetadresse.',
    list: 'Enthält eine Liste.',
    single_select: 'Enthält eine von mehreren Möglichkeiten.',
    multi_select: 'Enthält beliebige von mehreren Möglichkeiten.',
  },
  save: 'Speichern und abschließen',
  goOn: 'Weiter',
};
