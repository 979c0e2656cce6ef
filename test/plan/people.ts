/**
 * Lists of people made up by chance, as systems and offices have them: classes filled down, marks, roles, teachers,
 * missing addresses, totals. What is read in each stands in `people.txt` below the list, and what a changed one would
 * bring into the sheet that was made of it; `npx tsx test/plan/people.ts` writes that file anew.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MadeRow, PEOPLE_FIELDS, peopleText, planPour, pour } from '../../src/plan/pour';
import { questionsIn } from '../../src/plan/questions';
import {
  findRoster,
  type Roster,
  type RosterChoice,
  type RosterGroup,
} from '../../src/plan/roster';
import { pouredCounts, viewOfPouring, viewOfRoster } from '../../src/plan/roster-view';
import { readSnapshot } from '../../src/plan/snapshot';
import { keptIn, line } from '../kept';
import { type Chance, chanceOf } from './chance';

const KEPT = path.join(__dirname, 'people.txt');

/** So many lists are kept. */
export const LISTS = 140;

/** What is kept of each, by its number. */
export const keptLists = () => keptIn(KEPT);

const FIRST = 'Ada Ben Cleo Dana Eva Finn Gus Hal Ivy Jo Kim Lia Mia Noor Ole Pia'.split(' ');
const LAST = 'Adler Berg Costa Dubois Evans'.split(' ');

interface Column {
  header: string;
  cells: string[];
}

/** Headers of what people are grouped by, from those that say so to those that say little. */
const GROUPS = [
  ...['Class', 'Team', 'Groups', 'Klasse', 'Tutor group', 'Course', 'Club', 'Équipes', 'Section'],
  ...['Department', 'Year', 'Zorb', 'Account name', 'Account team', 'House', 'Group code', 'Table'],
  ...['Division', 'Set', 'Age group', 'Team email'],
];
const PERSONS = [
  ...['Email', 'Student Email', 'Login', 'Member', 'Members', 'Participants', 'E-mail address'],
  ...['Pupil e-mail', 'Work email', 'Teilnehmende', 'Mail'],
];
const NAMES = ['7A', '7B', '8A', '10C', 'Oak', 'Elm House', 'Zeta', 'Lab 1', 'Lab 2', 'Adler, Ben'];
/** What a cell says where nobody is in a group. */
const NO_GROUPS = ['', 'n/a', '#REF!', 'No group', '-', 'none'];

type Style =
  | 'plain'
  | 'merged'
  | 'spelt'
  | 'several'
  | 'lines'
  | 'each its own'
  | 'numbers'
  | 'years';
const STYLES: readonly Style[] = [
  ...(['plain', 'plain', 'plain', 'merged', 'merged', 'spelt', 'several', 'several'] as const),
  ...(['lines', 'each its own', 'numbers', 'years'] as const),
];

/** Which of `many` groups each row is in. */
function groupsOfRows(chance: Chance, rows: number, many: number): number[] {
  const isSorted = chance.isOneOf(2);
  return Array.from({ length: rows }, (_, row) =>
    isSorted ? Math.floor((row * many) / rows) : chance.below(many),
  );
}

function groupColumn(chance: Chance, rows: number, header: string): Column {
  const many = 1 + chance.below(Math.max(2, Math.ceil(rows / 3)));
  const style = chance.of(STYLES);
  const holes = chance.of([0, 0, 6, 3]);
  const from = chance.below(NAMES.length);
  const nameOf = (group: number) =>
    group < NAMES.length ? (NAMES[(from + group) % NAMES.length] ?? '') : `G${group}`;
  const sign = chance.of([', ', ' / ', '; ', '\n', ' | ']);
  const of = groupsOfRows(chance, rows, many);
  const cells = of.map((group, row): string => {
    if (holes > 0 && chance.isOneOf(holes)) return chance.of(NO_GROUPS);
    const name = nameOf(group);
    const other = nameOf((group + 1) % many);
    switch (style) {
      case 'plain':
        return name;
      case 'merged':
        return row > 0 && of[row - 1] === group ? '' : name;
      case 'spelt':
        return chance.of([name, name.toLowerCase(), `${name} `, name.replace(/(\d)/, '$1 ')]);
      case 'several':
        return chance.isOneOf(2) ? `${name}${sign}${other}` : name;
      case 'lines':
        return `${name}${sign}${other}`;
      case 'each its own':
        return `${name} ${row}`;
      case 'numbers':
        return `${group + 1}${chance.isOneOf(9) ? '.5' : ''}`;
      default:
        return `${2020 + group}`;
    }
  });
  return { header, cells };
}

/** Columns that stand beside people, each by the numbers of groups. */
const BESIDE: readonly ((chance: Chance, of: readonly number[]) => Column[])[] = [
  (chance, of) => [{ header: 'Gender', cells: of.map(() => chance.of(['F', 'M', 'x'])) }],
  (_, of) => [{ header: 'Date of birth', cells: of.map((_, row) => `2014-03-${10 + (row % 9)}`) }],
  (chance, of) => [{ header: 'Points', cells: of.map(() => `${chance.below(40)}`) }],
  (chance, of) => [{ header: 'Status', cells: of.map(() => chance.of(['active', 'left'])) }],
  (chance, of) => [
    {
      header: chance.of(['Role', 'Position', 'Rolle', 'Function']),
      cells: of.map((_, row) =>
        row % 4 === 0
          ? chance.of(['Owner', 'Team lead', 'Teacher', 'Manager', 'Chair'])
          : chance.of(['Member', 'Student', '']),
      ),
    },
  ],
  (chance, of) => {
    const mark = chance.of(['x', 'yes', '✓', 'TRUE']);
    const header = chance.of(['Captain', 'Lead?', 'Owner']);
    return [{ header, cells: of.map(() => (chance.isOneOf(4) ? mark : '')) }];
  },
  (chance, of) => {
    const [yes, no] = chance.of([
      ['x', ''],
      ['yes', 'no'],
      ['TRUE', 'FALSE'],
      ['1', '0'],
      ['Y', 'N'],
    ] as const);
    const names = chance.of([
      ['Chess', 'Drama', 'Judo'],
      ['Mon', 'Tue'],
      ['Chess club', 'Art club'],
      ['Paid', 'Late', 'Bus'],
    ]);
    return names.map((header) => ({ header, cells: of.map(() => (chance.isOneOf(2) ? yes : no)) }));
  },
  (chance, of) => {
    const header = chance.of([
      'Teacher email',
      'Tutor',
      'Team owner email',
      'Coach e-mail',
      'Contact email',
    ]);
    const isOwn = chance.isOneOf(4);
    return [{ header, cells: of.map((group, row) => `t${isOwn ? row : group}@x.org`) }];
  },
  (_, of) => [{ header: 'Parent email', cells: of.map((_, row) => `p${row}@y.net`) }],
  (_, of) => [{ header: 'Private email', cells: of.map((_, row) => `q${row}@y.net`) }],
  (chance, of) => [
    {
      header: chance.of(['Room', 'Comment', 'Locker']),
      cells: of.map((_, row) => (row % 3 ? `r${row}` : '')),
    },
  ],
  (chance, of) => [
    {
      header: 'Group email',
      cells: of.map((group) => (chance.isOneOf(6) ? '' : `g${group}@x.org`)),
    },
  ],
  (_, of) => [{ header: '', cells: of.map((_, row) => `${row + 1}`) }],
];

const NAME_COLUMNS: readonly (readonly string[])[] = [
  [],
  ['Name'],
  ['First name', 'Last name'],
  ['Student'],
  ['Surname', 'Forename'],
];

function nameCell(header: string, row: number): string {
  const [first = '', last = ''] = [FIRST[row % FIRST.length], LAST[row % LAST.length]];
  if (/^First|^Fore/.test(header)) return first;
  return /^Last|^Sur/.test(header) ? last : `${first} ${last}`;
}

/** The list of a number, always the same. */
export function listOf(number: number): string[][] {
  const chance = chanceOf(number + 500_000);
  const rows = chance.of([3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16]);
  const of = groupsOfRows(chance, rows, 1 + chance.below(4));
  const missing = chance.of([0, 0, 8, 4]);
  const seconds = chance.of([0, 0, 0, 5]);
  const address = (row: number) => {
    if (missing > 0 && chance.isOneOf(missing))
      return chance.of(['', 'pending', '?', 'n/a', 'mia@']);
    const own = `${(FIRST[row % FIRST.length] ?? '').toLowerCase()}@x.org`;
    return seconds > 0 && chance.isOneOf(seconds)
      ? chance.of([`${own}, other${row}@y.net`, `other${row}@y.net; ${own}`])
      : own;
  };
  const columns: Column[] = [
    { header: chance.of(PERSONS), cells: of.map((_, row) => address(chance.isOneOf(9) ? 0 : row)) },
    ...chance
      .of(NAME_COLUMNS)
      .map((header) => ({ header, cells: of.map((_, row) => nameCell(header, row)) })),
    ...Array.from({ length: chance.below(3) + (chance.isOneOf(4) ? 0 : 1) }, () =>
      groupColumn(chance, rows, chance.of(GROUPS)),
    ),
    ...BESIDE.flatMap((make) => (chance.isOneOf(6) ? make(chance, of) : [])),
  ];
  const laid = columns
    .map((column) => ({ column, place: chance.below(1000) }))
    .sort((one, other) => one.place - other.place);
  const texts = laid.map(({ column }) => column);
  const cells = [
    texts.map(({ header }) => header),
    ...of.map((_, row) => texts.map((column) => column.cells[row] ?? '')),
  ];
  return withOddLines(chance, cells);
}

/** Lines that are no people: a total, what stands alone above a group, an example, a gap, a title above the headers. */
function withOddLines(chance: Chance, [headers = [], ...rows]: string[][]): string[][] {
  const alone = (text: string) => headers.map((_, column) => (column === 0 ? text : ''));
  const lines = [...rows];
  if (chance.isOneOf(8))
    lines.push(headers.map((_, column) => (column === 0 ? 'Total' : column === 1 ? '12' : '')));
  if (chance.isOneOf(8)) lines.splice(chance.below(lines.length), 0, alone('Class 7A'));
  if (chance.isOneOf(8))
    lines.unshift(
      headers.map((header) => (/mail/i.test(header) ? 'name@example.com' : 'e.g. Red')),
    );
  if (chance.isOneOf(8))
    lines.splice(
      chance.below(lines.length),
      0,
      headers.map(() => ''),
    );
  if (chance.isOneOf(10)) lines.unshift(headers.map((header) => (header ? 'Points' : '')));
  return [
    ...(chance.isOneOf(10) ? [alone('Our people 2027'), headers.map(() => '')] : []),
    headers,
    ...lines,
  ];
}

/** What is read in the list of a number, and first the list itself. */
export function readingOfList(number: number): string[] {
  const cells = listOf(number);
  const chance = chanceOf(number + 600_000);
  const snapshot = readSnapshot(cells, {}, { me: 'ann@x.org', ownDomains: [], defaults: {} });
  const { columns } = snapshot;
  const given = columns ? { columns } : {};
  const usual = findRoster(cells, given);
  const choice = chance.isOneOf(3) && usual ? choiceOf(chance, usual) : {};
  const roster = findRoster(cells, { ...given, ...choice });
  return [
    ...cells.map((row) => `| ${row.map((cell) => cell.replace(/\n/g, '↵')).join(' | ')}`.trimEnd()),
    ...questionsIn(snapshot, { mapping: {} }).map(({ severity, code, key: _, ...more }) =>
      line(severity === 'question' ? 'asks' : 'says', code, more),
    ),
    ...(roster
      ? [...linesOfRoster(roster, choice), ...linesOfPouring(chance, roster, choice)]
      : ['no list']),
  ];
}

function choiceOf(chance: Chance, { persons, groupings, besides }: Roster): RosterChoice {
  const header = (some: readonly { header: string }[]) =>
    some.length === 0 ? 'Gone' : chance.of(some).header;
  const may = <T>(choice: T) => (chance.isOneOf(2) ? [choice] : []);
  return Object.assign(
    {},
    ...may({ person: header(persons) }),
    ...may({ by: chance.isOneOf(4) ? '' : header(groupings) }),
    ...may({ managers: chance.isOneOf(3) ? null : header(besides) }),
    ...may({ owners: chance.isOneOf(3) ? null : header(besides) }),
  ) as RosterChoice;
}

function linesOfRoster(roster: Roster, choice: RosterChoice): string[] {
  const { groupings, everybody, besides, leaders, roleColumn } = roster;
  const {
    groups,
    groupings: ways,
    withoutAddress,
    withoutGroup,
    secondAddresses,
    ...view
  } = viewOfRoster(roster, { ...choice, sheets: { Class: 'Classes', '': 'All' } }, 'Sheet1');
  return [
    line('chosen', choice),
    line('list', view),
    line('  ', {
      ...{
        roleColumn,
        leaders: Object.values(leaders).map(({ header, role }) => `${header} ${role}`),
      },
      besides: besides.map(({ header, role, isSame }) => line(header, role, isSame)),
      without: withoutAddress.rows.map((one) => line(one.row, one.column, one.name, one.text)),
      ofNoGroup: withoutGroup.rows.map((one) => line(one.row, one.column, one.name)),
      twice: secondAddresses.rows.map((one) => line(one.row, one.column, one.name, one.text)),
    }),
    ...ways.map(({ header, spaces, people, smallest, largest, madeBefore }) =>
      line(
        'by',
        header === '' ? 'nothing' : header,
        spaces,
        people,
        `${smallest}-${largest}`,
        madeBefore,
      ),
    ),
    line(
      'shown',
      groups.map(({ name, people, managers }) => line(name, people, managers.join(' '))),
    ),
    ...groupings.flatMap(({ header, column, sizes, groups: all, without }) => [
      line('in', header, column, sizes.join('+'), {
        without: without().map(({ row, shown }) => line(row, shown)),
      }),
      ...all().map(groupSaid),
    ]),
    ...(groupings.length === 0 ? [groupSaid(everybody())] : []),
  ].filter((one) => one !== 'chosen');
}

function groupSaid({ name, listed, ...people }: RosterGroup): string {
  return line(
    ' ',
    `${name}:`,
    listed,
    PEOPLE_FIELDS.map((field) => people[field].map(({ shown }) => shown).join(' ')).join(' / '),
  );
}

/** The sheet that was made of it before some people came, left, moved and were given more. */
function linesOfPouring(chance: Chance, roster: Roster, { by }: RosterChoice): string[] {
  const way = roster.groupings.find(({ header }) => header === by) ?? roster.groupings[0];
  if (!way || way.groups().length === 0) return [];
  const groups = way.groups();
  const rows = groups.flatMap((group, index): MadeRow[] => {
    if (chance.isOneOf(6)) return [];
    const next = groups[(index + 1) % groups.length] as RosterGroup;
    const cell = (people: RosterGroup['members']) =>
      peopleText(people.filter(() => !chance.isOneOf(5)));
    const others = next.members.filter(() => chance.isOneOf(4));
    return [
      {
        row: index + 1,
        name: chance.of([group.name, group.name, ` ${group.name.toLowerCase()}`]),
        members: chance.of([
          cell(group.members),
          peopleText(others, cell(group.members)),
          `Gone <gone@x.org>; ${cell(group.members)}`,
        ]),
        managers: chance.isOneOf(3) ? peopleText(group.members.slice(0, 1)) : cell(group.managers),
        owners: chance.of([cell(group.owners), '', 'head@x.org', 'Boss, Big <boss@x.org>, tom']),
        ...(chance.isOneOf(5) ? { also: peopleText(group.members.slice(0, 1)) } : {}),
      },
    ];
  });
  if (chance.isOneOf(4))
    rows.push({ row: 90, name: 'Staff', members: 'head@x.org', managers: '', owners: '' });
  const pouring = pour(groups, rows);
  const { newRows, changes, otherRows } = viewOfPouring(pouring, { id: 1, name: 'Made' });
  const taken = new Set(
    changes.flatMap(({ ticked }, index) => (ticked || chance.isOneOf(2) ? [index] : [])),
  );
  const plan = planPour(pouring, groups, rows, taken);
  return [
    ...rows.map(({ row, name, members, managers, owners, also = '' }) =>
      line(`made ${row}`, `${name}:`, [members, managers, owners, also].join(' / ')),
    ),
    line('pours', { newRows: newRows.map(({ name }) => name), otherRows }),
    ...changes.map(({ people, ...change }) => line('  change', change, people.join(' '))),
    line('  counts', pouredCounts(pouring, taken)),
    ...plan.writes.map(({ row, field, after, people }) =>
      line('  writes', row, field, people.join(' '), '=', after),
    ),
    ...plan.undone.map(({ group, people }) => line('  leaves', group, people.join(' '))),
  ];
}

if (require.main === module)
  writeFileSync(
    KEPT,
    Array.from(
      { length: LISTS },
      (_, number) => `== ${number}\n${readingOfList(number).join('\n')}\n`,
    ).join('\n'),
  );
