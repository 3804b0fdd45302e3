import type { Phrases } from '../../../connector-kit/phrases.ts';

/** What this connector says, in German. */
export const de: Phrases = {
  'People, contracts, departments, teams, locations, calendars and custom fields from Staffology HR.':
    'Personen, Verträge, Abteilungen, Teams, Standorte, Kalender und eigene Felder aus Staffology HR.',

  // The form.
  'Made by Staffology HR with the API user': 'Vom API-User in Staffology HR',
  'This looks like the e-mail address of a person. The Username of an API user is made by Staffology HR.':
    'Das sieht nach der E-Mail-Adresse einer Person aus. Den Username eines API-Users erzeugt Staffology HR selbst.',
  'Shown once, when the API user is made': 'Wird nur einmal angezeigt',
  'The Username has no colon. Was more than the Username copied?':
    'Der Username enthält keinen Doppelpunkt. Wurde mehr kopiert als der Username?',

  // Before you start.
  'An administrator of Staffology HR (today also called IRIS HR Professional) with *Admin* privileges.':
    'Wer Staffology HR (heute auch IRIS HR Professional) mit *Admin*-Rechten verwaltet.',
  'The menu on the left has *System Tools*, and in it *Utilities* with *Company* and *Tools*.':
    'Im Menü links gibt es *System Tools* und darin *Utilities* mit *Company* und *Tools*.',
  'Ask an administrator to do it with you, or to make the API user and hand you its *Username* and *Password*.':
    'Bitten Sie jemanden aus der Administration, es mit Ihnen gemeinsam zu tun oder den API-User anzulegen und Ihnen *Username* und *Password* zu übergeben.',
  'The *API* module. Where it is not offered under *Modules*, Staffology HR’s support switches it on.':
    'Das Modul *API*. Wird es unter *Modules* nicht angeboten, schaltet der Support von Staffology HR es frei.',
  'The *API* module is switched on and one API user is added. Nothing of your people’s data changes.':
    'Das Modul *API* wird eingeschaltet, und ein API-User kommt hinzu. An den Daten Ihrer Mitarbeitenden ändert sich nichts.',

  // Enable API access.
  'Enable API access': 'API-Zugang einschalten',
  'Tick the API module': 'Modul API aktivieren',
  'Sign in to Staffology HR with *Admin* privileges.\n\n1. In the menu on the left choose *System Tools* > *Utilities* > *Tools* > *System Configuration*.\n\n2. In the section *Modules* tick *API*.\n\n3. Press *Save*.':
    'Melden Sie sich mit *Admin*-Rechten bei Staffology HR an.\n\n1. Wählen Sie im Menü links *System Tools* > *Utilities* > *Tools* > *System Configuration*.\n\n2. Setzen Sie im Abschnitt *Modules* das Häkchen bei *API*.\n\n3. Klicken Sie auf *Save*.',
  'Where *API* is missing or cannot be ticked, Staffology HR’s own support has to enable it for you.':
    'Fehlt *API* oder lässt es sich nicht aktivieren, muss der Support von Staffology HR es für Sie freischalten.',
  'System Configuration: in the section Modules the checkbox API is ticked.':
    'System Configuration: Im Abschnitt Modules ist das Kästchen API angehakt.',

  // Create an API user.
  'Create an API user': 'API-User anlegen',
  'An API user is for one integration: it is no employee, and stays out of exports and reports.':
    'Ein API-User gehört zu genau einer Integration: Er ist keine Person in Ihrer Belegschaft und taucht in Exporten und Berichten nicht auf.',
  'Create the user': 'User anlegen',
  '1. Choose *System Tools* > *Utilities* > *Company* > *API Users*.\n\n2. Press *Create User*. The popup *New API User* opens.\n\n3. Enter a *Name* by which your colleagues will recognise this integration.':
    '1. Wählen Sie *System Tools* > *Utilities* > *Company* > *API Users*.\n\n2. Klicken Sie auf *Create User*. Das Fenster *New API User* öffnet sich.\n\n3. Tragen Sie bei *Name* eine Bezeichnung ein, an der auch andere im Team diese Integration erkennen.',
  'The popup New API User with the field Name and the checkbox Active.':
    'Das Fenster New API User mit dem Feld Name und dem Kästchen Active.',
  'Make it active': 'Auf aktiv setzen',
  'Tick *Active*. A user that is not active is refused.':
    'Setzen Sie das Häkchen bei *Active*. Ein inaktiver User wird abgelehnt.',
  'At most 10 API users can be active at a time. Any number may exist: make one inactive that is no longer used.':
    'Höchstens 10 API-User können gleichzeitig aktiv sein. Angelegt sein dürfen beliebig viele: Setzen Sie einen inaktiv, den niemand mehr braucht.',
  'The popup New API User: the checkbox Active is ticked, and the button Save is below.':
    'Das Fenster New API User: Das Kästchen Active ist angehakt, darunter steht die Schaltfläche Save.',
  'Save, and copy the Username': 'Speichern und Username kopieren',
  'Press *Save*. Staffology HR now makes a *Username* and a *Password*. Copy the *Username* into the field *Username*.':
    'Klicken Sie auf *Save*. Staffology HR erzeugt nun *Username* und *Password*. Kopieren Sie den *Username* in das Feld *Username*.',
  'Staffology HR shows the Username and the Password of the new API user.':
    'Staffology HR zeigt Username und Password des neuen API-Users.',
  'Copy the Password': 'Password kopieren',
  'Copy the *Password* into the field *Password* before you close the popup.':
    'Kopieren Sie das *Password* in das Feld *Password*, bevor Sie das Fenster schließen.',
  'Staffology HR shows the password this once. Keep both values in a safe place.':
    'Staffology HR zeigt das Passwort nur dieses eine Mal. Bewahren Sie beide Werte an einem sicheren Ort auf.',
  'A lost password cannot be shown again. Reset it at the user under *API Users*: Staffology HR makes a new one, and the *Username* stays.':
    'Ein verlorenes Passwort lässt sich nicht noch einmal anzeigen. Setzen Sie es beim User unter *API Users* zurück: Staffology HR erzeugt ein neues, der *Username* bleibt.',
  'What the user may see': 'Was der User sehen darf',
  'There is nothing to do for a new user: creating an API user grants full *Set Rights* permissions. Come here when people are missing.':
    'Bei einem neuen User ist nichts zu tun: Mit dem Anlegen erhält er alle Rechte unter *Set Rights*. Sehen Sie hier nach, wenn Personen fehlen.',
  'What is read follows the *Set Rights* of the user. Whoever they do not cover is missing, and nothing is refused.':
    'Gelesen wird, was die *Set Rights* des Users erlauben. Wen sie nicht abdecken, der fehlt einfach, ohne dass etwas abgelehnt wird.',
  'Without *Starters & Leavers* those who have left, or have not started yet, are not there. That nobody of them is seen proves nothing: there may be none.':
    'Ohne *Starters & Leavers* fehlen alle, die ausgeschieden sind oder noch nicht begonnen haben. Dass niemand davon zu sehen ist, beweist nichts: Vielleicht gibt es gerade niemanden.',

  // Link the account.
  'On the *Link Account* page enter *Username* and *Password* and press *Connect*. They are tried at Staffology HR before anything is saved.':
    'Tragen Sie auf der Seite *HR-System verbinden* *Username* und *Password* ein, und klicken Sie auf *Verbinden*. Beides wird bei Staffology HR geprüft, bevor etwas gespeichert wird.',
  'The Link Account page with the fields Username and Password and the button Connect.':
    'Die Seite „HR-System verbinden“ mit den Feldern Username und Password und der Schaltfläche „Verbinden“.',
  'If the username and password are refused': 'Wenn Username und Password abgelehnt werden',
  'Staffology HR does not say why it refuses an API user. Look at each of these:\n\n- **The API is off**: *System Tools* > *Utilities* > *Tools* > *System Configuration*, then *API* under *Modules*, and *Save*.\n\n- **The API user is not active**: *System Tools* > *Utilities* > *Company* > *API Users*, then *Active* at the user.\n\n- **The two values do not belong together**: copy the *Username* once more from *API Users*, and reset the password of the user there; the old password stops working.':
    'Staffology HR sagt nicht, warum es einen API-User ablehnt. Prüfen Sie der Reihe nach:\n\n- **Die API ist ausgeschaltet**: *System Tools* > *Utilities* > *Tools* > *System Configuration*, dann *API* unter *Modules* und *Save*.\n\n- **Der API-User ist nicht aktiv**: *System Tools* > *Utilities* > *Company* > *API Users*, dann *Active* beim User.\n\n- **Die beiden Werte gehören nicht zusammen**: Kopieren Sie den *Username* noch einmal aus *API Users*, und setzen Sie dort das Passwort des Users zurück; das alte gilt dann nicht mehr.',
  'API Reference': 'API-Referenz',
  'How Staffology HR describes API users.': 'Wie Staffology HR API-User beschreibt.',
  'Take *Active* from the API user that was made for this connection: a user that is not active is refused. The *API* module can be switched off when no other integration uses it.':
    'Nehmen Sie dem API-User, der für diese Verbindung angelegt wurde, das Häkchen bei *Active*: Ein inaktiver User wird abgelehnt. Das Modul *API* kann ausgeschaltet werden, wenn keine andere Integration es braucht.',

  // What was seen.
  'Without it people who have left, or have not started yet, are missing.':
    'Ohne sie fehlen alle, die ausgeschieden sind oder noch nicht begonnen haben.',
  'Calendars can be read': 'Kalender sind lesbar',
  '{people}, and there may be more': '{people}, vielleicht auch mehr',
  'Starters and leavers are visible': 'Neue und Ausgeschiedene sind sichtbar',
  'None was seen, which may be right.': 'Es war niemand zu sehen, was stimmen kann.',
  'The API user was given a token.': 'Der API-User hat ein Token bekommen.',
  'Nobody is seen.': 'Es ist niemand zu sehen.',
  'Nobody was seen who has left or has not started, which may be right.':
    'Es war niemand zu sehen, der ausgeschieden ist oder noch nicht begonnen hat, was stimmen kann.',
  'People are seen, with personal details and contracts.':
    'Personen sind zu sehen, mit persönlichen Angaben und Verträgen.',
  'People are seen without personal details or contracts.':
    'Personen sind zu sehen, aber ohne persönliche Angaben oder ohne Verträge.',
  'Staffology HR refuses the list of people.': 'Staffology HR verweigert die Liste der Personen.',
  'Staffology HR accepts the API user, but it does not see a single person.':
    'Staffology HR nimmt den API-User an, aber er sieht keine einzige Person.',
  'Look at the Set Rights of the API user under System Tools > Utilities > Company > API Users, or make a new API user, which begins with all rights, and connect again.':
    'Prüfen Sie die Set Rights des API-Users unter System Tools > Utilities > Company > API Users, oder legen Sie einen neuen API-User an, der mit allen Rechten beginnt, und verbinden Sie noch einmal.',
};
