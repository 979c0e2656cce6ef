/** What a schedule's limits see of a row: who would come, from where, as what, and whose words would be posted. */
import { makePlan, type PlannedRow } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';
import type { RequestContext } from '../../src/request/read-request';
import { candidateOf, candidateOfChanges } from '../../src/schedule/candidates';
import { sealsWith } from '../../src/seal/seal';

const seals = sealsWith(() => ({ key: 'ann', book: 'book' }));
const CONTEXT: RequestContext = {
  me: 'ann@example.com',
  ownDomains: ['example.com'],
  defaults: {},
};

const HEADERS = ['Space name', 'Owners', 'Members', 'Welcome message', 'Google group'];

/** The first row with these cells, and what the limits see of it. */
function seen(cells: Partial<Record<string, string>>, context: Partial<RequestContext> = {}) {
  const reading = { ...CONTEXT, ...context };
  const line = HEADERS.map((header) => cells[header] ?? '');
  const snapshot = readSnapshot([HEADERS, line], {}, reading);
  const [row] = makePlan(snapshot).rows;
  return candidateOf(row as PlannedRow, snapshot, reading, seals);
}
const CHESS = { 'Space name': 'Chess', Members: 'li@example.com, mo@example.com' };

test('everybody whom a row names counts, and only whoever is from outside is told as such', () => {
  expect(seen(CHESS)).toMatchObject({ makes: true, people: 2, outsiders: [], owners: [] });
  const mixed = { ...CHESS, Members: 'li@example.com, Mo@Partner.org' };
  expect(seen(mixed)).toMatchObject({ people: 2, outsiders: ['Mo@Partner.org'] });
  expect(seen(mixed, { letIn: ['partner.org'] }).outsiders).toEqual([]);
  expect(seen(mixed, { letIn: ['other.org'] }).outsiders).toEqual(['Mo@Partner.org']);
});

test('owners are told as Chat and as the row names them, members aren’t', () => {
  const { owners } = seen({ ...CHESS, Owners: 'Kim@example.com' });
  expect(owners).toMatchObject([{ user: 'users/kim@example.com', shown: 'Kim@example.com' }]);
  expect(owners).toHaveLength(1);
});

test.each<[string, Record<string, string>, string | undefined, boolean]>([
  ['no message', CHESS, undefined, false],
  ['a message of the row’s own', { ...CHESS, 'Welcome message': 'Hello' }, undefined, true],
  ['the owner’s words', CHESS, 'Hello', false],
  [
    'the owner’s words, with what the space shows anyway',
    CHESS,
    'Hello {Members} of {Space name}',
    false,
  ],
  ['the owner’s words, with others out of cells', CHESS, 'Hello {Members}, {Owners}', true],
  ['an empty cell', { ...CHESS, 'Welcome message': '  ' }, 'Hello', false],
])('whose words would be posted: %s', (_, cells, welcomeMessage, isOfCells) => {
  const defaults = welcomeMessage === undefined ? {} : { welcomeMessage };
  expect(seen(cells, { defaults }).wordsOfCells).toBe(isOfCells);
});

test('a press shows one row as it asks now; whatever else it asks for is another row', () => {
  const { mark } = seen(CHESS);
  expect(seen(CHESS).mark).toBe(mark);
  expect(seen({ ...CHESS, Members: 'li@example.com' }).mark).not.toBe(mark);
  expect(seen({ ...CHESS, 'Space name': 'Go' }).mark).not.toBe(mark);
});

test('of a row that has its space only what is to be added counts, and nobody makes an owner unseen', () => {
  const person = (name: string, role: 'owner' | 'member') => ({
    ...{ user: `users/${name}`, shown: name, role },
  });
  const request = {
    people: [person('a@example.com', 'member'), person('b@partner.org', 'owner')],
    groups: [
      { address: 'all@partner.org', shown: 'all' },
      { resource: 'groups/1', shown: 'one' },
    ],
  };
  const change = (does: string, who: string, role = 'member') => ({ does, who, shown: who, role });
  const of = (...changes: object[]) =>
    candidateOfChanges({ request, changes } as unknown as PlannedRow, CONTEXT);
  const nothing = {
    mark: '',
    makes: false,
    wordsOfCells: false,
    people: 0,
    outsiders: [],
    owners: [],
  };
  expect(of(change('takeOut', 'users/x@partner.org'), change('rename', ''))).toEqual(nothing);
  expect(
    of(change('add', 'users/c@partner.org', 'owner'), change('add', 'users/d@example.com')),
  ).toEqual({
    ...nothing,
    ...{ people: 2, outsiders: ['users/c@partner.org'] },
    owners: [{ user: 'users/c@partner.org', shown: 'users/c@partner.org' }],
  });
  expect(of(change('giveRole', 'users/d@partner.org', 'owner'))).toEqual({
    ...nothing,
    owners: [{ user: 'users/d@partner.org', shown: 'users/d@partner.org' }],
  });
  expect(of(change('giveRole', 'users/d@example.com', 'member'))).toEqual(nothing);
  // Nobody knows who came in: it may be all whom the row names.
  expect(of(change('add', 'users/c@example.com'), { does: 'catchUp' })).toEqual({
    ...nothing,
    ...{ people: 4, outsiders: ['b@partner.org', 'all'] },
    owners: [{ user: 'users/b@partner.org', shown: 'b@partner.org' }],
  });
});
