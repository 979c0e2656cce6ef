/** Finished rows whose spaces people change in Chat, and the calls of the sidebar that tell of it. */
import type {
  CompareAnswer,
  ComparedLine,
  RemedyAnswer,
  SettleAnswer,
  SliceAnswer,
  Undo,
  View,
} from '../../src/protocol';
import { ANN, BEN, SHEET, worldOf } from './world';

const COLUMNS = [
  ...['Space name', 'Members', 'Managers', 'Description', 'Guidelines', 'History', 'Access'],
  'Posting',
];

/** A row's cells. */
export const row = (name: string, members: string, managers = '', more: string[] = []) => {
  const [description = '', guidelines = '', history = '', access = '', posting = ''] = more;
  return [name, members, managers, description, guidelines, history, access, posting];
};

/** Rows that are set up, and what people do in Chat then. */
export function sheetOf(cells: string[][], extras: string[] = []) {
  const one = worldOf({ cells: [COLUMNS, ...cells], byHand: true, extras });
  const look = () => one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  const settle = (take = 'ready') => {
    const shown = look();
    const { digest } = take === 'changes' ? shown.changes.offer : shown.offer;
    one.ask('startRun', { sheetId: SHEET, which: 'all', take, digest });
    for (let slices = 0; slices < 20; slices += 1) {
      const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
      if (state === 'ended') return;
      one.clock.spend(waitMs);
    }
  };
  settle();
  /** Everybody who came with the spaces came long ago. */
  one.clock.spend(10 * 60_000);
  const api = (
    method: 'PATCH' | 'POST' | 'DELETE',
    path: string,
    query: Record<string, string>,
    body?: object,
  ) => {
    const { status, body: text } = one.chat.handle({
      ...{ method, host: 'chat.googleapis.com', path: `/v1/${path}`, query },
      authorization: `Bearer ${ANN}`,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    // Chat takes one write a second in a space.
    one.clock.spend(2_000);
    if (status !== 200) throw new Error(text);
  };
  const space = (name: string) => {
    const found = one.chat.spaces().find(({ displayName }) => displayName === name);
    if (!found) throw new Error(`Chat has no ${name}.`);
    return found;
  };
  const memberOf = (name: string, email: string) => {
    const who = space(name).members.find((member) => member.email === email)?.name ?? '';
    return `${space(name).name}/members/${who.replace('users/', '')}`;
  };
  const compare = () => {
    const answers: CompareAnswer[] = [];
    const before = one.chat.requests().length;
    for (let after = ''; ; ) {
      const answer = one.ask<CompareAnswer>('compareRows', { sheetId: SHEET, after });
      answers.push(answer);
      if (answer.state !== 'going') break;
      after = answer.after;
      one.clock.spend(answer.waitMs + 700);
    }
    const lines = answers.flatMap((answer) => answer.lines);
    return {
      lines,
      last: answers[answers.length - 1] as CompareAnswer,
      spaces: answers.flatMap((answer) => answer.spaces),
      adopted: answers.reduce((sum, { adopted }) => sum + adopted.rows, 0),
      others: answers.reduce((sum, { adopted }) => sum + adopted.others, 0),
      calls: one.chat.requests().slice(before),
    };
  };
  const say = (does: string, lines: ComparedLine[]) =>
    one.ask<SettleAnswer>('settleDifferences', {
      ...{ sheetId: SHEET, does },
      wanted: lines.map(({ uuid, key }) => ({ uuid, keys: [key] })),
    });
  const undo = (answer: SettleAnswer) =>
    one.ask<RemedyAnswer>('undoRemedy', { sheetId: SHEET, undo: answer.undo as Undo });
  const cellsOf = (name: string) => one.world.cells(SHEET).find((line) => line[0] === name) ?? [];
  return { ...one, look, settle, api, space, memberOf, compare, say, undo, cellsOf };
}

/** A difference in one line: the row, the kind, and whom it is about. */
export const said = ({ is, name, who }: ComparedLine) => [name, is, who].join(' ').trim();

/** Every kind of difference, each in a row of its own. */
export function changedInChat() {
  const one = sheetOf([
    row('Same', 'maria@example.com, tom@example.com'),
    row('Renamed', 'maria@example.com'),
    row('Told', 'maria@example.com', '', ['Old words', 'Be kind', 'on', 'private', 'everyone']),
    row('Left', 'maria@example.com, Tom Fox <tom@example.com>'),
    row('Raised', 'maria@example.com', 'cleo@example.com'),
    row('Lowered', 'maria@example.com', 'cleo@example.com'),
    row('Joined', 'maria@example.com'),
    row('Invited', 'maria@example.com, invited1@example.com'),
    row('Gone', 'maria@example.com'),
    row('Quit', 'maria@example.com', 'ben@example.com'),
    row('Lost', 'maria@example.com', 'ben@example.com'),
  ]);
  const { act, api, space, memberOf } = one;
  const told = space('Told').name;
  act(ANN, 'rename', 'Renamed', 'Renamed by Ann');
  api(
    'PATCH',
    told,
    { updateMask: 'spaceDetails' },
    {
      spaceDetails: { description: 'New words', guidelines: 'Be kind' },
    },
  );
  api('PATCH', told, { updateMask: 'spaceHistoryState' }, { spaceHistoryState: 'HISTORY_OFF' });
  api(
    'PATCH',
    told,
    { updateMask: 'accessSettings.audience' },
    {
      accessSettings: { audience: 'audiences/default' },
    },
  );
  act('tom@example.com', 'leave', 'Left');
  api(
    'PATCH',
    memberOf('Raised', 'maria@example.com'),
    { updateMask: 'role' },
    {
      role: 'ROLE_ASSISTANT_MANAGER',
    },
  );
  api(
    'PATCH',
    memberOf('Lowered', 'cleo@example.com'),
    { updateMask: 'role' },
    {
      role: 'ROLE_MEMBER',
    },
  );
  api(
    'POST',
    `${space('Joined').name}/members`,
    {},
    {
      member: { name: 'users/dana@example.com', type: 'HUMAN' },
    },
  );
  act('invited1@example.com', 'accept', 'Invited');
  act(ANN, 'delete', 'Gone');
  api('PATCH', memberOf('Quit', BEN), { updateMask: 'role' }, { role: 'ROLE_MANAGER' });
  act(ANN, 'leave', 'Quit');
  api('PATCH', memberOf('Lost', BEN), { updateMask: 'role' }, { role: 'ROLE_MANAGER' });
  api('PATCH', memberOf('Lost', ANN), { updateMask: 'role' }, { role: 'ROLE_MEMBER' });
  return one;
}
