/** Everything a person reads, in French; a narrow no-break space stands before ; : ! ? and inside « ». */
import type { Entry } from './catalogue';
import type { en } from './en';

export const fr = {
  // Numbers that take the singular.
  'texts.singular': '0 1',
  // Between what a line is about and what it says, and between the parts of a list.
  'texts.colon': ' : ',
  'texts.comma': ', ',

  // Findings: what is wrong with a row before anything is sent. `finding.<code>`
  'finding.formulaError':
    '« {cell} » est ce qu’affiche une formule qui a échoué ou n’a pas fini. Corrigez la formule, ou saisissez la valeur voulue',
  'finding.notAnAddress': '« {cell} » n’est pas une adresse',
  'finding.chip':
    '« {cell} » ressemble à un chip de contact, dont seul le libellé est visible ici. Saisissez l’adresse, ou faites-la afficher par le chip',
  'finding.roundedNumber':
    '« {cell} » est un long identifiant que Sheets a arrondi. Mettez la cellule au format Texte brut et collez-le à nouveau, ou saisissez l’adresse',
  'finding.shortNumber':
    '« {cell} » est un nombre, pas une personne. Saisissez son adresse, ou son identifiant d’au moins 15 chiffres',
  'finding.phoneNumber':
    '« {cell} » ressemble à un numéro de téléphone, qui ne permet d’ajouter personne. Saisissez l’adresse',
  'finding.atInWords':
    '« {cell} » est une adresse dont le @ est écrit en lettres. Écrivez {proposed}, si c’est bien cela',
  'finding.addressSlip': '« {cell} » n’est pas une adresse. Écrivez {proposed}, si c’est bien cela',
  'finding.notAPersonId':
    '« {cell} » n’est pas l’identifiant d’une personne. Il ressemble à users/123456789 ; ou saisissez l’adresse',
  'finding.appAsPerson':
    '« {cell} » est l’application, pas une personne. Un paramètre de la barre latérale l’ajoute',
  'finding.groupAsPerson':
    '« {cell} » est un groupe Google. Mettez-le dans la colonne Groupes Google',
  'finding.twoAddresses': '« {cell} » contient deux adresses à la fois. Gardez celle qui compte',
  'finding.notAGroup':
    '« {cell} » n’est pas un groupe Google. Saisissez son adresse, ou son identifiant comme groups/abc',
  'finding.personAsGroup': '« {cell} » est une personne. Mettez-la dans la colonne Membres',
  'finding.unreadableType':
    '« {cell} » n’est pas un type. Écrivez « Espace », « Conversation de groupe », « Message privé » ou « Message de l’appli »',
  'finding.unreadableHistory':
    '« {cell} » ne dit pas si l’historique est conservé. Écrivez « activé » ou « désactivé »',
  'finding.unreadableAccess':
    '« {cell} » ne dit pas qui a accès. Écrivez « privé », « organisation » ou l’identifiant d’une audience',
  'finding.unreadablePosting':
    '« {cell} » ne dit pas qui peut publier. Écrivez « tous » ou « gestionnaires »',
  'finding.unreadableExternal':
    '« {cell} » ne dit pas si des personnes externes peuvent entrer. Écrivez « oui » ou « non »',
  'finding.unreadableReady':
    '« {cell} » ne dit pas si la ligne est prête. Écrivez « oui » ou « non »',
  'finding.unreadableOpen':
    '« {cell} » ne dit pas quand les membres entrent. Écrivez « oui », « non » ou un jour comme 2027-01-10',
  'finding.opensOn': {
    one: 'Ouverture le {date} : {n} membre entrera alors',
    other: 'Ouverture le {date} : {n} membres entreront alors',
  },
  'finding.notOpen': {
    one: 'Pas encore ouvert : {n} membre entrera quand sa cellule Ouverture dira « oui »',
    other: 'Pas encore ouvert : {n} membres entreront quand leur cellule Ouverture dira « oui »',
  },
  'finding.noName': 'L’espace n’a pas de nom',
  'finding.controlInName':
    'Le nom « {cell} » contient un saut de ligne ou un caractère invisible. Saisissez-le à nouveau',
  'finding.nameTooLong': 'Le nom a {length} caractères, {limit} sont autorisés : « {cell} »',
  'finding.manyWideCharacters':
    '« {cell} » a {length} caractères si un emoji compte double, et {limit} sont autorisés : Chat peut le refuser',
  'finding.nameOfGroupChat':
    'Une conversation de groupe n’a pas de nom : « {cell} » n’est pas utilisé',
  'finding.nameOfDirectMessage': 'Un message privé n’a pas de nom : « {cell} » n’est pas utilisé',
  'finding.nameOfAppMessage': 'Un message de l’appli n’a pas de nom : « {cell} » n’est pas utilisé',
  'finding.descriptionTooLong':
    'La description a {length} caractères, {limit} sont autorisés : « {cell} »',
  'finding.guidelinesTooLong':
    'Les consignes ont {length} caractères, {limit} sont autorisés : « {cell} »',
  'finding.roleInGroupChat':
    'Une conversation de groupe n’a ni gestionnaires ni propriétaires : « {cell} » sous « {column} » seront membres',
  'finding.roleInDirectMessage':
    'Un message privé n’a ni gestionnaires ni propriétaires : « {cell} » sous « {column} » sera membre',
  'finding.groupChatTooSmall':
    'Une conversation de groupe demande 2 personnes en plus de vous ; la ligne en cite {n}',
  'finding.directMessageTooMany':
    'Un message privé va à 1 personne, et la ligne en cite {n} : « {cell} ». Écrivez « Conversation de groupe » comme type, ou n’en laissez que 1',
  'finding.directMessageToSelf':
    'Un message privé demande 1 personne en plus de vous, et « {cell} », c’est vous',
  'finding.directMessageToNobody':
    'Un message privé demande 1 personne, et la ligne n’en cite aucune',
  'finding.peopleOnAppMessage':
    'Un message de l’appli reste entre vous et l’application : « {cell} » ne peut pas y être',
  'finding.groupsInGroupChat':
    'Une conversation de groupe n’accepte aucun groupe Google : « {cell} ». Écrivez « Espace » comme type, ou videz la cellule',
  'finding.groupsInDirectMessage':
    'Un message privé n’accepte aucun groupe Google : « {cell} ». Écrivez « Espace » comme type, ou videz la cellule',
  'finding.groupsInAppMessage':
    'Un message de l’appli n’accepte aucun groupe Google : « {cell} ». Écrivez « Espace » comme type, ou videz la cellule',
  'finding.notUsedInGroupChat':
    '« {cell} » n’est pas utilisé : une conversation de groupe ne peut pas avoir ce qui est sous « {column} »',
  'finding.notUsedInDirectMessage':
    '« {cell} » n’est pas utilisé : un message privé ne peut pas avoir ce qui est sous « {column} »',
  'finding.notUsedInAppMessage':
    '« {cell} » n’est pas utilisé : un message de l’appli ne peut pas avoir ce qui est sous « {column} »',
  'finding.outsidePerson':
    '« {cell} » est hors de votre organisation, et l’espace n’admet pas de personnes externes',
  'finding.unknownPlace':
    'Le message de bienvenue contient {cell}, qui ne correspond à rien ici. Il existe {known}',
  'finding.unknownTemplatePlace':
    'Le modèle contient {cell}, qui ne correspond à rien ici. Il existe {known}',
  'finding.messageTooLong':
    'Le message de bienvenue fait {length} octets, {limit} sont autorisés : « {cell} »',
  'finding.sameName': 'La ligne {row} porte aussi le nom « {cell} »',
  'finding.domainSlip':
    '« {cell} » est chez {domain} ; ici, la plupart sont chez {usual}. Est-ce une faute de frappe ?',
  'finding.onePersonTwice': '« {cell} » et « {other} » sont peut-être une même personne',
  'finding.requestIdUnreadable':
    'La cellule « Request ID » contient « {cell} », qui n’a pas été écrit ici',
  'finding.spaceIdUnreadable':
    'La cellule « Space ID » contient « {cell} », qui n’est pas un espace',
  'finding.statusTyped': 'La cellule « Status » contient « {cell} », qui n’a pas été écrit ici',
  'finding.spaceWithoutRequest':
    'Un espace figure ici qui n’a pas été créé à partir de cette ligne',
  'finding.chatExists': 'Une conversation de groupe réunit déjà exactement ces personnes',
  'finding.nameExists': 'Vous êtes déjà dans un espace nommé « {cell} »',
  'finding.unwritable':
    'Son résultat ne peut pas être écrit : la plage est protégée, ou une règle de validation le refuse. Changez cela, puis rouvrez la barre latérale',
  'finding.more': { one: '{n} autre point à corriger', other: '{n} autres points à corriger' },
  'finding.someCleared':
    'Certaines des cinq cellules de « Status » à « Request ID » ont été vidées. Videz les cinq pour créer à nouveau l’espace',
  'finding.copiedRow': 'Cette ligne est une copie de la ligne {row}, avec son « Request ID »',
  'finding.whose':
    'Plusieurs lignes portent ce « Request ID », et toutes ont changé depuis : rien ne dit à laquelle est l’espace',
  'finding.spaceOnTwoRows': 'La ligne {row} a le même espace',
  'finding.changedSince':
    'Le nom ou les paramètres ont changé après la création de l’espace. Modifiez-les dans Chat',
  'finding.fixed.kind':
    'Le type a changé après la création : Chat ne transforme qu’une conversation de groupe, en espace',
  'finding.fixed.unnamed':
    'Une conversation de groupe devient un espace dès qu’elle a un nom : écrivez-en un dans cette ligne',
  'finding.fixed.posting':
    'Qui peut publier a changé après la création de l’espace. Modifiez-le dans Chat',
  'finding.fixed.externalPeople':
    'L’accès des personnes externes se décide à la création de l’espace',
  'finding.clearedSince':
    'La ligne ne dit plus ce qu’elle disait de son espace. Une cellule vide ne demande rien : l’espace reste comme il est',
  'finding.namesSwapped':
    'Elle porte le nom de l’espace de la ligne {row}, comme après le tri d’une colonne sans les autres : rien ne change dans leurs espaces. Annulez le tri ; si c’est voulu, renommez d’abord l’un d’eux dans Chat',
  'finding.stillIn.columns':
    'Plus citées, et toujours dans l’espace : {people}. Des colonnes de personnes ont changé : répondez d’abord à la question à leur sujet',
  'finding.stillIn.shared':
    'Plus citées, et toujours dans l’espace : {people}. Une autre ligne a le même espace : videz le résultat de celle qui se trompe',
  'finding.stillIn.creator':
    'Plus citées, et toujours dans l’espace : {people}. L’espace est peut-être à elles : seul Chat les retire',
  'finding.stillIn.groupChat':
    'Plus citées, et toujours dans la conversation : {people}. Retirez-les dans Chat si elles doivent partir',
  'finding.stillIn.always':
    'Plus citées, et toujours dans la conversation : {people}. D’après les paramètres, elles sont dans chaque nouvel espace',
  'finding.stillRole.columns':
    'Rôle réduit dans la ligne, pas dans l’espace : {people}. Des colonnes de personnes ont changé : répondez d’abord à la question à leur sujet',
  'finding.stillRole.shared':
    'Rôle réduit dans la ligne, pas dans l’espace : {people}. Une autre ligne a le même espace : videz le résultat de celle qui se trompe',
  'finding.stillRole.creator':
    'Rôle réduit dans la ligne, et toujours propriétaire : {people}. L’espace est peut-être à elles : seul Chat retire ce rôle',
  'finding.stillRole.groupChat':
    'Rôle réduit dans la ligne : {people}. Une conversation de groupe n’a pas de rôles',
  'finding.torn': 'Cette ligne et son résultat ont été séparés par un tri',
  'finding.anotherRow':
    'Son espace a été créé pour d’autres personnes, sous un autre nom (« {name} ») : rien n’y change. Créez un espace pour cette ligne, ou supprimez-la',
  'finding.anotherPeople':
    'Cette conversation a été créée avec d’autres personnes que celles de la ligne : rien n’y change. Créez-en une pour cette ligne, ou remettez celles d’avant',
  'finding.swapped':
    'Elle cite les personnes de la ligne {row}, comme après le tri d’une colonne sans les autres : rien ne change dans leurs espaces. Annulez le tri ; si c’est voulu, videz les cellules « Applied » des deux lignes',
  'finding.unsealed':
    'Ces cellules disent que votre exécution a créé cet espace, et le module ne les a pas écrites',
  'finding.spaceUnproven':
    'Rien ne montre que cet espace a été créé pour cette ligne. Regardez-le, puis utilisez-le',

  'finding.nobodyHere':
    'La ligne ne cite personne, alors que la plupart le font : elle n’est pas traitée',
  'finding.columnsGone':
    'Des lignes de cette feuille ont déjà été traitées, et {columns} a disparu : nul ne peut dire lesquelles',
  'finding.notReady': 'La ligne attend un oui sous « {header} »',
  'finding.asideTotal': 'La ligne est un total',
  'finding.asideHeader': 'La ligne répète les en-têtes',
  'finding.asideInstruction': 'La ligne explique comment remplir la feuille',
  'finding.asideNote': 'La ligne est une remarque',
  'finding.asideExample':
    'La ligne est un exemple, jamais traité. Écrivez par-dessus, ou supprimez-la',
  'finding.heldBack': '« {cell} » sous « {header} » retient la ligne',

  // The same found in several rows, as one line. `findings.<code>`
  'findings.formulaError': '{n} lignes affichent une formule qui a échoué ou n’est pas prête',
  'findings.notAnAddress': '{n} lignes contiennent ce qui n’est pas une adresse',
  'findings.chip':
    '{n} lignes contiennent ce qui ressemble à des chips de contact, dont seuls les libellés sont visibles ici',
  'findings.shortNumber': '{n} lignes contiennent un nombre à la place d’une personne',
  'findings.atInWords': '{n} lignes contiennent une adresse dont le @ est écrit en lettres',
  'findings.addressSlip': '{n} lignes contiennent une adresse avec une faute de frappe',
  'findings.noName': '{n} lignes n’ont pas de nom pour l’espace',
  'findings.outsidePerson': {
    one: '{n} personne chez {domain} est hors de votre organisation',
    other: '{n} personnes chez {domain} sont hors de votre organisation',
  },
  'findings.sameName': '{n} lignes portent le nom d’une autre',
  'findings.domainSlip': {
    one: '{n} personne est chez {domain} ; ici, la plupart sont chez {usual}. Est-ce une faute de frappe ?',
    other:
      '{n} personnes sont chez {domain} ; ici, la plupart sont chez {usual}. Est-ce une faute de frappe ?',
  },
  'findings.nameExists': '{n} lignes portent le nom d’un espace dont vous êtes déjà membre',
  'findings.onePersonTwice': '{n} lignes citent peut-être deux fois une personne',
  'findings.torn': '{n} lignes et leurs résultats ont été séparés par un tri',
  'findings.copiedRow': '{n} lignes sont des copies d’autres, avec leur « Request ID »',
  'findings.changedSince':
    '{n} lignes ont un autre nom ou d’autres paramètres qu’à la création de leur espace',
  'findings.nobodyHere':
    '{n} lignes ne citent personne, alors que la plupart le font : elles ne sont pas traitées',
  'findings.notReady': '{n} lignes attendent un oui sous « {header} »',
  'findings.asideTotal': '{n} lignes sont des totaux',
  'findings.asideHeader': '{n} lignes répètent les en-têtes',
  'findings.asideInstruction': '{n} lignes expliquent comment remplir la feuille',
  'findings.asideExample': '{n} lignes sont des exemples, jamais traités',
  'findings.asideNote': '{n} lignes sont des remarques',
  'findings.heldBack': '{n} lignes ne disent pas oui sous « {header} »',

  // What can be done about findings, on buttons, and what was. `remedy.<does>`
  'remedy.yes': 'oui',
  'remedy.change': 'Remplacer par {to}',
  'remedy.changeAll': { one: 'Remplacer par {to}', other: 'Remplacer les {n} par {to}' },
  'remedy.correctAll': { one: 'Corriger', other: 'Corriger les {n}' },
  'remedy.join': 'Joindre à « {to} »',
  'remedy.leaveOut': { one: 'Écarter', other: 'Écarter ces {n}' },
  'remedy.ours': 'Elles sont à nous : {domain}',
  'remedy.letIn': {
    one: 'Admettre des externes dans {n} espace',
    other: 'Admettre des externes dans {n} espaces',
  },
  'remedy.markReady': { one: 'Marquer comme prête', other: 'Marquer {n} lignes comme prêtes' },
  'remedy.keep': { one: 'Laisser tel quel', other: 'Laisser les {n} tels quels' },
  'remedy.keepAlone': { one: 'Créer sans personne', other: 'Créer les {n} sans personne' },
  'remedy.another': { one: 'En créer un autre', other: 'En créer {n} autres' },
  'remedy.leaveColumn': 'Ignorer la colonne « {header} »',
  'remedy.lookUp': {
    one: 'Chercher {n} nom dans l’annuaire',
    other: 'Chercher {n} noms dans l’annuaire',
  },
  'remedy.changed': { one: '{n} cellule modifiée', other: '{n} cellules modifiées' },
  'remedy.readyAgain': {
    one: '{n} ligne est prête, pour son propre espace',
    other: '{n} lignes sont prêtes, chacune pour son propre espace',
  },
  'remedy.remembered': 'Retenu pour cette feuille',
  'remedy.undone': 'Annulé',
  'handOver.written': {
    one: '{person} figure comme propriétaire dans {n} ligne',
    other: '{person} figure comme propriétaire dans {n} lignes',
  },
  'sidebar.remedy.undo': 'Annuler',
  'sidebar.remedy.left': {
    one: '{n} cellule reste telle quelle : elle contient une formule, ou autre chose depuis',
    other:
      '{n} cellules restent telles quelles : elles contiennent une formule, ou autre chose depuis',
  },
  'sidebar.remedy.of': '{remedy} : ligne {row}',
  'sidebar.settings.letIn': 'Domaines admis',
  'sidebar.settings.letInHow':
    'Les lignes qui y citent quelqu’un sont créées ouvertes aux externes, sauf si la ligne dit non.',

  // Questions about the sheet as a whole, and notes. `question.<code>`, their replies `reply.<does>`
  'question.columnsGone':
    'Des lignes de cette feuille ont déjà été traitées, et il manque des colonnes : {columns}. Elles peuvent être remises ; traiter à nouveau chaque ligne crée de seconds espaces',
  'question.torn': {
    one: 'Des colonnes ont été triées sans les autres : {n} ligne porte le résultat d’une autre. Il peut être remis ; d’ici là, rien ne se fait dans Chat',
    other:
      'Des colonnes ont été triées sans les autres : {n} lignes portent les résultats d’autres, ou aucun. Ils peuvent être remis ; d’ici là, rien ne se fait dans Chat',
  },
  'question.torn.another':
    'Ligne {row}, « {name} » : maintenant l’espace de « {now} », ensuite le sien',
  'question.torn.lost': 'Ligne {row}, « {name} » : maintenant aucun espace, ensuite le sien',
  'question.torn.none':
    'Ligne {row}, « {name} » : maintenant l’espace de « {now} », ensuite aucun, comme avant',
  'question.torn.stay': {
    one: '{n} ligne reste telle quelle, car nul ne peut dire quel résultat elle porte : ligne {rows}',
    other:
      '{n} lignes restent telles quelles, car nul ne peut dire quels résultats elles portent : lignes {rows}',
  },
  'question.tornApart': {
    one: 'Des colonnes ont été triées sans les autres : {n} ligne porte peut-être le résultat d’une autre (ligne {rows}). Annulez le tri ; d’ici là, rien ne se fait dans Chat',
    other:
      'Des colonnes ont été triées sans les autres : {n} lignes portent peut-être les résultats d’autres (lignes {rows}). Annulez le tri ; d’ici là, rien ne se fait dans Chat',
  },
  'question.peopleColumns':
    'Des colonnes qui donnaient des personnes aux lignes n’en donnent plus, ou en donnent d’autres : {headers}. Personne n’est retiré, ni aucun rôle, tant que vous n’avez pas dit que c’est voulu',
  'question.noHeaders':
    'La ligne {row} ressemble à des données : elle commence par « {cell} ». Une ligne d’en-têtes au-dessus dit ce qu’est chaque colonne',
  'question.nobody': {
    one: 'Aucune colonne de personnes n’est reconnue : il n’y aurait que vous dans l’espace',
    other:
      'Aucune colonne de personnes n’est reconnue : il n’y aurait que vous dans les {n} espaces',
  },
  'question.noName': 'Aucune colonne ne donne un nom aux espaces',
  'question.sideways':
    'La feuille est couchée : la colonne {column} contient « {headers} », et les espaces sont côte à côte. Dans une nouvelle feuille, chacun peut avoir sa ligne',
  'question.rowsOrPeople':
    'Chaque ligne semble être une personne d’une liste, pas un espace. Des espaces peuvent être faits de leurs groupes',
  'question.listOfPeople':
    'Chaque ligne est une personne d’une liste, donc aucune ne devient un espace. Les espaces se font à partir de leurs groupes : ouvrez la barre latérale',
  'question.addresses': {
    one: 'La colonne « {header} » contient {n} adresse et n’est pas utilisée',
    other: 'La colonne « {header} » contient {n} adresses et n’est pas utilisée',
  },
  'question.addressesWithoutHeader': {
    one: 'La colonne {column} contient {n} adresse et n’a pas d’en-tête : elle n’est pas utilisée',
    other:
      'La colonne {column} contient {n} adresses et n’a pas d’en-tête : elle n’est pas utilisée',
  },
  'question.relatives': {
    one: 'La colonne « {header} » contient {n} adresse et n’est pas utilisée : elle semble concerner des proches',
    other:
      'La colonne « {header} » contient {n} adresses et n’est pas utilisée : elle semble concerner des proches',
  },
  'question.names':
    'La colonne « {header} » contient des noms sans adresses et n’est pas utilisée : un nom ne permet d’ajouter personne',
  'question.counts':
    'La colonne « {header} » contient des nombres, pas des personnes, et n’est pas utilisée',
  'question.unreadable':
    'La colonne « {header} » n’est pas utilisée : aucune de ses cellules ne peut être lue, comme « {cell} »',
  'question.filterTears':
    'Le filtre ne couvre qu’une partie des colonnes, de {from} à {to}. Trier avec lui donnerait à des lignes le statut et l’espace d’autres.',
  'question.theirMessage':
    'La colonne « {header} » n’est pas publiée : elle semble être ce que des personnes ont écrit dans un formulaire',
  'question.opens': {
    one: 'La colonne « {header} » dit-elle quand les membres entrent ? {n} cellule dit oui, non ou un jour. D’ici là, seuls propriétaires et gestionnaires sont dans l’espace',
    other:
      'La colonne « {header} » dit-elle quand les membres entrent ? {n} cellules disent oui, non ou un jour. D’ici là, seuls propriétaires et gestionnaires sont dans l’espace',
  },
  'reply.use': 'Utiliser',
  'reply.leave': 'Ignorer',
  'reply.choose': 'Choisir les colonnes',
  'reply.insertHeaders': 'Insérer des en-têtes',
  'reply.turn': 'Une ligne par espace',
  'reply.people': 'Une ligne, une personne',
  'reply.spaces': 'Une ligne, un espace',
  'reply.keep': 'Continuer ainsi',
  'reply.putBack': 'Remettre les colonnes',
  'reply.putRowsBack': { one: 'Remettre {n} ligne', other: 'Remettre {n} lignes' },
  'reply.widenFilter': 'Étendre à toutes',
  'reply.mine': 'J’ai modifié ces lignes moi-même',
  'reply.startAnew': 'Tout créer à nouveau',
  'problem.cantPutBack':
    'Rien n’a été écrit : ce qui est retenu ne dit pas quels espaces sont nés des lignes (lignes {rows}). Utilisez Annuler ou l’historique des versions de la feuille de calcul.',
  'problem.templateInUse': {
    one: '{n} ligne est en cours de création avec le modèle tel qu’il était. Changez-le ensuite.',
    other:
      '{n} lignes sont en cours de création avec le modèle tel qu’il était. Changez-le ensuite.',
  },
  'problem.alwaysInUse': {
    one: '{n} ligne est en cours de création avec les personnes toujours présentes telles qu’elles étaient. Changez-les ensuite.',
    other:
      '{n} lignes sont en cours de création avec les personnes toujours présentes telles qu’elles étaient. Changez-les ensuite.',
  },
  'problem.noHeaderThere': 'La ligne {row} ne contient pas d’en-têtes. Choisissez une autre ligne.',

  // Outcomes: what the Details cell says. `outcome.<code>`
  'outcome.missing.noAccount': {
    one: 'Impossible d’ajouter {people} : ce compte n’existe pas.',
    other: 'Impossible d’ajouter {people} : ces comptes n’existent pas.',
  },
  'outcome.missing.notAllowed': {
    one: 'Impossible d’ajouter {people} : Chat ne vous laisse pas ajouter cette personne. Demandez pourquoi à votre administrateur.',
    other:
      'Impossible d’ajouter {people} : Chat ne vous laisse pas les ajouter. Demandez pourquoi à votre administrateur.',
  },
  'outcome.missing.chatOff': {
    one: 'Impossible d’ajouter {people} : Chat est désactivé pour cette personne. Un administrateur peut l’activer.',
    other:
      'Impossible d’ajouter {people} : Chat est désactivé pour elles. Un administrateur peut l’activer.',
  },
  'outcome.missing.dropped': {
    one: 'Impossible d’ajouter {people} : Chat accepte la demande mais écarte cette personne, comme lorsque l’un de vous bloque l’autre.',
    other:
      'Impossible d’ajouter {people} : Chat accepte la demande mais les écarte, comme lorsque l’un bloque l’autre.',
  },
  'outcome.missing.otherPair':
    'Impossible d’ajouter {people} : ce message privé est échangé avec une autre personne.',
  'outcome.missing.noGroup': {
    one: 'Impossible d’ajouter {people} : ce n’est pas un groupe Google que vous pouvez voir.',
    other:
      'Impossible d’ajouter {people} : ce ne sont pas des groupes Google que vous pouvez voir.',
  },
  'outcome.missing.groupsBarred': {
    one: 'Impossible d’ajouter {people} : les groupes ne se cherchent pas par adresse ici. Utilisez l’identifiant du groupe, comme groups/abc.',
    other:
      'Impossible d’ajouter {people} : les groupes ne se cherchent pas par adresse ici. Utilisez leurs identifiants, comme groups/abc.',
  },
  'outcome.missing.tryLater': {
    one: '{people} n’a pas pu être ajouté à l’instant. Réessayez.',
    other: '{people} n’ont pas pu être ajoutés à l’instant. Réessayez.',
  },
  'outcome.missing.refused': {
    one: 'Impossible d’ajouter {people}. Chat dit : {message}',
    other: 'Impossible d’ajouter {people}. Chat dit : {message}',
  },
  'outcome.role.member': '{person} a un autre rôle que celui demandé. Chat dit : {message}',
  'outcome.role.manager':
    '{person} est dans l’espace, mais n’a pas pu devenir gestionnaire. Chat dit : {message}',
  'outcome.role.owner':
    '{person} est dans l’espace, mais n’a pas pu devenir propriétaire. Chat dit : {message}',
  'outcome.role.invited': {
    one: 'Invitation envoyée à {people} : le rôle viendra après son arrivée. Réessayez alors.',
    other:
      'Invitations envoyées à {people} : les rôles viendront après leur arrivée. Réessayez alors.',
  },
  'outcome.invited': {
    one: '{people} a une invitation à accepter.',
    other: '{people} ont une invitation à accepter.',
  },
  'outcome.opensOn': {
    one: 'Ouverture le {date} : {n} membre entrera alors.',
    other: 'Ouverture le {date} : {n} membres entreront alors.',
  },
  'outcome.notOpen': {
    one: 'Pas encore ouvert : {n} membre entrera alors.',
    other: 'Pas encore ouvert : {n} membres entreront alors.',
  },
  'outcome.noMessage': 'Le message de bienvenue n’a pas pu être publié. Chat dit : {message}',
  'outcome.myChat.sections': 'Pas placé dans la section de votre Chat. Chat dit : {message}',
  'outcome.myChat.mute': 'Son non désactivé pour vous. Chat dit : {message}',
  'outcome.myChat.pins': 'Le message de bienvenue n’est pas épinglé. Chat dit : {message}',
  'outcome.leaveRefused':
    'Vous êtes toujours dans l’espace : Chat ne vous laisse pas le quitter. Chat dit : {message}',
  'outcome.leftBefore':
    'Impossible d’ajouter {people} : vous avez déjà quitté l’espace. Un de ses propriétaires peut le faire dans Chat.',
  'outcome.maybeMissing':
    'Il manque peut-être {people} : la ligne a été modifiée trop tard. Un propriétaire de l’espace peut vérifier dans Chat.',
  'outcome.roleTooLate': {
    one: 'Le rôle reste celui d’avant pour {people} : la ligne a été modifiée trop tard. Un propriétaire de l’espace peut le changer dans Chat.',
    other:
      'Les rôles restent ceux d’avant pour {people} : la ligne a été modifiée trop tard. Un propriétaire de l’espace peut les changer dans Chat.',
  },
  'outcome.notLeft': 'Vous êtes toujours dans l’espace : aucun propriétaire n’est encore arrivé.',
  'outcome.existed': 'Cette conversation existait déjà.',
  'outcome.exists': {
    one: 'Une conversation de groupe réunit déjà exactement ces personnes : celle-ci. Choisissez dans la barre latérale : l’utiliser, ou en demander une seconde.',
    other:
      '{n} conversations de groupe réunissent déjà exactement ces personnes : celle-ci est la première. Choisissez dans la barre latérale : l’utiliser, ou en demander une autre.',
  },
  'outcome.sameName': {
    one: 'Vous êtes déjà dans un espace de ce nom : celui-ci. Choisissez dans la barre latérale : l’utiliser, ou en créer un autre.',
    other:
      'Vous êtes déjà dans {n} espaces de ce nom : celui-ci est le plus récent. Choisissez dans la barre latérale : l’utiliser, ou en créer un autre.',
  },
  'outcome.found':
    'La réponse s’est perdue ; cet espace a été trouvé dans Chat par son nom et la minute de sa création.',
  'outcome.completing': 'L’espace est là ; l’ajout des personnes continue.',
  'outcome.missing.appBarred': 'L’application ne peut pas être ajoutée : il manque l’autorisation.',
  'outcome.missing.appOff':
    'L’application ne peut pas être ajoutée : un administrateur doit activer ses fonctionnalités interactives, et l’ajout aux espaces, sur la page Configuration de l’API Chat. Chat dit : {message}',
  'outcome.messageBarred':
    'Le message de bienvenue n’a pas pu être publié : il manque l’autorisation.',
  'outcome.before': '{people}',
  'outcome.unreadable':
    'L’espace est là, mais ses personnes ne peuvent pas être lues. Chat dit : {message}',
  'outcome.changedMeanwhile':
    'La ligne a changé pendant la création de son espace : nom et paramètres sont ceux d’avant.',
  'compare.noSpace':
    'Cet espace n’existe plus pour vous dans Chat : il a été supprimé, ou vous n’y êtes pas',
  'compare.notOwner': 'Vous n’êtes plus propriétaire de l’espace',
  'compare.renamed': 'L’espace s’appelle « {name} » dans Chat',
  'compare.renamedBoth':
    'L’espace s’appelle « {name} » dans Chat et « {row} » dans la ligne : les deux ont changé',
  'compare.description': 'La description dans Chat est « {text} »',
  'compare.guidelines': 'Les consignes dans Chat sont « {text} »',
  'compare.empty.description': 'La description a été retirée dans Chat',
  'compare.empty.guidelines': 'Les consignes ont été retirées dans Chat',
  'compare.history.on': 'Les messages sont conservés dans Chat',
  'compare.history.off': 'Les messages ne sont pas conservés dans Chat',
  'compare.access': 'Dans Chat, l’espace peut être trouvé par {text}',
  'compare.access.private': 'L’espace est privé dans Chat',
  'compare.access.organization': 'Toute l’organisation peut trouver l’espace dans Chat',
  'compare.posting.everyone': 'Tout le monde peut publier dans Chat',
  'compare.posting.managers': 'Seuls les gestionnaires peuvent publier dans Chat',
  'compare.left': '{person} n’est plus dans l’espace',
  'compare.accepted': '{person} a accepté l’invitation',
  'compare.added.member': '{person} est un ajout fait dans Chat',
  'compare.added.manager': '{person} est un ajout fait dans Chat, comme gestionnaire',
  'compare.added.owner': '{person} est un ajout fait dans Chat, comme propriétaire',
  'compare.addedGroup': 'Le groupe {person} a été ajouté dans Chat',
  'compare.role.member': '{person} est membre dans Chat',
  'compare.role.manager': '{person} est gestionnaire dans Chat',
  'compare.role.owner': '{person} est propriétaire dans Chat',
  'bringIn.sheetName': 'Mes espaces',
  'change.add.member': '{person} : à ajouter',
  'change.add.manager': '{person} : à ajouter comme gestionnaire',
  'change.add.owner': '{person} : à ajouter comme propriétaire',
  'change.giveRole.member': '{person} doit être membre',
  'change.giveRole.manager': '{person} doit être gestionnaire',
  'change.giveRole.owner': '{person} doit être propriétaire',
  'change.takeRole.member': '{person} doit être membre, rien de plus',
  'change.takeRole.manager': '{person} doit être gestionnaire, rien de plus',
  'change.takeRole.owner': '{person} doit être propriétaire, rien de plus',
  'change.takeOut.usual': '{person} : plus dans la ligne, à retirer',
  'change.takeOut.before': '{person} : présence d’avant, plus dans la ligne, à retirer',
  'change.takeOut.emptied': '{person} : à retirer, la ligne ne cite plus personne',
  'change.takeOut.moved': '{person} : passage à la ligne {row}, à retirer',
  'change.catchUp': 'D’autres personnes sont citées qu’avant : celles qui manquent sont à ajouter',
  'change.rename': '« {was} » doit s’appeler « {name} »',
  'change.name': 'L’espace doit s’appeler « {name} »',
  'change.description': 'La description doit être « {text} »',
  'change.guidelines': 'Les consignes doivent être « {text} »',
  'change.history.on': 'Les messages doivent être conservés',
  'change.history.off': 'Les messages ne doivent pas être conservés',
  'change.access': 'L’espace doit pouvoir être trouvé par {text}',
  'change.access.private': 'L’espace doit être privé',
  'change.access.organization': 'Toute l’organisation doit trouver l’espace',

  'outcome.notAdded': {
    one: 'Pas encore dans l’espace : {people}.',
    other: '{n} personnes ne sont pas encore dans l’espace : {people}.',
  },
  'outcome.othersIn': {
    one: '{n} autre personne est dans l’espace sans que la ligne la nomme : voir Comparer avec Chat.',
    other:
      '{n} autres personnes sont dans l’espace sans que la ligne les nomme : voir Comparer avec Chat.',
  },
  'outcome.left': {
    one: 'Plus dans l’espace : {people}.',
    other: '{n} personnes ne sont plus dans l’espace : {people}.',
  },
  'outcome.takenOut.member': {
    one: 'Retrait : {people}.',
    other: '{n} personnes ont été retirées : {people}.',
  },
  'outcome.takenOut.manager': {
    one: 'Retrait d’un gestionnaire : {people}.',
    other: '{n} gestionnaires ont été retirés : {people}.',
  },
  'outcome.takenOut.owner': {
    one: 'Retrait d’un propriétaire : {people}.',
    other: '{n} propriétaires ont été retirés : {people}.',
  },
  'outcome.keptIn': 'Pas de retrait : {people}.',
  'outcome.keptRole': 'Le rôle reste : {people}.',
  'outcome.kept.changed': 'La ligne, ou la feuille autour, dit autre chose depuis.',
  'outcome.kept.shared': 'Une autre feuille a une ligne avec le même espace.',
  'outcome.kept.tooMany': 'Il y en a plus que lorsque vous avez appuyé.',
  'outcome.kept.notOwner': 'Vous n’êtes pas propriétaire de l’espace.',
  'outcome.kept.creator': 'L’espace est peut-être à cette personne.',
  'outcome.kept.lastOwner': 'L’espace n’aurait plus de propriétaire.',
  'outcome.kept.unresolved': 'Chat ne dit pas de qui il s’agit.',
  'outcome.kept.named': 'La ligne cite cette personne avec une autre adresse.',
  'outcome.kept.maybeNamed':
    'La ligne cite aussi {message}, que Chat ne trouve pas : c’est peut-être la même personne. Corrigez cette adresse, ou retirez-la aussi de la ligne.',
  'outcome.kept.notMoved':
    'Cette personne n’est pas dans l’espace de la ligne qui la cite maintenant.',
  'outcome.kept.stopped': 'L’exécution a été arrêtée.',
  'outcome.kept.refused': 'Chat dit : {message}',
  'outcome.unset.changed':
    'La ligne dit autre chose de son espace que ce qui a été choisi : cela ne change pas.',
  'outcome.unset.name': 'Le nom ne change pas.',
  'outcome.unset.description': 'La description ne change pas.',
  'outcome.unset.guidelines': 'Les consignes ne changent pas.',
  'outcome.unset.history': 'La conservation des messages ne change pas.',
  'outcome.unset.access': 'Qui peut trouver l’espace ne change pas.',
  'outcome.unset.why.elsewhere':
    'Quelqu’un a mis « {message} » dans Chat. Comparez avec Chat : reprenez-le dans la feuille, ou rétablissez.',
  'outcome.unset.why.stopped': 'L’exécution a été arrêtée.',
  'outcome.unset.why.nameTaken':
    'Chat dit que ce nom est déjà pris dans votre organisation : donnez-en un autre.',
  'outcome.unset.why.barred': 'Il manque l’autorisation.',
  'outcome.unset.why.notTaken': 'Chat ne l’accepte pas.',
  'outcome.unset.why.refused': 'Chat dit : {message}',
  'outcome.notApplied':
    'Le nom ou les paramètres modifiés n’ont pas été appliqués : modifiez-les dans Chat.',
  'outcome.cleared':
    'Le « Request ID » a été vidé pendant la création ; voici l’espace de cette ligne. Choisissez dans la barre latérale : utiliser cet espace, ou en créer un second.',
  'outcome.copied':
    'Une copie d’une autre ligne, avec son « Request ID ». Pour demander un espace propre, videz les cinq cellules de « Status » à « Request ID ».',
  'outcome.whose':
    'Cet espace a été créé, mais toutes les lignes avec son « Request ID » ont changé depuis : rien ne dit à laquelle il est. Choisissez dans la barre latérale : l’utiliser pour la bonne ligne, et en créer un autre pour le reste.',
  'outcome.doubt': 'Envoyé, mais sans réponse. La demande est répétée avec le même « Request ID ».',
  'outcome.doubt.changed':
    'Envoyé, mais sans réponse, et la ligne a changé depuis. Regardez dans Chat si l’espace est là, puis utilisez-le, ou créez-le à nouveau.',
  'outcome.doubt.nameTaken':
    'Envoyé, mais sans réponse, et Chat dit que le nom est pris. Regardez dans Chat si c’est l’espace de cette ligne.',
  'outcome.doubt.takenOver':
    'Reprise, mais Chat refuse le « Request ID » : l’espace de la première personne existe sans doute. Demandez-le-lui, ou créez-le à nouveau. Chat dit : {message}',
  'outcome.doubt.takenOverLate':
    'Reprise, mais envoyée depuis trop longtemps pour redemander sans risque : l’espace de la première personne existe peut-être. Demandez-le-lui, ou créez-le à nouveau.',
  'outcome.doubt.gone':
    'Chat dit l’avoir créé, mais ne le montre pas : il a peut-être été supprimé. Regardez dans Chat, puis créez-le à nouveau.',
  'outcome.doubt.unlisted':
    'Envoyé, mais sans réponse, et depuis trop longtemps pour redemander sans risque. Regardez dans Chat si la conversation de groupe est là.',
  'outcome.doubt.hits': {
    one: 'Envoyé, mais sans réponse. Un espace porte ce nom, peut-être celui de cette ligne : {links}',
    other:
      'Envoyé, mais sans réponse. {n} espaces portent ce nom, l’un est peut-être celui de cette ligne : {links}',
  },

  // Problems: what Chat or Google refused, with what to do. `problem.<code>`
  'problem.appNotConfigured':
    'Chat ne connaît pas encore le projet de ce module. Un administrateur doit activer une fois l’API Chat et remplir sa page Configuration.',
  'problem.apiOff':
    'L’API Chat est désactivée dans le projet Cloud de ce module. Quelqu’un qui a accès au projet doit l’activer, puis attendre quelques minutes.',
  'problem.consentMissing':
    'L’autorisation d’utiliser Chat en votre nom manque ou a expiré. Fermez et rouvrez la feuille de calcul, ouvrez le module depuis le menu et autorisez ce qu’il demande.',
  'problem.adminBlock':
    'L’administrateur de votre organisation ne laisse pas ce module utiliser Chat. Lui seul peut l’autoriser.',
  'problem.blocked':
    'Google refuse tout ce que ce module demande à Chat en votre nom. Le plus souvent, un administrateur doit marquer l’application comme approuvée.',
  'problem.personalAccount':
    'Google réserve l’API Chat aux comptes Google Workspace. Ce compte est un compte personnel.',
  'problem.chatOff':
    'Google Chat est désactivé pour votre compte. Un administrateur peut l’activer.',
  'problem.fetchBlocked':
    'L’administrateur de votre organisation ne laisse pas les modules complémentaires atteindre chat.googleapis.com.',
  'problem.dailyLimit':
    'La limite quotidienne de Google pour ce compte est atteinte. Continuez demain : la feuille se souvient.',
  'problem.tooMany': 'Google demande une pause : trop d’appels',
  'problem.unavailable': 'Chat a des difficultés en ce moment ({code})',
  'problem.noAnswer': 'Chat n’a pas répondu',
  'problem.paused':
    'En pause à cause de difficultés chez Google : rien n’a avancé pendant dix minutes. Rien n’est perdu : rouvrez la barre latérale plus tard, et tout reprend où il en est.',
  'problem.pausedInDoubt': {
    one: 'En pause à cause de difficultés chez Google : rien n’a avancé pendant dix minutes. Nul ne sait encore si Chat a créé l’espace de cette ligne : {rows}. Rouvrez la barre latérale plus tard, et tout reprend où il en est.',
    other:
      'En pause à cause de difficultés chez Google : rien n’a avancé pendant dix minutes. Nul ne sait encore si Chat a créé les espaces de ces {n} lignes : {rows}. Rouvrez la barre latérale plus tard, et tout reprend où il en est.',
  },
  'problem.nameTaken':
    'Un espace de ce nom existe dans votre organisation. Choisissez un autre nom, puis réessayez.',
  'problem.precondition':
    'Chat refuse cette ligne. Chat est peut-être désactivé pour quelqu’un qui y figure. Chat dit : {message}',
  'problem.notAllowed': 'Chat ne vous laisse pas créer cela. Chat dit : {message}',
  'problem.appMessageRefused':
    'Impossible d’écrire à l’application : un administrateur doit activer ses fonctionnalités interactives sur la page Configuration de l’API Chat. Chat dit : {message}',
  'problem.spaceNotShown':
    'Chat ne vous montre pas cet espace : il n’existe plus, ou vous n’y êtes pas.',
  'problem.notFound': 'Chat ne trouve pas une chose que cette ligne demande. Chat dit : {message}',
  'problem.memberUnknown':
    'Chat ne connaît pas l’une des personnes. Vérifiez les adresses, puis réessayez.',
  'problem.refused': 'Chat refuse cette ligne ({code}). Chat dit : {message}',
  'problem.refusedRow':
    'Chat refuse cette ligne ({code}). Chat dit : {message} Son « Request ID » est {id}.',
  'problem.groupChatRefused':
    'Chat refuse une conversation de groupe avec ces personnes : {people}. Écartez celles qui ne peuvent pas y être, puis réessayez. Chat dit : {message}',
  'problem.directMessageRefused':
    'Chat refuse un message privé avec {people}. Chat dit : {message}',
  'problem.timersBlind':
    'Ici, Google lance les déclencheurs horaires sans feuille de calcul : rien ne peut s’exécuter à heure fixe. Les réponses aux formulaires, le menu et la barre latérale traitent les lignes.',
  'problem.onlyHourly':
    'Comme module complémentaire, Google permet au plus une exécution par heure.',
  'problem.notYourSchedule':
    'Cette programmation est celle de {by}. Cette personne seule peut la modifier.',
  'problem.runFirst':
    'Des lignes de {by} sont encore en cours. Laissez l’exécution finir, ou arrêtez-la, puis oubliez.',
  'schedule.changed':
    'La lecture de « {sheet} », ou ses paramètres, ont changé après votre passage : votre programmation est en pause et rien n’a été envoyé. Regardez les colonnes et les paramètres dans la barre latérale, puis appuyez sur Reprendre sous Programmation.',
  'schedule.limit': {
    one: '{n} ligne de plus de « {sheet} » est prête que votre programmation ne peut en créer en un jour sans être vue : elle est en pause. Regardez-la sous Programmation dans la barre latérale, puis appuyez sur Reprendre ; ou changez-y la limite.',
    other:
      '{n} lignes de plus de « {sheet} » sont prêtes que votre programmation ne peut en créer en un jour sans être vues : elle est en pause. Regardez-les sous Programmation dans la barre latérale, puis appuyez sur Reprendre ; ou changez-y la limite.',
  },
  'schedule.limitPeople': {
    one: '{n} ligne de « {sheet} » a plus de nouvelles personnes que votre programmation ne peut en ajouter en un jour sans être vue : elle est en pause. Ajoutez-les sous Modifications dans la barre latérale, puis appuyez sur Reprendre sous Programmation ; ou changez-y la limite.',
    other:
      '{n} lignes de « {sheet} » ont plus de nouvelles personnes que votre programmation ne peut en ajouter en un jour sans être vues : elle est en pause. Ajoutez-les sous Modifications dans la barre latérale, puis appuyez sur Reprendre sous Programmation ; ou changez-y la limite.',
  },
  'schedule.wouldGo': {
    one: '{n} personne de « {sheet} » serait retirée, plus que votre programmation ne peut faire : personne ne l’a été, et elle est en pause. Cochez sous Modifications dans la barre latérale qui part, puis appuyez sur Reprendre sous Programmation.',
    other:
      '{n} personnes de « {sheet} » seraient retirées, plus que votre programmation ne peut faire : personne ne l’a été, et elle est en pause. Cochez sous Modifications dans la barre latérale qui part, puis appuyez sur Reprendre sous Programmation.',
  },
  'schedule.held': 'Vous attend',
  'schedule.held.notTicked': 'Vous ne l’avez pas cochée sous Programmation',
  'schedule.held.outsiders': 'Elle cite des personnes externes : {people}',
  'schedule.held.owners': 'Elle rend propriétaires des personnes hors de votre liste : {people}',
  'schedule.held.message': 'Son message contient des mots de ses cellules que vous n’avez pas vus',
  'schedule.sheetGone': 'La feuille « {sheet} » a été supprimée, donc sa programmation aussi.',
  'schedule.noSheet':
    'Google a lancé la programmation sans feuille de calcul : rien n’a pu être créé. Ouvrez la barre latérale pour traiter les lignes.',
  'schedule.dayIsOver':
    'Le temps quotidien de Google pour les déclencheurs est épuisé. La programmation continue demain.',
  'schedule.failed': 'La programmation n’a pas pu s’exécuter. Google dit : {message}',
  'schedule.consent':
    'L’autorisation de cette programmation a expiré. Donnez-la à nouveau pour qu’elle continue.',
  'problem.noColumns':
    'Aucune colonne de « {sheet} » n’est reconnue : rien ne peut être créé. Remettez sa ligne d’en-têtes, ou choisissez les colonnes dans la barre latérale.',
  'problem.isThere': {
    one: '{n} ligne a été laissée : ce qu’elle demande existe déjà. Ouvrez la barre latérale pour dire si c’est bien cela.',
    other:
      '{n} lignes ont été laissées : ce qu’elles demandent existe déjà. Ouvrez la barre latérale pour dire si c’est bien cela.',
  },
  'problem.renameBarred': {
    one: '{n} nouveau nom ou paramètre n’est pas appliqué : modifier des espaces n’est pas autorisé ici (l’option « rename »).',
    other:
      '{n} nouveaux noms ou paramètres ne sont pas appliqués : modifier des espaces n’est pas autorisé ici (l’option « rename »).',
  },
  'problem.wouldGo': {
    one: 'Personne n’a été retiré. {n} personne n’est plus citée : {people}. Vérifiez dans la barre latérale.',
    other:
      'Personne n’a été retiré. {n} personnes ne sont plus citées, plus qu’il ne peut en être retiré : {people}. Vérifiez dans la barre latérale.',
  },
  'problem.trialUsed':
    'Quelqu’un a écrit dans {name} ou y est entré : il n’est pas supprimé. Occupez-vous-en dans Chat.',
  'problem.undoLeftOut':
    'Supprimer des espaces ne fait pas partie de cette installation : rien n’a été supprimé.',
  'problem.undoNotAllowed':
    'Supprimer des espaces n’est pas encore autorisé : rien n’a été supprimé.',
  'problem.directoryOff':
    'L’API People est désactivée dans le projet Cloud de ce module, et l’annuaire ne peut pas être consulté. Quelqu’un qui a accès au projet doit l’activer, puis attendre quelques minutes.',
  'problem.directoryNotAllowed':
    'La lecture de l’annuaire n’est pas encore autorisée : personne n’a été cherché.',
  'problem.directoryRefused': 'L’annuaire n’a pas pu être consulté. Google dit : {message}',
  'problem.notPutBack': {
    one: '{n} personne n’a pas pu être remise : {people}. Ajoutez-la dans Chat.',
    other: '{n} personnes n’ont pas pu être remises : {people}. Ajoutez-les dans Chat.',
  },
  'problem.noRoster':
    'Cette feuille ne peut plus être lue ainsi comme liste de personnes. Relisez-la, puis choisissez à nouveau.',
  'problem.rosterTooLarge':
    '« {group} » a {n} personnes : leurs adresses dépassent ce que contient une cellule. Regroupez par une autre colonne.',
  'problem.rosterColumns':
    '« {sheet} » vient de cette liste, et ses colonnes de noms et de membres ont disparu. Remettez leurs en-têtes, ou supprimez cette feuille.',
  'need.sheet': 'lire cette feuille',
  'need.screen': 'afficher cette barre latérale',
  'need.fetch': 'joindre Chat',
  'need.person': 'savoir qui vous êtes',
  'need.creating': 'créer des espaces',
  'need.seeing': 'voir les espaces',
  'need.members': 'ajouter des personnes',
  'need.groups': 'trouver les groupes par adresse',
  'need.app': 'ajouter l’application',
  'need.messages': 'publier des messages de bienvenue',
  'need.schedule': 's’exécuter sans vous',
  'need.mail': 'vous prévenir par e-mail',
  'need.rename': 'modifier noms et paramètres des espaces',
  'need.undo': 'annuler une exécution',
  'need.sections': 'placer les nouveaux espaces dans une section de votre Chat',
  'need.mute': 'désactiver pour vous le son des nouveaux espaces',
  'need.pins': 'épingler les messages de bienvenue',
  'need.directory': 'nommer les personnes ajoutées dans Chat, et trouver les adresses des noms',
  'check.consent.wrong': 'Pas encore autorisé : {needs}. Le module ne peut pas s’en passer',
  'check.extras.fine': 'Toutes les options sont autorisées',
  'check.extras.leftOut': 'Non installé ici : {needs}',
  'check.extras.wrong': 'Pas encore autorisé : {needs}. Tout le reste fonctionne',
  'check.unknown': 'Pas encore vérifiable',
  'check.account.fine': 'Vous êtes {me}',
  'check.account.unknown':
    'Google ne dit pas qui vous êtes. Plusieurs comptes sont peut-être connectés',
  'check.consent.fine': 'Tout ce que demande le module est autorisé',
  'check.chatApi.fine': 'L’API Chat répond',
  'check.appConfiguration.fine': 'Chat connaît l’application de ce projet',
  'check.app.unknown':
    'Seul l’ajout montre si Chat accepte l’application dans les espaces. Ses fonctionnalités interactives, et l’ajout aux espaces, doivent être activés sur la page Configuration de l’API Chat ; rien d’autre n’en a besoin',
  'check.groups.fine': 'Les groupes Google peuvent être cités par adresse',
  'check.groups.wrong':
    'Les groupes Google ne peuvent pas être cités par adresse, seulement par identifiant : il manque l’autorisation {scope} ou l’API Cloud Identity. Tout le reste fonctionne',
  'problem.notAllowedYet':
    'Pas encore autorisé : {needs}. Donnez l’autorisation, toutes les cases cochées ; la suite se fait ici.',
  'problem.permissionMissing':
    'Il manque l’autorisation {scope}, donc cela ne fonctionne pas. Le lien pour la donner est sous Vérifier ma configuration.',
  'problem.busy': '{by} traite des lignes ici en ce moment. Réessayez dans quelques minutes.',
  'problem.noTurn':
    'Quelqu’un d’autre modifie quelque chose ici en ce moment. Rien n’a été modifié. Réessayez dans un instant.',
  'problem.restless':
    'La feuille a changé sans cesse au moment du départ. Rien n’a été envoyé. Réessayez dans un instant.',
  'problem.sheetGone': 'Cette feuille n’existe plus. Rouvrez le module.',
  'problem.sheetLocked':
    'Les colonnes de résultat ne peuvent pas être écrites, donc plus rien n’est envoyé. Demandez au propriétaire de la feuille de calcul de vous laisser les modifier. Sheets dit : {message}',
  'problem.noStatusColumn':
    'Il n’y a pas encore de colonne « Status » : la première exécution la crée.',
  'problem.coloursLocked':
    'Cette feuille est protégée, donc ses couleurs restent. Demandez au propriétaire de la feuille de calcul de vous laisser la modifier.',
  'problem.sheetValidates':
    'Une règle de validation refuse ce qui est écrit, donc plus rien n’est envoyé. Retirez la validation des données des colonnes de « Status » à « Request ID ». Sheets dit : {message}',
  'problem.visibleTooSlow':
    'Google met trop de temps à dire lesquelles des {n} lignes sont masquées. Sélectionnez les lignes et traitez la sélection. Rien n’a été envoyé.',
  'problem.notAGrid':
    'La feuille affichée est un graphique ou des données connectées, sans lignes. Allez sur une feuille avec des lignes et vérifiez à nouveau.',
  'problem.badRequest':
    'La barre latérale et le script ne se comprennent pas. Fermez la barre latérale et rouvrez-la.',
  'problem.unexpected': 'Un problème est survenu : {message}. Rien n’est perdu ; réessayez.',
  'run.wait.spaceWrites': {
    one: 'Google permet {n} nouvel espace par minute',
    other: 'Google permet {n} nouveaux espaces par minute',
  },
  'run.wait.membershipWrites': {
    one: 'Google permet d’ajouter {n} personne par minute',
    other: 'Google permet d’ajouter {n} personnes par minute',
  },
  'run.wait.messageWrites': {
    one: 'Google permet {n} message par minute',
    other: 'Google permet {n} messages par minute',
  },
  'run.wait.ownWrites': {
    one: 'Votre propre Chat prend {n} modification par minute',
    other: 'Votre propre Chat prend {n} modifications par minute',
  },
  'run.wait.reads': {
    one: 'Google répond à {n} question par minute',
    other: 'Google répond à {n} questions par minute',
  },
  'run.wait.later': 'Il reste plus d’étapes qu’une fois n’en permet',
  'run.wait.noAnswer': 'Aucune réponse ; la demande est répétée',
  'run.wait.busy': '{by} traite des lignes ici',
  'run.nobodyIn': {
    one: 'Personne n’a pu être ajouté au premier espace, donc l’exécution est en pause : sa ligne dit pourquoi sous « Details ». Ouvrez la barre latérale pour continuer quand même ou arrêter.',
    other:
      'Personne n’a pu être ajouté aux {n} premiers espaces, donc l’exécution est en pause : leurs lignes disent pourquoi sous « Details ». Ouvrez la barre latérale pour continuer quand même ou arrêter.',
  },

  // The sidebar. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'Feuille',
  'sidebar.bar.readAgain': 'Relire la feuille',
  'sidebar.bar.reading': 'Lecture de la feuille',
  'sidebar.bar.back': 'Retour',
  'sidebar.bar.more': 'Plus',
  'sidebar.links.title': 'Tous les espaces',
  'sidebar.links.find': 'Chercher par nom',
  'sidebar.links.none': 'Aucun nom d’espace ne contient cela.',
  'sidebar.help.title': 'Aide',
  'sidebar.help.view': 'Aide sur cette vue',
  'sidebar.help.pages': 'Page d’aide',
  'sidebar.help.english': 'L’aide est en anglais.',
  'sidebar.part.coming': 'Un instant',
  'sidebar.part.again': 'Réessayer',
  'sidebar.part.updated':
    'Rows to Spaces a été mis à jour entre-temps. Fermez la barre latérale et rouvrez-la : la feuille se souvient.',
  'sidebar.row': 'Ligne {row}',
  'sidebar.rowIs': 'Ligne {row} :',
  'sidebar.andOthers': { one: '{people} et {n} autre', other: '{people} et {n} autres' },
  'sidebar.goToRow': 'Aller à la ligne {row}',
  'sidebar.someone': 'Quelqu’un',
  'sidebar.seconds': '{n} s',
  'sidebar.copied': 'Copié',
  'sidebar.copyByHand': 'Copiez ce texte à la main',
  'sidebar.status.done': 'Terminé',
  'sidebar.status.partly': 'Terminé en partie',
  'sidebar.status.failed': 'Échec',
  'sidebar.status.settingUp': 'En création',
  'sidebar.status.waiting': 'En attente',
  'sidebar.status.fix': 'Ligne à corriger',
  'sidebar.duration.seconds': { one: 'environ {n} seconde', other: 'environ {n} secondes' },
  'sidebar.duration.minutes': { one: 'environ {n} minute', other: 'environ {n} minutes' },
  'sidebar.duration.hours': { one: 'environ {n} heure', other: 'environ {n} heures' },
  'sidebar.mend.keep': 'Laisser tel quel',
  'sidebar.mend.askAnew': 'Créer à nouveau',
  'sidebar.mend.useSpace': 'Utiliser cet espace',
  'sidebar.mend.takeOver': 'Reprendre',
  'sidebar.mend.of': '{mend} : ligne {row}',

  'sidebar.first.unknown': 'Je ne reconnais aucune colonne de cette feuille.',
  'sidebar.first.noHeaders': 'Cette feuille n’a pas encore d’en-têtes.',
  'sidebar.first.empty': 'Cette feuille est vide.',
  'sidebar.first.how':
    'Chaque ligne devient un espace dans Google Chat : une colonne pour son nom, une colonne pour ses personnes.',
  'sidebar.first.sample': 'Créer un exemple de feuille',
  'sidebar.first.choose': 'Choisir les colonnes',
  'sidebar.roster.title': {
    one: '{people} en {n} groupe',
    other: '{people} en {n} groupes',
  },
  'sidebar.roster.how':
    'Chaque ligne est une personne. Une nouvelle feuille reçoit une ligne par espace ; celle-ci reste telle quelle.',
  'sidebar.roster.too': {
    one: 'Cela ressemble aussi à une liste de personnes : {people} en {n} groupe par « {group} ».',
    other:
      'Cela ressemble aussi à une liste de personnes : {people} en {n} groupes par « {group} ».',
  },
  'sidebar.roster.person': 'Personnes',
  'sidebar.roster.by': 'Regrouper par',
  'sidebar.roster.nobody': 'Personne',
  'sidebar.roster.groups': { one: '{n} groupe', other: '{n} groupes' },
  'sidebar.roster.each': { one: '{n} personne chacun', other: '{n} personnes chacun' },
  'sidebar.roster.range': 'de {from} à {to} personnes',
  'sidebar.roster.everybody': 'Tout le monde dans un espace – {people}',
  'sidebar.roster.groupsTitle': 'Ce qui sera créé',
  'sidebar.roster.managedBy': 'géré par {people}',
  'sidebar.roster.withoutAddress': {
    one: '{n} personne n’a pas d’adresse',
    other: '{n} personnes n’ont pas d’adresse',
  },
  'sidebar.roster.withoutGroup': {
    one: '{n} personne n’est dans aucun groupe',
    other: '{n} personnes ne sont dans aucun groupe',
  },
  'sidebar.roster.secondAddresses': {
    one: '{n} personne a une seconde adresse, qui est écartée',
    other: '{n} personnes ont une seconde adresse, qui est écartée',
  },
  'sidebar.roster.make': 'Créer une feuille, une ligne par espace',
  'sidebar.roster.update': 'Voir les nouveautés pour « {sheet} »',
  'sidebar.roster.takeRows': 'Une ligne, un espace',
  'sidebar.roster.made': 'Cette feuille vient de la liste de personnes, qui reste intacte.',
  'sidebar.roster.poured': 'Ce qui a changé',
  'sidebar.roster.onlySheet':
    'Ce qui est coché est écrit dans « {sheet} ». Dans les espaces déjà créés, Chat suit par Modifications, où personne n’est retiré sans que vous le cochiez.',
  'sidebar.roster.nothing': 'Rien : « {sheet} » et la liste disent la même chose.',
  'sidebar.roster.changedMeanwhile':
    'La liste ou la feuille a changé depuis : rien n’a été écrit. Voici ce qui changerait maintenant.',
  'sidebar.roster.newRows': { one: '{n} nouvelle ligne', other: '{n} nouvelles lignes' },
  'sidebar.roster.came': { one: '{n} personne arrivée', other: '{n} personnes arrivées' },
  'sidebar.roster.moved': { one: '{n} personne déplacée', other: '{n} personnes déplacées' },
  'sidebar.roster.role': {
    one: '{n} personne a un autre rôle',
    other: '{n} personnes ont un autre rôle',
  },
  'sidebar.roster.left': { one: '{n} personne partie', other: '{n} personnes parties' },
  'sidebar.roster.leftHow': 'Sans coche, elles restent dans la feuille.',
  'sidebar.roster.otherRows': {
    one: '{n} ligne n’est pas un groupe de la liste et reste telle quelle',
    other: '{n} lignes ne sont pas des groupes de la liste et restent telles quelles',
  },
  'sidebar.roster.write': {
    one: 'Faire {n} modification dans la feuille',
    other: 'Faire {n} modifications dans la feuille',
  },
  'sidebar.roster.written': 'La feuille a été modifiée',
  'sidebar.roster.upToDate': '« {sheet} » est à jour.',
  'sidebar.roster.upToDateBy': '« {sheet} » est à jour : {changes}.',
  'sidebar.roster.follows':
    'Dans les espaces déjà créés, Chat suit par Modifications : qui est arrivé y est coché, qui est parti ne l’est pas.',
  'sidebar.roster.undone': {
    one: '{n} cellule est restée telle quelle : elle contient une formule, ou plus que des personnes',
    other:
      '{n} cellules sont restées telles quelles : elles contiennent une formule, ou plus que des personnes',
  },
  'sidebar.roster.goOn': 'Voir ce qui est à créer',

  'sidebar.review.columns': { one: '{n} colonne reconnue', other: '{n} colonnes reconnues' },
  'sidebar.review.toSetUp': { one: '{n} espace à créer', other: '{n} espaces à créer' },
  'sidebar.review.nothing': 'Aucun espace à créer',
  'sidebar.review.nothingSelected': 'Aucun espace à créer dans les lignes sélectionnées',
  'sidebar.review.nothingVisible': 'Aucun espace à créer dans les lignes visibles',
  'sidebar.review.addRows': 'Ajoutez une ligne à la feuille et elle apparaît ici.',
  'sidebar.review.afterAnswer': 'Ce qui peut être créé apparaît ici une fois la réponse donnée.',
  'sidebar.review.fixFirst': 'Une fois corrigée, une ligne apparaît ici.',
  'sidebar.review.people': { one: '{n} personne', other: '{n} personnes' },
  'sidebar.review.seats': { one: '{n} place', other: '{n} places' },
  'sidebar.review.messages': { one: '{n} message', other: '{n} messages' },
  'sidebar.review.takes': 'prend {duration}',
  'sidebar.review.as': 'en tant que {me}',
  'sidebar.review.setUp': { one: 'Créer {n} espace', other: 'Créer {n} espaces' },
  'sidebar.review.goOn': {
    one: 'Continuer avec {n} espace',
    other: 'Continuer avec {n} espaces',
  },
  'sidebar.review.starting': 'Marquage des lignes',
  'sidebar.review.which': 'Choisir les lignes',
  'sidebar.review.all': 'Toutes les lignes',
  'sidebar.review.selected': 'Lignes sélectionnées',
  'sidebar.review.visible': 'Lignes visibles',
  'sidebar.review.onlySelected': 'Seules comptent les lignes sélectionnées : {rows}.',
  'sidebar.review.takeVisible': 'Ne prendre que les lignes visibles',
  'sidebar.review.hidden': {
    one: 'dont {n} dans une ligne masquée',
    other: 'dont {n} dans des lignes masquées',
  },
  'sidebar.review.lookFirst': 'Rien n’a encore été envoyé : regardez d’abord ceci.',
  'sidebar.review.onlyVisible': 'Seules les lignes visibles comptent.',
  'sidebar.review.takeAll': 'Prendre toutes les lignes',
  'sidebar.review.tryOne': 'Essayer d’abord une ligne',
  'sidebar.review.tryOneHow': 'Crée « {name} » avec toutes ses personnes',
  'sidebar.review.ended': 'L’exécution est terminée. Voici ce que dit la feuille maintenant.',
  'sidebar.review.changed':
    'La feuille a changé. Rien n’a été envoyé ; voici ce qu’elle dit maintenant.',
  'sidebar.review.otherSheet':
    'Une autre feuille est affichée. Rien n’a été envoyé ; voici ce que dit celle qui est affichée.',
  'sidebar.review.questionFirst': 'Rien n’a été envoyé : il faut d’abord une réponse.',
  'sidebar.review.answerFirst': {
    one: 'après la question ci-dessus',
    other: 'après les {n} questions ci-dessus',
  },
  'sidebar.review.toFix': { one: '{n} ligne à corriger', other: '{n} lignes à corriger' },
  'sidebar.review.toCheck': {
    one: '{n} remarque',
    other: '{n} remarques',
  },
  'sidebar.review.more': { one: '{n} de plus', other: '{n} de plus' },
  'sidebar.review.wholeNote': 'Tout afficher',
  'sidebar.review.notListed': {
    one: '{n} autre n’est pas affichée',
    other: '{n} autres ne sont pas affichées',
  },
  'sidebar.review.notWhole': {
    one: '{n} espace est incomplet',
    other: '{n} espaces sont incomplets',
  },
  'sidebar.review.failed': { one: '{n} ligne en échec', other: '{n} lignes en échec' },
  'sidebar.review.doubt': { one: '{n} ligne sans réponse', other: '{n} lignes sans réponse' },
  'sidebar.review.otherNotes': { one: '{n} ligne à voir', other: '{n} lignes à voir' },
  'sidebar.review.again': { one: 'Réessayer {n} ligne', other: 'Réessayer {n} lignes' },
  'sidebar.review.doneBefore': {
    one: '{n} déjà terminée',
    other: '{n} déjà terminées',
  },
  'sidebar.review.andAlike': {
    one: 'et {n} autre ligne comme celle-ci',
    other: 'et {n} autres lignes comme celle-ci',
  },
  'sidebar.review.inRow': {
    one: 'et {n} autre dans cette ligne',
    other: 'et {n} autres dans cette ligne',
  },
  'sidebar.skipped.totals': 'totaux',
  'sidebar.skipped.headers': 'en-têtes répétés',
  'sidebar.skipped.instructions': 'instructions',
  'sidebar.skipped.notes': 'remarques',
  'sidebar.skipped.examples': 'exemples',
  'sidebar.skipped.notReady': 'non marquées comme prêtes',
  'sidebar.skipped.heldBack': 'retenues',
  'sidebar.review.skipped': {
    one: '{n} ligne ignorée : {why}',
    other: '{n} lignes ignorées : {why}',
  },
  'sidebar.review.resting': {
    one: 'L’exécution de {by} est en pause : il reste {n} ligne.',
    other: 'L’exécution de {by} est en pause : il reste {n} lignes.',
  },
  'sidebar.review.restingHow':
    'Elle continue quand {by} ouvre cette barre latérale. Les lignes qui n’ont pas encore été envoyées peuvent être reprises.',
  'sidebar.review.takeOver': { one: 'Reprendre {n} ligne', other: 'Reprendre {n} lignes' },

  // What will be made, a card for each space
  'sidebar.space.title': 'Utiliser cet espace ?',
  'sidebar.space.reading': 'Chat est interrogé sur l’espace…',
  'sidebar.space.space': 'Espace',
  'sidebar.space.madeYou': 'Il a été créé le {time}, et vous en êtes propriétaire depuis.',
  'sidebar.space.madeOthers':
    'Il a été créé le {time}, par quelqu’un d’autre, avant votre arrivée.',
  'sidebar.space.madeUnknown': 'Chat ne dit pas qui l’a créé.',
  'sidebar.space.inIt': { one: '{n} personne y est.', other: '{n} personnes y sont.' },
  'sidebar.space.youMember': 'Vous êtes membre.',
  'sidebar.space.youManager': 'Vous êtes gestionnaire.',
  'sidebar.space.youOwner': 'Vous êtes propriétaire.',
  'sidebar.space.youAreOut': 'Vous n’y êtes pas.',
  'sidebar.space.others': {
    one: '{n} de ces personnes n’est ni vous ni citée par la ligne. Chat ne donne pas de noms aux scripts : ouvrez l’espace pour voir qui c’est.',
    other:
      '{n} de ces personnes ne sont ni vous ni citées par la ligne. Chat ne donne pas de noms aux scripts : ouvrez l’espace pour voir qui elles sont.',
  },
  'sidebar.space.otherRows': 'D’autres lignes l’ont aussi : {rows}.',
  'sidebar.space.isIn': {
    one: '{n} personne de la ligne y est',
    other: '{n} personnes de la ligne y sont',
  },
  'sidebar.space.toAdd': { one: 'À ajouter', other: '{n} à ajouter' },
  'sidebar.space.toRaise': { one: 'Rôle à donner', other: '{n} rôles à donner' },
  'sidebar.space.unknown': {
    one: 'À ajouter, sauf déjà présente',
    other: '{n} à ajouter, sauf déjà présentes',
  },
  'sidebar.space.does':
    'Rien n’est encore envoyé : qui est à ajouter le sera quand la ligne sera traitée. Aucun message n’est publié, et personne n’est retiré.',
  'sidebar.compare.title': 'Comparer avec Chat',
  'sidebar.compare.how':
    'Lit les espaces des lignes terminées et dit ce que quelqu’un a changé dans Chat. Rien n’y est modifié, ni aucune de vos cellules sans que vous appuyiez. Dans une cellule ainsi écrite, les chips de contact deviennent du texte.',
  'sidebar.compare.begin': { one: 'Comparer {n} espace', other: 'Comparer {n} espaces' },
  'sidebar.compare.again': 'Comparer à nouveau',
  'sidebar.compare.comparing': 'Comparaison',
  'sidebar.compare.goOn': 'Continuer',
  'sidebar.compare.inStep': 'Lignes et espaces disent la même chose.',
  'sidebar.compare.stopped': 'Arrêté. Voici ce qui a été trouvé avant.',
  'sidebar.compare.noSpace': { one: '{n} espace a disparu', other: '{n} espaces ont disparu' },
  'sidebar.compare.notOwner': {
    one: '{n} espace n’est plus à vous',
    other: '{n} espaces ne sont plus à vous',
  },
  'sidebar.compare.renamed': {
    one: '{n} espace a été renommé dans Chat',
    other: '{n} espaces ont été renommés dans Chat',
  },
  'sidebar.compare.setting': {
    one: '{n} paramètre a été modifié dans Chat',
    other: '{n} paramètres ont été modifiés dans Chat',
  },
  'sidebar.compare.left': { one: '{n} départ', other: '{n} départs' },
  'sidebar.compare.added': {
    one: '{n} ajout dans Chat',
    other: '{n} ajouts dans Chat',
  },
  'sidebar.compare.role': {
    one: '{n} personne a un autre rôle',
    other: '{n} personnes ont un autre rôle',
  },
  'sidebar.compare.accepted': {
    one: '{n} invitation a été acceptée',
    other: '{n} invitations ont été acceptées',
  },
  'sidebar.compare.leftAll': '{person} a quitté {n} espaces',
  'sidebar.compare.take': 'Reprendre dans la feuille',
  'sidebar.compare.takeAll': 'Reprendre les {n} dans la feuille',
  'sidebar.compare.setBack': 'Rétablir',
  'sidebar.compare.setBackAll': 'Rétablir les {n}',
  'sidebar.compare.leave': 'Laisser ainsi',
  'sidebar.compare.leaveAll': 'Laisser les {n} ainsi',
  'sidebar.compare.of': '{what} : ligne {row}',
  'sidebar.compare.done': { one: '{n} différence réglée', other: '{n} différences réglées' },
  'sidebar.compare.notDone': {
    one: '{n} est restée : sa ligne ou son espace a changé depuis, ou sa cellule contient une formule',
    other:
      '{n} sont restées : leurs lignes ou espaces ont changé depuis, ou leurs cellules contiennent des formules',
  },
  'sidebar.compare.settling': 'En cours',
  'sidebar.compare.ids':
    'Chat ne désigne les personnes qui y ont été ajoutées que par leurs identifiants. L’espace montre qui elles sont.',
  'sidebar.compare.adopted': {
    one: '{n} ligne a été comparée pour la première fois : qui figure dans la ligne et dans Chat est noté comme présent avant.',
    other:
      '{n} lignes ont été comparées pour la première fois : qui figure dans la ligne et dans Chat est noté comme présent avant.',
  },
  'sidebar.compare.othersIn': {
    one: '{n} autre personne est dans leurs espaces sans qu’une ligne la cite.',
    other: '{n} autres personnes sont dans leurs espaces sans qu’une ligne les cite.',
  },
  'sidebar.compare.ofOthers': {
    one: '{n} ligne créée par quelqu’un d’autre n’a pas été comparée.',
    other: '{n} lignes créées par d’autres n’ont pas été comparées.',
  },
  'sidebar.compare.unproven': {
    one: '{n} ligne n’a pas été comparée : nul ne sait si son espace est le sien.',
    other: '{n} lignes n’ont pas été comparées : nul ne sait si leurs espaces sont les leurs.',
  },
  'sidebar.compare.unread': {
    one: 'Google n’a rien répondu sur {n} espace. Comparez à nouveau plus tard.',
    other: 'Google n’a rien répondu sur {n} espaces. Comparez à nouveau plus tard.',
  },
  'sidebar.compare.forgotten': {
    one: '{n} espace n’a plus de ligne',
    other: '{n} espaces n’ont plus de ligne',
  },
  'sidebar.compare.download': 'Télécharger qui est où',
  'sidebar.compare.file': 'qui-est-ou.csv',
  'sidebar.compare.column.space': 'Espace',
  'sidebar.compare.column.link': 'Lien',
  'sidebar.compare.column.person': 'Personne',
  'sidebar.compare.column.role': 'Rôle',
  'sidebar.compare.column.state': 'État',
  'sidebar.compare.in': 'dans l’espace',
  'sidebar.compare.invited': 'invitation envoyée',
  'sidebar.compare.group': 'groupe',
  'sidebar.compare.app': 'application',
  'sidebar.bringIn.title': 'Importer mes espaces',
  'sidebar.bringIn.how':
    'Chaque espace choisi reçoit une ligne, avec toutes ses personnes : par adresse si l’annuaire peut être lu, sinon par identifiant. Rien n’est modifié dans Chat.',
  'sidebar.bringIn.reading': 'Lecture de vos espaces',
  'sidebar.names.title': 'Noms sans adresse',
  'sidebar.names.how':
    'Qui porte ces noms dans l’annuaire de votre organisation. Personne n’est choisi à votre place : un clic écrit une adresse à côté du nom, et le reste de la cellule ne change pas. Dans une cellule ainsi écrite, les chips de contact deviennent du texte.',
  'sidebar.names.asking': 'Consultation de l’annuaire',
  'sidebar.names.nobody': 'Personne ne porte ce nom dans l’annuaire.',
  'sidebar.names.others':
    'D’autres personnes portent ce nom dans l’annuaire : saisissez-le plus en entier dans la cellule.',
  'sidebar.names.inCells': { one: 'Dans {n} cellule :', other: 'Dans {n} cellules :' },
  'sidebar.names.more': { one: 'Chercher {n} autre nom', other: 'Chercher {n} autres noms' },
  'sidebar.names.write': { one: 'Écrire l’adresse', other: 'Écrire l’adresse dans {n} cellules' },
  'sidebar.names.writeOf': '{write} : {person}, {rows}',
  'sidebar.names.leftOut':
    'Ce module a été installé sans l’autorisation de lire l’annuaire de votre organisation. Qui l’a installé peut l’ajouter, par l’option « directory ». D’ici là, saisissez les adresses dans les cellules.',
  'sidebar.names.notAllowed':
    'Vous n’avez pas autorisé le module à lire l’annuaire de votre organisation. Autorisez-le, ou saisissez les adresses dans les cellules :',
  'sidebar.bringIn.none': 'Vous n’êtes dans aucun espace qui a un nom.',
  'sidebar.bringIn.search': 'Le nom contient',
  'sidebar.bringIn.people': { one: '{n} personne', other: '{n} personnes' },
  'sidebar.bringIn.inSheet': 'a une ligne',
  'sidebar.bringIn.ready': 'La ligne {row} est prête et porte ce nom. Quel espace est-ce ?',
  'sidebar.bringIn.use': 'Utiliser l’espace',
  'sidebar.bringIn.another': 'En créer un autre',
  'sidebar.bringIn.bring': { one: 'Importer {n} espace', other: 'Importer {n} espaces' },
  'sidebar.bringIn.brought': {
    one: '{n} espace a maintenant une ligne',
    other: '{n} espaces ont maintenant une ligne',
  },
  'sidebar.bringIn.notBrought': {
    one: '{n} n’a pas pu être lu, ou a déjà une ligne.',
    other: '{n} n’ont pas pu être lus, ou ont déjà une ligne.',
  },
  'sidebar.changes.title': 'Modifications',
  'sidebar.changes.rows': { one: '{n} ligne a changé', other: '{n} lignes ont changé' },
  'sidebar.changes.adds': { one: '{n} personne à ajouter', other: '{n} personnes à ajouter' },
  'sidebar.changes.roles': { one: '{n} nouveau rôle', other: '{n} nouveaux rôles' },
  'sidebar.changes.catchUps': {
    one: '{n} ligne à parcourir',
    other: '{n} lignes à parcourir',
  },
  'sidebar.changes.add': 'Ajouter',
  'sidebar.changes.giveRole': 'Donner un rôle',
  'sidebar.changes.catchUp': 'Ajouter qui manque',
  'sidebar.changes.catchUpHow':
    'On ne sait pas qui est arrivé dans ces lignes : Chat est interrogé sur leurs espaces, et qui manque est ajouté.',
  'sidebar.changes.takeOuts': {
    one: '{n} personne à retirer',
    other: '{n} personnes à retirer',
  },
  'sidebar.changes.takeRoles': { one: '{n} rôle à retirer', other: '{n} rôles à retirer' },
  'sidebar.changes.takeOut': 'Retirer',
  'sidebar.changes.takeOutHow':
    'Leurs lignes ne les citent plus. Personne n’est retiré sans que vous le cochiez.',
  'sidebar.changes.takeRole': 'Retirer un rôle',
  'sidebar.changes.movedTo': '→ maintenant dans {name}',
  'sidebar.changes.before': 'y était avant l’arrivée du module',
  'sidebar.changes.emptied': {
    one: 'ne cite plus personne : retirer {n} personne ?',
    other: 'ne cite plus personne : retirer les {n} ?',
  },
  'sidebar.changes.inRows': { one: 'dans {n} ligne :', other: 'dans {n} lignes :' },
  'sidebar.changes.wereOut': {
    one: '{n} personne a été retirée ces 30 derniers jours',
    other: '{n} personnes ont été retirées ces 30 derniers jours',
  },
  'sidebar.changes.putBack': 'Remettre',
  'sidebar.changes.putOneBack': 'Remettre {person} dans {name}',
  'sidebar.changes.putAllBack': { one: 'Remettre {n} personne', other: 'Remettre les {n}' },
  'sidebar.changes.renames': { one: '{n} nouveau nom', other: '{n} nouveaux noms' },
  'sidebar.changes.sets': {
    one: '{n} paramètre à modifier',
    other: '{n} paramètres à modifier',
  },
  'sidebar.changes.rename': 'Renommer',
  'sidebar.changes.set': 'Modifier des paramètres',
  'sidebar.changes.byTemplate': {
    one: '{n} espace recevrait un nouveau nom par le modèle des paramètres',
    other: '{n} espaces recevraient un nouveau nom par le modèle des paramètres',
  },
  'sidebar.changes.barred': {
    one: '{n} nouveau nom ou paramètre attend une autorisation',
    other: '{n} nouveaux noms ou paramètres attendent une autorisation',
  },
  'sidebar.changes.barredLink': 'Modifier noms et paramètres n’est pas encore autorisé.',
  'sidebar.changes.barredHow':
    'Modifier noms et paramètres des espaces n’est pas activé ici. Qui a installé ce module peut l’activer : c’est l’option « rename ».',
  'sidebar.changes.moreAway': {
    one: '{n} autre personne ou rôle n’est pas affiché, et reste',
    other: '{n} autres personnes ou rôles ne sont pas affichés, et restent',
  },
  'sidebar.changes.much': {
    one: 'Cela retire {n} personne. Espaces : {spaces}.',
    other: 'Cela retire {n} personnes. Espaces : {spaces}. Regardez encore une fois les noms.',
  },
  'sidebar.changes.sure': { one: 'Retirer {n} personne', other: 'Retirer {n} personnes' },
  'sidebar.changes.apply': {
    one: 'Appliquer {n} modification',
    other: 'Appliquer {n} modifications',
  },
  'sidebar.changes.nothing': 'Vous n’avez rien à appliquer.',
  'sidebar.changes.more': {
    one: '{n} autre modification n’est pas affichée, et est appliquée aussi',
    other: '{n} autres modifications ne sont pas affichées, et sont appliquées aussi',
  },
  'sidebar.changes.others': {
    one: '{n} ligne a été créée par quelqu’un d’autre : cette personne seule peut appliquer ses modifications',
    other:
      '{n} lignes ont été créées par quelqu’un d’autre : cette personne seule peut appliquer leurs modifications',
  },
  'sidebar.cards.see': 'Voir ce qui sera créé',
  'sidebar.cards.at': '{at} sur {total}',
  'sidebar.cards.previous': 'L’espace précédent',
  'sidebar.cards.next': 'L’espace suivant',
  'sidebar.cards.private': 'Espace privé',
  'sidebar.cards.found': 'Espace que d’autres de votre organisation peuvent trouver',
  'sidebar.cards.groupChat': 'Conversation de groupe',
  'sidebar.cards.directMessage': 'Message privé',
  'sidebar.cards.appMessage': 'Message de l’application pour vous',
  'sidebar.cards.member': 'membre',
  'sidebar.cards.manager': 'gestionnaire',
  'sidebar.cards.owner': 'propriétaire',
  'sidebar.cards.you': 'vous',
  'sidebar.cards.yourself': 'Votre compte',
  'sidebar.cards.always': 'toujours présent',
  'sidebar.cards.group': 'Groupe Google',
  'sidebar.cards.members': { one: '{n} membre', other: '{n} membres' },
  'sidebar.cards.nobody': 'Il n’y a que vous',
  'sidebar.cards.hidden': 'Sa ligne est masquée dans la feuille',
  'sidebar.cards.historyOn': 'Messages conservés',
  'sidebar.cards.historyOff': 'Messages non conservés',
  'sidebar.cards.managersPost': 'Seuls gestionnaires et propriétaires peuvent publier',
  'sidebar.cards.outside': 'Des personnes externes peuvent entrer',
  'sidebar.cards.message': 'Publié une fois, tel quel :',
  'sidebar.cards.setUp': { one: 'Créer celui-ci', other: 'Créer les {n}' },

  'sidebar.question.columnsGone': 'Qu’est-ce qui a déjà été créé ?',
  'sidebar.question.torn': 'Des lignes séparées par un tri',
  'sidebar.question.noHeaders': 'La première ligne, des données ?',
  'sidebar.question.nobody': 'Qui va dans les espaces ?',
  'sidebar.question.noName': 'Quelle colonne nomme les espaces ?',
  'sidebar.question.sideways': 'Les espaces sont-ils côte à côte ?',
  'sidebar.question.rowsOrPeople': 'Chaque ligne est-elle une personne ?',
  'sidebar.question.addresses': 'Une colonne contient peut-être des personnes',
  'sidebar.question.any': 'Une chose d’abord',
  'sidebar.question.useAs': 'Ce que sont ses personnes',
  'sidebar.question.about': '{reply} : {header}',
  'sidebar.question.answered': 'Votre réponse est retenue.',
  'sidebar.question.notes': {
    one: '{n} remarque sur les colonnes',
    other: '{n} remarques sur les colonnes',
  },
  'sidebar.question.useIt': 'L’utiliser comme {field}',
  'sidebar.question.useColumn': 'Utiliser « {header} »',

  'sidebar.templates.make': '{field} à partir de colonnes',
  'sidebar.templates.label': '{field}, à partir de colonnes',
  'sidebar.templates.headers': 'En-têtes à insérer',
  'sidebar.templates.how':
    'Appuyez sur un en-tête pour l’insérer. Il représente ce que chaque ligne y dit ; une ligne qui a son propre texte le garde.',
  'sidebar.templates.example': 'Par exemple {example}',
  'sidebar.templates.becomes': 'Le résultat pour les premières lignes',
  'sidebar.templates.nothing': 'rien',
  'sidebar.templates.or': 'Ou la prendre d’une seule colonne :',
  'sidebar.columns.title': 'Colonnes',
  'sidebar.columns.headers': 'En-têtes dans',
  'sidebar.columns.rowReads': 'Ligne {row} : {text}',
  'sidebar.columns.firstIsData': 'La première ligne contient des données',
  'sidebar.columns.inUse': '« {header} » sert déjà de {field}.',
  'sidebar.columns.swap': 'Échanger les deux',
  'sidebar.columns.takeIt': 'L’utiliser ici, et non comme {field}',
  'sidebar.columns.leaveIt': 'Laisser ainsi',
  'sidebar.columns.unusedTitle': 'Non utilisées',
  'sidebar.columns.nobody': 'Personne',
  'sidebar.columns.notKept': 'Le dernier choix de colonne n’a pas été enregistré.',
  'sidebar.columns.none': 'Aucune',
  'sidebar.columns.another': 'Une autre colonne pour {field}',
  'sidebar.columns.more': 'Autres colonnes possibles',
  'sidebar.columns.preview': 'La lecture des premières lignes',
  'sidebar.columns.people': { one: '{n} personne', other: '{n} personnes' },
  'sidebar.columns.noName': 'Sans nom',
  'sidebar.field.spaceName': 'Nom de l’espace',
  'sidebar.field.members': 'Membres',
  'sidebar.field.managers': 'Gestionnaires',
  'sidebar.field.owners': 'Propriétaires',
  'sidebar.field.groups': 'Groupes Google',
  'sidebar.field.type': 'Type',
  'sidebar.field.description': 'Description',
  'sidebar.field.guidelines': 'Consignes',
  'sidebar.field.history': 'Historique',
  'sidebar.field.access': 'Accès',
  'sidebar.field.posting': 'Publication',
  'sidebar.field.externalPeople': 'Personnes externes',
  'sidebar.field.welcomeMessage': 'Message de bienvenue',
  'sidebar.field.ready': 'Prêt',
  'sidebar.field.open': 'Ouverture',

  'sidebar.run.title': { one: 'Création de {n} espace', other: 'Création de {n} espaces' },
  'sidebar.run.again': { one: 'Nouvel essai : {n} ligne', other: 'Nouvel essai : {n} lignes' },
  'sidebar.run.changes': {
    one: 'Modifications dans {n} espace',
    other: 'Modifications dans {n} espaces',
  },
  'sidebar.run.progress': 'Avancement',
  'sidebar.run.settled': '{done} sur {total}',
  'sidebar.run.left': { one: 'reste {n}, {duration}', other: 'restent {n}, {duration}' },
  'sidebar.run.leftOnly': { one: 'reste {n}', other: 'restent {n}' },
  'sidebar.run.rate': { one: '{n} par minute', other: '{n} par minute' },
  'sidebar.run.working': 'En cours depuis {time}',
  'sidebar.run.waiting': '{because} : suite dans {time}',
  'sidebar.run.waitingPlain': 'En attente : suite dans {time}',
  'sidebar.run.noAnswer': 'Google Sheets ne répond pas : nouvel essai dans {time}',
  'sidebar.run.closing':
    'Si vous fermez, une pause suit ces lignes. « Finir en arrière-plan » continue sans vous.',
  'sidebar.run.stop': 'Arrêter',
  'sidebar.run.stopping': 'Arrêt après les lignes en cours',
  'sidebar.run.stopFailed': 'L’arrêt n’est pas arrivé. Appuyez encore sur Arrêter.',
  'sidebar.run.background': 'Finir en arrière-plan',
  'sidebar.run.missing': '{name} : {details}',

  'sidebar.busy.title': '{by} traite des lignes ici',
  'sidebar.busy.mine': 'Votre exécution se poursuit ailleurs',
  'sidebar.busy.follows': 'Si personne ne la poursuit là-bas, elle continue ici d’elle-même.',
  'sidebar.busy.here': 'Continuer ici',
  'sidebar.busy.until': 'Jusqu’à {time} au plus tard.',
  'sidebar.busy.expected': 'Si rien ne se passe d’ici {time}, vous pouvez reprendre ses lignes.',
  'sidebar.busy.soFar': '{done} lignes sur {total} jusqu’ici.',
  'sidebar.busy.goesOn': 'Continue tout seul quand la feuille est libre.',
  'sidebar.busy.nothing': 'Aucune de vos lignes n’a été touchée.',
  'sidebar.busy.check': 'Vérifier à nouveau',
  'sidebar.busy.back': 'Retour à l’aperçu',
  'sidebar.background.title': 'Exécution en arrière-plan',
  'sidebar.background.left': {
    one: 'Il reste {n} ligne : {time}.',
    other: 'Il reste {n} lignes : {time}.',
  },
  'sidebar.background.often': 'Google lance la suite dans quelques minutes.',
  'sidebar.background.hourly':
    'Comme module complémentaire, Google le lance une fois par heure, la première fois dans l’heure qui vient.',
  'sidebar.background.close':
    'Vous pouvez fermer. Un e-mail vous dit quand c’est fini, et la feuille dit ce que chaque ligne est devenue.',
  'sidebar.background.here': 'Continuer plutôt ici',

  'sidebar.done.title': { one: '{n} espace créé', other: '{n} espaces créés' },
  'sidebar.done.none': 'Aucun espace n’a été créé',
  'sidebar.done.completed': { one: '{n} ligne complétée', other: '{n} lignes complétées' },
  'sidebar.done.stopped': {
    one: 'Arrêté : {n} espace créé',
    other: 'Arrêté : {n} espaces créés',
  },
  'sidebar.done.stoppedNone': 'Arrêté : aucun espace créé',
  'sidebar.done.untouched': { one: '{n} ligne est intacte.', other: '{n} lignes sont intactes.' },
  'sidebar.done.asking': 'Personne n’a pu être ajouté jusqu’ici',
  'sidebar.done.askingWhy': {
    one: '{n} autre ligne attend que vous disiez s’il faut continuer. Son espace peut aussi rester vide.',
    other:
      '{n} autres lignes attendent que vous disiez s’il faut continuer. Leurs espaces peuvent aussi rester vides.',
  },
  'sidebar.done.allTheSame': 'Continuer quand même',
  'sidebar.done.stopHere': 'Arrêter ici',
  'sidebar.done.allIn': {
    one: '{n} personne est dans son espace',
    other: 'Tout le monde y est : {n} personnes',
  },
  'sidebar.done.someIn': {
    one: '{in} personne sur {n} est dans son espace',
    other: '{in} personnes sur {n} sont dans leur espace',
  },
  'sidebar.done.seatsIn': 'Tout le monde y est : {who}',
  'sidebar.done.someSeats': {
    one: '{in} place sur {n} est prise',
    other: '{in} places sur {n} sont prises',
  },
  'sidebar.done.tried': {
    one: 'C’était une ligne. Encore {n} est prête.',
    other: 'C’était une ligne. Encore {n} sont prêtes.',
  },
  'sidebar.done.lookAt': 'Voir {name} dans Chat',
  'sidebar.done.spaces': 'Les espaces',
  'sidebar.done.allSpaces': 'Tous les espaces de cette feuille',
  'sidebar.done.noSpaces': 'La feuille ne contient pas encore de liens.',
  'sidebar.done.copyLinks': 'Copier les liens',
  'sidebar.done.copySummary': 'Copier un résumé',
  'sidebar.done.summary': '{sheet}, {date}',
  'sidebar.done.undo': 'Comment annuler cela',
  'sidebar.done.undoHow':
    'Ouvrez chaque espace, choisissez son nom en haut, puis Supprimer. Seul un propriétaire le peut, et Chat demande encore une fois.',
  'sidebar.done.undoAnew':
    'Pour créer un espace à nouveau, videz les cinq cellules de sa ligne de « Status » à « Request ID ».',
  'sidebar.trial.try': 'L’essayer d’abord sur moi',
  'sidebar.trial.there': 'À essayer, sans personne d’autre :',
  'sidebar.trial.delete': 'Le supprimer',
  'sidebar.undo.title': 'Annuler cette exécution',
  'sidebar.undo.line': {
    one: 'Annuler la dernière exécution : {n} espace',
    other: 'Annuler la dernière exécution : {n} espaces',
  },
  'sidebar.undo.how': {
    one: 'Supprime l’espace créé par cette exécution, si personne ne l’a utilisé : aucun message sauf celui de bienvenue, et personne d’autre que ceux qui y ont été mis. Il est d’abord vérifié.',
    other:
      'Supprime, des {n} espaces créés par cette exécution, ceux que personne n’a utilisés : aucun message sauf celui de bienvenue, et personne d’autre que ceux qui y ont été mis. Ils sont d’abord vérifiés.',
  },
  'sidebar.undo.look': { one: 'Vérifier {n} espace', other: 'Vérifier {n} espaces' },
  'sidebar.undo.may': {
    one: '{n} espace que personne n’a utilisé',
    other: '{n} espaces que personne n’a utilisés',
  },
  'sidebar.undo.none': 'Aucun ne peut être supprimé.',
  'sidebar.undo.final':
    'Un espace supprimé ne peut pas revenir. Sa ligne est à nouveau prête, comme s’il n’avait jamais été créé.',
  'sidebar.undo.pauses':
    'Votre programmation passe alors en pause, sinon elle recréerait aussitôt ces lignes.',
  'sidebar.undo.others': 'La programmation de {by} traitera à nouveau ces lignes à son heure.',
  'sidebar.undo.delete': { one: 'Supprimer {n} espace', other: 'Supprimer {n} espaces' },
  'sidebar.undo.gone': {
    one: '{n} espace supprimé : sa ligne est à nouveau prête',
    other: '{n} espaces supprimés : leurs lignes sont à nouveau prêtes',
  },
  'sidebar.undo.stay': { one: '{n} espace reste', other: '{n} espaces restent' },
  'sidebar.undo.noRow': 'Aucune de vos lignes ne l’a plus.',
  'sidebar.undo.named': 'Une autre ligne ou feuille le cite aussi.',
  'sidebar.undo.underWay': 'Sa ligne n’est pas terminée, ou a été séparée.',
  'sidebar.undo.notMade': 'Rien ne prouve que cette exécution l’a créé.',
  'sidebar.undo.used': 'Quelqu’un y a écrit.',
  'sidebar.undo.people': 'D’autres y sont que ceux qui y ont été mis.',
  'sidebar.undo.renamed': 'Quelqu’un l’a renommé.',
  'sidebar.undo.notOwner': 'Vous n’en êtes pas propriétaire.',
  'sidebar.undo.notShown': 'Chat ne vous le montre pas.',
  'sidebar.undo.unread': 'Google ne répond pas à son sujet.',
  'sidebar.undo.refused': 'Chat refuse de le supprimer.',
  'sidebar.undo.leftOut':
    'Ce module a été installé sans l’autorisation de supprimer des espaces. Qui l’a installé peut l’ajouter, par l’option « undo ». À la main, c’est ainsi :',
  'sidebar.undo.notAllowed':
    'Vous n’avez pas autorisé le module à supprimer des espaces. Autorisez-le, ou faites-le à la main :',
  'sidebar.done.colour': 'Afficher « Status » en couleur',
  'sidebar.done.uncolour': 'Retirer les couleurs',
  'sidebar.done.home': 'Retour à l’aperçu',
  'sidebar.done.schedule': 'Traiter automatiquement les nouvelles lignes : Programmation',

  'sidebar.trouble.title': 'Une chose à corriger d’abord',
  'sidebar.trouble.nothing': 'Rien n’a été créé.',
  'sidebar.trouble.before': {
    one: '{n} espace a été créé avant cela.',
    other: '{n} espaces ont été créés avant cela.',
  },
  'sidebar.trouble.noProgress':
    'L’exécution n’avance pas : rien n’a changé depuis un quart d’heure. Continuez plus tard.',
  'sidebar.trouble.check': 'Vérifier à nouveau',
  'sidebar.trouble.permission': 'Donner l’autorisation',
  'sidebar.trouble.letter': 'Copier une lettre pour votre administrateur',
  'sidebar.trouble.where': 'Ouvrir où cela se corrige',
  'sidebar.trouble.back': 'Retour à l’aperçu',
  'sidebar.trouble.administrator':
    'Vous ne pouvez pas corriger cela vous-même ; votre administrateur le peut.',
  'sidebar.trouble.yourself': 'Vous pouvez corriger cela vous-même.',
  'sidebar.trouble.stillSo': 'Nouvelle vérification à {time} : ce n’est pas encore corrigé.',
  'sidebar.settings.title': 'Paramètres',
  'sidebar.settings.about':
    'Pour la feuille « {sheet} ». Une modification compte dès que vous quittez son champ.',
  'sidebar.settings.keeping': 'Enregistrement',
  'sidebar.settings.kept': 'Enregistré',
  'sidebar.settings.notKept':
    'La dernière modification des paramètres n’a pas été enregistrée. Ouvrez Paramètres pour la refaire.',
  'sidebar.settings.defaults': 'Pour les lignes qui ne disent rien d’autre',
  'sidebar.settings.tooLong': '{length} caractères, {limit} sont autorisés. Pas encore enregistré.',
  'sidebar.settings.preview': 'Dans la ligne {row}, {name}, cela donne :',
  'sidebar.settings.alwaysIn': 'Toujours présents',
  'sidebar.settings.alwaysInHow':
    'Adresses de personnes qui entrent dans chaque nouvel espace, comme un assistant. Les espaces terminés ne changent pas ; qui sort de cette liste n’est retiré d’aucun.',
  'sidebar.settings.alwaysManagers': 'Toujours présents, comme gestionnaires',
  'sidebar.settings.notAddress':
    '« {text} » n’est pas une adresse. Une adresse ressemble à ann@example.com. Pas encore enregistré.',
  'sidebar.settings.tooManyIn': '{n} personnes, {limit} sont autorisées. Pas encore enregistré.',
  'sidebar.settings.organisation': 'Votre organisation',
  'sidebar.settings.domains': 'Vos propres domaines',
  'sidebar.settings.yours': 'le vôtre',
  'sidebar.settings.domainsHow':
    'En plus de {domain}. Les personnes qui y sont ne sont pas externes. Séparez-en plusieurs par des virgules.',
  'sidebar.settings.noDomain':
    '« {domain} » n’est pas un domaine. Un domaine ressemble à example.com. Pas encore enregistré.',
  'sidebar.settings.afterwards': 'Dans chaque nouvel espace',
  'sidebar.settings.addApp': 'Ajouter l’application',
  'sidebar.settings.addAppHow':
    'L’application Chat du projet de ce module devient membre de l’espace.',
  'sidebar.settings.leave': 'Quitter une fois terminé',
  'sidebar.settings.leaveHow':
    'Vous quittez l’espace quand un propriétaire cité dans la feuille y est entré ; sans lui, vous restez. Pour revenir, il faut une invitation.',
  'sidebar.settings.myChat': 'Dans votre propre Chat',
  'sidebar.settings.myChatAbout':
    'Pour les espaces que créent vos propres exécutions dans cette feuille, une fois chacun. Ce que vous changez ensuite dans Chat reste.',
  'sidebar.settings.section': 'Les placer dans la section',
  'sidebar.settings.sectionHow':
    'Une section de votre liste dans Chat ; si aucune ne porte ce nom, elle est créée. Vide : ils restent où Chat les met.',
  'sidebar.settings.mute': 'Désactiver le son pour moi',
  'sidebar.settings.muteHow': 'Chat ne vous les signale pas. Personne d’autre n’est concerné.',
  'sidebar.settings.pin': 'Épingler le message de bienvenue',
  'sidebar.settings.pinHow': 'Tout l’espace le trouve parmi les messages épinglés.',
  'sidebar.settings.leftOut':
    'Ce n’est pas activé ici. Qui a installé ce module peut l’activer : c’est l’option « {extra} ».',
  'sidebar.settings.notAllowed': 'Ce n’est pas encore autorisé. Autorisez-le ci-dessous.',
  'sidebar.settings.log': 'Le journal',
  'sidebar.settings.keepLog': 'Tenir un journal',
  'sidebar.settings.logHow':
    'Une entrée par ligne terminée, dans la feuille « Rows to Spaces log », pour toute la feuille de calcul.',
  'sidebar.settings.logRows': 'Entrées gardées',
  'sidebar.settings.sheet': 'La feuille',
  'sidebar.settings.colours': '« Status » en couleur',
  'sidebar.settings.coloursHow':
    'Vert : terminé ; orange : incomplet ; rouge foncé : vous attend. Vos propres règles restent, et passent avant celles-ci.',
  'sidebar.settings.here': 'Cette barre latérale',
  'sidebar.settings.dark': 'Sombre',
  'sidebar.settings.darkHow':
    'Google Sheets est clair sur un ordinateur, et ceci aussi, sauf si vous cochez. Cela vaut pour toutes vos feuilles.',
  'sidebar.leaving.title': 'Départ',
  'sidebar.leaving.who': 'Qui continue avec cette feuille',
  'sidebar.leaving.handOverHow':
    'Son adresse est écrite comme propriétaire dans celles de vos lignes qui ont un espace. Modifications les montre ensuite toutes, et donne ce rôle quand vous appliquez. Cette personne peut reprendre votre programmation. Vous restez propriétaire.',
  'sidebar.leaving.handOver': 'En faire le propriétaire',
  'sidebar.leaving.forgetHow':
    'Oublie tout ce qui est gardé de cette feuille de calcul : paramètres, programmations, et textes masqués de ses lignes. Les espaces, et toutes les cellules que vous voyez, restent.',
  'sidebar.leaving.forget': 'Tout oublier ici',
  'sidebar.leaving.forgetRows': {
    one: 'Pour {n} ligne, nul ne sait plus à qui elle est : aucune de ses modifications ne peut être appliquée, et aucune exécution ne la continue.',
    other:
      'Pour {n} lignes, nul ne sait plus à qui elles sont : aucune de leurs modifications ne peut être appliquée, et aucune exécution ne les continue.',
  },
  'sidebar.leaving.forgetSchedules': {
    one: '{n} programmation prend fin, à qui qu’elle soit.',
    other: '{n} programmations prennent fin, à qui qu’elles soient.',
  },
  'sidebar.leaving.forgetSure': 'Oui, tout oublier',
  'sidebar.leaving.keep': 'Garder',
  'sidebar.settings.noNumber': 'Un nombre de {from} à {to}. Pas encore enregistré.',
  'sidebar.choice.space': 'Espace',
  'sidebar.choice.groupChat': 'Conversation de groupe',
  'sidebar.choice.directMessage': 'Message privé',
  'sidebar.choice.appMessage': 'Message de l’appli',
  'sidebar.choice.asUsual': 'Comme dans votre organisation',
  'sidebar.choice.on': 'Activé',
  'sidebar.choice.off': 'Désactivé',
  'sidebar.choice.private': 'Privé',
  'sidebar.choice.organization': 'Organisation',
  'sidebar.choice.everyone': 'Tous',
  'sidebar.choice.managers': 'Gestionnaires',
  'sidebar.choice.no': 'Non',
  'sidebar.choice.yes': 'Oui',
  'sidebar.setup.title': 'Vérifier ma configuration',
  'sidebar.setup.checking': 'Vérification, sans rien modifier',
  'sidebar.setup.none': 'Rien n’est à corriger.',
  'sidebar.setup.some': { one: '{n} point à corriger.', other: '{n} points à corriger.' },
  'sidebar.setup.account': 'Compte',
  'sidebar.setup.extras': 'Options',
  'sidebar.setup.consent': 'Autorisation',
  'sidebar.setup.chatApi': 'API Chat',
  'sidebar.setup.appConfiguration': 'Configuration de l’application',
  'sidebar.setup.app': 'Application dans les espaces',
  'sidebar.setup.groups': 'Groupes Google',
  'sidebar.setup.fine': 'en ordre',
  'sidebar.setup.wrong': 'à corriger',
  'sidebar.setup.unknown': 'pas encore vérifiable',
  'sidebar.setup.permissions': 'Les autorisations et leurs raisons',
  'sidebar.schedule.title': 'Programmation',
  'sidebar.schedule.reading': 'Lecture de la programmation',
  'sidebar.schedule.off': 'Désactivée : les nouvelles lignes attendent que quelqu’un les traite.',
  'sidebar.schedule.on': 'Les nouvelles lignes sont traitées {when}.',
  'sidebar.schedule.theirs':
    '{by} fait traiter les nouvelles lignes {when}. Cette personne seule peut le modifier.',
  'sidebar.schedule.last': 'Dernière exécution : {time}.',
  'sidebar.schedule.next': 'Prochaine : {time}.',
  'sidebar.schedule.zone': 'Les heures sont celles de la feuille de calcul : {zone}.',
  'sidebar.schedule.line': 'Programmation : {when}.',
  'sidebar.schedule.lineTheirs': 'Programmation de {by} : {when}.',
  'sidebar.schedule.pausedBy': 'En pause : {by} a appuyé sur Arrêter.',
  'sidebar.schedule.silent':
    'La programmation de {by} ne s’exécute plus depuis des jours : peut-être un départ. Vous pouvez la reprendre.',
  'sidebar.schedule.handed': '{by} vous transmet cette programmation.',
  'sidebar.schedule.handTo': '{person} peut la reprendre.',
  'sidebar.schedule.takeOver': 'La reprendre',
  'sidebar.schedule.anybody':
    'Qui peut modifier cette feuille peut saisir des lignes, et une programmation les traite en votre nom : leurs espaces sont à vous, et c’est vous qui ajoutez leurs personnes.',
  'sidebar.schedule.boundScript':
    'Si ceci est un script lié à la feuille, chaque éditeur de la feuille peut modifier le script qui s’exécute en votre nom : partagez la feuille comme votre mot de passe, ou utilisez le module complémentaire.',
  'sidebar.schedule.noLimits':
    'Cette programmation a été activée avant qu’il y ait des limites : elle crée tout ce qui est prêt. Choisissez ses limites ci-dessous, puis enregistrez.',
  'sidebar.schedule.limits': 'Ce qu’elle peut créer sans vous',
  'sidebar.schedule.onlyTicked': 'Seulement les lignes que je coche ici',
  'sidebar.schedule.spacesADay': 'Nouveaux espaces par jour',
  'sidebar.schedule.peopleADay': 'Personnes dedans par jour',
  'sidebar.schedule.noLimit': 'Sans limite',
  'sidebar.schedule.limitHow':
    'Au-delà, elle passe en pause et vous recevez un e-mail. Les lignes que vous avez vues ici ne comptent pas.',
  'sidebar.schedule.noOutsiders': 'Me laisser les lignes avec des personnes externes',
  'sidebar.schedule.onlyOwners': 'Ne rendre propriétaires que ceux que je nomme',
  'sidebar.schedule.owners': 'Adresses, séparées par des virgules',
  'sidebar.schedule.messages':
    'Un message avec des mots d’autres cellules que le nom et les membres attend que vous l’ayez vu ici.',
  'sidebar.schedule.inStep': 'Tenir les personnes à jour',
  'sidebar.schedule.inStep.rows': 'Nouvelles lignes seulement',
  'sidebar.schedule.inStep.add': 'Ajouter seulement',
  'sidebar.schedule.inStep.all': 'Ajouter et retirer',
  'sidebar.schedule.inStepMost': 'Retraits par jour au plus',
  'sidebar.schedule.inStepRows': 'Les lignes qui ont leur espace restent telles quelles.',
  'sidebar.schedule.inStepAdd':
    'Les personnes et rôles qui arrivent dans des lignes avec un espace y sont ajoutés. La limite de personnes vaut aussi pour elles.',
  'sidebar.schedule.inStepAll':
    'Qui n’est plus cité par une ligne est retiré après deux exécutions, à une heure d’écart, qui l’ont constaté ; jamais plus d’un cinquième d’un espace en sept jours. Au-delà, personne ne part, et un e-mail dit qui partirait. Qui était là avant le module, et les rôles, vous sont laissés.',
  'sidebar.schedule.inStepBefore':
    'Cette programmation date d’avant la mise à jour des personnes : elle ne traite que les nouvelles lignes. Vous pouvez changer cela ci-dessous.',
  'sidebar.schedule.wouldGo':
    'En pause : plus de personnes seraient retirées que permis. Aucune ne l’a été. Cochez dans Modifications qui part, puis reprenez.',
  'sidebar.schedule.ready': {
    one: '{n} ligne est prête maintenant',
    other: '{n} lignes sont prêtes maintenant',
  },
  'sidebar.schedule.readySeen':
    'Ce que vous voyez ici compte comme vu quand vous appuyez sur le bouton ci-dessous : la première fois le crée aussi.',
  'sidebar.schedule.readyTick': 'Cochez celles qu’elle peut créer.',
  'sidebar.schedule.readyMore': {
    one: '{n} autre ligne est prête sans être affichée ici.',
    other: '{n} autres lignes sont prêtes sans être affichées ici.',
  },
  'sidebar.schedule.tickRow': 'Créer la ligne {row}',
  'sidebar.schedule.tooLong':
    'Son message est plus long qu’affiché ici : créez la ligne vous-même.',
  'sidebar.schedule.willPost': 'Sera publié en votre nom :',
  'sidebar.schedule.people': { one: '{n} personne', other: '{n} personnes' },
  'sidebar.schedule.limit':
    'En pause : plus de lignes sont arrivées qu’elle ne peut en créer en un jour sans être vues. Regardez-les ci-dessous, puis reprenez.',
  'sidebar.schedule.stopped': 'En pause : vous avez appuyé sur Arrêter.',
  'sidebar.schedule.changed':
    'En pause : les colonnes, les paramètres ou une réponse ont changé après votre passage. Regardez les colonnes et les paramètres, puis reprenez.',
  'sidebar.schedule.asking':
    'En pause : personne n’a pu être ajouté aux premiers espaces d’une exécution. Voyez pourquoi dans leurs lignes avant de continuer.',
  'sidebar.schedule.failures':
    'En pause : trois échecs de suite. Vérifiez votre configuration, puis reprenez.',
  'sidebar.schedule.resume': 'Reprendre',
  'sidebar.schedule.gone':
    'Le déclencheur derrière elle a été supprimé à la main : rien ne s’exécute.',
  'sidebar.schedule.setAgain': 'Recréer le déclencheur',
  'sidebar.schedule.when': 'Traiter les nouvelles lignes',
  'sidebar.schedule.minutes': 'Toutes les quelques minutes',
  'sidebar.schedule.hour': 'Toutes les heures',
  'sidebar.schedule.day': 'Tous les jours',
  'sidebar.schedule.week': 'Toutes les semaines',
  'sidebar.schedule.form': 'À chaque réponse au formulaire',
  'sidebar.schedule.howOften': 'Fréquence',
  'sidebar.schedule.weekday': 'Jour',
  'sidebar.schedule.at': 'À',
  'sidebar.schedule.alsoForm': 'Aussi à chaque réponse au formulaire',
  'sidebar.schedule.tell': 'M’écrire',
  'sidebar.schedule.needed': 'Si nécessaire',
  'sidebar.schedule.always': 'Après chaque exécution',
  'sidebar.schedule.switchOn': 'Activer',
  'sidebar.schedule.change': 'Enregistrer la modification',
  'sidebar.schedule.isOn': 'Activée',
  'sidebar.schedule.switchOff': 'Désactiver',
  'sidebar.schedule.untried':
    'Une fois activée, elle montre si Google permet une exécution toutes les quelques minutes ou, comme module complémentaire, une par heure.',
  'sidebar.schedule.asBound':
    'Dans cette feuille de calcul, Google permet une exécution toutes les quelques minutes.',
  'sidebar.schedule.asAddOn': 'Comme module complémentaire, Google permet une exécution par heure.',
  'sidebar.schedule.noRows': 'Aucune ligne n’est prête maintenant.',
  'sidebar.schedule.takesEither': {
    one: '{n} ligne dure {bound} ou {addOn} en arrière-plan, {sidebar} avec cette barre latérale ouverte.',
    other:
      '{n} lignes durent {bound} ou {addOn} en arrière-plan, {sidebar} avec cette barre latérale ouverte.',
  },
  'sidebar.schedule.takesBound': {
    one: '{n} ligne dure {bound} en arrière-plan, {sidebar} avec cette barre latérale ouverte.',
    other:
      '{n} lignes durent {bound} en arrière-plan, {sidebar} avec cette barre latérale ouverte.',
  },
  'sidebar.schedule.takesAddOn': {
    one: '{n} ligne dure {addOn} en arrière-plan, {sidebar} avec cette barre latérale ouverte.',
    other:
      '{n} lignes durent {addOn} en arrière-plan, {sidebar} avec cette barre latérale ouverte.',
  },
  'sidebar.schedule.onForm': 'à chaque réponse au formulaire',
  'sidebar.schedule.everyMinutes': 'toutes les {n} minutes',
  'sidebar.schedule.everyHour': 'toutes les heures',
  'sidebar.schedule.everyDay': 'tous les jours entre {time} et {until}',
  'sidebar.schedule.everyWeek': 'chaque {weekday} entre {time} et {until}',
  'sidebar.letter.subject': 'Rows to Spaces a besoin de votre aide',
  'sidebar.letter.hello': 'Bonjour,',
  'sidebar.letter.why':
    'J’utilise Rows to Spaces, un module complémentaire pour Google Sheets qui crée un espace Google Chat pour chaque ligne d’une feuille. Voici ce qui l’en empêche :',
  'sidebar.letter.where': 'Cela se corrige ici : {link}',
  'sidebar.letter.project': 'Le numéro du projet Cloud est {number}.',
  'sidebar.letter.script':
    'Le projet Apps Script a l’identifiant {id} ; ses Paramètres du projet indiquent le projet Cloud.',
  'sidebar.letter.what':
    'Il crée des espaces, ajoute des personnes et publie un message de bienvenue en mon nom, seulement quand je le demande ou par une de mes programmations, et ne lit aucune autre feuille de calcul. Il demande ces autorisations :',
  'sidebar.letter.thanks': 'Merci',
  'sidebar.step.console':
    'Dans la console Google Cloud, avec le projet du module sélectionné : API et services › Google Chat API › Configuration. Remplissez le nom, l’avatar et la description, puis enregistrez.',
  'sidebar.step.api':
    'Dans la console Google Cloud, avec le projet du module sélectionné : API et services › Bibliothèque › Google Chat API › Activer. Cela prend quelques minutes.',
  'sidebar.step.trust':
    'Dans la Console d’administration : Sécurité › Contrôle des accès et des données › Commandes des API › Gérer l’accès des applications. Marquez l’application comme approuvée, et sous Applications › Google Workspace › Google Chat, autorisez l’installation d’applications Chat.',
  'sidebar.step.fetch':
    'Dans la Console d’administration, laissez les modules complémentaires faits avec Apps Script atteindre chat.googleapis.com.',
  'sidebar.step.chat':
    'Dans la Console d’administration : Applications › Google Workspace › Google Chat. Activez Chat pour le compte.',
  'sidebar.step.groups':
    'Dans la console Google Cloud, avec le projet du module sélectionné : API et services › Bibliothèque › Cloud Identity API › Activer.',
  'sidebar.scope.spreadsheets.currentonly':
    'lit et écrit la seule feuille de calcul où il a été ouvert, aucun autre fichier',
  'sidebar.scope.script.container.ui': 'affiche son menu et cette barre latérale',
  'sidebar.scope.script.external_request':
    'envoie des requêtes à Google Chat et Google Groupes, et à aucune autre adresse',
  'sidebar.scope.userinfo.email':
    'sait à qui sont ces espaces, et où envoyer l’e-mail d’une programmation',
  'sidebar.scope.chat.spaces.create': 'crée les espaces',
  'sidebar.scope.chat.spaces.readonly':
    'cherche un espace dont la création est restée sans réponse, pour n’en créer aucun deux fois',
  'sidebar.scope.chat.spaces': 'crée les espaces, les voit, et modifie leurs noms et paramètres',
  'sidebar.scope.chat.memberships':
    'ajoute les personnes, leur donne leurs rôles, et voit qui manque',
  'sidebar.scope.chat.memberships.app': 'ajoute l’application Chat, là où c’est activé',
  'sidebar.scope.chat.messages.create': 'publie le message de bienvenue',
  'sidebar.scope.cloud-identity.groups.readonly': 'trouve un groupe Google par son adresse',
  'sidebar.scope.script.scriptapp': 'exécute une programmation, si quelqu’un en active une',
  'sidebar.scope.script.send_mail':
    'dit par e-mail au propriétaire d’une programmation ce qui s’est passé',
  'sidebar.scope.chat.delete':
    'supprime les espaces inutilisés de la dernière exécution, si quelqu’un l’annule',
  'sidebar.scope.chat.users.sections':
    'place les nouveaux espaces dans une section du Chat de la personne',
  'sidebar.scope.chat.users.spacesettings':
    'désactive le son des nouveaux espaces pour la personne, et pour elle seule',
  'sidebar.scope.chat.spaces.pins': 'épingle le message de bienvenue dans les nouveaux espaces',
  'sidebar.scope.directory.readonly':
    'nomme, d’après l’annuaire de l’organisation, les personnes que seul Chat cite, et trouve les adresses des noms',

  // Menu and sample sheet. `menu.<what>`, `sample.<what>`
  'menu.stop': 'Arrêter',
  'menu.stopped': 'Arrêté. Les lignes qui n’ont pas été envoyées sont intactes.',
  'menu.stoppedSchedule':
    'Arrêté. Les lignes qui n’ont pas été envoyées sont intactes. Votre programmation ici est en pause jusqu’à ce que vous la repreniez.',
  'mail.subject.done': {
    one: 'Rows to Spaces : {n} espace créé à partir de {sheet}',
    other: 'Rows to Spaces : {n} espaces créés à partir de {sheet}',
  },
  'mail.subject.doneChanged': {
    one: 'Rows to Spaces : {n} ligne de {sheet} est à jour',
    other: 'Rows to Spaces : {n} lignes de {sheet} sont à jour',
  },
  'mail.subject.needy': {
    one: 'Rows to Spaces : {n} ligne de {sheet} a besoin de vous',
    other: 'Rows to Spaces : {n} lignes de {sheet} ont besoin de vous',
  },
  'mail.subject.trouble': 'Rows to Spaces n’a pas pu continuer avec {sheet}',
  'mail.subject.failure': 'Rows to Spaces : votre programmation n’a pas pu s’exécuter',
  'mail.subject.consent': 'Rows to Spaces a de nouveau besoin de votre autorisation',
  'mail.done': { one: '{n} espace est créé.', other: '{n} espaces sont créés.' },
  'mail.doneChanged': {
    one: '{n} espace est créé ou mis à jour.',
    other: '{n} espaces sont créés ou mis à jour.',
  },
  'mail.wouldGo': 'Qui serait retiré',
  'mail.left': { one: 'Il reste {n} ligne.', other: 'Il reste {n} lignes.' },
  'mail.held':
    'Ce qui vous attend est créé une fois que vous l’avez vu : ouvrez Programmation dans la barre latérale, ou traitez-y les lignes vous-même. Les nouvelles personnes des lignes qui ont leur espace s’ajoutent sous Modifications.',
  'mail.whatToDo':
    'Corrigez dans la feuille ce que dit sa colonne « Details ». Les lignes corrigées sont traitées à la prochaine exécution ; pour celles en échec ou terminées en partie, appuyez sur Réessayer dans la barre latérale.',
  'mail.needy': { one: '{n} ligne a besoin de vous', other: '{n} lignes ont besoin de vous' },
  'mail.row': 'Ligne {row} :',
  'mail.inRows': 'Dans {n} lignes ({rows}) :',
  'mail.links': 'Les espaces',
  'mail.more': 'Seules les {n} premières sont affichées ici ; la feuille les a toutes.',
  'mail.sheet': 'La feuille :',
  'mail.why':
    'Vous recevez cet e-mail parce que quelque chose s’exécute en votre nom. Ce que cela fait et quand cela vous écrit, vous le choisissez sous Programmation dans la barre latérale.',
  'mail.pausedAsking':
    'Votre programmation est aussi en pause, jusqu’à ce que vous la repreniez dans la barre latérale.',
  'mail.paused':
    'C’était la troisième fois de suite : la programmation est en pause jusqu’à ce que vous la repreniez dans la barre latérale.',
  'mail.consent':
    'Une de vos programmations n’a pas pu s’exécuter : son autorisation a expiré. Rien n’est perdu ; elle continue dès que vous donnez à nouveau l’autorisation.',
  'mail.consent.link': 'Donnez-la ici :',
  // What a space without a name is called in a list of links.
  'links.row': 'Ligne {row}',

  'menu.open': 'Ouvrir',
  'menu.setUpNewRows': 'Traiter les nouvelles lignes',
  'menu.schedule': 'Programmation…',
  'menu.checkSetup': 'Vérifier ma configuration',
  'menu.othersSettings':
    'Quelqu’un d’autre a modifié les paramètres de cette feuille. Rien n’a été envoyé : voyez dans la barre latérale ce qui sera créé, puis créez-le là.',
  'menu.help': 'Aide',
  'menu.lookFirst': 'Regardez d’abord ceci : rien n’a été envoyé.',
  'menu.makeSample': 'Créer un exemple de feuille',
  'menu.resting': {
    one: 'L’exécution de {by} est en pause : il reste {n} ligne.',
    other: 'L’exécution de {by} est en pause : il reste {n} lignes.',
  },
  'menu.nothingToDo': 'Aucune ligne à traiter.',
  'menu.started': { one: 'Création de {n} espace.', other: 'Création de {n} espaces.' },
  'menu.going': '{n} sur {total} créés.',
  'menu.done': { one: '{n} espace créé.', other: '{n} espaces créés.' },
  'menu.left': {
    one: 'Il reste {n} ligne. Ouvrez Rows to Spaces pour continuer.',
    other: 'Il reste {n} lignes. Ouvrez Rows to Spaces pour continuer.',
  },
  'roster.sheetName': 'Espaces de {sheet}',
  'sample.sheetName': 'Espaces',
  'sample.header.spaceName': 'Nom de l’espace',
  'sample.header.members': 'Membres',
  'sample.header.managers': 'Gestionnaires',
  'sample.header.owners': 'Propriétaires',
  'sample.header.description': 'Description',
  'sample.header.history': 'Historique',
  'sample.header.groups': 'Groupes Google',
  'sample.header.guidelines': 'Consignes',
  'sample.header.access': 'Accès',
  'sample.example.spaceName': 'Exemple : Club d’échecs',
  'sample.example.members': 'anne@example.com, benoit@example.com',
  'sample.example.owners': 'claire@example.com',
  'sample.example.description': 'Tournois et entraînements',
  'sample.example.history': 'activé',
  'sample.note.spaceName': 'Le nom de l’espace dans Chat, 128 caractères au plus.',
  'sample.note.members':
    'Adresses, séparées par des virgules. Vous y êtes toujours, inutile de vous citer.',
  'sample.note.owners':
    'Adresses des personnes qui gèrent l’espace. Inutile de les citer aussi comme membres.',
  'sample.note.description': '150 caractères au plus. Peut rester vide.',
  'sample.note.history':
    'Si les messages sont conservés : activé ou désactivé. Vide : comme dans votre organisation.',
  'sample.note.example':
    'Un exemple : il n’est jamais créé. Écrivez par-dessus, ou supprimez cette ligne.',
  'sample.choice.on': 'activé',
  'sample.choice.off': 'désactivé',

  // What is said without the script, and so without the catalogue that it brings.
  'connection.title': 'Google Sheets est injoignable',
  'connection.offline':
    'Pas de connexion à Google Sheets. Rien n’est perdu : la feuille se souvient.',
  'connection.noAnswer':
    'Google Sheets n’a pas répondu. Rien n’est perdu : la feuille se souvient.',
  'connection.said':
    'Google Sheets ne l’a pas fait, et dit : « {reason} ». Rien n’est perdu : la feuille se souvient.',
  'connection.accounts':
    'Plusieurs comptes sont peut-être connectés. Ouvrez la feuille dans une fenêtre de navigateur où seul son compte l’est.',
  'connection.permission':
    'Rows to Spaces a de nouveau besoin de votre autorisation. Actualisez la feuille et ouvrez-le depuis le menu Extensions : Google la demande là.',
  'connection.notOpened': 'Ouverture pas encore possible',
  'connection.unknown':
    'Un problème est survenu avant l’ouverture de la barre latérale. Rien n’est perdu : la feuille se souvient.',
  'connection.allow': 'Donner l’autorisation',
  'connection.where': 'Où cela se règle',
  'connection.again': 'Vérifier à nouveau',
  'connection.broken':
    'Affichage impossible. Fermez la barre latérale et rouvrez-la : la feuille se souvient.',
  // The page itself says this where its script never began.
  'connection.notStarted':
    'La barre latérale n’a pas pu démarrer. Actualisez la feuille de calcul et rouvrez-la. Rien n’est perdu : la feuille se souvient.',
} satisfies Record<keyof typeof en, Entry>;
