/** Of rows that ask for the same each keeps an outcome while ids are written, whatever somebody does. */
import fc from 'fast-check';
import type { Block, SheetPort } from '../../src/placing/sheet';
import { type Wanted, writeRows } from '../../src/placing/write-rows';
import { readSnapshot, type Snapshot, type SnapshotRow, stampOf } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { UNTOUCHED } from '../../src/row/outcome';
import { OUTCOME_HEADERS, STATUS } from '../../src/table/columns';

const HEADERS = ['Space name', 'Members', ...OUTCOME_HEADERS];
const at = (header: string) => HEADERS.indexOf(header);
const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const STATES = ['to be stamped', STATUS.waiting, STATUS.settingUp, STATUS.done] as const;
type Line = { team: number; state: (typeof STATES)[number] };

/** Rows of three teams, so that most ask for what another asks for. */
function linesOf(rows: readonly Line[]): string[][] {
  const blank = rows.map(({ team }) =>
    HEADERS.map(
      (header) => ({ 'Space name': `Team ${team}`, Members: `p${team}@example.com` })[header] ?? '',
    ),
  );
  const prints = readLines(blank).rows.map(({ fingerprint }) => fingerprint);
  rows.forEach(({ state }, row) => {
    if (state === 'to be stamped') return;
    const fingerprint = prints[row] ?? '';
    const stamp = { uuid: uuidOf(row), tag: 'anntag', minute: 0, fingerprint, run: 'run01' };
    const line = blank[row] as string[];
    line[at('Status')] = state;
    line[at('Request ID')] = formatStamp(stamp);
    if (state === STATUS.waiting) return;
    line[at('Space ID')] = `spaces/S${row}`;
    line[at('Space link')] = `https://chat.example.com/S${row}`;
  });
  return blank;
}

function readLines(lines: readonly string[][]): Snapshot {
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
  return readSnapshot([HEADERS, ...lines.map((line) => [...line])], {}, context);
}

const EDITS: Record<string, (lines: string[][], from: number, to: number) => void> = {
  'turns the sheet over': (lines) => void lines.reverse(),
  'sorts by state': (lines) =>
    void lines.sort((one, other) =>
      (one[at('Status')] ?? '').localeCompare(other[at('Status')] ?? ''),
    ),
  'sorts by what asks the same': (lines) =>
    void lines.sort((one, other) => (one[0] ?? '').localeCompare(other[0] ?? '')),
  'puts an empty row in': (lines, from) =>
    void lines.splice(
      from,
      0,
      HEADERS.map(() => ''),
    ),
  'puts a new row in': (lines, from) =>
    void lines.splice(
      from,
      0,
      HEADERS.map((_, column) => ['New', 'new@example.com'][column] ?? ''),
    ),
  'deletes a row': (lines, from) => void lines.splice(from, 1),
  'moves a row': (lines, from, to) => void lines.splice(to, 0, ...lines.splice(from, 1)),
};

/** A run takes those that are under way and those that were never sent, as many of each kind as there are. */
function stamping(before: Snapshot): Wanted {
  const made = new Set<string>();
  const taken = ({ outcome: { Status } }: SnapshotRow) =>
    Status === STATUS.waiting || Status === STATUS.settingUp;
  const kept = new Set(before.rows.filter(taken).map((row) => stampOf(row)?.uuid));
  const isNew = (row: SnapshotRow) => row.outcome.Status + row.outcome['Request ID'] === '';
  const count = (rows: readonly SnapshotRow[], { name }: SnapshotRow) =>
    rows.filter((row) => row.name === name).length;
  const isOurs = (row: SnapshotRow) => made.has(stampOf(row)?.uuid ?? '');
  return (row, { rows }, had) => {
    if (had?.['Request ID'] === '' && row.outcome['Request ID'] !== '') return undefined;
    const { fingerprint } = row;
    const stamp = stampOf(row);
    if (stamp && kept.has(stamp.uuid))
      return { 'Request ID': formatStamp({ ...stamp, run: 'run02' }) };
    const above = rows.filter((one) => isNew(one) && one.index < row.index);
    const left = count(before.rows.filter(isNew), row) - count(rows.filter(isOurs), row);
    if (!isNew(row) || count(above, row) >= left) return undefined;
    const uuid = uuidOf(100 + made.size);
    made.add(uuid);
    const id = formatStamp({ uuid, tag: 'anntag', minute: 0, fingerprint, run: 'run02' });
    return { ...UNTOUCHED, Status: STATUS.waiting, 'Request ID': id };
  };
}

test.each(Object.keys(EDITS))(
  'who %s once while ids are written takes no outcome from rows that ask for the same',
  (does) => {
    const line = fc.record({ team: fc.nat({ max: 2 }), state: fc.constantFrom(...STATES) });
    const property = fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      ...([fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.nat({ max: 5 })] as const),
      (rows, moment, from, to) => {
        const lines = linesOf(rows);
        const had = lines.map((one) => [...one]);
        let left = moment;
        const move = () => {
          if (left-- === 0) EDITS[does]?.(lines, from % rows.length, to % rows.length);
        };
        const write = (blocks: readonly Block[]) => {
          for (const { row, column, texts } of blocks) {
            move();
            texts.forEach((one, down) => {
              while (lines.length < row + down) lines.push(HEADERS.map(() => ''));
              lines[row + down - 1]?.splice(column, one.length, ...one);
            });
          }
          move();
        };
        const port: SheetPort = {
          ...{ id: 7, read: () => [HEADERS, ...lines], write },
          ...{ mayWrite: () => true, addOutcomeColumns: () => undefined },
        };
        const read = () => readLines(lines);
        const before = read();
        expect(writeRows(port, read, before, stamping(before)).settled).toBe(true);
        const idOf = (one: readonly string[]) => one[at('Request ID')]?.split(' ')[0] ?? '';
        /** What is said in rows of a team; of those that ask for the same nobody minds which says what. */
        const saidBy = (team: number, all: readonly string[][]) =>
          all
            .filter((one) => one[0] === `Team ${team}`)
            .map((one) => {
              const id = idOf(one);
              const isNew = id === '' || Number(id.slice(-12)) >= 100;
              return [isNew ? 'new' : id, one[at('Space ID')], one[at('Space link')]].join();
            })
            .sort();
        for (const team of [0, 1, 2]) {
          const [now, then] = [saidBy(team, lines), saidBy(team, had)];
          // Of two that ask for the same it may be either that somebody deleted; where that one showed no space, all others show
          // theirs.
          if (now.length === then.length) expect(now).toEqual(then);
          else expect(then).toEqual(expect.arrayContaining(now));
          const deleted = rows[from % rows.length]?.state;
          if (deleted === STATUS.settingUp || deleted === STATUS.done) continue;
          const shown = then.filter((one) => one.includes('spaces/'));
          expect(now).toEqual(expect.arrayContaining(shown));
        }
        const ids = lines.map(idOf).filter((id) => id !== '');
        expect(new Set(ids).size).toBe(ids.length);
        const others = lines.filter((one) => !one[0]?.startsWith('Team'));
        expect(others.flatMap((one) => one.slice(2)).join('')).toBe('');
      },
    );
    fc.assert(property, { numRuns: 300 });
  },
);
