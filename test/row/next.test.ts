/** What a row of a run wants now: by what it is, whether it still asks for the same, and how old its doubt is. */
import type { SnapshotRow } from '../../src/plan/snapshot';
import { REQUEST_ID_MEMORY_MS } from '../../src/row/after';
import { isInDoubt, type Next, nextOf } from '../../src/row/next';
import { PLAIN, type Progress } from '../../src/row/progress';

const NOW = Date.UTC(2027, 2, 2, 8);
const sent = { firstAt: NOW, tries: 1, notBefore: 0 };
const doubt: Progress = { is: 'doubt', ask: PLAIN, sent, lookFirst: false };
const made: Progress = {
  ...{ is: 'made', ask: PLAIN, sent, space: 'spaces/A', by: 'otherwise' },
  ...{ begun: false, onlyPeople: false },
};

type Kind = 'waiting' | 'doubt' | 'completing';

function row(kind: Kind = 'waiting', fits = true, asks = 'space'): SnapshotRow {
  const stamp = { uuid: 'u', tag: 'anntag', minute: NOW, fingerprint: 'a-b', run: 'run01' };
  const state = kind === 'completing' ? { kind, stamp, space: 'spaces/A' } : { kind, stamp };
  return {
    ...{ index: 1, name: 'Chess', fingerprint: fits ? 'a-b' : 'c-b', alsoFits: [], findings: [] },
    request: { kind: asks, displayName: 'Chess', people: [], groups: [] },
    outcome: {},
    state: () => state,
    says: state,
    skipped: false,
  } as unknown as SnapshotRow;
}

const LATER = NOW + REQUEST_ID_MEMORY_MS;

test.each<[string, SnapshotRow, Progress | undefined, number, Next]>([
  ['was never sent', row(), undefined, NOW, 'send'],
  ['was never sent, and changed', row('waiting', false), undefined, NOW, 'nothing'],
  ['may be asked for otherwise', row(), { is: 'ready', ask: PLAIN, sent }, NOW, 'send otherwise'],
  [
    'may be asked for otherwise, and changed',
    row('waiting', false),
    { is: 'ready', ask: PLAIN, sent },
    NOW,
    'nothing',
  ],
  ['is in doubt', row(), doubt, NOW, 'resend'],
  [
    'is in doubt, and its time has not come',
    row(),
    { ...doubt, sent: { ...sent, notBefore: NOW + 1 } },
    NOW,
    'wait',
  ],
  ['is in doubt, and changed', row('doubt', false), doubt, NOW, 'ask'],
  ['is in doubt for an hour', row(), doubt, LATER, 'look'],
  [
    'is in doubt as a direct message for an hour',
    row('doubt', true, 'directMessage'),
    doubt,
    LATER,
    'resend',
  ],
  [
    'is in doubt as a direct message for an hour, and was another person’s',
    row('doubt', true, 'directMessage'),
    { ...doubt, ask: { ...PLAIN, takenOver: true } },
    LATER,
    'look',
  ],
  ['is in doubt, and its name is in use', row(), { ...doubt, lookFirst: true }, NOW, 'look'],
  ['only a person can decide', row('doubt'), { ...doubt, is: 'undecided' }, LATER, 'ask'],
  ['Chat refuses for ever under this id', row(), { is: 'stuck', ask: PLAIN, sent }, NOW, 'renew'],
  ['… and that changed', row('waiting', false), { is: 'stuck', ask: PLAIN, sent }, NOW, 'nothing'],
  ['was refused', row(), { is: 'refused', sent, why: { code: 'x', values: {} } }, NOW, 'record'],
  ['has its space', row(), made, NOW, 'complete'],
  ['has its space, and changed', row('waiting', false), made, NOW, 'complete'],
  ['has its space by what the sheet says', row('completing'), undefined, NOW, 'complete'],
  [
    'has one that nobody opened yet',
    row(),
    { is: 'echoed', ask: PLAIN, sent, lookFirst: false, space: 'spaces/A', wasThere: false },
    NOW,
    'complete',
  ],
  [
    'is to be left',
    row('completing'),
    {
      is: 'leaving',
      sent,
      space: 'spaces/A',
      outcome: { kind: 'done', details: [], asked: 0, in: 0 },
    },
    NOW,
    'leave',
  ],
])('a row that %s', (_what, asked, progress, now, next) => {
  expect(nextOf(asked, progress, now)).toBe(next);
});

test('in doubt are rows without a space whose answer nobody saw, a person’s questions among them', () => {
  expect(isInDoubt(row('doubt'), doubt)).toBe(true);
  expect(isInDoubt(row('doubt'), { ...doubt, is: 'undecided' })).toBe(true);
  expect(isInDoubt(row('completing'), doubt)).toBe(false);
  expect(isInDoubt(row(), made)).toBe(false);
  expect(isInDoubt(row(), undefined)).toBe(false);
});
