/** Nobody who is in is named as missing, whichever way Chat answers what is not known of it. */
import { type SmallWorldOptions, smallWorld } from './small-world';

function setUp(cells: Record<string, string>, options: Partial<SmallWorldOptions> = {}) {
  const row = { 'Space name': 'Chess', ...cells };
  const world = smallWorld({ cells: [Object.keys(row), Object.values(row)], ...options });
  world.start();
  world.run();
  return { world, outcome: world.outcome('Chess') };
}

test('what was learned of a row’s people is nobody else’s who is asked for by then', () => {
  const people = Array.from({ length: 240 }, (_, index) => `p${index}@example.com`);
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', people.join(', ')],
    ],
    sliceMs: 3_500,
  });
  // Chat lets nobody add this person.
  world.hooks.answer = ({ method, body }) =>
    method === 'spaces.members.create' && JSON.stringify(body).includes('p50@')
      ? { ok: false, error: { code: 403, status: 'PERMISSION_DENIED', message: 'Not allowed.' } }
      : undefined;
  world.start();
  world.slice();
  expect(world.outcome('Chess').Status).toBe('Setting up');
  // Somebody takes the first person out: everybody moves up one place.
  (world.cells[1] as string[])[1] = people.slice(1).join(', ');
  world.run(400);
  expect(world.membersOf('Chess')).toContain('p51@example.com');
  expect(world.outcome('Chess').Details).toContain('p50@example.com');
  expect(world.outcome('Chess').Details).not.toContain('p51@example.com');
});

test('whom one slice added by another address is in, though only the next one sees them', () => {
  const people = Array.from({ length: 50 }, (_, index) => `p${index}@example.com`);
  const cells = [
    ['Space name', 'Members'],
    ['Chess', [...people, 'alias-ben@example.com', 'blocked1@example.com'].join(', ')],
  ];
  const world = smallWorld({ cells, faults: ['alias-unknown'] });
  // Google has trouble once they are added.
  let isAdded = false;
  const unavailable = { code: 503, status: 'UNAVAILABLE', message: 'Try again later.' };
  world.hooks.answer = ({ method }) => {
    isAdded ||= method === 'spaces.members.create';
    const isRead = isAdded && method === 'spaces.members.list';
    return isRead ? { ok: false, error: unavailable } : undefined;
  };
  world.start();
  world.slice();
  expect([isAdded, world.outcome('Chess').Status]).toEqual([true, 'Setting up']);
  delete world.hooks.answer;
  world.run();
  expect(world.membersOf('Chess')).toContain('ben@example.com');
  expect(world.outcome('Chess')).toMatchObject({
    Status: 'Partly done',
    Details: 'outcome.missing.dropped[blocked1@example.com]',
  });
});

test.each([
  // Whoever is in already may be invited: Chat is asked as long as it shows somebody invited whom no cell names so.
  ['members who are in by another address', 'Members', 'alias-p', 'Done'],
  ['managers who are in by another address', 'Managers', 'alias-p', 'Partly done'],
  ['managers', 'Managers', 'p', 'Done'],
])(
  'many %s are asked about once, also where slices are too short for all',
  (_who, field, start, status) => {
    const people = Array.from({ length: 45 }, (_, index) => `${start}${index}@example.com`);
    const others = ['alias-invited1@example.com', 'fresh@example.com'];
    const head = ['Space name', 'Members'];
    const cells =
      field === 'Members'
        ? [head, ['Chess', [...others, ...people].join(', ')]]
        : [
            [...head, field],
            ['Chess', others.join(', '), people.join(', ')],
          ];
    const world = smallWorld({ cells, faults: ['alias-unknown'] });
    const { budget } = world;
    world.budget = () => ({ ...budget(), stopAt: world.clock.now() + 1_000 });
    world.start();
    world.run();
    expect(world.outcome('Chess').Status).toBe(status);
    for (const asked of [0, 44].map((index) => new RegExp(`GET .*/${start}${index}@`)))
      expect(world.calls(asked).length).toBeLessThanOrEqual(2);
  },
);

test('whose space’s list comes in several pages is asked about no further, for all of them are read', () => {
  const people = Array.from({ length: 9 }, (_, index) => `p${index}@example.com`).join(', ');
  const { world, outcome } = setUp({ Members: people }, { faults: ['short-pages=1'] });
  expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
  const [lists, others] = [/GET .*\/members$/, /\/members\/|POST .*\/members/];
  expect(world.calls(lists).length).toBeGreaterThan(1);
  expect(world.calls(others)).toEqual([]);
});

const DISPUTED = [
  [],
  ['list-lags'],
  ['list-lags=1'],
  ['alias-unknown'],
  ['short-pages=0.5'],
  ['added-again=ok'],
  ['not-a-member=ok'],
  ['list-lags', 'alias-unknown', 'added-again=ok'],
  ['list-lags', 'alias-unknown', 'not-a-member=ok', 'short-pages=0.7'],
  ['refuse-unknown', 'alias-unknown', 'list-lags'],
  ['refuse-unknown', 'added-again=ok', 'not-a-member=ok', 'list-lags'],
];

describe.each(DISPUTED.map((faults) => ({ faults })))('with $faults', ({ faults }) => {
  test('only whoever is missing is named, also where an alias stands in the cell', () => {
    const { outcome, world } = setUp(
      {
        Members:
          'ben@example.com, alias-cleo@example.com, blocked1@example.com, nobody1@example.com',
        Groups: 'group-a@example.com',
      },
      { faults },
    );
    expect(world.membersOf('Chess')).toEqual([
      'ann@example.com',
      'ben@example.com',
      'cleo@example.com',
      'group-a@example.com',
    ]);
    expect(outcome.Status).toBe('Partly done');
    expect(outcome.Details.split(' ').sort()).toEqual([
      'outcome.missing.dropped[blocked1@example.com]',
      'outcome.missing.noAccount[nobody1@example.com]',
    ]);
  });

  test('a row whose people are all in is done', () => {
    const { outcome } = setUp(
      { Members: 'alias-ben@example.com', Managers: 'cleo@example.com' },
      { faults },
    );
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
  });

  test('a direct message is done, and so is one that was there before', () => {
    const cells = [
      ['Space name', 'Type', 'Members'],
      ['', 'Direct message', 'alias-ben@example.com'],
    ];
    const world = smallWorld({ cells, faults });
    world.start();
    world.run();
    world.clock.spend(86_400_000);
    world.cells.push(['', 'Direct message', 'alias-ben@example.com']);
    world.start();
    world.run();
    expect(world.rows().map(({ outcome }) => [outcome.Status, outcome.Details])).toEqual([
      ['Done', ''],
      ['Done', 'outcome.existed'],
    ]);
  });
});

test('whoever was to be added when the app turned out not to be set up is added once it is', () => {
  const people = Array.from({ length: 60 }, (_, index) => `p${index}@example.com`);
  const cells = [
    ['Space name', 'Members'],
    ['Chess', people.join(', ')],
  ];
  const world = smallWorld({ cells });
  // The space is made; nobody can be added to it any more.
  world.hooks.beforeCall = ([call]) => {
    if (call?.method === 'spaces.members.create') world.faults.set('app-not-configured=writes');
  };
  world.start();
  expect(world.run().at(-1)?.trouble?.said.code).toBe('problem.appNotConfigured');
  expect(world.membersOf('Chess')).not.toContain('p59@example.com');
  delete world.hooks.beforeCall;
  world.faults.clear('app-not-configured');
  world.start();
  world.run();
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
  expect(world.membersOf('Chess')).toContain('p59@example.com');
});

test('somebody added later whom the list shows only after a moment is in', () => {
  const { world, outcome } = setUp({ Members: 'ben@example.com' }, { faults: ['list-lags'] });
  expect(outcome.Status).toBe('Done');
  (world.cells[1] ?? [])[1] = 'ben@example.com, dora@example.com';
  world.start('changes');
  world.run();
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
});

test('a manager known to Chat by another address is in; that the role could not be given is said', () => {
  const { outcome } = setUp(
    { Managers: 'alias-ben@example.com', Members: 'blocked1@example.com' },
    { faults: ['alias-unknown'] },
  );
  expect(outcome.Details).toBe(
    'outcome.missing.dropped[blocked1@example.com] outcome.role.manager[alias-ben@example.com]',
  );
});

test('the list is read once more only where Chat seemed to add somebody who isn’t on it', () => {
  const lists = /GET .*\/members$/;
  expect(setUp({ Members: 'ben@example.com' }).world.calls(lists)).toHaveLength(1);
  const missing = setUp({ Members: 'ben@example.com, nobody1@example.com' });
  expect(missing.world.calls(lists)).toHaveLength(2);
  const dropped = setUp({ Members: 'ben@example.com, blocked1@example.com' });
  expect(dropped.world.calls(lists)).toHaveLength(3);
});

test('the only owner is not made a manager, whatever the row says', () => {
  const { world } = setUp({ Members: 'ben@example.com' });
  const ann = world.chat.spaces()[0]?.members.find(({ email }) => email === 'ann@example.com');
  const other = setUp(
    { Managers: ann?.name ?? '', Members: 'ben@example.com' },
    { faults: ['last-owner-leaves'] },
  );
  expect(other.outcome).toMatchObject({ Status: 'Done', Details: '' });
  expect(other.world.calls(/PATCH/)).toEqual([]);
});

test.each([
  { faults: ['no-app-in-spaces'], details: 'outcome.missing.appOff' },
  { faults: ['added-again=ok'], details: '' },
])(
  'the app that can’t be added is named with where to mend it ($faults)',
  ({ faults, details }) => {
    const { outcome } = setUp(
      { Members: 'ben@example.com' },
      { faults, context: { addApp: true } },
    );
    expect(outcome.Details.replace('[users/app]', '')).toBe(details);
  },
);

test.each(['', 'group-not-found'])('an address that is no group is named as that (%s)', (fault) => {
  const { outcome } = setUp({ Groups: 'chess@example.com' }, { faults: fault ? [fault] : [] });
  expect(outcome.Details).toBe('outcome.missing.noGroup[chess@example.com]');
});

test('a row links its space as Chat says, also when it was found after a lost answer or is completed later', () => {
  const links = (world: ReturnType<typeof smallWorld>) =>
    world.chat.spaces().map((one) => one.spaceUri);
  const first = setUp({ Members: 'ben@example.com' });
  expect([first.outcome['Space link']]).toEqual(links(first.world));
  (first.world.cells[1] ?? [])[1] = 'ben@example.com, dora@example.com';
  first.world.start('changes');
  first.world.run();
  expect([first.world.outcome('Chess')['Space link']]).toEqual(links(first.world));
  const lost = setUp({ Members: 'ben@example.com' }, { faults: ['lost-answer=1'] });
  lost.world.faults.clear('lost-answer');
  lost.world.start('again');
  lost.world.run();
  expect([lost.world.outcome('Chess')['Space link']]).toEqual(links(lost.world));
});

test('who is in a direct message by what one slice learned is not named as missing by the next', () => {
  const cells = [
    ['Space name', 'Type', 'Members'],
    ['', 'Direct message', 'ben@example.com'],
  ];
  const world = smallWorld({ cells });
  world.start();
  // Somebody is typed in while the list is read; and Google has trouble once it is known who is in.
  let lists = 0;
  const unavailable = { code: 503, status: 'UNAVAILABLE', message: 'Try again later.' };
  world.hooks.answer = ({ method }) => {
    if (method !== 'spaces.members.list') return undefined;
    (world.cells[1] as string[])[2] = 'ben@example.com, dora@example.com';
    return lists++ < 2 ? undefined : { ok: false, error: unavailable };
  };
  world.slice();
  delete world.hooks.answer;
  world.run();
  expect(lists).toBeGreaterThan(2);
  const { Status, Details } = world.rows()[0]?.outcome ?? {};
  expect([Status, Details]).toEqual([
    'Partly done',
    'outcome.changedMeanwhile outcome.missing.otherPair[dora@example.com]',
  ]);
});

describe.each([[[]], [['alias-unknown']]])(
  'a direct message whose row names another person (%j)',
  (faults) => {
    const messages = (...people: string[]) => [
      ['Space name', 'Type', 'Members'],
      ['', 'Direct message', people.join(', ')],
    ];
    const says = (world: ReturnType<typeof smallWorld>) => {
      const { Status, Details } = world.rows()[0]?.outcome ?? {};
      return [Status, Details];
    };
    /** The row is set up, and says something else by the time that its people were read. */
    const changedWhileSetUp = (before: string, after: string) => {
      const world = smallWorld({ cells: messages(before), faults });
      world.hooks.answer = ({ method }) => {
        if (method === 'spaces.members.list') (world.cells[1] as string[])[2] = after;
        return undefined;
      };
      world.start();
      world.run();
      delete world.hooks.answer;
      return world;
    };

    test('says that they are not in, until a person asks for one with them', () => {
      const world = changedWhileSetUp('alias-ben@example.com', 'dora@example.com');
      const missing = 'outcome.missing.otherPair[dora@example.com]';
      expect(says(world)).toEqual(['Partly done', `outcome.changedMeanwhile ${missing}`]);
      world.start('again');
      world.run();
      expect(says(world)).toEqual(['Partly done', `outcome.changedMeanwhile ${missing}`]);
      expect(world.rows()[0]?.findings).toMatchObject([{ code: 'anotherPeople' }]);
    });

    test('names only whom it is not with, also once it was tried again', () => {
      const world = changedWhileSetUp(
        'alias-ben@example.com',
        'alias-ben@example.com, dora@example.com',
      );
      const missing = 'outcome.missing.otherPair[dora@example.com]';
      expect(says(world)).toEqual(['Partly done', `outcome.changedMeanwhile ${missing}`]);
      (world.cells[1] as string[])[2] = 'alias-ben@example.com';
      world.start('again');
      world.run();
      expect(says(world)).toEqual(['Done', '']);
    });
  },
);
