/** Whatever somebody does once to a small sheet while its rows are set up, each row that they left alone has its own space. */
import fc from 'fast-check';
import { OUTCOME_HEADERS } from '../../src/table/columns';
import { smallWorld } from './small-world';

const HEADERS = ['Space name', 'Members', 'Welcome message', ...OUTCOME_HEADERS, 'Notes'];
const at = (header: string) => HEADERS.indexOf(header);
const nothing = () => HEADERS.map(() => '');
const without = (lines: string[][], index: number) => lines.splice(index, 1)[0] as string[];

/** How rows stood before: nothing was done for them, they were stamped, their people are still to come, they are done. */
const STATES = ['new', 'stamped', 'begun', 'done'] as const;
type Row = { team: number; was: (typeof STATES)[number] };

/** A row that is copied or put in says so in its notes: it may become anything but another's. */
const copyOf = (line: readonly string[] = []) => [...line.slice(0, -1), 'copy'];

/** What somebody does to the lines below the header, at one place or from it to another. */
const EDITS: Record<string, (lines: string[][], from: number, to: number) => void> = {
  'turns all rows round': (lines) => void lines.reverse(),
  'moves a row': (lines, from, to) => void lines.splice(to, 0, without(lines, from)),
  'puts in an empty row': (lines, from) => void lines.splice(from, 0, nothing()),
  'deletes a row': (lines, from) => void lines.splice(from, 1),
  'copies a row': (lines, from, to) => void lines.splice(to, 0, copyOf(lines[from])),
  'copies a row over another': (lines, from, to) => void lines.splice(to, 1, copyOf(lines[from])),
  'makes a copy of a row into another': (lines, from, to) =>
    void lines.splice(to, 0, ['Other', 'o@example.com', ...copyOf(lines[from]).slice(2)]),
};

/** The rows as they stand once each was brought to where it is before. */
function worldOf(rows: readonly Row[]) {
  const lines = rows.map(({ team }, row) => {
    const line = nothing();
    line.splice(0, 3, `Team ${team}`, `p${team}@example.com`, 'Hello');
    line[at('Notes')] = `row ${row}`;
    return line;
  });
  const world = smallWorld({ cells: [HEADERS] });
  const bring = (state: Row['was']) => {
    world.cells.push(...lines.filter((_, row) => rows[row]?.was === state));
    return state === 'new' ? undefined : world.start();
  };
  bring('done');
  world.run();
  bring('begun');
  world.hooks.answer = ({ method }) =>
    method === 'spaces.members.list' ? { ok: false, error: { code: 503, message: '' } } : undefined;
  world.slice();
  delete world.hooks.answer;
  bring('stamped');
  bring('new');
  world.cells.splice(1, lines.length, ...lines);
  return world;
}

test.each(Object.keys(EDITS))(
  'who %s once while a run goes on takes no space from a row that is left alone, nor gives it a second',
  (does) => {
    const row = fc.record({ team: fc.nat({ max: 2 }), was: fc.constantFrom(...STATES) });
    const property = fc.property(
      fc.array(row, { minLength: 2, maxLength: 5 }),
      ...([fc.nat({ max: 9 }), fc.nat({ max: 4 }), fc.nat({ max: 4 })] as const),
      (rows, moment, from, to) => {
        const { cells, chat, hooks, start, run } = worldOf(rows);
        let left = moment;
        const edit = () => {
          if (left-- !== 0) return;
          const lines = cells.splice(1);
          EDITS[does]?.(lines, from % rows.length, to % rows.length);
          cells.push(...lines);
        };
        hooks.beforeRead = hooks.beforeWrite = edit;
        for (let turn = 0; turn < 3; turn++) {
          start();
          run();
        }
        const text = (line: readonly string[], header: string) => line[at(header)] ?? '';
        const idOf = (line: readonly string[]) => text(line, 'Request ID').split(' ')[0] ?? '';
        const shown = new Set<string>();
        for (const line of cells.slice(1)) {
          const [id, space, notes] = [idOf(line), text(line, 'Space ID'), text(line, 'Notes')];
          const made = chat.spaces().find(({ name }) => name === space);
          expect(text(line, 'Status')).not.toMatch(/Waiting|Setting up/);
          if (notes === '') expect(line.join('')).toBe('');
          // A copy is told so, or shows what its row shows; a row without a space of its own may ask about one that was deleted.
          if (space !== '' && text(line, 'Status') !== 'Fix this row')
            expect([notes, made?.requestId]).toEqual([notes, id]);
          if (!notes.startsWith('row')) continue;
          const isLost = does === 'deletes a row' || does === 'copies a row over another';
          const isNamesake = text(line, 'Details') === 'outcome.sameName';
          if (isLost && isNamesake) continue;
          expect([notes, text(line, 'Status')]).toEqual([notes, 'Done']);
          expect([notes, made?.displayName]).toEqual([notes, text(line, 'Space name')]);
          expect([notes, made?.messages]).toEqual([notes, ['Hello']]);
          expect([notes, shown.has(space)]).toEqual([notes, false]);
          shown.add(space);
        }
      },
    );
    fc.assert(property, { numRuns: 40 });
  },
);
