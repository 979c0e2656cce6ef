/** The remedies a person decides on, each for one row as it was shown. */

import { setUp } from '../../src/chat/calls';
import { keyOf } from '../../src/plan/plan';
import type { Mend } from '../../src/protocol';
import { mendRow } from '../../src/run/mend';
import { type Meant, showSpace } from '../../src/run/show-space';
import { stopRun } from '../../src/run/stop';
import { type SmallWorld, smallWorld } from './small-world';

const HEADER = ['Space name', 'Members'];
const setUps = (world: SmallWorld) => world.calls(/POST .*spaces:setup/).length;

/** Mends the row with this name as it stands now. */
function mend(world: SmallWorld, name: string, what: Mend, space?: string) {
  const row = world.rows().find((one) => one.name === name);
  if (!row) throw new Error(`No row is called ${name}.`);
  const meant = { row: row.index + 1, key: keyOf(row), ...(space ? { space } : {}) };
  const look = what === 'use-space' ? shown(world, meant) : undefined;
  return mendRow(world.ports, world.context, world.budget(), {
    ...{ ...meant, mend: what },
    ...(look?.kind === 'shown' ? { proof: look.proof } : {}),
  });
}

const shown = (world: SmallWorld, meant: Meant) =>
  showSpace(world.ports, world.context, world.budget(), meant);

/** Two rows set up; the second is a renamed copy of the first, outcome and all. */
function withCopy() {
  const world = smallWorld({ cells: [HEADER, ['Chess', 'ben@example.com']] });
  world.start();
  world.run();
  const copy = [...(world.cells[1] ?? [])];
  copy[0] = 'Go';
  world.cells.push(copy);
  return world;
}

test('Create again on a copied row gives it a space of its own, and leaves the first alone', () => {
  const world = withCopy();
  const before = world.outcome('Chess');
  expect(mend(world, 'Go', 'ask-anew')).toEqual({ kind: 'mended' });
  expect(Object.values(world.outcome('Go')).join('')).toBe('');
  expect(world.outcome('Chess')).toEqual(before);
  world.start();
  world.run();
  expect(world.outcome('Go').Status).toBe('Done');
  expect(world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Chess', 'Go']);
});

test('of rows that ask whose a space is one is given it, and the other gets its own', () => {
  const world = smallWorld({ cells: [HEADER, ['Chess', 'ben@example.com']] });
  const unavailable = { ok: false, error: { code: 503, message: 'unavailable' } } as const;
  world.hooks.answer = ({ method }) => (method === 'spaces.members.list' ? unavailable : undefined);
  world.start();
  world.slice();
  delete world.hooks.answer;
  const row = world.cells[1] ?? [];
  world.cells.push(['Go', 'cleo@example.com', ...row.slice(2)]);
  row.splice(0, 2, 'Chess at night', 'dora@example.com');
  world.run();
  expect(mend(world, 'Chess at night', 'use-space')).toEqual({ kind: 'mended' });
  expect(mend(world, 'Go', 'ask-anew')).toEqual({ kind: 'mended' });
  world.start();
  world.run();
  const [space] = world.chat.spaces();
  expect(world.outcome('Chess at night')['Space ID']).toBe(space?.name);
  expect(world.outcome('Go').Status).toBe('Done');
  expect(world.membersOf('Chess')).toEqual(
    expect.arrayContaining(['ben@example.com', 'dora@example.com']),
  );
  expect(world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Chess', 'Go']);
});

test('Create again on a direct message row that names somebody else by now gives it the one with them', () => {
  const cells = [
    ['Type', 'Members'],
    ['Direct message', 'ben@example.com'],
  ];
  const world = smallWorld({ cells });
  world.start();
  world.run();
  (world.cells[1] as string[])[1] = 'cleo@example.com';
  expect(mend(world, 'cleo@example.com', 'ask-anew')).toEqual({ kind: 'mended' });
  world.start();
  world.run();
  expect(world.rows()[0]?.outcome).toMatchObject({ Status: 'Done', Details: '' });
  const others = world.chat.spaces().map(({ members }) => members.map(({ email }) => email).sort());
  expect(others).toEqual([
    ['ann@example.com', 'ben@example.com'],
    ['ann@example.com', 'cleo@example.com'],
  ]);
});

test('Keep as it is changes nothing', () => {
  const world = withCopy();
  const before = JSON.stringify(world.cells);
  expect(mend(world, 'Go', 'keep')).toEqual({ kind: 'mended' });
  expect(JSON.stringify(world.cells)).toBe(before);
});

describe('Use this space', () => {
  test.each(['spaces/…', 'https://chat.google.com/room/…'])(
    'with a pasted %s adds the row’s people to it, and sends no set-up, message or removal',
    (form) => {
      const world = smallWorld({
        cells: [
          [...HEADER, 'Welcome message'],
          ['Mine', 'ben@example.com, cleo@example.com', 'Hello'],
        ],
      });
      const [made] = world.ports.call([
        setUp({
          space: { spaceType: 'SPACE', displayName: 'Old' },
          memberships: [{ member: { name: 'users/ben@example.com', type: 'HUMAN' } }],
          requestId: 'by hand',
        }),
      ]);
      const space = made?.ok ? String((made.value as { name: string }).name) : '';
      world.start();
      stopRun(world.ports, world.context, world.budget());
      const before = world.calls().length;
      const pasted = form.replace(/spaces\/…$|…$/, form === 'spaces/…' ? space : space.slice(7));
      expect(mend(world, 'Mine', 'use-space', pasted)).toEqual({ kind: 'mended' });
      world.run();
      expect(world.outcome('Mine')).toMatchObject({ Status: 'Done', 'Space ID': space });
      expect(world.membersOf('Old')).toContain('cleo@example.com');
      const calls = world.calls().slice(before);
      expect(calls.filter((line) => /setup|messages|DELETE/.test(line))).toEqual([]);
      expect(calls.filter((line) => /POST/.test(line))).toHaveLength(1);
    },
  );

  test('of another row is one space on two rows, each completed for its own people', () => {
    const world = smallWorld({ cells: [HEADER, ['Chess', 'ben@example.com']] });
    world.start();
    world.run();
    const { 'Space ID': space } = world.outcome('Chess');
    world.cells.push(['Mine', 'cleo@example.com', '', '', '', space, '']);
    expect(mend(world, 'Mine', 'use-space')).toEqual({ kind: 'mended' });
    const reports = world.run();
    expect(reports[reports.length - 1]?.state).toBe('ended');
    for (const name of ['Chess', 'Mine'])
      expect(world.outcome(name)).toMatchObject({ Status: 'Done', 'Space ID': space });
    expect(world.membersOf('Chess')).toEqual([
      'ann@example.com',
      'ben@example.com',
      'cleo@example.com',
    ]);
    expect(world.chat.spaces()).toHaveLength(1);
  });

  test('with what names no space does nothing', () => {
    const world = smallWorld({ cells: [HEADER, ['Chess', '']] });
    world.start();
    const before = JSON.stringify(world.cells);
    expect(mend(world, 'Chess', 'use-space', 'the chess space')).toEqual({ kind: 'changed' });
    expect(JSON.stringify(world.cells)).toBe(before);
  });
});

describe('What *Use this space* shows first', () => {
  /** A space of Cleo’s in which Ann and others are, and a row of Ann’s that names it. */
  function pasted() {
    const world = smallWorld({
      cells: [
        [...HEADER, 'Managers', 'Status', 'Space link', 'Details', 'Space ID', 'Request ID'],
        ['Mine', 'ben@example.com, dana@example.com', 'cleo@example.com, ben@example.com'],
      ],
    });
    const made = world
      .as('cleo@example.com')
      .ports.call([
        setUp({
          space: { spaceType: 'SPACE', displayName: 'Board' },
          memberships: ['ann', 'ben', 'hal', 'li'].map((name) => ({
            member: { name: `users/${name}@example.com`, type: 'HUMAN' },
          })),
          requestId: 'by hand',
        }),
      ])
      .map((answer) => (answer.ok ? String((answer.value as { name: string }).name) : ''));
    const [space = ''] = made;
    const row = world.cells[1] as string[];
    row[6] = space;
    const found = world.rows()[0];
    if (!found) throw new Error('There is no row.');
    return { world, space, meant: { row: 2, key: keyOf(found) } };
  }

  test('is its name, who made it, whom of the row it holds, who would be added, and how many others', () => {
    const { world, space, meant } = pasted();
    const before = JSON.stringify([world.cells, world.chat.spaces()]);
    expect(shown(world, meant)).toMatchObject({
      kind: 'shown',
      space: {
        ...{ space, name: 'Board', type: 'space', yourRole: 'member', madeBy: 'unknown' },
        ...{ inIt: 5, others: 2, groups: [], rows: [] },
        people: [
          { shown: 'ben@example.com', role: 'manager', is: 'lower' },
          { shown: 'dana@example.com', role: 'member', is: 'out' },
          { shown: 'cleo@example.com', role: 'manager', is: 'in' },
        ],
      },
    });
    expect(JSON.stringify([world.cells, world.chat.spaces()])).toBe(before);
  });

  test('is that the person made it, where they have been its owner from the first moment', () => {
    const world = smallWorld({ cells: [HEADER, ['Chess', 'ben@example.com']] });
    world.start();
    world.run();
    const { 'Space ID': space } = world.outcome('Chess');
    world.cells.push(['Mine', 'cleo@example.com', '', '', '', space, '']);
    const row = world.rows()[1];
    expect(row && shown(world, { row: 3, key: keyOf(row) })).toMatchObject({
      space: { name: 'Chess', madeBy: 'you', yourRole: 'owner', others: 1 },
    });
    expect(row && shown(world, { row: 3, key: keyOf(row) })).toMatchObject({
      space: { rows: [{ row: 2, name: 'Chess' }] },
    });
  });

  test('nothing is used that wasn’t shown, that another space was shown for, or whose row changed since', () => {
    const { world, meant } = pasted();
    const use = (proof: string | undefined, space?: string, key = meant.key) =>
      mendRow(world.ports, world.context, world.budget(), {
        ...{ ...meant, key, mend: 'use-space' },
        ...(proof === undefined ? {} : { proof }),
        ...(space === undefined ? {} : { space }),
      });
    const look = shown(world, meant);
    const proof = look.kind === 'shown' ? look.proof : '';
    const before = JSON.stringify(world.cells);
    for (const pressed of [use(undefined), use('A'.repeat(16)), use(proof, 'spaces/OTHER')])
      expect(pressed).toEqual({ kind: 'changed' });
    (world.cells[1] as string[])[1] = 'hal@example.com';
    expect(use(proof)).toEqual({ kind: 'changed' });
    const row = world.rows()[0];
    expect(use(proof, undefined, row && keyOf(row))).toEqual({ kind: 'changed' });
    (world.cells[1] as string[])[1] = 'ben@example.com, dana@example.com';
    expect(JSON.stringify(world.cells)).toBe(before);
    expect(use(proof)).toEqual({ kind: 'mended' });
  });

  test('where Chat doesn’t show it, it says so and offers nothing', () => {
    const { world, meant } = pasted();
    expect(shown(world, { ...meant, space: 'spaces/NONE' })).toMatchObject({
      kind: 'trouble',
      why: { said: { code: 'problem.spaceNotShown' } },
    });
  });
});

/** A row that Ann sent without seeing an answer; whether Chat made its space. */
function abandoned(made: boolean, kind = 'Space') {
  const name = kind === 'Space' ? 'Chess' : '';
  const world = smallWorld({
    cells: [
      [...HEADER, 'Type'],
      [name, 'cleo@example.com', kind],
    ],
  });
  const call = world.ports.call;
  world.ports.call = (calls) => {
    if (made) call(calls);
    return calls.map(() => ({ ok: false, error: { code: 0, message: 'closed' } }));
  };
  world.start();
  world.run();
  return { world, ben: world.as('ben@example.com') };
}

describe('Take over', () => {
  test('sets the row up as oneself where the first person’s space was never made', () => {
    const { world, ben } = abandoned(false);
    expect(mend(ben, 'Chess', 'take-over')).toEqual({ kind: 'mended' });
    ben.run();
    expect(world.outcome('Chess').Status).toBe('Done');
    expect(world.chat.spaces().map(({ createdBy }) => createdBy)).toEqual(['ben@example.com']);
  });

  test('makes no second space where there is one, and says so', () => {
    const { world, ben } = abandoned(true);
    mend(ben, 'Chess', 'take-over');
    const reports = ben.run();
    expect(reports[reports.length - 1]?.state).toBe('ended');
    expect(world.chat.spaces()).toHaveLength(1);
    expect(world.outcome('Chess').Status).toBe('Setting up');
    expect(world.outcome('Chess').Details).toContain('outcome.doubt.takenOver');
  });

  test('of a direct message that the first person has already doesn’t fail it, so that trying again makes no second', () => {
    const { world, ben } = abandoned(true, 'Direct message');
    mend(ben, 'cleo@example.com', 'take-over');
    ben.run();
    const [row] = ben.rows();
    expect(row?.outcome.Status).toBe('Setting up');
    expect(row?.outcome.Details).toContain('outcome.doubt.takenOver');
    ben.start('again');
    ben.run();
    expect(world.chat.spaces()).toHaveLength(1);
  });
});

test.each(['Space', 'Direct message'])(
  'a row that was taken over and comes to its turn an hour later is asked about, and no second one made: %s',
  (kind) => {
    const { world, ben } = abandoned(true, kind);
    const [row] = ben.rows();
    mend(ben, row?.name ?? '', 'take-over');
    world.clock.spend(90 * 60_000);
    ben.run();
    expect(world.chat.spaces()).toHaveLength(1);
    expect(ben.rows()[0]?.outcome).toMatchObject({
      ...{ Status: 'Setting up', Details: 'outcome.doubt.takenOverLate' },
    });
  },
);

test.each(['Space', 'Direct message'])(
  'a take-over that Google ends right after it stands in the row makes no second one an hour later: %s',
  (kind) => {
    const { world, ben } = abandoned(true, kind);
    const [row] = ben.rows();
    ben.hooks.beforeWrite = () => {
      ben.hooks.beforeRead = () => {
        throw new Error('ended');
      };
    };
    expect(() => mend(ben, row?.name ?? '', 'take-over')).toThrow('ended');
    ben.hooks.beforeWrite = undefined;
    ben.hooks.beforeRead = undefined;
    world.clock.spend(90 * 60_000);
    ben.start();
    ben.run();
    expect(world.chat.spaces()).toHaveLength(1);
    expect(ben.rows()[0]?.outcome).toMatchObject({
      ...{ Status: 'Setting up', Details: 'outcome.doubt.takenOverLate' },
    });
  },
);

test('a row that is not what it was when it was shown is left alone', () => {
  const world = withCopy();
  const row = world.rows()[1];
  const request = { row: 3, key: row ? keyOf(row) : '', mend: 'ask-anew' as const };
  world.cells[2]?.splice(1, 1, 'dora@example.com');
  const before = JSON.stringify(world.cells);
  expect(mendRow(world.ports, world.context, world.budget(), request)).toEqual({ kind: 'changed' });
  expect(JSON.stringify(world.cells)).toBe(before);
});

test('a row that moves while it is mended is mended where it went', () => {
  const world = withCopy();
  const before = world.outcome('Chess');
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    world.cells.push(...world.cells.splice(1).reverse());
  };
  expect(mend(world, 'Go', 'ask-anew')).toEqual({ kind: 'mended' });
  expect(Object.values(world.outcome('Go')).join('')).toBe('');
  expect(world.outcome('Chess')).toEqual(before);
});

test('of a row that is copied while it is mended, one is mended', () => {
  const world = withCopy();
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    world.cells.push([...(world.cells[2] ?? [])]);
  };
  expect(mend(world, 'Go', 'ask-anew')).toEqual({ kind: 'mended' });
  const ids = world.rows().flatMap((row) => (row.name === 'Go' ? [row.outcome['Request ID']] : []));
  expect(ids.filter((id) => id === '')).toHaveLength(1);
  expect(ids).toHaveLength(2);
});

test('while somebody’s run works nothing is mended, and who it is is told', () => {
  const world = smallWorld({ cells: [HEADER, ['Chess', 'cleo@example.com']] });
  const ben = world.as('ben@example.com');
  world.start();
  const heard: unknown[] = [];
  world.hooks.beforeCall = () => heard.push(mend(ben, 'Chess', 'ask-anew'));
  world.run();
  expect(heard).not.toHaveLength(0);
  for (const answer of heard) expect(answer).toMatchObject({ kind: 'busy', by: 'ann@example.com' });
  expect(setUps(world)).toBe(1);
});
