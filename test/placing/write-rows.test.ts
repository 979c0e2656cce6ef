/** Outcomes land on their rows, however people move rows while they are written. */
import fc from 'fast-check';
import { type Block, SHEET_LOCKED, SHEET_VALIDATES, type SheetPort } from '../../src/placing/sheet';
import { writeRows } from '../../src/placing/write-rows';
import type { OutcomeCells } from '../../src/plan/row-state';
import {
  originalOf,
  readSnapshot,
  type Snapshot,
  type SnapshotRow,
  stampOf,
} from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { NO_OUTCOME, UNTOUCHED } from '../../src/row/outcome';
import { OUTCOME_HEADERS, STATUS } from '../../src/table/columns';

/** What somebody at the sheet does in a moment; positions are taken modulo the number of rows. */
type Edit =
  | { do: 'sort'; seed: number }
  | { do: 'insert'; at: number; name: string }
  | { do: 'delete'; at: number }
  /** Clears all five cells. */
  | { do: 'clear'; at: number }
  | { do: 'clear all but the link'; at: number }
  | { do: 'clear the word and the link'; at: number }
  | { do: 'rename'; at: number }
  | { do: 'ask others'; at: number }
  /** Copies a row to the end, under another name. */
  | { do: 'copy'; at: number }
  /** Copies a row below itself, as it is. */
  | { do: 'copy below'; at: number }
  | { do: 'nothing' };

const edits = fc.oneof(
  fc.record({ do: fc.constant('sort' as const), seed: fc.nat() }),
  fc.record({
    do: fc.constant('insert' as const),
    at: fc.nat(),
    name: fc.constantFrom('', 'New A', 'New B'),
  }),
  fc.record({ do: fc.constant('delete' as const), at: fc.nat() }),
  fc.constant({ do: 'nothing' as const }),
);

interface Board {
  port: SheetPort;
  read(): Snapshot;
  byName(name: string): OutcomeCells | undefined;
  names(): string[];
  /** Rows whose cells somebody cleared. */
  cleared: ReadonlySet<string>;
}

const uuidOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Rows `Team 0` …, the last few untouched, the others waiting; columns in the order of `headers`. */
function board(
  size: number,
  untouched: number,
  headers: readonly string[],
  plan: readonly Edit[],
): Board {
  const cells: string[][] = [[...headers]];
  const at = (header: string) => headers.indexOf(header);
  const row = (values: Record<string, string>) => headers.map((header) => values[header] ?? '');
  for (let index = 0; index < size; index++)
    cells.push(row({ 'Space name': `Team ${index}`, Members: `p${index}@example.com` }));
  const read = rereading(cells);
  for (const found of read().rows.slice(0, size - untouched)) {
    const line = cells[found.index] as string[];
    line[at('Status')] = STATUS.waiting;
    line[at('Request ID')] = formatStamp({
      uuid: uuidOf(found.index),
      tag: 'anntag',
      minute: Date.UTC(2027, 2, 2),
      fingerprint: found.fingerprint,
      run: 'run01',
    });
  }
  const todo = [...plan];
  const cleared = new Set<string>();
  const move = () => {
    const edit = todo.shift();
    const body = cells.length - 1;
    switch (edit?.do) {
      case 'sort': {
        const rows = cells.splice(1);
        const key = (line: string[]) => (line.join().length * 7919 + edit.seed) % 101;
        cells.push(
          ...(edit.seed % 2 === 0
            ? rows.reverse()
            : rows.sort((one, other) => key(one) - key(other))),
        );
        return;
      }
      case 'insert':
        cells.splice(1 + (edit.at % (body + 1)), 0, row({ 'Space name': edit.name }));
        return;
      case 'delete':
        if (body > 0) cells.splice(1 + (edit.at % body), 1);
        return;
      case 'clear': {
        const line = cells[1 + (edit.at % body)];
        if (!line) return;
        cleared.add(line[at('Space name')] ?? '');
        for (const header of OUTCOME_HEADERS) line[at(header)] = '';
        return;
      }
      case 'clear all but the link': {
        const line = cells[1 + (edit.at % body)] ?? [];
        for (const header of OUTCOME_HEADERS) if (header !== 'Space link') line[at(header)] = '';
        return;
      }
      case 'clear the word and the link': {
        const line = cells[1 + (edit.at % body)] ?? [];
        line[at('Status')] = line[at('Space link')] = '';
        return;
      }
      case 'rename': {
        const line = cells[1 + (edit.at % body)];
        if (line) line[at('Space name')] = `${line[at('Space name')]} renamed`;
        return;
      }
      case 'ask others': {
        const line = cells[1 + (edit.at % body)];
        if (line) line[at('Members')] = 'others@example.com';
        return;
      }
      case 'copy': {
        const copy = [...(cells[1 + (edit.at % body)] ?? [])];
        copy[at('Space name')] = `Copy of ${copy[at('Space name')]}`;
        cells.push(copy);
        return;
      }
      case 'copy below': {
        const index = 1 + (edit.at % body);
        cells.splice(index, 0, [...(cells[index] ?? [])]);
        return;
      }
      case 'nothing':
      case undefined:
        return;
    }
  };
  const write = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      move();
      block.texts.forEach((texts, down) => {
        const index = block.row + down;
        while (cells.length <= index) cells.push(row({}));
        texts.forEach((text, right) => {
          (cells[index] as string[])[block.column + right] = text;
        });
      });
    }
    move();
  };
  return {
    port: {
      id: 7,
      read: () => cells,
      write,
      mayWrite: () => true,
      addOutcomeColumns: () => undefined,
    },
    read,
    cleared,
    names: () =>
      cells
        .slice(1)
        .map((line) => line[at('Space name')] ?? '')
        .filter((name) => name !== ''),
    byName: (name) => {
      const line = cells.find((one) => one[at('Space name')] === name);
      return (
        line &&
        (Object.fromEntries(
          OUTCOME_HEADERS.map((header) => [header, line[at(header)] ?? '']),
        ) as OutcomeCells)
      );
    },
  };
}

/** Reads cells as an execution does that reads them more than once: a line that is as it was is the same row. */
function rereading(cells: readonly string[][]): () => Snapshot {
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
  return () =>
    readSnapshot(
      cells.map((line) => [...line]),
      {},
      context,
    );
}

const HEADERS = ['Space name', 'Members', ...OUTCOME_HEADERS];
const layouts = fc.oneof(
  fc.constant(HEADERS),
  fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
);

/** Every row with an even number is done, with texts of its own. */
const done = (row: SnapshotRow) => {
  const number = Number(stampOf(row)?.uuid.slice(-6) ?? 1);
  if (number % 2 === 1) return undefined;
  return {
    Status: STATUS.done,
    'Space link': `https://mail.google.com/chat/u/0/#chat/space/S${number}`,
    Details: '',
    'Space ID': `spaces/S${number}`,
  };
};

test('every outcome stands on its row in the end, and every other row has what it had', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
      layouts,
      fc.array(edits, { maxLength: 5 }),
      (size, untouched, headers, plan) => {
        const sheet = board(size, Math.min(untouched, size), headers, plan);
        const names = sheet.names();
        const before = new Map(names.map((name) => [name, sheet.byName(name)]));
        const meant = new Map(sheet.read().rows.map((row) => [row.name, done(row)]));
        const { settled, snapshot } = writeRows(sheet.port, sheet.read, sheet.read(), done);
        expect(settled).toBe(true);
        for (const name of sheet.names()) {
          const expected = { ...before.get(name), ...meant.get(name) };
          if (before.has(name)) expect([name, sheet.byName(name)]).toEqual([name, expected]);
          else expect(Object.values(sheet.byName(name) ?? {}).join('')).toBe('');
        }
        // Nothing is left on lines that hold no row.
        expect(snapshot.rows.filter((row) => row.name === '')).toEqual([]);
      },
    ),
    { numRuns: 250 },
  );
});

const ASKS = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'Your Request ID is gone' };

test('a row that somebody clears meanwhile is empty, or says that its id is gone, and no other row is touched', () => {
  const clear = fc.record({ do: fc.constant('clear' as const), at: fc.nat() });
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      layouts,
      fc.array(fc.oneof(edits, clear), { maxLength: 5 }),
      (size, headers, plan) => {
        const sheet = board(size, 1, headers, plan);
        const names = sheet.names();
        const before = new Map(names.map((name) => [name, sheet.byName(name)]));
        const meant = new Map(sheet.read().rows.map((row) => [row.name, done(row)]));
        const { settled } = writeRows(sheet.port, sheet.read, sheet.read(), done, {
          cleared: () => ASKS,
        });
        expect(settled).toBe(true);
        for (const name of sheet.names().filter((one) => before.has(one))) {
          const expected = { ...before.get(name), ...meant.get(name) };
          if (!sheet.cleared.has(name))
            expect([name, sheet.byName(name)]).toEqual([name, expected]);
          else expect([UNTOUCHED, { ...UNTOUCHED, ...ASKS }]).toContainEqual(sheet.byName(name));
        }
      },
    ),
    { numRuns: 250 },
  );
});

/** Every waiting row goes on under its id, with a new time in the cell. */
const renewed = (row: SnapshotRow) => {
  const stamp = stampOf(row);
  if (!stamp || row.state().kind !== 'waiting') return undefined;
  return {
    Status: STATUS.settingUp,
    'Request ID': formatStamp({ ...stamp, minute: Date.UTC(2027, 2, 3) }),
  };
};

/** Every waiting row goes on, and its id cell is written as it was. */
const repeated = (row: SnapshotRow) => {
  const change = renewed(row);
  return change && { ...change, 'Request ID': row.outcome['Request ID'] };
};

test.each([
  ['a sort', [{ do: 'sort', seed: 0 }]],
  ['a new row above', [{ do: 'insert', at: 0, name: 'New A' }]],
  ['an empty row above', [{ do: 'insert', at: 0, name: '' }]],
  ['a deleted row above', [{ do: 'delete', at: 0 }]],
] satisfies [string, Edit[]][])(
  'rows keep their ids through %s while the id cells are written, anew or as they were',
  (_, plan) => {
    for (const again of [renewed, repeated]) keepIds(plan, again);
  },
);

function keepIds(plan: readonly Edit[], again: typeof renewed): void {
  const sheet = board(6, 2, HEADERS, plan);
  const ids = new Map(sheet.names().map((name) => [name, sheet.byName(name)?.['Request ID']]));
  const { snapshot } = writeRows(sheet.port, sheet.read, sheet.read(), again);
  for (const name of sheet.names().filter((one) => ids.has(one)))
    expect([name, sheet.byName(name)?.['Request ID'].slice(0, 36)]).toEqual([
      name,
      ids.get(name)?.slice(0, 36),
    ]);
  expect(snapshot.rows.filter((row) => row.name === '' || row.name === 'New A')).toEqual(
    snapshot.rows.filter((row) => row.name === 'New A' && row.state().kind === 'fresh'),
  );
}

test('whatever somebody does once while ids are stamped, each row has its own, and a copy that of its row or none', () => {
  const at = fc.nat();
  const once = fc.oneof(
    edits,
    ...(['rename', 'ask others', 'copy', 'copy below'] as const).map((does) =>
      fc.record({ do: fc.constant(does), at }),
    ),
  );
  const property = fc.property(
    ...([fc.integer({ min: 1, max: 5 }), fc.nat({ max: 2 }), fc.nat({ max: 3 })] as const),
    ...([once, fc.boolean()] as const),
    (waiting, untouched, moment, edit, isWithWord) => {
      const before: Edit[] = Array.from({ length: moment }, () => ({ do: 'nothing' }));
      const sheet = board(waiting + untouched, untouched, HEADERS, [...before, edit]);
      const known = new Set(sheet.read().rows.map(({ name, fingerprint }) => name + fingerprint));
      const numberOf = ({ name }: SnapshotRow) => Number(/Team (\d)/.exec(name)?.[1] ?? -1);
      const isNew = (row: SnapshotRow) => numberOf(row) >= waiting;
      const wanted = (row: SnapshotRow) => {
        const stamp = stampOf(row);
        if (!known.has(row.name + row.fingerprint) || (!stamp && !isNew(row))) return undefined;
        if (stamp && stamp.run !== 'run01') return undefined;
        const { uuid } = stamp ?? { uuid: uuidOf(100 + numberOf(row)) };
        const fresh = { uuid, tag: 'anntag', minute: 0, run: 'run02' };
        const id = formatStamp({ ...fresh, fingerprint: row.fingerprint });
        if (!stamp) return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': id };
        return { 'Request ID': id, ...(isWithWord ? { Status: STATUS.settingUp } : {}) };
      };
      const { settled, snapshot } = writeRows(sheet.port, sheet.read, sheet.read(), wanted);
      expect(settled).toBe(true);
      const owners = new Set<string>();
      for (const row of snapshot.rows) {
        const [uuid = ''] = row.outcome['Request ID'].split(' ');
        expect([row.name, uuid === '']).toEqual([row.name, row.outcome.Status === '']);
        const own =
          numberOf(row) < 0 ? '' : uuidOf(isNew(row) ? 100 + numberOf(row) : numberOf(row) + 1);
        if (uuid === own) owners.add(row.name);
        else expect([row.name, uuid]).toEqual([row.name, '']);
      }
      const isOwner = (row: SnapshotRow) => owners.has(row.name) || isNew(row) || numberOf(row) < 0;
      expect(snapshot.rows.filter((row) => !isOwner(row) && !row.name.startsWith('Copy'))).toEqual(
        [],
      );
    },
  );
  fc.assert(property, { numRuns: 500 });
});

test('a row that is renamed while its id cell is written keeps its id', () => {
  const sheet = board(3, 0, HEADERS, [{ do: 'rename', at: 1 }]);
  const id = sheet.byName('Team 1')?.['Request ID'].slice(0, 36);
  writeRows(sheet.port, sheet.read, sheet.read(), renewed);
  expect(sheet.byName('Team 1 renamed')?.['Request ID'].slice(0, 36)).toBe(id);
});

test('a row that is renamed while it and its twin under the same id are written keeps its id', () => {
  const sheet = board(3, 0, HEADERS, [{ do: 'rename', at: 1 }]);
  const cells = sheet.port.read();
  cells[1] = [...(cells[2] as string[])];
  const id = sheet.byName('Team 1')?.['Request ID'].slice(0, 36);
  writeRows(sheet.port, sheet.read, sheet.read(), renewed);
  expect(sheet.byName('Team 1 renamed')?.['Request ID'].slice(0, 36)).toBe(id);
});

test('a row that is renamed while it and another that asks for the same are written, each under its own id, keeps its own', () => {
  for (const at of [1, 2]) {
    const sheet = board(4, 0, HEADERS, [{ do: 'rename', at }]);
    const [, , second, third] = sheet.port.read() as string[][];
    third?.splice(0, 2, ...(second?.slice(0, 2) ?? []));
    const ids = () => sheet.read().rows.map(({ outcome }) => outcome['Request ID'].slice(0, 36));
    const before = ids();
    writeRows(sheet.port, sheet.read, sheet.read(), renewed);
    expect(ids()).toEqual(before);
    expect(sheet.byName('Team 1 renamed')?.Status).toBe(STATUS.settingUp);
  }
});

test('a row that asks for others while it is stamped anew, and another that asked for the same gets its first id, keeps what it said', () => {
  const sheet = board(2, 1, HEADERS, [{ do: 'ask others', at: 0 }]);
  const [, first, second] = sheet.port.read() as string[][];
  second?.splice(0, 2, ...(first?.slice(0, 2) ?? []));
  const id = formatStamp({
    uuid: uuidOf(9),
    tag: 'anntag',
    minute: 0,
    fingerprint: '1-1',
    run: 'r',
  });
  writeRows(sheet.port, sheet.read, sheet.read(), (row) =>
    row.outcome['Request ID'] === '' && row.request.people[0]?.user !== 'users/others@example.com'
      ? { Status: STATUS.waiting, 'Request ID': id }
      : renewed(row),
  );
  const said = sheet.read().rows.map(({ outcome }) => outcome['Request ID'].slice(0, 36));
  expect(said).toEqual([uuidOf(1), uuidOf(9)]);
});

test('a new row that gets the new id of one of two that ask for the same, each under its own, doesn’t keep it', () => {
  for (const at of [0, 1, 2, 3]) {
    const sheet = board(4, 0, HEADERS, [{ do: 'insert', at, name: 'New A' }]);
    const [, , second, third] = sheet.port.read() as string[][];
    third?.splice(0, 2, ...(second?.slice(0, 2) ?? []));
    const ids = () =>
      sheet
        .read()
        .rows.filter(({ name }) => name !== 'New A')
        .map(({ outcome }) => outcome['Request ID'].slice(0, 36))
        .sort();
    const before = ids();
    writeRows(sheet.port, sheet.read, sheet.read(), renewed);
    expect(ids()).toEqual(before);
    expect(sheet.byName('New A')).toEqual(UNTOUCHED);
  }
});

test('a new row that gets the new id in place of one of two under one id doesn’t keep it', () => {
  for (const at of [0, 1]) {
    const sheet = board(3, 0, HEADERS, [{ do: 'insert', at, name: 'New A' }]);
    const [, first, second] = sheet.port.read() as string[][];
    second?.splice(0, second.length, ...(first ?? []));
    const [row] = sheet.read().rows as [SnapshotRow];
    const id = formatStamp({
      ...{ uuid: uuidOf(9), tag: 'anntag', minute: 0, run: 'run02' },
      fingerprint: row.fingerprint,
    });
    const old = row.outcome['Request ID'];
    writeRows(sheet.port, sheet.read, sheet.read(), ({ outcome }) =>
      outcome['Request ID'] === old ? { Status: STATUS.waiting, 'Request ID': id } : undefined,
    );
    expect(sheet.byName('New A')).toEqual(UNTOUCHED);
    const twins = sheet.read().rows.filter(({ name }) => name === row.name);
    expect(twins.map(({ outcome }) => outcome['Request ID'])).toEqual([id, id]);
  }
});

test('a row whose word somebody clears that was another’s says again all that it said', () => {
  const sheet = board(3, 1, HEADERS, [
    { do: 'insert', at: 0, name: '' },
    { do: 'clear the word and the link', at: 1 },
  ]);
  const before = sheet.byName('Team 0');
  writeRows(sheet.port, sheet.read, sheet.read(), done);
  expect(sheet.byName('Team 0')).toEqual(before);
  expect(sheet.byName('Team 1')).toMatchObject({ Status: STATUS.done, 'Space ID': 'spaces/S2' });
});

test('a row that gets another’s new id is given its own back, not that of its twin that is renamed meanwhile', () => {
  const sheet = board(4, 0, HEADERS, [
    { do: 'sort', seed: 0 },
    { do: 'rename', at: 2 },
  ]);
  const [, , second, , last] = sheet.port.read() as string[][];
  for (const column of [0, 1]) last?.splice(column, 1, second?.[column] ?? '');
  const ids = () => sheet.read().rows.map(({ name, outcome }) => [name, outcome['Request ID']]);
  const before = ids();
  const first = (row: SnapshotRow) => (row.name === 'Team 0' ? renewed(row) : undefined);
  writeRows(sheet.port, sheet.read, sheet.read(), first);
  const [, twin, third, again] = before;
  expect(ids().slice(0, 3)).toEqual([again, third, ['Team 1 renamed', twin?.[1]]]);
});

test('a new row that gets what was written for one of two twins under one id doesn’t keep it', () => {
  for (const at of [1, 2]) {
    const sheet = board(3, 0, HEADERS, [{ do: 'insert', at, name: 'New A' }]);
    const cells = sheet.port.read();
    cells[3] = [...(cells[2] as string[])];
    const id = sheet.byName('Team 1')?.['Request ID'].slice(0, 36);
    const { snapshot } = writeRows(sheet.port, sheet.read, sheet.read(), renewed);
    expect(sheet.byName('New A')).toEqual(UNTOUCHED);
    const twins = snapshot.rows.filter(({ name }) => name === 'Team 1');
    expect(twins.map(({ outcome }) => outcome['Request ID'].slice(0, 36))).toEqual([id, id]);
  }
});

test('a new row on which all comes down that the lower of two under one id was to say doesn’t keep it, where the upper one says that', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  cells.push([...(cells[2] ?? [])]);
  const link = 'https://chat.google.com/room/AAAA1';
  const says = { Status: STATUS.partly, 'Space link': link, 'Space ID': 'spaces/AAAA1' };
  const read = rereading(cells);
  const before = read();
  const own = { ...before.rows[1]?.outcome, ...says };
  const write = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      const fresh = HEADERS.map(
        (header) => ({ 'Space name': 'New A', Members: 'a@example.com' })[header] ?? '',
      );
      if (block.row === 4 && cells.length === 5) cells.splice(4, 0, fresh);
      sheet.port.write([block]);
    }
  };
  writeRows({ ...sheet.port, write }, read, before, (row) => {
    if (row.name === 'Team 0' && stampOf(row)?.run === 'run01') return renewed(row);
    return row.name === 'Team 1' ? { ...row.outcome, ...says } : undefined;
  });
  const said = read().rows.map(({ name, outcome }) => [name, outcome]);
  expect(said.filter(([name]) => name !== 'Team 0' && name !== 'Team 2')).toEqual([
    ['Team 1', own],
    ['New A', UNTOUCHED],
    ['Team 1', own],
  ]);
});

test('a row that gets another’s new id and is renamed just then says again all that it said', () => {
  const uuid = uuidOf(7);
  const stamped = (row: SnapshotRow) =>
    row.name === 'Team 2' && row.outcome['Request ID'] === ''
      ? {
          ...{ ...UNTOUCHED, Status: STATUS.waiting },
          'Request ID': formatStamp({
            ...{ uuid, tag: 'anntag', minute: 0, run: 'run02' },
            fingerprint: row.fingerprint,
          }),
        }
      : undefined;
  const sheet = board(3, 1, HEADERS, [
    { do: 'sort', seed: 0 },
    { do: 'rename', at: 2 },
  ]);
  const before = sheet.byName('Team 0');
  writeRows(sheet.port, sheet.read, sheet.read(), stamped);
  expect(sheet.byName('Team 0 renamed')).toEqual(before);
  expect(sheet.byName('Team 2')?.['Request ID']).toContain(uuid);
});

test('a row without a name that asks for other people while it gets a row’s new id doesn’t keep it', () => {
  const sheet = board(3, 3, HEADERS, []);
  const cells = sheet.port.read();
  const unnamed = cells[2] as string[];
  unnamed[0] = '';
  const stamp = { uuid: uuidOf(7), tag: 'anntag', minute: 0, run: 'run01' };
  const id = (row: SnapshotRow) => formatStamp({ ...stamp, fingerprint: row.fingerprint });
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      const [first, , third] = cells.slice(1) as string[][];
      if (unnamed[1] !== 'others@example.com') {
        cells.splice(1, 3, unnamed, first ?? [], third ?? []);
        sheet.port.write(blocks);
        // Somebody sorts it back, and it is tried again.
        unnamed[1] = 'others@example.com';
        cells.splice(1, 3, first ?? [], unnamed, third ?? []);
      }
      sheet.port.write(blocks);
    },
  };
  writeRows(port, sheet.read, sheet.read(), (row) =>
    row.name === 'Team 0' ? { Status: STATUS.waiting, 'Request ID': id(row) } : undefined,
  );
  expect(sheet.read().rows.map(({ name, outcome }) => [name, outcome.Status])).toEqual([
    ['Team 0', STATUS.waiting],
    ['others@example.com', ''],
    ['Team 2', ''],
  ]);
});

test('a new row without a name gets no other row’s id, though the last row isn’t seen while rows are emptied', () => {
  const headers = ['Type', ...HEADERS];
  const sheet = board(3, 0, headers, []);
  const cells = sheet.port.read() as string[][];
  const chat = (people: string) =>
    headers.map((header) => ({ Type: 'Group chat', Members: people })[header] ?? '');
  const [, , , last = []] = cells;
  last.splice(0, 3, ...chat('ben@example.com, eve@example.com').slice(0, 3));
  const before = sheet.read();
  let rows = cells.length;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      sheet.port.write(blocks);
      if (rows === cells.length) cells.splice(2, 0, chat('cleo@example.com, dora@example.com'));
    },
  };
  // Somebody puts a row in just as as many rows are read as there were.
  const read = () => {
    const all = sheet.read();
    const seen = all.rows.filter(({ index }) => index < rows);
    rows = cells.length;
    return { ...all, rows: seen };
  };
  writeRows(port, read, before, ({ name }) => (name === 'Team 0' ? UNTOUCHED : undefined));
  const bearers = sheet.read().rows.filter(({ outcome }) => outcome['Request ID'] !== '');
  expect(bearers.map(({ name }) => name)).toEqual(['Team 1', 'ben@example.com, eve@example.com']);
});

test('a copy of a row whose id was just written anew says all that the row says, also that it waits as others are told just then', () => {
  for (const at of [1, 2, 3]) {
    const sheet = board(3, 1, HEADERS, []);
    const cells = sheet.port.read();
    let isCopied = false;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        sheet.port.write(blocks);
        if (!isCopied) cells.splice(at, 0, [...(cells[2] as string[])]);
        isCopied = true;
      },
    };
    writeRows(port, sheet.read, sheet.read(), (row) => {
      const id = renewed(row)?.['Request ID'];
      if (row.name !== 'Team 2') return id === undefined ? undefined : { 'Request ID': id };
      return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': 'Its own' };
    });
    const [one, copy] = sheet.read().rows.filter(({ name }) => name === 'Team 1');
    expect(one?.outcome.Status).toBe(STATUS.waiting);
    expect(copy?.outcome).toEqual(one?.outcome);
  }
});

test('a copy of a row without an id gets none, though a row that asked for the same is renamed just as others are emptied', () => {
  for (const at of [1, 3, 4]) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const [, line = []] = cells;
    const bare = [...line.slice(0, 2), ...OUTCOME_HEADERS.map(() => '')];
    cells[2] = bare;
    const named = sheet.byName('Team 0');
    let isDone = false;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        sheet.port.write(blocks);
        if (isDone) return;
        isDone = true;
        line[0] = 'Renamed';
        cells.splice(at, 0, [...bare]);
      },
    };
    const read = rereading(cells);
    writeRows(port, read, read(), (row) => (row.name === 'Team 2' ? UNTOUCHED : undefined));
    expect(sheet.byName('Renamed')).toEqual(named);
    const others = read().rows.filter(({ name }) => name === 'Team 0');
    expect(others.map(({ outcome }) => outcome)).toEqual(
      [NO_OUTCOME, NO_OUTCOME].map((one) => ({ ...one, 'Request ID': '' })),
    );
  }
});

test.each([
  ['above both', [1]],
  ['above, and others are stamped too', [1, 0, 3]],
])(
  'of two rows that ask for the same both have an id once the new one is stamped, wherever a row is put in: %s',
  (_, others) => {
    for (const isNewBelow of [true, false]) {
      const sheet = board(5, 0, HEADERS, []);
      const cells = sheet.port.read() as string[][];
      const bare = (line: string[] = []) => [...line.slice(0, 2), ...OUTCOME_HEADERS.map(() => '')];
      const id = sheet.byName('Team 2')?.['Request ID'] ?? '';
      cells.splice(isNewBelow ? 4 : 3, 0, bare(cells[3]));
      const isNew = new Set(others.map((index) => `Team ${index}`));
      for (const line of cells)
        if (isNew.has(line[0] ?? '')) line.splice(0, line.length, ...bare(line));
      let isDone = false;
      const port = {
        ...sheet.port,
        write: (blocks: readonly Block[]) => {
          if (!isDone)
            cells.splice(
              1,
              0,
              HEADERS.map(() => ''),
            );
          isDone = true;
          sheet.port.write(blocks);
        },
      };
      const read = rereading(cells);
      const newId = (row: SnapshotRow) => `new-${row.name} anntag`;
      const wanted = (row: SnapshotRow, { rows }: Snapshot) => {
        const has = rows.some(
          (one) => one.name === row.name && one.outcome['Request ID'] === newId(row),
        );
        if (
          row.outcome['Request ID'] !== '' ||
          has ||
          !(row.name === 'Team 2' || isNew.has(row.name))
        )
          return undefined;
        return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': newId(row) };
      };
      writeRows(port, read, read(), wanted);
      const ids = (name: string) =>
        read().rows.flatMap((row) => (row.name === name ? row.outcome['Request ID'] : []));
      expect(ids('Team 2').sort()).toEqual([id, 'new-Team 2 anntag'].sort());
      for (const name of isNew) expect(ids(name)).toEqual([`new-${name} anntag`]);
    }
  },
);

test('a row that somebody clears just as it is stamped anew is untouched, and so it stays as others move', () => {
  for (const moved of ['never', 'before it is read', 'as its id is taken']) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const line = cells[2] as string[];
    const begun = {
      Status: STATUS.settingUp,
      'Space link': 'https://x.org/S1',
      'Space ID': 'spaces/S1',
    };
    for (const [header, text] of Object.entries(begun)) line[HEADERS.indexOf(header)] = text;
    let writes = 0;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        if (writes++ === 0)
          for (const header of OUTCOME_HEADERS) line[HEADERS.indexOf(header)] = '';
        const others = HEADERS.map(() => '');
        if (moved === 'as its id is taken' && writes === 2) cells.splice(1, 0, others);
        sheet.port.write(blocks);
        if (moved === 'before it is read' && writes === 1) cells.splice(1, 0, others);
      },
    };
    const read = rereading(cells);
    writeRows(port, read, read(), (row, _, had) => {
      const stamp = stampOf(row);
      if (!stamp || had?.['Request ID'] === '') return undefined;
      return { 'Request ID': formatStamp({ ...stamp, run: 'again' }) };
    });
    expect(Object.values(sheet.byName('Team 1') ?? {}).join('')).toBe('');
    for (const name of ['Team 0', 'Team 2'])
      expect(sheet.byName(name)).toMatchObject({
        Status: STATUS.waiting,
        'Request ID': expect.stringContaining('again'),
      });
  }
});

test('a row under way that somebody clears just as it is stamped anew is untouched, although others are stamped in the same write', () => {
  const sheet = board(4, 3, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const line = cells[1] as string[];
  const say = (texts: Partial<OutcomeCells>) => {
    for (const [header, text] of Object.entries(texts)) line[HEADERS.indexOf(header)] = text;
  };
  const space = { 'Space link': 'https://x.org/S0', 'Space ID': 'spaces/S0' };
  say({ Status: STATUS.settingUp, Details: 'coming', ...space });
  let writes = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      if (writes++ === 0) say(UNTOUCHED);
      sheet.port.write(blocks);
    },
  };
  const read = rereading(cells);
  writeRows(port, read, read(), (row, _, had) => {
    if (had?.['Request ID'] === '' && row.outcome['Request ID'] !== '') return undefined;
    const stamp = stampOf(row);
    if (stamp?.run === 'again') return undefined;
    if (stamp) return { 'Request ID': formatStamp({ ...stamp, run: 'again' }) };
    if (row.name === 'Team 0') return undefined;
    const { fingerprint, index } = row;
    const fresh = { uuid: uuidOf(index), tag: 'anntag', minute: 0, fingerprint, run: 'again' };
    return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': formatStamp(fresh) };
  });
  expect(Object.values(sheet.byName('Team 0') ?? {}).join('')).toBe('');
  for (const name of ['Team 1', 'Team 2', 'Team 3'])
    expect(sheet.byName(name)).toMatchObject({ Status: STATUS.waiting, 'Space ID': '' });
});

test('a line that somebody inserts above a row, and writes another request into, bears no id of that row, which they also renamed', () => {
  const sheet = board(1, 0, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const read = rereading(cells);
  const before = read();
  (cells[1] as string[])[HEADERS.indexOf('Space name')] = 'Renamed';
  const line = (header: string) => ({ 'Space name': 'New', Members: 'new@example.com' })[header];
  cells.splice(
    1,
    0,
    HEADERS.map((header) => line(header) ?? ''),
  );
  writeRows(sheet.port, read, before, (row) => {
    const stamp = stampOf(row);
    if (!stamp || row.name !== 'Team 0') return undefined;
    return { 'Request ID': formatStamp({ ...stamp, run: 'again' }) };
  });
  expect(Object.values(sheet.byName('New') ?? {}).join('')).toBe('');
  expect(sheet.byName('Renamed')).toMatchObject({
    Status: STATUS.waiting,
    'Request ID': expect.stringContaining(uuidOf(1)),
  });
});

test('a row that somebody clears as it gets its id after a sort is untouched, although others’ cells were emptied before', () => {
  const sheet = board(3, 2, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const say = (name: string, texts: Partial<OutcomeCells>) => {
    const line = cells.find(([first]) => first === name) as string[];
    for (const [header, text] of Object.entries(texts)) line[HEADERS.indexOf(header)] = text;
  };
  const space = { 'Space link': 'https://x.org/S0', 'Space ID': 'spaces/S0' };
  const fix = { Status: STATUS.fix, Details: 'why' };
  say('Team 0', { Status: STATUS.settingUp, ...space });
  say('Team 2', fix);
  let writes = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      writes++;
      if (writes === 1) cells.splice(1, 0, ...cells.splice(3));
      if (writes === 3) say('Team 0', { ...UNTOUCHED, 'Request ID': '' });
      sheet.port.write(blocks);
    },
  };
  const read = rereading(cells);
  writeRows(port, read, read(), (row, _, had) => {
    if (had?.['Request ID'] === '' && row.outcome['Request ID'] !== '') return undefined;
    const stamp = stampOf(row);
    if (stamp?.run === 'again') return undefined;
    if (stamp) return { 'Request ID': formatStamp({ ...stamp, run: 'again' }) };
    if (row.name === 'Team 2') return { ...UNTOUCHED, ...fix };
    // Cleared cells make it a fresh row, and that is for a later run.
    if (row.name === 'Team 0') return undefined;
    const { fingerprint } = row;
    const fresh = { uuid: uuidOf(9), tag: 'anntag', minute: 0, fingerprint, run: 'again' };
    return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': formatStamp(fresh) };
  });
  expect(writes).toBeGreaterThanOrEqual(3);
  expect(Object.values(sheet.byName('Team 0') ?? {}).join('')).toBe('');
  expect(sheet.byName('Team 1')).toMatchObject({ Status: STATUS.waiting });
  expect(sheet.byName('Team 2')).toMatchObject({ ...fix, 'Request ID': '' });
});

test('a copy that gets another row’s id in the moment in which it is made has what the row has that it was copied from', () => {
  for (const name of ['Team 1', 'Copy']) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read();
    const link = 'https://mail.google.com/chat/u/0/#chat/space/S1';
    const texts = { Status: STATUS.settingUp, 'Space link': link, 'Space ID': 'spaces/S1' };
    for (const [header, text] of Object.entries(texts))
      cells[2]?.splice(HEADERS.indexOf(header), 1, text);
    // Also where the row has a twin already.
    cells[1] = [...(cells[2] as string[])];
    const original = sheet.byName('Team 1');
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        if (cells[3]?.[0] === 'Team 2') cells[3] = [name, ...(cells[2] as string[]).slice(1)];
        sheet.port.write(blocks);
      },
    };
    writeRows(port, sheet.read, sheet.read(), (row) =>
      row.name === 'Team 2' ? renewed(row) : undefined,
    );
    expect(sheet.byName('Team 1')).toEqual(original);
    expect(sheet.read().rows[2]).toMatchObject({ name, outcome: original });
  }
});

test('a renamed copy on which the new stamp of the row that it was copied from comes down says all that this one said', () => {
  const link = 'https://mail.google.com/chat/u/0/#chat/space/S1';
  const begun = { Status: STATUS.settingUp, 'Space link': link, 'Space ID': 'spaces/S1' };
  for (const [isAbove, texts] of [
    [true, begun],
    [false, begun],
    [true, { Status: STATUS.waiting }],
  ] as const) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read();
    for (const [header, text] of Object.entries(texts))
      cells[2]?.splice(HEADERS.indexOf(header), 1, text);
    const original = sheet.byName('Team 1');
    let isCopied = false;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        const copy = ['Copy', 'eve@example.com', ...(cells[2] as string[]).slice(2)];
        if (!isCopied) cells.splice(isAbove ? 2 : 3, 0, copy);
        isCopied = true;
        sheet.port.write(blocks);
      },
    };
    const again = (row: SnapshotRow) => {
      const stamp = stampOf(row);
      return row.name === 'Team 1' && stamp
        ? { 'Request ID': formatStamp({ ...stamp, run: 'again' }) }
        : undefined;
    };
    writeRows(port, sheet.read, sheet.read(), again);
    expect(sheet.byName('Copy')).toEqual(original);
    const stamped = sheet.read().rows.find(({ name }) => name === 'Team 1');
    expect(stamped && stampOf(stamped)?.run).toBe('again');
  }
});

test('a row without an id that somebody sorts another’s link onto while a row is emptied doesn’t become that other row', () => {
  for (const isAbove of [true, false]) {
    const sheet = board(3, 1, HEADERS, []);
    const cells = sheet.port.read();
    const [, , shows = [], bare = []] = cells;
    if (isAbove) cells.splice(2, 2, bare, shows);
    const put = (line: string[], header: string, text: string) =>
      line.splice(HEADERS.indexOf(header), 1, text);
    const link = 'https://chat.google.com/room/S1';
    put(shows, 'Status', STATUS.settingUp);
    put(shows, 'Space link', link);
    put(shows, 'Space ID', 'spaces/S1');
    const before = sheet.byName('Team 1');
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        if (bare[0] !== 'Sorted') {
          put(bare, 'Space name', 'Sorted');
          put(bare, 'Space link', link);
          put(shows, 'Space link', '');
        }
        sheet.port.write(blocks);
      },
    };
    writeRows(port, sheet.read, sheet.read(), ({ name }) =>
      name === 'Team 0' ? UNTOUCHED : undefined,
    );
    expect(sheet.byName('Sorted')).toMatchObject({ Status: '', 'Space ID': '', 'Request ID': '' });
    expect(sheet.byName('Team 1')).toEqual(before);
  }
});

test('a row that is set up keeps its space while another that asks for the same is made untouched again, and both are sorted', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const [, twin = [], shows = []] = cells;
  for (const header of ['Space name', 'Members'])
    shows[HEADERS.indexOf(header)] = twin[HEADERS.indexOf(header)] ?? '';
  const done = { Status: STATUS.done, 'Space link': 'https://x.org/S1', 'Space ID': 'spaces/S1' };
  for (const [header, text] of Object.entries(done)) shows[HEADERS.indexOf(header)] = text;
  const before = sheet.read();
  cells.splice(1, 3, shows, twin, cells[3] ?? []);
  writeRows(sheet.port, sheet.read, before, ({ outcome }) =>
    outcome.Status === STATUS.waiting ? UNTOUCHED : undefined,
  );
  const said = sheet.read().rows.map(({ outcome }) => outcome);
  expect(said.map(({ Status }) => Status).sort()).toEqual(['', '', STATUS.done]);
  expect(said.find(({ Status }) => Status === STATUS.done)).toMatchObject({
    ...done,
    'Request ID': expect.stringContaining(uuidOf(2)),
  });
});

test('a row that shows its space keeps it where it is stamped anew while a new one that asks for the same is stamped, and both are sorted', () => {
  const sheet = board(3, 1, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const [, shows = [], , fresh = []] = cells;
  for (const header of ['Space name', 'Members'])
    fresh[HEADERS.indexOf(header)] = shows[HEADERS.indexOf(header)] ?? '';
  const made = { Status: STATUS.settingUp, 'Space link': 'https://x.org/S1', Details: 'more' };
  for (const [header, text] of Object.entries({ ...made, 'Space ID': 'spaces/S1' }))
    shows[HEADERS.indexOf(header)] = text;
  const stampedAnew = (row: SnapshotRow) => {
    const stamp = stampOf(row) ?? { uuid: uuidOf(9), tag: 'anntag', fingerprint: '1-1', run: 'r' };
    const id = formatStamp({ ...stamp, minute: Date.UTC(2027, 2, 3) });
    const isNew = row.outcome['Request ID'] === '';
    return isNew
      ? { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': id }
      : { 'Request ID': id };
  };
  const before = sheet.read();
  cells.splice(1, 3, fresh, cells[2] ?? [], shows);
  writeRows(sheet.port, sheet.read, before, stampedAnew);
  const twins = sheet.read().rows.filter(({ name }) => name === before.rows[0]?.name);
  const said = twins.map(({ outcome }) => [
    outcome['Request ID'].slice(0, 36),
    outcome['Space ID'],
  ]);
  expect(said.sort()).toEqual([
    [uuidOf(1), 'spaces/S1'],
    [uuidOf(9), ''],
  ]);
});

test('a row that waits, and is copied over another just as it is stamped anew, waits still, as its copy does, where others are told so', () => {
  for (const over of [1, 3]) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    for (const header of OUTCOME_HEADERS) cells[over]?.splice(HEADERS.indexOf(header), 1, '');
    cells.push(['New', 'new@example.com', ...OUTCOME_HEADERS.map(() => '')]);
    const stampedAnew = ({ outcome, fingerprint }: SnapshotRow) => {
      const [uuid = ''] = outcome['Request ID'].split(' ');
      const stamp = { tag: 'anntag', minute: Date.UTC(2027, 2, 3), fingerprint, run: 'run02' };
      const id = formatStamp({ ...stamp, uuid: uuid || uuidOf(9) });
      return uuid
        ? { 'Request ID': id }
        : { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': id };
    };
    const wanted = (row: SnapshotRow) =>
      row.name === 'Team 1' || row.name === 'New' ? stampedAnew(row) : undefined;
    let isCopied = false;
    const write = (blocks: readonly Block[]) => {
      if (!isCopied) cells[over] = [...(cells[2] ?? [])];
      isCopied = true;
      sheet.port.write(blocks);
    };
    writeRows({ ...sheet.port, write }, sheet.read, sheet.read(), wanted);
    const { rows } = sheet.read();
    const twins = rows.filter(({ name }) => name === 'Team 1');
    for (const { outcome } of twins) {
      expect(outcome.Status).toBe(STATUS.waiting);
      expect(outcome['Request ID']).toMatch(new RegExp(`^${uuidOf(2)} .* run02`));
    }
    expect([twins.length, sheet.byName('New')?.Status]).toEqual([2, STATUS.waiting]);
  }
});

test('a row that waits, copied over one that asks for something else just as both are stamped anew, waits under its id there, too', () => {
  const stampedAnew = (row: SnapshotRow) => {
    const stamp = stampOf(row);
    return stamp?.run === 'run01'
      ? { 'Request ID': formatStamp({ ...stamp, run: 'run02' }) }
      : undefined;
  };
  for (const [from, over] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const sheet = board(2, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    let isCopied = false;
    const write = (blocks: readonly Block[]) => {
      if (!isCopied) cells[over] = [...(cells[from] ?? [])];
      isCopied = true;
      sheet.port.write(blocks);
    };
    writeRows({ ...sheet.port, write }, sheet.read, sheet.read(), stampedAnew);
    const said = sheet.read().rows.map((row) => [row.outcome.Status, stampOf(row)?.uuid]);
    const waits = [STATUS.waiting, uuidOf(from)];
    expect(said).toEqual([waits, waits]);
  }
});

test('a row that waits, and that an undo brings back as another is told to wait again, waits under its id', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const [gone = []] = cells.splice(3, 1);
  const status = HEADERS.indexOf('Status');
  (cells[1] as string[])[status] = STATUS.failed;
  let writes = 0;
  const write = (blocks: readonly Block[]) => {
    writes++;
    // The word comes down on the other row, and is taken away there and written again once the deleted one is back.
    if (writes === 1) cells.push(...cells.splice(1, 1));
    if (writes === 2) cells.push(gone);
    sheet.port.write(blocks);
  };
  const wanted = ({ name }: SnapshotRow) =>
    name === 'Team 0' ? { Status: STATUS.waiting } : undefined;
  const before = sheet.read();
  writeRows({ ...sheet.port, write }, sheet.read, before, wanted);
  const said = sheet.read().rows.map((row) => [row.outcome.Status, stampOf(row)?.uuid]);
  expect(said).toEqual([2, 1, 3].map((row) => [STATUS.waiting, uuidOf(row)]));
});

test.each(['Team 1', 'Team 9'])(
  'a copy of a row that has to be fixed says whole what that one said, where another row’s new stamp comes down on it (as %s)',
  (name) => {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const fix = { ...UNTOUCHED, Status: STATUS.fix, Details: 'Nobody is named.' };
    for (const [header, text] of Object.entries(fix))
      cells[2]?.splice(HEADERS.indexOf(header), 1, text);
    const read = rereading(cells);
    let isPutIn = false;
    const write = (blocks: readonly Block[]) => {
      const copy = (cells[2] ?? []).map((text) => (text === 'Team 1' ? name : text));
      if (!isPutIn) cells.splice(3, 0, copy);
      isPutIn = true;
      sheet.port.write(blocks);
    };
    writeRows({ ...sheet.port, write }, read, read(), (row) => {
      if (row.name === 'Team 1') return isPutIn ? undefined : { ...fix, Details: 'No name.' };
      const stamp = stampOf(row);
      return row.name === 'Team 2' && stamp?.run === 'run01' ? renewed(row) : undefined;
    });
    const said = read().rows.map(({ name, outcome }) => [name, outcome.Status, outcome.Details]);
    expect(said[1]?.slice(0, 2)).toEqual(['Team 1', STATUS.fix]);
    expect(said[2]).toEqual([name, STATUS.fix, 'Nobody is named.']);
  },
);

test('a copy that is put in as rows are stamped anew, and gets the stamp of a row below, has the id of the row that it was copied from', () => {
  const stampedAnew = (row: SnapshotRow) => {
    const stamp = stampOf(row);
    if (stamp?.run !== 'run01') return undefined;
    const { fingerprint } = row;
    return { 'Request ID': formatStamp({ ...stamp, fingerprint, run: 'run02' }) };
  };
  for (const size of [2, 3, 5])
    for (const at of [1, size - 1])
      for (const name of [`Team ${at - 1}`, 'Copy']) {
        const sheet = board(size, 0, HEADERS, []);
        const cells = sheet.port.read() as string[][];
        const read = rereading(cells);
        const before = read();
        const known = new Set(before.rows.map((row) => row.name));
        let isPutIn = false;
        const write = (blocks: readonly Block[]) => {
          if (!isPutIn) cells.splice(at + 1, 0, [name, ...(cells[at] ?? []).slice(1)]);
          isPutIn = true;
          sheet.port.write(blocks);
        };
        const wanted = (row: SnapshotRow) => (known.has(row.name) ? stampedAnew(row) : undefined);
        const { settled } = writeRows({ ...sheet.port, write }, read, before, wanted);
        const said = read().rows.map((row) => [row.outcome.Status, stampOf(row)?.uuid]);
        const ids = Array.from({ length: size }, (_, index) => uuidOf(index + 1));
        ids.splice(at, 0, uuidOf(at));
        expect([settled, said]).toEqual([true, ids.map((id) => [STATUS.waiting, id])]);
      }
});

test('a row that just got its first id has one in the end, though another’s id that is taken away lands on it', () => {
  const insert = { do: 'insert', at: 0, name: '' } as const;
  const sheet = board(2, 0, HEADERS, [{ do: 'nothing' }, insert]);
  const [, first = [], second = []] = sheet.port.read() as string[][];
  first.splice(2, first.length, ...OUTCOME_HEADERS.map(() => ''));
  second[HEADERS.indexOf('Status')] = '';
  const stamp = { uuid: uuidOf(9), tag: 'anntag', minute: 0, run: 'r', fingerprint: '1-1' };
  writeRows(sheet.port, sheet.read, sheet.read(), ({ name, outcome }) => {
    const isBare = Object.values(outcome).every((text) => text === '');
    if (name === 'Team 1') return isBare ? undefined : { 'Request ID': '' };
    if (name !== 'Team 0' || !isBare) return undefined;
    return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': formatStamp(stamp) };
  });
  expect(sheet.byName('Team 0')).toMatchObject({
    Status: STATUS.waiting,
    'Request ID': expect.stringContaining(uuidOf(9)),
  });
  expect(sheet.byName('Team 1')).toEqual(UNTOUCHED);
});

test('a row that is changed while others are written is untouched again at once, and stays so', () => {
  const sheet = board(2, 0, HEADERS, [{ do: 'ask others', at: 0 }]);
  let writes = 0;
  const write = (blocks: readonly Block[]) => {
    writes++;
    sheet.port.write(blocks);
  };
  const done = { Status: STATUS.done, 'Space link': 'https://x.org/S1', 'Space ID': 'spaces/S1' };
  const wanted = (row: SnapshotRow) => {
    if (row.name === 'Team 1') return done;
    const isChanged = row.request.people[0]?.shown === 'others@example.com';
    return isChanged && stampOf(row) ? UNTOUCHED : undefined;
  };
  const { settled } = writeRows({ ...sheet.port, write }, sheet.read, sheet.read(), wanted);
  expect([settled, writes, sheet.byName('Team 0')]).toEqual([true, 2, UNTOUCHED]);
});

test('a row that gets a new id, and the copy that somebody makes of it just then, have that at once', () => {
  for (const isAbove of [true, false]) {
    const sheet = board(2, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const fresh = { uuid: uuidOf(9), tag: 'anntag', minute: 0, run: 'run01' };
    let writes = 0;
    const write = (blocks: readonly Block[]) => {
      const line = cells.findIndex((one) => one.includes('Team 0'));
      if (writes === 0) cells.splice(isAbove ? line : line + 1, 0, [...(cells[line] ?? [])]);
      writes++;
      sheet.port.write(blocks);
    };
    const { settled } = writeRows({ ...sheet.port, write }, sheet.read, sheet.read(), (row) =>
      stampOf(row)?.uuid === uuidOf(1)
        ? { ...row.outcome, 'Request ID': formatStamp({ ...fresh, fingerprint: row.fingerprint }) }
        : undefined,
    );
    const ids = sheet.read().rows.map((row) => stampOf(row)?.uuid);
    expect([settled, writes, ids]).toEqual([true, 2, [uuidOf(9), uuidOf(9), uuidOf(2)]]);
  }
});

test('a row that is untouched again doesn’t keep the word of another that is given its own back just then', () => {
  const insert = { do: 'insert', at: 0, name: '' } as const;
  const sheet = board(3, 0, HEADERS, [insert, { do: 'nothing' }, { do: 'nothing' }, insert]);
  const odd = sheet.port.read()[2] as string[];
  odd[HEADERS.indexOf('Request ID')] = '';
  writeRows(sheet.port, sheet.read, sheet.read(), ({ outcome }) =>
    outcome['Request ID'] === '' ? undefined : UNTOUCHED,
  );
  expect(sheet.byName('Team 0')).toEqual(UNTOUCHED);
  expect(sheet.byName('Team 1')).toEqual({ ...UNTOUCHED, Status: STATUS.waiting });
  expect(sheet.byName('Team 2')).toEqual(UNTOUCHED);
});

test('a row that somebody sorts another’s link and word onto is left as they left it, though that one gets its outcome', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const put = (line: string[] = [], texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts))
      line.splice(HEADERS.indexOf(header), 1, text);
  };
  const link = (space: string) => `https://chat.google.com/room/${space}`;
  const [, gets, row, copy = []] = cells;
  put(gets, { Status: STATUS.settingUp, 'Space link': link('Gets'), 'Space ID': 'spaces/Gets' });
  put(row, { Status: STATUS.partly, 'Space link': link('Own'), 'Space ID': 'spaces/Own' });
  put(row, { Details: 'Somebody can’t be added.' });
  // Which of the two it was nobody can tell once both are changed.
  copy.splice(2, copy.length, ...(row ?? []).slice(2));
  let isSorted = false;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      if (!isSorted) {
        put(row, {
          Members: 'q1@example.com',
          Status: STATUS.settingUp,
          'Space link': link('Gets'),
        });
        put(copy, { Members: 'q2@example.com' });
      }
      sheet.port.write(blocks);
      if (!isSorted) put(gets, { 'Space link': link('Own') });
      isSorted = true;
    },
  };
  const outcome = {
    ...{ Status: STATUS.done, 'Space link': link('Gets'), Details: '', 'Space ID': 'spaces/Gets' },
  };
  writeRows(port, sheet.read, sheet.read(), ({ name }) =>
    name === 'Team 0' ? outcome : undefined,
  );
  expect(sheet.byName('Team 0')).toMatchObject(outcome);
  expect(sheet.byName('Team 1')).toMatchObject({
    ...{ Status: STATUS.settingUp, 'Space link': link('Gets'), 'Space ID': 'spaces/Own' },
  });
});

test('a copy that gets the outcome of the row that it was copied from, which somebody renames meanwhile, says again what it said', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const [, first, row = []] = cells;
  const said = sheet.byName('Team 1');
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      if (cells[1] === first) {
        row[0] = 'Renamed';
        // A row above is deleted, and the copy stands where the row was read.
        cells.splice(1, 1);
        cells.splice(2, 0, ['Copy', 'others@example.com', ...row.slice(2)]);
      }
      sheet.port.write(blocks);
    },
  };
  const uuid = stampOf(sheet.read().rows[1] as SnapshotRow)?.uuid ?? '';
  const outcome = { Status: STATUS.done, 'Space link': 'link', 'Space ID': 'spaces/S' };
  writeRows(port, sheet.read, sheet.read(), (one, snapshot) =>
    one === originalOf(snapshot, uuid) ? outcome : undefined,
  );
  expect(sheet.byName('Renamed')).toMatchObject(outcome);
  expect(sheet.byName('Copy')).toEqual(said);
});

test('a renamed copy of one of two rows under an id says still what that one says, though the other and a third are told the same word', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const put = (row: string[] | undefined, texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts))
      row?.splice(HEADERS.indexOf(header), 1, text);
  };
  const link = (space: string) => `https://chat.google.com/room/${space}`;
  const of = (space: string) => ({ 'Space link': link(space), 'Space ID': `spaces/${space}` });
  const [, row, , third] = cells;
  put(row, { ...of('Own'), Details: 'Somebody can’t be added.', Status: STATUS.settingUp });
  put(third, { ...of('Third'), Status: STATUS.settingUp });
  const other = [...(row ?? [])];
  put(other, { Members: 'q0@example.com', Status: STATUS.partly });
  cells[2] = other;
  let isCopied = false;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      if (!isCopied) cells.push(['Copy', 'c0@example.com', ...other.slice(2)]);
      isCopied = true;
      sheet.port.write(blocks);
    },
  };
  const first = sheet.read().rows[0];
  writeRows(port, sheet.read, sheet.read(), ({ name, fingerprint }) => {
    if (name === 'Team 2') return { ...of('Third'), Status: STATUS.partly, Details: 'Not all.' };
    if (fingerprint !== first?.fingerprint) return undefined;
    return { ...of('Own'), Status: STATUS.partly, Details: 'Somebody left.' };
  });
  expect(cells[4]?.slice(2)).toEqual(other.slice(2));
  expect(sheet.byName('Copy')).toMatchObject({ ...of('Own'), Status: STATUS.partly });
});

test('a renamed copy that gets another’s refusal in the moment in which it is made is a copy, where its row has one that is told so', () => {
  const copied = { Status: STATUS.fix, Details: 'A copy of another row.' };
  const failed = { ...NO_OUTCOME, Status: STATUS.failed, Details: 'The name is in use.' };
  for (const isTold of [true, false]) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read();
    const [, row = []] = cells;
    const before = sheet.byName('Team 0');
    cells[2] = ['Copy', 'c0@example.com', ...row.slice(2)];
    if (isTold)
      for (const [header, text] of Object.entries(copied))
        cells[2].splice(HEADERS.indexOf(header), 1, text);
    const copy = sheet.byName('Copy');
    let isMade = false;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        if (!isMade) cells.splice(3, 0, ['Again', 'd0@example.com', ...row.slice(2)]);
        isMade = true;
        sheet.port.write(blocks);
      },
    };
    writeRows(port, sheet.read, sheet.read(), ({ name }) =>
      name === 'Team 2' ? failed : undefined,
    );
    expect(sheet.byName('Again')).toEqual(isTold ? copy : before);
    expect(sheet.byName('Team 0')).toEqual(before);
    expect(sheet.byName('Team 2')).toMatchObject(failed);
  }
});

test('a renamed copy that gets another’s refusal in the moment in which it is made doesn’t say Done by that, where a twin of its row is told that it is a copy', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const put = (row: string[] | undefined, texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts))
      row?.splice(HEADERS.indexOf(header), 1, text);
  };
  const twin = [...(cells[2] ?? [])];
  put(twin, { Status: STATUS.fix, Details: 'A copy of another row.' });
  put(cells[2], { Status: STATUS.done, 'Space ID': 'spaces/Own' });
  put(cells[2], { 'Space link': 'https://chat.google.com/room/Own' });
  cells[3] = twin;
  let isCopied = false;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      // It stands above by now, where the first row was read.
      if (!isCopied) cells.splice(1, 0, ['Copy', 'c0@example.com', ...twin.slice(2)]);
      isCopied = true;
      sheet.port.write(blocks);
    },
  };
  const failed = { ...NO_OUTCOME, Status: STATUS.failed, Details: 'The name is in use.' };
  writeRows(port, sheet.read, sheet.read(), ({ name }) => (name === 'Team 0' ? failed : undefined));
  expect(sheet.byName('Team 0')).toMatchObject(failed);
  expect(cells[1]?.slice(2)).toEqual(twin.slice(2));
});

test('a twin under the same id keeps what it says, though what it says was written for another', () => {
  const sheet = board(4, 0, HEADERS, []);
  const cells = sheet.port.read();
  const twin = [...(cells[2] as string[])];
  twin[HEADERS.indexOf('Status')] = STATUS.settingUp;
  cells[2]?.splice(HEADERS.indexOf('Status'), 1, STATUS.partly);
  cells[3] = twin;
  const text = { Status: STATUS.settingUp };
  const { snapshot } = writeRows(sheet.port, sheet.read, sheet.read(), ({ name }) =>
    name === 'Team 0' ? text : undefined,
  );
  const statuses = snapshot.rows.map(({ outcome }) => outcome.Status);
  expect(statuses.slice(0, 3)).toEqual([STATUS.settingUp, STATUS.partly, STATUS.settingUp]);
});

test('of two rows that ask for the same under one id, the one that another’s texts come down on says again what it said itself', () => {
  const doubt = { Status: STATUS.settingUp, Details: 'No answer came.' };
  const copy = { Status: STATUS.fix, Details: 'A copy of another row.' };
  const outcome = {
    Status: STATUS.done,
    Details: '',
    'Space link': 'link',
    'Space ID': 'spaces/S',
  };
  for (const wanted of [() => outcome, renewed])
    for (const [at, order] of [
      [2, [doubt, copy]],
      [3, [doubt, copy]],
      [2, [copy, doubt]],
      [3, [copy, doubt]],
    ] as const) {
      const sheet = board(4, 1, HEADERS, []);
      const cells = sheet.port.read();
      cells[3] = [...(cells[2] as string[])];
      order.forEach(({ Status, Details }, index) => {
        const line = cells[2 + index] as string[];
        line[HEADERS.indexOf('Status')] = Status;
        line[HEADERS.indexOf('Details')] = Details;
      });
      const says = () =>
        sheet
          .read()
          .rows.filter(({ name }) => name === 'Team 1')
          .map(({ outcome }) => outcome);
      const before = says();
      let isMoved = false;
      const port = {
        ...sheet.port,
        write: (blocks: readonly Block[]) => {
          const [first, twin] = [cells[1] as string[], cells[at] as string[]];
          if (!isMoved) [cells[1], cells[at]] = [twin, first];
          isMoved = true;
          sheet.port.write(blocks);
        },
      };
      writeRows(port, sheet.read, sheet.read(), (row) =>
        row.name === 'Team 0' ? wanted(row) : undefined,
      );
      // The one that was moved up stands first by now.
      expect(says()).toEqual(at === 2 ? before : [...before].reverse());
    }
});

test('a row of which others are named while it is written is at once known beside its copy that was told so', () => {
  for (const at of [0, 1]) {
    const sheet = board(3, 0, HEADERS, [{ do: 'ask others', at }]);
    const cells = sheet.port.read() as string[][];
    const [line = [], twin = []] = at === 0 ? [cells[1], cells[2]] : [cells[2], cells[1]];
    line[0] = 'Renamed';
    twin.splice(0, twin.length, ...line);
    twin.splice(2, 3, STATUS.fix, '', 'A copy of another row.');
    const read = rereading(cells);
    const outcome = {
      Status: STATUS.done,
      'Space link': 'https://x.org/S1',
      'Space ID': 'spaces/S1',
    };
    const strays: unknown[] = [];
    writeRows(sheet.port, read, read(), (row, snapshot, had) => {
      if (had) strays.push(had);
      return row === originalOf(snapshot, uuidOf(at + 1)) ? outcome : undefined;
    });
    expect(strays).toEqual([]);
    const said = (row: string[]) => row.slice(2, 6);
    expect(said(line)).toEqual([STATUS.done, 'https://x.org/S1', '', 'spaces/S1']);
    expect(said(twin)).toEqual([STATUS.fix, '', 'A copy of another row.', '']);
  }
});

test('of two rows that ask for the same under one id, the one on which the word for a copy comes down says again what it said itself, where the other is told that it is one', () => {
  const copied = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'A copy of another row.' };
  const own = {
    ...NO_OUTCOME,
    Status: STATUS.settingUp,
    'Space link': 'link',
    'Space ID': 'spaces/S',
  };
  // Two rows, or two and one that is copied from the copy meanwhile.
  for (const [isFirst, more] of [true, false].flatMap((first) => [
    [first, 0] as const,
    [first, 1] as const,
  ])) {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read();
    const [header = [], third = [], , row = []] = cells;
    const saying = (texts: Record<string, string>) =>
      row.map((text, column) => texts[HEADERS[column] ?? ''] ?? text);
    const twins = [saying(own), saying(copied)];
    if (!isFirst) twins.reverse();
    cells.splice(0, cells.length, header, third, ...twins);
    let isMoved = false;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        const at = cells.findIndex((line) => line.includes(own['Space ID']));
        if (!isMoved) [cells[1], cells[at]] = [cells[at] as string[], third];
        if (!isMoved && more > 0) cells.push(saying(copied));
        isMoved = true;
        sheet.port.write(blocks);
      },
    };
    const read = rereading(cells);
    writeRows(port, read, read(), ({ name }) => (name === 'Team 0' ? copied : undefined));
    const spaces = sheet.read().rows.map(({ outcome }) => outcome['Space ID']);
    expect(spaces.filter((space) => space !== '')).toEqual([own['Space ID']]);
    expect(sheet.byName('Team 0')).toMatchObject(copied);
  }
});

test('a row that was given its own cells back keeps them when it is renamed then', () => {
  const sheet = board(3, 0, HEADERS, [
    { do: 'sort', seed: 0 },
    { do: 'nothing' },
    { do: 'rename', at: 2 },
  ]);
  const first = (row: SnapshotRow) => (row.name === 'Team 0' ? renewed(row) : undefined);
  const before = sheet.byName('Team 2');
  writeRows(sheet.port, sheet.read, sheet.read(), first);
  const after = sheet.names().find((name) => /^Team 2/.test(name)) ?? '';
  expect(sheet.byName(after)).toEqual(before);
});

test.each([
  ['before its cells are written', []],
  ['after its cells are written', [{ do: 'nothing' }, { do: 'nothing' }]],
] satisfies [string, Edit[]][])(
  'a row that is copied and renamed %s is left as it was copied',
  (_, first) => {
    const sheet = board(3, 0, HEADERS, [...first, { do: 'copy', at: 1 }]);
    const second = (row: SnapshotRow) => (row.name === 'Team 1' ? renewed(row) : undefined);
    const before = sheet.byName('Team 1');
    writeRows(sheet.port, sheet.read, sheet.read(), second);
    const after = sheet.byName('Team 1');
    expect(after?.Status).toBe(STATUS.settingUp);
    expect(sheet.byName('Copy of Team 1')).toEqual(first.length === 0 ? before : after);
  },
);

test.each([0, 2])(
  'a changed copy of a finished row says what it said, though it is changed once more while the row %s lines below gets its outcome',
  (below) => {
    const sheet = board(4, 0, HEADERS, []);
    const cells = sheet.port.read();
    const put = (line: string[] | undefined, texts: Record<string, string>) => {
      for (const [header, text] of Object.entries(texts))
        line?.splice(HEADERS.indexOf(header), 1, text);
    };
    const row = cells[1 + below];
    const space = { 'Space link': 'https://chat.google.com/room/S', 'Space ID': 'spaces/S' };
    const partly = { Status: STATUS.partly, ...space };
    put(row, { ...partly, Details: 'Somebody can’t be added.' });
    const copy = [...(row as string[])];
    put(copy, { 'Space name': 'A copy' });
    cells[2] = copy;
    put(row, { Status: STATUS.settingUp });
    const left = sheet.byName('A copy');
    const name = `Team ${below}`;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        sheet.port.write(blocks);
        put(copy, { Members: 'others@example.com' });
      },
    };
    const outcome = { ...partly, Details: 'Nobody can be added.' };
    writeRows(port, sheet.read, sheet.read(), (one) => (one.name === name ? outcome : undefined));
    expect(sheet.byName('A copy')).toEqual(left);
    expect(sheet.byName(name)).toMatchObject(outcome);
  },
);

/** Rows of which the first is done, and a copy of it under another name below the last. */
function withRenamedCopy() {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  const done = {
    Status: STATUS.done,
    'Space link': 'https://x.org/S0',
    'Space ID': 'spaces/S0',
  };
  const line = cells[1] as string[];
  for (const [header, text] of Object.entries(done)) line[HEADERS.indexOf(header)] = text;
  const copy = ['Copy', ...line.slice(1)];
  cells.push(copy);
  return { sheet, cells, done, copy };
}

test('a renamed copy of which somebody clears the Request ID alone while others are written says still what it said', () => {
  const { sheet, cells, done, copy } = withRenamedCopy();
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      copy[HEADERS.indexOf('Request ID')] = '';
      sheet.port.write(blocks);
    },
  };
  const read = rereading(cells);
  writeRows(
    port,
    read,
    read(),
    (row) => (row.name === 'Team 1' ? { ...NO_OUTCOME, Status: STATUS.done } : undefined),
    { cleared: () => NO_OUTCOME },
  );
  expect(sheet.byName('Copy')).toMatchObject({ ...done, 'Request ID': '' });
  expect(sheet.byName('Team 1')?.Status).toBe(STATUS.done);
});

test.each([
  ['', 'the upper', {}],
  ['', 'the lower', {}],
  [', and that they rename,', 'the upper', { 'Space name': 'Renamed' }],
  [', and that they rename,', 'the lower', { 'Space name': 'Renamed' }],
])(
  'of two rows that ask for the same under one id, the one that somebody clears in part%s just as both get their outcome is asked about, and no new row (%s)',
  (_, which, changed) => {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const put = (line: string[] | undefined, texts: Record<string, string>) => {
      for (const [header, text] of Object.entries(texts))
        line?.splice(HEADERS.indexOf(header), 1, text);
    };
    const space = { 'Space link': 'https://x.org/S1', 'Space ID': 'spaces/S1' };
    put(cells[2], { ...space, Status: STATUS.settingUp, Details: 'People come.' });
    cells.push([...(cells[2] as string[])]);
    let times = 0;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        const line = cells[which === 'the upper' ? 2 : 4];
        if (times++ === 0) put(line, { Status: '', Details: '', 'Request ID': '', ...changed });
        sheet.port.write(blocks);
      },
    };
    const outcome = { ...space, Status: STATUS.partly, Details: 'Ben is missing.' };
    const asked = { ...space, Status: STATUS.fix, Details: 'Which?' };
    const read = rereading(cells);
    const told = (row: SnapshotRow) => (stampOf(row)?.uuid === uuidOf(2) ? outcome : undefined);
    writeRows(port, read, read(), told, { cleared: () => asked });
    const says = (uuid: string | undefined) =>
      read().rows.flatMap((row) => (stampOf(row)?.uuid === uuid ? [row.outcome] : []));
    expect(says(undefined)).toMatchObject([{ ...asked, 'Request ID': '' }]);
    expect(says(uuidOf(2))).toMatchObject([outcome]);
  },
);

test('a renamed copy of which somebody clears some cells just as its row gets the same space again says still the others', () => {
  const { sheet, cells, done, copy } = withRenamedCopy();
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      for (const header of ['Status', 'Request ID']) copy[HEADERS.indexOf(header)] = '';
      sheet.port.write(blocks);
    },
  };
  const partly = { ...done, Status: STATUS.partly, Details: 'Ben is missing.' };
  const read = rereading(cells);
  writeRows(port, read, read(), ({ name }) => (name === 'Team 0' ? partly : undefined), {
    cleared: () => NO_OUTCOME,
  });
  expect(sheet.byName('Copy')).toMatchObject({ ...done, Status: '', 'Request ID': '' });
  expect(sheet.byName('Team 0')).toMatchObject(partly);
});

test('a renamed copy on which the word of a row to fix comes down, as it stands where that one stood, says that it is a copy', () => {
  const sheet = board(3, 1, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  let times = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      const copy = [...(cells[2] ?? [])];
      copy.splice(0, 2, 'Copy', 'copy@example.com');
      if (times++ === 0) cells.splice(3, 0, copy);
      sheet.port.write(blocks);
    },
  };
  const copied = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'A copy' };
  const toFix = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'Nobody has this address' };
  const wanted: Parameters<typeof writeRows>[3] = ({ name }, _, had) => {
    if (name === 'Team 0') return UNTOUCHED;
    if (name === 'Team 2') return toFix;
    return name === 'Copy' && had ? copied : undefined;
  };
  const read = rereading(cells);
  writeRows(port, read, read(), wanted);
  expect(sheet.byName('Team 2')).toMatchObject(toFix);
  expect(sheet.byName('Copy')).toMatchObject({ Status: STATUS.fix, Details: 'A copy' });
});

test('a group chat that loses a person, and all it says just as its outcome comes back to it, is asked about', () => {
  const headers = ['Type', ...HEADERS];
  const sheet = board(3, 0, headers, []);
  const cells = sheet.port.read() as string[][];
  const put = (line: string[], texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts)) line[headers.indexOf(header)] = text;
  };
  const chat = cells[2] as string[];
  const [ann, ben, cleo] = ['ann@example.org', 'ben@example.org', 'cleo@example.org'] as const;
  put(chat, { Type: 'Group chat', 'Space name': '', Members: `${ann}, ${ben}, ${cleo}` });
  let times = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      if (times === 0) {
        cells.splice(
          2,
          0,
          headers.map((header) => (header === 'Space name' ? 'New' : '')),
        );
        put(chat, { Members: `${ben}, ${cleo}` });
      }
      if (times++ === 1) put(chat, UNTOUCHED);
      sheet.port.write(blocks);
    },
  };
  const space = { 'Space link': 'https://x.org/S1', 'Space ID': 'spaces/S1' };
  const read = rereading(cells);
  const asked = (who: string) => (row: SnapshotRow) =>
    row.request.people.some(({ user }) => user.endsWith(who));
  const told = (row: SnapshotRow) => {
    if (stampOf(row)?.uuid !== uuidOf(2)) return undefined;
    return {
      ...space,
      Status: asked(ann)(row) ? STATUS.done : STATUS.settingUp,
      Details: 'As asked.',
    };
  };
  writeRows(port, read, read(), told, { cleared: () => ASKS });
  const says = (name: string) => read().rows.find((row) => row.name === name)?.outcome;
  expect(says(`${ben}, ${cleo}`)).toEqual({ ...UNTOUCHED, ...ASKS });
  expect(says('New')).toEqual(UNTOUCHED);
});

test('a row that somebody clears in part while a changed copy bears its id says that its id is gone', () => {
  const sheet = board(2, 0, HEADERS, [
    { do: 'copy', at: 1 },
    { do: 'nothing' },
    { do: 'nothing' },
    { do: 'clear all but the link', at: 1 },
  ]);
  const copied = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'A copy' };
  const wanted = (row: SnapshotRow) => (row.name.startsWith('Copy') ? copied : done(row));
  const { settled } = writeRows(sheet.port, sheet.read, sheet.read(), wanted, {
    cleared: () => ASKS,
  });
  expect(settled).toBe(true);
  expect(sheet.byName('Team 1')).toEqual({ ...UNTOUCHED, ...ASKS });
  expect(sheet.byName('Copy of Team 1')).toMatchObject(copied);
});

test('a row that gets its own space back keeps it, though a row without an id is emptied in the same go', () => {
  const sheet = board(3, 1, HEADERS, []);
  const cells = sheet.port.read();
  const link = (space: string) => `https://chat.google.com/room/${space}`;
  for (const line of [cells[1], cells[3]])
    for (const [header, text] of Object.entries({
      ...{ Status: STATUS.done, 'Space link': link('Another'), 'Space ID': 'spaces/Another' },
    }))
      line?.splice(HEADERS.indexOf(header), 1, text);
  const own = { Status: STATUS.settingUp, 'Space link': link('Own'), 'Space ID': 'spaces/Own' };
  let writes = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      sheet.port.write(blocks);
      writes++;
    },
  };
  writeRows(port, sheet.read, sheet.read(), (row) => {
    if (row.outcome['Space ID'] !== 'spaces/Another') return undefined;
    return row.name === 'Team 0' ? own : NO_OUTCOME;
  });
  expect(writes).toBe(1);
  expect(sheet.byName('Team 0')).toMatchObject(own);
  expect(sheet.byName('Team 2')).toEqual(UNTOUCHED);
});

test('what was applied to another row’s space leaves a row that is told something else by then', () => {
  const sheet = board(4, 0, HEADERS, [{ do: 'sort', seed: 0 }]);
  const applied = 'v1 1-1 seal {}';
  const coming = { Status: STATUS.settingUp, Details: 'People are still being added.' };
  writeRows(sheet.port, sheet.read, sheet.read(), (row) =>
    row.name === 'Team 1' ? { ...done(row), Applied: applied } : coming,
  );
  expect(sheet.byName('Team 1')).toMatchObject({ Status: STATUS.done, Applied: applied });
  expect(sheet.byName('Team 2')).toMatchObject({ ...coming, Applied: '' });
});

test.each(['New A', ''])(
  'a new row, or an empty one (here “%s”), that gets the word for a copy doesn’t keep it',
  (name) => {
    const sheet = board(3, 0, HEADERS, [{ do: 'insert', at: 1, name }]);
    const copied = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'A copy' };
    const { snapshot } = writeRows(sheet.port, sheet.read, sheet.read(), (row) =>
      row.name === 'Team 1' ? copied : undefined,
    );
    expect(sheet.byName('Team 1')).toMatchObject(copied);
    expect(sheet.byName(name)).toEqual(UNTOUCHED);
    expect(snapshot.rows.filter((row) => row.name === '')).toEqual([]);
  },
);

describe('an empty line to which somebody sorts the id of a row that has to be fixed', () => {
  const fix = { Status: STATUS.fix, Details: 'This is no address.' };

  /** The second row's id comes to the empty line as the first row is written. */
  function sorted(first: Partial<OutcomeCells>, told: Partial<OutcomeCells>) {
    const sheet = board(2, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const put = (line: string[] = [], texts: object) => {
      for (const [header, text] of Object.entries(texts)) line[HEADERS.indexOf(header)] = text;
    };
    put(cells[1], first);
    put(cells[2], fix);
    cells.push(HEADERS.map(() => ''));
    const before = sheet.read();
    const id = HEADERS.indexOf('Request ID');
    let isSorted = false;
    const write = (blocks: readonly Block[]) => {
      const [, one = [], other = [], line = []] = cells;
      // What is written for the first row comes down on the line, and then the rows are where they were.
      if (!isSorted) cells.splice(1, 3, line, other, one);
      sheet.port.write(blocks);
      if (!isSorted) cells.splice(1, 3, one, other, line);
      if (!isSorted) [line[id], other[id]] = [other[id] ?? '', ''];
      isSorted = true;
    };
    writeRows({ ...sheet.port, write }, sheet.read, before, ({ name }) =>
      name === 'Team 0' ? told : undefined,
    );
    return sheet.read().rows.find(({ name }) => name === '')?.outcome;
  }

  test('says nothing of it, though a row is emptied just then', () => {
    const { 'Request ID': _, ...emptied } = UNTOUCHED;
    expect(sorted(fix, emptied)).toMatchObject({ Status: '', Details: '' });
  });

  test('keeps no word that came down on it', () => {
    expect(sorted({}, { Status: STATUS.fix, Details: 'Nor is this.' })).toMatchObject({
      ...{ Status: '', Details: '' },
    });
  });
});

test('a row without an id keeps nothing of its twin’s outcome', () => {
  const sheet = board(4, 0, HEADERS, [{ do: 'sort', seed: 0 }]);
  const cells = sheet.port.read();
  const [first, last] = [cells[1] as string[], cells[4] as string[]];
  // The last row asks for the same as the first, and was never in a run.
  [0, 1].forEach((column) => {
    last[column] = first[column] ?? '';
  });
  for (const header of OUTCOME_HEADERS) last[HEADERS.indexOf(header)] = '';
  const text = { Status: STATUS.settingUp, Details: 'People are still being added.' };
  writeRows(sheet.port, sheet.read, sheet.read(), (row) => (stampOf(row) ? text : undefined));
  const untouched = sheet.read().rows.filter((row) => row.outcome['Request ID'] === '');
  expect(untouched.map((row) => row.outcome)).toEqual([UNTOUCHED]);
});

test('a row without an id loses another row’s outcome once, and doesn’t get it back', () => {
  const sheet = board(4, 1, HEADERS, []);
  const cells = sheet.port.read();
  const another = done(sheet.read().rows[1] as SnapshotRow) as Record<string, string>;
  for (const [header, text] of Object.entries(another))
    (cells[4] as string[])[HEADERS.indexOf(header)] = text;
  const nothing = (row: SnapshotRow) =>
    !stampOf(row) && row.outcome['Space ID'] !== '' ? NO_OUTCOME : undefined;
  const { settled } = writeRows(sheet.port, sheet.read, sheet.read(), nothing);
  expect([settled, sheet.byName('Team 3')]).toEqual([true, UNTOUCHED]);
});

test('what somebody left who cleared some cells stays, also when they name other people meanwhile', () => {
  const sheet = board(3, 1, HEADERS, [{ do: 'ask others', at: 2 }]);
  const cells = sheet.port.read();
  const text = { Status: STATUS.settingUp, Details: 'People are still being added.' };
  for (const [header, said] of Object.entries(text))
    (cells[3] as string[])[HEADERS.indexOf(header)] = said;
  const left = sheet.byName('Team 2');
  writeRows(sheet.port, sheet.read, sheet.read(), (row) => (stampOf(row) ? text : undefined));
  expect(sheet.byName('Team 2')).toEqual(left);
});

/** The sheet's port, on which somebody edits right after the first write. */
function editedOnce({ port }: Board, edit: () => void): Board['port'] {
  let times = 0;
  return {
    ...port,
    write: (blocks: readonly Block[]) => {
      port.write(blocks);
      if (times++ === 0) edit();
    },
  };
}

test('a row that somebody copies another over, just as it is written, asks about nothing that was made for the row before', () => {
  const sheet = board(3, 1, HEADERS, []);
  const cells = sheet.port.read() as string[][];
  for (const line of cells.slice(1)) line[HEADERS.indexOf('Members')] = '';
  const before = sheet.read();
  cells.splice(2, 1, [...(cells[3] ?? [])]);
  const made = { Status: STATUS.done, 'Space link': 'https://x.org/S1', 'Space ID': 'spaces/S1' };
  const ofSecond = ({ name }: SnapshotRow) => (name === 'Team 1' ? made : undefined);
  writeRows(sheet.port, sheet.read, before, ofSecond, { cleared: () => ASKS });
  expect(sheet.read().rows.map(({ name }) => name)).toEqual(['Team 0', 'Team 2', 'Team 2']);
  expect(sheet.read().rows.map(({ outcome }) => outcome['Space ID'])).toEqual(['', '', '']);
  expect(sheet.byName('Team 2')).toEqual(UNTOUCHED);
});

test('a row that somebody copies, and clears some cells of, just as it is written keeps the others: it is asked about, and no new row', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const texts = { Status: STATUS.partly, Details: 'Ben is missing.', 'Space ID': 'spaces/S1' };
  const port = editedOnce(sheet, () => {
    const line = cells[2] as string[];
    cells.splice(3, 0, [...line]);
    for (const header of ['Status', 'Request ID']) line[HEADERS.indexOf(header)] = '';
  });
  writeRows(port, sheet.read, sheet.read(), (row) =>
    stampOf(row)?.uuid === uuidOf(2) ? texts : undefined,
  );
  const those = sheet.read().rows.filter(({ name }) => name === 'Team 1');
  expect(those.map(({ outcome }) => outcome)).toMatchObject([{ ...texts, Status: '' }, texts]);
});

test.each([1, 4])(
  'what somebody left of a renamed copy, made just as its row is written, stays also where another row says the same word again (row %d)',
  (place) => {
    const sheet = board(3, 0, HEADERS, []);
    const cells = sheet.port.read();
    const put = (line: string[] = [], texts: Record<string, string> = {}) => {
      for (const [header, text] of Object.entries(texts))
        line.splice(HEADERS.indexOf(header), 1, text);
      return line;
    };
    const says = (status: string, space: string) => ({
      ...{ Status: status, Details: '', 'Space ID': `spaces/${space}` },
      'Space link': `https://chat.google.com/room/${space}?cls=11`,
    });
    put(cells[1], says(STATUS.settingUp, 'S1'));
    put(cells[2], says(STATUS.settingUp, 'S2'));
    let times = 0;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        const [first, second] = cells.slice(1, 3) as [string[], string[]];
        if (times++ === 0) {
          cells.splice(1, 2, second, first);
          const asked = { 'Space name': 'Go', Members: 'eve@example.com' };
          const copy = put([...second], { ...asked, 'Space ID': '', 'Request ID': '' });
          sheet.port.write(blocks);
          cells.splice(place, 0, copy);
          return;
        }
        sheet.port.write(blocks);
      },
    };
    const read = rereading(cells);
    const id = (row: number) => stampOf(read().rows[row] as SnapshotRow)?.uuid;
    const second = id(1);
    writeRows(port, read, read(), (row) =>
      stampOf(row)?.uuid === second ? says(STATUS.done, 'S2') : undefined,
    );
    const left = { ...says(STATUS.settingUp, 'S2'), 'Space ID': '', 'Request ID': '' };
    expect(sheet.byName('Go')).toMatchObject(left);
    expect(sheet.byName('Team 0')).toMatchObject(says(STATUS.settingUp, 'S1'));
    expect(sheet.byName('Team 1')).toMatchObject(says(STATUS.done, 'S2'));
  },
);

test('a row without an id on which another’s outcome comes down loses it, also where both are told the same word', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const told = (space: string, Details = '') => ({
    Status: STATUS.done,
    Details,
    'Space ID': space,
  });
  let times = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      // Its content comes over the next row just before, and an id with it; the id is cleared at once.
      const [second, third] = [cells[2] as string[], cells[3] as string[]];
      if (times === 0) third.splice(0, third.length, ...second);
      sheet.port.write(blocks);
      if (times++ === 0) third[HEADERS.indexOf('Request ID')] = '';
    },
  };
  writeRows(port, sheet.read, sheet.read(), (row) => {
    const uuid = stampOf(row)?.uuid;
    if (uuid === uuidOf(2)) return told('spaces/S2', 'Ben is invited.');
    return uuid === uuidOf(3) ? told('spaces/S3') : undefined;
  });
  const [, bare] = sheet.read().rows.filter(({ name }) => name === 'Team 1');
  expect(bare?.outcome['Space ID'] ?? '').toBe('');
});

test('a new row that gets what a row says as its space is only told by another link doesn’t keep it', () => {
  const sheet = board(1, 0, HEADERS, []);
  const says = (link: string) => ({
    ...{ Status: STATUS.settingUp, 'Space link': link, Details: 'People are coming.' },
    'Space ID': 'spaces/S0',
  });
  const cells = sheet.port.read() as string[][];
  for (const [header, text] of Object.entries(
    says('https://mail.google.com/chat/u/0/#chat/space/S0'),
  ))
    (cells[1] as string[])[HEADERS.indexOf(header)] = text;
  const before = sheet.read();
  cells.splice(
    1,
    0,
    HEADERS.map((header) => (header === 'Space name' ? 'New' : '')),
  );
  const told = says('https://chat.google.com/room/S0?cls=11');
  writeRows(sheet.port, sheet.read, before, ({ name }) => (name === 'Team 0' ? told : undefined));
  expect(sheet.byName('New')).toMatchObject({ Status: '', 'Space link': '', 'Space ID': '' });
  expect(sheet.byName('Team 0')).toMatchObject(told);
});

test('an empty line keeps nothing of what comes down on it, also where some row said that before', () => {
  const sheet = board(2, 0, HEADERS, [{ do: 'insert', at: 1, name: '' }]);
  const cells = sheet.port.read() as string[][];
  (cells[1] as string[])[HEADERS.indexOf('Space ID')] = 'spaces/S0';
  const told = { 'Space ID': 'spaces/S0' };
  writeRows(sheet.port, sheet.read, sheet.read(), (row) => (row.name === '' ? undefined : told));
  expect(sheet.byName('Team 0')).toMatchObject(told);
  expect(sheet.byName('Team 1')).toMatchObject(told);
  expect(sheet.read().rows.map(({ name }) => name)).toEqual(['Team 0', 'Team 1']);
});

test('a row that somebody renames, and clears some cells of, just as it is written is asked about with its space, and no new row', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const texts = { Status: STATUS.partly, Details: 'Ben is missing.', 'Space ID': 'spaces/S1' };
  const asked = { Status: STATUS.fix, Details: 'Which?', 'Space ID': 'spaces/S1' };
  const port = editedOnce(sheet, () => {
    const line = cells[2] as string[];
    line[HEADERS.indexOf('Space name')] = 'Renamed';
    for (const header of ['Status', 'Request ID']) line[HEADERS.indexOf(header)] = '';
  });
  const ofSecond = (row: SnapshotRow) => (stampOf(row)?.uuid === uuidOf(2) ? texts : undefined);
  writeRows(port, sheet.read, sheet.read(), ofSecond, { cleared: () => asked });
  expect(sheet.byName('Renamed')).toMatchObject({ ...asked, 'Request ID': '' });
});

test('a row that is changed, and of which somebody clears all but what others are told just then, is asked about, and no new row', () => {
  const sheet = board(3, 0, HEADERS, []);
  const cells = sheet.port.read();
  const coming = { Status: STATUS.settingUp, Details: 'People come.' };
  const said = { ...coming, 'Space ID': 'spaces/S1' };
  for (const [header, text] of Object.entries(said))
    (cells[2] as string[])[HEADERS.indexOf(header)] = text;
  const port = editedOnce(sheet, () => {
    const line = cells[2] as string[];
    line[HEADERS.indexOf('Members')] = 'others@example.com';
    for (const header of ['Status', 'Space ID', 'Request ID']) line[HEADERS.indexOf(header)] = '';
  });
  const asked = { Status: STATUS.fix, Details: 'Which?', 'Space ID': 'spaces/S1' };
  const others = ({ name }: SnapshotRow) => (name === 'Team 1' ? undefined : coming);
  writeRows(port, sheet.read, sheet.read(), others, { cleared: () => asked });
  expect(sheet.byName('Team 1')).toMatchObject({ ...asked, 'Request ID': '' });
});

test('a row beside whose id somebody sorts another’s outcome says again all that it said, where that one’s own row is told just then', () => {
  const chat = 'https://chat.google.com/room/S1';
  const mail = 'https://mail.google.com/chat/u/0/#chat/space/S1';
  const coming = { Status: STATUS.settingUp, Details: 'People come.' };
  const own = { 'Space link': 'https://chat.google.com/room/S2', 'Space ID': 'spaces/S2' };
  const cases: Record<'said' | 'sorted' | 'its', Partial<OutcomeCells>>[] = [
    // Its link is in another form than the one that is written.
    {
      said: {},
      sorted: { Status: STATUS.done, 'Space link': chat },
      its: { ...coming, 'Space link': mail },
    },
    // The word comes from before that one's people were in.
    {
      said: { Status: STATUS.partly, Details: 'Somebody can’t be added.', ...own },
      sorted: { ...coming, 'Space link': chat },
      its: { Status: STATUS.done, Details: '', 'Space link': chat },
    },
  ];
  for (const { said, sorted, its } of cases) {
    const sheet = board(4, 0, HEADERS, []);
    const cells = sheet.port.read() as string[][];
    const put = (texts: Partial<OutcomeCells>) => {
      for (const [header, text] of Object.entries(texts))
        cells[2]?.splice(HEADERS.indexOf(header), 1, text);
    };
    put(said);
    const before = sheet.byName('Team 1');
    let isSorted = false;
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) => {
        sheet.port.write(blocks);
        if (!isSorted) put({ ...sorted, 'Space ID': 'spaces/S1' });
        isSorted = true;
      },
    };
    const outcome = { ...its, 'Space ID': 'spaces/S1' };
    writeRows(port, sheet.read, sheet.read(), ({ name }) => {
      if (name === 'Team 0') return outcome;
      return name === 'Team 2' ? { Status: STATUS.done, Details: '' } : undefined;
    });
    expect(sheet.byName('Team 0')).toMatchObject(outcome);
    expect(sheet.byName('Team 1')).toEqual(before);
  }
});

test('a finished row whose cells somebody sorts away stays as they leave it, and doesn’t say Done without its space', () => {
  const sheet = board(3, 1, HEADERS, []);
  const cells = sheet.port.read();
  const put = (line: string[] | undefined, texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts))
      line?.splice(HEADERS.indexOf(header), 1, text);
  };
  const link = 'https://mail.google.com/chat/u/0/#chat/space/S1';
  put(cells[2], { Status: STATUS.done, 'Space link': link, 'Space ID': 'spaces/S1' });
  const sorted = { Status: STATUS.fix, 'Space link': '', Details: 'No name.', 'Space ID': '' };
  let times = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      sheet.port.write(blocks);
      // The word that is written is the word that comes to the finished row, by another hand.
      if (times++ === 0) put(cells[2], sorted);
    },
  };
  writeRows(port, sheet.read, sheet.read(), ({ name }) =>
    name === 'Team 2' ? { Status: STATUS.fix, Details: 'No people.' } : undefined,
  );
  expect(sheet.byName('Team 1')).toMatchObject(sorted);
});

test('a finished row whose id somebody sorts to another row shows its space still, though that one is given it as its own', () => {
  const sheet = board(4, 0, HEADERS, []);
  const cells = sheet.port.read();
  const put = (line: string[] | undefined, texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts))
      line?.splice(HEADERS.indexOf(header), 1, text);
  };
  const link = 'https://mail.google.com/chat/u/0/#chat/space/S1';
  const own = { Status: STATUS.done, 'Space link': link, Details: '', 'Space ID': 'spaces/S1' };
  put(cells[3], own);
  const id = cells[3]?.[HEADERS.indexOf('Request ID')] ?? '';
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      put(cells[2], { 'Request ID': id });
      put(cells[3], { 'Request ID': '' });
      sheet.port.write(blocks);
    },
  };
  writeRows(port, sheet.read, sheet.read(), ({ name, outcome }) => {
    if (name === 'Team 0') return { ...NO_OUTCOME };
    return name === 'Team 1' && outcome['Request ID'] === id ? own : undefined;
  });
  expect(sheet.byName('Team 1')).toMatchObject({ ...own, 'Request ID': id });
  expect(sheet.byName('Team 2')).toMatchObject({ ...own, 'Request ID': '' });
});

test('a finished row that somebody changes and takes the id from says Done still, though others are told that they are done', () => {
  const sheet = board(4, 0, HEADERS, []);
  const cells = sheet.port.read();
  const put = (texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts))
      cells[2]?.splice(HEADERS.indexOf(header), 1, text);
  };
  const link = 'https://mail.google.com/chat/u/0/#chat/space/S1';
  put({ Status: STATUS.done, 'Space link': link, 'Space ID': 'spaces/S1' });
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      sheet.port.write(blocks);
      put({ 'Space name': 'Changed', Members: 'others@example.com', 'Request ID': '' });
    },
  };
  writeRows(port, sheet.read, sheet.read(), (row) =>
    row.name === 'Team 3' ? done(row) : undefined,
  );
  expect(sheet.byName('Team 3')?.Status).toBe(STATUS.done);
  expect(sheet.byName('Changed')).toMatchObject({ Status: STATUS.done, 'Space ID': 'spaces/S1' });
});

test('cells that somebody sorted together on another row stay as they are, though others get the same details', () => {
  const sheet = board(3, 1, HEADERS, []);
  const cells = sheet.port.read();
  const reason = { Status: STATUS.fix, Details: 'No people.' };
  const left = { Status: STATUS.done, Details: 'No people.' };
  let times = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      sheet.port.write(blocks);
      if (times++ > 0) return;
      const texts = { ...left, 'Space name': 'Sorted', Members: 'others@example.com' };
      for (const [header, text] of Object.entries(texts))
        cells[2]?.splice(HEADERS.indexOf(header), 1, text);
      cells[2]?.splice(HEADERS.indexOf('Request ID'), 1, '');
    },
  };
  writeRows(port, sheet.read, sheet.read(), ({ name }) => (name === 'Team 2' ? reason : undefined));
  expect(sheet.byName('Sorted')).toMatchObject(left);
});

test('a row that can’t be written gets its own outcome when another row’s came to where it was moved', () => {
  const sheet = board(4, 0, HEADERS, []);
  const cells = sheet.port.read();
  let isMoved = false;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      if (blocks.some(({ row, texts }) => row <= 2 && row + texts.length > 2))
        throw Object.assign(new Error('Protected.'), { name: SHEET_LOCKED });
      const [second = [], last = []] = [cells[2], cells[4]];
      if (!isMoved) [cells[2], cells[4]] = [last, second];
      isMoved = true;
      sheet.port.write(blocks);
    },
  };
  const { refused } = writeRows(port, sheet.read, sheet.read(), done);
  expect(sheet.byName('Team 1')).toMatchObject({ Status: STATUS.done, 'Space ID': 'spaces/S2' });
  expect(refused.map(({ name }) => name)).toEqual(['Team 3']);
});

test('neighbours are written in one block, and nothing is written that stands already', () => {
  const sheet = board(6, 0, HEADERS, []);
  const written: Block[][] = [];
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      written.push([...blocks]);
      sheet.port.write(blocks);
    },
  };
  const all = (row: SnapshotRow) => ({ Status: STATUS.settingUp, Details: row.name });
  writeRows(port, sheet.read, sheet.read(), all);
  expect(written.map((blocks) => blocks.length)).toEqual([2]);
  writeRows(port, sheet.read, sheet.read(), all);
  expect(written).toHaveLength(1);
});

test('somebody who moves rows all the time is left alone after a few rounds', () => {
  const endless = Array.from({ length: 200 }, (_, seed): Edit => ({ do: 'sort', seed: seed * 2 }));
  const sheet = board(8, 2, HEADERS, endless);
  const { settled } = writeRows(sheet.port, sheet.read, sheet.read(), done);
  expect(settled).toBe(false);
});

/** A sheet that refuses the rows that are called so, as a protected range or a rule for cells does; counts its writes. */
function refusing(size: number, isRefused: (index: number) => boolean, name = SHEET_LOCKED) {
  const sheet = board(size, 0, HEADERS, []);
  let writes = 0;
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[]) => {
      writes++;
      for (const { row, texts } of blocks)
        if (texts.some((_, down) => isRefused(row + down - 1)))
          throw Object.assign(new Error('Refused.'), { name });
      sheet.port.write(blocks);
    },
  };
  const all = () => ({ Status: STATUS.settingUp });
  const write = (ofOne?: 'left') =>
    writeRows(port, sheet.read, sheet.read(), all, ofOne ? { ofOne } : {});
  const written = () =>
    sheet
      .names()
      .map((one) => Number(sheet.byName(one)?.Status === STATUS.settingUp))
      .join('');
  return { write, written, writes: () => writes };
}

test.each([
  ['the first row', 8, [0], '01111111'],
  ['the last row', 8, [7], '11111110'],
  ['rows in both halves', 8, [1, 6], '10111101'],
  ['neighbours', 9, [3, 4, 5], '111000111'],
  ['every other row', 6, [1, 3, 5], '101010'],
  ['one of two rows', 2, [0], '01'],
  ['all but one in between', 3, [0, 2], '010'],
  ['all but the first', 4, [1, 2, 3], '1000'],
  ['all but the last', 4, [0, 1, 2], '0001'],
])(
  'where Sheets refuses %s, every other row is written and these are told',
  (_, size, rows, expected) => {
    for (const name of [SHEET_LOCKED, SHEET_VALIDATES]) {
      const { write, written } = refusing(size, (index) => rows.includes(index), name);
      const { refused, settled } = write();
      expect([settled, written()]).toEqual([true, expected]);
      expect(refused.map((row) => row.name).sort()).toEqual(rows.map((row) => `Team ${row}`));
    }
  },
);

test('a sheet where nothing can be written says so after four tries; one row alone may be left', () => {
  const locked = refusing(50, () => true);
  expect(() => locked.write()).toThrow('Refused.');
  expect(locked.writes()).toBe(4);
  const one = refusing(1, () => true);
  expect(() => one.write()).toThrow('Refused.');
  const left = refusing(1, () => true);
  expect(left.write('left').refused).toHaveLength(1);
  expect(left.writes()).toBe(1);
  expect(() => refusing(2, () => true).write('left')).toThrow('Refused.');
});

test('where Sheets refuses in the middle of a write that moving rows displaced, every row has what it had or was to get', () => {
  const moving = fc.oneof(fc.record({ do: fc.constant('sort' as const), seed: fc.nat() }), edits);
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      layouts,
      fc.array(moving, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(done, renewed, repeated),
      fc.nat({ max: 8 }),
      fc.constantFrom(SHEET_LOCKED, SHEET_VALIDATES, 'Exception'),
      (size, headers, plan, change, blocksBefore, name) => {
        const sheet = board(size, 1, headers, plan);
        const before = new Map(sheet.names().map((one) => [one, sheet.byName(one)]));
        const wanted = (row: SnapshotRow) =>
          before.get(row.name)?.['Request ID'].slice(0, 36) === stampOf(row)?.uuid
            ? change(row)
            : undefined;
        const meant = new Map(sheet.read().rows.map((row) => [row.name, wanted(row)]));
        // From one block on until the sheet is read again.
        let refused: 'not yet' | 'now' | 'no more' = 'not yet';
        let left = blocksBefore;
        const read = () => {
          if (refused === 'now') refused = 'no more';
          return sheet.read();
        };
        const write = (blocks: readonly Block[]) => {
          for (const block of blocks) {
            if (refused === 'not yet' && left-- === 0) refused = 'now';
            if (refused === 'now') throw Object.assign(new Error('Refused.'), { name });
            sheet.port.write([block]);
          }
        };
        try {
          writeRows({ ...sheet.port, write }, read, sheet.read(), wanted);
        } catch (thrown) {
          expect((thrown as Error).message).toBe('Refused.');
        }
        for (const one of sheet.names().filter((known) => before.has(known))) {
          const had = before.get(one);
          const both = { ...had, ...meant.get(one) };
          for (const header of OUTCOME_HEADERS)
            expect([had?.[header], both[header]]).toContain(sheet.byName(one)?.[header]);
        }
      },
    ),
    { numRuns: 250 },
  );
});

test('a sheet that fails otherwise is not tried in parts', () => {
  const { write, writes } = refusing(8, (index) => index === 3, 'Error');
  expect(() => write()).toThrow('Refused.');
  expect(writes()).toBe(1);
});

test('rows that Sheets refuses are looked for in at most sixty writes, however many they are', () => {
  const { write, writes, written } = refusing(200, (index) => index % 2 === 1);
  const { settled } = write();
  expect(settled).toBe(true);
  expect(writes()).toBe(60);
  expect(written().replace(/0/g, '').length).toBe(13);
});

test('a row that shows something else than what was written is tried three times, and then stays', () => {
  const sheet = board(2, 0, HEADERS, []);
  const asText: boolean[] = [];
  const port = {
    ...sheet.port,
    write: (blocks: readonly Block[], isText = false) => {
      asText.push(isText);
      const shown = blocks.map((block) => ({
        ...block,
        texts: block.texts.map((line) => line.map((text) => text.replace('3/4', '03.04.2027'))),
      }));
      sheet.port.write(shown);
    },
  };
  const { settled } = writeRows(port, sheet.read, sheet.read(), () => ({ Details: '3/4' }));
  expect(settled).toBe(true);
  expect(asText).toEqual([false, false, true]);
  expect(sheet.byName('Team 0')?.Details).toBe('03.04.2027');
});

test('that a text shows otherwise is put up with where the row has its id, and not where an id shows otherwise', () => {
  for (const isDropped of [false, true]) {
    const sheet = board(3, 0, HEADERS, []);
    const shown = (text: string) =>
      isDropped && text.startsWith(uuidOf(2)) ? 'gone' : text.replace('3/4', '03.04.2027');
    const port = {
      ...sheet.port,
      write: (blocks: readonly Block[]) =>
        sheet.port.write(
          blocks.map((block) => ({ ...block, texts: block.texts.map((line) => line.map(shown)) })),
        ),
    };
    const wanted = (row: SnapshotRow) => {
      if (row.name === 'Team 0') return { Details: '3/4' };
      const stamp = { uuid: uuidOf(row.index), tag: 'anntag', minute: 0, run: 'run02' };
      const id = formatStamp({ ...stamp, fingerprint: row.fingerprint });
      return { 'Request ID': id, Details: '3/4' };
    };
    const { settled } = writeRows(port, sheet.read, sheet.read(), wanted);
    expect(settled).toBe(!isDropped);
  }
});
