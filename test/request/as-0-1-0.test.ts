/** Rows as version 0.1.0 read them: their stamps carry its fingerprints. */
import { fingerprint } from '../../src/request/fingerprint';
import { readRequest } from '../../src/request/read-request';
import type { Columns } from '../../src/table/columns';

const columns: Columns = {
  headerRow: 0,
  headers: ['Space name', 'Members', 'Leads', 'Groups', 'Topic', 'Rules', 'Message', 'Room'],
  fields: {
    spaceName: [0],
    members: [1],
    managers: [2],
    groups: [3],
    description: [4],
    guidelines: [5],
    welcomeMessage: [6],
  },
  outcome: {},
  decisions: [],
};

function printOf(cells: string[], as?: '0.1.0'): string {
  const row = columns.headers.map((_, column) => cells[column] ?? '');
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {}, as };
  const reading = readRequest(row, columns, context);
  if (reading.kind === 'empty') throw new Error('The row is empty');
  return fingerprint(reading.request);
}

/** What the code of 0.1.0 answered for these cells, in the order of the columns. */
const READ_BEFORE: [fingerprint: string, ...cells: string[]][] = [
  [
    'p82cy9-wwqrvf',
    'Chess',
    'bob@x.org, eve@x.org',
    'ann@example.com',
    'groups/a; g@x.org',
    'About',
    'Be kind',
    'Hi {members} in {room}',
    'B12',
  ],
  ['5i3usx-1q70lgp', 'Chess\u00a0club\u200b', 'bob@x.org'],
  ['1t33yk7-1q70lgp', 'Scha\u0308ch', 'bob@x.org'],
  [
    '1pfgptt-1q70lgp',
    '\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \u202aTeam\u202c',
    'bob@x.org',
  ],
  ['g1mejx-yszoks', 'Band', '123, users/7, people/12345; 123456789012345678901'],
  ['ukf4b7-uvcqq3', 'Choir', '=bob@x.org, +eve@x.org', "'tom@x.org"],
  ['cf2o0g-1gsko4q', 'Judo', "'bob@x.org, eve@x.org'", '{tom@x.org}'],
  ['1ym8210-1l0r7ze', 'Go', 'ju\u0308rgen@mu\u0308ller.de', 'eve@\uff58.org'],
  [
    '1v0sc7o-11u0erk',
    'Swim',
    'Smith, Ann <a.smith@x.org>; "Jones, Bob" <bob@x.org>, bob@x.org <BOB@x.org>',
  ],
  [
    'kr0o71-zsy17',
    'Ski',
    'Bob Foe, Eve Lee <eve@x.org>',
    'Room 12 <room@x.org>',
    'Staff <staff@x.org>',
  ],
  ['cegrit-1gsko4q', 'Run', 'mailto:bob@x.org?subject=Hi and <mailto:eve@x.org>', '(tom@x.org)'],
  ['oft80m-16ht5nt', 'Row', '12345 bob@x.org'],
  ['1fk8lnz-1q70lgp', 'Art', 'bob@x.org', '', '', 'n/a', '-', 'none', 'TBD'],
  [
    '1wvosfb-1q70lgp',
    'Tea',
    'bob@x.org',
    '',
    '',
    'A\u200bB\r\nC',
    '\u00adD',
    'Hi\u200b {room}\u2028!',
    '7\u200bA',
  ],
  ['155ec9-1q70lgp', '#REF!', 'bob@x.org', '', '', '#N/A', 'Loading...', '#WERT!'],
  ['ywgfna-1defqa1', 'Law', '_bob@x.org; bob/eve@x.org，1.eve@x.org'],
];

test.each(READ_BEFORE)('a row stamped %s by 0.1.0 is known by it: “%s”', (stamped, ...cells) => {
  expect(printOf(cells, '0.1.0')).toBe(stamped);
});

test('what is read as before has the fingerprint of before', () => {
  const same = READ_BEFORE.filter(([stamped, ...cells]) => printOf(cells) === stamped);
  expect(same.map(([, name]) => name)).toEqual(['Chess', 'Judo', 'Swim', 'Ski', 'Run', 'Law']);
});
