/** What a row's five cells say together, for every combination of them. */
import {
  type OutcomeCells,
  type RowState,
  readSpace,
  rowState,
  spacesNamedIn,
} from '../../src/plan/row-state';
import { formatStamp } from '../../src/plan/stamp';

const STAMP = {
  uuid: '01234567-89ab-4def-8123-456789abcdef',
  tag: 'anntag',
  minute: Date.UTC(2027, 2, 2, 8, 30),
  fingerprint: 'abc-def',
  run: 'run01',
};
const ID = formatStamp(STAMP);
const SPACE = 'spaces/AAAA';
const LINK = 'https://mail.google.com/chat/u/0/#chat/space/AAAA';

const cells = (part: Partial<OutcomeCells>): OutcomeCells => ({
  Status: '',
  'Space link': '',
  Details: '',
  'Space ID': '',
  'Request ID': '',
  Applied: '',
  ...part,
});

const shown = (state: RowState): string =>
  state.kind === 'odd' ? `odd ${state.because.code.replace('finding.', '')}` : state.kind;

/** Status, link, space id and request id: there (`x`) or not (`-`), and what that means. */
const TABLE: [status: string, link: string, space: string, request: string, means: string][] = [];
const say = (status: string, ...lines: string[]) => {
  for (const line of lines) {
    const [, link = '', space = '', request = '', means = ''] = /^(.)(.)(.) (.*)$/.exec(line) ?? [];
    TABLE.push([status, link, space, request, means]);
  }
};
const CLEARED = 'odd someCleared';
const FOREIGN = 'odd spaceWithoutRequest';
say('', '--- fresh', `x-- ${FOREIGN}`, `-x- ${FOREIGN}`, `xx- ${FOREIGN}`);
say('', `--x ${CLEARED}`, `x-x ${CLEARED}`, `-xx ${CLEARED}`, `xxx ${CLEARED}`);
say('Fix this row', '--- fresh', `x-- ${CLEARED}`, `-x- ${CLEARED}`, `xx- ${CLEARED}`);
// A group chat that stood there already, offered and not taken.
say('Fix this row', `--x ${CLEARED}`, `x-x ${CLEARED}`, '-xx odd chatExists', 'xxx odd chatExists');
say('Waiting', `--- ${CLEARED}`, `x-- ${CLEARED}`, `-x- ${CLEARED}`, `xx- ${CLEARED}`);
say('Waiting', '--x waiting', `x-x ${CLEARED}`, `-xx ${CLEARED}`, `xxx ${CLEARED}`);
say('Setting up', `--- ${CLEARED}`, `x-- ${CLEARED}`, `-x- ${CLEARED}`, `xx- ${CLEARED}`);
say('Setting up', '--x doubt', `x-x ${CLEARED}`, '-xx completing', 'xxx completing');
for (const [status, kind] of [
  ['Done', 'done'],
  ['Partly done', 'partly'],
] as const) {
  say(status, `--- ${CLEARED}`, `x-- ${CLEARED}`, `-x- ${CLEARED}`, `xx- ${CLEARED}`);
  say(status, `--x ${CLEARED}`, `x-x ${CLEARED}`, `-xx ${CLEARED}`, `xxx ${kind}`);
}
say('Failed', `--- ${CLEARED}`, `x-- ${CLEARED}`, `-x- ${CLEARED}`, `xx- ${CLEARED}`);
say('Failed', '--x failed', `x-x ${CLEARED}`, `-xx ${CLEARED}`, `xxx ${CLEARED}`);
for (const combination of ['---', 'x--', '-x-', 'xx-', '--x', 'x-x', '-xx', 'xxx'])
  say('Almost', `${combination} odd statusTyped`);

test('the table below holds every combination', () => {
  expect(new Set(TABLE.map((line) => line.slice(0, 4).join())).size).toBe(8 * 8);
});

test.each(TABLE)(
  '%s with link %s, space %s, request %s is %s',
  (status, link, space, id, means) => {
    const state = rowState(
      cells({
        Status: status,
        ...(link === 'x' ? { 'Space link': LINK } : {}),
        ...(space === 'x' ? { 'Space ID': SPACE } : {}),
        ...(id === 'x' ? { 'Request ID': ID } : {}),
      }),
    );
    expect(shown(state)).toBe(means);
    if ('space' in state && (space === 'x' || link === 'x')) expect(state.space).toBe(SPACE);
    if (id === 'x') expect(state).toMatchObject({ stamp: STAMP });
  },
);

test('a Request ID that is not one of ours is odd, whatever else stands there', () => {
  for (const id of ['x', ID.slice(0, -4), `${ID} ${ID}`, ID.toUpperCase(), `${ID}!`])
    expect(rowState(cells({ 'Request ID': id }))).toMatchObject({
      kind: 'odd',
      because: { code: 'finding.requestIdUnreadable', values: { cell: id } },
    });
});

test('a Space ID that names no space is odd, and quoted', () => {
  const state = rowState(cells({ Status: 'Done', 'Space ID': 'AAAA', 'Request ID': ID }));
  expect(state).toMatchObject({
    kind: 'odd',
    because: { code: 'finding.spaceIdUnreadable', values: { cell: 'AAAA' } },
  });
});

test('Details alone, typed by a person, are not taken for an untouched row', () => {
  expect(shown(rowState(cells({ Details: 'ask Ben' })))).toBe('odd someCleared');
});

describe('the space that a cell names', () => {
  test.each([
    ['spaces/AAAA_-9', 'spaces/AAAA_-9'],
    ['  spaces/AAAA ', 'spaces/AAAA'],
    ['https://mail.google.com/chat/u/0/#chat/space/AAAA', 'spaces/AAAA'],
    ['https://mail.google.com/mail/u/1/#chat/dm/AAAA', 'spaces/AAAA'],
    ['https://chat.google.com/room/AAAA/thread', 'spaces/AAAA'],
    ['https://chat.google.com/u/0/space/AAAA', 'spaces/AAAA'],
    ['spaces/', ''],
    ['spaces/AA AA', ''],
    ['spaces/AAAA/members/1', ''],
    ['https://mail.example.com/chat/u/0/#chat/space/AAAA', ''],
    ['see https://chat.google.com/room/AAAA', ''],
    ['', ''],
  ])('%s: %s', (text, space) => expect(readSpace(text)).toBe(space));
});

test('a cell names a space by its id or a link to it, whatever else it says, and several at once', () => {
  const sheets = [
    [
      ['Team', 'Notes'],
      ['A', 'spaces/AAAA'],
      ['B', `see ${LINK.replace('AAAA', 'BBBB')}, and spaces/CCCC; not myspaces/XXXX`],
    ],
    [
      ['https://chat.googleapis.com/v1/spaces/DDDD/members'],
      ['https://chat.google.com/room/EEEE?cls=4'],
    ],
    [['spaces', 'spaces/', 'https://chat.google.com/about', 'our chat']],
  ];
  const named = ['AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE'].map((id) => `spaces/${id}`);
  expect([...spacesNamedIn(sheets)].sort()).toEqual(named);
});
