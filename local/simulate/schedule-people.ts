/** Who does things to a schedule in a simulated run: its owner, and somebody else who finds it there. */
import type { Answer, ReadyRow, ScheduleView, View } from '../../src/protocol';
import type { Steps } from '../../src/sidebar/session';
import {
  answerForm,
  call,
  deleteTrigger,
  MINUTE_MS,
  requestOf,
  type Scene,
  SHEET,
} from './schedule-course';
import type { Met } from './schedule-plan';
import { pass, type Tab } from './tab';
import { tagsIn } from './tags';

/** Answers to what is torn; whoever was killed holds the sheet for some minutes. */
const MOST_TRIES = 200;

/** The owner switches it on, and does what was drawn. */
export function* playOwner(scene: Scene): Tab {
  const { course, plan, met, random, world } = scene;
  if (plan.log) yield call('saveLog', { sheetId: SHEET, on: true, most: 200 });
  for (let tries = 0; tries < 4 && !course.on; tries++) {
    yield call('saveSchedule', requestOf(scene));
    if (!course.on) yield* pass(20_000);
  }
  if (course.on) met(`schedules by ${plan.every?.kind ?? 'form only'}` as Met);
  if (course.on && plan.within?.early) met('schedules within limits from the beginning');
  for (const event of plan.events) {
    yield* pass(Math.round(event.afterMinutes * MINUTE_MS));
    switch (event.do) {
      case 'answer the form':
        answerForm(scene, event.count);
        break;
      case 'delete a trigger':
        deleteTrigger(scene);
        break;
      case 'rename the sheet':
        world.edit.renameSheet({ name: `Teams ${random.between(1, 99)}` });
        met('sheets renamed');
        break;
      case 'look':
        yield* putRight(scene);
        yield* tickSome(scene);
        break;
      case 'stop':
        yield call('stopRun', { sheetId: SHEET });
        break;
      case 'resume':
        if ((yield call('resumeSchedule', { sheetId: SHEET }))?.ok) met('resumed');
        break;
      case 'switch on again':
        yield call('saveSchedule', requestOf(scene));
        break;
      case 'switch off and on':
        if ((yield call('removeSchedule', { sheetId: SHEET }))?.ok) met('switched off and on');
        yield* pass(random.between(1, 30) * MINUTE_MS);
        yield call('saveSchedule', requestOf(scene));
        break;
    }
  }
  return { end: 'quiet', because: '' };
}

/** Where it has limits from the beginning, the owner ticks some of the rows that are ready. */
function* tickSome(scene: Scene): Steps<void> {
  const { plan, limits, ticks, met } = scene;
  if (!plan.within?.early || !limits) return;
  const rows = (yield* readReady()).filter(({ mark }) => mark !== '' && ticks.next() < 0.5);
  // Whoever edits meanwhile may change what is ticked: what was seen then nobody can say.
  limits.shown(rows.flatMap(tagsOf));
  yield call('saveSchedule', { ...requestOf(scene), seen: rows.map(({ mark }) => mark) });
  met('rows ticked for a schedule', rows.length);
}

/** The rows that the Schedule view shows. */
export function* readReady(): Steps<ReadyRow[]> {
  const answer = (yield call('readSchedule', { sheetId: SHEET })) as
    | Answer<ScheduleView>
    | undefined;
  return answer?.ok ? answer.value.ready.rows : [];
}

/** Whose row a line of it tells of. */
export function tagsOf({ name, people, message }: ReadyRow): string[] {
  return tagsIn(JSON.stringify([name, people, message]));
}

/** Opens the Schedule view and presses what it offers. */
export function* putRight(scene: Scene): Steps<boolean> {
  const { course, met } = scene;
  const answer = (yield call('readSchedule', { sheetId: SHEET })) as
    | Answer<ScheduleView>
    | undefined;
  if (!answer?.ok) return false;
  const { schedule } = answer.value;
  if (schedule && !schedule.mine) {
    course.takenOver = true;
    return true;
  }
  if (schedule?.paused) {
    const resumed = yield call('resumeSchedule', { sheetId: SHEET });
    if (resumed?.ok) met('resumed');
    return resumed?.ok === true;
  }
  if (schedule?.triggersThere) return true;
  const saved = yield call('saveSchedule', requestOf(scene));
  return saved?.ok === true;
}

/** What is open about rows that somebody sorted apart is answered: no schedule starts anything until then. */
export function* answerTorn(): Steps<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const view = (yield call('look', { sheetId: SHEET, which: 'all' })) as Answer<View> | undefined;
    const torn = view?.ok
      ? view.value.questions.find(({ replies }) => replies.some(({ does }) => does === 'mine'))
      : undefined;
    if (!torn) return view?.ok === true;
    const does = torn.replies[0]?.does ?? 'mine';
    yield call('answerQuestion', { sheetId: SHEET, key: torn.key, does });
  }
  return false;
}

/** A second person finds out whose the schedule is. */
export function* playOther(scene: Scene): Tab {
  const { random } = scene;
  yield* pass(random.between(1, 60) * MINUTE_MS);
  const view = (yield call('readSchedule', { sheetId: SHEET })) as Answer<ScheduleView> | undefined;
  if (view?.ok && view.value.schedule && !view.value.schedule.mine)
    yield call('saveSchedule', requestOf(scene));
  return { end: 'quiet', because: '' };
}
