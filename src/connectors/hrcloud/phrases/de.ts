import type { Phrases } from '../../../connector-kit/phrases.ts';

/** What this connector says, in German. */
export const de: Phrases = {
  'People, current employment and pay, departments, divisions, locations, job titles and tasks from HR Cloud.':
    'Personen, aktuelle Beschäftigung und Vergütung, Abteilungen, Bereiche, Standorte, Stellenbezeichnungen und Aufgaben aus HR Cloud.',

  // The form.
  'From the column KEY': 'Aus der Spalte KEY',
  'From the column SECRET': 'Aus der Spalte SECRET',
  'Keys and secrets of HR Cloud are normally letters and digits only. Was it copied whole, and nothing else?':
    'Key und Secret von HR Cloud bestehen normalerweise nur aus Buchstaben und Ziffern. Ist der Wert vollständig kopiert, und nichts anderes?',
  'Both fields hold the same value: the Customer Secret is the one in the column SECRET.':
    'In beiden Feldern steht derselbe Wert: Das Customer Secret ist der aus der Spalte SECRET.',

  // Permissions.
  'xEmployee: create and update': 'xEmployee: anlegen und ändern',
  'xTask: create and update': 'xTask: anlegen und ändern',
  'xApplicant: create and update': 'xApplicant: anlegen und ändern',
  'Only needed for programs that write.': 'Nur nötig für Programme, die Daten ändern.',
  'Only needed to find the ids that creating people takes.':
    'Nur nötig, um die IDs zu finden, die beim Anlegen von Personen gebraucht werden.',
  'Only needed for actions of Recruit.': 'Nur nötig für Aktionen in Recruit.',
  'Only needed for actions of Time Off.': 'Nur nötig für Aktionen in Time Off.',
  'Only needed for actions of Workmates.': 'Nur nötig für Aktionen in Workmates.',

  // Before you start.
  'A *System Admin* or an *HR Admin* of HR Cloud.': 'Wer in HR Cloud *System Admin* oder *HR Admin* ist.',
  'The *Settings* gear in the top navigation of HR Cloud leads to *System Settings*.':
    'Das Zahnrad *Settings* in der oberen Navigation von HR Cloud führt zu *System Settings*.',
  'Ask a System Admin or HR Admin to do it with you, or to make the service account and hand you its two values.':
    'Bitten Sie einen System Admin oder HR Admin, es mit Ihnen gemeinsam zu tun oder das Servicekonto anzulegen und Ihnen die beiden Werte zu übergeben.',
  'One service account is added. Nothing of your people’s data changes.':
    'Ein Servicekonto kommt hinzu. An den Daten Ihrer Mitarbeitenden ändert sich nichts.',

  // Create a service account.
  'Create a service account': 'Servicekonto anlegen',
  'A service account gives a program credentials of its own: it belongs to no real user, so it neither leaves the company nor changes a password.':
    'Ein Servicekonto gibt einem Programm einen eigenen Zugang: Es gehört zu keiner wirklichen Person, verlässt also weder das Unternehmen noch ändert es sein Passwort.',
  'Sign in to HR Cloud': 'Bei HR Cloud anmelden',
  'Open [https://corehr.hrcloud.com](https://corehr.hrcloud.com), which is the address of every HR Cloud tenant, and sign in as *System Admin* or *HR Admin*: nobody else can make credentials for programs.\n\nThere is no tenant to enter anywhere. The credentials say which one is meant.':
    'Öffnen Sie [https://corehr.hrcloud.com](https://corehr.hrcloud.com); diese Adresse gilt für alle Kunden von HR Cloud. Melden Sie sich als *System Admin* oder *HR Admin* an: Niemand sonst kann Zugänge für Programme anlegen.\n\nEinen Mandanten müssen Sie nirgends eingeben. Der Zugang selbst sagt, welcher gemeint ist.',
  'Open the service accounts': 'Die Servicekonten aufrufen',
  'Press the *Settings* gear in the top navigation and choose *System Settings*. In the section *General* choose *Service Accounts*.':
    'Klicken Sie in der oberen Navigation auf das Zahnrad *Settings*, und wählen Sie *System Settings*. Wählen Sie im Abschnitt *General* den Eintrag *Service Accounts*.',
  'System Settings: the section General with the entry Service Accounts.':
    'System Settings: der Abschnitt General mit dem Eintrag Service Accounts.',
  'Add a service account': 'Servicekonto hinzufügen',
  'Press *+* (Add) and fill in the form:\n\n- A title by which your colleagues will recognise this integration.\n\n- The status *Active*.\n\nThen press *Save*.':
    'Klicken Sie auf *+* (Hinzufügen), und füllen Sie das Formular aus:\n\n- Eine Bezeichnung, an der auch andere im Team diese Integration erkennen.\n\n- Der Status *Active*.\n\nKlicken Sie dann auf *Save*.',
  'The form of a new service account with a title, the status Active and the button Save.':
    'Das Formular eines neuen Servicekontos mit einer Bezeichnung, dem Status Active und der Schaltfläche Save.',
  'Copy the KEY': 'KEY kopieren',
  'The list now shows the columns *KEY* and *SECRET* for the new service account. Copy the value under *KEY* into the field *Customer Key*.':
    'Die Liste zeigt für das neue Servicekonto jetzt die Spalten *KEY* und *SECRET*. Kopieren Sie den Wert unter *KEY* in das Feld *Customer Key*.',
  'The list of service accounts with the columns KEY and SECRET filled for the new one.':
    'Die Liste der Servicekonten; beim neuen sind die Spalten KEY und SECRET gefüllt.',
  'Copy the SECRET': 'SECRET kopieren',
  'Copy the value under *SECRET* into the field *Customer Secret*. Keep both values in a safe place.':
    'Kopieren Sie den Wert unter *SECRET* in das Feld *Customer Secret*. Bewahren Sie beide Werte an einem sicheren Ort auf.',
  'Copy it before you leave the page: in some tenants HR Cloud does not show it in plain text again.':
    'Kopieren Sie den Wert, bevor Sie die Seite verlassen: Bei manchen Kunden zeigt HR Cloud ihn nicht noch einmal im Klartext.',
  'When it is no longer shown, add another service account and take both values from that one.':
    'Wird der Wert nicht mehr angezeigt, legen Sie ein weiteres Servicekonto an, und verwenden Sie beide Werte von dort.',
  'If the secret was lost or refused': 'Wenn das Secret verloren ging oder abgelehnt wird',
  'You need this only when the secret is gone or HR Cloud refuses the pair. See that the service account is *Active*. If it is, add another one, enter its two values, and remove the old one when nothing uses it any more.':
    'Das brauchen Sie nur, wenn das Secret verloren ist oder HR Cloud die beiden Werte ablehnt. Prüfen Sie, ob das Servicekonto *Active* ist. Ist es das, legen Sie ein weiteres an, tragen Sie dessen Werte ein, und entfernen Sie das alte, sobald nichts es mehr verwendet.',
  'Ask for access to objects, if something is refused': 'Zugriff auf Objekte anfragen, falls etwas verweigert wird',
  'HR Cloud’s data is kept in objects: `xEmployee`, `xDepartment` and so on. There is no page on which to grant them. Ask your *HR Cloud Account Manager* to grant the service account those that are listed here.\n\nA refusal (403) has one of two causes: the application that the object belongs to is not installed, or the object was not granted to the service account.':
    'HR Cloud hält seine Daten in Objekten: `xEmployee`, `xDepartment` und so weiter. Eine Seite, auf der man sie freigibt, gibt es nicht. Bitten Sie Ihren *HR Cloud Account Manager*, dem Servicekonto die hier genannten freizugeben.\n\nEine Ablehnung (403) hat einen von zwei Gründen: Die Anwendung, zu der das Objekt gehört, ist nicht installiert, oder das Objekt ist für das Servicekonto nicht freigegeben.',

  // Link the account.
  'On the *Link Account* page enter *Customer Key* and *Customer Secret* and press *Connect*. The values are tried at HR Cloud before anything is saved.':
    'Tragen Sie auf der Seite *HR-System verbinden* *Customer Key* und *Customer Secret* ein, und klicken Sie auf *Verbinden*. Die Werte werden bei HR Cloud geprüft, bevor etwas gespeichert wird.',
  'The Link Account page with the fields Customer Key and Customer Secret and the button Connect.':
    'Die Seite „HR-System verbinden“ mit den Feldern Customer Key und Customer Secret und der Schaltfläche „Verbinden“.',

  // Enable more applications.
  'Enable more applications': 'Weitere Anwendungen freischalten',
  'HR Cloud is made of applications. *People*, *Onboard* and *Offboard* are there from the start. *Time Off*, *Workmates* and *Recruit* must be requested from HR Cloud before anything in them can be read. Linking does not wait for that.':
    'HR Cloud besteht aus Anwendungen. *People*, *Onboard* und *Offboard* sind von Anfang an da. *Time Off*, *Workmates* und *Recruit* müssen Sie bei HR Cloud anfragen, bevor daraus etwas gelesen werden kann. Auf die Verbindung hat das keinen Einfluss.',
  'Pick the applications that you need': 'Anwendungen auswählen, die Sie brauchen',
  'The steps that follow are those for what you pick. With nothing picked there is nothing more to do.':
    'Die nächsten Schritte richten sich nach Ihrer Auswahl. Ist nichts ausgewählt, ist nichts weiter zu tun.',
  "A task for Benefits needs the Benefits application: `create_task` with the `applicationCode` *benefits* is refused without it, with the words *Cannot find base portal for application code 'benefits'*. It is requested in the same way. Tasks with any other code do not need it.":
    "Eine Aufgabe für Benefits braucht die Anwendung Benefits: Ohne sie wird `create_task` mit dem `applicationCode` *benefits* abgelehnt, und zwar mit den Worten *Cannot find base portal for application code 'benefits'*. Sie wird auf demselben Weg angefragt. Aufgaben mit jedem anderen Code brauchen sie nicht.",
  'Open Explore Apps': 'Explore Apps öffnen',
  'Press *Explore Apps* in the left navigation. What is installed is listed under *Your Apps*; what is not stands above, each on a card of its own.':
    'Klicken Sie in der linken Navigation auf *Explore Apps*. Was installiert ist, steht unter *Your Apps*; alles andere steht darüber, jeweils auf einer eigenen Karte.',
  'Explore Apps: cards of applications, and below them the list Your Apps with People, Onboard and Offboard.':
    'Explore Apps: Karten mit Anwendungen und darunter die Liste Your Apps mit People, Onboard und Offboard.',
  'Request the application': 'Anwendung anfragen',
  "Press *I'M INTERESTED* on the card of each application that you picked. The button then reads *REQUEST SENT*.":
    "Klicken Sie auf der Karte jeder Anwendung, die Sie ausgewählt haben, auf *I'M INTERESTED*. Danach steht auf der Schaltfläche *REQUEST SENT*.",
  'This is not instant: HR Cloud sets the application up and confirms it by e-mail. Wait for that e-mail. You can link now and check again later; nothing needs to be linked twice.':
    'Das geht nicht sofort: HR Cloud richtet die Anwendung ein und bestätigt es per E-Mail. Warten Sie diese E-Mail ab. Verbinden können Sie schon jetzt und später noch einmal prüfen; ein zweites Mal verbinden müssen Sie nicht.',
  'The card of an application before and after: I’M INTERESTED, then REQUEST SENT.':
    'Die Karte einer Anwendung vorher und nachher: erst I’M INTERESTED, dann REQUEST SENT.',
  'See that it is installed': 'Prüfen, ob sie installiert ist',
  'Once it is set up, the application is listed under *Applications* in the left navigation and under *Your Apps* in Explore Apps. From then on HR Cloud answers for its data (200) where it refused before (403).':
    'Ist die Anwendung eingerichtet, steht sie in der linken Navigation unter *Applications* und in Explore Apps unter *Your Apps*. Von da an gibt HR Cloud ihre Daten heraus (200), die es vorher verweigert hat (403).',
  'Create an applicant status': 'Bewerberstatus anlegen',
  'Open Recruit and create at least one *xApplicantStatus*, for example *Applied*. Every applicant has a status: as long as there is none, `create_applicant` and `upsert_applicant` are refused with this step.':
    'Öffnen Sie Recruit, und legen Sie mindestens einen *xApplicantStatus* an, zum Beispiel *Applied*. Jede Bewerbung hat einen Status: Solange es keinen gibt, werden `create_applicant` und `upsert_applicant` mit Verweis auf diesen Schritt abgelehnt.',
  'API documentation of HR Cloud': 'API-Dokumentation von HR Cloud',
  'What each object holds, for whoever builds on this connection.':
    'Was jedes Objekt enthält, für alle, die auf dieser Verbindung aufbauen.',
  'Remove the service account that was made for this connection, or take *Active* from it: its key and secret stop working.':
    'Entfernen Sie das Servicekonto, das für diese Verbindung angelegt wurde, oder nehmen Sie ihm den Status *Active*: Key und Secret gelten dann nicht mehr.',

  // What was seen.
  '{count} people or more': '{count} Personen oder mehr',
  'Not a single person is visible.': 'Keine einzige Person ist sichtbar.',
  'A person can be read alone': 'Eine Person ist einzeln lesbar',
  'HR Cloud does not find a person of its own list.': 'HR Cloud findet eine Person aus seiner eigenen Liste nicht.',
  'Departments can be read': 'Abteilungen sind lesbar',
  'Divisions can be read': 'Bereiche sind lesbar',
  'Locations can be read': 'Standorte sind lesbar',
  'Positions can be read': 'Positionen sind lesbar',
  'HR Cloud does not know the object.': 'HR Cloud kennt das Objekt nicht.',
  'HR Cloud refuses it.': 'HR Cloud verweigert es.',
  'The right to write is known once something was written.':
    'Ob geändert werden darf, zeigt sich erst, wenn etwas geändert wurde.',
  '{application} is not installed, as far as can be seen.': '{application} ist, soweit erkennbar, nicht installiert.',
  'Not installed, or its objects are not granted: look for {application} under Your Apps.':
    'Nicht installiert, oder die Objekte sind nicht freigegeben: Suchen Sie {application} unter Your Apps.',
  'HR Cloud has no documented API for {application}, and this tenant has none.':
    'HR Cloud dokumentiert keine API für {application}, und hier gibt es auch keine.',
  'The list is empty, as it may also be for an application that is not installed.':
    'Die Liste ist leer; das kann sie auch sein, wenn die Anwendung nicht installiert ist.',
  'HR Cloud accepts the service account but does not let it use {object}: the application {application} is not installed, or the object is not granted.':
    'HR Cloud nimmt das Servicekonto an, erlaubt ihm aber {object} nicht: Die Anwendung {application} ist nicht installiert, oder das Objekt ist nicht freigegeben.',
  'Look for {application} under Explore Apps > Your Apps. If it is there, ask your HR Cloud Account Manager to grant {object} to the service account.':
    'Suchen Sie {application} unter Explore Apps > Your Apps. Steht die Anwendung dort, bitten Sie Ihren HR Cloud Account Manager, {object} für das Servicekonto freizugeben.',
};
