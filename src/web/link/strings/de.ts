import { languages } from '../../ui/language/languages.ts';
import { closed, failures, help } from './de-failures.ts';
import { fields } from './de-fields.ts';
import { feedback } from './de-feedback.ts';
import { mapping } from './de-mapping.ts';
import { granting, permissions, webhook } from './de-permissions.ts';
import { resources } from './de-resources.ts';
import { sharing } from './de-sharing.ts';
import { choice, signIn } from './de-sign-in.ts';
import type { Strings } from './strings.tsx';

/** Every sentence of the Link Account page, in German. */
export const de: Strings = {
  language: languages.de,
  languageSwitch: 'Sprache',
  title: 'HR-System verbinden',
  connect: 'Verbinden',
  back: 'Zurück',
  leave: 'Schließen',
  leaving: {
    heading: 'Ohne Verbindung gehen?',
    text: 'Was Sie eingegeben haben, wird nirgends aufgehoben und müsste neu eingegeben werden. Was Sie in Ihrem HR-System getan haben, bleibt.',
    stay: 'Hier bleiben',
    leave: 'Gehen',
  },
  testBadge: 'Test',
  testExplained: 'Dies ist ein Test: Verbunden wird ein Übungssystem, Daten echter Personen werden nicht gelesen.',
  opening: 'Ihr Link wird geöffnet …',
  stored: (project) =>
    `Was Sie eingeben, geht an ${project} und wird verschlüsselt gespeichert. Geheime Werte werden nie wieder angezeigt.`,
  expires: (when) => `Diese Seite ist bis ${when} gültig.`,
  requestId: 'Anfrage-ID',
  copy: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    failed: 'Bitte von Hand kopieren',
    label: (what) => `Kopieren: ${what}`,
  },
  notice: { note: 'Hinweis', warning: 'Achtung' },
  support: {
    ask: (project) => `Brauchen Sie Hilfe? Fragen Sie ${project}`,
    subject: (system, requestId) =>
      `${system || 'HR-System'} verbinden${requestId === undefined ? '' : ` (Anfrage ${requestId})`}`,
    none: (project) => `Brauchen Sie Hilfe? Fragen Sie Ihre Ansprechperson bei ${project}.`,
  },

  pick: {
    heading: 'Welches System verwenden Sie?',
    intro: (project, owner) => `${project} wird aus dem HR-System von ${owner} lesen.`,
    search: 'Suche',
    placeholder: 'Name Ihres HR-Systems',
    count: (count) => (count === 1 ? '1 System' : `${count} Systeme`),
    none: (query) => `Kein System heißt „${query}“.`,
    noneHelp: (project) =>
      `Prüfen Sie die Schreibweise, oder bitten Sie ${project}, es aufzunehmen. Am meisten hilft dabei der Name Ihres HR-Systems.`,
    request: 'Dieses System anfragen',
    failed: 'Dieses System konnte nicht geöffnet werden. Bitte versuchen Sie es noch einmal.',
  },

  before: {
    heading: (system) => `${system} verbinden`,
    intro: (project, owner) =>
      `${project} möchte aus dem HR-System von ${owner} lesen. Was sichtbar wird, entscheiden Sie in Ihrem eigenen System.`,
    start: 'Los geht’s',
    minutes: (minutes) => (minutes === 1 ? 'Etwa 1 Minute' : `Etwa ${minutes} Minuten`),
    minutesNote: 'unsere Schätzung',
    headingNeeds: 'Bevor Sie beginnen',
    role: 'Wer das tun kann',
    howToTell: 'Woran Sie es erkennen',
    otherwise: 'Wenn Sie das nicht sind',
    plan: 'Was Sie brauchen',
    changes: 'Was sich in Ihrem System ändert',
    notShared: 'Was nicht geteilt wird',
    notSharedItems: (project, system) => [
      `Ihr eigenes Passwort: Weder ${project} noch diese Seite fragt je danach.`,
      `Alles, was Sie in ${system} nicht freigeben.`,
    ],
    checked: (date) => `Die Anleitung wurde zuletzt am ${date} mit den Seiten des Herstellers abgeglichen.`,
    sources: 'Die Seiten des Herstellers',
  },

  guide: {
    heading: 'Anleitung',
    progress: (done, all) => `${done} von ${all} Schritten erledigt`,
    handOn: {
      heading: 'Muss das jemand anders tun?',
      text: 'Schicken Sie der Person die Anleitung. Das ist eine öffentliche Seite: Von Ihrem eigenen Link steht nichts darin.',
      address: 'Adresse der Anleitung',
      mail: 'Per E-Mail senden',
      print: 'Drucken',
      subject: (system) => `Zugang zu ${system} einrichten`,
      body: (project, system, link) =>
        `Guten Tag,\n\n${project} soll aus unserem ${system} lesen. Könnten Sie bitte einrichten, was diese Anleitung beschreibt?\n\n${link}\n\nWas Sie laut Anleitung kopieren, ist geheim: Bitte schicken Sie es nicht per E-Mail. Ich habe die Seite, auf der wir es eintragen.\n\nVielen Dank`,
    },
    toForm: 'Ich habe schon alles: zum Formular',
    optional: 'Optional',
    step: (number) => `Schritt ${number}`,
    stepTitle: (number, title) => `Schritt ${number}: ${title}`,
    done: 'Erledigt',
    markDone: (title) => `Erledigt: ${title}`,
    showAll: 'Alle Schritte zeigen',
    showOne: 'Schritt für Schritt',
    menuPath: 'Wo Sie klicken',
    enterInForm: (label) => `Im Formular eintragen: ${label}`,
    frame: 'Eine Zeichnung. Bei Ihnen kann es etwas anders aussehen.',
    secretAlways: 'Wird nur einmal angezeigt.',
    secretSometimes: 'Wird vielleicht nicht noch einmal angezeigt.',
    secretUnknown: 'Wird vielleicht nur einmal angezeigt: Kopieren Sie den Wert gleich.',
    permissions: 'Erteilen Sie diese Berechtigungen',
    feeds: 'Wofür',
    ourWords: 'unsere Beschreibung, die Bezeichnung kann abweichen',
    actions: (names) => `Aktionen: ${names}`,
    more: (count) => `und ${count} weitere`,
    somethingElse: 'Für die Verbindung selbst',
    picked: (count) => (count === 0 ? 'Nichts ausgewählt: Hier ist nichts weiter zu tun.' : `${count} ausgewählt`),
  },

  form: {
    heading: (system) => `Ihr Zugang zu ${system}`,
    intro: 'Fügen Sie hier ein, was Sie laut Anleitung kopiert haben.',
    required: 'erforderlich',
    optional: 'optional',
    whereToFindIntro: 'Wo Sie das finden:',
    show: (label) => `Anzeigen: ${label}`,
    hide: (label) => `Verbergen: ${label}`,
    choose: 'Bitte auswählen',
    missing: (label) => `Bitte ausfüllen: ${label}.`,
    invalid: 'Dieser Wert kann nicht stimmen.',
    refused: (system) => `${system} hat diesen Wert zusammen mit dem anderen abgelehnt.`,
    refusedAlone: (system) => `${system} hat diesen Wert abgelehnt.`,
    kept: (last) => (last === '' ? 'Ein Wert ist gespeichert.' : `Gespeichert, endet auf ${last}.`),
    replaceText: 'Ersetzen',
    replace: (label) => `Ersetzen: ${label}`,
    swap: 'Vertauschen',
    swapped: (one, other) => `${one} und ${other} sind anscheinend vertauscht.`,
    cleaned: (what) => `Beim Einfügen entfernt: ${what}.`,
    cleanedWhat: {
      line_breaks: 'Zeilenumbrüche',
      quotes: 'Anführungszeichen',
      spaces: 'Leerzeichen',
      invisible: 'unsichtbare Zeichen',
    },
    wholeText: 'Haben Sie es als Datei?',
    wholeTextHow:
      'Ziehen Sie die Datei irgendwo auf diese Seite, wählen Sie sie aus, oder fügen Sie ihren ganzen Text in ein Feld ein: Alle Felder werden ausgefüllt.',
    chooseFile: 'Datei auswählen',
    dropHere: 'Loslassen: Die Felder werden aus der Datei ausgefüllt.',
    given: {
      filled: 'Die Felder wurden aus Ihrem Text ausgefüllt.',
      not_recognised: 'Dieser Text enthält die gesuchten Werte nicht. Ist es die richtige Datei?',
      too_long: 'Das ist für eine Schlüsseldatei viel zu lang. Ist es die richtige Datei?',
    },
    relink: (system) =>
      `Schon einmal verbunden: Nur was Sie ersetzen, ändert sich. Beim Verbinden wird ${system} erneut gefragt.`,
    checking: (system) => `Prüfung mit ${system} läuft …`,
    checkingDetail: 'Wir melden uns an und sehen nach, was die Berechtigungen zeigen. Das dauert ein paar Sekunden.',
    checkingLong: (system) => `Wir warten noch auf ${system}. Es kann bis zu einer Minute dauern.`,
  },

  linked: {
    heading: (system) => `${system} ist verbunden`,
    resumed: (project, owner, system) =>
      `${project} liest aus ${system} für ${owner}. Sie müssen nichts mehr eingeben.`,
    intro: (project, owner, system) => `${project} kann jetzt aus ${system} für ${owner} lesen.`,
    checked: 'Was geprüft wurde',
    allPassed: (count) => (count === 1 ? '1 Prüfung bestanden' : `Alle ${count} Prüfungen bestanden`),
    gaps: 'Verbunden, mit Lücken. Was unten markiert ist, bleibt leer, bis Sie es freigeben; neu verbinden müssen Sie dafür nicht.',
    comeBack: (until) => `Um später noch einmal zu prüfen, öffnen Sie denselben Link bis ${until}.`,
    howTo: 'So erteilen Sie die Berechtigung',
    next: 'Wie es weitergeht',
    close: 'Sie können diese Seite schließen.',
    leave: (project) => `Zurück zu ${project}`,
  },

  check: { pass: 'OK', warn: 'Eingeschränkt', fail: 'Fehlgeschlagen' },
  signIn,
  choice,
  permissions,
  granting,
  mapping,
  webhook,
  feedback,
  failures,
  closed,
  help,
  resources,
  fields,
  sharing,
};
