/** What a row's five cells should say by now: of all that is known, one answer. */
import type { OutcomeCells } from '../../src/plan/row-state';
import { readSnapshot, type SnapshotRow } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { cellsFor, clearedCells, isNeverSent, ownCells, repairedCells } from '../../src/row/cells';
import { linkTo, NO_OUTCOME, type OutcomeTexts, UNTOUCHED } from '../../src/row/outcome';
import { PLAIN, type Progress } from '../../src/row/progress';
import { OUTCOME_HEADERS, STATUS } from '../../src/table/columns';
import type { Said } from '../../src/texts/said';

const words = (sentences: readonly Said[]) => sentences.map(({ code }) => code).join(' ');
const sent = { firstAt: 1, tries: 1, notBefore: 0 };
const doubt: Progress = { is: 'doubt', ask: PLAIN, sent, lookFirst: false };
const ready: Progress = { is: 'ready', ask: PLAIN, sent };
const made: Progress = {
  ...{ is: 'made', ask: PLAIN, sent, space: 'spaces/A', by: 'otherwise' },
  ...{ begun: false, onlyPeople: false },
};
const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const SPACE = { 'Space link': linkTo('spaces/A'), 'Space ID': 'spaces/A' };

interface Line {
  name?: string;
  /** What the row was called when it was stamped. */
  was?: string;
  /** It was stamped with another message: as a row that has its space it is what it was, and as one under way it isn't. */
  hadMessage?: true;
  uuid?: string;
  /** It asks for other people than when it was stamped. */
  others?: true | 'cleo@example.com';
  tag?: string;
  cells?: Partial<OutcomeCells>;
}

function snapshotOf(lines: readonly Line[]) {
  const read = (rows: string[][]) =>
    readSnapshot([['Space name', 'Members', ...OUTCOME_HEADERS], ...rows], {}, READING);
  const print = (name: string) => read([[name, 'ben@example.com']]).rows[0]?.fingerprint ?? '';
  return read(
    lines.map(({ name = 'Chess', was = name, others, uuid = ID, tag = 'anntag', ...line }) => {
      const { hadMessage, cells = {} } = line;
      const stamped = hadMessage
        ? { fingerprint: `1-${print(was).split('-')[1]}`, own: print(was) }
        : { fingerprint: print(was) };
      const stamp = { uuid, tag, minute: 0, ...stamped, run: 'run01' };
      const id = uuid === '' ? '' : formatStamp(stamp);
      const all: Partial<OutcomeCells> = { 'Request ID': id, ...cells };
      const people = others === true ? 'eve@example.com' : (others ?? 'ben@example.com');
      const asked = name === '' ? ['', ''] : [name, people];
      return [...asked, ...OUTCOME_HEADERS.map((header) => all[header] ?? '')];
    }),
  );
}

/** The Request ID of a row that still asks for what it was stamped for. */
function stampOf(name: string, uuid: string): string {
  return snapshotOf([{ name, uuid }]).rows[0]?.outcome['Request ID'] ?? '';
}

const READING = { me: 'ann@example.com', ownDomains: [], defaults: {} };

interface Situation {
  progress?: Record<string, Progress>;
  made?: Record<string, string>;
  outcomes?: Record<string, OutcomeTexts>;
  asksForOthers?: boolean;
  /** What the last row is given back. */
  had?: Partial<OutcomeCells>;
  /** What the first is. */
  firstHad?: Partial<OutcomeCells>;
}

const knownOf = (lines: readonly Line[], { progress = {}, made: old = {} }: Situation) => ({
  snapshot: snapshotOf(lines),
  progress: new Map(Object.entries(progress)),
  made: {
    spaceOf: (uuid: string) => old[uuid],
    ownerOf: (space: string) => Object.keys(old).find((uuid) => old[uuid] === space),
  },
});

/** What the last of the lines should say. */
function cells(lines: readonly Line[], situation: Situation = {}) {
  const known = knownOf(lines, situation);
  const toRecord = {
    textsFor: (uuid: string) => situation.outcomes?.[uuid],
    asksForOthers: () => situation.asksForOthers === true,
  };
  const { rows } = known.snapshot;
  const row = rows[rows.length - 1] as SnapshotRow;
  const hadBy = (one: SnapshotRow) =>
    one === row ? situation.had : one === rows[0] ? situation.firstHad : undefined;
  return cellsFor(row, { ...known, hadBy }, toRecord, { tag: 'anntag', words }, situation.had);
}

const waiting: Line = { cells: { Status: STATUS.waiting } };
const inDoubt: Line = { cells: { Status: STATUS.settingUp } };
const done: Line = { cells: { Status: STATUS.done, ...SPACE } };
const DONE: OutcomeTexts = { Status: STATUS.done, Details: '', ...SPACE };
const DOUBT = { ...NO_OUTCOME, Status: STATUS.settingUp };

describe('a row of the run', () => {
  test.each<[string, Line, Situation, object | undefined]>([
    ['that waits says so', waiting, {}, undefined],
    ['that waits and was changed is untouched again', { ...waiting, was: 'Go' }, {}, UNTOUCHED],
    [
      'that was surely refused over people and changed since, too',
      { ...waiting, was: 'Go' },
      { progress: { [ID]: ready } },
      UNTOUCHED,
    ],
    ['of another person is theirs', { ...waiting, was: 'Go', tag: 'bentag' }, {}, undefined],
    [
      'in doubt says so',
      waiting,
      { progress: { [ID]: doubt } },
      { ...DOUBT, Details: 'outcome.doubt' },
    ],
    ['in doubt says it once, not for every try', inDoubt, { progress: { [ID]: doubt } }, undefined],
    [
      'in doubt that was changed asks',
      { ...inDoubt, was: 'Go' },
      { progress: { [ID]: doubt } },
      { ...DOUBT, Details: 'outcome.doubt.changed' },
    ],
    [
      'that only a person can decide says why',
      inDoubt,
      {
        progress: {
          [ID]: {
            ...doubt,
            is: 'undecided',
            sent: { ...sent, heard: { code: 'why', values: {} } },
          },
        },
      },
      { ...DOUBT, Details: 'why' },
    ],
    [
      'whose space is known waits for its outcome',
      waiting,
      { progress: { [ID]: made } },
      undefined,
    ],
    ['gets its outcome', waiting, { outcomes: { [ID]: DONE } }, DONE],
    [
      'that asks for others by now is completed once more',
      waiting,
      { outcomes: { [ID]: DONE }, asksForOthers: true },
      { ...SPACE, Status: STATUS.settingUp, Details: 'outcome.completing' },
    ],
  ])('%s', (_what, line, situation, expected) => {
    expect(cells([line], situation)).toEqual(expected);
  });
});

describe('of rows with one id', () => {
  const atWork = { cells: { ...SPACE, Status: STATUS.settingUp } };
  const COPIED = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'outcome.copied' };

  test.each<[string, Line[], Situation, object | undefined]>([
    [
      'a changed copy that waits says that it is one',
      [waiting, { ...waiting, name: 'Go', was: 'Chess' }],
      {},
      COPIED,
    ],
    [
      'a changed copy of what is done is left as it was copied',
      [done, { ...done, name: 'Go', was: 'Chess' }],
      {},
      undefined,
    ],
    [
      'a changed copy that says so gets no outcome, though the row that it was copied from lost the id',
      [
        { ...waiting, uuid: '' },
        { name: 'Go', was: 'Chess', cells: { Status: STATUS.fix, Details: 'outcome.copied' } },
      ],
      { outcomes: { [ID]: DONE } },
      undefined,
    ],
    [
      'a changed copy of what is under way says that it is one, though it names its space',
      [atWork, { ...atWork, name: 'Go', was: 'Chess' }],
      { progress: { [ID]: made } },
      COPIED,
    ],
    [
      'a changed copy of what is done is given back what it said, where another’s outcome was written to it just now',
      [atWork, { ...atWork, name: 'Go', was: 'Chess' }],
      { progress: { [ID]: made }, had: { Status: STATUS.done } },
      undefined,
    ],
    [
      'a changed copy of what waits says that it is one, also where another’s outcome was written to it just now',
      [atWork, { ...done, name: 'Go', was: 'Chess' }],
      { progress: { [ID]: made }, had: { ...NO_OUTCOME, ...waiting.cells } },
      COPIED,
    ],
    [
      'an empty line with nothing but another row’s id is no copy that anybody could mend',
      [waiting, { name: '', was: 'Chess' }],
      {},
      undefined,
    ],
    [
      'an empty line with what another row in a run says is empty again',
      [waiting, { ...waiting, name: '', was: 'Chess' }],
      {},
      UNTOUCHED,
    ],
    [
      'a copy that was made into another row gets no outcome, though the word for it came to the changed row just now',
      [
        {
          ...{ others: true, name: 'Chess' },
          cells: { Status: STATUS.fix, Details: 'outcome.copied' },
        },
        { ...waiting, others: true, name: 'Go', was: 'Chess' },
      ],
      { outcomes: { [ID]: DONE }, firstHad: { ...NO_OUTCOME, Status: STATUS.waiting } },
      COPIED,
    ],
    [
      'a row whose people change is no copy of a finished one that got its id and all with it just now',
      [
        { ...done, name: 'Go', was: 'Chess' },
        { ...waiting, others: true },
      ],
      { outcomes: { [ID]: DONE }, firstHad: { ...NO_OUTCOME, 'Request ID': stampOf('Go', OTHER) } },
      DONE,
    ],
    [
      'a row whose people change stays the row, though its copy, which was told to be one, asks for the same as before again',
      [
        { ...waiting, name: 'Chess', cells: { Status: STATUS.fix, Details: 'outcome.copied' } },
        { ...waiting, others: true, name: 'Chess' },
      ],
      { outcomes: { [ID]: DONE } },
      DONE,
    ],
    [
      'one that names its space keeps it, whatever a copy bears that another row’s outcome was written to',
      [
        { name: 'Go', was: 'Chess', cells: { Status: STATUS.settingUp, 'Space ID': 'spaces/B' } },
        { ...atWork, name: 'Tennis', was: 'Chess' },
      ],
      { progress: { [ID]: made } },
      undefined,
    ],
    [
      'one that waits under the id of a row that is untouched again is, too: there is nothing to be a copy of',
      [
        { ...waiting, name: 'Go', was: 'Chess' },
        { ...waiting, name: 'Tennis', was: 'Chess' },
      ],
      {},
      UNTOUCHED,
    ],
    [
      'one that waits under the id of a changed row that may have been sent is a copy',
      [
        { ...inDoubt, name: 'Go', was: 'Chess' },
        { ...waiting, name: 'Tennis', was: 'Chess' },
      ],
      { progress: { [ID]: doubt } },
      COPIED,
    ],
    [
      'a twin that asks for the same gets the same',
      [waiting, waiting],
      { outcomes: { [ID]: DONE } },
      DONE,
    ],
    [
      'a twin of a row that is done already is done, too',
      [done, waiting],
      {},
      { ...SPACE, Status: STATUS.done, Details: '', Applied: '' },
    ],
    [
      'a twin that waits for the people of the space of a row that is done is done, too',
      [done, { cells: { ...SPACE, Status: STATUS.settingUp } }],
      {},
      { ...SPACE, Status: STATUS.done, Details: '', Applied: '' },
    ],
    [
      'a twin that waits for the people of the space of a row that is done is done, whatever a run left written down',
      [done, { cells: { ...SPACE, Status: STATUS.settingUp } }],
      { progress: { [ID]: made } },
      { ...SPACE, Status: STATUS.done, Details: '', Applied: '' },
    ],
    [
      'a twin of a row on which another’s outcome came down just now says nothing of that',
      [done, waiting],
      { progress: { [ID]: ready }, firstHad: { ...NO_OUTCOME, Status: STATUS.waiting } },
      undefined,
    ],
    [
      'a twin that waits for the people of another space than that of a row that is done is left',
      [done, { cells: { ...SPACE, Status: STATUS.settingUp, 'Space ID': 'spaces/B' } }],
      {},
      undefined,
    ],
  ])('%s', (_what, lines, situation, expected) => {
    expect(cells(lines, situation)).toEqual(expected);
  });
});

describe('a row that bears what is another’s', () => {
  const other = { [OTHER]: 'spaces/A' };
  const own = {
    ...{ Status: STATUS.settingUp, 'Space ID': 'spaces/B' },
    Details: 'outcome.completing',
  };

  test.each<[string, Line, Situation, object | undefined]>([
    [
      'gets its own space, to be completed again',
      done,
      { made: { ...other, [ID]: 'spaces/B' } },
      { ...own, 'Space link': linkTo('spaces/B') },
    ],
    [
      'is in doubt where its own isn’t known',
      done,
      { made: other },
      { ...DOUBT, Details: 'outcome.doubt' },
    ],
    [
      'gets back what it said where that was written over just now',
      done,
      { made: other, had: { Status: STATUS.failed, Details: 'No.' } },
      { Status: STATUS.failed, Details: 'No.' },
    ],
    [
      'is in doubt where nobody knows what it said, and it would be emptied',
      done,
      { made: other, had: NO_OUTCOME },
      { ...DOUBT, Details: 'outcome.doubt' },
    ],
    ['keeps it where it is its own', done, { made: { [ID]: 'spaces/A' } }, undefined],
    ['keeps it where nobody made it here: a person put it there', done, {}, undefined],
    [
      'gets its own back where its cells were emptied',
      waiting,
      { made: { [ID]: 'spaces/B' } },
      { ...own, 'Space link': linkTo('spaces/B') },
    ],
    [
      'of another person gets its own back, too',
      { ...waiting, tag: 'bentag' },
      { made: { [ID]: 'spaces/B' } },
      { ...own, 'Space link': linkTo('spaces/B') },
    ],
    [
      'of another person that was changed since is left to that person’s own run',
      { ...waiting, was: 'Go', tag: 'bentag' },
      { made: { [ID]: 'spaces/B' } },
      undefined,
    ],
    [
      'of another person whose message is another by now is left to that person’s own run, too',
      { ...done, hadMessage: true, tag: 'bentag' },
      { made: { ...other, [ID]: 'spaces/B' } },
      undefined,
    ],
    [
      'without an id loses it, while its outcome is still to be written elsewhere',
      { ...done, uuid: '' },
      { progress: { [OTHER]: made } },
      undefined,
    ],
    ['without content loses it', { ...done, name: '', uuid: '' }, { made: other }, NO_OUTCOME],
  ])('%s', (_what, line, situation, expected) => {
    expect(cells([line], situation)).toEqual(expected);
  });

  test('is left as it is where it asks for nothing, and nobody knows a space of its id: nothing is in doubt', () => {
    const empty: Line = { ...done, name: '' };
    const repaired = (situation: Situation) => {
      const known = knownOf([empty], situation);
      return repairedCells(known.snapshot.rows[0] as SnapshotRow, known, { tag: 'anntag', words });
    };
    expect(repaired({ made: other })).toBeUndefined();
    expect(cells([empty], { made: other })).toBeUndefined();
    const inB = { 'Space link': linkTo('spaces/B'), 'Space ID': 'spaces/B' };
    expect(repaired({ made: { ...other, [ID]: 'spaces/B' } })).toEqual({ ...own, ...inB });
    // What it said before is known: that comes back.
    const had = { ...DOUBT, Details: 'outcome.doubt' };
    expect(cells([empty], { made: other, had })).toEqual(had);
  });

  test('says that it is a copy, where it is one, and gets no space that no run would complete', () => {
    const copy: Line = { ...done, name: 'Go', was: 'Chess' };
    const repaired = (first: Line, second: Line) => {
      const known = knownOf([first, second], { made: { ...other, [ID]: 'spaces/B' } });
      const [, row] = known.snapshot.rows;
      return repairedCells(row as SnapshotRow, known, { tag: 'anntag', words });
    };
    const copied = { ...NO_OUTCOME, Status: STATUS.fix, Details: 'outcome.copied' };
    const inB = { 'Space link': linkTo('spaces/B'), 'Space ID': 'spaces/B' };
    const emptied: Line = { cells: { Status: STATUS.done } };
    expect(repaired(emptied, copy)).toEqual(copied);
    expect(repaired({ cells: { ...inB, Status: STATUS.done } }, copy)).toEqual(copied);
    // A line that asks for nothing has nothing to mend.
    expect(repaired(emptied, { ...copy, name: '' })).toEqual(UNTOUCHED);
    // As one under way, of which another message is asked by now, it would be one.
    const bare: Line = { hadMessage: true };
    const changed: Line = { ...done, hadMessage: true, others: true };
    expect(repaired(bare, changed)).toEqual(copied);
    expect(repaired({ ...bare, others: true }, { ...changed })).toEqual({ ...own, ...inB });
    // The row itself bears another's, too.
    expect(repaired(done, copy)).toEqual({ ...own, ...inB });
  });

  test.each([
    ['is a copy', { Status: STATUS.fix, Details: 'outcome.copied' }, undefined],
    ['failed', { Status: STATUS.failed, Details: 'problem.refused' }, 'its own'],
  ])(
    'says that it %s, alone under an id whose space no row shows, and gets that',
    (_, told, changed) => {
      const repaired = (
        lines: readonly Line[],
        situation: Situation = { made: { [ID]: 'spaces/B' } },
      ) => {
        const known = knownOf(lines, situation);
        return repairedCells(known.snapshot.rows[0] as SnapshotRow, known, {
          tag: 'anntag',
          words,
        });
      };
      const row: Line = { cells: told };
      const inB = { 'Space link': linkTo('spaces/B'), 'Space ID': 'spaces/B' };
      expect(repaired([row])).toEqual({ ...own, ...inB });
      expect(repaired([row], {})).toBeUndefined();
      // Whether it is settled, or a run is at it still.
      const atWork = repaired([row], { progress: { [ID]: made } });
      expect(atWork).toEqual({ ...own, ...SPACE });
      // It may be a copy of the one, or of the other, or a person changed it since.
      expect(repaired([row, { cells: { ...inB, Status: STATUS.done } }])).toBeUndefined();
      const elsewhere = { uuid: OTHER, cells: { ...inB, Status: STATUS.done } };
      expect(repaired([row, elsewhere])).toBeUndefined();
      const asIs = changed && { ...own, ...inB };
      expect(repaired([{ ...row, was: 'Go' }])).toEqual(asIs);
      expect(repaired([{ ...row, others: true }])).toEqual(asIs);
      expect(repaired([{ ...row, others: true, tag: 'bentag' }])).toBeUndefined();
    },
  );

  test.each([
    ['is a copy', { Status: STATUS.fix, Details: 'outcome.copied' }],
    ['failed', { Status: STATUS.failed, Details: 'problem.refused' }],
  ])(
    'says that it %s, as its copy says it is one, and gets the space that no row shows',
    (_, told) => {
      const copied = { Status: STATUS.fix, Details: 'outcome.copied' };
      const repaired = (...lines: readonly Line[]) => {
        const known = knownOf(lines, { made: { [ID]: 'spaces/B' } });
        return known.snapshot.rows.map((row) =>
          repairedCells(row, known, { tag: 'anntag', words }),
        );
      };
      const gets = { ...own, 'Space link': linkTo('spaces/B'), 'Space ID': 'spaces/B' };
      expect(repaired({ cells: told }, { cells: copied })).toEqual([gets, undefined]);
      // The copy asks for something else, and stands above it.
      const changed: Line = { cells: copied, was: 'Go', others: true };
      expect(repaired(changed, { cells: told })).toEqual([undefined, gets]);
      // One that waits is the row.
      const [, first] = repaired(waiting, { cells: copied });
      expect(first).toBeUndefined();
    },
  );

  test('without an id loses it as long as the row that it belongs to stands there', () => {
    const lines = [
      { ...waiting, uuid: OTHER, name: 'Go' },
      { ...done, uuid: '' },
    ];
    expect(cells(lines, { progress: { [OTHER]: made } })).toEqual(NO_OUTCOME);
    // What that one's outcome was written over stays its own: its link, where somebody cleared the other cells.
    const had = { Status: STATUS.done, 'Space link': linkTo('spaces/B'), 'Space ID': '' };
    expect(cells(lines, { progress: { [OTHER]: made }, had })).toEqual(had);
    const known = knownOf(lines, { progress: { [OTHER]: made } });
    expect(
      ownCells(known.snapshot.rows[1] as SnapshotRow, known, { tag: 'anntag', words }),
    ).toEqual(NO_OUTCOME);
  });

  test('without an id keeps the space that its row showed just now: it may be a copy that lost its id', () => {
    const another = { 'Space link': linkTo('spaces/B'), 'Space ID': 'spaces/B' };
    const whose: Line = { uuid: OTHER, cells: { Status: STATUS.done, ...another } };
    const lines = [whose, { ...done, uuid: '', name: 'Go' }];
    const firstHad = { Status: STATUS.settingUp, ...SPACE };
    expect(cells(lines, { progress: { [OTHER]: made } })).toEqual(NO_OUTCOME);
    expect(cells(lines, { progress: { [OTHER]: made }, firstHad })).toBeUndefined();
  });

  test('without an id keeps the space of a row that is being set up and says so: it may be a copy of it that lost its id', () => {
    const atWork: Line = { cells: { ...SPACE, Status: STATUS.settingUp } };
    const lines = [
      { ...atWork, uuid: OTHER },
      { ...atWork, uuid: '' },
    ];
    expect(cells(lines, { progress: { [OTHER]: made } })).toBeUndefined();
  });

  test('without an id that asks for nothing of what a row of the run asks for loses that one’s outcome, though that one says it, too', () => {
    const whose: Line = { ...done, uuid: OTHER };
    const bare = (line: Line): readonly Line[] => [whose, { ...done, uuid: '', ...line }];
    const known = { progress: { [OTHER]: made } };
    expect(cells(bare({ name: 'Go', others: true }), known)).toEqual(NO_OUTCOME);
    // It may be that row, which somebody renamed or gave other people, and a copy of it.
    expect(cells(bare({ name: 'Go' }), known)).toBeUndefined();
    expect(cells(bare({ others: true }), known)).toBeUndefined();
    // A person put the space there, or cleared some cells of a copy, or it was shown to them before.
    const link = { 'Space link': linkTo('spaces/A') };
    expect(cells(bare({ name: 'Go', others: true, cells: link }), known)).toBeUndefined();
    const rest = { ...link, Status: STATUS.settingUp };
    expect(cells(bare({ name: 'Go', others: true, cells: rest }), known)).toBeUndefined();
    // They copied it while people were added to its space, and cleared the id alone.
    const underWay = { ...SPACE, Status: STATUS.settingUp, Details: 'outcome.completing' };
    expect(cells(bare({ name: 'Go', others: true, cells: underWay }), known)).toBeUndefined();
    expect(cells(bare({ name: 'Go', others: true }), { ...known, made: other })).toBeUndefined();
    // Nobody under the id asks for what it was sent for.
    const beside = (line: Line) =>
      cells([line, ...bare({ name: 'Go', others: true }).slice(1)], known);
    const renamed: Line = { ...whose, name: 'Tennis', was: 'Chess' };
    expect(beside({ ...renamed, others: true })).toBeUndefined();
    expect(beside(renamed)).toEqual(NO_OUTCOME);
    expect(beside({ ...whose, name: 'Tennis', was: 'Go' })).toBeUndefined();
    // What was applied to the space tells whose it is.
    const applied = (who: string) => ({
      ...done.cells,
      Applied: `v1 1-1 0123456789abcdef {"o":"m","n":"Chess","p":{"member":["${who}@example.com"]}}`,
    });
    const tennis: Line = { ...renamed, was: 'Polo' };
    const saying = (who: string) =>
      cells(
        [
          { ...tennis, others: true },
          { uuid: '', name: 'Go', others: 'cleo@example.com', cells: applied(who) },
        ],
        known,
      );
    expect(saying('eve')).toEqual(NO_OUTCOME);
    expect(saying('ben')).toBeUndefined();
    expect(saying('cleo')).toBeUndefined();
  });

  test('without an id keeps a space that was recorded before, though a renamed copy of it is in a run: it is asked about', () => {
    const asks = { Status: STATUS.fix, Details: 'outcome.cleared', ...SPACE };
    for (const bare of [
      { ...done, uuid: '' },
      { uuid: '', cells: asks },
    ]) {
      const lines = [
        { uuid: OTHER, name: 'Go', cells: { ...SPACE, Status: STATUS.settingUp } },
        bare,
      ];
      const known = { progress: { [OTHER]: made }, made: other };
      expect(cells(lines, known)).toBeUndefined();
      expect(cells([...lines, { ...bare, name: '' }], known)).toEqual(NO_OUTCOME);
    }
  });
});

describe('a row whose id is taken away while it is written', () => {
  const had = (line: Line) => snapshotOf([line]).rows[0] as SnapshotRow;

  test('asks a person where its space is known', () => {
    const asks = { ...SPACE, Status: STATUS.fix, Details: 'outcome.cleared' };
    expect(clearedCells(had(done), knownOf([], {}), words)).toEqual(asks);
    const known = knownOf([], { progress: { [ID]: made } });
    expect(clearedCells(had(waiting), known, words)).toEqual(asks);
  });

  test('is as if it had never been in a run where none is', () => {
    expect(clearedCells(had(waiting), knownOf([], {}), words)).toEqual(NO_OUTCOME);
  });

  test('has nothing to ask about where it was a renamed copy, and the row that it was a copy of still bears the id', () => {
    const known = (lines: readonly Line[]) => knownOf(lines, { made: { [ID]: 'spaces/A' } });
    const copy: Line = { ...done, name: 'Go', was: 'Chess', others: true };
    expect(clearedCells(had(copy), known([done]), words)).toEqual(NO_OUTCOME);
    // The row itself was renamed since.
    const renamed: Line = { ...done, name: 'Chess club', was: 'Chess' };
    expect(clearedCells(had(copy), known([renamed]), words)).toEqual(NO_OUTCOME);
    // It may have been the row itself, where both ask for the same or the other one was changed more.
    const asks = { ...SPACE, Status: STATUS.fix, Details: 'outcome.cleared' };
    expect(clearedCells(had(done), known([done]), words)).toEqual(asks);
    expect(clearedCells(had(renamed), known([copy]), words)).toEqual(asks);
    expect(clearedCells(had(copy), known([]), words)).toEqual(asks);
  });

  test('is not told that a space of its name, which was there before, is its own', () => {
    const asked: Line = { cells: { ...SPACE, Status: STATUS.fix, Details: 'outcome.sameName' } };
    expect(clearedCells(had(asked), knownOf([], {}), words)).toEqual(NO_OUTCOME);
    // It was answered meanwhile, and has one: that is shown, whatever stood there before.
    const inB = { 'Space link': linkTo('spaces/B'), 'Space ID': 'spaces/B' };
    const known = knownOf([], { made: { [ID]: 'spaces/B' } });
    const asks = { Status: STATUS.fix, Details: 'outcome.cleared', ...inB };
    expect(clearedCells(had(asked), known, words)).toEqual(asks);
  });
});

test.each<[string, Line, Progress | undefined, boolean]>([
  ['waits, and was never sent', waiting, undefined, true],
  ['waits, and was surely refused', waiting, ready, true],
  ['may have been sent', waiting, doubt, false],
  ['has its space', waiting, made, false],
  ['is in doubt in the sheet', inDoubt, undefined, false],
])('whether a stamp may be taken back from a row that %s', (_what, line, progress, may) => {
  expect(isNeverSent(snapshotOf([line]).rows[0] as SnapshotRow, progress)).toBe(may);
});
