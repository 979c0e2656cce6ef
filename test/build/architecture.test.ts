/** Each rule of the architecture finds what it forbids: tried on a small house with every mistake in it. */
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, root, runNode } from './build';

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** Modules that keep to the rules, and that the mistakes below import. */
const SOUND: Record<string, string> = {
  'src/table/columns.ts': 'export const field = 1; export type Field = string;',
  'src/texts/say.ts': 'export const say = 1;',
  'src/request/request.ts':
    "import { field } from '../table/columns'; export const most = field; export type Request = 1;",
  'src/chat/pacing.ts':
    "import type { Request } from '../request/request'; export const pace: Request = 1;",
  'src/plan/plan.ts': "import { pace } from '../chat/pacing'; export const plan = pace;",
  'src/row/kept.ts': "import { plan } from '../plan/plan'; export const kept = plan;",
  'src/row/progress.ts': 'export const progress = 1;',
  'src/placing/made.ts':
    "import { progress } from '../row/progress'; export const made = progress;",
  'src/run/journal.ts': "import { kept } from '../row/kept'; export const journal = kept;",
  'src/run/slice.ts': "import { made } from '../placing/made'; export const slice = made;",
  'src/protocol.ts': "import type { Field } from './table/columns'; export type Script = Field;",
  'src/app/look.ts': "import { slice } from '../run/slice'; export const look = slice;",
  'src/google/menu.ts': "import { look } from '../app/look'; export const menu = look;",
  'src/main.ts': "import { menu } from './google/menu'; export const main = menu;",
  'src/sidebar/run-loop.ts':
    "import type { Script } from '../protocol'; export type Loop = Script;",
  'src/sidebar/view.ts': "import { say } from '../texts/say'; export const view = say;",
  'local/clock.ts': 'export const clock = 1;',
  'local/commands/run.ts':
    "import type { Loop } from '../../src/sidebar/run-loop'; export type Run = Loop;",
};

/** The rule that forbids it, and what a module at that place must not say. */
const MISTAKES: Record<string, [rule: string, text: string]> = {
  'src/table/a.ts': ['src-table', "export { slice } from '../run/slice';"],
  'src/table/b.ts': ['src-table-types', "export { most } from '../request/request';"],
  'src/request/a.ts': ['src-request', "export { plan } from '../plan/plan';"],
  'src/chat/a.ts': ['src-chat', "export { field } from '../table/columns';"],
  'src/chat/b.ts': ['src-chat-types', "export { most } from '../request/request';"],
  'src/plan/a.ts': ['src-plan', "export { slice } from '../run/slice';"],
  'src/plan/b.ts': ['only-main-knows-google', "export { menu } from '../google/menu';"],
  'src/plan/c.ts': ['src-plan', "export { progress } from '../row/progress';"],
  'src/row/a.ts': ['src-row', "export { slice } from '../run/slice';"],
  'src/row/b.ts': ['src-row', "export { made } from '../placing/made';"],
  'src/placing/a.ts': ['src-placing', "export { slice } from '../run/slice';"],
  'src/placing/b.ts': ['kept-in-the-journal', "export { kept } from '../row/kept';"],
  'src/run/a.ts': ['src-run', "export { view } from '../sidebar/view';"],
  'src/run/b.ts': ['no-node-in-src', "export { readFileSync } from 'node:fs';"],
  'src/run/c.ts': ['preact-in-the-browser', "export { h } from 'preact';"],
  'src/run/d.ts': ['nobody-knows-main', "export { main } from '../main';"],
  'src/run/f.ts': ['kept-in-the-journal', "export { kept } from '../row/kept';"],
  'src/run/e.ts': ['resolvable', "export { nothing } from './not-there';"],
  'src/schedule/a.ts': ['src-schedule', "export { clock } from '../../local/clock';"],
  'src/schedule/b.ts': ['src-schedule', "export { look } from '../app/look';"],
  'src/app/a.ts': ['src-app', "export { view } from '../sidebar/view';"],
  'src/app/b.ts': ['only-main-knows-google', "export { menu } from '../google/menu';"],
  'src/texts/a.ts': ['src-texts', "export { field } from '../table/columns';"],
  'src/google/a.ts': ['src-google', "export { view } from '../sidebar/view';"],
  'src/sidebar/a.ts': ['src-sidebar', "export { plan } from '../plan/plan';"],
  'src/sidebar/b.ts': [
    'src-sidebar-types',
    "import type { menu } from '../google/menu'; export type A = typeof menu;",
  ],
  'src/sidebar/c.ts': [
    'src-sidebar-types',
    "import type { look } from '../app/look'; export type A = typeof look;",
  ],
  'local/a.ts': ['local-below-the-bundle', "export { say } from '../src/texts/say';"],
  'local/chat-api/a.ts': [
    'emulator-on-its-own',
    "import type { Script } from '../../src/protocol'; export type A = Script;",
  ],
  'local/simulate/promises.ts': [
    'emulator-on-its-own',
    "import type { Script } from '../../src/protocol'; export type A = Script;",
  ],
  'local/workspace/page/a.ts': ['page-over-http', "export { clock } from '../../clock';"],
  'local/b.ts': ['no-tests-in-programs', "export { tested } from '../test/tested';"],
  'docs/a.ts': ['docs-over-local', "export { say } from '../src/texts/say';"],
  'local/e.ts': ['nobody-knows-docs', "export { picture } from '../docs/picture';"],
  'local/c.ts': ['no-cycles', "import { d } from './d'; export const c = () => d;"],
};

/** The same for files that there is only one of. */
const MISTAKES_OF_THE_ONLY: Record<string, [rule: string, text: string]> = {
  'src/main.ts': ['main-without-sidebar', "export { view } from './sidebar/view';"],
  'src/protocol.ts': ['src-protocol', "export { field } from './table/columns';"],
  'src/sidebar/run-loop.ts': ['run-loop-without-browser', "export { view } from './view';"],
};

const texts = (mistakes: Record<string, [rule: string, text: string]>) =>
  Object.fromEntries(Object.entries(mistakes).map(([file, [, text]]) => [file, text]));

/** Cruises a house of these files; answers the rules that each file breaks. */
async function rulesBroken(files: Record<string, string>): Promise<Map<string, string[]>> {
  const { folder, remove } = await makeFolder();
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    await cp(path.join(root, '.dependency-cruiser.cjs'), path.join(folder, 'rules.cjs'));
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const options = [
      '--config',
      'rules.cjs',
      '--output-type',
      'json',
      'src',
      'local',
      'test',
      'docs',
    ];
    const { stdout } = await runNode(path.join(root, depcruise), options, { cwd: folder });
    const broken = new Map<string, string[]>();
    for (const { from, rule } of (JSON.parse(stdout) as Cruise).summary.violations) {
      broken.set(from, [...(broken.get(from) ?? []), rule.name]);
    }
    return broken;
  } finally {
    await remove();
  }
}

test.each([
  ['in rooms of many modules', MISTAKES],
  ['in the modules that there is one of', MISTAKES_OF_THE_ONLY],
])('every forbidden import %s is found, and nothing else is', async (_where, mistakes) => {
  const broken = await rulesBroken({
    ...SOUND,
    'local/d.ts': "import { c } from './c'; export const d = () => c;",
    'local/c.ts': 'export const c = 1;',
    ...texts(mistakes),
    'test/tested.ts': 'export const tested = 1;',
    'docs/picture.ts': 'export const picture = 1;',
  });
  const missed = Object.entries(mistakes).filter(
    ([file, [rule]]) => !broken.get(file)?.includes(rule),
  );
  expect(missed).toEqual([]);
  expect([...broken.keys()].filter((file) => !(file in mistakes))).toEqual([]);
});

/** What no room but src/google may name, and no other file may be. */
const UNLAWFUL: Record<string, [rule: string, text: string]> = {
  'src/app/a.ts': ['noRestrictedGlobals', 'export const user = () => Session.getActiveUser();'],
  'src/run/a.ts': ['noRestrictedGlobals', 'export const log = () => console.log(1);'],
  'src/sidebar/a.ts': ['noRestrictedGlobals', "export const load = () => fetch('/');"],
  'src/google/a.ts': [
    'noExcessiveLinesPerFile',
    Array.from({ length: 121 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
  ],
  'src/plan/a.ts': [
    'noExcessiveLinesPerFunction',
    `export function long(add: (n: number) => void): void {\n${'  add(1);\n'.repeat(121)}}`,
  ],
};

test.each(Object.entries(UNLAWFUL))(
  '%s is found out where it must not be',
  async (file, [rule, text]) => {
    const { folder, remove } = await makeFolder();
    try {
      const { vcs: _none, ...config } = JSON.parse(
        await readFile(path.join(root, 'biome.json'), 'utf8'),
      ) as Record<string, unknown>;
      await writeFile(path.join(folder, 'biome.json'), JSON.stringify(config));
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), `${text}\n`);
      const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
      const { stdout, stderr } = await runNode(biome, ['lint', '--colors=off', file], {
        cwd: folder,
      });
      expect(stdout + stderr).toContain(rule);
    } finally {
      await remove();
    }
  },
);
