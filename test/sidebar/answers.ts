/** Answers of the script as the sidebar gets them, believable ones, for its tests and pictures. */
import type {
  Answer,
  CompareAnswer,
  ComparedLine,
  FindingGroup,
  Limits,
  MySpace,
  MySpaces,
  NamesAnswer,
  Offer,
  Opening,
  PouringView,
  QuestionView,
  ReadyRow,
  RosterAnswer,
  RosterView,
  RowNote,
  ScheduleView,
  SetupCheck,
  SliceAnswer,
  SpaceShown,
  Trouble,
  View,
} from '../../src/protocol';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import type { Said } from '../../src/texts/said';

/** What the rooms say, in the words of these tests: the sidebar's own are the catalogue's. */
const ROOMS = {
  en: {
    'room.address': '“{cell}” is not an address',
    'room.noName': 'has no name',
    'room.sameName': 'has the same name as row {other}',
    'room.quota': 'Google allows 60 new spaces a minute',
    'room.notConfigured':
      'Chat doesn’t know this add-on’s project yet. An administrator has to turn on the Chat API and fill in its Configuration page once.',
    'room.scope': 'Rows to Spaces lacks your permission to add people to spaces.',
    'room.copied': 'was copied from row {other}',
  },
  de: {
    'room.address': '„{cell}“ ist keine Adresse',
    'room.noName': 'hat keinen Namen',
    'room.sameName': 'heißt wie Zeile {other}',
    'room.quota': 'Google erlaubt 60 neue Gruppenbereiche pro Minute',
    'room.notConfigured':
      'Chat kennt das Projekt dieses Add-ons noch nicht. Jemand aus der Administration muss einmal die Chat-API einschalten und ihre Konfigurationsseite ausfüllen.',
    'room.scope': 'Rows to Spaces fehlt Ihre Zustimmung, Personen aufzunehmen.',
    'room.copied': 'wurde von Zeile {other} kopiert',
  },
};

export type Language = keyof typeof ROOMS;

export const catalogues = {
  en: { ...en, ...ROOMS.en },
  de: { ...de, ...ROOMS.de },
};

export function ok<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refused(trouble: Trouble): { ok: false; trouble: Trouble } {
  return { ok: false, trouble };
}

export function opening(view: View, language: Language = 'en'): Answer<Opening> {
  return ok({
    locale: language,
    texts: JSON.stringify(catalogues[language]),
    view,
    scriptId: 'script-of-tests',
  });
}

export function offer(rows: number, more: Partial<Offer> = {}): Offer {
  const people = more.people ?? rows * 5 - (rows > 0 ? 3 : 0);
  return {
    rows,
    people,
    seats: people,
    hidden: 0,
    messages: 0,
    seconds: rows + 5,
    first: rows > 0 ? 'Chess club' : '',
    last: rows > 0 ? 'Yearbook' : '',
    digest: `digest of ${rows}`,
    ...more,
  };
}

export const SAID = (code: string, values: Said['values'] = {}): Said => ({ code, values });

export const findings: FindingGroup[] = [
  {
    key: 'error room.address',
    code: 'room.address',
    severity: 'error',
    said: SAID('room.address', { cell: 'tom@' }),
    ...{ alike: 0, count: 1, remedies: [] },
    rows: [
      {
        more: 0,
        row: 9,
        column: 1,
        name: 'Prom 2027',
        said: SAID('room.address', { cell: 'tom@' }),
        key: 'key 9',
        mends: [],
        remedies: [],
      },
    ],
  },
  {
    key: 'error room.noName',
    code: 'room.noName',
    severity: 'error',
    said: SAID('room.noName'),
    ...{ alike: 0, count: 1, remedies: [] },
    rows: [
      {
        ...{ row: 14, column: 0, name: '', more: 0 },
        ...{ said: SAID('room.noName'), key: 'key 14', mends: [], remedies: [] },
      },
    ],
  },
];

/** People to add to so many spaces, two a space. */
export function changes(rows: number): View['changes'] {
  const lines = Array.from({ length: rows * 2 }, (_, index) => ({
    ...{ key: `change ${index}`, row: 2 + Math.floor(index / 2), name: 'Chess club' },
    ...{ does: 'add' as const, shown: `new${index}@example.com`, role: 'member' as const },
  }));
  const none = { giveRole: 0, catchUp: 0, takeOut: 0, takeRole: 0, rename: 0, set: 0 };
  const counts = { rows, add: lines.length, ...none };
  return {
    offer: offer(rows),
    counts,
    byTemplate: null,
    barred: null,
    lines,
    others: 0,
    takenOut: [],
  };
}

export function view(more: Partial<View> = {}): View {
  return {
    me: 'ann@example.com',
    sheet: { id: 1, name: 'Teams 2027' },
    sheets: [
      { id: 1, name: 'Teams 2027' },
      { id: 2, name: 'Roster' },
    ],
    columns: {
      headerRow: 1,
      columns: [
        { column: 0, header: 'Team', field: 'spaceName', byHand: false, outcome: false },
        { column: 1, header: 'E-mails', field: 'members', byHand: false, outcome: false },
        { column: 2, header: 'Coach', field: 'managers', byHand: true, outcome: false },
        { column: 3, header: 'About', field: 'description', byHand: false, outcome: false },
        { column: 4, header: 'Room', field: null, byHand: false, outcome: false },
        { column: 5, header: 'Status', field: null, byHand: false, outcome: true },
      ],
    },
    questions: [],
    firstRows: [
      { row: 1, text: 'Team, E-mails, Coach, About, Room, Status' },
      { row: 2, text: 'Chess club, ben@example.com; cleo@example.com' },
      { row: 3, text: 'Yearbook 📸, li@example.com' },
    ],
    empty: false,
    strayAddresses: false,
    offer: offer(37, { people: 182, messages: 5, seconds: 62 }),
    first: offer(1),
    again: offer(0),
    changes: changes(0),
    which: 'all',
    findings,
    counts: {
      ready: 37,
      toFix: 2,
      waiting: 0,
      doubt: 0,
      done: 10,
      partly: 0,
      failed: 0,
      skipped: 0,
    },
    selected: '',
    notes: [],
    run: null,
    schedule: null,
    undo: null,
    trial: null,
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
    made: [],
    message: null,
    preview: [
      {
        row: 2,
        name: 'Chess club',
        people: 6,
        who: [
          'Ben Adler',
          'cleo@example.com',
          'dora@example.com',
          'eva@example.com',
          'gus@example.com',
        ],
        values: [{ field: 'description', text: 'Mondays at four, room 12' }],
      },
      { row: 3, name: 'Yearbook 📸', people: 4, who: ['li@example.com'], values: [] },
      { row: 4, name: 'نادي الروبوتات', people: 9, who: ['نور@example.com'], values: [] },
    ],
    roster: null,
    ...more,
  };
}

/** Rows that look like people of a list. */
export const rowsOrPeople: QuestionView = {
  key: 'rowsOrPeople',
  code: 'rowsOrPeople',
  severity: 'question',
  said: SAID('question.rowsOrPeople'),
  headers: [],
  replies: [{ does: 'people' }, { does: 'spaces' }],
};

/** A column of addresses of which nothing says whose they are. */
export const leaderEmail: QuestionView = {
  key: 'addresses:Leader Email',
  code: 'addresses',
  severity: 'question',
  said: SAID('question.addresses', { header: 'Leader Email', n: 12 }),
  headers: ['Leader Email'],
  replies: [
    { does: 'use', header: 'Leader Email', field: 'managers' },
    { does: 'leave', header: 'Leader Email' },
  ],
};

/** A column that can't be read as what it is called. */
export const unreadable: QuestionView = {
  key: 'unreadable:Access',
  code: 'unreadable',
  severity: 'note',
  said: SAID('question.unreadable', { header: 'Access', cell: 'ask Anna' }),
  headers: ['Access'],
  replies: [
    { does: 'leave', header: 'Access' },
    { does: 'use', header: 'Access', field: 'access' },
  ],
};

/** A sheet none of whose headers means anything. */
/** A sheet without a column of names, of which the saved template has a slip, and a description that is right. */
export function made(): View {
  const { columns } = view();
  const unknown = SAID('finding.unknownTemplatePlace', {
    cell: '{Class}',
    known: '{Team}, {Room}',
  });
  const name = { field: 'spaceName' as const, text: '', own: false };
  return view({
    columns: columns && {
      ...columns,
      columns: columns.columns.map((one) =>
        one.field === 'spaceName' ? { ...one, field: null } : one,
      ),
    },
    settings: {
      ...view().settings,
      defaults: { spaceName: '{Class}', description: 'Team {Team}, as it is called' },
    },
    made: [2, 3].map((row) => ({
      row,
      name: row === 2 ? 'Chess club' : '',
      places: { team: row === 2 ? 'Chess club' : '' },
      texts: [
        { ...name, found: [{ severity: 'error' as const, said: unknown }] },
        {
          field: 'description' as const,
          text: row === 2 ? 'Team Chess club, as it is called' : '',
          own: false,
          found: [],
        },
      ],
    })),
  });
}

/** How the message of the first row reads. */
export const welcome = { row: 2, name: 'Chess club', text: 'Welcome to Chess club' };

export function unknownSheet(): View {
  const columns = ['Bezeichnung A', 'Sonstiges', 'Notiz'].map((header, column) => ({
    column,
    header,
    field: null,
    byHand: false,
    outcome: false,
  }));
  return view({
    columns: null,
    unrecognised: { headerRow: 1, columns },
    offer: offer(0),
    findings: [],
    preview: [],
    counts: noCounts(),
  });
}

export function emptySheet(): View {
  return view({
    sheets: [{ id: 1, name: 'Sheet1' }],
    sheet: { id: 1, name: 'Sheet1' },
    columns: null,
    empty: true,
    offer: offer(0),
    findings: [],
    preview: [],
    counts: noCounts(),
  });
}

export function noCounts(): View['counts'] {
  return { ready: 0, toFix: 0, waiting: 0, doubt: 0, done: 0, partly: 0, failed: 0, skipped: 0 };
}

export function note(row: number, name: string, more: Partial<RowNote> = {}): RowNote {
  return {
    row,
    name,
    status: 'Done',
    link: `https://mail.google.com/chat/u/0/#chat/space/AAAA${row}`,
    details: '',
    key: `key ${row}`,
    mends: [],
    ...more,
  };
}

export const prom = note(12, 'Prom 2027', {
  status: 'Partly done',
  details: 'eva@example.org can’t be added: Chat is off for her. Ask her administrator.',
});

export const band = note(21, 'Marching band', {
  status: 'Failed',
  link: '',
  details: 'Chat refused the name: it is in use in the organisation. Choose another name.',
});

export const drama = note(23, 'Drama', {
  status: 'Setting up',
  link: '',
  details: 'Nobody saw Chat’s answer, and two spaces have this name.',
  mends: ['use-space', 'ask-anew', 'keep'],
  offered: [
    {
      space: 'spaces/AAAAdrama1',
      name: 'Drama',
      link: 'https://mail.google.com/chat/u/0/#chat/space/AAAAdrama1',
    },
    {
      space: 'spaces/AAAAdrama2',
      name: 'Drama',
      link: 'https://mail.google.com/chat/u/0/#chat/space/AAAAdrama2',
    },
  ],
});

export function slice(more: Partial<SliceAnswer> = {}): SliceAnswer {
  return {
    state: 'going',
    total: 37,
    done: 21,
    partly: 1,
    failed: 0,
    doubt: 0,
    left: 15,
    waitMs: 0,
    latest: [
      note(2, 'Yearbook 📸'),
      note(3, 'Robotics: everyone who has ever soldered anything, parents and alumni included'),
      note(4, 'نادي الروبوتات'),
      prom,
      note(13, 'Chess club'),
    ],
    people: { asked: 120, in: 119 },
    steps: 300,
    ...more,
  };
}

/** The last slice of a run of 37 rows. */
export function lastSlice(more: Partial<SliceAnswer> = {}): SliceAnswer {
  return slice({
    state: 'ended',
    done: 36,
    left: 0,
    people: { asked: 182, in: 181 },
    ...more,
  });
}

/** The sheet after that run. */
export function viewAfter(more: Partial<View> = {}): View {
  return view({
    offer: offer(0),
    again: offer(1),
    counts: { ...noCounts(), done: 46, partly: 1, toFix: 2 },
    notes: [prom],
    ...more,
  });
}

export const notConfigured: Trouble = {
  said: SAID('room.notConfigured'),
  remedy: 'letter',
  link: 'https://console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat',
};

export const scopeMissing: Trouble = {
  said: SAID('room.scope'),
  remedy: 'give-permission',
  link: 'https://accounts.google.com/o/oauth2/auth',
};

export const quota: Said = SAID('room.quota');

const NO_ROWS = { count: 0, rows: [] };

/** A school's export: one pupil a row, with a class. */
export const roster: RosterView = {
  likely: true,
  people: 96,
  person: 'School e-mail',
  persons: [
    { header: 'School e-mail', people: 96 },
    { header: 'Parent e-mail', people: 90 },
  ],
  managers: 'Teacher e-mail',
  owners: null,
  besides: [{ header: 'Teacher e-mail', people: 4, role: 'managers' }],
  by: 'Class',
  groupings: [
    { header: 'Class', spaces: 4, people: 96, smallest: 22, largest: 26, madeBefore: '' },
    { header: 'Year', spaces: 2, people: 96, smallest: 48, largest: 48, madeBefore: '' },
    { header: '', spaces: 1, people: 96, smallest: 96, largest: 96, madeBefore: '' },
  ],
  groups: ['7A', '7B', '8A', '8B'].map((name, index) => ({
    name,
    people: 22 + index,
    managers: [`teacher.${name.toLowerCase()}@example.com`],
  })),
  withoutAddress: {
    count: 2,
    rows: [
      { row: 12, column: 4, name: 'Cleo Fox', text: '' },
      { row: 40, column: 4, name: 'نور حداد', text: 'pending' },
    ],
  },
  withoutGroup: NO_ROWS,
  secondAddresses: {
    count: 1,
    rows: [{ row: 7, column: 4, name: 'Leo Varga', text: 'varga.family@example.org' }],
  },
};

/** The same, grouped by year. */
export const rosterByYear: RosterView = {
  ...roster,
  by: 'Year',
  managers: null,
  groups: ['7', '8'].map((name) => ({ name, people: 48, managers: [] })),
};

/** The same, after a sheet with a row per class was made from it. */
export const rosterAgain: RosterView = {
  ...roster,
  groupings: roster.groupings.map((one) =>
    one.header === 'Class' ? { ...one, madeBefore: 'Spaces from Roster' } : one,
  ),
};

/** The roster itself, before anything was made from it. */
export function rosterSheet(shown: RosterView = roster): View {
  return view({
    sheet: { id: 2, name: 'Roster' },
    offer: offer(0),
    findings: [],
    preview: [],
    counts: noCounts(),
    columns: null,
    roster: shown,
  });
}

/** What a later list would change. */
export function pouring(more: Partial<PouringView> = {}): PouringView {
  const change = { to: '', role: 'members', ticked: true } as const;
  return {
    sheet: { id: 3, name: 'Spaces from Roster' },
    newRows: [{ name: '8C', people: 21, managers: [] }],
    changes: [
      {
        ...change,
        kind: 'came',
        group: '7A',
        people: ['mia.krause@example.com', 'noor.haddad@example.com'],
      },
      { ...change, kind: 'came', group: '8B', people: ['leo.varga@example.com'] },
      { ...change, kind: 'moved', group: '7A', to: '7B', people: ['tobi.stone@example.com'] },
      { ...change, kind: 'role', group: '8A', role: 'managers', people: ['eva.horn@example.com'] },
      { ...change, kind: 'left', group: '7A', people: ['ida.lind@example.com'], ticked: false },
    ],
    otherRows: ['Staff'],
    digest: 'digest of a pouring',
    ...more,
  };
}

/** What became of it. */
export function poured(): RosterAnswer {
  return {
    kind: 'poured',
    view: view({ sheet: { id: 3, name: 'Spaces from Roster' }, offer: offer(1) }),
    done: { newRows: 1, came: 3, moved: 1, role: 1, left: 0 },
    undone: [{ space: '8A', people: ['eva.horn@example.com'] }],
  };
}

/** What a schedule is offered with. */
export const LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 50, peopleADay: 500 },
  ...{ outsiders: false, owners: null, inStep: { does: 'add', most: 10 } },
};

/** A row that a schedule would set up. */
export function readyRow(row: Partial<ReadyRow>): ReadyRow {
  return {
    ...{ mark: `mark ${row.row ?? 2}`, row: 2, name: 'Chess', count: 1, seen: false, held: null },
    people: [{ shown: 'maria@example.com', role: 'member' }],
    ...row,
  };
}

/** Nothing is scheduled, and 1,000 rows are ready. */
export function schedule(more: Partial<ScheduleView> = {}): ScheduleView {
  return {
    schedule: null,
    timers: true,
    timeZone: 'Europe/Berlin',
    bound: null,
    estimates: { rows: 1000, addOnSeconds: 11_100, boundSeconds: 1_500, sidebarSeconds: 1_020 },
    notice: null,
    log: { on: false, most: 5000 },
    ready: { rows: [readyRow({})], more: 999 },
    ...more,
  };
}

type On = NonNullable<ScheduleView['schedule']>;

/** Ann's rows are set up each Monday at seven. */
export function scheduled(on: Partial<On> = {}, more: Partial<ScheduleView> = {}): ScheduleView {
  return schedule({
    bound: false,
    schedule: {
      by: 'ann@example.com',
      mine: true,
      every: { kind: 'week', weekday: 1, hour: 7 },
      onForm: false,
      tell: 'needed',
      paused: null,
      lastStartedAt: Date.UTC(2027, 0, 4, 7, 12),
      nextAt: Date.UTC(2027, 0, 11, 7),
      timeZone: 'Etc/UTC',
      triggersThere: true,
      limits: LIMITS,
      open: null,
      ...on,
    },
    ...more,
  });
}

/** All in order. */
export const allFine: SetupCheck[] = (
  ['account', 'consent', 'chatApi', 'appConfiguration', 'groups'] as const
).map((what) => ({
  what,
  state: 'fine',
  said: SAID(`check.${what}.fine`, what === 'account' ? { me: 'ann@example.com' } : {}),
  remedy: 'none',
}));

/** The most common first wall. */
export const unconfigured: SetupCheck[] = allFine.map((check) => {
  switch (check.what) {
    case 'appConfiguration':
      return {
        ...check,
        state: 'wrong',
        said: SAID('problem.appNotConfigured'),
        remedy: 'letter',
        link: notConfigured.link,
      };
    case 'groups':
      return { ...check, state: 'unknown', said: SAID('check.unknown') };
    default:
      return check;
  }
});

/** A space of others in which the person is, as Chat tells of it. */
export const board: SpaceShown = {
  ...{ space: 'spaces/AAAAdrama2', name: 'Board', type: 'space' },
  link: 'https://mail.google.com/chat/u/0/#chat/space/AAAAdrama2',
  ...{ madeAt: Date.UTC(2026, 2, 3, 9), madeBy: 'others', yourRole: 'member' },
  ...{ inIt: 5, others: 2, groups: [], rows: [{ row: 4, name: 'Chess' }] },
  people: [
    { shown: 'cleo@example.com', role: 'member', is: 'in' },
    { shown: 'dana@example.com', role: 'owner', is: 'out' },
  ],
};

const IN_CHAT = 'https://chat.google.com/room/AAAA2?cls=11';

/** A difference of each kind, and somebody who left several spaces. */
export function compared(): CompareAnswer {
  const line = (
    key: string,
    is: ComparedLine['is'],
    said: ComparedLine['said'],
    who = '',
    can: ComparedLine['can'] = ['take'],
  ): ComparedLine => ({
    ...{ key, uuid: key, row: 4, name: 'Chess club', link: IN_CHAT, is, said, who, can },
  });
  const left = { code: 'compare.left', values: { person: 'tom@example.com' } };
  return {
    ...{ state: 'ended', total: 37, left: 0, after: '', waitMs: 0, ofOthers: 2, unproven: 1 },
    unread: 1,
    adopted: { rows: 3, others: 12 },
    lines: [
      line('a', 'noSpace', { code: 'compare.noSpace', values: {} }, '', []),
      line('b', 'renamed', { code: 'compare.renamed', values: { name: 'Chess & Go' } }),
      line('c', 'setting', { code: 'compare.history.off', values: {} }),
      line('d', 'left', left, 'tom@example.com', ['take', 'setBack']),
      line('e', 'left', left, 'tom@example.com', ['take', 'setBack']),
      line('f', 'added', { code: 'compare.added.member', values: { person: 'users/123' } }),
    ],
    spaces: [{ row: 4, name: 'Chess club', link: IN_CHAT, people: [] }],
    forgotten: [{ name: 'Old boys', link: IN_CHAT }],
  };
}

/** A name in two cells that a colleague has, one that nobody has, and more that wait. */
export function namesFound(): NamesAnswer {
  const cell = (row: number, space: string) => ({ row, column: 1, space, key: 'k' });
  return {
    may: 'yes',
    names: [
      {
        ...{ name: 'Ada Lovelace', cells: [cell(2, 'Chess'), cell(9, 'Prom')], more: true },
        people: [{ name: 'Ada Lovelace', address: 'ada.a.very.long.name@school.example.org' }],
      },
      { name: 'Mrs Nobody', cells: [cell(3, 'Choir')], people: [], more: false },
    ],
    left: 12,
    because: { code: 'run.wait.noAnswer', values: {} },
  };
}

/** One that can be brought in, one that has a row, and one whose name a ready row has. */
export function mySpaces(): MySpaces {
  const space = (name: string, more: Partial<MySpace> = {}): MySpace => ({
    ...{ space: `spaces/${name}`, name, link: IN_CHAT, madeAt: 0, people: 24, inSheet: false },
    ...more,
  });
  return {
    spaces: [
      space('Yearbook'),
      space('Choir', { inSheet: true }),
      space('Prom', { ready: { row: 7, key: 'k' } }),
    ],
    next: '',
  };
}
