/** Executions of a workspace's script in its time: at once, by triggers, and in a jump ahead. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ExecuteOptions, executeInWorker } from '../apps-script';
import type { Executed, Jumped, JumpState } from './page/wire';
import type { Stage } from './stage';

/** How often it is looked whether a trigger is due, in milliseconds. */
const TRIGGERS_EVERY_MS = 200;

/** A jump lets the page be served after so many milliseconds of work. */
const JUMP_BREATH_MS = 40;

/** So much of the machine's own time does not count for an execution, in milliseconds. */
const OWN_MS = 8_000;

/** Runs a function in real time; a jump under way is waited for. What it shows beside the sheet is `tab`'s. */
export async function run(stage: Stage, asked: ExecuteOptions, tab?: string): Promise<Executed> {
  while (stage.jumping) await stage.jumping.over.catch(() => {});
  const at = stage.world;
  const before = at.sidebar;
  const execution = executeInWorker(at, asked, stage.clock, OWN_MS);
  stage.underway.add(execution);
  const result = await execution;
  stage.underway.delete(execution);
  if (tab !== undefined && at === stage.world && at.sidebar && at.sidebar !== before)
    stage.sidebars.show(tab, at.sidebar);
  stage.tell();
  switch (result.kind) {
    case 'returned':
      return { kind: 'returned', value: result.value ?? null };
    case 'threw':
      return { kind: 'threw', message: `${result.name}: ${result.message}` };
    case 'killed':
      return { kind: 'killed', message: 'Exception: Exceeded maximum execution time' };
  }
}

/** Fires triggers when they are due; answers how to stop. */
export function fireWhenDue(stage: Stage): () => void {
  const firing = setInterval(() => {
    if (stage.jumping) return;
    for (;;) {
      const due = stage.world.takeDueTrigger();
      if (!due) return;
      void run(stage, due);
    }
  }, TRIGGERS_EVERY_MS).unref();
  return () => clearInterval(firing);
}

/** Lets `ms` pass at once. Throws while another jump is under way. */
export async function jump(stage: Stage, ms: number): Promise<Jumped> {
  if (stage.jumping) throw new Error('Time is jumping ahead already. Wait until it has arrived.');
  const now = stage.clock.now();
  const state: JumpState = { waiting: true, at: now, until: now + ms, executions: 0 };
  const over = passAll(stage, ms, state);
  stage.jumping = { over, state };
  stage.tell();
  try {
    return await over;
  } finally {
    stage.jumping = null;
    stage.tell();
  }
}

async function passAll(stage: Stage, ms: number, state: JumpState): Promise<Jumped> {
  await Promise.all(stage.underway);
  const { world: at, clock, chat } = stage;
  const count = () => ({ spaces: chat.spaces().length, mails: at.mails.length });
  const before = count();
  clock.hold();
  const from = clock.now();
  const to = from + ms;
  Object.assign(state, { waiting: false, at: from, until: to });
  let failed = 0;
  try {
    for (let breath = Date.now(); at === stage.world; ) {
      const next = at.nextTrigger();
      if (!next || next.at > to) break;
      clock.skipTo(next.at);
      const due = at.takeDueTrigger();
      if (due) {
        if (at.execute(due).kind !== 'returned') failed += 1;
        state.executions += 1;
      }
      state.at = clock.now();
      if (Date.now() - breath < JUMP_BREATH_MS) continue;
      stage.tell();
      await pause(1);
      breath = Date.now();
    }
    clock.skipTo(to);
  } finally {
    clock.release();
    stage.sidebars.outdate();
  }
  const after = count();
  return {
    from,
    to: clock.now(),
    executions: state.executions,
    failed,
    spaces: after.spaces - before.spaces,
    mails: after.mails - before.mails,
  };
}
