import { spellNumber } from '../../ui/language/spell.ts';
import type { accounts as english } from './en-accounts.ts';
import { erasure, invitation } from './de-account-acts.ts';
import { detail } from './de-account-detail.ts';

/** Every sentence of the Accounts room, in German. */
export const accounts: typeof english = {
  title: 'Konten',
  intro: 'Alle, deren HR-System verbunden ist, und wie es um jedes Konto steht.',
  link: 'Konto verbinden',
  newBadge: 'Neu',
  linkedNow: (owner, system) => `${owner} ist mit ${system} verbunden.`,

  columns: {
    owner: 'Kunde',
    system: 'HR-System',
    standing: 'Zustand',
    environment: 'Umgebung',
    lastSuccess: 'Letzter Erfolg',
    linkedAt: 'Verbunden',
  },

  filters: {
    heading: 'Konten finden',
    search: 'Suche',
    placeholder: 'Kunde, Ihre Kennung oder Konto-ID',
    standing: 'Zustand',
    system: 'HR-System',
    environment: 'Umgebung',
    all: 'Alle',
    option: (name, count) => `${name} (${spellNumber(count, 'de')})`,
    sort: 'Reihenfolge',
    clear: 'Filter aufheben',
    found: (count) => (count === 1 ? '1 Konto' : `${spellNumber(count, 'de')} Konten`),
  },
  orders: {
    linked_at_desc: 'Neueste zuerst',
    linked_at_asc: 'Älteste zuerst',
    owner_name_asc: 'Name, A bis Z',
    owner_name_desc: 'Name, Z bis A',
    last_success_at_desc: 'Jüngster Erfolg zuerst',
    last_success_at_asc: 'Am längsten still zuerst',
  },

  empty: {
    heading: 'Noch ist kein Konto verbunden',
    text: 'Verbinden Sie das HR-System eines Kunden: Sie erhalten einen Link, dem eine Administratorin oder ein Administrator dort folgt. Nach einem Passwort wird nie gefragt.',
    viewer:
      'Noch hat niemand ein HR-System verbunden. Mit Ihrer Rolle können Sie zusehen, aber nicht verbinden: Fragen Sie jemanden mit der Rolle „developer“.',
    practice: 'Übungssystem verbinden',
    practiceNote: 'Erfundene Personen zum Ausprobieren.',
  },
  noMatches: { heading: 'Kein Konto passt', text: 'Zu diesem Text mit diesen Filtern gibt es nichts.' },
  loading: 'Konten werden geladen …',
  loadingMore: 'Weitere werden geladen …',

  standings: {
    working: { word: 'In Ordnung', meaning: (system) => `Rollcall liest ${system}, und nichts steht im Weg.` },
    sharing_pending: {
      word: 'Personen nicht gewählt',
      meaning: (system) =>
        `Ihr Kunde möchte nur einige Personen aus ${system} teilen und hat sie noch nicht ausgewählt. Bis dahin wird niemand geteilt. Senden Sie einen Link, damit es weitergeht.`,
    },
    permissions_missing: {
      word: 'Berechtigungen fehlen',
      meaning: (system) =>
        `Es funktioniert, aber in ${system} ist noch nicht alles Nötige freigegeben. Die Liste unten sagt, was fehlt und wo es sich freigeben lässt.`,
    },
    gaps_accepted: {
      word: 'In Ordnung, mit Lücken',
      meaning: (system) =>
        `Ihr Kunde hat einige Berechtigungen in ${system} gelassen, wie sie sind. Was sie speisen, bleibt leer, bis sie freigegeben sind.`,
    },
    not_answering: {
      word: 'Antwortet nicht',
      meaning: (system) =>
        `${system} hat zuletzt keine brauchbare Antwort gegeben. Über den Zugang sagt das nichts: Die nächste Anfrage versucht es erneut.`,
    },
    rate_limited: {
      word: 'Gebremst',
      meaning: (system) =>
        `${system} hat um weniger Anfragen gebeten. Zu tun ist nichts: Die nächste Anfrage versucht es erneut.`,
    },
    relink_needed: {
      word: 'Neu zu verbinden',
      meaning: (system) =>
        `${system} nimmt den Zugang nicht mehr an. Senden Sie Ihrem Kunden einen Link, um ihn neu einzugeben; alles Zugehörige bleibt.`,
    },
    connector_disabled: {
      word: 'Anbindung aus',
      meaning: (system) =>
        `Das Connector-Profil für ${system} ist in diesem Projekt ausgeschaltet, es wird also nichts gelesen oder geschrieben. Schalten Sie es ein, damit es weitergeht.`,
    },
    suspended: {
      word: 'Angehalten',
      meaning: () => 'Dieses Konto wurde angehalten: Nichts wird gelesen oder geschrieben, und nichts wird gelöscht.',
    },
  },
  nextActions: {
    none: '',
    wait: 'Nichts zu tun',
    check_again: 'Erneut prüfen',
    grant_permissions: 'Berechtigungen freigeben lassen',
    choose_people: 'Personen wählen lassen',
    relink: 'Neuen Link senden',
    resume: 'Fortsetzen',
    enable_connector: 'Anbindung einschalten',
  },

  environments: {
    production: 'Produktion',
    sandbox: 'Sandbox des Anbieters',
    demo: 'Demo des Anbieters',
    simulator: 'Übungssystem',
  },

  detail,
  erasure,
  invitation,
};
