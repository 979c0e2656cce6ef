/** What is asked about a sheet before anything is sent, and what a reply comes to. */
import {
  holdingBack,
  openQuestions,
  proposedHeaders,
  type Question,
  questionsIn,
  withReply,
} from '../../src/plan/questions';
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

test('without headers a sheet of addresses is given some, and one without is left to be chosen', () => {
  const cells = [
    ['', '', ''],
    ['Chess', 'ben@example.com', 'cleo@example.com'],
    ['Choir', 'dana@example.com', ''],
  ];
  const [question] = asked(cells);
  expect(question).toMatchObject({
    ...{ code: 'noHeaders', values: { row: 2, cell: 'Chess' }, severity: 'question', headers: [] },
    replies: [
      { does: 'insertHeaders', headers: ['Space name', 'Members', 'Members 2'] },
      { does: 'choose' },
    ],
  });
  expect(
    asked([
      ['Foo', 'Bar'],
      ['1', '2'],
    ]),
  ).toEqual([]);
  expect(asked([['', '']])).toEqual([]);
  const texts = ['', 'x', 'a@example.com', 'y', 'b@example.com', 'c@example.com'];
  expect(proposedHeaders(texts)).toEqual([
    '',
    'Space name',
    'Members',
    '',
    'Members 2',
    'Members 3',
  ]);
});

test('what names spaces has words that are all different, in half of the rows at least', () => {
  const named = (...texts: string[]) =>
    open([['Was', 'Members'], ...texts.map((text) => [text, BEN])]);
  const proposed = ['noName Was'];
  const none = ['noName'];
  expect(named('Chess', 'Choir')).toEqual(proposed);
  expect(named('Chess', ' Chess ')).toEqual(none);
  expect([named('Chess', 'Choir', '', ''), named('Chess', '', '')]).toEqual([proposed, none]);
  expect([named('Chess', 'Choir', '12'), named('Chess', '12'), named('1', '2')]).toEqual([
    proposed,
    none,
    none,
  ]);
  expect(named('', '')).toEqual(none);
});

test('a column called Space name means spaces, with people or without; another without people is asked about', () => {
  for (const header of ['Space name', 'space names', 'Spacename', ' Space Name '])
    expect(open([[header], ['Chess']])).toEqual([]);
  expect(open([['Club'], ['Chess']])).toEqual(['nobody']);
  expect(open([['Club']])).toEqual([]);
});

test('whoever chose what names the spaces has said that rows are spaces', () => {
  const cells = [
    ['Name', 'Class', 'E-mail'],
    ...['ben', 'cleo', 'dana', 'eva'].map((name, at) => [
      name,
      at < 2 ? '7A' : '7B',
      `${name}@example.com`,
    ]),
  ];
  expect(open(cells, { mapping: { Class: 'spaceName' } })).toEqual([]);
  expect(open(cells, { mapping: { Name: 'none' } })).toEqual(['rowsOrPeople']);
  const [people] = asked(cells, { rows: 'people' });
  expect(people).toMatchObject({
    code: 'listOfPeople',
    severity: 'note',
    replies: [{ does: 'spaces' }],
  });
  expect(holdingBack(people ? [people] : []).map(({ code }) => code)).toEqual(['listOfPeople']);
});

test('what was answered is asked no more, and nothing is asked twice', () => {
  const cells = [
    ['Squad', 'PO', 'PO'],
    ['Oak', BEN, CLEO],
  ];
  const keys = asked(cells).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(asked(cells, { settled: keys })).toEqual([]);
});

test('rows that were set up, and whose columns are gone, are put back or begun anew', () => {
  const [question] = asked(
    [
      ['Squad', 'PO'],
      ['Oak', BEN],
    ],
    { made: ['Request ID', 'Space ID'] },
  );
  expect(question).toMatchObject({
    ...{
      severity: 'question',
      values: { n: 2 },
      replies: [{ does: 'putBack' }, { does: 'startAnew' }],
    },
  });
  expect(
    asked(
      [
        ['Squad', 'PO'],
        ['Oak', BEN],
      ],
      { made: [] },
    )[0],
  ).toMatchObject({ code: 'addresses' });
});

test('whoever writes other words than yes and no under “Ready” is asked, and not taken to mean all rows', () => {
  const cells = [
    ['Space name', 'Members', 'Ready'],
    ['Oak', BEN, 'pending'],
    ['Elm', CLEO, 'yes please'],
  ];
  const [question] = openQuestions(asked(cells));
  expect(question).toMatchObject({
    code: 'unreadable',
    values: { header: 'Ready', cell: 'pending' },
    replies: [{ does: 'use', field: 'ready' }, { does: 'leave' }],
  });
  expect(open(cells, { mapping: { Ready: 'none' } })).toEqual([]);
  const isReadable = [...cells, ['Ash', BEN, 'yes']];
  expect(open(isReadable)).toEqual([]);
});

test('what is asked stands before what is only said, wherever its column stands', () => {
  const cells = [
    ['Team', 'Members', 'Parent email', 'Open'],
    ['Chess', BEN, 'mum@example.net', 'yes'],
    ['Choir', CLEO, 'dad@example.net', 'no'],
  ];
  expect(asked(cells).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'question opens',
    'note relatives',
  ]);
});

test('in rows without headers a gap before the first text changes nothing', () => {
  expect(
    asked([
      ['', ''],
      ['', 'Chess', BEN],
    ]),
  ).toMatchObject([
    {
      values: { row: 2, cell: 'Chess' },
      replies: [{ headers: ['', 'Space name', 'Members'] }, { does: 'choose' }],
    },
  ]);
  expect(asked([['', 'Chess', 'Drama']])).toEqual([]);
});

test('once one column was made here a sheet is asked no more than what a run may leave open', () => {
  const cells = [
    ['Was', 'Members'],
    ['Chess', BEN],
    ['Choir', CLEO],
  ];
  const severities = (answers: Partial<Answers>) =>
    asked(cells, answers).map((one) => one.severity);
  expect(severities({})).toEqual(['question']);
  expect(severities({ made: [] })).toEqual(['question']);
  expect(severities({ made: ['Status'] }).slice(-1)).toEqual(['note']);
});

test('where nobody is named, and no row has anything to be called by, no name is asked for', () => {
  const cells = [
    ['Guidelines', 'History'],
    ['Be kind', 'on'],
    ['Be early', 'off'],
  ];
  expect(asked(cells).map(({ code }) => code)).not.toContain('noName');
});

test('a topic is proposed for a name, a column called Description, one in use or one of addresses isn’t', () => {
  const named = (header: string, texts = ['Chess', 'Choir']) =>
    asked([
      [header, 'Members'],
      [texts[0] ?? '', BEN],
      [texts[1] ?? '', CLEO],
    ]).flatMap(({ code, headers }) => (code === 'noName' ? [headers] : []));
  expect(named('Topic')).toEqual([['Topic']]);
  expect(named('Description')).toEqual([[]]);
  expect(named('Guidelines')).toEqual([[]]);
  expect(named('')).toEqual([[]]);
  expect(named('Wer', ['dan@example.com', 'eva@example.com'])).toEqual([[]]);
  // Texts that come again, or are no words, call nothing.
  expect(named('Was', ['Chess', 'Chess'])).toEqual([[]]);
  expect(named('Was', ['1', '2'])).toEqual([[]]);
  expect(named('Was', ['Chess', '1'])).toEqual([[]]);
  expect(named('Was', ['Chess', ''])).toEqual([['Was']]);
  expect(named('Was', ['', ''])).toEqual([[]]);
});
