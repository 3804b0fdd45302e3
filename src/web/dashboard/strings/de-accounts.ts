import type { accounts as english } from './en-accounts.ts';
import { erasure, invitation } from './de-account-acts.ts';

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
    option: (name, count) => `${name} (${count})`,
    sort: 'Reihenfolge',
    clear: 'Filter aufheben',
    found: (count) => (count === 1 ? '1 Konto' : `${count} Konten`),
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
  loading: 'Konten werden geladen…',
  loadingMore: 'Weitere werden geladen…',

  standings: {
    working: { word: 'In Ordnung', meaning: (system) => `Rollcall liest ${system}, und nichts steht im Weg.` },
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

  detail: {
    back: 'Alle Konten',
    subtitle: (system, environment) => `${system}, ${environment}`,
    overview: 'Überblick',
    facts: {
      owner: 'Ihre Kennung des Kunden',
      linkedAt: 'Verbunden',
      linkedBy: 'Verbunden von',
      label: 'Bezeichnung',
      type: 'Zählt als',
      lastSuccess: 'Letzter Erfolg',
      lastFailure: 'Letzter Fehler',
      setup: 'Einrichtung',
      accountId: 'Konto-ID',
    },
    types: { production: 'Produktion', test: 'Test' },
    setupStates: {
      ready: 'Vollständig',
      permissions: 'Wartet auf Berechtigungen',
      gaps_accepted: 'Vollständig, mit Lücken',
    },
    failureCodes: {
      credentials_rejected: 'Zugang abgelehnt',
      permission_missing: 'Berechtigung fehlt',
      rate_limited: 'Zu viele Anfragen',
      vendor_unavailable: 'Keine Antwort',
      response_unexpected: 'Unerwartete Antwort',
      request_refused: 'Anfrage abgelehnt',
      not_offered: 'Nicht angeboten',
    },

    permissions: {
      heading: 'Berechtigungen',
      intro: (system) => `Was ${system} freigibt, unter den dortigen Namen.`,
      checkedAt: 'Zuletzt geprüft',
      checkAgain: 'Erneut prüfen',
      looking: (system) => `${system} wird geprüft…`,
      none: 'Bisher wurde nichts geprüft. Prüfen Sie jetzt, was freigegeben ist.',
      nothing: (system) => `In ${system} lassen sich Berechtigungen nicht einzeln freigeben.`,
      states: { granted: 'Freigegeben', missing: 'Fehlt', cannot_tell: 'Nicht erkennbar' },
      optional: 'Freiwillig',
      ourWords: 'unsere Worte: Der Anbieter veröffentlicht keinen Namen',
      blanks: 'Bleibt sonst leer',
      actionsFail: 'Aktionen, die sonst scheitern',
      where: 'Wo es sich freigeben lässt',
      counts: (granted, missing) => `${granted} freigegeben, ${missing} fehlen`,
      allGranted: 'Vom Nötigen fehlt nichts.',
      showGranted: (count) => (count === 1 ? '1 freigegebene zeigen' : `${count} freigegebene zeigen`),
      showUntold: (count) => (count === 1 ? '1 nicht erkennbare zeigen' : `${count} nicht erkennbare zeigen`),
      turned: (count) =>
        count === 1 ? '1 weitere ist jetzt freigegeben.' : `${count} weitere sind jetzt freigegeben.`,
      unchanged: 'Seither hat sich nichts geändert.',
      failed: 'Die Prüfung ist gerade nicht gelungen. Was zuvor zu sehen war, bleibt unten stehen.',
    },

    requests: {
      heading: 'Letzte Anfragen',
      intro: 'Was Ihre Programme von diesem Konto wollten, jeweils mit den Aufrufen an das HR-System.',
      none: 'Noch hat kein Programm etwas angefragt.',
      more: 'Mehr zeigen',
      find: 'Anfrage über ihre ID finden',
      findButton: 'Finden',
      notFound: (id) => `Eine Anfrage ${id} gibt es in diesem Projekt nicht. Protokolle werden begrenzt aufbewahrt.`,
      elsewhere: 'Diese Anfrage betrifft ein anderes Konto oder keines.',
      took: (milliseconds) => `${milliseconds} ms`,
      id: 'Anfrage-ID',
      calls: (count) => (count === 1 ? '1 Aufruf' : `${count} Aufrufe`),
      noCalls: 'Beantwortet, ohne das HR-System zu fragen.',
      attempt: (number) => `Versuch ${number}`,
      noAnswer: 'Keine Antwort',
      succeeded: 'Gelungen',
      failed: 'Gescheitert',
      columns: { call: 'Aufruf', status: 'Status', duration: 'Dauer' },
    },

    mappings: {
      heading: 'Feldzuordnungen',
      intro: 'Ihre eigenen Felder und wo sie im HR-System zu finden sind.',
      none: 'Es gibt keine: Die üblichen Felder werden gelesen, wie sie kommen.',
      ofProject: 'Für das ganze Projekt',
      ofAccount: 'Für dieses Konto',
      path: 'Pfad',
      customField: 'Eigenes Feld',
    },

    manage: {
      heading: 'Verwalten',
      relink: 'Neuer Link',
      relinkText:
        'Damit Ihr Kunde den Zugang neu eingibt oder mehr freigibt. Das Konto behält seine ID und alles Zugehörige.',
      suspend: 'Anhalten',
      suspendText: 'Nichts wird gelesen oder geschrieben, bis Sie es fortsetzen. Gelöscht wird nichts.',
      resume: 'Fortsetzen',
      resumeText: 'Lesen und Schreiben gehen sofort wieder.',
      remove: 'Löschen…',
      removeText: 'Löscht den Zugang und alles, was hier davon aufbewahrt ist, endgültig.',
      suspended: 'Das Konto ist angehalten.',
      resumed: 'Das Konto läuft wieder.',
    },
    notFound: {
      heading: 'Dieses Konto gibt es nicht',
      text: 'Vielleicht wurde es gelöscht, oder es gehört zu einem anderen Projekt.',
    },
  },

  erasure,
  invitation,
};
