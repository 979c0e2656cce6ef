/** The directory names people whom only Chat names, where the extra is there; where it fails, ids are as good as before. */
import type { BroughtIn, MySpaces } from '../../src/protocol';
import { row, said, sheetOf } from './in-chat';
import { SHEET } from './world';

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
