/** Everything a person reads, in Spanish: for Spain and Latin America alike, with “usted”. */
import type { Entry } from './catalogue';
import type { en } from './en';

export const es = {
  // Numbers that take the singular.
  'texts.singular': '1',
  // Between what a line is about and what it says, and between the parts of a list.
  'texts.colon': ': ',
  'texts.comma': ', ',

  // Findings: what is wrong with a row before anything is sent. `finding.<code>`
  'finding.formulaError':
    '“{cell}” es lo que muestra una fórmula que falló o aún no termina. Corrija la fórmula o escriba lo que corresponde',
  'finding.notAnAddress': '“{cell}” no es una dirección',
  'finding.chip':
    '“{cell}” parece un chip de persona, del que aquí solo se ve el texto. Escriba la dirección o haga que el chip la muestre',
  'finding.roundedNumber':
    '“{cell}” es un ID largo que Hojas de cálculo redondeó. Dé a la celda formato de texto y pegue el ID otra vez, o escriba la dirección',
  'finding.shortNumber':
    '“{cell}” es un número, no una persona. Escriba la dirección o el ID de la persona, de 15 cifras o más',
  'finding.phoneNumber':
    '“{cell}” parece un número de teléfono, con el que no se puede agregar a nadie. Escriba la dirección',
  'finding.atInWords':
    '“{cell}” es una dirección con la @ en palabras. Escriba {proposed}, si es lo que quiere decir',
  'finding.addressSlip':
    '“{cell}” no es una dirección. Escriba {proposed}, si es lo que quiere decir',
  'finding.notAPersonId':
    '“{cell}” no es el ID de una persona. Los ID son como users/123456789; también puede escribir la dirección',
  'finding.appAsPerson':
    '“{cell}” es la app, no una persona. La app se agrega con un ajuste de la barra lateral',
  'finding.groupAsPerson': '“{cell}” es un grupo de Google. Póngalo en la columna de grupos',
  'finding.twoAddresses': '“{cell}” contiene dos direcciones a la vez. Deje la que vale',
  'finding.notAGroup':
    '“{cell}” no es un grupo de Google. Escriba la dirección del grupo o su ID, como groups/abc',
  'finding.personAsGroup': '“{cell}” es una persona. Póngala en la columna de miembros',
  'finding.unreadableType':
    '“{cell}” no es un tipo. Escriba “Espacio”, “Chat grupal”, “Mensaje directo” o “Mensaje de la app”',
  'finding.unreadableHistory':
    '“{cell}” no dice si el historial está activado. Escriba “activado” o “desactivado”',
  'finding.unreadableAccess':
    '“{cell}” no dice quién tiene acceso. Escriba “privado”, “organización” o el ID de un público objetivo',
  'finding.unreadablePosting':
    '“{cell}” no dice quién puede publicar. Escriba “todos” o “administradores”',
  'finding.unreadableExternal':
    '“{cell}” no dice si pueden unirse personas externas. Escriba “sí” o “no”',
  'finding.unreadableReady': '“{cell}” no dice si la fila está lista. Escriba “sí” o “no”',
  'finding.unreadableOpen':
    '“{cell}” no dice cuándo entran los miembros. Escriba “sí”, “no” o un día, como 2027-01-10',
  'finding.opensOn': {
    one: 'Abre el {date}: entonces entra 1 miembro',
    other: 'Abre el {date}: entonces entran {n} miembros',
  },
  'finding.notOpen': {
    one: 'Aún no está abierto: 1 miembro entra cuando su celda “Abierto” diga “sí”',
    other: 'Aún no está abierto: {n} miembros entran cuando su celda “Abierto” diga “sí”',
  },
  'finding.noName': 'El espacio no tiene nombre',
  'finding.controlInName':
    'El nombre “{cell}” contiene un salto de línea o un carácter invisible. Escríbalo de nuevo',
  'finding.nameTooLong': 'El nombre tiene {length} caracteres y se permiten {limit}: “{cell}”',
  'finding.manyWideCharacters':
    '“{cell}” tiene {length} caracteres si los emojis cuentan doble, y se permiten {limit}: es posible que Chat lo rechace',
  'finding.nameOfGroupChat': 'Un chat grupal no tiene nombre: “{cell}” no se usa',
  'finding.nameOfDirectMessage': 'Un mensaje directo no tiene nombre: “{cell}” no se usa',
  'finding.nameOfAppMessage': 'Un mensaje de la app no tiene nombre: “{cell}” no se usa',
  'finding.descriptionTooLong':
    'La descripción tiene {length} caracteres y se permiten {limit}: “{cell}”',
  'finding.guidelinesTooLong':
    'Las directrices tienen {length} caracteres y se permiten {limit}: “{cell}”',
  'finding.roleInGroupChat':
    'Un chat grupal no tiene administradores ni propietarios: “{cell}”, de “{column}”, entran como miembros',
  'finding.roleInDirectMessage':
    'Un mensaje directo no tiene administradores ni propietarios: “{cell}”, de “{column}”, entra como miembro',
  'finding.groupChatTooSmall':
    'Un chat grupal necesita 2 personas además de usted, y la fila nombra {n}',
  'finding.directMessageTooMany':
    'Un mensaje directo es para 1 persona, y la fila nombra {n}: “{cell}”. Escriba “Chat grupal” como tipo o deje solo 1',
  'finding.directMessageToSelf':
    'Un mensaje directo necesita 1 persona además de usted, y “{cell}” es solo usted',
  'finding.directMessageToNobody':
    'Un mensaje directo necesita 1 persona, y la fila no nombra a nadie',
  'finding.peopleOnAppMessage':
    'Un mensaje de la app es entre usted y la app: “{cell}” no puede estar en él',
  'finding.groupsInGroupChat':
    'Un chat grupal no admite grupos de Google: “{cell}”. Escriba “Espacio” como tipo o vacíe la celda',
  'finding.groupsInDirectMessage':
    'Un mensaje directo no admite grupos de Google: “{cell}”. Escriba “Espacio” como tipo o vacíe la celda',
  'finding.groupsInAppMessage':
    'Un mensaje de la app no admite grupos de Google: “{cell}”. Escriba “Espacio” como tipo o vacíe la celda',
  'finding.notUsedInGroupChat':
    '“{cell}” no se usa: un chat grupal no puede tener lo que está en “{column}”',
  'finding.notUsedInDirectMessage':
    '“{cell}” no se usa: un mensaje directo no puede tener lo que está en “{column}”',
  'finding.notUsedInAppMessage':
    '“{cell}” no se usa: un mensaje de la app no puede tener lo que está en “{column}”',
  'finding.outsidePerson':
    '“{cell}” no pertenece a su organización, y el espacio no admite personas externas',
  'finding.unknownPlace':
    'El mensaje de bienvenida dice {cell}, que aquí no representa nada. Existen {known}',
  'finding.unknownTemplatePlace':
    'La plantilla dice {cell}, que aquí no representa nada. Existen {known}',
  'finding.messageTooLong':
    'El mensaje de bienvenida tiene {length} bytes y se permiten {limit}: “{cell}”',
  'finding.sameName': 'La fila {row} también tiene el nombre “{cell}”',
  'finding.domainSlip':
    '“{cell}” es de {domain}; aquí la mayoría es de {usual}. ¿Es un error al escribir?',
  'finding.onePersonTwice': '“{cell}” y “{other}” pueden ser la misma persona',
  'finding.requestIdUnreadable':
    'La celda Request ID dice “{cell}”, un texto que no escribió el complemento',
  'finding.spaceIdUnreadable': 'La celda Space ID dice “{cell}”, que no es un espacio',
  'finding.statusTyped': 'La celda Status dice “{cell}”, un texto que no escribió el complemento',
  'finding.spaceWithoutRequest': 'Aquí figura un espacio que no se creó a partir de esta fila',
  'finding.chatExists': 'Ya existe un chat grupal con exactamente estas personas',
  'finding.nameExists': 'Ya está en un espacio llamado “{cell}”',
  'finding.unwritable':
    'Su resultado no se puede escribir: el rango está protegido o lo rechaza una regla de validación de sus celdas. Cámbielo y abra la barra lateral otra vez',
  'finding.more': { one: '1 cosa más por corregir', other: '{n} cosas más por corregir' },
  'finding.someCleared':
    'Se vaciaron algunas de las cinco celdas de Status a Request ID. Vacíe las cinco para crear el espacio de nuevo',
  'finding.copiedRow': 'Esta fila es una copia de la fila {row}, con su Request ID',
  'finding.whose':
    'Varias filas llevan este Request ID y todas cambiaron después: nada indica de cuál es el espacio',
  'finding.spaceOnTwoRows': 'La fila {row} tiene el mismo espacio',
  'finding.changedSince':
    'El nombre o la configuración cambiaron después de crear el espacio. Cámbielos en Chat',
  'finding.fixed.kind':
    'El tipo cambió después de crearlo: Chat solo puede convertir un chat grupal en espacio',
  'finding.fixed.unnamed':
    'Un chat grupal se convierte en espacio en cuanto tiene nombre: escriba uno en esta fila',
  'finding.fixed.posting':
    'Quién puede publicar cambió después de crear el espacio. Cámbielo en Chat',
  'finding.fixed.externalPeople':
    'Si se admiten personas externas queda fijado al crear el espacio',
  'finding.clearedSince':
    'La fila ya no dice de su espacio lo que decía. Una celda vacía no pide nada: el espacio se queda como está',
  'finding.namesSwapped':
    'Tiene el nombre del espacio de la fila {row}, como al ordenar una columna sin las demás: no se cambia nada en sus espacios. Deshaga la ordenación; si es lo que quiere, cambie primero el nombre de uno de los dos en Chat',
  'finding.stillIn.columns':
    'Sin figurar ya en la fila, siguen dentro: {people}. Cambiaron columnas de personas: responda primero a la pregunta sobre ellas',
  'finding.stillIn.shared':
    'Sin figurar ya en la fila, siguen dentro: {people}. Otra fila tiene el mismo espacio: vacíe el resultado de la que no corresponde',
  'finding.stillIn.creator':
    'Sin figurar ya en la fila, siguen dentro: {people}. El espacio puede ser suyo: solo se pueden quitar en Chat',
  'finding.stillIn.groupChat':
    'Sin figurar ya en la fila, siguen dentro: {people}. Si deben salir, quítelos en Chat',
  'finding.stillIn.always':
    'Sin figurar ya en la fila, siguen dentro: {people}. Según la configuración, están en cada espacio nuevo',
  'finding.stillRole.columns':
    'Con un rol menor en la fila que en Chat: {people}. Cambiaron columnas de personas: responda primero a la pregunta sobre ellas',
  'finding.stillRole.shared':
    'Con un rol menor en la fila que en Chat: {people}. Otra fila tiene el mismo espacio: vacíe el resultado de la que no corresponde',
  'finding.stillRole.creator':
    'Con un rol menor en la fila, pero aún con el de propietario: {people}. El espacio puede ser suyo: el rol solo se puede quitar en Chat',
  'finding.stillRole.groupChat':
    'Con un rol menor en la fila: {people}. Un chat grupal no tiene roles',
  'finding.torn': 'Esta fila y su resultado se ordenaron por separado',
  'finding.anotherRow':
    'Su espacio se creó para otras personas y con otro nombre (“{name}”): allí no se cambia nada. Cree un espacio para esta fila o elimínela',
  'finding.anotherPeople':
    'Esta conversación se creó con otras personas que las que la fila nombra ahora: en ella no se cambia nada. Cree una para esta fila o vuelva a nombrar a las de antes',
  'finding.swapped':
    'Nombra a las personas de la fila {row}, como al ordenar una columna sin las demás: no se cambia nada en sus espacios. Deshaga la ordenación; si es lo que quiere, vacíe las celdas Applied de ambas filas',
  'finding.unsealed':
    'Según estas celdas lo hizo una ejecución suya, pero no las escribió el complemento',
  'finding.spaceUnproven':
    'Nada demuestra que este espacio se creara para esta fila. Revíselo y después úselo',

  'finding.nobodyHere': 'La fila no nombra a nadie, y la mayoría de las demás sí: no se procesa',
  'finding.columnsGone':
    'Ya se procesaron filas de esta hoja, y falta {columns}: nadie puede decir cuáles',
  'finding.notReady': 'La fila espera un “sí” en “{header}”',
  'finding.asideTotal': 'La fila es un total',
  'finding.asideHeader': 'La fila repite los encabezados',
  'finding.asideInstruction': 'La fila explica cómo rellenar la hoja',
  'finding.asideNote': 'La fila es una nota',
  'finding.asideExample':
    'La fila es un ejemplo, que nunca se procesa. Escriba encima o elimine la fila',
  'finding.heldBack': '“{cell}”, en “{header}”, retiene la fila',

  // The same found in several rows, as one line. `findings.<code>`
  'findings.formulaError': '{n} filas muestran una fórmula que falló o aún no termina',
  'findings.notAnAddress': '{n} filas contienen algo que no es una dirección',
  'findings.chip':
    '{n} filas contienen lo que parecen chips de persona, de los que aquí solo se ve el texto',
  'findings.shortNumber': '{n} filas contienen un número en lugar de una persona',
  'findings.atInWords': '{n} filas contienen una dirección con la @ en palabras',
  'findings.addressSlip': '{n} filas contienen una dirección con un error al escribir',
  'findings.noName': '{n} filas no tienen nombre para el espacio',
  'findings.outsidePerson': {
    one: '1 persona de {domain} no pertenece a su organización',
    other: '{n} personas de {domain} no pertenecen a su organización',
  },
  'findings.sameName': '{n} filas comparten el nombre con otra fila',
  'findings.domainSlip': {
    one: '1 persona es de {domain}; aquí la mayoría es de {usual}. ¿Es un error al escribir?',
    other: '{n} personas son de {domain}; aquí la mayoría es de {usual}. ¿Es un error al escribir?',
  },
  'findings.nameExists': '{n} filas tienen el nombre de un espacio en el que ya está',
  'findings.onePersonTwice': '{n} filas quizá nombran dos veces a la misma persona',
  'findings.torn': '{n} filas y sus resultados se ordenaron por separado',
  'findings.copiedRow': '{n} filas son copias de otras, con su Request ID',
  'findings.changedSince':
    '{n} filas tienen otro nombre u otra configuración que cuando se creó su espacio',
  'findings.nobodyHere':
    '{n} filas no nombran a nadie, y la mayoría de las demás sí: no se procesan',
  'findings.notReady': '{n} filas esperan un “sí” en “{header}”',
  'findings.asideTotal': '{n} filas son totales',
  'findings.asideHeader': '{n} filas repiten los encabezados',
  'findings.asideInstruction': '{n} filas explican cómo rellenar la hoja',
  'findings.asideExample': '{n} filas son ejemplos, que nunca se procesan',
  'findings.asideNote': '{n} filas son notas',
  'findings.heldBack': '{n} filas no dicen “sí” en “{header}”',

  // What can be done about findings, on buttons, and what was. `remedy.<does>`
  'remedy.yes': 'sí',
  'remedy.change': 'Cambiar a {to}',
  'remedy.changeAll': { one: 'Cambiar a {to}', other: 'Cambiar las {n} a {to}' },
  'remedy.correctAll': { one: 'Corregir', other: 'Corregir las {n}' },
  'remedy.join': 'Unir como “{to}”',
  'remedy.leaveOut': { one: 'Omitir', other: 'Omitir estas {n}' },
  'remedy.ours': 'Es nuestro: {domain}',
  'remedy.letIn': {
    one: 'Admitir externos en 1 espacio',
    other: 'Admitir externos en {n} espacios',
  },
  'remedy.markReady': {
    one: 'Marcar como lista',
    other: 'Marcar {n} filas como listas',
  },
  'remedy.keep': { one: 'Dejar como está', other: 'Dejar las {n} como están' },
  'remedy.keepAlone': { one: 'Crear sin personas', other: 'Crear los {n} sin personas' },
  'remedy.another': { one: 'Crear otro', other: 'Crear otros {n}' },
  'remedy.leaveColumn': 'Omitir la columna “{header}”',
  'remedy.lookUp': {
    one: 'Buscar 1 nombre en el directorio',
    other: 'Buscar {n} nombres en el directorio',
  },
  'remedy.changed': { one: '1 celda cambiada', other: '{n} celdas cambiadas' },
  'remedy.readyAgain': {
    one: '1 fila está lista, para un espacio propio',
    other: '{n} filas están listas, cada una para un espacio propio',
  },
  'remedy.remembered': 'Se recuerda para esta hoja',
  'remedy.undone': 'Deshecho',
  'handOver.written': {
    one: '{person} figura como propietario en 1 fila',
    other: '{person} figura como propietario en {n} filas',
  },
  'sidebar.remedy.undo': 'Deshacer',
  'sidebar.remedy.left': {
    one: '1 celda se queda como está: contiene una fórmula o ya dice otra cosa',
    other: '{n} celdas se quedan como están: contienen una fórmula o ya dicen otra cosa',
  },
  'sidebar.remedy.of': '{remedy}: fila {row}',
  'sidebar.settings.letIn': 'Dominios admitidos',
  'sidebar.settings.letInHow':
    'Las filas que nombran a alguien de estos dominios crean espacios que admiten personas externas, salvo que la fila diga “no”.',

  // Questions about the sheet as a whole, and notes. `question.<code>`, their replies `reply.<does>`
  'question.columnsGone':
    'Ya se procesaron filas de esta hoja, y de sus columnas falta: {columns}. Se pueden recuperar; procesar todas las filas de nuevo crea segundos espacios',
  'question.torn': {
    one: 'Algunas columnas se ordenaron sin las demás: 1 fila lleva el resultado de otra. Se puede devolver a su sitio; hasta entonces no se hace nada en Chat',
    other:
      'Algunas columnas se ordenaron sin las demás: {n} filas llevan el resultado de otra, o ninguno. Se pueden devolver a su sitio; hasta entonces no se hace nada en Chat',
  },
  'question.torn.another': 'Fila {row}, “{name}”: ahora el espacio de “{now}”, después el suyo',
  'question.torn.lost': 'Fila {row}, “{name}”: ahora ningún espacio, después el suyo',
  'question.torn.none':
    'Fila {row}, “{name}”: ahora el espacio de “{now}”, después ninguno, como antes',
  'question.torn.stay': {
    one: '1 fila se queda como está, porque nadie puede decir de qué fila es el resultado que lleva: fila {rows}',
    other:
      '{n} filas se quedan como están, porque nadie puede decir de qué filas son los resultados que llevan: filas {rows}',
  },
  'question.tornApart': {
    one: 'Algunas columnas se ordenaron sin las demás: 1 fila lleva lo que puede ser el resultado de otra (fila {rows}). Deshaga la ordenación; hasta entonces no se hace nada en Chat',
    other:
      'Algunas columnas se ordenaron sin las demás: {n} filas llevan lo que pueden ser resultados de otras (filas {rows}). Deshaga la ordenación; hasta entonces no se hace nada en Chat',
  },
  'question.peopleColumns':
    'Algunas columnas ya no dan personas a las filas, o dan otras: {headers}. No se quita a nadie, ni ningún rol, hasta que usted diga que es lo que quiere',
  'question.noHeaders':
    'La fila {row} parece de datos: empieza con “{cell}”. Una fila de encabezados encima dice qué es cada columna',
  'question.nobody': {
    one: 'No se reconoce ninguna columna de personas: en el espacio solo estaría usted',
    other: 'No se reconoce ninguna columna de personas: en los {n} espacios solo estaría usted',
  },
  'question.noName': 'No se reconoce ninguna columna que dé nombre a los espacios',
  'question.sideways':
    'La hoja está girada: en la columna {column} pone “{headers}”, y los espacios están uno al lado del otro. En una hoja nueva cada uno puede tener su fila',
  'question.rowsOrPeople':
    'Cada fila parece una persona de una lista, no un espacio. Se pueden crear espacios con grupos de ellas',
  'question.listOfPeople':
    'Cada fila es una persona de una lista, así que ninguna se convierte en espacio. Los espacios se crean con grupos de ellas: abra la barra lateral',
  'question.addresses': {
    one: 'La columna “{header}” contiene 1 dirección y no se usa',
    other: 'La columna “{header}” contiene {n} direcciones y no se usa',
  },
  'question.addressesWithoutHeader': {
    one: 'La columna {column} contiene 1 dirección y no tiene encabezado, así que no se usa',
    other: 'La columna {column} contiene {n} direcciones y no tiene encabezado, así que no se usa',
  },
  'question.relatives': {
    one: 'La columna “{header}” contiene 1 dirección y no se usa: parece de familiares',
    other: 'La columna “{header}” contiene {n} direcciones y no se usa: parece de familiares',
  },
  'question.names':
    'La columna “{header}” contiene nombres sin direcciones y no se usa: no se puede agregar a nadie por su nombre',
  'question.counts': 'La columna “{header}” contiene números, no personas, y no se usa',
  'question.unreadable':
    'La columna “{header}” no se usa: no se puede leer ninguna de sus celdas, como “{cell}”',
  'question.filterTears':
    'El filtro solo abarca algunas columnas, de {from} a {to}. Al ordenar con él, unas filas quedarían con el estado y el espacio de otras.',
  'question.theirMessage':
    'La columna “{header}” no se publica: parece lo que las personas escribieron en un formulario',
  'question.opens': {
    one: '¿Dice la columna “{header}” cuándo entran los miembros? 1 celda dice “sí”, “no” o un día. Hasta entonces solo están los propietarios y administradores',
    other:
      '¿Dice la columna “{header}” cuándo entran los miembros? {n} celdas dicen “sí”, “no” o un día. Hasta entonces solo están los propietarios y administradores',
  },
  'reply.use': 'Usar',
  'reply.leave': 'Omitir',
  'reply.choose': 'Elegir las columnas',
  'reply.insertHeaders': 'Poner encabezados encima',
  'reply.turn': 'Una fila por espacio',
  'reply.people': 'Las filas son personas',
  'reply.spaces': 'Cada fila es un espacio',
  'reply.keep': 'Seguir así',
  'reply.putBack': 'Recuperar las columnas',
  'reply.putRowsBack': {
    one: 'Devolver 1 fila a su sitio',
    other: 'Devolver {n} filas a su sitio',
  },
  'reply.widenFilter': 'Que las abarque todas',
  'reply.mine': 'Yo cambié estas filas',
  'reply.startAnew': 'Procesar todas las filas de nuevo',
  'problem.cantPutBack':
    'No se escribió nada: lo que se recuerda no dice qué espacios crearon las filas (filas {rows}). Use Deshacer o el historial de versiones de la hoja de cálculo.',
  'problem.templateInUse': {
    one: '1 fila se está procesando con la plantilla tal como está. Cámbiela cuando termine.',
    other: '{n} filas se están procesando con la plantilla tal como está. Cámbiela cuando termine.',
  },
  'problem.alwaysInUse': {
    one: '1 fila se está procesando con la lista “Siempre dentro” tal como está. Cámbiela cuando termine.',
    other:
      '{n} filas se están procesando con la lista “Siempre dentro” tal como está. Cámbiela cuando termine.',
  },
  'problem.noHeaderThere': 'La fila {row} no contiene encabezados. Elija otra fila.',

  // Outcomes: what the Details cell says. `outcome.<code>`
  'outcome.missing.noAccount': {
    one: 'No se puede agregar a {people}: no existe esa cuenta.',
    other: 'No se puede agregar a {people}: no existen esas cuentas.',
  },
  'outcome.missing.notAllowed': {
    one: 'No se puede agregar a {people}: Chat no le permite agregar a esta persona. Pregunte el motivo al administrador de su organización.',
    other:
      'No se puede agregar a {people}: Chat no le permite agregar a estas personas. Pregunte el motivo al administrador de su organización.',
  },
  'outcome.missing.chatOff': {
    one: 'No se puede agregar a {people}: esta persona tiene Chat desactivado. Puede activarlo el administrador de su organización.',
    other:
      'No se puede agregar a {people}: estas personas tienen Chat desactivado. Puede activarlo el administrador de su organización.',
  },
  'outcome.missing.dropped': {
    one: 'No se puede agregar a {people}: Chat acepta la solicitud y deja fuera a esta persona, como cuando una persona bloquea a la otra.',
    other:
      'No se puede agregar a {people}: Chat acepta la solicitud y deja fuera a estas personas, como cuando una persona bloquea a la otra.',
  },
  'outcome.missing.otherPair':
    'No se puede agregar a {people}: este mensaje directo es con otra persona.',
  'outcome.missing.noGroup': {
    one: 'No se puede agregar a {people}: no es un grupo de Google que usted pueda ver.',
    other: 'No se puede agregar a {people}: no son grupos de Google que usted pueda ver.',
  },
  'outcome.missing.groupsBarred': {
    one: 'No se puede agregar a {people}: aquí no se pueden buscar grupos por su dirección. Use el ID del grupo, como groups/abc.',
    other:
      'No se puede agregar a {people}: aquí no se pueden buscar grupos por su dirección. Use sus ID, como groups/abc.',
  },
  'outcome.missing.tryLater': {
    one: 'No se pudo agregar a {people} en este momento. Inténtelo de nuevo.',
    other: 'No se pudo agregar a {people} en este momento. Inténtelo de nuevo.',
  },
  'outcome.missing.refused': {
    one: 'No se puede agregar a {people}. Chat dice: {message}',
    other: 'No se puede agregar a {people}. Chat dice: {message}',
  },
  'outcome.role.member': '{person} tiene un rol distinto del pedido. Chat dice: {message}',
  'outcome.role.manager':
    '{person} está dentro, pero no se le pudo dar el rol de administrador. Chat dice: {message}',
  'outcome.role.owner':
    '{person} está dentro, pero no se le pudo dar el rol de propietario. Chat dice: {message}',
  'outcome.role.invited': {
    one: '{people} tiene una invitación y recibe el rol solo después de unirse. Inténtelo de nuevo entonces.',
    other:
      '{people} tienen una invitación y reciben sus roles solo después de unirse. Inténtelo de nuevo entonces.',
  },
  'outcome.invited': {
    one: '{people} tiene una invitación y debe aceptarla.',
    other: '{people} tienen una invitación y deben aceptarla.',
  },
  'outcome.opensOn': {
    one: 'Abre el {date}: entonces entra 1 miembro.',
    other: 'Abre el {date}: entonces entran {n} miembros.',
  },
  'outcome.notOpen': {
    one: 'Aún no está abierto: entonces entra 1 miembro.',
    other: 'Aún no está abierto: entonces entran {n} miembros.',
  },
  'outcome.noMessage': 'No se pudo publicar el mensaje de bienvenida. Chat dice: {message}',
  'outcome.myChat.sections': 'No está en la sección de su Chat. Chat dice: {message}',
  'outcome.myChat.mute': 'No está silenciado para usted. Chat dice: {message}',
  'outcome.myChat.pins': 'El mensaje de bienvenida no está fijado. Chat dice: {message}',
  'outcome.leaveRefused':
    'Usted sigue en el espacio: Chat no le permite salir. Chat dice: {message}',
  'outcome.leftBefore':
    'No se puede agregar a {people}: usted ya salió del espacio. Uno de sus propietarios puede hacerlo en Chat.',
  'outcome.maybeMissing': {
    one: 'Quizás falte {people}: la fila se cambió demasiado tarde. Un propietario del espacio puede comprobarlo en Chat.',
    other:
      'Quizás falten {people}: la fila se cambió demasiado tarde. Un propietario del espacio puede comprobarlo en Chat.',
  },
  'outcome.roleTooLate': {
    one: 'El rol sigue siendo el de antes para {people}: la fila se cambió demasiado tarde. Un propietario del espacio puede cambiarlo en Chat.',
    other:
      'Los roles siguen siendo los de antes para {people}: la fila se cambió demasiado tarde. Un propietario del espacio puede cambiarlos en Chat.',
  },
  'outcome.notLeft': 'Usted sigue en el espacio: aún no se ha unido ningún propietario.',
  'outcome.existed': 'Esta conversación ya existía.',
  'outcome.exists': {
    one: 'Ya existe un chat grupal con exactamente estas personas: este. Elija en la barra lateral: usarlo o crear otro.',
    other:
      'Ya existen {n} chats grupales con exactamente estas personas: este es el primero. Elija en la barra lateral: usarlo o crear otro.',
  },
  'outcome.sameName': {
    one: 'Ya está en un espacio con este nombre: este. Elija en la barra lateral: usarlo o crear otro.',
    other:
      'Ya está en {n} espacios con este nombre: este es el más reciente. Elija en la barra lateral: usarlo o crear otro.',
  },
  'outcome.found':
    'La respuesta se perdió; este espacio se encontró en Chat por su nombre y el minuto en que se creó.',
  'outcome.completing': 'El espacio ya existe; aún se están agregando personas.',
  'outcome.missing.appBarred': 'No se puede agregar la app: falta el permiso para hacerlo.',
  'outcome.missing.appOff':
    'No se puede agregar la app: el administrador de su organización debe activar las funciones interactivas, y unirse a espacios, en la página Configuración de la API de Chat. Chat dice: {message}',
  'outcome.messageBarred':
    'No se pudo publicar el mensaje de bienvenida: falta el permiso para hacerlo.',
  'outcome.before': '{people}',
  'outcome.unreadable':
    'El espacio existe, pero no se puede leer quién está en él. Chat dice: {message}',
  'outcome.changedMeanwhile':
    'La fila cambió mientras se creaba su espacio: el nombre y la configuración son los de antes.',
  'compare.noSpace': 'Chat ya no le muestra este espacio: se eliminó o usted no está en él',
  'compare.notOwner': 'Usted ya no es propietario del espacio',
  'compare.renamed': 'En Chat, el espacio se llama “{name}”',
  'compare.renamedBoth':
    'El espacio se llama “{name}” en Chat y “{row}” en la fila: cambiaron los dos',
  'compare.description': 'La descripción en Chat es “{text}”',
  'compare.guidelines': 'Las directrices en Chat son “{text}”',
  'compare.empty.description': 'La descripción se quitó en Chat',
  'compare.empty.guidelines': 'Las directrices se quitaron en Chat',
  'compare.history.on': 'En Chat, los mensajes se conservan',
  'compare.history.off': 'En Chat, los mensajes no se conservan',
  'compare.access': 'En Chat, el espacio lo puede encontrar {text}',
  'compare.access.private': 'En Chat, el espacio es privado',
  'compare.access.organization': 'En Chat, toda la organización puede encontrar el espacio',
  'compare.posting.everyone': 'En Chat, todos pueden publicar',
  'compare.posting.managers': 'En Chat, solo los administradores pueden publicar',
  'compare.left': '{person} ya no está en el espacio',
  'compare.accepted': '{person} aceptó la invitación',
  'compare.added.member': 'En Chat se agregó a {person}',
  'compare.added.manager': 'En Chat se agregó a {person} como administrador',
  'compare.added.owner': 'En Chat se agregó a {person} como propietario',
  'compare.addedGroup': 'En Chat se agregó el grupo {person}',
  'compare.role.member': 'En Chat, {person} es miembro',
  'compare.role.manager': 'En Chat, {person} es administrador',
  'compare.role.owner': 'En Chat, {person} es propietario',
  'bringIn.sheetName': 'Mis espacios',
  'change.add.member': 'Agregar a {person}',
  'change.add.manager': 'Agregar a {person} como administrador',
  'change.add.owner': 'Agregar a {person} como propietario',
  'change.giveRole.member': '{person} pasa a ser miembro',
  'change.giveRole.manager': '{person} pasa a ser administrador',
  'change.giveRole.owner': '{person} pasa a ser propietario',
  'change.takeRole.member': '{person} queda solo como miembro',
  'change.takeRole.manager': '{person} queda solo como administrador',
  'change.takeRole.owner': '{person} queda solo como propietario',
  'change.takeOut.usual': 'Quitar a {person}: la fila ya no nombra a esta persona',
  'change.takeOut.before':
    'Quitar a {person}: ya estaba de antes, y la fila ya no nombra a esta persona',
  'change.takeOut.emptied': 'Quitar a {person}: la fila ya no nombra a nadie',
  'change.takeOut.moved': 'Quitar a {person}: pasó a la fila {row}',
  'change.catchUp': 'Se nombra a otras personas que antes: agregar a quien falte',
  'change.rename': '“{was}” pasa a llamarse “{name}”',
  'change.name': 'El espacio pasa a llamarse “{name}”',
  'change.description': 'La descripción pasa a ser “{text}”',
  'change.guidelines': 'Las directrices pasan a ser “{text}”',
  'change.history.on': 'Los mensajes se van a conservar',
  'change.history.off': 'Los mensajes no se van a conservar',
  'change.access': 'El espacio lo va a poder encontrar {text}',
  'change.access.private': 'El espacio pasa a ser privado',
  'change.access.organization': 'Toda la organización va a poder encontrar el espacio',

  'outcome.notAdded': {
    one: 'Aún no se agregó a: {people}.',
    other: 'Aún no se agregó a {n} personas: {people}.',
  },
  'outcome.othersIn': {
    one: 'Hay 1 persona más en el espacio que la fila no nombra: véase Comparar con Chat.',
    other: 'Hay {n} personas más en el espacio que la fila no nombra: véase Comparar con Chat.',
  },
  'outcome.left': {
    one: 'Ya no está en el espacio: {people}.',
    other: '{n} personas ya no están en el espacio: {people}.',
  },
  'outcome.takenOut.member': {
    one: 'Se quitó a: {people}.',
    other: 'Se quitó a {n} personas: {people}.',
  },
  'outcome.takenOut.manager': {
    one: 'Se quitó a un administrador: {people}.',
    other: 'Se quitó a {n} administradores: {people}.',
  },
  'outcome.takenOut.owner': {
    one: 'Se quitó a un propietario: {people}.',
    other: 'Se quitó a {n} propietarios: {people}.',
  },
  'outcome.keptIn': 'No se quitó a: {people}.',
  'outcome.keptRole': 'El rol se conserva: {people}.',
  'outcome.kept.changed': 'La fila, o la hoja a su alrededor, ya dice otra cosa.',
  'outcome.kept.shared': 'Otra hoja tiene una fila con el mismo espacio.',
  'outcome.kept.tooMany': 'Son más de los que se contaron antes de su clic.',
  'outcome.kept.notOwner': 'Usted no es propietario del espacio.',
  'outcome.kept.creator': 'El espacio puede ser suyo.',
  'outcome.kept.lastOwner': 'El espacio se quedaría sin propietario.',
  'outcome.kept.unresolved': 'Chat no dice quiénes son.',
  'outcome.kept.named': 'La fila los nombra con otra dirección.',
  'outcome.kept.maybeNamed':
    'La fila también nombra {message}, y Chat no encuentra a nadie así: puede ser la misma persona. Corrija esa dirección o quítela también de la fila.',
  'outcome.kept.notMoved': 'No están en el espacio de la fila que ahora los nombra.',
  'outcome.kept.stopped': 'La ejecución se detuvo.',
  'outcome.kept.refused': 'Chat dice: {message}',
  'outcome.unset.changed':
    'La fila dice de su espacio otra cosa que lo que se eligió: eso no se cambia.',
  'outcome.unset.name': 'El nombre no se cambió.',
  'outcome.unset.description': 'La descripción no se cambió.',
  'outcome.unset.guidelines': 'Las directrices no se cambiaron.',
  'outcome.unset.history': 'No se cambió si los mensajes se conservan.',
  'outcome.unset.access': 'No se cambió quién puede encontrar el espacio.',
  'outcome.unset.why.elsewhere':
    'Alguien lo cambió en Chat, a “{message}”. En “Comparar con Chat”, páselo a la hoja o restablézcalo.',
  'outcome.unset.why.stopped': 'La ejecución se detuvo.',
  'outcome.unset.why.nameTaken':
    'Chat dice que este nombre ya se usa en su organización: ponga otro.',
  'outcome.unset.why.barred': 'Falta el permiso para hacerlo.',
  'outcome.unset.why.notTaken': 'Chat no lo acepta.',
  'outcome.unset.why.refused': 'Chat dice: {message}',
  'outcome.notApplied':
    'El nombre o la configuración que cambiaron no se aplicaron: cámbielos en Chat.',
  'outcome.cleared':
    'El Request ID se vació mientras se procesaba esta fila; este es su espacio. Elija en la barra lateral: usar este espacio o crearlo de nuevo, con lo que habría dos.',
  'outcome.copied':
    'Copia de otra fila, con su Request ID. Para pedir un espacio propio, vacíe las cinco celdas de Status a Request ID.',
  'outcome.whose':
    'Este espacio se creó, pero todas las filas con su Request ID cambiaron después: nada indica de cuál es. Elija en la barra lateral: usarlo para la fila que corresponda y crear otro para las demás.',
  'outcome.doubt': 'Se envió, pero no llegó respuesta. Se pide otra vez con el mismo Request ID.',
  'outcome.doubt.changed':
    'Se envió, pero no llegó respuesta, y la fila cambió desde entonces. Mire en Chat si existe el espacio; después úselo o créelo de nuevo.',
  'outcome.doubt.nameTaken':
    'Se envió, pero no llegó respuesta, y Chat dice que el nombre ya se usa. Mire en Chat si ese es el espacio de esta fila.',
  'outcome.doubt.takenOver':
    'La fila se asumió, pero Chat rechaza el Request ID: es probable que exista el espacio de la primera persona. Pídaselo o créelo de nuevo. Chat dice: {message}',
  'outcome.doubt.takenOverLate':
    'La fila se asumió, pero hace demasiado tiempo para pedirlo otra vez sin riesgo: quizá exista el espacio de la primera persona. Pídaselo o créelo de nuevo.',
  'outcome.doubt.gone':
    'Chat dice que creó el espacio, pero no lo muestra: quizá se eliminó. Mire en Chat y después créelo de nuevo.',
  'outcome.doubt.unlisted':
    'Se envió, pero no llegó respuesta, y hace demasiado tiempo para pedirlo otra vez sin riesgo. Mire en Chat si existe el chat grupal.',
  'outcome.doubt.hits': {
    one: 'Se envió, pero no llegó respuesta. Hay un espacio con este nombre, quizá el de esta fila: {links}',
    other:
      'Se envió, pero no llegó respuesta. Hay {n} espacios con este nombre, quizá uno sea el de esta fila: {links}',
  },

  // Problems: what Chat or Google refused, with what to do. `problem.<code>`
  'problem.appNotConfigured':
    'Chat aún no conoce el proyecto de este complemento. El administrador de su organización debe activar la API de Chat y rellenar una vez su página Configuración.',
  'problem.apiOff':
    'La API de Chat está desactivada en el proyecto de Cloud de este complemento. Alguien con acceso al proyecto debe habilitarla y esperar unos minutos.',
  'problem.consentMissing':
    'El permiso para usar Chat en su nombre falta o ha caducado. Cierre la hoja de cálculo, ábrala otra vez, abra el complemento desde el menú y autorice lo que pide.',
  'problem.adminBlock':
    'El administrador de su organización no permite que este complemento use Chat. Solo esa persona puede autorizarlo.',
  'problem.blocked':
    'Google rechaza todo lo que este complemento pide a Chat en su nombre. Lo más frecuente es que el administrador de su organización deba marcar la app como de confianza.',
  'problem.personalAccount':
    'Google solo permite usar la API de Chat con cuentas de Google Workspace. Esta es una cuenta personal.',
  'problem.chatOff':
    'Google Chat está desactivado en su cuenta. Puede activarlo el administrador de su organización.',
  'problem.fetchBlocked':
    'El administrador de su organización no permite que los complementos accedan a chat.googleapis.com.',
  'problem.dailyLimit':
    'Se alcanzó el límite diario de Google para esta cuenta. Siga mañana: la hoja lo recuerda todo.',
  'problem.tooMany': 'Google pide una pausa: demasiadas llamadas',
  'problem.unavailable': 'Chat tiene problemas en este momento ({code})',
  'problem.noAnswer': 'No llegó respuesta de Chat',
  'problem.paused':
    'En pausa por problemas de Google: durante diez minutos no avanzó nada. No se pierde nada: abra la barra lateral más tarde y sigue donde está.',
  'problem.pausedInDoubt': {
    one: 'En pausa por problemas de Google: durante diez minutos no avanzó nada. Aún no se sabe si Chat creó el espacio de esta fila: {rows}. Abra la barra lateral más tarde y sigue donde está.',
    other:
      'En pausa por problemas de Google: durante diez minutos no avanzó nada. Aún no se sabe si Chat creó los espacios de estas {n} filas: {rows}. Abra la barra lateral más tarde y sigue donde está.',
  },
  'problem.nameTaken':
    'En su organización ya existe un espacio con este nombre. Elija otro nombre e inténtelo de nuevo.',
  'problem.precondition':
    'Chat rechaza esta fila. Quizá alguna de sus personas tiene Chat desactivado. Chat dice: {message}',
  'problem.notAllowed': 'Chat no le permite crear esto. Chat dice: {message}',
  'problem.appMessageRefused':
    'No se puede escribir a la app: el administrador de su organización debe activar sus funciones interactivas en la página Configuración de la API de Chat. Chat dice: {message}',
  'problem.spaceNotShown': 'Chat no le muestra este espacio: ya no existe o usted no está en él.',
  'problem.notFound': 'Chat no encuentra algo que pide esta fila. Chat dice: {message}',
  'problem.memberUnknown':
    'Chat no conoce a una de las personas. Revise las direcciones e inténtelo de nuevo.',
  'problem.refused': 'Chat rechaza esta fila ({code}). Chat dice: {message}',
  'problem.refusedRow':
    'Chat rechaza esta fila ({code}). Chat dice: {message} Su Request ID es {id}.',
  'problem.groupChatRefused':
    'Chat rechaza un chat grupal con estas personas: {people}. Omita a quien no pueda estar en él e inténtelo de nuevo. Chat dice: {message}',
  'problem.directMessageRefused':
    'Chat rechaza un mensaje directo con {people}. Chat dice: {message}',
  'problem.timersBlind':
    'Aquí, Google inicia los activadores sin una hoja de cálculo, así que nada puede ejecutarse según la hora. Las respuestas de formulario, el menú y la barra lateral procesan las filas.',
  'problem.onlyHourly': 'Por ser un complemento, Google lo ejecuta una vez por hora como máximo.',
  'problem.notYourSchedule': 'Esta programación es de {by}. Solo esa persona puede cambiarla.',
  'problem.runFirst':
    'Hay filas de {by} todavía en una ejecución. Deje que termine o deténgala, y después olvide todo.',
  'schedule.changed':
    'La forma de leer “{sheet}”, o su configuración, cambió después de que usted la viera; por eso su programación está en pausa y no se envió nada. Revise las columnas y la configuración en la barra lateral y haga clic en Reanudar, en Programación.',
  'schedule.limit': {
    one: 'En “{sheet}” hay 1 fila lista más de las que su programación puede procesar por día sin que usted las vea, así que está en pausa. Véala en Programación, en la barra lateral, y haga clic en Reanudar; o cambie allí el límite.',
    other:
      'En “{sheet}” hay {n} filas listas más de las que su programación puede procesar por día sin que usted las vea, así que está en pausa. Véalas en Programación, en la barra lateral, y haga clic en Reanudar; o cambie allí el límite.',
  },
  'schedule.limitPeople': {
    one: 'En “{sheet}”, 1 fila tiene más personas nuevas de las que su programación puede agregar por día sin que usted las vea, así que está en pausa. Agréguelas en Cambios, en la barra lateral, y haga clic en Reanudar, en Programación; o cambie allí el límite.',
    other:
      'En “{sheet}”, {n} filas tienen más personas nuevas de las que su programación puede agregar por día sin que usted las vea, así que está en pausa. Agréguelas en Cambios, en la barra lateral, y haga clic en Reanudar, en Programación; o cambie allí el límite.',
  },
  'schedule.wouldGo': {
    one: 'Se quitaría a 1 persona de “{sheet}”, más de lo que su programación puede hacer; por eso no se quitó a nadie y está en pausa. Marque en Cambios, en la barra lateral, quién sale y haga clic en Reanudar, en Programación.',
    other:
      'Se quitaría a {n} personas de “{sheet}”, más de lo que su programación puede hacer; por eso no se quitó a nadie y está en pausa. Marque en Cambios, en la barra lateral, quién sale y haga clic en Reanudar, en Programación.',
  },
  'schedule.held': 'Espera a que usted la vea',
  'schedule.held.notTicked': 'Usted no la marcó en Programación',
  'schedule.held.outsiders': 'Nombra a personas externas: {people}',
  'schedule.held.owners': 'Hace propietarias a personas que no están en su lista: {people}',
  'schedule.held.message': 'Su mensaje lleva palabras de celdas que usted no ha visto',
  'schedule.sheetGone': 'Se eliminó la hoja “{sheet}”, así que también se quitó su programación.',
  'schedule.noSheet':
    'Google inició la programación sin una hoja de cálculo, así que no se pudo crear nada. Abra la barra lateral para procesar las filas.',
  'schedule.dayIsOver':
    'Se agotó el tiempo diario que Google da a los activadores. La programación sigue mañana.',
  'schedule.failed': 'La programación no pudo ejecutarse. Google dice: {message}',
  'schedule.consent':
    'Caducó el permiso con el que se ejecuta esta programación. Concédalo otra vez para que siga.',
  'problem.noColumns':
    'En “{sheet}” no se reconoce ninguna columna, así que no se puede crear nada. Restaure su fila de encabezados o elija las columnas en la barra lateral.',
  'problem.isThere': {
    one: 'Quedó 1 fila: lo que pide ya existe. Abra la barra lateral para decir si es eso.',
    other:
      'Quedaron {n} filas: lo que piden ya existe. Abra la barra lateral para decir si es eso.',
  },
  'problem.renameBarred': {
    one: '1 nombre o ajuste nuevo no se aplicó: aquí no se permite cambiar espacios (el extra “rename”).',
    other:
      '{n} nombres o ajustes nuevos no se aplicaron: aquí no se permite cambiar espacios (el extra “rename”).',
  },
  'problem.wouldGo': {
    one: 'No se quitó a nadie. 1 persona ya no está nombrada: {people}. Véala en la barra lateral.',
    other:
      'No se quitó a nadie. {n} personas ya no están nombradas, más de las que se pueden quitar: {people}. Véalas en la barra lateral.',
  },
  'problem.trialUsed': 'Alguien escribió en {name} o entró: no se elimina. Ocúpese de él en Chat.',
  'problem.undoLeftOut':
    'Eliminar espacios no forma parte de esta instalación: no se eliminó nada.',
  'problem.undoNotAllowed': 'Eliminar espacios aún no está permitido: no se eliminó nada.',
  'problem.directoryOff':
    'La API de People está desactivada en el proyecto de Cloud de este complemento, así que no se puede consultar el directorio. Alguien con acceso al proyecto debe habilitarla y esperar unos minutos.',
  'problem.directoryNotAllowed': 'Leer el directorio aún no está permitido: no se buscó a nadie.',
  'problem.directoryRefused': 'No se pudo consultar el directorio. Google dice: {message}',
  'problem.notPutBack': {
    one: 'No se pudo volver a agregar a 1 persona: {people}. Agréguela en Chat.',
    other: 'No se pudo volver a agregar a {n} personas: {people}. Agréguelas en Chat.',
  },
  'problem.noRoster':
    'Esta hoja ya no se puede leer así como una lista de personas. Léala otra vez y vuelva a elegir.',
  'problem.rosterTooLarge':
    '“{group}” tiene {n} personas: sus direcciones no caben en una celda. Agrúpelas por otra columna.',
  'problem.rosterColumns':
    '“{sheet}” se creó a partir de esta lista, y faltan sus columnas de nombres y miembros. Restaure sus encabezados o elimine esa hoja.',
  'need.sheet': 'leer esta hoja',
  'need.screen': 'mostrar esta barra lateral',
  'need.fetch': 'conectar con Chat',
  'need.person': 'saber quién es usted',
  'need.creating': 'crear espacios',
  'need.seeing': 'ver espacios',
  'need.members': 'agregar personas',
  'need.groups': 'buscar grupos por su dirección',
  'need.app': 'agregar la app',
  'need.messages': 'publicar mensajes de bienvenida',
  'need.schedule': 'ejecutarse por sí solo',
  'need.mail': 'avisarle por correo',
  'need.rename': 'cambiar el nombre y la configuración de espacios',
  'need.undo': 'deshacer una ejecución',
  'need.sections': 'poner los espacios nuevos en una sección de su Chat',
  'need.mute': 'silenciar para usted los espacios nuevos',
  'need.pins': 'fijar los mensajes de bienvenida',
  'need.directory': 'nombrar a las personas agregadas en Chat y hallar direcciones por el nombre',
  'check.consent.wrong': 'Aún no se permite: {needs}. Sin esto, el complemento no puede funcionar',
  'check.extras.fine': 'Se permiten todos los extras',
  'check.extras.leftOut': 'Omitido al instalar este complemento: {needs}',
  'check.extras.wrong': 'Aún no se permite: {needs}. Todo lo demás funciona',
  'check.unknown': 'Aún no se puede saber',
  'check.account.fine': 'Usted es {me}',
  'check.account.unknown':
    'Google no dice quién es usted. Quizá tiene varias cuentas con la sesión abierta',
  'check.consent.fine': 'Se permite todo lo que el complemento pide',
  'check.chatApi.fine': 'La API de Chat responde',
  'check.appConfiguration.fine': 'Chat conoce la app de este proyecto',
  'check.app.unknown':
    'Solo al agregarla se ve si Chat admite la app en los espacios. Para eso deben estar activadas las funciones interactivas, y unirse a espacios, en la página Configuración de la API de Chat; nada más las necesita',
  'check.groups.fine': 'Los grupos de Google se pueden nombrar por su dirección',
  'check.groups.wrong':
    'Los grupos de Google no se pueden nombrar por su dirección, solo por su ID: falta el permiso {scope} o la API de Cloud Identity. Todo lo demás funciona',
  'problem.notAllowedYet':
    'Aún no se permite: {needs}. Conceda el permiso con todas las casillas marcadas; entonces sigue aquí.',
  'problem.permissionMissing':
    'Falta el permiso {scope}, así que esto no funciona. En “Comprobar instalación” está el enlace que lo concede.',
  'problem.busy':
    '{by} está procesando filas aquí en este momento. Inténtelo de nuevo en unos minutos.',
  'problem.noTurn':
    'Otra persona está cambiando algo aquí en este momento. No se ha cambiado nada. Inténtelo de nuevo en un momento.',
  'problem.restless':
    'La hoja cambió una y otra vez mientras la ejecución iba a empezar. No se envió nada. Inténtelo de nuevo en un momento.',
  'problem.sheetGone': 'Esta hoja ya no existe. Abra el complemento otra vez.',
  'problem.sheetLocked':
    'No se puede escribir en las columnas de resultados, así que no se envía nada más. Pida al propietario de la hoja de cálculo que le permita editarlas. Hojas de cálculo dice: {message}',
  'problem.noStatusColumn': 'Aún no hay una columna Status: la crea la primera ejecución.',
  'problem.coloursLocked':
    'Esta hoja está protegida, así que sus colores se quedan como están. Pida al propietario de la hoja de cálculo que le permita editarla.',
  'problem.sheetValidates':
    'Una regla de validación de las celdas rechaza lo que se escribe, así que no se envía nada más. Quite la validación de datos de las columnas de Status a Request ID. Hojas de cálculo dice: {message}',
  'problem.visibleTooSlow':
    'Google tarda demasiado en decir cuáles de {n} filas están ocultas. Seleccione las filas y procese las seleccionadas. No se envió nada.',
  'problem.notAGrid':
    'La hoja abierta es un gráfico o datos conectados y no tiene filas. Vaya a una hoja con filas y compruebe otra vez.',
  'problem.badRequest':
    'La barra lateral y el script no se entienden. Cierre la barra lateral y ábrala otra vez.',
  'problem.unexpected': 'Algo salió mal: {message}. No se pierde nada; inténtelo de nuevo.',
  'run.wait.spaceWrites': {
    one: 'Google permite {n} espacio nuevo por minuto',
    other: 'Google permite {n} espacios nuevos por minuto',
  },
  'run.wait.membershipWrites': {
    one: 'Google permite agregar {n} persona por minuto',
    other: 'Google permite agregar {n} personas por minuto',
  },
  'run.wait.messageWrites': {
    one: 'Google permite {n} mensaje por minuto',
    other: 'Google permite {n} mensajes por minuto',
  },
  'run.wait.ownWrites': {
    one: 'Su propio Chat admite {n} cambio por minuto',
    other: 'Su propio Chat admite {n} cambios por minuto',
  },
  'run.wait.reads': {
    one: 'Google responde {n} consulta por minuto',
    other: 'Google responde {n} consultas por minuto',
  },
  'run.wait.later': 'Quedan más pasos de los que caben de una vez',
  'run.wait.noAnswer': 'No llegó respuesta; se pide otra vez',
  'run.wait.busy': '{by} está procesando filas aquí',
  'run.nobodyIn': {
    one: 'No se pudo agregar a nadie al primer espacio, así que la ejecución está en pausa: su fila dice por qué en Details. Abra la barra lateral para seguir de todos modos o para detenerla.',
    other:
      'No se pudo agregar a nadie a los primeros {n} espacios, así que la ejecución está en pausa: sus filas dicen por qué en Details. Abra la barra lateral para seguir de todos modos o para detenerla.',
  },

  // The sidebar. `sidebar.<view>.<what>`
  'sidebar.bar.sheet': 'Hoja',
  'sidebar.bar.readAgain': 'Leer la hoja otra vez',
  'sidebar.bar.reading': 'Leyendo la hoja',
  'sidebar.bar.back': 'Atrás',
  'sidebar.bar.more': 'Más',
  'sidebar.links.title': 'Todos los espacios',
  'sidebar.links.find': 'Buscar por nombre',
  'sidebar.links.none': 'Ningún espacio tiene esto en su nombre.',
  'sidebar.help.title': 'Ayuda',
  'sidebar.help.view': 'Ayuda de esta vista',
  'sidebar.help.pages': 'Página de la ayuda',
  'sidebar.help.english': 'La ayuda está en inglés.',
  'sidebar.part.coming': 'Un momento',
  'sidebar.part.again': 'Intentar de nuevo',
  'sidebar.part.updated':
    'Rows to Spaces se actualizó mientras esto estaba abierto. Cierre la barra lateral y ábrala otra vez: la hoja lo recuerda todo.',
  'sidebar.row': 'Fila {row}',
  'sidebar.rowIs': 'Fila {row}:',
  'sidebar.andOthers': { one: '{people} y 1 más', other: '{people} y {n} más' },
  'sidebar.goToRow': 'Ir a la fila {row}',
  'sidebar.someone': 'Alguien',
  'sidebar.seconds': '{n} s',
  'sidebar.copied': 'Copiado',
  'sidebar.copyByHand': 'Copie este texto a mano',
  'sidebar.status.done': 'Hecho',
  'sidebar.status.partly': 'Hecho en parte',
  'sidebar.status.failed': 'Falló',
  'sidebar.status.settingUp': 'En proceso',
  'sidebar.status.waiting': 'En espera',
  'sidebar.status.fix': 'Corregir esta fila',
  'sidebar.duration.seconds': { one: 'cerca de 1 segundo', other: 'unos {n} segundos' },
  'sidebar.duration.minutes': { one: 'cerca de 1 minuto', other: 'unos {n} minutos' },
  'sidebar.duration.hours': { one: 'cerca de 1 hora', other: 'unas {n} horas' },
  'sidebar.mend.keep': 'Dejar como está',
  'sidebar.mend.askAnew': 'Crear de nuevo',
  'sidebar.mend.useSpace': 'Usar este espacio',
  'sidebar.mend.takeOver': 'Asumir',
  'sidebar.mend.of': '{mend}: fila {row}',

  'sidebar.first.unknown': 'No reconozco ninguna columna de esta hoja.',
  'sidebar.first.noHeaders': 'Esta hoja aún no tiene encabezados.',
  'sidebar.first.empty': 'Esta hoja está vacía.',
  'sidebar.first.how':
    'Cada fila se convierte en un espacio de Google Chat: una columna para su nombre, otra para sus personas.',
  'sidebar.first.sample': 'Crear una hoja de ejemplo',
  'sidebar.first.choose': 'Elegir las columnas',
  'sidebar.roster.title': { one: '{people} en 1 grupo', other: '{people} en {n} grupos' },
  'sidebar.roster.how':
    'Cada fila es una persona. Una hoja nueva recibe una fila por espacio; esta se queda como está.',
  'sidebar.roster.too': {
    one: 'También parece una lista de personas: {people} en 1 grupo según “{group}”.',
    other: 'También parece una lista de personas: {people} en {n} grupos según “{group}”.',
  },
  'sidebar.roster.person': 'Personas',
  'sidebar.roster.by': 'Agrupar por',
  'sidebar.roster.nobody': 'Nadie',
  'sidebar.roster.groups': { one: '1 grupo', other: '{n} grupos' },
  'sidebar.roster.each': { one: '1 persona en cada uno', other: '{n} personas en cada uno' },
  'sidebar.roster.range': 'de {from} a {to} personas',
  'sidebar.roster.everybody': 'Todos en un espacio: {people}',
  'sidebar.roster.groupsTitle': 'Lo que se creará',
  'sidebar.roster.managedBy': 'administrado por {people}',
  'sidebar.roster.withoutAddress': {
    one: '1 persona no tiene dirección',
    other: '{n} personas no tienen dirección',
  },
  'sidebar.roster.withoutGroup': {
    one: '1 persona no está en ningún grupo',
    other: '{n} personas no están en ningún grupo',
  },
  'sidebar.roster.secondAddresses': {
    one: '1 persona tiene una segunda dirección, que se omite',
    other: '{n} personas tienen una segunda dirección, que se omite',
  },
  'sidebar.roster.make': 'Crear una hoja con una fila por espacio',
  'sidebar.roster.update': 'Ver qué hay de nuevo para “{sheet}”',
  'sidebar.roster.takeRows': 'Tomar cada fila como un espacio',
  'sidebar.roster.made': 'Esta hoja se creó a partir de la lista de personas, que sigue igual.',
  'sidebar.roster.poured': 'Qué ha cambiado',
  'sidebar.roster.onlySheet':
    'Lo marcado se escribe en “{sheet}”. En los espacios ya creados, Chat se pone al día con Cambios, donde no se quita a nadie que usted no marque.',
  'sidebar.roster.nothing': 'Nada: “{sheet}” y la lista dicen lo mismo.',
  'sidebar.roster.changedMeanwhile':
    'La lista o la hoja cambiaron entretanto: no se escribió nada. Esto es lo que cambiaría ahora.',
  'sidebar.roster.newRows': { one: '1 fila nueva', other: '{n} filas nuevas' },
  'sidebar.roster.came': { one: '1 persona llegó', other: '{n} personas llegaron' },
  'sidebar.roster.moved': {
    one: '1 persona cambió de grupo',
    other: '{n} personas cambiaron de grupo',
  },
  'sidebar.roster.role': {
    one: '1 persona tiene otro rol',
    other: '{n} personas tienen otro rol',
  },
  'sidebar.roster.left': { one: '1 persona se fue', other: '{n} personas se fueron' },
  'sidebar.roster.leftHow': 'Sin marca, se quedan en la hoja.',
  'sidebar.roster.otherRows': {
    one: '1 fila no es un grupo de la lista y se queda como está',
    other: '{n} filas no son grupos de la lista y se quedan como están',
  },
  'sidebar.roster.write': {
    one: 'Hacer 1 cambio en la hoja',
    other: 'Hacer {n} cambios en la hoja',
  },
  'sidebar.roster.written': 'La hoja se cambió',
  'sidebar.roster.upToDate': '“{sheet}” está al día.',
  'sidebar.roster.upToDateBy': '“{sheet}” está al día: {changes}.',
  'sidebar.roster.follows':
    'En los espacios ya creados, Chat se pone al día con Cambios: allí está marcado quien llegó, y sin marcar quien se fue.',
  'sidebar.roster.undone': {
    one: '1 celda se quedó como está: contiene una fórmula o algo más que personas',
    other: '{n} celdas se quedaron como están: contienen una fórmula o algo más que personas',
  },
  'sidebar.roster.goOn': 'Ver qué se va a crear',

  'sidebar.review.columns': { one: '1 columna reconocida', other: '{n} columnas reconocidas' },
  'sidebar.review.toSetUp': { one: '1 espacio por crear', other: '{n} espacios por crear' },
  'sidebar.review.nothing': 'No hay espacios por crear',
  'sidebar.review.nothingSelected': 'No hay espacios por crear en las filas seleccionadas',
  'sidebar.review.nothingVisible': 'No hay espacios por crear en las filas visibles',
  'sidebar.review.addRows': 'Agregue una fila a la hoja y aparecerá aquí.',
  'sidebar.review.afterAnswer': 'Lo que se puede crear aparece aquí cuando haya una respuesta.',
  'sidebar.review.fixFirst': 'Cuando una fila esté corregida, aparecerá aquí.',
  'sidebar.review.people': { one: '1 persona', other: '{n} personas' },
  'sidebar.review.seats': { one: '1 lugar', other: '{n} lugares' },
  'sidebar.review.messages': { one: '1 mensaje', other: '{n} mensajes' },
  'sidebar.review.takes': 'tarda {duration}',
  'sidebar.review.as': 'como {me}',
  'sidebar.review.setUp': { one: 'Crear 1 espacio', other: 'Crear {n} espacios' },
  'sidebar.review.goOn': { one: 'Seguir con 1 espacio', other: 'Seguir con {n} espacios' },
  'sidebar.review.starting': 'Marcando las filas',
  'sidebar.review.which': 'Elegir qué filas',
  'sidebar.review.all': 'Todas las filas',
  'sidebar.review.selected': 'Filas seleccionadas',
  'sidebar.review.visible': 'Filas visibles',
  'sidebar.review.onlySelected': 'Solo cuentan las filas seleccionadas: {rows}.',
  'sidebar.review.takeVisible': 'Tomar solo las filas visibles',
  'sidebar.review.hidden': {
    one: '1 de ellos en una fila oculta',
    other: '{n} de ellos en filas ocultas',
  },
  'sidebar.review.lookFirst': 'Aún no se envió nada: revise primero esto.',
  'sidebar.review.onlyVisible': 'Solo cuentan las filas visibles.',
  'sidebar.review.takeAll': 'Tomar todas las filas',
  'sidebar.review.tryOne': 'Probar primero una fila',
  'sidebar.review.tryOneHow': 'Crea “{name}” con todas sus personas',
  'sidebar.review.ended': 'La ejecución terminó. Esto es lo que ahora dice la hoja.',
  'sidebar.review.changed': 'La hoja cambió. No se envió nada; esto es lo que dice ahora.',
  'sidebar.review.otherSheet':
    'Ahora está abierta otra hoja. No se envió nada; esto es lo que dice la hoja abierta.',
  'sidebar.review.questionFirst': 'No se envió nada: primero hay que responder a algo.',
  'sidebar.review.answerFirst': {
    one: 'después de la pregunta de arriba',
    other: 'después de las {n} preguntas de arriba',
  },
  'sidebar.review.toFix': { one: '1 fila por corregir', other: '{n} filas por corregir' },
  'sidebar.review.toCheck': { one: '1 aviso', other: '{n} avisos' },
  'sidebar.review.more': { one: '1 más', other: '{n} más' },
  'sidebar.review.wholeNote': 'Mostrar todo',
  'sidebar.review.notListed': {
    one: '1 más que no se muestra',
    other: '{n} más que no se muestran',
  },
  'sidebar.review.notWhole': {
    one: '1 espacio está incompleto',
    other: '{n} espacios están incompletos',
  },
  'sidebar.review.failed': { one: '1 fila falló', other: '{n} filas fallaron' },
  'sidebar.review.doubt': { one: '1 fila sin respuesta', other: '{n} filas sin respuesta' },
  'sidebar.review.otherNotes': { one: '1 fila por revisar', other: '{n} filas por revisar' },
  'sidebar.review.again': {
    one: 'Intentar de nuevo con 1 fila',
    other: 'Intentar de nuevo con {n} filas',
  },
  'sidebar.review.doneBefore': { one: '1 ya creado antes', other: '{n} ya creados antes' },
  'sidebar.review.andAlike': {
    one: 'y 1 fila más como esta',
    other: 'y {n} filas más como esta',
  },
  'sidebar.review.inRow': { one: 'y 1 más en esta fila', other: 'y {n} más en esta fila' },
  'sidebar.skipped.totals': 'totales',
  'sidebar.skipped.headers': 'encabezados repetidos',
  'sidebar.skipped.instructions': 'instrucciones',
  'sidebar.skipped.notes': 'notas',
  'sidebar.skipped.examples': 'ejemplos',
  'sidebar.skipped.notReady': 'sin marcar como listas',
  'sidebar.skipped.heldBack': 'retenidas',
  'sidebar.review.skipped': {
    one: '1 fila omitida: {why}',
    other: '{n} filas omitidas: {why}',
  },
  'sidebar.review.resting': {
    one: 'La ejecución de {by} está en pausa: queda 1 fila.',
    other: 'La ejecución de {by} está en pausa: quedan {n} filas.',
  },
  'sidebar.review.restingHow':
    'Sigue cuando {by} abra esta barra lateral. Las filas que aún no se enviaron se pueden asumir.',
  'sidebar.review.takeOver': { one: 'Asumir 1 fila', other: 'Asumir {n} filas' },

  // What will be made, a card for each space
  'sidebar.space.title': '¿Usar este espacio?',
  'sidebar.space.reading': 'Consultando el espacio en Chat…',
  'sidebar.space.space': 'Espacio',
  'sidebar.space.madeYou': 'Se creó el {time}, y usted es su propietario desde entonces.',
  'sidebar.space.madeOthers': 'Lo creó otra persona el {time}: usted llegó después.',
  'sidebar.space.madeUnknown': 'Chat no dice quién lo creó.',
  'sidebar.space.inIt': { one: 'Hay 1 persona en él.', other: 'Hay {n} personas en él.' },
  'sidebar.space.youMember': 'Usted es miembro.',
  'sidebar.space.youManager': 'Usted es administrador.',
  'sidebar.space.youOwner': 'Usted es propietario.',
  'sidebar.space.youAreOut': 'Usted no está en él.',
  'sidebar.space.others': {
    one: '1 de ellas no es usted ni la nombra la fila. Chat no da nombres a los scripts: abra el espacio para ver quién es.',
    other:
      '{n} de ellas no son usted ni las nombra la fila. Chat no da nombres a los scripts: abra el espacio para ver quiénes son.',
  },
  'sidebar.space.otherRows': 'También lo tienen otras filas: {rows}.',
  'sidebar.space.isIn': {
    one: '1 persona de la fila está en él',
    other: '{n} personas de la fila están en él',
  },
  'sidebar.space.toAdd': { one: 'Por agregar', other: '{n} por agregar' },
  'sidebar.space.toRaise': { one: 'Recibe un rol', other: '{n} reciben un rol' },
  'sidebar.space.unknown': {
    one: 'Por agregar, salvo que ya esté en él',
    other: '{n} por agregar, salvo que ya estén en él',
  },
  'sidebar.space.does':
    'Aún no se envía nada: quien falta se agrega la próxima vez que se procese la fila. No se publica ningún mensaje ni se quita a nadie.',
  'sidebar.compare.title': 'Comparar con Chat',
  'sidebar.compare.how':
    'Lee los espacios de las filas terminadas y dice qué cambió alguien en Chat. Allí no se cambia nada, ni ninguna celda suya sin un clic. En una celda que se escribe, los chips de persona pasan a ser texto.',
  'sidebar.compare.begin': { one: 'Comparar 1 espacio', other: 'Comparar {n} espacios' },
  'sidebar.compare.again': 'Comparar de nuevo',
  'sidebar.compare.comparing': 'Comparando',
  'sidebar.compare.goOn': 'Seguir',
  'sidebar.compare.inStep': 'Las filas y los espacios dicen lo mismo.',
  'sidebar.compare.stopped': 'Detenido. Esto es lo que se encontró hasta entonces.',
  'sidebar.compare.noSpace': { one: '1 espacio ya no está', other: '{n} espacios ya no están' },
  'sidebar.compare.notOwner': {
    one: '1 espacio ya no es suyo',
    other: '{n} espacios ya no son suyos',
  },
  'sidebar.compare.renamed': {
    one: '1 espacio cambió de nombre en Chat',
    other: '{n} espacios cambiaron de nombre en Chat',
  },
  'sidebar.compare.setting': {
    one: '1 ajuste cambió en Chat',
    other: '{n} ajustes cambiaron en Chat',
  },
  'sidebar.compare.left': { one: '1 persona salió', other: '{n} veces salió alguien' },
  'sidebar.compare.added': {
    one: '1 alta en Chat',
    other: '{n} altas en Chat',
  },
  'sidebar.compare.role': {
    one: '1 persona tiene otro rol',
    other: '{n} personas tienen otro rol',
  },
  'sidebar.compare.accepted': {
    one: '1 invitación aceptada',
    other: '{n} invitaciones aceptadas',
  },
  'sidebar.compare.leftAll': '{person} salió de {n} espacios',
  'sidebar.compare.take': 'Pasar a la hoja',
  'sidebar.compare.takeAll': 'Pasar las {n} a la hoja',
  'sidebar.compare.setBack': 'Restablecer',
  'sidebar.compare.setBackAll': 'Restablecer las {n}',
  'sidebar.compare.leave': 'Dejar así',
  'sidebar.compare.leaveAll': 'Dejar así las {n}',
  'sidebar.compare.of': '{what}: fila {row}',
  'sidebar.compare.done': { one: '1 diferencia resuelta', other: '{n} diferencias resueltas' },
  'sidebar.compare.notDone': {
    one: '1 quedó igual: su fila o su espacio ya es distinto, o su celda contiene una fórmula',
    other:
      '{n} quedaron igual: sus filas o espacios ya son distintos, o sus celdas contienen fórmulas',
  },
  'sidebar.compare.settling': 'En proceso',
  'sidebar.compare.ids':
    'De quienes se agregaron allí, Chat solo da el ID. En el espacio se ve quiénes son.',
  'sidebar.compare.adopted': {
    one: '1 fila se comparó por primera vez: quienes figuran en ella y en Chat se anotan como presentes de antes.',
    other:
      '{n} filas se compararon por primera vez: quienes figuran en ellas y en Chat se anotan como presentes de antes.',
  },
  'sidebar.compare.othersIn': {
    one: 'En sus espacios hay 1 persona más, que ninguna fila nombra.',
    other: 'En sus espacios hay {n} personas más, que ninguna fila nombra.',
  },
  'sidebar.compare.ofOthers': {
    one: '1 fila que procesó otra persona no se comparó.',
    other: '{n} filas que procesaron otras personas no se compararon.',
  },
  'sidebar.compare.unproven': {
    one: '1 fila no se comparó: nadie sabe si su espacio es el suyo.',
    other: '{n} filas no se compararon: nadie sabe si sus espacios son los suyos.',
  },
  'sidebar.compare.unread': {
    one: 'Google no respondió nada sobre 1 espacio. Compare de nuevo más tarde.',
    other: 'Google no respondió nada sobre {n} espacios. Compare de nuevo más tarde.',
  },
  'sidebar.compare.forgotten': {
    one: '1 espacio ya no tiene fila',
    other: '{n} espacios ya no tienen fila',
  },
  'sidebar.compare.download': 'Descargar quién está dónde',
  'sidebar.compare.file': 'quien-esta-donde.csv',
  'sidebar.compare.column.space': 'Espacio',
  'sidebar.compare.column.link': 'Enlace',
  'sidebar.compare.column.person': 'Persona',
  'sidebar.compare.column.role': 'Rol',
  'sidebar.compare.column.state': 'Estado',
  'sidebar.compare.in': 'dentro',
  'sidebar.compare.invited': 'con invitación',
  'sidebar.compare.group': 'grupo',
  'sidebar.compare.app': 'app',
  'sidebar.bringIn.title': 'Traer mis espacios',
  'sidebar.bringIn.how':
    'Los que elija reciben una fila cada uno, con todas sus personas: por su dirección donde se puede leer el directorio; si no, por su ID. En Chat no se cambia nada.',
  'sidebar.bringIn.reading': 'Leyendo sus espacios',
  'sidebar.names.title': 'Nombres sin dirección',
  'sidebar.names.how':
    'A quién tiene el directorio de su organización con estos nombres. No se elige a nadie por usted: al pulsar se escribe una dirección junto al nombre, y el resto de la celda no cambia. En una celda que se escribe, los chips de persona pasan a ser texto.',
  'sidebar.names.asking': 'Consultando el directorio',
  'sidebar.names.nobody': 'En el directorio no hay nadie con este nombre.',
  'sidebar.names.others':
    'En el directorio hay más personas con este nombre: escriba más de él en la celda.',
  'sidebar.names.inCells': { one: 'En 1 celda:', other: 'En {n} celdas:' },
  'sidebar.names.more': { one: 'Buscar 1 nombre más', other: 'Buscar {n} nombres más' },
  'sidebar.names.write': {
    one: 'Escribir la dirección',
    other: 'Escribir la dirección en {n} celdas',
  },
  'sidebar.names.writeOf': '{write}: {person}, {rows}',
  'sidebar.names.leftOut':
    'Este complemento se instaló sin el permiso para leer el directorio de su organización. Quien lo instaló puede agregarlo con el extra “directory”. Hasta entonces, escriba las direcciones en las celdas.',
  'sidebar.names.notAllowed':
    'Usted no ha permitido que el complemento lea el directorio de su organización. Permítalo o escriba las direcciones en las celdas:',
  'sidebar.bringIn.none': 'Usted no está en ningún espacio con nombre.',
  'sidebar.bringIn.search': 'El nombre contiene',
  'sidebar.bringIn.people': { one: '1 persona', other: '{n} personas' },
  'sidebar.bringIn.inSheet': 'tiene una fila',
  'sidebar.bringIn.ready': 'La fila {row} está lista y tiene este nombre. ¿Qué espacio es?',
  'sidebar.bringIn.use': 'Usar el espacio',
  'sidebar.bringIn.another': 'Crear otro',
  'sidebar.bringIn.bring': { one: 'Traer 1 espacio', other: 'Traer {n} espacios' },
  'sidebar.bringIn.brought': {
    one: '1 espacio ya tiene una fila',
    other: '{n} espacios ya tienen una fila',
  },
  'sidebar.bringIn.notBrought': {
    one: '1 no se pudo leer o ya tiene una fila.',
    other: '{n} no se pudieron leer o ya tienen una fila.',
  },
  'sidebar.changes.title': 'Cambios',
  'sidebar.changes.rows': { one: '1 fila cambió', other: '{n} filas cambiaron' },
  'sidebar.changes.adds': { one: '1 persona por agregar', other: '{n} personas por agregar' },
  'sidebar.changes.roles': { one: '1 rol nuevo', other: '{n} roles nuevos' },
  'sidebar.changes.catchUps': { one: '1 fila por repasar', other: '{n} filas por repasar' },
  'sidebar.changes.add': 'Agregar',
  'sidebar.changes.giveRole': 'Dar un rol',
  'sidebar.changes.catchUp': 'Agregar a quien falte',
  'sidebar.changes.catchUpHow':
    'No se sabe quién llegó a estas filas: se pregunta a Chat quién está en sus espacios y se agrega a quien falte.',
  'sidebar.changes.takeOuts': { one: '1 persona por quitar', other: '{n} personas por quitar' },
  'sidebar.changes.takeRoles': { one: '1 rol por quitar', other: '{n} roles por quitar' },
  'sidebar.changes.takeOut': 'Quitar',
  'sidebar.changes.takeOutHow':
    'Sus filas ya no nombran a estas personas. No se quita a nadie que usted no marque.',
  'sidebar.changes.takeRole': 'Quitar un rol',
  'sidebar.changes.movedTo': '→ pasó a {name}',
  'sidebar.changes.before': 'ya estaba antes del complemento',
  'sidebar.changes.emptied': {
    one: 'ya no nombra a nadie: ¿quitar a la única persona?',
    other: 'ya no nombra a nadie: ¿quitar a las {n}?',
  },
  'sidebar.changes.inRows': { one: 'en 1 fila:', other: 'en {n} filas:' },
  'sidebar.changes.wereOut': {
    one: 'Se quitó a 1 persona en los últimos 30 días',
    other: 'Se quitó a {n} personas en los últimos 30 días',
  },
  'sidebar.changes.putBack': 'Volver a agregar',
  'sidebar.changes.putOneBack': 'Volver a agregar a {person} en {name}',
  'sidebar.changes.putAllBack': {
    one: 'Volver a agregar a 1 persona',
    other: 'Volver a agregar a las {n}',
  },
  'sidebar.changes.renames': { one: '1 nombre nuevo', other: '{n} nombres nuevos' },
  'sidebar.changes.sets': { one: '1 ajuste por cambiar', other: '{n} ajustes por cambiar' },
  'sidebar.changes.rename': 'Cambiar el nombre',
  'sidebar.changes.set': 'Cambiar ajustes',
  'sidebar.changes.byTemplate': {
    one: '1 espacio tendría un nombre nuevo por la plantilla de Configuración',
    other: '{n} espacios tendrían un nombre nuevo por la plantilla de Configuración',
  },
  'sidebar.changes.barred': {
    one: '1 nombre o ajuste nuevo espera un permiso',
    other: '{n} nombres o ajustes nuevos esperan un permiso',
  },
  'sidebar.changes.barredLink': 'Aún no se permite cambiar nombres y ajustes.',
  'sidebar.changes.barredHow':
    'Aquí no está activado cambiar el nombre y la configuración de los espacios. Puede activarlo quien instaló este complemento: es el extra “rename”.',
  'sidebar.changes.moreAway': {
    one: '1 persona o rol más no se muestra, y se queda',
    other: '{n} personas o roles más no se muestran, y se quedan',
  },
  'sidebar.changes.much': {
    one: 'Así se quita a 1 persona. Espacios: {spaces}.',
    other: 'Así se quita a {n} personas. Espacios: {spaces}. Revise los nombres una vez más.',
  },
  'sidebar.changes.sure': { one: 'Quitar a 1 persona', other: 'Quitar a {n} personas' },
  'sidebar.changes.apply': { one: 'Aplicar 1 cambio', other: 'Aplicar {n} cambios' },
  'sidebar.changes.nothing': 'Usted no tiene nada que aplicar.',
  'sidebar.changes.more': {
    one: '1 cambio más no se muestra, y también se aplica',
    other: '{n} cambios más no se muestran, y también se aplican',
  },
  'sidebar.changes.others': {
    one: '1 fila la procesó otra persona: solo ella puede aplicar sus cambios',
    other: '{n} filas las procesaron otras personas: solo ellas pueden aplicar sus cambios',
  },
  'sidebar.cards.see': 'Ver qué se va a crear',
  'sidebar.cards.at': '{at} de {total}',
  'sidebar.cards.previous': 'El espacio anterior',
  'sidebar.cards.next': 'El espacio siguiente',
  'sidebar.cards.private': 'Espacio privado',
  'sidebar.cards.found': 'Espacio que otras personas de su organización pueden encontrar',
  'sidebar.cards.groupChat': 'Chat grupal',
  'sidebar.cards.directMessage': 'Mensaje directo',
  'sidebar.cards.appMessage': 'Mensaje de la app para usted',
  'sidebar.cards.member': 'miembro',
  'sidebar.cards.manager': 'administrador',
  'sidebar.cards.owner': 'propietario',
  'sidebar.cards.you': 'usted',
  'sidebar.cards.yourself': 'Su cuenta',
  'sidebar.cards.always': 'siempre dentro',
  'sidebar.cards.group': 'Grupo de Google',
  'sidebar.cards.members': { one: '1 miembro', other: '{n} miembros' },
  'sidebar.cards.nobody': 'Solo usted está en él',
  'sidebar.cards.hidden': 'Su fila está oculta en la hoja',
  'sidebar.cards.historyOn': 'Los mensajes se conservan',
  'sidebar.cards.historyOff': 'Los mensajes no se conservan',
  'sidebar.cards.managersPost': 'Solo pueden publicar administradores y propietarios',
  'sidebar.cards.outside': 'Pueden unirse personas externas',
  'sidebar.cards.message': 'Se publica una vez, tal como está aquí:',
  'sidebar.cards.setUp': { one: 'Crear este', other: 'Crear los {n}' },

  'sidebar.question.columnsGone': '¿Qué se procesó antes?',
  'sidebar.question.torn': 'Hay filas ordenadas por separado',
  'sidebar.question.noHeaders': '¿La primera fila contiene datos?',
  'sidebar.question.nobody': '¿Quién va en los espacios?',
  'sidebar.question.noName': '¿Qué columna da nombre a los espacios?',
  'sidebar.question.sideways': '¿Están los espacios uno al lado del otro?',
  'sidebar.question.rowsOrPeople': '¿Cada fila es una persona?',
  'sidebar.question.addresses': 'Quizá una columna contiene personas',
  'sidebar.question.any': 'Primero, una pregunta',
  'sidebar.question.useAs': 'Qué son sus personas',
  'sidebar.question.about': '{reply}: {header}',
  'sidebar.question.answered': 'Su respuesta se recuerda.',
  'sidebar.question.notes': {
    one: '1 aviso sobre las columnas',
    other: '{n} avisos sobre las columnas',
  },
  'sidebar.question.useIt': 'Usar como {field}',
  'sidebar.question.useColumn': 'Usar “{header}”',

  'sidebar.templates.make': '{field} a partir de columnas',
  'sidebar.templates.label': '{field}, a partir de columnas',
  'sidebar.templates.headers': 'Encabezados que se pueden insertar',
  'sidebar.templates.how':
    'Haga clic en un encabezado para insertarlo. Representa lo que cada fila dice en esa columna; una fila con texto propio lo conserva.',
  'sidebar.templates.example': 'Por ejemplo, {example}',
  'sidebar.templates.becomes': 'Así quedarían las primeras filas',
  'sidebar.templates.nothing': 'nada',
  'sidebar.templates.or': 'O tómelo de una sola columna:',
  'sidebar.columns.title': 'Columnas',
  'sidebar.columns.headers': 'Encabezados en',
  'sidebar.columns.rowReads': 'Fila {row}: {text}',
  'sidebar.columns.firstIsData': 'La primera fila contiene datos',
  'sidebar.columns.inUse': '“{header}” ya se usa como {field}.',
  'sidebar.columns.swap': 'Intercambiarlas',
  'sidebar.columns.takeIt': 'Usarla aquí, no como {field}',
  'sidebar.columns.leaveIt': 'Dejar así',
  'sidebar.columns.unusedTitle': 'Sin usar',
  'sidebar.columns.nobody': 'Nadie',
  'sidebar.columns.notKept': 'La última elección de columna no se guardó.',
  'sidebar.columns.none': 'Ninguna',
  'sidebar.columns.another': 'Otra columna para {field}',
  'sidebar.columns.more': 'Más columnas que puede usar',
  'sidebar.columns.preview': 'Así se leen las primeras filas',
  'sidebar.columns.people': { one: '1 persona', other: '{n} personas' },
  'sidebar.columns.noName': 'Sin nombre',
  'sidebar.field.spaceName': 'Nombre del espacio',
  'sidebar.field.members': 'Miembros',
  'sidebar.field.managers': 'Administradores',
  'sidebar.field.owners': 'Propietarios',
  'sidebar.field.groups': 'Grupos de Google',
  'sidebar.field.type': 'Tipo',
  'sidebar.field.description': 'Descripción',
  'sidebar.field.guidelines': 'Directrices',
  'sidebar.field.history': 'Historial',
  'sidebar.field.access': 'Acceso',
  'sidebar.field.posting': 'Quién puede publicar',
  'sidebar.field.externalPeople': 'Personas externas',
  'sidebar.field.welcomeMessage': 'Mensaje de bienvenida',
  'sidebar.field.ready': 'Listo',
  'sidebar.field.open': 'Abierto',

  'sidebar.run.title': { one: 'Creando 1 espacio', other: 'Creando {n} espacios' },
  'sidebar.run.again': {
    one: 'Intentando de nuevo con 1 fila',
    other: 'Intentando de nuevo con {n} filas',
  },
  'sidebar.run.changes': {
    one: 'Aplicando cambios a 1 espacio',
    other: 'Aplicando cambios a {n} espacios',
  },
  'sidebar.run.progress': 'Progreso',
  'sidebar.run.settled': '{done} de {total}',
  'sidebar.run.left': { one: 'queda 1, {duration}', other: 'quedan {n}, {duration}' },
  'sidebar.run.leftOnly': { one: 'queda 1', other: 'quedan {n}' },
  'sidebar.run.rate': { one: '1 por minuto', other: '{n} por minuto' },
  'sidebar.run.working': 'Trabajando desde hace {time}',
  'sidebar.run.waiting': '{because}: sigue en {time}',
  'sidebar.run.waitingPlain': 'En espera: sigue en {time}',
  'sidebar.run.noAnswer': 'Hojas de cálculo de Google no responde: nuevo intento en {time}',
  'sidebar.run.closing':
    'Si cierra esto, se pone en pausa después de estas filas. “Terminar en segundo plano” sigue sin usted.',
  'sidebar.run.stop': 'Detener',
  'sidebar.run.stopping': 'Se detiene después de las filas en camino',
  'sidebar.run.stopFailed': 'La orden de detener no llegó. Haga clic en Detener otra vez.',
  'sidebar.run.background': 'Terminar en segundo plano',
  'sidebar.run.missing': '{name}: {details}',

  'sidebar.busy.title': '{by} está procesando filas aquí',
  'sidebar.busy.mine': 'Su ejecución sigue en otro lugar',
  'sidebar.busy.follows': 'Si nadie continúa allí, sigue aquí por sí sola.',
  'sidebar.busy.here': 'Seguir aquí',
  'sidebar.busy.until': 'Como máximo hasta las {time}.',
  'sidebar.busy.expected': 'Si no ocurre nada más antes de las {time}, puede asumir sus filas.',
  'sidebar.busy.soFar': '{done} de {total} filas hasta ahora.',
  'sidebar.busy.goesOn': 'Sigue por sí sola cuando la hoja esté libre.',
  'sidebar.busy.nothing': 'No se tocó ninguna de sus filas.',
  'sidebar.busy.check': 'Comprobar de nuevo',
  'sidebar.busy.back': 'Volver al resumen',
  'sidebar.background.title': 'Terminando en segundo plano',
  'sidebar.background.left': { one: 'Queda 1 fila: {time}.', other: 'Quedan {n} filas: {time}.' },
  'sidebar.background.often': 'Google inicia la parte siguiente en unos minutos.',
  'sidebar.background.hourly':
    'Por ser un complemento, Google lo ejecuta una vez por hora, la primera dentro de la próxima hora.',
  'sidebar.background.close':
    'Puede cerrar esto. Un correo le avisa cuando termine, y la hoja dice qué pasó con cada fila.',
  'sidebar.background.here': 'Mejor seguir aquí',

  'sidebar.done.title': { one: '1 espacio creado', other: '{n} espacios creados' },
  'sidebar.done.none': 'No se creó ningún espacio',
  'sidebar.done.completed': { one: '1 fila completada', other: '{n} filas completadas' },
  'sidebar.done.stopped': {
    one: 'Detenido: 1 espacio creado',
    other: 'Detenido: {n} espacios creados',
  },
  'sidebar.done.stoppedNone': 'Detenido: no se creó ningún espacio',
  'sidebar.done.untouched': { one: '1 fila sigue intacta.', other: '{n} filas siguen intactas.' },
  'sidebar.done.asking': 'Hasta ahora no se pudo agregar a nadie',
  'sidebar.done.askingWhy': {
    one: '1 fila más espera a que usted diga si se sigue. También su espacio puede quedar vacío.',
    other:
      '{n} filas más esperan a que usted diga si se sigue. También sus espacios pueden quedar vacíos.',
  },
  'sidebar.done.allTheSame': 'Seguir de todos modos',
  'sidebar.done.stopHere': 'Detener aquí',
  'sidebar.done.allIn': { one: '1 persona está dentro', other: 'Todas dentro: {n} personas' },
  'sidebar.done.someIn': {
    one: '{in} de 1 persona está dentro',
    other: '{in} de {n} personas están dentro',
  },
  'sidebar.done.seatsIn': 'Todas dentro: {who}',
  'sidebar.done.someSeats': {
    one: '{in} de 1 lugar ocupado',
    other: '{in} de {n} lugares ocupados',
  },
  'sidebar.done.tried': {
    one: 'Esa fue una fila. Hay 1 más lista.',
    other: 'Esa fue una fila. Hay {n} más listas.',
  },
  'sidebar.done.lookAt': 'Ver {name} en Chat',
  'sidebar.done.spaces': 'Los espacios',
  'sidebar.done.allSpaces': 'Todos los espacios de esta hoja',
  'sidebar.done.noSpaces': 'Aún no hay enlaces en la hoja.',
  'sidebar.done.copyLinks': 'Copiar enlaces',
  'sidebar.done.copySummary': 'Copiar resumen',
  'sidebar.done.summary': '{sheet}, {date}',
  'sidebar.done.undo': 'Cómo deshacer esto',
  'sidebar.done.undoHow':
    'Abra cada espacio, elija su nombre, arriba, y después Eliminar. Solo puede hacerlo un propietario, y Chat pide confirmación.',
  'sidebar.done.undoAnew':
    'Para crear un espacio de nuevo, vacíe las cinco celdas de su fila de Status a Request ID.',
  'sidebar.trial.try': 'Probar primero solo conmigo',
  'sidebar.trial.there': 'Para probar, solo con usted dentro:',
  'sidebar.trial.delete': 'Eliminarlo',
  'sidebar.undo.title': 'Deshacer esta ejecución',
  'sidebar.undo.line': {
    one: 'Deshacer la última ejecución: 1 espacio',
    other: 'Deshacer la última ejecución: {n} espacios',
  },
  'sidebar.undo.how': {
    one: 'Elimina el espacio que creó esta ejecución si nadie lo usó: sin más mensajes que el de bienvenida y sin más personas que las agregadas. Primero se revisa.',
    other:
      'De los {n} espacios que creó esta ejecución, elimina los que nadie usó: sin más mensajes que el de bienvenida y sin más personas que las agregadas. Primero se revisan.',
  },
  'sidebar.undo.look': { one: 'Revisar 1 espacio', other: 'Revisar {n} espacios' },
  'sidebar.undo.may': { one: '1 espacio que nadie usó', other: '{n} espacios que nadie usó' },
  'sidebar.undo.none': 'Ninguno se puede eliminar.',
  'sidebar.undo.final':
    'Un espacio eliminado no se puede recuperar. Su fila vuelve a estar lista, como si nunca se hubiera procesado.',
  'sidebar.undo.pauses':
    'Su programación se pone en pausa; si no, procesaría estas filas otra vez enseguida.',
  'sidebar.undo.others': 'La programación de {by} procesará estas filas otra vez cuando le toque.',
  'sidebar.undo.delete': { one: 'Eliminar 1 espacio', other: 'Eliminar {n} espacios' },
  'sidebar.undo.gone': {
    one: '1 espacio eliminado: su fila vuelve a estar lista',
    other: '{n} espacios eliminados: sus filas vuelven a estar listas',
  },
  'sidebar.undo.stay': { one: '1 espacio se queda', other: '{n} espacios se quedan' },
  'sidebar.undo.noRow': 'Ya no lo tiene ninguna fila suya.',
  'sidebar.undo.named': 'Otra fila u hoja también lo nombra.',
  'sidebar.undo.underWay': 'Su fila no está terminada o se separó de su resultado.',
  'sidebar.undo.notMade': 'Nada demuestra que lo creara esta ejecución.',
  'sidebar.undo.used': 'Alguien escribió en él.',
  'sidebar.undo.people': 'En él no están las mismas personas que se agregaron.',
  'sidebar.undo.renamed': 'Alguien le cambió el nombre.',
  'sidebar.undo.notOwner': 'Usted no es su propietario.',
  'sidebar.undo.notShown': 'Chat no se lo muestra.',
  'sidebar.undo.unread': 'Google no responde sobre él.',
  'sidebar.undo.refused': 'Chat se niega a eliminarlo.',
  'sidebar.undo.leftOut':
    'Este complemento se instaló sin el permiso para eliminar espacios. Quien lo instaló puede agregarlo con el extra “undo”. A mano se hace así:',
  'sidebar.undo.notAllowed':
    'Usted no ha permitido que el complemento elimine espacios. Permítalo o hágalo a mano:',
  'sidebar.done.colour': 'Mostrar Status en color',
  'sidebar.done.uncolour': 'Quitar los colores',
  'sidebar.done.home': 'Volver al resumen',
  'sidebar.done.schedule': 'Procesar las filas nuevas sin usted: Programación',

  'sidebar.trouble.title': 'Primero hay que arreglar algo',
  'sidebar.trouble.nothing': 'No se creó nada.',
  'sidebar.trouble.before': {
    one: 'Antes de esto se creó 1 espacio.',
    other: 'Antes de esto se crearon {n} espacios.',
  },
  'sidebar.trouble.noProgress':
    'La ejecución no avanza: durante un cuarto de hora no cambió nada. Siga más tarde.',
  'sidebar.trouble.check': 'Comprobar de nuevo',
  'sidebar.trouble.permission': 'Conceder permiso',
  'sidebar.trouble.letter': 'Copiar carta al administrador',
  'sidebar.trouble.where': 'Abrir donde se arregla',
  'sidebar.trouble.back': 'Volver al resumen',
  'sidebar.trouble.administrator':
    'Usted no puede arreglarlo; el administrador de su organización sí.',
  'sidebar.trouble.yourself': 'Usted puede arreglarlo.',
  'sidebar.trouble.stillSo': 'Comprobado a las {time}: aún no está arreglado.',
  'sidebar.settings.title': 'Configuración',
  'sidebar.settings.about':
    'Para la hoja “{sheet}”. Un cambio vale en cuanto usted sale de su campo.',
  'sidebar.settings.keeping': 'Guardando',
  'sidebar.settings.kept': 'Guardado',
  'sidebar.settings.notKept':
    'El último cambio en Configuración no se guardó. Abra Configuración para hacerlo otra vez.',
  'sidebar.settings.defaults': 'Para las filas que no digan otra cosa',
  'sidebar.settings.tooLong': '{length} caracteres, y se permiten {limit}. Aún no se guardó.',
  'sidebar.settings.preview': 'En la fila {row}, {name}, dice:',
  'sidebar.settings.alwaysIn': 'Siempre dentro',
  'sidebar.settings.alwaysInHow':
    'Direcciones de personas que entran en cada espacio nuevo, como la secretaría. Los espacios terminados no cambian; quien sale de esta lista no sale de ninguno.',
  'sidebar.settings.alwaysManagers': 'Siempre dentro, como administradores',
  'sidebar.settings.notAddress':
    '“{text}” no es una dirección. Una dirección es como ana@example.com. Aún no se guardó.',
  'sidebar.settings.tooManyIn': '{n} personas, y se permiten {limit}. Aún no se guardó.',
  'sidebar.settings.organisation': 'Su organización',
  'sidebar.settings.domains': 'Sus propios dominios',
  'sidebar.settings.yours': 'el suyo',
  'sidebar.settings.domainsHow':
    'Además de {domain}. Sus personas no son externas. Si son varios, sepárelos con comas.',
  'sidebar.settings.noDomain':
    '“{domain}” no es un dominio. Un dominio es como example.com. Aún no se guardó.',
  'sidebar.settings.afterwards': 'En cada espacio nuevo',
  'sidebar.settings.addApp': 'Agregar la app',
  'sidebar.settings.addAppHow':
    'La app de Chat del proyecto de este complemento pasa a ser miembro del espacio.',
  'sidebar.settings.leave': 'Salir al terminar',
  'sidebar.settings.leaveHow':
    'Usted sale del espacio cuando se haya unido un propietario de la hoja; si no hay ninguno, se queda. Para volver hace falta una invitación.',
  'sidebar.settings.myChat': 'En su propio Chat',
  'sidebar.settings.myChatAbout':
    'Para los espacios que crean sus propias ejecuciones en esta hoja, una vez cada uno. Lo que usted cambie después en Chat se queda así.',
  'sidebar.settings.section': 'Ponerlos en la sección',
  'sidebar.settings.sectionHow':
    'Una sección de su lista en Chat; si no hay ninguna con este nombre, se crea. Vacío: se quedan donde los pone Chat.',
  'sidebar.settings.mute': 'Silenciarlos para mí',
  'sidebar.settings.muteHow': 'Chat no le avisa de ellos. A nadie más le afecta.',
  'sidebar.settings.pin': 'Fijar el mensaje de bienvenida',
  'sidebar.settings.pinHow': 'Todos en el espacio lo encuentran entre los mensajes fijados.',
  'sidebar.settings.leftOut':
    'Esto no está activado aquí. Quien instaló este complemento puede activarlo: es el extra “{extra}”.',
  'sidebar.settings.notAllowed': 'Esto aún no se permite. Puede permitirlo abajo.',
  'sidebar.settings.log': 'El registro',
  'sidebar.settings.keepLog': 'Llevar un registro',
  'sidebar.settings.logHow':
    'Una línea por cada fila terminada, en la hoja “Rows to Spaces log”, para toda la hoja de cálculo.',
  'sidebar.settings.logRows': 'Filas que se guardan',
  'sidebar.settings.sheet': 'La hoja',
  'sidebar.settings.colours': 'Status en color',
  'sidebar.settings.coloursHow':
    'El verde es hecho; el ámbar, incompleto; el rojo oscuro pide su atención. Las reglas propias se conservan y tienen prioridad.',
  'sidebar.settings.here': 'Esta barra lateral',
  'sidebar.settings.dark': 'Oscuro',
  'sidebar.settings.darkHow':
    'En el navegador, Hojas de cálculo de Google es claro, y esto también, salvo que lo marque. Vale para todas sus hojas.',
  'sidebar.leaving.title': 'Dejar de usarlo',
  'sidebar.leaving.who': 'Quién sigue con esta hoja',
  'sidebar.leaving.handOverHow':
    'La dirección de esa persona se escribe como propietario en las filas de usted que tienen un espacio. Cambios las muestra todas y, al aplicarlos, le da ese rol. También puede asumir la programación de usted. Usted sigue siendo propietario.',
  'sidebar.leaving.handOver': 'Hacer propietario',
  'sidebar.leaving.forgetHow':
    'Olvida todo lo que se guarda de esta hoja de cálculo: la configuración, las programaciones y los textos ocultos de sus filas. Los espacios, y todas las celdas que usted ve, se quedan.',
  'sidebar.leaving.forget': 'Olvidar todo aquí',
  'sidebar.leaving.forgetRows': {
    one: 'De 1 fila nadie sabrá ya de quién es: no se podrá aplicar ningún cambio suyo, y ninguna ejecución seguirá con ella.',
    other:
      'De {n} filas nadie sabrá ya de quién son: no se podrá aplicar ningún cambio suyo, y ninguna ejecución seguirá con ellas.',
  },
  'sidebar.leaving.forgetSchedules': {
    one: '1 programación termina, sea de quien sea.',
    other: '{n} programaciones terminan, sean de quien sean.',
  },
  'sidebar.leaving.forgetSure': 'Sí, olvidar todo',
  'sidebar.leaving.keep': 'Conservarlo',
  'sidebar.settings.noNumber': 'Un número de {from} a {to}. Aún no se guardó.',
  'sidebar.choice.space': 'Espacio',
  'sidebar.choice.groupChat': 'Chat grupal',
  'sidebar.choice.directMessage': 'Mensaje directo',
  'sidebar.choice.appMessage': 'Mensaje de la app',
  'sidebar.choice.asUsual': 'Predeterminado',
  'sidebar.choice.on': 'Activado',
  'sidebar.choice.off': 'Desactivado',
  'sidebar.choice.private': 'Privado',
  'sidebar.choice.organization': 'Organización',
  'sidebar.choice.everyone': 'Todos',
  'sidebar.choice.managers': 'Administradores',
  'sidebar.choice.no': 'No',
  'sidebar.choice.yes': 'Sí',
  'sidebar.setup.title': 'Comprobar instalación',
  'sidebar.setup.checking': 'Comprobando, sin cambiar nada',
  'sidebar.setup.none': 'No hay que arreglar nada.',
  'sidebar.setup.some': { one: '1 cosa por arreglar.', other: '{n} cosas por arreglar.' },
  'sidebar.setup.account': 'Cuenta',
  'sidebar.setup.extras': 'Extras',
  'sidebar.setup.consent': 'Permiso',
  'sidebar.setup.chatApi': 'API de Chat',
  'sidebar.setup.appConfiguration': 'Configuración de la app',
  'sidebar.setup.app': 'App en los espacios',
  'sidebar.setup.groups': 'Grupos de Google',
  'sidebar.setup.fine': 'en orden',
  'sidebar.setup.wrong': 'por arreglar',
  'sidebar.setup.unknown': 'aún no se puede saber',
  'sidebar.setup.permissions': 'Los permisos y para qué son',
  'sidebar.schedule.title': 'Programación',
  'sidebar.schedule.reading': 'Leyendo la programación',
  'sidebar.schedule.off': 'Desactivada: las filas nuevas esperan a que alguien las procese.',
  'sidebar.schedule.on': 'Las filas nuevas se procesan {when}.',
  'sidebar.schedule.theirs':
    '{by} procesa así las filas nuevas: {when}. Solo esa persona puede cambiarlo.',
  'sidebar.schedule.last': 'Última ejecución: {time}.',
  'sidebar.schedule.next': 'Próxima: {time}.',
  'sidebar.schedule.zone': 'Las horas son las de la hoja de cálculo: {zone}.',
  'sidebar.schedule.line': 'Programación: {when}.',
  'sidebar.schedule.lineTheirs': 'Programación de {by}: {when}.',
  'sidebar.schedule.pausedBy': 'En pausa: {by} hizo clic en Detener.',
  'sidebar.schedule.silent':
    'La programación de {by} lleva días sin ejecutarse: quizá esa persona ya no está. Usted puede asumirla.',
  'sidebar.schedule.handed': '{by} le cede esta programación.',
  'sidebar.schedule.handTo': '{person} puede asumirla.',
  'sidebar.schedule.takeOver': 'Asumirla',
  'sidebar.schedule.anybody':
    'Quien pueda editar esta hoja puede escribir filas, y una programación las procesa en su nombre: los espacios son suyos, y es usted quien agrega a las personas.',
  'sidebar.schedule.boundScript':
    'Si esto es un script vinculado a la hoja de cálculo, quien pueda editarla puede editar el script que se ejecuta en su nombre: compártala como compartiría su contraseña, o use el complemento.',
  'sidebar.schedule.noLimits':
    'Esta programación se activó antes de que hubiera límites: procesa todo lo que esté listo. Elija abajo sus límites y guarde.',
  'sidebar.schedule.limits': 'Qué puede procesar sin usted',
  'sidebar.schedule.onlyTicked': 'Solo las filas que yo marque aquí',
  'sidebar.schedule.spacesADay': 'Espacios nuevos por día',
  'sidebar.schedule.peopleADay': 'Personas en ellos por día',
  'sidebar.schedule.noLimit': 'Sin límite',
  'sidebar.schedule.limitHow':
    'Al superarlo se pone en pausa, y usted recibe un correo. Las filas que vio aquí no cuentan.',
  'sidebar.schedule.noOutsiders': 'Dejarme a mí las filas con personas externas',
  'sidebar.schedule.onlyOwners': 'Propietarios, solo quienes yo nombre',
  'sidebar.schedule.owners': 'Direcciones, separadas por comas',
  'sidebar.schedule.messages':
    'Un mensaje con palabras de otras celdas que no sean nombre y miembros espera hasta que usted lo vea aquí.',
  'sidebar.schedule.inStep': 'Actualizar personas',
  'sidebar.schedule.inStep.rows': 'Solo filas nuevas',
  'sidebar.schedule.inStep.add': 'Solo agregar',
  'sidebar.schedule.inStep.all': 'Agregar y quitar',
  'sidebar.schedule.inStepMost': 'Máximo de salidas por día',
  'sidebar.schedule.inStepRows': 'Las filas que ya tienen su espacio se quedan como están.',
  'sidebar.schedule.inStepAdd':
    'Las personas y los roles que llegan a filas con espacio se dan también allí. El límite de personas vale también para ellas.',
  'sidebar.schedule.inStepAll':
    'Quien ya no figura en su fila sale cuando dos ejecuciones, con una hora de diferencia, lo hayan visto así; nunca más de una quinta parte de un espacio en siete días. Por encima de eso no sale nadie, y un correo dice quiénes saldrían. De quienes ya estaban antes del complemento, y de los roles, se ocupa usted.',
  'sidebar.schedule.inStepBefore':
    'Esta programación es anterior a que se pudieran actualizar las personas, así que solo procesa filas nuevas. Puede cambiarlo abajo.',
  'sidebar.schedule.wouldGo':
    'En pausa: se quitaría a más personas de las permitidas. No se quitó a nadie. Marque en Cambios quién sale y después reanude.',
  'sidebar.schedule.ready': { one: '1 fila está lista', other: '{n} filas están listas' },
  'sidebar.schedule.readySeen':
    'Lo que ve aquí cuenta como visto cuando haga clic en el botón de abajo: la primera ejecución también lo procesa.',
  'sidebar.schedule.readyTick': 'Marque las que puede procesar.',
  'sidebar.schedule.readyMore': {
    one: 'Hay 1 fila más lista que no se muestra aquí.',
    other: 'Hay {n} filas más listas que no se muestran aquí.',
  },
  'sidebar.schedule.tickRow': 'Procesar la fila {row}',
  'sidebar.schedule.tooLong':
    'Su mensaje es más largo de lo que se muestra aquí: procese usted la fila.',
  'sidebar.schedule.willPost': 'Se publicará en su nombre:',
  'sidebar.schedule.people': { one: '1 persona', other: '{n} personas' },
  'sidebar.schedule.limit':
    'En pausa: llegaron más filas de las que puede procesar por día sin que usted las vea. Véalas abajo y después reanude.',
  'sidebar.schedule.stopped': 'En pausa: usted hizo clic en Detener.',
  'sidebar.schedule.changed':
    'En pausa: las columnas, la configuración o una respuesta cambiaron después de que usted las viera. Revise las columnas y la configuración y después reanude.',
  'sidebar.schedule.asking':
    'En pausa: no se pudo agregar a nadie a los primeros espacios de una ejecución. Mire por qué en sus filas antes de dejar que siga.',
  'sidebar.schedule.failures':
    'En pausa: falló tres veces seguidas. Compruebe la instalación y después deje que siga.',
  'sidebar.schedule.resume': 'Reanudar',
  'sidebar.schedule.gone': 'Su activador se eliminó a mano, así que no se ejecuta nada.',
  'sidebar.schedule.setAgain': 'Crear el activador de nuevo',
  'sidebar.schedule.when': 'Procesar filas nuevas',
  'sidebar.schedule.minutes': 'Cada pocos minutos',
  'sidebar.schedule.hour': 'Cada hora',
  'sidebar.schedule.day': 'Cada día',
  'sidebar.schedule.week': 'Cada semana',
  'sidebar.schedule.form': 'Por formulario',
  'sidebar.schedule.howOften': 'Frecuencia',
  'sidebar.schedule.weekday': 'Día',
  'sidebar.schedule.at': 'Hora',
  'sidebar.schedule.alsoForm': 'También al responder un formulario',
  'sidebar.schedule.tell': 'Avisarme por correo',
  'sidebar.schedule.needed': 'Si hace falta',
  'sidebar.schedule.always': 'En cada ejecución',
  'sidebar.schedule.switchOn': 'Activar',
  'sidebar.schedule.change': 'Guardar el cambio',
  'sidebar.schedule.isOn': 'Activada',
  'sidebar.schedule.switchOff': 'Desactivar',
  'sidebar.schedule.untried':
    'Al activarla se ve si Google permite ejecutarla cada pocos minutos o, por ser un complemento, una vez por hora.',
  'sidebar.schedule.asBound':
    'En esta hoja de cálculo, Google permite ejecutarla cada pocos minutos.',
  'sidebar.schedule.asAddOn': 'Por ser un complemento, Google la ejecuta una vez por hora.',
  'sidebar.schedule.noRows': 'Ahora no hay filas listas.',
  'sidebar.schedule.takesEither': {
    one: '1 fila tarda {bound} o {addOn} en segundo plano, y {sidebar} con esta barra lateral abierta.',
    other:
      '{n} filas tardan {bound} o {addOn} en segundo plano, y {sidebar} con esta barra lateral abierta.',
  },
  'sidebar.schedule.takesBound': {
    one: '1 fila tarda {bound} en segundo plano, y {sidebar} con esta barra lateral abierta.',
    other: '{n} filas tardan {bound} en segundo plano, y {sidebar} con esta barra lateral abierta.',
  },
  'sidebar.schedule.takesAddOn': {
    one: '1 fila tarda {addOn} en segundo plano, y {sidebar} con esta barra lateral abierta.',
    other: '{n} filas tardan {addOn} en segundo plano, y {sidebar} con esta barra lateral abierta.',
  },
  'sidebar.schedule.onForm': 'al responder un formulario',
  'sidebar.schedule.everyMinutes': 'cada {n} minutos',
  'sidebar.schedule.everyHour': 'cada hora',
  'sidebar.schedule.everyDay': 'cada día de {time} a {until}',
  'sidebar.schedule.everyWeek': 'cada {weekday} de {time} a {until}',
  'sidebar.letter.subject': 'Rows to Spaces necesita su ayuda',
  'sidebar.letter.hello': 'Hola:',
  'sidebar.letter.why':
    'Uso Rows to Spaces, un complemento de Hojas de cálculo de Google que crea un espacio de Google Chat por cada fila de una hoja. Esto impide que funcione:',
  'sidebar.letter.where': 'Se arregla aquí: {link}',
  'sidebar.letter.project': 'El número del proyecto de Cloud es {number}.',
  'sidebar.letter.script':
    'El proyecto de Apps Script tiene el ID {id}; su configuración del proyecto indica el proyecto de Cloud.',
  'sidebar.letter.what':
    'Crea espacios, agrega personas y publica un mensaje de bienvenida en mi nombre, solo cuando yo lo pido o según una programación mía, y no lee ninguna otra hoja de cálculo. Pide estos permisos:',
  'sidebar.letter.thanks': 'Gracias',
  'sidebar.step.console':
    'En la consola de Google Cloud, con el proyecto del complemento seleccionado: APIs y servicios › Google Chat API › Configuración. Rellene el nombre, el avatar y la descripción, y elija Guardar.',
  'sidebar.step.api':
    'En la consola de Google Cloud, con el proyecto del complemento seleccionado: APIs y servicios › Biblioteca › Google Chat API › Habilitar. Tarda unos minutos.',
  'sidebar.step.trust':
    'En la consola de administración: Seguridad › Control de acceso y de datos › Controles de APIs › Gestionar acceso de aplicaciones. Marque la app como de confianza y, en Aplicaciones › Google Workspace › Google Chat, permita instalar apps de Chat.',
  'sidebar.step.fetch':
    'En la consola de administración, permita que los complementos hechos con Apps Script accedan a chat.googleapis.com.',
  'sidebar.step.chat':
    'En la consola de administración: Aplicaciones › Google Workspace › Google Chat. Active Chat para la cuenta.',
  'sidebar.step.groups':
    'En la consola de Google Cloud, con el proyecto del complemento seleccionado: APIs y servicios › Biblioteca › Cloud Identity API › Habilitar.',
  'sidebar.scope.spreadsheets.currentonly':
    'lee y escribe solo la hoja de cálculo en la que se abrió, y ningún otro archivo',
  'sidebar.scope.script.container.ui': 'muestra su menú y esta barra lateral',
  'sidebar.scope.script.external_request':
    'envía solicitudes a Google Chat y a Grupos de Google, y a ninguna otra dirección',
  'sidebar.scope.userinfo.email':
    'sabe de quién son estos espacios y adónde enviar el correo sobre una programación',
  'sidebar.scope.chat.spaces.create': 'crea los espacios',
  'sidebar.scope.chat.spaces.readonly':
    'busca un espacio cuya creación no tuvo respuesta, para que ninguno se cree dos veces',
  'sidebar.scope.chat.spaces': 'crea los espacios, los ve y cambia su nombre y su configuración',
  'sidebar.scope.chat.memberships': 'agrega personas, les da sus roles y ve quién falta',
  'sidebar.scope.chat.memberships.app': 'agrega la app de Chat, si está activado',
  'sidebar.scope.chat.messages.create': 'publica el mensaje de bienvenida',
  'sidebar.scope.cloud-identity.groups.readonly': 'encuentra un grupo de Google por su dirección',
  'sidebar.scope.script.scriptapp': 'ejecuta una programación, si alguien la activa',
  'sidebar.scope.script.send_mail': 'cuenta por correo al dueño de una programación qué ha pasado',
  'sidebar.scope.chat.delete':
    'elimina espacios sin usar de la última ejecución, si alguien la deshace',
  'sidebar.scope.chat.users.sections':
    'pone los espacios nuevos en una sección del Chat de la persona',
  'sidebar.scope.chat.users.spacesettings':
    'silencia los espacios nuevos para la persona, y para nadie más',
  'sidebar.scope.chat.spaces.pins': 'fija el mensaje de bienvenida en los espacios nuevos',
  'sidebar.scope.directory.readonly':
    'nombra, según el directorio de la organización, a las personas que solo Chat menciona, y halla direcciones por el nombre',

  // Menu and sample sheet. `menu.<what>`, `sample.<what>`
  'menu.stop': 'Detener',
  'menu.stopped': 'Detenido. Las filas que no se enviaron siguen intactas.',
  'menu.stoppedSchedule':
    'Detenido. Las filas que no se enviaron siguen intactas. Su programación aquí está en pausa hasta que usted la reanude.',
  'mail.subject.done': {
    one: 'Rows to Spaces: 1 espacio creado desde {sheet}',
    other: 'Rows to Spaces: {n} espacios creados desde {sheet}',
  },
  'mail.subject.doneChanged': {
    one: 'Rows to Spaces: 1 fila de {sheet} está al día',
    other: 'Rows to Spaces: {n} filas de {sheet} están al día',
  },
  'mail.subject.needy': {
    one: 'Rows to Spaces: 1 fila de {sheet} requiere su atención',
    other: 'Rows to Spaces: {n} filas de {sheet} requieren su atención',
  },
  'mail.subject.trouble': 'Rows to Spaces no pudo seguir con {sheet}',
  'mail.subject.failure': 'Rows to Spaces: su programación no pudo ejecutarse',
  'mail.subject.consent': 'Rows to Spaces necesita otra vez su permiso',
  'mail.done': { one: 'Se creó 1 espacio.', other: 'Se crearon {n} espacios.' },
  'mail.doneChanged': {
    one: 'Se creó o se puso al día 1 espacio.',
    other: 'Se crearon o se pusieron al día {n} espacios.',
  },
  'mail.wouldGo': 'A quiénes se quitaría',
  'mail.left': { one: 'Queda 1 fila.', other: 'Quedan {n} filas.' },
  'mail.held':
    'Lo que espera por usted se procesa cuando lo haya visto: abra Programación en la barra lateral o procese allí las filas. Las personas nuevas de filas que ya tienen su espacio se agregan en Cambios.',
  'mail.whatToDo':
    'Corrija en la hoja lo que dice su columna Details. Las filas corregidas se procesan en la próxima ejecución; para las que fallaron o están hechas en parte, haga clic en “Intentar de nuevo” en la barra lateral.',
  'mail.needy': { one: '1 fila requiere su atención', other: '{n} filas requieren su atención' },
  'mail.row': 'Fila {row}:',
  'mail.inRows': 'En {n} filas ({rows}):',
  'mail.links': 'Los espacios',
  'mail.more': 'Aquí solo figuran los primeros {n}; la hoja los tiene todos.',
  'mail.sheet': 'La hoja:',
  'mail.why':
    'Recibe este correo porque algo se ejecuta por sí solo en su nombre. Qué hace y cuándo le escribe se elige en Programación, en la barra lateral.',
  'mail.pausedAsking':
    'Su programación también está en pausa, hasta que usted la reanude en la barra lateral.',
  'mail.paused':
    'Fue la tercera vez seguida, así que la programación está en pausa hasta que usted la reanude en la barra lateral.',
  'mail.consent':
    'Una programación suya no pudo ejecutarse: el permiso que usa ha caducado. No se pierde nada; sigue cuando usted conceda el permiso otra vez.',
  'mail.consent.link': 'Concédalo aquí:',
  // What a space without a name is called in a list of links.
  'links.row': 'Fila {row}',

  'menu.open': 'Abrir',
  'menu.setUpNewRows': 'Procesar filas nuevas',
  'menu.schedule': 'Programación…',
  'menu.checkSetup': 'Comprobar instalación',
  'menu.othersSettings':
    'Otra persona cambió la configuración de esta hoja. No se envió nada: vea en la barra lateral qué se va a crear y créelo allí.',
  'menu.help': 'Ayuda',
  'menu.lookFirst': 'Revise primero esto: no se envió nada.',
  'menu.makeSample': 'Crear una hoja de ejemplo',
  'menu.resting': {
    one: 'La ejecución de {by} está en pausa: queda 1 fila.',
    other: 'La ejecución de {by} está en pausa: quedan {n} filas.',
  },
  'menu.nothingToDo': 'No hay filas por procesar.',
  'menu.started': { one: 'Creando 1 espacio.', other: 'Creando {n} espacios.' },
  'menu.going': '{n} de {total} creados.',
  'menu.done': { one: '1 espacio creado.', other: '{n} espacios creados.' },
  'menu.left': {
    one: 'Queda 1 fila. Abra Rows to Spaces para seguir.',
    other: 'Quedan {n} filas. Abra Rows to Spaces para seguir.',
  },
  'roster.sheetName': 'Espacios de {sheet}',
  'sample.sheetName': 'Espacios',
  'sample.header.spaceName': 'Nombre del espacio',
  'sample.header.members': 'Miembros',
  'sample.header.managers': 'Administradores',
  'sample.header.owners': 'Propietarios',
  'sample.header.description': 'Descripción',
  'sample.header.history': 'Historial',
  'sample.header.groups': 'Grupos de Google',
  'sample.header.guidelines': 'Directrices',
  'sample.header.access': 'Acceso',
  'sample.example.spaceName': 'Ejemplo: club de ajedrez',
  'sample.example.members': 'ana@example.com, luis@example.com',
  'sample.example.owners': 'clara@example.com',
  'sample.example.description': 'Partidas y entrenamientos',
  'sample.example.history': 'activado',
  'sample.note.spaceName': 'Cómo se llama el espacio en Chat, hasta 128 caracteres.',
  'sample.note.members':
    'Direcciones, separadas por comas. Usted siempre está y no hace falta que se nombre.',
  'sample.note.owners':
    'Direcciones de las personas que pueden gestionar el espacio. No hace falta repetirlas en Miembros.',
  'sample.note.description': 'Hasta 150 caracteres. Puede quedar vacía.',
  'sample.note.history':
    'Si los mensajes se conservan: activado o desactivado. Vacío: como en su organización.',
  'sample.note.example': 'Un ejemplo: nunca se procesa. Escriba encima o elimine esta fila.',
  'sample.choice.on': 'activado',
  'sample.choice.off': 'desactivado',

  // What is said without the script, and so without the catalogue that it brings: the page carries it in every language.
  'connection.title': 'No se puede conectar con Hojas de cálculo de Google',
  'connection.offline':
    'No hay conexión con Hojas de cálculo de Google. No se pierde nada: la hoja lo recuerda todo.',
  'connection.noAnswer':
    'Hojas de cálculo de Google no respondió. No se pierde nada: la hoja lo recuerda todo.',
  'connection.said':
    'Hojas de cálculo de Google no lo hizo y dice: “{reason}”. No se pierde nada: la hoja lo recuerda todo.',
  'connection.accounts':
    'Quizá tiene varias cuentas con la sesión abierta. Abra la hoja en una ventana del navegador en la que solo esté su cuenta.',
  'connection.permission':
    'Rows to Spaces necesita otra vez su permiso. Vuelva a cargar la hoja y abra el complemento desde el menú Extensiones: allí lo pide Google.',
  'connection.notOpened': 'Esto aún no se puede abrir',
  'connection.unknown':
    'Algo salió mal antes de que pudiera abrirse la barra lateral. No se pierde nada: la hoja lo recuerda todo.',
  'connection.allow': 'Conceder permiso',
  'connection.where': 'Dónde se arregla',
  'connection.again': 'Comprobar de nuevo',
  'connection.broken':
    'Esto no se puede mostrar. Cierre la barra lateral y ábrala otra vez: la hoja lo recuerda todo.',
  // The page itself says this where its script never began.
  'connection.notStarted':
    'La barra lateral no pudo iniciarse. Vuelva a cargar la hoja de cálculo y ábrala otra vez. No se pierde nada: la hoja lo recuerda todo.',
} satisfies Record<keyof typeof en, Entry>;
