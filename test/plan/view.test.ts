/** What the sidebar is told of a sheet: rosters, and the spaces that a row in doubt may choose from. */
import { readLimits } from '../../src/chat/pacing';
import { makePlan } from '../../src/plan/plan';
import type { RosterMade } from '../../src/plan/roster-view';
import { readSnapshot } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { makeView } from '../../src/plan/view';
import type { View } from '../../src/protocol';

const ME = 'ann@example.com';
const TAG = 'abcd1234';

const NOTHING_MADE: RosterMade = { sheets: {} };

function viewOf(cells: string[][], rosterMade = NOTHING_MADE, run: View['run'] = null) {
  const snapshot = readSnapshot(cells, {}, { me: ME, ownDomains: [], defaults: {} });
  return makeView(makePlan(snapshot), snapshot, {
    limits: readLimits(undefined),
    me: ME,
    tag: TAG,
    sheet: { id: 1, name: 'Sheet1' },
    sheets: [{ id: 1, name: 'Sheet1' }],
    which: 'all',
    within: undefined,
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
    run,
    questions: [],
    rosterMade,
    takenOut: [],
    yes: 'yes',
  });
}

/** Six people in two groups, each with a name of its own. */
function rosterWith(headers: [name: string, group: string, person: string]): string[][] {
  const people = ['Mia', 'Noor', 'Leo', 'Ida', 'Ren', 'Zoe'];
  return [
    headers,
    ...people.map((name, index) => [
      name,
      index % 2 === 0 ? '7A' : '7B',
      `${name.toLowerCase()}@example.com`,
    ]),
  ];
}

test('the header row is told by the sheet’s own number', () => {
  const cells = [
    ['Space name', 'Members'],
    ['Chess', 'ben@example.com'],
  ];
  expect(viewOf(cells).columns?.headerRow).toBe(1);
  expect(viewOf([['Our clubs', ''], ['', ''], ...cells]).columns?.headerRow).toBe(3);
});

describe('a list of people', () => {
  test('is likely where no column names spaces', () => {
    expect(viewOf(rosterWith(['First name', 'Class', 'Login'])).roster).toMatchObject({
      people: 6,
      person: 'Login',
      by: 'Class',
      groupings: [
        { header: 'Class', spaces: 2, people: 6, smallest: 3, largest: 3, madeBefore: '' },
        { header: '', spaces: 1, people: 6, smallest: 6, largest: 6, madeBefore: '' },
      ],
      groups: [
        { name: '7A', people: 3, managers: [] },
        { name: '7B', people: 3, managers: [] },
      ],
      likely: true,
    });
  });

  test('is likely where only a column of plain names could name spaces', () => {
    expect(viewOf(rosterWith(['Name', 'Class', 'E-mail'])).roster?.likely).toBe(true);
  });

  test('is likely where the repeating column is what names spaces', () => {
    expect(viewOf(rosterWith(['First name', 'Team', 'E-mail'])).roster?.likely).toBe(true);
  });

  test('is only a hint where another column names spaces', () => {
    expect(viewOf(rosterWith(['Space name', 'Class', 'E-mail'])).roster?.likely).toBe(false);
  });

  /** 7A and 7B are of year 7, 8A of year 8; half of the pupils are girls. */
  const classesOfYears = [
    ['Gender', 'Year', 'Class', 'Login'],
    ...['7A', '7A', '7B', '7B', '8A', '8A'].map((name, index) => [
      index % 2 === 0 ? 'f' : 'm',
      name.slice(0, 1),
      name,
      `pupil${index}@example.com`,
    ]),
  ];

  test('is grouped by the column whose header says so; others that repeat can be chosen, but never gender', () => {
    const { roster } = viewOf(classesOfYears);
    expect(roster?.by).toBe('Class');
    expect(roster?.groupings.map(({ header, spaces }) => [header, spaces])).toEqual([
      ['Class', 3],
      ['Year', 2],
      ['', 1],
    ]);
  });

  test('is grouped as it was the last time, and knows each sheet that was made', () => {
    const made = { by: 'Year', sheets: { Year: 'Years', Class: 'Classes' } };
    const { roster } = viewOf(classesOfYears, made);
    expect(roster?.by).toBe('Year');
    expect(roster?.groupings.map(({ header, madeBefore }) => [header, madeBefore])).toEqual([
      ['Class', 'Classes'],
      ['Year', 'Years'],
      ['', ''],
    ]);
  });

  test('without anything to group by puts everybody into one space, named like the sheet', () => {
    const { roster } = viewOf([
      ['Name', 'E-mail'],
      ['Mia Krause', 'mia@example.com'],
      ['Noor Haddad', ''],
    ]);
    expect(roster).toMatchObject({
      likely: true,
      by: '',
      groups: [{ name: 'Sheet1', people: 1 }],
      withoutAddress: { count: 1, rows: [{ row: 3, column: 1, name: 'Noor Haddad', text: '' }] },
    });
  });

  test('is none where what repeats is a setting of each space', () => {
    const cells = rosterWith(['Space name', 'History', 'E-mail']);
    cells.forEach((row, index) => {
      if (index > 0) row[1] = index % 2 === 0 ? 'on' : 'off';
    });
    expect(viewOf(cells).roster).toBeNull();
  });
});

const link = (id: string) => `https://mail.google.com/chat/u/0/#chat/space/${id}`;

/** The notes about a row that somebody's run has left like this. */
function notesAbout(status: string, details: string, tag: string, run: View['run'] = null) {
  const id = formatStamp({
    uuid: '123e4567-e89b-42d3-a456-426614174000',
    tag,
    minute: Date.UTC(2027, 0, 4, 9, 30),
    fingerprint: 'a1-b2',
    run: 'run01',
  });
  const cells = [
    ['Space name', 'Members', 'Status', 'Space link', 'Details', 'Space ID', 'Request ID'],
    ['Drama', 'mia@example.com', status, '', details, '', id],
  ];
  return viewOf(cells, NOTHING_MADE, run).notes;
}

describe('a row in doubt', () => {
  const doubtful = (details: string, tag: string) => notesAbout('Setting up', details, tag);

  test('offers each space that its Details name, once', () => {
    const details = `There are 2 spaces: ${link('AAAAone')} ${link('AAAAtwo')} ${link('AAAAone')}`;
    expect(doubtful(details, TAG)).toMatchObject([
      {
        mends: ['use-space', 'ask-anew'],
        offered: [
          { space: 'spaces/AAAAone', name: 'Drama', link: link('AAAAone') },
          { space: 'spaces/AAAAtwo', name: 'Drama', link: link('AAAAtwo') },
        ],
      },
    ]);
  });

  test('offers none where none is named, and none to another person', () => {
    expect(doubtful('Sent, but no answer came.', TAG)[0]).toMatchObject({ mends: ['ask-anew'] });
    expect(doubtful('Sent, but no answer came.', TAG)[0]).not.toHaveProperty('offered');
    expect(doubtful(link('AAAAone'), 'other123')[0]).toMatchObject({ mends: ['take-over'] });
  });
});

describe('a row of another person’s run', () => {
  const run = {
    ...{ by: 'ben@example.com', mine: false, id: '', total: 3, left: 1 },
    ...{ stopped: false, busyUntil: 0, expectedBy: 0 },
  };

  test('is not to be taken over while its person goes on, nor asked about', () => {
    const atIt = { ...run, expectedBy: 1_000 };
    expect(notesAbout('Setting up', '', 'other123', atIt)).toMatchObject([{ mends: [] }]);
    expect(notesAbout('Waiting', '', 'other123', atIt)).toEqual([]);
    const atWork = { ...run, busyUntil: 1_000 };
    expect(notesAbout('Setting up', '', 'other123', atWork)).toMatchObject([{ mends: [] }]);
  });

  test('that waits is taken over with all others of a run that rests', () => {
    expect(notesAbout('Waiting', '', 'other123', run)).toEqual([]);
    expect(notesAbout('Setting up', '', 'other123', run)).toMatchObject([{ mends: ['take-over'] }]);
  });

  test('that waits in a run nobody knows of is taken over by itself', () => {
    expect(notesAbout('Waiting', '', 'other123')).toMatchObject([
      { status: 'Waiting', mends: ['take-over'] },
    ]);
    expect(notesAbout('Waiting', '', TAG)).toEqual([]);
  });
});
