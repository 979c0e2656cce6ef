/** New names and settings of finished rows, applied: only what rows say themselves, and never over what somebody did in Chat. */
import fc from 'fast-check';
import { readLimits } from '../../src/chat/pacing';
import { type Applied, readApplied } from '../../src/plan/applied';
import { makePlan } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';
import { makeView } from '../../src/plan/view';
import { readJournal, writeJournal } from '../../src/run/journal';
import { type SmallWorld, type SmallWorldOptions, sealsOf, smallWorld } from './small-world';

const HEADERS = [
  ...['Space name', 'Type', 'Members', 'Description', 'Guidelines', 'History', 'Access'],
  'Posting',
];

const CHESS = ['Chess', '', 'ben@example.com', 'We play', '', 'off', 'private', ''];
const DRAMA = ['Drama', '', 'dora@example.com', '', '', '', '', ''];

function finished(rows: string[][], options: Partial<SmallWorldOptions> = {}): SmallWorld {
  const world = smallWorld({ cells: [HEADERS, ...rows.map((row) => [...row])], ...options });
  world.start();
  world.run();
  expect(world.rows().map(({ outcome }) => outcome.Status)).toEqual(rows.map(() => 'Done'));
  return world;
}

/** Types into the row of this index, from 0. */
function type(world: SmallWorld, row: number, values: Record<string, string>): void {
  for (const [header, text] of Object.entries(values))
    (world.cells[row + 1] as string[])[HEADERS.indexOf(header)] = text;
}

/** What changed spaces since, as `displayName {"displayName":"B"}`, and reads apart. */
function patches(world: SmallWorld, from: number): string[] {
  return world.chat
    .requests()
    .slice(from)
    .flatMap(({ method, path, query, body }) =>
      method === 'GET'
        ? []
        : [`${method} ${path.split('/')[1]} ${query['updateMask']} ${JSON.stringify(body)}`],
    )
    .map((line) => line.replace('PATCH v1 ', ''));
}

function apply(world: SmallWorld): string[] {
  const from = world.chat.requests().length;
  world.start('changes');
  world.run();
  return patches(world, from);
}

const statuses = (world: SmallWorld) => world.rows().map(({ outcome }) => outcome.Status);
const details = (world: SmallWorld) => world.rows().map(({ outcome }) => outcome.Details);
const spacesIn = (world: SmallWorld) =>
  world.chat.spaces().map(({ displayName, spaceType }) => `${spaceType} ${displayName}`);

function appliedIn(world: SmallWorld, at = 0): Applied | undefined {
  const row = world.rows()[at];
  const state = row?.state();
  const stamp = state?.kind === 'done' || state?.kind === 'partly' ? state : undefined;
  const to = { uuid: stamp?.stamp.uuid ?? '', space: stamp?.space ?? '' };
  return readApplied(row?.outcome.Applied ?? '', to, sealsOf('ann@example.com'));
}

/** As somebody does in Chat itself. */
function inChat(world: SmallWorld, name: string, mask: string, body: object): void {
  const space = world.chat.spaces().find(({ displayName }) => displayName === name);
  const { status } = world.chat.handle({
    ...{ method: 'PATCH', host: 'chat.googleapis.com', query: { updateMask: mask } },
    ...{ path: `/v1/${space?.name}`, body: JSON.stringify(body) },
    authorization: 'Bearer ann@example.com',
  });
  expect(status).toBe(200);
}

/** What the sidebar would show of changes. */
function changesIn(world: SmallWorld) {
  const snapshot = readSnapshot(
    world.cells,
    world.context.answers,
    world.context.reading,
    world.trust(),
  );
  const plan = makePlan(snapshot, world.ports.seals, () => true);
  const view = makeView(plan, snapshot, {
    ...{ me: 'ann@example.com', tag: 'anntag', sheet: { id: 7, name: '' }, sheets: [] },
    ...{ which: 'all', within: undefined, run: null, takenOut: [], questions: [], yes: 'yes' },
    ...{ rosterMade: { sheets: {} }, limits: readLimits(undefined) },
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
  });
  const { counts, byTemplate, offer } = view.changes;
  return { ...counts, byTemplate, offered: offer.rows };
}

const EDITED = {
  'Space name': 'Chess club',
  Guidelines: 'Be kind',
  History: 'on',
  Access: 'organization',
};

test('a new name, texts together, history and access each alone; and no call once they are there', () => {
  const world = finished([CHESS, DRAMA]);
  type(world, 0, EDITED);
  expect(apply(world)).toEqual([
    'displayName {"displayName":"Chess club"}',
    'spaceDetails {"spaceDetails":{"description":"We play","guidelines":"Be kind"}}',
    'spaceHistoryState {"spaceHistoryState":"HISTORY_ON"}',
    'accessSettings.audience {"accessSettings":{"audience":"audiences/default"}}',
  ]);
  expect(statuses(world)).toEqual(['Done', 'Done']);
  expect(details(world)).toEqual(['', '']);
  expect(appliedIn(world)?.settings).toMatchObject({ name: 'Chess club', set: { history: 'on' } });
  const all = world.chat.requests().length;
  expect(apply(world)).toEqual([]);
  expect(world.chat.requests()).toHaveLength(all);
});

test('what Chat has by now needs no call, and counts as applied', () => {
  const world = finished([CHESS]);
  type(world, 0, { 'Space name': 'Chess club' });
  inChat(world, 'Chess', 'displayName', { displayName: 'Chess club' });
  expect(apply(world)).toEqual([]);
  expect(appliedIn(world)?.settings?.name).toBe('Chess club');
});

test('a name that is another in the row and in Chat is a question, never decided; the rest is applied', () => {
  const world = finished([CHESS]);
  type(world, 0, { 'Space name': 'Chess club', Description: 'We play well' });
  inChat(world, 'Chess', 'displayName', { displayName: 'Chess and Go' });
  expect(apply(world)).toEqual(['spaceDetails {"spaceDetails":{"description":"We play well"}}']);
  expect(spacesIn(world)).toEqual(['SPACE Chess and Go']);
  expect(statuses(world)).toEqual(['Partly done']);
  expect(details(world)).toEqual(['outcome.unset.name outcome.unset.why.elsewhere']);
  expect(appliedIn(world)?.settings).toMatchObject({ name: 'Chess' });
  expect(apply(world)).toEqual([]);
});

test('a group chat that gets the type Space and a name becomes a named space', () => {
  const world = finished([
    ['', 'Group chat', 'ben@example.com, cleo@example.com', '', '', '', '', ''],
  ]);
  type(world, 0, { 'Space name': 'Trip', Type: 'Space', Description: 'To Rome' });
  expect(apply(world)).toEqual([
    'spaceType,displayName {"spaceType":"SPACE","displayName":"Trip"}',
    'spaceDetails {"spaceDetails":{"description":"To Rome"}}',
  ]);
  expect(spacesIn(world)).toEqual(['SPACE Trip']);
  expect(statuses(world)).toEqual(['Done']);
  expect(apply(world)).toEqual([]);
});

test('names that move on, as those of classes do, are given in an order that Chat takes', () => {
  const rows = [
    ['7A', ...CHESS.slice(1)],
    ['8A', ...DRAMA.slice(1)],
  ];
  const world = finished(rows, { answerMs: 100 });
  world.faults.set('names-unique');
  type(world, 0, { 'Space name': '8A' });
  type(world, 1, { 'Space name': '9A' });
  apply(world);
  expect(spacesIn(world)).toEqual(['SPACE 8A', 'SPACE 9A']);
  expect(statuses(world)).toEqual(['Done', 'Done']);
  expect(world.chat.requests().filter(({ status }) => status === 429)).toEqual([]);
});

test('names that are one another’s look sorted alone: nothing is renamed', () => {
  const world = finished([CHESS, DRAMA]);
  type(world, 0, { 'Space name': 'Drama' });
  type(world, 1, { 'Space name': 'Chess', Description: 'New' });
  expect(apply(world)).toEqual([]);
  expect(world.rows().flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
    'namesSwapped',
    'namesSwapped',
  ]);
});

test('a name that is in use is said, and the row keeps what it had', () => {
  const world = finished([CHESS, DRAMA]);
  world.faults.set('names-unique');
  type(world, 0, { 'Space name': 'Drama' });
  apply(world);
  expect(details(world)[0]).toBe('outcome.unset.name outcome.unset.why.nameTaken');
  expect(appliedIn(world)?.settings?.name).toBe('Chess');
});

test('without the extra names and settings wait, and everything else is applied', () => {
  const world = finished([CHESS], { mayRename: false });
  type(world, 0, { ...EDITED, Members: 'ben@example.com, eve@example.com' });
  const [row] = world.rows();
  expect(row?.barred).toBe(4);
  expect(row?.changes.map(({ does }) => does)).toEqual(['add']);
  expect(row?.findings.map(({ code }) => code)).toEqual(['changedSince']);
  const from = world.chat.requests().length;
  apply(world);
  expect(patches(world, from)).toHaveLength(1);
  expect(world.membersOf('Chess')).toContain('eve@example.com');
  expect(appliedIn(world)?.settings?.name).toBe('Chess');
});

test('names and settings that nobody asked to be changed stay, whoever is added', () => {
  const world = finished([CHESS]);
  type(world, 0, { ...EDITED, Members: 'ben@example.com, eve@example.com' });
  const from = world.chat.requests().length;
  world.start('changes', { ofSpaces: false });
  world.run();
  expect(patches(world, from)).toHaveLength(1);
  expect(spacesIn(world)).toEqual(['SPACE Chess']);
});

test('who may post, people from outside and cells that were cleared are said, and nothing is sent', () => {
  const world = finished([CHESS]);
  type(world, 0, { Posting: 'managers', Description: '' });
  expect(world.rows()[0]?.findings.map(({ code }) => code)).toEqual([
    'fixed.posting',
    'clearedSince',
  ]);
  expect(apply(world)).toEqual([]);
});

test('a forged list of changes gives no name that the row doesn’t say', () => {
  const world = finished([CHESS]);
  type(world, 0, { Description: 'New' });
  world.start('changes');
  const { document } = world.ports.stores;
  const journal = readJournal(document.all(), 7);
  for (const [uuid, progress] of journal.rows)
    if (progress.is === 'made')
      journal.rows.set(uuid, { ...progress, changes: [{ does: 'rename', who: 'mallory' }] });
  writeJournal(document, journal, 7);
  const from = world.chat.requests().length;
  world.run();
  expect(patches(world, from)).toEqual([]);
});

const ends = (world: SmallWorld) => [
  spacesIn(world),
  statuses(world),
  // Who was added and not seen to be counts as there before.
  world
    .rows()
    .map(({ outcome }) =>
      outcome.Applied.replace(/^v1 (\S+) \S+/, '$1').replace(/"b":\[.*?\],/, ''),
    ),
];

function edited(): SmallWorld {
  const world = finished([CHESS, DRAMA]);
  type(world, 0, EDITED);
  type(world, 1, { 'Space name': 'Theatre', Members: 'dora@example.com, eve@example.com' });
  return world;
}

test('with lost answers, too many calls, or an execution that ends anywhere, the end is the same', () => {
  const plain = edited();
  const from = plain.chat.requests().length;
  apply(plain);
  const calls = plain.chat.requests().length - from;
  for (const fault of ['lost-answer=0.5', 'too-many=0.3', 'unavailable=0.3']) {
    const world = edited();
    world.faults.set(fault);
    apply(world);
    expect([fault, ...ends(world)]).toEqual([fault, ...ends(plain)]);
  }
  for (let until = 1; until <= calls; until++) {
    const world = edited();
    const before = world.rows().map(({ outcome }) => outcome.Applied);
    world.start('changes');
    let seen = 0;
    world.hooks.beforeCall = (sent) => {
      seen += sent.length;
      if (seen >= until) throw new Error('killed');
    };
    expect(() => world.slice()).toThrow('killed');
    expect(world.rows().map(({ outcome }) => outcome.Applied)).toEqual(before);
    delete world.hooks.beforeCall;
    world.clock.spend(10 * 60_000);
    world.run();
    expect([until, ...ends(world)]).toEqual([until, ...ends(plain)]);
  }
});

describe('names by a template in Settings', () => {
  const named = (spaceName: string) => ({
    answers: { mapping: { 'Course code': 'none' as const }, rows: 'spaces' as const },
    reading: { me: 'ann@example.com', ownDomains: [], defaults: { spaceName } },
  });
  const cells = [
    ['Course code', 'Members'],
    ['7A', 'ben@example.com'],
    ['7B', 'cleo@example.com'],
  ];
  const world = smallWorld({ cells, context: named('Class {Course code}') });
  world.start();
  world.run();
  const names = () => world.chat.spaces().map(({ displayName }) => displayName);

  test('that change are no change of the rows, and given where a person says so for all of them', () => {
    expect(names()).toEqual(['Class 7A', 'Class 7B']);
    Object.assign(world.context, named('{Course code} – 2027'));
    expect(world.rows().flatMap(({ findings }) => findings)).toEqual([]);
    const { byTemplate, ...counts } = changesIn(world);
    expect(byTemplate).toEqual({ n: 2, was: 'Class 7A', becomes: '7A – 2027' });
    expect(counts).toMatchObject({ rows: 0, offered: 0 });
    expect(apply(world)).toEqual([]);
    expect(names()).toEqual(['Class 7A', 'Class 7B']);
    world.start('changes', { byTemplate: true });
    world.run();
    expect(names()).toEqual(['7A – 2027', '7B – 2027']);
    expect(statuses(world)).toEqual(['Done', 'Done']);
    expect(changesIn(world).byTemplate).toBeNull();
  });

  test('that somebody changed in Chat stay', () => {
    inChat(world, '7A – 2027', 'displayName', { displayName: 'Our class' });
    Object.assign(world.context, named('{Course code} – 2028'));
    world.start('changes', { byTemplate: true });
    world.run();
    expect(names()).toEqual(['Our class', '7B – 2028']);
  });
});

const said = (...values: string[]) => fc.constantFrom('', ...values);
const settings = fc.record({
  'Space name': fc.constantFrom('Chess', 'Go', 'Checkers'),
  Description: said('We play', 'We win'),
  Guidelines: said('Be kind'),
  History: said('on', 'off'),
  Access: said('private', 'organization'),
});

/** By hand: a row asks for what it says itself, and Chat is sent what it hasn't got. */
function expected(before: Record<string, string>, now: Record<string, string>): string[] {
  const had: Record<string, string> = { History: 'on', Access: 'private' };
  for (const [header, text] of Object.entries(before)) if (text !== '') had[header] = text;
  const asks = (header: string) => now[header] !== '' && now[header] !== (had[header] ?? '');
  const details = asks('Description') || asks('Guidelines');
  return [
    ...(asks('Space name') ? ['displayName'] : []),
    ...(details ? ['spaceDetails'] : []),
    ...(asks('History') ? ['spaceHistoryState'] : []),
    ...(asks('Access') ? ['accessSettings.audience'] : []),
  ];
}

test('random edits of name and settings: the calls are what row and Chat come to, no more and no fewer', () => {
  fc.assert(
    fc.property(settings, settings, (before, now) => {
      const world = finished([
        CHESS.map((text, at) => (before as Record<string, string>)[HEADERS[at] ?? ''] ?? text),
      ]);
      type(world, 0, now);
      const sent = apply(world).map((line) => line.split(' ')[0] ?? '');
      expect(sent.sort()).toEqual(expected(before, now).sort());
      expect(statuses(world)).toEqual(['Done']);
      const from = world.chat.requests().length;
      apply(world);
      expect(world.chat.requests()).toHaveLength(from);
      const [space] = world.chat.spaces();
      expect(space?.displayName).toBe(now['Space name']);
    }),
    { numRuns: 15 },
  );
});
