/** A run begins with stamps on exactly the rows that were shown. */
import fc from 'fast-check';
import { SHEET_LOCKED } from '../../src/placing/sheet';
import { digestOf, taken } from '../../src/plan/plan';
import { readStamp } from '../../src/plan/stamp';
import { runKey } from '../../src/run/run-record';
import { startRun } from '../../src/run/start';
import { stopRun } from '../../src/run/stop';
import { OUTCOME_HEADERS } from '../../src/table/columns';
import { smallWorld } from './small-world';

const HEADER = ['Space name', 'Members'];
const teams = (count: number) => [
  HEADER,
  ...Array.from({ length: count }, (_, index) => [`Team ${index}`, `p${index}@example.com`]),
];
const uuids = (world: ReturnType<typeof smallWorld>) =>
  world.rows().map((row) => readStamp(row.outcome['Request ID'])?.uuid);

test('each ready row gets an id of its own and waits; the columns are made at the right end', () => {
  const world = smallWorld({ cells: teams(3) });
  expect(world.start()).toMatchObject({ kind: 'started', total: 3 });
  expect(world.cells[0]).toEqual([...HEADER, ...OUTCOME_HEADERS]);
  expect(world.rows().map((row) => row.outcome.Status)).toEqual(['Waiting', 'Waiting', 'Waiting']);
  expect(new Set(uuids(world)).size).toBe(3);
  expect(uuids(world)).not.toContain(undefined);
  expect(world.calls()).toEqual([]);
});

test('a row that was added after the start is for a later run', () => {
  const world = smallWorld({ cells: teams(2) });
  world.start();
  world.cells.splice(1, 0, ['Late', 'late@example.com']);
  world.run();
  expect(world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Team 0', 'Team 1']);
  expect(world.outcome('Late').Status).toBe('');
});

test('a sheet that says something else than what was shown is not stamped', () => {
  const world = smallWorld({ cells: teams(2) });
  const digest = digestOf(taken({ rows: world.rows() }, 'ready', 'anntag'), 'ready');
  world.cells[1]?.splice(1, 1, 'other@example.com');
  const before = JSON.stringify(world.cells);
  const { ports, context } = world;
  const request = { take: 'ready', within: undefined, digest } as const;
  expect(startRun(ports, context, world.budget(), request)).toEqual({ kind: 'changed' });
  expect(JSON.stringify(world.cells)).toBe(before);
});

test('a row that moved since it was shown is still the same row', () => {
  const world = smallWorld({ cells: teams(3) });
  const digest = digestOf(taken({ rows: world.rows() }, 'ready', 'anntag'), 'ready');
  world.cells.push(...world.cells.splice(1, 1));
  const { ports, context } = world;
  const request = { take: 'ready', within: undefined, digest } as const;
  expect(startRun(ports, context, world.budget(), request).kind).toBe('started');
});

test('only the rows that were chosen are taken', () => {
  const world = smallWorld({ cells: teams(4) });
  const { ports, context } = world;
  startRun(ports, context, world.budget(), {
    take: 'ready',
    within: new Set([2, 3]),
    digest: undefined,
  });
  expect(world.rows().map((row) => row.outcome.Status)).toEqual(['', 'Waiting', 'Waiting', '']);
});

test('rows that can’t work get their reason and no id', () => {
  const world = smallWorld({ cells: [...teams(1), ['', 'x@example.com'], ['Bad', 'tom@']] });
  expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
  expect(world.rows().map(({ outcome }) => [outcome.Status, outcome.Details])).toEqual([
    ['Waiting', ''],
    ['Fix this row', 'finding.noName'],
    ['Fix this row', 'finding.notAnAddress'],
  ]);
  expect(uuids(world).slice(1)).toEqual([undefined, undefined]);
});

test('a sheet that can’t be written is told before anything is sent, and blocks nobody', () => {
  const world = smallWorld({ cells: teams(2) });
  world.hooks.beforeWrite = () => {
    throw new Error('You are trying to edit a protected cell or object.');
  };
  expect(() => world.start()).toThrow('protected cell');
  expect(world.calls()).toEqual([]);
  delete world.hooks.beforeWrite;
  expect(world.slice().state).toBe('ended');
  expect(world.start().kind).toBe('started');
});

test('a row that could not be written goes on as soon as a run writes it, also where nobody looks', () => {
  const world = smallWorld({ cells: teams(1) });
  world.start();
  world.hooks.beforeWrite = () => {
    throw Object.assign(new Error('You are trying to edit a protected cell.'), {
      name: SHEET_LOCKED,
    });
  };
  world.run();
  const { ports, context } = world;
  const unseen = { take: 'ready', within: undefined, digest: undefined } as const;
  expect(() => startRun(ports, context, world.budget(), unseen)).toThrow('protected');
  delete world.hooks.beforeWrite;
  expect(startRun(ports, context, world.budget(), unseen)).toMatchObject({ total: 1 });
  world.run();
  expect(world.outcome('Team 0').Status).toBe('Done');
  expect(world.chat.spaces()).toHaveLength(1);
});

test('while another execution works, nothing is stamped and its person is named', () => {
  const world = smallWorld({ cells: teams(2) });
  const ben = world.as('ben@example.com');
  const heard: unknown[] = [];
  world.hooks.beforeCall = () => heard.push(ben.start());
  world.start('first');
  world.run();
  expect(heard).not.toHaveLength(0);
  for (const started of heard)
    expect(started).toMatchObject({ kind: 'busy', by: 'ann@example.com' });
  expect(world.rows().map((row) => row.outcome.Status)).toEqual(['Done', '']);
});

describe('Try again', () => {
  test('asks for a refused row under a new id, and completes a partly done one under its own', () => {
    const world = smallWorld({
      cells: [HEADER, ['Taken', ''], ['Partly', 'blocked1@example.com']],
    });
    world.hooks.answer = ({ body }) =>
      JSON.stringify(body ?? {}).includes('Taken')
        ? { ok: false, error: { code: 409, status: 'ALREADY_EXISTS', message: 'In use.' } }
        : undefined;
    world.start();
    world.run();
    expect(world.outcome('Taken')).toMatchObject({
      Status: 'Failed',
      Details: 'problem.nameTaken',
    });
    const before = uuids(world);
    delete world.hooks.answer;
    world.start('again');
    world.run();
    expect(world.outcome('Taken').Status).toBe('Done');
    expect(world.outcome('Partly').Status).toBe('Partly done');
    const after = uuids(world);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(world.chat.spaces()).toHaveLength(2);
  });

  test('is asked for: a plain start leaves both alone', () => {
    const world = smallWorld({ cells: [HEADER, ['Partly', 'blocked1@example.com']] });
    world.start();
    world.run();
    const before = JSON.stringify(world.cells);
    expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
    world.run();
    expect(JSON.stringify(world.cells)).toBe(before);
  });
});

test('a fresh row that asks for the same as a refused one is stamped, and the refused one left alone', () => {
  const world = smallWorld({ cells: [HEADER, ['Chess', '']] });
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup' ? { ok: false, error: { code: 409, message: 'taken' } } : undefined;
  world.start();
  world.run();
  const refused = world.rows()[0]?.outcome;
  expect(refused?.Status).toBe('Failed');
  world.cells.push(['Chess', '']);
  expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
  expect(world.rows().map((row) => row.outcome.Status)).toEqual(['Failed', 'Waiting']);
  expect(world.rows()[0]?.outcome).toEqual(refused);
});

test('rows that move while they are stamped each get one id that fits, or none gets any', () => {
  const moves = fc.array(
    fc.record({ sort: fc.boolean(), at: fc.nat({ max: 8 }), other: fc.nat({ max: 8 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), moves, (count, plan) => {
      const world = smallWorld({ cells: [...teams(count), ['', 'x@example.com']] });
      const todo = [...plan];
      const move = () => {
        const step = todo.shift();
        if (!step) return;
        const rows = world.cells.length - 1;
        if (step.sort) world.cells.push(...world.cells.splice(1).reverse());
        else if (step.at % 2 === 0) world.cells.splice(1 + (step.at % rows), 0, []);
        else
          world.cells.splice(
            1 + (step.other % rows),
            0,
            ...world.cells.splice(1 + (step.at % rows), 1),
          );
      };
      world.hooks.beforeWrite = move;
      world.hooks.beforeRead = move;
      const started = world.start();
      const named = world.rows().filter((row) => row.name.startsWith('Team'));
      expect(named).toHaveLength(count);
      const ids = named.map((row) => readStamp(row.outcome['Request ID']));
      if (started.kind === 'started') {
        expect(new Set(ids.map((stamp) => stamp?.uuid)).size).toBe(count);
        expect(ids.map((stamp) => stamp?.fingerprint)).toEqual(named.map((row) => row.fingerprint));
      } else expect(ids).toEqual(named.map(() => undefined));
      const others = world.rows().filter((row) => !row.name.startsWith('Team'));
      expect(others.map((row) => row.outcome['Request ID'])).toEqual(others.map(() => ''));
    }),
    { numRuns: 100 },
  );
});

test('two rows in doubt that ask for the same each keep an id of their own, wherever a row comes in while they are stamped anew', () => {
  const twin = ['Direct message', '', 'ben@example.com'];
  for (const at of [1, 2, 3, 4])
    for (const time of [1, 2, 3]) {
      const cells = [
        ['Type', 'Space name', 'Members'],
        ['', 'Chess', 'cleo@example.com'],
        [...twin],
        [...twin],
        ['', 'Drama', 'dora@example.com'],
      ];
      const world = smallWorld({ cells });
      world.hooks.answer = () => ({ ok: false, error: { code: 0, message: 'closed' } });
      world.start();
      world.run();
      stopRun(world.ports, world.context, world.budget());
      const before = new Set(uuids(world).filter(Boolean));
      expect(before.size).toBeGreaterThan(1);
      let writes = 0;
      world.hooks.beforeWrite = () => {
        if (++writes === time) world.cells.splice(at, 0, ['', 'Golf', 'gus@example.com']);
      };
      expect(world.start().kind).toBe('started');
      const after = new Set(uuids(world));
      expect([at, time, ...[...before].filter((uuid) => !after.has(uuid))]).toEqual([at, time]);
    }
});

test('two rows that wait and ask for the same are both untouched again after a stop', () => {
  const twin = ['Direct message', 'ben@example.com'];
  const world = smallWorld({ cells: [['Type', 'Members'], [...twin], [...twin]] });
  world.start();
  expect(world.rows().map(({ state }) => state().kind)).toEqual(['waiting', 'waiting']);
  stopRun(world.ports, world.context, world.budget());
  expect(world.rows().map(({ state }) => state().kind)).toEqual(['fresh', 'fresh']);
});

test('a row that comes in while stamps are written and asks for the same is left for a later run', () => {
  const world = smallWorld({ cells: teams(1) });
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    world.cells.push(['Team 0', 'p0@example.com']);
  };
  expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
  expect(world.rows().map(({ state }) => state().kind)).toEqual(['waiting', 'fresh']);
});

describe('a row in doubt that got another’s new id, and was protected before it could be given its own back', () => {
  const CHESS = ['Chess', 'cleo@example.com'];

  /**
   * Ann’s row Chess was sent, and its answer lost. Ben sets up the rows under it; somebody sorts before the stamps are
   * written, and protects Chess right after. `other`: the last of Ben’s rows, whose stamp Chess gets; `isOn`: a run of
   * Ben’s goes on already.
   */
  function protectedTooSoon({ other = ['Golf', 'gus@example.com'], isOn = false } = {}) {
    const world = smallWorld({ cells: [HEADER, CHESS], faults: ['lost-answer=1'] });
    world.start();
    world.slice();
    world.faults.clear('lost-answer');
    const idAt = world.cells[0]?.indexOf('Request ID') ?? 0;
    const ids = () =>
      world.cells.filter(([name]) => name === 'Chess').map((line) => line[idAt] ?? '');
    const [before = ''] = ids();
    expect([world.outcome('Chess').Status, world.chat.spaces().length]).toEqual(['Setting up', 1]);
    const ben = world.as('ben@example.com');
    world.cells.push(['Drama', 'dora@example.com']);
    if (isOn) ben.start();
    world.cells.push(['Early', 'eve@example.com'], [...other]);
    ben.hooks.beforeWrite = () => {
      delete ben.hooks.beforeWrite;
      world.cells.push(...world.cells.splice(1, 1));
    };
    const { write } = ben.ports.sheet;
    ben.ports.sheet.write = (blocks, asText) => {
      const isHit = blocks.some(({ row, texts }) =>
        texts.some((_, down) => world.cells[row + down]?.[0] === 'Chess'),
      );
      if (isHit && !ben.hooks.beforeWrite)
        throw Object.assign(new Error('Protected.'), { name: SHEET_LOCKED });
      write(blocks, asText);
    };
    expect(() => ben.start()).toThrow('Protected');
    expect(ids()).not.toContain(before);
    const lift = () => {
      ben.ports.sheet.write = write;
    };
    return { world, ben, ids, before, lift };
  }

  /** Everybody looks, sets up what is offered, and goes on until there is nothing left. */
  function goOn(...people: ReturnType<typeof smallWorld>[]) {
    for (let time = 0; time < 3; time++)
      for (const person of people) {
        person.document.delete('unwritten.7');
        try {
          person.start();
        } catch (thrown) {
          expect((thrown as Error).name).toBe(SHEET_LOCKED);
        }
        person.run();
      }
  }
  const names = ({ chat }: ReturnType<typeof smallWorld>) =>
    chat
      .spaces()
      .map(({ displayName }) => displayName)
      .sort();

  test.each([
    ['under another row', ['Golf', 'gus@example.com']],
    ['under a row that asks for the same', CHESS],
  ])('has one space in the end, once it can be written: %s', (_, other) => {
    const { world, ben, ids, before, lift } = protectedTooSoon({ other });
    goOn(ben);
    // Of two that ask for the same, the one that could be stamped is Ben’s, and has its own space by now.
    expect(names(world).filter((name) => name === 'Chess')).toHaveLength(other === CHESS ? 2 : 1);
    lift();
    goOn(ben, world);
    expect(ids()).toContain(before);
    expect(world.rows().map(({ state }) => state().kind)).toEqual(Array(4).fill('done'));
    expect(names(world)).toEqual(['Chess', 'Drama', 'Early', other[0]].sort());
  });

  test.each(['bentag', 'anntag'])('is not untouched by whoever stops that run: %s', (by) => {
    const { world, ben, ids, before, lift } = protectedTooSoon({ isOn: true });
    lift();
    const { ports, context } = by === 'bentag' ? ben : world;
    stopRun(ports, context, world.budget(), 'bentag');
    expect(ids()).not.toContain('');
    goOn(ben, world);
    expect(ids()).toContain(before);
    expect(names(world)).toEqual(['Chess', 'Drama', 'Early', 'Golf']);
  });

  test('gets nothing that another than who overwrote it says that it had', () => {
    const { world, ben, ids, before, lift } = protectedTooSoon();
    const kept = world.document.get('lost.7') ?? '';
    world.document.set('lost.7', kept.replace(before, before.replace(/^......../, '99999999')));
    lift();
    goOn(ben);
    expect(ids().join()).not.toContain('99999999');
  });
});

describe('a row that another’s id was written over by a start that was broken off in the middle', () => {
  const CHESS = ['Chess', 'cleo@example.com'];

  /**
   * Ann’s row Chess was sent, and its answer lost. Ben sets up Drama and Golf, which stand around it. Somebody moves Chess
   * before the first of them is written, and the second, as all writes after it, is refused by an error of this `name`.
   * `waits`: Drama waited already, and keeps the id that it has. `isCopy`: Chess is a copy that was told so, of a row that
   * is gone.
   */
  function brokenOff({ name = SHEET_LOCKED, waits = false, isCopy = false } = {}) {
    const world = smallWorld({ cells: [HEADER, CHESS], faults: ['lost-answer=1'] });
    world.start();
    world.slice();
    world.faults.clear('lost-answer');
    const idAt = world.cells[0]?.indexOf('Request ID') ?? 0;
    const idOf = (name: string) => world.cells.find(([one]) => one === name)?.[idAt] ?? '';
    if (isCopy) {
      const line = world.cells[1] as string[];
      line[1] = 'chris@example.com';
      line[idAt - 5] = 'Fix this row';
      line[idAt - 3] = 'outcome.copied';
    }
    const before = idOf('Chess');
    const ben = world.as('ben@example.com');
    world.cells.splice(1, 0, ['Drama', 'dora@example.com']);
    if (waits) {
      ben.start();
      world.document.delete(runKey(7, 'bentag'));
    }
    world.cells.push(['Golf', 'gus@example.com']);
    let writes = 0;
    ben.hooks.beforeWrite = () => {
      writes++;
      if (writes === 1) world.cells.splice(1, 2, ...world.cells.slice(1, 3).reverse());
      else throw Object.assign(new Error('Refused.'), { name });
    };
    expect(() => ben.start()).toThrow('Refused');
    delete ben.hooks.beforeWrite;
    expect(idOf('Chess')).not.toBe(before);
    return { world, ben, idOf, before };
  }

  test.each([
    ['by a protection', { name: SHEET_LOCKED }],
    ['by trouble at Google', { name: 'Exception' }],
    ['with an id that its row had before', { waits: true }],
  ])('has its own again once it can be written, and no other loses its own: %s', (_, how) => {
    const { world, ben, idOf, before } = brokenOff(how);
    const [kept = ''] = idOf('Drama').split(' ');
    for (const person of [ben, world, ben, world]) {
      person.start();
      person.run();
    }
    expect(idOf('Chess')).toBe(before);
    expect(idOf('Drama')).toContain(kept);
    expect(world.rows().map(({ state }) => state().kind)).toEqual(Array(3).fill('done'));
    const names = world.chat.spaces().map(({ displayName }) => displayName);
    expect(names.sort()).toEqual(['Chess', 'Drama', 'Golf']);
  });

  test('is no later copy of the row whose id was written over it', () => {
    const { world, ben, idOf } = brokenOff({ waits: true });
    const drama = world.cells.find(([name]) => name === 'Drama') ?? [];
    // Chess is deleted before it has its own again, and Drama is copied and made into another row.
    const chess = world.cells.findIndex(([name]) => name === 'Chess');
    world.cells.splice(chess, 1);
    world.cells.push(['Jazz', 'jo@example.com', ...drama.slice(2)]);
    ben.start();
    ben.run();
    expect(idOf('Jazz').split(' ')[0]).toBe(idOf('Drama').split(' ')[0]);
    expect(world.outcome('Jazz')).toMatchObject({
      Status: 'Fix this row',
      Details: 'outcome.copied',
    });
  });

  test('is a copy that was told so, and stays that', () => {
    const { world, ben, idOf, before } = brokenOff({ isCopy: true });
    const told = { Status: 'Fix this row', Details: 'outcome.copied', 'Request ID': before };
    for (const person of [ben, world, ben, world]) {
      person.start();
      person.run();
      expect(world.outcome('Chess')).toMatchObject(told);
    }
    expect(idOf('Drama')).not.toBe('');
    expect(world.chat.spaces()).toHaveLength(3);
  });

  test('is deleted, and the row whose id it was keeps that', () => {
    const { world, ben, idOf } = brokenOff({ waits: true });
    const kept = idOf('Drama');
    world.cells.splice(
      world.cells.findIndex(([name]) => name === 'Chess'),
      1,
    );
    ben.start();
    ben.run();
    expect(idOf('Drama').split(' ')[0]).toBe(kept.split(' ')[0]);
    expect(world.outcome('Drama').Status).toBe('Done');
  });
});

test('a start that ends because rows move all the time leaves rows with their own ids, and new ones with none', () => {
  const world = smallWorld({ cells: teams(3) });
  const ids = () =>
    new Map(world.rows().map(({ name, outcome }) => [name, outcome['Request ID'].slice(0, 36)]));
  world.start();
  const before = ids();
  // A new start finds rows that wait, of a run that nobody goes on with, and new ones below.
  for (const key of [...world.document.keys()])
    if (key.startsWith('run.')) world.document.delete(key);
  world.cells.push(['Go', 'go@example.com'], ['Judo', 'judo@example.com']);
  let moves = 0;
  let reads = 0;
  world.hooks.beforeRead = () => reads++;
  world.hooks.beforeWrite = () => {
    if (reads > 6) return;
    const last = world.cells.pop() ?? [];
    world.cells.splice(1 + (moves++ % 3), 0, last);
  };
  expect(world.start().kind).toBe('restless');
  expect(ids()).toEqual(new Map([...before, ['Go', ''], ['Judo', '']]));
});

describe('a start that is refused once its first ids landed on rows that had moved', () => {
  /** An empty line comes in above three teams just before they are stamped, and Sheets refuses each write after that. */
  function landedBelow(name: string) {
    const world = smallWorld({ cells: teams(3) });
    let writes = 0;
    world.hooks.beforeWrite = () => {
      writes++;
      if (writes === 1) world.cells.splice(1, 0, ['', '']);
      else throw Object.assign(new Error('Refused.'), { name });
    };
    expect(() => world.start()).toThrow('Refused');
    delete world.hooks.beforeWrite;
    return world;
  }

  test.each([
    ['by a protection', SHEET_LOCKED],
    ['by trouble at Google', 'Exception'],
  ])('leaves nothing on the empty line, and no row that waits for an answer: %s', (_, name) => {
    const world = landedBelow(name);
    const said: string[] = [];
    for (let press = 0; press < 3; press++) {
      const start = world.start();
      // They say that they changed the rows themselves.
      if (start.kind === 'questions') {
        world.context.answers.settled = start.questions.map(({ key }) => key);
        world.start();
      }
      world.run();
      said.push(...world.rows().map(({ outcome }) => outcome.Details));
    }
    expect(said.join(' ')).not.toContain('outcome.doubt');
    expect(world.cells[1]?.join('')).toBe('');
    expect(world.rows().map(({ state }) => state().kind)).toEqual(Array(3).fill('done'));
    expect(world.chat.spaces()).toHaveLength(3);
  });
});

test('a row in doubt that asks for something else by now is a person’s question, and offered to no run', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', 'ben@example.com'],
    ],
  });
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup'
      ? { ok: false, error: { code: 0, message: 'No answer came.' } }
      : undefined;
  world.start();
  world.run(3);
  expect(world.outcome('Chess').Status).toBe('Setting up');
  world.cells[1]?.splice(0, 1, 'Go');
  expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
  expect(world.rows()).toMatchObject([{ place: 'doubt' }]);
  // Where it doesn't say so yet, whoever presses is told once.
  world.cells[1]?.splice(world.cells[0]?.indexOf('Details') ?? 0, 1, '');
  expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
  expect(world.outcome('Go').Details).toBe('outcome.doubt.changed');
  expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
});

test.each(['before its space is known', 'while its people come'])(
  'a row that was changed %s, was taken up by another run, and is changed back goes on',
  (when) => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Members'],
        ['Chess', 'ben@example.com'],
      ],
    });
    const lost = when === 'while its people come' ? 'spaces.members.list' : 'spaces.setup';
    world.hooks.answer = ({ method }) =>
      method === lost ? { ok: false, error: { code: 0, message: 'lost' } } : undefined;
    world.start();
    world.slice();
    delete world.hooks.answer;
    const row = world.cells[1] as string[];
    row[1] = 'ben@example.com, cleo@example.com';
    world.start();
    row[1] = 'ben@example.com';
    world.start();
    world.run();
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.chat.spaces()).toHaveLength(1);
  },
);

test('of a row whose space is there and a copy of it that was made into another the next run takes up the row, wherever the copy stands', () => {
  const unavailable = { ok: false, error: { code: 503, message: 'unavailable' } } as const;
  for (const place of [1, 2]) {
    const world = smallWorld({ cells: [HEADER, ['Chess', 'ben@example.com']] });
    world.hooks.answer = ({ method }) =>
      method === 'spaces.members.list' ? unavailable : undefined;
    world.start();
    world.slice();
    stopRun(world.ports, world.context, world.budget());
    world.slice();
    const before = world.outcome('Chess')['Request ID'];
    world.cells.splice(place, 0, ['Go', 'cleo@example.com', ...(world.cells[1] ?? []).slice(2)]);
    world.start();
    expect(world.outcome('Go')['Request ID']).toBe(before);
    expect(world.outcome('Chess')['Request ID']).not.toBe(before);
  }
});

test('a new id that a deleted row above brought down on a finished row which asks for the same goes to the one that it is for', () => {
  const chess = ['Chess', 'ben@example.com'];
  const world = smallWorld({ cells: [HEADER, ['Drama', 'dora@example.com'], chess] });
  world.start();
  world.run();
  world.cells.splice(2, 0, [...chess]);
  const had = world.cells[3]?.join();
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    world.cells.splice(1, 1);
  };
  expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
  const [, added, finished] = world.cells;
  expect(finished?.join()).toBe(had);
  const statusAt = world.cells[0]?.indexOf('Status') ?? 0;
  expect(added?.[statusAt]).toBe('Waiting');
});

test('whatever somebody moves, inserts or deletes once while rows are stamped that ask for what finished ones do, those keep their spaces', () => {
  const edit = fc.record({
    does: fc.constantFrom('reverse', 'insert', 'delete', 'move'),
    ...{ at: fc.nat(), to: fc.nat(), moment: fc.nat({ max: 3 }) },
  });
  const others = fc.array(fc.constantFrom('Chess', 'Drama', ''), { minLength: 1, maxLength: 5 });
  const property = fc.property(
    ...([fc.integer({ min: 1, max: 3 }), others, fc.array(fc.nat()), edit] as const),
    (finished, added, places, { does, at, to, moment }) => {
      const line = (name: string) => (name === '' ? [] : [name, `${name}@example.com`]);
      const chess = Array.from({ length: finished }, () => line('Chess'));
      const world = smallWorld({ cells: [HEADER, ...chess] });
      world.start();
      world.run();
      const place = (nth: number) => 1 + (nth % (world.cells.length - 1));
      added.forEach((name, nth) => {
        world.cells.splice(place(places[nth] ?? nth), 0, line(name));
      });
      const spaces = () => world.rows().flatMap(({ outcome }) => outcome['Space ID'] || []);
      const had = spaces();
      let passed = 0;
      const change = () => {
        if (passed++ !== moment) return;
        const [row = []] = world.cells.slice(place(at), place(at) + 1);
        if (does === 'reverse') world.cells.push(...world.cells.splice(1).reverse());
        else if (does === 'insert') world.cells.splice(place(at), 0, []);
        // Of two that are the same in all nobody knows which was deleted.
        else if (does === 'move' || row[0] !== 'Chess') world.cells.splice(place(at), 1);
        if (does === 'move') world.cells.splice(place(to), 0, row);
      };
      world.hooks.beforeWrite = change;
      world.hooks.beforeRead = change;
      world.start();
      expect(spaces().sort()).toEqual(had.sort());
      const ids = uuids(world).filter((uuid) => uuid !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
  fc.assert(property, { numRuns: 100 });
});
