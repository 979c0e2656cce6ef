/** What the owner of a schedule saw of how a sheet is read stays what they saw, whatever changes nothing of it. */
import { hashText } from '../../src/request/fingerprint';
import type { RunContext } from '../../src/run/ports';
import { isAsSeen, seenDigest } from '../../src/schedule/seen';
import type { Columns } from '../../src/table/columns';

const column = (header: string, field: string | null, ours = false) => ({ header, field, ours });
const columns = (...decisions: object[]) => ({ decisions }) as unknown as Columns;
const COLUMNS = [column('Team', 'name'), column('Who', 'members')];

const context = (answers: object = {}, reading: object = {}, more: object = {}): RunContext =>
  ({
    answers: { mapping: {}, ...answers },
    reading: { ownDomains: ['a.org', 'b.org'], defaults: {}, ...reading },
    ...{ addApp: false, leaveWhenDone: false, ...more },
  }) as unknown as RunContext;

const SAW = seenDigest(context(), columns(...COLUMNS));
const isStill = (now: RunContext, ...decisions: object[]) =>
  isAsSeen(SAW, now, columns(...(decisions.length > 0 ? decisions : COLUMNS)));

test.each<[string, boolean]>([
  ['nothing', isStill(context())],
  ['the order of columns', isStill(context(), ...[...COLUMNS].reverse())],
  ['a column that means nothing', isStill(context(), ...COLUMNS, column('Note', null))],
  ['a column of ours', isStill(context(), ...COLUMNS, column('Status', 'status', true))],
  ['the order of domains', isStill(context({}, { ownDomains: ['b.org', 'a.org'] }))],
  ['an answer about a row', isStill(context({ settled: ['slip:x'] }))],
])('a schedule goes on after a change of %s', (_, goesOn) => expect(goesOn).toBe(true));

test.each<[string, boolean]>([
  ['what a column means', isStill(context(), column('Team', 'name'), column('Who', 'managers'))],
  ['a column’s name', isStill(context(), column('Team', 'name'), column('Whom', 'members'))],
  ['a column more', isStill(context(), ...COLUMNS, column('Boss', 'managers'))],
  ['what a person said of a column', isStill(context({ mapping: { Who: 'members' } }))],
  ['where the header is', isStill(context({ headerRow: 3 }))],
  ['which rows are read', isStill(context({ rows: '2-9' }))],
  ['a word that names nobody', isStill(context({ settled: ['nobody:tba'] }))],
  ['domains', isStill(context({}, { ownDomains: ['a.org'] }))],
  ['the settings', isStill(context({}, { defaults: { history: 'off' } }))],
  ['whether the app comes in', isStill(context({}, {}, { addApp: true }))],
  ['whether its owner leaves', isStill(context({}, {}, { leaveWhenDone: true }))],
  ['who is let in', isStill(context({}, { letIn: ['c.org'] }))],
  ['who is always in', isStill(context({}, { alwaysIn: [{ user: 'users/a', role: 'owner' }] }))],
])('a schedule waits for its owner after a change of %s', (_, goesOn) =>
  expect(goesOn).toBe(false),
);

test('lists say the same in any order', () => {
  const [one, other] = [
    { user: 'users/a', role: 'owner' },
    { user: 'users/b', role: 'member' },
  ];
  const digest = (reverse: boolean) => {
    const list = <T>(...items: T[]) => (reverse ? items.reverse() : items);
    const reading = { letIn: list('c.org', 'd.org'), alwaysIn: list(one, other) };
    const answers = { settled: list('nobody:x', 'nobody:y') };
    return seenDigest(context(answers, reading), columns(...COLUMNS));
  };
  expect(digest(true)).toBe(digest(false));
  expect(seenDigest(context(), undefined)).not.toBe(SAW);
});

test('what an earlier version kept says nothing of the domains that are let in', () => {
  const now = context();
  const earlier = hashText(
    JSON.stringify([
      ['["Team","name"]', '["Who","members"]'],
      ...[[], ['', ''], [], ['a.org', 'b.org'], [], [false, false]],
    ]),
  );
  expect(isAsSeen(earlier, now, columns(...COLUMNS))).toBe(true);
  expect(isAsSeen(earlier, context({}, { letIn: ['c.org'] }), columns(...COLUMNS))).toBe(true);
  expect(isAsSeen(earlier, context({}, { ownDomains: [] }), columns(...COLUMNS))).toBe(false);
  expect(isAsSeen('', now, columns(...COLUMNS))).toBe(false);
});
