/**
 * Sheets made up by chance, at some point of their lives: rows that are ready, wrong, in a run, done and changed since,
 * sorted by one column, copied. What is made of each stands in `sheets.txt`, below the sheet as a person would see it;
 * `npx tsx test/plan/sheets.ts` writes that file anew.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLimits } from '../../src/chat/pacing';
import { type Applied, headersOfPeople, settingsIn, writeApplied } from '../../src/plan/applied';
import { cardOf } from '../../src/plan/cards';
import { findingGroups } from '../../src/plan/finding-groups';
import { mendsOf } from '../../src/plan/mends';
import { findingKey, makePlan, type Plan, type PlannedRow, taken } from '../../src/plan/plan';
import { questionsIn } from '../../src/plan/questions';
import { remediesFor } from '../../src/plan/remedies';
import {
  askedBy,
  readSnapshot,
  type Snapshot,
  type SnapshotRow,
  sealedFor,
  unwrittenKeyOf,
} from '../../src/plan/snapshot';
import { formatStamp, proofOf, type Stamp } from '../../src/plan/stamp';
import { muchIn } from '../../src/plan/taking-away';
import { tornIn } from '../../src/plan/torn';
import type { Trust } from '../../src/plan/trust';
import { typedNames, withAddress } from '../../src/plan/typed-names';
import { countUnfinished, makeView } from '../../src/plan/view';
import type { RequestContext } from '../../src/request/read-request';
import { sealsWith } from '../../src/seal/seal';
import { type Answers, OUTCOME_HEADERS, STATUS } from '../../src/table/columns';
import { keptIn, line } from '../kept';
import { type Chance, chanceOf } from './chance';

const KEPT = path.join(__dirname, 'sheets.txt');

/** So many sheets are kept. */
export const SHEETS = 130;

/** What is kept of each, by its number. */
export const keptSheets = () => keptIn(KEPT);

const ME = 'ann@example.com';
const SEALS = sealsWith(() => ({ key: 'ann', book: 'book' }));
const OTHERS = sealsWith(() => ({ key: 'ben', book: 'book' }));

const PEOPLE = [
  ...['ben@example.com', 'cleo@example.com', 'dora@example.com', 'Eve Fox <eve@example.com>'],
  ...['FINN@example.com', 'gus@example.com', 'ivy.lane@example.com', 'jo@example.com'],
];
/** Whom a cell may name as well, and what it may say in place of somebody. */
const OTHER_PEOPLE = [
  ...['tom@', 'Cleo Fox', 'Dr. Max Berg', 'gus@exmaple.com', 'zoe@partner.org', 'tim@partner.org'],
  ...['pat@gmail.com', 'p.at@gmail.com', 'cleo+chess@example.com', 'ivy.lane@example.org', '12'],
  ...['ann@example.com', 'users/123456789', '#REF!', 'hal at example.com', '+49 30 123456', '-'],
  ...['groups/abc', 'a b@example.com', 'users/app', 'kim@example.com jo@example.com', 'n/a'],
];

type Field =
  | ('Space name' | 'Members' | 'Managers' | 'Owners' | 'Groups' | 'Description' | 'Guidelines')
  | ('History' | 'Access' | 'Who may post' | 'External people' | 'Welcome message' | 'Type')
  | ('Ready' | 'Open' | 'Team lead' | 'Floor');

/** What the cells of a column say, the likeliest first. */
const CELLS: Record<Exclude<Field, 'Members' | 'Managers' | 'Owners'>, readonly string[]> = {
  'Space name': [
    ...['Chess', 'Drama', 'Choir', 'Robotics', '7A', '7B', 'Judo', 'Garden', 'Film', 'Debate'],
    ...['chess', 'Drama  Club', '', 'Total', 'Note: see below', 'Example: Chess', 'x'.repeat(130)],
  ],
  Groups: ['', '', 'staff@example.com', 'groups/abc', 'staff', 'all@partner.org'],
  Description: ['', 'We play', 'Every Monday', 'd'.repeat(151)],
  Guidelines: ['', 'Be kind', 'No phones'],
  History: ['on', 'off', '', 'maybe'],
  Access: ['private', '', 'everyone', 'secret?'],
  'Who may post': ['', 'everyone', 'managers', 'nobody'],
  'External people': ['', 'yes', 'no', 'perhaps'],
  'Welcome message': ['', 'Hello', 'Hello {members}', '{Floor}: hello', '{nothing}'],
  Type: ['', '', 'Group chat', 'Direct message', 'Message from the app', 'Space', 'Channel'],
  Ready: ['yes', 'yes', 'no', '', 'later'],
  Open: ['', '2027-01-10', '2026-01-10', 'no', 'soon'],
  'Team lead': ['ben@example.com', 'cleo@example.com', 'dora@example.com'],
  Floor: ['', '101', '102', 'Hall'],
};

type Row = Partial<Record<Field, string>>;

/** What a run left in a row. */
interface Left {
  number: number;
  status: string;
  /** '': it has none. */
  space: string;
  /** What it asked for then. */
  was: Row;
  tag: string;
  version: '0.1.0' | '0.2.0';
  sealed: 'for me' | 'for another' | 'for nobody';
  applied: 'nothing' | 'all' | 'but one' | 'before' | 'found' | 'cut' | 'typed';
  details: string;
}

interface DrawnRow {
  now: Row;
  left?: Left | undefined;
}

/** A sheet, and by what it is read. */
interface Sheet {
  fields: Field[];
  outcomes: readonly string[];
  rows: DrawnRow[];
  context: RequestContext;
  /** What held when rows were set up. */
  before: RequestContext;
  answers: Answers;
  twist: string;
  isTrusted: boolean;
}

function peopleIn(chance: Chance, most: number, odd: number): string {
  const some = Array.from({ length: chance.below(most + 1) }, () =>
    chance.of(chance.isOneOf(odd) ? OTHER_PEOPLE : PEOPLE),
  );
  return [...new Set(some)].join(chance.isOneOf(6) ? '; ' : ', ');
}

function rowBy(chance: Chance, fields: readonly Field[], odd: number): Row {
  const row: Row = {};
  for (const field of fields)
    if (field === 'Members') row[field] = peopleIn(chance, 5, odd);
    else if (field === 'Managers' || field === 'Owners') row[field] = peopleIn(chance, 1, odd);
    else {
      const texts = CELLS[field];
      row[field] = chance.of(chance.isOneOf(odd) ? texts : texts.slice(0, usual(texts)));
    }
  return row;
}

const usual = (texts: readonly string[]) => Math.max(2, Math.ceil(texts.length / 2));

/** A row as somebody changed it since. */
function changed(chance: Chance, row: Row, fields: readonly Field[], others: readonly Row[]): Row {
  const now = { ...row };
  const people = (field: 'Members' | 'Managers' | 'Owners') =>
    (now[field] ?? '').split(/[,;] /).filter((one) => one !== '');
  const put = (field: 'Members' | 'Managers' | 'Owners', those: readonly string[]) => {
    now[field] = [...new Set(those)].join(', ');
  };
  const [first = '', ...rest] = people('Members');
  switch (chance.below(15)) {
    case 0:
      put('Members', [...people('Members'), chance.of(PEOPLE)]);
      break;
    case 1:
      put('Members', rest);
      break;
    case 2:
      now['Space name'] = `${row['Space name']} ${chance.of(['two', '2027', ''])}`;
      break;
    case 3:
      put('Managers', []);
      put('Members', [...people('Managers'), ...people('Members')]);
      break;
    case 4:
      put('Members', rest);
      put(fields.includes('Owners') ? 'Owners' : 'Managers', [...people('Owners'), first]);
      break;
    case 5:
      put('Members', [...people('Members'), ...people('Managers'), ...people('Owners')]);
      put('Managers', []);
      put('Owners', []);
      break;
    case 6:
      now['Space name'] = chance.of(['Chess two', 'Drama two', '', ` ${row['Space name']} `]);
      break;
    case 7:
    case 8:
    case 12:
    case 13:
    case 14: {
      const field = chance.of(fields.filter((one) => one in CELLS && one !== 'Space name'));
      if (field && field in CELLS)
        now[field] = chance.of(CELLS[field as keyof typeof CELLS].slice(0, 4));
      break;
    }
    case 9:
      put('Members', []);
      put('Managers', []);
      put('Owners', []);
      break;
    case 10: {
      // Somebody goes to another row.
      const other = chance.of(others);
      put('Members', rest);
      if (other && first) other.Members = [other.Members, first].filter((one) => one).join(', ');
      break;
    }
    case 11:
      put('Members', [...people('Members'), chance.of(OTHER_PEOPLE)]);
  }
  return now;
}

const STATES: readonly [status: string, hasSpace: boolean][] = [
  ...Array.from({ length: 5 }, (): [string, boolean] => [STATUS.done, true]),
  ...[[STATUS.partly, true] as [string, boolean], [STATUS.partly, true] as [string, boolean]],
  ...[[STATUS.failed, false] as [string, boolean], [STATUS.waiting, false] as [string, boolean]],
  ...[
    [STATUS.settingUp, false] as [string, boolean],
    [STATUS.settingUp, true] as [string, boolean],
  ],
  ...[[STATUS.fix, true] as [string, boolean], [STATUS.fix, false] as [string, boolean]],
  ...[['Almost', false] as [string, boolean], ['', true] as [string, boolean]],
];

const linkTo = (space: string) => `https://mail.google.com/chat/u/0/#chat/space/${space.slice(7)}`;

function leftBy(chance: Chance, number: number, was: Row, states: typeof STATES): Left {
  const [status, hasSpace] = chance.of(states) as [string, boolean];
  const doubts = [
    ...['', `One: ${linkTo('spaces/D1')}`, `Two: ${linkTo('spaces/D1')} ${linkTo('spaces/D2')}`],
  ];
  return {
    ...{ number, status, was, space: hasSpace ? `spaces/S${number}` : '' },
    tag: chance.isOneOf(8) ? 'bentag' : 'anntag',
    version: chance.isOneOf(8) ? '0.1.0' : '0.2.0',
    sealed: chance.isOneOf(8) ? chance.of(['for another', 'for nobody'] as const) : 'for me',
    applied:
      chance.below(3) > 0
        ? 'all'
        : chance.of(['nothing', 'but one', 'before', 'found', 'cut', 'typed'] as const),
    details: status === STATUS.settingUp ? chance.of(doubts) : '',
  };
}

const TWISTS = [
  ...['none', 'none', 'none', 'none', 'none', 'none', 'outcomes moved', 'outcomes moved'],
  ...['names sorted', 'people sorted', 'row copied', 'row cleared', 'space shared', 'column gone'],
  'column gone',
  ...['row new below'],
] as const;

/** The sheet of a number, always the same. */
export function sheetOf(number: number): Sheet {
  const chance = chanceOf(number);
  const may = (field: Field, one: number): Field[] => (chance.isOneOf(one) ? [field] : []);
  const defaults = chance.isOneOf(3)
    ? chance.of<RequestContext['defaults']>([
        { welcomeMessage: 'Welcome, {members}' },
        { spaceName: 'Floor {Floor}' },
        { spaceName: 'Floor {Floor}' },
        { history: 'on' },
        { managers: 'kim@example.com' },
        { description: 'Of {Space name}', externalPeople: 'yes' },
      ])
    : {};
  const fields: Field[] = [
    ...(chance.isOneOf(defaults.spaceName ? 2 : 15) ? [] : (['Space name'] as const)),
    ...(chance.isOneOf(15) ? [] : (['Members'] as const)),
    ...may('Managers', 2),
    ...may('Owners', 2),
    ...may('Groups', 4),
    ...may('Description', 2),
    ...may('Guidelines', 4),
    ...may('History', 3),
    ...may('Access', 4),
    ...may('Who may post', 4),
    ...may('External people', 3),
    ...may('Welcome message', 5),
    ...may('Type', 5),
    ...may('Ready', 5),
    ...may('Open', 7),
    ...may('Team lead', 8),
    ...may('Floor', defaults.spaceName ? 1 : 4),
  ];
  const odd = chance.of([3, 6, 12, 1000]);
  const context: RequestContext = {
    ...{ me: ME, ownDomains: chance.isOneOf(4) ? ['partner.org'] : [], defaults },
    ...(chance.isOneOf(6) ? { letIn: ['partner.org'] } : {}),
    ...(chance.isOneOf(5)
      ? {
          alwaysIn: [
            { user: 'users/kim@example.com', shown: 'kim@example.com', role: 'owner' as const },
            { user: 'users/ben@example.com', shown: 'ben@example.com', role: 'member' as const },
          ],
        }
      : {}),
    ...(fields.includes('Open') && chance.isOneOf(2)
      ? { calendar: () => ({ today: '2026-11-27', monthFirst: false }) }
      : {}),
  };
  const before: RequestContext = chance.isOneOf(4) ? { ...context, defaults: {} } : context;
  // A column that was filled with names alone.
  const names = chance.isOneOf(8)
    ? chance.of(['Members', 'Managers', 'Owners'] as const)
    : undefined;
  const share = chance.of([0, 2, 3, 4, 4]);
  // Most sheets are in one mood: a run is under way, all is done, much failed.
  const states = [0, 1, 2].map(() => chance.of(STATES));
  const rows = Array.from({ length: 2 + chance.below(7) }, (_, index): DrawnRow => {
    const now = rowBy(chance, fields, odd);
    if (names && fields.includes(names)) now[names] = chance.of(['Cleo Fox', 'Dr. Max Berg', '']);
    return {
      now,
      left: chance.below(4) < share ? leftBy(chance, index, { ...now }, states) : undefined,
    };
  });
  const others = () => rows.map(({ now }) => now);
  for (const row of rows)
    for (let edits = row.left ? chance.below(4) : 0; edits > 0; edits -= 1)
      row.now = changed(chance, row.now, fields, others());
  const twist = chance.of(TWISTS);
  const gone = twist === 'column gone' ? chance.of(OUTCOME_HEADERS) : '';
  const outcomes = rows.some(({ left }) => left)
    ? OUTCOME_HEADERS.filter((one) => one !== gone)
    : [];
  return {
    ...{ fields, outcomes, twist, before, isTrusted: !chance.isOneOf(3) },
    rows: twisted(chance, rows, twist),
    context: before === context ? context : { ...context, defaultsBefore: [before.defaults] },
    answers: {
      mapping: {},
      ...(chance.isOneOf(8) ? { rows: 'spaces' as const } : {}),
      ...(outcomes.length > 0 && chance.isOneOf(2) ? { made: [...OUTCOME_HEADERS] } : {}),
    },
  };
}

/** The cells of all rows but their last come one row further down, and the last one's to the top. */
function rotated<T>(
  rows: readonly DrawnRow[],
  get: (row: DrawnRow) => T,
  set: (row: DrawnRow, value: T) => void,
) {
  const values = rows.map(get);
  rows.forEach((row, index) => {
    set(row, values[(index + rows.length - 1) % rows.length] as T);
  });
}

function twisted(chance: Chance, rows: DrawnRow[], twist: string): DrawnRow[] {
  const some = rows.slice(0, 2 + chance.below(rows.length - 1));
  const [first] = rows;
  const setUp = rows.find(({ left }) => left?.space);
  switch (twist) {
    case 'outcomes moved':
      rotated(
        some,
        ({ left }) => left,
        (row, left) => {
          row.left = left;
        },
      );
      return rows;
    case 'names sorted':
      rotated(
        some,
        ({ now }) => now['Space name'],
        (row, name = '') => {
          row.now = { ...row.now, 'Space name': name };
        },
      );
      return rows;
    case 'people sorted':
      rotated(
        some,
        ({ now }) => now.Members,
        (row, people = '') => {
          row.now = { ...row.now, Members: people };
        },
      );
      return rows;
    case 'row copied':
      return setUp
        ? [{ now: { ...setUp.now, 'Space name': 'Copy' }, left: setUp.left }, ...rows]
        : rows;
    case 'row cleared':
      if (setUp) setUp.now = {};
      return rows;
    case 'space shared':
      if (setUp && first?.left) first.left = { ...first.left, space: setUp.left?.space ?? '' };
      return rows;
    case 'row new below':
      return [
        ...rows,
        { now: { 'Space name': 'New', Members: 'ben@example.com, cleo@example.com' } },
      ];
    default:
      return rows;
  }
}

const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The outcome cells that a run left. */
function outcomeOf(left: Left, sheet: Sheet): Record<string, string> {
  const { fields, before, answers } = sheet;
  const cells = [[...fields], fields.map((field) => left.was[field] ?? '')];
  const snapshot = readSnapshot(cells, answers, { ...before });
  const row = snapshot.rows[0];
  const stamp: Stamp = {
    ...{ uuid: uuidOf(left.number), tag: left.tag, minute: Date.UTC(2026, 10, 27) },
    ...(row ? askedBy(row) : { fingerprint: '0-0' }),
    run: left.version === '0.1.0' ? '' : 'run01',
  };
  const isPlain = left.version === '0.1.0' || left.sealed === 'for nobody' || !row;
  const seals = left.sealed === 'for me' ? SEALS : OTHERS;
  const id = isPlain ? formatStamp(stamp) : sealedFor(seals, stamp, row);
  return {
    Status: left.status,
    'Space link': left.space === '' ? '' : linkTo(left.space),
    Details: left.details,
    'Space ID': left.space,
    'Request ID': left.status === 'Almost' ? '' : id,
    Applied: row && left.space !== '' ? appliedText(left, row, snapshot) : '',
  };
}

function appliedText(left: Left, row: SnapshotRow, { columns }: Snapshot): string {
  const { applied } = left;
  if (applied === 'nothing') return '';
  if (applied === 'typed') return 'v1 ab-cd AAAAAAAAAAAAAAAA {"o":"m","p":{"member":[]}}';
  const { people, groups } = row.ownRequest;
  const whole: Applied = {
    origin: applied === 'found' ? 'found' : 'made',
    settings: {
      ...settingsIn(row.ownRequest, row.own),
      ...(row.ownRequest.displayName === '' && row.name !== '' ? { given: 'Floor of before' } : {}),
    },
    people: people
      .slice(applied === 'but one' ? 1 : 0)
      .map(({ user, role }, index) => ({ user, role, before: isBefore(applied, index) })),
    groups: groups.map((group) => ('id' in group ? group.id : group.address)),
    headers: columns ? headersOfPeople(columns) : {},
    isCut: applied === 'cut',
  };
  return writeApplied(whole, { uuid: uuidOf(left.number), space: left.space }, SEALS);
}

const isBefore = (applied: Left['applied'], index: number) =>
  applied === 'found' || (applied === 'before' && index === 0);

function cellsOf(sheet: Sheet): string[][] {
  const { fields, outcomes, rows } = sheet;
  return [
    [...fields, ...outcomes],
    ...rows.map(({ now, left }) => {
      const outcome = left ? outcomeOf(left, sheet) : {};
      return [
        ...fields.map((field) => now[field] ?? ''),
        ...outcomes.map((header) => outcome[header] ?? ''),
      ];
    }),
  ];
}

const TRUST: Trust = {
  tag: 'anntag',
  proofOf: (stamp, asked) => proofOf(SEALS, stamp, asked),
  goesOnUnsealed: ({ uuid }) => uuid.endsWith('1'),
  isAtWork: ({ uuid }) => uuid.endsWith('2'),
  sentTo: () => '',
  wasSettled: () => false,
  proves: (stamp, space) =>
    space.slice(8) === String(Number(stamp.uuid.slice(-4))) && !space.endsWith('3'),
};

/** What is made of the sheet of a number, and first the sheet itself. */
export function readingOfSheet(number: number): string[] {
  const sheet = sheetOf(number);
  const cells = cellsOf(sheet);
  const { context } = sheet;
  const trust = sheet.isTrusted ? TRUST : undefined;
  const chance = chanceOf(number + 10_000);
  const read = (answers: Answers) => readSnapshot(cells, answers, { ...context }, trust);
  const mayRename = () => number % 3 > 0;
  const first = read(sheet.answers);
  const answers: Answers = {
    ...sheet.answers,
    // Of what was asked and found before, a person has settled some.
    ...(chance.isOneOf(5)
      ? {
          settled: questionsIn(first, sheet.answers)
            .map(({ key }) => key)
            .slice(0, 1),
          kept: makePlan(first, SEALS, mayRename).rows.flatMap((row) =>
            row.findings.slice(0, 1).map((finding) => findingKey(row, finding)),
          ),
        }
      : {}),
    ...(chance.isOneOf(8) ? { unwritten: first.rows.slice(0, 1).map(unwrittenKeyOf) } : {}),
  };
  const snapshot = read(answers);
  const plan = makePlan(snapshot, SEALS, mayRename);
  const view = viewOf(number, plan, snapshot, answers);
  return [
    ...linesOfSheet(sheet, answers),
    ...questionsIn(snapshot, answers).map(({ severity, code, key: _, ...more }) =>
      line(severity === 'question' ? 'asks' : 'says', code, more),
    ),
    ...linesOfTorn(snapshot),
    ...plan.rows.flatMap((row, index) => linesOfRow(row, snapshot.rows[index])),
    ...linesOfGroups(plan.rows, snapshot, view.findings),
    ...linesOfView(number, view, plan),
  ];
}

function linesOfSheet(sheet: Sheet, answers: Answers): string[] {
  const { fields, outcomes, rows, context, before, twist, isTrusted } = sheet;
  const { me: _, calendar, ...others } = context;
  return [
    line(`${twist}${isTrusted ? ', trusted' : ''}`, {
      ...others,
      ...(before === context ? {} : { before: before.defaults }),
      ...(calendar ? { today: calendar().today } : {}),
      ...{ ...answers, made: answers.made?.length },
    }),
    line('|', fields.join(' | '), outcomes.length === 0 ? '' : `|| ${outcomes.join(' | ')}`),
    ...rows.flatMap(({ now, left }) => [
      line('|', fields.map((field) => short(now[field] ?? '')).join(' | ')),
      ...(left ? [`|   ${leftSaid(left, now, fields)}`] : []),
    ]),
  ];
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 5)}…${text.length}` : text);

function leftSaid({ was, number, ...left }: Left, now: Row, fields: readonly Field[]): string {
  const others = fields.filter((field) => (was[field] ?? '') !== (now[field] ?? ''));
  return line(
    number,
    Object.values(left)
      .filter((one) => one !== '')
      .join(' '),
    {
      was: Object.fromEntries(others.map((field) => [field, short(was[field] ?? '')])),
    },
  );
}

function linesOfTorn(snapshot: Snapshot): string[] {
  const torn = tornIn(snapshot);
  if (!torn) return [];
  return [
    line('torn', {
      moves: torn.moves.map(({ to, from }) => `${to.index + 1}<${from ? from.index + 1 : ''}`),
      stay: torn.stay.map(({ index }) => index + 1),
    }),
  ];
}

function linesOfRow(row: PlannedRow, read: SnapshotRow | undefined): string[] {
  const {
    people,
    changes,
    hidden: _h,
    findings: _f,
    row: _r,
    kind: _k,
    place,
    name,
    ...card
  } = cardOf(row, false);
  const { says, barred, wrong, skipped, aside, always, request } = row;
  const state = row.state();
  return [
    line(
      `row ${row.index + 1}`,
      place,
      `${short(name)}:`,
      people
        .map(({ shown, role }) => (role === 'member' ? shown : `${shown} (${role})`))
        .join(', '),
      {
        ...Object.fromEntries(
          Object.entries(card).map(([key, value]) => [
            key,
            typeof value === 'string' ? short(value) : value,
          ]),
        ),
        ...(state.kind === says.kind ? {} : { says: says.kind }),
        ...(state.kind === 'odd' ? { because: state.because.code } : {}),
        ...{ barred, wrong: wrong || undefined, skipped: skipped || undefined, aside },
        always: always.map(({ shown }) => shown),
        kind: request.kind === 'space' ? undefined : request.kind,
        fits: read?.alsoFits.length || undefined,
        mends: mendsOf(row, 'anntag'),
      },
    ),
    ...row.findings.map(({ severity, code, values, ...rest }) =>
      line(' ', severity, code, { ...shortly(values), ...rest }),
    ),
    ...row.changes.map((change, index) => line('  change', change, changes[index]?.said.code)),
  ];
}

const shortly = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? short(value) : value,
    ]),
  );

/** What was found alike, how it is told, what can be done by a press, and what each cell says then. */
function linesOfGroups(
  rows: readonly PlannedRow[],
  snapshot: Snapshot,
  told: View['findings'],
): string[] {
  return findingGroups(rows, snapshot).flatMap((group, index) => [
    line('group', group.severity, group.code, group.n, toldAs(told[index])),
    ...remediesFor(group, group.rows, snapshot, 'yes').map(({ does, ...more }) => {
      if ('keys' in more) return line('  may', does, more.n);
      return line(
        '  may',
        does,
        'edits' in more ? { ...more, edits: more.edits.map(editSaid) } : more,
      );
    }),
    ...typedNames(group, snapshot).map(({ name, cells }) =>
      line('  who is', name, {
        cells: cells.map((cell) => withAddress(cell, 'found@example.com')?.becomes),
      }),
    ),
  ]);
}

function toldAs(told: View['findings'][number] | undefined): string {
  if (!told) return 'not told';
  const { said, alike, remedies, count, rows } = told;
  return line(said.code.replace(/[.].*/, ''), shortly(said.values ?? {}), {
    ...{ count: count === rows.length ? undefined : count, alike },
    buttons: remedies.map((one) => one.said.code.replace('remedy.', '')).join(' '),
    rows: rows
      .map((one) =>
        [
          one.row,
          one.column,
          one.more || '',
          one.mends.join('/'),
          one.remedies.map(({ does }) => does).join('/'),
        ]
          .join(':')
          .replace(/:+$/, ''),
      )
      .join(' '),
  });
}

const editSaid = ({ row, column, becomes }: { row: number; column: number; becomes: string }) =>
  `${row + 1}.${column + 1} ${becomes}`;

type View = ReturnType<typeof makeView>;

/** As it is told to somebody who chose some rows, or while another's run is there. */
function viewOf(number: number, plan: Plan, snapshot: Snapshot, answers: Answers): View {
  const chance = chanceOf(number + 20_000);
  const within = chance.isOneOf(4)
    ? new Set(snapshot.rows.map(({ index }) => index).filter(() => chance.below(3) > 0))
    : undefined;
  const run = chance.isOneOf(3)
    ? {
        ...{ by: 'ben@example.com', mine: false, id: '', total: 3, left: 1, stopped: false },
        ...{ busyUntil: chance.below(2), expectedBy: 0 },
      }
    : null;
  return makeView(plan, snapshot, {
    ...{ me: ME, tag: 'anntag', sheet: { id: 1, name: 'Sheet1' }, sheets: [] },
    ...{ which: within ? 'selected' : 'all', within, hidden: new Set([2, 3]), run },
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
    ...{ limits: readLimits(undefined), rosterMade: { sheets: {} }, takenOut: [], yes: 'yes' },
    ...{ questions: questionsIn(snapshot, answers), renameLink: 'https://example.com/' },
  });
}

function linesOfView(number: number, view: View, plan: Plan): string[] {
  const { offer, first, again, changes, counts, notes, preview, made, message, selected } = view;
  const offers = Object.entries({ offer, first, again, changes: changes.offer });
  const { link: _, ...barred } = changes.barred ?? { link: null };
  const told = {
    ...{
      counts: filled(changes.counts),
      byTemplate: changes.byTemplate,
      barred,
      others: changes.others || undefined,
    },
    lines: changes.lines.map(({ key: _k, name: _n, ...more }) => line(...Object.values(more))),
    much: muchIn(taken(plan, 'changes', 'anntag')),
  };
  return [
    ...offers
      .filter(([, { rows }]) => rows > 0)
      .map(([what, { digest: _d, first: from, last, ...more }]) =>
        line(what, filled(more), `${short(from)} to ${short(last)}`),
      ),
    ...(line(told) === '' ? [] : [line('changes', told)]),
    line('counts', filled(counts), selected, countUnfinished(plan, 'anntag') || ''),
    ...view.questions.map(({ said, lines }) => line('question', said, lines)),
    ...notes.map(({ key: _k, name: _n, link, details: _d, ...more }) =>
      line('note', { ...more, link: link !== '' || undefined }),
    ),
    ...(number % 8 === 0
      ? [
          ...preview.map(({ values, ...more }) =>
            line(
              'preview',
              more,
              values.map(({ field, text }) => `${field}=${short(text)}`),
            ),
          ),
          ...made.map(({ texts, places, row }) => line('made', row, texts, places)),
        ]
      : []),
    ...(message ? [line('message', message)] : []),
  ];
}

const filled = (counts: object) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

if (require.main === module)
  writeFileSync(
    KEPT,
    Array.from(
      { length: SHEETS },
      (_, number) => `== ${number}\n${readingOfSheet(number).join('\n')}\n`,
    ).join('\n'),
  );
