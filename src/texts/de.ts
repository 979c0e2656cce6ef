/** Everything a person reads, in German. */
import type { Entry } from './catalogue';
import type { en } from './en';

export const de = {
  // Numbers that take the singular.
  'texts.singular': '1',
  // Between what a line is about and what it says, and between the parts of a list.
  'texts.colon': ': ',
  'texts.comma': ', ',

  'finding.nobodyHere':
    'Die Zeile nennt niemanden, die meisten anderen schon: Sie wird nicht eingerichtet',
  'finding.columnsGone':
    'Zeilen dieser Tabelle wurden schon eingerichtet, und {columns} fehlt: Niemand kann sagen, welche',

  // Questions about the sheet as a whole, and notes. `question.<code>`, their replies `reply.<does>`
  'question.columnsGone':
    'Zeilen dieser Tabelle wurden schon eingerichtet, und von ihren Spalten fehlt: {columns}. Sie lassen sich zurückholen; jede Zeile neu einzurichten, ergibt zweite Gruppenbereiche',
  'question.torn': {
    one: 'Einige Spalten wurden ohne die anderen sortiert: 1 Zeile trägt das Ergebnis einer anderen. Sie lässt sich zurückholen; bis dahin geschieht in Chat nichts',
    other:
      'Einige Spalten wurden ohne die anderen sortiert: {n} Zeilen tragen das Ergebnis einer anderen oder keins. Sie lassen sich zurückholen; bis dahin geschieht in Chat nichts',
  },
  'question.torn.another':
    'Zeile {row}, „{name}“: jetzt der Gruppenbereich von „{now}“, dann der eigene',
  'question.torn.lost': 'Zeile {row}, „{name}“: jetzt kein Gruppenbereich, dann der eigene',
  'question.torn.none':
    'Zeile {row}, „{name}“: jetzt der Gruppenbereich von „{now}“, dann keiner, wie zuvor',
  'question.torn.stay': {
    one: '1 Zeile bleibt, wie sie ist, denn niemand kann sagen, wessen Ergebnis sie trägt: Zeile {rows}',
    other:
      '{n} Zeilen bleiben, wie sie sind, denn niemand kann sagen, wessen Ergebnisse sie tragen: Zeilen {rows}',
  },
  'question.tornApart': {
    one: 'Einige Spalten wurden ohne die anderen sortiert: 1 Zeile trägt vielleicht das Ergebnis einer anderen (Zeile {rows}). Machen Sie das Sortieren rückgängig; bis dahin geschieht in Chat nichts',
    other:
      'Einige Spalten wurden ohne die anderen sortiert: {n} Zeilen tragen vielleicht die Ergebnisse anderer (Zeilen {rows}). Machen Sie das Sortieren rückgängig; bis dahin geschieht in Chat nichts',
  },
  'question.peopleColumns':
    'Aus Spalten, aus denen Personen in Zeilen kamen, kommen keine mehr oder andere: {headers}. Niemand wird entfernt und keine Rolle genommen, bis Sie sagen, dass das so gemeint ist',
  'question.noHeaders':
    'Zeile {row} sieht nach Daten aus: Sie beginnt mit „{cell}“. Eine Kopfzeile darüber sagt, was jede Spalte ist',
  'question.nobody': {
    one: 'Keine Spalte mit Personen wurde erkannt: In dem Gruppenbereich wäre außer Ihnen niemand',
    other:
      'Keine Spalte mit Personen wurde erkannt: In den {n} Gruppenbereichen wäre außer Ihnen niemand',
  },
  'question.noName': 'Keine Spalte wurde erkannt, die die Gruppenbereiche benennt',
  'question.sideways':
    'Das Blatt liegt auf der Seite: In Spalte {column} steht „{headers}“, und die Gruppenbereiche stehen nebeneinander. In einem neuen Blatt kann jeder seine Zeile haben',
  'question.rowsOrPeople':
    'Jede Zeile sieht nach einer Person aus einer Liste aus, nicht nach einem Gruppenbereich. Aus Gruppen von ihnen lassen sich Gruppenbereiche machen',
  'question.listOfPeople':
    'Jede Zeile ist eine Person aus einer Liste, deshalb wird keine zu einem Gruppenbereich. Gruppenbereiche entstehen aus Gruppen von ihnen: Öffnen Sie die Seitenleiste',
  'question.addresses': {
    one: 'Die Spalte „{header}“ enthält 1 Adresse und wird nicht verwendet',
    other: 'Die Spalte „{header}“ enthält {n} Adressen und wird nicht verwendet',
  },
  'question.addressesWithoutHeader': {
    one: 'Spalte {column} enthält 1 Adresse und hat keine Überschrift, deshalb wird sie nicht verwendet',
    other:
      'Spalte {column} enthält {n} Adressen und hat keine Überschrift, deshalb wird sie nicht verwendet',
  },
  'question.relatives': {
    one: 'Die Spalte „{header}“ enthält 1 Adresse und wird nicht verwendet: Sie liest sich wie Angehörige',
    other:
      'Die Spalte „{header}“ enthält {n} Adressen und wird nicht verwendet: Sie liest sich wie Angehörige',
  },
  'question.names':
    'Die Spalte „{header}“ enthält Namen ohne Adressen und wird nicht verwendet: Mit einem Namen lässt sich niemand hinzufügen',
  'question.counts':
    'Die Spalte „{header}“ enthält Zahlen, keine Personen, und wird nicht verwendet',
  'question.unreadable':
    'Die Spalte „{header}“ wird nicht verwendet: Keine ihrer Zellen lässt sich lesen, etwa „{cell}“',
  'question.filterTears':
    'Der Filter reicht nur über einen Teil der Spalten, {from} bis {to}. Wird danach sortiert, bekommen Zeilen Status und Gruppenbereich von anderen.',
  'question.theirMessage':
    'Die Spalte „{header}“ wird nicht gesendet: Sie liest sich wie das, was Personen in ein Formular geschrieben haben',
  'question.opens': {
    one: 'Sagt die Spalte „{header}“, wann Mitglieder dazukommen? In 1 Zelle steht ja, nein oder ein Tag. Bis dahin sind nur Inhaber und Manager dabei',
    other:
      'Sagt die Spalte „{header}“, wann Mitglieder dazukommen? In {n} Zellen steht ja, nein oder ein Tag. Bis dahin sind nur Inhaber und Manager dabei',
  },
  'reply.use': 'Verwenden',
  'reply.leave': 'Weglassen',
  'reply.choose': 'Spalten auswählen',
  'reply.insertHeaders': 'Kopfzeile einfügen',
  'reply.turn': 'Je Gruppenbereich eine Zeile',
  'reply.people': 'Zeilen sind Personen',
  'reply.spaces': 'Jede Zeile ist ein Gruppenbereich',
  'reply.keep': 'So weitermachen',
  'reply.putBack': 'Spalten zurückholen',
  'reply.putRowsBack': { one: '1 Zeile zurückholen', other: '{n} Zeilen zurückholen' },
  'reply.widenFilter': 'Auf alle ausdehnen',
  'reply.mine': 'Ich habe diese Zeilen selbst geändert',
  'reply.startAnew': 'Jede Zeile neu einrichten',
  'problem.cantPutBack':
    'Nichts wurde geschrieben: Was gemerkt ist, sagt nicht, welche Gruppenbereiche die Zeilen ergaben (Zeilen {rows}). Nehmen Sie „Rückgängig“ oder den Versionsverlauf der Tabelle.',
  'problem.templateInUse': {
    one: '1 Zeile wird gerade mit der Vorlage eingerichtet, wie sie war. Ändern Sie sie danach.',
    other:
      '{n} Zeilen werden gerade mit der Vorlage eingerichtet, wie sie war. Ändern Sie sie danach.',
  },
  'problem.alwaysInUse': {
    one: '1 Zeile wird gerade mit den Personen eingerichtet, die bisher immer dabei waren. Ändern Sie sie danach.',
    other:
      '{n} Zeilen werden gerade mit den Personen eingerichtet, die bisher immer dabei waren. Ändern Sie sie danach.',
  },
  'problem.noHeaderThere': 'Zeile {row} enthält keine Überschriften. Wählen Sie eine andere Zeile.',

  // Befunde: was mit einer Zeile nicht stimmt, bevor etwas gesendet wird. `finding.<code>`
  'finding.formulaError':
    '„{cell}“ zeigt eine Formel, die gescheitert oder noch nicht fertig ist. Bringen Sie die Formel in Ordnung, oder geben Sie ein, was gemeint ist',
  'finding.notAnAddress': '„{cell}“ ist keine Adresse',
  'finding.chip':
    '„{cell}“ sieht aus wie ein Personen-Chip, von dem hier nur die Beschriftung zu sehen ist. Geben Sie die Adresse ein, oder lassen Sie den Chip sie zeigen',
  'finding.roundedNumber':
    '„{cell}“ ist eine lange ID, die Sheets gerundet hat. Formatieren Sie die Zelle als Text und fügen Sie die ID neu ein, oder geben Sie die Adresse ein',
  'finding.shortNumber':
    '„{cell}“ ist eine Zahl und keine Person. Geben Sie die Adresse ein, oder die ID der Person mit 15 Ziffern oder mehr',
  'finding.phoneNumber':
    '„{cell}“ sieht aus wie eine Telefonnummer, über die sich niemand aufnehmen lässt. Geben Sie die Adresse ein',
  'finding.atInWords':
    '„{cell}“ ist eine Adresse mit dem @ in Worten. Schreiben Sie {proposed}, wenn das gemeint ist',
  'finding.addressSlip':
    '„{cell}“ ist keine Adresse. Schreiben Sie {proposed}, wenn das gemeint ist',
  'finding.notAPersonId':
    '„{cell}“ ist keine ID einer Person. IDs sehen aus wie users/123456789; oder geben Sie die Adresse ein',
  'finding.appAsPerson':
    '„{cell}“ ist die App und keine Person. Die App kommt mit einer Einstellung in der Seitenleiste dazu',
  'finding.groupAsPerson': '„{cell}“ ist eine Google-Gruppe. Sie gehört in die Spalte Gruppen',
  'finding.twoAddresses':
    '„{cell}“ nennt zwei Adressen auf einmal. Lassen Sie nur die stehen, die gilt',
  'finding.notAGroup':
    '„{cell}“ ist keine Google-Gruppe. Geben Sie die Adresse der Gruppe ein oder ihre ID wie in groups/abc',
  'finding.personAsGroup': '„{cell}“ ist eine Person. Sie gehört in die Spalte Mitglieder',
  'finding.unreadableType':
    '„{cell}“ ist kein Typ. Schreiben Sie „Gruppenbereich“, „Gruppenchat“, „Direktnachricht“ oder „App-Nachricht“',
  'finding.unreadableHistory':
    '„{cell}“ sagt nicht, ob der Verlauf an ist. Schreiben Sie „an“ oder „aus“',
  'finding.unreadableAccess':
    '„{cell}“ sagt nicht, wer Zugriff hat. Schreiben Sie „privat“, „Organisation“ oder die ID einer Zielgruppe',
  'finding.unreadablePosting':
    '„{cell}“ sagt nicht, wer posten darf. Schreiben Sie „alle“ oder „Manager“',
  'finding.unreadableExternal':
    '„{cell}“ sagt nicht, ob Externe dabei sein dürfen. Schreiben Sie „ja“ oder „nein“',
  'finding.unreadableReady':
    '„{cell}“ sagt nicht, ob die Zeile bereit ist. Schreiben Sie „ja“ oder „nein“',
  'finding.unreadableOpen':
    '„{cell}“ sagt nicht, wann Mitglieder dazukommen. Schreiben Sie „ja“, „nein“ oder einen Tag wie 2027-01-10',
  'finding.opensOn': {
    one: 'Öffnet am {date}: Dann kommt 1 Mitglied dazu',
    other: 'Öffnet am {date}: Dann kommen {n} Mitglieder dazu',
  },
  'finding.notOpen': {
    one: 'Noch nicht offen: 1 Mitglied kommt dazu, sobald in „Offen“ „ja“ steht',
    other: 'Noch nicht offen: {n} Mitglieder kommen dazu, sobald in „Offen“ „ja“ steht',
  },
  'finding.noName': 'Der Gruppenbereich hat keinen Namen',
  'finding.controlInName':
    'Im Namen „{cell}“ steht ein Zeilenumbruch oder ein unsichtbares Zeichen. Tipp den Namen neu',
  'finding.nameTooLong': 'Der Name hat {length} Zeichen, {limit} sind erlaubt: „{cell}“',
  'finding.manyWideCharacters':
    '„{cell}“ hat {length} Zeichen, wenn Emoji doppelt zählen, und {limit} sind erlaubt: Chat lehnt das vielleicht ab',
  'finding.nameOfGroupChat': 'Ein Gruppenchat hat keinen Namen: „{cell}“ wird nicht verwendet',
  'finding.nameOfDirectMessage':
    'Eine Direktnachricht hat keinen Namen: „{cell}“ wird nicht verwendet',
  'finding.nameOfAppMessage': 'Eine App-Nachricht hat keinen Namen: „{cell}“ wird nicht verwendet',
  'finding.descriptionTooLong':
    'Die Beschreibung hat {length} Zeichen, {limit} sind erlaubt: „{cell}“',
  'finding.guidelinesTooLong':
    'Die Richtlinien haben {length} Zeichen, {limit} sind erlaubt: „{cell}“',
  'finding.roleInGroupChat':
    'Ein Gruppenchat hat keine Manager und Inhaber: „{cell}“ unter „{column}“ werden Mitglieder',
  'finding.roleInDirectMessage':
    'Eine Direktnachricht hat keine Manager und Inhaber: „{cell}“ unter „{column}“ wird Mitglied',
  'finding.groupChatTooSmall':
    'Ein Gruppenchat braucht 2 Personen außer Ihnen, und die Zeile nennt {n}',
  'finding.directMessageTooMany':
    'Eine Direktnachricht geht an 1 Person, und die Zeile nennt {n}: „{cell}“. Schreiben Sie „Gruppenchat“ als Typ, oder lassen Sie 1 stehen',
  'finding.directMessageToSelf':
    'Eine Direktnachricht braucht 1 Person außer Ihnen, und „{cell}“ sind nur Sie',
  'finding.directMessageToNobody':
    'Eine Direktnachricht braucht 1 Person, und die Zeile nennt niemanden',
  'finding.peopleOnAppMessage':
    'Eine App-Nachricht läuft zwischen Ihnen und der App: „{cell}“ kann nicht dabei sein',
  'finding.groupsInGroupChat':
    'Ein Gruppenchat nimmt keine Google-Gruppen auf: „{cell}“. Schreiben Sie „Gruppenbereich“ als Typ, oder leeren Sie die Zelle',
  'finding.groupsInDirectMessage':
    'Eine Direktnachricht nimmt keine Google-Gruppen auf: „{cell}“. Schreiben Sie „Gruppenbereich“ als Typ, oder leeren Sie die Zelle',
  'finding.groupsInAppMessage':
    'Eine App-Nachricht nimmt keine Google-Gruppen auf: „{cell}“. Schreiben Sie „Gruppenbereich“ als Typ, oder leeren Sie die Zelle',
  'finding.notUsedInGroupChat':
    '„{cell}“ wird nicht verwendet: Ein Gruppenchat kann nicht haben, was unter „{column}“ steht',
  'finding.notUsedInDirectMessage':
    '„{cell}“ wird nicht verwendet: Eine Direktnachricht kann nicht haben, was unter „{column}“ steht',
  'finding.notUsedInAppMessage':
    '„{cell}“ wird nicht verwendet: Eine App-Nachricht kann nicht haben, was unter „{column}“ steht',
  'finding.outsidePerson':
    '„{cell}“ gehört nicht zu Ihrer Organisation, und der Gruppenbereich lässt keine Externen zu',
  'finding.unknownPlace':
    'In der Willkommensnachricht steht {cell}, was hier für nichts steht. Es gibt {known}',
  'finding.unknownTemplatePlace':
    'Die Vorlage sagt {cell}, was hier für nichts steht. Es gibt {known}',
  'finding.messageTooLong':
    'Die Willkommensnachricht hat {length} Bytes, {limit} sind erlaubt: „{cell}“',
  'finding.sameName': 'Auch Zeile {row} hat den Namen „{cell}“',
  'finding.domainSlip':
    '„{cell}“ ist bei {domain}; die meisten hier sind bei {usual}. Ein Tippfehler?',
  'finding.onePersonTwice': '„{cell}“ und „{other}“ sind vielleicht dieselbe Person',
  'finding.requestIdUnreadable':
    'In der Zelle Request ID steht „{cell}“, was nicht von hier stammt',
  'finding.spaceIdUnreadable': 'In der Zelle Space ID steht „{cell}“, was kein Gruppenbereich ist',
  'finding.statusTyped': 'In der Zelle Status steht „{cell}“, was nicht von hier stammt',
  'finding.spaceWithoutRequest':
    'Hier steht ein Gruppenbereich, der nicht aus dieser Zeile entstanden ist',
  'finding.chatExists': 'Es gibt schon einen Gruppenchat genau dieser Personen',
  'finding.nameExists': 'Sie sind schon in einem Gruppenbereich namens „{cell}“',
  'finding.unwritable':
    'Ihr Ergebnis lässt sich nicht eintragen: Der Bereich ist geschützt, oder eine Regel für den Inhalt der Zellen lehnt es ab. Ändern Sie das und öffnen Sie die Seitenleiste noch einmal',
  'finding.more': {
    one: '1 weitere Angabe ist zu berichtigen',
    other: '{n} weitere Angaben sind zu berichtigen',
  },
  'finding.someCleared':
    'Einige der fünf Zellen von Status bis Request ID wurden geleert. Wer alle fünf leert, lässt den Gruppenbereich noch einmal erstellen',
  'finding.copiedRow': 'Diese Zeile ist eine Kopie von Zeile {row}, samt deren Request ID',
  'finding.whose':
    'Mehrere Zeilen tragen diese Request ID, und alle wurden seither geändert: Wem der Gruppenbereich gehört, ist nicht zu erkennen',
  'finding.spaceOnTwoRows': 'Zeile {row} hat denselben Gruppenbereich',
  'finding.changedSince':
    'Name oder Einstellungen wurden nach dem Einrichten geändert. Das lässt sich nur in Chat ändern',
  'finding.fixed.kind':
    'Die Art wurde nach dem Einrichten geändert: Chat macht nur aus einem Gruppenchat einen Gruppenbereich',
  'finding.fixed.unnamed':
    'Ein Gruppenchat wird zum Gruppenbereich, sobald er einen Namen hat: Schreiben Sie einen in diese Zeile',
  'finding.fixed.posting':
    'Wer schreiben darf, wurde nach dem Einrichten geändert. Das lässt sich nur in Chat ändern',
  'finding.fixed.externalPeople':
    'Ob Externe dabei sein dürfen, steht seit dem Einrichten des Gruppenbereichs fest',
  'finding.clearedSince':
    'Die Zeile sagt über ihren Gruppenbereich nicht mehr, was sie gesagt hat. Eine leere Zelle verlangt nichts: Er bleibt, wie er ist',
  'finding.namesSwapped':
    'Sie hat den Namen des Gruppenbereichs von Zeile {row}, wie nach dem Sortieren einer Spalte ohne die anderen: In den Gruppenbereichen wird nichts geändert. Das Sortieren ist rückgängig zu machen; ist es so gewollt, ist einer der beiden zuerst in Chat umzubenennen',
  'finding.stillIn.columns':
    'Nicht mehr genannt und noch dabei: {people}. Spalten, aus denen Personen kamen, haben sich geändert: Beantworten Sie zuerst die Frage dazu',
  'finding.stillIn.shared':
    'Nicht mehr genannt und noch dabei: {people}. Eine andere Zeile hat denselben Gruppenbereich: Leeren Sie das Ergebnis der falschen',
  'finding.stillIn.creator':
    'Nicht mehr genannt und noch dabei: {people}. Der Gruppenbereich kann ihnen gehören: Nur in Chat lassen sie sich entfernen',
  'finding.stillIn.groupChat':
    'Nicht mehr genannt und noch dabei: {people}. Entfernen Sie sie in Chat, wenn sie gehen sollen',
  'finding.stillIn.always':
    'Nicht mehr genannt und noch dabei: {people}. Laut Einstellungen sind sie in jedem neuen Gruppenbereich dabei',
  'finding.stillRole.columns':
    'Als weniger genannt, als sie sind: {people}. Spalten, aus denen Personen kamen, haben sich geändert: Beantworten Sie zuerst die Frage dazu',
  'finding.stillRole.shared':
    'Als weniger genannt, als sie sind: {people}. Eine andere Zeile hat denselben Gruppenbereich: Leeren Sie das Ergebnis der falschen',
  'finding.stillRole.creator':
    'Als weniger genannt und noch Inhaber: {people}. Der Gruppenbereich kann ihnen gehören: Nur in Chat lässt sich die Rolle nehmen',
  'finding.stillRole.groupChat': 'Als weniger genannt: {people}. Ein Gruppenchat hat keine Rollen',
  'finding.torn': 'Diese Zeile und ihr Ergebnis wurden auseinandersortiert',
  'finding.anotherRow':
    'Ihr Gruppenbereich wurde für andere Personen und unter anderem Namen eingerichtet („{name}“): Dort wird nichts geändert. Für diese Zeile lässt sich ein eigener erstellen, oder sie ist zu löschen',
  'finding.anotherPeople':
    'Diese Unterhaltung wurde mit anderen Personen eingerichtet, als die Zeile jetzt nennt: Darin wird nichts geändert. Für diese Zeile lässt sich eine eigene erstellen, oder sie nennt wieder die von vorher',
  'finding.swapped':
    'Sie nennt die Personen von Zeile {row}, wie nach dem Sortieren einer Spalte ohne die anderen: In den Gruppenbereichen wird nichts geändert. Das Sortieren ist rückgängig zu machen; ist es so gewollt, sind die Applied-Zellen beider Zeilen zu leeren',
  'finding.unsealed':
    'Laut diesen Zellen hat Ihr Lauf die Zeile eingerichtet, doch sie stammen nicht vom Add-on',
  'finding.spaceUnproven':
    'Nichts zeigt, dass dieser Gruppenbereich für diese Zeile entstand. Sehen Sie ihn an, dann verwenden Sie ihn',
  'finding.notReady': 'Die Zeile wartet auf „ja“ unter „{header}“',
  'finding.asideTotal': 'Die Zeile ist eine Summe',
  'finding.asideHeader': 'Die Zeile wiederholt die Überschriften',
  'finding.asideInstruction': 'Die Zeile sagt, wie die Tabelle auszufüllen ist',
  'finding.asideNote': 'Die Zeile ist eine Anmerkung',
  'finding.asideExample':
    'Die Zeile ist ein Beispiel, das nie eingerichtet wird. Überschreiben Sie es, oder löschen Sie die Zeile',
  'finding.heldBack': '„{cell}“ unter „{header}“ hält die Zeile zurück',

  // Dasselbe in mehreren Zeilen, als eine Zeile. `findings.<code>`
  'findings.formulaError':
    '{n} Zeilen zeigen eine Formel, die gescheitert oder noch nicht fertig ist',
  'findings.notAnAddress': 'In {n} Zeilen steht etwas, das keine Adresse ist',
  'findings.chip':
    'In {n} Zeilen stehen anscheinend Personen-Chips, von denen hier nur die Beschriftung zu sehen ist',
  'findings.shortNumber': 'In {n} Zeilen steht eine Zahl statt einer Person',
  'findings.atInWords': 'In {n} Zeilen steht eine Adresse mit dem @ in Worten',
  'findings.addressSlip': 'In {n} Zeilen steht eine Adresse mit einem Tippfehler',
  'findings.noName': '{n} Zeilen haben keinen Namen für den Gruppenbereich',
  'findings.outsidePerson': {
    one: '1 Person von {domain} gehört nicht zu Ihrer Organisation',
    other: '{n} Personen von {domain} gehören nicht zu Ihrer Organisation',
  },
  'findings.sameName': '{n} Zeilen heißen wie eine andere Zeile',
  'findings.domainSlip': {
    one: '1 Person ist bei {domain}; die meisten hier sind bei {usual}. Ist das ein Tippfehler?',
    other:
      '{n} Personen sind bei {domain}; die meisten hier sind bei {usual}. Ist das ein Tippfehler?',
  },
  'findings.nameExists': '{n} Zeilen heißen wie ein Gruppenbereich, in dem Sie schon sind',
  'findings.onePersonTwice': '{n} Zeilen nennen vielleicht eine Person doppelt',
  'findings.torn': '{n} Zeilen und ihre Ergebnisse wurden auseinandersortiert',
  'findings.copiedRow': '{n} Zeilen sind Kopien anderer, mit deren Request ID',
  'findings.changedSince':
    '{n} Zeilen haben einen anderen Namen oder andere Einstellungen, als ihr Gruppenbereich bekam',
  'findings.nobodyHere':
    '{n} Zeilen nennen niemanden, die meisten anderen schon: Sie werden nicht eingerichtet',
  'findings.notReady': '{n} Zeilen warten auf „ja“ unter „{header}“',
  'findings.asideTotal': '{n} Zeilen sind Summen',
  'findings.asideHeader': '{n} Zeilen wiederholen die Überschriften',
  'findings.asideInstruction': '{n} Zeilen sagen, wie die Tabelle auszufüllen ist',
  'findings.asideExample': '{n} Zeilen sind Beispiele, die nie eingerichtet werden',
  'findings.asideNote': '{n} Zeilen sind Anmerkungen',
  'findings.heldBack': '{n} Zeilen sagen nicht „ja“ unter „{header}“',

  // Was sich gegen Befunde tun lässt, auf Knöpfen, und was getan ist. `remedy.<does>`
  'remedy.yes': 'ja',
  'remedy.change': 'In {to} ändern',
  'remedy.changeAll': { one: 'In {to} ändern', other: 'Alle {n} in {to} ändern' },
  'remedy.correctAll': { one: 'Korrigieren', other: 'Alle {n} korrigieren' },
  'remedy.join': 'Zu „{to}“ verbinden',
  'remedy.leaveOut': { one: 'Weglassen', other: 'Diese {n} weglassen' },
  'remedy.ours': 'Sie gehören zu uns: {domain}',
  'remedy.letIn': {
    one: 'Externe in 1 Gruppenbereich lassen',
    other: 'Externe in {n} Gruppenbereiche lassen',
  },
  'remedy.markReady': { one: 'Als bereit markieren', other: '{n} Zeilen als bereit markieren' },
  'remedy.keep': { one: 'So lassen', other: 'Alle {n} so lassen' },
  'remedy.keepAlone': {
    one: 'Ohne Personen einrichten',
    other: 'Alle {n} ohne Personen einrichten',
  },
  'remedy.another': { one: 'Einen weiteren anlegen', other: '{n} weitere anlegen' },
  'remedy.leaveColumn': 'Spalte „{header}“ weglassen',
  'remedy.lookUp': {
    one: '1 Namen im Verzeichnis suchen',
    other: '{n} Namen im Verzeichnis suchen',
  },
  'remedy.changed': { one: '1 Zelle geändert', other: '{n} Zellen geändert' },
  'remedy.readyAgain': {
    one: '1 Zeile ist bereit für einen eigenen Gruppenbereich',
    other: '{n} Zeilen sind bereit, jede für einen eigenen Gruppenbereich',
  },
  'remedy.remembered': 'Für diese Tabelle gemerkt',
  'remedy.undone': 'Rückgängig gemacht',
  'handOver.written': {
    one: '{person} steht in 1 Zeile als Inhaber',
    other: '{person} steht in {n} Zeilen als Inhaber',
  },
  'sidebar.remedy.undo': 'Rückgängig',
  'sidebar.remedy.left': {
    one: '1 Zelle bleibt, wie sie ist: Sie enthält eine Formel oder sagt inzwischen etwas anderes',
    other:
      '{n} Zellen bleiben, wie sie sind: Sie enthalten eine Formel oder sagen inzwischen etwas anderes',
  },
  'sidebar.remedy.of': '{remedy}: Zeile {row}',
  'sidebar.settings.letIn': 'Zugelassene Domains',
  'sidebar.settings.letInHow':
    'Zeilen, die jemanden von dort nennen, werden für Externe eingerichtet, wenn die Zeile nicht „nein“ sagt.',

  // Ergebnisse: was in der Zelle Details steht. `outcome.<code>`
  'outcome.missing.noAccount': {
    one: '{people} kann nicht hinzugefügt werden: Dieses Konto gibt es nicht.',
    other: '{people} können nicht hinzugefügt werden: Diese Konten gibt es nicht.',
  },
  'outcome.missing.notAllowed': {
    one: '{people} kann nicht hinzugefügt werden: Chat lässt das bei dieser Person nicht zu. Den Grund kennt die Administration.',
    other:
      '{people} können nicht hinzugefügt werden: Chat lässt das bei ihnen nicht zu. Den Grund kennt die Administration.',
  },
  'outcome.missing.chatOff': {
    one: '{people} kann nicht hinzugefügt werden: Chat ist für diese Person ausgeschaltet. Die Administration kann es einschalten.',
    other:
      '{people} können nicht hinzugefügt werden: Chat ist für sie ausgeschaltet. Die Administration kann es einschalten.',
  },
  'outcome.missing.dropped': {
    one: '{people} kann nicht hinzugefügt werden: Chat nimmt die Anfrage an und lässt die Person weg, so wie bei einer Blockierung.',
    other:
      '{people} können nicht hinzugefügt werden: Chat nimmt die Anfrage an und lässt sie weg, so wie bei einer Blockierung.',
  },
  'outcome.missing.otherPair': {
    one: '{people} kann nicht hinzugefügt werden: Diese Direktnachricht ist mit einer anderen Person.',
    other:
      '{people} können nicht hinzugefügt werden: Diese Direktnachricht ist mit einer anderen Person.',
  },
  'outcome.missing.noGroup': {
    one: '{people} kann nicht hinzugefügt werden: Das ist keine Google-Gruppe, die Sie sehen können.',
    other:
      '{people} können nicht hinzugefügt werden: Das sind keine Google-Gruppen, die Sie sehen können.',
  },
  'outcome.missing.groupsBarred': {
    one: '{people} kann nicht hinzugefügt werden: Gruppen lassen sich hier nicht über ihre Adresse finden. Die ID geht, etwa groups/abc.',
    other:
      '{people} können nicht hinzugefügt werden: Gruppen lassen sich hier nicht über ihre Adresse finden. Die IDs gehen, etwa groups/abc.',
  },
  'outcome.missing.tryLater': {
    one: '{people} konnte gerade nicht hinzugefügt werden. Versuchen Sie es noch einmal.',
    other: '{people} konnten gerade nicht hinzugefügt werden. Versuchen Sie es noch einmal.',
  },
  'outcome.missing.refused': {
    one: '{people} kann nicht hinzugefügt werden. Chat sagt: {message}',
    other: '{people} können nicht hinzugefügt werden. Chat sagt: {message}',
  },
  'outcome.role.member': '{person} hat eine andere Rolle als gewünscht. Chat sagt: {message}',
  'outcome.role.manager':
    '{person} ist dabei, konnte aber nicht Manager werden. Chat sagt: {message}',
  'outcome.role.owner':
    '{person} ist dabei, konnte aber nicht Inhaber werden. Chat sagt: {message}',
  'outcome.role.invited': {
    one: '{people} ist eingeladen und bekommt die Rolle erst nach dem Beitritt. Versuchen Sie es dann noch einmal.',
    other:
      '{people} sind eingeladen und bekommen ihre Rollen erst nach dem Beitritt. Versuchen Sie es dann noch einmal.',
  },
  'outcome.invited': {
    one: '{people} ist eingeladen und muss zustimmen.',
    other: '{people} sind eingeladen und müssen zustimmen.',
  },
  'outcome.opensOn': {
    one: 'Öffnet am {date}: Dann kommt 1 Mitglied dazu.',
    other: 'Öffnet am {date}: Dann kommen {n} Mitglieder dazu.',
  },
  'outcome.notOpen': {
    one: 'Noch nicht offen: 1 Mitglied kommt dann dazu.',
    other: 'Noch nicht offen: {n} Mitglieder kommen dann dazu.',
  },
  'outcome.noMessage': 'Die Begrüßung konnte nicht gesendet werden. Chat sagt: {message}',
  'outcome.myChat.sections': 'Nicht in den Abschnitt Ihres Chats gelegt. Chat sagt: {message}',
  'outcome.myChat.mute': 'Nicht für Sie stummgeschaltet. Chat sagt: {message}',
  'outcome.myChat.pins': 'Die Begrüßung ist nicht angepinnt. Chat sagt: {message}',
  'outcome.leaveRefused':
    'Sie sind noch im Gruppenbereich: Chat lässt Sie ihn nicht verlassen. Chat sagt: {message}',
  'outcome.leftBefore': {
    one: '{people} kann nicht hinzugefügt werden: Sie haben den Gruppenbereich schon verlassen. Einer seiner Inhaber kann das in Chat tun.',
    other:
      '{people} können nicht hinzugefügt werden: Sie haben den Gruppenbereich schon verlassen. Einer seiner Inhaber kann das in Chat tun.',
  },
  'outcome.maybeMissing': {
    one: '{people} fehlt vielleicht: Die Zeile wurde zu spät geändert. Ein Inhaber des Gruppenbereichs kann in Chat nachsehen.',
    other:
      '{people} fehlen vielleicht: Die Zeile wurde zu spät geändert. Ein Inhaber des Gruppenbereichs kann in Chat nachsehen.',
  },
  'outcome.roleTooLate': {
    one: '{people} behält die bisherige Rolle: Die Zeile wurde zu spät geändert. Ein Inhaber des Gruppenbereichs kann sie in Chat ändern.',
    other:
      '{people} behalten ihre bisherigen Rollen: Die Zeile wurde zu spät geändert. Ein Inhaber des Gruppenbereichs kann sie in Chat ändern.',
  },
  'outcome.notLeft': 'Sie sind noch im Gruppenbereich: Es ist noch kein Inhaber beigetreten.',
  'outcome.existed': 'Diese Unterhaltung gab es schon.',
  'outcome.exists': {
    one: 'Es gibt schon einen Gruppenchat genau dieser Personen: diesen. In der Seitenleiste wählen: diesen nehmen oder neu nach einem zweiten fragen.',
    other:
      'Es gibt schon {n} Gruppenchats genau dieser Personen: Dieser ist der erste. In der Seitenleiste wählen: diesen nehmen oder neu nach einem weiteren fragen.',
  },
  'outcome.sameName': {
    one: 'Sie sind schon in einem Gruppenbereich dieses Namens: diesem. In der Seitenleiste wählen: diesen nehmen oder einen weiteren anlegen.',
    other:
      'Sie sind schon in {n} Gruppenbereichen dieses Namens: Dieser ist der neueste. In der Seitenleiste wählen: diesen nehmen oder einen weiteren anlegen.',
  },
  'outcome.found':
    'Die Antwort ging verloren; dieser Gruppenbereich wurde in Chat anhand von Name und Minute gefunden.',
  'outcome.completing': 'Den Gruppenbereich gibt es; Personen werden noch hinzugefügt.',
  'outcome.missing.appBarred': 'Die App kann nicht hinzugefügt werden: Die Erlaubnis dazu fehlt.',
  'outcome.missing.appOff':
    'Die App kann nicht hinzugefügt werden: Die Administration muss auf der Konfigurationsseite der Chat API die interaktiven Funktionen und das Beitreten zu Gruppenbereichen einschalten. Chat sagt: {message}',
  'outcome.messageBarred': 'Die Begrüßung konnte nicht gesendet werden: Die Erlaubnis dazu fehlt.',
  'outcome.before': '{people}',
  'outcome.unreadable':
    'Den Gruppenbereich gibt es, aber seine Personen lassen sich nicht lesen. Chat sagt: {message}',
  'outcome.changedMeanwhile':
    'Die Zeile wurde während des Einrichtens geändert: Name und Einstellungen sind die von vorher.',
  'compare.noSpace':
    'Chat hat diesen Gruppenbereich für Sie nicht mehr: Er wurde gelöscht, oder Sie sind nicht mehr darin',
  'compare.notOwner': 'Sie sind nicht mehr Inhaber des Gruppenbereichs',
  'compare.renamed': 'Der Gruppenbereich heißt in Chat „{name}“',
  'compare.renamedBoth':
    'Der Gruppenbereich heißt in Chat „{name}“ und in der Zeile „{row}“: Beides wurde geändert',
  'compare.description': 'Die Beschreibung in Chat ist „{text}“',
  'compare.guidelines': 'Die Richtlinien in Chat sind „{text}“',
  'compare.empty.description': 'Die Beschreibung wurde in Chat entfernt',
  'compare.empty.guidelines': 'Die Richtlinien wurden in Chat entfernt',
  'compare.history.on': 'Nachrichten werden in Chat aufbewahrt',
  'compare.history.off': 'Nachrichten werden in Chat nicht aufbewahrt',
  'compare.access': 'In Chat ist der Gruppenbereich für {text} zu finden',
  'compare.access.private': 'Der Gruppenbereich ist in Chat privat',
  'compare.access.organization': 'Die ganze Organisation findet den Gruppenbereich in Chat',
  'compare.posting.everyone': 'In Chat dürfen alle schreiben',
  'compare.posting.managers': 'In Chat dürfen nur Manager schreiben',
  'compare.left': '{person} ist nicht mehr im Gruppenbereich',
  'compare.accepted': '{person} hat die Einladung angenommen',
  'compare.added.member': '{person} wurde in Chat aufgenommen',
  'compare.added.manager': '{person} wurde in Chat als Manager aufgenommen',
  'compare.added.owner': '{person} wurde in Chat als Inhaber aufgenommen',
  'compare.addedGroup': 'Die Gruppe {person} wurde in Chat aufgenommen',
  'compare.role.member': '{person} ist in Chat Mitglied',
  'compare.role.manager': '{person} ist in Chat Manager',
  'compare.role.owner': '{person} ist in Chat Inhaber',
  'bringIn.sheetName': 'Meine Gruppenbereiche',
  'change.add.member': '{person} ist aufzunehmen',
  'change.add.manager': '{person} ist als Manager aufzunehmen',
  'change.add.owner': '{person} ist als Inhaber aufzunehmen',
  'change.giveRole.member': '{person} wird Mitglied',
  'change.giveRole.manager': '{person} wird Manager',
  'change.giveRole.owner': '{person} wird Inhaber',
  'change.takeRole.member': '{person} wird Mitglied und nicht mehr',
  'change.takeRole.manager': '{person} wird Manager und nicht mehr',
  'change.takeRole.owner': '{person} wird Inhaber und nicht mehr',
  'change.takeOut.usual': '{person} ist nicht mehr genannt und zu entfernen',
  'change.takeOut.before':
    '{person} war schon vorher dabei, ist nicht mehr genannt und zu entfernen',
  'change.takeOut.emptied': '{person} ist zu entfernen: Die Zeile nennt niemanden mehr',
  'change.takeOut.moved': '{person} ist jetzt in Zeile {row} und hier zu entfernen',
  'change.catchUp': 'Andere Personen als früher sind genannt: Wer fehlt, ist aufzunehmen',
  'change.rename': '„{was}“ soll „{name}“ heißen',
  'change.name': 'Der Gruppenbereich soll „{name}“ heißen',
  'change.description': 'Die Beschreibung soll „{text}“ sein',
  'change.guidelines': 'Die Richtlinien sollen „{text}“ sein',
  'change.history.on': 'Nachrichten sollen aufbewahrt werden',
  'change.history.off': 'Nachrichten sollen nicht aufbewahrt werden',
  'change.access': 'Der Gruppenbereich soll für {text} zu finden sein',
  'change.access.private': 'Der Gruppenbereich soll privat sein',
  'change.access.organization': 'Die ganze Organisation soll den Gruppenbereich finden',

  'outcome.notAdded': {
    one: 'Noch nicht aufgenommen: {people}.',
    other: '{n} Personen sind noch nicht aufgenommen: {people}.',
  },
  'outcome.othersIn': {
    one: '1 weitere Person ist im Gruppenbereich, und die Zeile nennt sie nicht: siehe Mit Chat vergleichen.',
    other:
      '{n} weitere Personen sind im Gruppenbereich, und die Zeile nennt sie nicht: siehe Mit Chat vergleichen.',
  },
  'outcome.left': {
    one: 'Nicht mehr im Gruppenbereich: {people}.',
    other: '{n} Personen sind nicht mehr im Gruppenbereich: {people}.',
  },
  'outcome.takenOut.member': {
    one: 'Entfernt: {people}.',
    other: '{n} Personen wurden entfernt: {people}.',
  },
  'outcome.takenOut.manager': {
    one: 'Entfernt, vorher Manager: {people}.',
    other: '{n} Manager wurden entfernt: {people}.',
  },
  'outcome.takenOut.owner': {
    one: 'Entfernt, vorher Inhaber: {people}.',
    other: '{n} Inhaber wurden entfernt: {people}.',
  },
  'outcome.keptIn': 'Nicht entfernt: {people}.',
  'outcome.keptRole': 'Die Rolle bleibt: {people}.',
  'outcome.kept.changed': 'Die Zeile, oder das Blatt um sie herum, sagt inzwischen etwas anderes.',
  'outcome.kept.shared': 'Ein anderes Blatt hat eine Zeile mit demselben Gruppenbereich.',
  'outcome.kept.tooMany': 'Es sind mehr, als vor Ihrem Klick gezählt waren.',
  'outcome.kept.notOwner': 'Sie sind kein Inhaber des Gruppenbereichs.',
  'outcome.kept.creator': 'Der Gruppenbereich kann ihnen gehören.',
  'outcome.kept.lastOwner': 'Der Gruppenbereich hätte keinen Inhaber mehr.',
  'outcome.kept.unresolved': 'Chat sagt nicht, wer sie sind.',
  'outcome.kept.named': 'Die Zeile nennt sie mit einer anderen Adresse.',
  'outcome.kept.maybeNamed':
    'Die Zeile nennt auch {message}, und Chat findet dazu niemanden: Es kann dieselbe Person sein. Korrigieren Sie die Adresse, oder entfernen Sie auch diese aus der Zeile.',
  'outcome.kept.notMoved': 'Im Gruppenbereich der Zeile, die sie jetzt nennt, sind sie nicht.',
  'outcome.kept.stopped': 'Der Lauf wurde angehalten.',
  'outcome.kept.refused': 'Chat sagt: {message}',
  'outcome.unset.changed':
    'Die Zeile sagt über ihren Gruppenbereich etwas anderes, als gewählt war: Das wird nicht geändert.',
  'outcome.unset.name': 'Der Name ist nicht geändert.',
  'outcome.unset.description': 'Die Beschreibung ist nicht geändert.',
  'outcome.unset.guidelines': 'Die Richtlinien sind nicht geändert.',
  'outcome.unset.history': 'Ob Nachrichten aufbewahrt werden, ist nicht geändert.',
  'outcome.unset.access': 'Wer den Gruppenbereich findet, ist nicht geändert.',
  'outcome.unset.why.elsewhere':
    'In Chat hat es jemand geändert, zu „{message}“. Mit Chat vergleichen: in die Tabelle übernehmen oder zurücksetzen.',
  'outcome.unset.why.stopped': 'Der Lauf wurde angehalten.',
  'outcome.unset.why.nameTaken':
    'Chat sagt, dass dieser Name in der Organisation schon vergeben ist: Ein anderer ist nötig.',
  'outcome.unset.why.barred': 'Die Berechtigung dafür fehlt.',
  'outcome.unset.why.notTaken': 'Chat nimmt es nicht an.',
  'outcome.unset.why.refused': 'Chat sagt: {message}',
  'outcome.notApplied':
    'Geänderter Name oder geänderte Einstellungen wurden nicht übernommen: Das geht nur in Chat.',
  'outcome.cleared':
    'Die Request ID wurde geleert, während diese Zeile eingerichtet wurde; dies ist ihr Gruppenbereich. In der Seitenleiste wählen: diesen nehmen oder neu nach einem zweiten fragen.',
  'outcome.copied':
    'Eine Kopie einer anderen Zeile, samt deren Request ID. Wer hier einen eigenen Gruppenbereich will, leert die fünf Zellen von Status bis Request ID.',
  'outcome.whose':
    'Dieser Gruppenbereich wurde erstellt, aber alle Zeilen mit seiner Request ID wurden seither geändert: Wem er gehört, ist nicht zu erkennen. In der Seitenleiste wählen: ihn für die Zeile nehmen, für die er ist, und für die anderen einen eigenen erstellen.',
  'outcome.doubt':
    'Gesendet, aber es kam keine Antwort. Mit derselben Request ID wird noch einmal gefragt.',
  'outcome.doubt.changed':
    'Gesendet, aber es kam keine Antwort, und die Zeile wurde seither geändert. Sehen Sie in Chat nach, ob es den Gruppenbereich gibt; dann verwenden Sie ihn, oder lassen Sie ihn noch einmal erstellen.',
  'outcome.doubt.nameTaken':
    'Gesendet, aber es kam keine Antwort, und laut Chat ist der Name vergeben. Sehen Sie in Chat nach, ob das der Gruppenbereich dieser Zeile ist.',
  'outcome.doubt.takenOver':
    'Übernommen, aber Chat lehnt die Request ID ab: Den Gruppenbereich der ersten Person gibt es vermutlich. Fragen Sie dort danach, oder lassen Sie ihn noch einmal erstellen. Chat sagt: {message}',
  'outcome.doubt.takenOverLate':
    'Übernommen, aber für eine sichere zweite Anfrage ist es zu lange her: Den Gruppenbereich der ersten Person gibt es vielleicht. Fragen Sie dort danach, oder lassen Sie ihn noch einmal erstellen.',
  'outcome.doubt.gone':
    'Chat sagt, es habe das eingerichtet, zeigt es aber nicht: Vielleicht wurde es gelöscht. Sehen Sie in Chat nach; dann lassen Sie ihn noch einmal erstellen.',
  'outcome.doubt.unlisted':
    'Gesendet, aber es kam keine Antwort, und für eine sichere zweite Anfrage ist es zu lange her. Sehen Sie in Chat nach, ob es den Gruppenchat gibt.',
  'outcome.doubt.hits': {
    one: 'Gesendet, aber es kam keine Antwort. Es gibt einen Gruppenbereich dieses Namens, vielleicht den dieser Zeile: {links}',
    other:
      'Gesendet, aber es kam keine Antwort. Es gibt {n} Gruppenbereiche dieses Namens, vielleicht ist einer der dieser Zeile: {links}',
  },

  // Probleme: was Chat oder Google abgelehnt hat, und was zu tun ist. `problem.<code>`
  'problem.appNotConfigured':
    'Chat kennt das Projekt dieses Add-ons noch nicht. Die Administration muss einmal die Chat API einschalten und deren Seite „Configuration“ ausfüllen.',
  'problem.apiOff':
    'Die Chat API ist im Cloud-Projekt dieses Add-ons aus. Wer Zugang zum Projekt hat, muss sie einschalten und einige Minuten warten.',
  'problem.consentMissing':
    'Die Erlaubnis, Chat in Ihrem Namen zu benutzen, fehlt oder ist abgelaufen. Schließen und öffnen Sie die Tabelle, öffnen Sie das Add-on aus dem Menü und erlauben Sie, worum es bittet.',
  'problem.adminBlock':
    'Die Administration Ihrer Organisation lässt dieses Add-on Chat nicht benutzen. Nur sie kann es erlauben.',
  'problem.blocked':
    'Google lehnt alles ab, worum dieses Add-on Chat in Ihrem Namen bittet. Meist muss die Administration die App als vertrauenswürdig markieren.',
  'problem.personalAccount':
    'Google lässt nur Google-Workspace-Konten die Chat API benutzen. Dieses Konto ist ein privates.',
  'problem.chatOff':
    'Google Chat ist für Ihr Konto ausgeschaltet. Die Administration kann es einschalten.',
  'problem.fetchBlocked':
    'Die Administration Ihrer Organisation lässt Add-ons chat.googleapis.com nicht erreichen.',
  'problem.dailyLimit':
    'Das Tageslimit von Google für dieses Konto ist erreicht. Morgen geht es weiter: Die Tabelle merkt sich alles.',
  'problem.tooMany': 'Google bittet um eine Pause: zu viele Aufrufe',
  'problem.unavailable': 'Chat hat gerade Schwierigkeiten ({code})',
  'problem.noAnswer': 'Von Chat kam keine Antwort',
  'problem.paused':
    'Wegen Schwierigkeiten bei Google unterbrochen: Zehn Minuten lang kam nichts voran. Nichts geht verloren: Öffnen Sie die Seitenleiste später, dann geht es dort weiter, wo es steht.',
  'problem.pausedInDoubt': {
    one: 'Wegen Schwierigkeiten bei Google unterbrochen: Zehn Minuten lang kam nichts voran. Noch weiß niemand, ob Chat den Gruppenbereich dieser Zeile angelegt hat: {rows}. Öffnen Sie die Seitenleiste später, dann geht es dort weiter, wo es steht.',
    other:
      'Wegen Schwierigkeiten bei Google unterbrochen: Zehn Minuten lang kam nichts voran. Noch weiß niemand, ob Chat die Gruppenbereiche dieser {n} Zeilen angelegt hat: {rows}. Öffnen Sie die Seitenleiste später, dann geht es dort weiter, wo es steht.',
  },
  'problem.nameTaken':
    'Einen Gruppenbereich dieses Namens gibt es in Ihrer Organisation schon. Wählen Sie einen anderen Namen und versuchen Sie es noch einmal.',
  'problem.precondition':
    'Chat lehnt diese Zeile ab. Vielleicht ist Chat für jemanden darin ausgeschaltet. Chat sagt: {message}',
  'problem.notAllowed': 'Chat lässt Sie das nicht einrichten. Chat sagt: {message}',
  'problem.appMessageRefused':
    'Der App kann nicht geschrieben werden: Die Administration muss auf der Konfigurationsseite der Chat API ihre interaktiven Funktionen einschalten. Chat sagt: {message}',
  'problem.spaceNotShown':
    'Chat zeigt diesen Bereich nicht: Es gibt ihn nicht mehr, oder Sie sind nicht darin.',
  'problem.notFound': 'Chat findet etwas aus dieser Zeile nicht. Chat sagt: {message}',
  'problem.memberUnknown':
    'Chat kennt eine der Personen nicht. Prüfen Sie die Adressen und versuchen Sie es noch einmal.',
  'problem.refused': 'Chat lehnt diese Zeile ab ({code}). Chat sagt: {message}',
  'problem.refusedRow':
    'Chat lehnt diese Zeile ab ({code}). Chat sagt: {message} Ihre Request ID ist {id}.',
  'problem.groupChatRefused':
    'Chat lehnt einen Gruppenchat mit diesen Personen ab: {people}. Lassen Sie weg, wer nicht dabei sein kann, und versuchen Sie es noch einmal. Chat sagt: {message}',
  'problem.directMessageRefused':
    'Chat lehnt eine Direktnachricht mit {people} ab. Chat sagt: {message}',
  'problem.timersBlind':
    'Google startet Zeitpläne hier ohne Tabelle, darum kann nichts nach der Uhr laufen. Formularantworten, Menü und Seitenleiste richten Zeilen ein.',
  'problem.onlyHourly': 'Als Add-on lässt Google dies höchstens einmal in der Stunde laufen.',
  'problem.notYourSchedule': 'Dieser Zeitplan gehört {by}. Nur dort kann er geändert werden.',
  'problem.runFirst':
    'Zeilen von {by} sind noch in einem Durchlauf. Lassen Sie ihn enden oder halten Sie ihn an, dann vergessen Sie.',
  'schedule.changed':
    'Wie „{sheet}“ gelesen wird, oder die Einstellungen, haben sich geändert, nachdem Sie sie gesehen hatten; deshalb pausiert Ihr Zeitplan, und es wurde nichts gesendet. Sehen Sie sich in der Seitenleiste Spalten und Einstellungen an, dann drücken Sie unter Zeitplan auf Fortsetzen.',
  'schedule.limit': {
    one: 'In „{sheet}“ ist 1 Zeile mehr bereit, als Ihr Zeitplan am Tag ungesehen einrichten darf, darum macht er Pause. Sehen Sie sie in der Seitenleiste unter Zeitplan an, dann drücken Sie auf Fortsetzen; oder ändern Sie dort die Grenze.',
    other:
      'In „{sheet}“ sind {n} Zeilen mehr bereit, als Ihr Zeitplan am Tag ungesehen einrichten darf, darum macht er Pause. Sehen Sie sie in der Seitenleiste unter Zeitplan an, dann drücken Sie auf Fortsetzen; oder ändern Sie dort die Grenze.',
  },
  'schedule.limitPeople': {
    one: 'In „{sheet}“ hat 1 Zeile mehr neue Personen, als Ihr Zeitplan am Tag ungesehen aufnehmen darf, darum macht er Pause. Nehmen Sie sie in der Seitenleiste unter Änderungen auf, dann drücken Sie unter Zeitplan auf Fortsetzen; oder ändern Sie dort die Grenze.',
    other:
      'In „{sheet}“ haben {n} Zeilen mehr neue Personen, als Ihr Zeitplan am Tag ungesehen aufnehmen darf, darum macht er Pause. Nehmen Sie sie in der Seitenleiste unter Änderungen auf, dann drücken Sie unter Zeitplan auf Fortsetzen; oder ändern Sie dort die Grenze.',
  },
  'schedule.wouldGo': {
    one: 'Aus „{sheet}“ würde 1 Person herausgenommen. Das ist mehr, als Ihr Zeitplan darf, darum blieben alle, und er macht Pause. Kreuzen Sie in der Seitenleiste unter Änderungen an, wer geht, dann drücken Sie unter Zeitplan auf Fortsetzen.',
    other:
      'Aus „{sheet}“ würden {n} Personen herausgenommen. Das ist mehr, als Ihr Zeitplan darf, darum blieben alle, und er macht Pause. Kreuzen Sie in der Seitenleiste unter Änderungen an, wer geht, dann drücken Sie unter Zeitplan auf Fortsetzen.',
  },
  'schedule.held': 'Wartet auf Sie',
  'schedule.held.notTicked': 'Unter Zeitplan haben Sie sie nicht angekreuzt',
  'schedule.held.outsiders': 'Sie nennt Externe: {people}',
  'schedule.held.owners':
    'Sie macht Personen zu Inhabern, die nicht auf Ihrer Liste stehen: {people}',
  'schedule.held.message':
    'In ihrer Nachricht stehen Worte aus Zellen, die Sie nicht gesehen haben',
  'schedule.sheetGone':
    'Das Tabellenblatt „{sheet}“ wurde gelöscht, darum wurde sein Zeitplan entfernt.',
  'schedule.noSheet':
    'Google hat den Zeitplan ohne Tabelle gestartet, darum konnte nichts eingerichtet werden. Öffnen Sie die Seitenleiste, um die Zeilen einzurichten.',
  'schedule.dayIsOver':
    'Die tägliche Zeit, die Google Triggern gibt, ist verbraucht. Der Zeitplan geht morgen weiter.',
  'schedule.failed': 'Der Zeitplan konnte nicht laufen. Google sagt: {message}',
  'schedule.consent':
    'Die Erlaubnis, mit der dieser Zeitplan läuft, ist abgelaufen. Geben Sie sie neu, damit er weiterläuft.',
  'problem.noColumns':
    'In „{sheet}“ wird keine Spalte erkannt, darum kann nichts eingerichtet werden. Stellen Sie die Kopfzeile wieder her, oder wählen Sie die Spalten in der Seitenleiste.',
  'problem.isThere': {
    one: '1 Zeile blieb liegen: Was sie verlangt, gibt es schon. Sagen Sie in der Seitenleiste, ob es das ist.',
    other:
      '{n} Zeilen blieben liegen: Was sie verlangen, gibt es schon. Sagen Sie in der Seitenleiste, ob es das ist.',
  },
  'problem.renameBarred': {
    one: '1 neuer Name oder 1 Einstellung ist nicht übernommen: Gruppenbereiche zu ändern ist hier nicht erlaubt (das Extra „rename“).',
    other:
      '{n} neue Namen oder Einstellungen sind nicht übernommen: Gruppenbereiche zu ändern ist hier nicht erlaubt (das Extra „rename“).',
  },
  'problem.wouldGo': {
    one: 'Niemand wurde entfernt. 1 Person ist nicht mehr genannt: {people}. Sehen Sie sie in der Seitenleiste an.',
    other:
      'Niemand wurde entfernt. {n} Personen sind nicht mehr genannt, mehr als entfernt werden dürfen: {people}. Sehen Sie sie in der Seitenleiste an.',
  },
  'problem.trialUsed':
    'In {name} hat jemand geschrieben oder ist dazugekommen: Es wird nicht gelöscht. Sehen Sie in Chat danach.',
  'problem.undoLeftOut':
    'Gruppenbereiche zu löschen gehört nicht zu dieser Installation: Es wurde nichts gelöscht.',
  'problem.undoNotAllowed':
    'Gruppenbereiche zu löschen ist noch nicht erlaubt: Es wurde nichts gelöscht.',
  'problem.directoryOff':
    'Die People API ist im Cloud-Projekt dieses Add-ons aus, darum kann das Verzeichnis nicht gefragt werden. Wer Zugang zum Projekt hat, muss sie einschalten und einige Minuten warten.',
  'problem.directoryNotAllowed':
    'Das Verzeichnis zu lesen ist noch nicht erlaubt: Es wurde niemand gesucht.',
  'problem.directoryRefused': 'Das Verzeichnis konnte nicht gefragt werden. Google sagt: {message}',
  'problem.notPutBack': {
    one: '1 Person konnte nicht wieder aufgenommen werden: {people}. Nehmen Sie sie in Chat auf.',
    other:
      '{n} Personen konnten nicht wieder aufgenommen werden: {people}. Nehmen Sie sie in Chat auf.',
  },
  'problem.noRoster':
    'Dieses Blatt lässt sich so nicht mehr als Personenliste lesen. Lesen Sie es neu und wählen Sie dann noch einmal.',
  'problem.rosterTooLarge':
    '„{group}“ hat {n} Personen: Ihre Adressen sind mehr, als in eine Zelle passt. Gruppieren Sie nach einer anderen Spalte.',
  'problem.rosterColumns':
    '„{sheet}“ wurde aus dieser Liste angelegt, und die Spalten für Namen und Mitglieder fehlen dort. Setzen Sie ihre Überschriften wieder ein oder löschen Sie das Blatt.',
  'need.sheet': 'diese Tabelle lesen',
  'need.screen': 'diese Seitenleiste zeigen',
  'need.fetch': 'Chat erreichen',
  'need.person': 'wissen, wer Sie sind',
  'need.creating': 'Gruppenbereiche einrichten',
  'need.seeing': 'Gruppenbereiche sehen',
  'need.members': 'Personen hinzufügen',
  'need.groups': 'Gruppen nach Adresse finden',
  'need.app': 'die App hinzufügen',
  'need.messages': 'Begrüßungen schreiben',
  'need.schedule': 'von selbst laufen',
  'need.mail': 'Ihnen per E-Mail berichten',
  'need.rename': 'Namen und Einstellungen von Gruppenbereichen ändern',
  'need.undo': 'einen Lauf rückgängig machen',
  'need.sections': 'neue Gruppenbereiche in einen Abschnitt Ihres Chats legen',
  'need.mute': 'neue Gruppenbereiche für Sie stummschalten',
  'need.pins': 'Begrüßungen anpinnen',
  'need.directory': 'Personen benennen, die in Chat hinzugefügt wurden, und Adressen zu Namen',
  'check.consent.wrong': 'Noch nicht erlaubt: {needs}. Ohne das geht es nicht',
  'check.extras.fine': 'Alles Zusätzliche ist erlaubt',
  'check.extras.leftOut': 'Bei der Einrichtung weggelassen: {needs}',
  'check.extras.wrong': 'Noch nicht erlaubt: {needs}. Alles andere funktioniert',
  'check.unknown': 'Lässt sich noch nicht sagen',
  'check.account.fine': 'Sie sind {me}',
  'check.account.unknown':
    'Google sagt nicht, wer Sie sind. Vielleicht sind Sie mit mehreren Konten angemeldet',
  'check.consent.fine': 'Alles, worum das Add-on bittet, ist erlaubt',
  'check.chatApi.fine': 'Die Chat API antwortet',
  'check.appConfiguration.fine': 'Chat kennt die App dieses Projekts',
  'check.app.unknown':
    'Erst beim Hinzufügen zeigt sich, ob Chat die App in Gruppenbereiche lässt. Dafür müssen auf der Konfigurationsseite der Chat API die interaktiven Funktionen und das Beitreten zu Gruppenbereichen eingeschaltet sein; nichts anderes braucht sie',
  'check.groups.fine': 'Google-Gruppen lassen sich mit ihrer Adresse nennen',
  'check.groups.wrong':
    'Google-Gruppen lassen sich nicht mit ihrer Adresse nennen, nur mit ihrer ID: Die Erlaubnis {scope} oder die Cloud Identity API fehlt. Alles andere geht',
  'problem.notAllowedYet':
    'Noch nicht erlaubt: {needs}. Geben Sie die Zustimmung mit allen Häkchen; dann geht es hier weiter.',
  'problem.permissionMissing':
    'Die Erlaubnis {scope} fehlt, darum geht dies nicht. Unter „Einrichtung prüfen“ steht der Link, der sie gibt.',
  'problem.busy':
    '{by} richtet hier gerade Zeilen ein. Versuchen Sie es in einigen Minuten noch einmal.',
  'problem.noTurn':
    'Gerade ändert hier jemand anderes etwas. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
  'problem.restless':
    'Die Tabelle wurde immer wieder geändert, während der Lauf beginnen sollte. Es wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',
  'problem.sheetGone': 'Dieses Tabellenblatt gibt es nicht mehr. Öffnen Sie das Add-on neu.',
  'problem.sheetLocked':
    'Die Ergebnisspalten lassen sich nicht beschreiben, darum wird nichts mehr gesendet. Wem die Tabelle gehört, kann Ihnen das erlauben. Sheets sagt: {message}',
  'problem.noStatusColumn': 'Es gibt noch keine Spalte Status: Der erste Durchlauf legt sie an.',
  'problem.coloursLocked':
    'Dieses Tabellenblatt ist geschützt, darum bleiben seine Farben, wie sie sind. Wem die Tabelle gehört, kann Ihnen das Bearbeiten erlauben.',
  'problem.sheetValidates':
    'Eine Regel für den Inhalt der Zellen lehnt ab, was geschrieben wird, darum wird nichts mehr gesendet. Nehmen Sie die Datenvalidierung von den Spalten Status bis Request ID. Sheets sagt: {message}',
  'problem.visibleTooSlow':
    'Google braucht zu lange, um zu sagen, welche von {n} Zeilen ausgeblendet sind. Wählen Sie die Zeilen aus und richten Sie die ausgewählten ein. Gesendet wurde nichts.',
  'problem.notAGrid':
    'Das Blatt im Vordergrund ist ein Diagramm oder eine Datenverbindung und hat keine Zeilen. Gehen Sie auf ein Blatt mit Zeilen und prüfen Sie noch einmal.',
  'problem.badRequest':
    'Seitenleiste und Skript verstehen einander nicht. Schließen Sie die Seitenleiste und öffnen Sie sie neu.',
  'problem.unexpected':
    'Etwas ging schief: {message}. Nichts ist verloren; versuchen Sie es noch einmal.',
  'run.wait.spaceWrites': {
    one: 'Google erlaubt {n} neuen Gruppenbereich in der Minute',
    other: 'Google erlaubt {n} neue Gruppenbereiche in der Minute',
  },
  'run.wait.membershipWrites': {
    one: 'Google lässt {n} Person in der Minute hinzufügen',
    other: 'Google lässt {n} Personen in der Minute hinzufügen',
  },
  'run.wait.messageWrites': {
    one: 'Google erlaubt {n} Nachricht in der Minute',
    other: 'Google erlaubt {n} Nachrichten in der Minute',
  },
  'run.wait.ownWrites': {
    one: 'Ihr eigenes Chat nimmt {n} Änderung in der Minute',
    other: 'Ihr eigenes Chat nimmt {n} Änderungen in der Minute',
  },
  'run.wait.reads': {
    one: 'Google beantwortet {n} Frage in der Minute',
    other: 'Google beantwortet {n} Fragen in der Minute',
  },
  'run.wait.later': 'Es sind mehr Schritte übrig, als auf einmal gehen',
  'run.wait.noAnswer': 'Es kam keine Antwort; es wird noch einmal gefragt',
  'run.wait.busy': '{by} richtet hier gerade Zeilen ein',
  'run.nobodyIn': {
    one: 'In den ersten Gruppenbereich konnte niemand aufgenommen werden, darum ist der Durchlauf pausiert: Warum, steht in seiner Zeile unter Details. In der Seitenleiste machen Sie trotzdem weiter oder halten an.',
    other:
      'In die ersten {n} Gruppenbereiche konnte niemand aufgenommen werden, darum ist der Durchlauf pausiert: Warum, steht in ihren Zeilen unter Details. In der Seitenleiste machen Sie trotzdem weiter oder halten an.',
  },

  // Die Seitenleiste. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'Tabellenblatt',
  'sidebar.bar.readAgain': 'Tabelle neu lesen',
  'sidebar.bar.reading': 'Die Tabelle wird gelesen',
  'sidebar.bar.back': 'Zurück',
  'sidebar.bar.more': 'Mehr',
  'sidebar.links.title': 'Alle Gruppenbereiche',
  'sidebar.links.find': 'Nach Namen suchen',
  'sidebar.links.none': 'Kein Gruppenbereich hat das im Namen.',
  'sidebar.help.title': 'Hilfe',
  'sidebar.help.view': 'Hilfe zu dieser Ansicht',
  'sidebar.help.pages': 'Seite der Hilfe',
  'sidebar.help.english': 'Die Hilfe ist auf Englisch.',
  'sidebar.part.coming': 'Einen Moment',
  'sidebar.part.again': 'Noch einmal versuchen',
  'sidebar.part.updated':
    'Rows to Spaces wurde inzwischen aktualisiert. Schließen Sie die Seitenleiste und öffnen Sie sie neu: Die Tabelle merkt sich alles.',
  'sidebar.row': 'Zeile {row}',
  'sidebar.rowIs': 'Zeile {row}:',
  'sidebar.andOthers': { one: '{people} und 1 weitere', other: '{people} und {n} weitere' },
  'sidebar.goToRow': 'Zu Zeile {row}',
  'sidebar.someone': 'Jemand',
  'sidebar.seconds': '{n} s',
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
  'sidebar.mend.askAnew': 'Noch einmal erstellen',
  'sidebar.mend.useSpace': 'Diesen Gruppenbereich nehmen',
  'sidebar.mend.takeOver': 'Übernehmen',
  'sidebar.mend.of': '{mend}: Zeile {row}',

  'sidebar.first.unknown': 'In diesem Blatt erkenne ich keine Spalten.',
  'sidebar.first.noHeaders': 'Diese Tabelle hat noch keine Überschriften.',
  'sidebar.first.empty': 'Dieses Blatt ist leer.',
  'sidebar.first.how':
    'Aus jeder Zeile wird ein Gruppenbereich in Google Chat: eine Spalte für seinen Namen, eine für seine Personen.',
  'sidebar.first.sample': 'Beispielblatt anlegen',
  'sidebar.first.choose': 'Spalten auswählen',
  'sidebar.roster.title': { one: '{people} in 1 Gruppe', other: '{people} in {n} Gruppen' },
  'sidebar.roster.how':
    'Jede Zeile ist eine Person. Ein neues Blatt bekommt eine Zeile je Gruppenbereich; dieses bleibt, wie es ist.',
  'sidebar.roster.too': {
    one: 'Das liest sich auch wie eine Personenliste: {people} in 1 Gruppe nach „{group}“.',
    other: 'Das liest sich auch wie eine Personenliste: {people} in {n} Gruppen nach „{group}“.',
  },
  'sidebar.roster.person': 'Personen',
  'sidebar.roster.by': 'Gruppieren nach',
  'sidebar.roster.nobody': 'Niemand',
  'sidebar.roster.groups': { one: '1 Gruppe', other: '{n} Gruppen' },
  'sidebar.roster.each': { one: 'je 1 Person', other: 'je {n} Personen' },
  'sidebar.roster.range': '{from} bis {to} Personen',
  'sidebar.roster.everybody': 'Alle in einem Gruppenbereich – {people}',
  'sidebar.roster.groupsTitle': 'Was entsteht',
  'sidebar.roster.managedBy': 'verwaltet von {people}',
  'sidebar.roster.withoutAddress': {
    one: '1 Person hat keine Adresse',
    other: '{n} Personen haben keine Adresse',
  },
  'sidebar.roster.withoutGroup': {
    one: '1 Person ist in keiner Gruppe',
    other: '{n} Personen sind in keiner Gruppe',
  },
  'sidebar.roster.secondAddresses': {
    one: '1 Person hat eine zweite Adresse, die wegbleibt',
    other: '{n} Personen haben eine zweite Adresse, die wegbleibt',
  },
  'sidebar.roster.make': 'Blatt mit einer Zeile je Gruppenbereich anlegen',
  'sidebar.roster.update': 'Ansehen, was für „{sheet}“ neu ist',
  'sidebar.roster.takeRows': 'Jede Zeile als Gruppenbereich nehmen',
  'sidebar.roster.made':
    'Dieses Blatt wurde aus der Personenliste angelegt; die Liste ist unverändert.',
  'sidebar.roster.poured': 'Was sich geändert hat',
  'sidebar.roster.onlySheet':
    'Was angehakt ist, wird in „{sheet}“ geschrieben. In eingerichteten Gruppenbereichen folgt Chat durch „Änderungen“; dort wird niemand entfernt, den Sie nicht ankreuzen.',
  'sidebar.roster.nothing': 'Nichts: „{sheet}“ und die Liste sagen dasselbe.',
  'sidebar.roster.changedMeanwhile':
    'Liste oder Blatt haben sich inzwischen geändert: Es wurde nichts geschrieben. Das würde sich jetzt ändern.',
  'sidebar.roster.newRows': { one: '1 neue Zeile', other: '{n} neue Zeilen' },
  'sidebar.roster.came': { one: '1 Person kam dazu', other: '{n} Personen kamen dazu' },
  'sidebar.roster.moved': {
    one: '1 Person hat gewechselt',
    other: '{n} Personen haben gewechselt',
  },
  'sidebar.roster.role': {
    one: '1 Person hat eine andere Rolle',
    other: '{n} Personen haben eine andere Rolle',
  },
  'sidebar.roster.left': { one: '1 Person ist weg', other: '{n} Personen sind weg' },
  'sidebar.roster.leftHow': 'Ohne Haken bleiben sie im Blatt.',
  'sidebar.roster.otherRows': {
    one: '1 Zeile ist keine Gruppe der Liste und bleibt, wie sie ist',
    other: '{n} Zeilen sind keine Gruppen der Liste und bleiben, wie sie sind',
  },
  'sidebar.roster.write': {
    one: '1 Änderung ins Blatt schreiben',
    other: '{n} Änderungen ins Blatt schreiben',
  },
  'sidebar.roster.written': 'Das Blatt wurde geändert',
  'sidebar.roster.upToDate': '„{sheet}“ ist auf dem Stand der Liste.',
  'sidebar.roster.upToDateBy': '„{sheet}“ ist auf dem Stand der Liste: {changes}.',
  'sidebar.roster.follows':
    'In eingerichteten Gruppenbereichen folgt Chat durch „Änderungen“: Wer dazukam, ist dort angekreuzt; wer ging, ist es nicht.',
  'sidebar.roster.undone': {
    one: '1 Zelle blieb, wie sie ist: Sie enthält eine Formel oder mehr als Personen',
    other: '{n} Zellen blieben, wie sie sind: Sie enthalten eine Formel oder mehr als Personen',
  },
  'sidebar.roster.goOn': 'Ansehen, was einzurichten ist',

  'sidebar.review.columns': { one: '1 Spalte erkannt', other: '{n} Spalten erkannt' },
  'sidebar.review.toSetUp': {
    one: '1 Gruppenbereich einzurichten',
    other: '{n} Gruppenbereiche einzurichten',
  },
  'sidebar.review.nothing': 'Keine Gruppenbereiche einzurichten',
  'sidebar.review.nothingSelected': 'Keine Gruppenbereiche in den markierten Zeilen einzurichten',
  'sidebar.review.nothingVisible': 'Keine Gruppenbereiche in den sichtbaren Zeilen einzurichten',
  'sidebar.review.addRows': 'Fügen Sie eine Zeile hinzu, dann steht sie hier.',
  'sidebar.review.afterAnswer':
    'Was sich einrichten lässt, steht hier, sobald das beantwortet ist.',
  'sidebar.review.fixFirst': 'Sobald eine Zeile korrigiert ist, steht sie hier.',
  'sidebar.review.people': { one: '1 Person', other: '{n} Personen' },
  'sidebar.review.seats': { one: '1 Platz', other: '{n} Plätze' },
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
  'sidebar.review.onlySelected': 'Nur die ausgewählten Zeilen zählen: {rows}.',
  'sidebar.review.takeVisible': 'Nur die sichtbaren Zeilen nehmen',
  'sidebar.review.hidden': {
    one: '1 davon in einer ausgeblendeten Zeile',
    other: '{n} davon in ausgeblendeten Zeilen',
  },
  'sidebar.review.lookFirst': 'Es wurde noch nichts gesendet: Sehen Sie sich das zuerst an.',
  'sidebar.review.onlyVisible': 'Nur die sichtbaren Zeilen zählen.',
  'sidebar.review.takeAll': 'Alle Zeilen nehmen',
  'sidebar.review.tryOne': 'Erst eine Zeile ausprobieren',
  'sidebar.review.tryOneHow': 'Richtet „{name}“ mit allen ein',
  'sidebar.review.ended': 'Der Durchlauf ist zu Ende. Das steht jetzt in der Tabelle.',
  'sidebar.review.changed':
    'Die Tabelle hat sich geändert. Es wurde nichts gesendet; das steht jetzt darin.',
  'sidebar.review.otherSheet':
    'Eine andere Tabelle liegt vorn. Es wurde nichts gesendet; das steht in der vorderen.',
  'sidebar.review.questionFirst': 'Es wurde nichts gesendet: Zuerst ist etwas zu beantworten.',
  'sidebar.review.answerFirst': {
    one: 'nach der Frage oben',
    other: 'nach den {n} Fragen oben',
  },
  'sidebar.review.toFix': { one: '1 Zeile zu korrigieren', other: '{n} Zeilen zu korrigieren' },
  'sidebar.review.toCheck': { one: '1 Hinweis', other: '{n} Hinweise' },
  'sidebar.review.more': { one: '1 weitere', other: '{n} weitere' },
  'sidebar.review.wholeNote': 'Alles zeigen',
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
  'sidebar.review.doneBefore': { one: '1 schon fertig', other: '{n} schon fertig' },
  'sidebar.review.andAlike': {
    one: 'und 1 weitere Zeile dieser Art',
    other: 'und {n} weitere Zeilen dieser Art',
  },
  'sidebar.review.inRow': {
    one: 'und 1 weiterer in dieser Zeile',
    other: 'und {n} weitere in dieser Zeile',
  },
  'sidebar.skipped.totals': 'Summen',
  'sidebar.skipped.headers': 'wiederholte Überschriften',
  'sidebar.skipped.instructions': 'Anleitungen',
  'sidebar.skipped.notes': 'Anmerkungen',
  'sidebar.skipped.examples': 'Beispiele',
  'sidebar.skipped.notReady': 'nicht als bereit markiert',
  'sidebar.skipped.heldBack': 'zurückgehalten',
  'sidebar.review.skipped': {
    one: '1 Zeile übergangen: {why}',
    other: '{n} Zeilen übergangen: {why}',
  },
  'sidebar.review.resting': {
    one: 'Der Durchlauf von {by} ist pausiert: 1 Zeile ist übrig.',
    other: 'Der Durchlauf von {by} ist pausiert: {n} Zeilen sind übrig.',
  },
  'sidebar.review.restingHow':
    'Er geht weiter, wenn {by} diese Seitenleiste öffnet. Zeilen, die noch nicht gesendet wurden, kann man übernehmen.',
  'sidebar.review.takeOver': { one: '1 Zeile übernehmen', other: '{n} Zeilen übernehmen' },

  // Was entsteht, eine Karte je Gruppenbereich
  'sidebar.space.title': 'Diesen Gruppenbereich nehmen?',
  'sidebar.space.reading': 'Chat wird nach dem Gruppenbereich gefragt …',
  'sidebar.space.space': 'Gruppenbereich',
  'sidebar.space.madeYou': 'Eingerichtet am {time}; seitdem gehört er Ihnen.',
  'sidebar.space.madeOthers': 'Eingerichtet am {time} von jemand anderem: Sie kamen später dazu.',
  'sidebar.space.madeUnknown': 'Chat sagt nicht, wer ihn eingerichtet hat.',
  'sidebar.space.inIt': { one: '1 Person ist darin.', other: '{n} Personen sind darin.' },
  'sidebar.space.youMember': 'Sie sind Mitglied.',
  'sidebar.space.youManager': 'Sie verwalten ihn.',
  'sidebar.space.youOwner': 'Er gehört Ihnen.',
  'sidebar.space.youAreOut': 'Sie sind nicht darin.',
  'sidebar.space.others': {
    one: '1 Person davon sind weder Sie noch nennt sie die Zeile. Chat verrät Skripten keine Namen: Öffnen Sie den Gruppenbereich, um zu sehen, wer es ist.',
    other:
      '{n} Personen davon sind weder Sie noch nennt sie die Zeile. Chat verrät Skripten keine Namen: Öffnen Sie den Gruppenbereich, um zu sehen, wer sie sind.',
  },
  'sidebar.space.otherRows': 'Andere Zeilen haben ihn auch: {rows}.',
  'sidebar.space.isIn': {
    one: '1 Person der Zeile ist darin',
    other: '{n} Personen der Zeile sind darin',
  },
  'sidebar.space.toAdd': { one: 'Kommt dazu', other: '{n} kommen dazu' },
  'sidebar.space.toRaise': { one: 'Bekommt eine Rolle', other: '{n} bekommen eine Rolle' },
  'sidebar.space.unknown': {
    one: 'Kommt dazu, falls noch nicht darin',
    other: '{n} kommen dazu, falls noch nicht darin',
  },
  'sidebar.space.does':
    'Noch wird nichts gesendet: Wer dazukommt, wird aufgenommen, sobald die Zeile das nächste Mal eingerichtet wird. Es wird keine Nachricht geschrieben und niemand entfernt.',
  'sidebar.compare.title': 'Mit Chat vergleichen',
  'sidebar.compare.how':
    'Liest die Gruppenbereiche fertiger Zeilen und sagt, was jemand in Chat geändert hat. Dort wird nichts geändert, und keine Zelle von Ihnen ohne einen Klick. Personen-Chips in einer Zelle, die geschrieben wird, werden zu einfachem Text.',
  'sidebar.compare.begin': {
    one: '1 Gruppenbereich vergleichen',
    other: '{n} Gruppenbereiche vergleichen',
  },
  'sidebar.compare.again': 'Noch einmal vergleichen',
  'sidebar.compare.comparing': 'Vergleicht',
  'sidebar.compare.goOn': 'Weiter',
  'sidebar.compare.inStep': 'Zeilen und Gruppenbereiche sagen dasselbe.',
  'sidebar.compare.stopped': 'Angehalten. Das wurde bis dahin gefunden.',
  'sidebar.compare.noSpace': {
    one: '1 Gruppenbereich ist weg',
    other: '{n} Gruppenbereiche sind weg',
  },
  'sidebar.compare.notOwner': {
    one: '1 Gruppenbereich gehört Ihnen nicht mehr',
    other: '{n} Gruppenbereiche gehören Ihnen nicht mehr',
  },
  'sidebar.compare.renamed': {
    one: '1 Gruppenbereich wurde in Chat umbenannt',
    other: '{n} Gruppenbereiche wurden in Chat umbenannt',
  },
  'sidebar.compare.setting': {
    one: '1 Einstellung wurde in Chat geändert',
    other: '{n} Einstellungen wurden in Chat geändert',
  },
  'sidebar.compare.left': { one: '1 Person ist gegangen', other: '{n}-mal ist jemand gegangen' },
  'sidebar.compare.added': {
    one: '1 wurde in Chat aufgenommen',
    other: '{n} wurden in Chat aufgenommen',
  },
  'sidebar.compare.role': {
    one: '1 Person hat eine andere Rolle',
    other: '{n} Personen haben eine andere Rolle',
  },
  'sidebar.compare.accepted': {
    one: '1 Einladung wurde angenommen',
    other: '{n} Einladungen wurden angenommen',
  },
  'sidebar.compare.leftAll': '{person} hat {n} Gruppenbereiche verlassen',
  'sidebar.compare.take': 'In die Tabelle übernehmen',
  'sidebar.compare.takeAll': 'Alle {n} in die Tabelle übernehmen',
  'sidebar.compare.setBack': 'Zurücksetzen',
  'sidebar.compare.setBackAll': 'Alle {n} zurücksetzen',
  'sidebar.compare.leave': 'So lassen',
  'sidebar.compare.leaveAll': 'Alle {n} so lassen',
  'sidebar.compare.of': '{what}: Zeile {row}',
  'sidebar.compare.done': { one: '1 Unterschied erledigt', other: '{n} Unterschiede erledigt' },
  'sidebar.compare.notDone': {
    one: '1 blieb: Zeile oder Gruppenbereich ist inzwischen anders, oder die Zelle enthält eine Formel',
    other:
      '{n} blieben: Zeilen oder Gruppenbereiche sind inzwischen anders, oder die Zellen enthalten Formeln',
  },
  'sidebar.compare.settling': 'Wird erledigt',
  'sidebar.compare.ids':
    'Wer in Chat aufgenommen wurde, ist von dort nur mit einer ID bekannt. Im Gruppenbereich steht, wer es ist.',
  'sidebar.compare.adopted': {
    one: '1 Zeile wurde zum ersten Mal verglichen: Wen sie und Chat beide nennen, gilt als schon vorher darin.',
    other:
      '{n} Zeilen wurden zum ersten Mal verglichen: Wen sie und Chat beide nennen, gilt als schon vorher darin.',
  },
  'sidebar.compare.othersIn': {
    one: '1 weitere Person, die keine Zeile nennt, ist in ihren Gruppenbereichen.',
    other: '{n} weitere, die keine Zeile nennt, sind in ihren Gruppenbereichen.',
  },
  'sidebar.compare.ofOthers': {
    one: '1 Zeile, die jemand anderes eingerichtet hat, wurde nicht verglichen.',
    other: '{n} Zeilen, die andere eingerichtet haben, wurden nicht verglichen.',
  },
  'sidebar.compare.unproven': {
    one: '1 Zeile wurde nicht verglichen: Niemand weiß, ob ihr Gruppenbereich ihr eigener ist.',
    other:
      '{n} Zeilen wurden nicht verglichen: Niemand weiß, ob ihre Gruppenbereiche ihre eigenen sind.',
  },
  'sidebar.compare.unread': {
    one: 'Über 1 Gruppenbereich hat Google nichts geantwortet. Vergleichen Sie später noch einmal.',
    other:
      'Über {n} Gruppenbereiche hat Google nichts geantwortet. Vergleichen Sie später noch einmal.',
  },
  'sidebar.compare.forgotten': {
    one: '1 Gruppenbereich hat keine Zeile mehr',
    other: '{n} Gruppenbereiche haben keine Zeile mehr',
  },
  'sidebar.compare.download': 'Herunterladen, wer wo dabei ist',
  'sidebar.compare.file': 'wer-ist-wo-dabei.csv',
  'sidebar.compare.column.space': 'Gruppenbereich',
  'sidebar.compare.column.link': 'Adresse',
  'sidebar.compare.column.person': 'Wer',
  'sidebar.compare.column.role': 'Rolle',
  'sidebar.compare.column.state': 'Stand',
  'sidebar.compare.in': 'dabei',
  'sidebar.compare.invited': 'eingeladen',
  'sidebar.compare.group': 'Gruppe',
  'sidebar.compare.app': 'App',
  'sidebar.bringIn.title': 'Meine Gruppenbereiche aufnehmen',
  'sidebar.bringIn.how':
    'Die Sie auswählen, bekommen je eine Zeile, mit allen, die darin sind: mit ihrer Adresse, wo das Verzeichnis gelesen werden darf, sonst mit ihrer ID. In Chat wird nichts geändert.',
  'sidebar.bringIn.reading': 'Liest Ihre Gruppenbereiche',
  'sidebar.names.title': 'Namen ohne Adresse',
  'sidebar.names.how':
    'Wer im Verzeichnis Ihrer Organisation so heißt. Niemand ist vorausgewählt: Ein Klick schreibt eine Adresse neben den Namen, der Rest der Zelle bleibt. Personen-Chips in einer Zelle, die geschrieben wird, werden zu einfachem Text.',
  'sidebar.names.asking': 'Fragt das Verzeichnis',
  'sidebar.names.nobody': 'Im Verzeichnis heißt niemand so.',
  'sidebar.names.others':
    'Im Verzeichnis heißen noch mehr so: Geben Sie in der Zelle mehr vom Namen ein.',
  'sidebar.names.inCells': { one: 'In 1 Zelle:', other: 'In {n} Zellen:' },
  'sidebar.names.more': { one: '1 weiteren Namen suchen', other: '{n} weitere Namen suchen' },
  'sidebar.names.write': { one: 'Adresse eintragen', other: 'Adresse in {n} Zellen eintragen' },
  'sidebar.names.writeOf': '{write}: {person}, {rows}',
  'sidebar.names.leftOut':
    'Dieses Add-on wurde ohne die Berechtigung eingerichtet, das Verzeichnis Ihrer Organisation zu lesen. Wer es eingerichtet hat, kann sie mit dem Extra „directory“ hinzunehmen. Geben Sie bis dahin die Adressen in die Zellen ein.',
  'sidebar.names.notAllowed':
    'Sie haben dem Add-on nicht erlaubt, das Verzeichnis Ihrer Organisation zu lesen. Erlauben Sie es, oder geben Sie die Adressen in die Zellen ein:',
  'sidebar.bringIn.none': 'Sie sind in keinem Gruppenbereich mit einem Namen.',
  'sidebar.bringIn.search': 'Name enthält',
  'sidebar.bringIn.people': { one: '1 Person', other: '{n} Personen' },
  'sidebar.bringIn.inSheet': 'hat eine Zeile',
  'sidebar.bringIn.ready':
    'Zeile {row} ist bereit und hat diesen Namen. Welcher Gruppenbereich ist es?',
  'sidebar.bringIn.use': 'Diesen Gruppenbereich nehmen',
  'sidebar.bringIn.another': 'Einen weiteren anlegen',
  'sidebar.bringIn.bring': {
    one: '1 Gruppenbereich aufnehmen',
    other: '{n} Gruppenbereiche aufnehmen',
  },
  'sidebar.bringIn.brought': {
    one: '1 Gruppenbereich hat jetzt eine Zeile',
    other: '{n} Gruppenbereiche haben jetzt eine Zeile',
  },
  'sidebar.bringIn.notBrought': {
    one: '1 konnte nicht gelesen werden oder hat schon eine Zeile.',
    other: '{n} konnten nicht gelesen werden oder haben schon eine Zeile.',
  },
  'sidebar.changes.title': 'Änderungen',
  'sidebar.changes.rows': {
    one: '1 Zeile hat sich geändert',
    other: '{n} Zeilen haben sich geändert',
  },
  'sidebar.changes.adds': { one: '1 Person aufzunehmen', other: '{n} Personen aufzunehmen' },
  'sidebar.changes.roles': { one: '1 neue Rolle', other: '{n} neue Rollen' },
  'sidebar.changes.catchUps': {
    one: '1 Zeile durchzusehen',
    other: '{n} Zeilen durchzusehen',
  },
  'sidebar.changes.add': 'Aufnehmen',
  'sidebar.changes.giveRole': 'Rolle geben',
  'sidebar.changes.catchUp': 'Aufnehmen, wer fehlt',
  'sidebar.changes.catchUpHow':
    'Es ist nicht bekannt, wer in diese Zeilen kam: Chat wird gefragt, wer in ihren Gruppenbereichen ist, und wer fehlt, wird aufgenommen.',
  'sidebar.changes.takeOuts': { one: '1 Person zu entfernen', other: '{n} Personen zu entfernen' },
  'sidebar.changes.takeRoles': { one: '1 Rolle zu nehmen', other: '{n} Rollen zu nehmen' },
  'sidebar.changes.takeOut': 'Entfernen',
  'sidebar.changes.takeOutHow':
    'Ihre Zeilen nennen sie nicht mehr. Entfernt wird nur, wen Sie ankreuzen.',
  'sidebar.changes.takeRole': 'Rolle nehmen',
  'sidebar.changes.movedTo': '→ jetzt in {name}',
  'sidebar.changes.before': 'war schon vor dem Add-on dabei',
  'sidebar.changes.emptied': {
    one: 'nennt niemanden mehr: die 1 Person entfernen?',
    other: 'nennt niemanden mehr: alle {n} entfernen?',
  },
  'sidebar.changes.inRows': { one: 'in 1 Zeile:', other: 'in {n} Zeilen:' },
  'sidebar.changes.wereOut': {
    one: '1 Person wurde in den letzten 30 Tagen entfernt',
    other: '{n} Personen wurden in den letzten 30 Tagen entfernt',
  },
  'sidebar.changes.putBack': 'Wieder aufnehmen',
  'sidebar.changes.putOneBack': '{person} wieder in {name} aufnehmen',
  'sidebar.changes.putAllBack': {
    one: '1 Person wieder aufnehmen',
    other: 'Alle {n} wieder aufnehmen',
  },
  'sidebar.changes.renames': { one: '1 neuer Name', other: '{n} neue Namen' },
  'sidebar.changes.sets': { one: '1 Einstellung zu ändern', other: '{n} Einstellungen zu ändern' },
  'sidebar.changes.rename': 'Umbenennen',
  'sidebar.changes.set': 'Einstellungen ändern',
  'sidebar.changes.byTemplate': {
    one: '1 Gruppenbereich bekäme durch die Vorlage in den Einstellungen einen neuen Namen',
    other: '{n} Gruppenbereiche bekämen durch die Vorlage in den Einstellungen neue Namen',
  },
  'sidebar.changes.barred': {
    one: 'Für 1 neuen Namen oder 1 Einstellung fehlt eine Berechtigung',
    other: 'Für {n} neue Namen oder Einstellungen fehlt eine Berechtigung',
  },
  'sidebar.changes.barredLink': 'Namen und Einstellungen zu ändern ist noch nicht erlaubt.',
  'sidebar.changes.barredHow':
    'Namen und Einstellungen von Gruppenbereichen zu ändern ist hier nicht eingeschaltet. Wer dieses Add-on eingerichtet hat, kann es einschalten: Es ist das Extra „rename“.',
  'sidebar.changes.moreAway': {
    one: '1 weitere Person oder Rolle steht nicht in der Liste und bleibt',
    other: '{n} weitere Personen oder Rollen stehen nicht in der Liste und bleiben',
  },
  'sidebar.changes.much': {
    one: 'Damit wird 1 Person entfernt. Gruppenbereiche: {spaces}.',
    other:
      'Damit werden {n} Personen entfernt. Gruppenbereiche: {spaces}. Sehen Sie die Namen noch einmal an.',
  },
  'sidebar.changes.sure': { one: '1 Person entfernen', other: '{n} Personen entfernen' },
  'sidebar.changes.apply': { one: '1 Änderung übernehmen', other: '{n} Änderungen übernehmen' },
  'sidebar.changes.nothing': 'Für Sie ist nichts zu übernehmen.',
  'sidebar.changes.more': {
    one: '1 weitere Änderung ist nicht aufgeführt und wird mit übernommen',
    other: '{n} weitere Änderungen sind nicht aufgeführt und werden mit übernommen',
  },
  'sidebar.changes.others': {
    one: '1 Zeile hat jemand anderes eingerichtet: Nur diese Person kann ihre Änderungen übernehmen',
    other:
      '{n} Zeilen hat jemand anderes eingerichtet: Nur diese Personen können ihre Änderungen übernehmen',
  },
  'sidebar.cards.see': 'Ansehen, was entsteht',
  'sidebar.cards.at': '{at} von {total}',
  'sidebar.cards.previous': 'Der Gruppenbereich davor',
  'sidebar.cards.next': 'Der nächste Gruppenbereich',
  'sidebar.cards.private': 'Privater Gruppenbereich',
  'sidebar.cards.found': 'Gruppenbereich, den andere in Ihrer Organisation finden',
  'sidebar.cards.groupChat': 'Gruppenchat',
  'sidebar.cards.directMessage': 'Direktnachricht',
  'sidebar.cards.appMessage': 'Nachricht der App an Sie',
  'sidebar.cards.member': 'Mitglied',
  'sidebar.cards.manager': 'Manager',
  'sidebar.cards.owner': 'Inhaber',
  'sidebar.cards.you': 'Sie',
  'sidebar.cards.yourself': 'Ihr Konto',
  'sidebar.cards.always': 'immer dabei',
  'sidebar.cards.group': 'Google-Gruppe',
  'sidebar.cards.members': { one: '1 Mitglied', other: '{n} Mitglieder' },
  'sidebar.cards.nobody': 'Außer Ihnen ist niemand darin',
  'sidebar.cards.hidden': 'Die Zeile ist in der Tabelle ausgeblendet',
  'sidebar.cards.historyOn': 'Nachrichten werden aufbewahrt',
  'sidebar.cards.historyOff': 'Nachrichten werden nicht aufbewahrt',
  'sidebar.cards.managersPost': 'Nur Manager und Inhaber können schreiben',
  'sidebar.cards.outside': 'Personen von außerhalb dürfen beitreten',
  'sidebar.cards.message': 'Wird einmal gesendet, so wie es hier steht:',
  'sidebar.cards.setUp': { one: 'Diesen einrichten', other: 'Alle {n} einrichten' },

  'sidebar.question.columnsGone': 'Was wurde schon eingerichtet?',
  'sidebar.question.torn': 'Zeilen wurden auseinandersortiert',
  'sidebar.question.noHeaders': 'Ist die erste Zeile schon Inhalt?',
  'sidebar.question.nobody': 'Wer gehört in die Gruppenbereiche?',
  'sidebar.question.noName': 'Welche Spalte benennt die Gruppenbereiche?',
  'sidebar.question.sideways': 'Stehen Gruppenbereiche nebeneinander?',
  'sidebar.question.rowsOrPeople': 'Ist jede Zeile eine Person?',
  'sidebar.question.addresses': 'Eine Spalte könnte Personen enthalten',
  'sidebar.question.any': 'Zuerst eine Frage',
  'sidebar.question.useAs': 'Was ihre Personen sind',
  'sidebar.question.about': '{reply}: {header}',
  'sidebar.question.answered': 'Ihre Antwort ist gemerkt.',
  'sidebar.question.notes': {
    one: '1 Hinweis zu den Spalten',
    other: '{n} Hinweise zu den Spalten',
  },
  'sidebar.question.useIt': 'Als {field} verwenden',
  'sidebar.question.useColumn': '„{header}“ verwenden',

  'sidebar.templates.make': '{field} aus Spalten',
  'sidebar.templates.label': '{field}, aus Spalten gemacht',
  'sidebar.templates.headers': 'Überschriften zum Einsetzen',
  'sidebar.templates.how':
    'Ein Druck auf eine Überschrift setzt sie ein. Sie steht für das, was jede Zeile dort sagt; eine Zeile mit eigenem Text behält ihn.',
  'sidebar.templates.example': 'Zum Beispiel {example}',
  'sidebar.templates.becomes': 'So würden die ersten Zeilen lauten',
  'sidebar.templates.nothing': 'nichts',
  'sidebar.templates.or': 'Oder aus einer einzigen Spalte:',
  'sidebar.columns.title': 'Spalten',
  'sidebar.columns.headers': 'Kopfzeile',
  'sidebar.columns.rowReads': 'Zeile {row}: {text}',
  'sidebar.columns.firstIsData': 'Die erste Zeile ist schon Inhalt',
  'sidebar.columns.inUse': '„{header}“ ist schon {field}.',
  'sidebar.columns.swap': 'Beide tauschen',
  'sidebar.columns.takeIt': 'Hier verwenden statt als {field}',
  'sidebar.columns.leaveIt': 'So lassen',
  'sidebar.columns.unusedTitle': 'Nicht verwendet',
  'sidebar.columns.nobody': 'Niemand',
  'sidebar.columns.notKept': 'Die letzte Auswahl einer Spalte wurde nicht gespeichert.',
  'sidebar.columns.none': 'Keine',
  'sidebar.columns.another': 'Weitere Spalte für {field}',
  'sidebar.columns.more': 'Weitere mögliche Spalten',
  'sidebar.columns.preview': 'So werden die ersten Zeilen gelesen',
  'sidebar.columns.people': { one: '1 Person', other: '{n} Personen' },
  'sidebar.columns.noName': 'Ohne Namen',
  'sidebar.field.spaceName': 'Bereichsname',
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
  'sidebar.field.open': 'Offen',

  'sidebar.run.title': {
    one: '1 Gruppenbereich wird eingerichtet',
    other: '{n} Gruppenbereiche werden eingerichtet',
  },
  'sidebar.run.again': {
    one: '1 Zeile wird erneut versucht',
    other: '{n} Zeilen werden erneut versucht',
  },
  'sidebar.run.changes': {
    one: 'Änderungen werden in 1 Gruppenbereich übernommen',
    other: 'Änderungen werden in {n} Gruppenbereiche übernommen',
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
  'sidebar.run.closing':
    'Wenn Sie das schließen, pausiert es nach diesen Zeilen. „Im Hintergrund fertigstellen“ geht ohne Sie weiter.',
  'sidebar.run.stop': 'Anhalten',
  'sidebar.run.stopping': 'Hält nach den gesendeten Zeilen an',
  'sidebar.run.stopFailed': 'Das Anhalten kam nicht an. Drücken Sie noch einmal auf Anhalten.',
  'sidebar.run.background': 'Im Hintergrund fertigstellen',
  'sidebar.run.missing': '{name}: {details}',

  'sidebar.busy.title': '{by} richtet hier gerade Zeilen ein',
  'sidebar.busy.mine': 'Ihr Durchlauf läuft an anderer Stelle',
  'sidebar.busy.follows': 'Wenn dort niemand weitermacht, geht es hier von selbst weiter.',
  'sidebar.busy.here': 'Hier weitermachen',
  'sidebar.busy.until': 'Bis spätestens {time}.',
  'sidebar.busy.expected': 'Tut sich bis {time} nichts mehr, können Sie die Zeilen übernehmen.',
  'sidebar.busy.soFar': '{done} von {total} Zeilen bisher.',
  'sidebar.busy.goesOn': 'Geht von selbst weiter, sobald das Blatt frei ist.',
  'sidebar.busy.nothing': 'Keine Ihrer Zeilen wurde berührt.',
  'sidebar.busy.check': 'Erneut prüfen',
  'sidebar.busy.back': 'Zurück zur Übersicht',
  'sidebar.background.title': 'Es geht im Hintergrund weiter',
  'sidebar.background.left': {
    one: '1 Zeile ist übrig: {time}.',
    other: '{n} Zeilen sind übrig: {time}.',
  },
  'sidebar.background.often': 'Google startet den nächsten Teil in wenigen Minuten.',
  'sidebar.background.hourly':
    'Als Add-on lässt Google dies einmal in der Stunde laufen, zum ersten Mal innerhalb der nächsten Stunde.',
  'sidebar.background.close':
    'Sie können das schließen. Eine E-Mail sagt, wenn es vorbei ist, und in der Tabelle steht, was aus jeder Zeile wurde.',
  'sidebar.background.here': 'Stattdessen hier weitermachen',

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
  'sidebar.done.asking': 'Bisher konnte niemand aufgenommen werden',
  'sidebar.done.askingWhy': {
    one: '1 weitere Zeile wartet, bis Sie sagen, ob es weitergeht. Auch ihr Gruppenbereich bleibt vielleicht leer.',
    other:
      '{n} weitere Zeilen warten, bis Sie sagen, ob es weitergeht. Auch ihre Gruppenbereiche bleiben vielleicht leer.',
  },
  'sidebar.done.allTheSame': 'Trotzdem weitermachen',
  'sidebar.done.stopHere': 'Hier anhalten',
  'sidebar.done.allIn': { one: '1 Person ist dabei', other: 'Alle sind dabei: {n} Personen' },
  'sidebar.done.someIn': {
    one: '{in} von 1 Person ist dabei',
    other: '{in} von {n} Personen sind dabei',
  },
  'sidebar.done.seatsIn': 'Alle sind dabei: {who}',
  'sidebar.done.someSeats': {
    one: '{in} von 1 Platz ist besetzt',
    other: '{in} von {n} Plätzen sind besetzt',
  },
  'sidebar.done.tried': {
    one: 'Das war eine Zeile. 1 weitere ist bereit.',
    other: 'Das war eine Zeile. {n} weitere sind bereit.',
  },
  'sidebar.done.lookAt': '{name} in Chat ansehen',
  'sidebar.done.spaces': 'Die Gruppenbereiche',
  'sidebar.done.allSpaces': 'Alle Gruppenbereiche dieses Blatts',
  'sidebar.done.noSpaces': 'In der Tabelle stehen noch keine Links.',
  'sidebar.done.copyLinks': 'Links kopieren',
  'sidebar.done.copySummary': 'Zusammenfassung kopieren',
  'sidebar.done.summary': '{sheet}, {date}',
  'sidebar.done.undo': 'So machen Sie das rückgängig',
  'sidebar.done.undoHow':
    'Öffnen Sie jeden Gruppenbereich, wählen Sie oben seinen Namen und dann Löschen. Das können nur Inhaber, und Chat fragt noch einmal nach.',
  'sidebar.done.undoAnew':
    'Um einen Gruppenbereich noch einmal zu erstellen, leeren Sie die fünf Zellen seiner Zeile von Status bis Request ID.',
  'sidebar.trial.try': 'Erst nur mit mir ausprobieren',
  'sidebar.trial.there': 'Zum Ausprobieren, nur mit Ihnen darin:',
  'sidebar.trial.delete': 'Wieder löschen',
  'sidebar.undo.title': 'Diesen Lauf rückgängig machen',
  'sidebar.undo.line': {
    one: 'Letzten Lauf rückgängig machen: 1 Gruppenbereich',
    other: 'Letzten Lauf rückgängig machen: {n} Gruppenbereiche',
  },
  'sidebar.undo.how': {
    one: 'Löscht den Gruppenbereich, den dieser Lauf erstellt hat, wenn ihn niemand benutzt hat: keine Nachricht außer der Begrüßung, und niemand darin außer den Aufgenommenen. Zuerst wird nachgesehen.',
    other:
      'Löscht von den {n} Gruppenbereichen, die dieser Lauf erstellt hat, die unbenutzten: keine Nachricht außer der Begrüßung, und niemand darin außer den Aufgenommenen. Zuerst wird nachgesehen.',
  },
  'sidebar.undo.look': {
    one: 'In 1 Gruppenbereich nachsehen',
    other: 'In {n} Gruppenbereichen nachsehen',
  },
  'sidebar.undo.may': {
    one: '1 Gruppenbereich, den niemand benutzt hat',
    other: '{n} Gruppenbereiche, die niemand benutzt hat',
  },
  'sidebar.undo.none': 'Keiner davon kann gelöscht werden.',
  'sidebar.undo.final':
    'Ein gelöschter Gruppenbereich kommt nicht zurück. Seine Zeile ist wieder bereit, als wäre sie nie eingerichtet worden.',
  'sidebar.undo.pauses':
    'Ihr Zeitplan pausiert dann, sonst richtete er diese Zeilen gleich wieder ein.',
  'sidebar.undo.others':
    'Der Zeitplan von {by} richtet diese Zeilen wieder ein, sobald er an der Reihe ist.',
  'sidebar.undo.delete': {
    one: '1 Gruppenbereich löschen',
    other: '{n} Gruppenbereiche löschen',
  },
  'sidebar.undo.gone': {
    one: '1 Gruppenbereich gelöscht: Seine Zeile ist wieder bereit',
    other: '{n} Gruppenbereiche gelöscht: Ihre Zeilen sind wieder bereit',
  },
  'sidebar.undo.stay': { one: '1 Gruppenbereich bleibt', other: '{n} Gruppenbereiche bleiben' },
  'sidebar.undo.noRow': 'Keine Ihrer Zeilen hat ihn mehr.',
  'sidebar.undo.named': 'Eine andere Zeile oder ein anderes Blatt nennt ihn auch.',
  'sidebar.undo.underWay': 'Seine Zeile ist nicht fertig oder wurde auseinandergerissen.',
  'sidebar.undo.notMade': 'Nichts belegt, dass dieser Lauf ihn erstellt hat.',
  'sidebar.undo.used': 'Jemand hat darin geschrieben.',
  'sidebar.undo.people': 'Es sind andere darin, als aufgenommen wurden.',
  'sidebar.undo.renamed': 'Jemand hat ihn umbenannt.',
  'sidebar.undo.notOwner': 'Sie sind kein Inhaber davon.',
  'sidebar.undo.notShown': 'Chat zeigt ihn Ihnen nicht.',
  'sidebar.undo.unread': 'Google antwortet zu ihm nicht.',
  'sidebar.undo.refused': 'Chat löscht ihn nicht.',
  'sidebar.undo.leftOut':
    'Dieses Add-on wurde ohne die Berechtigung eingerichtet, Gruppenbereiche zu löschen. Wer es eingerichtet hat, kann sie mit dem Extra „undo“ hinzunehmen. Von Hand geht es so:',
  'sidebar.undo.notAllowed':
    'Sie haben dem Add-on nicht erlaubt, Gruppenbereiche zu löschen. Erlauben Sie es, oder machen Sie es von Hand:',
  'sidebar.done.colour': 'Status in Farbe zeigen',
  'sidebar.done.uncolour': 'Farben wieder wegnehmen',
  'sidebar.done.home': 'Zurück zur Übersicht',
  'sidebar.done.schedule': 'Neue Zeilen von selbst einrichten lassen: Zeitplan',

  'sidebar.trouble.title': 'Vorher ist etwas zu beheben',
  'sidebar.trouble.nothing': 'Nichts wurde eingerichtet.',
  'sidebar.trouble.before': {
    one: 'Davor wurde 1 Gruppenbereich eingerichtet.',
    other: 'Davor wurden {n} Gruppenbereiche eingerichtet.',
  },
  'sidebar.trouble.noProgress':
    'Der Durchlauf kommt nicht voran: Eine Viertelstunde lang hat sich nichts verändert. Machen Sie später weiter.',
  'sidebar.trouble.check': 'Erneut prüfen',
  'sidebar.trouble.permission': 'Zustimmung geben',
  'sidebar.trouble.letter': 'Brief an die Administration kopieren',
  'sidebar.trouble.where': 'Öffnen, wo es zu beheben ist',
  'sidebar.trouble.back': 'Zurück zur Übersicht',
  'sidebar.trouble.administrator':
    'Das können Sie nicht selbst beheben, aber Ihre Administration kann es.',
  'sidebar.trouble.yourself': 'Das können Sie selbst beheben.',
  'sidebar.trouble.stillSo': 'Um {time} nachgefragt: Es ist noch nicht behoben.',
  'sidebar.settings.title': 'Einstellungen',
  'sidebar.settings.about':
    'Für das Blatt „{sheet}“. Eine Änderung gilt, sobald Sie ihr Feld verlassen.',
  'sidebar.settings.keeping': 'Wird gespeichert',
  'sidebar.settings.kept': 'Gespeichert',
  'sidebar.settings.notKept':
    'Die letzte Änderung in den Einstellungen wurde nicht gespeichert. Öffnen Sie die Einstellungen, um sie zu wiederholen.',
  'sidebar.settings.defaults': 'Für Zeilen, die nichts anderes sagen',
  'sidebar.settings.tooLong': '{length} Zeichen, {limit} sind erlaubt. Noch nicht gespeichert.',
  'sidebar.settings.preview': 'In Zeile {row}, {name}, lautet sie:',
  'sidebar.settings.alwaysIn': 'Immer dabei',
  'sidebar.settings.alwaysInHow':
    'Adressen von Personen, die in jeden neuen Gruppenbereich kommen, etwa eine Assistenz. Fertige Gruppenbereiche bleiben, wie sie sind; wer hier gestrichen wird, wird nirgends entfernt.',
  'sidebar.settings.alwaysManagers': 'Immer dabei, als Manager',
  'sidebar.settings.notAddress':
    '„{text}“ ist keine Adresse. Eine Adresse sieht aus wie ann@example.com. Noch nicht gespeichert.',
  'sidebar.settings.tooManyIn': '{n} Personen, {limit} sind erlaubt. Noch nicht gespeichert.',
  'sidebar.settings.organisation': 'Ihre Organisation',
  'sidebar.settings.domains': 'Ihre eigenen Domains',
  'sidebar.settings.yours': 'Ihrer',
  'sidebar.settings.domainsHow':
    'Außer {domain}. Personen dort sind nicht extern. Trennen Sie mehrere mit Kommas.',
  'sidebar.settings.noDomain':
    '„{domain}“ ist keine Domain. Eine Domain sieht aus wie example.com. Noch nicht gespeichert.',
  'sidebar.settings.afterwards': 'In jedem neuen Gruppenbereich',
  'sidebar.settings.addApp': 'Die App hinzufügen',
  'sidebar.settings.addAppHow':
    'Die Chat-App des Projekts dieses Add-ons wird Mitglied des Gruppenbereichs.',
  'sidebar.settings.leave': 'Danach austreten',
  'sidebar.settings.leaveHow':
    'Sie treten aus, sobald ein Inhaber aus der Tabelle beigetreten ist; ohne einen bleiben Sie. Zurück kommen Sie nur mit einer Einladung.',
  'sidebar.settings.myChat': 'In Ihrem eigenen Chat',
  'sidebar.settings.myChatAbout':
    'Für Gruppenbereiche, die Ihre eigenen Durchläufe in diesem Tabellenblatt anlegen, je einmal. Was Sie danach in Chat ändern, bleibt.',
  'sidebar.settings.section': 'In diesen Abschnitt legen',
  'sidebar.settings.sectionHow':
    'Ein Abschnitt Ihrer Liste in Chat; fehlt einer dieses Namens, wird er angelegt. Leer: Sie bleiben, wo Chat sie hinlegt.',
  'sidebar.settings.mute': 'Für mich stummschalten',
  'sidebar.settings.muteHow': 'Chat benachrichtigt Sie nicht. Alle anderen betrifft das nicht.',
  'sidebar.settings.pin': 'Die Begrüßung anpinnen',
  'sidebar.settings.pinHow': 'Alle im Gruppenbereich finden sie unter den angepinnten Nachrichten.',
  'sidebar.settings.leftOut':
    'Das ist hier nicht eingeschaltet. Wer das Add-on eingerichtet hat, kann es einschalten: Es ist das Extra „{extra}“.',
  'sidebar.settings.notAllowed': 'Das ist noch nicht erlaubt. Unten steht, wo Sie es erlauben.',
  'sidebar.settings.log': 'Das Protokoll',
  'sidebar.settings.keepLog': 'Ein Protokoll führen',
  'sidebar.settings.logHow':
    'Eine Zeile für jede fertige Zeile, im Blatt „Rows to Spaces log“, für die ganze Tabelle.',
  'sidebar.settings.logRows': 'Zeilen aufheben',
  'sidebar.settings.sheet': 'Die Tabelle',
  'sidebar.settings.colours': 'Status in Farbe',
  'sidebar.settings.coloursHow':
    'Grün ist fertig, gelb unvollständig, dunkelrot braucht Sie. Eigene Regeln bleiben und gehen diesen vor.',
  'sidebar.settings.here': 'Diese Seitenleiste',
  'sidebar.settings.dark': 'Dunkel',
  'sidebar.settings.darkHow':
    'Google Tabellen ist am Computer hell, und so ist auch dies, wenn Sie es nicht ankreuzen. Es gilt für alle Ihre Tabellen.',
  'sidebar.leaving.title': 'Aufhören',
  'sidebar.leaving.who': 'Wer mit dieser Tabelle weitermacht',
  'sidebar.leaving.handOverHow':
    'Die Adresse wird als Inhaber in Ihre Zeilen geschrieben, die einen Gruppenbereich haben. Änderungen zeigt sie alle, und beim Anwenden wird die Person Inhaber. Ihren Zeitplan darf sie übernehmen. Sie bleiben Inhaber.',
  'sidebar.leaving.handOver': 'Zum Inhaber machen',
  'sidebar.leaving.forgetHow':
    'Vergisst alles, was zu dieser Tabelle gemerkt ist: Einstellungen, Zeitpläne und die verborgenen Texte ihrer Zeilen. Die Gruppenbereiche und alle Zellen, die Sie sehen, bleiben.',
  'sidebar.leaving.forget': 'Hier alles vergessen',
  'sidebar.leaving.forgetRows': {
    one: 'Von 1 Zeile weiß dann niemand mehr, wessen sie ist: Ihre Änderungen lassen sich nicht anwenden, und kein Durchlauf macht mit ihr weiter.',
    other:
      'Von {n} Zeilen weiß dann niemand mehr, wessen sie sind: Ihre Änderungen lassen sich nicht anwenden, und kein Durchlauf macht mit ihnen weiter.',
  },
  'sidebar.leaving.forgetSchedules': {
    one: '1 Zeitplan endet, wessen er auch ist.',
    other: '{n} Zeitpläne enden, wessen sie auch sind.',
  },
  'sidebar.leaving.forgetSure': 'Ja, alles vergessen',
  'sidebar.leaving.keep': 'Behalten',
  'sidebar.settings.noNumber': 'Eine Zahl von {from} bis {to}. Noch nicht gespeichert.',
  'sidebar.choice.space': 'Gruppenbereich',
  'sidebar.choice.groupChat': 'Gruppenchat',
  'sidebar.choice.directMessage': 'Direktnachricht',
  'sidebar.choice.appMessage': 'App-Nachricht',
  'sidebar.choice.asUsual': 'Wie in Ihrer Organisation',
  'sidebar.choice.on': 'An',
  'sidebar.choice.off': 'Aus',
  'sidebar.choice.private': 'Privat',
  'sidebar.choice.organization': 'Organisation',
  'sidebar.choice.everyone': 'Alle',
  'sidebar.choice.managers': 'Manager',
  'sidebar.choice.no': 'Nein',
  'sidebar.choice.yes': 'Ja',
  'sidebar.setup.title': 'Einrichtung prüfen',
  'sidebar.setup.checking': 'Wird geprüft, ohne etwas zu ändern',
  'sidebar.setup.none': 'Nichts muss in Ordnung gebracht werden.',
  'sidebar.setup.some': {
    one: '1 Sache ist in Ordnung zu bringen.',
    other: '{n} Sachen sind in Ordnung zu bringen.',
  },
  'sidebar.setup.account': 'Konto',
  'sidebar.setup.extras': 'Zusätzliches',
  'sidebar.setup.consent': 'Erlaubnis',
  'sidebar.setup.chatApi': 'Chat API',
  'sidebar.setup.appConfiguration': 'App-Konfiguration',
  'sidebar.setup.app': 'App in Gruppenbereichen',
  'sidebar.setup.groups': 'Google-Gruppen',
  'sidebar.setup.fine': 'in Ordnung',
  'sidebar.setup.wrong': 'zu beheben',
  'sidebar.setup.unknown': 'noch unklar',
  'sidebar.setup.permissions': 'Berechtigungen und wozu',
  'sidebar.schedule.title': 'Zeitplan',
  'sidebar.schedule.reading': 'Der Zeitplan wird gelesen',
  'sidebar.schedule.off': 'Aus: Neue Zeilen warten, bis jemand sie einrichtet.',
  'sidebar.schedule.on': 'Neue Zeilen werden eingerichtet: {when}.',
  'sidebar.schedule.theirs':
    '{by} lässt neue Zeilen einrichten: {when}. Nur dort kann das geändert werden.',
  'sidebar.schedule.last': 'Letzter Lauf: {time}.',
  'sidebar.schedule.next': 'Nächstes Mal: {time}.',
  'sidebar.schedule.zone': 'Die Uhrzeiten sind die der Tabelle: {zone}.',
  'sidebar.schedule.line': 'Zeitplan: {when}.',
  'sidebar.schedule.lineTheirs': 'Zeitplan von {by}: {when}.',
  'sidebar.schedule.pausedBy': 'Pause: {by} hat auf Anhalten gedrückt.',
  'sidebar.schedule.silent':
    'Der Zeitplan von {by} lief seit Tagen nicht: Vielleicht ist die Person weg. Sie können ihn übernehmen.',
  'sidebar.schedule.handed': '{by} übergibt Ihnen diesen Zeitplan.',
  'sidebar.schedule.handTo': '{person} darf ihn übernehmen.',
  'sidebar.schedule.takeOver': 'Übernehmen',
  'sidebar.schedule.anybody':
    'Wer diese Tabelle bearbeiten darf, kann Zeilen eintragen, und ein Zeitplan richtet sie in Ihrem Namen ein: Die Gruppenbereiche gehören Ihnen, und ihre Personen nehmen Sie auf.',
  'sidebar.schedule.boundScript':
    'Ist dies ein Skript, das an der Tabelle hängt, dann kann jeder, der sie bearbeiten darf, das Skript ändern, das in Ihrem Namen läuft: Geben Sie die Tabelle nur weiter wie Ihr Passwort, oder nehmen Sie das Add-on.',
  'sidebar.schedule.noLimits':
    'Dieser Zeitplan wurde eingeschaltet, bevor es Grenzen gab: Er richtet ein, was immer bereit ist. Wählen Sie unten seine Grenzen, dann speichern Sie.',
  'sidebar.schedule.limits': 'Was er ohne Sie einrichten darf',
  'sidebar.schedule.onlyTicked': 'Nur Zeilen, die ich hier ankreuze',
  'sidebar.schedule.spacesADay': 'Neue Gruppenbereiche am Tag',
  'sidebar.schedule.peopleADay': 'Personen darin am Tag',
  'sidebar.schedule.noLimit': 'Keine Grenze',
  'sidebar.schedule.limitHow':
    'Darüber macht er Pause, und Sie bekommen eine E-Mail. Zeilen, die Sie hier gesehen haben, zählen nicht.',
  'sidebar.schedule.noOutsiders': 'Zeilen mit Externen mir überlassen',
  'sidebar.schedule.onlyOwners': 'Nur wen ich nenne, wird Inhaber',
  'sidebar.schedule.owners': 'Adressen, mit Kommas dazwischen',
  'sidebar.schedule.messages':
    'Eine Nachricht mit Worten aus anderen Zellen als Name und Mitgliedern wartet, bis Sie sie hier gesehen haben.',
  'sidebar.schedule.inStep': 'Personen angleichen',
  'sidebar.schedule.inStep.rows': 'Nur neue Zeilen',
  'sidebar.schedule.inStep.add': 'Nur aufnehmen',
  'sidebar.schedule.inStep.all': 'Auch herausnehmen',
  'sidebar.schedule.inStepMost': 'Höchstens hinaus am Tag',
  'sidebar.schedule.inStepRows': 'Zeilen, die ihren Gruppenbereich haben, bleiben, wie sie sind.',
  'sidebar.schedule.inStepAdd':
    'Personen und Rollen, die in Zeilen mit Gruppenbereich dazukommen, gibt er auch dort. Die Grenze für Personen gilt auch für sie.',
  'sidebar.schedule.inStepAll':
    'Wen eine Zeile nicht mehr nennt, nimmt er heraus, sobald zwei Läufe im Abstand einer Stunde das gesehen haben. Nie mehr als ein Fünftel eines Gruppenbereichs in sieben Tagen. Darüber geht niemand, und eine E-Mail nennt, wer ginge. Wer vor dem Add-on da war, und Rollen bleiben Ihnen überlassen.',
  'sidebar.schedule.inStepBefore':
    'Dieser Zeitplan ist älter als das Angleichen, darum richtet er nur neue Zeilen ein. Unten können Sie das ändern.',
  'sidebar.schedule.wouldGo':
    'Pause: Es würden mehr Personen herausgenommen, als er darf. Alle blieben. Kreuzen Sie unter Änderungen an, wer geht, dann setzen Sie fort.',
  'sidebar.schedule.ready': {
    one: '1 Zeile ist jetzt bereit',
    other: '{n} Zeilen sind jetzt bereit',
  },
  'sidebar.schedule.readySeen':
    'Was hier zu sehen ist, gilt als gesehen, sobald Sie unten drücken: Das erste Mal richtet es mit ein.',
  'sidebar.schedule.readyTick': 'Kreuzen Sie an, welche er einrichten darf.',
  'sidebar.schedule.readyMore': {
    one: '1 weitere Zeile ist bereit, die hier nicht steht.',
    other: '{n} weitere Zeilen sind bereit, die hier nicht stehen.',
  },
  'sidebar.schedule.tickRow': 'Zeile {row} einrichten',
  'sidebar.schedule.tooLong':
    'Ihre Nachricht ist länger, als hier zu sehen ist: Richten Sie die Zeile selbst ein.',
  'sidebar.schedule.willPost': 'Wird in Ihrem Namen geschrieben:',
  'sidebar.schedule.people': { one: '1 Person', other: '{n} Personen' },
  'sidebar.schedule.limit':
    'Pause: Es kamen mehr Zeilen, als er am Tag ungesehen einrichten darf. Sehen Sie sie unten an, dann setzen Sie fort.',
  'sidebar.schedule.stopped': 'Pause: Sie haben auf Anhalten gedrückt.',
  'sidebar.schedule.changed':
    'Pause: Die Spalten, die Einstellungen oder eine Antwort haben sich geändert, nachdem Sie sie gesehen hatten. Sehen Sie sich Spalten und Einstellungen an, dann setzen Sie fort.',
  'sidebar.schedule.asking':
    'Pause: In die ersten Gruppenbereiche eines Durchlaufs konnte niemand aufgenommen werden. Sehen Sie in den Zeilen nach, warum, bevor Sie weitermachen.',
  'sidebar.schedule.failures':
    'Pause: Es ging dreimal hintereinander schief. Prüfen Sie die Einrichtung, dann geht es weiter.',
  'sidebar.schedule.resume': 'Fortsetzen',
  'sidebar.schedule.gone': 'Der Trigger dahinter wurde von Hand gelöscht, darum läuft nichts.',
  'sidebar.schedule.setAgain': 'Trigger neu setzen',
  'sidebar.schedule.when': 'Einrichten',
  'sidebar.schedule.minutes': 'Alle paar Minuten',
  'sidebar.schedule.hour': 'Jede Stunde',
  'sidebar.schedule.day': 'Jeden Tag',
  'sidebar.schedule.week': 'Jede Woche',
  'sidebar.schedule.form': 'Bei Antworten',
  'sidebar.schedule.howOften': 'Wie oft',
  'sidebar.schedule.weekday': 'Tag',
  'sidebar.schedule.at': 'Um',
  'sidebar.schedule.alsoForm': 'Auch bei Formularantworten',
  'sidebar.schedule.tell': 'E-Mail an mich',
  'sidebar.schedule.needed': 'Bei Bedarf',
  'sidebar.schedule.always': 'Nach jedem Lauf',
  'sidebar.schedule.switchOn': 'Einschalten',
  'sidebar.schedule.change': 'Änderung speichern',
  'sidebar.schedule.isOn': 'Eingeschaltet',
  'sidebar.schedule.switchOff': 'Ausschalten',
  'sidebar.schedule.untried':
    'Nach dem Einschalten zeigt sich, ob Google dies alle paar Minuten laufen lässt oder, als Add-on, einmal in der Stunde.',
  'sidebar.schedule.asBound': 'In dieser Tabelle lässt Google dies alle paar Minuten laufen.',
  'sidebar.schedule.asAddOn': 'Als Add-on lässt Google dies einmal in der Stunde laufen.',
  'sidebar.schedule.noRows': 'Gerade sind keine Zeilen bereit.',
  'sidebar.schedule.takesEither': {
    one: '1 Zeile dauert im Hintergrund {bound} oder {addOn}, bei offener Seitenleiste {sidebar}.',
    other:
      '{n} Zeilen dauern im Hintergrund {bound} oder {addOn}, bei offener Seitenleiste {sidebar}.',
  },
  'sidebar.schedule.takesBound': {
    one: '1 Zeile dauert im Hintergrund {bound}, bei offener Seitenleiste {sidebar}.',
    other: '{n} Zeilen dauern im Hintergrund {bound}, bei offener Seitenleiste {sidebar}.',
  },
  'sidebar.schedule.takesAddOn': {
    one: '1 Zeile dauert im Hintergrund {addOn}, bei offener Seitenleiste {sidebar}.',
    other: '{n} Zeilen dauern im Hintergrund {addOn}, bei offener Seitenleiste {sidebar}.',
  },
  'sidebar.schedule.onForm': 'wenn ein Formular beantwortet wird',
  'sidebar.schedule.everyMinutes': 'alle {n} Minuten',
  'sidebar.schedule.everyHour': 'jede Stunde',
  'sidebar.schedule.everyDay': 'jeden Tag zwischen {time} und {until}',
  'sidebar.schedule.everyWeek': 'jeden {weekday} zwischen {time} und {until}',
  'sidebar.letter.subject': 'Rows to Spaces braucht Ihre Hilfe',
  'sidebar.letter.hello': 'Guten Tag,',
  'sidebar.letter.why':
    'ich benutze Rows to Spaces, ein Add-on für Google Tabellen, das für jede Zeile einer Tabelle einen Gruppenbereich in Google Chat einrichtet. Das hindert es daran:',
  'sidebar.letter.where': 'Zu beheben ist das hier: {link}',
  'sidebar.letter.project': 'Die Nummer des Cloud-Projekts ist {number}.',
  'sidebar.letter.script':
    'Das Apps-Script-Projekt hat die ID {id}; seine Projekteinstellungen nennen das Cloud-Projekt.',
  'sidebar.letter.what':
    'Es richtet in meinem Namen Gruppenbereiche ein, nimmt Personen auf und schreibt eine Begrüßung, nur wenn ich es verlange oder nach einem Zeitplan von mir, und liest keine andere Tabelle. Es bittet um diese Berechtigungen:',
  'sidebar.letter.thanks': 'Vielen Dank',
  'sidebar.step.console':
    'In der Google Cloud Console, im Projekt des Add-ons: APIs und Dienste › Google Chat API › Konfiguration. Name, Avatar und Beschreibung ausfüllen, dann Speichern.',
  'sidebar.step.api':
    'In der Google Cloud Console, im Projekt des Add-ons: APIs und Dienste › Bibliothek › Google Chat API › Aktivieren. Das dauert einige Minuten.',
  'sidebar.step.trust':
    'In der Admin-Konsole: Sicherheit › Zugriffs- und Datenkontrolle › API-Steuerung › App-Zugriff verwalten. Die App als vertrauenswürdig markieren und unter Apps › Google Workspace › Google Chat die Installation von Chat-Apps erlauben.',
  'sidebar.step.fetch':
    'In der Admin-Konsole Add-ons aus Apps Script den Zugriff auf chat.googleapis.com erlauben.',
  'sidebar.step.chat':
    'In der Admin-Konsole: Apps › Google Workspace › Google Chat. Chat für das Konto einschalten.',
  'sidebar.step.groups':
    'In der Google Cloud Console, im Projekt des Add-ons: APIs und Dienste › Bibliothek › Cloud Identity API › Aktivieren.',
  'sidebar.scope.spreadsheets.currentonly':
    'liest und schreibt die eine Tabelle, in der es geöffnet wurde, keine andere Datei',
  'sidebar.scope.script.container.ui': 'zeigt sein Menü und diese Seitenleiste',
  'sidebar.scope.script.external_request':
    'schickt Anfragen an Google Chat und Google Groups, an keine andere Adresse',
  'sidebar.scope.userinfo.email':
    'weiß, wessen Gruppenbereiche es sind und wohin die E-Mail zum Zeitplan geht',
  'sidebar.scope.chat.spaces.create': 'richtet die Gruppenbereiche ein',
  'sidebar.scope.chat.spaces.readonly':
    'sucht einen Gruppenbereich, zu dem keine Antwort kam, damit keiner doppelt entsteht',
  'sidebar.scope.chat.spaces':
    'richtet die Gruppenbereiche ein, sieht sie und ändert ihre Namen und Einstellungen',
  'sidebar.scope.chat.memberships':
    'nimmt Personen auf, gibt ihnen ihre Rollen und sieht, wer fehlt',
  'sidebar.scope.chat.memberships.app': 'fügt die Chat-App hinzu, wo das eingeschaltet ist',
  'sidebar.scope.chat.messages.create': 'sendet die Begrüßung',
  'sidebar.scope.cloud-identity.groups.readonly': 'findet eine Google-Gruppe über ihre Adresse',
  'sidebar.scope.script.scriptapp': 'lässt einen Zeitplan laufen, wo jemand ihn einschaltet',
  'sidebar.scope.script.send_mail': 'sagt der Person mit dem Zeitplan per E-Mail, was geschah',
  'sidebar.scope.chat.delete':
    'löscht unbenutzte Gruppenbereiche des letzten Laufs, wo jemand ihn rückgängig macht',
  'sidebar.scope.chat.users.sections':
    'legt neue Gruppenbereiche in einen Abschnitt des eigenen Chats der Person',
  'sidebar.scope.chat.users.spacesettings':
    'schaltet neue Gruppenbereiche für die Person stumm, und für niemand anderen',
  'sidebar.scope.chat.spaces.pins': 'pinnt die Begrüßung in neuen Gruppenbereichen an',
  'sidebar.scope.directory.readonly':
    'benennt Personen, die nur Chat nennt, und findet Adressen zu Namen, aus dem Verzeichnis der Organisation',

  // Menü und Beispielblatt. `menu.<what>`, `sample.<what>`
  'menu.stop': 'Anhalten',
  'menu.stopped': 'Angehalten. Nicht gesendete Zeilen sind unberührt.',
  'menu.stoppedSchedule':
    'Angehalten. Nicht gesendete Zeilen sind unberührt. Ihr Zeitplan hier ist pausiert, bis Sie ihn fortsetzen.',
  'mail.subject.done': {
    one: 'Rows to Spaces: 1 Gruppenbereich aus {sheet} eingerichtet',
    other: 'Rows to Spaces: {n} Gruppenbereiche aus {sheet} eingerichtet',
  },
  'mail.subject.doneChanged': {
    one: 'Rows to Spaces: 1 Zeile aus {sheet} ist auf dem neuen Stand',
    other: 'Rows to Spaces: {n} Zeilen aus {sheet} sind auf dem neuen Stand',
  },
  'mail.subject.needy': {
    one: 'Rows to Spaces: 1 Zeile aus {sheet} braucht Sie',
    other: 'Rows to Spaces: {n} Zeilen aus {sheet} brauchen Sie',
  },
  'mail.subject.trouble': 'Rows to Spaces kam mit {sheet} nicht weiter',
  'mail.subject.failure': 'Rows to Spaces: Ihr Zeitplan konnte nicht laufen',
  'mail.subject.consent': 'Rows to Spaces braucht Ihre Erlaubnis noch einmal',
  'mail.done': {
    one: '1 Gruppenbereich ist eingerichtet.',
    other: '{n} Gruppenbereiche sind eingerichtet.',
  },
  'mail.doneChanged': {
    one: '1 Gruppenbereich ist eingerichtet oder angepasst.',
    other: '{n} Gruppenbereiche sind eingerichtet oder angepasst.',
  },
  'mail.wouldGo': 'Wer herausgenommen würde',
  'mail.left': { one: '1 Zeile ist übrig.', other: '{n} Zeilen sind übrig.' },
  'mail.held':
    'Was auf Sie wartet, wird eingerichtet, sobald Sie es gesehen haben: Öffnen Sie den Zeitplan in der Seitenleiste, oder richten Sie die Zeilen dort selbst ein. Neue Personen in Zeilen, die ihren Gruppenbereich haben, nehmen Sie unter Änderungen auf.',
  'mail.whatToDo':
    'Bringen Sie in der Tabelle in Ordnung, was in der Spalte Details steht. Berichtigte Zeilen richtet der nächste Lauf ein; für fehlgeschlagene und teilweise fertige drücken Sie in der Seitenleiste „Noch einmal versuchen“.',
  'mail.needy': { one: '1 Zeile braucht Sie', other: '{n} Zeilen brauchen Sie' },
  'mail.row': 'Zeile {row}:',
  'mail.inRows': 'In {n} Zeilen ({rows}):',
  'mail.links': 'Die Gruppenbereiche',
  'mail.more': 'Hier stehen nur die ersten {n}; die Tabelle hat alle.',
  'mail.sheet': 'Die Tabelle:',
  'mail.why':
    'Sie bekommen diese Mail, weil etwas in Ihrem Namen von selbst läuft. Was es tut und wann es Ihnen schreibt, bestimmen Sie in der Seitenleiste unter „Zeitplan“.',
  'mail.pausedAsking':
    'Auch Ihr Zeitplan ist pausiert, bis Sie ihn in der Seitenleiste fortsetzen.',
  'mail.paused':
    'Das war das dritte Mal in Folge; der Zeitplan ist pausiert, bis Sie ihn in der Seitenleiste fortsetzen.',
  'mail.consent':
    'Ein Zeitplan von Ihnen konnte nicht laufen: Die Erlaubnis, mit der er läuft, ist abgelaufen. Nichts ist verloren; er läuft weiter, sobald Sie sie neu geben.',
  'mail.consent.link': 'Hier geben Sie sie:',
  // What a space without a name is called in a list of links.
  'links.row': 'Zeile {row}',

  'menu.open': 'Öffnen',
  'menu.setUpNewRows': 'Neue Zeilen einrichten',
  'menu.schedule': 'Zeitplan…',
  'menu.checkSetup': 'Einrichtung prüfen',
  'menu.othersSettings':
    'Jemand anderes hat die Einstellungen dieser Tabelle geändert. Nichts wurde gesendet: Sehen Sie in der Seitenleiste, was entsteht, dann richten Sie es dort ein.',
  'menu.help': 'Hilfe',
  'menu.lookFirst': 'Sehen Sie sich das zuerst an: Es wurde nichts gesendet.',
  'menu.makeSample': 'Beispielblatt anlegen',
  'menu.resting': {
    one: 'Der Durchlauf von {by} ist pausiert: 1 Zeile ist übrig.',
    other: 'Der Durchlauf von {by} ist pausiert: {n} Zeilen sind übrig.',
  },
  'menu.nothingToDo': 'Keine Zeilen einzurichten.',
  'menu.started': {
    one: '1 Gruppenbereich wird eingerichtet.',
    other: '{n} Gruppenbereiche werden eingerichtet.',
  },
  'menu.going': '{n} von {total} eingerichtet.',
  'menu.done': {
    one: '1 Gruppenbereich eingerichtet.',
    other: '{n} Gruppenbereiche eingerichtet.',
  },
  'menu.left': {
    one: '1 Zeile ist übrig. Öffnen Sie Rows to Spaces, um weiterzumachen.',
    other: '{n} Zeilen sind übrig. Öffnen Sie Rows to Spaces, um weiterzumachen.',
  },
  'roster.sheetName': 'Gruppenbereiche aus {sheet}',
  'sample.sheetName': 'Gruppenbereiche',
  'sample.header.spaceName': 'Name des Gruppenbereichs',
  'sample.header.members': 'Mitglieder',
  'sample.header.managers': 'Manager',
  'sample.header.owners': 'Inhaber',
  'sample.header.description': 'Beschreibung',
  'sample.header.history': 'Verlauf',
  'sample.header.groups': 'Gruppen',
  'sample.header.guidelines': 'Richtlinien',
  'sample.header.access': 'Zugriff',
  'sample.example.spaceName': 'Beispiel: Schach-AG',
  'sample.example.members': 'anna@example.com, ben@example.com',
  'sample.example.owners': 'clara@example.com',
  'sample.example.description': 'Turniere und Training',
  'sample.example.history': 'an',
  'sample.note.spaceName': 'So heißt der Gruppenbereich in Chat, bis zu 128 Zeichen.',
  'sample.note.members':
    'Adressen, durch Kommas getrennt. Sie selbst sind immer dabei und müssen nicht genannt werden.',
  'sample.note.owners':
    'Adressen der Personen, die den Gruppenbereich verwalten. Sie müssen nicht auch unter Mitglieder stehen.',
  'sample.note.description': 'Bis zu 150 Zeichen. Darf leer sein.',
  'sample.note.history':
    'Ob Nachrichten aufbewahrt werden: an oder aus. Leer: wie es Ihre Organisation vorgibt.',
  'sample.note.example':
    'Ein Beispiel: Es wird nie eingerichtet. Überschreiben Sie es, oder löschen Sie diese Zeile.',
  'sample.choice.on': 'an',
  'sample.choice.off': 'aus',

  // Was ohne das Skript gesagt wird.
  'connection.title': 'Google Tabellen ist nicht erreichbar',
  'connection.offline':
    'Keine Verbindung zu Google Tabellen. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.noAnswer':
    'Google Tabellen hat nicht geantwortet. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.said':
    'Google Tabellen hat es nicht getan und sagt: „{reason}“. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.accounts':
    'Sie sind vielleicht mit mehreren Konten angemeldet. Öffnen Sie die Tabelle in einem Browserfenster, in dem nur ihr Konto angemeldet ist.',
  'connection.permission':
    'Rows to Spaces braucht erneut Ihre Zustimmung. Laden Sie die Tabelle neu und öffnen Sie es im Menü Erweiterungen: Dort fragt Google danach.',
  'connection.notOpened': 'Noch lässt es sich nicht öffnen',
  'connection.unknown':
    'Etwas ging schief, bevor sich die Seitenleiste öffnen konnte. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.allow': 'Zustimmung geben',
  'connection.where': 'Wo es sich beheben lässt',
  'connection.again': 'Erneut prüfen',
  'connection.broken':
    'Das lässt sich nicht anzeigen. Schließen Sie die Seitenleiste und öffnen Sie sie neu: Die Tabelle merkt sich alles.',
  // The page itself says this where its script never began.
  'connection.notStarted':
    'Die Seitenleiste konnte nicht starten. Laden Sie die Tabelle neu und öffnen Sie sie noch einmal. Nichts geht verloren: Die Tabelle merkt sich alles.',
} satisfies Record<keyof typeof en, Entry>;
