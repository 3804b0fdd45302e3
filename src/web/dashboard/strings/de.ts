import { languages } from '../../ui/language/languages.ts';
import { accounts } from './de-accounts.ts';
import { members, profile, roles } from './de-people.ts';
import { join, signIn } from './de-sign-in.ts';
import type { Strings } from './strings.tsx';

/** Every sentence of the dashboard, in German. */
export const de: Strings = {
  language: languages.de,
  title: 'Rollcall',
  pageTitle: (page: string) => `${page} · Rollcall`,
  required: 'Pflichtfeld',
  optional: 'Freiwillig',
  showSecret: 'Eingabe zeigen',
  hideSecret: 'Eingabe verbergen',
  requestId: 'Anfrage-ID',
  copy: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    failed: 'Bitte von Hand kopieren',
    label: (what: string) => `${what} kopieren`,
  },
  notice: { note: 'Hinweis', warning: 'Warnung', good: 'Erledigt' },
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  loading: 'Wird geladen …',
  tryAgain: 'Noch einmal versuchen',

  frame: {
    skip: 'Zum Inhalt springen',
    navigation: 'Menü',
    openNavigation: 'Menü öffnen',
    closeNavigation: 'Menü schließen',
    home: 'zu den Konten',
    sandbox: 'Übungsumgebung',
    sandboxExplained: 'Hier laufen Übungssysteme. Darin gibt es keine echten Personen.',
    project: 'Projekt',
    person: (name: string) => `${name}: Profil, Darstellung und Sprache`,
    profile: 'Ihr Profil',
    theme: 'Darstellung',
    themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das Gerät' },
    language: 'Sprache',
    signOut: 'Abmelden',
    stillSignedIn: (why) => `Sie sind noch angemeldet: ${why}.`,
    notifications: 'Meldungen',
    dismiss: 'Ausblenden',
  },

  rooms: { accounts: 'Konten', members: 'Mitglieder', sandbox: 'Übungsumgebung' },

  failures: {
    unreachable: {
      title: 'Rollcall ist nicht erreichbar',
      help: 'Prüfen Sie Ihre Verbindung. Wenn sie steht, startet Rollcall vielleicht gerade neu: Versuchen Sie es gleich noch einmal.',
    },
    unauthenticated: {
      title: 'Sie sind abgemeldet',
      help: 'Melden Sie sich wieder an, um weiterzumachen.',
    },
    forbidden: {
      title: 'Ihre Rolle erlaubt das nicht',
      help: 'Bitten Sie einen Inhaber oder Verwalter dieses Projekts um eine andere Rolle.',
    },
    not_found: {
      title: 'Hier ist nichts',
      help: 'Vielleicht wurde es gelöscht, oder es gehört zu einem anderen Projekt. Prüfen Sie die Adresse.',
    },
    too_many_requests: {
      title: 'Zu viele Anfragen',
      help: 'Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    },
    refused: {
      title: 'So geht das nicht',
      help: 'Unten steht, was Rollcall geantwortet hat.',
    },
    failed: {
      title: 'Bei uns ist etwas schiefgegangen',
      help: 'Versuchen Sie es noch einmal. Wenn es wieder geschieht, geben Sie die Anfrage-ID an die Person weiter, die dieses Rollcall betreibt.',
    },
    toAccounts: 'Zu den Konten',
  },

  confirm: {
    type: (name: string) => `Geben Sie zur Bestätigung „${name}“ ein`,
    mismatch: 'Das ist nicht der Name. Groß- und Kleinschreibung zählt.',
  },

  never: 'Nie',

  signIn,
  join,
  roles,
  members,
  profile,
  accounts,
};
