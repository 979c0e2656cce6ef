/** How long timers are given before rows are judged: those of a schedule’s owner, and of whoever took it over and has no tab. */
import { randomFrom } from '../../../local/random';
import { gridOf } from '../../../local/simulate/ledger';
import type { Scene } from '../../../local/simulate/schedule-course';
import { letOthersFinish, settle } from '../../../local/simulate/schedule-judge';
import { createSchedules } from '../../../local/simulate/schedules';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';

/** How many timers come where a row says this, and the `last` of them finishes it. */
function firings(said: Record<string, string>, { takenOver = true, last = 2 } = {}): number {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const row = headers.map((header) => said[header] ?? '');
  const scene = {
    course: { takenOver },
    world: { clock: { now: () => 0 } },
    grid: () => gridOf([headers, row]),
  };
  let fired = 0;
  const fireNext = () => {
    if (fired === 5) return false;
    fired++;
    if (fired === last) row[headers.indexOf('Status')] = 'Done';
    return true;
  };
  const any = letOthersFinish(scene as unknown as Scene, { fireNext });
  expect(any).toBe(fired > 0);
  return fired;
}

const COMING = { Status: 'Setting up', 'Space ID': 'spaces/a' };

test('timers come as long as the people of a space are still to come, or a row waits', () => {
  expect(firings(COMING)).toBe(2);
  expect(firings({ Status: 'Waiting' })).toBe(2);
  expect(firings(COMING, { last: 9 })).toBe(5);
});

test('no timer comes where nothing is under way, or where everybody has a tab', () => {
  expect(firings({ Status: 'Setting up' })).toBe(0);
  expect(firings({ Status: 'Partly done', 'Space ID': 'spaces/a' })).toBe(0);
  expect(firings(COMING, { takenOver: false })).toBe(0);
});

test('whoever takes it over does so when that is answered, and may have where it was ended, whether or not they do anything afterwards', () => {
  const [ann, ben] = ['ann@example.com', 'ben@example.com'];
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const said: Record<string, string> = { Ref: 'r01', Status: 'Waiting' };
  const row = headers.map((header) => said[header] ?? '');
  const broken: string[] = [];
  const schedules = createSchedules({
    ...{ plan: { owner: ann }, random: randomFrom(1), other: ben },
    world: { clock: { now: () => 0 }, cells: () => [headers, row] },
    broke: (some: { promise: string }[]) => broken.push(...some.map(({ promise }) => promise)),
  } as never);
  const how = { alone: false, withinResuming: false };
  let firings = 0;
  const finish = () => schedules.letOthersFinish({ fireNext: () => firings++ === 0 } as never);
  schedules.calling(ben, 'saveSchedule', {})(undefined, how);
  expect(finish()).toBe(false);
  schedules.calling(ann, 'removeSchedule', {})({ ok: true, value: {} }, how);
  for (const answer of [undefined, { ok: true, value: {} } as const]) {
    firings = 0;
    schedules.calling(ben, 'saveSchedule', {})(answer, how);
    expect(finish()).toBe(true);
  }
  expect(broken).toEqual([]);
  // What is on is its owner's.
  schedules.calling(ann, 'saveSchedule', {})({ ok: true, value: {} }, how);
  schedules.calling(ben, 'saveSchedule', {})({ ok: true, value: {} }, how);
  expect(broken).toEqual(['a schedule is its owner’s']);
});

/** What is broken where a schedule rests with its second timer, an hour apart, and the next one sets the row up `hours` later. */
function settled(hours: number): string[] {
  const ann = 'ann@example.com';
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const said: Record<string, string> = { Ref: 'r500', Members: 'p1.r500@example.com' };
  const row = headers.map((header) => said[header] ?? '');
  let [now, rests, fired] = [0, false, 0];
  const course = { on: true, byForm: new Set(['r500']), starters: new Set([ann]), resumings: 0 };
  const scene = {
    ...{ course, plan: { every: { kind: 'hour' } }, owner: ann, mayMail: false, met: () => {} },
    ...{ grid: () => gridOf([headers, row]), chat: { spaces: () => [] } },
    ledger: { loose: new Set(), copied: new Set(), forged: new Set(), typed: new Set() },
    world: { clock: { now: () => now }, triggers: [], mails: [] },
  };
  const call = (_person: string, name: string) => {
    if (name === 'resumeSchedule') {
      course.resumings++;
      rests = false;
    }
    const schedule = { mine: true, paused: rests ? 'changed' : null, triggersThere: true };
    return { ok: true, value: { questions: [], schedule } };
  };
  const fireNext = (end: number) => {
    const at = now + (fired === 2 ? hours : 1) * 3_600_000;
    if (at > end) return false;
    now = at;
    fired++;
    rests = fired === 2;
    if (fired === 3) row[headers.indexOf('Status')] = 'Done';
    return true;
  };
  return settle(scene as unknown as Scene, { call, fireNext } as never).map(
    ({ promise }) => promise,
  );
}

test('a schedule that rested when it was due has its time from when its owner resumed it', () => {
  expect(settled(2)).toEqual([]);
  expect(settled(4)).toEqual(['a form answer is set up by itself']);
});

/** What is broken where timers come once an hour, and each finishes one of so many rows, up to the `last` of them; and how many came. */
function slowly(rows: number, last = rows, takenOver = false): [broken: number, fired: number] {
  const [ann, hour] = ['ann@example.com', 3_600_000];
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const said: Record<string, string> = { Ref: 'r500', Members: 'p@example.com', Status: 'Waiting' };
  const cells = Array.from({ length: rows }, () => headers.map((header) => said[header] ?? ''));
  let [now, fired] = [0, 0];
  const course = { on: true, byForm: new Set(['r500']), starters: new Set([ann]), takenOver };
  const schedule = { mine: true, paused: null, triggersThere: true };
  const scene = {
    ...{ course, plan: { every: { kind: 'hour' } }, owner: ann, mayMail: false, met: () => {} },
    ...{ grid: () => gridOf([headers, ...cells]), chat: { spaces: () => [] } },
    ledger: { loose: new Set(), copied: new Set(), forged: new Set(), typed: new Set() },
    world: { clock: { now: () => now }, triggers: [], mails: [] },
  };
  const call = () => ({ ok: true, value: { questions: [], schedule } });
  const fireNext = (end: number) => {
    if (now + hour > end) return false;
    now += hour;
    const row = cells[fired++];
    if (row && fired <= last) row[headers.indexOf('Status')] = 'Done';
    return true;
  };
  if (takenOver) letOthersFinish(scene as unknown as Scene, { fireNext });
  return [settle(scene as unknown as Scene, { call, fireNext } as never).length, fired];
}

test('rows that Chat is slow to take have the hours that they need, as long as each timer brings one of them on', () => {
  expect(slowly(6)).toEqual([0, 6]);
  expect(slowly(6, 6, true)).toEqual([0, 6]);
  expect(slowly(6, 4)).toEqual([2, 7]);
  expect(slowly(6, 4, true)).toEqual([0, 7]);
});
