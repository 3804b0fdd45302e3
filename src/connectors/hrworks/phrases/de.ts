import type { Phrases } from '../../../connector-kit/phrases.ts';

/** What this connector says, in German. */
export const de: Phrases = {
  'People, employment history, absences, sick leave, working times and personnel files from HRworks.':
    'Personen, Beschäftigungsverlauf, Abwesenheiten, Krankmeldungen, Arbeitszeiten und Personalakten aus HRworks.',

  // The form.
  'Access Key, or all of the downloaded file': 'Access Key oder die ganze Datei',
  'Paste the whole text of the file into either field: both are filled.':
    'Fügen Sie den ganzen Text der Datei in eines der Felder ein: Beide werden ausgefüllt.',
  'This is the example of a key pair, with dots for what was left out. Paste your own.':
    'Das ist das Beispiel eines Schlüsselpaars, mit Punkten für das Weggelassene. Fügen Sie Ihr eigenes ein.',

  // Permissions.
  'the key pair': 'das Schlüsselpaar',
  'Persons: read': 'Personen: lesen',
  'Persons, master data: read': 'Personen, Stammdaten: lesen',
  'Organization units, permanent establishments and holidays: read':
    'Organisationseinheiten, Betriebsstätten und Feiertage: lesen',
  'Absences and leave accounts: read': 'Abwesenheiten und Urlaubskonten: lesen',
  'Sick leaves: read': 'Krankmeldungen: lesen',
  'Cost accounting: read': 'Kostenrechnung: lesen',
  'Working times: read': 'Arbeitszeiten: lesen',
  'Personnel files: read': 'Personalakten: lesen',
  'Remote work: read': 'Mobiles Arbeiten: lesen',
  'Onboarding: read': 'Onboarding: lesen',
  'Applicant management: read': 'Bewerbermanagement: lesen',
  'Travel expenses: read': 'Reisekosten: lesen',
  'Wage and salary: read': 'Lohn und Gehalt: lesen',
  'Persons: write': 'Personen: ändern',
  'Absences: write': 'Abwesenheiten: ändern',
  'Sick leaves: write': 'Krankmeldungen: ändern',
  'Remote work: write': 'Mobiles Arbeiten: ändern',
  'Working times: write': 'Arbeitszeiten: ändern',
  'Personnel files: write': 'Personalakten: ändern',
  'Onboarding: write': 'Onboarding: ändern',
  'Applicant management: write': 'Bewerbermanagement: ändern',
  'Without it only cost centres are missing.': 'Ohne sie fehlen nur die Kostenstellen.',
  'Without it only working times are missing.': 'Ohne sie fehlen nur die Arbeitszeiten.',
  'Without it only documents are missing.': 'Ohne sie fehlen nur die Dokumente.',
  'Without it only remote work is missing.': 'Ohne sie fehlt nur das mobile Arbeiten.',
  'Without it only people in onboarding are missing.': 'Ohne sie fehlen nur Personen im Onboarding.',
  'Without it only posts and applicants are missing.': 'Ohne sie fehlen nur Stellenausschreibungen und Bewerbungen.',
  'Without it only travel and its expenses are missing.': 'Ohne sie fehlen nur Reisen und Reisekosten.',
  'Without it only wage types are missing.': 'Ohne sie fehlen nur die Lohnarten.',
  'Only needed to change something.': 'Nur nötig, um etwas zu ändern.',

  // Before you start.
  'An administrator of HRworks, or somebody whom an administrator gave access.':
    'Wer HRworks verwaltet oder von der Administration Zugriff bekommen hat.',
  'A click on your profile picture in the top right corner of HRworks shows *Switch to admin interface*.':
    'Klicken Sie in HRworks oben rechts auf Ihr Profilbild: Dort steht *Switch to admin interface*.',
  'Ask an administrator of HRworks to share access with you, or to do this with you.':
    'Bitten Sie jemanden aus der Administration von HRworks, Ihnen Zugriff zu geben oder es mit Ihnen gemeinsam zu tun.',
  'One key pair is added, with the permissions that you tick for it. Nothing of your people’s data changes.':
    'Ein Schlüsselpaar kommt hinzu, mit den Berechtigungen, die Sie ihm geben. An den Daten Ihrer Mitarbeitenden ändert sich nichts.',

  // Make a key pair.
  'Make a key pair': 'Schlüsselpaar anlegen',
  'A key pair lets a program in, and no person. It can do nothing but what is ticked for it.':
    'Ein Schlüsselpaar lässt ein Programm ein, keine Person. Es kann nur, was für es freigegeben ist.',
  'See that you are an administrator': 'Prüfen, ob Sie Admin-Zugriff haben',
  'Sign in to HRworks and press your profile picture in the top right corner. *Switch to admin interface* has to be there.\n\nIt is not there? Then you are no administrator of this HRworks: ask one to share access with you, and sign in with that.':
    'Melden Sie sich bei HRworks an, und klicken Sie oben rechts auf Ihr Profilbild. Dort muss *Switch to admin interface* stehen.\n\nFehlt der Eintrag? Dann haben Sie in diesem HRworks keinen Admin-Zugriff: Bitten Sie jemanden aus der Administration, Ihnen Zugriff zu geben, und melden Sie sich damit an.',
  'The menu under the profile picture, with the entry Switch to admin interface.':
    'Das Menü unter dem Profilbild mit dem Eintrag Switch to admin interface.',
  'Open the HR WORKS-API': 'HR WORKS-API öffnen',
  '1. In the sidebar open *Basics*.\n\n2. Choose *Integrations* from what appears below it.\n\n3. Press the tile *HR WORKS-API*.':
    '1. Öffnen Sie in der Seitenleiste *Basics*.\n\n2. Wählen Sie darunter *Integrations*.\n\n3. Klicken Sie auf die Kachel *HR WORKS-API*.',
  'The integrations of HRworks with the tile HR WORKS-API.':
    'Die Integrationen von HRworks mit der Kachel HR WORKS-API.',
  'Make a new key pair': 'Neues Schlüsselpaar anlegen',
  'Press *New key pair*. Make one for this integration alone: then its permissions are its own, and it can be deleted without stopping anything else.':
    'Klicken Sie auf *New key pair*. Legen Sie eines nur für diese Integration an: Dann hat es eigene Berechtigungen und lässt sich löschen, ohne dass etwas anderes ausfällt.',
  'The page of the HR WORKS-API with the button New key pair.':
    'Die Seite der HR WORKS-API mit der Schaltfläche New key pair.',
  'Download it and paste it here': 'Herunterladen und hier einfügen',
  'Press *Download*. Your browser saves a text file (.txt) that holds both keys, in one line or in two:\n\n`Access Key: …` and `Secret Access Key: …`\n\nCopy all of its text into either field, or drop the file there: *Access Key* and *Secret Access Key* are both filled. One value at a time will do as well.':
    'Klicken Sie auf *Download*. Ihr Browser speichert eine Textdatei (.txt) mit beiden Schlüsseln, in einer Zeile oder in zwei:\n\n`Access Key: …` und `Secret Access Key: …`\n\nKopieren Sie den ganzen Text in eines der Felder, oder ziehen Sie die Datei dorthin: *Access Key* und *Secret Access Key* werden beide ausgefüllt. Sie können die Werte auch einzeln eintragen.',
  'The characters `/`, `+` and `=` are part of the keys. Dots are not: a key with `...` in it is a picture of one and is refused.':
    'Die Zeichen `/`, `+` und `=` gehören zu den Schlüsseln. Punkte nicht: Ein Schlüssel mit `...` darin ist nur eine Abbildung und wird abgelehnt.',
  'The button Download, and the text of the file with an access key and a secret access key.':
    'Die Schaltfläche Download und der Text der Datei mit einem Access Key und einem Secret Access Key.',
  'HRworks does not publish whether a secret access key can be seen again. A new key pair is made in a minute.':
    'Ob sich ein Secret Access Key noch einmal anzeigen lässt, gibt HRworks nicht bekannt. Ein neues Schlüsselpaar ist in einer Minute angelegt.',
  Continue: 'Weiter',
  'With *Access Key* and *Secret Access Key* filled press *Continue*. The key pair is tried at HRworks; then you see what it still has to be ticked for. Leave the page of HRworks open.':
    'Sind *Access Key* und *Secret Access Key* ausgefüllt, klicken Sie auf *Weiter*. Das Schlüsselpaar wird bei HRworks geprüft; danach sehen Sie, welche Berechtigungen ihm noch fehlen. Lassen Sie die Seite von HRworks geöffnet.',
  'The fields Access Key and Secret Access Key, both filled, and the button Continue.':
    'Die Felder Access Key und Secret Access Key, beide ausgefüllt, und die Schaltfläche „Weiter“.',
  'If the keys were lost or refused': 'Wenn die Schlüssel verloren gingen oder abgelehnt werden',
  'You need this only when the file is gone or HRworks refuses the keys. Make another key pair as above, tick the same permissions for it, enter it here, and then delete the old one. HRworks also refuses every key pair of a customer whose contract has ended.':
    'Das brauchen Sie nur, wenn die Datei verloren ist oder HRworks die Schlüssel ablehnt. Legen Sie wie oben ein weiteres Schlüsselpaar an, geben Sie ihm dieselben Berechtigungen, tragen Sie es hier ein, und löschen Sie dann das alte. HRworks lehnt auch alle Schlüsselpaare von Kunden ab, deren Vertrag beendet ist.',

  // Tick its permissions.
  'Tick its permissions': 'Berechtigungen freigeben',
  'A new key pair may do nothing. This page shows what this integration needs and, at each, whether it is granted by now.':
    'Ein neues Schlüsselpaar darf noch nichts. Diese Seite zeigt, was diese Integration braucht, und bei jeder Berechtigung, ob sie inzwischen erteilt ist.',
  'Select the key pair': 'Schlüsselpaar auswählen',
  'Back in HRworks, select the key you just made. Its permissions are at the bottom of the page.':
    'Wählen Sie in HRworks das Schlüsselpaar aus, das Sie gerade angelegt haben. Seine Berechtigungen stehen unten auf der Seite.',
  'HRworks does not publish how it calls its permissions. The lists here are our descriptions: tick what says the same in your HRworks.':
    'Wie HRworks seine Berechtigungen nennt, ist nicht veröffentlicht. Die Listen hier sind unsere Beschreibungen: Aktivieren Sie in Ihrem HRworks, was dasselbe bedeutet.',
  'Yours may differ from pictures that you have seen: what counts is the list that this page shows you.':
    'Ihre Liste kann anders aussehen als auf Bildern, die Sie kennen: Es gilt die Liste, die diese Seite Ihnen zeigt.',
  'The list of key pairs with the new one selected.': 'Die Liste der Schlüsselpaare; das neue ist ausgewählt.',
  'Tick what people and their leave need': 'Freigeben, was Personen und Abwesenheiten brauchen',
  'Tick the permissions to read:\n\n- Persons: read\n- Persons, master data: read\n- Organization units, permanent establishments and holidays: read\n- Absences and leave accounts: read\n- Sick leaves: read':
    'Aktivieren Sie die Berechtigungen zum Lesen:\n\n- Personen: lesen\n- Personen, Stammdaten: lesen\n- Organisationseinheiten, Betriebsstätten und Feiertage: lesen\n- Abwesenheiten und Urlaubskonten: lesen\n- Krankmeldungen: lesen',
  'The permissions at the bottom of the page, those to read people, the organization and leave ticked.':
    'Die Berechtigungen unten auf der Seite; angehakt sind die zum Lesen von Personen, Organisation und Abwesenheiten.',
  'Tick what else is to be read': 'Freigeben, was sonst gelesen werden soll',
  'Only what this integration is to see:\n\n- Cost accounting: read\n- Working times: read\n- Personnel files: read\n- Remote work: read\n- Onboarding: read\n- Applicant management: read\n- Travel expenses: read\n- Wage and salary: read':
    'Nur, was diese Integration sehen soll:\n\n- Kostenrechnung: lesen\n- Arbeitszeiten: lesen\n- Personalakten: lesen\n- Mobiles Arbeiten: lesen\n- Onboarding: lesen\n- Bewerbermanagement: lesen\n- Reisekosten: lesen\n- Lohn und Gehalt: lesen',
  'Tick what is to be written': 'Freigeben, was geändert werden soll',
  'Only if this integration is to change something:\n\n- Persons: write\n- Absences: write\n- Sick leaves: write\n- Remote work: write\n- Working times: write\n- Personnel files: write\n- Onboarding: write\n- Applicant management: write':
    'Nur, wenn diese Integration etwas ändern soll:\n\n- Personen: ändern\n- Abwesenheiten: ändern\n- Krankmeldungen: ändern\n- Mobiles Arbeiten: ändern\n- Arbeitszeiten: ändern\n- Personalakten: ändern\n- Onboarding: ändern\n- Bewerbermanagement: ändern',
  'Whether a right to write is granted shows with the first write: it cannot be looked at before.':
    'Ob das Ändern erlaubt ist, zeigt sich erst bei der ersten Änderung: Vorher lässt es sich nicht prüfen.',
  'Save and check again': 'Speichern und noch einmal prüfen',
  'Press *Save* at HRworks and let this page check again. A tick that is missing does not stop you: it is listed, and what it feeds stays empty until it is set.':
    'Klicken Sie in HRworks auf *Save*, und lassen Sie diese Seite noch einmal prüfen. Ein fehlendes Häkchen hält Sie nicht auf: Es wird aufgeführt, und was davon abhängt, bleibt leer, bis es gesetzt ist.',
  'The button Save below the permissions.': 'Die Schaltfläche Save unter den Berechtigungen.',

  // Finish.
  Finish: 'Abschließen',
  'Set up the integration': 'Integration einrichten',
  'Set up integration': 'Integration einrichten',
  'Press *Set up integration*. The permissions are looked at once more with a fresh sign-in; what is still missing is listed, and can be ticked later without linking again.':
    'Klicken Sie auf *Integration einrichten*. Die Berechtigungen werden mit einer frischen Anmeldung noch einmal geprüft; was noch fehlt, wird aufgeführt und kann später freigegeben werden, ohne neu zu verbinden.',
  'The button Set up integration at the end of the connection flow.':
    'Die Schaltfläche „Integration einrichten“ am Ende der Einrichtung.',
  'What the API of HRworks offers, in HRworks’ own words.':
    'Was die API von HRworks bietet, in den Worten von HRworks.',
  'Delete the key pair that was made for this connection: whoever holds it is refused from then on.':
    'Löschen Sie das Schlüsselpaar, das für diese Verbindung angelegt wurde: Wer es besitzt, wird von da an abgelehnt.',

  // What was seen.
  'HRworks answers that this key pair has no permission.':
    'HRworks antwortet, dass dieses Schlüsselpaar keine Berechtigung hat.',
  'Not yet: the key pair may not read people.': 'Noch nicht: Das Schlüsselpaar darf keine Personen lesen.',
};
