/** Everything a person reads, in the Portuguese of Brazil. */
import type { Entry } from './catalogue';
import type { en } from './en';

export const pt = {
  // Numbers that take the singular.
  'texts.singular': '0 1',
  // Between what a line is about and what it says, and between the parts of a list.
  'texts.colon': ': ',
  'texts.comma': ', ',

  // O que há de errado em uma linha antes de algo ser enviado. `finding.<code>`
  'finding.formulaError':
    '“{cell}” vem de uma fórmula que falhou ou não terminou. Corrija a fórmula ou digite o valor desejado',
  'finding.notAnAddress': '“{cell}” não é um e-mail',
  'finding.chip':
    '“{cell}” parece um chip de pessoa, e aqui só se vê o rótulo dele. Digite o e-mail ou faça o chip mostrá-lo',
  'finding.roundedNumber':
    '“{cell}” é um ID longo que o Planilhas arredondou. Formate a célula como texto simples e cole o ID de novo, ou digite o e-mail',
  'finding.shortNumber':
    '“{cell}” é um número, não uma pessoa. Digite o e-mail ou o ID da pessoa, com 15 dígitos ou mais',
  'finding.phoneNumber':
    '“{cell}” parece um telefone, e por ele não dá para adicionar ninguém. Digite o e-mail',
  'finding.atInWords': '“{cell}” é um e-mail com o @ por extenso. Escreva {proposed}, se for isso',
  'finding.addressSlip': '“{cell}” não é um e-mail. Escreva {proposed}, se for isso',
  'finding.notAPersonId':
    '“{cell}” não é o ID de uma pessoa. Um ID é como users/123456789; ou digite o e-mail',
  'finding.appAsPerson':
    '“{cell}” é o app, não uma pessoa. O app é adicionado por uma configuração na barra lateral',
  'finding.groupAsPerson': '“{cell}” é um grupo do Google. Coloque-o na coluna Grupos do Google',
  'finding.twoAddresses': '“{cell}” traz dois e-mails ao mesmo tempo. Deixe só o que vale',
  'finding.notAGroup':
    '“{cell}” não é um grupo do Google. Digite o e-mail do grupo ou o ID dele, como groups/abc',
  'finding.personAsGroup': '“{cell}” é uma pessoa. Coloque-a na coluna Participantes',
  'finding.unreadableType':
    '“{cell}” não é um tipo. Escreva “espaço”, “conversa em grupo”, “mensagem direta” ou “mensagem do app”',
  'finding.unreadableHistory':
    '“{cell}” não diz se o histórico fica ativado. Escreva “ativado” ou “desativado”',
  'finding.unreadableAccess':
    '“{cell}” não diz quem tem acesso. Escreva “privado”, “organização” ou o ID de um público-alvo',
  'finding.unreadablePosting':
    '“{cell}” não diz quem pode postar. Escreva “todos” ou “administradores”',
  'finding.unreadableExternal':
    '“{cell}” não diz se pessoas externas podem participar. Escreva “sim” ou “não”',
  'finding.unreadableReady': '“{cell}” não diz se a linha está pronta. Escreva “sim” ou “não”',
  'finding.unreadableOpen':
    '“{cell}” não diz quando os participantes entram. Escreva “sim”, “não” ou um dia como 2027-01-10',
  'finding.opensOn': {
    one: 'Abre em {date}: {n} participante entra nesse dia',
    other: 'Abre em {date}: {n} participantes entram nesse dia',
  },
  'finding.notOpen': {
    one: 'Ainda não aberto: {n} participante entra quando a célula Abertura disser “sim”',
    other: 'Ainda não aberto: {n} participantes entram quando a célula Abertura disser “sim”',
  },
  'finding.noName': 'O espaço não tem nome',
  'finding.controlInName':
    'O nome “{cell}” contém uma quebra de linha ou um caractere invisível. Digite o nome de novo',
  'finding.nameTooLong': 'O nome tem {length} caracteres, e o limite é {limit}: “{cell}”',
  'finding.manyWideCharacters':
    '“{cell}” tem {length} caracteres, com emojis contados em dobro, e o limite é {limit}: o Chat pode recusar',
  'finding.nameOfGroupChat': 'Uma conversa em grupo não tem nome: “{cell}” não é usado',
  'finding.nameOfDirectMessage': 'Uma mensagem direta não tem nome: “{cell}” não é usado',
  'finding.nameOfAppMessage': 'Uma mensagem do app não tem nome: “{cell}” não é usado',
  'finding.descriptionTooLong':
    'A descrição tem {length} caracteres, e o limite é {limit}: “{cell}”',
  'finding.guidelinesTooLong':
    'As diretrizes têm {length} caracteres, e o limite é {limit}: “{cell}”',
  'finding.roleInGroupChat':
    'Uma conversa em grupo não tem essa função: “{cell}”, em “{column}”, serão participantes',
  'finding.roleInDirectMessage':
    'Uma mensagem direta não tem essa função: “{cell}”, em “{column}”, será participante',
  'finding.groupChatTooSmall':
    'Uma conversa em grupo precisa de 2 pessoas além de você, e a linha tem {n}',
  'finding.directMessageTooMany':
    'Uma mensagem direta vai para 1 pessoa, e a linha tem {n}: “{cell}”. Escreva “conversa em grupo” como tipo ou deixe só 1',
  'finding.directMessageToSelf':
    'Uma mensagem direta precisa de 1 pessoa além de você, e “{cell}” é só você',
  'finding.directMessageToNobody':
    'Uma mensagem direta precisa de 1 pessoa, e a linha não tem ninguém',
  'finding.peopleOnAppMessage':
    'Uma mensagem do app é só entre você e o app: “{cell}” não pode participar',
  'finding.groupsInGroupChat':
    'Uma conversa em grupo não aceita grupos do Google: “{cell}”. Escreva “espaço” como tipo ou limpe a célula',
  'finding.groupsInDirectMessage':
    'Uma mensagem direta não aceita grupos do Google: “{cell}”. Escreva “espaço” como tipo ou limpe a célula',
  'finding.groupsInAppMessage':
    'Uma mensagem do app não aceita grupos do Google: “{cell}”. Escreva “espaço” como tipo ou limpe a célula',
  'finding.notUsedInGroupChat':
    '“{cell}” não é usado: uma conversa em grupo não pode ter o que está em “{column}”',
  'finding.notUsedInDirectMessage':
    '“{cell}” não é usado: uma mensagem direta não pode ter o que está em “{column}”',
  'finding.notUsedInAppMessage':
    '“{cell}” não é usado: uma mensagem do app não pode ter o que está em “{column}”',
  'finding.outsidePerson':
    '“{cell}” é de fora da sua organização, e o espaço não aceita pessoas externas',
  'finding.unknownPlace':
    'A mensagem de boas-vindas traz {cell}, que aqui não significa nada. Existem {known}',
  'finding.unknownTemplatePlace':
    'O modelo traz {cell}, que aqui não significa nada. Existem {known}',
  'finding.messageTooLong':
    'A mensagem de boas-vindas tem {length} bytes, e o limite é {limit}: “{cell}”',
  'finding.sameName': 'A linha {row} também tem o nome “{cell}”',
  'finding.domainSlip':
    '“{cell}” é de {domain}; quase todos aqui são de {usual}. Erro de digitação?',
  'finding.onePersonTwice': '“{cell}” e “{other}” podem ser a mesma pessoa',
  'finding.requestIdUnreadable':
    'A célula Request ID contém “{cell}”, que não foi escrito pelo complemento',
  'finding.spaceIdUnreadable': 'A célula Space ID contém “{cell}”, que não é um espaço',
  'finding.statusTyped': 'A célula Status contém “{cell}”, que não foi escrito pelo complemento',
  'finding.spaceWithoutRequest': 'Há aqui um espaço que não foi criado a partir desta linha',
  'finding.chatExists': 'Já existe uma conversa em grupo com exatamente estas pessoas',
  'finding.nameExists': 'Você já está em um espaço chamado “{cell}”',
  'finding.unwritable':
    'Não é possível gravar o resultado: o intervalo está protegido ou uma regra de validação o recusa. Mude isso e abra a barra lateral de novo',
  'finding.more': { one: 'mais {n} item a corrigir', other: 'mais {n} itens a corrigir' },
  'finding.someCleared':
    'Algumas das cinco células de Status a Request ID foram limpas. Limpe as cinco para criar o espaço de novo',
  'finding.copiedRow': 'Esta linha é uma cópia da linha {row}, com o mesmo Request ID',
  'finding.whose':
    'Várias linhas têm este Request ID, e todas mudaram depois: nada indica de qual é o espaço',
  'finding.spaceOnTwoRows': 'A linha {row} tem o mesmo espaço',
  'finding.changedSince':
    'O nome ou as configurações mudaram depois que o espaço foi criado. Mude-os no Chat',
  'finding.fixed.kind':
    'O tipo mudou depois da criação: o Chat só transforma uma conversa em grupo em espaço',
  'finding.fixed.unnamed':
    'Uma conversa em grupo vira um espaço assim que tem nome: escreva um nesta linha',
  'finding.fixed.posting':
    'Quem pode postar mudou depois que o espaço foi criado. Mude isso no Chat',
  'finding.fixed.externalPeople':
    'Se pessoas externas podem participar é definido quando o espaço é criado',
  'finding.clearedSince':
    'A linha não diz mais o que dizia sobre o espaço. Uma célula vazia não pede nada: o espaço fica como está',
  'finding.namesSwapped':
    'Tem o nome do espaço da linha {row}, como depois de classificar uma coluna sem as outras: nada muda nos espaços. Desfaça a classificação; se for intencional, primeiro renomeie um deles no Chat',
  'finding.stillIn.columns':
    'Fora da linha, mas ainda no espaço: {people}. As colunas de pessoas mudaram: responda primeiro à pergunta sobre elas',
  'finding.stillIn.shared':
    'Fora da linha, mas ainda no espaço: {people}. Outra linha tem o mesmo espaço: limpe o resultado da linha errada',
  'finding.stillIn.creator':
    'Fora da linha, mas ainda no espaço: {people}. Pode ser quem criou o espaço: só o Chat faz essa remoção',
  'finding.stillIn.groupChat':
    'Fora da linha, mas ainda no espaço: {people}. Se for para sair, remova no Chat',
  'finding.stillIn.always':
    'Fora da linha, mas ainda no espaço: {people}. As Configurações dizem que entram em todo espaço novo',
  'finding.stillRole.columns':
    'Com função menor na linha do que no espaço: {people}. As colunas de pessoas mudaram: responda primeiro à pergunta sobre elas',
  'finding.stillRole.shared':
    'Com função menor na linha do que no espaço: {people}. Outra linha tem o mesmo espaço: limpe o resultado da linha errada',
  'finding.stillRole.creator':
    'Com função menor na linha, mas ainda proprietário no espaço: {people}. Pode ser quem criou o espaço: só o Chat retira a função',
  'finding.stillRole.groupChat':
    'Com função menor na linha: {people}. Uma conversa em grupo não tem funções',
  'finding.torn': 'A classificação separou esta linha do resultado dela',
  'finding.anotherRow':
    'O espaço desta linha foi criado para outras pessoas, com outro nome (“{name}”): nada muda nele. Crie um espaço para esta linha ou exclua-a',
  'finding.anotherPeople':
    'Esta conversa foi criada com pessoas diferentes das que a linha indica agora: nada muda nela. Crie uma para esta linha ou volte a indicar as de antes',
  'finding.swapped':
    'Tem as pessoas da linha {row}, como depois de classificar uma coluna sem as outras: nada muda nos espaços. Desfaça a classificação; se for intencional, limpe as células Applied das duas linhas',
  'finding.unsealed':
    'Estas células dizem que sua execução criou o espaço, mas o complemento não as escreveu',
  'finding.spaceUnproven':
    'Nada mostra que este espaço foi criado para esta linha. Confira o espaço e depois use-o',

  'finding.nobodyHere':
    'A linha não tem ninguém, e quase todas as outras têm: ela não é processada',
  'finding.columnsGone':
    'Linhas desta página já foram processadas, e falta {columns}: não dá para saber quais',
  'finding.notReady': 'A linha espera um “sim” em “{header}”',
  'finding.asideTotal': 'A linha é um total',
  'finding.asideHeader': 'A linha repete os cabeçalhos',
  'finding.asideInstruction': 'A linha explica como preencher a página',
  'finding.asideNote': 'A linha é uma anotação',
  'finding.asideExample':
    'A linha é um exemplo, que nunca é processado. Escreva por cima ou exclua a linha',
  'finding.heldBack': '“{cell}” em “{header}” retém a linha',

  // O mesmo em várias linhas, em uma frase só. `findings.<code>`
  'findings.formulaError': '{n} linhas mostram uma fórmula que falhou ou ainda não terminou',
  'findings.notAnAddress': '{n} linhas têm algo que não é um e-mail',
  'findings.chip': '{n} linhas têm o que parecem chips de pessoas, e aqui só se vê o rótulo deles',
  'findings.shortNumber': '{n} linhas têm um número onde deveria haver uma pessoa',
  'findings.atInWords': '{n} linhas têm um e-mail com o @ por extenso',
  'findings.addressSlip': '{n} linhas têm um e-mail com erro de digitação',
  'findings.noName': '{n} linhas não têm nome para o espaço',
  'findings.outsidePerson': {
    one: '{n} pessoa de {domain} é de fora da sua organização',
    other: '{n} pessoas de {domain} são de fora da sua organização',
  },
  'findings.sameName': '{n} linhas têm o mesmo nome que outra linha',
  'findings.domainSlip': {
    one: '{n} pessoa é de {domain}; quase todas aqui são de {usual}. Erro de digitação?',
    other: '{n} pessoas são de {domain}; quase todas aqui são de {usual}. Erro de digitação?',
  },
  'findings.nameExists': '{n} linhas têm o nome de um espaço em que você já está',
  'findings.onePersonTwice': '{n} linhas podem ter a mesma pessoa duas vezes',
  'findings.torn': 'A classificação separou {n} linhas dos resultados delas',
  'findings.copiedRow': '{n} linhas são cópias de outras, com o mesmo Request ID',
  'findings.changedSince':
    '{n} linhas têm nome ou configurações diferentes dos que o espaço recebeu',
  'findings.nobodyHere':
    '{n} linhas não têm ninguém, e quase todas as outras têm: elas não são processadas',
  'findings.notReady': '{n} linhas esperam um “sim” em “{header}”',
  'findings.asideTotal': '{n} linhas são totais',
  'findings.asideHeader': '{n} linhas repetem os cabeçalhos',
  'findings.asideInstruction': '{n} linhas explicam como preencher a página',
  'findings.asideExample': '{n} linhas são exemplos, que nunca são processados',
  'findings.asideNote': '{n} linhas são anotações',
  'findings.heldBack': '{n} linhas não dizem “sim” em “{header}”',

  // O que se pode fazer a respeito, em botões, e o que foi feito. `remedy.<does>`
  'remedy.yes': 'sim',
  'remedy.change': 'Trocar por {to}',
  'remedy.changeAll': { one: 'Trocar por {to}', other: 'Trocar os {n} por {to}' },
  'remedy.correctAll': { one: 'Corrigir', other: 'Corrigir os {n}' },
  'remedy.join': 'Juntar em “{to}”',
  'remedy.leaveOut': { one: 'Deixar de fora', other: 'Deixar estes {n} de fora' },
  'remedy.ours': 'É da organização: {domain}',
  'remedy.letIn': {
    one: 'Aceitar externos em {n} espaço',
    other: 'Aceitar externos em {n} espaços',
  },
  'remedy.markReady': { one: 'Marcar como pronta', other: 'Marcar {n} linhas como prontas' },
  'remedy.keep': { one: 'Manter assim', other: 'Manter os {n} assim' },
  'remedy.keepAlone': { one: 'Criar sem ninguém', other: 'Criar os {n} sem ninguém' },
  'remedy.another': { one: 'Criar outro', other: 'Criar outros {n}' },
  'remedy.leaveColumn': 'Deixar a coluna “{header}” de fora',
  'remedy.lookUp': {
    one: 'Procurar {n} nome no diretório',
    other: 'Procurar {n} nomes no diretório',
  },
  'remedy.changed': { one: '{n} célula alterada', other: '{n} células alteradas' },
  'remedy.readyAgain': {
    one: '{n} linha está pronta, para um espaço próprio',
    other: '{n} linhas estão prontas, cada uma para um espaço próprio',
  },
  'remedy.remembered': 'Guardado para esta página',
  'remedy.undone': 'Desfeito',
  'handOver.written': {
    one: '{person} consta como proprietário em {n} linha',
    other: '{person} consta como proprietário em {n} linhas',
  },
  'sidebar.remedy.undo': 'Desfazer',
  'sidebar.remedy.left': {
    one: '{n} célula fica como está: tem uma fórmula ou já diz outra coisa',
    other: '{n} células ficam como estão: têm uma fórmula ou já dizem outra coisa',
  },
  'sidebar.remedy.of': '{remedy}: linha {row}',
  'sidebar.settings.letIn': 'Domínios aceitos',
  'sidebar.settings.letInHow':
    'Em linhas com alguém destes domínios, o espaço aceita pessoas externas, a menos que a linha diga não.',

  // Perguntas sobre a página como um todo, e observações. `question.<code>`, respostas `reply.<does>`
  'question.columnsGone':
    'Linhas desta página já foram processadas, e das colunas dela falta: {columns}. Dá para recolocá-las; processar todas as linhas de novo cria espaços repetidos',
  'question.torn': {
    one: 'Algumas colunas foram classificadas sem as outras: {n} linha tem o resultado de outra. Dá para recolocá-lo; até lá, nada é feito no Chat',
    other:
      'Algumas colunas foram classificadas sem as outras: {n} linhas têm o resultado de outras, ou nenhum. Dá para recolocá-los; até lá, nada é feito no Chat',
  },
  'question.torn.another':
    'Linha {row}, “{name}”: agora com o espaço de “{now}”, depois com o próprio',
  'question.torn.lost': 'Linha {row}, “{name}”: agora sem espaço, depois com o próprio',
  'question.torn.none':
    'Linha {row}, “{name}”: agora com o espaço de “{now}”, depois sem nenhum, como antes',
  'question.torn.stay': {
    one: '{n} linha fica como está, pois não dá para saber de quem é o resultado nela: linha {rows}',
    other:
      '{n} linhas ficam como estão, pois não dá para saber de quem são os resultados nelas: linhas {rows}',
  },
  'question.tornApart': {
    one: 'Algumas colunas foram classificadas sem as outras: {n} linha talvez tenha o resultado de outra (linha {rows}). Desfaça a classificação; até lá, nada é feito no Chat',
    other:
      'Algumas colunas foram classificadas sem as outras: {n} linhas talvez tenham os resultados de outras (linhas {rows}). Desfaça a classificação; até lá, nada é feito no Chat',
  },
  'question.peopleColumns':
    'Colunas que davam pessoas às linhas não dão mais, ou dão de outro modo: {headers}. Ninguém é removido nem perde a função até você dizer que isso é intencional',
  'question.noHeaders':
    'A linha {row} parece conter dados: começa com “{cell}”. Uma linha de cabeçalho acima dela diz o que é cada coluna',
  'question.nobody': {
    one: 'Nenhuma coluna de pessoas foi reconhecida: o espaço só teria você',
    other: 'Nenhuma coluna de pessoas foi reconhecida: os {n} espaços só teriam você',
  },
  'question.noName': 'Nenhuma coluna com os nomes dos espaços foi reconhecida',
  'question.sideways':
    'A página está deitada: na coluna {column} está “{headers}”, e os espaços ficam lado a lado. Em uma nova página cada um pode ter a sua linha',
  'question.rowsOrPeople':
    'Cada linha parece uma pessoa de uma lista, não um espaço. Dá para criar espaços a partir de grupos delas',
  'question.listOfPeople':
    'Cada linha é uma pessoa de uma lista, por isso nenhuma vira um espaço. Os espaços são criados a partir de grupos delas: abra a barra lateral',
  'question.addresses': {
    one: 'A coluna “{header}” tem {n} e-mail e não é usada',
    other: 'A coluna “{header}” tem {n} e-mails e não é usada',
  },
  'question.addressesWithoutHeader': {
    one: 'A coluna {column} tem {n} e-mail e nenhum cabeçalho, por isso não é usada',
    other: 'A coluna {column} tem {n} e-mails e nenhum cabeçalho, por isso não é usada',
  },
  'question.relatives': {
    one: 'A coluna “{header}” tem {n} e-mail e não é usada: parece ser de familiares',
    other: 'A coluna “{header}” tem {n} e-mails e não é usada: parece ser de familiares',
  },
  'question.names':
    'A coluna “{header}” tem nomes sem e-mail e não é usada: não dá para adicionar ninguém só pelo nome',
  'question.counts': 'A coluna “{header}” tem números, não pessoas, e não é usada',
  'question.unreadable':
    'A coluna “{header}” não é usada: nenhuma célula dela é legível, como em “{cell}”',
  'question.filterTears':
    'O filtro abrange só algumas das colunas, de {from} a {to}. Classificar por ele daria às linhas o status e o espaço de outras.',
  'question.theirMessage':
    'A coluna “{header}” não é enviada: parece o que as pessoas escreveram em um formulário',
  'question.opens': {
    one: 'A coluna “{header}” diz quando os participantes entram? {n} célula diz sim, não ou um dia. Até lá, só entram proprietários e administradores',
    other:
      'A coluna “{header}” diz quando os participantes entram? {n} células dizem sim, não ou um dia. Até lá, só entram proprietários e administradores',
  },
  'reply.use': 'Usar',
  'reply.leave': 'Deixar de fora',
  'reply.choose': 'Escolher as colunas',
  'reply.insertHeaders': 'Pôr cabeçalhos acima',
  'reply.turn': 'Uma linha por espaço',
  'reply.people': 'Linhas são pessoas',
  'reply.spaces': 'Cada linha é um espaço',
  'reply.keep': 'Continuar assim',
  'reply.putBack': 'Recolocar as colunas',
  'reply.putRowsBack': { one: 'Recolocar {n} linha', other: 'Recolocar {n} linhas' },
  'reply.widenFilter': 'Estender a todas',
  'reply.mine': 'Fui eu que mudei estas linhas',
  'reply.startAnew': 'Processar tudo de novo',
  'problem.cantPutBack':
    'Nada foi gravado: o que está guardado não diz quais espaços as linhas criaram (linhas {rows}). Use Desfazer ou o histórico de versões da planilha.',
  'problem.templateInUse': {
    one: '{n} linha está sendo processada com o modelo anterior. Mude-o quando isso terminar.',
    other: '{n} linhas estão sendo processadas com o modelo anterior. Mude-o quando isso terminar.',
  },
  'problem.alwaysInUse': {
    one: '{n} linha está sendo processada com quem sempre entrava até agora. Mude isso quando terminar.',
    other:
      '{n} linhas estão sendo processadas com quem sempre entrava até agora. Mude isso quando terminar.',
  },
  'problem.noHeaderThere': 'A linha {row} não tem cabeçalhos. Escolha outra linha.',

  // Resultados: o que a célula Details diz. `outcome.<code>`
  'outcome.missing.noAccount': {
    one: 'Não é possível adicionar {people}: essa conta não existe.',
    other: 'Não é possível adicionar {people}: essas contas não existem.',
  },
  'outcome.missing.notAllowed': {
    one: 'Não é possível adicionar {people}: o Chat não permite que você faça isso. Pergunte o motivo ao administrador da sua organização.',
    other:
      'Não é possível adicionar {people}: o Chat não permite que você faça isso. Pergunte o motivo ao administrador da sua organização.',
  },
  'outcome.missing.chatOff': {
    one: 'Não é possível adicionar {people}: o Chat está desativado para essa pessoa. O administrador da organização pode ativá-lo.',
    other:
      'Não é possível adicionar {people}: o Chat está desativado para essas pessoas. O administrador da organização pode ativá-lo.',
  },
  'outcome.missing.dropped': {
    one: 'Não é possível adicionar {people}: o Chat aceita o pedido e deixa essa pessoa de fora, como quando uma pessoa bloqueia a outra.',
    other:
      'Não é possível adicionar {people}: o Chat aceita o pedido e deixa essas pessoas de fora, como quando uma pessoa bloqueia a outra.',
  },
  'outcome.missing.otherPair':
    'Não é possível adicionar {people}: esta mensagem direta é com outra pessoa.',
  'outcome.missing.noGroup': {
    one: 'Não é possível adicionar {people}: não é um grupo do Google que você possa ver.',
    other: 'Não é possível adicionar {people}: não são grupos do Google que você possa ver.',
  },
  'outcome.missing.groupsBarred': {
    one: 'Não é possível adicionar {people}: aqui não dá para encontrar grupos pelo e-mail. Use o ID do grupo, como groups/abc.',
    other:
      'Não é possível adicionar {people}: aqui não dá para encontrar grupos pelo e-mail. Use os IDs deles, como groups/abc.',
  },
  'outcome.missing.tryLater': {
    one: 'Não foi possível adicionar {people} agora. Tente de novo.',
    other: 'Não foi possível adicionar {people} agora. Tente de novo.',
  },
  'outcome.missing.refused': {
    one: 'Não é possível adicionar {people}. O Chat diz: {message}',
    other: 'Não é possível adicionar {people}. O Chat diz: {message}',
  },
  'outcome.role.member': '{person} tem uma função diferente da pedida. O Chat diz: {message}',
  'outcome.role.manager':
    '{person} está no espaço, mas não pôde se tornar administrador. O Chat diz: {message}',
  'outcome.role.owner':
    '{person} está no espaço, mas não pôde se tornar proprietário. O Chat diz: {message}',
  'outcome.role.invited': {
    one: '{people} recebeu o convite e só terá a função depois de entrar. Tente de novo então.',
    other:
      '{people} receberam o convite e só terão as funções depois de entrar. Tente de novo então.',
  },
  'outcome.invited': {
    one: '{people} recebeu o convite e precisa aceitar.',
    other: '{people} receberam o convite e precisam aceitar.',
  },
  'outcome.opensOn': {
    one: 'Abre em {date}: {n} participante entra nesse dia.',
    other: 'Abre em {date}: {n} participantes entram nesse dia.',
  },
  'outcome.notOpen': {
    one: 'Ainda não aberto: {n} participante entra depois.',
    other: 'Ainda não aberto: {n} participantes entram depois.',
  },
  'outcome.noMessage': 'Não foi possível enviar a mensagem de boas-vindas. O Chat diz: {message}',
  'outcome.myChat.sections': 'Não foi colocado na seção do seu Chat. O Chat diz: {message}',
  'outcome.myChat.mute': 'Não foi silenciado para você. O Chat diz: {message}',
  'outcome.myChat.pins': 'A mensagem de boas-vindas não foi fixada. O Chat diz: {message}',
  'outcome.leaveRefused':
    'Você ainda está no espaço: o Chat não permite que você saia. O Chat diz: {message}',
  'outcome.leftBefore':
    'Não é possível adicionar {people}: você já saiu do espaço. Um dos proprietários pode fazer isso no Chat.',
  'outcome.maybeMissing': {
    one: 'Talvez falte {people}: a linha foi alterada tarde demais. Um proprietário do espaço pode verificar no Chat.',
    other:
      'Talvez faltem {people}: a linha foi alterada tarde demais. Um proprietário do espaço pode verificar no Chat.',
  },
  'outcome.roleTooLate': {
    one: 'A função continua a de antes para {people}: a linha foi alterada tarde demais. Um proprietário do espaço pode mudá-la no Chat.',
    other:
      'As funções continuam as de antes para {people}: a linha foi alterada tarde demais. Um proprietário do espaço pode mudá-las no Chat.',
  },
  'outcome.notLeft': 'Você ainda está no espaço: nenhum proprietário entrou até agora.',
  'outcome.existed': 'Esta conversa já existia.',
  'outcome.exists': {
    one: 'Já existe uma conversa em grupo com exatamente estas pessoas: esta. Escolha na barra lateral: usar esta ou criar uma segunda.',
    other:
      'Já existem {n} conversas em grupo com exatamente estas pessoas: esta é a primeira. Escolha na barra lateral: usar esta ou criar mais uma.',
  },
  'outcome.sameName': {
    one: 'Você já está em um espaço com este nome: este. Escolha na barra lateral: usar este ou criar outro.',
    other:
      'Você já está em {n} espaços com este nome: este é o mais recente. Escolha na barra lateral: usar este ou criar outro.',
  },
  'outcome.found':
    'A resposta se perdeu; este espaço foi encontrado no Chat pelo nome e pelo minuto em que foi criado.',
  'outcome.completing': 'O espaço existe; pessoas ainda estão sendo adicionadas.',
  'outcome.missing.appBarred': 'Não é possível adicionar o app: falta a permissão para isso.',
  'outcome.missing.appOff':
    'Não é possível adicionar o app: um administrador da organização precisa ativar os recursos interativos dele, e a participação em espaços, na página Configuração da API Chat. O Chat diz: {message}',
  'outcome.messageBarred':
    'Não foi possível enviar a mensagem de boas-vindas: falta a permissão para isso.',
  'outcome.before': '{people}',
  'outcome.unreadable':
    'O espaço existe, mas não dá para ler quem está nele. O Chat diz: {message}',
  'outcome.changedMeanwhile':
    'A linha mudou enquanto o espaço era criado: nome e configurações são os de antes.',
  'compare.noSpace':
    'O Chat não tem mais esse espaço para você: ele foi excluído ou você não está nele',
  'compare.notOwner': 'Você não é mais proprietário do espaço',
  'compare.renamed': 'No Chat, o espaço se chama “{name}”',
  'compare.renamedBoth':
    'O espaço se chama “{name}” no Chat e “{row}” na linha: os dois foram alterados',
  'compare.description': 'A descrição no Chat é “{text}”',
  'compare.guidelines': 'As diretrizes no Chat são “{text}”',
  'compare.empty.description': 'A descrição foi apagada no Chat',
  'compare.empty.guidelines': 'As diretrizes foram apagadas no Chat',
  'compare.history.on': 'No Chat, as mensagens são mantidas',
  'compare.history.off': 'No Chat, as mensagens não são mantidas',
  'compare.access': 'No Chat, o espaço pode ser encontrado por {text}',
  'compare.access.private': 'No Chat, o espaço é privado',
  'compare.access.organization': 'No Chat, toda a organização pode encontrar o espaço',
  'compare.posting.everyone': 'No Chat, todos podem postar',
  'compare.posting.managers': 'No Chat, só administradores podem postar',
  'compare.left': '{person} não está mais no espaço',
  'compare.accepted': '{person} aceitou o convite',
  'compare.added.member': 'Alguém adicionou {person} no Chat',
  'compare.added.manager': 'Alguém adicionou {person} no Chat, como administrador',
  'compare.added.owner': 'Alguém adicionou {person} no Chat, como proprietário',
  'compare.addedGroup': 'Alguém adicionou o grupo {person} no Chat',
  'compare.role.member': 'No Chat, {person} é participante',
  'compare.role.manager': 'No Chat, {person} é administrador',
  'compare.role.owner': 'No Chat, {person} é proprietário',
  'bringIn.sheetName': 'Meus espaços',
  'change.add.member': 'Adicionar {person}',
  'change.add.manager': 'Adicionar {person} como administrador',
  'change.add.owner': 'Adicionar {person} como proprietário',
  'change.giveRole.member': '{person} passa a participante',
  'change.giveRole.manager': '{person} passa a administrador',
  'change.giveRole.owner': '{person} passa a proprietário',
  'change.takeRole.member': '{person} passa a ser só participante',
  'change.takeRole.manager': '{person} passa a ser só administrador',
  'change.takeRole.owner': '{person} passa a ser só proprietário',
  'change.takeOut.usual': 'Remover {person}, que não está mais na linha',
  'change.takeOut.before': 'Remover {person}, que já estava no espaço e não está mais na linha',
  'change.takeOut.emptied': 'Remover {person}: a linha não tem mais ninguém',
  'change.takeOut.moved': 'Remover {person}, que agora está na linha {row}',
  'change.catchUp': 'A linha tem outras pessoas do que antes: adicionar quem falta',
  'change.rename': '“{was}” passa a se chamar “{name}”',
  'change.name': 'O espaço passa a se chamar “{name}”',
  'change.description': 'A descrição passa a ser “{text}”',
  'change.guidelines': 'As diretrizes passam a ser “{text}”',
  'change.history.on': 'As mensagens passam a ser mantidas',
  'change.history.off': 'As mensagens deixam de ser mantidas',
  'change.access': 'O espaço passa a ser encontrado por {text}',
  'change.access.private': 'O espaço passa a ser privado',
  'change.access.organization': 'Toda a organização passa a encontrar o espaço',

  'outcome.notAdded': {
    one: 'Falta adicionar: {people}.',
    other: 'Falta adicionar {n} pessoas: {people}.',
  },
  'outcome.othersIn': {
    one: 'Há mais {n} pessoa no espaço que a linha não cita: veja Comparar com o Chat.',
    other: 'Há mais {n} pessoas no espaço que a linha não cita: veja Comparar com o Chat.',
  },
  'outcome.left': {
    one: 'Não está mais no espaço: {people}.',
    other: '{n} pessoas não estão mais no espaço: {people}.',
  },
  'outcome.takenOut.member': {
    one: 'Remoção: {people}.',
    other: '{n} pessoas removidas: {people}.',
  },
  'outcome.takenOut.manager': {
    one: 'Remoção de administrador: {people}.',
    other: '{n} administradores removidos: {people}.',
  },
  'outcome.takenOut.owner': {
    one: 'Remoção de proprietário: {people}.',
    other: '{n} proprietários removidos: {people}.',
  },
  'outcome.keptIn': 'Continua no espaço: {people}.',
  'outcome.keptRole': 'A função continua: {people}.',
  'outcome.kept.changed': 'A linha, ou a página em volta dela, já diz outra coisa.',
  'outcome.kept.shared': 'Outra página tem uma linha com o mesmo espaço.',
  'outcome.kept.tooMany': 'São mais pessoas do que as contadas antes do seu clique.',
  'outcome.kept.notOwner': 'Você não é proprietário do espaço.',
  'outcome.kept.creator': 'Pode ser quem criou o espaço.',
  'outcome.kept.lastOwner': 'O espaço ficaria sem proprietário.',
  'outcome.kept.unresolved': 'O Chat não diz de quem se trata.',
  'outcome.kept.named': 'A linha traz a mesma pessoa com outro e-mail.',
  'outcome.kept.maybeNamed':
    'A linha também traz {message}, que o Chat não encontra: pode ser a mesma pessoa. Corrija esse e-mail ou tire-o da linha também.',
  'outcome.kept.notMoved': 'Ainda fora do espaço da linha em que consta agora.',
  'outcome.kept.stopped': 'A execução foi interrompida.',
  'outcome.kept.refused': 'O Chat diz: {message}',
  'outcome.unset.changed':
    'A linha diz sobre o espaço algo diferente do que foi escolhido: isso não é alterado.',
  'outcome.unset.name': 'O nome não foi alterado.',
  'outcome.unset.description': 'A descrição não foi alterada.',
  'outcome.unset.guidelines': 'As diretrizes não foram alteradas.',
  'outcome.unset.history': 'Não foi alterado se as mensagens são mantidas.',
  'outcome.unset.access': 'Não foi alterado quem pode encontrar o espaço.',
  'outcome.unset.why.elsewhere':
    'Alguém mudou isso no Chat, para “{message}”. Em Comparar com o Chat, leve isso para a página ou reverta.',
  'outcome.unset.why.stopped': 'A execução foi interrompida.',
  'outcome.unset.why.nameTaken':
    'O Chat diz que esse nome já está em uso na sua organização: escolha outro.',
  'outcome.unset.why.barred': 'Falta a permissão para isso.',
  'outcome.unset.why.notTaken': 'O Chat não aceita.',
  'outcome.unset.why.refused': 'O Chat diz: {message}',
  'outcome.notApplied':
    'O nome ou as configurações alterados não foram aplicados: mude-os no Chat.',
  'outcome.cleared':
    'O Request ID foi limpo enquanto esta linha era processada; este é o espaço dela. Escolha na barra lateral: usar este espaço ou criar de novo, o que gera um segundo.',
  'outcome.copied':
    'Cópia de outra linha, com o mesmo Request ID. Para pedir um espaço próprio, limpe as cinco células de Status a Request ID.',
  'outcome.whose':
    'Este espaço foi criado, mas todas as linhas com o seu Request ID mudaram depois: nada indica de qual ele é. Escolha na barra lateral: usá-lo para a linha certa e criar outro para as demais.',
  'outcome.doubt': 'Enviado, mas sem resposta. O pedido é repetido com o mesmo Request ID.',
  'outcome.doubt.changed':
    'Enviado, mas sem resposta, e a linha mudou desde então. Veja no Chat se o espaço existe e depois use-o ou crie de novo.',
  'outcome.doubt.nameTaken':
    'Enviado, mas sem resposta, e o Chat diz que o nome está em uso. Veja no Chat se é o espaço desta linha.',
  'outcome.doubt.takenOver':
    'Linha assumida, mas o Chat recusa o Request ID: o espaço da primeira pessoa provavelmente existe. Peça-o a ela ou crie de novo. O Chat diz: {message}',
  'outcome.doubt.takenOverLate':
    'Linha assumida, mas há tempo demais para repetir o pedido com segurança: o espaço da primeira pessoa talvez exista. Peça-o a ela ou crie de novo.',
  'outcome.doubt.gone':
    'O Chat diz que criou o espaço, mas não o mostra: talvez tenha sido excluído. Confira no Chat e depois crie de novo.',
  'outcome.doubt.unlisted':
    'Enviado, mas sem resposta, e há tempo demais para repetir o pedido com segurança. Veja no Chat se a conversa em grupo existe.',
  'outcome.doubt.hits': {
    one: 'Enviado, mas sem resposta. Há um espaço com este nome, talvez o desta linha: {links}',
    other:
      'Enviado, mas sem resposta. Há {n} espaços com este nome, talvez um seja o desta linha: {links}',
  },

  // Problemas: o que o Chat ou o Google recusou, e o que fazer. `problem.<code>`
  'problem.appNotConfigured':
    'O Chat ainda não conhece o projeto deste complemento. Um administrador da organização precisa ativar a API Chat e preencher a página Configuração dela uma vez.',
  'problem.apiOff':
    'A API Chat está desativada no projeto do Cloud deste complemento. Alguém com acesso ao projeto precisa ativá-la e esperar alguns minutos.',
  'problem.consentMissing':
    'A permissão para usar o Chat em seu nome não existe ou expirou. Feche e abra a planilha, abra o complemento pelo menu e permita o que ele pede.',
  'problem.adminBlock':
    'O administrador da sua organização não permite que este complemento use o Chat. Só ele pode permitir.',
  'problem.blocked':
    'O Google recusa tudo o que este complemento pede ao Chat em seu nome. Em geral, um administrador da organização precisa marcar o app como confiável.',
  'problem.personalAccount':
    'O Google só permite que contas do Google Workspace usem a API Chat. Esta conta é pessoal.',
  'problem.chatOff':
    'O Google Chat está desativado para sua conta. O administrador da organização pode ativá-lo.',
  'problem.fetchBlocked':
    'O administrador da sua organização não permite que complementos acessem chat.googleapis.com.',
  'problem.dailyLimit':
    'O limite diário do Google para esta conta foi atingido. Continue amanhã: a planilha guarda tudo.',
  'problem.tooMany': 'O Google pede uma pausa: muitas chamadas',
  'problem.unavailable': 'O Chat está com problemas no momento ({code})',
  'problem.noAnswer': 'O Chat não respondeu',
  'problem.paused':
    'Em pausa por problemas no Google: nada avançou por dez minutos. Nada se perde: abra a barra lateral mais tarde e tudo continua de onde parou.',
  'problem.pausedInDoubt': {
    one: 'Em pausa por problemas no Google: nada avançou por dez minutos. Ainda não se sabe se o Chat criou o espaço desta linha: {rows}. Abra a barra lateral mais tarde e tudo continua de onde parou.',
    other:
      'Em pausa por problemas no Google: nada avançou por dez minutos. Ainda não se sabe se o Chat criou os espaços destas {n} linhas: {rows}. Abra a barra lateral mais tarde e tudo continua de onde parou.',
  },
  'problem.nameTaken':
    'Já existe um espaço com este nome na sua organização. Escolha outro nome e tente de novo.',
  'problem.precondition':
    'O Chat recusa esta linha. O Chat pode estar desativado para alguém dela. O Chat diz: {message}',
  'problem.notAllowed': 'O Chat não permite que você crie isto. O Chat diz: {message}',
  'problem.appMessageRefused':
    'Não é possível escrever para o app: um administrador da organização precisa ativar os recursos interativos dele na página Configuração da API Chat. O Chat diz: {message}',
  'problem.spaceNotShown':
    'O Chat não mostra este espaço a você: ele não existe mais ou você não está nele.',
  'problem.notFound': 'O Chat não encontra algo que esta linha pede. O Chat diz: {message}',
  'problem.memberUnknown':
    'O Chat não conhece uma das pessoas. Confira os e-mails e tente de novo.',
  'problem.refused': 'O Chat recusa esta linha ({code}). O Chat diz: {message}',
  'problem.refusedRow':
    'O Chat recusa esta linha ({code}). O Chat diz: {message} O Request ID dela é {id}.',
  'problem.groupChatRefused':
    'O Chat recusa uma conversa em grupo com estas pessoas: {people}. Deixe de fora quem não pode participar e tente de novo. O Chat diz: {message}',
  'problem.directMessageRefused':
    'O Chat recusa uma mensagem direta com {people}. O Chat diz: {message}',
  'problem.timersBlind':
    'Aqui o Google inicia os acionadores por tempo sem a planilha, por isso nada pode ser executado por horário. As linhas são processadas por respostas de formulário, pelo menu e pela barra lateral.',
  'problem.onlyHourly': 'Para complementos, o Google permite no máximo uma execução por hora.',
  'problem.notYourSchedule': 'Esta programação é de {by}. Só essa pessoa pode mudá-la.',
  'problem.runFirst':
    'Linhas de {by} ainda estão em execução. Deixe terminar ou pare a execução, e só depois esqueça tudo.',
  'schedule.changed':
    'A leitura de “{sheet}” ou as configurações mudaram depois que você as viu, por isso sua programação está em pausa e nada foi enviado. Confira as colunas e as configurações na barra lateral e clique em Retomar, em Programação.',
  'schedule.limit': {
    one: 'Em “{sheet}” há {n} linha pronta a mais do que sua programação pode processar por dia sem você ver, por isso ela está em pausa. Veja a linha em Programação, na barra lateral, e clique em Retomar; ou mude o limite ali.',
    other:
      'Em “{sheet}” há {n} linhas prontas a mais do que sua programação pode processar por dia sem você ver, por isso ela está em pausa. Veja as linhas em Programação, na barra lateral, e clique em Retomar; ou mude o limite ali.',
  },
  'schedule.limitPeople': {
    one: 'Em “{sheet}”, {n} linha tem mais pessoas novas do que sua programação pode adicionar por dia sem você ver, por isso ela está em pausa. Adicione-as em Alterações, na barra lateral, e clique em Retomar, em Programação; ou mude o limite ali.',
    other:
      'Em “{sheet}”, {n} linhas têm mais pessoas novas do que sua programação pode adicionar por dia sem você ver, por isso ela está em pausa. Adicione-as em Alterações, na barra lateral, e clique em Retomar, em Programação; ou mude o limite ali.',
  },
  'schedule.wouldGo': {
    one: 'Em “{sheet}”, {n} pessoa seria removida, mais do que sua programação pode; por isso ninguém foi removido e ela está em pausa. Marque em Alterações, na barra lateral, quem sai e clique em Retomar, em Programação.',
    other:
      'Em “{sheet}”, {n} pessoas seriam removidas, mais do que sua programação pode; por isso ninguém foi removido e ela está em pausa. Marque em Alterações, na barra lateral, quem sai e clique em Retomar, em Programação.',
  },
  'schedule.held': 'Espera por você',
  'schedule.held.notTicked': 'Você não marcou a linha em Programação',
  'schedule.held.outsiders': 'A linha tem pessoas externas: {people}',
  'schedule.held.owners':
    'A linha torna proprietárias pessoas que não estão na sua lista: {people}',
  'schedule.held.message': 'A mensagem da linha traz palavras das células que você não viu',
  'schedule.sheetGone':
    'A página “{sheet}” foi excluída, por isso a programação dela foi removida.',
  'schedule.noSheet':
    'O Google iniciou a programação sem a planilha, por isso nada pôde ser criado. Abra a barra lateral para processar as linhas.',
  'schedule.dayIsOver':
    'O tempo diário do Google para acionadores acabou. A programação continua amanhã.',
  'schedule.failed': 'A programação não pôde ser executada. O Google diz: {message}',
  'schedule.consent':
    'A permissão usada por esta programação expirou. Dê a permissão de novo para que ela continue.',
  'problem.noColumns':
    'Nenhuma coluna de “{sheet}” foi reconhecida, por isso nada pode ser criado. Recoloque a linha de cabeçalho ou escolha as colunas na barra lateral.',
  'problem.isThere': {
    one: '{n} linha ficou de fora: o que ela pede já existe. Abra a barra lateral para dizer se é isso.',
    other:
      '{n} linhas ficaram de fora: o que elas pedem já existe. Abra a barra lateral para dizer se é isso.',
  },
  'problem.renameBarred': {
    one: '{n} novo nome ou configuração não foi aplicado: aqui não é permitido alterar espaços (o extra “rename”).',
    other:
      '{n} novos nomes ou configurações não foram aplicados: aqui não é permitido alterar espaços (o extra “rename”).',
  },
  'problem.wouldGo': {
    one: 'Ninguém foi removido. {n} pessoa não está mais nas linhas: {people}. Confira na barra lateral.',
    other:
      'Ninguém foi removido. {n} pessoas não estão mais nas linhas, mais do que é permitido remover: {people}. Confira na barra lateral.',
  },
  'problem.trialUsed':
    'Alguém escreveu ou entrou em {name}: o espaço não é excluído. Cuide dele no Chat.',
  'problem.undoLeftOut': 'Excluir espaços não faz parte desta instalação: nada foi excluído.',
  'problem.undoNotAllowed': 'Ainda não é permitido excluir espaços: nada foi excluído.',
  'problem.directoryOff':
    'A API People está desativada no projeto do Cloud deste complemento, e o diretório não pode ser consultado. Alguém com acesso ao projeto precisa ativá-la e esperar alguns minutos.',
  'problem.directoryNotAllowed': 'Ainda não é permitido ler o diretório: ninguém foi procurado.',
  'problem.directoryRefused': 'Não foi possível consultar o diretório. O Google diz: {message}',
  'problem.notPutBack': {
    one: 'Não foi possível trazer {n} pessoa de volta: {people}. Adicione-a no Chat.',
    other: 'Não foi possível trazer {n} pessoas de volta: {people}. Adicione-as no Chat.',
  },
  'problem.noRoster':
    'Esta página não pode mais ser lida como uma lista de pessoas. Leia-a de novo e escolha outra vez.',
  'problem.rosterTooLarge':
    '“{group}” tem {n} pessoas: os e-mails não cabem em uma célula. Agrupe por outra coluna.',
  'problem.rosterColumns':
    '“{sheet}” foi feita a partir desta lista e perdeu as colunas de nomes e participantes. Recoloque os cabeçalhos ou exclua essa página.',
  'need.sheet': 'ler esta planilha',
  'need.screen': 'mostrar esta barra lateral',
  'need.fetch': 'acessar o Chat',
  'need.person': 'saber quem é você',
  'need.creating': 'criar espaços',
  'need.seeing': 'ver espaços',
  'need.members': 'adicionar pessoas',
  'need.groups': 'encontrar grupos pelo e-mail',
  'need.app': 'adicionar o app',
  'need.messages': 'enviar mensagens de boas-vindas',
  'need.schedule': 'ser executado automaticamente',
  'need.mail': 'avisar você por e-mail',
  'need.rename': 'mudar nomes e configurações de espaços',
  'need.undo': 'desfazer uma execução',
  'need.sections': 'colocar os novos espaços em uma seção do seu Chat',
  'need.mute': 'silenciar os novos espaços para você',
  'need.pins': 'fixar as mensagens de boas-vindas',
  'need.directory': 'identificar pessoas adicionadas no Chat e encontrar e-mails pelo nome',
  'check.consent.wrong': 'Ainda não permitido: {needs}. Sem isso o complemento não funciona',
  'check.extras.fine': 'Todos os extras estão permitidos',
  'check.extras.leftOut': 'Deixado de fora na instalação: {needs}',
  'check.extras.wrong': 'Ainda não permitido: {needs}. Todo o resto funciona',
  'check.unknown': 'Ainda não dá para saber',
  'check.account.fine': 'Você é {me}',
  'check.account.unknown':
    'O Google não diz quem é você. Talvez você tenha feito login em várias contas',
  'check.consent.fine': 'Tudo o que o complemento pede está permitido',
  'check.chatApi.fine': 'A API Chat responde',
  'check.appConfiguration.fine': 'O Chat conhece o app deste projeto',
  'check.app.unknown':
    'Só ao adicionar o app dá para saber se o Chat o aceita em espaços. Para isso, os recursos interativos e a participação em espaços precisam estar ativados na página Configuração da API Chat; nada mais depende deles',
  'check.groups.fine': 'Grupos do Google podem ser indicados pelo e-mail',
  'check.groups.wrong':
    'Grupos do Google não podem ser indicados pelo e-mail, só pelo ID: falta a permissão {scope} ou a API Cloud Identity. Todo o resto funciona',
  'problem.notAllowedYet':
    'Ainda não permitido: {needs}. Dê a permissão com todas as caixas marcadas; depois tudo continua aqui.',
  'problem.permissionMissing':
    'Falta a permissão {scope}, por isso não funciona. Em Verificar instalação está o link para permitir.',
  'problem.busy': '{by} está processando linhas aqui no momento. Tente de novo em alguns minutos.',
  'problem.noTurn':
    'Outra pessoa está mudando algo aqui no momento. Nada foi mudado. Tente de novo daqui a pouco.',
  'problem.restless':
    'A planilha foi alterada várias vezes enquanto a execução ia começar. Nada foi enviado. Tente de novo daqui a pouco.',
  'problem.sheetGone': 'Esta página não existe mais. Abra o complemento de novo.',
  'problem.sheetLocked':
    'Não é possível gravar nas colunas de resultado, por isso nada mais é enviado. Peça ao proprietário da planilha que permita a edição delas. O Planilhas diz: {message}',
  'problem.noStatusColumn': 'Ainda não existe a coluna Status: a primeira execução a cria.',
  'problem.coloursLocked':
    'Esta página está protegida, por isso as cores ficam como estão. Peça ao proprietário da planilha que permita a edição dela.',
  'problem.sheetValidates':
    'Uma regra de validação recusa o que é gravado, por isso nada mais é enviado. Remova a validação de dados das colunas de Status a Request ID. O Planilhas diz: {message}',
  'problem.visibleTooSlow':
    'O Google demora demais para dizer quais das {n} linhas estão ocultas. Selecione as linhas e processe as selecionadas. Nada foi enviado.',
  'problem.notAGrid':
    'A página à frente é um gráfico ou dados conectados e não tem linhas. Vá para uma página com linhas e verifique de novo.',
  'problem.badRequest':
    'A barra lateral e o script não se entendem. Feche a barra lateral e abra-a de novo.',
  'problem.unexpected': 'Algo deu errado: {message}. Nada se perdeu; tente de novo.',
  'run.wait.spaceWrites': {
    one: 'O Google permite {n} espaço novo por minuto',
    other: 'O Google permite {n} espaços novos por minuto',
  },
  'run.wait.membershipWrites': {
    one: 'O Google permite adicionar {n} pessoa por minuto',
    other: 'O Google permite adicionar {n} pessoas por minuto',
  },
  'run.wait.messageWrites': {
    one: 'O Google permite {n} mensagem por minuto',
    other: 'O Google permite {n} mensagens por minuto',
  },
  'run.wait.ownWrites': {
    one: 'Seu próprio Chat aceita {n} alteração por minuto',
    other: 'Seu próprio Chat aceita {n} alterações por minuto',
  },
  'run.wait.reads': {
    one: 'O Google responde a {n} pergunta por minuto',
    other: 'O Google responde a {n} perguntas por minuto',
  },
  'run.wait.later': 'Restam mais etapas do que cabem de uma vez',
  'run.wait.noAnswer': 'Sem resposta; o pedido é repetido',
  'run.wait.busy': '{by} está processando linhas aqui',
  'run.nobodyIn': {
    one: 'Ninguém pôde ser adicionado ao primeiro espaço, por isso a execução está em pausa: o motivo está na linha dele, em Details. Abra a barra lateral para continuar mesmo assim ou parar.',
    other:
      'Ninguém pôde ser adicionado aos primeiros {n} espaços, por isso a execução está em pausa: o motivo está nas linhas deles, em Details. Abra a barra lateral para continuar mesmo assim ou parar.',
  },

  // A barra lateral. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'Página',
  'sidebar.bar.readAgain': 'Ler a página de novo',
  'sidebar.bar.reading': 'Lendo a página',
  'sidebar.bar.back': 'Voltar',
  'sidebar.bar.more': 'Mais',
  'sidebar.links.title': 'Todos os espaços',
  'sidebar.links.find': 'Buscar pelo nome',
  'sidebar.links.none': 'Nenhum espaço tem isso no nome.',
  'sidebar.help.title': 'Ajuda',
  'sidebar.help.view': 'Ajuda desta tela',
  'sidebar.help.pages': 'Página da Ajuda',
  'sidebar.help.english': 'A Ajuda está em inglês.',
  'sidebar.part.coming': 'Um momento',
  'sidebar.part.again': 'Tentar de novo',
  'sidebar.part.updated':
    'O Rows to Spaces foi atualizado enquanto isto estava aberto. Feche a barra lateral e abra-a de novo: a planilha guarda tudo.',
  'sidebar.row': 'Linha {row}',
  'sidebar.rowIs': 'Linha {row}:',
  'sidebar.andOthers': { one: '{people} e mais {n}', other: '{people} e mais {n}' },
  'sidebar.goToRow': 'Ir para a linha {row}',
  'sidebar.someone': 'Alguém',
  'sidebar.seconds': '{n} s',
  'sidebar.copied': 'Copiado',
  'sidebar.copyByHand': 'Copie este texto manualmente',
  'sidebar.status.done': 'Concluído',
  'sidebar.status.partly': 'Concluído em parte',
  'sidebar.status.failed': 'Falhou',
  'sidebar.status.settingUp': 'Criando',
  'sidebar.status.waiting': 'Aguardando',
  'sidebar.status.fix': 'Corrigir a linha',
  'sidebar.duration.seconds': { one: 'cerca de {n} segundo', other: 'cerca de {n} segundos' },
  'sidebar.duration.minutes': { one: 'cerca de {n} minuto', other: 'cerca de {n} minutos' },
  'sidebar.duration.hours': { one: 'cerca de {n} hora', other: 'cerca de {n} horas' },
  'sidebar.mend.keep': 'Manter assim',
  'sidebar.mend.askAnew': 'Criar de novo',
  'sidebar.mend.useSpace': 'Usar este espaço',
  'sidebar.mend.takeOver': 'Assumir',
  'sidebar.mend.of': '{mend}: linha {row}',

  'sidebar.first.unknown': 'Não reconheço nenhuma coluna nesta página.',
  'sidebar.first.noHeaders': 'Esta página ainda não tem cabeçalhos.',
  'sidebar.first.empty': 'Esta página está vazia.',
  'sidebar.first.how':
    'Cada linha vira um espaço no Google Chat: uma coluna para o nome, outra para as pessoas.',
  'sidebar.first.sample': 'Criar página de exemplo',
  'sidebar.first.choose': 'Escolher as colunas',
  'sidebar.roster.title': { one: '{people} em {n} grupo', other: '{people} em {n} grupos' },
  'sidebar.roster.how':
    'Cada linha é uma pessoa. Uma nova página recebe uma linha por espaço; esta fica como está.',
  'sidebar.roster.too': {
    one: 'Isto também parece uma lista de pessoas: {people} em {n} grupo por “{group}”.',
    other: 'Isto também parece uma lista de pessoas: {people} em {n} grupos por “{group}”.',
  },
  'sidebar.roster.person': 'Pessoas',
  'sidebar.roster.by': 'Agrupar por',
  'sidebar.roster.nobody': 'Ninguém',
  'sidebar.roster.groups': { one: '{n} grupo', other: '{n} grupos' },
  'sidebar.roster.each': { one: '{n} pessoa em cada', other: '{n} pessoas em cada' },
  'sidebar.roster.range': '{from} a {to} pessoas',
  'sidebar.roster.everybody': 'Todos em um só espaço – {people}',
  'sidebar.roster.groupsTitle': 'O que será criado',
  'sidebar.roster.managedBy': 'administrado por {people}',
  'sidebar.roster.withoutAddress': {
    one: '{n} pessoa sem e-mail',
    other: '{n} pessoas sem e-mail',
  },
  'sidebar.roster.withoutGroup': {
    one: '{n} pessoa sem grupo',
    other: '{n} pessoas sem grupo',
  },
  'sidebar.roster.secondAddresses': {
    one: '{n} pessoa tem um segundo e-mail, que fica de fora',
    other: '{n} pessoas têm um segundo e-mail, que fica de fora',
  },
  'sidebar.roster.make': 'Criar página com uma linha por espaço',
  'sidebar.roster.update': 'Ver o que há de novo para “{sheet}”',
  'sidebar.roster.takeRows': 'Tratar cada linha como espaço',
  'sidebar.roster.made':
    'Esta página foi feita a partir da lista de pessoas, que não foi alterada.',
  'sidebar.roster.poured': 'O que mudou',
  'sidebar.roster.onlySheet':
    'O que estiver marcado é gravado em “{sheet}”. Nos espaços já criados, o Chat acompanha por Alterações, onde só sai quem você marcar.',
  'sidebar.roster.nothing': 'Nada: “{sheet}” e a lista dizem o mesmo.',
  'sidebar.roster.changedMeanwhile':
    'A lista ou a página mudou desde então: nada foi gravado. Isto é o que mudaria agora.',
  'sidebar.roster.newRows': { one: '{n} linha nova', other: '{n} linhas novas' },
  'sidebar.roster.came': { one: '{n} pessoa chegou', other: '{n} pessoas chegaram' },
  'sidebar.roster.moved': {
    one: '{n} pessoa mudou de grupo',
    other: '{n} pessoas mudaram de grupo',
  },
  'sidebar.roster.role': {
    one: '{n} pessoa tem outra função',
    other: '{n} pessoas têm outra função',
  },
  'sidebar.roster.left': { one: '{n} pessoa saiu', other: '{n} pessoas saíram' },
  'sidebar.roster.leftHow': 'Sem a marca, continuam na página.',
  'sidebar.roster.otherRows': {
    one: '{n} linha não é um grupo da lista e fica como está',
    other: '{n} linhas não são grupos da lista e ficam como estão',
  },
  'sidebar.roster.write': {
    one: 'Fazer {n} alteração na página',
    other: 'Fazer {n} alterações na página',
  },
  'sidebar.roster.written': 'A página foi alterada',
  'sidebar.roster.upToDate': '“{sheet}” está em dia.',
  'sidebar.roster.upToDateBy': '“{sheet}” está em dia: {changes}.',
  'sidebar.roster.follows':
    'Nos espaços já criados, o Chat acompanha por Alterações: quem chegou está marcado ali, quem saiu não.',
  'sidebar.roster.undone': {
    one: '{n} célula ficou como estava: tem uma fórmula ou mais do que pessoas',
    other: '{n} células ficaram como estavam: têm uma fórmula ou mais do que pessoas',
  },
  'sidebar.roster.goOn': 'Ver o que há para criar',

  'sidebar.review.columns': { one: '{n} coluna reconhecida', other: '{n} colunas reconhecidas' },
  'sidebar.review.toSetUp': { one: '{n} espaço a criar', other: '{n} espaços a criar' },
  'sidebar.review.nothing': 'Nenhum espaço a criar',
  'sidebar.review.nothingSelected': 'Nenhum espaço a criar nas linhas selecionadas',
  'sidebar.review.nothingVisible': 'Nenhum espaço a criar nas linhas visíveis',
  'sidebar.review.addRows': 'Adicione uma linha à página e ela aparece aqui.',
  'sidebar.review.afterAnswer': 'O que pode ser criado aparece aqui depois da resposta.',
  'sidebar.review.fixFirst': 'Depois de corrigida, a linha aparece aqui.',
  'sidebar.review.people': { one: '{n} pessoa', other: '{n} pessoas' },
  'sidebar.review.seats': { one: '{n} lugar', other: '{n} lugares' },
  'sidebar.review.messages': { one: '{n} mensagem', other: '{n} mensagens' },
  'sidebar.review.takes': 'leva {duration}',
  'sidebar.review.as': 'como {me}',
  'sidebar.review.setUp': { one: 'Criar {n} espaço', other: 'Criar {n} espaços' },
  'sidebar.review.goOn': { one: 'Continuar com {n} espaço', other: 'Continuar com {n} espaços' },
  'sidebar.review.starting': 'Marcando as linhas',
  'sidebar.review.which': 'Escolher as linhas',
  'sidebar.review.all': 'Todas as linhas',
  'sidebar.review.selected': 'Linhas selecionadas',
  'sidebar.review.visible': 'Linhas visíveis',
  'sidebar.review.onlySelected': 'Só contam as linhas selecionadas: {rows}.',
  'sidebar.review.takeVisible': 'Usar só as linhas visíveis',
  'sidebar.review.hidden': {
    one: '{n} deles em uma linha oculta',
    other: '{n} deles em linhas ocultas',
  },
  'sidebar.review.lookFirst': 'Nada foi enviado ainda: confira isto primeiro.',
  'sidebar.review.onlyVisible': 'Só contam as linhas visíveis.',
  'sidebar.review.takeAll': 'Usar todas as linhas',
  'sidebar.review.tryOne': 'Testar uma linha primeiro',
  'sidebar.review.tryOneHow': 'Cria “{name}” com todos',
  'sidebar.review.ended': 'A execução terminou. Isto é o que a página diz agora.',
  'sidebar.review.changed': 'A página mudou. Nada foi enviado; isto é o que ela diz agora.',
  'sidebar.review.otherSheet':
    'Há outra página à frente. Nada foi enviado; isto é o que diz a página à frente.',
  'sidebar.review.questionFirst': 'Nada foi enviado: é preciso responder a uma pergunta primeiro.',
  'sidebar.review.answerFirst': {
    one: 'depois da pergunta acima',
    other: 'depois das {n} perguntas acima',
  },
  'sidebar.review.toFix': { one: '{n} linha a corrigir', other: '{n} linhas a corrigir' },
  'sidebar.review.toCheck': { one: '{n} observação', other: '{n} observações' },
  'sidebar.review.more': { one: 'mais {n}', other: 'mais {n}' },
  'sidebar.review.wholeNote': 'Mostrar tudo',
  'sidebar.review.notListed': { one: 'mais {n} fora da lista', other: 'mais {n} fora da lista' },
  'sidebar.review.notWhole': { one: '{n} espaço incompleto', other: '{n} espaços incompletos' },
  'sidebar.review.failed': { one: '{n} linha falhou', other: '{n} linhas falharam' },
  'sidebar.review.doubt': { one: '{n} linha sem resposta', other: '{n} linhas sem resposta' },
  'sidebar.review.otherNotes': { one: '{n} linha a conferir', other: '{n} linhas a conferir' },
  'sidebar.review.again': {
    one: 'Tentar de novo {n} linha',
    other: 'Tentar de novo {n} linhas',
  },
  'sidebar.review.doneBefore': { one: '{n} já concluída', other: '{n} já concluídas' },
  'sidebar.review.andAlike': {
    one: 'e mais {n} linha assim',
    other: 'e mais {n} linhas assim',
  },
  'sidebar.review.inRow': { one: 'e mais {n} nesta linha', other: 'e mais {n} nesta linha' },
  'sidebar.skipped.totals': 'totais',
  'sidebar.skipped.headers': 'cabeçalhos repetidos',
  'sidebar.skipped.instructions': 'instruções',
  'sidebar.skipped.notes': 'anotações',
  'sidebar.skipped.examples': 'exemplos',
  'sidebar.skipped.notReady': 'não marcadas como prontas',
  'sidebar.skipped.heldBack': 'retidas',
  'sidebar.review.skipped': {
    one: '{n} linha ignorada: {why}',
    other: '{n} linhas ignoradas: {why}',
  },
  'sidebar.review.resting': {
    one: 'A execução de {by} está em pausa: falta {n} linha.',
    other: 'A execução de {by} está em pausa: faltam {n} linhas.',
  },
  'sidebar.review.restingHow':
    'Ela continua quando {by} abrir esta barra lateral. As linhas ainda não enviadas podem ser assumidas.',
  'sidebar.review.takeOver': { one: 'Assumir {n} linha', other: 'Assumir {n} linhas' },

  // O que será criado, um cartão para cada espaço
  'sidebar.space.title': 'Usar este espaço?',
  'sidebar.space.reading': 'Consultando o Chat sobre o espaço…',
  'sidebar.space.space': 'Espaço',
  'sidebar.space.madeYou': 'Foi criado em {time}, e desde então você é proprietário dele.',
  'sidebar.space.madeOthers': 'Foi criado em {time}, por outra pessoa: você entrou depois.',
  'sidebar.space.madeUnknown': 'O Chat não diz quem o criou.',
  'sidebar.space.inIt': { one: '{n} pessoa está nele.', other: '{n} pessoas estão nele.' },
  'sidebar.space.youMember': 'Você é participante.',
  'sidebar.space.youManager': 'Você é administrador.',
  'sidebar.space.youOwner': 'Você é proprietário.',
  'sidebar.space.youAreOut': 'Você não está nele.',
  'sidebar.space.others': {
    one: '{n} delas não é você nem está na linha. O Chat não dá nomes a scripts: abra o espaço para ver quem é.',
    other:
      '{n} delas não são você nem estão na linha. O Chat não dá nomes a scripts: abra o espaço para ver quem são.',
  },
  'sidebar.space.otherRows': 'Outras linhas também o têm: {rows}.',
  'sidebar.space.isIn': {
    one: '{n} pessoa da linha está nele',
    other: '{n} pessoas da linha estão nele',
  },
  'sidebar.space.toAdd': { one: 'A adicionar', other: '{n} a adicionar' },
  'sidebar.space.toRaise': { one: 'A receber uma função', other: '{n} a receber uma função' },
  'sidebar.space.unknown': {
    one: 'A adicionar, se ainda não estiver nele',
    other: '{n} a adicionar, se ainda não estiverem nele',
  },
  'sidebar.space.does':
    'Nada é enviado ainda: quem falta é adicionado na próxima vez que a linha for processada. Nenhuma mensagem é enviada e ninguém é removido.',
  'sidebar.compare.title': 'Comparar com o Chat',
  'sidebar.compare.how':
    'Lê os espaços das linhas concluídas e diz o que alguém mudou no Chat. Nada muda lá, e nenhuma célula sua muda sem um clique. Em uma célula gravada, os chips de pessoa viram texto.',
  'sidebar.compare.begin': { one: 'Comparar {n} espaço', other: 'Comparar {n} espaços' },
  'sidebar.compare.again': 'Comparar de novo',
  'sidebar.compare.comparing': 'Comparando',
  'sidebar.compare.goOn': 'Continuar',
  'sidebar.compare.inStep': 'As linhas e os espaços dizem o mesmo.',
  'sidebar.compare.stopped': 'Parado. Isto é o que foi encontrado até então.',
  'sidebar.compare.noSpace': {
    one: '{n} espaço não existe mais',
    other: '{n} espaços não existem mais',
  },
  'sidebar.compare.notOwner': {
    one: '{n} espaço não é mais seu',
    other: '{n} espaços não são mais seus',
  },
  'sidebar.compare.renamed': {
    one: '{n} espaço renomeado no Chat',
    other: '{n} espaços renomeados no Chat',
  },
  'sidebar.compare.setting': {
    one: '{n} configuração alterada no Chat',
    other: '{n} configurações alteradas no Chat',
  },
  'sidebar.compare.left': { one: '{n} saída', other: '{n} saídas' },
  'sidebar.compare.added': { one: '{n} adição no Chat', other: '{n} adições no Chat' },
  'sidebar.compare.role': {
    one: '{n} pessoa com outra função',
    other: '{n} pessoas com outra função',
  },
  'sidebar.compare.accepted': {
    one: '{n} convite aceito',
    other: '{n} convites aceitos',
  },
  'sidebar.compare.leftAll': '{person} saiu de {n} espaços',
  'sidebar.compare.take': 'Levar para a página',
  'sidebar.compare.takeAll': 'Levar os {n} para a página',
  'sidebar.compare.setBack': 'Reverter',
  'sidebar.compare.setBackAll': 'Reverter os {n}',
  'sidebar.compare.leave': 'Deixar assim',
  'sidebar.compare.leaveAll': 'Deixar os {n} assim',
  'sidebar.compare.of': '{what}: linha {row}',
  'sidebar.compare.done': { one: '{n} diferença resolvida', other: '{n} diferenças resolvidas' },
  'sidebar.compare.notDone': {
    one: '{n} ficou como estava: a linha ou o espaço mudou desde então, ou a célula tem uma fórmula',
    other:
      '{n} ficaram como estavam: as linhas ou os espaços mudaram desde então, ou as células têm fórmulas',
  },
  'sidebar.compare.settling': 'Resolvendo',
  'sidebar.compare.ids':
    'Quem foi adicionado no Chat só aparece aqui pelo ID. O espaço mostra quem é.',
  'sidebar.compare.adopted': {
    one: '{n} linha foi comparada pela primeira vez: quem está nela e no Chat passa a constar como já presente.',
    other:
      '{n} linhas foram comparadas pela primeira vez: quem está nelas e no Chat passa a constar como já presente.',
  },
  'sidebar.compare.othersIn': {
    one: '{n} pessoa fora das linhas está nos espaços delas.',
    other: '{n} pessoas fora das linhas estão nos espaços delas.',
  },
  'sidebar.compare.ofOthers': {
    one: '{n} linha processada por outra pessoa não foi comparada.',
    other: '{n} linhas processadas por outras pessoas não foram comparadas.',
  },
  'sidebar.compare.unproven': {
    one: '{n} linha não foi comparada: não se sabe se o espaço é dela.',
    other: '{n} linhas não foram comparadas: não se sabe se os espaços são delas.',
  },
  'sidebar.compare.unread': {
    one: 'O Google não respondeu sobre {n} espaço. Compare de novo mais tarde.',
    other: 'O Google não respondeu sobre {n} espaços. Compare de novo mais tarde.',
  },
  'sidebar.compare.forgotten': {
    one: '{n} espaço não tem mais linha',
    other: '{n} espaços não têm mais linha',
  },
  'sidebar.compare.download': 'Baixar quem está onde',
  'sidebar.compare.file': 'quem-esta-onde.csv',
  'sidebar.compare.column.space': 'Espaço',
  'sidebar.compare.column.link': 'Link do espaço',
  'sidebar.compare.column.person': 'Pessoa',
  'sidebar.compare.column.role': 'Função',
  'sidebar.compare.column.state': 'Situação',
  'sidebar.compare.in': 'no espaço',
  'sidebar.compare.invited': 'com convite',
  'sidebar.compare.group': 'grupo',
  'sidebar.compare.app': 'app do Chat',
  'sidebar.bringIn.title': 'Importar meus espaços',
  'sidebar.bringIn.how':
    'Cada espaço escolhido recebe uma linha, com todos os que estão nele: pelo e-mail, se o diretório puder ser lido, senão pelo ID. Nada muda no Chat.',
  'sidebar.bringIn.reading': 'Lendo seus espaços',
  'sidebar.names.title': 'Nomes sem e-mail',
  'sidebar.names.how':
    'Quem tem estes nomes no diretório da sua organização. Ninguém é escolhido por você: um clique escreve um e-mail ao lado do nome, e o resto da célula não muda. Em uma célula gravada, os chips de pessoa viram texto.',
  'sidebar.names.asking': 'Consultando o diretório',
  'sidebar.names.nobody': 'Não há ninguém com este nome no diretório.',
  'sidebar.names.others': 'Há mais pessoas com este nome no diretório: digite mais dele na célula.',
  'sidebar.names.inCells': { one: 'Em {n} célula:', other: 'Em {n} células:' },
  'sidebar.names.more': { one: 'Procurar mais {n} nome', other: 'Procurar mais {n} nomes' },
  'sidebar.names.write': { one: 'Escrever o e-mail', other: 'Escrever o e-mail em {n} células' },
  'sidebar.names.writeOf': '{write}: {person}, {rows}',
  'sidebar.names.leftOut':
    'Este complemento foi instalado sem a permissão para ler o diretório da sua organização. Quem o instalou pode incluí-la, com o extra “directory”. Até lá, digite os e-mails nas células.',
  'sidebar.names.notAllowed':
    'Você não permitiu que o complemento leia o diretório da sua organização. Permita ou digite os e-mails nas células:',
  'sidebar.bringIn.none': 'Você não está em nenhum espaço com nome.',
  'sidebar.bringIn.search': 'O nome contém',
  'sidebar.bringIn.people': { one: '{n} pessoa', other: '{n} pessoas' },
  'sidebar.bringIn.inSheet': 'tem uma linha',
  'sidebar.bringIn.ready': 'A linha {row} está pronta e tem este nome. Qual é o espaço?',
  'sidebar.bringIn.use': 'Usar o espaço',
  'sidebar.bringIn.another': 'Criar outro',
  'sidebar.bringIn.bring': { one: 'Importar {n} espaço', other: 'Importar {n} espaços' },
  'sidebar.bringIn.brought': {
    one: '{n} espaço agora tem uma linha',
    other: '{n} espaços agora têm uma linha',
  },
  'sidebar.bringIn.notBrought': {
    one: '{n} não pôde ser lido ou já tem uma linha.',
    other: '{n} não puderam ser lidos ou já têm uma linha.',
  },
  'sidebar.changes.title': 'Alterações',
  'sidebar.changes.rows': { one: '{n} linha mudou', other: '{n} linhas mudaram' },
  'sidebar.changes.adds': { one: '{n} pessoa a adicionar', other: '{n} pessoas a adicionar' },
  'sidebar.changes.roles': { one: '{n} nova função', other: '{n} novas funções' },
  'sidebar.changes.catchUps': {
    one: '{n} linha a conferir',
    other: '{n} linhas a conferir',
  },
  'sidebar.changes.add': 'Adicionar',
  'sidebar.changes.giveRole': 'Dar uma função',
  'sidebar.changes.catchUp': 'Adicionar quem falta',
  'sidebar.changes.catchUpHow':
    'Não se sabe quem entrou por estas linhas: o Chat diz quem está nos espaços, e quem falta é adicionado.',
  'sidebar.changes.takeOuts': { one: '{n} pessoa a remover', other: '{n} pessoas a remover' },
  'sidebar.changes.takeRoles': { one: '{n} função a retirar', other: '{n} funções a retirar' },
  'sidebar.changes.takeOut': 'Remover',
  'sidebar.changes.takeOutHow': 'Não estão mais nas linhas. Só sai quem você marcar.',
  'sidebar.changes.takeRole': 'Retirar função',
  'sidebar.changes.movedTo': '→ agora em {name}',
  'sidebar.changes.before': 'já estava antes do complemento',
  'sidebar.changes.emptied': {
    one: 'não tem mais ninguém: remover {n} pessoa?',
    other: 'não tem mais ninguém: remover as {n} pessoas?',
  },
  'sidebar.changes.inRows': { one: 'em {n} linha:', other: 'em {n} linhas:' },
  'sidebar.changes.wereOut': {
    one: '{n} pessoa removida nos últimos 30 dias',
    other: '{n} pessoas removidas nos últimos 30 dias',
  },
  'sidebar.changes.putBack': 'Trazer de volta',
  'sidebar.changes.putOneBack': 'Trazer {person} de volta a {name}',
  'sidebar.changes.putAllBack': {
    one: 'Trazer {n} pessoa de volta',
    other: 'Trazer as {n} de volta',
  },
  'sidebar.changes.renames': { one: '{n} novo nome', other: '{n} novos nomes' },
  'sidebar.changes.sets': {
    one: '{n} configuração a mudar',
    other: '{n} configurações a mudar',
  },
  'sidebar.changes.rename': 'Renomear',
  'sidebar.changes.set': 'Mudar configurações',
  'sidebar.changes.byTemplate': {
    one: '{n} espaço teria um novo nome pelo modelo em Configurações',
    other: '{n} espaços teriam novos nomes pelo modelo em Configurações',
  },
  'sidebar.changes.barred': {
    one: '{n} novo nome ou configuração espera uma permissão',
    other: '{n} novos nomes ou configurações esperam uma permissão',
  },
  'sidebar.changes.barredLink': 'Ainda não é permitido mudar nomes e configurações.',
  'sidebar.changes.barredHow':
    'Mudar nomes e configurações de espaços não está ativado aqui. Quem instalou este complemento pode ativar: é o extra “rename”.',
  'sidebar.changes.moreAway': {
    one: 'mais {n} pessoa ou função não está na lista e continua',
    other: 'mais {n} pessoas ou funções não estão na lista e continuam',
  },
  'sidebar.changes.much': {
    one: 'Isto remove {n} pessoa. Espaços: {spaces}.',
    other: 'Isto remove {n} pessoas. Espaços: {spaces}. Confira os nomes mais uma vez.',
  },
  'sidebar.changes.sure': { one: 'Remover {n} pessoa', other: 'Remover {n} pessoas' },
  'sidebar.changes.apply': { one: 'Aplicar {n} alteração', other: 'Aplicar {n} alterações' },
  'sidebar.changes.nothing': 'Não há nada para você aplicar.',
  'sidebar.changes.more': {
    one: 'mais {n} alteração não está na lista e também é aplicada',
    other: 'mais {n} alterações não estão na lista e também são aplicadas',
  },
  'sidebar.changes.others': {
    one: '{n} linha foi processada por outra pessoa: só ela pode aplicar as alterações',
    other: '{n} linhas foram processadas por outras pessoas: só elas podem aplicar as alterações',
  },
  'sidebar.cards.see': 'Ver o que será criado',
  'sidebar.cards.at': '{at} de {total}',
  'sidebar.cards.previous': 'Espaço anterior',
  'sidebar.cards.next': 'Próximo espaço',
  'sidebar.cards.private': 'Espaço privado',
  'sidebar.cards.found': 'Espaço que outros na sua organização podem encontrar',
  'sidebar.cards.groupChat': 'Conversa em grupo',
  'sidebar.cards.directMessage': 'Mensagem direta',
  'sidebar.cards.appMessage': 'Mensagem do app para você',
  'sidebar.cards.member': 'participante',
  'sidebar.cards.manager': 'administrador',
  'sidebar.cards.owner': 'proprietário',
  'sidebar.cards.you': 'você',
  'sidebar.cards.always': 'entra sempre',
  'sidebar.cards.yourself': 'Sua conta',
  'sidebar.cards.group': 'grupo do Google',
  'sidebar.cards.members': { one: '{n} participante', other: '{n} participantes' },
  'sidebar.cards.nobody': 'Não há ninguém nele além de você',
  'sidebar.cards.hidden': 'A linha está oculta na página',
  'sidebar.cards.historyOn': 'As mensagens são mantidas',
  'sidebar.cards.historyOff': 'As mensagens não são mantidas',
  'sidebar.cards.managersPost': 'Só administradores e proprietários podem postar',
  'sidebar.cards.outside': 'Pessoas externas podem participar',
  'sidebar.cards.message': 'Enviada uma vez, como está aqui:',
  'sidebar.cards.setUp': { one: 'Criar este', other: 'Criar os {n}' },

  'sidebar.question.columnsGone': 'O que já foi processado?',
  'sidebar.question.torn': 'Linhas separadas por uma classificação',
  'sidebar.question.noHeaders': 'A primeira linha contém dados?',
  'sidebar.question.nobody': 'Quem participa dos espaços?',
  'sidebar.question.noName': 'Qual coluna dá nome aos espaços?',
  'sidebar.question.sideways': 'Os espaços ficam lado a lado?',
  'sidebar.question.rowsOrPeople': 'Cada linha é uma pessoa?',
  'sidebar.question.addresses': 'Uma coluna pode ter pessoas',
  'sidebar.question.any': 'Uma pergunta primeiro',
  'sidebar.question.useAs': 'Função das pessoas',
  'sidebar.question.about': '{reply}: {header}',
  'sidebar.question.answered': 'Sua resposta foi guardada.',
  'sidebar.question.notes': {
    one: '{n} observação sobre as colunas',
    other: '{n} observações sobre as colunas',
  },
  'sidebar.question.useIt': 'Usar como {field}',
  'sidebar.question.useColumn': 'Usar “{header}”',

  'sidebar.templates.make': '{field} a partir de colunas',
  'sidebar.templates.label': '{field}, a partir de colunas',
  'sidebar.templates.headers': 'Cabeçalhos para inserir',
  'sidebar.templates.how':
    'Clique em um cabeçalho para inseri-lo. Ele representa o que cada linha diz ali; a linha com texto próprio mantém o seu.',
  'sidebar.templates.example': 'Por exemplo, {example}',
  'sidebar.templates.becomes': 'Como ficariam as primeiras linhas',
  'sidebar.templates.nothing': 'nada',
  'sidebar.templates.or': 'Ou use uma só coluna:',
  'sidebar.columns.title': 'Colunas',
  'sidebar.columns.headers': 'Cabeçalhos em',
  'sidebar.columns.rowReads': 'Linha {row}: {text}',
  'sidebar.columns.firstIsData': 'A primeira linha contém dados',
  'sidebar.columns.inUse': '“{header}” já é {field}.',
  'sidebar.columns.swap': 'Trocar as duas',
  'sidebar.columns.takeIt': 'Usar aqui, não como {field}',
  'sidebar.columns.leaveIt': 'Deixar assim',
  'sidebar.columns.unusedTitle': 'Não usadas',
  'sidebar.columns.nobody': 'Ninguém',
  'sidebar.columns.notKept': 'A última escolha de coluna não foi salva.',
  'sidebar.columns.none': 'Nenhuma',
  'sidebar.columns.another': 'Outra coluna para {field}',
  'sidebar.columns.more': 'Mais colunas possíveis',
  'sidebar.columns.preview': 'Como as primeiras linhas são lidas',
  'sidebar.columns.people': { one: '{n} pessoa', other: '{n} pessoas' },
  'sidebar.columns.noName': 'Sem nome',
  'sidebar.field.spaceName': 'Nome do espaço',
  'sidebar.field.members': 'Participantes',
  'sidebar.field.managers': 'Administradores',
  'sidebar.field.owners': 'Proprietários',
  'sidebar.field.groups': 'Grupos do Google',
  'sidebar.field.type': 'Tipo',
  'sidebar.field.description': 'Descrição',
  'sidebar.field.guidelines': 'Diretrizes',
  'sidebar.field.history': 'Histórico',
  'sidebar.field.access': 'Acesso',
  'sidebar.field.posting': 'Postagem',
  'sidebar.field.externalPeople': 'Pessoas externas',
  'sidebar.field.welcomeMessage': 'Mensagem de boas-vindas',
  'sidebar.field.ready': 'Pronto',
  'sidebar.field.open': 'Abertura',

  'sidebar.run.title': { one: 'Criando {n} espaço', other: 'Criando {n} espaços' },
  'sidebar.run.again': { one: 'Tentando {n} linha de novo', other: 'Tentando {n} linhas de novo' },
  'sidebar.run.changes': {
    one: 'Aplicando alterações a {n} espaço',
    other: 'Aplicando alterações a {n} espaços',
  },
  'sidebar.run.progress': 'Progresso',
  'sidebar.run.settled': '{done} de {total}',
  'sidebar.run.left': { one: 'falta {n}, {duration}', other: 'faltam {n}, {duration}' },
  'sidebar.run.leftOnly': { one: 'falta {n}', other: 'faltam {n}' },
  'sidebar.run.rate': { one: '{n} por minuto', other: '{n} por minuto' },
  'sidebar.run.working': 'Em andamento há {time}',
  'sidebar.run.waiting': '{because}: continua em {time}',
  'sidebar.run.waitingPlain': 'Aguardando: continua em {time}',
  'sidebar.run.noAnswer': 'O Planilhas Google não responde: nova tentativa em {time}',
  'sidebar.run.closing':
    'Se você fechar, a execução pausa depois destas linhas. “Terminar em segundo plano” continua sem você.',
  'sidebar.run.stop': 'Parar',
  'sidebar.run.stopping': 'Parando após as linhas já enviadas',
  'sidebar.run.stopFailed': 'O pedido de parada não chegou. Clique em Parar de novo.',
  'sidebar.run.background': 'Terminar em segundo plano',
  'sidebar.run.missing': '{name}: {details}',

  'sidebar.busy.title': '{by} está processando linhas aqui',
  'sidebar.busy.mine': 'Sua execução continua em outro lugar',
  'sidebar.busy.follows': 'Se ninguém continuar por lá, ela continua aqui sozinha.',
  'sidebar.busy.here': 'Continuar aqui',
  'sidebar.busy.until': 'Até {time}, no máximo.',
  'sidebar.busy.expected': 'Se nada mais acontecer até {time}, você pode assumir as linhas.',
  'sidebar.busy.soFar': '{done} de {total} linhas até agora.',
  'sidebar.busy.goesOn': 'Continua sozinho quando a página estiver livre.',
  'sidebar.busy.nothing': 'Nenhuma das suas linhas foi alterada.',
  'sidebar.busy.check': 'Verificar de novo',
  'sidebar.busy.back': 'Voltar à visão geral',
  'sidebar.background.title': 'Terminando em segundo plano',
  'sidebar.background.left': {
    one: 'Falta {n} linha: {time}.',
    other: 'Faltam {n} linhas: {time}.',
  },
  'sidebar.background.often': 'O Google inicia a próxima parte em alguns minutos.',
  'sidebar.background.hourly':
    'Para complementos, o Google permite uma execução por hora, a primeira dentro da próxima hora.',
  'sidebar.background.close':
    'Você pode fechar. Um e-mail avisa quando terminar, e a página diz o que aconteceu com cada linha.',
  'sidebar.background.here': 'Continuar aqui em vez disso',

  'sidebar.done.title': { one: '{n} espaço criado', other: '{n} espaços criados' },
  'sidebar.done.none': 'Nenhum espaço foi criado',
  'sidebar.done.completed': { one: '{n} linha completada', other: '{n} linhas completadas' },
  'sidebar.done.stopped': {
    one: 'Parado: {n} espaço criado',
    other: 'Parado: {n} espaços criados',
  },
  'sidebar.done.stoppedNone': 'Parado: nenhum espaço foi criado',
  'sidebar.done.untouched': {
    one: '{n} linha não foi alterada.',
    other: '{n} linhas não foram alteradas.',
  },
  'sidebar.done.asking': 'Ninguém pôde ser adicionado até agora',
  'sidebar.done.askingWhy': {
    one: 'Mais {n} linha espera você dizer se é para continuar. O espaço dela também pode ficar vazio.',
    other:
      'Mais {n} linhas esperam você dizer se é para continuar. Os espaços delas também podem ficar vazios.',
  },
  'sidebar.done.allTheSame': 'Continuar mesmo assim',
  'sidebar.done.stopHere': 'Parar aqui',
  'sidebar.done.allIn': {
    one: '{n} pessoa está no espaço',
    other: 'Não falta ninguém: {n} pessoas',
  },
  'sidebar.done.someIn': {
    one: '{in} de {n} pessoa está no espaço',
    other: '{in} de {n} pessoas estão nos espaços',
  },
  'sidebar.done.seatsIn': 'Não falta ninguém: {who}',
  'sidebar.done.someSeats': {
    one: '{in} de {n} lugar ocupado',
    other: '{in} de {n} lugares ocupados',
  },
  'sidebar.done.tried': {
    one: 'Essa foi uma linha. Mais {n} está pronta.',
    other: 'Essa foi uma linha. Mais {n} estão prontas.',
  },
  'sidebar.done.lookAt': 'Ver {name} no Chat',
  'sidebar.done.spaces': 'Os espaços',
  'sidebar.done.allSpaces': 'Todos os espaços desta página',
  'sidebar.done.noSpaces': 'Ainda não há links na página.',
  'sidebar.done.copyLinks': 'Copiar links',
  'sidebar.done.copySummary': 'Copiar um resumo',
  'sidebar.done.summary': '{sheet}, {date}',
  'sidebar.done.undo': 'Como desfazer isto',
  'sidebar.done.undoHow':
    'Abra cada espaço, clique no nome dele, no alto, e depois em Excluir. Só um proprietário pode, e o Chat pergunta mais uma vez.',
  'sidebar.done.undoAnew':
    'Para criar um espaço de novo, limpe as cinco células da linha, de Status a Request ID.',
  'sidebar.trial.try': 'Testar só comigo primeiro',
  'sidebar.trial.there': 'Para testar, só com você:',
  'sidebar.trial.delete': 'Excluir o teste',
  'sidebar.undo.title': 'Desfazer esta execução',
  'sidebar.undo.line': {
    one: 'Desfazer a última execução: {n} espaço',
    other: 'Desfazer a última execução: {n} espaços',
  },
  'sidebar.undo.how': {
    one: 'Exclui o espaço que esta execução criou, se ninguém o usou: nenhuma mensagem além da de boas-vindas e ninguém além de quem foi adicionado. Antes, o espaço é conferido.',
    other:
      'Dos {n} espaços que esta execução criou, exclui os que ninguém usou: nenhuma mensagem além da de boas-vindas e ninguém além de quem foi adicionado. Antes, os espaços são conferidos.',
  },
  'sidebar.undo.look': { one: 'Conferir {n} espaço', other: 'Conferir {n} espaços' },
  'sidebar.undo.may': {
    one: '{n} espaço que ninguém usou',
    other: '{n} espaços que ninguém usou',
  },
  'sidebar.undo.none': 'Nenhum deles pode ser excluído.',
  'sidebar.undo.final':
    'Um espaço excluído não volta. A linha dele fica pronta de novo, como se nunca tivesse sido processada.',
  'sidebar.undo.pauses':
    'Sua programação fica em pausa; senão ela processaria estas linhas de novo em seguida.',
  'sidebar.undo.others':
    'A programação de {by} vai processar estas linhas de novo quando chegar a hora dela.',
  'sidebar.undo.delete': { one: 'Excluir {n} espaço', other: 'Excluir {n} espaços' },
  'sidebar.undo.gone': {
    one: '{n} espaço excluído: a linha dele está pronta de novo',
    other: '{n} espaços excluídos: as linhas deles estão prontas de novo',
  },
  'sidebar.undo.stay': { one: '{n} espaço fica', other: '{n} espaços ficam' },
  'sidebar.undo.noRow': 'Nenhuma linha sua o tem mais.',
  'sidebar.undo.named': 'Outra linha ou página também o tem.',
  'sidebar.undo.underWay': 'A linha dele não terminou ou foi separada dele.',
  'sidebar.undo.notMade': 'Nada prova que esta execução o criou.',
  'sidebar.undo.used': 'Alguém escreveu nele.',
  'sidebar.undo.people': 'Há nele outras pessoas além das adicionadas.',
  'sidebar.undo.renamed': 'Alguém o renomeou.',
  'sidebar.undo.notOwner': 'Você não é proprietário dele.',
  'sidebar.undo.notShown': 'O Chat não o mostra a você.',
  'sidebar.undo.unread': 'O Google não responde sobre ele.',
  'sidebar.undo.refused': 'O Chat se recusa a excluí-lo.',
  'sidebar.undo.leftOut':
    'Este complemento foi instalado sem a permissão para excluir espaços. Quem o instalou pode incluí-la, com o extra “undo”. Manualmente, é assim:',
  'sidebar.undo.notAllowed':
    'Você não permitiu que o complemento exclua espaços. Permita ou faça manualmente:',
  'sidebar.done.colour': 'Mostrar Status em cores',
  'sidebar.done.uncolour': 'Tirar as cores',
  'sidebar.done.home': 'Voltar à visão geral',
  'sidebar.done.schedule': 'Processar novas linhas automaticamente: Programação',

  'sidebar.trouble.title': 'Algo a corrigir primeiro',
  'sidebar.trouble.nothing': 'Nada foi criado.',
  'sidebar.trouble.before': {
    one: '{n} espaço foi criado antes disso.',
    other: '{n} espaços foram criados antes disso.',
  },
  'sidebar.trouble.noProgress':
    'A execução não avança: nada mudou por quinze minutos. Continue mais tarde.',
  'sidebar.trouble.check': 'Verificar de novo',
  'sidebar.trouble.permission': 'Dar permissão',
  'sidebar.trouble.letter': 'Copiar carta ao administrador',
  'sidebar.trouble.where': 'Abrir onde se corrige',
  'sidebar.trouble.back': 'Voltar à visão geral',
  'sidebar.trouble.administrator':
    'Você não pode corrigir isto; o administrador da sua organização pode.',
  'sidebar.trouble.yourself': 'Você pode corrigir isto.',
  'sidebar.trouble.stillSo': 'Verificado de novo às {time}: ainda não foi corrigido.',
  'sidebar.settings.title': 'Configurações',
  'sidebar.settings.about':
    'Para a página “{sheet}”. Uma alteração vale assim que você sai do campo.',
  'sidebar.settings.keeping': 'Salvando',
  'sidebar.settings.kept': 'Salvo',
  'sidebar.settings.notKept':
    'A última alteração em Configurações não foi salva. Abra Configurações para fazê-la de novo.',
  'sidebar.settings.defaults': 'Para linhas que não dizem outra coisa',
  'sidebar.settings.tooLong': '{length} caracteres, e o limite é {limit}. Ainda não salvo.',
  'sidebar.settings.preview': 'Na linha {row}, {name}, fica assim:',
  'sidebar.settings.organisation': 'Sua organização',
  'sidebar.settings.domains': 'Seus próprios domínios',
  'sidebar.settings.yours': 'seu domínio',
  'sidebar.settings.domainsHow':
    'Além de {domain}. Pessoas desses domínios não são externas. Separe vários com vírgulas.',
  'sidebar.settings.noDomain':
    '“{domain}” não é um domínio. Um domínio é como example.com. Ainda não salvo.',
  'sidebar.settings.afterwards': 'Em cada novo espaço',
  'sidebar.settings.alwaysIn': 'Entram sempre',
  'sidebar.settings.alwaysInHow':
    'E-mails de pessoas que entram em cada novo espaço, como um assistente. Espaços concluídos ficam como estão; tirar alguém desta lista não o remove de nenhum.',
  'sidebar.settings.alwaysManagers': 'Entram sempre, como administradores',
  'sidebar.settings.notAddress':
    '“{text}” não é um e-mail. Um e-mail é como ana@example.com. Ainda não salvo.',
  'sidebar.settings.tooManyIn': '{n} pessoas, e o limite é {limit}. Ainda não salvo.',
  'sidebar.settings.addApp': 'Adicionar o app',
  'sidebar.settings.addAppHow':
    'O app do Chat do projeto deste complemento passa a participar do espaço.',
  'sidebar.settings.leave': 'Sair ao concluir',
  'sidebar.settings.leaveHow':
    'Você sai do espaço assim que um proprietário da página entrar; sem um, você fica. Para voltar, é preciso um convite.',
  'sidebar.settings.myChat': 'No seu próprio Chat',
  'sidebar.settings.myChatAbout':
    'Para os espaços que suas próprias execuções criam nesta página, uma vez cada. O que você mudar depois no Chat fica assim.',
  'sidebar.settings.section': 'Colocar na seção',
  'sidebar.settings.sectionHow':
    'Uma seção da sua lista no Chat; se não houver nenhuma com esse nome, ela é criada. Vazio: ficam onde o Chat os coloca.',
  'sidebar.settings.mute': 'Silenciar para mim',
  'sidebar.settings.muteHow': 'O Chat não notifica você sobre eles. Isso não afeta mais ninguém.',
  'sidebar.settings.pin': 'Fixar a mensagem de boas-vindas',
  'sidebar.settings.pinHow': 'Todos no espaço a encontram entre as mensagens fixadas.',
  'sidebar.settings.leftOut':
    'Isto não está ativado aqui. Quem instalou este complemento pode ativar: é o extra “{extra}”.',
  'sidebar.settings.notAllowed': 'Isto ainda não foi permitido. Permita abaixo.',
  'sidebar.settings.log': 'O registro',
  'sidebar.settings.keepLog': 'Manter um registro',
  'sidebar.settings.logHow':
    'Registra cada linha concluída na página “Rows to Spaces log”, para a planilha toda.',
  'sidebar.settings.logRows': 'Linhas mantidas',
  'sidebar.settings.sheet': 'A página',
  'sidebar.settings.colours': 'Status em cores',
  'sidebar.settings.coloursHow':
    'Verde é concluído, âmbar incompleto, vermelho-escuro precisa de você. Regras suas ficam e têm prioridade.',
  'sidebar.settings.here': 'Esta barra lateral',
  'sidebar.settings.dark': 'Escura',
  'sidebar.settings.darkHow':
    'No computador, o Planilhas Google é claro, e a barra lateral também, a menos que você marque isto. Vale para todas as suas planilhas.',
  'sidebar.leaving.title': 'Deixar de usar',
  'sidebar.leaving.who': 'Quem continua com esta página',
  'sidebar.leaving.handOverHow':
    'O e-mail entra como proprietário nas suas linhas que têm espaço. Alterações mostra todas e, ao aplicar, a pessoa se torna proprietária. Ela pode assumir sua programação. Você continua proprietário.',
  'sidebar.leaving.handOver': 'Tornar proprietário',
  'sidebar.leaving.forgetHow':
    'Esquece tudo o que está guardado sobre esta planilha: configurações, programações e os textos ocultos das linhas. Os espaços e todas as células que você vê continuam.',
  'sidebar.leaving.forget': 'Esquecer tudo aqui',
  'sidebar.leaving.forgetRows': {
    one: 'De {n} linha não se saberá mais de quem é: nenhuma alteração dela poderá ser aplicada, e nenhuma execução continuará com ela.',
    other:
      'De {n} linhas não se saberá mais de quem são: nenhuma alteração delas poderá ser aplicada, e nenhuma execução continuará com elas.',
  },
  'sidebar.leaving.forgetSchedules': {
    one: '{n} programação termina, seja de quem for.',
    other: '{n} programações terminam, sejam de quem forem.',
  },
  'sidebar.leaving.forgetSure': 'Sim, esquecer tudo',
  'sidebar.leaving.keep': 'Manter',
  'sidebar.settings.noNumber': 'Um número de {from} a {to}. Ainda não salvo.',
  'sidebar.choice.space': 'Espaço',
  'sidebar.choice.groupChat': 'Conversa em grupo',
  'sidebar.choice.directMessage': 'Mensagem direta',
  'sidebar.choice.appMessage': 'Mensagem do app',
  'sidebar.choice.asUsual': 'Da organização',
  'sidebar.choice.on': 'Ativado',
  'sidebar.choice.off': 'Desativado',
  'sidebar.choice.private': 'Privado',
  'sidebar.choice.organization': 'Organização',
  'sidebar.choice.everyone': 'Todos',
  'sidebar.choice.managers': 'Administradores',
  'sidebar.choice.no': 'Não',
  'sidebar.choice.yes': 'Sim',
  'sidebar.setup.title': 'Verificar instalação',
  'sidebar.setup.checking': 'Verificando, sem mudar nada',
  'sidebar.setup.none': 'Não há nada a corrigir.',
  'sidebar.setup.some': { one: '{n} item a corrigir.', other: '{n} itens a corrigir.' },
  'sidebar.setup.account': 'Conta',
  'sidebar.setup.extras': 'Recursos extras',
  'sidebar.setup.consent': 'Permissão',
  'sidebar.setup.chatApi': 'API Chat',
  'sidebar.setup.appConfiguration': 'Configuração do app',
  'sidebar.setup.app': 'App nos espaços',
  'sidebar.setup.groups': 'Grupos do Google',
  'sidebar.setup.fine': 'em ordem',
  'sidebar.setup.wrong': 'a corrigir',
  'sidebar.setup.unknown': 'ainda não dá para saber',
  'sidebar.setup.permissions': 'Permissões e motivos',
  'sidebar.schedule.title': 'Programação',
  'sidebar.schedule.reading': 'Lendo a programação',
  'sidebar.schedule.off': 'Desativada: novas linhas esperam até alguém processá-las.',
  'sidebar.schedule.on': 'Novas linhas são processadas {when}.',
  'sidebar.schedule.theirs':
    'Novas linhas são processadas {when}, por uma programação de {by}. Só essa pessoa pode mudá-la.',
  'sidebar.schedule.last': 'Última execução: {time}.',
  'sidebar.schedule.next': 'Próxima: {time}.',
  'sidebar.schedule.zone': 'Os horários são os da planilha: {zone}.',
  'sidebar.schedule.line': 'Programação: {when}.',
  'sidebar.schedule.lineTheirs': 'Programação de {by}: {when}.',
  'sidebar.schedule.pausedBy': 'Em pausa: {by} clicou em Parar.',
  'sidebar.schedule.silent':
    'A programação de {by} não é executada há dias: a pessoa pode ter saído. Você pode assumi-la.',
  'sidebar.schedule.handed': '{by} passa esta programação para você.',
  'sidebar.schedule.handTo': '{person} pode assumi-la.',
  'sidebar.schedule.takeOver': 'Assumir',
  'sidebar.schedule.anybody':
    'Quem pode editar esta página pode digitar linhas, e uma programação as processa em seu nome: você é proprietário dos espaços e é você quem adiciona as pessoas.',
  'sidebar.schedule.boundScript':
    'Se isto for um script vinculado à planilha, quem pode editá-la também pode editar o script executado em seu nome: compartilhe a planilha como compartilharia sua senha ou use o complemento.',
  'sidebar.schedule.noLimits':
    'Esta programação foi ativada antes de existirem limites: ela processa tudo o que estiver pronto. Escolha os limites abaixo e salve.',
  'sidebar.schedule.limits': 'O que pode ser criado sem você',
  'sidebar.schedule.onlyTicked': 'Só linhas que eu marcar aqui',
  'sidebar.schedule.spacesADay': 'Novos espaços por dia',
  'sidebar.schedule.peopleADay': 'Pessoas neles por dia',
  'sidebar.schedule.noLimit': 'Sem limite',
  'sidebar.schedule.limitHow':
    'Acima disso ela entra em pausa e você recebe um e-mail. Linhas que você viu aqui não contam.',
  'sidebar.schedule.noOutsiders': 'Deixar para mim linhas com pessoas externas',
  'sidebar.schedule.onlyOwners': 'Só quem eu indicar vira proprietário',
  'sidebar.schedule.owners': 'E-mails, separados por vírgulas',
  'sidebar.schedule.messages':
    'Uma mensagem com palavras de outras células além de nome e participantes espera até você vê-la aqui.',
  'sidebar.schedule.inStep': 'Sincronizar pessoas',
  'sidebar.schedule.inStep.rows': 'Só linhas novas',
  'sidebar.schedule.inStep.add': 'Só adicionar',
  'sidebar.schedule.inStep.all': 'Adicionar e remover',
  'sidebar.schedule.inStepMost': 'Máximo de saídas por dia',
  'sidebar.schedule.inStepRows': 'Linhas que já têm espaço ficam como estão.',
  'sidebar.schedule.inStepAdd':
    'Pessoas e funções novas em linhas com espaço são aplicadas ao espaço. O limite de pessoas também vale para elas.',
  'sidebar.schedule.inStepAll':
    'Quem não está mais em uma linha é removido depois que duas execuções, com uma hora entre elas, notarem a falta; nunca mais de um quinto de um espaço em sete dias. Acima disso ninguém sai, e um e-mail lista quem sairia. Quem já estava antes do complemento, e as funções, ficam por sua conta.',
  'sidebar.schedule.inStepBefore':
    'Esta programação é de antes de ser possível sincronizar pessoas, por isso só processa linhas novas. Você pode mudar isso abaixo.',
  'sidebar.schedule.wouldGo':
    'Em pausa: sairiam mais pessoas do que é permitido. Ninguém saiu. Marque em Alterações quem sai e depois retome.',
  'sidebar.schedule.ready': { one: '{n} linha pronta agora', other: '{n} linhas prontas agora' },
  'sidebar.schedule.readySeen':
    'O que aparece aqui conta como visto quando você clica no botão abaixo: a primeira execução já o processa.',
  'sidebar.schedule.readyTick': 'Marque as que podem ser processadas.',
  'sidebar.schedule.readyMore': {
    one: 'Mais {n} linha pronta não está na lista.',
    other: 'Mais {n} linhas prontas não estão na lista.',
  },
  'sidebar.schedule.tickRow': 'Processar a linha {row}',
  'sidebar.schedule.tooLong':
    'A mensagem é mais longa do que cabe aqui: processe a linha manualmente.',
  'sidebar.schedule.willPost': 'Será enviada em seu nome:',
  'sidebar.schedule.people': { one: '{n} pessoa', other: '{n} pessoas' },
  'sidebar.schedule.limit':
    'Em pausa: chegaram mais linhas do que ela pode processar por dia sem você ver. Veja-as abaixo e depois retome.',
  'sidebar.schedule.stopped': 'Em pausa: você clicou em Parar.',
  'sidebar.schedule.changed':
    'Em pausa: as colunas, as configurações ou uma resposta mudaram depois que você as viu. Confira as colunas e as configurações e depois retome.',
  'sidebar.schedule.asking':
    'Em pausa: ninguém pôde ser adicionado aos primeiros espaços de uma execução. Veja o motivo nas linhas antes de continuar.',
  'sidebar.schedule.failures':
    'Em pausa: falhou três vezes seguidas. Verifique a instalação e depois continue.',
  'sidebar.schedule.resume': 'Retomar',
  'sidebar.schedule.gone': 'O acionador dela foi excluído manualmente, por isso nada é executado.',
  'sidebar.schedule.setAgain': 'Recriar o acionador',
  'sidebar.schedule.when': 'Processar',
  'sidebar.schedule.minutes': 'A cada poucos minutos',
  'sidebar.schedule.hour': 'A cada hora',
  'sidebar.schedule.day': 'Todos os dias',
  'sidebar.schedule.week': 'Toda semana',
  'sidebar.schedule.form': 'Por formulário',
  'sidebar.schedule.howOften': 'Frequência',
  'sidebar.schedule.weekday': 'Dia',
  'sidebar.schedule.at': 'Às',
  'sidebar.schedule.alsoForm': 'Também com respostas de formulário',
  'sidebar.schedule.tell': 'E-mail para mim',
  'sidebar.schedule.needed': 'Se necessário',
  'sidebar.schedule.always': 'A cada execução',
  'sidebar.schedule.switchOn': 'Ativar',
  'sidebar.schedule.change': 'Salvar a alteração',
  'sidebar.schedule.isOn': 'Ativada',
  'sidebar.schedule.switchOff': 'Desativar',
  'sidebar.schedule.untried':
    'Depois de ativar, você vê se o Google permite executar isto a cada poucos minutos ou, como complemento, uma vez por hora.',
  'sidebar.schedule.asBound':
    'Nesta planilha, o Google permite executar isto a cada poucos minutos.',
  'sidebar.schedule.asAddOn': 'Para complementos, o Google permite uma execução por hora.',
  'sidebar.schedule.noRows': 'Nenhuma linha está pronta agora.',
  'sidebar.schedule.takesEither': {
    one: '{n} linha leva {bound} ou {addOn} em segundo plano, {sidebar} com esta barra lateral aberta.',
    other:
      '{n} linhas levam {bound} ou {addOn} em segundo plano, {sidebar} com esta barra lateral aberta.',
  },
  'sidebar.schedule.takesBound': {
    one: '{n} linha leva {bound} em segundo plano, {sidebar} com esta barra lateral aberta.',
    other: '{n} linhas levam {bound} em segundo plano, {sidebar} com esta barra lateral aberta.',
  },
  'sidebar.schedule.takesAddOn': {
    one: '{n} linha leva {addOn} em segundo plano, {sidebar} com esta barra lateral aberta.',
    other: '{n} linhas levam {addOn} em segundo plano, {sidebar} com esta barra lateral aberta.',
  },
  'sidebar.schedule.onForm': 'quando um formulário é respondido',
  'sidebar.schedule.everyMinutes': 'a cada {n} minutos',
  'sidebar.schedule.everyHour': 'a cada hora',
  'sidebar.schedule.everyDay': 'todos os dias entre {time} e {until}',
  'sidebar.schedule.everyWeek': 'toda semana, {weekday}, entre {time} e {until}',
  'sidebar.letter.subject': 'O Rows to Spaces precisa da sua ajuda',
  'sidebar.letter.hello': 'Olá,',
  'sidebar.letter.why':
    'Eu uso o Rows to Spaces, um complemento do Planilhas Google que cria um espaço do Google Chat para cada linha de uma página. Isto impede que ele funcione:',
  'sidebar.letter.where': 'A correção é feita aqui: {link}',
  'sidebar.letter.project': 'O número do projeto do Cloud é {number}.',
  'sidebar.letter.script':
    'O projeto do Apps Script tem o ID {id}; as Configurações do projeto informam o projeto do Cloud.',
  'sidebar.letter.what':
    'Ele cria espaços, adiciona pessoas e envia uma mensagem de boas-vindas em meu nome, só quando eu peço ou por uma programação minha, e não lê nenhuma outra planilha. Ele pede estas permissões:',
  'sidebar.letter.thanks': 'Agradeço desde já',
  'sidebar.step.console':
    'No console do Google Cloud, com o projeto do complemento selecionado: APIs e serviços › API Google Chat › Configuração. Preencha nome, avatar e descrição e clique em Salvar.',
  'sidebar.step.api':
    'No console do Google Cloud, com o projeto do complemento selecionado: APIs e serviços › Biblioteca › API Google Chat › Ativar. Leva alguns minutos.',
  'sidebar.step.trust':
    'No Admin Console: Segurança › Acesso e controle de dados › Controles da API › Gerenciar o acesso de apps de terceiros. Marque o app como confiável e, em Apps › Google Workspace › Google Chat, permita a instalação de apps do Chat.',
  'sidebar.step.fetch':
    'No Admin Console, permita que complementos feitos com o Apps Script acessem chat.googleapis.com.',
  'sidebar.step.chat':
    'No Admin Console: Apps › Google Workspace › Google Chat. Ative o Chat para a conta.',
  'sidebar.step.groups':
    'No console do Google Cloud, com o projeto do complemento selecionado: APIs e serviços › Biblioteca › API Cloud Identity › Ativar.',
  'sidebar.scope.spreadsheets.currentonly':
    'lê e grava só a planilha em que foi aberto, nenhum outro arquivo',
  'sidebar.scope.script.container.ui': 'mostra o próprio menu e esta barra lateral',
  'sidebar.scope.script.external_request':
    'envia pedidos ao Google Chat e ao Grupos do Google, e a nenhum outro endereço',
  'sidebar.scope.userinfo.email':
    'sabe de quem são os espaços e para onde vai o e-mail sobre uma programação',
  'sidebar.scope.chat.spaces.create': 'cria os espaços',
  'sidebar.scope.chat.spaces.readonly':
    'procura um espaço cuja criação ficou sem resposta, para que nenhum seja criado duas vezes',
  'sidebar.scope.chat.spaces': 'cria e vê os espaços e muda nomes e configurações deles',
  'sidebar.scope.chat.memberships': 'adiciona pessoas, dá funções a elas e vê quem falta',
  'sidebar.scope.chat.memberships.app': 'adiciona o app do Chat, onde isso estiver ativado',
  'sidebar.scope.chat.messages.create': 'envia a mensagem de boas-vindas',
  'sidebar.scope.cloud-identity.groups.readonly': 'encontra um grupo do Google pelo e-mail',
  'sidebar.scope.script.scriptapp': 'executa uma programação, onde alguém a ativar',
  'sidebar.scope.script.send_mail': 'informa por e-mail ao dono de uma programação o que aconteceu',
  'sidebar.scope.chat.delete':
    'exclui espaços não usados da última execução, onde alguém a desfizer',
  'sidebar.scope.chat.users.sections': 'coloca os novos espaços em uma seção do Chat da pessoa',
  'sidebar.scope.chat.users.spacesettings':
    'silencia os novos espaços para a pessoa, e para mais ninguém',
  'sidebar.scope.chat.spaces.pins': 'fixa a mensagem de boas-vindas nos novos espaços',
  'sidebar.scope.directory.readonly':
    'identifica, pelo diretório da organização, as pessoas que só o Chat cita, e encontra e-mails pelo nome',

  // Menu e página de exemplo. `menu.<what>`, `sample.<what>`
  'menu.stop': 'Parar',
  'menu.stopped': 'Parado. As linhas não enviadas não foram alteradas.',
  'menu.stoppedSchedule':
    'Parado. As linhas não enviadas não foram alteradas. Sua programação aqui fica em pausa até você retomá-la.',
  'mail.subject.done': {
    one: 'Rows to Spaces: {n} espaço criado a partir de {sheet}',
    other: 'Rows to Spaces: {n} espaços criados a partir de {sheet}',
  },
  'mail.subject.doneChanged': {
    one: 'Rows to Spaces: {n} linha de {sheet} está em dia',
    other: 'Rows to Spaces: {n} linhas de {sheet} estão em dia',
  },
  'mail.subject.needy': {
    one: 'Rows to Spaces: {n} linha de {sheet} precisa de você',
    other: 'Rows to Spaces: {n} linhas de {sheet} precisam de você',
  },
  'mail.subject.trouble': 'O Rows to Spaces não pôde continuar com {sheet}',
  'mail.subject.failure': 'Rows to Spaces: sua programação não pôde ser executada',
  'mail.subject.consent': 'O Rows to Spaces precisa da sua permissão de novo',
  'mail.done': { one: '{n} espaço foi criado.', other: '{n} espaços foram criados.' },
  'mail.doneChanged': {
    one: '{n} espaço foi criado ou atualizado.',
    other: '{n} espaços foram criados ou atualizados.',
  },
  'mail.wouldGo': 'Quem seria removido',
  'mail.left': { one: 'Falta {n} linha.', other: 'Faltam {n} linhas.' },
  'mail.held':
    'O que espera por você é processado depois que você conferir: abra Programação na barra lateral ou processe as linhas ali. Pessoas novas em linhas que já têm espaço são adicionadas em Alterações.',
  'mail.whatToDo':
    'Corrija na página o que a coluna Details diz. As linhas corrigidas são processadas na próxima execução; para linhas que falharam ou foram concluídas em parte, clique em Tentar de novo na barra lateral.',
  'mail.needy': { one: '{n} linha precisa de você', other: '{n} linhas precisam de você' },
  'mail.row': 'Linha {row}:',
  'mail.inRows': 'Em {n} linhas ({rows}):',
  'mail.links': 'Os espaços',
  'mail.more': 'Aqui estão só os {n} primeiros; a página tem todos.',
  'mail.sheet': 'A página:',
  'mail.why':
    'Você recebe este e-mail porque algo é executado automaticamente em seu nome. O que é feito e quando você é avisado, você escolhe em Programação, na barra lateral.',
  'mail.pausedAsking': 'Sua programação também está em pausa, até você retomá-la na barra lateral.',
  'mail.paused':
    'Foi a terceira vez seguida, por isso a programação está em pausa até você retomá-la na barra lateral.',
  'mail.consent':
    'Uma programação sua não pôde ser executada: a permissão usada por ela expirou. Nada se perdeu; ela continua quando você der a permissão de novo.',
  'mail.consent.link': 'Dê a permissão aqui:',
  // What a space without a name is called in a list of links.
  'links.row': 'Linha {row}',

  'menu.open': 'Abrir',
  'menu.setUpNewRows': 'Processar novas linhas',
  'menu.schedule': 'Programação…',
  'menu.checkSetup': 'Verificar instalação',
  'menu.othersSettings':
    'Outra pessoa mudou as configurações desta página. Nada foi enviado: veja na barra lateral o que será criado e crie por lá.',
  'menu.help': 'Ajuda',
  'menu.lookFirst': 'Confira isto primeiro: nada foi enviado.',
  'menu.makeSample': 'Criar página de exemplo',
  'menu.resting': {
    one: 'A execução de {by} está em pausa: falta {n} linha.',
    other: 'A execução de {by} está em pausa: faltam {n} linhas.',
  },
  'menu.nothingToDo': 'Nenhuma linha a processar.',
  'menu.started': { one: 'Criando {n} espaço.', other: 'Criando {n} espaços.' },
  'menu.going': '{n} de {total} criados.',
  'menu.done': { one: '{n} espaço criado.', other: '{n} espaços criados.' },
  'menu.left': {
    one: 'Falta {n} linha. Abra o Rows to Spaces para continuar.',
    other: 'Faltam {n} linhas. Abra o Rows to Spaces para continuar.',
  },
  'roster.sheetName': 'Espaços de {sheet}',
  'sample.sheetName': 'Espaços',
  'sample.header.spaceName': 'Nome do espaço',
  'sample.header.members': 'Participantes',
  'sample.header.managers': 'Administradores',
  'sample.header.owners': 'Proprietários',
  'sample.header.description': 'Descrição',
  'sample.header.history': 'Histórico',
  'sample.header.groups': 'Grupos do Google',
  'sample.header.guidelines': 'Diretrizes',
  'sample.header.access': 'Acesso',
  'sample.example.spaceName': 'Exemplo: Clube de xadrez',
  'sample.example.members': 'ana@example.com, bruno@example.com',
  'sample.example.owners': 'clara@example.com',
  'sample.example.description': 'Partidas e treinos',
  'sample.example.history': 'ativado',
  'sample.note.spaceName': 'O nome do espaço no Chat, com até 128 caracteres.',
  'sample.note.members':
    'E-mails, separados por vírgulas. Você sempre participa e não precisa estar aqui.',
  'sample.note.owners':
    'E-mails de quem pode gerenciar o espaço. Não precisam estar também em Participantes.',
  'sample.note.description': 'Até 150 caracteres. Pode ficar vazia.',
  'sample.note.history':
    'Se as mensagens são mantidas: ativado ou desativado. Vazio: como na sua organização.',
  'sample.note.example': 'Um exemplo: nunca é processado. Escreva por cima ou exclua esta linha.',
  'sample.choice.on': 'ativado',
  'sample.choice.off': 'desativado',

  // O que se diz sem o script.
  'connection.title': 'Sem acesso ao Planilhas Google',
  'connection.offline':
    'Não há conexão com o Planilhas Google. Nada se perde: a planilha guarda tudo.',
  'connection.noAnswer': 'O Planilhas Google não respondeu. Nada se perde: a planilha guarda tudo.',
  'connection.said':
    'O Planilhas Google não fez isso e diz: “{reason}”. Nada se perde: a planilha guarda tudo.',
  'connection.accounts':
    'Talvez você tenha feito login em várias contas. Use uma janela do navegador só com a conta desta planilha e abra de novo.',
  'connection.permission':
    'O Rows to Spaces precisa da sua permissão de novo. Recarregue a planilha e abra o complemento no menu Extensões: o Google pede a permissão ali.',
  'connection.notOpened': 'Ainda não é possível abrir',
  'connection.unknown':
    'Algo deu errado antes de a barra lateral abrir. Nada se perde: a planilha guarda tudo.',
  'connection.allow': 'Dar permissão',
  'connection.where': 'Onde se corrige',
  'connection.again': 'Verificar de novo',
  'connection.broken':
    'Não é possível mostrar isto. Feche a barra lateral e abra-a de novo: a planilha guarda tudo.',
  // The page itself says this where its script never began.
  'connection.notStarted':
    'A barra lateral não pôde iniciar. Recarregue a planilha e abra-a de novo. Nada se perde: a planilha guarda tudo.',
} satisfies Record<keyof typeof en, Entry>;
