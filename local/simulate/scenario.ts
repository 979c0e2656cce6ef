/** What one seed draws: the sheet, Chat's quota, what goes wrong and who is at it. */
import type { FaultName } from '../faults';
import type { Random } from '../random';
import { ALONE, type Beside } from './beside';
import { addressOf, HEADERS, type Kind, tagOf } from './tags';

export interface Scenario {
  /** Header row and rows. */
  cells: string[][];
  /** The highest tag's number, so that new rows get new ones. */
  lastTag: number;
  spaceWritesPerMinute: number;
  quotaWindow: 'sliding' | 'fixed';
  mode: 'bound' | 'add-on';
  /** How slow everything is: how much fits into a slice. */
  slower: number;
  staleReads: boolean;
  /** As for `--fault`. */
  faults: string[];
  /** Trouble that concerns everything, from this execution on until things calm down. */
  wholeTrouble: { name: FaultName; word?: string; from: number } | null;
  /** Share of the kinds of service calls that are fatal once in this run. */
  killShare: number;
  editsPerCall: number;
  /** Chance that a lock is taken by somebody else just before it is asked for. */
  lockTrouble: number;
  /** Chance of another tab's or person's execution within a service call. */
  nestPerCall: number;
  tabs: ('second tab' | 'second person')[];
  /** Chance, after each slice, that somebody presses Stop. */
  stopShare: number;
  /** The person closes the sidebar and lets a timer finish. */
  background: boolean;
  /** What the sheet's settings say besides: the person leaves each space with an owner; the app joins each. */
  leaves: boolean;
  addsApp: boolean;
  /** Somebody protects cells for a while, and owners leave their spaces in Chat. */
  protects: boolean;
  ownersGo: boolean;
  /** Hours that pass before somebody looks again. */
  hoursLater: number;
  /** Executions until things calm down. */
  troubledExecutions: number;
  beside: Beside;
}

const SHARES = [0.05, 0.15, 0.3, 0.5];

/** `ann` is what Chat calls the first person: `users/` and digits. */
export function drawScenario(random: Random, ann: string): Scenario {
  const chance = (share: number) => random.next() < share;
  const settings = random.fork('settings');
  const leaves = settings.next() < 0.15;
  const faults: string[] = [];
  // What was forgotten shows in direct messages, which alone are sent again after an hour without a look.
  const forgetful = chance(0.12);
  for (const name of ['throws', 'too-many', 'unavailable', 'slow'] as const)
    if (chance(0.25)) faults.push(`${name}=${random.pick(SHARES)}`);
  if (forgetful || chance(0.25)) faults.push(`lost-answer=${random.pick(SHARES)}`);
  if (chance(0.1)) faults.push(`name-taken=${random.pick([0.05, 0.15])}`);
  for (const name of ['refuse-unknown', 'caller-refused', 'outside-dropped'] as const)
    if (chance(0.25)) faults.push(name);
  for (const name of ['no-assistant-role', 'refused-id-stays', 'same-id-at-once'] as const)
    if (chance(0.2)) faults.push(name);
  if (chance(0.2)) faults.push('counts=utf16');
  if (forgetful) faults.push('forgets=1');
  const background = chance(0.2);
  if (background && chance(0.4)) faults.push('no-active-sheet=0.3');
  const rows = chance(0.85) ? random.between(2, 8) : random.between(8, 30);
  const quota = rows > 20 ? random.between(12, 60) : random.between(3, 60);
  const tabs: Scenario['tabs'] = [];
  if (chance(0.3)) tabs.push('second tab');
  if (chance(0.3)) tabs.push('second person');
  return {
    cells: [
      [...HEADERS],
      ...drawRows(random, rows, ann, forgetful ? 0.5 : 0.12).map((row) =>
        leaves ? withOwner(row) : row,
      ),
    ],
    lastTag: rows,
    spaceWritesPerMinute: quota,
    quotaWindow: chance(0.5) ? 'sliding' : 'fixed',
    mode: chance(0.5) ? 'bound' : 'add-on',
    // Google ends a call that takes longer than a minute: late answers aren't made later still.
    slower: faults.some((fault) => fault.startsWith('slow')) ? 1 : random.pick([0.5, 1, 1, 2, 3]),
    staleReads: chance(0.8),
    faults,
    wholeTrouble: chance(0.12)
      ? {
          name: random.pick([
            'app-not-configured',
            'api-off',
            'scope-missing',
            'admin-block',
            'chat-off',
          ] as const),
          from: chance(0.5) ? 0 : random.between(2, 10),
        }
      : null,
    killShare: chance(0.3) ? 0 : random.pick([0.04, 0.1, 0.2]),
    editsPerCall: chance(0.25) ? 0 : random.pick([0.005, 0.02, 0.05]),
    lockTrouble: chance(0.75) ? 0 : 0.1,
    nestPerCall: tabs.length === 0 ? 0 : random.pick([0.01, 0.04, 0.1]),
    tabs,
    stopShare: chance(0.5) ? 0 : random.pick([0.15, 0.4]),
    background,
    leaves,
    addsApp: settings.next() < 0.1,
    protects: false,
    ownersGo: false,
    hoursLater: chance(forgetful ? 0.8 : 0.1) ? random.pick([0.5, 1.2, 3]) : 0,
    troubledExecutions: random.between(background ? 10 : 4, 14),
    beside: ALONE,
  };
}

function drawRows(random: Random, count: number, ann: string, unnamed: number): string[][] {
  const most = random.pick([1, 3, 5, 8]);
  return Array.from({ length: count }, (_, index) =>
    drawRow(random, tagOf(index + 1), most, ann, unnamed),
  );
}

/** Most rows of whoever wants to leave have an owner. */
export function withOwner(row: string[]): string[] {
  const [owners, type] = [HEADERS.indexOf('Owners'), HEADERS.indexOf('Type')];
  const tag = row[0] ?? '';
  if (row[owners] !== '' || row[type] !== '' || Number(tag.slice(1)) % 4 === 0) return row;
  return row.map((text, column) => (column === owners ? addressOf('p', 299, tag) : text));
}

/** One row's own cells, up to `most` people in each; a share of `unnamed` are group chats and direct messages. */
export function drawRow(
  random: Random,
  tag: string,
  most: number,
  ann: string,
  unnamed = 0.12,
): string[] {
  const chance = (share: number) => random.next() < share;
  const people = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => addressOf(drawKind(random), from + index, tag));
  const large = chance(0.02);
  const members = people(large ? random.between(45, 60) : random.between(0, most), 1);
  if (chance(0.05)) members.push('ann@example.com');
  // The caller by an id that nobody can recognise.
  if (chance(0.05)) members.push(ann);
  if (chance(0.04)) members.push(`somebody ${tag}`);
  const name = `Team ${tag}${chance(0.05) ? ` ${'🚀'.repeat(70)}` : ''}`;
  const row = {
    Ref: tag,
    'Space name': chance(0.02) ? '' : name,
    Members: members.join(', '),
    Managers: chance(0.1) ? people(random.between(1, 2), 101).join(', ') : '',
    Owners: chance(0.1) ? people(1, 201).join(', ') : '',
    Groups: chance(0.07) ? addressOf('group', 1, tag) : '',
    Type: '',
    'External people': chance(0.6) ? 'yes' : '',
    'Welcome message': chance(0.2) ? `Welcome to ${tag}` : '',
  };
  if (chance(unnamed)) {
    row['Space name'] = '';
    row.Groups = '';
    row.Managers = '';
    row.Owners = '';
    row['External people'] = '';
    if (chance(0.5)) {
      row.Type = 'Group chat';
      row.Members = people(random.between(2, 4), 1).join(', ');
    } else {
      row.Type = 'Direct message';
      row.Members = people(1, 1).join(', ');
    }
  }
  // A named space with nobody in it rests where most rows name somebody: a few are enough.
  const namesNobody = WHO.every((header) => row[header] === '');
  if (namesNobody && Number(tag.slice(1)) % 5 !== 0) row.Members = addressOf('p', 9, tag);
  return HEADERS.map((header) => row[header]);
}

const WHO = ['Members', 'Managers', 'Owners', 'Groups'] as const;

export function drawKind(random: Random): Kind {
  const drawn = random.next();
  if (drawn < 0.82) return 'p';
  return random.pick(['nobody', 'blocked', 'forbidden', 'invited', 'out'] as const);
}
