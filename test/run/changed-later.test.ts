/** Whatever somebody changes in a row that is done: it is shown as a change to apply, or told with what to do, never passed over. */
import { smallWorld } from './small-world';

const ROWS = {
  Space: {
    ...{ 'Space name': 'Chess', Members: 'ben@example.com', Managers: 'cleo@example.com' },
    ...{ Owners: 'dora@example.com', Description: 'Chess', Guidelines: 'Be kind', History: 'on' },
    ...{ Access: 'private', Posting: 'everyone', 'External people': 'no' },
  },
  'Group chat': { Type: 'Group chat', Members: 'ben@example.com, cleo@example.com' },
  'Direct message': { Type: 'Direct message', Members: 'ben@example.com' },
  'App message': { Type: 'App message' },
};

const HEADERS = ['Space name', 'Members', 'Managers', 'Owners', 'Groups', 'Type', 'Description'];
HEADERS.push('Guidelines', 'History', 'Access', 'Posting', 'External people');

const EDITS: readonly (readonly [string, string])[] = [
  ...(['Go', ''] as const).map((name) => ['Space name', name] as const),
  ...(['eve@example.com', 'ben@example.com, eve@example.com', '', 'tim@'] as const).map(
    (people) => ['Members', people] as const,
  ),
  ...(['', 'Space', 'Group chat', 'Direct message', 'App message', 'Kind'] as const).map(
    (type) => ['Type', type] as const,
  ),
  ...[['Managers', 'eve@example.com'] as const, ['Managers', ''] as const],
  ...[['Owners', 'eve@example.com'] as const, ['Groups', 'groups/abc'] as const],
  ...[
    ['Description', 'Go'] as const,
    ['Description', ''] as const,
    ['Guidelines', 'None'] as const,
  ],
  ...[['History', 'off'] as const, ['Access', 'organization'] as const],
  ...[['Posting', 'managers'] as const, ['External people', 'yes'] as const],
];

/** What an edit leaves the row asking for is what it asked for before. */
const isNothing = (kind: string, header: string, text: string) =>
  kind === 'Space' && header === 'Type' && text === 'Space';

const cellsOf = (row: Record<string, string>) => HEADERS.map((header) => row[header] ?? '');

const SET_UP = Object.entries<Record<string, string>>(ROWS).flatMap(([kind, row]) =>
  EDITS.filter(
    ([header, text]) => text !== (row[header] ?? '') && !isNothing(kind, header, text),
  ).map(([header, text]) => [kind, header, text, cellsOf(row)] as const),
);

test.each(SET_UP)(
  'a row (%s) that is done, in which %s becomes “%s”, tells of it',
  (_, header, text, cells) => {
    const world = smallWorld({ cells: [HEADERS, [...cells]] });
    world.start();
    world.run();
    expect(world.rows()[0]).toMatchObject({ place: 'done', findings: [], changes: [] });
    (world.cells[1] as string[])[HEADERS.indexOf(header)] = text;
    const { findings = [], changes = [] } = world.rows()[0] ?? {};
    expect([...findings, ...changes].length).toBeGreaterThan(0);
  },
);

const told = (kind: keyof typeof ROWS, ...edits: [header: string, text: string][]) => {
  const world = smallWorld({ cells: [HEADERS, cellsOf(ROWS[kind])] });
  world.start();
  world.run();
  for (const [header, text] of edits) (world.cells[1] as string[])[HEADERS.indexOf(header)] = text;
  const { findings = [], changes = [] } = world.rows()[0] ?? {};
  return [...findings.map(({ code }) => code), ...changes.map(({ does }) => does)];
};

test('a direct message that is to be something else stays what it is, and nobody is offered to be added to it', () => {
  expect(told('Direct message', ['Type', 'Space'])).toEqual(['fixed.kind']);
  const more: [string, string] = ['Members', 'ben@example.com, eve@example.com'];
  expect(told('Direct message', ['Type', 'Group chat'], more)).toEqual(['fixed.kind']);
  expect(told('App message', ['Type', 'Space'], ['Members', 'eve@example.com'])).toEqual([
    'fixed.kind',
  ]);
});

test('a group chat that is to be a space and has no name is told that it needs one', () => {
  expect(told('Group chat', ['Type', 'Space'])).toEqual(['fixed.unnamed']);
  expect(told('Group chat', ['Type', ''], ['Space name', 'Chess'])).toEqual(['rename']);
});
