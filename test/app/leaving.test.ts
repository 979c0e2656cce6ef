/** Whoever stops using it here: somebody else goes on with spaces and schedule, or everything is forgotten. */
import { onTrigger } from '../../src/app/background';
import { forgetEverything } from '../../src/app/forget';
import { handOver } from '../../src/app/hand-over';
import { look } from '../../src/app/look';
import { undoRemedy } from '../../src/app/remedies';
import { readSchedule, saveSchedule } from '../../src/app/schedule';
import { slice } from '../../src/app/slice';
import { start } from '../../src/app/start';
import type { ScheduleRequest, Take } from '../../src/protocol';
import {
  ANN,
  BEN,
  HEADERS,
  OTHER_SHEET,
  SHEET,
  type SmallHost,
  smallHost,
  team,
} from './small-host';

const DAY = 86_400_000;
const hourly: ScheduleRequest = {
  ...{ sheetId: SHEET, every: { kind: 'hour' } },
  ...{ onForm: false, tell: 'needed' },
};

const view = ({ host }: SmallHost) => look(host, { sheetId: SHEET, which: 'all' });

function setUp(small: SmallHost, take: Take = 'ready'): void {
  const shown = view(small);
  const { digest } = take === 'changes' ? shown.changes.offer : shown.offer;
  expect(start(small.host, { sheetId: SHEET, which: 'all', take, digest }).kind).toBe('started');
  while (slice(small.host, { sheetId: SHEET }).state === 'going') small.world.clock.spend(5_000);
}

const rolesIn = ({ world }: SmallHost, email: string) =>
  world.chat
    .spaces()
    .map(({ members }) => members.find((member) => member.email === email)?.role ?? '');

test('who goes on is named as owner in the rows, and made owner of their spaces by what applies changes', () => {
  const small = smallHost({
    cells: [HEADERS, team('Red'), ['Blue', `maria@example.com, ${BEN}`]],
  });
  setUp(small);
  small.world.cells.push(team('Later'));
  const done = handOver(small.host, { sheetId: SHEET, to: BEN });
  if (done.kind !== 'done') throw new Error('The sheet changed.');
  expect([done.said.values, done.left]).toEqual([{ n: 2, person: BEN }, 0]);
  const { offer, counts } = done.view.changes;
  expect([offer.rows, counts.takeOut]).toEqual([2, 0]);
  expect(rolesIn(small, BEN)).toEqual(['', 'ROLE_MEMBER']);
  setUp(small, 'changes');
  expect(rolesIn(small, BEN)).toEqual(['ROLE_MANAGER', 'ROLE_MANAGER']);
  expect(rolesIn(small, ANN)).toEqual(['ROLE_MANAGER', 'ROLE_MANAGER']);
  // Once more there is nothing to write; and what was written can be taken back.
  const again = handOver(small.host, { sheetId: SHEET, to: BEN });
  expect(again).toMatchObject({ kind: 'done', undo: null });
  if (!done.undo) throw new Error('Nothing was written.');
  expect(undoRemedy(small.host, { sheetId: SHEET, undo: done.undo })).toMatchObject({ left: 0 });
});

test('a schedule that is handed over is taken by a press of who it is handed to, and of nobody else', () => {
  const small = smallHost();
  saveSchedule(small.host, hourly);
  const ben = small.as(BEN);
  const cleo = small.as('cleo@example.com');
  const takes = { ...hourly, takeOver: true };
  const openFor = ({ host }: SmallHost) => readSchedule(host, { sheetId: SHEET }).schedule?.open;
  expect(() => saveSchedule(ben.host, takes)).toThrow('problem.notYourSchedule');
  handOver(small.host, { sheetId: SHEET, to: BEN });
  expect(readSchedule(small.host, { sheetId: SHEET }).schedule).toMatchObject({ handTo: BEN });
  expect([openFor(ben), openFor(cleo)]).toEqual(['handed', null]);
  expect(() => saveSchedule(cleo.host, takes)).toThrow('problem.notYourSchedule');
  expect(() => saveSchedule(ben.host, hourly)).toThrow('problem.notYourSchedule');
  expect(saveSchedule(ben.host, takes).schedule).toMatchObject({ by: BEN, mine: true });
  expect(() => saveSchedule(small.host, takes)).toThrow('problem.notYourSchedule');
  expect(readSchedule(small.host, { sheetId: SHEET }).schedule).toMatchObject({ mine: false });
});

test('a schedule that hasn’t run for days is noticed by whoever comes, and can be taken over', () => {
  const small = smallHost();
  saveSchedule(small.host, hourly);
  const ben = small.as(BEN);
  const open = () => view(ben).schedule?.open;
  small.world.clock.spend(2 * DAY);
  onTrigger(small.host, { trigger: undefined });
  small.world.clock.spend(2 * DAY);
  expect(open()).toBeNull();
  small.world.clock.spend(2 * DAY);
  expect(open()).toBe('silent');
  expect(view(small).schedule?.open).toBeNull();
  expect(saveSchedule(ben.host, { ...hourly, takeOver: true }).schedule?.mine).toBe(true);
});

test('everything here is forgotten after one question: properties, hidden texts and schedules, and no cell that is seen', () => {
  const small = smallHost({ more: [{ name: 'Other', cells: [HEADERS, team('Blue')] }] });
  small.user.set('inStep.book.7', '{}');
  small.user.set('triggers.elsewhere', '{"timer":{"id":"x","minutes":60}}');
  const before = small.user.size;
  saveSchedule(small.host, hourly);
  saveSchedule(small.as(BEN).host, { ...hourly, sheetId: OTHER_SHEET });
  setUp(small);
  const asked = forgetEverything(small.host, { sheetId: SHEET, sure: false });
  expect(asked).toEqual({ kind: 'asked', rows: 1, schedules: 2 });
  const [headers = [], row = []] = small.world.cells;
  const cell = (header: string) => row[headers.indexOf(header)];
  const seen = ['Status', 'Space link', 'Details', 'Space ID'].map(cell);
  expect(cell('Applied')).not.toBe('');
  expect(forgetEverything(small.host, { sheetId: SHEET, sure: true }).kind).toBe('forgotten');
  expect(['Applied', 'Request ID'].map(cell)).toEqual(['', '']);
  expect(['Status', 'Space link', 'Details', 'Space ID'].map(cell)).toEqual(seen);
  expect([...small.world.document.keys()]).toEqual([]);
  expect(small.user.size).toBe(before - 1);
  expect(small.has.triggers).toEqual([]);
  // A row that was set up is a question then, and no new one.
  expect([view(small).offer.rows, view(small).counts.done]).toEqual([0, 0]);
});

test('nothing is forgotten while rows are in a run', () => {
  const small = smallHost();
  const { digest } = view(small).offer;
  start(small.host, { sheetId: SHEET, which: 'all', take: 'ready', digest });
  expect(() => forgetEverything(small.host, { sheetId: SHEET, sure: true })).toThrow(
    'problem.runFirst',
  );
  expect(small.world.document.size).toBeGreaterThan(0);
});
