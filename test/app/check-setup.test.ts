/** Check my setup beside a run: its calls count like those of runs, and none of them is refused. */
import { checkSetup } from '../../src/app/check-setup';
import { look } from '../../src/app/look';
import { settingsKey } from '../../src/app/remembered';
import { slice } from '../../src/app/slice';
import { start } from '../../src/app/start';
import { HEADERS, SHEET, smallHost, team } from './small-host';

const statesOf = (host: Parameters<typeof checkSetup>[0]) =>
  Object.fromEntries(checkSetup(host).map(({ what, state }) => [what, state]));

const ALL_FINE = {
  account: 'fine',
  consent: 'fine',
  extras: 'fine',
  chatApi: 'fine',
  appConfiguration: 'fine',
  groups: 'fine',
};

test('where all is in order, everything is found so by three calls', () => {
  const { host, world } = smallHost();
  expect(statesOf(host)).toEqual(ALL_FINE);
  expect(world.calls()).toEqual([
    'GET /v1/spaces',
    'POST /v1/spaces/AAAA/members',
    'GET /v1/groups:lookup',
  ]);
});

test('who wants the app in the spaces is told where to look, since only adding it shows', () => {
  const { host } = smallHost();
  host.document.set({ [settingsKey(SHEET)]: JSON.stringify({ addApp: true }) });
  expect(checkSetup(host).find(({ what }) => what === 'app')).toMatchObject({
    state: 'unknown',
    said: { code: 'check.app.unknown' },
  });
});

test('without some of the consent, the rest is checked all the same', () => {
  const { host, has } = smallHost();
  has.consent = false;
  expect(statesOf(host)).toEqual({ ...ALL_FINE, consent: 'wrong', extras: 'wrong' });
});

test('while a run uses up the minute, everything can be told all the same, and nobody is refused', () => {
  const rows = Array.from({ length: 70 }, (_, index) => team(`Team ${index + 1}`));
  const { host, world } = smallHost({ cells: [HEADERS, ...rows] });
  const request = { sheetId: SHEET, which: 'all', take: 'ready' } as const;
  const { digest } = look(host, { sheetId: SHEET, which: 'all' }).offer;
  start(host, { ...request, digest });
  slice(host, { sheetId: SHEET });
  expect(world.calls(/setup$/)).toHaveLength(60);

  expect(statesOf(host)).toEqual(ALL_FINE);
  expect(world.calls(/setup$/)).toHaveLength(60);
  expect(world.chat.requests().filter(({ status }) => status === 429)).toEqual([]);
});
