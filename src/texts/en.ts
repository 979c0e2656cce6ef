/** Everything a person reads, in English; the other catalogues have the same codes. */
import type { Catalogue } from './catalogue';

export const en = {
  // Numbers that take the singular.
  'texts.singular': '1',
  // Between what a line is about and what it says, and between the parts of a list.
  'texts.colon': ': ',
  'texts.comma': ', ',

  // Findings: what is wrong with a row before anything is sent. `finding.<code>`
  'finding.formulaError':
    '“{cell}” is what a formula shows that failed or isn’t done. Fix the formula, or type what is meant',
  'finding.notAnAddress': '“{cell}” is not an address',
  'finding.chip':
    '“{cell}” reads like a people chip, of which only the label can be seen here. Type the address, or have the chip show it',
  'finding.roundedNumber':
    '“{cell}” is a long id that Sheets has rounded. Format the cell as plain text and paste the id again, or type the address',
  'finding.shortNumber':
    '“{cell}” is a number, not a person. Type the address, or the person’s id of 15 digits or more',
  'finding.phoneNumber':
    '“{cell}” looks like a phone number, and nobody can be added by it. Type the address',
  'finding.atInWords':
    '“{cell}” is an address with its @ in words. Write {proposed}, if that is meant',
  'finding.addressSlip': '“{cell}” is not an address. Write {proposed}, if that is meant',
  'finding.notAPersonId':
    '“{cell}” is no person’s id. Ids look like users/123456789; or type the address',
  'finding.appAsPerson':
    '“{cell}” is the app, not a person. The app is added with a setting in the sidebar',
  'finding.groupAsPerson': '“{cell}” is a Google group. Put it in the Groups column',
  'finding.twoAddresses': '“{cell}” names two addresses at once. Leave the one that counts',
  'finding.notAGroup':
    '“{cell}” is no Google group. Type the group’s address, or its id as in groups/abc',
  'finding.personAsGroup': '“{cell}” is a person. Put them in the Members column',
  'finding.unreadableType':
    '“{cell}” is no type. Write Space, Group chat, Direct message or App message',
  'finding.unreadableHistory': '“{cell}” doesn’t say whether history is on. Write on or off',
  'finding.unreadableAccess':
    '“{cell}” doesn’t say who has access. Write private, organization or an audience’s id',
  'finding.unreadablePosting': '“{cell}” doesn’t say who can post. Write everyone or managers',
  'finding.unreadableExternal':
    '“{cell}” doesn’t say whether people from outside may join. Write yes or no',
  'finding.unreadableReady': '“{cell}” doesn’t say whether the row is ready. Write yes or no',
  'finding.unreadableOpen':
    '“{cell}” doesn’t say when members come in. Write yes, no or a day such as 2027-01-10',
  'finding.opensOn': {
    one: 'Opens {date}: 1 member comes in then',
    other: 'Opens {date}: {n} members come in then',
  },
  'finding.notOpen': {
    one: 'Not open yet: 1 member comes in once its Open cell says yes',
    other: 'Not open yet: {n} members come in once its Open cell says yes',
  },
  'finding.noName': 'The space has no name',
  'finding.controlInName':
    'The name “{cell}” has a line break or an invisible character in it. Type the name anew',
  'finding.nameTooLong': 'The name has {length} characters, {limit} are allowed: “{cell}”',
  'finding.manyWideCharacters':
    '“{cell}” has {length} characters where emoji count as two, and {limit} are allowed: Chat may refuse it',
  'finding.nameOfGroupChat': 'A group chat has no name: “{cell}” is not used',
  'finding.nameOfDirectMessage': 'A direct message has no name: “{cell}” is not used',
  'finding.nameOfAppMessage': 'An app message has no name: “{cell}” is not used',
  'finding.descriptionTooLong':
    'The description has {length} characters, {limit} are allowed: “{cell}”',
  'finding.guidelinesTooLong':
    'The guidelines have {length} characters, {limit} are allowed: “{cell}”',
  'finding.roleInGroupChat':
    'A group chat has no managers and owners: “{cell}” under “{column}” will be members',
  'finding.roleInDirectMessage':
    'A direct message has no managers and owners: “{cell}” under “{column}” will be a member',
  'finding.groupChatTooSmall': 'A group chat needs 2 people besides you, and the row names {n}',
  'finding.directMessageTooMany':
    'A direct message goes to 1 person, and the row names {n}: “{cell}”. Write Group chat as its type, or leave 1',
  'finding.directMessageToSelf':
    'A direct message needs 1 person besides you, and “{cell}” is only you',
  'finding.directMessageToNobody': 'A direct message needs 1 person, and the row names nobody',
  'finding.peopleOnAppMessage':
    'An app message is between you and the app: “{cell}” can’t be in it',
  'finding.groupsInGroupChat':
    'A group chat takes no Google groups: “{cell}”. Write Space as its type, or empty the cell',
  'finding.groupsInDirectMessage':
    'A direct message takes no Google groups: “{cell}”. Write Space as its type, or empty the cell',
  'finding.groupsInAppMessage':
    'An app message takes no Google groups: “{cell}”. Write Space as its type, or empty the cell',
  'finding.notUsedInGroupChat':
    '“{cell}” is not used: a group chat can’t have what is under “{column}”',
  'finding.notUsedInDirectMessage':
    '“{cell}” is not used: a direct message can’t have what is under “{column}”',
  'finding.notUsedInAppMessage':
    '“{cell}” is not used: an app message can’t have what is under “{column}”',
  'finding.outsidePerson':
    '“{cell}” is outside your organisation, and the space isn’t made for people from outside',
  'finding.unknownPlace':
    'The welcome message says {cell}, which stands for nothing here. There are {known}',
  'finding.unknownTemplatePlace':
    'The template says {cell}, which stands for nothing here. There are {known}',
  'finding.messageTooLong': 'The welcome message has {length} bytes, {limit} are allowed: “{cell}”',
  'finding.sameName': 'Row {row} has the name “{cell}” too',
  'finding.domainSlip': '“{cell}” is at {domain}; most people here are at {usual}. Is it a slip?',
  'finding.onePersonTwice': '“{cell}” and “{other}” may be one person',
  'finding.requestIdUnreadable': 'The Request ID cell says “{cell}”, which was not written here',
  'finding.spaceIdUnreadable': 'The Space ID cell says “{cell}”, which is no space',
  'finding.statusTyped': 'The Status cell says “{cell}”, which was not written here',
  'finding.spaceWithoutRequest': 'A space stands here that was not set up from this row',
  'finding.chatExists': 'There is a group chat of exactly these people already',
  'finding.nameExists': 'You are in a space named “{cell}” already',
  'finding.unwritable':
    'Its outcome can’t be written: the range is protected, or a rule for what its cells may hold refuses it. Change that, then open the sidebar again',
  'finding.more': { one: '1 more thing to fix', other: '{n} more things to fix' },
  'finding.someCleared':
    'Some of the five cells from Status to Request ID were cleared. Clear all five to create the space again',
  'finding.copiedRow': 'This row is a copy of row {row}, with its Request ID',
  'finding.whose':
    'Several rows bear its Request ID, and all were changed since: nothing tells whose space it is',
  'finding.spaceOnTwoRows': 'Row {row} has the same space',
  'finding.changedSince':
    'Name or settings changed after the space was set up. Change them in Chat',
  'finding.fixed.kind':
    'The type changed after it was set up: Chat changes only a group chat, into a space',
  'finding.fixed.unnamed': 'A group chat becomes a space once it has a name: write one in this row',
  'finding.fixed.posting': 'Who may post changed after the space was set up. Change it in Chat',
  'finding.fixed.externalPeople':
    'Whether people from outside may be in is fixed when a space is set up',
  'finding.clearedSince':
    'The row doesn’t say any more what it said of its space. An empty cell asks for nothing: the space stays as it is',
  'finding.namesSwapped':
    'It has the name of row {row}’s space, as after sorting one column without the others: nothing is changed in their spaces. Undo the sort; if it is meant, rename one of them in Chat first',
  'finding.stillIn.columns':
    'Not named any more, and still in: {people}. Columns that gave people were changed: answer the question about them first',
  'finding.stillIn.shared':
    'Not named any more, and still in: {people}. Another row has the same space: clear the outcome of the one that is wrong',
  'finding.stillIn.creator':
    'Not named any more, and still in: {people}. The space may be theirs: only Chat takes them out',
  'finding.stillIn.groupChat':
    'Not named any more, and still in: {people}. Take them out in Chat if they are to go',
  'finding.stillIn.always':
    'Not named any more, and still in: {people}. Settings say that they are in every new space',
  'finding.stillRole.columns':
    'Named as less, and still more: {people}. Columns that gave people were changed: answer the question about them first',
  'finding.stillRole.shared':
    'Named as less, and still more: {people}. Another row has the same space: clear the outcome of the one that is wrong',
  'finding.stillRole.creator':
    'Named as less, and still owner: {people}. The space may be theirs: only Chat takes the role away',
  'finding.stillRole.groupChat': 'Named as less: {people}. A group chat has no roles',
  'finding.torn': 'This row and its outcome were sorted apart',
  'finding.anotherRow':
    'Its space was set up for other people, under another name (“{name}”): nothing is changed there. Create a space for this row, or delete it',
  'finding.anotherPeople':
    'The conversation here was set up with other people than the row names now: nothing is changed in it. Create one for this row, or name them again',
  'finding.swapped':
    'It names the people of row {row}, as after sorting one column without the others: nothing is changed in their spaces. Undo the sort; if it is meant, clear the Applied cells of both rows',
  'finding.unsealed':
    'These cells say that your run set this up, and the add-on did not write them',
  'finding.spaceUnproven':
    'Nothing shows that this space was set up for this row. Look at it, then use it',

  'finding.nobodyHere': 'The row names nobody, and most others do: it is not set up',
  'finding.columnsGone':
    'Rows of this sheet were set up before, and {columns} is gone: nobody can say which',
  'finding.notReady': 'The row waits for yes under “{header}”',
  'finding.asideTotal': 'The row is a total',
  'finding.asideHeader': 'The row repeats the headers',
  'finding.asideInstruction': 'The row says how to fill in the sheet',
  'finding.asideNote': 'The row is a note',
  'finding.asideExample':
    'The row is an example, which is never set up. Write over it, or delete the row',
  'finding.heldBack': '“{cell}” under “{header}” holds the row back',

  // The same found in several rows, as one line. `findings.<code>`
  'findings.formulaError': '{n} rows show a formula that failed or isn’t ready yet',
  'findings.notAnAddress': '{n} rows hold something that is no address',
  'findings.chip':
    '{n} rows hold what reads like people chips, of which only the labels can be seen here',
  'findings.shortNumber': '{n} rows hold a number where a person should be',
  'findings.atInWords': '{n} rows hold an address with its @ in words',
  'findings.addressSlip': '{n} rows hold an address with a slip in it',
  'findings.noName': '{n} rows have no name for the space',
  'findings.outsidePerson': {
    one: '1 person at {domain} is outside your organisation',
    other: '{n} people at {domain} are outside your organisation',
  },
  'findings.sameName': '{n} rows share their name with another row',
  'findings.domainSlip': {
    one: '1 person is at {domain}; most people here are at {usual}. Is it a slip?',
    other: '{n} people are at {domain}; most people here are at {usual}. Is it a slip?',
  },
  'findings.nameExists': '{n} rows have the name of a space that you are in already',
  'findings.onePersonTwice': '{n} rows may name one person twice',
  'findings.torn': '{n} rows and their outcomes were sorted apart',
  'findings.copiedRow': '{n} rows are copies of others, with their Request ID',
  'findings.changedSince':
    '{n} rows have another name or other settings than their space was set up with',
  'findings.nobodyHere': '{n} rows name nobody, and most others do: they are not set up',
  'findings.notReady': '{n} rows wait for yes under “{header}”',
  'findings.asideTotal': '{n} rows are totals',
  'findings.asideHeader': '{n} rows repeat the headers',
  'findings.asideInstruction': '{n} rows say how to fill in the sheet',
  'findings.asideExample': '{n} rows are examples, which are never set up',
  'findings.asideNote': '{n} rows are notes',
  'findings.heldBack': '{n} rows don’t say yes under “{header}”',

  // What can be done about findings, on buttons, and what was. `remedy.<does>`
  'remedy.yes': 'yes',
  'remedy.change': 'Change to {to}',
  'remedy.changeAll': { one: 'Change to {to}', other: 'Change all {n} to {to}' },
  'remedy.correctAll': { one: 'Correct it', other: 'Correct all {n}' },
  'remedy.join': 'Join “{to}”',
  'remedy.leaveOut': { one: 'Leave it out', other: 'Leave these {n} out' },
  'remedy.ours': 'They are ours: {domain}',
  'remedy.letIn': {
    one: 'Let outside people into 1 space',
    other: 'Let outside people into {n} spaces',
  },
  'remedy.markReady': { one: 'Mark ready', other: 'Mark {n} rows ready' },
  'remedy.keep': { one: 'Keep as it is', other: 'Keep all {n} as they are' },
  'remedy.keepAlone': { one: 'Set it up with nobody', other: 'Set up all {n} with nobody' },
  'remedy.another': { one: 'Make another', other: 'Make {n} others' },
  'remedy.leaveColumn': 'Leave the column “{header}” out',
  'remedy.lookUp': {
    one: 'Look up 1 name in the directory',
    other: 'Look up {n} names in the directory',
  },
  'remedy.changed': { one: '1 cell changed', other: '{n} cells changed' },
  'remedy.readyAgain': {
    one: '1 row is ready, for a space of its own',
    other: '{n} rows are ready, each for a space of its own',
  },
  'remedy.remembered': 'Remembered for this sheet',
  'remedy.undone': 'Undone',
  'handOver.written': {
    one: '{person} is named as owner in 1 row',
    other: '{person} is named as owner in {n} rows',
  },
  'sidebar.remedy.undo': 'Undo',
  'sidebar.remedy.left': {
    one: '1 cell is left as it is: it holds a formula, or says something else by now',
    other: '{n} cells are left as they are: they hold a formula, or say something else by now',
  },
  'sidebar.remedy.of': '{remedy}: row {row}',
  'sidebar.settings.letIn': 'Domains let in',
  'sidebar.settings.letInHow':
    'Rows that name somebody at one of these are set up for people from outside, unless the row says no.',

  // Questions about the sheet as a whole, and notes. `question.<code>`, their replies `reply.<does>`
  'question.columnsGone':
    'Rows of this sheet were set up before, and of its columns is gone: {columns}. They can be put back; to set up every row anew makes second spaces',
  'question.torn': {
    one: 'Some columns were sorted without the others: 1 row bears another row’s outcome. It can be put back; nothing is done in Chat until then',
    other:
      'Some columns were sorted without the others: {n} rows bear other rows’ outcomes, or none. They can be put back; nothing is done in Chat until then',
  },
  'question.torn.another': 'Row {row}, “{name}”: now the space of “{now}”, then its own',
  'question.torn.lost': 'Row {row}, “{name}”: now no space, then its own',
  'question.torn.none': 'Row {row}, “{name}”: now the space of “{now}”, then none, as before',
  'question.torn.stay': {
    one: '1 row stays as it is, for nobody can tell whose outcome it bears: row {rows}',
    other: '{n} rows stay as they are, for nobody can tell whose outcomes they bear: rows {rows}',
  },
  'question.tornApart': {
    one: 'Some columns were sorted without the others: 1 row bears what may be another row’s outcome (row {rows}). Undo the sort; nothing is done in Chat until then',
    other:
      'Some columns were sorted without the others: {n} rows bear what may be other rows’ outcomes (rows {rows}). Undo the sort; nothing is done in Chat until then',
  },
  'question.peopleColumns':
    'Columns that gave people to rows don’t any more, or give them otherwise: {headers}. Nobody is taken out, and no role, until you say that this is meant',
  'question.noHeaders':
    'Row {row} looks like data: it begins with “{cell}”. A row of headers above it says what each column is',
  'question.nobody': {
    one: 'No column of people is recognised: the space would have nobody in it but you',
    other: 'No column of people is recognised: the {n} spaces would have nobody in them but you',
  },
  'question.noName': 'No column is recognised that names the spaces',
  'question.sideways':
    'The sheet lies on its side: in column {column} stand “{headers}”, and the spaces stand side by side. In a new sheet each of them can have its row',
  'question.rowsOrPeople':
    'Each row looks like a person of a list, not like a space. Spaces can be made from groups of them',
  'question.listOfPeople':
    'Each row is a person of a list, so none of them becomes a space. Spaces are made from groups of them: open the sidebar',
  'question.addresses': {
    one: 'Column “{header}” holds 1 address and is not used',
    other: 'Column “{header}” holds {n} addresses and is not used',
  },
  'question.addressesWithoutHeader': {
    one: 'Column {column} holds 1 address and has no header, so it is not used',
    other: 'Column {column} holds {n} addresses and has no header, so it is not used',
  },
  'question.relatives': {
    one: 'Column “{header}” holds 1 address and is not used: it reads like relatives',
    other: 'Column “{header}” holds {n} addresses and is not used: it reads like relatives',
  },
  'question.names':
    'Column “{header}” holds names without addresses and is not used: nobody can be added by a name',
  'question.counts': 'Column “{header}” holds numbers, not people, and is not used',
  'question.unreadable':
    'Column “{header}” is not used: none of its cells can be read, as in “{cell}”',
  'question.filterTears':
    'The filter spans only some of the columns, {from} to {to}. Sorting by it would give rows the status and the space of others.',
  'question.theirMessage':
    'Column “{header}” is not posted: it reads like what people wrote in a form',
  'question.opens': {
    one: 'Does column “{header}” say when members come in? 1 cell says yes, no or a day. Until then only owners and managers are in',
    other:
      'Does column “{header}” say when members come in? {n} cells say yes, no or a day. Until then only owners and managers are in',
  },
  'reply.use': 'Use it',
  'reply.leave': 'Leave it out',
  'reply.choose': 'Choose the columns',
  'reply.insertHeaders': 'Put headers above it',
  'reply.turn': 'Put each space into a row',
  'reply.people': 'Rows are people',
  'reply.spaces': 'Each row is a space',
  'reply.keep': 'Go on as it is',
  'reply.putBack': 'Put the columns back',
  'reply.putRowsBack': { one: 'Put 1 row back', other: 'Put {n} rows back' },
  'reply.widenFilter': 'Let it span all of them',
  'reply.mine': 'I changed these rows myself',
  'reply.startAnew': 'Set up every row anew',
  'problem.cantPutBack':
    'Nothing was written: what is remembered doesn’t say which spaces the rows made (rows {rows}). Use Undo or the version history of the spreadsheet.',
  'problem.templateInUse': {
    one: '1 row is being set up with the template as it was. Change it when that is over.',
    other: '{n} rows are being set up with the template as it was. Change it when that is over.',
  },
  'problem.alwaysInUse': {
    one: '1 row is being set up with those who are always in, as they were. Change them afterwards.',
    other:
      '{n} rows are being set up with those who are always in, as they were. Change them afterwards.',
  },
  'problem.noHeaderThere': 'Row {row} holds no headers. Choose another row.',

  // Outcomes: what the Details cell says. `outcome.<code>`
  'outcome.missing.noAccount': {
    one: '{people} can’t be added: there is no such account.',
    other: '{people} can’t be added: there are no such accounts.',
  },
  'outcome.missing.notAllowed': {
    one: '{people} can’t be added: Chat doesn’t let you add this person. Ask your administrator why.',
    other: '{people} can’t be added: Chat doesn’t let you add them. Ask your administrator why.',
  },
  'outcome.missing.chatOff': {
    one: '{people} can’t be added: Chat is off for this person. An administrator can switch it on.',
    other: '{people} can’t be added: Chat is off for them. An administrator can switch it on.',
  },
  'outcome.missing.dropped': {
    one: '{people} can’t be added: Chat takes the request and leaves this person out, as it does where one of you blocks the other.',
    other:
      '{people} can’t be added: Chat takes the request and leaves them out, as it does where one side blocks the other.',
  },
  'outcome.missing.otherPair':
    '{people} can’t be added: this direct message is with somebody else.',
  'outcome.missing.noGroup': {
    one: '{people} can’t be added: it is no Google group that you can see.',
    other: '{people} can’t be added: they are no Google groups that you can see.',
  },
  'outcome.missing.groupsBarred': {
    one: '{people} can’t be added: groups can’t be looked up by address here. Use the group’s id, as in groups/abc.',
    other:
      '{people} can’t be added: groups can’t be looked up by address here. Use their ids, as in groups/abc.',
  },
  'outcome.missing.tryLater': {
    one: '{people} could not be added just now. Try again.',
    other: '{people} could not be added just now. Try again.',
  },
  'outcome.missing.refused': {
    one: '{people} can’t be added. Chat says: {message}',
    other: '{people} can’t be added. Chat says: {message}',
  },
  'outcome.role.member': '{person} has another role than asked for. Chat says: {message}',
  'outcome.role.manager': '{person} is in, but could not be made a manager. Chat says: {message}',
  'outcome.role.owner': '{person} is in, but could not be made an owner. Chat says: {message}',
  'outcome.role.invited': {
    one: '{people} is invited and gets the role only after joining. Try again then.',
    other: '{people} are invited and get their roles only after joining. Try again then.',
  },
  'outcome.invited': {
    one: '{people} is invited and has to accept.',
    other: '{people} are invited and have to accept.',
  },
  'outcome.opensOn': {
    one: 'Opens {date}: 1 member comes in then.',
    other: 'Opens {date}: {n} members come in then.',
  },
  'outcome.notOpen': {
    one: 'Not open yet: 1 member comes in then.',
    other: 'Not open yet: {n} members come in then.',
  },
  'outcome.noMessage': 'The welcome message could not be posted. Chat says: {message}',
  'outcome.myChat.sections': 'Not put into the section of your Chat. Chat says: {message}',
  'outcome.myChat.mute': 'Not muted for you. Chat says: {message}',
  'outcome.myChat.pins': 'The welcome message is not pinned. Chat says: {message}',
  'outcome.leaveRefused':
    'You are still in the space: Chat doesn’t let you leave it. Chat says: {message}',
  'outcome.leftBefore':
    '{people} can’t be added: you have left the space. One of its owners can add them in Chat.',
  'outcome.maybeMissing':
    '{people} may be missing: the row was changed too late. An owner of the space can look in Chat.',
  'outcome.roleTooLate': {
    one: '{people} keeps the role from before: the row was changed too late. An owner of the space can change it in Chat.',
    other:
      '{people} keep their roles from before: the row was changed too late. An owner of the space can change them in Chat.',
  },
  'outcome.notLeft': 'You are still in the space: no owner has joined yet.',
  'outcome.existed': 'This conversation already existed.',
  'outcome.exists': {
    one: 'There is a group chat of exactly these people already: this one. Choose in the sidebar: use it, or ask anew for a second one.',
    other:
      'There are {n} group chats of exactly these people already: this one is the first. Choose in the sidebar: use it, or ask anew for another one.',
  },
  'outcome.sameName': {
    one: 'You are in a space of this name already: this one. Choose in the sidebar: use it, or make another.',
    other:
      'You are in {n} spaces of this name already: this one is the newest. Choose in the sidebar: use it, or make another.',
  },
  'outcome.found':
    'The answer was lost; this space was found in Chat by its name and the minute it was made.',
  'outcome.completing': 'The space is there; people are still being added.',
  'outcome.missing.appBarred': 'The app can’t be added: the permission for it is missing.',
  'outcome.missing.appOff':
    'The app can’t be added: an administrator has to switch on its interactive features, and joining spaces, on the Chat API’s Configuration page. Chat says: {message}',
  'outcome.messageBarred':
    'The welcome message could not be posted: the permission for it is missing.',
  'outcome.before': '{people}',
  'outcome.unreadable': 'The space is there, but its people can’t be read. Chat says: {message}',
  'outcome.changedMeanwhile':
    'The row was changed while its space was set up: name and settings are those from before.',
  'compare.noSpace': 'Chat has no such space for you any more: it was deleted, or you aren’t in it',
  'compare.notOwner': 'You are no owner of the space any more',
  'compare.renamed': 'The space is called “{name}” in Chat',
  'compare.renamedBoth':
    'The space is called “{name}” in Chat and “{row}” in the row: both were changed',
  'compare.description': 'The description in Chat is “{text}”',
  'compare.guidelines': 'The guidelines in Chat are “{text}”',
  'compare.empty.description': 'The description was taken out in Chat',
  'compare.empty.guidelines': 'The guidelines were taken out in Chat',
  'compare.history.on': 'Messages are kept in Chat',
  'compare.history.off': 'Messages aren’t kept in Chat',
  'compare.access': 'In Chat the space can be found by {text}',
  'compare.access.private': 'The space is private in Chat',
  'compare.access.organization': 'The whole organisation can find the space in Chat',
  'compare.posting.everyone': 'Everyone can post in Chat',
  'compare.posting.managers': 'Only managers can post in Chat',
  'compare.left': '{person} isn’t in the space any more',
  'compare.accepted': '{person} has accepted the invitation',
  'compare.added.member': '{person} was added in Chat',
  'compare.added.manager': '{person} was added in Chat, as manager',
  'compare.added.owner': '{person} was added in Chat, as owner',
  'compare.addedGroup': 'The group {person} was added in Chat',
  'compare.role.member': '{person} is a member in Chat',
  'compare.role.manager': '{person} is a manager in Chat',
  'compare.role.owner': '{person} is an owner in Chat',
  'bringIn.sheetName': 'My spaces',
  'change.add.member': '{person} is to be added',
  'change.add.manager': '{person} is to be added as manager',
  'change.add.owner': '{person} is to be added as owner',
  'change.giveRole.member': '{person} is to be member',
  'change.giveRole.manager': '{person} is to be manager',
  'change.giveRole.owner': '{person} is to be owner',
  'change.takeRole.member': '{person} is to be member and no more',
  'change.takeRole.manager': '{person} is to be manager and no more',
  'change.takeRole.owner': '{person} is to be owner and no more',
  'change.takeOut.usual': '{person} is named no more and is to be taken out',
  'change.takeOut.before': '{person} was in before, is named no more and is to be taken out',
  'change.takeOut.emptied': '{person} is to be taken out: the row names nobody any more',
  'change.takeOut.moved': '{person} moved to row {row} and is to be taken out',
  'change.catchUp': 'Other people are named than before: whoever is missing is to be added',
  'change.rename': '“{was}” is to be called “{name}”',
  'change.name': 'The space is to be called “{name}”',
  'change.description': 'The description is to be “{text}”',
  'change.guidelines': 'The guidelines are to be “{text}”',
  'change.history.on': 'Messages are to be kept',
  'change.history.off': 'Messages are not to be kept',
  'change.access': 'The space is to be found by {text}',
  'change.access.private': 'The space is to be private',
  'change.access.organization': 'The whole organisation is to find the space',

  'outcome.notAdded': {
    one: 'Not added yet: {people}.',
    other: '{n} people are not added yet: {people}.',
  },
  'outcome.othersIn': {
    one: '1 other person is in the space, and the row doesn’t name them: see Compare with Chat.',
    other:
      '{n} other people are in the space, and the row doesn’t name them: see Compare with Chat.',
  },
  'outcome.left': {
    one: 'Not in the space any more: {people}.',
    other: '{n} people are not in the space any more: {people}.',
  },
  'outcome.takenOut.member': {
    one: 'Taken out: {people}.',
    other: '{n} people were taken out: {people}.',
  },
  'outcome.takenOut.manager': {
    one: 'Taken out, and was manager: {people}.',
    other: '{n} managers were taken out: {people}.',
  },
  'outcome.takenOut.owner': {
    one: 'Taken out, and was owner: {people}.',
    other: '{n} owners were taken out: {people}.',
  },
  'outcome.keptIn': 'Not taken out: {people}.',
  'outcome.keptRole': 'The role stays: {people}.',
  'outcome.kept.changed': 'The row, or the sheet around it, says something else by now.',
  'outcome.kept.shared': 'Another sheet has a row with the same space.',
  'outcome.kept.tooMany': 'There are more of them than were counted before you pressed.',
  'outcome.kept.notOwner': 'You are no owner of the space.',
  'outcome.kept.creator': 'The space may be theirs.',
  'outcome.kept.lastOwner': 'The space would have no owner left.',
  'outcome.kept.unresolved': 'Chat doesn’t say who they are.',
  'outcome.kept.named': 'The row names them by another address.',
  'outcome.kept.maybeNamed':
    'The row also names {message}, whom Chat doesn’t find: it may be the same person. Correct that address or take it out of the row, too.',
  'outcome.kept.notMoved': 'They are not in the space of the row that names them now.',
  'outcome.kept.stopped': 'The run was stopped.',
  'outcome.kept.refused': 'Chat says: {message}',
  'outcome.unset.changed':
    'The row says something else of its space than what was chosen: that isn’t changed.',
  'outcome.unset.name': 'The name is not changed.',
  'outcome.unset.description': 'The description is not changed.',
  'outcome.unset.guidelines': 'The guidelines are not changed.',
  'outcome.unset.history': 'Whether messages are kept is not changed.',
  'outcome.unset.access': 'Who can find the space is not changed.',
  'outcome.unset.why.elsewhere':
    'Somebody changed it in Chat, to “{message}”. Compare with Chat: take it into the sheet, or set it back.',
  'outcome.unset.why.stopped': 'The run was stopped.',
  'outcome.unset.why.nameTaken':
    'Chat says that this name is in use in your organisation: give it another one.',
  'outcome.unset.why.barred': 'The permission for it is missing.',
  'outcome.unset.why.notTaken': 'Chat doesn’t take it.',
  'outcome.unset.why.refused': 'Chat says: {message}',
  'outcome.notApplied': 'The changed name or settings were not applied: change them in Chat.',
  'outcome.cleared':
    'The Request ID was cleared while this row was set up; this is its space. Choose in the sidebar: use this space, or create it again, which makes a second one.',
  'outcome.copied':
    'A copy of another row, with its Request ID. To ask for a space of its own, clear the five cells from Status to Request ID.',
  'outcome.whose':
    'This space was made, but all rows with its Request ID were changed since: nothing tells whose it is. Choose in the sidebar: use this space for the row that it is for, and create another for the rest.',
  'outcome.doubt': 'Sent, but no answer came. It is asked for again under the same Request ID.',
  'outcome.doubt.changed':
    'Sent, but no answer came, and the row was changed since. Look in Chat whether the space is there, then use it, or create it again.',
  'outcome.doubt.nameTaken':
    'Sent, but no answer came, and Chat says that the name is in use. Look in Chat whether that is this row’s space.',
  'outcome.doubt.takenOver':
    'Taken over, but Chat refuses the Request ID: the first person’s space probably exists. Ask them for it, or create it again. Chat says: {message}',
  'outcome.doubt.takenOverLate':
    'Taken over, but first sent too long ago to ask again safely: the first person’s space may exist. Ask them for it, or create it again.',
  'outcome.doubt.gone':
    'Chat says that it set this up, but doesn’t show it: perhaps it was deleted. Look in Chat, then create it again.',
  'outcome.doubt.unlisted':
    'Sent, but no answer came, and too long ago to ask again safely. Look in Chat whether the group chat is there.',
  'outcome.doubt.hits': {
    one: 'Sent, but no answer came. There is a space of this name, perhaps this row’s: {links}',
    other:
      'Sent, but no answer came. There are {n} spaces of this name, perhaps one is this row’s: {links}',
  },

  // Problems: what Chat or Google refused, with what to do. `problem.<code>`
  'problem.appNotConfigured':
    'Chat doesn’t know this add-on’s project yet. An administrator has to turn on the Chat API and fill in its Configuration page once.',
  'problem.apiOff':
    'The Chat API is off in this add-on’s Cloud project. Somebody with access to the project has to enable it, then wait some minutes.',
  'problem.consentMissing':
    'The permission to use Chat in your name is missing or has lapsed. Close and open the spreadsheet, open the add-on from the menu and allow what it asks for.',
  'problem.adminBlock':
    'Your organisation’s administrator doesn’t let this add-on use Chat. Only they can allow it.',
  'problem.blocked':
    'Google refuses everything this add-on asks of Chat in your name. Most often an administrator has to mark the app as trusted.',
  'problem.personalAccount':
    'Google lets only Google Workspace accounts use the Chat API. This account is a personal one.',
  'problem.chatOff':
    'Google Chat is switched off for your account. An administrator can switch it on.',
  'problem.fetchBlocked':
    'Your organisation’s administrator doesn’t let add-ons reach chat.googleapis.com.',
  'problem.dailyLimit':
    'Google’s daily limit for this account is reached. Go on tomorrow: the sheet remembers.',
  'problem.tooMany': 'Google asks for a pause: too many calls',
  'problem.unavailable': 'Chat has trouble at the moment ({code})',
  'problem.noAnswer': 'No answer came from Chat',
  'problem.paused':
    'Paused by trouble at Google: for ten minutes nothing moved. Nothing is lost: open the sidebar later, and it goes on where it stands.',
  'problem.pausedInDoubt': {
    one: 'Paused by trouble at Google: for ten minutes nothing moved. Nobody knows yet whether Chat made the space of this row: {rows}. Open the sidebar later, and it goes on where it stands.',
    other:
      'Paused by trouble at Google: for ten minutes nothing moved. Nobody knows yet whether Chat made the spaces of these {n} rows: {rows}. Open the sidebar later, and it goes on where it stands.',
  },
  'problem.nameTaken':
    'A space of this name exists in your organisation. Choose another name, then try again.',
  'problem.precondition':
    'Chat refuses this row. Chat may be off for somebody in it. Chat says: {message}',
  'problem.notAllowed': 'Chat doesn’t let you set this up. Chat says: {message}',
  'problem.appMessageRefused':
    'The app can’t be written to: an administrator has to switch on its interactive features on the Chat API’s Configuration page. Chat says: {message}',
  'problem.spaceNotShown':
    'Chat doesn’t show you this space: there is none any more, or you are not in it.',
  'problem.notFound': 'Chat doesn’t find something this row asks for. Chat says: {message}',
  'problem.memberUnknown':
    'Chat doesn’t know one of the people. Check the addresses, then try again.',
  'problem.refused': 'Chat refuses this row ({code}). Chat says: {message}',
  'problem.refusedRow':
    'Chat refuses this row ({code}). Chat says: {message} Its Request ID is {id}.',
  'problem.groupChatRefused':
    'Chat refuses a group chat with these people: {people}. Leave out who can’t be in it, then try again. Chat says: {message}',
  'problem.directMessageRefused':
    'Chat refuses a direct message with {people}. Chat says: {message}',
  'problem.timersBlind':
    'Google starts timers without a spreadsheet here, so nothing can run by time. Form answers, the menu and the sidebar set up rows.',
  'problem.onlyHourly': 'As an add-on, Google lets this run at most once an hour.',
  'problem.notYourSchedule': 'This schedule is {by}’s. Only they can change it.',
  'problem.runFirst': 'Rows of {by} are still in a run. Let it end, or stop it, then forget.',
  'schedule.changed':
    'How “{sheet}” is read, or its settings, changed after you had seen them, so your schedule is paused and nothing was sent. Look at the columns and the settings in the sidebar, then press Resume under Schedule.',
  'schedule.limit': {
    one: '1 more row of “{sheet}” is ready than your schedule may set up unseen in a day, so it is paused. Look at it under Schedule in the sidebar, then press Resume; or change the limit there.',
    other:
      '{n} more rows of “{sheet}” are ready than your schedule may set up unseen in a day, so it is paused. Look at them under Schedule in the sidebar, then press Resume; or change the limit there.',
  },
  'schedule.limitPeople': {
    one: '1 row of “{sheet}” has more new people than your schedule may add unseen in a day, so it is paused. Add them under Changes in the sidebar, then press Resume under Schedule; or change the limit there.',
    other:
      '{n} rows of “{sheet}” have more new people than your schedule may add unseen in a day, so it is paused. Add them under Changes in the sidebar, then press Resume under Schedule; or change the limit there.',
  },
  'schedule.wouldGo': {
    one: '1 person of “{sheet}” would be taken out, which is more than your schedule may do, so nobody was and it is paused. Tick under Changes in the sidebar who goes, then press Resume under Schedule.',
    other:
      '{n} people of “{sheet}” would be taken out, which is more than your schedule may do, so nobody was and it is paused. Tick under Changes in the sidebar who goes, then press Resume under Schedule.',
  },
  'schedule.held': 'Waits for you',
  'schedule.held.notTicked': 'You haven’t ticked it under Schedule',
  'schedule.held.outsiders': 'It names people from outside: {people}',
  'schedule.held.owners': 'It makes owners of people who aren’t on your list: {people}',
  'schedule.held.message': 'Its message has words from its cells that you haven’t seen',
  'schedule.sheetGone': 'The sheet “{sheet}” was deleted, so its schedule was removed.',
  'schedule.noSheet':
    'Google started the schedule without a spreadsheet, so nothing could be set up. Open the sidebar to set up the rows.',
  'schedule.dayIsOver':
    'Google’s daily time for triggers is used up. The schedule goes on tomorrow.',
  'schedule.failed': 'The schedule could not run. Google says: {message}',
  'schedule.consent':
    'The permission this schedule runs with has lapsed. Give it again to let it go on.',
  'problem.noColumns':
    'No column of “{sheet}” is recognised, so nothing can be set up. Put its header row back, or choose the columns in the sidebar.',
  'problem.isThere': {
    one: '1 row was left: what it asks for is there already. Open the sidebar to say whether it is that.',
    other:
      '{n} rows were left: what they ask for is there already. Open the sidebar to say whether it is that.',
  },
  'problem.renameBarred': {
    one: '1 new name or setting is not applied: changing spaces is not allowed here (the extra “rename”).',
    other:
      '{n} new names or settings are not applied: changing spaces is not allowed here (the extra “rename”).',
  },
  'problem.wouldGo': {
    one: 'Nobody was taken out. 1 person is named no more: {people}. Look at them in the sidebar.',
    other:
      'Nobody was taken out. {n} people are named no more, which is more than may be taken out: {people}. Look at them in the sidebar.',
  },
  'problem.trialUsed':
    'Somebody wrote in {name} or came in: it is not deleted. Look after it in Chat.',
  'problem.undoLeftOut': 'Deleting spaces is not part of this installation: nothing was deleted.',
  'problem.undoNotAllowed': 'Deleting spaces is not allowed yet: nothing was deleted.',
  'problem.directoryOff':
    'The People API is off in this add-on’s Cloud project, so the directory can’t be asked. Somebody with access to the project has to enable it, then wait some minutes.',
  'problem.directoryNotAllowed': 'Reading the directory is not allowed yet: nobody was looked up.',
  'problem.directoryRefused': 'The directory could not be asked. Google says: {message}',
  'problem.notPutBack': {
    one: '1 person could not be put back: {people}. Add them in Chat.',
    other: '{n} people could not be put back: {people}. Add them in Chat.',
  },
  'problem.noRoster':
    'This sheet can’t be read as a list of people like this any more. Read it again, then choose anew.',
  'problem.rosterTooLarge':
    '“{group}” has {n} people: their addresses are more than a cell can hold. Group them by another column.',
  'problem.rosterColumns':
    '“{sheet}” was made from this list, and its columns of names and members are gone. Put their headers back, or delete that sheet.',
  'need.sheet': 'reading this sheet',
  'need.screen': 'showing this sidebar',
  'need.fetch': 'reaching Chat',
  'need.person': 'knowing who you are',
  'need.creating': 'setting up spaces',
  'need.seeing': 'seeing spaces',
  'need.members': 'adding people',
  'need.groups': 'finding groups by address',
  'need.app': 'adding the app',
  'need.messages': 'posting welcome messages',
  'need.schedule': 'running by itself',
  'need.mail': 'telling you by mail',
  'need.rename': 'changing names and settings of spaces',
  'need.undo': 'undoing a run',
  'need.sections': 'putting new spaces into a section of your Chat',
  'need.mute': 'muting new spaces for you',
  'need.pins': 'pinning welcome messages',
  'need.directory': 'naming people who were added in Chat, and addresses for names',
  'check.consent.wrong': 'Not allowed yet: {needs}. The add-on can’t work without it',
  'check.extras.fine': 'All extras are allowed',
  'check.extras.leftOut': 'Left out where this add-on was set up: {needs}',
  'check.extras.wrong': 'Not allowed yet: {needs}. Everything else works',
  'check.unknown': 'Can’t be told yet',
  'check.account.fine': 'You are {me}',
  'check.account.unknown':
    'Google doesn’t say who you are. You may be signed in with several accounts',
  'check.consent.fine': 'Everything the add-on asks for is allowed',
  'check.chatApi.fine': 'The Chat API answers',
  'check.appConfiguration.fine': 'Chat knows the app of this project',
  'check.app.unknown':
    'Only adding it shows whether Chat takes the app into spaces. Interactive features have to be on for it, and joining spaces, on the Chat API’s Configuration page; nothing else needs them',
  'check.groups.fine': 'Google groups can be named by address',
  'check.groups.wrong':
    'Google groups can’t be named by address, only by id: the permission {scope} or the Cloud Identity API is missing. Everything else works',
  'problem.notAllowedYet':
    'Not allowed yet: {needs}. Give the permission with all boxes ticked; then it goes on here.',
  'problem.permissionMissing':
    'The permission {scope} is missing, so this doesn’t work. Check my setup has the link that allows it.',
  'problem.busy': '{by} is setting up rows here at the moment. Try again in some minutes.',
  'problem.noTurn':
    'Somebody else is changing something here just now. Nothing was changed. Try again in a moment.',
  'problem.restless':
    'The sheet was changed again and again while the run was to start. Nothing was sent. Try again in a moment.',
  'problem.sheetGone': 'This sheet is not there any more. Open the add-on again.',
  'problem.sheetLocked':
    'The outcome columns can’t be written, so nothing more is sent. Ask the owner of the spreadsheet to let you edit them. Sheets says: {message}',
  'problem.noStatusColumn': 'There is no Status column yet: the first run makes it.',
  'problem.coloursLocked':
    'This sheet is protected, so its colours stay as they are. Ask the owner of the spreadsheet to let you edit it.',
  'problem.sheetValidates':
    'A rule for what cells may hold refuses what is written, so nothing more is sent. Take the data validation off the columns from Status to Request ID. Sheets says: {message}',
  'problem.visibleTooSlow':
    'Google takes too long to say which of {n} rows are hidden. Select the rows and set up the selected ones. Nothing was sent.',
  'problem.notAGrid':
    'The sheet in front is a chart or connected data and has no rows. Go to a sheet with rows and check again.',
  'problem.badRequest':
    'The sidebar and the script don’t understand each other. Close the sidebar and open it again.',
  'problem.unexpected': 'Something went wrong: {message}. Nothing is lost; try again.',
  'run.wait.spaceWrites': {
    one: 'Google allows {n} new space a minute',
    other: 'Google allows {n} new spaces a minute',
  },
  'run.wait.membershipWrites': {
    one: 'Google lets {n} person be added a minute',
    other: 'Google lets {n} people be added a minute',
  },
  'run.wait.messageWrites': {
    one: 'Google allows {n} message a minute',
    other: 'Google allows {n} messages a minute',
  },
  'run.wait.ownWrites': {
    one: 'Your own Chat takes {n} change a minute',
    other: 'Your own Chat takes {n} changes a minute',
  },
  'run.wait.reads': {
    one: 'Google answers {n} question a minute',
    other: 'Google answers {n} questions a minute',
  },
  'run.wait.later': 'More steps are left than fit at once',
  'run.wait.noAnswer': 'No answer came; it is asked again',
  'run.wait.busy': '{by} is setting up rows here',
  'run.nobodyIn': {
    one: 'Nobody could be added to the first space, so the run is paused: its row says why under Details. Open the sidebar to go on all the same or to stop.',
    other:
      'Nobody could be added to the first {n} spaces, so the run is paused: their rows say why under Details. Open the sidebar to go on all the same or to stop.',
  },

  // The sidebar. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'Sheet',
  'sidebar.bar.readAgain': 'Read the sheet again',
  'sidebar.bar.reading': 'Reading the sheet',
  'sidebar.bar.back': 'Back',
  'sidebar.bar.more': 'More',
  'sidebar.links.title': 'All spaces',
  'sidebar.links.find': 'Find by name',
  'sidebar.links.none': 'No space has this in its name.',
  'sidebar.help.title': 'Help',
  'sidebar.help.view': 'Help with this view',
  'sidebar.help.pages': 'Page of Help',
  'sidebar.help.english': 'Help is in English.',
  'sidebar.part.coming': 'One moment',
  'sidebar.part.again': 'Try again',
  'sidebar.part.updated':
    'Rows to Spaces was updated while this was open. Close the sidebar and open it again: the sheet remembers.',
  'sidebar.row': 'Row {row}',
  'sidebar.rowIs': 'Row {row}:',
  'sidebar.andOthers': { one: '{people} and 1 more', other: '{people} and {n} more' },
  'sidebar.goToRow': 'Go to row {row}',
  'sidebar.someone': 'Someone',
  'sidebar.seconds': '{n} s',
  'sidebar.copied': 'Copied',
  'sidebar.copyByHand': 'Copy this text by hand',
  'sidebar.status.done': 'Done',
  'sidebar.status.partly': 'Partly done',
  'sidebar.status.failed': 'Failed',
  'sidebar.status.settingUp': 'Setting up',
  'sidebar.status.waiting': 'Waiting',
  'sidebar.status.fix': 'Fix this row',
  'sidebar.duration.seconds': { one: 'about 1 second', other: 'about {n} seconds' },
  'sidebar.duration.minutes': { one: 'about 1 minute', other: 'about {n} minutes' },
  'sidebar.duration.hours': { one: 'about 1 hour', other: 'about {n} hours' },
  'sidebar.mend.keep': 'Keep as it is',
  'sidebar.mend.askAnew': 'Create again',
  'sidebar.mend.useSpace': 'Use this space',
  'sidebar.mend.takeOver': 'Take over',
  'sidebar.mend.of': '{mend}: row {row}',

  'sidebar.first.unknown': 'This sheet has no columns I recognise.',
  'sidebar.first.noHeaders': 'This sheet has no headers yet.',
  'sidebar.first.empty': 'This sheet is empty.',
  'sidebar.first.how':
    'Each row becomes one space in Google Chat: a column for its name, a column for its people.',
  'sidebar.first.sample': 'Make a sample sheet',
  'sidebar.first.choose': 'Choose the columns',
  'sidebar.roster.title': { one: '{people} in 1 group', other: '{people} in {n} groups' },
  'sidebar.roster.how':
    'Each row is one person. A new sheet gets a row per space; this one stays as it is.',
  'sidebar.roster.too': {
    one: 'This reads like a list of people too: {people} in 1 group by “{group}”.',
    other: 'This reads like a list of people too: {people} in {n} groups by “{group}”.',
  },
  'sidebar.roster.person': 'People',
  'sidebar.roster.by': 'Group by',
  'sidebar.roster.nobody': 'Nobody',
  'sidebar.roster.groups': { one: '1 group', other: '{n} groups' },
  'sidebar.roster.each': { one: '1 person each', other: '{n} people each' },
  'sidebar.roster.range': '{from} to {to} people',
  'sidebar.roster.everybody': 'Everybody in one space – {people}',
  'sidebar.roster.groupsTitle': 'What will be made',
  'sidebar.roster.managedBy': 'managed by {people}',
  'sidebar.roster.withoutAddress': {
    one: '1 person has no address',
    other: '{n} people have no address',
  },
  'sidebar.roster.withoutGroup': {
    one: '1 person is in no group',
    other: '{n} people are in no group',
  },
  'sidebar.roster.secondAddresses': {
    one: '1 person has a second address, which is left out',
    other: '{n} people have a second address, which is left out',
  },
  'sidebar.roster.make': 'Make a sheet with a row per space',
  'sidebar.roster.update': 'See what is new for “{sheet}”',
  'sidebar.roster.takeRows': 'Take each row as a space',
  'sidebar.roster.made': 'This sheet was made from the list of people, which is untouched.',
  'sidebar.roster.poured': 'What has changed',
  'sidebar.roster.onlySheet':
    'What is ticked is written into “{sheet}”. In spaces that are set up, Chat follows by Changes, where nobody is taken out whom you don’t tick.',
  'sidebar.roster.nothing': 'Nothing: “{sheet}” and the list say the same.',
  'sidebar.roster.changedMeanwhile':
    'The list or the sheet has changed since: nothing was written. This is what would change now.',
  'sidebar.roster.newRows': { one: '1 new row', other: '{n} new rows' },
  'sidebar.roster.came': { one: '1 person came', other: '{n} people came' },
  'sidebar.roster.moved': { one: '1 person moved', other: '{n} people moved' },
  'sidebar.roster.role': {
    one: '1 person has another role',
    other: '{n} people have another role',
  },
  'sidebar.roster.left': { one: '1 person left', other: '{n} people left' },
  'sidebar.roster.leftHow': 'Without a tick they stay in the sheet.',
  'sidebar.roster.otherRows': {
    one: '1 row is no group of the list and stays as it is',
    other: '{n} rows are no groups of the list and stay as they are',
  },
  'sidebar.roster.write': {
    one: 'Make 1 change in the sheet',
    other: 'Make {n} changes in the sheet',
  },
  'sidebar.roster.written': 'The sheet was changed',
  'sidebar.roster.upToDate': '“{sheet}” is up to date.',
  'sidebar.roster.upToDateBy': '“{sheet}” is up to date: {changes}.',
  'sidebar.roster.follows':
    'In spaces that are set up, Chat follows by Changes: whoever came is ticked there, whoever left is not.',
  'sidebar.roster.undone': {
    one: '1 cell was left as it is: it holds a formula, or more than people',
    other: '{n} cells were left as they are: they hold a formula, or more than people',
  },
  'sidebar.roster.goOn': 'See what is to set up',

  'sidebar.review.columns': { one: '1 column recognised', other: '{n} columns recognised' },
  'sidebar.review.toSetUp': { one: '1 space to set up', other: '{n} spaces to set up' },
  'sidebar.review.nothing': 'No spaces to set up',
  'sidebar.review.nothingSelected': 'No spaces to set up in the selected rows',
  'sidebar.review.nothingVisible': 'No spaces to set up in the visible rows',
  'sidebar.review.addRows': 'Add a row to the sheet and it shows up here.',
  'sidebar.review.afterAnswer': 'What can be set up shows up here once that is answered.',
  'sidebar.review.fixFirst': 'Once a row is fixed, it shows up here.',
  'sidebar.review.people': { one: '1 person', other: '{n} people' },
  'sidebar.review.seats': { one: '1 seat', other: '{n} seats' },
  'sidebar.review.messages': { one: '1 message', other: '{n} messages' },
  'sidebar.review.takes': 'takes {duration}',
  'sidebar.review.as': 'as {me}',
  'sidebar.review.setUp': { one: 'Set up 1 space', other: 'Set up {n} spaces' },
  'sidebar.review.goOn': { one: 'Go on with 1 space', other: 'Go on with {n} spaces' },
  'sidebar.review.starting': 'Marking the rows',
  'sidebar.review.which': 'Choose which rows',
  'sidebar.review.all': 'All rows',
  'sidebar.review.selected': 'Selected rows',
  'sidebar.review.visible': 'Visible rows',
  'sidebar.review.onlySelected': 'Only the selected rows count: {rows}.',
  'sidebar.review.takeVisible': 'Take only the visible rows',
  'sidebar.review.hidden': {
    one: '1 of them in a hidden row',
    other: '{n} of them in hidden rows',
  },
  'sidebar.review.lookFirst': 'Nothing was sent yet: look at this first.',
  'sidebar.review.onlyVisible': 'Only the visible rows count.',
  'sidebar.review.takeAll': 'Take all rows',
  'sidebar.review.tryOne': 'Try one row first',
  'sidebar.review.tryOneHow': 'Sets up “{name}” with everybody in it',
  'sidebar.review.ended': 'The run has ended. This is what the sheet says now.',
  'sidebar.review.changed': 'The sheet has changed. Nothing was sent; this is what it says now.',
  'sidebar.review.otherSheet':
    'Another sheet is in front. Nothing was sent; this is what the one in front says.',
  'sidebar.review.questionFirst': 'Nothing was sent: something has to be answered first.',
  'sidebar.review.answerFirst': {
    one: 'after the question above',
    other: 'after the {n} questions above',
  },
  'sidebar.review.toFix': { one: '1 row to fix', other: '{n} rows to fix' },
  'sidebar.review.toCheck': {
    one: '1 note',
    other: '{n} notes',
  },
  'sidebar.review.more': { one: '1 more', other: '{n} more' },
  'sidebar.review.wholeNote': 'Show all of it',
  'sidebar.review.notListed': { one: '1 more is not listed', other: '{n} more are not listed' },
  'sidebar.review.notWhole': { one: '1 space is incomplete', other: '{n} spaces are incomplete' },
  'sidebar.review.failed': { one: '1 row failed', other: '{n} rows failed' },
  'sidebar.review.doubt': { one: '1 row without an answer', other: '{n} rows without an answer' },
  'sidebar.review.otherNotes': { one: '1 row to look at', other: '{n} rows to look at' },
  'sidebar.review.again': { one: 'Try again with 1 row', other: 'Try again with {n} rows' },
  'sidebar.review.doneBefore': { one: '1 done before', other: '{n} done before' },
  'sidebar.review.andAlike': {
    one: 'and 1 more row like this',
    other: 'and {n} more rows like this',
  },
  'sidebar.review.inRow': { one: 'and 1 more in this row', other: 'and {n} more in this row' },
  'sidebar.skipped.totals': 'totals',
  'sidebar.skipped.headers': 'repeated headers',
  'sidebar.skipped.instructions': 'instructions',
  'sidebar.skipped.notes': 'notes',
  'sidebar.skipped.examples': 'examples',
  'sidebar.skipped.notReady': 'not marked ready',
  'sidebar.skipped.heldBack': 'held back',
  'sidebar.review.skipped': {
    one: '1 row skipped: {why}',
    other: '{n} rows skipped: {why}',
  },
  'sidebar.review.resting': {
    one: 'The run of {by} is paused: 1 row is left.',
    other: 'The run of {by} is paused: {n} rows are left.',
  },
  'sidebar.review.restingHow':
    'It goes on when {by} opens this sidebar. Rows that were not sent yet can be taken over.',
  'sidebar.review.takeOver': { one: 'Take over 1 row', other: 'Take over {n} rows' },

  // What will be made, a card for each space
  'sidebar.space.title': 'Use this space?',
  'sidebar.space.reading': 'Asking Chat about the space…',
  'sidebar.space.space': 'Space',
  'sidebar.space.madeYou': 'It was made on {time}, and you have been its owner since then.',
  'sidebar.space.madeOthers': 'It was made on {time}, by somebody else: you came in later.',
  'sidebar.space.madeUnknown': 'Chat doesn’t say who made it.',
  'sidebar.space.inIt': { one: '1 person is in it.', other: '{n} people are in it.' },
  'sidebar.space.youMember': 'You are a member.',
  'sidebar.space.youManager': 'You are a manager.',
  'sidebar.space.youOwner': 'You are an owner.',
  'sidebar.space.youAreOut': 'You are not in it.',
  'sidebar.space.others': {
    one: '1 of them is neither you nor named by the row. Chat tells scripts no names: open the space to see who it is.',
    other:
      '{n} of them are neither you nor named by the row. Chat tells scripts no names: open the space to see who they are.',
  },
  'sidebar.space.otherRows': 'Other rows have it too: {rows}.',
  'sidebar.space.isIn': {
    one: '1 person of the row is in it',
    other: '{n} people of the row are in it',
  },
  'sidebar.space.toAdd': { one: 'To be added', other: '{n} to be added' },
  'sidebar.space.toRaise': { one: 'To be given a role', other: '{n} to be given a role' },
  'sidebar.space.unknown': {
    one: 'To be added, unless already in it',
    other: '{n} to be added, unless already in it',
  },
  'sidebar.space.does':
    'Nothing is sent yet: whoever is to be added is added when the row is set up next. No message is posted, and nobody is taken out.',
  'sidebar.compare.title': 'Compare with Chat',
  'sidebar.compare.how':
    'Reads the spaces of finished rows and says what somebody changed in Chat. Nothing is changed there, and no cell of yours without a press. In a cell that is written, people chips become plain words.',
  'sidebar.compare.begin': { one: 'Compare 1 space', other: 'Compare {n} spaces' },
  'sidebar.compare.again': 'Compare again',
  'sidebar.compare.comparing': 'Comparing',
  'sidebar.compare.goOn': 'Go on',
  'sidebar.compare.inStep': 'Rows and spaces say the same.',
  'sidebar.compare.stopped': 'Stopped. This is what was found before.',
  'sidebar.compare.noSpace': { one: '1 space is gone', other: '{n} spaces are gone' },
  'sidebar.compare.notOwner': {
    one: '1 space isn’t yours any more',
    other: '{n} spaces aren’t yours any more',
  },
  'sidebar.compare.renamed': {
    one: '1 space was renamed in Chat',
    other: '{n} spaces were renamed in Chat',
  },
  'sidebar.compare.setting': {
    one: '1 setting was changed in Chat',
    other: '{n} settings were changed in Chat',
  },
  'sidebar.compare.left': { one: '1 person left', other: '{n} times somebody left' },
  'sidebar.compare.added': {
    one: '1 was added in Chat',
    other: '{n} were added in Chat',
  },
  'sidebar.compare.role': {
    one: '1 person has another role',
    other: '{n} people have another role',
  },
  'sidebar.compare.accepted': {
    one: '1 invitation was accepted',
    other: '{n} invitations were accepted',
  },
  'sidebar.compare.leftAll': '{person} left {n} spaces',
  'sidebar.compare.take': 'Take into the sheet',
  'sidebar.compare.takeAll': 'Take all {n} into the sheet',
  'sidebar.compare.setBack': 'Set back',
  'sidebar.compare.setBackAll': 'Set all {n} back',
  'sidebar.compare.leave': 'Leave it',
  'sidebar.compare.leaveAll': 'Leave all {n}',
  'sidebar.compare.of': '{what}: row {row}',
  'sidebar.compare.done': { one: '1 difference settled', other: '{n} differences settled' },
  'sidebar.compare.notDone': {
    one: '1 was left: its row or its space has changed since, or its cell holds a formula',
    other: '{n} were left: their rows or spaces have changed since, or their cells hold formulas',
  },
  'sidebar.compare.settling': 'Working on it',
  'sidebar.compare.ids':
    'Chat names people who were added there only by their ids. The space shows who they are.',
  'sidebar.compare.adopted': {
    one: '1 row was compared for the first time: whoever it and Chat both name is noted as there before.',
    other:
      '{n} rows were compared for the first time: whoever they and Chat both name is noted as there before.',
  },
  'sidebar.compare.othersIn': {
    one: '1 more is in their spaces whom no row names.',
    other: '{n} more are in their spaces whom no row names.',
  },
  'sidebar.compare.ofOthers': {
    one: '1 row that somebody else set up wasn’t compared.',
    other: '{n} rows that others set up weren’t compared.',
  },
  'sidebar.compare.unproven': {
    one: '1 row wasn’t compared: nobody knows whether its space is its own.',
    other: '{n} rows weren’t compared: nobody knows whether their spaces are their own.',
  },
  'sidebar.compare.unread': {
    one: 'Google answered nothing about 1 space. Compare again later.',
    other: 'Google answered nothing about {n} spaces. Compare again later.',
  },
  'sidebar.compare.forgotten': {
    one: '1 space has no row any more',
    other: '{n} spaces have no row any more',
  },
  'sidebar.compare.download': 'Download who is in where',
  'sidebar.compare.file': 'who-is-in-where.csv',
  'sidebar.compare.column.space': 'Space',
  'sidebar.compare.column.link': 'Link',
  'sidebar.compare.column.person': 'Person',
  'sidebar.compare.column.role': 'Role',
  'sidebar.compare.column.state': 'State',
  'sidebar.compare.in': 'in',
  'sidebar.compare.invited': 'invited',
  'sidebar.compare.group': 'group',
  'sidebar.compare.app': 'app',
  'sidebar.bringIn.title': 'Bring in my spaces',
  'sidebar.bringIn.how':
    'Those that you choose get a row each, with everybody in them: by address where the directory may be read, else by id. Nothing is changed in Chat.',
  'sidebar.bringIn.reading': 'Reading your spaces',
  'sidebar.names.title': 'Names without an address',
  'sidebar.names.how':
    'Whom your organisation’s directory has by these names. Nobody is chosen for you: a press writes an address beside the name, and the rest of the cell stays. In a cell that is written, people chips become plain words.',
  'sidebar.names.asking': 'Asking the directory',
  'sidebar.names.nobody': 'The directory has nobody by this name.',
  'sidebar.names.others':
    'The directory has more people by this name: type more of it in the cell.',
  'sidebar.names.inCells': { one: 'In 1 cell:', other: 'In {n} cells:' },
  'sidebar.names.more': { one: 'Look up 1 more name', other: 'Look up {n} more names' },
  'sidebar.names.write': { one: 'Write the address', other: 'Write the address in {n} cells' },
  'sidebar.names.writeOf': '{write}: {person}, {rows}',
  'sidebar.names.leftOut':
    'This add-on was set up without the permission to read your organisation’s directory. Whoever set it up can add it, by the extra “directory”. Until then, type the addresses into the cells.',
  'sidebar.names.notAllowed':
    'You haven’t allowed the add-on to read your organisation’s directory. Allow it, or type the addresses into the cells:',
  'sidebar.bringIn.none': 'You are in no space with a name.',
  'sidebar.bringIn.search': 'Name contains',
  'sidebar.bringIn.people': { one: '1 person', other: '{n} people' },
  'sidebar.bringIn.inSheet': 'has a row',
  'sidebar.bringIn.ready': 'Row {row} is ready and has this name. Which space is it?',
  'sidebar.bringIn.use': 'Use the space',
  'sidebar.bringIn.another': 'Make another',
  'sidebar.bringIn.bring': { one: 'Bring in 1 space', other: 'Bring in {n} spaces' },
  'sidebar.bringIn.brought': {
    one: '1 space has a row now',
    other: '{n} spaces have a row now',
  },
  'sidebar.bringIn.notBrought': {
    one: '1 couldn’t be read, or has a row already.',
    other: '{n} couldn’t be read, or have a row already.',
  },
  'sidebar.changes.title': 'Changes',
  'sidebar.changes.rows': { one: '1 row has changed', other: '{n} rows have changed' },
  'sidebar.changes.adds': { one: '1 person to add', other: '{n} people to add' },
  'sidebar.changes.roles': { one: '1 new role', other: '{n} new roles' },
  'sidebar.changes.catchUps': {
    one: '1 row to look through',
    other: '{n} rows to look through',
  },
  'sidebar.changes.add': 'Add',
  'sidebar.changes.giveRole': 'Give a role',
  'sidebar.changes.catchUp': 'Add who is missing',
  'sidebar.changes.catchUpHow':
    'It isn’t known who came into these rows: Chat is asked who is in their spaces, and whoever is missing is added.',
  'sidebar.changes.takeOuts': { one: '1 person to take out', other: '{n} people to take out' },
  'sidebar.changes.takeRoles': { one: '1 role to take', other: '{n} roles to take' },
  'sidebar.changes.takeOut': 'Take out',
  'sidebar.changes.takeOutHow':
    'Their rows name them no more. Nobody is taken out whom you don’t tick.',
  'sidebar.changes.takeRole': 'Take a role',
  'sidebar.changes.movedTo': '→ moved to {name}',
  'sidebar.changes.before': 'was in before the add-on came',
  'sidebar.changes.emptied': {
    one: 'names nobody any more: take the 1 person out?',
    other: 'names nobody any more: take all {n} out?',
  },
  'sidebar.changes.inRows': { one: 'in 1 row:', other: 'in {n} rows:' },
  'sidebar.changes.wereOut': {
    one: '1 person was taken out in the last 30 days',
    other: '{n} people were taken out in the last 30 days',
  },
  'sidebar.changes.putBack': 'Put back',
  'sidebar.changes.putOneBack': 'Put {person} back into {name}',
  'sidebar.changes.putAllBack': { one: 'Put 1 person back', other: 'Put all {n} back' },
  'sidebar.changes.renames': { one: '1 new name', other: '{n} new names' },
  'sidebar.changes.sets': { one: '1 setting to change', other: '{n} settings to change' },
  'sidebar.changes.rename': 'Rename',
  'sidebar.changes.set': 'Change settings',
  'sidebar.changes.byTemplate': {
    one: '1 space would get a new name by the template in Settings',
    other: '{n} spaces would get a new name by the template in Settings',
  },
  'sidebar.changes.barred': {
    one: '1 new name or setting waits for a permission',
    other: '{n} new names or settings wait for a permission',
  },
  'sidebar.changes.barredLink': 'Changing names and settings is not allowed yet.',
  'sidebar.changes.barredHow':
    'Changing names and settings of spaces is not switched on here. Whoever set this add-on up can switch it on: it is the extra “rename”.',
  'sidebar.changes.moreAway': {
    one: '1 more person or role isn’t listed, and stays',
    other: '{n} more people or roles aren’t listed, and stay',
  },
  'sidebar.changes.much': {
    one: 'This takes 1 person out. Spaces: {spaces}.',
    other: 'This takes {n} people out. Spaces: {spaces}. Look at the names once more.',
  },
  'sidebar.changes.sure': { one: 'Take 1 person out', other: 'Take {n} people out' },
  'sidebar.changes.apply': { one: 'Apply 1 change', other: 'Apply {n} changes' },
  'sidebar.changes.nothing': 'There is nothing for you to apply.',
  'sidebar.changes.more': {
    one: '1 more change isn’t listed, and is applied too',
    other: '{n} more changes aren’t listed, and are applied too',
  },
  'sidebar.changes.others': {
    one: '1 row was set up by somebody else: only they can apply its changes',
    other: '{n} rows were set up by somebody else: only they can apply their changes',
  },
  'sidebar.cards.see': 'See what will be made',
  'sidebar.cards.at': '{at} of {total}',
  'sidebar.cards.previous': 'The space before',
  'sidebar.cards.next': 'The next space',
  'sidebar.cards.private': 'Private space',
  'sidebar.cards.found': 'Space that others in your organisation can find',
  'sidebar.cards.groupChat': 'Group chat',
  'sidebar.cards.directMessage': 'Direct message',
  'sidebar.cards.appMessage': 'Message from the app to you',
  'sidebar.cards.member': 'member',
  'sidebar.cards.manager': 'manager',
  'sidebar.cards.owner': 'owner',
  'sidebar.cards.you': 'you',
  'sidebar.cards.yourself': 'Your account',
  'sidebar.cards.always': 'always in',
  'sidebar.cards.group': 'Google group',
  'sidebar.cards.members': { one: '1 member', other: '{n} members' },
  'sidebar.cards.nobody': 'Nobody is in it but you',
  'sidebar.cards.hidden': 'Its row is hidden in the sheet',
  'sidebar.cards.historyOn': 'Messages are kept',
  'sidebar.cards.historyOff': 'Messages are not kept',
  'sidebar.cards.managersPost': 'Only managers and owners can post',
  'sidebar.cards.outside': 'People from outside may join',
  'sidebar.cards.message': 'Posted once, as it stands here:',
  'sidebar.cards.setUp': { one: 'Set up this one', other: 'Set up all {n}' },

  'sidebar.question.columnsGone': 'What was set up before?',
  'sidebar.question.torn': 'Rows were sorted apart',
  'sidebar.question.noHeaders': 'Is the first row data?',
  'sidebar.question.nobody': 'Who belongs in the spaces?',
  'sidebar.question.noName': 'Which column names the spaces?',
  'sidebar.question.sideways': 'Do spaces stand side by side?',
  'sidebar.question.rowsOrPeople': 'Is each row a person?',
  'sidebar.question.addresses': 'One column may hold people',
  'sidebar.question.any': 'One thing first',
  'sidebar.question.useAs': 'What its people are',
  'sidebar.question.about': '{reply}: {header}',
  'sidebar.question.answered': 'Your answer is remembered.',
  'sidebar.question.notes': {
    one: '1 note about the columns',
    other: '{n} notes about the columns',
  },
  'sidebar.question.useIt': 'Use it as {field}',
  'sidebar.question.useColumn': 'Use “{header}”',

  'sidebar.templates.make': '{field} from columns',
  'sidebar.templates.label': '{field}, made from columns',
  'sidebar.templates.headers': 'Headers to put in',
  'sidebar.templates.how':
    'Press a header to put it in. It stands for what each row says there; a row that has its own text keeps that.',
  'sidebar.templates.example': 'For example {example}',
  'sidebar.templates.becomes': 'How the first rows would read',
  'sidebar.templates.nothing': 'nothing',
  'sidebar.templates.or': 'Or take it from one column:',
  'sidebar.columns.title': 'Columns',
  'sidebar.columns.headers': 'Headers in',
  'sidebar.columns.rowReads': 'Row {row}: {text}',
  'sidebar.columns.firstIsData': 'The first row is data',
  'sidebar.columns.inUse': '“{header}” is {field} already.',
  'sidebar.columns.swap': 'Swap the two',
  'sidebar.columns.takeIt': 'Use it here, not as {field}',
  'sidebar.columns.leaveIt': 'Leave it',
  'sidebar.columns.unusedTitle': 'Not used',
  'sidebar.columns.nobody': 'Nobody',
  'sidebar.columns.notKept': 'The last choice of a column was not saved.',
  'sidebar.columns.none': 'None',
  'sidebar.columns.another': 'Another column for {field}',
  'sidebar.columns.more': 'More columns you can use',
  'sidebar.columns.preview': 'How the first rows read',
  'sidebar.columns.people': { one: '1 person', other: '{n} people' },
  'sidebar.columns.noName': 'No name',
  'sidebar.field.spaceName': 'Space name',
  'sidebar.field.members': 'Members',
  'sidebar.field.managers': 'Managers',
  'sidebar.field.owners': 'Owners',
  'sidebar.field.groups': 'Groups',
  'sidebar.field.type': 'Type',
  'sidebar.field.description': 'Description',
  'sidebar.field.guidelines': 'Guidelines',
  'sidebar.field.history': 'History',
  'sidebar.field.access': 'Access',
  'sidebar.field.posting': 'Posting',
  'sidebar.field.externalPeople': 'External people',
  'sidebar.field.welcomeMessage': 'Welcome message',
  'sidebar.field.ready': 'Ready',
  'sidebar.field.open': 'Open',

  'sidebar.run.title': { one: 'Setting up 1 space', other: 'Setting up {n} spaces' },
  'sidebar.run.again': { one: 'Trying 1 row again', other: 'Trying {n} rows again' },
  'sidebar.run.changes': {
    one: 'Applying changes to 1 space',
    other: 'Applying changes to {n} spaces',
  },
  'sidebar.run.progress': 'Progress',
  'sidebar.run.settled': '{done} of {total}',
  'sidebar.run.left': { one: '1 left, {duration}', other: '{n} left, {duration}' },
  'sidebar.run.leftOnly': { one: '1 left', other: '{n} left' },
  'sidebar.run.rate': { one: '1 a minute', other: '{n} a minute' },
  'sidebar.run.working': 'Working for {time}',
  'sidebar.run.waiting': '{because}: going on in {time}',
  'sidebar.run.waitingPlain': 'Waiting: going on in {time}',
  'sidebar.run.noAnswer': 'No answer from Google Sheets: trying again in {time}',
  'sidebar.run.closing':
    'Close this and it pauses after these rows. “Finish in the background” goes on without you.',
  'sidebar.run.stop': 'Stop',
  'sidebar.run.stopping': 'Stopping after the rows on their way',
  'sidebar.run.stopFailed': 'The stop didn’t arrive. Press Stop again.',
  'sidebar.run.background': 'Finish in the background',
  'sidebar.run.missing': '{name}: {details}',

  'sidebar.busy.title': '{by} is setting up rows here',
  'sidebar.busy.mine': 'Your run is going on elsewhere',
  'sidebar.busy.follows': 'When nobody goes on there, it goes on here by itself.',
  'sidebar.busy.here': 'Go on here',
  'sidebar.busy.until': 'Until {time} at the latest.',
  'sidebar.busy.expected': 'If nothing more happens by {time}, you can take its rows over.',
  'sidebar.busy.soFar': '{done} of {total} rows so far.',
  'sidebar.busy.goesOn': 'Goes on by itself when the sheet is free.',
  'sidebar.busy.nothing': 'None of your rows was touched.',
  'sidebar.busy.check': 'Check again',
  'sidebar.busy.back': 'Back to the overview',
  'sidebar.background.title': 'Finishing in the background',
  'sidebar.background.left': { one: '1 row is left: {time}.', other: '{n} rows are left: {time}.' },
  'sidebar.background.often': 'Google starts the next part within a few minutes.',
  'sidebar.background.hourly':
    'As an add-on, Google lets this run once an hour, the first time within the next hour.',
  'sidebar.background.close':
    'You can close this. A mail tells you when it is over, and the sheet says what became of each row.',
  'sidebar.background.here': 'Go on here instead',

  'sidebar.done.title': { one: '1 space set up', other: '{n} spaces set up' },
  'sidebar.done.none': 'No space was set up',
  'sidebar.done.completed': { one: '1 row completed', other: '{n} rows completed' },
  'sidebar.done.stopped': { one: 'Stopped: 1 space set up', other: 'Stopped: {n} spaces set up' },
  'sidebar.done.stoppedNone': 'Stopped: no space was set up',
  'sidebar.done.untouched': { one: '1 row is untouched.', other: '{n} rows are untouched.' },
  'sidebar.done.asking': 'Nobody could be added so far',
  'sidebar.done.askingWhy': {
    one: '1 more row waits until you say whether to go on. Its space may stay empty, too.',
    other: '{n} more rows wait until you say whether to go on. Their spaces may stay empty, too.',
  },
  'sidebar.done.allTheSame': 'Go on all the same',
  'sidebar.done.stopHere': 'Stop here',
  'sidebar.done.allIn': { one: '1 person is in', other: 'Everybody is in: {n} people' },
  'sidebar.done.someIn': { one: '{in} of 1 person is in', other: '{in} of {n} people are in' },
  'sidebar.done.seatsIn': 'Everybody is in: {who}',
  'sidebar.done.someSeats': {
    one: '{in} of 1 seat is filled',
    other: '{in} of {n} seats are filled',
  },
  'sidebar.done.tried': {
    one: 'That was one row. 1 more is ready.',
    other: 'That was one row. {n} more are ready.',
  },
  'sidebar.done.lookAt': 'Look at {name} in Chat',
  'sidebar.done.spaces': 'The spaces',
  'sidebar.done.allSpaces': 'All spaces of this sheet',
  'sidebar.done.noSpaces': 'No links stand in the sheet yet.',
  'sidebar.done.copyLinks': 'Copy links',
  'sidebar.done.copySummary': 'Copy a summary',
  'sidebar.done.summary': '{sheet}, {date}',
  'sidebar.done.undo': 'How to undo this',
  'sidebar.done.undoHow':
    'Open each space, choose its name at the top, then Delete. Only an owner can, and Chat asks once more.',
  'sidebar.done.undoAnew':
    'To create a space again, clear the five cells of its row from Status to Request ID.',
  'sidebar.trial.try': 'Try it on me first',
  'sidebar.trial.there': 'To try, with nobody but you in it:',
  'sidebar.trial.delete': 'Delete it again',
  'sidebar.undo.title': 'Undo this run',
  'sidebar.undo.line': {
    one: 'Undo the last run: 1 space',
    other: 'Undo the last run: {n} spaces',
  },
  'sidebar.undo.how': {
    one: 'Deletes the space that this run made, if nobody has used it: no message but the welcome message, and nobody in it but those who were put in. First it is looked at.',
    other:
      'Deletes those of the {n} spaces that this run made which nobody has used: no message but the welcome message, and nobody in them but those who were put in. First they are looked at.',
  },
  'sidebar.undo.look': { one: 'Look at 1 space', other: 'Look at {n} spaces' },
  'sidebar.undo.may': { one: '1 space that nobody used', other: '{n} spaces that nobody used' },
  'sidebar.undo.none': 'None of them can be deleted.',
  'sidebar.undo.final':
    'A deleted space can’t be brought back. Its row is ready again, as if it had never been set up.',
  'sidebar.undo.pauses': 'Your schedule pauses then, or it would set these rows up again at once.',
  'sidebar.undo.others': 'The schedule of {by} will set these rows up again when it is due.',
  'sidebar.undo.delete': { one: 'Delete 1 space', other: 'Delete {n} spaces' },
  'sidebar.undo.gone': {
    one: '1 space deleted: its row is ready again',
    other: '{n} spaces deleted: their rows are ready again',
  },
  'sidebar.undo.stay': { one: '1 space stays', other: '{n} spaces stay' },
  'sidebar.undo.noRow': 'No row of yours has it any more.',
  'sidebar.undo.named': 'Another row or sheet names it, too.',
  'sidebar.undo.underWay': 'Its row is not finished, or was moved apart.',
  'sidebar.undo.notMade': 'Nothing proves that this run made it.',
  'sidebar.undo.used': 'Somebody wrote in it.',
  'sidebar.undo.people': 'Others are in it than were put in.',
  'sidebar.undo.renamed': 'Somebody renamed it.',
  'sidebar.undo.notOwner': 'You are no owner of it.',
  'sidebar.undo.notShown': 'Chat doesn’t show it to you.',
  'sidebar.undo.unread': 'Google doesn’t answer for it.',
  'sidebar.undo.refused': 'Chat refuses to delete it.',
  'sidebar.undo.leftOut':
    'This add-on was set up without the permission to delete spaces. Whoever set it up can add it, by the extra “undo”. By hand it goes like this:',
  'sidebar.undo.notAllowed':
    'You haven’t allowed the add-on to delete spaces. Allow it, or do it by hand:',
  'sidebar.done.colour': 'Show Status in colour',
  'sidebar.done.uncolour': 'Take the colours away',
  'sidebar.done.home': 'Back to the overview',
  'sidebar.done.schedule': 'Have new rows set up by themselves: Schedule',

  'sidebar.trouble.title': 'Something to fix first',
  'sidebar.trouble.nothing': 'Nothing was set up.',
  'sidebar.trouble.before': {
    one: '1 space was set up before this.',
    other: '{n} spaces were set up before this.',
  },
  'sidebar.trouble.noProgress':
    'The run gets nowhere: for a quarter of an hour nothing changed. Go on later.',
  'sidebar.trouble.check': 'Check again',
  'sidebar.trouble.permission': 'Give permission',
  'sidebar.trouble.letter': 'Copy a letter for your administrator',
  'sidebar.trouble.where': 'Open where it is fixed',
  'sidebar.trouble.back': 'Back to the overview',
  'sidebar.trouble.administrator': 'You can’t fix this yourself; your administrator can.',
  'sidebar.trouble.yourself': 'You can fix this yourself.',
  'sidebar.trouble.stillSo': 'Asked again at {time}: it isn’t fixed yet.',
  'sidebar.settings.title': 'Settings',
  'sidebar.settings.about':
    'For the sheet “{sheet}”. A change counts as soon as you leave its field.',
  'sidebar.settings.keeping': 'Saving',
  'sidebar.settings.kept': 'Saved',
  'sidebar.settings.notKept':
    'The last change in Settings was not saved. Open Settings to change it again.',
  'sidebar.settings.defaults': 'For rows that don’t say otherwise',
  'sidebar.settings.tooLong': '{length} characters, {limit} are allowed. Not saved yet.',
  'sidebar.settings.preview': 'In row {row}, {name}, it reads:',
  'sidebar.settings.alwaysIn': 'Always in',
  'sidebar.settings.alwaysInHow':
    'Addresses of people who join each new space, such as an assistant. Finished spaces stay as they are; taking somebody off this list takes them out of none.',
  'sidebar.settings.alwaysManagers': 'Always in, as managers',
  'sidebar.settings.notAddress':
    '“{text}” is no address. An address looks like ann@example.com. Not saved yet.',
  'sidebar.settings.tooManyIn': '{n} people, {limit} are allowed. Not saved yet.',
  'sidebar.settings.organisation': 'Your organisation',
  'sidebar.settings.domains': 'Your own domains',
  'sidebar.settings.yours': 'yours',
  'sidebar.settings.domainsHow':
    'Besides {domain}. People there are not external. Separate several with commas.',
  'sidebar.settings.noDomain':
    '“{domain}” is no domain. A domain looks like example.com. Not saved yet.',
  'sidebar.settings.afterwards': 'In each new space',
  'sidebar.settings.addApp': 'Add the app',
  'sidebar.settings.addAppHow':
    'The Chat app of this add-on’s project becomes a member of the space.',
  'sidebar.settings.leave': 'Leave when it is done',
  'sidebar.settings.leaveHow':
    'You leave the space once an owner from the sheet has joined; without one you stay. Getting back in takes an invitation.',
  'sidebar.settings.myChat': 'In your own Chat',
  'sidebar.settings.myChatAbout':
    'For spaces that your own runs make in this sheet, once each. What you change in Chat afterwards stays.',
  'sidebar.settings.section': 'Put them into the section',
  'sidebar.settings.sectionHow':
    'A section of your list in Chat; one of this name is made if there is none. Empty: they stay where Chat puts them.',
  'sidebar.settings.mute': 'Mute them for me',
  'sidebar.settings.muteHow': 'Chat doesn’t notify you of them. Nobody else is concerned.',
  'sidebar.settings.pin': 'Pin the welcome message',
  'sidebar.settings.pinHow': 'Everybody in the space finds it among the pinned messages.',
  'sidebar.settings.leftOut':
    'This is not switched on here. Whoever set this add-on up can switch it on: it is the extra “{extra}”.',
  'sidebar.settings.notAllowed': 'This is not allowed yet. Below is where you allow it.',
  'sidebar.settings.log': 'The log',
  'sidebar.settings.keepLog': 'Keep a log',
  'sidebar.settings.logHow':
    'A line for each row that is finished, in the sheet “Rows to Spaces log”, for the whole spreadsheet.',
  'sidebar.settings.logRows': 'Rows kept',
  'sidebar.settings.sheet': 'The sheet',
  'sidebar.settings.colours': 'Status in colour',
  'sidebar.settings.coloursHow':
    'Green is done, amber incomplete, dark red wants you. Rules of your own stay, and go before these.',
  'sidebar.settings.here': 'This sidebar',
  'sidebar.settings.dark': 'Dark',
  'sidebar.settings.darkHow':
    'Google Sheets on a computer is light, and so is this, unless you tick it. It counts for all your sheets.',
  'sidebar.leaving.title': 'Leaving',
  'sidebar.leaving.who': 'Who goes on with this sheet',
  'sidebar.leaving.handOverHow':
    'Their address is written as owner into your rows that have a space. Changes then shows them all, and makes them owner when you apply. They may take your schedule over. You stay owner.',
  'sidebar.leaving.handOver': 'Make them owner',
  'sidebar.leaving.forgetHow':
    'Forgets all that is kept of this spreadsheet: settings, schedules, and the hidden texts of its rows. Spaces, and all cells that you see, stay.',
  'sidebar.leaving.forget': 'Forget everything here',
  'sidebar.leaving.forgetRows': {
    one: 'Of 1 row nobody knows any more whose it is: no change of it can be applied, and no run goes on with it.',
    other:
      'Of {n} rows nobody knows any more whose they are: no change of them can be applied, and no run goes on with them.',
  },
  'sidebar.leaving.forgetSchedules': {
    one: '1 schedule ends, whoever’s it is.',
    other: '{n} schedules end, whoever’s they are.',
  },
  'sidebar.leaving.forgetSure': 'Yes, forget everything',
  'sidebar.leaving.keep': 'Keep it',
  'sidebar.settings.noNumber': 'A number from {from} to {to}. Not saved yet.',
  'sidebar.choice.space': 'Space',
  'sidebar.choice.groupChat': 'Group chat',
  'sidebar.choice.directMessage': 'Direct message',
  'sidebar.choice.appMessage': 'App message',
  'sidebar.choice.asUsual': 'As your organisation has it',
  'sidebar.choice.on': 'On',
  'sidebar.choice.off': 'Off',
  'sidebar.choice.private': 'Private',
  'sidebar.choice.organization': 'Organisation',
  'sidebar.choice.everyone': 'Everyone',
  'sidebar.choice.managers': 'Managers',
  'sidebar.choice.no': 'No',
  'sidebar.choice.yes': 'Yes',
  'sidebar.setup.title': 'Check my setup',
  'sidebar.setup.checking': 'Checking, without changing anything',
  'sidebar.setup.none': 'Nothing has to be fixed.',
  'sidebar.setup.some': { one: '1 thing to fix.', other: '{n} things to fix.' },
  'sidebar.setup.account': 'Account',
  'sidebar.setup.extras': 'Extras',
  'sidebar.setup.consent': 'Permission',
  'sidebar.setup.chatApi': 'Chat API',
  'sidebar.setup.appConfiguration': 'App configuration',
  'sidebar.setup.app': 'App in spaces',
  'sidebar.setup.groups': 'Google groups',
  'sidebar.setup.fine': 'in order',
  'sidebar.setup.wrong': 'to fix',
  'sidebar.setup.unknown': 'can’t be told yet',
  'sidebar.setup.permissions': 'Permissions and why',
  'sidebar.schedule.title': 'Schedule',
  'sidebar.schedule.reading': 'Reading the schedule',
  'sidebar.schedule.off': 'Off: new rows wait until somebody sets them up.',
  'sidebar.schedule.on': 'New rows are set up {when}.',
  'sidebar.schedule.theirs': '{by} has new rows set up {when}. Only they can change it.',
  'sidebar.schedule.last': 'Last run: {time}.',
  'sidebar.schedule.next': 'Next: {time}.',
  'sidebar.schedule.zone': 'Hours are those of the spreadsheet: {zone}.',
  'sidebar.schedule.line': 'Schedule: {when}.',
  'sidebar.schedule.lineTheirs': 'Schedule of {by}: {when}.',
  'sidebar.schedule.pausedBy': 'Paused: {by} pressed Stop.',
  'sidebar.schedule.silent':
    '{by}’s schedule hasn’t run for days: they may be gone. You can take it over.',
  'sidebar.schedule.handed': '{by} hands this schedule over to you.',
  'sidebar.schedule.handTo': '{person} may take it over.',
  'sidebar.schedule.takeOver': 'Take it over',
  'sidebar.schedule.anybody':
    'Whoever may edit this sheet can type rows, and a schedule sets them up in your name: you own their spaces, and their people are added by you.',
  'sidebar.schedule.boundScript':
    'Where this is a script bound to the sheet, every editor of the sheet can edit the script that runs in your name: share the sheet as you would your password, or use the add-on.',
  'sidebar.schedule.noLimits':
    'This schedule was switched on before there were limits: it sets up whatever is ready. Choose its limits below, then save.',
  'sidebar.schedule.limits': 'What it may set up without you',
  'sidebar.schedule.onlyTicked': 'Only rows that I tick here',
  'sidebar.schedule.spacesADay': 'New spaces a day',
  'sidebar.schedule.peopleADay': 'People in them a day',
  'sidebar.schedule.noLimit': 'No limit',
  'sidebar.schedule.limitHow':
    'Beyond that it is paused, and you get a mail. Rows that you have seen here don’t count.',
  'sidebar.schedule.noOutsiders': 'Leave rows with people from outside to me',
  'sidebar.schedule.onlyOwners': 'Only those I name become owners',
  'sidebar.schedule.owners': 'Addresses, with commas between them',
  'sidebar.schedule.messages':
    'A message with words from other cells than name and members waits until you have seen it here.',
  'sidebar.schedule.inStep': 'Keep people in step',
  'sidebar.schedule.inStep.rows': 'New rows only',
  'sidebar.schedule.inStep.add': 'Add only',
  'sidebar.schedule.inStep.all': 'Add and take out',
  'sidebar.schedule.inStepMost': 'Most out a day',
  'sidebar.schedule.inStepRows': 'Rows that have their space stay as they are.',
  'sidebar.schedule.inStepAdd':
    'People and roles that come into rows with a space are given there. The limit of people holds for them, too.',
  'sidebar.schedule.inStepAll':
    'Whoever a row names no more is taken out once two runs, an hour apart, saw them missing; never more than a fifth of a space in seven days. Beyond that nobody goes, and a mail lists who would. Who was in before the add-on, and roles, are left to you.',
  'sidebar.schedule.inStepBefore':
    'This schedule is from before it could keep people in step, so it sets up new rows only. You can change that below.',
  'sidebar.schedule.wouldGo':
    'Paused: more people would be taken out than it may. Nobody was. Tick in Changes who goes, then resume.',
  'sidebar.schedule.ready': { one: '1 row is ready now', other: '{n} rows are ready now' },
  'sidebar.schedule.readySeen':
    'What you see here counts as seen once you press the button below: the first time sets it up, too.',
  'sidebar.schedule.readyTick': 'Tick those that it may set up.',
  'sidebar.schedule.readyMore': {
    one: '1 more row is ready that isn’t listed here.',
    other: '{n} more rows are ready that aren’t listed here.',
  },
  'sidebar.schedule.tickRow': 'Set up row {row}',
  'sidebar.schedule.tooLong': 'Its message is longer than is shown here: set the row up yourself.',
  'sidebar.schedule.willPost': 'Will be posted in your name:',
  'sidebar.schedule.people': { one: '1 person', other: '{n} people' },
  'sidebar.schedule.limit':
    'Paused: more rows came than it may set up unseen in a day. Look at them below, then resume.',
  'sidebar.schedule.stopped': 'Paused: you pressed Stop.',
  'sidebar.schedule.changed':
    'Paused: the columns, the settings or an answer changed after you had seen them. Look at the columns and the settings, then resume.',
  'sidebar.schedule.asking':
    'Paused: nobody could be added to the first spaces of a run. Look why in their rows before you let it go on.',
  'sidebar.schedule.failures':
    'Paused: it failed three times in a row. Check your setup, then let it go on.',
  'sidebar.schedule.resume': 'Resume',
  'sidebar.schedule.gone': 'The trigger behind it was deleted by hand, so nothing runs.',
  'sidebar.schedule.setAgain': 'Set the trigger again',
  'sidebar.schedule.when': 'Set up new rows',
  'sidebar.schedule.minutes': 'Every few minutes',
  'sidebar.schedule.hour': 'Every hour',
  'sidebar.schedule.day': 'Every day',
  'sidebar.schedule.week': 'Every week',
  'sidebar.schedule.form': 'On form answers',
  'sidebar.schedule.howOften': 'How often',
  'sidebar.schedule.weekday': 'Day',
  'sidebar.schedule.at': 'At',
  'sidebar.schedule.alsoForm': 'Also when a form is answered',
  'sidebar.schedule.tell': 'Mail me',
  'sidebar.schedule.needed': 'When needed',
  'sidebar.schedule.always': 'After each run',
  'sidebar.schedule.switchOn': 'Switch on',
  'sidebar.schedule.change': 'Save the change',
  'sidebar.schedule.isOn': 'Switched on',
  'sidebar.schedule.switchOff': 'Switch off',
  'sidebar.schedule.untried':
    'Once it is switched on, it shows whether Google lets this run every few minutes or, as an add-on, once an hour.',
  'sidebar.schedule.asBound': 'In this spreadsheet, Google lets this run every few minutes.',
  'sidebar.schedule.asAddOn': 'As an add-on, Google lets this run once an hour.',
  'sidebar.schedule.noRows': 'No rows are ready now.',
  'sidebar.schedule.takesEither': {
    one: '1 row takes {bound} or {addOn} in the background, {sidebar} with this sidebar open.',
    other: '{n} rows take {bound} or {addOn} in the background, {sidebar} with this sidebar open.',
  },
  'sidebar.schedule.takesBound': {
    one: '1 row takes {bound} in the background, {sidebar} with this sidebar open.',
    other: '{n} rows take {bound} in the background, {sidebar} with this sidebar open.',
  },
  'sidebar.schedule.takesAddOn': {
    one: '1 row takes {addOn} in the background, {sidebar} with this sidebar open.',
    other: '{n} rows take {addOn} in the background, {sidebar} with this sidebar open.',
  },
  'sidebar.schedule.onForm': 'when a form is answered',
  'sidebar.schedule.everyMinutes': 'every {n} minutes',
  'sidebar.schedule.everyHour': 'every hour',
  'sidebar.schedule.everyDay': 'every day between {time} and {until}',
  'sidebar.schedule.everyWeek': 'every {weekday} between {time} and {until}',
  'sidebar.letter.subject': 'Rows to Spaces needs your help',
  'sidebar.letter.hello': 'Hello,',
  'sidebar.letter.why':
    'I use Rows to Spaces, an add-on for Google Sheets that sets up a Google Chat space for each row of a sheet. This keeps it from working:',
  'sidebar.letter.where': 'It is fixed here: {link}',
  'sidebar.letter.project': 'The number of the Cloud project is {number}.',
  'sidebar.letter.script':
    'The Apps Script project has the ID {id}; its Project settings name the Cloud project.',
  'sidebar.letter.what':
    'It sets up spaces, adds people and posts a welcome message in my name, only when I ask it to or by a schedule of mine, and reads no other spreadsheet. It asks for these permissions:',
  'sidebar.letter.thanks': 'Thank you',
  'sidebar.step.console':
    'In the Google Cloud console, with the add-on’s project chosen: APIs & Services › Google Chat API › Configuration. Fill in name, avatar and description, then Save.',
  'sidebar.step.api':
    'In the Google Cloud console, with the add-on’s project chosen: APIs & Services › Library › Google Chat API › Enable. It takes some minutes.',
  'sidebar.step.trust':
    'In the Admin console: Security › Access and data control › API controls › Manage app access. Mark the app as trusted, and under Apps › Google Workspace › Google Chat let people install Chat apps.',
  'sidebar.step.fetch':
    'In the Admin console, let add-ons made with Apps Script reach chat.googleapis.com.',
  'sidebar.step.chat':
    'In the Admin console: Apps › Google Workspace › Google Chat. Switch Chat on for the account.',
  'sidebar.step.groups':
    'In the Google Cloud console, with the add-on’s project chosen: APIs & Services › Library › Cloud Identity API › Enable.',
  'sidebar.scope.spreadsheets.currentonly':
    'reads and writes the one spreadsheet it was opened in, no other file',
  'sidebar.scope.script.container.ui': 'shows its menu and this sidebar',
  'sidebar.scope.script.external_request':
    'sends requests to Google Chat and Google Groups, and to no other address',
  'sidebar.scope.userinfo.email':
    'knows whose spaces these are, and where to send the mail about a schedule',
  'sidebar.scope.chat.spaces.create': 'sets up the spaces',
  'sidebar.scope.chat.spaces.readonly':
    'looks for a space whose set-up got no answer, so that none is made twice',
  'sidebar.scope.chat.spaces':
    'sets up the spaces, sees them, and changes their names and settings',
  'sidebar.scope.chat.memberships': 'adds people, gives them their roles, and sees who is missing',
  'sidebar.scope.chat.memberships.app': 'adds the Chat app, where that is switched on',
  'sidebar.scope.chat.messages.create': 'posts the welcome message',
  'sidebar.scope.cloud-identity.groups.readonly': 'finds a Google group by its address',
  'sidebar.scope.script.scriptapp': 'runs a schedule, where somebody switches one on',
  'sidebar.scope.script.send_mail': 'tells the owner of a schedule by mail what happened',
  'sidebar.scope.chat.delete': 'deletes unused spaces of the last run, where somebody undoes it',
  'sidebar.scope.chat.users.sections': 'puts new spaces into a section of the person’s own Chat',
  'sidebar.scope.chat.users.spacesettings': 'mutes new spaces for the person, and for nobody else',
  'sidebar.scope.chat.spaces.pins': 'pins the welcome message in new spaces',
  'sidebar.scope.directory.readonly':
    'names people whom only Chat names, and finds addresses for names, from the organisation’s directory',

  // Menu and sample sheet. `menu.<what>`, `sample.<what>`
  'menu.stop': 'Stop',
  'menu.stopped': 'Stopped. Rows that were not sent are untouched.',
  'menu.stoppedSchedule':
    'Stopped. Rows that were not sent are untouched. Your schedule here is paused until you resume it.',
  'mail.subject.done': {
    one: 'Rows to Spaces: 1 space set up from {sheet}',
    other: 'Rows to Spaces: {n} spaces set up from {sheet}',
  },
  'mail.subject.doneChanged': {
    one: 'Rows to Spaces: 1 row of {sheet} is up to date',
    other: 'Rows to Spaces: {n} rows of {sheet} are up to date',
  },
  'mail.subject.needy': {
    one: 'Rows to Spaces: 1 row of {sheet} needs you',
    other: 'Rows to Spaces: {n} rows of {sheet} need you',
  },
  'mail.subject.trouble': 'Rows to Spaces could not go on with {sheet}',
  'mail.subject.failure': 'Rows to Spaces: your schedule could not run',
  'mail.subject.consent': 'Rows to Spaces needs your permission again',
  'mail.done': { one: '1 space is set up.', other: '{n} spaces are set up.' },
  'mail.doneChanged': {
    one: '1 space is set up or brought up to date.',
    other: '{n} spaces are set up or brought up to date.',
  },
  'mail.wouldGo': 'Who would be taken out',
  'mail.left': { one: '1 row is left.', other: '{n} rows are left.' },
  'mail.held':
    'What waits for you is set up once you have seen it: open Schedule in the sidebar, or set the rows up there yourself. New people in rows that have their space are added under Changes.',
  'mail.whatToDo':
    'Fix in the sheet what its Details column says. Corrected rows are set up with the next run; for rows that failed or are partly done, press Try again in the sidebar.',
  'mail.needy': { one: '1 row needs you', other: '{n} rows need you' },
  'mail.row': 'Row {row}:',
  'mail.inRows': 'In {n} rows ({rows}):',
  'mail.links': 'The spaces',
  'mail.more': 'Only the first {n} are listed here; the sheet has them all.',
  'mail.sheet': 'The sheet:',
  'mail.why':
    'You get this mail because something runs by itself in your name. What it does and when it writes to you, you choose under Schedule in the sidebar.',
  'mail.pausedAsking': 'Your schedule is paused as well, until you resume it in the sidebar.',
  'mail.paused':
    'That was the third time in a row, so the schedule is paused until you resume it in the sidebar.',
  'mail.consent':
    'A schedule of yours could not run: the permission it runs with has lapsed. Nothing is lost; it goes on once you give the permission again.',
  'mail.consent.link': 'Give it here:',
  // What a space without a name is called in a list of links.
  'links.row': 'Row {row}',

  'menu.open': 'Open',
  'menu.setUpNewRows': 'Set up new rows',
  'menu.schedule': 'Schedule…',
  'menu.checkSetup': 'Check my setup',
  'menu.othersSettings':
    'Somebody else changed the settings of this sheet. Nothing was sent: see in the sidebar what will be made, then set it up there.',
  'menu.help': 'Help',
  'menu.lookFirst': 'Look at this first: nothing was sent.',
  'menu.makeSample': 'Make a sample sheet',
  'menu.resting': {
    one: 'The run of {by} is paused: 1 row is left.',
    other: 'The run of {by} is paused: {n} rows are left.',
  },
  'menu.nothingToDo': 'No rows to set up.',
  'menu.started': { one: 'Setting up 1 space.', other: 'Setting up {n} spaces.' },
  'menu.going': '{n} of {total} set up.',
  'menu.done': { one: '1 space set up.', other: '{n} spaces set up.' },
  'menu.left': {
    one: '1 row is left. Open Rows to Spaces to go on.',
    other: '{n} rows are left. Open Rows to Spaces to go on.',
  },
  'roster.sheetName': 'Spaces from {sheet}',
  'sample.sheetName': 'Spaces',
  'sample.header.spaceName': 'Space name',
  'sample.header.members': 'Members',
  'sample.header.managers': 'Managers',
  'sample.header.owners': 'Owners',
  'sample.header.description': 'Description',
  'sample.header.history': 'History',
  'sample.header.groups': 'Groups',
  'sample.header.guidelines': 'Guidelines',
  'sample.header.access': 'Access',
  'sample.example.spaceName': 'Example: Chess club',
  'sample.example.members': 'ann@example.com, ben@example.com',
  'sample.example.owners': 'cleo@example.com',
  'sample.example.description': 'Matches and training',
  'sample.example.history': 'on',
  'sample.note.spaceName': 'What the space is called in Chat, up to 128 characters.',
  'sample.note.members': 'Addresses, separated by commas. You are always in and need not be named.',
  'sample.note.owners':
    'Addresses of people who can manage the space. They need not be in Members too.',
  'sample.note.description': 'Up to 150 characters. May be empty.',
  'sample.note.history':
    'Whether messages are kept: on or off. Empty: as your organisation has it.',
  'sample.note.example': 'An example: it is never set up. Write over it, or delete this row.',
  'sample.choice.on': 'on',
  'sample.choice.off': 'off',

  // What is said without the script, and so without the catalogue that it brings: the page carries it in every language.
  'connection.title': 'Google Sheets can’t be reached',
  'connection.offline':
    'There is no connection to Google Sheets. Nothing is lost: the sheet remembers.',
  'connection.noAnswer': 'Google Sheets didn’t answer. Nothing is lost: the sheet remembers.',
  'connection.said':
    'Google Sheets didn’t do it, and says: “{reason}”. Nothing is lost: the sheet remembers.',
  'connection.accounts':
    'You may be signed in with several accounts. Use a browser window with only the account of this sheet, then open it again.',
  'connection.permission':
    'Rows to Spaces needs your permission again. Reload the sheet and open it from the Extensions menu: Google asks for it there.',
  'connection.notOpened': 'This can’t be opened yet',
  'connection.unknown':
    'Something went wrong before the sidebar could open. Nothing is lost: the sheet remembers.',
  'connection.allow': 'Give permission',
  'connection.where': 'Where it is put right',
  'connection.again': 'Check again',
  'connection.broken':
    'This can’t be shown. Close the sidebar and open it again: the sheet remembers.',
  // The page itself says this where its script never began.
  'connection.notStarted':
    'The sidebar could not start. Reload the spreadsheet and open it again. Nothing is lost: the sheet remembers.',
} satisfies Catalogue;
