import type { Strings } from './strings.tsx';

export const feedback: Strings['feedback'] = {
  question: 'Hat das Ihre Frage beantwortet?',
  about: (step) => `${step}: Hat das Ihre Frage beantwortet?`,
  yes: 'Ja',
  no: 'Nein',
  missing: 'Was fehlte oder war unklar?',
  hint: (project) =>
    `${project} liest dies. Bitte schreiben Sie keine Namen, keine personenbezogenen Daten, keine Passwörter und keine Schlüssel.`,
  quoted: (label) => `Ihr Text enthält, was Sie als ${label} eingegeben haben. Bitte nehmen Sie es heraus.`,
  send: 'Senden',
  thanks: 'Vielen Dank.',
  thanksForComment: (project) => `Vielen Dank. ${project} kann es jetzt lesen.`,
  failed: 'Es konnte nicht gesendet werden.',
  again: 'Noch einmal versuchen',
};
