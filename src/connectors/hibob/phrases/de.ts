import type { Phrases } from '../../../connector-kit/phrases.ts';

/** What this connector says, in German. */
export const de: Phrases = {
  'People, employment history, pay, time off, documents and tasks from Bob by HiBob.':
    'Personen, Beschäftigungsverlauf, Vergütung, Abwesenheiten, Dokumente und Aufgaben aus Bob von HiBob.',

  // The form.
  'Begins with SERVICE-, as a rule.': 'Beginnt in der Regel mit SERVICE-.',
  'Service User IDs normally begin with SERVICE-. Is this the ID, and not the token?':
    'Eine Service User ID beginnt normalerweise mit SERVICE-. Ist das die ID und nicht das Token?',
  'Paste the token': 'Token einfügen',
  'These two look swapped: the value that begins with SERVICE- is the Hibob Service User ID.':
    'Die beiden sind anscheinend vertauscht: Der Wert, der mit SERVICE- beginnt, ist die Hibob Service User ID.',

  // Permissions.
  'Adding new people': 'Neue Personen hinzufügen',
  'the entry for adding new people': 'der Eintrag zum Hinzufügen neuer Personen',
  'Inviting and terminating people': 'Personen einladen und Austritte erfassen',
  'the entries for inviting and terminating people': 'die Einträge zum Einladen und für Austritte',
  Onboarding: 'Onboarding',
  'Your own folders': 'Ihre eigenen Ordner',
  'Your own folders: Upload': 'Ihre eigenen Ordner: Upload',
  'the folder': 'der Ordner',
  'Custom fields': 'Eigene Felder',
  'Custom fields: Edit': 'Eigene Felder: Edit',
  'the section that holds the field': 'der Abschnitt, in dem das Feld steht',
  'Only needed where the product also changes data.': 'Nur nötig, wenn das Produkt auch Daten ändert.',
  'Only needed to invite people without saying which welcome greets them.':
    'Nur nötig, um Personen einzuladen, ohne die Begrüßung dafür anzugeben.',
  'Only tenants with a job catalogue have it.': 'Gibt es nur, wenn Ihr Unternehmen einen Stellenkatalog führt.',
  'Without it identity numbers stay blank.': 'Ohne sie bleiben Ausweis- und Identifikationsnummern leer.',
  'Without it ethnicities stay blank.': 'Ohne sie bleibt die ethnische Zugehörigkeit leer.',
  'Without it only proofs of the right to work are missing.': 'Ohne sie fehlen nur die Nachweise der Arbeitserlaubnis.',
  'Without it only what holds today is read.': 'Ohne sie wird nur gelesen, was heute gilt.',
  'Without it only documents in folders that your company added are missing.':
    'Ohne sie fehlen nur Dokumente in Ordnern, die Ihr Unternehmen selbst angelegt hat.',
  'Without it private kinds of time off, such as sickness, are missing or have another name.':
    'Ohne sie fehlen vertrauliche Abwesenheitsarten wie Krankheit, oder sie tragen einen anderen Namen.',
  'Without it only tasks are missing.': 'Ohne sie fehlen nur die Aufgaben.',
  'Only needed for the custom fields that are to be read.': 'Nur nötig für eigene Felder, die gelesen werden sollen.',
  'Only needed for the custom fields that are to be changed.':
    'Nur nötig für eigene Felder, die geändert werden sollen.',

  // Before you start.
  'An administrator of Bob who may manage integrations and permission groups.':
    'Wer Bob verwaltet und dort Integrationen und Berechtigungsgruppen bearbeiten darf.',
  'The *Apps* menu in the top left corner of Bob has *System Settings*.':
    'Im Menü *Apps* oben links in Bob gibt es *System Settings*.',
  'Ask an administrator of Bob to do it with you, or to make the service user and hand you its two values.':
    'Bitten Sie jemanden aus der Administration von Bob, es mit Ihnen gemeinsam zu tun oder den Service User anzulegen und Ihnen die beiden Werte zu übergeben.',
  'One service user and one permission group are added. Nothing of your people’s data changes.':
    'Ein Service User und eine Berechtigungsgruppe kommen hinzu. An den Daten Ihrer Mitarbeitenden ändert sich nichts.',

  // Create a service user.
  'Create a service user': 'Service User anlegen',
  'A service user is an account for programs: it belongs to no employee and nobody can sign in to Bob with it.':
    'Ein Service User ist ein Konto für Programme: Es gehört zu keiner Person in Ihrer Belegschaft, und niemand kann sich damit in Bob anmelden.',
  'Open the service users': 'Die Service User aufrufen',
  'Sign in to Bob as an administrator.\n\n1. Open the *Apps* menu in the top left corner and choose *System Settings*, then *Integrations*.\n\n2. Under *Categories* choose *Automation*.\n\n3. On the *Service Users* tile press *Manage*.':
    'Melden Sie sich in Bob mit Admin-Rechten an.\n\n1. Öffnen Sie oben links das Menü *Apps*, und wählen Sie *System Settings*, dann *Integrations*.\n\n2. Wählen Sie unter *Categories* den Eintrag *Automation*.\n\n3. Klicken Sie auf der Kachel *Service Users* auf *Manage*.',
  'Bob’s integrations: the category Automation is chosen, and the tile Service Users has a button Manage.':
    'Die Integrationen von Bob: Die Kategorie Automation ist gewählt, auf der Kachel Service Users steht die Schaltfläche Manage.',
  'Create the service user': 'Neuen Service User eintragen',
  'Press *Create service user* and fill in:\n\n- *Display name*: a name by which your colleagues will recognise this integration.\n\n- *Description*: optional.\n\nThen press *Next*.':
    'Klicken Sie auf *Create service user*, und füllen Sie aus:\n\n- *Display name*: ein Name, an dem auch andere im Team diese Integration erkennen.\n\n- *Description*: optional.\n\nKlicken Sie dann auf *Next*.',
  'The form of a new service user with the fields Display name and Description and the button Next.':
    'Das Formular eines neuen Service Users mit den Feldern Display name und Description und der Schaltfläche Next.',
  'Copy the Service User ID': 'Service User ID kopieren',
  'Bob now shows two values. Copy the *Service User ID* into the field *Hibob Service User ID*. It normally begins with `SERVICE-`.':
    'Bob zeigt jetzt zwei Werte. Kopieren Sie die *Service User ID* in das Feld *Hibob Service User ID*. Sie beginnt normalerweise mit `SERVICE-`.',
  'An ID without `SERVICE-` is accepted, with a warning: have a second look whether it is the token.':
    'Eine ID ohne `SERVICE-` wird angenommen, mit einer Warnung: Sehen Sie noch einmal nach, ob es nicht das Token ist.',
  'Bob shows the Service User ID and the Token of the new service user, each with a button to copy it.':
    'Bob zeigt Service User ID und Token des neuen Service Users, jeweils mit einer Schaltfläche zum Kopieren.',
  'Copy the Token': 'Token kopieren',
  'Copy the *Token* into the field *Hibob Service User Token* before you leave the page.':
    'Kopieren Sie das *Token* in das Feld *Hibob Service User Token*, bevor Sie die Seite verlassen.',
  'Bob shows the token this once. Keep both values in a safe place.':
    'Bob zeigt das Token nur dieses eine Mal. Bewahren Sie beide Werte an einem sicheren Ort auf.',
  'A lost token cannot be shown again. Reset it at the service user: Bob makes a new one and the old one stops working.':
    'Ein verlorenes Token lässt sich nicht noch einmal anzeigen. Setzen Sie es beim Service User zurück: Bob erzeugt ein neues, und das alte gilt nicht mehr.',
  'If the token was lost or refused': 'Wenn das Token verloren ging oder abgelehnt wird',
  'You need this only when the token is gone or Bob refuses it. Open the service user again, reset its token, and enter the new one; the ID stays. Whatever else uses this service user needs the new token as well.':
    'Das brauchen Sie nur, wenn das Token verloren ist oder Bob es ablehnt. Öffnen Sie den Service User noch einmal, setzen Sie sein Token zurück, und tragen Sie das neue ein; die ID bleibt. Was diesen Service User sonst noch verwendet, braucht ebenfalls das neue Token.',

  // Give it access.
  'Give it access': 'Zugriff geben',
  'A new service user may see nothing at all. What it may see is decided by the permission groups that it is in.':
    'Ein neuer Service User darf noch gar nichts sehen. Was er sehen darf, bestimmen die Berechtigungsgruppen, zu denen er gehört.',
  'Go to the permission groups': 'Zu den Berechtigungsgruppen wechseln',
  'Press *Go to Permission Groups* on the page with the ID and the token.':
    'Klicken Sie auf der Seite mit ID und Token auf *Go to Permission Groups*.',
  'Without a group the service user can sign in and sees nobody. The connection is then refused with the advice to add it to a permission group.':
    'Ohne Gruppe kann sich der Service User anmelden, sieht aber niemanden. Die Verbindung wird dann abgelehnt, mit dem Hinweis, ihn in eine Berechtigungsgruppe aufzunehmen.',
  'A group of its own, or one that exists': 'Eine eigene Gruppe oder eine bestehende',
  'Create a permission group': 'Berechtigungsgruppe anlegen',
  'Create the group': 'Gruppe anlegen',
  'Press *Create permissions group*, choose *Service User*, and fill in:\n\n- *Group name*: any name.\n\n- *Tags* and *Description*: optional.\n\n- *Members*: the service user that you just created.\n\nPress *Create* and confirm. Bob opens the permissions of the new group.':
    'Klicken Sie auf *Create permissions group*, wählen Sie *Service User*, und füllen Sie aus:\n\n- *Group name*: ein beliebiger Name.\n\n- *Tags* und *Description*: optional.\n\n- *Members*: der Service User, den Sie gerade angelegt haben.\n\nKlicken Sie auf *Create*, und bestätigen Sie. Bob öffnet die Berechtigungen der neuen Gruppe.',
  'The form of a new permission group for service users, with the new service user among its members.':
    'Das Formular einer neuen Berechtigungsgruppe für Service User; der neue Service User ist Mitglied.',
  'Use an existing group': 'Bestehende Gruppe verwenden',
  'Edit the group': 'Gruppe bearbeiten',
  'Open the group, make the service user a member, and press *Edit Permissions* in the top right corner. The permissions of the next steps apply just the same.':
    'Öffnen Sie die Gruppe, nehmen Sie den Service User als Mitglied auf, und klicken Sie oben rechts auf *Edit Permissions*. Die Berechtigungen der nächsten Schritte gelten genauso.',
  'Tick the features': 'Features freigeben',
  'On the tab *Features* allow what is listed here.':
    'Erlauben Sie auf dem Reiter *Features*, was hier aufgeführt ist.',
  '*Settings* below *Time off* is where the kinds of time off come from.':
    'Über *Settings* unter *Time off* kommen die Abwesenheitsarten.',
  '*Reports* are listed and downloaded by actions.': '*Reports* werden von Aktionen aufgelistet und heruntergeladen.',
  'The tab Features with a tick at each entry that is listed here.':
    'Der Reiter Features mit einem Häkchen bei jedem Eintrag, der hier aufgeführt ist.',
  'Tick the people’s data': 'Personaldaten freigeben',
  'On the tab *People’s Data* first choose whose data it is: *Access data for*. The default leaves out everybody who is not employed at the moment. Choose people by condition and take in every lifecycle status, so that leavers and people who have not started are seen too.\n\nThen tick *View* (and *Edit*, if the product is also to change data) for each category that is listed here.':
    'Legen Sie auf dem Reiter *People’s Data* zuerst fest, um wessen Daten es geht: *Access data for*. In der Voreinstellung fehlen alle, die im Moment nicht beschäftigt sind. Wählen Sie Personen nach Bedingungen aus, und nehmen Sie jeden Lifecycle-Status auf, damit auch Ausgeschiedene und künftige Mitarbeitende zu sehen sind.\n\nSetzen Sie dann bei jeder hier aufgeführten Kategorie das Häkchen bei *View* (und bei *Edit*, wenn das Produkt auch Daten ändern soll).',
  'Bob leaves out what is not ticked without saying so.':
    'Was nicht angehakt ist, lässt Bob weg, ohne darauf hinzuweisen.',
  'Without *Lifecycle* there is no employment status and no termination date.':
    'Ohne *Lifecycle* gibt es keinen Beschäftigungsstatus und kein Austrittsdatum.',
  '*View history* stands beside *View*: without it only what holds today is read.':
    '*View history* steht neben *View*: Ohne dieses Häkchen wird nur gelesen, was heute gilt.',
  'Tick what stands further down': 'Freigeben, was weiter unten steht',
  'Further down on the same tab allow what is listed here.':
    'Erlauben Sie weiter unten auf demselben Reiter, was hier aufgeführt ist.',
  'Tick your custom fields': 'Eigene Felder freigeben',
  'Fields that your company added have permissions of their own. Tick *View* (and *Edit*, if they are to be changed) for each one that is to be part of the integration. After linking each is listed by its name, with what was seen of it.':
    'Felder, die Ihr Unternehmen selbst angelegt hat, haben eigene Berechtigungen. Setzen Sie bei jedem, das zur Integration gehören soll, das Häkchen bei *View* (und bei *Edit*, wenn es geändert werden soll). Nach dem Verbinden ist jedes mit seinem Namen aufgeführt und mit dem, was davon zu sehen war.',
  'Press *Save & Apply*. Changes count from then on; nothing needs to be linked again.':
    'Klicken Sie auf *Save & Apply*. Änderungen gelten ab diesem Moment; neu verbinden müssen Sie nichts.',
  'The button Save & Apply of the permission group.': 'Die Schaltfläche Save & Apply der Berechtigungsgruppe.',

  // Link the account.
  'On the *Link Account* page enter *Hibob Service User ID* and *Hibob Service User Token* and press *Connect*. The values are tried at Bob before anything is saved.':
    'Tragen Sie auf der Seite *HR-System verbinden* *Hibob Service User ID* und *Hibob Service User Token* ein, und klicken Sie auf *Verbinden*. Die Werte werden bei Bob geprüft, bevor etwas gespeichert wird.',
  'The Link Account page with the fields Hibob Service User ID and Hibob Service User Token and the button Connect.':
    'Die Seite „HR-System verbinden“ mit den Feldern Hibob Service User ID und Hibob Service User Token und der Schaltfläche „Verbinden“.',
  'Webhooks setup': 'Webhooks einrichten',
  'Let Bob tell of changes as they happen, instead of being asked:\n\n1. In Bob open *Apps*, *System Settings*, *Integrations*, *Webhooks* and press *Manage*.\n\n2. Add a webhook: a *Name*, the *Endpoint URL* `{webhook_url}` (with the external trigger token that this page shows once the account is linked), and the *Events*.\n\n3. Bob sends `Ping test` to see whether the address answers.\n\n4. Bob signs what it sends with a secret. Enter the secret of the webhook here: without it nothing that Bob tells is taken.':
    'Lassen Sie Bob Änderungen melden, sobald sie geschehen, statt danach gefragt zu werden:\n\n1. Öffnen Sie in Bob *Apps*, *System Settings*, *Integrations*, *Webhooks*, und klicken Sie auf *Manage*.\n\n2. Fügen Sie einen Webhook hinzu: einen *Name*, die *Endpoint URL* `{webhook_url}` (mit dem Token für externe Auslöser, das diese Seite nach dem Verbinden zeigt) und die *Events*.\n\n3. Bob sendet `Ping test`, um zu sehen, ob die Adresse antwortet.\n\n4. Bob unterschreibt mit einem Geheimnis, was es sendet. Tragen Sie das Geheimnis des Webhooks hier ein: Ohne dieses wird nichts angenommen, was Bob meldet.',
  'Remove the service user that was made for this connection: its token stops working. A webhook that was set up for it, and a permission group that has no other member, can go as well.':
    'Entfernen Sie den Service User, der für diese Verbindung angelegt wurde: Sein Token gilt dann nicht mehr. Ein dafür eingerichteter Webhook und eine Berechtigungsgruppe ohne weitere Mitglieder können ebenfalls weg.',

  // What was seen.
  'Names are visible': 'Namen sind sichtbar',
  'Job and department can be read': 'Stelle und Abteilung sind lesbar',
  'Contracts can be read': 'Verträge sind lesbar',
  'Joining and leaving can be read': 'Ein- und Austritte sind lesbar',
  'Kinds of time off can be read': 'Abwesenheitsarten sind lesbar',
  'Absences can be read': 'Abwesenheiten sind lesbar',
  'Documents can be read': 'Dokumente sind lesbar',
  'Reports can be read': 'Berichte sind lesbar',
  'HiBob accepts the service user, but it does not see a single person.':
    'HiBob nimmt den Service User an, aber er sieht keine einzige Person.',
  'Add the service user to a permission group in Bob that can access people’s data, press Save & Apply, and connect again.':
    'Nehmen Sie den Service User in Bob in eine Berechtigungsgruppe auf, die Personaldaten sehen darf, klicken Sie auf Save & Apply, und verbinden Sie noch einmal.',
  'Only reading the profiles of everybody would tell.':
    'Das wüsste man nur, wenn man die Profile aller Personen lesen würde.',
  'Bob’s API does not show it.': 'Die API von Bob zeigt es nicht.',
  'Managers are seen.': 'Vorgesetzte sind zu sehen.',
  'Your Bob has no such fields.': 'In Ihrem Bob gibt es solche Felder nicht.',
  'Bob leaves its fields out.': 'Bob lässt die Felder weg.',
  'Bob leaves out: {fields}.': 'Bob lässt weg: {fields}.',
  'Its fields are empty or left out: Bob does not say which.':
    'Die Felder sind leer oder weggelassen: Was davon zutrifft, sagt Bob nicht.',
  'Your company has no custom fields.': 'Ihr Unternehmen hat keine eigenen Felder.',
  'All {count} can be read.': 'Alle {count} sind lesbar.',
  '{seen} of {all} can be read for certain. Each is listed by its name.':
    '{seen} von {all} sind sicher lesbar. Jedes ist mit seinem Namen aufgeführt.',
  'Bob refused to show it.': 'Bob hat es nicht gezeigt.',
  'Bob could not be asked just now.': 'Bob ließ sich gerade nicht fragen.',
  'Requests that wait for a decision are seen.': 'Anträge, über die noch zu entscheiden ist, sind zu sehen.',
  'No request is seen that waits for a decision.': 'Es ist kein Antrag zu sehen, über den noch zu entscheiden ist.',
  'Private kinds of time off are named.': 'Vertrauliche Abwesenheitsarten haben ihren Namen.',
  'No private kind of time off is seen.': 'Es ist keine vertrauliche Abwesenheitsart zu sehen.',
  'There is no kind of time off to ask for.': 'Es gibt keine Abwesenheitsart, nach der man fragen könnte.',
  'Nobody has a balance to look at.': 'Niemand hat ein Abwesenheitskonto, das man ansehen könnte.',
  'Bob refused to show documents.': 'Bob hat keine Dokumente gezeigt.',
  'No document of such a folder is seen.': 'Aus einem solchen Ordner ist kein Dokument zu sehen.',
  'People come without their basic info.': 'Personen kommen ohne ihre Basisdaten.',
  'People are seen.': 'Personen sind zu sehen.',
  'Nobody is seen who is employed at the moment.': 'Es ist niemand zu sehen, der im Moment beschäftigt ist.',
  'Nobody is seen who has left or has not started.':
    'Es ist niemand zu sehen, der ausgeschieden ist oder noch nicht begonnen hat.',
  '{count} people are seen, {others} of them not employed at the moment.':
    '{count} Personen sind zu sehen, davon {others} im Moment nicht beschäftigt.',
  'The service user sees not a single person: is it a member of a permission group?':
    'Der Service User sieht keine einzige Person: Gehört er zu einer Berechtigungsgruppe?',
  'Bob shows it of nobody.': 'Bob zeigt es von niemandem.',
  'Not of everybody who is seen.': 'Nicht von allen, die zu sehen sind.',
  'Bob shows current rows only, and says so.': 'Bob zeigt nur aktuelle Einträge und sagt das auch.',
  'Nobody who was looked at has a past row.': 'Bei den angesehenen Personen gibt es keinen früheren Eintrag.',
};
