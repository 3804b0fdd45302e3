import type { Strings } from './strings.tsx';

/** How one failure is explained. */
export const failures: Strings['failures'] = {
  credentials_rejected: {
    title: (system) => `${system} hat diesen Zugang nicht akzeptiert`,
    cause: (system) =>
      `Wir haben ${system} erreicht, und die Werte unten wurden zusammen abgelehnt. Welcher davon falsch ist, erfahren wir nicht.`,
    fix: () =>
      'Vergleichen Sie beide Werte mit der Anleitung. Ist einer verloren gegangen oder inzwischen zurückgesetzt, erzeugen Sie einen neuen und fügen Sie ihn hier ein.',
  },
  credentials_revoked: {
    title: (system) => `${system} hat diesen Zugang widerrufen`,
    cause: (system) => `${system} kennt die Werte unten, aber sie wurden dort widerrufen oder sind abgelaufen.`,
    fix: (system) => `Erzeugen Sie in ${system} neue, wie die Anleitung es zeigt, und fügen Sie sie hier ein.`,
  },
  tenant_unknown: {
    title: (system) => `${system} kennt dieses Unternehmen nicht`,
    cause: (system) =>
      `Die Werte unten führen in ${system} zu keinem Unternehmen. Sie gehören zu einem anderen, oder dessen Vertrag mit ${system} ist beendet.`,
    fix: (system) =>
      `Sehen Sie nach, ob Sie in ${system} bei Ihrem eigenen Unternehmen angemeldet sind, und kopieren Sie die Werte noch einmal. Sind es dieselben, fragen Sie bei ${system} nach, ob Ihr Vertrag läuft.`,
  },
  address_not_allowed: {
    title: (system) => `${system} lässt unseren Server nicht herein`,
    cause: (system) =>
      `In ${system} ist festgelegt, von welchen Netzwerkadressen Anfragen kommen dürfen, und unser Server steht nicht auf dieser Liste. Ihre Werte wurden nicht abgelehnt.`,
    fix: (system) =>
      `Bitten Sie die Person, die ${system} betreut, unseren Server in die Liste der erlaubten Adressen aufzunehmen, und versuchen Sie es dann noch einmal. Ihre Werte bleiben erhalten.`,
    retry: 'Noch einmal versuchen',
  },
  plan_lacks_api: {
    title: (system) => `Ihr Tarif bei ${system} enthält das nicht`,
    cause: (system) =>
      `${system} lässt andere Programme nur in bestimmten Tarifen oder mit einem Zusatzmodul lesen. Ihre Werte wurden nicht abgelehnt.`,
    fix: (system) =>
      `Bitten Sie ${system}, oder wer bei Ihnen den Vertrag betreut, den API-Zugang zu ergänzen. Kommen Sie dann mit demselben Link zurück, und versuchen Sie es noch einmal.`,
    retry: 'Noch einmal versuchen',
  },
  permission_missing: {
    title: () => 'Angemeldet, aber noch ohne Erlaubnis, etwas zu sehen',
    cause: (system) => `Die Werte stimmen. In ${system} fehlt noch eine Berechtigung, die zum Verbinden nötig ist.`,
    fix: () =>
      'Erteilen Sie sie, wie die Anleitung es zeigt, speichern Sie dort, und prüfen Sie hier noch einmal. Ihre Werte bleiben erhalten.',
    retry: 'Noch einmal prüfen',
  },
  rate_limited: {
    title: (system) => `${system} ist gerade ausgelastet`,
    cause: (system) =>
      `${system} erlaubt nur eine bestimmte Zahl von Anfragen in der Minute und bittet uns zu warten. Ihre Werte wurden nicht abgelehnt.`,
    fix: () =>
      'Warten Sie, bis die Zeit abgelaufen ist, und versuchen Sie es dann noch einmal. Ihre Werte bleiben erhalten.',
    retry: 'Noch einmal versuchen',
  },
  vendor_unavailable: {
    title: (system) => `Wir konnten ${system} nicht erreichen`,
    cause: (system) =>
      `${system} hat nicht geantwortet oder einen eigenen Fehler gemeldet. Ihre Werte wurden nicht abgelehnt.`,
    fix: (system) =>
      `Versuchen Sie es in ein paar Minuten noch einmal. Bleibt es dabei, sehen Sie nach, ob sich ${system} bei Ihnen im Browser öffnen lässt.`,
    retry: 'Noch einmal versuchen',
  },
  response_unexpected: {
    title: (system) => `Wir verstehen die Antwort von ${system} nicht`,
    cause: (system) =>
      `Wir haben ${system} erreicht, aber die Antwort passt nicht zur Dokumentation. Ihre Werte wurden nicht abgelehnt.`,
    fix: () =>
      'Versuchen Sie es noch einmal. Passiert es wieder, geben Sie die Anfrage-ID weiter: Sie führt direkt zu dieser Antwort.',
    retry: 'Noch einmal versuchen',
  },
  ValidationError: {
    title: () => 'Ein Wert kann nicht stimmen',
    cause: (system) => `Das haben wir bemerkt, bevor ${system} gefragt wurde.`,
    fix: () => 'Berichtigen Sie das markierte Feld, und verbinden Sie dann.',
  },
  sign_in_denied: {
    title: () => 'Der Zugriff wurde nicht erlaubt',
    cause: (system) => `Im Fenster von ${system} wurde der Zugriff abgelehnt. Es wurde nichts verbunden.`,
    fix: () =>
      'War das ein Versehen, verbinden Sie noch einmal und erlauben Sie den Zugriff. Dürfen Sie ihn nicht erlauben, fragen Sie jemanden aus der Administration.',
  },
  sign_in_refused: {
    title: (system) => `${system} hat die Anwendung abgelehnt`,
    cause: () =>
      'Die Anmeldung kam mit einer Ablehnung zurück, bevor jemand gefragt wurde. Die Anwendung ist dort anders eingerichtet.',
    fix: () =>
      'Vergleichen Sie Client-ID, Redirect-URL und Scopes der Anwendung mit der Anleitung, und verbinden Sie dann noch einmal.',
  },
  nothing_to_choose: {
    title: (system) => `In ${system} wurde keine Organisation gefunden`,
    cause: () => 'Die Person, die sich angemeldet hat, gehört dort zu keiner Organisation.',
    fix: () => 'Verbinden Sie noch einmal, und melden Sie sich als jemand an, der Ihre Organisation verwaltet.',
  },
  sign_in_lost: {
    title: () => 'Die Anmeldung kam nicht so zurück, wie sie begonnen hat',
    cause: () =>
      'Sie wurde in einem anderen Browser, ein zweites Mal oder zu spät abgeschlossen und ist deshalb nicht verwendbar.',
    fix: () =>
      'Verbinden Sie noch einmal, und schließen Sie die Anmeldung in dem Fenster ab, das sich öffnet, in diesem Browser. Was Sie eingegeben haben, bleibt erhalten.',
  },
  sign_in_expired: {
    title: () => 'Die zehn Minuten für die Anmeldung sind vorbei',
    cause: (system) => `Niemand hat die Anmeldung bei ${system} abgeschlossen, deshalb wurde nichts verbunden.`,
    fix: () => 'Verbinden Sie noch einmal, wenn Sie so weit sind. Was Sie eingegeben haben, bleibt erhalten.',
  },
  connection_lost: {
    title: () => 'Die Verbindung zum Server dieser Seite ist abgebrochen',
    cause: (system) =>
      `Unser eigener Server hat nicht geantwortet, deshalb wissen wir nicht, ob ${system} gefragt wurde.`,
    fix: () =>
      'Prüfen Sie Ihre Internetverbindung, und versuchen Sie es dann noch einmal. Ihre Werte bleiben erhalten, und ein zweiter Versuch schadet nicht.',
    retry: 'Noch einmal versuchen',
  },
  server_failed: {
    title: () => 'Der Fehler liegt bei uns',
    cause: (system) =>
      `Unser eigener Server konnte die Prüfung nicht abschließen. Mit Ihren Werten ist alles in Ordnung, und ${system} hat sie nicht abgelehnt.`,
    fix: () => 'Versuchen Sie es in einer Minute noch einmal. Passiert es wieder, geben Sie die Anfrage-ID weiter.',
    retry: 'Noch einmal versuchen',
  },
};

/** How the end of a visit is explained. */
export const closed: Strings['closed'] = {
  link_incomplete: {
    title: 'Bei dieser Adresse fehlt ein Teil',
    cause: 'Der Teil, der die Seite öffnet, steht am Ende des Links hinter dem Zeichen # und ist nicht dabei.',
    fix: 'Öffnen Sie den Link aus Ihrer Nachricht noch einmal, oder kopieren Sie ihn ganz. Manche Programme kürzen lange Links.',
  },
  link_unknown: {
    title: 'Dieser Link ist nicht bekannt',
    cause: 'Vielleicht fehlt beim Kopieren ein Zeichen, oder der Link wurde zurückgezogen.',
    fix: 'Öffnen Sie den Link aus Ihrer Nachricht noch einmal. Hilft das nicht, bitten Sie um einen neuen.',
  },
  SessionExpired: {
    title: 'Dieser Link ist abgelaufen',
    cause: 'Links gelten nur eine begrenzte Zeit, damit niemand sonst eine alte Nachricht verwenden kann.',
    fix: 'Bitten Sie um einen neuen Link. Was Sie in Ihrem HR-System schon getan haben, bleibt: Beim zweiten Mal geht es schnell.',
  },
  SessionLocked: {
    title: 'Dieser Link ist gesperrt',
    cause:
      'Es wurden zu viele falsche Werte damit ausprobiert. Die Sperre schützt Ihr HR-System davor, dass jemand Werte errät.',
    fix: 'Bitten Sie um einen neuen Link, und vergleichen Sie die Werte mit der Anleitung, bevor Sie verbinden.',
  },
  SessionSpent: {
    title: 'Dieser Link wurde schon verwendet',
    cause: 'Mit ihm ist bereits ein System verbunden. Ein Link ist für eine einzige Verbindung.',
    fix: 'Sie können sich diese Verbindung ansehen. Um ein weiteres System zu verbinden, bitten Sie um einen neuen Link.',
    reopen: 'Verbindung ansehen',
  },
  SessionUnknown: {
    title: 'Ihr Besuch ist beendet',
    cause: 'Die Seite, in der diese hier steht, hat einen Besuch begonnen, den der Server nicht mehr kennt.',
    fix: 'Gehen Sie zurück, woher Sie gekommen sind, und beginnen Sie neu. Was Sie in Ihrem HR-System getan haben, bleibt.',
  },
  nothing_offered: {
    title: 'Hier gibt es noch nichts zu verbinden',
    cause: 'Für diesen Link ist kein HR-System eingeschaltet.',
    fix: 'Bitten Sie die Leute, von denen Sie den Link haben, Ihr System einzuschalten.',
  },
  unreachable: {
    title: 'Der Server dieser Seite antwortet nicht',
    cause:
      'Die Seite wurde geladen, aber ihr Server war nicht erreichbar oder hat einen Fehler gemeldet. Ihr Link ist in Ordnung.',
    fix: 'Prüfen Sie Ihre Internetverbindung, und versuchen Sie es in einer Minute noch einmal.',
    reopen: 'Noch einmal versuchen',
  },
};

/** What surrounds those explanations. */
export const help: Strings['help'] = {
  missingPermissions: 'Es fehlt',
  checks: 'Was geprüft wurde',
  vendorSaid: (system) => `Was ${system} geantwortet hat`,
  wait: (seconds) =>
    seconds === 1
      ? 'In 1 Sekunde können Sie es noch einmal versuchen.'
      : `In ${seconds} Sekunden können Sie es noch einmal versuchen.`,
  waitOver: 'Sie können es jetzt noch einmal versuchen.',
  retryAlone: 'Dann von selbst noch einmal versuchen',
  newLink: 'Neuen Link anfordern',
  newLinkSubject: (requestId) =>
    `Bitte um einen neuen Link zum Verbinden${requestId === undefined ? '' : ` (Anfrage ${requestId})`}`,
  askForLink: (project) => `Bitten Sie Ihre Ansprechperson bei ${project} um einen neuen Link.`,
  askSender: 'Fragen Sie die Person, von der Sie den Link haben.',
};
