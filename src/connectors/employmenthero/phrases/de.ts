import type { Phrases } from '../../../connector-kit/phrases.ts';

/** What this connector says, in German. */
export const de: Phrases = {
  'People, employment history, pay, leave, timesheets and rosters from Employment Hero HR.':
    'Personen, Beschäftigungsverlauf, Vergütung, Abwesenheiten, Zeiterfassung und Dienstpläne aus Employment Hero HR.',

  // The form.
  'From the page of your application': 'Von der Seite Ihrer Anwendung',
  'The number in the address of Employment Hero. May be left empty.':
    'Die Zahl in der Adresse von Employment Hero. Darf leer bleiben.',
  'The Organisation ID is the number in the address of Employment Hero. Paste the address, or leave this empty.':
    'Die Organisation ID ist die Zahl in der Adresse von Employment Hero. Fügen Sie die Adresse ein, oder lassen Sie das Feld leer.',

  // Permissions.
  'Without it only the action that lists company policies is missing.':
    'Ohne ihn fehlt nur die Aktion, die Unternehmensrichtlinien auflistet.',
  'Without it only the action that lists unavailabilities is missing.':
    'Ohne ihn fehlt nur die Aktion, die Zeiten der Nichtverfügbarkeit auflistet.',
  'Without it only the action that lists emergency contacts is missing.':
    'Ohne ihn fehlt nur die Aktion, die Notfallkontakte auflistet.',
  'Without it one person is looked for in the whole list.':
    'Ohne ihn wird eine einzelne Person in der ganzen Liste gesucht.',
  'Without it there are no leave balances.': 'Ohne ihn gibt es keine Abwesenheitskonten.',
  'Without it leave categories are those that requests name.':
    'Ohne ihn sind nur die Abwesenheitsarten bekannt, die in Anträgen vorkommen.',
  'Without it only the action that lists the members of a team is missing.':
    'Ohne ihn fehlt nur die Aktion, die die Mitglieder eines Teams auflistet.',
  'Without it only the action that lists people’s certifications is missing.':
    'Ohne ihn fehlt nur die Aktion, die die Zertifikate von Personen auflistet.',
  'Without it only the action that lists the organisation’s certifications is missing.':
    'Ohne ihn fehlt nur die Aktion, die die Zertifikate der Organisation auflistet.',
  'Without it only the action that lists the job histories of contractors is missing.':
    'Ohne ihn fehlt nur die Aktion, die die Tätigkeitsverläufe freier Mitarbeitender auflistet.',
  'Without it nobody can be added.': 'Ohne ihn kann niemand hinzugefügt werden.',
  'Without it people cannot be changed.': 'Ohne ihn lassen sich Personen nicht ändern.',
  'Without it leave cannot be requested.': 'Ohne ihn lassen sich keine Abwesenheiten beantragen.',
  'Without it documents cannot be uploaded.': 'Ohne ihn lassen sich keine Dokumente hochladen.',

  // Before you start.
  'Somebody with *Admin* privileges, or the owner, of the organisation in Employment Hero.':
    'Wer in Employment Hero *Admin*-Rechte in der Organisation hat oder sie besitzt.',
  'The *Account* menu of Employment Hero has *Developer Portal*.':
    'Im Menü *Account* von Employment Hero gibt es *Developer Portal*.',
  'Ask an admin to do it with you: the admin who signs in at the end decides what can be read. Somebody without the privileges can sign in too, but then only few people are seen and most else is refused.':
    'Bitten Sie jemanden mit Admin-Rechten, es mit Ihnen gemeinsam zu tun: Wer sich am Ende anmeldet, bestimmt, was gelesen werden kann. Auch ohne diese Rechte kann man sich anmelden, aber dann sind nur wenige Personen zu sehen, und fast alles andere wird verweigert.',
  'The Platinum plan or above: others have no API.':
    'Der Tarif Platinum oder ein höherer: In anderen gibt es keine API.',
  'One application is added to the Developer Portal. Nothing of your people’s data changes.':
    'Im Developer Portal kommt eine Anwendung hinzu. An den Daten Ihrer Mitarbeitenden ändert sich nichts.',

  // Sign in and find your organisation.
  'Sign in and find your organisation': 'Anmelden und Organisation finden',
  'Sign in as an administrator': 'Mit Admin-Rechten anmelden',
  'Sign in to Employment Hero with an account that has *Admin* privileges in the organisation.':
    'Melden Sie sich bei Employment Hero mit einem Konto an, das in der Organisation *Admin*-Rechte hat.',
  'What can be read is what the person may see who allows the access. A manager’s access lists the manager’s own people and nobody else, without saying so; pay, bank accounts and emergency contacts are refused.':
    'Gelesen werden kann, was die Person sehen darf, die den Zugriff erlaubt. Erlaubt ihn eine Führungskraft, erscheinen nur deren eigene Leute und niemand sonst, ohne dass darauf hingewiesen wird; Vergütung, Bankverbindungen und Notfallkontakte werden verweigert.',
  'Find your Organisation ID (optional)': 'Organisation ID finden (optional)',
  'Look at the address of Employment Hero in your browser. The number behind `organisations` is your *Organisation ID*: in `https://secure.employmenthero.com/app/organisations/12345/dashboard` it is `12345`. Newer addresses have it behind `/app/v2/organisations/`.\n\nPaste the whole address, it is cut to the number. You may also leave the field empty.':
    'Sehen Sie sich in Ihrem Browser die Adresse von Employment Hero an. Die Zahl hinter `organisations` ist Ihre *Organisation ID*: In `https://secure.employmenthero.com/app/organisations/12345/dashboard` ist es `12345`. In neueren Adressen steht sie hinter `/app/v2/organisations/`.\n\nFügen Sie einfach die ganze Adresse ein, sie wird auf die Zahl gekürzt. Sie können das Feld auch leer lassen.',
  'The number is kept for you to recognise the organisation by. Employment Hero’s API does not know it: if you belong to one organisation, that one is linked; if you belong to several, you pick one after signing in. If you happen to know the organisation’s UUID, you may enter that instead: then it is the one that is linked.':
    'Die Zahl wird aufbewahrt, damit Sie die Organisation wiedererkennen. Die API von Employment Hero kennt sie nicht: Gehören Sie zu einer einzigen Organisation, wird diese verbunden; gehören Sie zu mehreren, wählen Sie nach dem Anmelden eine aus. Kennen Sie die UUID der Organisation, können Sie stattdessen diese eintragen: Dann wird genau sie verbunden.',
  'The address bar of a browser with an address of Employment Hero, in which the number 12345 is highlighted.':
    'Die Adresszeile eines Browsers mit einer Adresse von Employment Hero, in der die Zahl 12345 hervorgehoben ist.',
  Address: 'Adresse',

  // Create an application.
  'Create an application': 'Anwendung anlegen',
  'Employment Hero lets programs in by an application that you register yourself.':
    'Employment Hero lässt Programme über eine Anwendung ein, die Sie selbst registrieren.',
  'Open the Developer Portal': 'Developer Portal öffnen',
  'Open the *Account* menu, choose *Developer Portal*, and there *API*.':
    'Öffnen Sie das Menü *Account*, wählen Sie *Developer Portal* und dort *API*.',
  'The Developer Portal of Employment Hero with the tab API selected.':
    'Das Developer Portal von Employment Hero; der Reiter API ist gewählt.',
  'Add an application': 'Anwendung hinzufügen',
  'Press *Add Application*.': 'Klicken Sie auf *Add Application*.',
  'The tab API with the button Add Application.': 'Der Reiter API mit der Schaltfläche Add Application.',
  'Name it and enter the redirect URL': 'Benennen und Redirect URL eintragen',
  'Fill in:\n\n- *Name*: a name by which your colleagues will recognise this integration.\n\n- *Redirect URL*: the address below, letter by letter. Employment Hero sends you back to it after you have signed in.':
    'Füllen Sie aus:\n\n- *Name*: ein Name, an dem auch andere im Team diese Integration erkennen.\n\n- *Redirect URL*: die Adresse unten, Zeichen für Zeichen. Dorthin schickt Employment Hero Sie nach dem Anmelden zurück.',
  'Employment Hero takes redirect URLs that begin with `https://` only. If the one above begins with `http://`, whoever runs this page must give it a public `https://` address first.':
    'Employment Hero nimmt nur Adressen an, die mit `https://` beginnen. Beginnt die Adresse oben mit `http://`, muss zuerst der Betreiber dieser Seite ihr eine öffentliche `https://`-Adresse geben.',
  'The form of a new application with the fields Name and Redirect URL.':
    'Das Formular einer neuen Anwendung mit den Feldern Name und Redirect URL.',
  'Choose the scopes': 'Scopes auswählen',
  'Under *Scopes* select the ones listed here. All of them read; none changes anything. Where nothing narrower is wanted they are the 14 that are recommended.':
    'Wählen Sie unter *Scopes* die hier aufgeführten aus. Alle erlauben nur das Lesen, keiner das Ändern. Wird nichts Engeres gewünscht, sind es die 14 empfohlenen.',
  'The list of scopes with those of this step ticked.': 'Die Liste der Scopes; die dieses Schritts sind angehakt.',
  'Decide on more scopes': 'Über weitere Scopes entscheiden',
  'With the scopes of the step before, the connection is read-only, and one person is read by going through the list of all. Leave balances, certifications and everything that writes need scopes that are not among them.\n\nIf you want what these add, select them as well, as far as your portal offers them:':
    'Mit den Scopes des vorigen Schritts kann die Verbindung nur lesen, und eine einzelne Person wird in der Liste aller gesucht. Für Abwesenheitskonten, Zertifikate und alles, was ändert, braucht es Scopes, die nicht dabei sind.\n\nMöchten Sie, was diese hier ermöglichen, wählen Sie sie zusätzlich aus, soweit Ihr Portal sie anbietet:',
  'Employment Hero publishes no list of its scopes. Names may differ slightly in your portal.':
    'Employment Hero veröffentlicht keine Liste seiner Scopes. In Ihrem Portal können sie etwas anders heißen.',
  'More scopes (optional)': 'Weitere Scopes (optional)',
  'Decide whether it may write': 'Entscheiden, ob geändert werden darf',
  'Skip this step if the connection shall only read. If it shall add and change people, request leave or upload documents, select these scopes as well, as far as your portal offers them, together with `leave_categories:list` of the step before:':
    'Überspringen Sie diesen Schritt, wenn die Verbindung nur lesen soll. Soll sie Personen anlegen und ändern, Abwesenheiten beantragen oder Dokumente hochladen, wählen Sie auch diese Scopes aus, soweit Ihr Portal sie anbietet, zusammen mit `leave_categories:list` aus dem vorigen Schritt:',
  'Scopes that write (optional)': 'Scopes zum Ändern (optional)',
  'What is written is written in the name of the person who signs in, with that person’s rights.':
    'Geändert wird im Namen der Person, die sich anmeldet, und mit deren Rechten.',
  'Review and create': 'Prüfen und anlegen',
  'Press *Continue to Review* and compare the scopes with those above. Then press *Create Application*.':
    'Klicken Sie auf *Continue to Review*, und vergleichen Sie die Scopes mit den oben genannten. Klicken Sie dann auf *Create Application*.',
  'The scopes cannot be changed afterwards. If one is missing, create a new application and link it with its own *Client ID* and *Client Secret*.':
    'Die Scopes lassen sich später nicht mehr ändern. Fehlt einer, legen Sie eine neue Anwendung an, und verbinden Sie diese mit ihrer eigenen *Client ID* und ihrem eigenen *Client Secret*.',
  'The review of the new application with the button Create Application.':
    'Die Übersicht der neuen Anwendung mit der Schaltfläche Create Application.',
  'Copy Client ID and Client Secret': 'Client ID und Client Secret kopieren',
  'Employment Hero shows the *Client ID* and the *Client Secret* of the application. Copy both into the fields of the same names, and keep them in a safe place.':
    'Employment Hero zeigt *Client ID* und *Client Secret* der Anwendung. Kopieren Sie beide in die gleichnamigen Felder, und bewahren Sie sie an einem sicheren Ort auf.',
  'The new application with its Client ID and Client Secret, each with a button to copy it.':
    'Die neue Anwendung mit Client ID und Client Secret, jeweils mit einer Schaltfläche zum Kopieren.',
  'If the Client Secret was lost and the page of your application does not show it, create a new application.':
    'Ist das Client Secret verloren und auf der Seite Ihrer Anwendung nicht zu sehen, legen Sie eine neue Anwendung an.',

  // Link the account.
  'Enter the values and connect': 'Werte eintragen und verbinden',
  'On the *Link Account* page enter *Client ID* and *Client Secret*, and the *Organisation ID* if you like. Press *Connect*: Employment Hero opens.':
    'Tragen Sie auf der Seite *HR-System verbinden* *Client ID* und *Client Secret* ein und, wenn Sie möchten, die *Organisation ID*. Klicken Sie auf *Verbinden*: Employment Hero öffnet sich.',
  'The Link Account page with the fields Client ID, Client Secret and Organisation ID and the button Connect.':
    'Die Seite „HR-System verbinden“ mit den Feldern Client ID, Client Secret und Organisation ID und der Schaltfläche „Verbinden“.',
  'Sign in and allow the access': 'Anmelden und Zugriff erlauben',
  'Sign in to Employment Hero as an administrator of the organisation and allow the application to use it. You come back by yourself. If you belong to several organisations, pick the one to link.':
    'Melden Sie sich bei Employment Hero mit Admin-Rechten in der Organisation an, und erlauben Sie der Anwendung den Zugriff. Danach kommen Sie von selbst zurück. Gehören Sie zu mehreren Organisationen, wählen Sie die aus, die verbunden werden soll.',
  'If Employment Hero says that the client or the redirect URL is not known, compare the *Client ID* and the *Redirect URL* with those of the application, letter by letter.':
    'Meldet Employment Hero, dass der Client oder die Redirect URL nicht bekannt ist, vergleichen Sie *Client ID* und *Redirect URL* Zeichen für Zeichen mit denen der Anwendung.',
  'Congratulations, you are all set': 'Herzlichen Glückwunsch, es ist geschafft',
  'Employment Hero is linked. If something does not work as it should, write to the support address on this page.':
    'Employment Hero ist verbunden. Funktioniert etwas nicht wie erwartet, schreiben Sie an die Support-Adresse auf dieser Seite.',
  'Remove the application that was made for this connection: whatever access was granted to it ends with it.':
    'Entfernen Sie die Anwendung, die für diese Verbindung angelegt wurde: Damit endet jeder Zugriff, der ihr erlaubt wurde.',

  // What was seen.
  '1 person: somebody who is no admin sees few': '1 Person: Ohne Admin-Rechte sieht man nur wenige',
  'An administrator signed in': 'Angemeldet mit Admin-Rechten',
  'Pay, bank accounts and emergency contacts are closed. {why}':
    'Vergütung, Bankverbindungen und Notfallkontakte sind nicht zugänglich. {why}',
  'Either the application lacks the scope, or the person who signed in is neither owner nor admin.':
    'Entweder fehlt der Anwendung der Scope, oder die angemeldete Person hat keine Admin-Rechte, und die Organisation gehört ihr nicht.',
  'Not granted: {scope}': 'Nicht erteilt: {scope}',
  'Teams can be read': 'Teams sind lesbar',
  'Employment histories can be read': 'Beschäftigungsverläufe sind lesbar',
  'Leave can be read': 'Abwesenheiten sind lesbar',
  'Timesheets can be read': 'Die Zeiterfassung ist lesbar',
  'Rosters can be read': 'Dienstpläne sind lesbar',
  'Bank accounts can be read': 'Bankverbindungen sind lesbar',
  'Emergency contacts can be read': 'Notfallkontakte sind lesbar',
  'Custom fields can be listed': 'Eigene Felder lassen sich auflisten',
  'Values of custom fields can be read': 'Werte eigener Felder sind lesbar',
  'Company policies can be read': 'Unternehmensrichtlinien sind lesbar',
  'Unavailabilities can be read': 'Zeiten der Nichtverfügbarkeit sind lesbar',
  'One person can be read': 'Eine einzelne Person ist lesbar',
  'Leave balances can be read': 'Abwesenheitskonten sind lesbar',
  'Leave categories can be read': 'Abwesenheitsarten sind lesbar',
  'People’s certifications can be read': 'Zertifikate von Personen sind lesbar',
  'Certifications can be read': 'Zertifikate sind lesbar',
  'Job histories can be read': 'Tätigkeitsverläufe sind lesbar',
  'It could not be looked at.': 'Das ließ sich nicht ansehen.',
  'It is not looked at.': 'Das wird nicht angesehen.',
  'It is not known which organisation of Employment Hero this is.':
    'Welche Organisation von Employment Hero gemeint ist, ist nicht bekannt.',
  'Link the account again and pick the organisation.':
    'Verbinden Sie noch einmal, und wählen Sie die Organisation aus.',
  'The person who signed in does not belong to this organisation of Employment Hero.':
    'Die angemeldete Person gehört nicht zu dieser Organisation von Employment Hero.',
  'Leave Organisation ID empty and pick the organisation after signing in, or sign in as one of its admins.':
    'Lassen Sie Organisation ID leer, und wählen Sie die Organisation nach dem Anmelden aus, oder melden Sie sich mit Admin-Rechten in dieser Organisation an.',
};
