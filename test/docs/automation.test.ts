/** What docs/automation.md shows works: its example runs over the bundle, and its answers are what comes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { readEvery } from '../../local/commands/by-trigger';
import { DIST } from '../../local/commands/run';
import { DAY, HEADERS, HOUR, worldOf } from '../google/world';

const document = readFileSync(path.resolve(__dirname, '../../docs/automation.md'), 'utf8');
const [example = '', shown = ''] = [...document.matchAll(/```js\n([\s\S]*?)```/g)].map(
  ([, code]) => code,
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'automation-'));
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(path.join(folder, 'Import.js'), example);
});
afterAll(() => rmSync(folder, { recursive: true }));

function clubs() {
  const one = worldOf({ cells: [HEADERS, ['Yearbook', 'maria@example.com']], dist: folder });
  one.world.edit.renameSheet({ name: 'Clubs' });
  return one;
}

test('the example brings its rows into the sheet and sets up their spaces, and only those', () => {
  const one = clubs();
  one.call('importClubs', {});
  expect(one.statuses()).toEqual(['', 'Done', 'Done']);
  expect(one.spaces().sort()).toEqual(['Chess club', 'Choir']);
  const said = one.world.logs.map(({ parts }) => parts[0]);
  expect(said).toContain('2 of 2 clubs have a space, 0 are left.');
});

test('the example says why nothing was set up when Chat is not configured', () => {
  const one = clubs();
  one.faults.set('app-not-configured');
  expect(() => one.call('importClubs', {})).toThrow('Chat doesn’t know this add-on’s project yet');
  expect(one.statuses().join('')).toBe('');
});

test('status() answers what is shown', () => {
  const one = clubs();
  one.world.edit.deleteRows({ from: 2 });
  one.call('importClubs', {});
  expect(one.call('status', {})).toEqual(vm.runInNewContext(`(${shown})`));
});

test('a form with the titles that are named is set up by itself', () => {
  const titles = [...document.matchAll(/for\s+instance `([^`]+)` and `([^`]+)`/g)][0] ?? [];
  const [, name = '', members = ''] = titles;
  const one = worldOf({ cells: [['Timestamp', name, members]] });
  one.schedule({ every: null, onForm: true });
  one.world.submitForm({ [name]: 'Chess', [members]: 'maria@example.com' });
  one.pass(HOUR);
  expect(one.statuses()).toEqual(['Done']);
  one.pass(DAY);
  expect(one.spaces()).toEqual(['Chess']);
});

test('every schedule that is named for the command line is one', () => {
  const named = document.match(/`(daily|weekly|minutes)@[^`]+`|--by-trigger \w+/g) ?? [];
  expect(named).toHaveLength(4);
  for (const text of named) expect(readEvery(text.replace(/`|--by-trigger /g, ''))).toBeDefined();
});

test('every event of the log that is named is written somewhere, and no other', () => {
  const from = document.indexOf('| `event` |');
  const rows = document.slice(from).split('\n').slice(2);
  const named = rows.flatMap((row) => (row.startsWith('| `') ? (row.split(' | ')[0] ?? '') : ''));
  const events = named.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, one]) => one));
  const code = readFileSync(path.join(DIST, 'Code.js'), 'utf8');
  const written = [...code.matchAll(/event: "([\w-]+)"/g)].map(([, one]) => one);
  expect(events.length).toBeGreaterThan(8);
  expect([...events].sort()).toEqual([...new Set(written)].sort());
});
