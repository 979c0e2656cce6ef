/** Plays docs/new-term.md: one year’s list and the next, from the first sheet to all spaces as they are in the end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '../../local/csv';
import { compareRows } from '../../src/app/compare';
import { look } from '../../src/app/look';
import { makeRosterSheet, pourRoster } from '../../src/app/roster';
import { slice } from '../../src/app/slice';
import { start } from '../../src/app/start';
import type { Take } from '../../src/protocol';
import { SHEET, smallHost } from '../app/small-host';

const ROOT = path.join(__dirname, '..', '..');
const list = (year: number) =>
  readCsv(readFileSync(path.join(ROOT, 'samples', `classes-${year}.csv`))).cells;
const PUPILS = { sheetId: SHEET, by: 'Class' };

test('a school year’s change: new names, new people, nobody out who wasn’t ticked, last year’s space as it was', () => {
  const small = smallHost({ cells: list(2026) });
  const { host, world, sheets } = small;
  const made = makeRosterSheet(host, PUPILS);
  if (made.kind !== 'made') throw new Error('A sheet was there before.');
  const sheetId = made.view.sheet.id;
  const cells = sheets.find(({ id }) => id === sheetId)?.cells ?? [];
  const play = (take: Take, takeAway: string[] = [], sure?: number) => {
    const shown = look(host, { sheetId, which: 'all' });
    const { digest } = take === 'changes' ? shown.changes.offer : shown.offer;
    const request = { sheetId, which: 'all', take, digest, takeAway, ...(sure ? { sure } : {}) };
    const started = start(host, request as Parameters<typeof start>[1]);
    expect(started.kind).toBe('started');
    for (let state = 'going'; state === 'going'; ) {
      ({ state } = slice(host, { sheetId }));
      world.clock.spend(5_000);
    }
  };
  const inChat = () =>
    Object.fromEntries(
      world.chat.spaces().map(({ displayName, members }) => [
        displayName,
        members
          .filter(({ email }) => email !== 'ann@example.com')
          .map(({ email, role }) => `${email.split('@')[0]}${role === 'ROLE_MEMBER' ? '' : ' *'}`)
          .sort()
          .join(', '),
      ]),
    );
  play('ready');
  expect(inChat()).toEqual({
    '7A 2026/27': 'chloe.dubois, hannah.bauer, r.lind *, rafael.costa, tobi.adeyemi',
    '7B 2026/27': 'idil.farah, liv.eriksen, m.okafor *, max.gruber, owen.hughes',
    '10A 2026/27': 'bram.jansen, daria.ivanova, s.petit *, sana.khan',
  });

  // The next year: names, then the new list over the old one, then what was ticked.
  for (const row of cells) row[0] = (row[0] ?? '').replace(/^7(.) 2026\/27$/, '8$1 2027/28');
  world.cells.splice(0, world.cells.length, ...list(2027));
  const shown = pourRoster(host, PUPILS);
  expect(shown.newRows.map(({ name }) => name)).toEqual(['7A 2027/28']);
  const poured = makeRosterSheet(host, {
    ...PUPILS,
    pour: { digest: shown.digest, taken: [...shown.changes.keys()] },
  });
  if (poured.kind !== 'poured') throw new Error('The list has changed.');
  const { lines, counts } = poured.view.changes;
  expect([counts.rows, counts.add, counts.takeOut, counts.rename]).toEqual([2, 3, 3, 2]);
  const going = lines.filter(({ does }) => does === 'takeOut').map(({ key }) => key);
  play('changes', going);
  play('ready');
  expect(inChat()).toEqual({
    '7A 2027/28': 'ana.lopez, jules.moreau, petra.novak, s.petit *',
    '8A 2027/28': 'chloe.dubois, hannah.bauer, owen.hughes, r.lind *, tobi.adeyemi',
    '8B 2027/28': 'ada.okoye, idil.farah, k.brandt *, liv.eriksen, max.gruber',
    '10A 2026/27': 'bram.jansen, daria.ivanova, s.petit *, sana.khan',
  });
  const compared = compareRows(host, { sheetId, after: '' });
  expect([compared.state, compared.lines]).toEqual(['ended', []]);
});
