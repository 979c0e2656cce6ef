/** A run whose rows are torn from their outcomes meanwhile: nobody comes into another row's space. */
import fc from 'fast-check';
import { SHEET_LOCKED } from '../../src/placing/sheet';
import { tornIn } from '../../src/plan/torn';
import { putRowsBack } from '../../src/run/put-back';
import { readAgain } from '../../src/run/slice-state';
import { type SmallWorld, smallWorld } from './small-world';

const CELLS = [
  ['Space name', 'Members'],
  ['Chess', 'ben@example.com'],
  ['Choir', 'cleo@example.com'],
  ['Drama', 'dora@example.com'],
];

/** All spaces are made, and none of their people was seen yet. */
function midway(): SmallWorld {
  const world = smallWorld({ cells: CELLS, sliceMs: 4_500 });
  world.hooks.answer = (call) =>
    call.method === 'spaces.members.list'
      ? { ok: false, error: { code: 503, message: 'unavailable' } }
      : undefined;
  world.start();
  for (let slices = 0; slices < 6 && world.chat.spaces().length < 3; slices++) world.slice();
  delete world.hooks.answer;
  expect(world.rows().map(({ state }) => state().kind)).toEqual(Array(3).fill('completing'));
  return world;
}

/** The person's own columns one row up, the first to the end; the outcome columns stay. */
function tear({ cells }: SmallWorld): void {
  const own = cells.slice(1).map((row) => row.slice(0, 2));
  own.push(own.shift() ?? []);
  own.forEach((texts, index) => void cells[index + 1]?.splice(0, 2, ...texts));
}

const keyIn = (world: SmallWorld) =>
  tornIn(readAgain({ ...world, trust: world.trust() }))?.key ?? '';

test('torn rows are left alone until they are put back, and then completed', () => {
  const world = midway();
  tear(world);
  const calls = world.calls().length;
  world.run();
  expect(world.calls()).toHaveLength(calls);
  expect(world.start().kind).toBe('questions');
  const put = putRowsBack(world.ports, world.context, world.budget(), keyIn(world));
  expect(put).toEqual({ kind: 'done', rows: 3 });
  world.start();
  world.run();
  for (const [name, address] of CELLS.slice(1)) {
    expect(world.outcome(name ?? '')).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf(name ?? '')).toEqual(['ann@example.com', address]);
  }
});

test('who said that they changed the rows themselves is not asked again by a run that others of them leave', () => {
  const world = midway();
  tear(world);
  world.context.answers.settled = [keyIn(world)];
  expect(world.start().kind).toBe('started');
  // Something else is torn by now than what they were shown: one of the rows asks for what none of the outcomes was made for.
  const drama = world.cells.find(([name]) => name === 'Drama') ?? [];
  drama.splice(0, 2, 'Golf', 'gus@example.com');
  world.run();
  for (const name of ['Chess', 'Choir'])
    expect(world.outcome(name)).toMatchObject({
      ...{ Status: 'Partly done', Details: 'outcome.changedMeanwhile outcome.othersIn' },
    });
  expect(keyIn(world)).toBe('');
});

test.each(['by hand', 'by another’s press'])(
  'rows that somebody said they changed themselves are completed as they were asked for, once they are put back %s',
  (how) => {
    const world = midway();
    tear(world);
    world.context.answers.settled = [keyIn(world)];
    expect(world.start().kind).toBe('started');
    const ben = world.as('ben@example.com');
    if (how === 'by hand') for (const _ of [1, 2]) tear(world);
    else {
      ben.context.answers.settled = [];
      const put = putRowsBack(ben.ports, ben.context, ben.budget(), keyIn(ben));
      expect(put.kind).toBe('done');
    }
    world.run();
    for (const [name, address] of CELLS.slice(1)) {
      expect(world.outcome(name ?? '')).toMatchObject({ Status: 'Done', Details: '' });
      expect(world.membersOf(name ?? '')).toEqual(['ann@example.com', address]);
    }
  },
);

test('rows are put back although somebody moves them while it is written', () => {
  const world = midway();
  world.run();
  const before = new Map(world.rows().map(({ name, outcome }) => [name, outcome]));
  tear(world);
  let moved = false;
  world.hooks.beforeWrite = () => {
    if (moved) return;
    moved = true;
    const [header = [], ...rows] = world.cells;
    world.cells.splice(0, world.cells.length, header, ...rows.reverse());
  };
  expect(putRowsBack(world.ports, world.context, world.budget(), keyIn(world)).kind).toBe('done');
  expect(moved).toBe(true);
  expect(new Map(world.rows().map(({ name, outcome }) => [name, outcome]))).toEqual(before);
});

describe('where some rows can’t be written, all stay as they were until they can', () => {
  /**
   * Rows that were set up and torn. Blocks are refused that hold rows with these names, as a protection refuses them or
   * otherwise; `isSorted`: somebody turns the rows over once the first of them was written.
   */
  function refused(names: readonly string[], name: string, isSorted: boolean) {
    const world = midway();
    world.run();
    const outcomes = () => new Map(world.rows().map((row) => [row.name, row.outcome]));
    const before = outcomes();
    tear(world);
    const torn = outcomes();
    // Each row is a block of its own.
    world.cells.splice(3, 0, []);
    world.cells.splice(2, 0, []);
    let written = 0;
    const { write } = world.ports.sheet;
    world.ports.sheet.write = (blocks, asText) => {
      for (const block of blocks) {
        const asked = block.texts.map((_, down) => world.cells[block.row + down]?.[0] ?? '');
        if (asked.some((one) => names.includes(one)))
          throw Object.assign(new Error('Refused.'), { name });
        write([block], asText);
        if (++written > 1 || !isSorted) continue;
        const [header = [], ...rows] = world.cells;
        world.cells.splice(0, world.cells.length, header, ...rows.reverse());
      }
    };
    const putBack = () => putRowsBack(world.ports, world.context, world.budget(), keyIn(world));
    const lift = () => {
      world.ports.sheet.write = write;
    };
    return { before, torn, putBack, lift, outcomes };
  }
  const rows = [['Chess'], ['Choir'], ['Drama'], ['Chess', 'Choir']];
  const cases = rows.flatMap((names) =>
    [SHEET_LOCKED, 'Exception'].flatMap((name) =>
      [false, true].map((isSorted) => [names.join(), name, isSorted] as const),
    ),
  );
  test.each(cases)('%s, by %s, sorted: %s', (names, name, isSorted) => {
    const { before, torn, putBack, lift, outcomes } = refused(names.split(','), name, isSorted);
    expect(putBack).toThrow('Refused.');
    expect(outcomes()).toEqual(torn);
    lift();
    expect(putBack().kind).toBe('done');
    expect(outcomes()).toEqual(before);
  });
});

test('rows that somebody moves again and again are put back, or left as they were', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2), { minLength: 6, maxLength: 9 }), (moves) => {
      const world = midway();
      world.run();
      const outcomes = () => new Map(world.rows().map(({ name, outcome }) => [name, outcome]));
      const own = outcomes();
      tear(world);
      const torn = outcomes();
      const left = [...moves];
      world.hooks.beforeWrite = () => {
        world.cells.push(...world.cells.splice(1, left.shift() ?? 0));
      };
      const { kind } = putRowsBack(world.ports, world.context, world.budget(), keyIn(world));
      seen.add(kind);
      expect(outcomes()).toEqual(kind === 'done' ? own : torn);
    }),
    { numRuns: 40 },
  );
  expect([...seen].sort()).toEqual(['done', 'restless']);
});

test.each([
  ['renames', 0],
  ['gives other people to', 1],
])('no outcome is lost where somebody %s a row while rows are put back', (_, column) => {
  for (const name of ['Chess', 'Choir', 'Drama'])
    for (const moment of ['beforeWrite', 'beforeRead'] as const) {
      const world = midway();
      world.run();
      const ids = () =>
        world
          .rows()
          .map(({ outcome }) => outcome['Request ID'].slice(0, 36))
          .sort();
      const before = ids();
      tear(world);
      const key = keyIn(world);
      let reads = 0;
      world.hooks[moment] = () => {
        if (moment === 'beforeRead' && reads++ === 0) return;
        delete world.hooks[moment];
        const row = world.cells.find(([first]) => first === name) ?? [];
        row[column] = column === 0 ? `${name} 2` : `${row[1]}, eve@example.com`;
      };
      const put = putRowsBack(world.ports, world.context, world.budget(), key);
      expect([name, moment, put.kind, ids()]).toEqual([name, moment, 'done', before]);
    }
});

test('a row whose outcome stands on its changed twin gets it though somebody changes it just then', () => {
  const world = midway();
  world.run();
  // A copy of the row goes on as the row, which is changed in both.
  const [, row = []] = world.cells;
  world.cells.splice(2, 0, ['Chess', 'ben@example.com']);
  row.splice(0, 2, 'Golf', 'gus@example.com');
  const id = row[world.cells[0]?.indexOf('Request ID') ?? 0];
  const key = keyIn(world);
  let reads = 0;
  world.hooks.beforeRead = () => {
    if (reads++ !== 1) return;
    world.cells[2]?.splice(1, 1, 'ben@example.com, eve@example.com');
  };
  const put = putRowsBack(world.ports, world.context, world.budget(), key);
  expect(put.kind).toBe('done');
  expect(world.outcome('Chess')['Request ID']).toBe(id);
  expect(world.outcome('Golf')['Request ID']).toBe('');
});

test('a row that somebody deletes while rows are put back takes its own outcome with it, and no other’s', () => {
  const world = midway();
  world.run();
  const before = new Map(world.rows().map(({ name, outcome }) => [name, outcome]));
  tear(world);
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    before.delete(world.cells.splice(1, 1)[0]?.[0] ?? '');
  };
  const put = putRowsBack(world.ports, world.context, world.budget(), keyIn(world));
  expect(put.kind).toBe('restless');
  expect(new Map(world.rows().map(({ name, outcome }) => [name, outcome]))).toEqual(before);
});

test('a row that is to bear no outcome any more loses it, and its copy beside it gets none', () => {
  const world = midway();
  world.run();
  const before = world.outcome('Chess');
  const [, chess] = world.cells;
  chess?.splice(0, 2, 'Golf', 'gus@example.com');
  world.cells.push(['Chess', 'ben@example.com'], ['Golf', 'gus@example.com']);
  expect(putRowsBack(world.ports, world.context, world.budget(), keyIn(world)).kind).toBe('done');
  expect(world.outcome('Chess')).toEqual(before);
  const golf = world.rows().filter(({ name }) => name === 'Golf');
  expect(golf.map(({ state }) => state().kind)).toEqual(['fresh', 'fresh']);
});

test('nothing is written where something else is torn than was shown', () => {
  const world = midway();
  tear(world);
  const before = JSON.stringify(world.cells);
  const put = putRowsBack(world.ports, world.context, world.budget(), 'torn:another');
  expect(put).toEqual({ kind: 'changed' });
  expect(JSON.stringify(world.cells)).toBe(before);
});

test('a copy that bears another row’s outcome is told what it is, and not that its people still come', () => {
  const world = midway();
  world.run();
  const [header = [], chess = [], choir = []] = world.cells;
  const copy = [...chess];
  copy.splice(0, 2, 'Golf', 'gus@example.com');
  for (const text of ['Status', 'Space link', 'Details', 'Space ID']) {
    const column = header.indexOf(text);
    copy[column] = choir[column] ?? '';
    if (text.startsWith('Space')) chess[column] = '';
  }
  chess[1] = 'ben@example.com, bert@example.com';
  world.cells.push(copy);
  world.start();
  world.run();
  expect(world.outcome('Golf')).toMatchObject({
    ...{ Status: 'Fix this row', Details: 'outcome.copied', 'Space ID': '' },
  });
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', 'Space ID': '' });
});

/** Sorts cells of these columns one row up, the first to the end. */
function sortUp({ cells }: SmallWorld, headers: readonly string[]): void {
  const at = headers.map((header) => (cells[0] ?? []).indexOf(header));
  const theirs = cells.slice(1).map((row) => at.map((column) => row[column] ?? ''));
  theirs.push(theirs.shift() ?? []);
  theirs.forEach((texts, index) => {
    const row = cells[index + 1] ?? [];
    for (const [place, column] of at.entries()) row[column] = texts[place] ?? '';
  });
}

const ALL_BUT_STATUS = ['Space link', 'Details', 'Space ID', 'Applied', 'Request ID'];

test('a row that lost its word while it was torn is looked up anew once rows are put back, and no other is changed', () => {
  const [headers = [], chess = [], choir = [], drama = []] = CELLS;
  const cells = [headers, chess, ['Choir', `${choir[1]}, nobody@example.com`], drama];
  const world = smallWorld({ cells: cells.map((row) => [...row]) });
  world.start();
  world.run();
  const names = CELLS.slice(1).map(([name = '']) => name);
  const before = names.map((name) => world.outcome(name));
  sortUp(world, ALL_BUT_STATUS);
  world.cells[1]?.splice((world.cells[0] ?? []).indexOf('Status'), 1, 'Fix this row');
  const { kind } = putRowsBack(world.ports, world.context, world.budget(), keyIn(world));
  expect(kind).toBe('done');
  expect(names.map((name) => world.outcome(name))).toEqual([
    { ...before[0], Status: 'Setting up', Details: 'outcome.completing' },
    ...before.slice(1),
  ]);
  world.start();
  world.run();
  const { 'Request ID': _, ...done } = before[0] ?? {};
  expect(world.outcome('Chess')).toMatchObject(done);
});

test('a row that asks whether a space of its name is meant asks that still, once rows are put back', () => {
  const world = smallWorld({ cells: CELLS });
  world.chat.handle({
    ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
    authorization: 'Bearer ann@example.com',
    body: JSON.stringify({ space: { spaceType: 'SPACE', displayName: 'Drama' } }),
  });
  world.clock.spend(60_000);
  world.start();
  world.run();
  expect(world.outcome('Drama').Details).toBe('outcome.sameName');
  const said = () => CELLS.slice(1).map(([name = '']) => world.outcome(name));
  const before = said();
  sortUp(world, ['Status', ...ALL_BUT_STATUS]);
  expect(putRowsBack(world.ports, world.context, world.budget(), keyIn(world)).kind).toBe('done');
  expect(said()).toEqual(before);
});

test.each([
  ['all outcome columns', ['Status', ...ALL_BUT_STATUS]],
  ['all of them but Status', ALL_BUT_STATUS],
])('where somebody sorted %s, rows that are put back say what they said', (_, sorted) => {
  const cells = [
    ['Space name', 'Members'],
    ['Chess', 'ben@example.com'],
    ['Choir', 'cleo@example.com, nobody@example.com'],
    ['Drama', 'dora@example.com'],
  ];
  const world = smallWorld({ cells });
  world.start();
  world.run();
  const said = () => cells.slice(1).map(([name = '']) => world.outcome(name));
  const before = said();
  sortUp(world, sorted);
  const { kind } = putRowsBack(world.ports, world.context, world.budget(), keyIn(world));
  expect(kind).toBe('done');
  expect(said()).toEqual(before);
});

test('where somebody sorted the ids alone, a row that is put back has its own space, and not the one that stands beside its id', () => {
  const world = smallWorld({ cells: CELLS });
  world.chat.handle({
    ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
    authorization: 'Bearer ann@example.com',
    body: JSON.stringify({ space: { spaceType: 'SPACE', displayName: 'Drama' } }),
  });
  world.clock.spend(60_000);
  world.start();
  world.run();
  const names = CELLS.slice(1).map(([name = '']) => name);
  const said = () =>
    names.map((name) => {
      const { Status, Details, 'Space ID': space } = world.outcome(name);
      return { Status, Details, space };
    });
  const before = said();
  expect(before[2]?.Details).toBe('outcome.sameName');
  sortUp(world, ['Applied', 'Request ID']);
  expect(putRowsBack(world.ports, world.context, world.budget(), keyIn(world)).kind).toBe('done');
  expect(said().slice(0, 2)).toEqual(
    before.slice(0, 2).map((one) => ({
      ...{ ...one, Status: 'Setting up', Details: 'outcome.completing' },
    })),
  );
  world.start();
  world.run();
  expect(said().slice(0, 2)).toEqual(before.slice(0, 2));
  // Nothing was made under the third one’s id: what stood beside it was never its own.
  expect(said()[2]).toMatchObject({ Status: 'Setting up', space: '' });
  expect(world.chat.spaces()).toHaveLength(3);
});

test.each([
  ['is in it still', { leaveWhenDone: false }, 'Done', '', 'ROLE_ASSISTANT_MANAGER'],
  ['left it', { leaveWhenDone: true }, 'Partly done', 'outcome.unreadable', 'ROLE_MEMBER'],
])(
  'a row that gets back what was told to its changed twin says nothing that is not so of its space, where its person %s',
  (_, context, Status, Details, role) => {
    const asked = ['Chess', 'ben@example.com', 'cleo@example.com', ''];
    const headers = ['Space name', 'Owners', 'Managers', 'Members'];
    const world = smallWorld({ cells: [headers, [...asked]], context });
    world.hooks.beforeCall = (calls) => {
      if (calls.some(({ method }) => method === 'spaces.members.list')) throw new Error('killed');
    };
    world.start();
    expect(() => world.run()).toThrow('killed');
    delete world.hooks.beforeCall;
    world.cells[1]?.splice(2, 2, '', 'cleo@example.com');
    world.clock.spend(10 * 60_000);
    world.run();
    expect(world.outcome('Chess').Details).toBe('outcome.changedMeanwhile');
    world.cells.splice(1, 0, asked);
    expect(putRowsBack(world.ports, world.context, world.budget(), keyIn(world)).kind).toBe('done');
    // The other one has nothing to do with it any more.
    world.cells.splice(2, 1);
    world.start();
    world.run();
    expect(world.outcome('Chess')).toMatchObject({ Status, Details });
    const [space, ...others] = world.chat.spaces();
    expect(others).toEqual([]);
    expect(space?.members.find(({ email }) => email === 'cleo@example.com')).toMatchObject({
      role,
    });
  },
);
