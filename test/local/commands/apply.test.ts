/** `run --apply add`: a file whose rows changed since they were set up, with the Chat that was kept. */
import { type RunCsvOptions, runCsv } from '../../../local/commands/run';

const OPTIONS: RunCsvOptions = {
  ...{ as: 'ann@example.com', domains: [], seed: 1, fault: [] },
  ...{ addOn: false, once: false, slower: 1 },
};
const CELLS = [
  ['Space name', 'Members', 'Managers'],
  ['Chess', 'ben@example.com', 'cleo@example.com'],
  ['Drama', 'dora@example.com', ''],
];

const first = runCsv(CELLS, 'clubs', OPTIONS);

/** The file as it was written, with people added, one promoted, one taken out and one name changed. */
const edited = first.cells.map((row, index) => {
  if (index === 1) return ['Chess club', 'eve@example.com', 'ben@example.com, cleo@example.com'];
  if (index === 2) return ['Drama', 'dora@example.com, eve@example.com', ''];
  return row.slice(0, 3);
});
const done = first.cells.map((row, index) => [...(edited[index] ?? []), ...row.slice(3)]);

type Ran = ReturnType<typeof runCsv>;

const writes = ({ report }: Ran, from = 0) =>
  report.requests
    .slice(from)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, body }) => `${method} ${JSON.stringify(body)}`)
    .sort();

const people = ({ report }: Ran) =>
  report.spaces.map(({ displayName, members }) => [
    displayName,
    members.map(({ email, role }) => `${email} ${role}`).sort(),
  ]);

const APPLIED = { ...OPTIONS, apply: 'add' as const };
const applied = runCsv(done, 'clubs', APPLIED, first.saved);

test('sends exactly what came into the rows, and changes neither name nor who is in already', () => {
  const ROLE = { role: 'ROLE_ASSISTANT_MANAGER' };
  const eve = { member: { name: 'users/eve@example.com', type: 'HUMAN' } };
  const before = new Set(writes(first));
  expect(writes(applied).filter((line) => !before.has(line))).toEqual([
    `POST ${JSON.stringify(eve)}`,
    `POST ${JSON.stringify(eve)}`,
  ]);
  expect(writes(applied).filter((line) => line === `PATCH ${JSON.stringify(ROLE)}`)).toHaveLength(
    1,
  );
  expect(people(applied).map(([name]) => name)).toEqual(['Chess', 'Drama']);
});

test('once more sends nothing at all', () => {
  const again = runCsv(applied.cells, 'clubs', APPLIED, applied.saved);
  expect(people(again)).toEqual(people(applied));
  expect(writes(again)).toEqual([]);
});

test('without being asked for it, nothing is applied', () => {
  expect(writes(runCsv(done, 'clubs', OPTIONS, first.saved))).toEqual([]);
});

test.each(['lost-answer=0.3', 'too-many=0.3', 'killed=40', 'killed=60', 'killed=80'])(
  'with %s it ends the same',
  (fault) => {
    const faulty = runCsv(done, 'clubs', { ...APPLIED, fault: [fault] }, first.saved);
    expect(people(faulty)).toEqual(people(applied));
  },
);
