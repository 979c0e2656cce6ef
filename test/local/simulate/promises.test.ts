/** Whether the judge of the simulated runs sees what is wrong, and only that. */

import { setUpByOthers, unsettled } from '../../../local/simulate/by-form';
import {
  allow,
  emptyLedger,
  fiveCellsAt,
  gridOf,
  type Ledger,
  noteAsked,
  noteChangedMeanwhile,
  noteCopiedAs,
  noteIdsBack,
  noteIdsGone,
  notePutBack,
} from '../../../local/simulate/ledger';
import type { Promised } from '../../../local/simulate/promised';
import { createChecker } from '../../../local/simulate/promises';
import { EXCUSED, excusedShare } from '../../../local/simulate/row-promises';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';

type Chat = Parameters<typeof createChecker>[0]['chat'];
type Space = ReturnType<Chat['spaces']>[number];
type LoggedRequest = ReturnType<Chat['requests']>[number];

const ID = '0a1b2c3d-0000-4000-8000-000000000001';
const STAMP = `${ID} tag12345 2027-03-02T08:00Z a-b`;

function space(change: Partial<Space> = {}): Space {
  return {
    name: 'spaces/AAAA1',
    spaceType: 'SPACE',
    displayName: 'Team r01',
    members: [
      { name: 'users/1', email: 'ann@example.com', role: 'ROLE_MANAGER', state: 'JOINED' },
      { name: 'users/2', email: 'p1.r01@example.com', role: 'ROLE_MEMBER', state: 'JOINED' },
    ],
    messages: [],
    createdBy: 'ann@example.com',
    createTime: '2027-03-02T08:00:00.000Z',
    requestId: ID,
    spaceUri: '',
    ...change,
  };
}

function setUp(change: Partial<LoggedRequest> = {}): LoggedRequest {
  return {
    at: 0,
    user: 'ann@example.com',
    method: 'POST',
    path: '/v1/spaces:setup',
    query: {},
    body: { requestId: ID, space: { displayName: 'Team r01' } },
    status: 200,
    lost: null,
    because: null,
    ...change,
  };
}

const GOOD = {
  Ref: 'r01',
  'Space name': 'Team r01',
  Members: 'p1.r01@example.com',
  Status: 'Done',
  'Space link': 'https://mail.google.com/chat/u/0/#chat/space/AAAA1',
  'Space ID': 'spaces/AAAA1',
  'Request ID': STAMP,
};

interface Judging {
  row?: Record<string, string>;
  /** Another row below it. */
  below?: Record<string, string>;
  spaces?: Space[];
  requests?: LoggedRequest[];
  ledger?: (ledger: Ledger) => void;
}

const judge = (options: Judging = {}): Promised[] =>
  checkerOf(options)
    .whenQuiet()
    .map(({ promise }) => promise);

/** What the rows are counted as. */
function judgedAs(options: Judging): Record<string, number> {
  const checker = checkerOf(options);
  checker.whenQuiet();
  return checker.judged();
}

function checkerOf(options: Judging) {
  const ledger = emptyLedger();
  allow(ledger, 'r01', 1);
  options.ledger?.(ledger);
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const row: Record<string, string> = { ...GOOD, ...options.row };
  return createChecker({
    chat: {
      spaces: () => options.spaces ?? [space()],
      requests: () => options.requests ?? [setUp()],
    },
    cells: () => [
      headers,
      ...[row, options.below].flatMap((one) => (one ? [headers.map((at) => one[at] ?? '')] : [])),
    ],
    ledger,
  });
}

test('a good row breaks nothing', () => {
  expect(judge()).toEqual([]);
});

test('two spaces of one row are seen, unless somebody asked for two', () => {
  const spaces = [space(), space({ name: 'spaces/AAAA2', requestId: 'another' })];
  expect(judge({ spaces })).toContain('one space per row');
  expect(judge({ spaces, ledger: (ledger) => allow(ledger, 'r01', 1) })).not.toContain(
    'one space per row',
  );
});

test('an id is sent for one thing, or for fewer people, where Chat may have made what was asked for first', () => {
  const people = (...names: string[]) => ({
    requestId: ID,
    space: { displayName: 'Team r01' },
    memberships: names.map((name) => ({ member: { name } })),
  });
  const twice = (first: Partial<LoggedRequest>, ...names: string[]) =>
    judge({
      requests: [setUp({ body: people('users/a'), ...first }), setUp({ body: people(...names) })],
    });
  expect(twice({}, 'users/a')).toEqual([]);
  expect(twice({})).toEqual([]);
  expect(twice({}, 'users/a', 'users/b')).toEqual(['an id is sent for one thing']);
  expect(twice({ lost: 'closed' }, 'users/b')).toEqual(['an id is sent for one thing']);
  // Chat refused it, and made nothing.
  expect(twice({ status: 400 }, 'users/a', 'users/b')).toEqual([]);
});

test('whoever takes a row over may ask for those whom Chat refused to the first person, and for nobody else', () => {
  const ask = (user: string, name: string, ...people: string[]) => ({
    user,
    body: {
      requestId: ID,
      space: { displayName: name },
      memberships: people.map((one) => ({ member: { name: one } })),
    },
  });
  const after = (then: Partial<LoggedRequest>) =>
    judge({
      requests: [
        setUp({ ...ask('ann@example.com', 'Team r01', 'users/a', 'users/b'), status: 400 }),
        setUp(ask('ann@example.com', 'Team r01')),
        setUp({ ...then, status: 400 }),
      ],
    });
  expect(after(ask('ben@example.com', 'Team r01', 'users/a', 'users/b'))).toEqual([]);
  // Ann sent for a row that names her, too: she is in what she made.
  expect(after(ask('ben@example.com', 'Team r01', 'users/a', 'users/ann@example.com'))).toEqual([]);
  const broken = ['an id is sent for one thing'];
  expect(after(ask('ann@example.com', 'Team r01', 'users/a', 'users/b'))).toEqual(broken);
  expect(after(ask('ben@example.com', 'Team r01', 'users/c'))).toEqual(broken);
  expect(after(ask('ben@example.com', 'Team r01 v2', 'users/a'))).toEqual(broken);
});

test('a space that no row knows is seen, unless somebody deleted the row that knew it', () => {
  const row = { Status: 'Failed', Details: 'No.', 'Space ID': '', 'Space link': '' };
  expect(judge({ row })).toEqual(['no space that no row knows']);
  expect(judge({ row, ledger: (ledger) => void ledger.lost.add(ID) })).toEqual([]);
});

test('a row in doubt knows its space, if it says so', () => {
  const row = { Status: 'Setting up', 'Space ID': '', 'Space link': '' };
  expect(judge({ row: { ...row, Details: 'No answer came.' } })).toEqual([]);
  expect(judge({ row: { ...row, Details: '' } })).toContain('every row says what became of it');
});

test('a row whose doubt somebody cleared knows its space still, by the id that stands there', () => {
  const row = { Status: '', Details: 'No answer came.', 'Space ID': '', 'Space link': '' };
  const cleared = (ledger: Ledger) =>
    void ledger.left.set(['r01', '', '', 'No answer came.', '', ID].join('\n'), 'touched');
  expect(judge({ row })).toContain('no space that no row knows');
  expect(judge({ row, ledger: cleared })).toEqual([]);
});

test.each([
  ['https://chat.google.com/room/AAAA1?cls=11', []],
  ['https://chat.google.com/room/AAAA1', []],
  ['https://chat.google.com/dm/AAAA1', ['no outcome on a wrong row']],
  ['https://chat.google.com/room/XAAAA1', ['no outcome on a wrong row']],
  ['https://example.com/AAAA1', ['no outcome on a wrong row']],
])('a link has to open the row’s own space: %s', (link, broken) => {
  expect(judge({ row: { 'Space link': link } })).toEqual(broken);
});

test('the space of another row is seen', () => {
  expect(judge({ spaces: [space({ displayName: 'Team r02' })] })).toContain(
    'no outcome on a wrong row',
  );
});

test('a row has its space still that bears the name of a copy that a person took for the row', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const copy = { ...GOOD, Ref: 'r02', 'Space name': 'Team r02', Members: 'p1.r02@example.com' };
  const bore = (ledger: Ledger) =>
    noteAsked(ledger, gridOf([headers, headers.map((header) => cell(header, copy))]));
  const spaces = [space({ displayName: 'Team r02' })];
  const copied = (ledger: Ledger) => {
    ledger.copied.add('r02');
    bore(ledger);
  };
  expect(judge({ spaces, ledger: copied })).not.toContain('no outcome on a wrong row');
  expect(judge({ spaces, ledger: bore })).toContain('no outcome on a wrong row');
  // It names nobody, as the row that it was copied from: it was seen as it was left.
  const left = (id: string) => (ledger: Ledger) => {
    const row = { ...copy, Members: '', 'Request ID': id };
    const grid = gridOf([headers, headers.map((header) => cell(header, row))]);
    ledger.copied.add('r02');
    ledger.left.set(fiveCellsAt(grid, 2), 'copied');
  };
  expect(judge({ spaces, ledger: left(ID) })).not.toContain('no outcome on a wrong row');
  expect(judge({ spaces, ledger: left('another') })).toContain('no outcome on a wrong row');
});

test('an outcome on an empty row is seen', () => {
  const row = { Ref: '', 'Space name': '', Members: '' };
  expect(judge({ row })).toContain('no outcome on a wrong row');
});

test('whoever is missing has to be named, and nobody who is in', () => {
  const people = 'p1.r01@example.com, blocked2.r01@example.com';
  expect(judge({ row: { Members: people } })).toContain('nobody missing and unnamed');
  const named = { Status: 'Partly done', Details: 'blocked2.r01@example.com can’t be added: no.' };
  expect(judge({ row: { Members: people, ...named } })).toEqual([]);
  const wrongly = { Status: 'Partly done', Details: 'p1.r01@example.com can’t be added: no.' };
  expect(judge({ row: wrongly })).toEqual(['nobody missing and unnamed']);
  // Who came back into a row that its person was leaving may be in, or not.
  const maybe = 'may be missing: the row was changed too late.';
  const blocked = { ...named, Details: `blocked2.r01@example.com ${maybe}` };
  expect(judge({ row: { Members: people, ...blocked } })).toEqual([]);
  expect(judge({ row: { ...wrongly, Details: `p1.r01@example.com ${maybe}` } })).toEqual([]);
  // One address may be the end of another.
  const group = { Groups: 'group1.r01@example.com', Status: 'Partly done' };
  const groupNamed = { ...group, Details: 'group1.r01@example.com could not be added just now.' };
  expect(judge({ row: groupNamed })).toEqual([]);
});

test('a row that somebody changed once it had its space may say who is not added yet, and no other may', () => {
  const people = 'p1.r01@example.com, blocked2.r01@example.com';
  const waits = { Status: 'Partly done', Details: 'Not added yet: blocked2.r01@example.com.' };
  const changed = (ledger: Ledger) => ledger.changedLater.add('r01');
  const row = { Members: people, ...waits };
  expect(judge({ row, ledger: changed })).toEqual([]);
  expect(judge({ row })).toEqual(['nobody missing and unnamed']);
  const wrongly = { ...row, Details: 'Not added yet: p1.r01@example.com.' };
  expect(judge({ row: wrongly, ledger: changed })).toContain('nobody missing and unnamed');
});

test('a row whose id somebody took away may show its own space and ask, and no other', () => {
  const row = { Status: 'Fix this row', 'Request ID': '', Details: 'The Request ID was cleared.' };
  expect(judge({ row })).toEqual([]);
  const another = [space({ displayName: 'Team r02' })];
  expect(judge({ row, spaces: another })).toContain('no outcome on a wrong row');
});

test('a row that still waits once everything is quiet is seen', () => {
  const row = { Status: 'Waiting', 'Space ID': '', 'Space link': '' };
  expect(judge({ row, spaces: [], requests: [] })).toEqual(['every row says what became of it']);
});

test('a named space with nobody in it may rest untouched, and nothing else may', () => {
  const untouched = { Status: '', 'Space ID': '', 'Space link': '', 'Request ID': '' };
  const nothing = { spaces: [], requests: [] };
  expect(judge({ row: { ...untouched, Members: '' }, ...nothing })).toEqual([]);
  expect(judge({ row: untouched, ...nothing })).toEqual(['every row says what became of it']);
  expect(judge({ row: { ...untouched, Members: '', Status: 'Waiting' }, ...nothing })).toEqual([
    'every row says what became of it',
  ]);
});

test('a 429 counts only when the caller brought it about', () => {
  expect(judge({ requests: [setUp(), setUp({ status: 429, because: 'quota' })] })).toEqual([
    'never beyond the quota',
  ]);
  expect(judge({ requests: [setUp(), setUp({ status: 429, because: 'fault' })] })).toEqual([]);
});

test('nor does a 429 within a minute of spaces that somebody made by hand, also after those of long before', () => {
  const byHand = (at: number) => setUp({ at, body: { space: { displayName: 'Board' } } });
  const before = (ledger: Ledger) => void ledger.before.add('spaces/BOARD');
  const refused = (at: number) => setUp({ at, status: 429, because: 'quota' });
  const requests = [byHand(0), byHand(600_000), setUp({ at: 610_000 })];
  expect(judge({ ledger: before, requests: [...requests, refused(650_000)] })).toEqual([]);
  expect(judge({ ledger: before, requests: [...requests, refused(660_000)] })).toEqual([
    'never beyond the quota',
  ]);
  // One that Chat refused made no space, and counts all the same.
  const inVain = [{ ...byHand(600_000), status: 503 }, setUp({ at: 610_000 })];
  expect(judge({ requests: [...inVain, refused(650_000)] })).toEqual([]);
});

test('a row that was torn apart is judged by its id, and counted where what it says can’t be told', () => {
  const row = { 'Space name': 'Team r02', Members: 'p1.r02@example.com' };
  const torn = (ledger: Ledger) => void ledger.torn.add('r02');
  expect(judge({ row })).toContain('no outcome on a wrong row');
  // Of whom its outcome speaks, the row asked for while it bore the id.
  const asked = { people: [{ addresses: ['p1.r01@example.com'] }], ids: [], welcome: '' };
  const known = (ledger: Ledger) => {
    torn(ledger);
    ledger.asked.set(ID, new Map([['as it was', asked]]));
  };
  expect(excusedShare(judgedAs({ row, ledger: known }))).toBe(0);
  expect(judgedAs({ row, ledger: torn })[EXCUSED['of whom']]).toBe(1);
  const another = [space({ requestId: 'another' })];
  expect(judgedAs({ row, ledger: known, spaces: another })[EXCUSED.whose]).toBe(1);
  // That it says what became of it is promised of any row.
  const silent = { ...row, Status: 'Waiting', 'Space ID': '', 'Space link': '' };
  expect(judge({ row: silent, ledger: torn })).toContain('every row says what became of it');
  // A sort left the word behind, and took the id that it was written with.
  const left = { ...silent, 'Request ID': '' };
  const nothing = { spaces: [], requests: [] };
  expect(judge({ row: left, ...nothing })).toContain('every row says what became of it');
  expect(judge({ row: left, ledger: torn, ...nothing })).toEqual([]);
  // It left the word and the id, and brought another row's space.
  const brought = { ...row, Status: 'Waiting', Details: '' };
  expect(judge({ row: brought, ledger: known })).toEqual([]);
  expect(
    judge({ row: { ...brought, 'Space name': 'Team r01', Members: 'p1.r01@example.com' } }),
  ).toContain('every row says what became of it');
  // It left the word and the link, and took the space.
  const taken = { ...row, Status: 'Partly done', 'Space ID': '', Details: '' };
  const alone = (ledger: Ledger) => {
    torn(ledger);
    ledger.lost.add(ID);
  };
  expect(judge({ row: taken, ledger: alone })).toEqual([]);
  const withSpace = { ...taken, 'Space ID': 'spaces/AAAA1' };
  expect(judge({ row: withSpace, ledger: alone })).toContain('every row says what became of it');
  // It brought a link that leads elsewhere: the word was written with that.
  const elsewhere = { ...withSpace, 'Space link': 'https://chat.google.com/room/AAAA2' };
  expect(judge({ row: elsewhere, ledger: torn })).not.toContain('every row says what became of it');
  expect(judge({ row: elsewhere })).toContain('every row says what became of it');
  const wordOnly = { ...taken, Status: 'Setting up' };
  expect(judge({ row: wordOnly, ledger: alone })).toEqual([]);
  expect(judge({ row: { ...wordOnly, 'Space link': '' }, ledger: alone })).toContain(
    'every row says what became of it',
  );
});

test('a word that a row has to be fixed may stand alone beside another’s id, which somebody sorted there', () => {
  const row = { Status: 'Fix this row', Details: '', 'Space ID': '', 'Space link': '' };
  const torn = (ledger: Ledger) => void ledger.torn.add('r01');
  const ofAnother = [setUp({ body: { space: { displayName: 'Team r02' }, requestId: ID } })];
  expect(judgedAs({ row, ledger: torn, requests: ofAnother })[EXCUSED.mixed]).toBe(1);
  const says = 'every row says what became of it';
  expect(judge({ row, ledger: torn })).toContain(says);
  expect(judge({ row, requests: ofAnother })).toContain(says);
  const waits = { ...row, Status: '' };
  expect(judge({ row: { ...waits, 'Request ID': '' }, ledger: torn })).toContain(says);
});

test('a row that is partly done may say nothing of what is missing where a sort took that from its outcome', () => {
  const row = { Status: 'Partly done' };
  const unsaid = 'every row says what became of it';
  const torn = (ledger: Ledger) => void ledger.torn.add('r01');
  const left = (ledger: Ledger) => {
    const five = ['Partly done', GOOD['Space link'], '', GOOD['Space ID'], ID];
    ledger.left.set(['', ...five].join('\n'), 'touched');
  };
  expect(judge({ row, ledger: torn })).toContain(unsaid);
  expect(judge({ row, ledger: left })).toContain(unsaid);
  const both = (ledger: Ledger) => {
    torn(ledger);
    left(ledger);
  };
  expect(judge({ row, ledger: both })).not.toContain(unsaid);
});

test('a word that somebody typed may stand without Details beside a link, where a sort left it there', () => {
  const row = { Status: 'Failed', Details: '', 'Space ID': '', 'Request ID': '' };
  const torn = (ledger: Ledger) => void ledger.torn.add('r01');
  const says = 'every row says what became of it';
  expect(judgedAs({ row, ledger: torn })[EXCUSED.mixed]).toBe(1);
  expect(judge({ row })).toContain(says);
  expect(judge({ row: { ...row, 'Space link': '' }, ledger: torn })).toContain(says);
});

test('a word that a sort left beside an id alone goes with that, where the id is sorted on to another row', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const word = { Status: 'Done', Details: '', 'Space ID': '', 'Space link': '' };
  const leftAs = (texts: Record<string, string>) => (ledger: Ledger) => {
    const row = { Ref: 'r02', 'Space name': 'Team r02', Members: 'p1.r02@example.com', ...texts };
    const grid = gridOf([headers, headers.map((header) => cell(header, row))]);
    ledger.left.set(fiveCellsAt(grid, 2), 'touched');
    ledger.torn.add('r01');
  };
  expect(judgedAs({ row: word, ledger: leftAs(word) })[EXCUSED.mixed]).toBe(1);
  const [broken] = ['no outcome on a wrong row'];
  // Somebody left something else, or beside another id; or tore the row from nothing.
  expect(judge({ row: word, ledger: leftAs({ ...word, Status: 'Failed' }) })).toContain(broken);
  expect(judge({ row: word, ledger: leftAs({ ...word, 'Request ID': 'other' }) })).toContain(
    broken,
  );
  const whole = (ledger: Ledger) => {
    leftAs(word)(ledger);
    ledger.torn.clear();
  };
  expect(judge({ row: word, ledger: whole })).toContain(broken);
});

test('a row that somebody sorted beside what a forger typed, or copied with it, is not judged by that, and any other that bears a typed id is', () => {
  const row = { Status: 'Waiting', 'Space ID': '', 'Space link': '' };
  const nothing = { spaces: [], requests: [] };
  const typed = (ledger: Ledger) => void ledger.typed.add(ID);
  const torn = (ledger: Ledger) => void ledger.torn.add('r01');
  const both = (ledger: Ledger) => {
    typed(ledger);
    torn(ledger);
  };
  expect(judge({ row, ledger: both, ...nothing })).toEqual([]);
  const copied = (ledger: Ledger) => {
    typed(ledger);
    ledger.copied.add('r01');
  };
  expect(judge({ row, ledger: copied, ...nothing })).toEqual([]);
  expect(judge({ row, ledger: typed, ...nothing })).toContain('every row says what became of it');
  expect(judge({ row, ledger: torn, ...nothing })).toContain('every row says what became of it');
});

test('an empty line may bear an id that a sort tore from its row, also one that was never sent, and no other', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const borne = (ledger: Ledger) =>
    noteAsked(ledger, gridOf([headers, headers.map((header) => cell(header, {}))]));
  const torn = (ledger: Ledger) => {
    borne(ledger);
    ledger.torn.add('r01');
  };
  const asks = { Ref: '', 'Space name': '', Members: '' };
  const row = { ...asks, Status: '', 'Space link': '', 'Space ID': '' };
  const nothing = { spaces: [], requests: [] };
  expect(judge({ row, ledger: torn, ...nothing })).toEqual([]);
  expect(judge({ row, ledger: borne, ...nothing })).toEqual(['no outcome on a wrong row']);
});

test('a copy that lost its id as rows were set right is as it was copied, where the id stands on its row still', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const line = (row: Record<string, string>) => headers.map((header) => cell(header, row));
  const bare = { 'Request ID': '' };
  const left = (...rows: Record<string, string>[]) => {
    const ledger = emptyLedger();
    ledger.left.set(fiveCellsAt(gridOf([headers, line({})]), 2), 'touched');
    const grid = gridOf([headers, ...rows.map(line)]);
    noteIdsGone(ledger, grid);
    return ledger.left.has(fiveCellsAt(grid, 2));
  };
  expect(left(bare, {})).toBe(true);
  expect(left(bare)).toBe(false);
  expect(left({ ...bare, Details: 'Another.' }, {})).toBe(false);
});

test('a row that loses another’s id as rows are put back may be set up at once, unless it gets one with the next write', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const grid = (...ids: string[]) =>
    gridOf([
      headers,
      ...ids.map((id, row) => {
        const texts = { Ref: `r0${row + 1}`, 'Request ID': id };
        return headers.map((header) => cell(header, texts));
      }),
    ]);
  const allowed = (...writes: ReturnType<typeof grid>[]) => {
    const ledger = emptyLedger();
    const free = new Map<string, number>();
    writes.forEach((after, index) => {
      const before = writes[index - 1];
      if (before) notePutBack(ledger, before, after, free);
    });
    return ['r01', 'r02'].map((tag) => ledger.allowed.get(tag) ?? 0);
  };
  expect(allowed(grid('', STAMP), grid(STAMP, STAMP), grid(STAMP, ''))).toEqual([0, 1]);
  expect(allowed(grid(STAMP, ''), grid('', ''), grid('', STAMP), grid(STAMP, STAMP))).toEqual([
    0, 0,
  ]);
});

test('a row that somebody put together of several speaks of whom it asks for, and of nobody else', () => {
  const row = { Details: 'Not in: nobody2.r09@example.com can’t be added.', Status: 'Partly done' };
  const torn = (ledger: Ledger) => void ledger.torn.add('r01');
  expect(judge({ row })).toContain('no outcome on a wrong row');
  expect(judgedAs({ row, ledger: torn })[EXCUSED['of whom']]).toBe(1);
  const asking = { ...row, Members: `${GOOD.Members}, nobody2.r09@example.com` };
  expect(judge({ row: asking, ledger: torn })).toEqual([]);
  expect(excusedShare(judgedAs({ row: asking, ledger: torn }))).toBe(0);
});

test('what somebody typed or tore may be shown as they left it, and as nothing else', () => {
  const row = { Status: 'ok' };
  const typed = leaving(row);
  expect(judge({ row })).not.toEqual([]);
  expect(judge({ row, ledger: typed })).toEqual([]);
  expect(judge({ row: { Status: 'Waiting' }, ledger: typed })).not.toEqual([]);
  // Sorted to another row, the id brings it.
  for (const one of [row, { Status: 'Setting up', Details: 'Its people come.' }]) {
    const brought = (ledger: Ledger) => {
      leaving(one, 'r02')(ledger);
      ledger.torn.add('r01');
    };
    expect(judge({ row: one, ledger: brought })).toEqual([]);
    expect(judge({ row: { ...one, Status: 'fine' }, ledger: brought })).not.toEqual([]);
    expect(judge({ row: one, ledger: (ledger) => void ledger.torn.add('r01') })).not.toEqual([]);
  }
  // That cells which don't fit together stand is what is promised; of others something may have been left undone.
  expect(excusedShare(judgedAs({ row, ledger: typed }))).toBe(0);
  const whole = { Details: 'r09@example.com is in.' };
  expect(judgedAs({ row: whole, ledger: leaving(whole) })[EXCUSED.touched]).toBe(1);
});

test('an id that somebody cleared while it was being written may stand there again, beside the cells as they left them', () => {
  const row = { Status: '' };
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const written = gridOf([headers, headers.map((header) => cell(header, row))]);
  const cleared =
    (isBack: boolean, also: Record<string, string> = {}) =>
    (ledger: Ledger) => {
      leaving({ ...row, ...also, 'Request ID': '' })(ledger);
      ledger.lost.add(ID);
      if (isBack) noteIdsBack(ledger, written);
    };
  expect(judge({ row, ledger: cleared(true) })).toEqual([]);
  // Written by an execution that had read what they did, or with a cell of theirs changed, it is no such id.
  expect(judge({ row, ledger: cleared(false) })).not.toEqual([]);
  expect(judge({ row, ledger: cleared(true, { 'Space link': '' }) })).not.toEqual([]);
});

const cell = (header: string, row: Record<string, string>) =>
  ({ ...(GOOD as Record<string, string>), ...row })[header] ?? '';

/** Somebody left the cells of the row, or of another, like this. */
const leaving =
  (row: Record<string, string>, tag = 'r01') =>
  (ledger: Ledger): void => {
    ledger.loose.add(tag);
    ledger.left.set(
      [
        tag,
        // Of the id its UUID: a run may stamp it anew.
        ...OUTCOME_HEADERS.map((of) => cell(of, row)).map((text) => (text === STAMP ? ID : text)),
      ].join('\n'),
      'touched',
    );
  };

test('a row whose people changed after its outcome is judged by those whom it named before', () => {
  const row = { Members: 'p7.r01@example.com' };
  const changed = (ledger: Ledger) => {
    ledger.changedLater.add('r01');
    const asked = { people: [{ addresses: ['p1.r01@example.com'] }], ids: [], welcome: '' };
    ledger.asked.set(ID, new Map([['before', asked]]));
  };
  expect(judge({ row })).toContain('nobody missing and unnamed');
  expect(judge({ row, ledger: changed })).toEqual([]);
  expect(judge({ row, ledger: (ledger) => void ledger.changedLater.add('r01') })).toContain(
    'nobody missing and unnamed',
  );
});

test('whom only Settings add to a row that was emptied since needs not be in, unless they were asked for all along', () => {
  const row = { Members: '', Managers: '' };
  const emptied =
    (...versions: string[]) =>
    (ledger: Ledger) => {
      ledger.defaults.Managers = 'lead@example.com';
      ledger.changedLater.add('r01');
      const asked = (who: string) => ({
        ...{ people: [{ addresses: [who, 'p7.r01@example.com'] }], ids: [], welcome: '' },
      });
      ledger.asked.set(ID, new Map(versions.map((who) => [who, asked(who)])));
    };
  expect(judge({ row, ledger: emptied('p1.r01@example.com') })).toEqual([]);
  expect(judge({ row, ledger: emptied('lead@example.com') })).toContain(
    'nobody missing and unnamed',
  );
  // As it was set up, its own cell named another manager.
  const between = emptied('lead@example.com', 'p1.r01@example.com');
  expect(judge({ row, ledger: between })).toEqual([]);
});

test('a message that a row was given after its outcome needs not be there, whoever is in by now', () => {
  const row = { 'Welcome message': 'Hello' };
  const given = (ledger: Ledger) => {
    ledger.changedLater.add('r01');
    const asked = { people: [{ addresses: ['p7.r01@example.com'] }], ids: [], welcome: '' };
    ledger.asked.set(ID, new Map([['before', asked]]));
  };
  expect(judge({ row })).toContain('nobody missing and unnamed');
  expect(judge({ row, ledger: given })).toEqual([]);
});

test('a row has the space that a person gave to it, and says of a copy only what is one', () => {
  const spaces = [space({ displayName: 'Team r02' })];
  expect(judge({ spaces })).toContain('no outcome on a wrong row');
  const given = (ledger: Ledger) => {
    allow(ledger, 'r02', 1);
    ledger.given.set('r01', new Set(['spaces/AAAA1']));
  };
  expect(judge({ spaces, ledger: given })).toEqual([]);
  const copy = {
    ...{ Status: 'Fix this row', Details: 'A copy of another row, with its Request ID.' },
    ...{ 'Space ID': '', 'Space link': '' },
  };
  const copied = (ledger: Ledger) => {
    ledger.copied.add('r01');
    ledger.lost.add(ID);
  };
  expect(judge({ row: copy })).toContain('no outcome on a wrong row');
  expect(judge({ row: copy, ledger: copied })).toEqual([]);
});

test('rows under one id may ask whose the space is that was made under it, or be in doubt, as long as none names just those for whom it was', () => {
  const row = (tag: string, people: string) => ({
    ...GOOD,
    ...{ Ref: tag, 'Space name': `Team ${tag}`, Members: people },
    ...{ Status: 'Fix this row', Details: 'Made, but nothing tells whose it is. Choose.' },
  });
  const copied = (ledger: Ledger) => {
    ledger.copied.add('r01').add('r02');
    const asked = { people: [{ addresses: ['p1.r01@example.com'] }], ids: [], welcome: '' };
    ledger.asked.set(ID, new Map([['before', asked]]));
  };
  const [own, copy] = [row('r01', 'p9.r01@example.com'), row('r02', 'p1.r02@example.com')];
  expect(judge({ row: own, below: copy, ledger: copied })).toEqual([]);
  const WRONG = 'no outcome on a wrong row';
  const named = row('r01', 'p1.r01@example.com');
  expect(judge({ row: named, below: copy, ledger: copied })).toEqual([WRONG, WRONG]);
  const some = row('r01', 'p1.r01@example.com, p9.r01@example.com');
  expect(judge({ row: some, below: copy, ledger: copied })).toEqual([]);
  expect(judge({ row: own, ledger: ({ asked }) => asked.clear() })).toEqual([WRONG]);
  const spaces = [space({ requestId: ID.replace('1', '2') })];
  expect(judge({ row: own, spaces, ledger: copied })).toContain(WRONG);
  // The direct message with whom the id was sent for is the one that was made under another id before.
  const message = (email: string) => [
    space({
      ...{ requestId: ID.replace('1', '2'), spaceType: 'DIRECT_MESSAGE' },
      members: [{ name: 'users/1', email, role: 'ROLE_MEMBER', state: 'JOINED' }],
    }),
  ];
  const judgeWith = (email: string) =>
    judge({ row: own, below: copy, spaces: message(email), ledger: copied });
  expect(judgeWith('p1.r01@example.com')).toEqual([]);
  expect(judgeWith('p2.r01@example.com')).toContain(WRONG);
  const changed = 'Sent, but no answer came, and the row was changed since. Look in Chat.';
  const isInDoubt = { Status: 'Setting up', 'Space link': '', Details: changed, 'Space ID': '' };
  const sent = (setUp: typeof own) => ({ ...setUp, ...isInDoubt });
  expect(judge({ row: sent(own), below: sent(copy), ledger: copied })).toEqual([]);
  expect(judge({ row: sent(named), below: sent(copy), ledger: copied })).toEqual([WRONG]);
});

test('a changed copy that alone bears the id of its row has that row’s message, once', () => {
  const row = {
    ...{ Ref: 'r02', 'Space name': 'Team r02', Members: 'p1.r01@example.com' },
    'Welcome message': 'Welcome to r02',
  };
  const heir = (ledger: Ledger) => {
    allow(ledger, 'r02', 0);
    ledger.copied.add('r02');
    ledger.lost.add(ID);
    const people = [{ addresses: ['p1.r01@example.com'] }];
    const asked = { people, ids: [], welcome: 'Welcome to r01' };
    ledger.asked.set(ID, new Map([[JSON.stringify(asked), asked]]));
  };
  const posted = (...messages: string[]) =>
    judge({ row, spaces: [space({ messages })], ledger: heir });
  expect(posted('Welcome to r01')).toEqual([]);
  expect(posted()).toEqual(['nobody missing and unnamed']);
  expect(posted('Welcome to r01', 'Welcome to r01')).toEqual(['nobody missing and unnamed']);
});

test('a changed copy is taken for the row of which nobody is left who was asked for, as long as it names one of them', () => {
  const [id, other] = ['users/12345', 'users/67890'];
  const copied = (ledger: Ledger) => {
    allow(ledger, 'r02', 0);
    ledger.copied.add('r02');
    ledger.asked.set(ID, new Map([['before', { people: [], ids: ['12345'], welcome: '' }]]));
  };
  const copy = (who: string) => ({ Ref: 'r02', 'Space name': 'Team r02', Members: who });
  const says = (who: string, row: Record<string, string>) =>
    judge({ row: copy(who), below: { ...GOOD, ...row }, ledger: copied });
  expect(says(id, { Members: '' })).toEqual([]);
  expect(says(id, { Members: id })).toContain('no outcome on a wrong row');
  expect(says(other, { Members: '' })).toContain('no outcome on a wrong row');
});

test('a copy of a row that bore another’s outcome just then says what its row says, and nothing of the other', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const grid = (row: Record<string, string>) =>
    gridOf([headers, headers.map((header) => cell(header, row))]);
  const link = (id: string) => `https://mail.google.com/chat/u/0/#chat/space/${id}`;
  const others = { 'Space ID': 'spaces/AAAA9', 'Space link': link('AAAA9') };
  const copied = (bears: Record<string, string>) => (ledger: Ledger) => {
    allow(ledger, 'r09', 1);
    ledger.copied.add('r02');
    noteAsked(ledger, grid({}));
    noteAsked(ledger, grid(others));
    noteCopiedAs(ledger, grid(bears), 2, 'r02');
  };
  const copy = { Ref: 'r02', 'Space name': 'Team r02', Members: 'p1.r02@example.com' };
  const spaces = [
    space(),
    space({ name: 'spaces/AAAA9', displayName: 'Team r09', requestId: 'another' }),
  ];
  const says = (row: Record<string, string>, bears: Record<string, string>) =>
    judge({ row: { ...copy, ...row }, spaces, ledger: copied(bears) });
  expect(says({}, others)).toEqual([]);
  // Where it was copied with its row's own outcome, nothing of it is set right.
  expect(says({}, {})).toContain('no outcome on a wrong row');
  expect(says(others, others)).toContain('no outcome on a wrong row');
  expect(says(others, {})).toContain('no outcome on a wrong row');
  // A failed row shows no space, nor does what came down on it.
  const failed = { Status: 'Failed', Details: 'No.', 'Space link': '', 'Space ID': '' };
  const doubt = { ...failed, Status: 'Setting up', Details: 'No answer.' };
  const copiedFailed = (bears: Record<string, string>) => (ledger: Ledger) => {
    ledger.copied.add('r02');
    noteAsked(ledger, grid(failed));
    noteCopiedAs(ledger, grid(bears), 2, 'r02');
  };
  const saysFailed = (bears: Record<string, string>) =>
    judge({ row: { ...copy, ...failed }, spaces: [], ledger: copiedFailed(bears) });
  expect(saysFailed(doubt)).toEqual([]);
  expect(saysFailed(failed)).toContain('no outcome on a wrong row');
  // What somebody typed into the row says the copy, too, where it is set right.
  const typed = { Status: 'Waiting' };
  const copiedTyped = (bears: Record<string, string>) => (ledger: Ledger) => {
    ledger.left.set(fiveCellsAt(grid(typed), 2), 'touched');
    copied(bears)(ledger);
  };
  const saysTyped = (bears: Record<string, string>) =>
    judge({ row: { ...copy, ...typed }, spaces, ledger: copiedTyped(bears) });
  expect(saysTyped(others)).toEqual([]);
  expect(saysTyped({})).toContain('no outcome on a wrong row');
});

test('of rows under one id that ask for different things by now one may be a copy, and stand as it was under way', () => {
  const row = { Status: 'Setting up', Details: 'People are being added.' };
  const copied = (ledger: Ledger) => ledger.copied.add('r01');
  const doubt = { ...GOOD, ...row, 'Space ID': '', 'Space link': '' };
  const below = { ...doubt, Members: 'p2.r01@example.com' };
  const unsaid = 'every row says what became of it';
  expect(judge({ row, below, ledger: copied })).not.toContain(unsaid);
  const torn = (ledger: Ledger) => ledger.torn.add('r01');
  expect(judge({ row, below, ledger: torn })).not.toContain(unsaid);
  expect(judge({ row, below })).toContain(unsaid);
  expect(judge({ row, below: doubt, ledger: copied })).toContain(unsaid);
  expect(judge({ row, ledger: copied })).toContain(unsaid);
  // What it says of people was so before its row was tried again; one that asks for what the id was first seen with is no copy.
  const stale = { Status: 'Partly done', Details: 'p1.r01@example.com can’t be added.' };
  const changed = { Members: 'p1.r01@example.com, p2.r01@example.com' };
  const unnamed = 'nobody missing and unnamed';
  const seen = (first: Record<string, string>) => (ledger: Ledger) => {
    const headers = [...HEADERS, ...OUTCOME_HEADERS];
    copied(ledger);
    noteAsked(ledger, gridOf([headers, headers.map((header) => cell(header, first))]));
  };
  expect(judge({ row: { ...stale, ...changed }, below: GOOD, ledger: seen({}) })).not.toContain(
    unnamed,
  );
  expect(judge({ row: stale, below: { ...GOOD, ...changed }, ledger: seen({}) })).toContain(
    unnamed,
  );
  // Where both were renamed, nobody knows which of them is the copy.
  const [v7, v9] = ['v7', 'v9'].map((one) => ({ 'Space name': `Team r01 ${one}` }));
  const renamed = { row: { ...stale, ...v7 }, below: { ...GOOD, ...v9 } };
  expect(judge({ ...renamed, ledger: seen({}) })).toEqual([]);
  expect(judge({ ...renamed, ledger: seen({ ...v7 }) })).toContain(unnamed);
});

test('a row that got its own outcome back speaks of what it asked for before somebody changed it meanwhile', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const grid = (row: Record<string, string>) =>
    gridOf([headers, headers.map((header) => cell(header, row))]);
  const changed = (bears: Record<string, string>) => (ledger: Ledger) => {
    noteAsked(ledger, grid({}));
    noteChangedMeanwhile(ledger, grid(bears), 2);
  };
  const Members = 'p1.r01@example.com, p302.r01@example.com';
  const says = (bears: Record<string, string>, row: Record<string, string> = {}) =>
    judge({ row: { Members, ...row }, ledger: changed(bears) });
  const doubt = { Status: 'Setting up', 'Space ID': '', 'Space link': '', Details: 'No answer.' };
  expect(says(doubt)).toEqual([]);
  // Under way with its own space it is told of the change, and whatever else it says later speaks of that.
  expect(says({ Status: 'Setting up' })).toContain('nobody missing and unnamed');
  expect(says(doubt, { Details: 'Ben is invited.' })).toContain('nobody missing and unnamed');
  // A run took it up, and gave it back with the stamp that it had.
  const takenUp = { Status: 'Setting up', 'Request ID': `${ID} stamped anew` };
  expect(says(takenUp)).toEqual([]);
  expect(says(takenUp, { 'Request ID': `${ID} stamped anew` })).toContain(
    'nobody missing and unnamed',
  );
});

test('a row that came by form says what became of it, unless somebody put an outcome there that was forged for it', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const says = (row: Record<string, string>, ledger = emptyLedger()) => {
    const texts: Record<string, string> = { ...GOOD, ...row };
    const cells = headers.map((header) => texts[header] ?? '');
    return unsettled(gridOf([headers, cells]), new Set(['r01']), ledger, false).length === 0;
  };
  const forged = { ...emptyLedger(), forged: new Set(['r01']) };
  const failed = { Status: 'Failed', Details: '' };
  const untouched = { Status: '', 'Space link': '', 'Space ID': '', 'Request ID': '' };
  expect([says({}), says(failed), says(untouched)]).toEqual([true, false, false]);
  expect([says(failed, forged), says(untouched, forged)]).toEqual([true, false]);
});

test('who made a space that somebody sorted to a row that came by form is not who set the row up', () => {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const texts: Record<string, string> = { ...GOOD, 'Space ID': 'spaces/s' };
  const grid = gridOf([headers, headers.map((header) => texts[header] ?? '')]);
  const wrong = (displayName: string, before: string[] = []) => {
    const made = space({ name: 'spaces/s', displayName, createdBy: 'ben@example.com' });
    const ledger = { ...emptyLedger(), before: new Set(before) };
    return setUpByOthers(grid, new Set(['r01']), ledger, [made], new Set(['ann@example.com']));
  };
  expect(wrong('Team r01')).toEqual([
    'row 2 (r01) came by form, and ben@example.com made its space',
  ]);
  expect(wrong('Team r02')).toEqual([]);
  expect(wrong('Board of ben', ['spaces/s'])).toEqual([]);
});
