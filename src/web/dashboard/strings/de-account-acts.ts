import type { erasure as englishErasure, invitation as englishInvitation } from './en-account-acts.ts';

export const erasure: typeof englishErasure = {
  heading: (owner) => `Das Konto von ${owner} löschen?`,
  erased: 'Dies wird hier sofort gelöscht und lässt sich nicht zurückholen:',
  kinds: {
    credentials: (count) => (count === 1 ? '1 gespeichertes Geheimnis' : `${count} gespeicherte Geheimnisse`),
    permission_checks: () => 'Was von den Berechtigungen zu sehen war',
    field_mappings: (count) => (count === 1 ? '1 Feldzuordnung' : `${count} Feldzuordnungen`),
    writes: (count) => (count === 1 ? '1 Schreibvorgang mit Ergebnis' : `${count} Schreibvorgänge mit Ergebnissen`),
    log_bodies: (count) =>
      count === 1 ? 'Der Inhalt von 1 Protokolleintrag' : `Der Inhalt von ${count} Protokolleinträgen`,
    webhook_addresses: () => 'Die Adresse, unter der das HR-System Änderungen meldet',
    inbound_deliveries: (count) => (count === 1 ? '1 Meldung des HR-Systems' : `${count} Meldungen des HR-Systems`),
    links: (count) => (count === 1 ? '1 Link, der dann nicht mehr gilt' : `${count} Links, die dann nicht mehr gelten`),
  },
  account: 'Das Konto selbst mit seiner ID',
  stays: 'Dies bleibt, ohne personenbezogene Daten:',
  kept: {
    request_logs: 'Welche Anfragen es wann gab',
    audit_log: 'Wer was geändert hat, im Änderungsprotokoll',
  },
  atVendor: (system) => `Noch zu tun in ${system}`,
  atVendorText: 'Was uns Zugang gibt, bleibt dort, bis Ihr Kunde es entfernt:',
  where: 'Wo zu klicken ist',
  button: 'Endgültig löschen',
  done: (owner) => `Das Konto von ${owner} ist gelöscht.`,
};

export const invitation: typeof englishInvitation = {
  heading: 'Konto verbinden',
  again: (owner) => `Neuer Link für ${owner}`,
  againText: (system) =>
    `Wer ihn öffnet, kann den Zugang zu ${system} neu eingeben. Das Konto behält seine ID und alles Zugehörige.`,
  kind: 'Was verbinden Sie?',
  kinds: { production: 'Das HR-System eines Kunden', test: 'Ein Übungssystem mit erfundenen Personen' },
  system: 'Welches System',
  anySystem: 'Der Kunde wählt aus',
  name: 'Name des Kunden',
  nameHint: 'Ihr Kunde liest ihn auf der Seite.',
  nameMissing: 'Bitte geben Sie den Namen des Kunden ein.',
  id: 'Ihre Kennung des Kunden',
  idHint:
    'So, wie Ihr eigenes Produkt ihn kennt. Dieselbe Kennung mit demselben Namen verbindet dasselbe Konto erneut.',
  idMissing: 'Bitte geben Sie Ihre Kennung des Kunden ein.',
  email: 'E-Mail der Administration',
  emailHint: 'Bleibt beim Konto, damit Sie wissen, wer es verbunden hat. Es wird nichts versendet.',
  create: 'Link erstellen',
  cancel: 'Abbrechen',
  close: 'Fertig',
  ready: 'Der Link ist bereit',
  readyText:
    'Öffnen Sie ihn selbst, oder senden Sie ihn an die Administration Ihres Kunden. Er wird nur dieses eine Mal gezeigt.',
  open: 'Link-Seite öffnen',
  link: 'Verbindungslink',
  copyLink: 'Link kopieren',
  until: (when) => `Er gilt bis ${when}.`,
  waiting: 'Wartet, bis der Link benutzt wird. Sie können dies schließen: Das Konto erscheint von selbst in der Liste.',
  waitingAgain: 'Wartet, bis der Link benutzt wird. Sie können dies schließen: Was eingegeben wird, gilt von selbst.',
  linked: (owner) => `${owner} ist verbunden.`,
  openAccount: 'Konto öffnen',
};
