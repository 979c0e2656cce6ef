/** What stands behind the page: a spreadsheet with the script installed, its people, and Chat, in time that can be sped up. */
import type { FaultName } from '../faults';
import { activeSheetOf, answerForm, carryOut, refilter } from './edits';
import type { Undone } from './history';
import type { Edit, Executed, HandAct, Jumped, MenuState, Mode, Part } from './page/wire';
import { entryOf } from './parts';
import { fingerprintOf, PARTS, type Parts, readPart, type Visitor } from './reading';
import { createStage, installed, openAnew, type Stage, type WorkspaceOptions } from './stage';
import { createTelling } from './telling';
import { fireWhenDue, jump, run } from './time';

export interface Workspace {
  read<P extends Part>(part: P, visitor: Visitor): Parts[P];
  /** Whether the address belongs to somebody who can be signed in: anybody of the organisation. */
  knows(person: string): boolean;
  /** The add-on's menus, as its `onOpen` makes them. */
  menus(visitor: Visitor): Promise<MenuState[]>;
  /** Runs a function of the script, in real time; a jump under way is waited for. */
  execute(
    name: string,
    args: unknown[],
    from: 'sidebar' | 'menu',
    visitor: Visitor,
  ): Promise<Executed>;
  /** Throws with a sentence where Sheets would refuse. */
  edit(change: Edit, visitor: Visitor): void;
  /** Takes the person's last step back, or does it again; null where there is none. */
  undo(visitor: Visitor): Undone | null;
  redo(visitor: Visitor): Undone | null;
  /** Answers of a form arrive at the person's active sheet. */
  answerForm(answers: Record<string, string>[], visitor: Visitor): void;
  /** What the person does in Chat; throws with a sentence where Chat would offer no such button. */
  byHand(act: HandAct, visitor: Visitor): void;
  setSpeed(speed: number): void;
  /** Switches a fault on (`lost-answer=0.5`) or off; throws with a sentence for a bad value. */
  setFault(name: string, value: string | null): void;
  /** Lets `ms` pass at once: the triggers due until then fire in order. Throws while another jump is under way. */
  jump(ms: number): Promise<Jumped>;
  /** From the next execution on, people have this language. */
  setLocale(locale: string): void;
  /** Installs the script in this way in the same spreadsheet, once what runs has ended. */
  setMode(mode: Mode): Promise<void>;
  /** The script was built anew: pages are opened again, and the spreadsheet stays as it is. */
  openAnew(): void;
  /** Adds a sheet to the spreadsheet, in front for the person; answers its id. */
  open(sheet: { name: string; cells: string[][] }, visitor: Visitor): number;
  /** What the script last showed beside the sheet in this tab, and the world's time; null: nothing yet. */
  sidebarPage(visitor: Visitor): { html: string; now: number; speed: number } | null;
  /** The person's active sheet, with its shown cells. */
  sheet(visitor: Visitor): { id: number; name: string; cells: string[][] };
  /** Hears which parts have changed, some moments after they did; answers how to stop listening. */
  listen(visitor: Visitor, listener: (parts: Part[]) => void): () => void;
  /** Lets no more triggers fire. */
  close(): void;
}

/** What Sheets writes under Extensions: the name under which the add-on is listed. */
const ADD_ON_NAME = 'Rows to Spaces';

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const stage = createStage(options);
  const telling = createTelling<Visitor, Part>(
    PARTS,
    (part, visitor) => fingerprintOf(stage, part, visitor),
    () => stage.jumping !== null,
  );
  stage.tell = telling.tell;
  const stopFiring = fireWhenDue(stage);
  furnish(stage);
  return {
    read: (part, visitor) => readPart(stage, part, visitor),
    listen: telling.listen,
    openAnew: () => openAnew(stage),
    close: stopFiring,
    ...peoplesActs(stage),
    ...scriptsActs(stage),
    ...worldsActs(stage),
  };
}

/** As it is before anybody sees it. */
function furnish({ options, world, clock, faults }: Stage): void {
  world.edit.renameFile({ name: options.sheet.name });
  if (options.prepare) {
    clock.hold();
    options.prepare(world);
    clock.release();
  }
  // Only what a person does on the page is to fail.
  for (const entry of options.fault) faults.set(entry);
}

const desk = ({ world, filters, history }: Stage) => ({ world, filters, lines: history.lines });

/** What people do to the sheet and in Chat. */
function peoplesActs(
  stage: Stage,
): Pick<
  Workspace,
  'edit' | 'undo' | 'redo' | 'answerForm' | 'byHand' | 'open' | 'sheet' | 'knows'
> {
  const { options, history, chat } = stage;
  return {
    knows: (person) =>
      /^[^\s@|]+@[^\s@|]+$/.test(person) &&
      options.organisation.includes(person.slice(person.lastIndexOf('@') + 1)),
    edit: (change, { person }) => {
      const act = () => carryOut(desk(stage), person, change);
      if (change.kind === 'select' || change.kind === 'sheet') act();
      else history.record(person, act);
      stage.tell();
    },
    undo: (visitor) => travel(stage, visitor, 'undo'),
    redo: (visitor) => travel(stage, visitor, 'redo'),
    answerForm: (answers, { person }) => {
      answerForm(desk(stage), person, answers);
      stage.tell();
    },
    byHand: (act, { person }) => {
      chat.byHand(person, act);
      stage.tell();
    },
    open: (sheet, { person }) => {
      history.record(person, () => carryOut(desk(stage), person, { kind: 'add-sheet', ...sheet }));
      stage.tell();
      return activeSheetOf(stage.world, person);
    },
    sheet: ({ person }) => {
      const id = activeSheetOf(stage.world, person);
      const found = stage.world.view().sheets.find((sheet) => sheet.id === id);
      return { id, name: found?.name ?? options.sheet.name, cells: stage.world.cells(id) };
    },
  };
}

/** One step back or forth for a person, who then stands where it was done. */
function travel(stage: Stage, { person }: Visitor, way: 'undo' | 'redo'): Undone | null {
  const undone = stage.history[way](person);
  if (!undone) return null;
  const { world, filters } = stage;
  for (const { id } of world.view().sheets) refilter(world, filters, id);
  const { at } = undone;
  const sheet = at?.sheet ?? activeSheetOf(world, person);
  // Whoever stood on a sheet that is gone stands somewhere again.
  if (at || sheet !== world.view(person).activeSheet)
    carryOut(desk(stage), person, { kind: 'sheet', id: sheet });
  if (at) carryOut(desk(stage), person, { kind: 'select', range: at.range });
  stage.tell();
  return undone;
}

/** What is done with the script. */
function scriptsActs(
  stage: Stage,
): Pick<Workspace, 'menus' | 'execute' | 'sidebarPage' | 'setMode'> {
  return {
    menus: async ({ person }) => {
      await run(stage, { function: 'onOpen', person, trigger: { kind: 'open' } });
      return stage.world.menus
        .filter((menu) => menu.person === person)
        .map((menu) => ({
          title: menu.caption ?? ADD_ON_NAME,
          entries: menu.items.map(entryOf),
        }));
    },
    execute: (name, args, from, { person, tab }) =>
      run(stage, { function: name, args, person, from }, tab),
    sidebarPage: ({ tab }) => {
      const html = stage.sidebars.html(tab);
      const { clock } = stage;
      return html === undefined ? null : { html, now: clock.now(), speed: clock.speed() };
    },
    setMode: async (next) => {
      if (stage.jumping) throw new Error('Time is jumping ahead. Wait until it has arrived.');
      await Promise.all(stage.underway);
      if (next === stage.mode) return;
      stage.mode = next;
      stage.world = installed(stage, stage.world.save());
      openAnew(stage);
    },
  };
}

/** What is changed about the world itself. */
function worldsActs(stage: Stage): Pick<Workspace, 'setSpeed' | 'setLocale' | 'setFault' | 'jump'> {
  const { clock, faults } = stage;
  return {
    setSpeed: (speed) => {
      clock.setSpeed(speed);
      stage.paceChanges += 1;
      stage.tell();
    },
    setLocale: (next) => {
      if (next === stage.locale) return;
      stage.locale = next;
      openAnew(stage);
    },
    setFault: (name, value) => {
      if (name === 'killed') {
        if (value !== null && !/^[1-9]\d*\+?$/.test(value))
          throw new Error(`“${value}” is no call: give a number, as in 12 or 12+.`);
        stage.kill = { ...stage.kill, value };
      } else if (value === null) faults.clear(name as FaultName);
      else faults.set(value === '' ? name : `${name}=${value}`);
      stage.tell();
    },
    jump: (ms) => jump(stage, ms),
  };
}
