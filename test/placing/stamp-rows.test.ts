/** What the cells of rows say once a run takes them. */
import { stamps } from '../../src/placing/stamp-rows';
import { makePlan } from '../../src/plan/plan';
import { readSnapshot, stampOf } from '../../src/plan/snapshot';
import { UNTOUCHED } from '../../src/row/outcome';
import { sealsWith } from '../../src/seal/seal';
import { OUTCOME_HEADERS, STATUS } from '../../src/table/columns';

const HEADERS = ['Space name', 'Members', ...OUTCOME_HEADERS];
const seals = sealsWith(() => ({ key: 'ann', book: 'book' }));
const settings = { me: 'ann@example.com', ownDomains: [], defaults: {} };
const row = (name: string, members = 'li@example.com', outcome: Record<string, string> = {}) => [
  name,
  members,
  ...OUTCOME_HEADERS.map((header) => outcome[header] ?? ''),
];
const read = (...rows: string[][]) => readSnapshot([HEADERS, ...rows], {}, settings);

/** Stamps for the rows of the first read that are ready, in a run of Ann's. */
function stamping(...rows: string[][]) {
  const plan = makePlan(read(...rows));
  let made = 0;
  return stamps(
    {
      uuid: () => `00000000-0000-4000-8000-00000000000${made++}`,
      words: (said) => said.map(({ code }) => code).join(' '),
      seals,
    },
    { tag: 'anntag', run: 'run01', minute: Date.UTC(2027, 2, 2) },
    plan.rows.filter(({ place }) => place === 'ready' || place === 'failed'),
    plan.rows.filter(({ place }) => place === 'toFix'),
  );
}

/** What each row of a later read is to say. */
const says = (wanted: ReturnType<typeof stamping>, ...rows: string[][]) => {
  const snapshot = read(...rows);
  return snapshot.rows.map((one) => wanted(one, snapshot));
};

test('as many rows are stamped of those that ask for the same as were taken, and never the same one twice', () => {
  const chess = row('Chess');
  const wanted = stamping(chess, chess);
  const first = says(wanted, chess, chess, chess);
  expect(first.map((cells) => cells?.Status)).toEqual([STATUS.waiting, STATUS.waiting, undefined]);
  const stamped = first
    .slice(0, 2)
    .map((cells) => row('Chess', 'li@example.com', cells as Record<string, string>));
  expect(new Set(stamped.map((cells) => cells.join())).size).toBe(2);
  // At the next look they bear their stamps, and the third is still not of this run.
  expect(says(wanted, ...stamped, chess)).toEqual([undefined, undefined, undefined]);
  // One that was deleted meanwhile leaves its place to another that asks for the same.
  expect(says(wanted, stamped[0] as string[], chess).map((cells) => cells?.Status)).toEqual([
    ...[undefined, STATUS.waiting],
  ]);
  // One that asks for something else by now keeps its stamp, and another of the kind gets one.
  const changed = [...(stamped[0] as string[])];
  changed[1] = 'others@example.com';
  expect(
    says(wanted, changed, stamped[1] as string[], chess).map((cells) => cells?.Status),
  ).toEqual([...[undefined, undefined, STATUS.waiting]]);
});

test('a row that is stamped says nothing else but that it waits, and is read as this run’s', () => {
  const [cells] = says(stamping(row('Chess')), row('Chess'));
  expect(cells).toMatchObject({
    ...{ Status: STATUS.waiting, 'Space link': '', Details: '', 'Space ID': '', Applied: '' },
  });
  const [stamped] = read(row('Chess', undefined, cells as Record<string, string>)).rows;
  expect(stamped && stampOf(stamped)).toMatchObject({ tag: 'anntag', run: 'run01' });
});

test('stamps are taken back from rows of this run, and from no others', () => {
  const wanted = stamping(row('Chess'));
  const [cells] = says(wanted, row('Chess'));
  const snapshot = read(row('Chess', undefined, cells as Record<string, string>), row('Go'));
  expect(snapshot.rows.map((one) => wanted.takeBack(one, snapshot))).toEqual([
    UNTOUCHED,
    undefined,
  ]);
});

test('why a row can’t be set up stands beside it, as long as it asks for the same', () => {
  const bad = row('Chess', 'no address');
  const wanted = stamping(bad, row('Go'));
  const [why, , other] = says(wanted, bad, row('Go'), row('Art', 'no address'));
  expect(why).toMatchObject({ Status: STATUS.fix, 'Space ID': '', 'Request ID': '' });
  expect(why?.Details).not.toBe('');
  expect(other).toBeUndefined();
});

test('what a killed execution left on a line that asks for nothing is taken away, unless it bears an id or a space', () => {
  const wanted = stamping(row('Go'));
  const empty = (outcome: Record<string, string>) => row('', '', outcome);
  expect(says(wanted, row('Go'), empty({ Status: STATUS.waiting }))[1]).toEqual(UNTOUCHED);
  const spaced = { Status: STATUS.done, 'Space ID': 'spaces/A' };
  expect(says(wanted, row('Go'), empty(spaced))[1]).toBeUndefined();
  expect(
    says(wanted, row('Go'), empty({ Status: STATUS.fix, 'Request ID': 'x' }))[1],
  ).toBeUndefined();
});
