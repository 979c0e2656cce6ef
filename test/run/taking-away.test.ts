/** People taken out whom their rows name no more, and roles that rows no longer give: only whom nothing speaks for. */
import fc from 'fast-check';
import { keyOfChange, takesAway } from '../../src/plan/changes';
import type { Chosen } from '../../src/row/progress';
import { readJournal, writeJournal } from '../../src/run/journal';
import { PUT_BACK_MS, takenOutOf } from '../../src/run/taken-out';
import { type SmallWorld, type SmallWorldOptions, smallWorld } from './small-world';
import { idsIn, rolesIn, writesSince } from './told-by-chat';

const HEADERS = ['Space name', 'Members', 'Managers', 'Owners'];
const RANK = { member: 0, manager: 1, owner: 2 };
type Role = keyof typeof RANK;
type People = Record<string, Role>;
type Sheet = Record<string, People>;

const address = (person: string) => (person.includes('@') ? person : `${person}@example.com`);

function rowOf(name: string, people: People): string[] {
  const of = (role: Role) =>
    Object.keys(people)
      .filter((person) => people[person] === role)
      .map(address)
      .join(', ');
  return [name, of('member'), of('manager'), of('owner')];
}

function finished(rows: Sheet, options: Partial<SmallWorldOptions> = {}): SmallWorld {
  const cells = [HEADERS, ...Object.entries(rows).map(([name, people]) => rowOf(name, people))];
  const world = smallWorld({ cells, ...options });
  world.start();
  world.run();
  return world;
}

function edit(world: SmallWorld, rows: Sheet): void {
  for (const [name, people] of Object.entries(rows))
    world.cells.find((row) => row[0] === name)?.splice(0, 4, ...rowOf(name, people));
}

/** All that takes something away, as it is ticked in the view. */
function offered(world: SmallWorld): string[] {
  return world
    .rows()
    .flatMap((row) => row.changes.filter(takesAway).map((one) => keyOfChange(row, one)));
}

/** Ticks everything, and presses a second time where that is asked. */
function apply(world: SmallWorld): void {
  const takeAway = new Set(offered(world));
  const start = world.start('changes', { takeAway });
  if (start.kind === 'much') world.start('changes', { takeAway, sure: start.much.people });
  world.run();
}

const CHAT_ROLE = {
  member: 'ROLE_MEMBER',
  manager: 'ROLE_ASSISTANT_MANAGER',
  owner: 'ROLE_MANAGER',
};

const statuses = (world: SmallWorld) => world.rows().map(({ outcome }) => outcome.Status);

/** By hand: who came in is added, with their role; whoever is named no more goes; roles follow the row up and down. */
function expected(before: Sheet, now: Sheet): string[] {
  return Object.entries(now).flatMap(([name, people]) => {
    const were = before[name] ?? {};
    const calls: string[] = [];
    for (const [person, role] of Object.entries(people)) {
      const was = were[person];
      if (was === undefined) calls.push(`${name}: POST ${person}`);
      if (role !== (was ?? 'member')) calls.push(`${name}: PATCH ${person} ${CHAT_ROLE[role]}`);
    }
    for (const person of Object.keys(were))
      if (people[person] === undefined) calls.push(`${name}: DELETE ${person}`);
    return calls;
  });
}

const people: fc.Arbitrary<People> = fc.dictionary(
  fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'),
  fc.constantFrom<Role>('member', 'manager', 'owner'),
  { minKeys: 1 },
);
const sheets = fc.record({ Chess: people, Drama: people });

/** Rows of which the people are one another’s are a question, and so is all that the sheet itself doesn’t tell. */
function isPlain(before: Sheet, now: Sheet): boolean {
  const names = Object.keys(now);
  const fits = (name: string, other: string) => {
    const named = Object.keys(now[name] ?? {});
    const inside = (of: string) => named.filter((person) => before[of]?.[person]).length;
    return inside(other) >= named.length * 0.8 && inside(name) < named.length * 0.8;
  };
  return !names.some((name) => names.some((other) => other !== name && fits(name, other)));
}

test('random edits of a finished sheet, all ticked: the calls are what row and Applied come to, no more and no fewer', () => {
  fc.assert(
    fc.property(sheets, sheets, (before, now) => {
      fc.pre(isPlain(before, now));
      const world = finished(before);
      const ids = idsIn(world);
      edit(world, now);
      const at = world.chat.requests().length;
      apply(world);
      for (const [id, email] of idsIn(world)) ids.set(id, email);
      expect(writesSince(world, at, ids)).toEqual(expected(before, now).sort());
      expect(statuses(world)).toEqual(['Done', 'Done']);
      expect(offered(world)).toEqual([]);
      const after = world.chat.requests().length;
      apply(world);
      expect(world.chat.requests()).toHaveLength(after);
    }),
    { numRuns: 25 },
  );
});

test('out of a large space somebody goes also where slices are too short to ask who its people are', () => {
  const all = Array.from({ length: 45 }, (_, index) => `p${index}`);
  const people = (some: readonly string[]) =>
    ({ Chess: Object.fromEntries(some.map((one) => [one, 'member'])) }) as Sheet;
  const world = finished(people(all));
  const ids = idsIn(world);
  edit(world, people(all.slice(1)));
  const { budget } = world;
  world.budget = () => ({ ...budget(), stopAt: world.clock.now() + 1_000 });
  const at = world.chat.requests().length;
  const before = world.calls(/GET .*\/p1@/).length;
  apply(world);
  expect(writesSince(world, at, ids)).toEqual(['Chess: DELETE p0']);
  expect(statuses(world)).toEqual(['Done']);
  // Whether they are in, and by which name: nobody is asked about again and again.
  const asked = world.calls(/GET .*\/p1@/).length;
  expect(asked - before).toBe(2);
});

test('who stays in a large space is asked in one slice, also where slices are too short for it', () => {
  const all = Array.from({ length: 45 }, (_, index) => `p${index}`);
  const people = (some: readonly string[]) =>
    ({ Chess: Object.fromEntries(some.map((one) => [one, 'member'])) }) as Sheet;
  const world = finished(people(all));
  edit(world, people(['ben', 'p0']));
  const { budget } = world;
  world.budget = () => ({ ...budget(), stopAt: world.clock.now() + 1_000 });
  const before = world.calls(/GET .*\/p1@/).length;
  world.start('changes');
  world.run();
  expect(statuses(world)).toEqual(['Done']);
  expect(world.calls(/GET .*\/p1@/).length - before).toBe(1);
});

test('many who moved to another row’s space go, also where slices are too short to see each of them there', () => {
  const movers = Array.from({ length: 45 }, (_, index) => `p${index}`);
  const people = (some: readonly string[]) =>
    Object.fromEntries(some.map((one) => [one, 'member'])) as People;
  const others = ['q0', 'q1', 'q2'];
  const world = finished({ Chess: people(['ben', ...movers]), Drama: people(others) });
  edit(world, { Chess: people(['ben']), Drama: people([...others, ...movers]) });
  const { budget } = world;
  world.budget = () => ({ ...budget(), stopAt: world.clock.now() + 1_000 });
  apply(world);
  expect(statuses(world)).toEqual(['Done', 'Done']);
  expect(world.membersOf('Chess')).toEqual(['ann@example.com', 'ben@example.com']);
});

/** Each call takes so long that the questions about one who is to go fill a slice. */
const SLOW_MS = 6_000;

/** A sheet whose runs were as fast as usual so far, and are slow from now on. */
function slowed(world: SmallWorld): SmallWorld {
  world.hooks.beforeCall = () => world.clock.spend(SLOW_MS);
  return world;
}

const crowd = (of: string, size: number): People =>
  Object.fromEntries(Array.from({ length: size }, (_, index) => [`${of}${index}`, 'member']));

test.each([
  ['a small space', 'a large one', 3, 60],
  ['a large space', 'a larger one', 60, 70],
])(
  'on a slow day somebody moves from %s to %s, and the space that they move to has its turn',
  (_from, _to, size, other) => {
    const chess = crowd('p', size);
    const drama = crowd('q', other);
    const world = slowed(finished({ Chess: { ...chess, ben: 'member' }, Drama: drama }));
    edit(world, { Chess: chess, Drama: { ...drama, ben: 'member' } });
    apply(world);
    expect(statuses(world)).toEqual(['Done', 'Done']);
    expect(world.membersOf('Chess')).not.toContain(address('ben'));
    expect(world.membersOf('Drama')).toContain(address('ben'));
  },
);

test.each([
  ['small and a large', 3, 60],
  ['large and a large', 60, 70],
])('on a slow day people move both ways between a %s space', (_kinds, size, other) => {
  const chess = crowd('p', size);
  const drama = crowd('q', other);
  const world = slowed(
    finished({ Chess: { ...chess, ben: 'member' }, Drama: { ...drama, cleo: 'member' } }),
  );
  edit(world, { Chess: { ...chess, cleo: 'member' }, Drama: { ...drama, ben: 'member' } });
  apply(world);
  expect(statuses(world)).toEqual(['Done', 'Done']);
  expect(world.membersOf('Chess')).toContain(address('cleo'));
  expect(world.membersOf('Chess')).not.toContain(address('ben'));
  expect(world.membersOf('Drama')).toContain(address('ben'));
  expect(world.membersOf('Drama')).not.toContain(address('cleo'));
});

test('on a slow day somebody moves to the space of a row that the same run sets up', () => {
  const chess = crowd('p', 3);
  const world = slowed(finished({ Chess: { ...chess, ben: 'member' } }));
  edit(world, { Chess: chess });
  world.cells.push(rowOf('Drama', { eve: 'member', ben: 'member' }));
  world.start();
  apply(world);
  expect(statuses(world)).toEqual(['Done', 'Done']);
  expect(world.membersOf('Chess')).not.toContain(address('ben'));
  expect(world.membersOf('Drama')).toContain(address('ben'));
});

const BEFORE: Sheet = {
  Chess: { ben: 'member', cleo: 'manager', dora: 'owner' },
  Drama: { eve: 'member', fay: 'member' },
};
const NOW: Sheet = {
  Chess: { cleo: 'member', dora: 'manager', fay: 'member', gus: 'owner' },
  Drama: { eve: 'manager' },
};

function edited(options: Partial<SmallWorldOptions> = {}): SmallWorld {
  const world = finished(BEFORE, options);
  edit(world, NOW);
  return world;
}

test('people come, go, move, and get more or less: exactly these calls, and again none but reads', () => {
  const world = edited();
  const ids = idsIn(world);
  const at = world.chat.requests().length;
  apply(world);
  for (const [id, email] of idsIn(world)) ids.set(id, email);
  expect(writesSince(world, at, ids)).toEqual(expected(BEFORE, NOW).sort());
  expect(world.outcome('Chess').Details).toBe('outcome.takenOut.member[ben@example.com]');
  const after = world.chat.requests().length;
  apply(world);
  expect(
    world.chat
      .requests()
      .slice(after)
      .filter(({ method }) => method !== 'GET'),
  ).toEqual([]);
});

test('nothing that takes away is done without its tick, whatever else is applied', () => {
  const world = edited();
  world.start('changes');
  world.run();
  expect(world.membersOf('Chess')).toEqual(
    ['ann', 'ben', 'cleo', 'dora', 'fay', 'gus'].map(address),
  );
  expect(rolesIn(world)[0]?.[1]).toContain('dora@example.com ROLE_MANAGER');
  expect(offered(world).map((key) => key.replace(/^\S+ /, ''))).toEqual([
    'takeOut users/ben@example.com',
    'takeRole users/dora@example.com',
    'takeRole users/cleo@example.com',
    'takeOut users/fay@example.com',
  ]);
});

test.each(['lost-answer', 'too-many', 'unavailable'] as const)(
  'with the fault %s it ends the same',
  (fault) => {
    const plain = edited();
    apply(plain);
    const world = edited();
    const takeAway = new Set(offered(world));
    world.start('changes', { takeAway });
    world.faults.set(`${fault}=0.4`);
    world.run();
    world.faults.clear(fault);
    apply(world);
    expect(rolesIn(world)).toEqual(rolesIn(plain));
    expect(statuses(world)).toEqual(['Done', 'Done']);
  },
);

test('an execution that ends at any call leaves Applied as it was, and the run ends the same', () => {
  const plain = edited();
  const from = plain.chat.requests().length;
  apply(plain);
  const calls = plain.chat.requests().length - from;
  for (let until = 1; until <= calls; until++) {
    const world = edited();
    const before = world.rows().map(({ outcome }) => outcome.Applied);
    world.start('changes', { takeAway: new Set(offered(world)) });
    let seen = 0;
    world.hooks.beforeCall = (sent) => {
      seen += sent.length;
      if (seen >= until) throw new Error('killed');
    };
    let isKilled = false;
    try {
      world.slice();
    } catch {
      isKilled = true;
    }
    if (isKilled) expect(world.rows().map(({ outcome }) => outcome.Applied)).toEqual(before);
    delete world.hooks.beforeCall;
    world.clock.spend(10 * 60_000);
    world.run();
    expect([until, rolesIn(world)]).toEqual([until, rolesIn(plain)]);
    expect([until, ...statuses(world)]).toEqual([until, 'Done', 'Done']);
  }
});

/** Puts this list of changes into the journal, rightly sealed, as if somebody had been shown it. */
function forge(world: SmallWorld, name: string, changes: Chosen[], sure = 0): void {
  world.start('changes');
  const { document } = world.ports.stores;
  const journal = readJournal(document.all(), 7, world.ports.seals);
  for (const [uuid, progress] of journal.rows)
    if (progress.is === 'made' && world.outcome(name)['Request ID'].startsWith(uuid))
      journal.rows.set(uuid, { ...progress, changes, ...(sure > 0 ? { sure } : {}) });
  writeJournal(document, journal, 7, world.ports.seals);
  world.run();
}

const out = (person: string, after?: Chosen['after']): Chosen => ({
  ...{ does: 'takeOut', who: `users/${address(person)}` },
  ...(after ? { after } : {}),
});

/** Rows that each have a change, so that a run takes them. */
const withNew = (people: People): People => ({ ...people, nina: 'member' });

describe('a forged list of changes whose digest is right takes out nobody', () => {
  const chess = BEFORE.Chess as People;

  test('who never was put in', () => {
    const world = finished(BEFORE);
    edit(world, { Chess: withNew(chess) });
    forge(world, 'Chess', [out('eve'), out('mallory'), out('ann')]);
    expect(world.membersOf('Chess')).toEqual(['ann', 'ben', 'cleo', 'dora'].map(address));
    expect(world.membersOf('Drama')).toContain(address('eve'));
  });

  test('whom the row names', () => {
    const world = finished(BEFORE);
    edit(world, { Chess: withNew(chess) });
    forge(world, 'Chess', [out('ben'), { does: 'takeRole', who: 'users/dora@example.com' }]);
    expect(world.membersOf('Chess')).toContain(address('ben'));
    expect(rolesIn(world)[0]?.[1]).toContain('dora@example.com ROLE_MANAGER');
    expect(world.outcome('Chess').Details).toContain('outcome.keptIn[ben@example.com]');
  });

  test('more than were counted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, index): [string, Role] => [`p${index}`, 'member']),
    );
    const world = finished({ Chess: many });
    edit(world, { Chess: { p0: 'member', nina: 'member' } });
    const gone = ['p1', 'p2', 'p3', 'p4', 'p5'].map((person) => out(person));
    forge(world, 'Chess', gone, 4);
    expect(world.membersOf('Chess')).toHaveLength(7);
    expect(world.outcome('Chess').Details).toContain('outcome.kept.tooMany');
  });

  test('of a row that another sheet has the space of', () => {
    const world = finished(BEFORE);
    edit(world, { Chess: { cleo: 'manager', dora: 'owner', nina: 'member' } });
    world.otherSheets.push([
      ['Name', 'Space ID'],
      ['x', world.outcome('Chess')['Space ID']],
    ]);
    forge(world, 'Chess', [out('ben')]);
    expect(world.membersOf('Chess')).toContain(address('ben'));
    expect(world.outcome('Chess').Details).toContain('outcome.kept.shared');
  });

  test('who has not come where they moved to', () => {
    const world = finished(BEFORE);
    edit(world, { Chess: { cleo: 'manager', dora: 'owner', nina: 'member' } });
    const space = world.outcome('Drama')['Space ID'];
    forge(world, 'Chess', [out('ben', { uuid: '', space })]);
    expect(world.membersOf('Chess')).toContain(address('ben'));
    expect(world.outcome('Chess').Details).toContain('outcome.kept.notMoved');
  });
});

test('somebody whose row names them by another address is not taken out', () => {
  const world = finished({ Chess: { ben: 'member', cleo: 'member' } });
  const [space] = world.chat.spaces();
  const ben = space?.members.find(({ email }) => email === address('ben'))?.name ?? '';
  world.cells[1]?.splice(1, 1, `${ben}, ${address('cleo')}`);
  apply(world);
  expect(world.membersOf('Chess')).toContain(address('ben'));
  expect(world.outcome('Chess').Details).toContain('outcome.kept.named');
});

test('somebody whose row names them by an address that Chat finds nobody by is not taken out, and that address is told', () => {
  const world = finished(
    { Chess: { 'ben@example.com': 'member', 'alias-ben@example.com': 'member', cem: 'member' } },
    { faults: ['alias-unknown'] },
  );
  const told: unknown[] = [];
  const { words } = world.ports;
  world.ports.words = (sentences) => {
    told.push(...sentences);
    return words(sentences);
  };
  const before = world.chat.requests().length;
  edit(world, { Chess: { 'alias-ben@example.com': 'member' } });
  apply(world);
  expect(writesSince(world, before, idsIn(world)).filter((call) => /DELETE/.test(call))).toEqual(
    [],
  );
  expect(told).toContainEqual({
    code: 'outcome.kept.maybeNamed',
    values: { message: 'alias-ben@example.com' },
  });
});

test('nor when it is pressed once more, and nobody is said to have left by whose address Chat finds nobody', () => {
  const world = finished(
    { Chess: { 'ben@example.com': 'member', 'alias-ben@example.com': 'member' } },
    { faults: ['alias-unknown'] },
  );
  edit(world, { Chess: { 'alias-ben@example.com': 'member' } });
  for (let times = 0; times < 2; times++) {
    apply(world);
    expect(world.membersOf('Chess')).toContain('ben@example.com');
    expect(world.outcome('Chess').Details).not.toMatch(/outcome\.(left|notAdded)/);
  }
});

test('the last owner who has joined keeps the role and stays, and whoever is no owner takes nobody out', () => {
  const world = finished({ Chess: { ben: 'owner', cleo: 'member' } });
  const [space] = world.chat.spaces();
  const as = (role: string) =>
    world.chat.handle({
      ...{ method: 'PATCH', host: 'chat.googleapis.com', query: { updateMask: 'role' } },
      path: `/v1/${space?.name}/members/ann@example.com`,
      ...{ authorization: 'Bearer ben@example.com', body: JSON.stringify({ role }) },
    });
  as('ROLE_MEMBER');
  edit(world, { Chess: { cleo: 'member' } });
  apply(world);
  expect(world.membersOf('Chess')).toContain(address('ben'));
  expect(world.outcome('Chess').Details).toContain('outcome.kept.notOwner');
  // A list that shows no other owner counts, whatever else is known.
  as('ROLE_MANAGER');
  world.hooks.answer = (call) => {
    if (call.method !== 'spaces.members.list') return undefined;
    const members = world.chat.spaces()[0]?.members ?? [];
    const memberships = members
      .filter(({ email }) => email !== 'ann@example.com')
      .map(({ name, role, state }) => ({
        ...{ name, role, state },
        member: { name, type: 'HUMAN' },
      }));
    return { ok: true, value: { memberships } };
  };
  apply(world);
  expect(world.membersOf('Chess')).toContain(address('ben'));
  expect(world.outcome('Chess').Details).toContain('outcome.kept.lastOwner');
});

test('a person who moved goes only after the other space has them; where that failed, they stay', () => {
  const rows: Sheet = { Chess: { ben: 'member', cleo: 'member' }, Drama: { eve: 'member' } };
  const world = finished(rows);
  edit(world, { Chess: { cleo: 'member' }, Drama: { eve: 'member', ben: 'member' } });
  world.hooks.answer = (call) =>
    call.method === 'spaces.members.create'
      ? { ok: false, error: { code: 403, message: 'no' } }
      : undefined;
  apply(world);
  expect(world.membersOf('Chess')).toContain(address('ben'));
  expect(world.outcome('Chess').Details).toContain('outcome.kept.notMoved');
  delete world.hooks.answer;
  world.start('again');
  world.run();
  apply(world);
  expect(world.membersOf('Chess')).not.toContain(address('ben'));
  expect(world.membersOf('Drama')).toContain(address('ben'));
});

test('whoever moved to a row about which a person has to decide stays, and the run ends', () => {
  const world = finished({ Chess: { ben: 'member', cleo: 'member' } });
  world.cells.push(rowOf('Drama', { eve: 'member' }));
  world.faults.set('lost-answer=1');
  world.start();
  world.run(1);
  edit(world, { Chess: { cleo: 'member' }, Drama: { eve: 'member', ben: 'member' } });
  world.faults.clear('lost-answer');
  expect(world.rows()[1]?.state().kind).toBe('doubt');
  world.start('changes', { takeAway: new Set(offered(world)) });
  const reports = world.run();
  expect(reports[reports.length - 1]?.state).toBe('ended');
  expect(reports.length).toBeLessThan(5);
  expect(world.membersOf('Chess')).toContain(address('ben'));
  expect(world.outcome('Chess').Details).toContain('outcome.kept.notMoved');
});

test('whoever stays through a group that their row names is not taken out, nor is the group', () => {
  const GROUP = 'group1+p0@example.com';
  const grouped = (members: string) => [
    ['Space name', 'Members', 'Groups'],
    ['Chess', members, GROUP],
  ];
  const world = smallWorld({ cells: grouped('p0@example.com, p1@example.com') });
  world.start();
  world.run();
  // By hand: they leave, and are there through the group alone.
  const ids = [...idsIn(world)];
  const id = ids.find(([, who]) => who.startsWith('p0'))?.[0] ?? '';
  const by = (path: string) =>
    world.chat.handle({
      ...{ method: 'DELETE', host: 'chat.googleapis.com', path, query: {} },
      authorization: 'Bearer ann@example.com',
    }).status;
  const path = `/v1/${world.chat.spaces()[0]?.name}/members/${id.replace('users/', '')}`;
  expect([by(path), by(path)]).toEqual([200, 403]);
  (world.cells[1] as string[])[1] = 'p1@example.com';
  expect(offered(world)).toHaveLength(1);
  const at = world.chat.requests().length;
  apply(world);
  expect(writesSince(world, at, new Map(ids))).toEqual([]);
  expect(statuses(world)).toEqual(['Done']);
  expect(world.chat.spaces()[0]?.members.map(({ email }) => email)).toContain(GROUP);
  // What is left of them there is nothing that the row could take away.
  expect(offered(world)).toEqual([]);
});

test('whoever is named again before the first call is not taken out', () => {
  const world = edited();
  const takeAway = new Set(offered(world));
  world.start('changes', { takeAway });
  // The slice has read the sheet by then.
  world.hooks.beforeCall = () => edit(world, { Chess: BEFORE.Chess as People });
  world.run();
  expect(world.membersOf('Chess')).toContain(address('ben'));
});

test('who is named again while Chat is asked the last question about them stays', () => {
  /** `at`: the round of calls, from 0, in which the row names them again. */
  function taken(at: number) {
    const world = edited();
    world.start('changes', { takeAway: new Set(offered(world)) });
    const rounds: (string | undefined)[] = [];
    world.hooks.beforeCall = ([call]) => {
      if (rounds.push(call?.method) === at + 1) edit(world, { Chess: BEFORE.Chess as People });
    };
    world.run();
    return { rounds, isIn: world.membersOf('Chess').includes(address('ben')) };
  }
  const { rounds, isIn } = taken(-1);
  expect(isIn).toBe(false);
  const removed = rounds.indexOf('spaces.members.delete');
  const last = rounds.lastIndexOf('spaces.members.get', removed);
  expect(last).toBeGreaterThan(rounds.indexOf('spaces.members.get'));
  expect(taken(last).isIn).toBe(true);
});

test('Stop is heeded before anybody is taken out', () => {
  const world = edited();
  world.start('changes', { takeAway: new Set(offered(world)) });
  world.hooks.beforeCall = () => {
    world.document.set('stop.7.anntag', String(world.clock.now()));
  };
  world.run();
  expect(world.membersOf('Chess')).toContain(address('ben'));
});

test('so many people take a second press with their number; of rows that name nobody one goes at a time', () => {
  const many = (prefix: string) =>
    Object.fromEntries(
      Array.from({ length: 5 }, (_, index): [string, Role] => [`${prefix}${index}`, 'member']),
    );
  const world = finished({ Chess: many('c'), Drama: many('d') });
  edit(world, { Chess: {}, Drama: {} });
  const takeAway = new Set(offered(world));
  expect(takeAway.size).toBe(10);
  expect(world.start('changes', { takeAway })).toEqual({
    kind: 'much',
    much: { people: 5, spaces: 1 },
  });
  expect(world.start('changes', { takeAway, sure: 4 })).toMatchObject({ kind: 'much' });
  expect(world.start('changes', { takeAway, sure: 5 })).toMatchObject({ kind: 'started' });
  world.run();
  expect(world.membersOf('Chess')).toEqual(['ann@example.com']);
  expect(world.membersOf('Drama')).toHaveLength(6);
});

test('who was taken out is kept for a month, sealed: another person’s word of it counts as none', () => {
  const world = edited();
  apply(world);
  const { ports, document } = world;
  const read = (now = world.clock.now(), seals = ports.seals) =>
    takenOutOf(Object.fromEntries(document), 7, seals, now);
  expect(read().map(({ name, user, role }) => [name, user, role])).toEqual([
    ['Chess', 'users/ben@example.com', 'member'],
    ['Drama', 'users/fay@example.com', 'member'],
  ]);
  expect(read(world.clock.now() + PUT_BACK_MS)).toEqual([]);
  expect(read(world.clock.now(), world.as('eve@example.com').ports.seals)).toEqual([]);
});

test('a message that could not be posted is named still when somebody is taken out, which posts none', () => {
  const cells = [
    ['Space name', 'Members', 'Welcome message'],
    ['Chess', 'ben@example.com, cleo@example.com', 'Hello'],
  ];
  const world = smallWorld({ cells });
  world.hooks.answer = ({ method }) =>
    method === 'spaces.messages.create'
      ? { ok: false, error: { code: 400, message: 'Too long.' } }
      : undefined;
  world.start();
  world.run();
  world.cells[1]?.splice(1, 1, 'ben@example.com');
  world.start('changes', { takeAway: new Set(offered(world)) });
  world.run();
  expect(world.membersOf('Chess')).not.toContain('cleo@example.com');
  const { Status, Details } = world.outcome('Chess');
  expect([Status, Details.split(' ')[0]]).toEqual(['Partly done', 'outcome.noMessage']);
});

test('a role that Chat refused is named still when somebody else is taken out, whether the row or Settings ask for it', () => {
  for (const cleo of [{ cleo: 'manager' }, {}] as People[]) {
    const rows = { Chess: { ben: 'member', dora: 'member', ...cleo } as const };
    const cells = [HEADERS, rowOf('Chess', rows.Chess)];
    const defaults = cleo.cleo ? {} : { managers: 'cleo@example.com' };
    const reading = { me: 'ann@example.com', ownDomains: [], defaults };
    const world = smallWorld({ cells, faults: ['no-assistant-role'], context: { reading } });
    world.start();
    world.run();
    const { Details } = world.outcome('Chess');
    expect(Details).toBe('outcome.role.manager[cleo@example.com]');
    edit(world, { Chess: { ben: 'member', ...cleo } });
    apply(world);
    expect(world.membersOf('Chess')).not.toContain('dora@example.com');
    expect(world.outcome('Chess')).toMatchObject({
      Status: 'Partly done',
      Details: `${Details} outcome.takenOut.member[dora@example.com]`,
    });
  }
});
