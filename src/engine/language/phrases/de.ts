import type { Phrases } from '../../../connector-kit/phrases.ts';

/** What the engine says around linking, in German. */
export const de: Phrases = {
  '{system} answers': '{system} antwortet',
  'The credentials are accepted': 'Der Zugang wird angenommen',
  'Only if this field is wanted.': 'Nur, wenn dieses Feld gewünscht ist.',

  '{system} no longer accepts the access that was granted.': '{system} nimmt den erlaubten Zugriff nicht mehr an.',
  'Link the account again: sign in and allow the access once more.':
    'Verbinden Sie noch einmal: Melden Sie sich an, und erlauben Sie den Zugriff erneut.',
  // Signing in.
  'The answer does not say to which sign-in it belongs.':
    'Aus der Antwort geht nicht hervor, zu welcher Anmeldung sie gehört.',
  'This sign-in is not known here, was finished before, or has expired.':
    'Diese Anmeldung ist hier nicht bekannt, wurde schon abgeschlossen oder ist abgelaufen.',
  'The sign-in was begun in another browser, and can only be finished there.':
    'Die Anmeldung wurde in einem anderen Browser begonnen und kann nur dort abgeschlossen werden.',
  'The sign-in was not opened from the page on which it was begun.':
    'Die Anmeldung wurde nicht von der Seite aus geöffnet, auf der sie begonnen hat.',
  'The answer of the sign-in cannot be read.': 'Die Antwort der Anmeldung ist nicht lesbar.',
  'The answer came for another system than the one that was asked.':
    'Die Antwort gilt einem anderen System als dem, das gefragt wurde.',
  'The answer does not come from the system that was asked.':
    'Die Antwort kommt nicht von dem System, das gefragt wurde.',
  'The access was not allowed.': 'Der Zugriff wurde nicht erlaubt.',
  'The system refused the sign-in.': 'Das System hat die Anmeldung abgelehnt.',
  'The answer of the sign-in carries no code.': 'Der Antwort der Anmeldung fehlt der Code.',
  'This attempt was cancelled, has expired, or has been finished.':
    'Dieser Versuch wurde abgebrochen, ist abgelaufen oder abgeschlossen.',
  'Whoever signed in has no organisation there.': 'Die angemeldete Person gehört dort zu keiner Organisation.',
  'Whoever signed in has several organisations, of which one must be picked.':
    'Die angemeldete Person gehört zu mehreren Organisationen, von denen eine auszuwählen ist.',
  'Something failed on our side.': 'Bei uns ist etwas schiefgegangen.',
  'Open the hosted link that you were sent: there you can pick one.':
    'Öffnen Sie den Link, den Sie bekommen haben: Dort können Sie eine auswählen.',
  'Start again, and allow the access that is asked for.':
    'Beginnen Sie noch einmal, und erlauben Sie den Zugriff, um den gebeten wird.',
  'Check the client id, the redirect URL and the scopes of the application at the system.':
    'Vergleichen Sie Client-ID, Redirect-URL und Scopes der Anwendung im System.',
  'Sign in as somebody who administers the organisation.':
    'Melden Sie sich als jemand an, der die Organisation verwaltet.',
  'Start again from the page on which you began.':
    'Beginnen Sie noch einmal auf der Seite, auf der Sie angefangen haben.',

  'Correct the marked fields and connect again. Nothing was sent to the HR system.':
    'Berichtigen Sie die markierten Felder, und verbinden Sie noch einmal. An das HR-System wurde nichts gesendet.',
};
