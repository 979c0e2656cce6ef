/** *In your own Chat*: what the settings say is missing for it, and what runs of the whole script do with it. */
import type { MyChatView } from '../../src/protocol';
import { ANN, HOUR, SHEET, worldOf } from './world';

const BEN = 'ben@example.com';
const wanted = { section: 'Clubs', mute: true, pin: true };
const EXTRAS = ['sections', 'mute', 'pins'];
const OWN = /\/(sections|spaceNotificationSetting|messagePins)/;

const cells = [
  ['Space name', 'Members', 'Welcome message'],
  ['Chess', 'maria@example.com', 'Hello'],
];

test('what is wanted holds for the runs of whoever wants it, and for nobody else’s', () => {
  const one = worldOf({ cells, extras: EXTRAS });
  const ask = (person: string, what: typeof wanted | null) =>
    one.ask<MyChatView>('myChat', { sheetId: SHEET, wanted: what }, person);
  const may = { sections: 'yes', mute: 'yes', pins: 'yes' };
  expect(ask(ANN, { ...wanted, section: ' Clubs ' })).toEqual({ wanted, may });
  expect(ask(ANN, null)).toEqual({ wanted, may });
  expect(ask(BEN, null).wanted).toEqual({ section: '', mute: false, pin: false });
  one.call('setUpRows', { sheet: 'Teams' });
  expect(one.statuses()).toEqual(['Done']);
  const asked = one.chat.requests().filter(({ path }) => OWN.test(path));
  expect(asked.map(({ method, status }) => `${method} ${status}`)).toEqual([
    ...['GET 200', 'POST 200', 'POST 200', 'PATCH 200', 'POST 200'],
  ]);
  // A schedule runs for its owner, and wants what they want.
  one.schedule();
  ['Drama', 'maria@example.com', 'Hello'].forEach((text, index) => {
    one.world.edit.setCell({ row: 3, column: index + 1, text });
  });
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  const later = one.chat.requests().filter(({ path }) => OWN.test(path));
  expect(later.slice(asked.length).map(({ method }) => method)).toEqual([
    ...['GET', 'POST', 'PATCH', 'POST'],
  ]);
});

test('without the extras, or without the boxes for them, each setting says what is missing, and nothing is sent', () => {
  const bare = worldOf({ cells });
  const { may } = bare.ask<MyChatView>('myChat', { sheetId: SHEET, wanted });
  expect(may).toEqual({ sections: 'leftOut', mute: 'leftOut', pins: 'leftOut' });
  bare.call('setUpRows', { sheet: 'Teams' });
  const unticked = worldOf({
    ...{ cells, extras: EXTRAS },
    fault: ['consent-without=chat.users.sections'],
  });
  const view = unticked.ask<MyChatView>('myChat', { sheetId: SHEET, wanted });
  expect(view.may).toMatchObject({ mute: 'yes', pins: 'yes' });
  expect(view.may.sections).not.toBe('yes');
  unticked.call('setUpRows', { sheet: 'Teams' });
  const paths = (one: typeof bare) => one.chat.requests().map(({ path }) => path);
  expect(paths(bare).filter((path) => OWN.test(path))).toEqual([]);
  expect(paths(unticked).filter((path) => /sections/.test(path))).toEqual([]);
  expect(paths(unticked).filter((path) => OWN.test(path))).toHaveLength(2);
  for (const one of [bare, unticked]) expect(one.statuses()).toEqual(['Done']);
});
