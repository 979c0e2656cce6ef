/** People whom Settings put into each new space beside those whom its row names, and what a row of it counts by later. */
import type { RowCards, View } from '../../src/protocol';
import { row, said, sheetOf } from './in-chat';
import { ANN, BEN, SHEET } from './world';

const HEAD = 'head@example.com';
const CLEO = 'cleo@example.com';

function sheetWith(members: string[], managers: string[] = []) {
  const one = sheetOf(
    [row('Chess', 'maria@example.com'), row('Drama', 'tom@example.com')],
    ['undo', 'rename'],
  );
  const { world } = one;
  const save = (alwaysIn: { members: string[]; managers: string[] }, person = ANN) =>
    one.ask<View>(
      'saveSettings',
      { sheetId: SHEET, settings: { ...one.look().settings, alwaysIn } },
      person,
    );
  const add = (...cells: string[]) => {
    const at = world.cells(SHEET).length + 1;
    world.edit.paste({ sheet: SHEET, row: at, column: 1, cells: [cells] });
  };
  const setMembers = (name: string, text: string) => {
    const at = world.cells(SHEET).findIndex((cells) => cells[0] === name) + 1;
    world.edit.setCell({ sheet: SHEET, row: at, column: 2, text });
  };
  const rename = (name: string, to: string) => {
    const at = world.cells(SHEET).findIndex((cells) => cells[0] === name) + 1;
    world.edit.setCell({ sheet: SHEET, row: at, column: 1, text: to });
  };
  const inSpace = (name: string) =>
    one
      .space(name)
      .members.map(({ email, role }) => `${email.split('@')[0]} ${role}`)
      .sort();
  save({ members, managers });
  return { ...one, save, add, setMembers, rename, inSpace };
}

/** Applies all that has changed, and takes out whom rows name no more. */
function takeOut(one: ReturnType<typeof sheetWith>): void {
  const { changes } = one.look();
  const takeAway = changes.lines.flatMap(({ does, key }) => (does === 'takeOut' ? [key] : []));
  one.ask('startRun', {
    ...{ sheetId: SHEET, which: 'all', take: 'changes', digest: changes.offer.digest, takeAway },
    sure: takeAway.length,
  });
  one.ask('runSlice', { sheetId: SHEET });
}

const MEMBER = 'ROLE_MEMBER';
const OWNER = 'ann ROLE_MANAGER';

describe('somebody is always in', () => {
  const one = sheetWith([HEAD], [CLEO]);
  const before = one.look();
  one.add('Go', 'maria@example.com', HEAD);
  one.add('Choir', 'maria@example.com, tom@example.com');
  const width = one.world.cells(SHEET)[0]?.length ?? 0;
  one.world.edit.setCell({ sheet: SHEET, row: 1, column: width + 1, text: 'Type' });
  one.add('', 'maria@example.com, tom@example.com', ...Array(width - 2).fill(''), 'group chat');
  const ready = one.look();

  test('and no row that has its space is another one for it', () => {
    expect(before.changes.counts.rows).toBe(0);
    expect(before.findings).toEqual([]);
    expect(one.inSpace('Chess')).toEqual([OWNER, `maria ${MEMBER}`]);
  });

  test('they are counted and shown on the cards, apart from those whom the row names', () => {
    expect(ready.offer).toMatchObject({ rows: 3, people: 4 });
    const { cards } = one.ask<RowCards>('readRows', {
      sheetId: SHEET,
      which: 'all',
      take: 'ready',
      from: 0,
      count: 1,
    });
    expect(cards[0]?.people.map(({ shown, role, always }) => [shown, role, always])).toEqual([
      ['maria@example.com', 'member', undefined],
      [HEAD, 'manager', undefined],
      [CLEO, 'manager', true],
    ]);
  });

  test('new named spaces have them, each once, with the role that the row says; group chats don’t', () => {
    one.settle();
    expect(new Set(one.statuses())).toEqual(new Set(['Done']));
    expect(one.inSpace('Go')).toEqual(
      [
        OWNER,
        'cleo ROLE_ASSISTANT_MANAGER',
        'head ROLE_ASSISTANT_MANAGER',
        `maria ${MEMBER}`,
      ].sort(),
    );
    expect(one.inSpace('Choir')).toContain(`head ${MEMBER}`);
    expect(one.chat.spaces().find(({ displayName }) => displayName === '')?.members).toHaveLength(
      3,
    );
  });

  test('a comparison with Chat finds nothing to say of them, and asks nobody', () => {
    one.clock.spend(10 * 60_000);
    const { lines, calls } = one.compare();
    expect(lines.map(said)).toEqual([]);
    expect(calls.filter(({ path }) => path.includes('/members/'))).toHaveLength(1);
  });

  test('whoever isn’t in the settings any more stays where they are, and nobody is told that they came', () => {
    const view = one.save({ members: [], managers: [] });
    expect(view.changes.counts.rows).toBe(0);
    expect(view.findings).toEqual([]);
    expect(one.compare().lines.map(said)).toEqual([]);
    expect(one.inSpace('Choir')).toContain(`head ${MEMBER}`);
  });

  test('whoever comes into a finished row comes alone', () => {
    one.save({ members: ['li@example.com'], managers: [] });
    one.setMembers('Chess', 'maria@example.com, zoe@example.com');
    const { lines } = one.look().changes;
    expect(lines).toMatchObject([{ does: 'add', shown: 'zoe@example.com' }]);
    one.settle('changes');
    expect(one.inSpace('Chess')).toEqual([OWNER, `maria ${MEMBER}`, `zoe ${MEMBER}`]);
    expect(one.look().changes.counts.rows).toBe(0);
  });

  test('whom a row names no more stays as long as the settings say so, and that is told', () => {
    one.save({ members: ['zoe@example.com'], managers: [] });
    one.setMembers('Chess', 'maria@example.com');
    const kept = one.look();
    expect(kept.changes.counts.takeOut).toBe(0);
    expect(kept.findings.map(({ code }) => code)).toEqual(['stillIn.always']);
    one.save({ members: [], managers: [] });
    expect(one.look().changes.counts.takeOut).toBe(1);
  });
});

test('a space with somebody in it by the settings is undone as long as nobody used it, and stays once somebody came or left', () => {
  const one = sheetWith([HEAD]);
  one.add('Go', 'maria@example.com');
  one.add('Choir', 'maria@example.com');
  one.add('Dance', 'maria@example.com');
  one.settle();
  one.save({ members: [], managers: [] });
  one.clock.spend(10 * 60_000);
  one.act(HEAD, 'leave', 'Dance');
  one.api(
    'POST',
    `${one.space('Choir').name}/members`,
    {},
    {
      member: { name: 'users/dana@example.com', type: 'HUMAN' },
    },
  );
  const { run = '' } = one.look().undo ?? {};
  const { may, stay } = one.ask<{ may: { name: string }[]; stay: { name: string }[] }>(
    'lookAtRun',
    { sheetId: SHEET, run, after: '' },
  );
  expect([may, stay].map((rows) => rows.map(({ name }) => name).sort())).toEqual([
    ['Go'],
    ['Choir', 'Dance'],
  ]);
});

test('of a row of which they alone are missing that is said, and trying again adds nobody else', () => {
  const one = sheetWith(['forbidden1@example.com']);
  one.add('Go', 'maria@example.com');
  one.settle();
  expect(one.statuses().at(-1)).toBe('Partly done');
  expect(one.details().at(-1)).toContain('forbidden1@example.com');
  one.setMembers('Go', 'maria@example.com, tom@example.com');
  const { digest } = one.look().again;
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'again', digest });
  one.ask('runSlice', { sheetId: SHEET });
  expect(one.statuses().at(-1)).toBe('Partly done');
  expect(one.inSpace('Go')).toEqual([OWNER, `maria ${MEMBER}`, `tom ${MEMBER}`]);
  one.setMembers('Go', 'tom@example.com');
  takeOut(one);
  expect(one.inSpace('Go')).toEqual([OWNER, `tom ${MEMBER}`]);
  expect(one.statuses().at(-1)).toBe('Partly done');
  expect(one.details().at(-1)).toContain('forbidden1@example.com');
});

test('who is in by the settings and could not be made a manager is named as long as that is so, whatever changes in the row', () => {
  const one = sheetWith([], [CLEO]);
  const refused = `${CLEO} is in, but could not be made a manager`;
  one.faults.set('no-assistant-role');
  one.add('Go', 'maria@example.com, tom@example.com');
  one.settle();
  expect(one.details().at(-1)).toContain(refused);
  one.rename('Go', 'Go club');
  one.settle('changes');
  expect(one.inSpace('Go club')).toContain(`cleo ${MEMBER}`);
  expect(one.statuses().at(-1)).toBe('Partly done');
  expect(one.details().at(-1)).toContain(refused);
  one.faults.clear('no-assistant-role');
  one.setMembers('Go club', 'maria@example.com');
  takeOut(one);
  expect(one.statuses().at(-1)).toBe('Done');
  expect(one.inSpace('Go club')).toEqual(
    [OWNER, 'cleo ROLE_ASSISTANT_MANAGER', `maria ${MEMBER}`].sort(),
  );
});

test('a row that names nobody else waits for a person as before', () => {
  const one = sheetWith([HEAD]);
  one.add('Heading', '');
  expect(one.look().offer.rows).toBe(0);
});

test('while rows are on their way nobody else can be always in; what is no address is refused', () => {
  const one = sheetWith([HEAD]);
  expect(() => one.save({ members: ['head'], managers: [] })).toThrow('badRequest');
  one.add('Go', 'maria@example.com');
  const { digest } = one.look().offer;
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
  expect(() => one.save({ members: [CLEO], managers: [] })).toThrow('problem.alwaysInUse {"n":1}');
});

test('somebody else who may edit the sheet puts nobody into spaces of its owner’s schedule unseen', () => {
  const one = sheetWith([HEAD]);
  one.schedule();
  one.add('Go', 'maria@example.com');
  one.save({ members: [HEAD, 'spy@example.com'], managers: [] }, BEN);
  one.pass(2 * 3_600_000);
  expect(one.spaces()).not.toContain('Go');
});
