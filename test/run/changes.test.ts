/** Changes of a finished sheet, applied: exactly those that were shown, and a kill anywhere loses none. */
import fc from 'fast-check';
import { keyOfChange } from '../../src/plan/changes';
import { digestOf, taken } from '../../src/plan/plan';
import type { Person } from '../../src/request/request';
import { readJournal, writeJournal } from '../../src/run/journal';
import { startRun } from '../../src/run/start';
import { ANN, type SmallWorld, type SmallWorldOptions, smallWorld } from './small-world';
import { rolesIn, writesSince } from './told-by-chat';

const HEADERS = ['Space name', 'Members', 'Managers', 'Owners'];
const RANK = { member: 0, manager: 1, owner: 2 };
type Role = keyof typeof RANK;
type People = Record<string, Role>;

const address = (person: string) => `${person}@example.com`;

function rowOf(name: string, people: People): string[] {
  const of = (role: Role) =>
    Object.keys(people)
      .filter((person) => people[person] === role)
      .map(address)
      .join(', ');
  return [name, of('member'), of('manager'), of('owner')];
}

function finished(rows: Record<string, People>, options: Partial<SmallWorldOptions> = {}) {
  const cells = [HEADERS, ...Object.entries(rows).map(([name, people]) => rowOf(name, people))];
  const world = smallWorld({ cells, ...options });
  world.start();
  world.run();
  return world;
}

function edit(world: SmallWorld, rows: Record<string, People>): void {
  for (const [name, people] of Object.entries(rows))
    world.cells.find((row) => row[0] === name)?.splice(0, 4, ...rowOf(name, people));
}

const CHAT_ROLE = { manager: 'ROLE_ASSISTANT_MANAGER', owner: 'ROLE_MANAGER' };

/** By hand: whoever is named and wasn't is added; whoever is named as more than they were gets the role. */
function expected(name: string, before: People, now: People): string[] {
  return Object.entries(now).flatMap(([person, role]) => {
    const was = before[person];
    const added = was === undefined ? [`${name}: POST ${person}`] : [];
    const raised = role !== 'member' && RANK[role] > RANK[was ?? 'member'];
    return raised ? [...added, `${name}: PATCH ${person} ${CHAT_ROLE[role]}`] : added;
  });
}

const people: fc.Arbitrary<People> = fc.dictionary(
  fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'),
  fc.constantFrom<Role>('member', 'manager', 'owner'),
  { minKeys: 1 },
);
const isSame = (one: People, other: People) =>
  Object.keys(one).sort().join() === Object.keys(other).sort().join();
const sheets = fc.record({ Chess: people, Drama: people });

type Sheets = Record<'Chess' | 'Drama', People>;

/**
 * Rows of which the people are mostly one another’s were sorted apart, as far as anybody can tell: that is a question.
 */
function areSwapped(before: Sheets, now: Sheets): boolean {
  const isMostlyOf = (one: People, other: People) => {
    const people = Object.keys(one);
    return people.filter((person) => person in other).length >= people.length * 0.7;
  };
  return isMostlyOf(now.Chess, before.Drama) && isMostlyOf(now.Drama, before.Chess);
}

test('random edits of a finished sheet: the calls are what row and Applied come to, no more and no fewer', () => {
  fc.assert(
    fc.property(sheets, sheets, (before, now) => {
      fc.pre(!areSwapped(before, now));
      // A row that asks for just those whom the other's outcome is for is taken for torn: a person's question.
      fc.pre(!isSame(now.Chess, before.Drama) && !isSame(now.Drama, before.Chess));
      const world = finished(before);
      edit(world, now);
      const at = world.chat.requests().length;
      world.start('changes');
      world.run();
      const names = ['Chess', 'Drama'] as const;
      const wanted = names.flatMap((name) => expected(name, before[name], now[name]));
      expect(writesSince(world, at)).toEqual(wanted.sort());
      expect(world.rows().map(({ outcome }) => outcome.Status)).toEqual(['Done', 'Done']);
      const after = world.chat.requests().length;
      world.start('changes');
      world.run();
      expect(world.chat.requests()).toHaveLength(after);
    }),
    { numRuns: 25 },
  );
});

const BEFORE = { Chess: { ben: 'member', cleo: 'manager' }, Drama: { dora: 'member' } } as const;
const NOW = {
  Chess: { ben: 'manager', cleo: 'manager', eve: 'member' },
  Drama: { dora: 'member', fay: 'owner' },
} as const;

test.each(['lost-answer=0.5', 'too-many=0.3', 'unavailable=0.3'])(
  'with %s it ends the same',
  (fault) => {
    const world = finished(BEFORE);
    edit(world, NOW);
    const plain = finished(BEFORE);
    edit(plain, NOW);
    plain.start('changes');
    plain.run();
    world.start('changes');
    world.faults.set(fault);
    world.run();
    expect(rolesIn(world)).toEqual(rolesIn(plain));
  },
);

test('an execution that ends anywhere leaves Applied as it was for what nobody saw confirmed, and the next run ends the same', () => {
  const plain = finished(BEFORE);
  edit(plain, NOW);
  const from = plain.chat.requests().length;
  plain.start('changes');
  plain.run();
  const calls = plain.chat.requests().length - from;
  expect(calls).toBeGreaterThan(5);
  for (let until = 1; until <= calls; until++) {
    const world = finished(BEFORE);
    edit(world, NOW);
    const before = world.outcome('Chess').Applied;
    world.start('changes');
    let seen = 0;
    world.hooks.beforeCall = (sent) => {
      seen += sent.length;
      if (seen >= until) throw new Error('killed');
    };
    try {
      world.slice();
    } catch {
      expect(world.outcome('Chess').Applied).toBe(before);
    }
    delete world.hooks.beforeCall;
    world.clock.spend(10 * 60_000);
    world.run();
    expect([until, rolesIn(world)]).toEqual([until, rolesIn(plain)]);
    expect(world.rows().map(({ outcome }) => outcome.Status)).toEqual(['Done', 'Done']);
  }
});

/** Applies the changes, those left out in whose key `left` stands. */
function applyAllBut(world: SmallWorld, left: string): void {
  const rows = taken({ rows: world.rows() }, 'changes', 'anntag');
  const keys = rows.flatMap((row) => row.changes.map((change) => keyOfChange(row, change)));
  const leave = new Set(keys.filter((key) => key.includes(left)));
  startRun(world.ports, world.context, world.budget(), {
    ...{ take: 'changes', within: undefined, digest: digestOf(rows, 'changes'), leave },
    ofSpaces: true,
  });
  world.run();
}

test('what a person leaves out is not applied, and the row says who is not added yet', () => {
  const world = finished(BEFORE);
  edit(world, { Chess: { ben: 'member', cleo: 'manager', eve: 'member', fay: 'member' } });
  const at = world.chat.requests().length;
  applyAllBut(world, 'fay');
  expect(writesSince(world, at)).toEqual(['Chess: POST eve']);
  expect(world.outcome('Chess')).toMatchObject({
    Status: 'Partly done',
    Details: 'outcome.notAdded[fay@example.com]',
  });
  world.start('again');
  world.run();
  expect(writesSince(world, at)).toEqual(['Chess: POST eve', 'Chess: POST fay']);
});

test('a role that a person leaves out is offered again', () => {
  const world = finished(BEFORE);
  edit(world, { Chess: { ben: 'owner', cleo: 'manager', eve: 'member' } });
  const at = world.chat.requests().length;
  applyAllBut(world, 'giveRole');
  expect(writesSince(world, at)).toEqual(['Chess: POST eve']);
  world.start('changes');
  world.run();
  expect(writesSince(world, at)).toEqual(['Chess: PATCH ben ROLE_MANAGER', 'Chess: POST eve']);
});

test('a role that a row asks for while its changes are under way is offered once they are done', () => {
  const world = finished(BEFORE);
  edit(world, { Chess: { ben: 'member', cleo: 'manager', eve: 'member' } });
  const at = world.chat.requests().length;
  world.start('changes');
  edit(world, { Chess: { ben: 'owner', cleo: 'manager', eve: 'member' } });
  world.run();
  expect(writesSince(world, at)).toEqual(['Chess: POST eve']);
  world.start('again');
  world.run();
  expect(writesSince(world, at)).toEqual(['Chess: PATCH ben ROLE_MANAGER', 'Chess: POST eve']);
});

test('who is missing stays named though Chat answers nothing in the first slice of the changes', () => {
  const world = finished({ Chess: { ben: 'member', nobody1: 'member' } });
  const { Details } = world.outcome('Chess');
  world.cells[1]?.splice(0, 1, 'Chess club');
  world.start('changes', { ofSpaces: true });
  const error = { code: 503, status: 'UNAVAILABLE', message: 'later' };
  world.hooks.answer = () => ({ ok: false, error });
  world.slice();
  expect(world.outcome('Chess club')).toMatchObject({ Status: 'Setting up', Details });
  delete world.hooks.answer;
  world.run();
  expect(world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Chess club']);
  expect(world.outcome('Chess club').Details).toBe(Details);
});

describe('who can’t be added stays named, with the reason, whatever else of the row is applied later', () => {
  /** Applies that the space has another name by now, and nothing of those of whom `left` speaks. */
  function rename(world: SmallWorld, left: string): void {
    world.cells.find((cells) => cells[0] === 'Chess')?.splice(0, 1, 'Chess club');
    const at = world.chat.requests().length;
    applyAllBut(world, left);
    const written = world.chat
      .requests()
      .slice(at)
      .filter(({ method }) => method !== 'GET');
    expect(written.map(({ method }) => method)).toEqual(['PATCH']);
    expect(world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Chess club']);
  }

  test.each([
    ['one person', 'ben@example.com, nobody1@example.com', 'nobody1@example.com'],
    ['several', 'nobody1@example.com, nobody2@example.com', 'nobody'],
    [
      'several, for several reasons',
      'nobody1@example.com, forbidden1@example.com, ben@example.com, nobody2@example.com',
      '@',
    ],
  ])('%s', (_, members, left) => {
    const world = smallWorld({ cells: [HEADERS, ['Chess', members, '', '']] });
    world.start();
    world.run();
    const { Details } = world.outcome('Chess');
    expect(Details).toContain('outcome.missing.noAccount[nobody1@example.com');
    rename(world, left);
    expect(world.outcome('Chess club')).toMatchObject({ Status: 'Partly done', Details });
  });

  test('who left the row is named no more, who is left as before', () => {
    const members = 'nobody1@example.com, nobody2@example.com';
    const world = smallWorld({ cells: [HEADERS, ['Chess', members, '', '']] });
    world.start();
    world.run();
    world.cells[1]?.splice(1, 1, 'nobody2@example.com');
    rename(world, 'nobody');
    expect(world.outcome('Chess club').Details).toBe(
      'outcome.missing.noAccount[nobody2@example.com]',
    );
  });

  test('a group', () => {
    const cells = [
      [...HEADERS, 'Groups'],
      ['Chess', 'ben@example.com', '', '', 'chess@example.com'],
    ];
    const world = smallWorld({ cells });
    world.start();
    world.run();
    const { Details } = world.outcome('Chess');
    expect(Details).toBe('outcome.missing.noGroup[chess@example.com]');
    rename(world, 'chess@');
    expect(world.outcome('Chess club')).toMatchObject({ Status: 'Partly done', Details });
  });

  test('the app', () => {
    const cells = [HEADERS, ['Chess', 'ben@example.com', '', '']];
    const world = smallWorld({ cells, context: { addApp: true }, faults: ['no-app-in-spaces'] });
    world.start();
    world.run();
    const { Details } = world.outcome('Chess');
    expect(Details).toMatch(/^outcome\.missing\.app/);
    rename(world, 'app');
    expect(world.outcome('Chess club')).toMatchObject({ Status: 'Partly done', Details });
  });
});

test('changes that aren’t those that were shown are none: nothing begins', () => {
  const world = finished(BEFORE);
  edit(world, NOW);
  const digest = digestOf(taken({ rows: world.rows() }, 'changes', 'anntag'), 'changes');
  edit(world, { Chess: { ben: 'manager', cleo: 'manager', gus: 'member' } });
  const before = JSON.stringify(world.cells);
  const request = { take: 'changes', within: undefined, digest } as const;
  expect(startRun(world.ports, world.context, world.budget(), request)).toEqual({
    kind: 'changed',
  });
  expect(JSON.stringify(world.cells)).toBe(before);
});

test('a forged list of changes adds nobody whom the row doesn’t name', () => {
  const world = finished(BEFORE);
  edit(world, NOW);
  world.start('changes');
  const { document } = world.ports.stores;
  const journal = readJournal(document.all(), 7);
  for (const [uuid, progress] of journal.rows)
    if (progress.is === 'made')
      journal.rows.set(uuid, {
        ...progress,
        changes: [
          { does: 'add', who: 'users/mallory@example.com' },
          { does: 'giveRole', who: 'users/mallory@example.com' },
        ],
      });
  writeJournal(document, journal, 7);
  const at = world.chat.requests().length;
  world.run();
  expect(writesSince(world, at)).toEqual([]);
  expect(world.outcome('Chess').Status).toBe('Partly done');
});

test('who left the space is not fetched back by adding somebody else, and the row says so', () => {
  const world = finished(BEFORE);
  const chess = world.chat.spaces().find(({ displayName }) => displayName === 'Chess');
  const ben = chess?.members.find(({ email }) => email === 'ben@example.com');
  world.chat.handle({
    ...{ method: 'DELETE', host: 'chat.googleapis.com', query: {} },
    path: `/v1/${chess?.name}/members/${ben?.name.replace(/^users\//, '')}`,
    authorization: 'Bearer ann@example.com',
  });
  edit(world, { Chess: { ben: 'member', cleo: 'manager', eve: 'member' } });
  const at = world.chat.requests().length;
  world.start('changes');
  world.run();
  expect(writesSince(world, at)).toEqual(['Chess: POST eve']);
  expect(world.outcome('Chess')).toMatchObject({
    Status: 'Done',
    Details: 'outcome.left[ben@example.com]',
  });
});

test('rows that another person set up are theirs to apply: no call is sent for them', () => {
  const world = finished(BEFORE);
  edit(world, NOW);
  const ben = world.as('ben@example.com');
  const at = world.chat.requests().length;
  ben.start('changes');
  ben.run();
  expect(world.chat.requests()).toHaveLength(at);
});

test('a row of an earlier version is adopted: whoever is missing is added, nobody taken out', () => {
  const world = finished(BEFORE);
  const at = world.cells[0]?.indexOf('Applied') ?? -1;
  for (const row of world.cells.slice(1)) row[at] = '';
  edit(world, { Chess: { cleo: 'manager', eve: 'member' } });
  const before = world.chat.requests().length;
  world.start('changes');
  world.run();
  expect(writesSince(world, before)).toEqual(['Chess: POST eve']);
  expect(world.membersOf('Chess')).toContain('ben@example.com');
  expect(world.outcome('Chess').Applied).toContain('"b":["cleo@example.com"]');
});

describe('a row that somebody says is done while its people are still added', () => {
  const DORA: Person = {
    user: 'users/dora@example.com',
    shown: 'dora@example.com',
    role: 'manager',
  };
  const HEADER = ['Space name', 'Members', 'Welcome message'];

  /** Chat answers nothing once the space is there; the run finds nothing left to do then. */
  function saidToBeDone(message = 'Hello') {
    const world = smallWorld({
      cells: [HEADER, ['Chess', 'ben@example.com', 'Hello']],
      context: { reading: { me: ANN, ownDomains: [], defaults: {}, alwaysIn: [DORA] } },
    });
    world.hooks.beforeCall = () => {
      if (world.chat.spaces().length > 0) world.faults.set('unavailable=1');
    };
    world.start();
    world.slice();
    expect(world.outcome('Chess').Status).toBe('Setting up');
    delete world.hooks.beforeCall;
    world.faults.clear('unavailable');
    const [headers = [], row = []] = world.cells;
    row.splice(1, 2, 'ben@example.com, cleo@example.com', message);
    row[headers.indexOf('Status')] = 'Done';
    world.run();
    expect(world.outcome('Chess').Status).toBe('Done');
    world.start('changes');
    world.run();
    return world;
  }
  const written = (world: SmallWorld) =>
    world.chat.spaces().map(({ messages, members }) => ({
      messages,
      dora: members.find(({ email }) => email === 'dora@example.com')?.role,
    }));

  test('is completed as its run began it when its changes are applied: with its message, and who is always in', () => {
    const world = saidToBeDone();
    expect(world.membersOf('Chess')).toContain('cleo@example.com');
    expect(written(world)).toEqual([{ messages: ['Hello'], dora: 'ROLE_ASSISTANT_MANAGER' }]);
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
  });

  test('gets its people alone where it says something else by then, which nobody was shown', () => {
    const world = saidToBeDone('Hello by Ben');
    expect(world.membersOf('Chess')).toContain('cleo@example.com');
    expect(written(world)).toEqual([{ messages: [], dora: 'ROLE_MEMBER' }]);
  });
});
