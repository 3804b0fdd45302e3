import type { Strings } from './strings.tsx';

export const roles: Strings['roles'] = {
  viewer: { name: 'Beobachter', explained: 'Sieht, wie es steht, aber keine Personendaten.' },
  developer: { name: 'Entwickler', explained: 'Verbindet Konten und liest Datensätze. Lädt niemanden ein.' },
  admin: { name: 'Verwalter', explained: 'Alles im Projekt.' },
  owner: { name: 'Inhaber', explained: 'Dasselbe, und ernennt weitere Inhaber.' },
};

export const members: Strings['members'] = {
  heading: 'Mitglieder',
  intro: 'Wer diese Übersicht nutzen darf, und wie weit.',
  invite: 'Jemanden einladen',
  email: 'E-Mail-Adresse',
  role: 'Rolle',
  missingEmail: 'Geben Sie eine E-Mail-Adresse ein, etwa ann@example.com.',
  submit: 'Einladung erstellen',
  link: 'Einladungslink',
  linkHelp: (when: string) =>
    `Es wird nichts verschickt: Kopieren Sie den Link und geben Sie ihn selbst weiter. Er wird nur jetzt gezeigt und gilt einmal, bis ${when}.`,
  invited: 'Eingeladen, noch nicht beigetreten',
  joined: 'Beigetreten',
  anybody: 'Wer den Link öffnet',
  you: 'Sie',
  changeRole: (name: string) => `Rolle von ${name}`,
  roleChanged: (name: string, role: string) => `${name} hat jetzt die Rolle ${role}.`,
  lastOwner: 'Ein Projekt behält mindestens einen Inhaber. Ernennen Sie zuerst jemand anderen.',
  isMember: 'Diese Person ist schon Mitglied. Ändern Sie stattdessen die Rolle in der Liste.',
  remove: 'Entfernen',
  removeOne: (name: string) => `${name} entfernen`,
  removeHeading: (name: string) => `${name} entfernen?`,
  removeHelp: (name: string) => `${name} kann sich in diesem Projekt nicht mehr anmelden. Sonst wird nichts gelöscht.`,
  takeBackHelp: 'Der Einladungslink gilt dann nicht mehr.',
  removed: (name: string) => `${name} wurde entfernt.`,
  done: 'Fertig',
};

export const profile: Strings['profile'] = {
  heading: 'Ihr Profil',
  nameHeading: 'Name',
  name: 'Ihr Name',
  missingName: 'Geben Sie Ihren Namen ein.',
  nameSaved: 'Ihr Name ist geändert.',
  passphraseHeading: 'Passphrase',
  passphraseHelp: 'Mit einer neuen Passphrase werden Sie überall sonst abgemeldet.',
  current: 'Bisherige Passphrase',
  missingCurrent: 'Geben Sie Ihre bisherige Passphrase ein.',
  wrongCurrent: 'Das ist nicht Ihre bisherige Passphrase.',
  next: 'Neue Passphrase',
  change: 'Passphrase ändern',
  passphraseSaved: 'Ihre Passphrase ist geändert. Überall sonst sind Sie abgemeldet.',
  projects: 'Ihre Projekte',
};
