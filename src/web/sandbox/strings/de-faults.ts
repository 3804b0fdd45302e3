import type { faults as english } from './en-faults.ts';

/** Die Störungen, jede mit dem, was man danach in Rollcall sieht. */
export const faults: typeof english = {
  heading: 'Etwas schiefgehen lassen',
  intro:
    'Die nächsten Aufrufe bei diesem Anbieter gehen schief. Tun Sie danach etwas im Hub, oder lesen Sie über die API.',
  howOften: 'Wie oft',
  counts: { one: 'Nächster Aufruf', five: 'Nächste 5 Aufrufe', always: 'Bis zum Beenden' },
  seconds: 'Sekunden',
  on: 'Gerade an',
  none: 'Keine Störung ist an.',
  left: (count) => (count === 1 ? 'noch für 1 Aufruf' : `noch für ${count} Aufrufe`),
  always: 'bis zum Beenden',
  start: (fault) => `Einschalten: ${fault}`,
  startShort: 'Einschalten',
  end: (fault) => `Beenden: ${fault}`,
  endShort: 'Beenden',
  endAll: 'Alle beenden',
  started: (fault) => `An: ${fault}.`,
  ended: 'Die Störung ist vorbei.',
  allEnded: 'Alle Störungen sind vorbei.',
  kinds: {
    rate_limit: {
      name: 'Zu viele Aufrufe (429)',
      seen: 'Der Hub sagt, dass das System ausgelastet ist, und zählt herunter; die API antwortet 429 mit Retry-After.',
    },
    server_error: {
      name: 'Anbieter gestört (500)',
      seen: 'Der Hub sagt, dass das System selbst eine Störung hat. An den Zugangsdaten liegt es nicht.',
    },
    slow: {
      name: 'Langsame Antwort',
      seen: 'Der Hub zeigt, dass er noch prüft; nach einer Minute sagt er es und bietet einen neuen Versuch an.',
    },
    drop: {
      name: 'Verbindung abgebrochen',
      seen: 'Der Hub sagt, dass das System nicht erreicht wurde, und nie, dass ein Passwort falsch sei.',
    },
    lost_answer: {
      name: 'Antwort verloren',
      seen: 'Der Anbieter tut, worum er gebeten wurde, und niemand erfährt es. Vor einem zweiten Versuch wird erst nachgesehen.',
    },
    token_revoked: {
      name: 'Token widerrufen (401)',
      seen: 'Der Hub sagt, dass der Zugang nicht mehr gilt; das Konto muss neu verbunden werden.',
    },
    permission: {
      name: 'Berechtigung entzogen',
      seen: 'Die Prüfung im Hub nennt sie und die Felder, die leer bleiben. Es bleibt so, bis sie unten wieder erteilt wird.',
    },
    empty_list: {
      name: 'Leere Liste',
      seen: 'Eine Liste, die Zeilen hatte, hat keine mehr, und die Antwort gilt als Erfolg.',
    },
    half_list: { name: 'Halbe Liste', seen: 'Nur die erste Hälfte der Zeilen kommt, und die Antwort gilt als Erfolg.' },
    invalid_row: {
      name: 'Sinnlose Zeile',
      seen: 'Eine Zeile ist kein Datensatz; das Lesen bricht ab und sagt es, statt sie auszulassen.',
    },
    truncated: {
      name: 'Antwort bricht ab',
      seen: 'Das JSON endet mittendrin; der Hub sagt, dass die Antwort nicht zu verstehen war.',
    },
    html: {
      name: 'Webseite statt Daten',
      seen: 'Wie von einer Anmeldeseite oder einer Firewall; der Hub sagt, dass die Antwort nicht zu verstehen war.',
    },
  },
};
