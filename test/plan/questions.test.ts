/** What is asked about a sheet before anything is sent, and what a reply comes to. */
import { openQuestions, type Question, questionsIn, withReply } from '../../src/plan/questions';
import { readSnapshot } from '../../src/plan/snapshot';
import type { Answers } from '../../src/table/columns';

const BEN = 'ben@example.com, cleo@example.com';
const CLEO = 'cleo@example.com, dana@example.com';

function asked(cells: string[][], answers: Partial<Answers> = {}): Question[] {
  const all: Answers = { mapping: {}, ...answers };
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
  return questionsIn(readSnapshot(cells, all, context), all);
}

const open = (cells: string[][], answers: Partial<Answers> = {}) =>
  openQuestions(asked(cells, answers)).map(({ code, headers }) => [code, ...headers].join(' '));

/** Takes the first reply of each question until none is open; answers how many that were. */
function takeProposed(cells: string[][]): number {
  let answers: Answers = { mapping: {} };
  for (let presses = 0; presses < 10; presses += 1) {
    const [question] = openQuestions(asked(cells, answers));
    const [reply] = question?.replies ?? [];
    if (!question || !reply) return presses;
    const before = answers;
    answers = withReply(answers, question, reply, undefined);
    if (answers === before) return presses;
  }
  throw new Error('asked for ever');
}

test('a good sheet is asked nothing', () => {
  expect(
    asked([
      ['Space name', 'Members'],
      ['Chess', BEN],
    ]),
  ).toEqual([]);
  expect(asked([['Space name'], ['Chess']])).toEqual([]);
});

test('of columns of addresses that nothing explains each is asked about, until all are answered', () => {
  const cells = [
    ['Squad', 'PO', 'Devs'],
    ['Oak', BEN, CLEO],
    ['Elm', CLEO, BEN],
  ];
  expect(open(cells)).toEqual(['addresses PO', 'addresses Devs']);
  expect(open(cells, { mapping: { PO: 'managers' } })).toEqual(['addresses Devs']);
  expect(open(cells, { mapping: { PO: 'managers', Devs: 'none' } })).toEqual([]);
  expect(takeProposed(cells)).toBe(2);
});

test('beside a column of people that is recognised it is a note', () => {
  const cells = [
    ['Team', 'Members', 'Wer'],
    ['Chess', BEN, CLEO],
  ];
  expect(open(cells)).toEqual([]);
  expect(asked(cells).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'note addresses',
  ]);
});

test('beside leaders alone a column of several people a row is asked about, for the spaces would be without them', () => {
  const cells = [
    ['Patrol', 'Leader', 'Wer'],
    ['Fox', 'dana@example.com', BEN],
    ['Owl', 'eva@example.com', CLEO],
  ];
  expect(open(cells)).toEqual(['addresses Wer']);
  const single = cells.map((row, index) =>
    index === 0 ? row : [...row.slice(0, 2), 'gus@example.com'],
  );
  expect(open(single)).toEqual([]);
});

test('yes and no are no names: a column of them under a word for people is not asked about', () => {
  const cells = [
    ['Team', 'Members', 'Attendees confirmed', 'Students'],
    ['Chess', BEN, 'yes', 'no'],
    ['Choir', CLEO, 'no', 'no'],
  ];
  expect(asked(cells)).toEqual([]);
});

test('where nobody is recognised at all the sheet says so, and can be set up so', () => {
  const cells = [
    ['Club', 'Room'],
    ['Chess', 'B 12'],
    ['Choir', 'B 14'],
  ];
  const [question] = asked(cells);
  expect(question).toMatchObject({ code: 'nobody', values: { n: 2 } });
  if (!question) return;
  const answers = withReply({ mapping: {} }, question, { does: 'keep' }, undefined);
  expect(open(cells, answers)).toEqual([]);
});

test('a column of names is proposed where none is recognised', () => {
  const cells = [
    ['Was', 'Members', 'Wo'],
    ['Chess', BEN, 'B 12'],
    ['Choir', CLEO, 'B 12'],
  ];
  expect(open(cells)).toEqual(['noName Was']);
  expect(takeProposed(cells)).toBe(1);
});

test('a row that is a person is asked about, and the answer stays while the headers do', () => {
  const cells = [
    ['Name', 'Class', 'E-mail'],
    ...['ben', 'cleo', 'dana', 'eva'].map((name, at) => [
      name,
      at < 2 ? '7A' : '7B',
      `${name}@example.com`,
    ]),
  ];
  expect(open(cells)).toEqual(['rowsOrPeople']);
  expect(open(cells, { rows: 'spaces' })).toEqual([]);
  expect(open(cells, { rows: 'people' })).toEqual([]);
});

test('rows that were set up before make every other question a note', () => {
  const cells = [
    ['Squad', 'PO'],
    ['Oak', BEN],
  ];
  expect(open(cells, { made: ['Request ID', 'Space ID'] })).toEqual([
    'columnsGone Space ID Request ID',
  ]);
});
