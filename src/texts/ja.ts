/** Everything a person reads, in Japanese, which has no plural: most sentences have one form. */
import type { Entry } from './catalogue';
import type { en } from './en';

export const ja = {
  // No number takes a singular: there is none.
  'texts.singular': '',
  // Between what a line is about and what it says, and between the parts of a list.
  'texts.colon': '：',
  'texts.comma': '、',

  // Findings: what is wrong with a row before anything is sent. `finding.<code>`
  'finding.formulaError':
    '「{cell}」は、エラーになったか計算中の数式の表示です。数式を直すか、値を直接入力してください',
  'finding.notAnAddress': '「{cell}」はアドレスではありません',
  'finding.chip':
    '「{cell}」はユーザーのスマートチップのようですが、ここでは表示名しか読み取れません。アドレスを入力するか、チップの表示をメールアドレスに変えてください',
  'finding.roundedNumber':
    '「{cell}」は長いIDで、スプレッドシートが数値として丸めています。セルの表示形式を「書式なしテキスト」にしてIDを貼り付け直すか、アドレスを入力してください',
  'finding.shortNumber':
    '「{cell}」は数値で、人を表していません。アドレスか、15桁以上のユーザーIDを入力してください',
  'finding.phoneNumber':
    '「{cell}」は電話番号のようです。電話番号では追加できないため、アドレスを入力してください',
  'finding.atInWords':
    '「{cell}」は@を文字で書いたアドレスです。{proposed}のことなら、そのように入力してください',
  'finding.addressSlip':
    '「{cell}」はアドレスではありません。{proposed}のことなら、そのように入力してください',
  'finding.notAPersonId':
    '「{cell}」はユーザーIDではありません。users/123456789の形のIDか、アドレスを入力してください',
  'finding.appAsPerson': '「{cell}」は人ではなくアプリです。アプリはサイドバーの設定で追加できます',
  'finding.groupAsPerson':
    '「{cell}」はGoogle グループです。「Google グループ」の列に入れてください',
  'finding.twoAddresses': '「{cell}」にはアドレスが2つ含まれています。使うほうだけを残してください',
  'finding.notAGroup':
    '「{cell}」はGoogle グループではありません。グループのアドレスか、groups/abcの形のIDを入力してください',
  'finding.personAsGroup': '「{cell}」は人です。「メンバー」の列に入れてください',
  'finding.unreadableType':
    '「{cell}」という種類はありません。「スペース」「グループ チャット」「ダイレクト メッセージ」「アプリ メッセージ」のいずれかを入力してください',
  'finding.unreadableHistory':
    '「{cell}」では、履歴がオンかどうかわかりません。「オン」か「オフ」を入力してください',
  'finding.unreadableAccess':
    '「{cell}」では、誰がアクセスできるかわかりません。「制限付き」「組織」、または対象グループのIDを入力してください',
  'finding.unreadablePosting':
    '「{cell}」では、誰が投稿できるかわかりません。「全員」か「管理者」を入力してください',
  'finding.unreadableExternal':
    '「{cell}」では、組織外のユーザーが参加できるかどうかわかりません。「はい」か「いいえ」を入力してください',
  'finding.unreadableReady':
    '「{cell}」では、行の準備ができたかどうかわかりません。「はい」か「いいえ」を入力してください',
  'finding.unreadableOpen':
    '「{cell}」では、メンバーがいつ参加するかわかりません。「はい」「いいえ」、または2027-01-10のような日付を入力してください',
  'finding.opensOn': '{date}に参加開始：メンバー{n}人が参加します',
  'finding.notOpen':
    '参加はまだ始まっていません：「参加開始」のセルが「はい」になると、メンバー{n}人が参加します',
  'finding.noName': 'スペースの名前がありません',
  'finding.controlInName':
    '名前「{cell}」に、改行または見えない文字が含まれています。名前を入力し直してください',
  'finding.nameTooLong': '名前は{limit}文字までですが、{length}文字あります：「{cell}」',
  'finding.manyWideCharacters':
    '「{cell}」は絵文字を2文字と数えると{length}文字になり、上限の{limit}文字を超えます。Chatに拒否される可能性があります',
  'finding.nameOfGroupChat': 'グループ チャットには名前がないため、「{cell}」は使われません',
  'finding.nameOfDirectMessage':
    'ダイレクト メッセージには名前がないため、「{cell}」は使われません',
  'finding.nameOfAppMessage': 'アプリ メッセージには名前がないため、「{cell}」は使われません',
  'finding.descriptionTooLong': '説明は{limit}文字までですが、{length}文字あります：「{cell}」',
  'finding.guidelinesTooLong':
    'ガイドラインは{limit}文字までですが、{length}文字あります：「{cell}」',
  'finding.roleInGroupChat':
    'グループ チャットには管理者やオーナーがいないため、「{column}」の「{cell}」はメンバーになります',
  'finding.roleInDirectMessage':
    'ダイレクト メッセージには管理者やオーナーがいないため、「{column}」の「{cell}」はメンバーになります',
  'finding.groupChatTooSmall':
    'グループ チャットには自分のほかに2人必要ですが、行にあるのは{n}人です',
  'finding.directMessageTooMany':
    'ダイレクト メッセージの相手は1人ですが、行には{n}人います：「{cell}」。種類を「グループ チャット」にするか、1人だけを残してください',
  'finding.directMessageToSelf':
    'ダイレクト メッセージには自分のほかに1人必要ですが、「{cell}」は自分だけです',
  'finding.directMessageToNobody':
    'ダイレクト メッセージには相手が1人必要ですが、行には誰もいません',
  'finding.peopleOnAppMessage':
    'アプリ メッセージは自分とアプリだけのものです。「{cell}」は参加できません',
  'finding.groupsInGroupChat':
    'グループ チャットにはGoogle グループを追加できません：「{cell}」。種類を「スペース」にするか、セルを空にしてください',
  'finding.groupsInDirectMessage':
    'ダイレクト メッセージにはGoogle グループを追加できません：「{cell}」。種類を「スペース」にするか、セルを空にしてください',
  'finding.groupsInAppMessage':
    'アプリ メッセージにはGoogle グループを追加できません：「{cell}」。種類を「スペース」にするか、セルを空にしてください',
  'finding.notUsedInGroupChat':
    '「{cell}」は使われません。グループ チャットでは「{column}」を設定できません',
  'finding.notUsedInDirectMessage':
    '「{cell}」は使われません。ダイレクト メッセージでは「{column}」を設定できません',
  'finding.notUsedInAppMessage':
    '「{cell}」は使われません。アプリ メッセージでは「{column}」を設定できません',
  'finding.outsidePerson':
    '「{cell}」は組織外のユーザーですが、スペースは組織外のユーザーを許可する設定になっていません',
  'finding.unknownPlace':
    'ウェルカム メッセージの{cell}に当てはまるものがありません。使えるのは{known}です',
  'finding.unknownTemplatePlace':
    'テンプレートの{cell}に当てはまるものがありません。使えるのは{known}です',
  'finding.messageTooLong':
    'ウェルカム メッセージは{limit}バイトまでですが、{length}バイトあります：「{cell}」',
  'finding.sameName': '{row}行目も同じ名前「{cell}」です',
  'finding.domainSlip':
    '「{cell}」のドメインは{domain}ですが、ほとんどの人は{usual}です。入力ミスではありませんか？',
  'finding.onePersonTwice': '「{cell}」と「{other}」は同じ人かもしれません',
  'finding.requestIdUnreadable':
    'Request IDのセルの「{cell}」は、このアドオンが書いたものではありません',
  'finding.spaceIdUnreadable': 'Space IDのセルの「{cell}」は、スペースではありません',
  'finding.statusTyped': 'Statusのセルの「{cell}」は、このアドオンが書いたものではありません',
  'finding.spaceWithoutRequest': 'この行から作成されたものではないスペースがあります',
  'finding.chatExists': 'まったく同じ人たちのグループ チャットがすでにあります',
  'finding.nameExists': '「{cell}」という名前のスペースにすでに参加しています',
  'finding.unwritable':
    '結果を書き込めません：範囲が保護されているか、データの入力規則で拒否されています。それを変更してから、サイドバーを開き直してください',
  'finding.more': 'ほかに修正が必要な点が{n}件あります',
  'finding.someCleared':
    'StatusからRequest IDまでの5つのセルの一部が消されています。スペースをもう一度作成するには、5つとも消してください',
  'finding.copiedRow': 'この行は、Request IDも含めて{row}行目のコピーです',
  'finding.whose':
    '複数の行に同じRequest IDがあり、すべてその後に変更されています。どの行のスペースかわかりません',
  'finding.spaceOnTwoRows': '{row}行目も同じスペースです',
  'finding.changedSince': 'スペースの作成後に名前または設定が変わりました。Chatで変更してください',
  'finding.fixed.kind':
    '作成後に種類が変わりました。Chatで変更できるのは、グループ チャットからスペースへだけです',
  'finding.fixed.unnamed':
    'グループ チャットは、名前が付くとスペースになります。この行に名前を入力してください',
  'finding.fixed.posting': 'スペースの作成後に、投稿できる人が変わりました。Chatで変更してください',
  'finding.fixed.externalPeople':
    '組織外のユーザーが参加できるかどうかは、スペースの作成時に決まり、変更できません',
  'finding.clearedSince':
    'スペースについて書かれていた内容が、行からなくなりました。空のセルは何も指定しないため、スペースはそのままです',
  'finding.namesSwapped':
    'この行の名前は、{row}行目のスペースの名前です。1つの列だけを並べ替えるとこうなります。どちらのスペースも変更されません。並べ替えを元に戻してください。意図したものなら、先にChatで一方の名前を変更してください',
  'finding.stillIn.columns':
    '行から消えましたが、まだ参加しています：{people}。メンバーなどの列が変更されています。先にその質問に答えてください',
  'finding.stillIn.shared':
    '行から消えましたが、まだ参加しています：{people}。同じスペースの行がほかにもあります。誤っているほうの結果を消してください',
  'finding.stillIn.creator':
    '行から消えましたが、まだ参加しています：{people}。スペースの作成者の可能性があるため、Chatでしか削除できません',
  'finding.stillIn.groupChat':
    '行から消えましたが、まだ参加しています：{people}。外す場合はChatで削除してください',
  'finding.stillIn.always':
    '行から消えましたが、まだ参加しています：{people}。設定で、すべての新しいスペースに参加することになっています',
  'finding.stillRole.columns':
    '行の役割のほうが低くなっています：{people}。メンバーなどの列が変更されています。先にその質問に答えてください',
  'finding.stillRole.shared':
    '行の役割のほうが低くなっています：{people}。同じスペースの行がほかにもあります。誤っているほうの結果を消してください',
  'finding.stillRole.creator':
    '行の役割のほうが低く、実際はまだオーナーです：{people}。スペースの作成者の可能性があるため、Chatでしか役割を外せません',
  'finding.stillRole.groupChat':
    '行の役割のほうが低くなっています：{people}。グループ チャットには役割がありません',
  'finding.torn': 'この行と結果が、別々に並べ替えられています',
  'finding.anotherRow':
    'このスペースは、別の人たちのために別の名前（「{name}」）で作成されたものです。スペースは変更されません。この行のスペースを作成するか、行を削除してください',
  'finding.anotherPeople':
    'この会話は、現在この行に書かれている人とは別の人と作成されたものです。会話は変更されません。この行の会話を作成するか、元の人に戻してください',
  'finding.swapped':
    'この行に、{row}行目の人が入っています。1つの列だけを並べ替えるとこうなります。どちらのスペースも変更されません。並べ替えを元に戻してください。意図したものなら、両方の行のAppliedのセルを消してください',
  'finding.unsealed':
    'これらのセルでは自分の実行で作成したことになっていますが、アドオンが書いたものではありません',
  'finding.spaceUnproven':
    'このスペースがこの行のために作成されたという確証がありません。確認してから使ってください',

  'finding.nobodyHere': 'ほとんどの行と違い、この行には誰もいません。スペースは作成されません',
  'finding.columnsGone':
    'このシートでは以前にスペースが作成されていますが、{columns}がありません。どの行のものかわかりません',
  'finding.notReady': '「{header}」が「はい」になるのを待っています',
  'finding.asideTotal': '合計の行です',
  'finding.asideHeader': 'ヘッダーを繰り返した行です',
  'finding.asideInstruction': 'シートの記入方法を説明した行です',
  'finding.asideNote': 'メモの行です',
  'finding.asideExample': '例の行で、スペースは作成されません。上書きするか、行を削除してください',
  'finding.heldBack': '「{header}」の「{cell}」により、行は保留されています',

  // The same found in several rows, as one line. `findings.<code>`
  'findings.formulaError': '{n}行に、エラーになったか計算中の数式があります',
  'findings.notAnAddress': '{n}行に、アドレスではないものがあります',
  'findings.chip': '{n}行に、表示名しか読み取れないユーザーのスマートチップがあるようです',
  'findings.shortNumber': '{n}行で、人が入るはずのセルに数値があります',
  'findings.atInWords': '{n}行に、@を文字で書いたアドレスがあります',
  'findings.addressSlip': '{n}行に、入力ミスのあるアドレスがあります',
  'findings.noName': '{n}行にスペースの名前がありません',
  'findings.outsidePerson': '{domain}の{n}人は組織外のユーザーです',
  'findings.sameName': '{n}行の名前が、ほかの行と同じです',
  'findings.domainSlip':
    '{n}人のドメインは{domain}ですが、ほとんどの人は{usual}です。入力ミスではありませんか？',
  'findings.nameExists': '{n}行が、すでに参加しているスペースと同じ名前です',
  'findings.onePersonTwice': '{n}行で、同じ人が2回入力されているかもしれません',
  'findings.torn': '{n}行とその結果が、別々に並べ替えられています',
  'findings.copiedRow': '{n}行は、Request IDも含めてほかの行のコピーです',
  'findings.changedSince': '{n}行の名前または設定が、スペースの作成時と違います',
  'findings.nobodyHere': 'ほとんどの行と違い、{n}行には誰もいません。スペースは作成されません',
  'findings.notReady': '{n}行が、「{header}」が「はい」になるのを待っています',
  'findings.asideTotal': '{n}行は合計です',
  'findings.asideHeader': '{n}行はヘッダーの繰り返しです',
  'findings.asideInstruction': '{n}行はシートの記入方法の説明です',
  'findings.asideExample': '{n}行は例で、スペースは作成されません',
  'findings.asideNote': '{n}行はメモです',
  'findings.heldBack': '{n}行の「{header}」が「はい」ではありません',

  // What can be done about findings, on buttons, and what was. `remedy.<does>`
  'remedy.yes': 'はい',
  'remedy.change': '{to}に変更',
  'remedy.changeAll': '{to}に変更（{n}件）',
  'remedy.correctAll': '修正（{n}件）',
  'remedy.join': '「{to}」に結合',
  'remedy.leaveOut': '除外（{n}件）',
  'remedy.ours': '{domain}を組織内に追加',
  'remedy.letIn': '組織外のユーザーを許可（{n}件）',
  'remedy.markReady': '準備完了にする（{n}行）',
  'remedy.keep': 'このままにする（{n}件）',
  'remedy.keepAlone': '自分だけで作成（{n}件）',
  'remedy.another': '別に作成する（{n}件）',
  'remedy.leaveColumn': '「{header}」列を使わない',
  'remedy.lookUp': 'ディレクトリで名前を検索（{n}件）',
  'remedy.changed': '{n}個のセルを変更しました',
  'remedy.readyAgain': '{n}行が準備完了になりました。それぞれ別のスペースになります',
  'remedy.remembered': 'このシートの設定として保存しました',
  'remedy.undone': '元に戻しました',
  'handOver.written': '{person}を{n}行にオーナーとして書き込みました',
  'sidebar.remedy.undo': '元に戻す',
  'sidebar.remedy.left': '{n}個のセルはそのままです：数式が入っているか、内容が変わっています',
  'sidebar.remedy.of': '{remedy}：{row}行目',
  'sidebar.settings.letIn': '許可するドメイン',
  'sidebar.settings.letInHow':
    'これらのドメインの人がいる行は、行が「いいえ」でない限り、組織外のユーザーを許可して作成します。',

  // Questions about the sheet as a whole, and notes. `question.<code>`, their replies `reply.<does>`
  'question.columnsGone':
    'このシートでは以前にスペースが作成されていますが、次の列がありません：{columns}。列は元に戻せます。すべての行を新しく作成すると、スペースが二重になります',
  'question.torn':
    '一部の列だけが並べ替えられました：{n}行で、結果が別の行のものになっているか、なくなっています。元に戻せます。それまでChatでは何も行いません',
  'question.torn.another': '{row}行目「{name}」：現在は「{now}」のスペース → 本来のスペース',
  'question.torn.lost': '{row}行目「{name}」：現在はスペースなし → 本来のスペース',
  'question.torn.none': '{row}行目「{name}」：現在は「{now}」のスペース → 以前と同じくスペースなし',
  'question.torn.stay': '{n}行は、どの行の結果かわからないため、そのままにします：{rows}行目',
  'question.tornApart':
    '一部の列だけが並べ替えられました：{n}行の結果が、別の行のものかもしれません（{rows}行目）。並べ替えを元に戻してください。それまでChatでは何も行いません',
  'question.peopleColumns':
    '人の列だったものが、使われなくなったか、別の役割になりました：{headers}。意図したものだと回答するまで、誰も削除されず、役割も変わりません',
  'question.noHeaders':
    '{row}行目はデータのようです（「{cell}」で始まっています）。その上にヘッダー行があれば、各列の内容がわかります',
  'question.nobody': '人の列が認識されていません：{n}件のスペースに参加するのは自分だけになります',
  'question.noName': 'スペースの名前の列が認識されていません',
  'question.sideways':
    'このシートは横向きです。列{column}に「{headers}」があり、スペースが横に並んでいます。新しいシートで、スペースごとに1行にできます',
  'question.rowsOrPeople':
    '各行はスペースではなく、名簿の1人のようです。グループごとにスペースを作成できます',
  'question.listOfPeople':
    '各行が名簿の1人なので、そのままではスペースになりません。グループごとにスペースを作成するには、サイドバーを開いてください',
  'question.addresses': '「{header}」列には{n}件のアドレスがありますが、使われていません',
  'question.addressesWithoutHeader':
    '{column}列には{n}件のアドレスがありますが、ヘッダーがないため使われていません',
  'question.relatives':
    '「{header}」列には{n}件のアドレスがありますが、家族のもののようなので使われていません',
  'question.names':
    '「{header}」列にはアドレスのない名前が並んでいるため、使われていません。名前だけでは追加できません',
  'question.counts': '「{header}」列は人ではなく数値なので、使われていません',
  'question.unreadable':
    '「{header}」列は、「{cell}」のように読み取れないセルばかりなので、使われていません',
  'question.filterTears':
    'フィルタの範囲が一部の列（{from}～{to}）だけです。このまま並べ替えると、行のステータスとスペースが別の行のものになります。',
  'question.theirMessage': '「{header}」列は、フォームの回答のようなので投稿されません',
  'question.opens':
    '「{header}」列は、メンバーがいつ参加するかを表していますか？{n}個のセルが「はい」「いいえ」または日付です。参加が始まるまでは、オーナーと管理者だけが参加します',
  'reply.use': '使う',
  'reply.leave': '使わない',
  'reply.choose': '列を選択',
  'reply.insertHeaders': '上にヘッダー行を挿入',
  'reply.turn': 'スペースごとに1行にする',
  'reply.people': '各行は1人',
  'reply.spaces': '各行はスペース',
  'reply.keep': 'このまま続ける',
  'reply.putBack': '列を元に戻す',
  'reply.putRowsBack': '{n}行を元に戻す',
  'reply.widenFilter': 'すべての列に広げる',
  'reply.mine': '自分でこれらの行を変更した',
  'reply.startAnew': 'すべての行を新しく作成',
  'problem.cantPutBack':
    '何も書き込んでいません：どの行からどのスペースが作成されたか、記録からはわかりません（{rows}行目）。「元に戻す」か、スプレッドシートの変更履歴を使ってください。',
  'problem.templateInUse':
    '{n}行のスペースを、変更前のテンプレートで作成しています。終わってから変更してください。',
  'problem.alwaysInUse':
    '{n}行のスペースを、変更前の「常に参加する人」で作成しています。終わってから変更してください。',
  'problem.noHeaderThere': '{row}行目にはヘッダーがありません。別の行を選んでください。',

  // Outcomes: what the Details cell says. `outcome.<code>`
  'outcome.missing.noAccount': '{people}を追加できません：アカウントが存在しません。',
  'outcome.missing.notAllowed':
    '{people}を追加できません：Chatが追加を許可していません。理由は組織の管理者に問い合わせてください。',
  'outcome.missing.chatOff':
    '{people}を追加できません：このユーザーのChatがオフになっています。組織の管理者がオンにできます。',
  'outcome.missing.dropped':
    '{people}を追加できません：Chatはリクエストを受け付けましたが、追加しませんでした。どちらかが相手をブロックしている場合などに起こります。',
  'outcome.missing.otherPair':
    '{people}を追加できません：このダイレクト メッセージの相手は別の人です。',
  'outcome.missing.noGroup':
    '{people}を追加できません：自分が見られるGoogle グループではありません。',
  'outcome.missing.groupsBarred':
    '{people}を追加できません：ここではアドレスからグループを検索できません。groups/abcの形のグループIDを使ってください。',
  'outcome.missing.tryLater': '{people}を今は追加できませんでした。もう一度お試しください。',
  'outcome.missing.refused': '{people}を追加できません。Chatの応答：{message}',
  'outcome.role.member': '{person}の役割が指定と異なります。Chatの応答：{message}',
  'outcome.role.manager':
    '{person}は参加しましたが、管理者にできませんでした。Chatの応答：{message}',
  'outcome.role.owner':
    '{person}は参加しましたが、オーナーにできませんでした。Chatの応答：{message}',
  'outcome.role.invited':
    '{people}を招待しました。役割は、参加したあとでなければ設定できません。そのときにもう一度お試しください。',
  'outcome.invited': '{people}を招待しました。承諾を待っています。',
  'outcome.opensOn': '{date}に参加開始：メンバー{n}人が参加します。',
  'outcome.notOpen': '参加はまだ始まっていません：始まるとメンバー{n}人が参加します。',
  'outcome.noMessage': 'ウェルカム メッセージを投稿できませんでした。Chatの応答：{message}',
  'outcome.myChat.sections': '自分のChatのセクションに追加できませんでした。Chatの応答：{message}',
  'outcome.myChat.mute': '自分への通知をミュートできませんでした。Chatの応答：{message}',
  'outcome.myChat.pins': 'ウェルカム メッセージを固定できませんでした。Chatの応答：{message}',
  'outcome.leaveRefused':
    '自分はまだスペースに参加しています：Chatが退出を許可していません。Chatの応答：{message}',
  'outcome.leftBefore':
    '{people}を追加できません：自分はすでにスペースから退出しています。スペースのオーナーがChatで追加できます。',
  'outcome.maybeMissing':
    '{people}が参加していない可能性があります：行の変更が間に合いませんでした。スペースのオーナーがChatで確認できます。',
  'outcome.roleTooLate':
    '{people}の役割は以前のままです：行の変更が間に合いませんでした。スペースのオーナーがChatで変更できます。',
  'outcome.notLeft': '自分はまだスペースに参加しています：参加したオーナーがまだいません。',
  'outcome.existed': 'この会話はすでにありました。',
  'outcome.exists':
    'まったく同じ人たちのグループ チャットがすでに{n}件あり、これが最初のものです。これを使うか、もう1つ作成するか、サイドバーで選んでください。',
  'outcome.sameName':
    'この名前のスペースにすでに参加しています（{n}件、これが最新のものです）。これを使うか、別に作成するか、サイドバーで選んでください。',
  'outcome.found':
    '応答が届きませんでしたが、名前と作成時刻から、Chatでこのスペースが見つかりました。',
  'outcome.completing': 'スペースは作成済みです。メンバーを追加しています。',
  'outcome.missing.appBarred': 'アプリを追加できません：必要な権限がありません。',
  'outcome.missing.appOff':
    'アプリを追加できません：組織の管理者が、Chat APIの「構成」ページでインタラクティブ機能とスペースへの参加を有効にする必要があります。Chatの応答：{message}',
  'outcome.messageBarred': 'ウェルカム メッセージを投稿できませんでした：必要な権限がありません。',
  'outcome.before': '{people}',
  'outcome.unreadable': 'スペースはありますが、参加者を読み取れません。Chatの応答：{message}',
  'outcome.changedMeanwhile':
    'スペースの作成中に行が変更されました：名前と設定は変更前のものです。',
  'compare.noSpace': 'Chatにこのスペースが見つかりません：削除されたか、自分が参加していません',
  'compare.notOwner': 'スペースのオーナーではなくなりました',
  'compare.renamed': 'Chatでのスペース名は「{name}」です',
  'compare.renamedBoth':
    'スペース名は、Chatでは「{name}」、行では「{row}」です：両方が変更されています',
  'compare.description': 'Chatでの説明は「{text}」です',
  'compare.guidelines': 'Chatでのガイドラインは「{text}」です',
  'compare.empty.description': 'Chatで説明が消されました',
  'compare.empty.guidelines': 'Chatでガイドラインが消されました',
  'compare.history.on': 'Chatでは履歴がオンです',
  'compare.history.off': 'Chatでは履歴がオフです',
  'compare.access': 'Chatでこのスペースを検索できるのは{text}です',
  'compare.access.private': 'Chatでのスペースのアクセスは「制限付き」です',
  'compare.access.organization': 'Chatでは組織の全員がスペースを検索できます',
  'compare.posting.everyone': 'Chatでは全員が投稿できます',
  'compare.posting.managers': 'Chatでは管理者だけが投稿できます',
  'compare.left': '{person}はもうスペースに参加していません',
  'compare.accepted': '{person}が招待を承諾しました',
  'compare.added.member': 'Chatで{person}が追加されました',
  'compare.added.manager': 'Chatで{person}が管理者として追加されました',
  'compare.added.owner': 'Chatで{person}がオーナーとして追加されました',
  'compare.addedGroup': 'Chatでグループ{person}が追加されました',
  'compare.role.member': '{person}はChatではメンバーです',
  'compare.role.manager': '{person}はChatでは管理者です',
  'compare.role.owner': '{person}はChatではオーナーです',
  'bringIn.sheetName': 'マイスペース',
  'change.add.member': '{person}を追加',
  'change.add.manager': '{person}を管理者として追加',
  'change.add.owner': '{person}をオーナーとして追加',
  'change.giveRole.member': '{person}をメンバーに変更',
  'change.giveRole.manager': '{person}を管理者に変更',
  'change.giveRole.owner': '{person}をオーナーに変更',
  'change.takeRole.member': '{person}の役割を外し、メンバーに変更',
  'change.takeRole.manager': '{person}の役割を下げ、管理者に変更',
  'change.takeRole.owner': '{person}の役割を下げ、オーナーに変更',
  'change.takeOut.usual': '行から消えた{person}をスペースから削除',
  'change.takeOut.before': '以前から参加していて、行から消えた{person}をスペースから削除',
  'change.takeOut.emptied': '{person}をスペースから削除：行に誰もいなくなりました',
  'change.takeOut.moved': '{row}行目に移動した{person}をスペースから削除',
  'change.catchUp': '行の人が以前と違います：参加していない人を追加',
  'change.rename': '「{was}」の名前を「{name}」に変更',
  'change.name': 'スペースの名前を「{name}」に変更',
  'change.description': '説明を「{text}」に変更',
  'change.guidelines': 'ガイドラインを「{text}」に変更',
  'change.history.on': '履歴をオンに変更',
  'change.history.off': '履歴をオフに変更',
  'change.access': 'スペースを検索できる人を{text}に変更',
  'change.access.private': 'スペースのアクセスを「制限付き」に変更',
  'change.access.organization': '組織の全員がスペースを検索できるように変更',

  'outcome.notAdded': 'まだ追加されていない人（{n}人）：{people}。',
  'outcome.othersIn':
    'この行にない人がスペースに参加しています（{n}人）。「Chatと比較」で確認できます。',
  'outcome.left': 'もうスペースに参加していない人（{n}人）：{people}。',
  'outcome.takenOut.member': 'スペースから削除した人（{n}人）：{people}。',
  'outcome.takenOut.manager': 'スペースから削除した管理者（{n}人）：{people}。',
  'outcome.takenOut.owner': 'スペースから削除したオーナー（{n}人）：{people}。',
  'outcome.keptIn': '削除していない人：{people}。',
  'outcome.keptRole': '役割を変えていない人：{people}。',
  'outcome.kept.changed': '行またはシートの内容が、その後変わっています。',
  'outcome.kept.shared': '別のシートに、同じスペースの行があります。',
  'outcome.kept.tooMany': 'ボタンを押す前に表示された人数を超えています。',
  'outcome.kept.notOwner': '自分がスペースのオーナーではありません。',
  'outcome.kept.creator': 'スペースの作成者の可能性があります。',
  'outcome.kept.lastOwner': 'スペースのオーナーがいなくなってしまいます。',
  'outcome.kept.unresolved': 'Chatから、誰なのかが得られません。',
  'outcome.kept.named': '行に別のアドレスで入力されています。',
  'outcome.kept.maybeNamed':
    '行にある{message}はChatで見つからず、同じ人かもしれません。そのアドレスを修正するか、行から消してください。',
  'outcome.kept.notMoved': '現在その人がいる行のスペースに、まだ参加していません。',
  'outcome.kept.stopped': '実行が停止されました。',
  'outcome.kept.refused': 'Chatの応答：{message}',
  'outcome.unset.changed':
    '行のスペースの内容が、選択したときと変わっています：変更しませんでした。',
  'outcome.unset.name': '名前は変更されていません。',
  'outcome.unset.description': '説明は変更されていません。',
  'outcome.unset.guidelines': 'ガイドラインは変更されていません。',
  'outcome.unset.history': '履歴の設定は変更されていません。',
  'outcome.unset.access': 'スペースを検索できる人は変更されていません。',
  'outcome.unset.why.elsewhere':
    'Chatで「{message}」に変更されています。「Chatと比較」で、シートに取り込むか、行の内容に戻してください。',
  'outcome.unset.why.stopped': '実行が停止されました。',
  'outcome.unset.why.nameTaken':
    'この名前は組織内ですでに使われているとChatが応答しました：別の名前にしてください。',
  'outcome.unset.why.barred': '必要な権限がありません。',
  'outcome.unset.why.notTaken': 'Chatが受け付けません。',
  'outcome.unset.why.refused': 'Chatの応答：{message}',
  'outcome.notApplied': '名前や設定の変更は適用されていません：Chatで変更してください。',
  'outcome.cleared':
    'この行のスペースの作成中に、Request IDが消されました。これがこの行のスペースです。このスペースを使うか、もう一度作成するか（2つ目のスペースになります）、サイドバーで選んでください。',
  'outcome.copied':
    'Request IDも含めて、別の行のコピーです。別のスペースを作成するには、StatusからRequest IDまでの5つのセルを消してください。',
  'outcome.whose':
    'このスペースは作成されましたが、同じRequest IDの行がすべてその後に変更されたため、どの行のものかわかりません。サイドバーで、該当する行にはこのスペースを使い、ほかの行には別のスペースを作成してください。',
  'outcome.doubt': '送信しましたが、応答がありません。同じRequest IDでもう一度リクエストします。',
  'outcome.doubt.changed':
    '送信しましたが応答がなく、その後行が変更されました。スペースがあるかどうかをChatで確認し、あれば使い、なければもう一度作成してください。',
  'outcome.doubt.nameTaken':
    '送信しましたが応答がなく、名前はすでに使われているとChatが応答しました。それがこの行のスペースかどうか、Chatで確認してください。',
  'outcome.doubt.takenOver':
    '引き継ぎましたが、ChatがRequest IDを拒否しました：最初の人のスペースがすでにあるようです。その人に確認するか、もう一度作成してください。Chatの応答：{message}',
  'outcome.doubt.takenOverLate':
    '引き継ぎましたが、最初の送信から時間がたっているため安全に再送できません：最初の人のスペースがすでにあるかもしれません。その人に確認するか、もう一度作成してください。',
  'outcome.doubt.gone':
    'Chatは作成したと応答しましたが、表示されません：削除されたのかもしれません。Chatで確認してから、もう一度作成してください。',
  'outcome.doubt.unlisted':
    '送信しましたが応答がなく、時間がたっているため安全に再送できません。グループ チャットがあるかどうか、Chatで確認してください。',
  'outcome.doubt.hits':
    '送信しましたが、応答がありません。同じ名前のスペースが{n}件あり、この行のものかもしれません：{links}',

  // Problems: what Chat or Google refused, with what to do. `problem.<code>`
  'problem.appNotConfigured':
    'このアドオンのプロジェクトが、Chatにまだ登録されていません。組織の管理者がChat APIを有効にし、「構成」ページを一度入力する必要があります。',
  'problem.apiOff':
    'このアドオンのCloudプロジェクトで、Chat APIが無効です。プロジェクトにアクセスできる人が有効にし、数分待つ必要があります。',
  'problem.consentMissing':
    '自分の代わりにChatを使う権限がないか、失効しています。スプレッドシートを閉じて開き直し、メニューからアドオンを開いて、求められた権限を許可してください。',
  'problem.adminBlock':
    '組織の管理者が、このアドオンのChatの利用を許可していません。許可できるのは組織の管理者だけです。',
  'problem.blocked':
    '自分の代わりにこのアドオンがChatに送るリクエストを、Googleがすべて拒否しています。多くの場合、組織の管理者がアプリを「信頼できる」に設定する必要があります。',
  'problem.personalAccount':
    'Chat APIを使えるのはGoogle Workspaceアカウントだけです。このアカウントは個人用です。',
  'problem.chatOff':
    'このアカウントではGoogle Chatがオフになっています。組織の管理者がオンにできます。',
  'problem.fetchBlocked':
    '組織の管理者が、アドオンからchat.googleapis.comへのアクセスを許可していません。',
  'problem.dailyLimit':
    'このアカウントのGoogleの1日の上限に達しました。明日続けてください。進行状況はシートに保存されます。',
  'problem.tooMany': 'リクエストが多すぎるため、Googleの指示で待っています',
  'problem.unavailable': 'Chatで一時的に問題が起きています（{code}）',
  'problem.noAnswer': 'Chatから応答がありません',
  'problem.paused':
    'Google側の問題で10分間何も進まなかったため、一時停止しました。データは失われていません。あとでサイドバーを開くと、続きから再開します。',
  'problem.pausedInDoubt':
    'Google側の問題で10分間何も進まなかったため、一時停止しました。次の行（{n}行）のスペースをChatが作成したかどうかは、まだわかりません：{rows}。あとでサイドバーを開くと、続きから再開します。',
  'problem.nameTaken':
    '同じ名前のスペースが組織内にあります。別の名前にして、もう一度お試しください。',
  'problem.precondition':
    'Chatがこの行を拒否しました。行の誰かのChatがオフになっている可能性があります。Chatの応答：{message}',
  'problem.notAllowed': 'Chatがこの作成を許可していません。Chatの応答：{message}',
  'problem.appMessageRefused':
    'アプリにメッセージを送信できません：組織の管理者が、Chat APIの「構成」ページでインタラクティブ機能を有効にする必要があります。Chatの応答：{message}',
  'problem.spaceNotShown':
    'Chatにこのスペースが表示されません：もうないか、自分が参加していません。',
  'problem.notFound': 'この行で指定されたものがChatで見つかりません。Chatの応答：{message}',
  'problem.memberUnknown':
    'Chatで見つからない人がいます。アドレスを確認して、もう一度お試しください。',
  'problem.refused': 'Chatがこの行を拒否しました（{code}）。Chatの応答：{message}',
  'problem.refusedRow':
    'Chatがこの行を拒否しました（{code}）。Chatの応答：{message} Request ID：{id}。',
  'problem.groupChatRefused':
    'Chatがこの人たちとのグループ チャットを拒否しました：{people}。参加できない人を除いて、もう一度お試しください。Chatの応答：{message}',
  'problem.directMessageRefused':
    'Chatが{people}とのダイレクト メッセージを拒否しました。Chatの応答：{message}',
  'problem.timersBlind':
    'ここではGoogleがスプレッドシートなしでタイマーを起動するため、時刻による実行はできません。フォームの回答、メニュー、サイドバーからは作成できます。',
  'problem.onlyHourly': 'アドオンでは、Googleの制限により1時間に1回までしか実行できません。',
  'problem.notYourSchedule': 'このスケジュールは{by}のものです。本人だけが変更できます。',
  'problem.runFirst': '{by}の行がまだ実行中です。終わるのを待つか、停止してから消去してください。',
  'schedule.changed':
    '「{sheet}」の読み取り方または設定が、確認後に変更されました。そのためスケジュールを一時停止し、何も送信していません。サイドバーで列と設定を確認してから、「スケジュール」で「再開」を押してください。',
  'schedule.limit':
    '「{sheet}」で、未確認のまま1日に作成できる上限を{n}行超えたため、スケジュールを一時停止しました。サイドバーの「スケジュール」で行を確認して「再開」を押すか、上限を変更してください。',
  'schedule.limitPeople':
    '「{sheet}」の{n}行で、新しい人が、未確認のまま1日に追加できる上限を超えたため、スケジュールを一時停止しました。サイドバーの「変更」で追加してから「スケジュール」で「再開」を押すか、上限を変更してください。',
  'schedule.wouldGo':
    '「{sheet}」でスペースから削除される人が{n}人になり、スケジュールの上限を超えたため、誰も削除せずに一時停止しました。サイドバーの「変更」で削除する人にチェックを入れてから、「スケジュール」で「再開」を押してください。',
  'schedule.held': '確認待ち',
  'schedule.held.notTicked': '「スケジュール」でチェックが入っていません',
  'schedule.held.outsiders': '組織外のユーザーがいます：{people}',
  'schedule.held.owners': 'リストにない人がオーナーになります：{people}',
  'schedule.held.message': 'メッセージに、まだ確認していないセルの内容が含まれています',
  'schedule.sheetGone': 'シート「{sheet}」が削除されたため、スケジュールも削除しました。',
  'schedule.noSheet':
    'Googleがスプレッドシートなしでスケジュールを起動したため、何も作成できませんでした。サイドバーを開いて作成してください。',
  'schedule.dayIsOver':
    'Googleのトリガーの1日の実行時間を使い切りました。スケジュールは明日続きます。',
  'schedule.failed': 'スケジュールを実行できませんでした。Googleの応答：{message}',
  'schedule.consent': 'このスケジュールの権限が失効しました。もう一度許可すると続きます。',
  'problem.noColumns':
    '「{sheet}」の列が1つも認識されないため、何も作成できません。ヘッダー行を元に戻すか、サイドバーで列を選んでください。',
  'problem.isThere':
    '{n}行が残りました：作成するものがすでにあります。それでよいか、サイドバーで選んでください。',
  'problem.renameBarred':
    '新しい名前または設定が{n}件適用されていません：スペースの変更が許可されていません（オプション「rename」）。',
  'problem.wouldGo':
    '行から消えた{n}人は、自動では削除できないため、そのままです：{people}。サイドバーで確認してください。',
  'problem.trialUsed':
    '{name}に誰かが書き込んだか参加したため、削除しません。Chatで対応してください。',
  'problem.undoLeftOut':
    'スペースの削除は、このアドオンのインストールに含まれていません：何も削除していません。',
  'problem.undoNotAllowed': 'スペースの削除がまだ許可されていません：何も削除していません。',
  'problem.directoryOff':
    'このアドオンのCloudプロジェクトでPeople APIが無効なため、ディレクトリを検索できません。プロジェクトにアクセスできる人が有効にし、数分待つ必要があります。',
  'problem.directoryNotAllowed':
    'ディレクトリの読み取りがまだ許可されていません：検索していません。',
  'problem.directoryRefused': 'ディレクトリを検索できませんでした。Googleの応答：{message}',
  'problem.notPutBack': '{n}人を元に戻せませんでした：{people}。Chatで追加してください。',
  'problem.noRoster':
    'このシートは、この形の名簿として読めなくなりました。読み直してから、選び直してください。',
  'problem.rosterTooLarge':
    '「{group}」は{n}人いて、アドレスが1つのセルに入りきりません。別の列でグループ分けしてください。',
  'problem.rosterColumns':
    '「{sheet}」はこの名簿から作成されましたが、スペース名とメンバーの列がなくなっています。ヘッダーを元に戻すか、シートを削除してください。',
  'need.sheet': 'このシートの読み取り',
  'need.screen': 'このサイドバーの表示',
  'need.fetch': 'Chatへの接続',
  'need.person': '利用者の確認',
  'need.creating': 'スペースの作成',
  'need.seeing': 'スペースの表示',
  'need.members': 'メンバーの追加',
  'need.groups': 'アドレスによるグループの検索',
  'need.app': 'アプリの追加',
  'need.messages': 'ウェルカム メッセージの投稿',
  'need.schedule': '自動実行',
  'need.mail': 'メールでのお知らせ',
  'need.rename': 'スペースの名前と設定の変更',
  'need.undo': '実行の取り消し',
  'need.sections': '自分のChatのセクションへの追加',
  'need.mute': '新しいスペースのミュート',
  'need.pins': 'ウェルカム メッセージの固定',
  'need.directory': 'Chatで追加された人の名前の表示と、名前によるアドレスの検索',
  'check.consent.wrong': 'まだ許可されていません：{needs}。これがないとアドオンは動作しません',
  'check.extras.fine': 'オプションはすべて許可されています',
  'check.extras.leftOut': 'アドオンの導入時に除外されました：{needs}',
  'check.extras.wrong': 'まだ許可されていません：{needs}。ほかの機能は使えます',
  'check.unknown': 'まだわかりません',
  'check.account.fine': '{me}として使用中です',
  'check.account.unknown':
    'Googleから利用者の情報が得られません。複数のアカウントでログインしている可能性があります',
  'check.consent.fine': 'アドオンに必要な権限はすべて許可されています',
  'check.chatApi.fine': 'Chat APIは応答しています',
  'check.appConfiguration.fine': 'このプロジェクトのアプリはChatに登録されています',
  'check.app.unknown':
    'アプリをスペースに追加できるかどうかは、追加するまでわかりません。Chat APIの「構成」ページで、インタラクティブ機能とスペースへの参加を有効にする必要があります。ほかの機能には必要ありません',
  'check.groups.fine': 'Google グループをアドレスで指定できます',
  'check.groups.wrong':
    'Google グループはアドレスでは指定できず、IDでのみ指定できます：権限{scope}またはCloud Identity APIがありません。ほかの機能は使えます',
  'problem.notAllowedYet':
    'まだ許可されていません：{needs}。すべてのチェックボックスをオンにして許可すると、ここで続行します。',
  'problem.permissionMissing':
    '権限{scope}がないため、実行できません。「セットアップを確認」に、許可するためのリンクがあります。',
  'problem.busy': '現在、{by}がここで行を処理しています。数分後にもう一度お試しください。',
  'problem.noTurn':
    '現在、ほかのユーザーがここで変更を行っています。何も変更していません。少し待ってからもう一度お試しください。',
  'problem.restless':
    '実行の開始時に、シートが何度も変更されました。何も送信していません。少し待ってからもう一度お試しください。',
  'problem.sheetGone': 'このシートはもうありません。アドオンを開き直してください。',
  'problem.sheetLocked':
    '結果の列に書き込めないため、これ以上送信しません。編集できるように、スプレッドシートのオーナーに依頼してください。スプレッドシートの応答：{message}',
  'problem.noStatusColumn': 'Statusの列がまだありません：最初の実行で作成されます。',
  'problem.coloursLocked':
    'このシートは保護されているため、色はそのままです。編集できるように、スプレッドシートのオーナーに依頼してください。',
  'problem.sheetValidates':
    'データの入力規則で書き込みが拒否されたため、これ以上送信しません。StatusからRequest IDまでの列のデータの入力規則を解除してください。スプレッドシートの応答：{message}',
  'problem.visibleTooSlow':
    '{n}行のうちどの行が非表示なのか、Googleの応答に時間がかかりすぎています。行を選択して、選択した行だけを作成してください。何も送信していません。',
  'problem.notAGrid':
    '表示中のシートはグラフまたはコネクテッド シートで、行がありません。行のあるシートに移動して、もう一度確認してください。',
  'problem.badRequest':
    'サイドバーとスクリプトの間で通信エラーが発生しました。サイドバーを閉じて、開き直してください。',
  'problem.unexpected':
    '問題が発生しました：{message}。データは失われていません。もう一度お試しください。',
  'run.wait.spaceWrites': 'Googleの制限：新しいスペースは1分に{n}件まで',
  'run.wait.membershipWrites': 'Googleの制限：追加できるのは1分に{n}人まで',
  'run.wait.messageWrites': 'Googleの制限：メッセージは1分に{n}件まで',
  'run.wait.ownWrites': 'Googleの制限：自分のChatの変更は1分に{n}件まで',
  'run.wait.reads': 'Googleの制限：問い合わせは1分に{n}件まで',
  'run.wait.later': '一度に処理できる数を超えています',
  'run.wait.noAnswer': '応答がないため、もう一度問い合わせます',
  'run.wait.busy': '{by}がここで行を処理しています',
  'run.nobodyIn':
    '最初の{n}件のスペースに誰も追加できなかったため、実行を一時停止しました：理由は行のDetailsにあります。サイドバーを開いて、このまま続けるか停止してください。',

  // The sidebar. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'シート',
  'sidebar.bar.readAgain': 'シートを読み直す',
  'sidebar.bar.reading': 'シートを読み取り中',
  'sidebar.bar.back': '戻る',
  'sidebar.bar.more': 'その他',
  'sidebar.links.title': 'すべてのスペース',
  'sidebar.links.find': '名前で検索',
  'sidebar.links.none': 'この文字列を名前に含むスペースはありません。',
  'sidebar.help.title': 'ヘルプ',
  'sidebar.help.view': 'この画面のヘルプ',
  'sidebar.help.pages': 'ヘルプのページ',
  'sidebar.help.english': 'ヘルプは英語です。',
  'sidebar.part.coming': 'お待ちください',
  'sidebar.part.again': '再試行',
  'sidebar.part.updated':
    'サイドバーを開いている間に、Rows to Spacesが更新されました。サイドバーを閉じて、開き直してください。進行状況はシートに保存されています。',
  'sidebar.row': '{row}行目',
  'sidebar.rowIs': '{row}行目：',
  'sidebar.andOthers': '{people}ほか{n}人',
  'sidebar.goToRow': '{row}行目に移動',
  'sidebar.someone': 'ほかのユーザー',
  'sidebar.seconds': '{n}秒',
  'sidebar.copied': 'コピーしました',
  'sidebar.copyByHand': 'このテキストを手動でコピーしてください',
  'sidebar.status.done': '完了',
  'sidebar.status.partly': '一部完了',
  'sidebar.status.failed': '失敗',
  'sidebar.status.settingUp': '作成中',
  'sidebar.status.waiting': '待機中',
  'sidebar.status.fix': '要修正',
  'sidebar.duration.seconds': '約{n}秒',
  'sidebar.duration.minutes': '約{n}分',
  'sidebar.duration.hours': '約{n}時間',
  'sidebar.mend.keep': 'このままにする',
  'sidebar.mend.askAnew': 'もう一度作成',
  'sidebar.mend.useSpace': 'このスペースを使う',
  'sidebar.mend.takeOver': '引き継ぐ',
  'sidebar.mend.of': '{mend}：{row}行目',

  'sidebar.first.unknown': 'このシートには認識できる列がありません。',
  'sidebar.first.noHeaders': 'このシートにはまだヘッダーがありません。',
  'sidebar.first.empty': 'このシートは空です。',
  'sidebar.first.how':
    '1行ごとにGoogle Chatのスペースを1件作成します。名前の列と、メンバーの列を用意してください。',
  'sidebar.first.sample': 'サンプルシートを作成',
  'sidebar.first.choose': '列を選択',
  'sidebar.roster.title': '{people}、{n}グループ',
  'sidebar.roster.how':
    '各行は1人です。スペースごとに1行の新しいシートを作成します。このシートはそのまま残ります。',
  'sidebar.roster.too': 'このシートは名簿としても読めます：{people}、「{group}」別に{n}グループ。',
  'sidebar.roster.person': '人の列',
  'sidebar.roster.by': 'グループ分けの列',
  'sidebar.roster.nobody': 'なし',
  'sidebar.roster.groups': '{n}グループ',
  'sidebar.roster.each': '各{n}人',
  'sidebar.roster.range': '{from}～{to}人',
  'sidebar.roster.everybody': '全員を1つのスペースに（{people}）',
  'sidebar.roster.groupsTitle': '作成される内容',
  'sidebar.roster.managedBy': '管理者：{people}',
  'sidebar.roster.withoutAddress': 'アドレスのない人が{n}人います',
  'sidebar.roster.withoutGroup': 'グループのない人が{n}人います',
  'sidebar.roster.secondAddresses': '2つ目のアドレスがある人が{n}人います（2つ目は使いません）',
  'sidebar.roster.make': 'スペースごとに1行のシートを作成',
  'sidebar.roster.update': '「{sheet}」との違いを見る',
  'sidebar.roster.takeRows': '各行をスペースとして扱う',
  'sidebar.roster.made': 'このシートは名簿から作成されました。名簿はそのままです。',
  'sidebar.roster.poured': '変更点',
  'sidebar.roster.onlySheet':
    'チェックを入れたものを「{sheet}」に書き込みます。作成済みのスペースには「変更」から反映します。チェックを入れない限り、誰も削除されません。',
  'sidebar.roster.nothing': '違いはありません：「{sheet}」と名簿の内容は同じです。',
  'sidebar.roster.changedMeanwhile':
    '名簿またはシートがその後変更されたため、何も書き込んでいません。現在の変更点はこのとおりです。',
  'sidebar.roster.newRows': '新しい行{n}件',
  'sidebar.roster.came': '加わった人{n}人',
  'sidebar.roster.moved': '移動した人{n}人',
  'sidebar.roster.role': '役割が変わった人{n}人',
  'sidebar.roster.left': 'いなくなった人{n}人',
  'sidebar.roster.leftHow': 'チェックを入れなければ、シートに残ります。',
  'sidebar.roster.otherRows': '{n}行は名簿のグループではないため、そのままです',
  'sidebar.roster.write': 'シートに{n}件の変更を書き込む',
  'sidebar.roster.written': 'シートを変更しました',
  'sidebar.roster.upToDate': '「{sheet}」は最新の状態です',
  'sidebar.roster.upToDateBy': '「{sheet}」は最新の状態です：{changes}',
  'sidebar.roster.follows':
    '作成済みのスペースには「変更」から反映します：加わった人にはチェックが入り、いなくなった人には入っていません。',
  'sidebar.roster.undone': '{n}個のセルはそのままです：数式か、人以外の内容が含まれています',
  'sidebar.roster.goOn': '作成する内容を見る',

  'sidebar.review.columns': '{n}列を認識しました',
  'sidebar.review.toSetUp': '作成するスペース：{n}件',
  'sidebar.review.nothing': '作成するスペースはありません',
  'sidebar.review.nothingSelected': '選択した行に、作成するスペースはありません',
  'sidebar.review.nothingVisible': '表示中の行に、作成するスペースはありません',
  'sidebar.review.addRows': 'シートに行を追加すると、ここに表示されます。',
  'sidebar.review.afterAnswer': '質問に答えると、作成できるものがここに表示されます。',
  'sidebar.review.fixFirst': '行を修正すると、ここに表示されます。',
  'sidebar.review.people': '{n}人',
  'sidebar.review.seats': '延べ{n}人',
  'sidebar.review.messages': 'メッセージ{n}件',
  'sidebar.review.takes': '所要時間：{duration}',
  'sidebar.review.as': '実行アカウント：{me}',
  'sidebar.review.setUp': '{n}件のスペースを作成',
  'sidebar.review.goOn': '残り{n}件のスペースを作成',
  'sidebar.review.starting': '行に印を付けています',
  'sidebar.review.which': '対象の行を選択',
  'sidebar.review.all': 'すべての行',
  'sidebar.review.selected': '選択した行',
  'sidebar.review.visible': '表示中の行',
  'sidebar.review.onlySelected': '選択した行だけが対象です：{rows}。',
  'sidebar.review.takeVisible': '表示中の行だけを対象にする',
  'sidebar.review.hidden': 'うち{n}件は非表示の行',
  'sidebar.review.lookFirst': 'まだ何も送信していません：先にこちらを確認してください。',
  'sidebar.review.onlyVisible': '表示中の行だけが対象です。',
  'sidebar.review.takeAll': 'すべての行を対象にする',
  'sidebar.review.tryOne': 'まず1行だけ試す',
  'sidebar.review.tryOneHow': '「{name}」を作成し、全員を追加します',
  'sidebar.review.ended': '実行は終わりました。現在のシートの内容はこのとおりです。',
  'sidebar.review.changed':
    'シートが変更されたため、何も送信していません。現在の内容はこのとおりです。',
  'sidebar.review.otherSheet':
    '別のシートが表示されているため、何も送信していません。表示中のシートの内容はこのとおりです。',
  'sidebar.review.questionFirst': '何も送信していません：先に質問に答えてください。',
  'sidebar.review.answerFirst': '上の質問（{n}件）に答えたあと',
  'sidebar.review.toFix': '修正が必要な行：{n}行',
  'sidebar.review.toCheck': '注意事項：{n}件',
  'sidebar.review.more': 'ほか{n}件',
  'sidebar.review.wholeNote': 'すべて表示',
  'sidebar.review.notListed': 'ほか{n}件は表示されていません',
  'sidebar.review.notWhole': '不完全なスペース：{n}件',
  'sidebar.review.failed': '失敗した行：{n}行',
  'sidebar.review.doubt': '応答のない行：{n}行',
  'sidebar.review.otherNotes': '確認が必要な行：{n}行',
  'sidebar.review.again': '{n}行をもう一度試す',
  'sidebar.review.doneBefore': '以前に完了：{n}件',
  'sidebar.review.andAlike': '同様の行がほかに{n}行',
  'sidebar.review.inRow': 'この行にほか{n}件',
  'sidebar.skipped.totals': '合計',
  'sidebar.skipped.headers': 'ヘッダーの繰り返し',
  'sidebar.skipped.instructions': '記入方法の説明',
  'sidebar.skipped.notes': 'メモ',
  'sidebar.skipped.examples': '例',
  'sidebar.skipped.notReady': '準備完了になっていない行',
  'sidebar.skipped.heldBack': '保留中の行',
  'sidebar.review.skipped': '対象外の行：{n}行（{why}）',
  'sidebar.review.resting': '{by}の実行は一時停止中です：残り{n}行。',
  'sidebar.review.restingHow':
    '{by}がこのサイドバーを開くと再開します。まだ送信されていない行は引き継げます。',
  'sidebar.review.takeOver': '{n}行を引き継ぐ',

  // What will be made, a card for each space
  'sidebar.space.title': 'このスペースを使いますか？',
  'sidebar.space.reading': 'Chatにスペースを問い合わせています…',
  'sidebar.space.space': 'スペース',
  'sidebar.space.madeYou': '作成日時：{time}。それ以来、自分がオーナーです。',
  'sidebar.space.madeOthers': '作成日時：{time}。ほかの人が作成し、自分はあとから参加しました。',
  'sidebar.space.madeUnknown': '誰が作成したかは、Chatから得られません。',
  'sidebar.space.inIt': '{n}人が参加しています。',
  'sidebar.space.youMember': '自分はメンバーです。',
  'sidebar.space.youManager': '自分は管理者です。',
  'sidebar.space.youOwner': '自分はオーナーです。',
  'sidebar.space.youAreOut': '自分は参加していません。',
  'sidebar.space.others':
    'うち{n}人は、自分でも行にある人でもありません。Chatはスクリプトに名前を知らせないため、誰なのかはスペースを開いて確認してください。',
  'sidebar.space.otherRows': 'ほかの行にも同じスペースがあります：{rows}。',
  'sidebar.space.isIn': '行のうち{n}人が参加しています',
  'sidebar.space.toAdd': '追加される人：{n}人',
  'sidebar.space.toRaise': '役割が付く人：{n}人',
  'sidebar.space.unknown': 'まだいなければ追加される人：{n}人',
  'sidebar.space.does':
    'まだ何も送信しません：次にこの行を実行するときに追加されます。メッセージは投稿されず、誰も削除されません。',
  'sidebar.compare.title': 'Chatと比較',
  'sidebar.compare.how':
    '完了した行のスペースを読み取り、Chatで変更された点を表示します。Chatは変更されません。シートのセルも、ボタンを押さない限り変わりません。書き込んだセルでは、スマートチップはただの文字になります。',
  'sidebar.compare.begin': '{n}件のスペースを比較',
  'sidebar.compare.again': 'もう一度比較',
  'sidebar.compare.comparing': '比較しています',
  'sidebar.compare.goOn': '続ける',
  'sidebar.compare.inStep': '行とスペースの内容は一致しています。',
  'sidebar.compare.stopped': '停止しました。それまでに見つかったものです。',
  'sidebar.compare.noSpace': '見つからないスペース：{n}件',
  'sidebar.compare.notOwner': 'オーナーでなくなったスペース：{n}件',
  'sidebar.compare.renamed': 'Chatで名前が変わったスペース：{n}件',
  'sidebar.compare.setting': 'Chatで変わった設定：{n}件',
  'sidebar.compare.left': '退出した人：延べ{n}人',
  'sidebar.compare.added': 'Chatで追加された人：{n}人',
  'sidebar.compare.role': '役割が違う人：{n}人',
  'sidebar.compare.accepted': '承諾された招待：{n}件',
  'sidebar.compare.leftAll': '{person}が{n}件のスペースから退出しました',
  'sidebar.compare.take': 'シートに取り込む',
  'sidebar.compare.takeAll': '{n}件ともシートに取り込む',
  'sidebar.compare.setBack': '行の内容に戻す',
  'sidebar.compare.setBackAll': '{n}件とも行の内容に戻す',
  'sidebar.compare.leave': 'このままにする',
  'sidebar.compare.leaveAll': '{n}件ともこのままにする',
  'sidebar.compare.of': '{what}：{row}行目',
  'sidebar.compare.done': '{n}件の違いを処理しました',
  'sidebar.compare.notDone':
    '{n}件はそのままです：行またはスペースがその後変わったか、セルに数式が入っています',
  'sidebar.compare.settling': '処理しています',
  'sidebar.compare.ids':
    'Chatで追加された人は、IDでしか表示されません。誰なのかはスペースで確認できます。',
  'sidebar.compare.adopted':
    '{n}行を初めて比較しました：行とChatの両方にいる人は、以前からの参加者として記録されます。',
  'sidebar.compare.othersIn': 'スペースには、どの行にもいない人がほかに{n}人います。',
  'sidebar.compare.ofOthers': 'ほかの人が作成した{n}行は比較していません。',
  'sidebar.compare.unproven': '{n}行は比較していません：その行のスペースかどうか、わかりません。',
  'sidebar.compare.unread':
    '{n}件のスペースについて、Googleから応答がありませんでした。あとでもう一度比較してください。',
  'sidebar.compare.forgotten': '行がなくなったスペース：{n}件',
  'sidebar.compare.download': '参加者の一覧をダウンロード',
  'sidebar.compare.file': 'スペース参加者一覧.csv',
  'sidebar.compare.column.space': 'スペース',
  'sidebar.compare.column.link': 'リンク',
  'sidebar.compare.column.person': 'ユーザー',
  'sidebar.compare.column.role': '役割',
  'sidebar.compare.column.state': '状態',
  'sidebar.compare.in': '参加中',
  'sidebar.compare.invited': '招待中',
  'sidebar.compare.group': 'グループ',
  'sidebar.compare.app': 'アプリ',
  'sidebar.bringIn.title': 'スペースを取り込む',
  'sidebar.bringIn.how':
    '選択したスペースごとに1行を作成し、参加者全員を書き込みます。ディレクトリを読み取れる場合はアドレス、それ以外はIDで書き込みます。Chatは変更されません。',
  'sidebar.bringIn.reading': 'スペースを読み取り中',
  'sidebar.names.title': 'アドレスのない名前',
  'sidebar.names.how':
    '組織のディレクトリで見つかった、この名前の人です。自動では選択されません。ボタンを押すと、名前の横にアドレスを書き込みます。セルのほかの部分は変わりません。書き込んだセルでは、スマートチップはただの文字になります。',
  'sidebar.names.asking': 'ディレクトリを検索中',
  'sidebar.names.nobody': 'ディレクトリにこの名前の人はいません。',
  'sidebar.names.others': 'この名前の人はほかにもいます：セルに名前をより詳しく入力してください。',
  'sidebar.names.inCells': '{n}個のセル：',
  'sidebar.names.more': '残りの名前を検索（{n}件）',
  'sidebar.names.write': '{n}個のセルにアドレスを書き込む',
  'sidebar.names.writeOf': '{write}：{person}、{rows}',
  'sidebar.names.leftOut':
    'このアドオンは、組織のディレクトリを読み取る権限なしで導入されています。導入した人が、オプション「directory」で追加できます。それまでは、セルにアドレスを入力してください。',
  'sidebar.names.notAllowed':
    'アドオンに組織のディレクトリの読み取りを許可していません。許可するか、セルにアドレスを入力してください：',
  'sidebar.bringIn.none': '名前のあるスペースに参加していません。',
  'sidebar.bringIn.search': '名前に含まれる文字',
  'sidebar.bringIn.people': '{n}人',
  'sidebar.bringIn.inSheet': '行あり',
  'sidebar.bringIn.ready': '準備完了の{row}行目が同じ名前です。どのスペースですか？',
  'sidebar.bringIn.use': 'このスペースを使う',
  'sidebar.bringIn.another': '別に作成する',
  'sidebar.bringIn.bring': '{n}件のスペースを取り込む',
  'sidebar.bringIn.brought': '{n}件のスペースの行を作成しました',
  'sidebar.bringIn.notBrought': '{n}件は読み取れなかったか、すでに行があります。',
  'sidebar.changes.title': '変更',
  'sidebar.changes.rows': '変更された行：{n}行',
  'sidebar.changes.adds': '追加{n}人',
  'sidebar.changes.roles': '新しい役割{n}件',
  'sidebar.changes.catchUps': '要確認{n}行',
  'sidebar.changes.add': '追加',
  'sidebar.changes.giveRole': '役割の付与',
  'sidebar.changes.catchUp': '不足している人の追加',
  'sidebar.changes.catchUpHow':
    'これらの行に誰が加わったかはわかりません。Chatにスペースの参加者を問い合わせ、不足している人を追加します。',
  'sidebar.changes.takeOuts': '削除{n}人',
  'sidebar.changes.takeRoles': '役割の解除{n}件',
  'sidebar.changes.takeOut': 'スペースから削除',
  'sidebar.changes.takeOutHow':
    '行からいなくなった人です。チェックを入れない限り、誰も削除されません。',
  'sidebar.changes.takeRole': '役割の解除',
  'sidebar.changes.movedTo': '→ {name}に移動',
  'sidebar.changes.before': 'アドオンの導入前から参加',
  'sidebar.changes.emptied': '行に誰もいなくなりました。{n}人を削除しますか？',
  'sidebar.changes.inRows': '{n}行：',
  'sidebar.changes.wereOut': '過去30日間にスペースから削除した人：{n}人',
  'sidebar.changes.putBack': '元に戻す',
  'sidebar.changes.putOneBack': '{person}を{name}に戻す',
  'sidebar.changes.putAllBack': '{n}人を元に戻す',
  'sidebar.changes.renames': '新しい名前{n}件',
  'sidebar.changes.sets': '設定の変更{n}件',
  'sidebar.changes.rename': '名前の変更',
  'sidebar.changes.set': '設定の変更',
  'sidebar.changes.byTemplate': '設定のテンプレートにより、{n}件のスペースの名前が変わります',
  'sidebar.changes.barred': '新しい名前または設定{n}件に必要な権限がありません',
  'sidebar.changes.barredLink': '名前と設定の変更は、まだ許可されていません。',
  'sidebar.changes.barredHow':
    'スペースの名前と設定の変更は、ここではオンになっていません。このアドオンを導入した人が、オプション「rename」をオンにできます。',
  'sidebar.changes.moreAway': 'ほか{n}件の人または役割は表示されておらず、そのままです',
  'sidebar.changes.much':
    '{n}人がスペースから削除されます。スペース：{spaces}。名前をもう一度確認してください。',
  'sidebar.changes.sure': '{n}人をスペースから削除',
  'sidebar.changes.apply': '{n}件の変更を適用',
  'sidebar.changes.nothing': '適用できる変更はありません。',
  'sidebar.changes.more': 'ほか{n}件の変更は表示されていませんが、あわせて適用されます',
  'sidebar.changes.others': '{n}行はほかの人が作成しました：変更を適用できるのは本人だけです',
  'sidebar.cards.see': '作成される内容を見る',
  'sidebar.cards.at': '{at} / {total}',
  'sidebar.cards.previous': '前のスペース',
  'sidebar.cards.next': '次のスペース',
  'sidebar.cards.private': '制限付きスペース',
  'sidebar.cards.found': '組織内のユーザーが検索できるスペース',
  'sidebar.cards.groupChat': 'グループ チャット',
  'sidebar.cards.directMessage': 'ダイレクト メッセージ',
  'sidebar.cards.appMessage': 'アプリから自分へのメッセージ',
  'sidebar.cards.member': 'メンバー',
  'sidebar.cards.manager': '管理者',
  'sidebar.cards.owner': 'オーナー',
  'sidebar.cards.you': '自分',
  'sidebar.cards.yourself': '自分のアカウント',
  'sidebar.cards.always': '常に参加',
  'sidebar.cards.group': 'Google グループ',
  'sidebar.cards.members': 'メンバー{n}人',
  'sidebar.cards.nobody': '参加するのは自分だけです',
  'sidebar.cards.hidden': 'この行はシートで非表示です',
  'sidebar.cards.historyOn': '履歴はオンです',
  'sidebar.cards.historyOff': '履歴はオフです',
  'sidebar.cards.managersPost': '投稿できるのは管理者とオーナーだけです',
  'sidebar.cards.outside': '組織外のユーザーも参加できます',
  'sidebar.cards.message': 'このとおりに1回投稿されます：',
  'sidebar.cards.setUp': '{n}件のスペースを作成',

  'sidebar.question.columnsGone': '以前は何が作成されましたか？',
  'sidebar.question.torn': '行と結果がずれています',
  'sidebar.question.noHeaders': '最初の行はデータですか？',
  'sidebar.question.nobody': '誰がスペースに参加しますか？',
  'sidebar.question.noName': 'スペースの名前はどの列ですか？',
  'sidebar.question.sideways': 'スペースが横に並んでいますか？',
  'sidebar.question.rowsOrPeople': '各行が1人を表していますか？',
  'sidebar.question.addresses': '人の列かもしれません',
  'sidebar.question.any': '先に確認してください',
  'sidebar.question.useAs': 'この列の人の役割',
  'sidebar.question.about': '{reply}：{header}',
  'sidebar.question.answered': '回答を保存しました。',
  'sidebar.question.notes': '列についての注意事項：{n}件',
  'sidebar.question.useIt': '「{field}」として使う',
  'sidebar.question.useColumn': '「{header}」を使う',

  'sidebar.templates.make': '列から「{field}」を作成',
  'sidebar.templates.label': '列から作成する「{field}」',
  'sidebar.templates.headers': '挿入できるヘッダー',
  'sidebar.templates.how':
    'ヘッダーを押すと挿入されます。各行のその列の内容に置き換わります。行に独自のテキストがあれば、そちらが使われます。',
  'sidebar.templates.example': '例：{example}',
  'sidebar.templates.becomes': '最初の数行の表示',
  'sidebar.templates.nothing': 'なし',
  'sidebar.templates.or': 'または、1つの列から：',
  'sidebar.columns.title': '列',
  'sidebar.columns.headers': 'ヘッダーの行',
  'sidebar.columns.rowReads': '{row}行目：{text}',
  'sidebar.columns.firstIsData': '最初の行はデータです',
  'sidebar.columns.inUse': '「{header}」はすでに「{field}」として使われています。',
  'sidebar.columns.swap': '2つを入れ替える',
  'sidebar.columns.takeIt': '「{field}」ではなくここで使う',
  'sidebar.columns.leaveIt': 'このままにする',
  'sidebar.columns.unusedTitle': '使われていない列',
  'sidebar.columns.nobody': 'なし',
  'sidebar.columns.notKept': '最後に選んだ列は保存されませんでした。',
  'sidebar.columns.none': 'なし',
  'sidebar.columns.another': '「{field}」の列を追加',
  'sidebar.columns.more': 'ほかに使える列',
  'sidebar.columns.preview': '最初の数行の読み取り結果',
  'sidebar.columns.people': '{n}人',
  'sidebar.columns.noName': '名前なし',
  'sidebar.field.spaceName': 'スペース名',
  'sidebar.field.members': 'メンバー',
  'sidebar.field.managers': '管理者',
  'sidebar.field.owners': 'オーナー',
  'sidebar.field.groups': 'Google グループ',
  'sidebar.field.type': '種類',
  'sidebar.field.description': '説明',
  'sidebar.field.guidelines': 'ガイドライン',
  'sidebar.field.history': '履歴',
  'sidebar.field.access': 'アクセス',
  'sidebar.field.posting': '投稿',
  'sidebar.field.externalPeople': '外部ユーザー',
  'sidebar.field.welcomeMessage': 'ウェルカム メッセージ',
  'sidebar.field.ready': '準備完了',
  'sidebar.field.open': '参加開始',

  'sidebar.run.title': '{n}件のスペースを作成しています',
  'sidebar.run.again': '{n}行をもう一度試しています',
  'sidebar.run.changes': '{n}件のスペースに変更を適用しています',
  'sidebar.run.progress': '進行状況',
  'sidebar.run.settled': '{done} / {total}',
  'sidebar.run.left': '残り{n}件、{duration}',
  'sidebar.run.leftOnly': '残り{n}件',
  'sidebar.run.rate': '毎分{n}件',
  'sidebar.run.working': '経過時間：{time}',
  'sidebar.run.waiting': '{because}。{time}後に再開します',
  'sidebar.run.waitingPlain': '待機中：{time}後に再開します',
  'sidebar.run.noAnswer': 'Google スプレッドシートから応答がありません：{time}後に再試行します',
  'sidebar.run.closing':
    '閉じると、送信中の行のあとで一時停止します。「バックグラウンドで完了」を選ぶと、閉じても続きます。',
  'sidebar.run.stop': '停止',
  'sidebar.run.stopping': '送信中の行のあとで停止します',
  'sidebar.run.stopFailed': '停止が届きませんでした。もう一度「停止」を押してください。',
  'sidebar.run.background': 'バックグラウンドで完了',
  'sidebar.run.missing': '{name}：{details}',

  'sidebar.busy.title': '{by}がここで行を処理しています',
  'sidebar.busy.mine': '自分の実行が別の場所で続いています',
  'sidebar.busy.follows': 'そちらで続ける人がいなくなると、ここで自動的に続きます。',
  'sidebar.busy.here': 'ここで続ける',
  'sidebar.busy.until': '遅くとも{time}までです。',
  'sidebar.busy.expected': '{time}までに動きがなければ、行を引き継げます。',
  'sidebar.busy.soFar': 'これまでに{total}行中{done}行。',
  'sidebar.busy.goesOn': 'シートが空くと、自動的に続きます。',
  'sidebar.busy.nothing': '自分の行は変更されていません。',
  'sidebar.busy.check': '再確認',
  'sidebar.busy.back': '概要に戻る',
  'sidebar.background.title': 'バックグラウンドで実行中',
  'sidebar.background.left': '残り{n}行：{time}。',
  'sidebar.background.often': '次の処理は、数分以内にGoogleが開始します。',
  'sidebar.background.hourly':
    'アドオンでは、Googleの制限により1時間に1回実行されます。最初は1時間以内です。',
  'sidebar.background.close':
    '閉じてもかまいません。終わるとメールでお知らせします。各行の結果はシートに表示されます。',
  'sidebar.background.here': 'ここで続ける',

  'sidebar.done.title': '{n}件のスペースを作成しました',
  'sidebar.done.none': 'スペースは作成されませんでした',
  'sidebar.done.completed': '{n}行を完了しました',
  'sidebar.done.stopped': '停止しました：{n}件のスペースを作成済み',
  'sidebar.done.stoppedNone': '停止しました：スペースは作成されていません',
  'sidebar.done.untouched': '残りの{n}行はそのままです。',
  'sidebar.done.asking': 'まだ誰も追加できていません',
  'sidebar.done.askingWhy':
    '残りの{n}行は、続けるかどうかの指示を待っています。そのスペースも空のままになるかもしれません。',
  'sidebar.done.allTheSame': 'このまま続ける',
  'sidebar.done.stopHere': 'ここで停止',
  'sidebar.done.allIn': '全員が参加しました：{n}人',
  'sidebar.done.someIn': '{n}人中{in}人が参加しました',
  'sidebar.done.seatsIn': '全員が参加しました：{who}',
  'sidebar.done.someSeats': '延べ{n}人中{in}人が参加しました',
  'sidebar.done.tried': '1行を試しました。ほかに{n}行が準備完了です。',
  'sidebar.done.lookAt': 'Chatで{name}を確認',
  'sidebar.done.spaces': 'スペース',
  'sidebar.done.allSpaces': 'このシートのすべてのスペース',
  'sidebar.done.noSpaces': 'シートにまだリンクがありません。',
  'sidebar.done.copyLinks': 'リンクをコピー',
  'sidebar.done.copySummary': '概要をコピー',
  'sidebar.done.summary': '{sheet}、{date}',
  'sidebar.done.undo': '取り消す方法',
  'sidebar.done.undoHow':
    '各スペースを開き、上部のスペース名から「削除」を選びます。削除できるのはオーナーだけで、Chatがもう一度確認します。',
  'sidebar.done.undoAnew':
    'スペースをもう一度作成するには、行のStatusからRequest IDまでの5つのセルを消してください。',
  'sidebar.trial.try': 'まず自分だけで試す',
  'sidebar.trial.there': 'お試し（参加者は自分だけ）：',
  'sidebar.trial.delete': 'お試しを削除',
  'sidebar.undo.title': 'この実行を取り消す',
  'sidebar.undo.line': '前回の実行を取り消す：スペース{n}件',
  'sidebar.undo.how':
    'この実行で作成した{n}件のスペースのうち、まだ使われていないものを削除します。ウェルカム メッセージ以外のメッセージがなく、参加者が追加した人だけのスペースが対象です。まず確認します。',
  'sidebar.undo.look': '{n}件のスペースを確認',
  'sidebar.undo.may': 'まだ使われていないスペース：{n}件',
  'sidebar.undo.none': '削除できるスペースはありません。',
  'sidebar.undo.final':
    '削除したスペースは元に戻せません。行は、一度も作成していない状態に戻り、準備完了になります。',
  'sidebar.undo.pauses':
    'スケジュールは一時停止します。そうしないと、これらの行がすぐにまた作成されるためです。',
  'sidebar.undo.others': '{by}のスケジュールが、次の実行時にこれらの行をまた作成します。',
  'sidebar.undo.delete': '{n}件のスペースを削除',
  'sidebar.undo.gone': '{n}件のスペースを削除しました：行は準備完了に戻りました',
  'sidebar.undo.stay': '残るスペース：{n}件',
  'sidebar.undo.noRow': '自分の行にはもうありません。',
  'sidebar.undo.named': '別の行またはシートにもあります。',
  'sidebar.undo.underWay': '行が完了していないか、結果とずれています。',
  'sidebar.undo.notMade': 'この実行で作成したという確証がありません。',
  'sidebar.undo.used': '誰かが書き込みました。',
  'sidebar.undo.people': '追加した人以外の参加者がいます。',
  'sidebar.undo.renamed': '誰かが名前を変更しました。',
  'sidebar.undo.notOwner': '自分がオーナーではありません。',
  'sidebar.undo.notShown': 'Chatに表示されません。',
  'sidebar.undo.unread': 'Googleから応答がありません。',
  'sidebar.undo.refused': 'Chatが削除を拒否しました。',
  'sidebar.undo.leftOut':
    'このアドオンは、スペースを削除する権限なしで導入されています。導入した人が、オプション「undo」で追加できます。手動では次のようにします：',
  'sidebar.undo.notAllowed':
    'アドオンにスペースの削除を許可していません。許可するか、手動で行ってください：',
  'sidebar.done.colour': 'Statusに色を付ける',
  'sidebar.done.uncolour': '色を消す',
  'sidebar.done.home': '概要に戻る',
  'sidebar.done.schedule': '新しい行を自動で作成：スケジュール',

  'sidebar.trouble.title': '先に解決が必要です',
  'sidebar.trouble.nothing': '何も作成されていません。',
  'sidebar.trouble.before': 'その前に{n}件のスペースを作成しました。',
  'sidebar.trouble.noProgress': '15分間何も変わらず、実行が進みません。あとで続けてください。',
  'sidebar.trouble.check': '再確認',
  'sidebar.trouble.permission': '権限を許可',
  'sidebar.trouble.letter': '組織の管理者への依頼文をコピー',
  'sidebar.trouble.where': '設定場所を開く',
  'sidebar.trouble.back': '概要に戻る',
  'sidebar.trouble.administrator': '自分では解決できません。組織の管理者が解決できます。',
  'sidebar.trouble.yourself': '自分で解決できます。',
  'sidebar.trouble.stillSo': '{time}に再確認しました：まだ解決していません。',
  'sidebar.settings.title': '設定',
  'sidebar.settings.about':
    'シート「{sheet}」の設定です。変更は、入力欄を離れるとすぐに有効になります。',
  'sidebar.settings.keeping': '保存中',
  'sidebar.settings.kept': '保存しました',
  'sidebar.settings.notKept':
    '設定の最後の変更は保存されませんでした。「設定」を開いて、変更し直してください。',
  'sidebar.settings.defaults': '行に指定がないとき',
  'sidebar.settings.tooLong':
    '{limit}文字までですが、{length}文字あります。まだ保存されていません。',
  'sidebar.settings.preview': '{row}行目「{name}」での表示：',
  'sidebar.settings.organisation': '組織',
  'sidebar.settings.domains': '組織内のドメイン',
  'sidebar.settings.yours': '自分のドメイン',
  'sidebar.settings.domainsHow':
    '{domain}に加えて、組織内とみなすドメインです。複数ある場合はカンマで区切ってください。',
  'sidebar.settings.noDomain':
    '「{domain}」はドメインではありません。example.comのように入力してください。まだ保存されていません。',
  'sidebar.settings.afterwards': '新しいスペースごとに',
  'sidebar.settings.alwaysIn': '常に参加する人',
  'sidebar.settings.alwaysInHow':
    'アシスタントなど、すべての新しいスペースに参加する人のアドレスです。完了したスペースはそのままです。ここから外しても、どのスペースからも削除されません。',
  'sidebar.settings.alwaysManagers': '常に参加する管理者',
  'sidebar.settings.notAddress':
    '「{text}」はアドレスではありません。ann@example.comのように入力してください。まだ保存されていません。',
  'sidebar.settings.tooManyIn': '{limit}人までですが、{n}人います。まだ保存されていません。',
  'sidebar.settings.addApp': 'アプリを追加',
  'sidebar.settings.addAppHow':
    'このアドオンのプロジェクトのChat用アプリを、スペースのメンバーにします。',
  'sidebar.settings.leave': '完了後に退出',
  'sidebar.settings.leaveHow':
    'シートにあるオーナーが参加すると、自分はスペースから退出します。オーナーがいなければ残ります。再び参加するには招待が必要です。',
  'sidebar.settings.myChat': '自分のChat',
  'sidebar.settings.myChatAbout':
    'このシートで自分の実行が作成するスペースに、1回だけ行います。あとからChatで変更した内容は、そのまま残ります。',
  'sidebar.settings.section': '追加先のセクション',
  'sidebar.settings.sectionHow':
    '自分のChatの一覧にあるセクションの名前です。なければ作成します。空の場合は、Chatの標準の場所に表示されます。',
  'sidebar.settings.mute': '自分への通知をミュート',
  'sidebar.settings.muteHow': 'Chatからの通知が届かなくなります。ほかの人には影響しません。',
  'sidebar.settings.pin': 'ウェルカム メッセージを固定',
  'sidebar.settings.pinHow': 'スペースの全員に、固定されたメッセージとして表示されます。',
  'sidebar.settings.leftOut':
    'ここではオンになっていません。このアドオンを導入した人が、オプション「{extra}」をオンにできます。',
  'sidebar.settings.notAllowed': 'まだ許可されていません。下から許可できます。',
  'sidebar.settings.log': 'ログ',
  'sidebar.settings.keepLog': 'ログを残す',
  'sidebar.settings.logHow':
    '完了した行ごとに1行を、シート「Rows to Spaces log」に記録します。スプレッドシート全体が対象です。',
  'sidebar.settings.logRows': '残す行数',
  'sidebar.settings.sheet': 'シート',
  'sidebar.settings.colours': 'Statusに色を付ける',
  'sidebar.settings.coloursHow':
    '緑は完了、オレンジは不完全、濃い赤は対応が必要な行です。自分で作った条件付き書式は残り、こちらより優先されます。',
  'sidebar.settings.here': 'このサイドバー',
  'sidebar.settings.dark': 'ダークモード',
  'sidebar.settings.darkHow':
    'パソコンのGoogle スプレッドシートは明るい表示なので、チェックを入れない限りサイドバーも明るい表示です。自分のすべてのシートに適用されます。',
  'sidebar.leaving.title': '引き継ぎと消去',
  'sidebar.leaving.who': 'このシートを引き継ぐ人',
  'sidebar.leaving.handOverHow':
    'スペースのある自分の行に、その人のアドレスをオーナーとして書き込みます。「変更」にすべて表示され、適用するとオーナーになります。スケジュールも引き継げます。自分もオーナーのままです。',
  'sidebar.leaving.handOver': 'オーナーにする',
  'sidebar.leaving.forgetHow':
    'このスプレッドシートについて保存されているもの（設定、スケジュール、行の非表示データ）をすべて消去します。スペースと、表示されているセルはそのままです。',
  'sidebar.leaving.forget': '保存データをすべて消去',
  'sidebar.leaving.forgetRows':
    '{n}行は誰のものかわからなくなり、変更の適用も実行の続行もできなくなります。',
  'sidebar.leaving.forgetSchedules': 'すべての人のスケジュール（{n}件）が終了します。',
  'sidebar.leaving.forgetSure': 'はい、すべて消去します',
  'sidebar.leaving.keep': '消去しない',
  'sidebar.settings.noNumber': '{from}～{to}の数値を入力してください。まだ保存されていません。',
  'sidebar.choice.space': 'スペース',
  'sidebar.choice.groupChat': 'グループ チャット',
  'sidebar.choice.directMessage': 'ダイレクト メッセージ',
  'sidebar.choice.appMessage': 'アプリ メッセージ',
  'sidebar.choice.asUsual': '組織の設定に従う',
  'sidebar.choice.on': 'オン',
  'sidebar.choice.off': 'オフ',
  'sidebar.choice.private': '制限付き',
  'sidebar.choice.organization': '組織',
  'sidebar.choice.everyone': '全員',
  'sidebar.choice.managers': '管理者',
  'sidebar.choice.no': 'いいえ',
  'sidebar.choice.yes': 'はい',
  'sidebar.setup.title': 'セットアップを確認',
  'sidebar.setup.checking': '何も変更せずに確認しています',
  'sidebar.setup.none': '解決が必要なものはありません。',
  'sidebar.setup.some': '解決が必要なもの：{n}件。',
  'sidebar.setup.account': 'アカウント',
  'sidebar.setup.extras': 'オプション',
  'sidebar.setup.consent': '権限',
  'sidebar.setup.chatApi': 'Chat API',
  'sidebar.setup.appConfiguration': 'アプリの構成',
  'sidebar.setup.app': 'スペースでのアプリ',
  'sidebar.setup.groups': 'Google グループ',
  'sidebar.setup.fine': '問題なし',
  'sidebar.setup.wrong': '要対応',
  'sidebar.setup.unknown': 'まだ不明',
  'sidebar.setup.permissions': '権限とその理由',
  'sidebar.schedule.title': 'スケジュール',
  'sidebar.schedule.reading': 'スケジュールを読み取り中',
  'sidebar.schedule.off': 'オフ：新しい行は、誰かが作成するまで待機します。',
  'sidebar.schedule.on': '{when}に新しい行のスペースを作成します。',
  'sidebar.schedule.theirs':
    '{by}のスケジュールが、{when}に新しい行のスペースを作成します。本人だけが変更できます。',
  'sidebar.schedule.last': '前回の実行：{time}。',
  'sidebar.schedule.next': '次回：{time}。',
  'sidebar.schedule.zone': '時刻はスプレッドシートのタイムゾーンです：{zone}。',
  'sidebar.schedule.line': 'スケジュール：{when}。',
  'sidebar.schedule.lineTheirs': '{by}のスケジュール：{when}。',
  'sidebar.schedule.pausedBy': '一時停止中：{by}が「停止」を押しました。',
  'sidebar.schedule.silent':
    '{by}のスケジュールが何日も実行されていません：もう組織にいないのかもしれません。引き継げます。',
  'sidebar.schedule.handed': '{by}が、このスケジュールの引き継ぎ先に自分を指定しました。',
  'sidebar.schedule.handTo': '{person}が引き継げます。',
  'sidebar.schedule.takeOver': '引き継ぐ',
  'sidebar.schedule.anybody':
    'このシートを編集できる人なら誰でも行を入力でき、スケジュールは自分の名前でそのスペースを作成します。スペースのオーナーは自分になり、メンバーも自分が追加したことになります。',
  'sidebar.schedule.boundScript':
    'シートに紐付いたスクリプトの場合、シートの編集者は全員、自分の名前で実行されるスクリプトを編集できます。シートの共有はパスワードと同じように慎重に行うか、アドオンを使ってください。',
  'sidebar.schedule.noLimits':
    'このスケジュールは、上限の機能ができる前にオンにされたため、準備完了の行をすべて作成します。下で上限を選んで、保存してください。',
  'sidebar.schedule.limits': '確認なしで作成できる範囲',
  'sidebar.schedule.onlyTicked': 'ここでチェックを入れた行だけ',
  'sidebar.schedule.spacesADay': '1日のスペース数',
  'sidebar.schedule.peopleADay': '1日の追加人数',
  'sidebar.schedule.noLimit': '上限なし',
  'sidebar.schedule.limitHow':
    '上限を超えると一時停止し、メールでお知らせします。ここで確認した行は数えません。',
  'sidebar.schedule.noOutsiders': '組織外のユーザーの行は自分で作成',
  'sidebar.schedule.onlyOwners': '指定した人だけをオーナーにする',
  'sidebar.schedule.owners': 'アドレス（カンマ区切り）',
  'sidebar.schedule.messages':
    'メッセージに名前とメンバー以外のセルの内容が含まれる行は、ここで確認するまで待機します。',
  'sidebar.schedule.inStep': '参加者の同期',
  'sidebar.schedule.inStep.rows': '新しい行だけ',
  'sidebar.schedule.inStep.add': '追加だけ',
  'sidebar.schedule.inStep.all': '追加と削除',
  'sidebar.schedule.inStepMost': '1日の削除人数',
  'sidebar.schedule.inStepRows': 'スペースのある行は、そのままです。',
  'sidebar.schedule.inStepAdd':
    'スペースのある行に加わった人と役割を、スペースにも反映します。人数の上限は、その人たちにも適用されます。',
  'sidebar.schedule.inStepAll':
    '行からいなくなった人は、1時間以上あけた2回の実行で確認されると、スペースから削除されます。7日間に削除されるのは、1つのスペースの5分の1までです。それを超える場合は誰も削除せず、対象者をメールでお知らせします。アドオンの導入前から参加している人と役割は、自分で変更してください。',
  'sidebar.schedule.inStepBefore':
    'このスケジュールは、参加者の同期ができる前のものなので、新しい行だけを作成します。下で変更できます。',
  'sidebar.schedule.wouldGo':
    '一時停止中：上限を超える人がスペースから削除されるところでした。誰も削除していません。「変更」で削除する人にチェックを入れてから、再開してください。',
  'sidebar.schedule.ready': '準備完了の行：{n}行',
  'sidebar.schedule.readySeen':
    '下のボタンを押すと、ここに表示されている行は確認済みになり、最初の実行で作成されます。',
  'sidebar.schedule.readyTick': '作成してよい行にチェックを入れてください。',
  'sidebar.schedule.readyMore': 'ここにない準備完了の行がほかに{n}行あります。',
  'sidebar.schedule.tickRow': '{row}行目を作成',
  'sidebar.schedule.tooLong':
    'メッセージが長く、ここに全部は表示されません：この行は自分で作成してください。',
  'sidebar.schedule.willPost': '自分の名前で投稿されます：',
  'sidebar.schedule.people': '{n}人',
  'sidebar.schedule.limit':
    '一時停止中：未確認のまま1日に作成できる行数を超えました。下で確認してから、再開してください。',
  'sidebar.schedule.stopped': '一時停止中：自分が「停止」を押しました。',
  'sidebar.schedule.changed':
    '一時停止中：確認後に、列、設定、または回答が変更されました。列と設定を確認してから、再開してください。',
  'sidebar.schedule.asking':
    '一時停止中：最初の数件のスペースに誰も追加できませんでした。行で理由を確認してから、続けてください。',
  'sidebar.schedule.failures':
    '一時停止中：3回続けて失敗しました。セットアップを確認してから、続けてください。',
  'sidebar.schedule.resume': '再開',
  'sidebar.schedule.gone': 'スケジュールのトリガーが手動で削除されたため、何も実行されません。',
  'sidebar.schedule.setAgain': 'トリガーを再設定',
  'sidebar.schedule.when': '新しい行の作成',
  'sidebar.schedule.minutes': '数分ごと',
  'sidebar.schedule.hour': '1時間ごと',
  'sidebar.schedule.day': '毎日',
  'sidebar.schedule.week': '毎週',
  'sidebar.schedule.form': 'フォームの回答時',
  'sidebar.schedule.howOften': '頻度',
  'sidebar.schedule.weekday': '曜日',
  'sidebar.schedule.at': '時刻',
  'sidebar.schedule.alsoForm': 'フォームの回答時にも実行',
  'sidebar.schedule.tell': 'メール通知',
  'sidebar.schedule.needed': '必要なとき',
  'sidebar.schedule.always': '実行するたび',
  'sidebar.schedule.switchOn': 'オンにする',
  'sidebar.schedule.change': '変更を保存',
  'sidebar.schedule.isOn': 'オンです',
  'sidebar.schedule.switchOff': 'オフにする',
  'sidebar.schedule.untried':
    'オンにすると、数分ごとに実行できるか、アドオンとして1時間に1回かがわかります。',
  'sidebar.schedule.asBound': 'このスプレッドシートでは、数分ごとに実行できます。',
  'sidebar.schedule.asAddOn': 'アドオンでは、Googleの制限により1時間に1回実行できます。',
  'sidebar.schedule.noRows': '準備完了の行はありません。',
  'sidebar.schedule.takesEither':
    '{n}行の所要時間：バックグラウンドでは{bound}または{addOn}、このサイドバーを開いていれば{sidebar}。',
  'sidebar.schedule.takesBound':
    '{n}行の所要時間：バックグラウンドでは{bound}、このサイドバーを開いていれば{sidebar}。',
  'sidebar.schedule.takesAddOn':
    '{n}行の所要時間：バックグラウンドでは{addOn}、このサイドバーを開いていれば{sidebar}。',
  'sidebar.schedule.onForm': 'フォームの回答時',
  'sidebar.schedule.everyMinutes': '{n}分ごと',
  'sidebar.schedule.everyHour': '1時間ごと',
  'sidebar.schedule.everyDay': '毎日{time}～{until}の間',
  'sidebar.schedule.everyWeek': '毎週{weekday}の{time}～{until}の間',
  'sidebar.letter.subject': 'Rows to Spacesについてのお願い',
  'sidebar.letter.hello': 'ご担当者様',
  'sidebar.letter.why':
    'Rows to Spacesを使っています。シートの1行ごとにGoogle Chatのスペースを作成する、Google スプレッドシートのアドオンです。次の問題があり、動作しません：',
  'sidebar.letter.where': '設定場所：{link}',
  'sidebar.letter.project': 'Cloudプロジェクトの番号は{number}です。',
  'sidebar.letter.script':
    'Apps ScriptプロジェクトのIDは{id}です。Cloudプロジェクトは、その「プロジェクトの設定」に表示されます。',
  'sidebar.letter.what':
    'このアドオンは、私の操作またはスケジュールに従う場合にだけ、私の名前でスペースを作成し、メンバーを追加し、ウェルカム メッセージを投稿します。ほかのスプレッドシートは読み取りません。次の権限が必要です：',
  'sidebar.letter.thanks': 'よろしくお願いいたします。',
  'sidebar.step.console':
    'Google Cloud コンソールで、アドオンのプロジェクトを選択し、「API とサービス」›「Google Chat API」›「構成」を開きます。名前、アバター、説明を入力して、「保存」をクリックします。',
  'sidebar.step.api':
    'Google Cloud コンソールで、アドオンのプロジェクトを選択し、「API とサービス」›「ライブラリ」›「Google Chat API」›「有効にする」をクリックします。数分かかります。',
  'sidebar.step.trust':
    '管理コンソールで、「セキュリティ」›「アクセスとデータ管理」›「API の制御」›「アプリのアクセスを管理」を開き、アプリを「信頼できる」に設定します。また、「アプリ」›「Google Workspace」›「Google Chat」で、Chat用アプリのインストールをユーザーに許可します。',
  'sidebar.step.fetch':
    '管理コンソールで、Apps Scriptで作成されたアドオンからchat.googleapis.comへのアクセスを許可します。',
  'sidebar.step.chat':
    '管理コンソールで、「アプリ」›「Google Workspace」›「Google Chat」を開き、このアカウントのChatをオンにします。',
  'sidebar.step.groups':
    'Google Cloud コンソールで、アドオンのプロジェクトを選択し、「API とサービス」›「ライブラリ」›「Cloud Identity API」›「有効にする」をクリックします。',
  'sidebar.scope.spreadsheets.currentonly':
    '開いているスプレッドシートだけを読み書きします。ほかのファイルには触れません',
  'sidebar.scope.script.container.ui': 'メニューとこのサイドバーを表示します',
  'sidebar.scope.script.external_request':
    'Google ChatとGoogle グループにだけリクエストを送信します',
  'sidebar.scope.userinfo.email': 'スペースの作成者と、スケジュールのメールの送信先を確認します',
  'sidebar.scope.chat.spaces.create': 'スペースを作成します',
  'sidebar.scope.chat.spaces.readonly': '二重に作成しないように、応答のなかったスペースを探します',
  'sidebar.scope.chat.spaces': 'スペースを作成、表示し、名前と設定を変更します',
  'sidebar.scope.chat.memberships': '人を追加し、役割を設定し、参加していない人を確認します',
  'sidebar.scope.chat.memberships.app': 'オンにした場合に、Chat用アプリを追加します',
  'sidebar.scope.chat.messages.create': 'ウェルカム メッセージを投稿します',
  'sidebar.scope.cloud-identity.groups.readonly': 'Google グループをアドレスで検索します',
  'sidebar.scope.script.scriptapp': 'オンにした場合に、スケジュールを実行します',
  'sidebar.scope.script.send_mail': 'スケジュールのオーナーに、結果をメールで知らせます',
  'sidebar.scope.chat.delete': '前回の実行を取り消す場合に、使われていないスペースを削除します',
  'sidebar.scope.chat.users.sections': '新しいスペースを、本人のChatのセクションに追加します',
  'sidebar.scope.chat.users.spacesettings':
    '新しいスペースの通知を、本人についてだけミュートします',
  'sidebar.scope.chat.spaces.pins': '新しいスペースでウェルカム メッセージを固定します',
  'sidebar.scope.directory.readonly':
    'Chatから名前が得られない人と、名前だけの人のアドレスを、組織のディレクトリで調べます',

  // Menu and sample sheet. `menu.<what>`, `sample.<what>`
  'menu.stop': '停止',
  'menu.stopped': '停止しました。未送信の行はそのままです。',
  'menu.stoppedSchedule':
    '停止しました。未送信の行はそのままです。ここの自分のスケジュールは、再開するまで一時停止します。',
  'mail.subject.done': 'Rows to Spaces：{sheet}から{n}件のスペースを作成しました',
  'mail.subject.doneChanged': 'Rows to Spaces：{sheet}の{n}行が最新になりました',
  'mail.subject.needy': 'Rows to Spaces：{sheet}の{n}行に対応が必要です',
  'mail.subject.trouble': 'Rows to Spaces：{sheet}の処理を続けられませんでした',
  'mail.subject.failure': 'Rows to Spaces：スケジュールを実行できませんでした',
  'mail.subject.consent': 'Rows to Spaces：権限をもう一度許可してください',
  'mail.done': '{n}件のスペースを作成しました。',
  'mail.doneChanged': '{n}件のスペースを作成または更新しました。',
  'mail.wouldGo': 'スペースから削除される人',
  'mail.left': '{n}行が残っています。',
  'mail.held':
    '確認待ちの行は、確認すると作成されます：サイドバーで「スケジュール」を開くか、サイドバーで自分で作成してください。スペースのある行に加わった人は、「変更」で追加します。',
  'mail.whatToDo':
    'シートのDetailsの列に書かれていることを修正してください。修正した行は、次の実行で作成されます。失敗した行と一部だけ完了した行は、サイドバーでもう一度試してください。',
  'mail.needy': '{n}行に対応が必要です',
  'mail.row': '{row}行目：',
  'mail.inRows': '{n}行（{rows}）：',
  'mail.links': 'スペース',
  'mail.more': 'ここには最初の{n}件だけを表示しています。すべてはシートにあります。',
  'mail.sheet': 'シート：',
  'mail.why':
    'ご自身の名前で自動実行が設定されているため、このメールをお送りしています。実行する内容とメールのタイミングは、サイドバーの「スケジュール」で選べます。',
  'mail.pausedAsking': 'スケジュールも、サイドバーで再開するまで一時停止します。',
  'mail.paused': '3回続けて失敗したため、スケジュールは、サイドバーで再開するまで一時停止します。',
  'mail.consent':
    '権限が失効したため、スケジュールを実行できませんでした。データは失われていません。もう一度許可すると続きます。',
  'mail.consent.link': '許可はこちら：',
  // What a space without a name is called in a list of links.
  'links.row': '{row}行目',

  'menu.open': '開く',
  'menu.setUpNewRows': '新しい行のスペースを作成',
  'menu.schedule': 'スケジュール…',
  'menu.checkSetup': 'セットアップを確認',
  'menu.othersSettings':
    'ほかの人がこのシートの設定を変更しました。何も送信していません。作成される内容をサイドバーで確認してから、そこで作成してください。',
  'menu.help': 'ヘルプ',
  'menu.lookFirst': '先にこちらを確認してください：何も送信していません。',
  'menu.makeSample': 'サンプルシートを作成',
  'menu.resting': '{by}の実行は一時停止中です：残り{n}行。',
  'menu.nothingToDo': '作成する行はありません。',
  'menu.started': '{n}件のスペースを作成しています。',
  'menu.going': '{total}件中{n}件を作成しました。',
  'menu.done': '{n}件のスペースを作成しました。',
  'menu.left': '{n}行が残っています。続けるには、Rows to Spacesを開いてください。',
  'roster.sheetName': '{sheet}のスペース',
  'sample.sheetName': 'スペース',
  'sample.header.spaceName': 'スペース名',
  'sample.header.members': 'メンバー',
  'sample.header.managers': '管理者',
  'sample.header.owners': 'オーナー',
  'sample.header.description': '説明',
  'sample.header.history': '履歴',
  'sample.header.groups': 'Google グループ',
  'sample.header.guidelines': 'ガイドライン',
  'sample.header.access': 'アクセス',
  'sample.example.spaceName': '例：将棋部',
  'sample.example.members': 'sato@example.com, suzuki@example.com',
  'sample.example.owners': 'tanaka@example.com',
  'sample.example.description': '練習と大会の連絡',
  'sample.example.history': 'オン',
  'sample.note.spaceName': 'Chatでのスペースの名前です。128文字まで入力できます。',
  'sample.note.members':
    'メールアドレスをカンマで区切って入力します。自分は必ず参加するので、入力は不要です。',
  'sample.note.owners':
    'スペースを管理できる人のメールアドレスです。「メンバー」にも入力する必要はありません。',
  'sample.note.description': '150文字まで入力できます。空でもかまいません。',
  'sample.note.history':
    'メッセージを保存するかどうか：「オン」または「オフ」。空の場合は組織の設定に従います。',
  'sample.note.example':
    '例の行で、スペースは作成されません。上書きするか、この行を削除してください。',
  'sample.choice.on': 'オン',
  'sample.choice.off': 'オフ',

  // What is said without the script, and so without the catalogue that it brings: the page carries it in every language.
  'connection.title': 'Google スプレッドシートに接続できません',
  'connection.offline':
    'Google スプレッドシートに接続されていません。データは失われていません。進行状況はシートに保存されています。',
  'connection.noAnswer':
    'Google スプレッドシートから応答がありませんでした。データは失われていません。進行状況はシートに保存されています。',
  'connection.said':
    'Google スプレッドシートで実行できませんでした：「{reason}」。データは失われていません。進行状況はシートに保存されています。',
  'connection.accounts':
    '複数のアカウントでログインしている可能性があります。このシートのアカウントだけでログインしたブラウザ ウィンドウで、開き直してください。',
  'connection.permission':
    'Rows to Spacesの権限をもう一度許可する必要があります。シートを再読み込みし、「拡張機能」メニューから開くと、Googleの確認画面が表示されます。',
  'connection.notOpened': 'まだ開けません',
  'connection.unknown':
    'サイドバーを開く前に問題が発生しました。データは失われていません。進行状況はシートに保存されています。',
  'connection.allow': '権限を許可',
  'connection.where': '設定場所を開く',
  'connection.again': '再確認',
  'connection.broken':
    '表示できません。サイドバーを閉じて、開き直してください。進行状況はシートに保存されています。',
  // The page itself says this where its script never began.
  'connection.notStarted':
    'サイドバーを起動できませんでした。スプレッドシートを再読み込みして、開き直してください。データは失われていません。進行状況はシートに保存されています。',
} satisfies Record<keyof typeof en, Entry>;
