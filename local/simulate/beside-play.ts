/** What is done beside the rows of a simulated run: spaces of before, settings of the sheet, and a run on another sheet. */
import type { Beside } from './beside';
import type { Calls } from './calls';
import type { Cast } from './cast';
import { gridOf, textAt } from './ledger';
import { call, MINUTE_MS } from './schedule-course';
import type { Show } from './show';
import { ANN, type Stage } from './stage';
import { pass, type Tab } from './tab';
import { tagsIn } from './tags';

const SHEET = 0;
/** Times that settings are saved until an answer says that they are. */
const MOST_SAVES = 10;
/** What an empty cell means is said by the field, not by the column. */
const FIELDS = { Managers: 'managers', 'Welcome message': 'welcomeMessage' } as const;

/** Somebody made spaces with the names of some rows, long before anybody set the rows up. */
export function makeNamesakes({ chat, clock, scenario, ledger, world, random }: Stage): void {
  const { namesakes } = scenario.beside;
  if (namesakes.length === 0) return;
  const grid = gridOf(world.cells(SHEET));
  for (let row = 2; row <= grid.cells.length; row++) {
    const displayName = textAt(grid, row, 'Space name');
    if (displayName === '' || !namesakes.includes(tagsIn(displayName)[0] ?? '')) continue;
    chat.handle({
      ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
      authorization: `Bearer ${ANN}`,
      body: JSON.stringify({ space: { spaceType: 'SPACE', displayName } }),
    });
  }
  for (const { name } of chat.spaces()) ledger.before.add(name);
  clock.spend(random.fork('namesakes').between(30, 200) * MINUTE_MS);
}

/** What holds for all rows of the sheet is said before anything is set up. */
export function saveSettings({ scenario }: Stage, { execute }: Pick<Calls, 'execute'>): void {
  const { leaves, addsApp, beside } = scenario;
  const defaults = Object.fromEntries(
    Object.entries(FIELDS).flatMap(([header, field]) => {
      const text = beside.defaults[header as keyof typeof FIELDS];
      return text === undefined ? [] : [[field, text]];
    }),
  );
  const { always } = beside;
  if (!leaves && !addsApp && !always && Object.keys(defaults).length === 0) return;
  const settings = {
    ...{ defaults, ownDomains: [], addApp: addsApp, leaveWhenDone: leaves },
    ...(always ? { alwaysIn: { members: [], managers: [always] } } : {}),
  };
  for (let tries = 0; tries < MOST_SAVES; tries++)
    if (execute(ANN, 'saveSettings', { sheetId: SHEET, settings })?.ok) return;
}

/** Somebody sets up the rows of another sheet meanwhile, and may keep a schedule there. */
export function playElsewhere(
  { stage }: Show,
  cast: Cast,
  { person, schedule }: NonNullable<Beside['elsewhere']>,
): void {
  const { elsewhere: sheet, random } = stage;
  if (sheet === undefined) return;
  cast.join('tab beside another sheet', person, { sheet, stopShare: 0 });
  if (!schedule) return;
  const tab = keepSchedule(sheet, random.fork('schedule elsewhere').between(0, 20));
  cast.joinBeside({ name: 'owner of the other schedule', person, tab });
}

function* keepSchedule(sheetId: number, minutes: number): Tab {
  yield* pass(minutes * MINUTE_MS);
  yield call('saveSchedule', { sheetId, every: { kind: 'hour' }, onForm: false, tell: 'needed' });
  return { end: 'quiet', because: '' };
}
