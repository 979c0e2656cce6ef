/** Whose texts a row bears, and what it is given back, in the sheets in which that is hard to tell. */
import type { Block, SheetPort } from '../../src/placing/sheet';
import { type Wanted, writeRows } from '../../src/placing/write-rows';
import type { OutcomeCells } from '../../src/plan/row-state';
import { readSnapshot, type Snapshot, type SnapshotRow } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { NO_OUTCOME, UNTOUCHED } from '../../src/row/outcome';
import { OUTCOME_HEADERS, STATUS } from '../../src/table/columns';

const HEADERS = ['Type', 'Space name', 'Members', ...OUTCOME_HEADERS];
const CONTEXT = { me: 'ann@example.com', ownDomains: [], defaults: {} };
const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const lineOf = (texts: Record<string, string>) => HEADERS.map((header) => texts[header] ?? '');
const put = (line: string[], texts: Record<string, string>) => {
  for (const [header, text] of Object.entries(texts)) line[HEADERS.indexOf(header)] = text;
};

/** A row without an outcome. */
const team = (number: number, texts: Record<string, string> = {}) =>
  lineOf({ 'Space name': `Team ${number}`, Members: `p${number}@example.com`, ...texts });

const idFor = (number: number, line: string[], run = 'run01') => {
  const fingerprint = readSnapshot([HEADERS, [...line]], {}, CONTEXT).rows[0]?.fingerprint ?? '';
  return formatStamp({ uuid: uuidOf(number), tag: 'anntag', minute: 0, fingerprint, run });
};

/** A row with an id of this number; it waits, unless something else is said. */
const stamped = (number: number, texts: Record<string, string> = {}, line = team(number)) => {
  const id = idFor(number, line);
  put(line, { Status: STATUS.waiting, 'Request ID': id, ...texts });
  return line;
};

const spaceOf = (number: number) => ({
  'Space link': `https://mail.google.com/chat/u/0/#chat/space/S${number}`,
  'Space ID': `spaces/S${number}`,
});
const done = (number: number) => ({ Status: STATUS.done, Details: '', ...spaceOf(number) });
const ASKS = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'Which space?' };

/** Writes to the sheet while somebody does `edits` in turn, each before a block or after the last of a write. */
function written(lines: string[][], wanted: Wanted, ...edits: ((lines: string[][]) => void)[]) {
  const cells = [HEADERS, ...lines];
  const edit = () => {
    const body = cells.slice(1);
    edits.shift()?.(body);
    cells.splice(1, cells.length, ...body);
  };
  const port: SheetPort = {
    id: 7,
    read: () => cells,
    write: (blocks: readonly Block[]) => {
      for (const { row, column, texts } of blocks) {
        edit();
        texts.forEach((line, down) => {
          cells[row + down]?.splice(column, line.length, ...line);
        });
      }
      edit();
    },
    mayWrite: () => true,
    addOutcomeColumns: () => undefined,
  };
  const read = () =>
    readSnapshot(
      cells.map((line) => [...line]),
      {},
      CONTEXT,
    );
  const { settled } = writeRows(port, read, read(), wanted, { cleared: () => ASKS });
  expect(settled).toBe(true);
  return (name: string): OutcomeCells => {
    const line = cells.find((one) => one.includes(name)) ?? [];
    const texts = OUTCOME_HEADERS.map((header) => [header, line[HEADERS.indexOf(header)] ?? '']);
    return Object.fromEntries(texts) as OutcomeCells;
  };
}

/** What rows of these names are to say. */
const byName =
  (texts: Record<string, Partial<OutcomeCells>>) =>
  ({ name }: SnapshotRow) =>
    texts[name];

const nothing = () => undefined;
const swap = (lines: string[][], one: number, other: number) => {
  [lines[one], lines[other]] = [lines[other] ?? [], lines[one] ?? []];
};

describe('while outcomes are written', () => {
  test('a new row that asks for what a finished one does, and gets another’s outcome as it is put in, is new', () => {
    const says = written(
      [stamped(1, done(1)), stamped(2)],
      byName({ 'Team 2': done(2) }),
      (lines) => lines.splice(1, 0, team(1, { Type: 'Space' })),
    );
    expect(says('Space')).toEqual(UNTOUCHED);
    expect(says('Team 2')).toMatchObject(done(2));
  });

  test('a new row that asks for the same as the row whose whole outcome it gets is new', () => {
    const says = written(
      [stamped(1)],
      ({ outcome }) => (outcome['Request ID'] === '' ? undefined : done(1)),
      (lines) => lines.unshift(team(1, { Type: 'Space' })),
    );
    expect(says('Space')).toEqual(UNTOUCHED);
  });

  test('a row that has to be fixed, and is renamed as another’s outcome comes down on it, says why again', () => {
    const fix = { Status: STATUS.fix, Details: 'This is no address.' };
    const says = written([stamped(1), team(2, fix)], byName({ 'Team 1': done(1) }), (lines) => {
      swap(lines, 0, 1);
      put(lines[0] ?? [], { 'Space name': 'Renamed' });
    });
    expect(says('Renamed')).toEqual({ ...UNTOUCHED, ...fix });
  });

  test('a row that is changed twice while it is written says what was written for it last', () => {
    const told = (Details: string) => ({ Status: STATUS.settingUp, 'Space link': '', Details });
    const rename = (name: string) => (lines: string[][]) =>
      put(lines[0] ?? [], { 'Space name': name });
    const says = written(
      [stamped(1)],
      byName({ 'Team 1': told('One'), Second: told('Two') }),
      ...[nothing, rename('Second'), nothing, rename('Third')],
    );
    expect(says('Third')).toMatchObject(told('Two'));
  });

  test('a row that was written, and is changed as another’s outcome comes down on it, says again what it said', () => {
    const says = written(
      [stamped(1), stamped(2), stamped(3)],
      byName({ 'Team 1': done(1), 'Team 3': done(3) }),
      nothing,
      (lines) => {
        swap(lines, 0, 2);
        put(lines[2] ?? [], { 'Space name': 'Renamed' });
      },
    );
    expect(says('Renamed')).toMatchObject({ Status: STATUS.waiting, 'Space ID': '' });
    expect(says('Team 3')).toMatchObject(done(3));
  });

  test.each([['Space name'], ['Members']])(
    'a row of which somebody changes the %s, and clears the id, as another’s outcome comes down on it is asked about, and no new row',
    (header) => {
      const says = written(
        [stamped(1), stamped(2, done(2)), team(3)],
        byName({ 'Team 1': done(1) }),
        (lines) => {
          swap(lines, 0, 1);
          put(lines[0] ?? [], { [header]: 'eve@example.com', 'Request ID': '' });
        },
      );
      expect(says('eve@example.com')).toEqual({ ...UNTOUCHED, ...ASKS });
      expect(says('Team 1')).toMatchObject(done(1));
    },
  );

  test.each([
    ['without a name', ['', 'eve@example.com'], ['', 'ben@example.com']],
    ['without people', ['Two', ''], ['Three', '']],
  ])(
    'a new row %s that gets another’s outcome asks about no space of one that is deleted just then',
    (_, [was, people], [name, others]) => {
      const says = written(
        [
          stamped(1),
          stamped(2, done(2), lineOf({ 'Space name': was ?? '', Members: people ?? '' })),
        ],
        byName({ 'Team 1': done(1) }),
        (lines) => {
          lines.pop();
          lines.unshift(lineOf({ Type: 'New', 'Space name': name ?? '', Members: others ?? '' }));
        },
      );
      expect(says('New')).toEqual(UNTOUCHED);
    },
  );

  test('a row whose cells somebody clears while another is written is new, and asks about no space', () => {
    const says = written(
      [stamped(1), stamped(2, done(2))],
      byName({ 'Team 1': done(1) }),
      nothing,
      (lines) => put(lines[1] ?? [], UNTOUCHED),
    );
    expect(says('Team 2')).toEqual(UNTOUCHED);
  });

  test('cells that somebody puts together from two rows stay as they are', () => {
    const left = { ...UNTOUCHED, Status: STATUS.done, Details: 'No people.' };
    const says = written(
      [stamped(1, done(1)), team(2)],
      byName({ 'Team 2': { Status: STATUS.fix, Details: 'No people.' } }),
      nothing,
      (lines) => put(lines[0] ?? [], { 'Space name': 'Renamed', ...left }),
    );
    expect(says('Renamed')).toEqual(left);
  });

  test('a renamed row that gets another’s details beside a word that both were told says again both that it said', () => {
    const had = { Status: STATUS.partly, Details: 'Ben is missing.', ...spaceOf(2) };
    const told = (Details: string) => ({ Status: STATUS.settingUp, Details });
    const says = written(
      [stamped(1), stamped(2, had)],
      byName({ 'Team 1': told('One'), 'Team 2': told('Two') }),
      (lines) => {
        swap(lines, 0, 1);
        put(lines[0] ?? [], { 'Space name': 'Renamed' });
      },
    );
    expect(says('Renamed')).toMatchObject(had);
    expect(says('Team 1')).toMatchObject(told('One'));
  });

  test('of two rows that ask for the same under one id, the lower one, on which another’s outcome comes down, doesn’t say what the upper one does', () => {
    const doubt = { Status: STATUS.settingUp, Details: 'No answer came.' };
    const copy = { Status: STATUS.fix, Details: 'A copy of another row.' };
    const says = written(
      [stamped(1, doubt), stamped(1, { ...copy, Type: 'Space' }), stamped(3)],
      byName({ 'Team 3': done(3) }),
      (lines) => swap(lines, 1, 2),
    );
    expect(says('Space')).toMatchObject({ ...copy, 'Space ID': '' });
    expect(says('Team 1')).toMatchObject(doubt);
  });

  test('what somebody types beside another’s outcome on a new row stays', () => {
    const says = written(
      [stamped(1)],
      byName({ 'Team 1': done(1) }),
      (lines) => lines.unshift(team(2)),
      (lines) => put(lines[0] ?? [], { Details: 'Ask Ben first.' }),
    );
    expect(says('Team 2')).toEqual({ ...UNTOUCHED, Details: 'Ask Ben first.' });
  });

  test('a new row that gets the word for a copy is new, also where a row without an id has to be fixed', () => {
    const says = written(
      [stamped(1), team(2)],
      byName({
        'Team 1': { ...NO_OUTCOME, Status: STATUS.fix, Details: 'A copy of another row.' },
        'Team 2': { ...NO_OUTCOME, Status: STATUS.fix, Details: 'No people.' },
      }),
      (lines) => lines.unshift(team(3)),
    );
    expect(says('Team 3')).toEqual(UNTOUCHED);
  });

  test('a copy of a row that is told just then that it has to be fixed says so, too', () => {
    const fix = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'No people.' };
    const says = written([team(1)], byName({ 'Team 1': fix }), nothing, (lines) => {
      const copy = [...(lines[0] ?? [])];
      put(copy, { 'Space name': 'Copy', Members: 'eve@example.com' });
      lines.push(copy);
    });
    expect(says('Copy')).toEqual({ ...UNTOUCHED, ...fix });
  });
});

describe('while ids are written', () => {
  const first = (number: number) => ({
    ...UNTOUCHED,
    ...{ Status: STATUS.waiting, 'Request ID': idFor(number, team(number)) },
  });
  /** Rows of these names get their first ids. */
  const firstIds =
    (...numbers: number[]) =>
    ({ name, outcome }: SnapshotRow, { byUuid }: Snapshot) => {
      const number = numbers.find((one) => name === `Team ${one}`);
      if (number === undefined || outcome['Request ID'] !== '') return undefined;
      return byUuid.has(uuidOf(number)) ? undefined : first(number);
    };
  const chat = (people: string) => lineOf({ Type: 'Group chat', Members: people });

  test.each([
    ['a row whose people', stamped(2), 'others@example.com'],
    [
      'a group chat some of whose people',
      stamped(2, {}, chat('a@example.com, b@example.com')),
      'a@example.com, c@example.com',
    ],
  ])(
    '%s change as another’s emptied cells come down on it says again what it said',
    (_, line, people) => {
      const id = line[HEADERS.indexOf('Request ID')];
      const says = written([stamped(1), line], byName({ 'Team 1': UNTOUCHED }), (lines) => {
        swap(lines, 0, 1);
        put(lines[0] ?? [], { Members: people });
      });
      expect(says(people)).toMatchObject({ Status: STATUS.waiting, 'Request ID': id });
      expect(says('Team 1')).toEqual(UNTOUCHED);
    },
  );

  test('a group chat all of whose people change as another’s first id comes down on it has its own again', () => {
    const line = stamped(2, {}, chat('a@example.com, b@example.com'));
    const id = line[HEADERS.indexOf('Request ID')];
    const people = 'c@example.com, d@example.com';
    const says = written([team(1), line], firstIds(1), (lines) => {
      swap(lines, 0, 1);
      put(lines[0] ?? [], { Members: people });
    });
    expect(says(people)).toMatchObject({ Status: STATUS.waiting, 'Request ID': id });
  });

  test('of two rows of one name whose people both change neither gets the other’s id', () => {
    const twin = (number: number) => stamped(number, {}, team(number, { 'Space name': 'Twin' }));
    const says = written([team(1), twin(2), twin(3)], firstIds(1), (lines) => {
      lines.reverse();
      put(lines[0] ?? [], { Members: 'x@example.com' });
      put(lines[1] ?? [], { Members: 'y@example.com' });
    });
    expect(says('x@example.com')['Request ID']).not.toContain(uuidOf(2));
    expect(says('y@example.com')['Request ID']).toContain(uuidOf(2));
  });

  test('a row that is made into another one as soon as it has its first id keeps that', () => {
    const says = written([team(1), stamped(2)], firstIds(1), nothing, (lines) =>
      put(lines[0] ?? [], { 'Space name': 'Another', Members: 'eve@example.com' }),
    );
    expect(says('Another')).toMatchObject({
      Status: STATUS.waiting,
      'Request ID': first(1)['Request ID'],
    });
  });

  test('a new row that asks for what one does, and gets another’s first id, is new, though that other is back in its place', () => {
    const says = written(
      [team(1), team(2)],
      firstIds(1, 2),
      (lines) => lines.splice(1, 0, team(1, { Type: 'Space' })),
      (lines) => swap(lines, 1, 2),
    );
    expect(says('Space')).toEqual(UNTOUCHED);
    expect(says('Team 2')['Request ID']).toContain(uuidOf(2));
  });

  test('a row that shows its space, and is made into another one as a first id comes down on it, says again all that it said', () => {
    const had = { Status: STATUS.settingUp, Details: 'People come.', ...spaceOf(2) };
    const { Status, 'Request ID': id } = first(1);
    const says = written(
      [team(1), stamped(2, had)],
      ({ name }) => (name === 'Team 1' ? { Status, 'Request ID': id } : undefined),
      (lines) => {
        swap(lines, 0, 1);
        put(lines[0] ?? [], { 'Space name': 'Another', Members: 'eve@example.com' });
      },
    );
    expect(says('Another')).toMatchObject({ ...had, 'Request ID': idFor(2, team(2)) });
    expect(says('Team 1')).toMatchObject({ Status, 'Request ID': id });
  });
});
