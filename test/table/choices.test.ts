/** How generously a choice is read, and that nothing else is taken for one. */
import {
  type Choice,
  readAccess,
  readKind,
  readOnOrOff,
  readPosting,
  readReady,
  readYesOrNo,
} from '../../src/table/choices';

function expectAll<Value>(
  read: (cell: string) => Choice<Value>,
  cells: string[],
  value: Value,
): void {
  for (const cell of cells) expect([cell, read(cell)]).toEqual([cell, { kind: 'chosen', value }]);
}

test.each<[language: string, yes: string[], no: string[]]>([
  ['English', ['TRUE', 'T', 'Yes!', 'Y', '[x]', '( X )'], ['FALSE', 'F', 'No.', 'N', '[ ]', '⬜']],
  ['German', ['WAHR', 'ja', 'J'], ['FALSCH', 'nein', 'N']],
  ['French', ['VRAI', 'oui'], ['FAUX', 'non']],
  ['Spanish', ['VERDADERO', 'sí', 'Si'], ['FALSO', 'no']],
  ['Portuguese', ['VERDADEIRO', 'sim', 'S'], ['FALSO', 'não', 'nao']],
  ['Italian', ['VERO', 'sì', 'si\u0300'], ['FALSO', 'no']],
  ['Dutch', ['WAAR', 'ja'], ['ONWAAR', 'nee']],
  ['Polish', ['PRAWDA', 'tak'], ['FAŁSZ', 'nie']],
  ['Swedish', ['SANT', 'ja'], ['FALSKT', 'nej']],
  ['Japanese', ['はい', '○', 'ＴＲＵＥ', '有'], ['いいえ', '×', 'ＦＡＬＳＥ', '無']],
])('yes, no and what a tick box says are read in %s', (_language, yes, no) => {
  for (const read of [readYesOrNo, readReady]) {
    expectAll(read, yes, true);
    expectAll(read, no, false);
  }
});

test('that something is switched on or off is read in every language', () => {
  const on =
    'on enabled activated an aktiviert activé activado ativado attivato ingeschakeld włączone på オン';
  const off =
    'off disabled deactivated aus deaktiviert désactivé desactivado desativado disattivato uitgeschakeld wyłączone av オフ';
  expectAll(readOnOrOff, on.split(' '), 'on');
  expectAll(readOnOrOff, off.split(' '), 'off');
  expectAll(readYesOrNo, on.split(' '), true);
  expectAll(readYesOrNo, off.split(' '), false);
});

test('yes and no are read in words, ticks, boxes and both languages', () => {
  expectAll(
    readYesOrNo,
    ['yes', 'YES', ' y ', 'x', 'X', '✓', '✔️', '☑', 'TRUE', '1', 'ja', 'WAHR', 'on'],
    true,
  );
  expectAll(readYesOrNo, ['no', 'N', 'FALSE', 'FALSCH', '0', 'nein', '-', '–', '✗', 'off'], false);
});

test('ready is also said with the words for it', () => {
  expectAll(readReady, ['ready', 'Go', 'bereit', 'yes', 'x'], true);
  expectAll(readReady, ['no', 'FALSE'], false);
});

test('on and off are read in both languages', () => {
  expectAll(readOnOrOff, ['on', 'AN', 'ein', 'yes', 'HISTORY_ON'], 'on');
  expectAll(readOnOrOff, ['off', 'aus', 'no', 'FALSE', 'history off'], 'off');
});

test('kinds are read by their names in Chat, in its API and in German', () => {
  expectAll(readKind, ['Space', 'SPACE', 'named space', 'Gruppenbereich', 'Raum'], 'space');
  expectAll(readKind, ['Group chat', 'GROUP_CHAT', 'group-chat', 'Gruppenchat'], 'groupChat');
  expectAll(
    readKind,
    ['Direct message', 'DM', '1:1', 'DIRECT_MESSAGE', 'Direktnachricht'],
    'directMessage',
  );
  expectAll(readKind, ['App message', 'app', 'Bot', 'App-Nachricht'], 'appMessage');
});

test('access is private, the organisation, or an audience by its id', () => {
  expectAll(readAccess, ['private', 'Restricted', 'privat'], { kind: 'private' });
  expectAll(readAccess, ['organization', 'Organisation', 'org', 'audiences/default', 'Firma'], {
    kind: 'audience',
    audience: 'audiences/default',
  });
  expectAll(readAccess, ['audiences/03oy7U2m', '03oy7U2m'], {
    kind: 'audience',
    audience: 'audiences/03oy7U2m',
  });
});

test('posting is for everyone or managers', () => {
  expectAll(readPosting, ['everyone', 'All', 'members', 'alle', 'COLLABORATION_SPACE'], 'everyone');
  expectAll(readPosting, ['managers', 'managers only', 'Verwalter', 'announcement'], 'managers');
});

test('kinds, access and posting are read in the languages of their sheets', () => {
  expectAll(readKind, ['Espace', 'Espacio', 'Espaço', 'Spazio', 'Ruimte', 'スペース'], 'space');
  expectAll(readAccess, ['privé', 'Privado', 'privata', 'besloten', 'Prywatny'], {
    kind: 'private',
  });
  expectAll(
    readPosting,
    ['tous', 'Todos', 'tutti', 'iedereen', 'wszyscy', 'alla', '全員'],
    'everyone',
  );
});

test('what a Spanish person is told to write is read', () => {
  expectAll(readKind, ['Espacio', 'espacio'], 'space');
  expectAll(readKind, ['Chat grupal', 'Conversación de grupo'], 'groupChat');
  expectAll(readKind, ['Mensaje directo'], 'directMessage');
  expectAll(readKind, ['Mensaje de la app'], 'appMessage');
  expectAll(readAccess, ['privado', 'Restringido'], { kind: 'private' });
  expectAll(readAccess, ['organización'], { kind: 'audience', audience: 'audiences/default' });
  expectAll(readPosting, ['todos'], 'everyone');
  expectAll(readPosting, ['administradores', 'Solo administradores'], 'managers');
  expectAll(readOnOrOff, ['activado', 'sí'], 'on');
  expectAll(readOnOrOff, ['desactivado', 'no'], 'off');
  expectAll(readReady, ['sí', 'lista'], true);
});

test('a blank cell, or a dash where it can’t mean no, says nothing', () => {
  for (const read of [readYesOrNo, readReady, readOnOrOff, readKind, readAccess, readPosting]) {
    expect(read('')).toEqual({ kind: 'empty' });
    expect(read(' \u00a0\u200b\n')).toEqual({ kind: 'empty' });
  }
  for (const read of [readOnOrOff, readKind, readAccess, readPosting]) {
    expect(read(' - ')).toEqual({ kind: 'empty' });
  }
});

test('anything else is unreadable, never a guess', () => {
  for (const read of [readYesOrNo, readReady, readOnOrOff, readKind, readAccess, readPosting]) {
    for (const cell of [
      'maybe',
      '?',
      'yes no',
      'constructor',
      '__proto__',
      'spaec',
      'opne',
      '10',
    ]) {
      expect([cell, read(cell)]).toEqual([cell, { kind: 'unreadable' }]);
    }
  }
  expect(readKind('Group')).toEqual({ kind: 'unreadable' });
  expect(readAccess('public')).toEqual({ kind: 'unreadable' });
  expect(readAccess('audiences/')).toEqual({ kind: 'unreadable' });
});

test('a dash is left out of a word of two signs or more, and not of a number', () => {
  expect(readYesOrNo('x-')).toEqual({ kind: 'chosen', value: true });
  expect(readYesOrNo('o-n')).toEqual({ kind: 'chosen', value: true });
  expect(readYesOrNo('-')).toEqual({ kind: 'chosen', value: false });
  expect(readYesOrNo('1-')).toEqual({ kind: 'unreadable' });
  expect(readKind('1-1')).toEqual({ kind: 'chosen', value: 'directMessage' });
});
