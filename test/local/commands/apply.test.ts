/** `run --apply add` and `--apply all`: a file whose rows changed since they were set up, with the Chat that was kept. */
import { type RunCsvOptions, runCsv } from '../../../local/commands/run';
import { NIGHT } from '../../night';

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

/** The writes of a run, each with its space and person by the names that they have afterwards, or had before. */
function calls({ report }: Ran, before: Ran): string[] {
  const spaces = [...before.report.spaces, ...report.spaces];
  const names = new Map(spaces.map(({ name, displayName }) => [name, displayName]));
  const emails = new Map(
    spaces.flatMap(({ members }) => members.map(({ name, email }) => [name.slice(6), email])),
  );
  return report.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, query, body }) => {
      const [, space = '', id] = /^\/v1\/(spaces\/[^/]+)(?:\/members\/?(.*))?$/.exec(path) ?? [];
      const what = [
        names.get(space),
        emails.get(id ?? ''),
        query['updateMask'],
        JSON.stringify(body),
      ];
      return [method, ...what.filter((part) => part !== undefined && part !== 'null')].join(' ');
    })
    .sort();
}

/** At each service call of the run at which an execution may end the people are `wanted`; in the gate at some of them. */
function endsTheSame(options: RunCsvOptions, cells: string[][], before: Ran, wanted: unknown) {
  // Calls are counted on from those of the run before, whose spreadsheet it is.
  const earlier = Object.values(before.report.serviceCalls).reduce((sum, n) => sum + n, 0);
  const reached = [];
  for (let at = 1; ; at += NIGHT ? 1 : 71) {
    const fault = [`killed=${earlier + at}`];
    const ran = runCsv(cells, 'clubs', { ...options, fault }, before.saved);
    if (!ran.report.executions.some(({ killed }) => killed)) break;
    expect([at, people(ran)]).toEqual([at, wanted]);
    reached.push(at);
  }
  expect(reached.length).toBeGreaterThan(NIGHT ? 60 : 1);
}

const LONG_MS = 300_000;

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

test(
  'an execution that ends at any service call ends the same',
  () => endsTheSame(APPLIED, done, first, people(applied)),
  LONG_MS,
);

test.each(['lost-answer=0.3', 'too-many=0.3'])('with %s it ends the same', (fault) => {
  const faulty = runCsv(done, 'clubs', { ...APPLIED, fault: [fault] }, first.saved);
  expect(people(faulty)).toEqual(people(applied));
});

/** Somebody comes, one goes, one moves to the other row, one is promoted, one has less; a name and settings change. */
const CLUBS = [
  ['Space name', 'Members', 'Managers', 'Description', 'History'],
  ['Chess', 'ben@example.com, gus@example.com, ivy@example.com', 'cleo@example.com', 'We play', ''],
  ['Drama', 'dora@example.com', 'fay@example.com', '', ''],
];
const set = runCsv(CLUBS, 'clubs', OPTIONS);
const changed = set.cells.map((row, index) => {
  if (index === 1)
    return ['Chess', 'cleo@example.com, eve@example.com', 'ivy@example.com', 'We win', ''];
  if (index === 2)
    return ['Theatre', 'dora@example.com, ben@example.com', 'fay@example.com', '', 'off'];
  return row.slice(0, 5);
});
const file = set.cells.map((row, index) => [...(changed[index] ?? []), ...row.slice(5)]);
const ALL = { ...OPTIONS, with: ['rename'], apply: 'all' as const, mostRemoved: 2 };
const all = runCsv(file, 'clubs', ALL, set.saved);

test('takes out exactly those who are named no more, whoever moved once they are there; names and settings are the rows’', () => {
  const added = (who: string) => `{"member":{"name":"users/${who}@example.com","type":"HUMAN"}}`;
  expect(calls(all, set)).toEqual([
    'DELETE Chess ben@example.com',
    'DELETE Chess gus@example.com',
    'PATCH Chess cleo@example.com role {"role":"ROLE_MEMBER"}',
    'PATCH Chess ivy@example.com role {"role":"ROLE_ASSISTANT_MANAGER"}',
    'PATCH Chess spaceDetails {"spaceDetails":{"description":"We win"}}',
    'PATCH Theatre displayName {"displayName":"Theatre"}',
    'PATCH Theatre spaceHistoryState {"spaceHistoryState":"HISTORY_OFF"}',
    `POST Chess ${added('eve')}`,
    `POST Theatre ${added('ben')}`,
  ]);
  expect(people(all)).toEqual([
    [
      'Chess',
      [
        'ann@example.com ROLE_MANAGER',
        'cleo@example.com ROLE_MEMBER',
        'eve@example.com ROLE_MEMBER',
        'ivy@example.com ROLE_ASSISTANT_MANAGER',
      ],
    ],
    [
      'Theatre',
      [
        'ann@example.com ROLE_MANAGER',
        'ben@example.com ROLE_MEMBER',
        'dora@example.com ROLE_MEMBER',
        'fay@example.com ROLE_ASSISTANT_MANAGER',
      ],
    ],
  ]);
  expect(all.wouldGo).toEqual([]);
  expect(writes(runCsv(all.cells, 'clubs', ALL, all.saved))).toEqual([]);
});

test('beyond the number that may go nobody does, and they are named; names and settings that are barred are counted', () => {
  const few = runCsv(file, 'clubs', { ...ALL, with: [], mostRemoved: 1 }, set.saved);
  expect([few.barred, all.barred]).toEqual([3, 0]);
  expect(people(few).map(([name]) => name)).toEqual(['Chess', 'Drama']);
  expect(few.wouldGo).toEqual(['Chess: ben@example.com', 'Chess: gus@example.com']);
  expect(writes(few).filter((line) => line.startsWith('DELETE'))).toEqual([]);
  expect(people(few)[0]?.[1]).toContain('gus@example.com ROLE_MEMBER');
});

test('who was there before the add-on came stays, however many may be taken out', () => {
  const place = (header: string) => set.cells[0]?.indexOf(header) ?? -1;
  const put = (cells: string[][], header: string, text: string) =>
    cells.map((row, index) =>
      row.map((cell, column) => (index === 1 && column === place(header) ? text : cell)),
    );
  const more = { ...ALL, mostRemoved: 9 };
  const were = set.cells[1]?.[place('Members')];
  const before = put(put(set.cells, 'Applied', ''), 'Members', `${were}, eve@example.com`);
  const adopted = runCsv(before, 'clubs', more, set.saved);
  const ran = runCsv(
    put(adopted.cells, 'Members', 'eve@example.com'),
    'clubs',
    more,
    adopted.saved,
  );
  expect(writes(ran)).toEqual([]);
  expect(people(ran)).toEqual(people(adopted));
  expect(people(ran)[0]?.[1]).toHaveLength(6);
});

test(
  'an execution that ends at any service call has the same people out',
  () => endsTheSame(ALL, file, set, people(all)),
  LONG_MS,
);

test.each(['lost-answer=0.3', 'too-many=0.15'])('with %s the same people are out', (fault) => {
  let ran = runCsv(file, 'clubs', { ...ALL, fault: [fault] }, set.saved);
  // Where Chat refuses as many for ten minutes on end the run pauses, and a press goes on with it.
  for (let presses = 0; presses < 9 && isPaused(ran); presses += 1)
    ran = runCsv(ran.cells, 'clubs', { ...ALL, fault: [fault], seed: presses + 2 }, ran.saved);
  expect(people(ran)).toEqual(people(all));
});

function isPaused({ cells }: Ran): boolean {
  return cells.some((row) => row.includes('Setting up') || row.includes('Waiting'));
}
