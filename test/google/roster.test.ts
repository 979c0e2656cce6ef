/** Lists of people through the whole script: the sheet made from one, and later lists poured into it. */
import type { Answer, PouringView, RosterAnswer, RosterView, View } from '../../src/protocol';
import { CATALOGUES } from '../../src/texts/all';
import type { Catalogue } from '../../src/texts/catalogue';
import { SHEET, worldOf } from './world';

const HEADERS = ['Name', 'Class', 'E-mail', 'Role', 'Teacher email'];

const pupil = (name: string, group: string, role = 'Student') => [
  name,
  group,
  `${name.toLowerCase()}@example.com`,
  role,
  `teacher.${group.toLowerCase()}@example.com`,
];

const LIST = [
  HEADERS,
  pupil('Mia', '7A'),
  pupil('Leo', '7A', 'Owner'),
  pupil('Ida', '7A'),
  pupil('Noor', '7B'),
  pupil('Ren', '7B'),
  ['Cleo Fox', '7B', 'pending', 'Student', 'teacher.7b@example.com'],
];

function listOf(cells: string[][] = LIST) {
  const { world, chat, call, ask } = worldOf({ cells });
  const sheets = () => world.view().sheets;
  const made = () => sheets()[1]?.id ?? -1;
  return {
    chat,
    sheets,
    /** The sheet that was made, row by row. */
    made: () => world.cells(made()).filter((row) => row.some((cell) => cell !== '')),
    look: () => ask<View>('look', { sheetId: SHEET, which: 'all' }),
    read: (choice = {}) => ask<RosterView>('readRoster', { sheetId: SHEET, ...choice }),
    pour: (choice = {}) => ask<PouringView>('pourRoster', { sheetId: SHEET, ...choice }),
    make: (choice = {}) => ask<RosterAnswer>('makeRosterSheet', { sheetId: SHEET, ...choice }),
    tryToMake: (choice = {}) =>
      call<Answer<RosterAnswer>>('makeRosterSheet', { sheetId: SHEET, ...choice }),
    /** Types into the list; rows and columns as the sheet counts them. */
    type: (row: number, column: number, text: string) =>
      world.edit.setCell({ sheet: SHEET, row, column, text }),
    typeIntoMade: (row: number, column: number, text: string) => {
      const block = { row, column, rows: 1, columns: 1 };
      world.edit.setFormat({ sheet: made(), block, format: 'General' });
      world.edit.setCell({ sheet: made(), row, column, text });
    },
  };
}

test('the sheet has a row per space, with Managers and Owners where somebody is in them', () => {
  const { make, made } = listOf();
  expect(make().kind).toBe('made');
  expect(made()).toEqual([
    ['Space name', 'Members', 'Managers', 'Owners'],
    ['7A', 'mia@example.com, ida@example.com', 'teacher.7a@example.com', 'leo@example.com'],
    ['7B', 'noor@example.com, ren@example.com', 'teacher.7b@example.com', ''],
  ]);
});

test('what was chosen last is chosen the next time: people, groups, nobody as manager', () => {
  const cells = LIST.map((row, index) => [
    ...row,
    index === 0 ? 'House' : index % 2 ? 'Red' : 'Blue',
  ]);
  const { make, look, made } = listOf(cells);
  make({ by: 'House', managers: null });
  expect(made()[0]).toEqual(['Space name', 'Members', 'Owners']);
  const { roster } = look();
  expect(roster).toMatchObject({ by: 'House', managers: null, person: 'E-mail' });
  expect(roster?.groupings.find(({ header }) => header === 'House')?.madeBefore).toBe(
    'Spaces from Teams',
  );
});

test('another choice is only read, and makes and remembers nothing', () => {
  const { read, sheets, look } = listOf();
  expect(read({ by: '' })).toMatchObject({ by: '', groups: [{ name: 'Teams', people: 5 }] });
  expect(sheets()).toHaveLength(1);
  expect(look().roster?.by).toBe('Class');
});

test('a later list is shown before anything is written, and then what was ticked', () => {
  const one = listOf();
  one.make();
  one.type(2, 2, '7B');
  one.type(2, 5, 'teacher.7b@example.com');
  one.type(4, 3, 'ida.new@example.com');
  const before = one.made();
  const shown = one.pour();
  expect(shown.changes).toMatchObject([
    { kind: 'came', group: '7A', people: ['ida.new@example.com'], ticked: true },
    { kind: 'moved', group: '7A', to: '7B', people: ['mia@example.com'], ticked: true },
    { kind: 'left', group: '7A', people: ['ida@example.com'], ticked: false },
  ]);
  expect(one.made()).toEqual(before);
  const poured = one.make({ pour: { digest: shown.digest, taken: [0, 1] } });
  expect(poured).toMatchObject({ kind: 'poured', done: { came: 1, moved: 1, left: 0 } });
  expect(
    one
      .made()
      .slice(1)
      .map((row) => row[1]),
  ).toEqual([
    'ida@example.com, ida.new@example.com',
    'noor@example.com, ren@example.com, mia@example.com',
  ]);
  expect(one.chat.requests()).toEqual([]);
});

test('where a cell has changed since it was shown nothing is written, and it is shown again', () => {
  const one = listOf();
  one.make();
  one.type(2, 2, '7B');
  const shown = one.pour();
  one.typeIntoMade(2, 2, 'mia@example.com');
  const before = one.made();
  const answer = one.make({ pour: { digest: shown.digest, taken: [0, 1] } });
  expect(answer.kind).toBe('changed');
  expect(one.made()).toEqual(before);
});

test('without having been shown nothing is written into a sheet that is there', () => {
  const one = listOf();
  one.make();
  one.type(2, 3, 'mia.new@example.com');
  const before = one.made();
  expect(one.make().kind).toBe('changed');
  expect(one.made()).toEqual(before);
});

test('a cell with a formula is left as it is, and said', () => {
  const one = listOf();
  one.make();
  one.typeIntoMade(2, 2, '=TEXTJOIN(", ", TRUE, Teams!C2:C4)');
  one.type(3, 3, 'leo.new@example.com');
  one.type(5, 3, 'noor.new@example.com');
  const shown = one.pour();
  const taken = shown.changes.flatMap(({ kind }, index) => (kind === 'came' ? [index] : []));
  const answer = one.make({ pour: { digest: shown.digest, taken } });
  expect(answer).toMatchObject({ kind: 'poured', undone: [{ space: '7A' }] });
  expect(one.made()[2]?.[1]).toBe('noor@example.com, ren@example.com, noor.new@example.com');
});

test('managers who come with a later list get a column behind all others', () => {
  const one = listOf(LIST.map((row) => row.slice(0, 3)));
  one.make();
  expect(one.made()[0]).toEqual(['Space name', 'Members']);
  for (const [index, row] of LIST.entries()) one.type(index + 1, 4, row[4] ?? '');
  const choice = { managers: 'Teacher email' };
  const shown = one.pour(choice);
  const taken = [...shown.changes.keys()];
  one.make({ ...choice, pour: { digest: shown.digest, taken } });
  expect(one.made().map((row) => row[2])).toEqual([
    'Managers',
    'teacher.7a@example.com',
    'teacher.7b@example.com',
  ]);
});

test('a list that can’t be read as it was shown makes nothing', () => {
  const { tryToMake, sheets } = listOf();
  expect(tryToMake({ by: 'Form' })).toMatchObject({
    ok: false,
    trouble: { said: { code: 'problem.noRoster' } },
  });
  expect(sheets()).toHaveLength(1);
});

test('more people than a cell can hold are refused before anything is made', () => {
  const crowd = Array.from({ length: 2100 }, (_, index) => [
    `P${index}`,
    `somebody.with.a.long.name${index}@example.com`,
  ]);
  const { tryToMake, sheets } = listOf([['Name', 'E-mail'], ...crowd]);
  expect(tryToMake()).toMatchObject({
    ok: false,
    trouble: { said: { code: 'problem.rosterTooLarge', values: { group: 'Teams', n: 2100 } } },
  });
  expect(sheets()).toHaveLength(1);
});

/** What a list of pupils is headed in each language: name, class, address, role, the teacher's address. */
const HEADED: Record<string, string[]> = {
  en: HEADERS,
  de: ['Name', 'Klasse', 'E-Mail', 'Rolle', 'E-Mail der Klassenleitung'],
  es: ['Nombre', 'Clase', 'Correo electrónico', 'Rol', 'Correo del profesor'],
  fr: ['Nom', 'Classe', 'E-mail', 'Rôle', 'E-mail du professeur'],
  ja: ['氏名', 'クラス', 'メールアドレス', '役割', '担任メールアドレス'],
  pt: ['Nome', 'Turma', 'E-mail', 'Função', 'E-mail do professor'],
};

test.each(Object.entries<Catalogue>(CATALOGUES))(
  'a list in %s makes a sheet that is headed in that language, and read',
  (locale, catalogue) => {
    const cells = [
      HEADED[locale] ?? [],
      ...LIST.slice(1, 6).map(([name = '', group = '']) => pupil(name, group, '')),
    ];
    const { world, ask } = worldOf({ cells, locale });
    ask('makeRosterSheet', { sheetId: SHEET });
    const sheet = world.view().sheets[1]?.id ?? -1;
    const headers = ['spaceName', 'members', 'managers'].map(
      (name) => catalogue[`sample.header.${name}`],
    );
    expect(world.cells(sheet)[0]?.filter((cell) => cell !== '')).toEqual(headers);
    const view = ask<View>('look', { sheetId: sheet, which: 'all' });
    expect(view.offer).toMatchObject({ rows: 2, people: 7 });
  },
);
