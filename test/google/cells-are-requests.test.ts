/**
 * Ben may edit Ann’s sheet, in which the add-on acts in Ann’s name. What he types there is a request at most: it makes
 * the add-on touch no space that Ann’s own runs didn’t make and no press of hers named.
 */
import type {
  Limits,
  RowCards,
  SliceAnswer,
  SpaceAnswer,
  StartAnswer,
  View,
} from '../../src/protocol';
import { OUTCOME_HEADERS, type OutcomeHeader } from '../../src/table/columns';
import { ANN, BEN, HOUR, MINUTE, SHEET, type TestWorld, worldOf } from './world';

const HEADERS = ['Space name', 'Members', 'Managers', 'Owners', 'Welcome message'];
const CHESS = ['Chess', 'maria@example.com', '', '', ''];
const CHOIR = ['Choir', 'tom@example.com', '', '', ''];

/** What a schedule is offered with. */
const LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 50, peopleADay: 500 },
  ...{ outsiders: false, owners: null },
};

interface Options {
  settings?: Partial<View['settings']>;
  schedule?: boolean;
}

/** Ann’s sheet in an add-on, with two rows set up and her hourly schedule on. */
function annsSheet({ settings, schedule = true }: Options = {}) {
  const one = worldOf({ mode: 'add-on', cells: [HEADERS, CHESS, CHOIR] });
  if (settings) saveSettings(one, settings, ANN);
  one.call('setUpRows', { sheet: 'Teams' });
  if (schedule) one.schedule();
  return one;
}

const look = (one: TestWorld, person = ANN) =>
  one.ask<View>('look', { sheetId: SHEET, which: 'all' }, person);

function saveSettings(one: TestWorld, settings: Partial<View['settings']>, person: string): void {
  const before = look(one, person).settings;
  one.ask('saveSettings', { sheetId: SHEET, settings: { ...before, ...settings } }, person);
}

/** A space of Ann’s that has nothing to do with the sheet. */
function privateSpace(one: TestWorld): string {
  const answer = one.chat.handle({
    ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
    authorization: `Bearer ${ANN}`,
    body: JSON.stringify({
      requestId: 'private',
      space: { spaceType: 'SPACE', displayName: 'Board' },
      memberships: [{ member: { name: 'users/maria@example.com', type: 'HUMAN' } }],
    }),
  });
  return (JSON.parse(answer.body) as { name: string }).name;
}

type Typed = Partial<Record<OutcomeHeader, string>>;

/** What the outcome cells of a row say. */
function outcomeOf(one: TestWorld, row: number): Record<OutcomeHeader, string> {
  const cells = one.world.cells(SHEET);
  const headers = cells[0] ?? [];
  return Object.fromEntries(
    OUTCOME_HEADERS.map((header) => [header, cells[row]?.[headers.indexOf(header)] ?? '']),
  ) as Record<OutcomeHeader, string>;
}

/** Types into a row, whose number counts from 1 below the headers. */
function type(one: TestWorld, row: number, own: readonly string[], typed: Typed): void {
  const headers = one.world.cells(SHEET)[0] ?? [];
  one.world.edit.paste({ sheet: SHEET, row: row + 1, column: 1, cells: [[...own]] });
  for (const [header, text] of Object.entries(typed))
    one.world.edit.setCell({
      ...{ sheet: SHEET, row: row + 1, column: headers.indexOf(header) + 1, text },
    });
}

const link = (space: string) =>
  `https://mail.google.com/chat/u/0/#chat/space/${space.replace('spaces/', '')}`;

/** A stamp as Ben can make it: everything but the seal is to be read in other rows. */
const forged = (one: TestWorld, of = 1) => {
  const [, tag, , ...rest] = (outcomeOf(one, of)['Request ID'] ?? '').split(' ');
  return `11111111-2222-4333-8444-555555555555 ${tag} 2027-03-02T08:00Z ${rest.join(' ')}`;
};

/** Everything that is in Chat, as people see it. */
const chat = (one: TestWorld) =>
  JSON.stringify(
    one.chat.spaces().map(({ name, displayName, members, messages }) => ({
      ...{ name, displayName, messages },
      members: members.map(({ email, role }) => `${email} ${role}`).sort(),
    })),
  );

const press = (one: TestWorld, take: 'ready' | 'again' | 'changes' | 'first') => {
  const view = look(one);
  const { digest } = {
    ...{ ready: view.offer, again: view.again, first: view.first },
    changes: view.changes.offer,
  }[take];
  one.ask<StartAnswer>('startRun', { sheetId: SHEET, which: 'all', take, digest });
  for (let slices = 0; slices < 4; slices++) {
    const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
    if (state !== 'going' && state !== 'busy') break;
    one.clock.spend(waitMs);
  }
};

const everything = (one: TestWorld) => {
  for (const take of ['ready', 'again', 'changes', 'first'] as const) press(one, take);
};

/** Nothing came of what Ben typed: not by the timer, nor by any button that sets up or completes. */
function expectNothing(one: TestWorld, before: string): View {
  one.pass(3 * HOUR);
  expect(chat(one)).toBe(before);
  everything(one);
  expect(chat(one)).toBe(before);
  return look(one);
}

const findings = ({ findings: groups }: View) => groups.map(({ code }) => code);

test('a row with a forged Request ID that waits is set up by no timer and no press, and shown', () => {
  const one = annsSheet();
  const before = chat(one);
  for (const stamp of [
    forged(one),
    // In the form of earlier versions, which had no seals.
    forged(one).split(' ').slice(0, 4).join(' '),
    forged(one).split(' ').slice(0, -1).join(' '),
  ]) {
    type(one, 3, ['Ben’s', BEN, '', BEN, 'Hello'], { Status: 'Waiting', 'Request ID': stamp });
    const view = expectNothing(one, before);
    expect(findings(view)).toContain('unsealed');
    expect(view.counts).toMatchObject({ waiting: 0, doubt: 0 });
    expect(view.findings.find(({ code }) => code === 'unsealed')?.rows[0]?.mends).toEqual([
      'ask-anew',
    ]);
  }
});

test.each(['ready', 'first', 'again'] as const)(
  'a finished row that says “Setting up” and names more people is only looked up by a press of %s: nobody comes, nothing is posted',
  (take) => {
    const one = annsSheet();
    const before = chat(one);
    type(one, 1, ['Chess', 'maria@example.com', BEN, '', 'Hello by Ben'], { Status: 'Setting up' });
    one.pass(3 * HOUR);
    expect(outcomeOf(one, 1).Status).toBe('Setting up');
    expect(chat(one)).toBe(before);
    expect(look(one)[take === 'ready' ? 'offer' : take]).toMatchObject({
      ...{ rows: 1, people: 0, messages: 0 },
    });
    press(one, take);
    expect(chat(one)).toBe(before);
    const { Status, Details } = outcomeOf(one, 1);
    expect([Status, Details]).toEqual(['Partly done', expect.stringContaining(BEN)]);
    one.pass(3 * HOUR);
    expect(chat(one)).toBe(before);
  },
);

test('nor does one that says it waits, or that was emptied but for its id', () => {
  for (const Status of ['Waiting', 'Setting up']) {
    const one = annsSheet();
    const before = chat(one);
    type(one, 1, ['Chess', 'maria@example.com', BEN, '', 'Hello by Ben'], {
      ...{ Status, 'Space link': '', 'Space ID': '', Details: '' },
    });
    one.pass(3 * HOUR);
    expect(chat(one)).toBe(before);
  }
});

test.each([
  ['a forged stamp', (one: TestWorld) => forged(one)],
  ['the stamp of another row', (one: TestWorld) => outcomeOf(one, 2)['Request ID']],
])('a space of Ann’s that this sheet never made gets nobody, with %s', (_, stampOf) => {
  for (const Status of ['Setting up', 'Done', 'Partly done']) {
    const one = annsSheet();
    const board = privateSpace(one);
    const before = chat(one);
    type(one, 3, ['Board', `${BEN}, maria@example.com`, BEN, '', 'Hello by Ben'], {
      ...{ Status, 'Space link': link(board), 'Space ID': board, 'Request ID': stampOf(one) },
    });
    expectNothing(one, before);
  }
});

test('nor does it when it is put into a row that was set up', () => {
  for (const Status of ['Setting up', 'Done', 'Partly done']) {
    const one = annsSheet();
    const board = privateSpace(one);
    const before = chat(one);
    type(one, 1, ['Chess', `maria@example.com, ${BEN}`, BEN, '', ''], {
      ...{ Status, 'Space link': link(board), 'Space ID': board },
    });
    one.pass(3 * HOUR);
    everything(one);
    const found = one.chat.spaces().find(({ name }) => name === board);
    expect(JSON.stringify(found?.members)).not.toContain(BEN);
    expect(JSON.parse(before)).toContainEqual(
      (JSON.parse(chat(one)) as { name: string }[]).find(({ name }) => name === board),
    );
  }
});

test('a row that Ben set up himself adds nobody to a space of Ann’s in her name', () => {
  const one = annsSheet();
  const board = privateSpace(one);
  type(one, 3, ['Ben’s', 'li@example.com', '', '', ''], {});
  const { digest } = look(one, BEN).offer;
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest }, BEN);
  one.ask('runSlice', { sheetId: SHEET }, BEN);
  const before = chat(one);
  type(one, 3, ['Ben’s', `li@example.com, ${BEN}, hal@example.com`, '', '', ''], {
    ...{ 'Space link': link(board), 'Space ID': board },
  });
  expectNothing(one, before);
  expect(look(one).changes.offer.rows).toBe(0);
});

test('a row that is forged while Ann’s run goes on is not sent with it', () => {
  const one = worldOf({
    ...{ mode: 'add-on', aMinute: 1 },
    cells: [HEADERS, CHESS, CHOIR, ['Drama', 'hal@example.com', '', '', '']],
  });
  one.ask('startRun', {
    sheetId: SHEET,
    which: 'all',
    take: 'ready',
    digest: look(one).offer.digest,
  });
  one.ask('runSlice', { sheetId: SHEET });
  // It asks for the same as a row that was shown, so that all but the seal is right.
  type(one, 4, ['Drama', 'hal@example.com', '', '', ''], {
    ...{ Status: 'Waiting', 'Request ID': forged(one, 3) },
  });
  type(one, 5, ['Ben’s', BEN, '', BEN, ''], outcomeOf(one, 3));
  for (let slices = 0; slices < 9; slices++) {
    const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
    if (state !== 'going' && state !== 'busy') break;
    one.clock.spend(waitMs + MINUTE);
  }
  expect(one.spaces()).toEqual(['Chess', 'Choir', 'Drama']);
  expect(chat(one)).not.toContain(BEN);
});

test('who leaves what she has set up is taken out of no space but those', () => {
  const one = annsSheet({ settings: { leaveWhenDone: true } });
  const board = privateSpace(one);
  const before = chat(one);
  for (const Status of ['Setting up', 'Done'])
    for (const stamp of [forged(one), outcomeOf(one, 1)['Request ID']]) {
      type(one, 3, ['Board', 'maria@example.com', '', BEN, ''], {
        ...{ Status, 'Space link': link(board), 'Space ID': board, 'Request ID': stamp },
      });
      expectNothing(one, before);
    }
});

test('an outcome that was kept from before a row changed adds nobody again when it is put back', () => {
  const one = annsSheet();
  const old = { own: [...CHESS], cells: outcomeOf(one, 1) };
  // Ann takes Maria out of the space and of the row, and adds Li.
  type(one, 1, ['Chess', 'li@example.com', '', '', ''], {});
  everything(one);
  const { members = [], name = '' } =
    one.chat.spaces().find(({ displayName }) => displayName === 'Chess') ?? {};
  const maria = members.find(({ email }) => email === 'maria@example.com');
  one.chat.handle({
    ...{ method: 'DELETE', host: 'chat.googleapis.com', query: {} },
    path: `/v1/${name}/members/${maria?.name.replace('users/', '')}`,
    authorization: `Bearer ${ANN}`,
  });
  const before = chat(one);
  expect(before).toContain('li@example.com');
  for (const more of [
    {},
    { Status: 'Setting up' },
    { Status: 'Waiting', 'Space ID': '', 'Space link': '' },
  ]) {
    type(one, 1, old.own, { ...old.cells, ...more });
    one.pass(3 * HOUR);
    expect(chat(one)).toBe(before);
  }
});

test('what nobody typed over goes on as it did: a person is added by a press, and asked about by nobody', () => {
  const one = annsSheet();
  expect(look(one).findings).toEqual([]);
  type(one, 1, ['Chess', 'maria@example.com, li@example.com', '', '', ''], {});
  const view = look(one);
  expect([findings(view), view.changes.counts]).toMatchObject([[], { rows: 1, add: 1 }]);
  everything(one);
  expect(chat(one)).toContain('li@example.com');
  expect(look(one).findings).toEqual([]);
});

describe('what Ben may call on Ann’s sheet', () => {
  const DRAMA = ['Drama', 'hal@example.com', '', '', ''];
  const row = (one: TestWorld, number: number, cells: string[]) => type(one, number, cells, {});

  test('his Stop, his log, his way to finish and his own schedule change nothing of her run or her schedule', () => {
    const one = worldOf({ mode: 'add-on', aMinute: 1, cells: [HEADERS, CHESS, CHOIR, DRAMA] });
    one.schedule();
    const { digest } = look(one).offer;
    one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
    one.ask('runSlice', { sheetId: SHEET });
    expect(one.spaces()).toEqual(['Chess']);
    for (const name of ['stopRun', 'finishInBackground', 'takeOver'])
      one.run(name, { sheetId: SHEET }, BEN);
    one.ask('saveLog', { sheetId: SHEET, on: true, most: 100 }, BEN);
    for (const name of ['saveSchedule', 'removeSchedule', 'resumeSchedule']) {
      const request = { sheetId: SHEET, every: { kind: 'hour' }, onForm: false, tell: 'needed' };
      expect(() => one.ask(name, request, BEN)).toThrow(/badRequest|notYourSchedule/);
    }
    one.pass(3 * HOUR);
    expect(one.spaces()).toEqual(['Chess', 'Choir', 'Drama']);
    expect(one.chat.spaces().map(({ createdBy }) => createdBy)).toEqual([ANN, ANN, ANN]);
    expect(one.read().schedule).toMatchObject({ mine: true, paused: null });
    expect(chat(one)).not.toContain(BEN);
  });

  test('settings of his come into no space of hers unseen: her schedule rests, her menu and her button show them first', () => {
    const one = annsSheet();
    const before = chat(one);
    row(one, 3, DRAMA);
    const seen = look(one).offer.digest;
    const defaults = { owners: BEN, welcomeMessage: 'Hello, see https://example.org/ben' };
    saveSettings(one, { defaults, letIn: ['example.org'] }, BEN);
    one.pass(3 * HOUR);
    expect(one.read().schedule?.paused).toBe('changed');
    expect(one.world.mails.map(({ to }) => to)).toEqual([ANN]);
    one.world.execute({ function: 'setUpNewRows', person: ANN, from: 'menu' });
    expect(one.world.toasts.at(-1)?.message).toContain('Somebody else changed the settings');
    const all = { sheetId: SHEET, which: 'all', take: 'ready' };
    const answer = one.ask<StartAnswer>('startRun', { ...all, digest: seen });
    expect(answer.kind).toBe('changed');
    expect(chat(one)).toBe(before);
    // What she is shown has his message and himself as an owner, and she may well want both.
    const view = look(one);
    expect(view.message?.text).toBe('Hello, see https://example.org/ben');
    const { cards } = one.ask<RowCards>('readRows', { ...all, from: 0, count: 1 });
    expect(cards[0]?.people).toContainEqual({ shown: BEN, address: BEN, role: 'owner' });
    one.ask<StartAnswer>('startRun', { ...all, digest: view.offer.digest });
    one.ask('runSlice', { sheetId: SHEET });
    expect(one.spaces()).toContain('Drama');
  });

  test('rows that he types come into her schedule only as far as she lets it, and a column that he maps rests it', () => {
    const one = annsSheet({ schedule: false });
    one.schedule({ limits: { ...LIMITS, spacesADay: 1, owners: [] } });
    const before = chat(one);
    row(one, 3, ['Ben’s', BEN, '', BEN, '']);
    row(one, 4, ['Told', 'li@example.com', '', '', 'Hello by Ben']);
    one.pass(2 * HOUR);
    expect(chat(one)).toBe(before);
    row(one, 5, ['One', 'li@example.com', '', '', '']);
    row(one, 6, ['Two', 'li@example.com', '', '', '']);
    one.pass(2 * HOUR);
    expect(one.spaces()).toEqual(['Chess', 'Choir', 'One']);
    expect(one.read().schedule?.paused).toBe('limit');
    const seen = one.read().ready.rows.flatMap(({ name, mark }) => (name === 'Two' ? [mark] : []));
    one.ask('resumeSchedule', { sheetId: SHEET, seen });
    one.ask('saveMapping', { sheetId: SHEET, mapping: { Members: 'owners' } }, BEN);
    one.pass(2 * HOUR);
    expect(one.read().schedule?.paused).toBe('changed');
    expect(one.spaces()).toEqual(['Chess', 'Choir', 'One']);
  });

  test('a space that he names is used by her only once she was shown it', () => {
    const one = annsSheet();
    const board = privateSpace(one);
    const before = chat(one);
    type(one, 3, ['Board', BEN, '', '', ''], { 'Space ID': board });
    const note = look(one).findings.flatMap(
      ({ rows }) => rows.find(({ row: at }) => at === 4) ?? [],
    )[0];
    const meant = { sheetId: SHEET, row: 4, key: note?.key ?? '' };
    one.ask('mendRow', { ...meant, mend: 'use-space' });
    expect(() => one.ask('readSpace', meant, BEN)).toThrow('problem.spaceNotShown');
    expectNothing(one, before);
    const shown = one.ask<SpaceAnswer>('readSpace', meant);
    expect(shown).toMatchObject({
      kind: 'shown',
      space: { name: 'Board', madeBy: 'you', others: 1, people: [{ shown: BEN, is: 'out' }] },
    });
    const proof = shown.kind === 'shown' ? shown.proof : '';
    one.ask('mendRow', { ...meant, mend: 'use-space', proof }, BEN);
    expectNothing(one, before);
    one.ask('mendRow', { ...meant, mend: 'use-space', proof });
    one.ask('runSlice', { sheetId: SHEET });
    expect(chat(one)).toContain(BEN);
  });
});
