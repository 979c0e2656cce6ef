/** Lists of people made up each time: columns in any order, nonsense things in ten languages, merged cells, marks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { findRoster, type Roster } from '../../src/plan/roster';
import { readColumns } from '../../src/table/find-columns';
import { LEXICON } from '../../src/table/lexicon';

/** Things that people are grouped by, and nothing wider; words of two meanings are left to the tests of headers. */
const THINGS: Record<string, string[]> = {
  en: ['Class', 'Reg Group', 'Team name', 'Section', 'Set', 'Club', 'Course'],
  de: ['Klasse', 'Kurs', 'Lerngruppe', 'Mannschaft', 'Verein'],
  fr: ['Classe', 'Équipe', 'Atelier', 'Groupe'],
  es: ['Clase', 'Equipo', 'Grupo', 'Curso'],
  pt: ['Turma', 'Equipe', 'Curso'],
  it: ['Classe', 'Squadra', 'Gruppo', 'Corso'],
  nl: ['Klas', 'Groep', 'groep_naam', 'Cursus'],
  pl: ['Klasa', 'Grupa', 'Zespół'],
  sv: ['Klass', 'Grupp', 'Lag'],
  ja: ['クラス', 'チーム', 'グループ'],
};
const PEOPLE: Record<string, string[]> = {
  en: ['Student Email', 'Email Address', 'Pupil e-mail', 'Login', 'participant_email'],
  de: ['Mailadresse', 'Schüler E-Mail', 'Teilnehmer'],
  fr: ['Adresse e-mail', 'Courriel', 'Élève'],
  es: ['Correo electrónico', 'Alumno'],
  pt: ['Endereço de e-mail', 'Aluno'],
  it: ['Indirizzo email', 'Studente'],
  nl: ['E-mailadres', 'lid', 'Leerling'],
  pl: ['Adres e-mail', 'Uczeń'],
  sv: ['E-postadress', 'Elev'],
  ja: ['メールアドレス', '生徒'],
};
const PARENTS: Record<string, string> = {
  en: 'Parent Email',
  de: 'Eltern E-Mail',
  fr: 'E-mail des parents',
  es: 'Correo del padre',
  pt: 'E-mail da mãe',
  it: 'Email genitore',
  nl: 'E-mail ouder',
  pl: 'E-mail rodzica',
  sv: 'E-post förälder',
  ja: '保護者メール',
};

test('each language that headers are read in is tried here', () => {
  const languages = Object.keys(LEXICON).sort();
  for (const tried of [THINGS, PEOPLE, PARENTS])
    expect(Object.keys(tried).sort()).toEqual(languages);
});

const FIRST = 'Ada Ben Cleo Dana Eva Finn Gus Hal Ivy Jo Kim Lia Mia Noor Ole Pia'.split(' ');

/** A list as a system may export it, and what is meant by it. */
interface Made {
  cells: string[][];
  person: string;
  by: string;
  groups: Map<string, string[]>;
}

interface Column {
  header: string;
  cells: string[];
}

/** Columns that say nothing about groups; some tempt. */
const BESIDE: ((rows: number) => Column)[] = [
  (rows) => ({ header: 'Gender', cells: repeat(['F', 'M'], rows) }),
  (rows) => ({ header: 'Paid', cells: repeat(['yes', 'no'], rows) }),
  (rows) => ({ header: 'Status', cells: repeat(['active', 'on leave'], rows) }),
  (rows) => ({ header: 'Date of birth', cells: repeat(['2014-03-02', '2014-05-12'], rows) }),
  (rows) => ({ header: 'Score', cells: repeat(['7', '8', '9'], rows) }),
  (rows) => ({ header: 'Zorb', cells: Array.from({ length: rows }, (_, row) => `zorb ${row}`) }),
  (rows) => ({ header: 'Phone', cells: Array.from({ length: rows }, (_, row) => `555 01${row}`) }),
  (rows) => ({ header: 'Timestamp', cells: repeat(['01/09/2026 10:01:22'], rows) }),
];

function repeat(texts: string[], rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => texts[row % texts.length] ?? '');
}

const LANGUAGES = Object.keys(LEXICON);

/** How the groups stand in their column. */
const STYLES = ['plain', 'merged', 'spelt', 'several'] as const;

const madeList = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    picks: fc.tuple(fc.nat(20), fc.nat(20)),
    nonsense: fc.constantFrom('', 'Zorb ', 'Quux-'),
    sizes: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 2, maxLength: 5 }),
    style: fc.constantFrom(...STYLES),
    beside: fc.subarray(BESIDE),
    parents: fc.boolean(),
    order: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  })
  .map(({ language, picks, nonsense, sizes, style, beside, parents, order }): Made => {
    const pick = (from: Record<string, string[]>, index: number) => {
      const words = from[language] ?? [];
      return words[index % words.length] ?? '';
    };
    const by = `${nonsense}${pick(THINGS, picks[0])}`;
    const person = pick(PEOPLE, picks[1]);
    const names = sizes.map((_, index) => `${7 + (index >> 1)}${index % 2 ? 'B' : 'A'}`);
    const of = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
    const address = (row: number) =>
      `${FIRST[row % FIRST.length]?.toLowerCase()}${row}@example.com`;
    const isSecond = (row: number) => style === 'several' && row % 3 === 0;
    const groups = new Map(names.map((name): [string, string[]] => [name, []]));
    of.forEach((group, row) => {
      groups.get(names[group] ?? '')?.push(address(row));
      if (isSecond(row)) groups.get(names[(group + 1) % names.length] ?? '')?.push(address(row));
    });
    const text = (group: number, row: number): string => {
      const name = names[group] ?? '';
      const other = names[(group + 1) % names.length] ?? '';
      switch (style) {
        case 'plain':
          return name;
        case 'merged':
          return row > 0 && of[row - 1] === group ? '' : name;
        case 'spelt':
          return [name, name.toLowerCase(), `${name} `, name.replace(/(\d)/, '$1 ')][row % 4] ?? '';
        case 'several':
          return isSecond(row) ? `${name}, ${other}` : name;
      }
    };
    const columns: Column[] = [
      { header: by, cells: of.map(text) },
      { header: person, cells: of.map((_, row) => address(row)) },
      {
        header: 'Full name',
        cells: of.map((_, row) => `${FIRST[row % FIRST.length]} Adler ${row}`),
      },
      ...beside.map((make) => make(of.length)),
      ...(parents
        ? [{ header: PARENTS[language] ?? '', cells: of.map((_, row) => `p${row}@example.net`) }]
        : []),
    ];
    const places = columns.map((column, index) => ({ column, place: order[index] ?? 0 }));
    const laid = places.sort((a, b) => a.place - b.place).map(({ column }) => column);
    const cells = [
      laid.map(({ header }) => header),
      ...of.map((_, row) => laid.map((column) => column.cells[row] ?? '')),
    ];
    return { cells, person, by, groups };
  });

/** The people of each group of the likeliest grouping. */
function groupsOf(roster: Roster | undefined): Map<string, string[]> {
  const groups = roster?.groupings[0]?.groups() ?? [];
  return new Map(
    groups.map(({ name, members }) => [
      name.replace(/\s/g, '').toUpperCase(),
      members.map(({ address }) => address ?? '').sort(),
    ]),
  );
}

test('people and groups are found, whatever stands beside them and in whatever order', () => {
  fc.assert(
    fc.property(madeList, ({ cells, person, by, groups }) => {
      const roster = findRoster(cells, { columns: readColumns(cells) });
      expect([roster?.isList, roster?.person.header, roster?.groupings[0]?.header]).toEqual([
        true,
        person,
        by,
      ]);
      const wanted = new Map([...groups].map(([name, people]) => [name, people.sort()]));
      expect(groupsOf(roster)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test('nobody is lost: each row with a name is in a group, or told', () => {
  const gaps = fc.array(fc.nat(2), { minLength: 60, maxLength: 60 });
  const gap = ['', 'pending', '#N/A'];
  fc.assert(
    fc.property(madeList, gaps, ({ cells, person }, missing) => {
      const [headers = [], ...rows] = cells;
      const at = headers.indexOf(person);
      const holed = rows.map((row, index) =>
        index % 5 === 4
          ? row.map((cell, column) => (column === at ? (gap[missing[index] ?? 0] ?? '') : cell))
          : row,
      );
      const roster = findRoster([headers, ...holed], { columns: readColumns([headers, ...holed]) });
      const told = new Set(roster?.withoutAddress.map(({ row }) => row));
      holed.forEach((row, index) => {
        const hasAddress = (row[at] ?? '').includes('@');
        expect(told.has(index + 1)).toBe(!hasAddress);
      });
      const grouped = new Set(
        roster?.groupings[0]?.groups().flatMap(({ members }) => members.map(({ user }) => user)),
      );
      expect(grouped.size).toBe(holed.filter((row) => (row[at] ?? '').includes('@')).length);
    }),
    { numRuns: 150 },
  );
});

test('columns of marks are groups, with an x, a tick or a yes in them', () => {
  const clubs = fc.uniqueArray(
    fc.constantFrom('Chess', 'Drama', 'Judo', 'Kroket', 'Zorb', 'Tennis'),
    {
      minLength: 2,
      maxLength: 4,
    },
  );
  const marks = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      clubs,
      marks,
      fc.constantFrom('x', 'X', '✓', 'yes', 'TRUE', 'ja'),
      (names, rows, mark) => {
        // Each club has somebody, and everybody a club.
        const ticks = rows.map((row, index) =>
          names.map(
            (_, club) => index === club || club === index % names.length || row[club] === true,
          ),
        );
        const cells = [
          ['Name', 'Email', ...names],
          ...ticks.map((row, index) => [
            `Person ${index}`,
            `p${index}@example.com`,
            ...row.map((is) => (is ? mark : '')),
          ]),
        ];
        const [first] = findRoster(cells, { columns: readColumns(cells) })?.groupings ?? [];
        expect(first?.header).toBe(names.join(' | '));
        expect(first?.groups().map(({ name, members }) => [name, members.length])).toEqual(
          names.map((name, club) => [name, ticks.filter((row) => row[club]).length]),
        );
      },
    ),
    { numRuns: 100 },
  );
});

const LISTS = path.join(__dirname, '..', 'lists');

test.each([
  ['015-m365-users.csv', 'User principal name', 'Department'],
  ['018-title-mr-ms.csv', 'E-mail', 'Class'],
  ['020-aventus-teams.csv', 'email', 'teamName'],
  ['026-merged-class-cells.csv', 'E-mail', 'Class'],
  ['036-parents-for-pupils.csv', 'Student Email', 'Section'],
  ['046-teams-role-column.csv', 'Email', 'TeamName'],
  ['134-roster-uzbek.csv', 'Email', 'Sinf'],
  ['136-roster-dutch.csv', 'lid', 'groep_naam'],
  ['137-roster-sokrates.csv', 'Mailadresse', 'Klasse'],
  ['138-roster-google-admin.csv', 'Email Address [Required]', 'Org Unit Path [Required]'],
  ['140-roster-form-club.csv', 'Email Address', 'Which club do you want to join?'],
])('%s is read the same with its columns in any order', (file, person, by) => {
  const text = readFileSync(path.join(LISTS, file), 'utf8');
  const cells = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  const width = cells[0]?.length ?? 0;
  const order = fc.shuffledSubarray([...Array(width).keys()], { minLength: width });
  fc.assert(
    fc.property(order, (columns) => {
      const laid = cells.map((row) => columns.map((column) => row[column] ?? ''));
      const roster = findRoster(laid, { columns: readColumns(laid) });
      expect([roster?.person.header, roster?.groupings[0]?.header]).toEqual([person, by]);
    }),
    { numRuns: 40 },
  );
});
