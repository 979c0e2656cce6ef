/** Once things are calm: a row of the schedule's owner names many more, and later one of them no more, while nobody looks. */
import type { Steps } from '../../src/sidebar/session';
import type { Random } from '../random';
import { type Act, changeContent, firstTagAt } from './edit-hand';
import { peopleIn, takeOneOut } from './keeper';
import { textAt } from './ledger';
import { call as ask, requestOf, type Scene, SHEET } from './schedule-course';
import { type CalmActs, playAlone } from './schedule-judge';
import { putRight } from './schedule-people';

/** So many that a fifth of the space is somebody. */
const MORE_PEOPLE = 12;
/** How many go then: one may, three are beyond a fifth of the space, and beyond most limits. */
const GOING = [1, 1, 3] as const;
const HOUR_MS = 3_600_000;

/** Lets the schedule add them, and then take one out by itself; false: it keeps nobody in step here. */
export function playInStep(
  scene: Scene,
  { random, call, fireNext }: CalmActs & { random: Random },
): boolean {
  const { course, plan, owner, world, editor, tell } = scene;
  if (!plan.inStep || !course.on || course.takenOver) return false;
  const act = (steps: Steps<unknown>) =>
    playAlone(steps, (step) => call(owner, step.name, step.request as object));
  act(putRight(scene));
  act(switchOn(scene));
  const rows = rowsOfOwner(scene);
  if (rows.length === 0) return false;
  const row = random.pick(rows);
  const pass = (hours: number) => {
    const end = world.clock.now() + hours * HOUR_MS;
    while (fireNext(end));
  };
  const [turn, twoTurns] = turnsOf(plan.every?.kind);
  tell(`${owner} ${editor.by(random, nameMany, row)}`);
  pass(turn);
  // What the schedule remembers of sizes goes with it: a space that has just grown counts as it was for a week.
  act(offAndOn(scene));
  for (let gone = random.pick(GOING); gone > 0; gone--)
    tell(`${owner} ${editor.by(random, takeOneOut, row)}`);
  pass(twoTurns);
  return true;
}

function* switchOn(scene: Scene): Steps<void> {
  yield ask('saveSchedule', requestOf(scene, true));
}

function* offAndOn(scene: Scene): Steps<void> {
  yield ask('removeSchedule', { sheetId: SHEET });
  yield* switchOn(scene);
}

/** In hours: until the schedule has run, and until it has run twice with an hour between. */
function turnsOf(kind: string | undefined): [number, number] {
  if (kind === 'minutes') return [0.6, 2.2];
  return kind === 'day' ? [26, 75] : [2.2, 4.2];
}

/** Finished rows whose spaces the owner made, and is in. */
function rowsOfOwner({ grid, chat, owner }: Scene): number[] {
  const at = grid();
  const own = new Set(
    chat
      .spaces()
      .filter(({ createdBy }) => createdBy === owner)
      .filter(({ members }) => members.some(({ email }) => email === owner))
      .map(({ name }) => name),
  );
  return at.cells
    .map((_, index) => index + 1)
    .filter(
      (row) =>
        row > 1 &&
        textAt(at, row, 'Status') === 'Done' &&
        textAt(at, row, 'Type') === '' &&
        own.has(textAt(at, row, 'Space ID')),
    );
}

const nameMany: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  if (tag === '') return '';
  const more = Array.from(
    { length: MORE_PEOPLE },
    (_, index) => `p${index + 21}.${tag}@example.com`,
  );
  const people = peopleIn(textAt(at, row, 'Members'));
  changeContent(hand, at, row, 'Members', [...people, ...more].join(', '));
  return `names ${MORE_PEOPLE} more in row ${row}`;
};
