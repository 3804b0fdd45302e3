import type { Phrases } from '../phrases.ts';

/** What connectors say alike, and what the kit says for all of them, in German. */
export const de: Phrases = {
  // The page that a guide leads back to, and its buttons.
  Connect: 'Verbinden',
  'HR integration': 'HR-Integration',
  'Link the account': 'Verbindung herstellen',
  'Enter both values and connect': 'Beide Werte eintragen und verbinden',

  // What was seen.
  'People are visible': 'Personen sind sichtbar',
  '1 person': '1 Person',
  '{count} people': '{count} Personen',
  'Custom fields can be read': 'Eigene Felder sind lesbar',
  'Pay can be read': 'Die Vergütung ist lesbar',
  'Tasks can be read': 'Aufgaben sind lesbar',
  'There are none.': 'Es gibt keine.',
  'Not granted.': 'Nicht erteilt.',
  'Could not be checked now.': 'Das ließ sich gerade nicht prüfen.',

  // Forms.
  '{label} is missing.': '{label} fehlt.',
  '{label} is one line. Copy it again.': '{label} ist eine einzige Zeile. Kopieren Sie den Wert noch einmal.',
  '{label} has no spaces or line breaks. Copy it again.':
    '{label} enthält weder Leerzeichen noch Zeilenumbrüche. Kopieren Sie den Wert noch einmal.',

  // Failures.
  '{system} refused the credentials.': '{system} hat den Zugang abgelehnt.',
  'Check {fields}, or make new ones in {system}, and link the account again.':
    'Vergleichen Sie die Werte mit der Anleitung, oder erzeugen Sie in {system} neue, und verbinden Sie noch einmal.',
  '{system} knows these credentials, but they were revoked or have run out.':
    '{system} kennt diesen Zugang, aber er wurde widerrufen oder ist abgelaufen.',
  'Make new ones in {system} and link the account with them.':
    'Erzeugen Sie in {system} einen neuen, und verbinden Sie damit noch einmal.',
  '{system} does not know the company behind these credentials, or its contract there has ended.':
    '{system} kennt das Unternehmen zu diesem Zugang nicht, oder dessen Vertrag ist beendet.',
  'Take the credentials from your company’s own {system}, and ask {system} whether the contract is running.':
    'Nehmen Sie den Zugang aus dem {system} Ihres eigenen Unternehmens, und fragen Sie bei {system} nach, ob der Vertrag läuft.',
  '{system} takes calls from certain network addresses only, and this server is not among them.':
    '{system} nimmt Anfragen nur von bestimmten Netzwerkadressen an, und dieser Server gehört nicht dazu.',
  'Add this server’s address to the allowed addresses in {system}.':
    'Nehmen Sie in {system} die Adresse dieses Servers in die erlaubten Adressen auf.',
  'What your company has booked at {system} does not include its API.':
    'Was Ihr Unternehmen bei {system} gebucht hat, enthält die API nicht.',
  'Ask {system} to add the API to your plan.': 'Bitten Sie {system}, die API in Ihren Tarif aufzunehmen.',
  '{system} accepts the credentials but does not let them use {endpoint}.':
    '{system} nimmt den Zugang an, erlaubt ihm aber {endpoint} nicht.',
  'Ask an administrator of {system} to grant access to it.':
    'Bitten Sie jemanden aus der Administration von {system}, das zu erlauben.',
  'Ask an administrator of {system} to grant {permissions}.':
    'Bitten Sie jemanden aus der Administration von {system}, die fehlende Berechtigung zu erteilen.',
  '{system} takes no more calls for the moment.': '{system} nimmt im Moment keine weiteren Anfragen an.',
  'Try again in a minute.': 'Versuchen Sie es in einer Minute noch einmal.',
  'Try again in {seconds} seconds.': 'Versuchen Sie es in {seconds} Sekunden noch einmal.',
  '{system} could not be reached.': '{system} war nicht erreichbar.',
  '{system} answered with an error of its own ({status}).': '{system} hat einen eigenen Fehler gemeldet ({status}).',
  '{system} did not answer in time.': '{system} hat nicht rechtzeitig geantwortet.',
  'There was no time left to ask.': 'Für eine Anfrage war keine Zeit mehr.',
  'Try again later. The credentials are not in question.':
    'Versuchen Sie es später noch einmal. An den Zugangsdaten liegt es nicht.',
  '{system} gave an answer to {endpoint} that was not expected.':
    '{system} hat auf {endpoint} etwas Unerwartetes geantwortet.',
  'Try again. If it stays, report it together with the request id.':
    'Versuchen Sie es noch einmal. Bleibt es dabei, melden Sie es zusammen mit der Anfrage-ID.',
  '{system} refused {request}.': '{system} hat {request} abgelehnt.',
  'Change what was sent; the excerpt has the reason in {system}’s own words.':
    'Ändern Sie, was gesendet wurde; den Grund nennt {system} im Auszug mit eigenen Worten.',
};
