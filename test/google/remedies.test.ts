/** Findings with their remedy: what a press changes, what it leaves alone, and how it is taken back. */
import fc from 'fast-check';
import type { FindingGroup, RemedyAnswer, SliceAnswer, Undo, View } from '../../src/protocol';
import { ANN, BEN, HEADERS, HOUR, SHEET, worldOf } from './world';

const CLASSES = 30;

const people = (count: number, domain: string, from = 0) =>
  Array.from({ length: count }, (_, index) => `p${from + index}@${domain}`).join(', ');

function open(cells: string[][], locale?: string) {
  const one = worldOf({ cells, owner: ANN, ...(locale ? { locale } : {}) });
  const look = (person = ANN) => one.ask<View>('look', { sheetId: SHEET, which: 'all' }, person);
  const groupOf = (view: View, code: string): FindingGroup => {
    const found = view.findings.find((group) => group.code === code);
    if (!found) throw new Error(`Nothing is found of ${code}.`);
    return found;
  };
  /** Presses a remedy as it is shown in `view`, of the whole group or of its row at `index`. */
  const press = (
    code: string,
    does: string,
    { view = look(), index, person = ANN }: { view?: View; index?: number; person?: string } = {},
  ): RemedyAnswer => {
    const group = groupOf(view, code);
    const row = index === undefined ? null : group.rows[index];
    const remedy = (row ?? group).remedies.find((known) => known.does === does);
    if (!remedy) throw new Error(`No ${does} at ${code}.`);
    return one.ask<RemedyAnswer>(
      'doRemedy',
      {
        ...{ sheetId: SHEET, group: group.key, does, digest: remedy.digest },
        row: row ? { row: row.row, key: row.key } : null,
      },
      person,
    );
  };
  const done = (answer: RemedyAnswer) => {
    if (answer.kind !== 'done') throw new Error(answer.kind);
    return answer;
  };
  const undo = (answer: RemedyAnswer) =>
    done(one.ask<RemedyAnswer>('undoRemedy', { sheetId: SHEET, undo: done(answer).undo as Undo }));
  const settle = () => {
    one.ask('startRun', {
      ...{ sheetId: SHEET, which: 'all', take: 'ready' },
      digest: look().offer.digest,
    });
    for (let slices = 0; slices < 9; slices += 1) {
      const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
      if (state === 'ended') return;
      one.clock.spend(waitMs);
    }
  };
  const set = (row: number, column: number, text: string) =>
    one.world.edit.setCell({ sheet: SHEET, row, column, text });
  return {
    ...one,
    look,
    groupOf,
    press,
    done,
    undo,
    settle,
    set,
    cells: () => one.world.cells(SHEET),
  };
}

const offered = ({ remedies }: FindingGroup) => remedies.map(({ does }) => does);

const school = () => [
  HEADERS,
  ...Array.from({ length: CLASSES }, (_, index) => [
    `Class ${index}`,
    people(5, 'school.example.org', 5 * index),
  ]),
];

describe('people outside', () => {
  test('are one’s own by one press, and outside again by another', () => {
    const { look, groupOf, press, undo } = open(school());
    const before = look();
    expect(before.counts.toFix).toBe(CLASSES);
    expect(offered(groupOf(before, 'outsidePerson'))).toEqual(['ours', 'letIn', 'leaveOut']);
    const ours = press('outsidePerson', 'ours');
    expect(ours.view).toMatchObject({ offer: { rows: CLASSES }, findings: [] });
    expect(ours.view.settings.ownDomains).toEqual(['school.example.org']);
    expect(undo(ours).view).toEqual(before);
  });

  test('of a provider for everybody are never one’s own', () => {
    for (const domain of [
      'gmail.com',
      'outlook.com',
      'yahoo.co.uk',
      'gmx.de',
      'web.de',
      'proton.me',
    ]) {
      const { look, groupOf } = open([HEADERS, ['Class', `eva@${domain}`]]);
      expect(offered(groupOf(look(), 'outsidePerson'))).toEqual(['letIn', 'leaveOut']);
    }
  });

  test('are let in where no column says it: the button counts the spaces, and they are made for it', () => {
    const { look, groupOf, press, settle, statuses, setUps, ask } = open(school());
    const letIn = groupOf(look(), 'outsidePerson').remedies.find(({ does }) => does === 'letIn');
    expect(letIn?.said).toEqual({ code: 'remedy.letIn', values: { n: CLASSES } });
    const { view } = press('outsidePerson', 'letIn');
    expect(view).toMatchObject({ offer: { rows: CLASSES }, findings: [] });
    settle();
    expect(new Set(statuses())).toEqual(new Set(['Done']));
    expect(
      setUps().every(
        ({ body }) =>
          (body as { space: { externalUserAllowed?: boolean } }).space.externalUserAllowed === true,
      ),
    ).toBe(true);
    // Whoever takes the domain back changes nothing about rows that are done.
    const settings = { ...look().settings, letIn: [] };
    const codes = ask<View>('saveSettings', { sheetId: SHEET, settings }).findings.map(
      ({ code }) => code,
    );
    expect(codes).not.toContain('changedSince');
  });

  test('are let in by their cells where a column says it, as that column says yes', () => {
    const cells = [
      [...HEADERS, 'External people'],
      ['A', 'eva@partner.org', ''],
      ['B', 'tim@example.com', 'Y'],
      ['C', 'eva@partner.org', 'no'],
    ];
    const { press, undo, cells: now } = open(cells);
    const answer = press('outsidePerson', 'letIn');
    expect(now().map((row) => row[2])).toEqual(['External people', 'Y', 'Y', 'Y']);
    expect(answer.view.offer.rows).toBe(3);
    undo(answer);
    expect(now()).toEqual(cells);
  });

  test('can be left out, of all rows or of one', () => {
    const cells = [
      HEADERS,
      ['A', 'tim@example.com, Eva <eva@partner.org>'],
      ['B', 'ida@partner.org; tim@example.com'],
    ];
    const one = open(cells);
    one.press('outsidePerson', 'leaveOut', { index: 1 });
    expect(one.cells()).toEqual([HEADERS, cells[1], ['B', 'tim@example.com']]);
    one.press('outsidePerson', 'leaveOut');
    expect(one.cells()[1]).toEqual(['A', 'tim@example.com']);
    expect(one.look().findings).toEqual([]);
  });
});

const SLIPS = [
  HEADERS,
  ['A', `gus@exmaple.com, ${people(20, 'example.com')}`],
  ['B', 'Ina <ina@exmaple.com>'],
  ['C', ''],
];

describe('a slip', () => {
  test('is corrected for all like it, never in a formula, and taken back only where nobody was at it', () => {
    const { press, done, undo, cells, set } = open(SLIPS);
    set(4, 2, '=HYPERLINK("https://example.com","tom@exmaple.com")');
    const answer = done(press('domainSlip', 'change'));
    expect(answer).toMatchObject({ said: { values: { n: 2 } }, left: 1 });
    expect(cells().map((row) => row[1])).toEqual([
      'Members',
      `gus@example.com, ${people(20, 'example.com')}`,
      'Ina <ina@example.com>',
      'tom@exmaple.com',
    ]);
    set(3, 2, 'Ina <ina@example.com>, li@example.com');
    expect(undo(answer).left).toBe(1);
    expect(cells().map((row) => row[1])).toEqual([
      'Members',
      `gus@exmaple.com, ${people(20, 'example.com')}`,
      'Ina <ina@example.com>, li@example.com',
      'tom@exmaple.com',
    ]);
  });

  test('in an address is joined, and says how', () => {
    const { look, groupOf, press, cells } = open([
      HEADERS,
      ['A', 'anna@example,com, tim@example.com'],
    ]);
    expect(groupOf(look(), 'addressSlip').remedies[0]?.said).toEqual({
      code: 'remedy.join',
      values: { to: 'anna@example.com' },
    });
    press('addressSlip', 'change');
    expect(cells()[1]).toEqual(['A', 'anna@example.com, tim@example.com']);
    expect(look().findings).toEqual([]);
  });

  test('that somebody else edits meanwhile is shown again, and nothing is changed', () => {
    const { look, press, cells, set } = open(SLIPS);
    const view = look();
    set(3, 2, 'ina@example.com');
    const before = cells();
    const answer = press('domainSlip', 'change', { view, person: BEN });
    expect(answer.kind).toBe('changed');
    expect(cells()).toEqual(before);
  });
});

test('a row of somebody’s run that isn’t over is left alone', () => {
  const { ask, look, press, cells, groupOf } = open([
    [...HEADERS, 'Managers'],
    ['A', people(20, 'example.com'), ''],
    ['B', 'gus@exmaple.com', ''],
    ['C', 'tom@exmaple.com', ''],
  ]);
  ask('saveSettings', {
    sheetId: SHEET,
    settings: { ...look().settings, ownDomains: [], letIn: ['exmaple.com'] },
  });
  ask(
    'startRun',
    {
      ...{ sheetId: SHEET, which: 'all', take: 'ready', digest: look(BEN).offer.digest },
    },
    BEN,
  );
  const before = cells();
  expect(before.slice(1).map((row) => row[3])).toEqual(['Waiting', 'Waiting', 'Waiting']);
  expect(offered(groupOf(look(), 'domainSlip'))).toEqual(['keep']);
  expect(() => press('domainSlip', 'change')).toThrow('No change');
  expect(cells()).toEqual(before);
});

test('rows that wait for yes are marked by one press, in the words of the column or the language', () => {
  const headers = [...HEADERS, 'Ready'];
  const rows = [
    ['A', 'tim@example.com', ''],
    ['B', 'tim@example.com', ''],
    ['C', 'tim@example.com', 'no'],
  ];
  const german = open([headers, ...rows], 'de');
  german.press('notReady', 'markReady');
  expect(german.cells().map((row) => row[2])).toEqual(['Ready', 'ja', 'ja', 'no']);
  const boxes = open([
    headers,
    ['Z', 'tim@example.com', 'TRUE'],
    ...rows.map((row) => [row[0] ?? '', row[1] ?? '', 'FALSE']),
  ]);
  const answer = boxes.press('heldBack', 'markReady', { index: 1 });
  expect(boxes.cells().map((row) => row[2])).toEqual(['Ready', 'TRUE', 'FALSE', 'TRUE', 'FALSE']);
  expect(answer.view.offer.rows).toBe(2);
  boxes.undo(answer);
  expect(boxes.cells().map((row) => row[2])).toEqual(['Ready', 'TRUE', 'FALSE', 'FALSE', 'FALSE']);
});

test('what is kept as it is stays away, for everybody, until the row changes', () => {
  const { look, press, undo, set } = open([
    HEADERS,
    ['Chess', 'tim@example.com'],
    ['Chess', 'ina@example.com'],
  ]);
  const answer = press('sameName', 'keep');
  expect(answer.view.findings).toEqual([]);
  expect(look(BEN).findings).toEqual([]);
  set(3, 2, 'ina@example.com, li@example.com');
  expect(look().findings).toMatchObject([{ code: 'sameName', count: 1 }]);
  undo(answer);
  expect(look().findings).toMatchObject([{ code: 'sameName', count: 2 }]);
});

test('a row that names nobody is set up with nobody when somebody says so', () => {
  const { look, press } = open([
    HEADERS,
    ['A', 'tim@example.com'],
    ['B', 'tim@example.com'],
    ['Lobby', ''],
  ]);
  expect(look().offer.rows).toBe(2);
  expect(press('nobodyHere', 'keep').view).toMatchObject({ offer: { rows: 3 }, findings: [] });
});

test('a column of nothing but names can be left out, and taken in again', () => {
  const { look, press, undo } = open([
    ['Space name', 'Members', 'Managers'],
    ['A', 'tim@example.com', 'Eva Horn'],
    ['B', 'tim@example.com', 'Li Wei'],
  ]);
  const before = look();
  if (before.findings.length === 0) {
    expect(before.questions.map(({ code }) => code)).toContain('names');
    return;
  }
  const answer = press('chip', 'leaveColumn');
  expect(answer.view).toMatchObject({ offer: { rows: 2 }, findings: [] });
  expect(undo(answer).view).toEqual(before);
});

test('whatever was edited meanwhile stays, and all the rest is as it was', () => {
  const who = fc.constantFrom('gus@exmaple.com', 'Ina <ina@exmaple.com>', 'tom@', 'li@example.com');
  const cell = fc.array(who, { minLength: 1, maxLength: 4 }).map((all) => all.join(', '));
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 2, maxLength: 6 }),
      fc.constantFrom('domainSlip change', 'domainSlip leaveOut', 'notAnAddress leaveOut'),
      fc.array(fc.tuple(fc.nat(5), cell), { maxLength: 2 }),
      (people, remedy, edits) => {
        const rows = people.map((text, index) => [`Row ${index}`, text]);
        const cells = [HEADERS, ['All', peopleAt(40)], ...rows];
        const one = open(cells);
        const [code = '', does = ''] = remedy.split(' ');
        if (!offers(one.look(), code, does)) return;
        const answer = one.done(one.press(code, does));
        const changed = one.cells();
        const wanted = cells.map((row) => [...row]);
        for (const [at, text] of edits) {
          const row = 2 + (at % people.length);
          one.set(row + 1, 2, text);
          // An edit that writes what stands there is none.
          if (changed[row]?.[1] !== text) (wanted[row] as string[])[1] = text;
        }
        if (answer.undo) one.undo(answer);
        expect(one.cells()).toEqual(wanted);
      },
    ),
    { numRuns: 12, seed: 11 },
  );
});

test.each<[string, string, string]>([
  ['says whose domain is one’s own', 'outsidePerson', 'ours'],
  ['lets people from outside in', 'outsidePerson', 'letIn'],
])(
  'the owner of a schedule who %s by a finding’s button, or takes that back, has seen it: nothing rests',
  (_, code, does) => {
    const one = open([HEADERS, ['Class', 'eva@school.example.org']]);
    one.schedule();
    const pressed = one.press(code, does);
    one.pass(2 * HOUR);
    expect(one.read().schedule?.paused).toBeNull();
    expect(one.spaces()).toEqual(['Class']);
    one.undo(pressed);
    one.pass(2 * HOUR);
    expect(one.read().schedule?.paused).toBeNull();
  },
);

const peopleAt = (count: number) => people(count, 'example.com');

const offers = (view: View, code: string, does: string) =>
  view.findings.some(
    (group) => group.code === code && group.remedies.some((remedy) => remedy.does === does),
  );

describe('a row that moves just as a remedy is pressed', () => {
  const SOME = [...HEADERS, 'Welcome message'];

  /** The remedy that takes “somebody” out of the second row, while people do something after its last read. */
  const pressed = (rows: string[][], meanwhile: (one: ReturnType<typeof open>) => void) => {
    const one = open([SOME, ...rows]);
    const view = one.look();
    let left = 1;
    one.world.onServiceCall = ({ name, when }) => {
      if (name === 'Range.setValues' && when === 'before' && left-- > 0) meanwhile(one);
    };
    const done = one.done(one.press('notAnAddress', 'leaveOut', { view }));
    return { ...one, done, people: () => one.cells().map((row) => row[1]) };
  };
  const teams = [
    ['Team 0', 'a@example.com, b@example.com'],
    ['Team 1', 'c@example.com, somebody'],
    ['Team 2', 'd@example.com, e@example.com'],
  ];
  const twins = [
    ['Team', 'a@example.com, b@example.com'],
    ['Team', 'c@example.com, somebody'],
    ['Other', 'd@example.com, e@example.com', 'Welcome'],
  ];

  test('changes no other row’s people, and is left to be pressed again', () => {
    const { people, done, press } = pressed(teams, ({ world }) =>
      world.edit.moveRows({ sheet: SHEET, from: 2, before: 5 }),
    );
    const [, , two] = teams;
    expect(people().slice(1)).toEqual([
      'c@example.com, somebody',
      two?.[1],
      'a@example.com, b@example.com',
    ]);
    expect(done).toMatchObject({ left: 1, undo: null });
    press('notAnAddress', 'leaveOut');
    expect(people()[1]).toEqual('c@example.com');
  });

  test('is changed where it stands if others type into it just then, also beside rows like it', () => {
    const typed: [number, string][] = [
      [1, 'Other'],
      [3, 'Welcome'],
      [3, 'Hello'],
    ];
    for (const [column, text] of typed) {
      const { people, done } = pressed(twins, ({ set }) => {
        set(3, column, text);
        if (text === 'Welcome') set(3, 1, 'Other');
      });
      expect(people().slice(1)).toEqual([twins[0]?.[1], 'c@example.com', twins[2]?.[1]]);
      expect(done.left).toBe(0);
    }
  });
});

test('nothing that a browser sends to be put back becomes a formula', () => {
  const one = open([HEADERS, ['Team 1', 'c@example.com, somebody']]);
  const { undo } = one.done(one.press('notAnAddress', 'leaveOut'));
  if (undo?.takes !== 'cells') throw new Error('Nothing was changed.');
  for (const held of ['=IMPORTXML("https://example.org", "/")', '+1']) {
    const cells = undo.cells.map((cell) => ({ ...cell, held }));
    const answer = one.ask<RemedyAnswer>('undoRemedy', {
      ...{ sheetId: SHEET, undo: { takes: 'cells', cells } },
    });
    expect(one.done(answer).left).toBe(1);
    expect(one.cells()[1]?.[1]).toBe('c@example.com');
  }
});
