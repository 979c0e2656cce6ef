/** Whether the simulator finds what it is there to find: bugs, each planted in a copy of the engine. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shrink } from '../../../local/simulate/shrink';
import { simulateRun } from '../../../local/simulate/simulate-run';
import { NIGHT, sampleOf } from '../../night';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs';

const ROOT = path.resolve(__dirname, '../../..');
const DIST = path.join(ROOT, 'dist');
/** A bug that so many seeds don't find would not be found. */
const MOST_SEEDS = 1_000;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planted-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function plant({ changes }: PlantedBug, index: number): string {
  const source = path.join(folder, `src-${index}`);
  const dist = path.join(folder, `dist-${index}`);
  cpSync(path.join(ROOT, 'src'), source, { recursive: true });
  for (const { file, find, replace } of changes) {
    const place = path.join(source, file);
    const text = readFileSync(place, 'utf8');
    if (text.split(find).length !== 2)
      throw new Error(
        `src/${file} doesn't hold “${find}” exactly once any more: plant this bug anew in test/local/simulate/planted-bugs.ts.`,
      );
    writeFileSync(
      place,
      text.replace(find, () => replace),
    );
  }
  execFileSync(process.execPath, ['build.mjs', '--src', source, '--out', dist], { cwd: ROOT });
  return dist;
}

/** The bug whose run is shrunk, and a seed that finds it. */
const SHRUNK = { name: 'a new id on retry', seed: 22 };

function isBroken(seed: number, dist: string, { keeps, forged }: PlantedBug): boolean {
  const options = { dist, undisputed: keeps !== true, forged: forged === true };
  return simulateRun(seed, options).broken.length > 0;
}

/** The first seed that breaks a promise with the bug and none without it. */
function seedThatFinds(bug: PlantedBug, dist: string): number | undefined {
  const others = Array.from({ length: MOST_SEEDS }, (_, index) => index + 1);
  return [...bug.seeds, ...others].find(
    (seed) => isBroken(seed, dist, bug) && !isBroken(seed, DIST, bug),
  );
}

const all = PLANTED_BUGS.map((bug, index) => ({ ...bug, index }));
const planted = sampleOf(all, 15).filter(({ keeps }) => NIGHT || !keeps);

test.each(planted)(
  'a seed breaks a promise when $name, and is green without it',
  ({ index }) => {
    const bug = PLANTED_BUGS[index] as PlantedBug;
    const seed = seedThatFinds(bug, plant(bug, index));
    if (seed !== undefined && !bug.seeds.includes(seed))
      process.stdout.write(`“${bug.name}” is found by seed ${seed}: note it beside the bug.\n`);
    expect(seed).toBeDefined();
  },
  600_000,
);

test('a run that breaks a promise is told with a handful of events', () => {
  const index = PLANTED_BUGS.findIndex(({ name }) => name === SHRUNK.name);
  const dist = plant(PLANTED_BUGS[index] as PlantedBug, PLANTED_BUGS.length);
  const options = { dist, undisputed: true };
  const drawn = simulateRun(SHRUNK.seed, options);
  expect(drawn.happened.length).toBeGreaterThan(5);
  const shrunk = shrink(SHRUNK.seed, options);
  // A lost answer and one row are enough.
  expect((shrunk?.happenings.length ?? 99) + (shrunk?.on.length ?? 99)).toBeLessThanOrEqual(5);
  expect(shrunk?.run.broken.map(({ promise }) => promise)).toContain(drawn.broken[0]?.promise);
  // Told so, it goes wrong again, and without the bug it doesn't.
  const told = { happenings: shrunk?.happenings ?? [], without: shrunk?.without ?? [] };
  expect(simulateRun(SHRUNK.seed, { ...options, told }).broken).toEqual(shrunk?.run.broken);
  expect(simulateRun(SHRUNK.seed, { ...options, told, dist: DIST }).broken).toEqual([]);
}, 600_000);

test('a run in which nothing goes wrong can’t be shrunk', () => {
  expect(shrink(3, { dist: DIST, undisputed: true })).toBeUndefined();
});
