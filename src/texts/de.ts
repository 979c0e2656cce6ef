/** Everything a person reads, in German. */
import type { Entry } from './catalogue';
import type { en } from './en';

export const de = {
  // Befunde: was mit einer Zeile nicht stimmt, bevor etwas gesendet wird. `finding.<code>`

  // Ergebnisse: was in der Zelle Details steht. `outcome.<code>`

  // Probleme: was Chat oder Google abgelehnt hat, und was zu tun ist. `problem.<code>`

  // Die Seitenleiste. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'Tabellenblatt',
  'sidebar.bar.readAgain': 'Tabelle neu lesen',
  'sidebar.bar.reading': 'Die Tabelle wird gelesen',
  'sidebar.bar.back': 'Zurück',
  'sidebar.row': 'Zeile {row}',
  'sidebar.goToRow': 'Zu Zeile {row}',
  'sidebar.someone': 'Jemand',
  'sidebar.copied': 'Kopiert',
  'sidebar.copyByHand': 'Diesen Text von Hand kopieren',
  'sidebar.status.done': 'Fertig',
  'sidebar.status.partly': 'Teilweise fertig',
  'sidebar.status.failed': 'Fehlgeschlagen',
  'sidebar.status.settingUp': 'Wird eingerichtet',
  'sidebar.status.waiting': 'Wartet',
  'sidebar.status.fix': 'Zeile korrigieren',
  'sidebar.duration.seconds': { one: 'etwa 1 Sekunde', other: 'etwa {n} Sekunden' },
  'sidebar.duration.minutes': { one: 'etwa 1 Minute', other: 'etwa {n} Minuten' },
  'sidebar.duration.hours': { one: 'etwa 1 Stunde', other: 'etwa {n} Stunden' },
  'sidebar.mend.keep': 'So lassen',
  'sidebar.mend.askAnew': 'Neu anfragen',
  'sidebar.mend.useSpace': 'Diesen Gruppenbereich nehmen',
  'sidebar.mend.useNamed': '{space} nehmen',
  'sidebar.mend.takeOver': 'Übernehmen',
  'sidebar.mend.of': '{mend}: Zeile {row}',

  'sidebar.first.unknown': 'In diesem Blatt erkenne ich keine Spalten.',
  'sidebar.first.empty': 'Dieses Blatt ist leer.',
  'sidebar.first.how':
    'Aus jeder Zeile wird ein Gruppenbereich in Google Chat: eine Spalte für seinen Namen, eine für seine Personen.',
  'sidebar.first.sample': 'Beispielblatt anlegen',
  'sidebar.first.choose': 'Spalten auswählen',

  'sidebar.review.columns': { one: '1 Spalte erkannt', other: '{n} Spalten erkannt' },
  'sidebar.review.toSetUp': {
    one: '1 Gruppenbereich einzurichten',
    other: '{n} Gruppenbereiche einzurichten',
  },
  'sidebar.review.nothing': 'Keine Gruppenbereiche einzurichten',
  'sidebar.review.nothingSelected': 'Keine Gruppenbereiche in den markierten Zeilen einzurichten',
  'sidebar.review.nothingVisible': 'Keine Gruppenbereiche in den sichtbaren Zeilen einzurichten',
  'sidebar.review.addRows': 'Fügen Sie eine Zeile hinzu, dann steht sie hier.',
  'sidebar.review.fixFirst': 'Sobald eine Zeile korrigiert ist, steht sie hier.',
  'sidebar.review.people': { one: '1 Person', other: '{n} Personen' },
  'sidebar.review.messages': { one: '1 Nachricht', other: '{n} Nachrichten' },
  'sidebar.review.takes': 'dauert {duration}',
  'sidebar.review.as': 'als {me}',
  'sidebar.review.setUp': {
    one: '1 Gruppenbereich einrichten',
    other: '{n} Gruppenbereiche einrichten',
  },
  'sidebar.review.goOn': {
    one: 'Mit 1 Gruppenbereich weitermachen',
    other: 'Mit {n} Gruppenbereichen weitermachen',
  },
  'sidebar.review.starting': 'Zeilen werden vorgemerkt',
  'sidebar.review.which': 'Zeilen auswählen',
  'sidebar.review.all': 'Alle Zeilen',
  'sidebar.review.selected': 'Markierte Zeilen',
  'sidebar.review.visible': 'Sichtbare Zeilen',
  'sidebar.review.onlySelected': 'Nur die markierten Zeilen zählen.',
  'sidebar.review.onlyVisible': 'Nur die sichtbaren Zeilen zählen.',
  'sidebar.review.takeAll': 'Alle Zeilen nehmen',
  'sidebar.review.tryOne': 'Erst eine Zeile ausprobieren',
  'sidebar.review.tryOneHow': 'Richtet {name} wirklich ein',
  'sidebar.review.changed': 'Die Tabelle hat sich geändert. Das steht jetzt darin.',
  'sidebar.review.toFix': { one: '1 Zeile zu korrigieren', other: '{n} Zeilen zu korrigieren' },
  'sidebar.review.toCheck': {
    one: '1 Hinweis, hält keine Zeile auf',
    other: '{n} Hinweise, halten keine Zeile auf',
  },
  'sidebar.review.alike': { one: '1 weitere dieser Art', other: '{n} weitere dieser Art' },
  'sidebar.review.notListed': {
    one: '1 weitere ist nicht aufgeführt',
    other: '{n} weitere sind nicht aufgeführt',
  },
  'sidebar.review.notWhole': {
    one: '1 Gruppenbereich ist unvollständig',
    other: '{n} Gruppenbereiche sind unvollständig',
  },
  'sidebar.review.failed': { one: '1 Zeile fehlgeschlagen', other: '{n} Zeilen fehlgeschlagen' },
  'sidebar.review.doubt': { one: '1 Zeile ohne Antwort', other: '{n} Zeilen ohne Antwort' },
  'sidebar.review.otherNotes': { one: '1 Zeile anzusehen', other: '{n} Zeilen anzusehen' },
  'sidebar.review.again': {
    one: '1 Zeile erneut versuchen',
    other: '{n} Zeilen erneut versuchen',
  },
  'sidebar.review.newPeople': {
    one: 'Neue Personen in 1 Gruppenbereich aufnehmen',
    other: 'Neue Personen in {n} Gruppenbereiche aufnehmen',
  },
  'sidebar.review.doneBefore': { one: '1 schon fertig', other: '{n} schon fertig' },
  'sidebar.review.skipped': {
    one: '1 Zeile übersprungen: Beispiel oder nicht als bereit markiert',
    other: '{n} Zeilen übersprungen: Beispiele oder nicht als bereit markiert',
  },
  'sidebar.review.resting': {
    one: 'Der Durchlauf von {by} ruht: 1 Zeile ist übrig.',
    other: 'Der Durchlauf von {by} ruht: {n} Zeilen sind übrig.',
  },

  'sidebar.columns.title': 'Spalten',
  'sidebar.columns.headerRow': 'Die Überschriften stehen in Zeile {row}.',
  'sidebar.columns.none': 'Nicht in diesem Blatt',
  'sidebar.columns.another': 'Weitere Spalte für {field}',
  'sidebar.columns.more': 'Weitere mögliche Spalten',
  'sidebar.columns.unused': 'Nicht verwendet: {headers}',
  'sidebar.columns.preview': 'So werden die ersten Zeilen gelesen',
  'sidebar.columns.people': { one: '1 Person', other: '{n} Personen' },
  'sidebar.columns.noName': 'Ohne Namen',
  'sidebar.columns.saved': 'Gespeichert',
  'sidebar.field.spaceName': 'Name des Gruppenbereichs',
  'sidebar.field.members': 'Mitglieder',
  'sidebar.field.managers': 'Manager',
  'sidebar.field.owners': 'Inhaber',
  'sidebar.field.groups': 'Gruppen',
  'sidebar.field.type': 'Typ',
  'sidebar.field.description': 'Beschreibung',
  'sidebar.field.guidelines': 'Richtlinien',
  'sidebar.field.history': 'Verlauf',
  'sidebar.field.access': 'Zugriff',
  'sidebar.field.posting': 'Schreiben dürfen',
  'sidebar.field.externalPeople': 'Externe Personen',
  'sidebar.field.welcomeMessage': 'Begrüßung',
  'sidebar.field.ready': 'Bereit',

  'sidebar.run.title': {
    one: '1 Gruppenbereich wird eingerichtet',
    other: '{n} Gruppenbereiche werden eingerichtet',
  },
  'sidebar.run.again': {
    one: '1 Zeile wird erneut versucht',
    other: '{n} Zeilen werden erneut versucht',
  },
  'sidebar.run.newPeople': {
    one: 'Personen werden in 1 Gruppenbereich aufgenommen',
    other: 'Personen werden in {n} Gruppenbereiche aufgenommen',
  },
  'sidebar.run.progress': 'Fortschritt',
  'sidebar.run.settled': '{done} von {total}',
  'sidebar.run.left': { one: 'noch 1, {duration}', other: 'noch {n}, {duration}' },
  'sidebar.run.leftOnly': { one: 'noch 1', other: 'noch {n}' },
  'sidebar.run.rate': { one: '1 pro Minute', other: '{n} pro Minute' },
  'sidebar.run.working': 'Läuft seit {time}',
  'sidebar.run.waiting': '{because}: weiter in {time}',
  'sidebar.run.waitingPlain': 'Wartet: weiter in {time}',
  'sidebar.run.noAnswer': 'Google Tabellen antwortet nicht: neuer Versuch in {time}',
  'sidebar.run.closing': 'Sie können das schließen: Die Tabelle merkt sich alles.',
  'sidebar.run.stop': 'Anhalten',
  'sidebar.run.stopping': 'Hält nach den gesendeten Zeilen an',
  'sidebar.run.stopFailed': 'Das Anhalten kam nicht an. Drücken Sie noch einmal auf Anhalten.',
  'sidebar.run.missing': '{name}: {details}',

  'sidebar.busy.title': '{by} richtet hier gerade Zeilen ein',
  'sidebar.busy.mine': 'Ihr Durchlauf läuft an anderer Stelle',
  'sidebar.busy.until': 'Bis spätestens {time}.',
  'sidebar.busy.soFar': '{done} von {total} Zeilen bisher.',
  'sidebar.busy.goesOn': 'Geht von selbst weiter, sobald das Blatt frei ist.',
  'sidebar.busy.nothing': 'Keine Ihrer Zeilen wurde berührt.',
  'sidebar.busy.check': 'Erneut prüfen',
  'sidebar.busy.back': 'Zurück zum Blatt',

  'sidebar.done.title': {
    one: '1 Gruppenbereich eingerichtet',
    other: '{n} Gruppenbereiche eingerichtet',
  },
  'sidebar.done.none': 'Kein Gruppenbereich wurde eingerichtet',
  'sidebar.done.completed': { one: '1 Zeile ergänzt', other: '{n} Zeilen ergänzt' },
  'sidebar.done.stopped': {
    one: 'Angehalten: 1 Gruppenbereich eingerichtet',
    other: 'Angehalten: {n} Gruppenbereiche eingerichtet',
  },
  'sidebar.done.stoppedNone': 'Angehalten: Kein Gruppenbereich wurde eingerichtet',
  'sidebar.done.untouched': { one: '1 Zeile ist unberührt.', other: '{n} Zeilen sind unberührt.' },
  'sidebar.done.allIn': { one: '1 Person ist dabei', other: 'Alle {n} Personen sind dabei' },
  'sidebar.done.someIn': {
    one: '{in} von 1 Person ist dabei',
    other: '{in} von {n} Personen sind dabei',
  },
  'sidebar.done.tried': {
    one: 'Das war eine Zeile. 1 weitere ist bereit.',
    other: 'Das war eine Zeile. {n} weitere sind bereit.',
  },
  'sidebar.done.lookAtIt': 'In Chat ansehen',
  'sidebar.done.spaces': 'Die Gruppenbereiche',
  'sidebar.done.noSpaces': 'In der Tabelle stehen noch keine Links.',
  'sidebar.done.copyLinks': 'Links kopieren',
  'sidebar.done.copySummary': 'Übersicht kopieren',
  'sidebar.done.summary': '{sheet}, {date}',
  'sidebar.done.undo': 'So machen Sie das rückgängig',
  'sidebar.done.undoHow':
    'Öffnen Sie jeden Gruppenbereich, wählen Sie oben seinen Namen und dann Löschen. Das können nur Inhaber, und Chat fragt noch einmal nach.',
  'sidebar.done.undoAnew':
    'Um eine Zeile neu anzufragen, leeren Sie ihre fünf Zellen von Status bis Request ID.',
  'sidebar.done.home': 'Zurück zum Blatt',

  'sidebar.trouble.title': 'Vorher ist etwas zu erledigen',
  'sidebar.trouble.nothing': 'Nichts wurde eingerichtet.',
  'sidebar.trouble.before': {
    one: 'Davor wurde 1 Gruppenbereich eingerichtet.',
    other: 'Davor wurden {n} Gruppenbereiche eingerichtet.',
  },
  'sidebar.trouble.noProgress':
    'Der Durchlauf kommt nicht voran: Viele Versuche nacheinander haben keine Zeile verändert.',
  'sidebar.trouble.check': 'Erneut prüfen',
  'sidebar.trouble.permission': 'Zustimmung geben',
  'sidebar.trouble.letter': 'Brief an die Administration kopieren',
  'sidebar.trouble.where': 'Öffnen, wo es zu erledigen ist',
  'sidebar.trouble.back': 'Zurück zum Blatt',
  'sidebar.letter.subject': 'Rows to Spaces braucht Ihre Hilfe',
  'sidebar.letter.hello': 'Guten Tag,',
  'sidebar.letter.why':
    'ich benutze Rows to Spaces, ein Add-on für Google Tabellen, das für jede Zeile einer Tabelle einen Gruppenbereich in Google Chat einrichtet. Es hält mit dieser Meldung an:',
  'sidebar.letter.where': 'Zu erledigen ist das hier: {link}',
  'sidebar.letter.what':
    'Es richtet in meinem Namen Gruppenbereiche ein, nimmt Personen auf und schreibt eine Begrüßung, nur wenn ich es verlange, und liest keine andere Tabelle.',
  'sidebar.letter.thanks': 'Vielen Dank',

  // Menü und Beispielblatt. `menu.<what>`, `sample.<what>`
} satisfies Record<keyof typeof en, Entry>;
