/** The directory names people whom only Chat names, where the extra is there; where it fails, ids are as good as before. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from '../../local/commands/run';
import type {
  AddressAnswer,
  AddressRequest,
  BroughtIn,
  CompareAnswer,
  MySpaces,
  NamesAnswer,
  RemedyAnswer,
  SliceAnswer,
  TypedNameView,
  Undo,
  View,
} from '../../src/protocol';
import { row, said, sheetOf } from './in-chat';
import { HEADERS, SHEET, worldOf } from './world';

const DANA = 'dana.fox@example.com';
const TOM = 'tom@example.com';
const ASKED = /people:batchGet/;

/** A space of a row to which somebody added two people in Chat. */
function withAdded(extras: string[]) {
  const one = sheetOf([row('Chess', 'maria@example.com')], extras);
  const chess = one.space('Chess').name;
  for (const address of [DANA, TOM])
    one.api(
      'POST',
      `${chess}/members`,
      {},
      { member: { name: `users/${address}`, type: 'HUMAN' } },
    );
  const idOf = (address: string) =>
    one.space('Chess').members.find(({ email }) => email === address)?.name ?? '';
  return { ...one, idOf };
}

test('who was added in Chat is told by name and address, in Details, too', () => {
  const one = withAdded(['directory']);
  const { lines } = one.compare();
  expect(lines.map(said).sort()).toEqual(
    [`Chess added Dana Fox (${DANA})`, `Chess added Tom (${TOM})`].sort(),
  );
  expect(one.details()[0]).toContain(`Dana Fox (${DANA}) was added in Chat`);
  // What is taken into the sheet is what was shown, and then nothing differs.
  expect(one.say('take', lines).done).toHaveLength(2);
  expect(one.compare().lines).toEqual([]);
});

test('without the extra nobody is asked, and where the directory fails nothing else is worse for it', () => {
  const without = withAdded([]);
  const ids = [without.idOf(DANA), without.idOf(TOM)].map((id) => `Chess added ${id}`).sort();
  expect(without.compare().lines.map(said).sort()).toEqual(ids);
  expect(without.chat.requests().filter(({ path }) => ASKED.test(path))).toEqual([]);
  const failing = withAdded(['directory']);
  const { handle } = failing.chat;
  failing.chat.handle = (request) =>
    ASKED.test(request.path)
      ? {
          ...{ status: 403, headers: { 'content-type': 'application/json' } },
          body: JSON.stringify({
            error: {
              ...{ code: 403, status: 'PERMISSION_DENIED', message: 'People API is off.' },
              details: [{ reason: 'SERVICE_DISABLED' }],
            },
          }),
        }
      : handle(request);
  const { lines, last } = failing.compare();
  expect(lines.map(said).sort()).toEqual(ids);
  expect(last.state).toBe('ended');
});

test('rows of spaces that are brought in name people by address, and are rows like any other', () => {
  const one = sheetOf([row('Chess', 'maria@example.com')], ['directory']);
  one.api(
    'POST',
    'spaces:setup',
    {},
    {
      ...{ space: { spaceType: 'SPACE', displayName: 'Prom' }, requestId: 'prom' },
      memberships: [DANA, TOM].map((address) => ({
        member: { name: `users/${address}`, type: 'HUMAN' },
      })),
    },
  );
  const { spaces } = one.ask<MySpaces>('listMySpaces', { sheetId: SHEET, page: '' });
  const chosen = spaces.filter(({ name }) => name === 'Prom').map(({ space }) => space);
  one.ask<BroughtIn>('bringIn', { sheetId: SHEET, spaces: chosen });
  expect(one.cellsOf('Prom')[1]?.split(', ').sort()).toEqual([DANA, TOM]);
  expect(one.look().changes.counts.rows).toBe(0);
  expect(one.compare().lines).toEqual([]);
});

const folder = mkdtempSync(path.join(tmpdir(), 'directory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a push with the extra sends: its scope isn't among those that were left out. */
function builtWithIt(): string {
  cpSync(DIST, folder, { recursive: true });
  const script = readFileSync(path.join(DIST, 'Code.js'), 'utf8');
  const built = script.replace(/(SCOPES_LEFT_OUT\w* = \[[^\]]*)"directory\.readonly"/, '$1""');
  expect(built).not.toBe(script);
  writeFileSync(path.join(folder, 'Code.js'), built);
  return folder;
}

/** Rows that name people without an address, and what the sidebar asks about them. */
function named(people: string[], extras = ['directory'], unticked: string[] = []) {
  const cells = [HEADERS, ...people.map((cell, at) => [`Club ${at + 1}`, cell])];
  const fault = unticked.map((scope) => `consent-without=${scope}`);
  const one = worldOf({
    cells,
    extras,
    fault,
    ...(unticked.length > 0 ? { dist: builtWithIt() } : {}),
  });
  const group = () => {
    const { findings } = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
    return findings.find(({ remedies }) => remedies.some(({ does }) => does === 'lookUp'));
  };
  const lookUp = (known: string[] = []) =>
    one.ask<NamesAnswer>('lookUpNames', { sheetId: SHEET, group: group()?.key ?? '', known });
  const write = (
    name: TypedNameView | undefined,
    address: string,
    more: Partial<AddressRequest> = {},
  ) =>
    one.ask<AddressAnswer>('writeAddress', {
      ...{ sheetId: SHEET, group: group()?.key ?? '', name: name?.name, address },
      ...{ cells: name?.cells ?? [], ...more },
    });
  const undo = ({ undo: back }: AddressAnswer) =>
    one.ask<RemedyAnswer>('undoRemedy', { sheetId: SHEET, undo: back as Undo });
  const members = () =>
    one.world
      .cells(SHEET)
      .slice(1)
      .map((row) => row[1]);
  const asked = () => one.chat.requests().filter(({ path }) => path.includes('people:'));
  return { ...one, group, lookUp, write, undo, members, asked };
}

/** Both are called Ben Fox. */
const FOXES = ['ben.fox2@example.com', 'ben.fox@example.com'];

test('where its box was not ticked that is said with a link, nobody is asked, and all else goes on', () => {
  const one = named(['Ben Fox', 'tom@example.com'], ['directory'], ['directory.readonly']);
  const link = expect.stringMatching(/^https/);
  expect(one.lookUp()).toEqual({ may: 'notAllowed', link, names: [], left: 1 });
  const { offer } = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest });
  for (let state = 'going'; state === 'going'; )
    ({ state } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET }));
  expect(one.statuses()).toEqual(['Fix this row', 'Done']);
  expect(one.members()).toEqual(['Ben Fox', 'tom@example.com']);
  const compared = one.ask<CompareAnswer>('compareRows', { sheetId: SHEET, after: '' });
  expect(compared).toMatchObject({ state: 'ended', lines: [] });
  expect(one.asked()).toEqual([]);
});

describe('names without an address', () => {
  test('are asked for by a press only, and whoever is called so is offered: nobody is chosen', () => {
    const one = named(['Ben Fox; tom@example.com', 'Mrs Adams', 'Ben Fox', 'Nobody Here']);
    expect(one.group()?.remedies[0]).toMatchObject({ does: 'lookUp', said: { values: { n: 3 } } });
    expect(one.asked()).toEqual([]);
    const { names, left } = one.lookUp();
    expect(left).toBe(0);
    expect(
      names.map(({ name, cells, people }) => [
        name,
        cells.map(({ row, space }) => `${row} ${space}`),
        people.map(({ address }) => address),
      ]),
    ).toEqual([
      ['Ben Fox', ['2 Club 1', '4 Club 3'], [...FOXES, 'foxworth@example.com']],
      ['Mrs Adams', ['3 Club 2'], ['grace.adams@example.com', 'p.adams@example.com']],
      ['Nobody Here', ['5 Club 4'], []],
    ]);
    expect(one.asked().map(({ query }) => query['query'])).toEqual([
      'Ben Fox',
      'Adams',
      'Nobody Here',
    ]);
    expect(one.members()[0]).toBe('Ben Fox; tom@example.com');
  });

  test('get one by a press, in every cell that still shows what it did, and lose it by another', () => {
    const one = named(['Ben Fox; tom@example.com', 'Ben Fox', 'Ben Fox', 'Ben Fox, Ada Lovelace']);
    const [ben, ada] = one.lookUp().names;
    one.world.edit.setCell({ sheet: SHEET, row: 3, column: 2, text: 'Benjamin Fox' });
    one.world.edit.setCell({
      sheet: SHEET,
      row: 4,
      column: 2,
      text: '=HYPERLINK("https://example.com","Ben Fox")',
    });
    const written = one.write(ben, 'ben.fox@example.com');
    expect(written).toMatchObject({ left: 2, said: { values: { n: 2 } } });
    expect(one.members()).toEqual([
      'Ben Fox <ben.fox@example.com>; tom@example.com',
      'Benjamin Fox',
      'Ben Fox',
      'Ben Fox <ben.fox@example.com>, Ada Lovelace',
    ]);
    // A cell that was written shows something else by now, as the answer says.
    expect(one.write(ada, 'ada.lovelace@example.com')).toMatchObject({ left: 1, undo: null });
    const second = one.write(ada, 'ada.lovelace@example.com', { cells: written.cells });
    expect(one.members()[3]).toBe(
      'Ben Fox <ben.fox@example.com>, Ada Lovelace <ada.lovelace@example.com>',
    );
    one.undo(second);
    one.undo(written);
    expect(one.members()).toEqual([
      ...['Ben Fox; tom@example.com', 'Benjamin Fox', 'Ben Fox', 'Ben Fox, Ada Lovelace'],
    ]);
  });

  test('beyond what the directory answers in a minute wait, and what was found stays', () => {
    const letters = 'ABCDEFGHIJ'.split('');
    const people = letters.map((one) => letters.map((two) => `X${one} Y${two}`).join(', '));
    const one = named(people);
    let known: string[] = [];
    let last = one.lookUp();
    while (last.left > 0 && !last.because) {
      known = [...known, ...last.names.map(({ name }) => name)];
      last = one.lookUp(known);
    }
    expect(known.length + last.names.length + last.left).toBe(100);
    expect(known).toHaveLength(60);
    expect(last.because?.code).toMatch(/^run\.wait\./);
    one.clock.spend(61_000);
    expect(one.lookUp(known).names).toHaveLength(30);
  });

  test('are told how to get them looked up where the extra is left out, and nothing is asked', () => {
    const one = named(['Ben Fox'], []);
    expect(one.lookUp()).toEqual({ may: 'leftOut', names: [], left: 1 });
    expect(one.asked()).toEqual([]);
    // An address that somebody knows anyhow can be written all the same.
    expect(one.group()?.rows[0]?.row).toBe(2);
  });

  test.each([
    ['the People API is off', 'SERVICE_DISABLED', 403, 'problem.directoryOff'],
    [
      'the permission is gone',
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      403,
      'problem.directoryNotAllowed',
    ],
    ['the account has no directory', 'FAILED_PRECONDITION', 400, 'problem.directoryRefused'],
  ])('stay as they are where %s, and that is said', (_, reason, code, said) => {
    const one = named(['Ben Fox']);
    const { handle } = one.chat;
    one.chat.handle = (request) =>
      request.host === 'people.googleapis.com'
        ? {
            ...{ status: code, headers: { 'content-type': 'application/json' } },
            body: JSON.stringify({
              error: { code, message: 'Not here.', status: reason, details: [{ reason }] },
            }),
          }
        : handle(request);
    expect(one.lookUp()).toMatchObject({ names: [], left: 1, trouble: { said: { code: said } } });
  });
});
