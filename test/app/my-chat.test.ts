/** What is missing for *In your own Chat*: an extra that was left out, or a box that was not ticked. */
import { myChat } from '../../src/app/my-chat';
import { SHEET, smallHost } from './small-host';

const LINK = 'https://script.google.com/allow';

afterEach(() => {
  delete (globalThis as { SCOPES_LEFT_OUT?: unknown }).SCOPES_LEFT_OUT;
});

test('a box that was not ticked is told from an extra that nobody switched on, and leads to where it is ticked', () => {
  const { host } = smallHost();
  Object.assign(globalThis, { SCOPES_LEFT_OUT: ['chat.spaces.pins'] });
  host.consent = { ...host.consent, has: (extra) => extra === 'mute', link: () => LINK };
  const wanted = { section: 'Clubs', mute: true, pin: true };
  expect(myChat(host, { sheetId: SHEET, wanted })).toEqual({
    ...{ wanted, link: LINK },
    may: { sections: 'notAllowed', mute: 'yes', pins: 'leftOut' },
  });
  host.consent = { ...host.consent, has: () => true };
  expect(myChat(host, { sheetId: SHEET, wanted: null })).toEqual({
    wanted,
    may: { sections: 'yes', mute: 'yes', pins: 'yes' },
  });
});
