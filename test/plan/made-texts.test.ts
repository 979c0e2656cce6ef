/** What texts that are made from columns become in the first rows, and the message that would be sent. */
import { madeRows, messagePreview } from '../../src/plan/made-texts';
import { makePlan } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';

const HEADERS = ['Space name', 'Members', 'Class', 'Welcome message'];
const ME = 'ann@example.com';

function rowsOf(lines: string[][], defaults: Record<string, string> = {}) {
  const cells = [HEADERS, ...lines].map((line) => HEADERS.map((_, index) => line[index] ?? ''));
  const snapshot = readSnapshot(cells, {}, { me: ME, ownDomains: [], defaults });
  return { rows: makePlan(snapshot).rows, snapshot };
}
const made = (lines: string[][], defaults?: Record<string, string>) => {
  const { rows, snapshot } = rowsOf(lines, defaults);
  return madeRows(rows, snapshot, ME);
};

test('three rows show what they put into the places of a text, and what each text becomes', () => {
  const lines = ['A', 'B', 'C', 'D'].map((name) => [name, 'ben@example.com', '7A', '']);
  const rows = made(lines, { welcomeMessage: 'Hello {Class}' });
  expect(rows.map(({ row, name }) => [row, name])).toEqual([
    [2, 'A'],
    [3, 'B'],
    [4, 'C'],
  ]);
  expect(rows[0]?.places).toMatchObject({
    class: '7A',
    'space name': 'A',
    members: 'ben@example.com',
  });
  const message = rows[0]?.texts.find(({ field }) => field === 'welcomeMessage');
  expect(message).toMatchObject({ text: 'Hello 7A', own: false, found: [] });
});

test('a row’s own text is told as its own, and only 300 characters of a text are shown', () => {
  const [row] = made([['Chess', 'ben@example.com', 'x'.repeat(400), 'y'.repeat(400)]]);
  const message = row?.texts.find(({ field }) => field === 'welcomeMessage');
  expect([message?.own, message?.text.length, row?.places.class?.length]).toEqual([true, 300, 300]);
  expect(row?.texts.find(({ field }) => field === 'description')).toMatchObject({
    own: false,
    text: '',
  });
});

test('rows to fix are shown beside those that are ready, and what is wrong stands at its text', () => {
  const lines = [
    ['Chess', 'tim@'],
    ['Go', 'ben@example.com', '', 'y'.repeat(40_000)],
  ];
  const rows = made(lines);
  expect(rows.map(({ name }) => name)).toEqual(['Chess', 'Go']);
  const found = rows[1]?.texts.flatMap((text) =>
    text.found.map(({ severity }) => [text.field, severity]),
  );
  expect(found).toEqual([['welcomeMessage', 'error']]);
});

test('the message is previewed of the first row that has one, whole', () => {
  const long = 'y'.repeat(400);
  const { rows } = rowsOf([
    ['Chess', 'ben@example.com'],
    ['Go', 'ben@example.com', '', long],
  ]);
  expect(messagePreview(rows)).toEqual({ row: 3, name: 'Go', text: long });
  expect(messagePreview(rowsOf([['Chess', 'ben@example.com']]).rows)).toBeNull();
});

test('of a name that can’t be made it is told why, and only else that there is none', () => {
  const found = (template: string) =>
    made([['', 'ben@example.com', '7A', '']], { spaceName: template })[0]?.texts.find(
      ({ field }) => field === 'spaceName',
    )?.found;
  expect(found('{Nothing}')).toHaveLength(1);
  expect(found('{Nothing}')?.map(({ said }) => said.code)).not.toContain('finding.noName');
  expect(
    made([['', 'ben@example.com', '7A', '']])[0]?.texts[0]?.found.map(({ said }) => said.code),
  ).toEqual(['finding.noName']);
});
