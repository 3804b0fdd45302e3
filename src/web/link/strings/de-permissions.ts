import type { Strings } from './strings.tsx';

/** What was found of the permissions, and what to do about it. */
export const permissions: Strings['permissions'] = {
  heading: (project) => `Was ${project} sehen darf`,
  intro: (system) => `Das zeigt uns ${system} im Moment, Berechtigung für Berechtigung.`,
  state: { granted: 'Erteilt', missing: 'Fehlt', cannot_tell: 'Nicht erkennbar' },
  notGranted: 'Nicht erteilt',
  count: {
    granted: (count) => `${count} erteilt`,
    missing: (count) => (count === 1 ? '1 fehlt' : `${count} fehlen`),
    cannot_tell: (count) => `${count} nicht erkennbar`,
  },
  needed: (count) =>
    count === 1 ? 'Die Berechtigung, die gebraucht wird' : `Die ${count} Berechtigungen, die gebraucht werden`,
  optional: (count) => (count === 1 ? '1 optionale Berechtigung' : `${count} optionale Berechtigungen`),
  optionalOnly: (count) => (count === 1 ? '1 Berechtigung, optional' : `${count} Berechtigungen, alle optional`),
  cannotTell: (system) =>
    `Wir haben nachgesehen, und ${system} zeigt nicht, ob sie erteilt ist. Kommen die Daten an, dann ist sie es.`,
  staysEmpty: (what) => `Bleibt leer: ${what}`,
  mayStayEmpty: (what) => `Bleibt leer, falls sie nicht erteilt ist: ${what}`,
  actionsFail: (names) => `Geht nicht ohne sie: ${names}`,
  actionsMayFail: (names) => `Geht nicht, falls sie nicht erteilt ist: ${names}`,
  howTo: 'So erteilen Sie die Berechtigungen',
  checkAgain: 'Noch einmal prüfen',
  looking: (system) => `Wir sehen in ${system} nach …`,
  checkedAt: (time) => `Zuletzt um ${time} Uhr geprüft.`,
  turned: (count) =>
    count === 1 ? '1 weitere Berechtigung ist jetzt erteilt.' : `${count} weitere Berechtigungen sind jetzt erteilt.`,
  unchanged: 'Seitdem hat sich nichts geändert.',
  notLooked: (system) => `Was erteilt ist, konnten wir nicht nachsehen: ${system} ist trotzdem verbunden.`,
  enterAgain: 'Zugang neu eingeben',
};

/** The account is linked, and something that it needs is still to be granted. */
export const granting: Strings['granting'] = {
  heading: (system) => `Erteilen Sie jetzt die Berechtigungen in ${system}`,
  accepted: 'Ihr Zugang funktioniert und ist gespeichert.',
  intro: (system) =>
    `${system} zeigt noch nicht alles, was gebraucht wird: Erteilen Sie, was unten fehlt, speichern Sie dort, und prüfen Sie noch einmal.`,
  resumed: 'Sie haben schon einmal begonnen. Es geht da weiter, wo Sie aufgehört haben.',
  leave: (until) =>
    `Sie können auch jetzt gehen und später wiederkommen: Derselbe Link öffnet diese Seite bis ${until}, und Sie müssen nichts noch einmal eingeben.`,
  own: 'Die Liste gehört zu genau diesem Link: Sie kann sich von Bildern in anderen Anleitungen unterscheiden.',
  ready: 'Alles, was gebraucht wird, ist erteilt. Es fehlt nur noch ein Klick.',
  finish: 'Integration einrichten',
  finishNote: (project) =>
    `Sie können auch mit Lücken abschließen: Was fehlt, bleibt bei ${project} leer, bis Sie es freigeben, und neu verbinden müssen Sie dafür nicht.`,
};

/** The vendor tells of changes by itself. */
export const webhook: Strings['webhook'] = {
  url: 'Endpoint-URL',
  secret: 'Geheimer Schlüssel des Webhooks',
  hint: (system) =>
    `${system} signiert damit, was es meldet. Er wird verschlüsselt gespeichert und nie wieder angezeigt.`,
  save: 'Schlüssel speichern',
  replace: 'Anderen Schlüssel speichern',
  known: 'Der Schlüssel ist hinterlegt: Was damit signiert ist, wird angenommen.',
  unknown: 'Noch ist kein Schlüssel hinterlegt, deshalb wird nichts angenommen.',
  missing: 'Bitte geben Sie den Schlüssel ein.',
  failed: 'Das konnte nicht gespeichert oder gelesen werden. Bitte versuchen Sie es in einer Minute noch einmal.',
};
