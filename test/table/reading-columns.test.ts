/** What header and cells together make of a column: whatever it is called, in any order of columns. */
import fc from 'fast-check';
import type { Answers, Columns } from '../../src/table/columns';
import { readColumns } from '../../src/table/find-columns';

function read(headers: string[], rows: string[][], answers: Partial<Answers> = {}): Columns {
  const columns = readColumns([headers, ...rows], answers);
  if (!columns) throw new Error('no header row');
  return columns;
}

/** Fields by header, and why others are left out. */
function told({ decisions }: Columns): Record<string, string> {
  return Object.fromEntries(
    decisions.map(({ header, field, ours, doubt }) => [
      header,
      ours ? 'ours' : (field ?? (doubt ? `${doubt.kind}?` : 'unused')),
    ]),
  );
}

const BEN = 'ben@example.com';
const CLEO = 'cleo@example.com';

describe('a column of addresses', () => {
  test('called Team holds its people, and the project names the space', () => {
    const columns = read(
      ['Project', 'Team'],
      [
        ['Website', `${BEN}, ${CLEO}`],
        ['Prices', CLEO],
      ],
    );
    expect(told(columns)).toEqual({ Project: 'spaceName', Team: 'members' });
  });

  test('called Guests are its people, not the question whether there may be some', () => {
    expect(told(read(['Club', 'Guests'], [['Chess', BEN]]))).toMatchObject({ Guests: 'members' });
    expect(told(read(['Club', 'Guests', 'Members'], [['Chess', 'yes', BEN]]))).toMatchObject({
      Guests: 'externalPeople',
    });
  });

  test('with a header nobody knows is offered, and one without a header is told', () => {
    const columns = read(['Club', 'Wer', ''], [['Chess', BEN, CLEO]]);
    expect(told(columns)).toMatchObject({ Wer: 'addresses?', '': 'addresses?' });
  });

  test('of parents is left out', () => {
    const columns = read(['Club', 'Members', 'Parent email'], [['Chess', BEN, CLEO]]);
    expect(told(columns)).toMatchObject({ 'Parent email': 'relatives?' });
  });
});

describe('a column that the header calls people', () => {
  test('and that holds head counts is left out beside one that holds people', () => {
    const columns = read(['Club', 'Members', 'Participants'], [['Chess', BEN, '120']]);
    expect(told(columns)).toMatchObject({ Members: 'members', Participants: 'counts?' });
  });

  test('and that holds the names for the addresses beside it is left out without a word', () => {
    const columns = read(['Team', 'Lead', 'Lead email'], [['Chess', 'Cleo Fox', CLEO]]);
    expect(told(columns)).toEqual({ Team: 'spaceName', Lead: 'unused', 'Lead email': 'managers' });
  });

  test('and that holds names of coaches is told; lists of members’ names are read and can’t be', () => {
    expect(told(read(['Team', 'Members', 'Coach'], [['Chess', BEN, 'Cleo Fox']]))).toMatchObject({
      Coach: 'names?',
    });
    expect(
      told(read(['Team', 'Email', 'Team Members'], [['Chess', BEN, 'Cleo Fox, Dana Hutch']])),
    ).toMatchObject({ 'Team Members': 'members' });
  });
});

describe('a column of choices', () => {
  test('in which no cell can be read is none', () => {
    const columns = read(['Team', 'Members', 'Type'], [['Chess', BEN, 'Private']]);
    expect(told(columns)).toMatchObject({ Type: 'unreadable?' });
  });

  test('in which one can be read is one, and so is an empty one', () => {
    const rows = [
      ['Chess', BEN, 'Group chat', ''],
      ['Choir', CLEO, 'Privat', ''],
    ];
    expect(told(read(['Team', 'Members', 'Type', 'Ready'], rows))).toMatchObject({
      Type: 'type',
      Ready: 'ready',
    });
  });
});

describe('a weak header', () => {
  test('loses to one that says what spaces are made for', () => {
    const columns = read(['Club', 'Students', 'Teacher', 'Room'], [['Chess', BEN, CLEO, 'B 12']]);
    expect(told(columns)).toMatchObject({ Club: 'spaceName', Room: 'unused' });
  });

  test('whose cells repeat or are Mr and Ms names nothing', () => {
    const rows = ['Mr', 'Ms', 'Ms', 'Mr'].map((title, at) => [title, `p${at}@example.com, ${BEN}`]);
    expect(told(read(['Title', 'Members'], rows))).toMatchObject({ Title: 'unused' });
  });

  test('Message is posted beside names of spaces, and not out of a contact form', () => {
    expect(told(read(['Team', 'Members', 'Message'], [['Chess', BEN, 'Hello']]))).toMatchObject({
      Message: 'welcomeMessage',
    });
    expect(
      told(read(['Name', 'Email', 'Message'], [['Ben Adler', BEN, 'I am ill']])),
    ).toMatchObject({ Message: 'theirMessage?' });
  });
});

describe('a column with the name of one of ours', () => {
  const rows = (status: string, details = '') => [['Chess', BEN, status, details]];

  test('is a person’s where none of our values stand there', () => {
    const columns = read(['Team', 'Members', 'Status', 'Details'], rows('Done', 'Mondays'));
    expect(columns.outcome).toEqual({});
  });

  test('is ours with a stamp, a space’s id, or a Chat link beside a Status word', () => {
    const id = read(['Team', 'Status', 'Space ID'], [['Chess', 'Done', 'spaces/AAA']]);
    expect(id.outcome).toEqual({ Status: 1, 'Space ID': 2 });
    const link = read(
      ['Team', 'Status', 'Space link'],
      [['Chess', 'Done', 'https://mail.google.com/chat/u/0/#chat/space/AAA']],
    );
    expect(link.outcome).toEqual({ Status: 1, 'Space link': 2 });
  });

  test('is ours where the sheet is known to have them, and where three stand untouched', () => {
    const headers = ['Team', 'Members', 'Status', 'Details'];
    expect(read(headers, rows(''), { made: ['Status', 'Details'] }).outcome).toEqual({
      Status: 2,
      Details: 3,
    });
    expect(read([...headers, 'Request ID'], [['Chess', BEN, '', '', '']]).outcome).toEqual({
      Status: 2,
      Details: 3,
      'Request ID': 4,
    });
  });

  test('that says “(Rows to Spaces)” is ours, and the other stays the person’s', () => {
    const headers = ['Team', 'Status', 'Status (Rows to Spaces)', 'Request ID'];
    expect(read(headers, [['Chess', 'Active', '', '']]).outcome).toEqual({
      Status: 2,
      'Request ID': 3,
    });
  });

  test('Space ID is ours only with ids of spaces', () => {
    expect(
      read(['Team', 'Space ID', 'Status', 'Details'], [['Chess', 'B 12', '', '']]).outcome,
    ).not.toHaveProperty('Space ID');
  });
});

describe('the header row', () => {
  test('is the chosen one, also after rows came above it', () => {
    const cells = [['Notes'], ['Team', 'Members'], ['Was', 'Wer'], ['Chess', BEN]];
    expect(readColumns(cells, { headerRow: 'Was\nWer' })?.headerRow).toBe(2);
    expect(readColumns([[''], ...cells], { headerRow: 'Was\nWer' })?.headerRow).toBe(3);
  });

  test('stands above a column of addresses where its words say nothing', () => {
    expect(
      readColumns([
        ['Кто', 'Почта'],
        ['Шахматы', BEN],
      ])?.headerRow,
    ).toBe(0);
    expect(
      readColumns([
        ['Chess', BEN],
        ['Choir', CLEO],
      ]),
    ).toBeUndefined();
  });
});

test('what rows were set up with counts as answered: another reading is a doubt and no use', () => {
  const headers = ['Team', 'Members', 'Leader Email'];
  const rows = [['Chess', BEN, CLEO]];
  expect(told(read(headers, rows))).toMatchObject({ 'Leader Email': 'managers' });
  const used = { Team: 'spaceName', Members: 'members', 'Leader Email': '' } as const;
  expect(told(read(headers, rows, { used }))).toMatchObject({ 'Leader Email': 'addresses?' });
});

test('the order of the columns changes nothing', () => {
  const table = {
    'Team name': ['Oak', 'Elm', 'Ash'],
    'Leader Email': [BEN, CLEO, 'dana@example.com'],
    'Member 1 Email': [CLEO, BEN, BEN],
    'Leader Name': ['Ben Adler', 'Cleo Fox', 'Dana Hutch'],
    College: ['North', 'South', 'North'],
    Type: ['Private', 'Public', 'Private'],
    Status: ['Active', 'Done', ''],
  };
  const expected = told(
    read(
      Object.keys(table),
      [0, 1, 2].map((row) => Object.values(table).map((cells) => cells[row] ?? '')),
    ),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(table), { minLength: 7 }), (headers) => {
      const rows = [0, 1, 2].map((row) =>
        headers.map((header) => table[header as keyof typeof table][row] ?? ''),
      );
      expect(told(read(headers, rows))).toEqual(expected);
    }),
  );
});

test('anything in any cell is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 6 }), {
        maxLength: 8,
      }),
      (cells) => {
        const columns = readColumns(cells);
        for (const { column } of columns?.decisions ?? []) expect(column).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
