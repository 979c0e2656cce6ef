/**
 * Records what a version leaves behind: its bundle, and worlds in every state that a row can be in. Run once for a
 * version, in a checkout of it; see README.md beside this file.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { createWorld } from '../../local/apps-script';
import type { WorldState } from '../../local/apps-script/world-state';
import { createChatApi } from '../../local/chat-api';
import { virtualClock } from '../../local/clock';
import { readCsv } from '../../local/csv';
import { faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';

const root = path.resolve(__dirname, '../..');
const ANN = 'ann@example.com';
const HOUR_MS = 3_600_000;

/** Worlds that `run` leaves of the rows in clubs.csv, by name; each with its options. */
const BY_RUN: Record<string, string> = {
  finished: '',
  waiting: '--once --fault killed=35+',
  sent: '--once --fault killed=52+',
  answered: '--once --fault killed=53+',
  doubt: '--once --seed 3 --fault lost-answer=0.5',
  completing: '--once --seed 2 --fault too-many=0.5',
  mixed: '--once --seed 2 --fault lost-answer=0.4 --fault unavailable=0.4',
};

const TEAMS = [
  ['Space name', 'People of the team', 'Posting'],
  ...['Maths', 'Physics', 'Latin', 'Music'].map((name) => [name, 'maria@example.com', '']),
  ['Partners', 'kim@partner.org', 'everyone'],
];

/** Worlds that more than a run is needed for: what a person does in the sidebar, and what triggers do. */
const BY_SCRIPT: Record<string, { cells: string[][]; act(one: Recording): void }> = {
  /** An hourly schedule with settings of its own, a column chosen by hand and a log, once it has set up everything. */
  schedule: {
    cells: TEAMS,
    act: ({ ask, pass }) => {
      ask('saveMapping', { sheetId: 0, mapping: { 'People of the team': 'members' } });
      ask('saveSettings', {
        sheetId: 0,
        settings: {
          defaults: { posting: 'managers', welcomeMessage: 'Hello' },
          ownDomains: ['partner.org'],
          addApp: false,
          leaveWhenDone: false,
        },
      });
      ask('saveLog', { sheetId: 0, on: true, most: 500 });
      ask('saveSchedule', { sheetId: 0, every: { kind: 'hour' }, onForm: true, tell: 'always' });
      pass(3 * HOUR_MS);
    },
  },
  /** The same schedule's first firing is over, and most rows still wait: two spaces a minute are allowed. */
  midway: {
    cells: [
      TEAMS[0] ?? [],
      ...Array.from({ length: 24 }, (_, index) => [`Team ${index + 1}`, 'li@example.com', '']),
    ],
    act: ({ ask, world, clock }) => {
      ask('saveMapping', { sheetId: 0, mapping: { 'People of the team': 'members' } });
      ask('saveSchedule', { sheetId: 0, every: { kind: 'hour' }, onForm: false, tell: 'needed' });
      clock.goTo(world.nextTrigger()?.at ?? 0);
      world.fireDueTriggers();
    },
  },
  /** A sheet with a row per space was made from a roster, and set up by another script. */
  roster: {
    cells: readCsv(readFileSync(path.join(root, 'samples/roster.csv'))).cells,
    act: ({ ask, call, world }) => {
      ask('makeRosterSheet', { sheetId: 0, by: 'Class' });
      call('setUpRows', { sheet: world.view().sheets[1]?.name });
    },
  },
  /** A sample sheet as it was made, with nothing written into it. */
  sample: { cells: [], act: ({ ask }) => ask('makeSampleSheet', {}) },
  /** The run was killed just after the person had left the spaces that have an owner. */
  leaving: {
    cells: [
      ['Space name', 'Members', 'Owners'],
      ['Maths', 'maria@example.com', 'tom@example.com'],
      ['Physics', 'li@example.com', 'tom@example.com'],
    ],
    act: ({ ask, world, spacesLeft }) => {
      ask('saveSettings', {
        sheetId: 0,
        settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: true },
      });
      const { digest } = ask<{ view: { offer: { digest: string } } }>('openSidebar', {}).view.offer;
      ask('startRun', { sheetId: 0, which: 'all', take: 'ready', digest });
      world.onServiceCall = ({ execution }) => {
        if (spacesLeft() === 2) execution.kill();
      };
      world.execute({ function: 'runSlice', args: [{ sheetId: 0 }], person: ANN });
      world.onServiceCall = undefined;
    },
  },
};

const isAnn = ({ email }: { email: string }) => email === ANN;

type Recording = ReturnType<typeof newRecording>;

function newRecording(cells: string[][], name: string) {
  const random = randomFrom(1);
  const clock = virtualClock();
  const faults = faultsFrom([], random.fork('faults'));
  const chat = createChatApi({
    clock,
    random: random.fork('chat'),
    faults,
    organisation: ['example.com', 'partner.org'],
  });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: path.join(root, 'dist'),
    sheets: cells.length > 0 ? [{ name, cells }] : [],
    owner: ANN,
    mode: 'bound',
    ...(name === 'midway' && { scriptProperties: { limits: '{"spaceWrites":2}' } }),
  });
  const call = <T>(called: string, request: unknown): T => {
    const result = world.execute({ function: called, args: [request], person: ANN });
    if (result.kind === 'returned') return result.value as T;
    throw new Error(`${called}: ${result.kind === 'threw' ? result.message : 'killed'}`);
  };
  return {
    world,
    clock,
    chat,
    call,
    /** How many spaces the person was in and is in no more. */
    spacesLeft: () => chat.spaces().filter((space) => !space.members.some(isAnn)).length,
    ask: <T>(called: string, request: unknown): T => {
      const answer = call<{ ok: boolean; value: T }>(called, request);
      if (!answer.ok) throw new Error(`${called}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
    pass: (ms: number) => {
      const end = clock.now() + ms;
      for (;;) {
        const next = world.nextTrigger();
        if (!next || next.at > end) break;
        clock.goTo(next.at);
        world.fireDueTriggers();
      }
      clock.goTo(Math.max(end, clock.now()));
    },
  };
}

/** The empty rows below are deleted, all but a few: they say nothing, and are most of the file. */
function trimmed(world: unknown): WorldState {
  const state = world as WorldState;
  for (const sheet of state.workbook.sheets) {
    let last = sheet.rows.length - 1;
    while (last >= 0 && !sheet.rows[last]?.cells.some((cell) => cell && cell.value !== '')) last--;
    sheet.maxRows = last + 21;
    sheet.rows.splice(sheet.maxRows);
  }
  return state;
}

function main(version: string): void {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const folder = path.join(__dirname, version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'bundle'), { recursive: true });
  execFileSync('node', ['build.mjs'], { cwd: root });
  const code = readFileSync(path.join(root, 'dist/Code.js'), 'utf8');
  writeFileSync(
    path.join(folder, 'bundle/Code.js'),
    transformSync(code, { minify: true, target: 'es2019' }).code,
  );
  writeFileSync(
    path.join(folder, 'bundle/appsscript.json'),
    readFileSync(path.join(root, 'dist/appsscript.json')),
  );

  const save = (name: string, recorded: object, saved: { chat: unknown; world: unknown }) =>
    writeFileSync(
      path.join(folder, `${name}.world.json`),
      `${JSON.stringify({ form: 'rows-to-spaces world 1', recorded, chat: saved.chat, world: trimmed(saved.world) })}\n`,
    );
  for (const [name, options] of Object.entries(BY_RUN)) {
    const file = path.join(folder, 'now.world.json');
    const csv = path.join(folder, `${name}.csv`);
    const line = (out: string, world: string) =>
      `run test/upgrades/clubs.csv --out ${out} --world ${world} ${options}`.trim();
    try {
      execFileSync('npm', ['run', '-s', 'local', '--', ...line(csv, file).split(' ')], {
        cwd: root,
      });
    } catch {
      // Not everything is done, which is the point.
    }
    const command = `npm run -s local -- ${line(`${name}.csv`, `${name}.world.json`)}`;
    save(name, { commit, command }, JSON.parse(readFileSync(file, 'utf8')));
    rmSync(file);
  }
  for (const [name, { cells, act }] of Object.entries(BY_SCRIPT)) {
    const one = newRecording(cells, name);
    act(one);
    const command = `npx tsx test/upgrades/record.ts ${version}, its “${name}”`;
    save(name, { commit, command }, { chat: one.chat.save(), world: one.world.save() });
  }
}

main(process.argv[2] ?? '');
