/** Whether nobody has used a space since a run made it: what a journey through the sidebar doesn't come by. */
import type { InChat } from '../../src/compare/differences';
import type { Undoable } from '../../src/compare/undoable';
import { whyUsed } from '../../src/compare/unused';

const AT = Date.parse('2026-11-26T10:00:00Z');
const ME = 'users/ann@example.com';

/** A space with nobody in it but whoever made it. */
function why(displayName: string, settings: Undoable['applied']['settings']) {
  const time = new Date(AT).toISOString();
  const member = { name: 'users/1', type: 'HUMAN' };
  const chat: InChat = {
    space: { spaceType: 'SPACE', displayName, createTime: time, lastActiveTime: time },
    members: new Map([['users/1', { role: 'ROLE_MANAGER', state: 'JOINED', member }]]),
    names: new Map([[ME, 'users/1']]),
    unclear: new Set(),
    isAsApplied: true,
  };
  const created = { firstAt: AT, lastAt: AT, postedAt: 0 };
  const applied = { settings, people: [], groups: [] };
  const row = { ownRequest: { groups: [] } };
  return whyUsed({ applied, created, row } as unknown as Undoable, chat, ME, false);
}

test('a space that a template named is as it was made as long as it is called that', () => {
  const settings = { hash: '', name: '', set: {}, given: 'Class 7A' };
  expect(why('Class 7A', settings)).toBeUndefined();
  expect(why('Our class', settings)).toBe('renamed');
});
