/** Links to spaces: Chat's own where it gives one that leads there, and today's form otherwise; both are read again. */
import { readSpace } from '../../src/plan/row-state';
import { linkIn, linkTo } from '../../src/row/outcome';

const OWN = 'https://chat.google.com/room/AAAA1?cls=11';
const PAGE = 'https://mail.google.com/chat/u/0/#chat/space/AAAA1';

test.each([
  ['the address of a space', OWN, OWN],
  [
    'that of a direct message',
    'https://chat.google.com/dm/AAAA1?cls=11',
    'https://chat.google.com/dm/AAAA1?cls=11',
  ],
  ['none', '', undefined],
  ['that of another space', 'https://chat.google.com/room/AAAA2', undefined],
  ['that of another host', 'https://example.com/room/AAAA1', undefined],
  ['one with something behind it', `${OWN} and more`, undefined],
  ['one without an end', `${OWN}${'1'.repeat(300)}`, undefined],
])('Chat gives %s', (_, spaceUri, link) => {
  expect(linkIn({ name: 'spaces/AAAA1', spaceUri })).toBe(link);
});

test('the first known link that leads there is taken, and Google’s page where there is none', () => {
  expect(linkTo('spaces/AAAA1', undefined, PAGE, OWN)).toBe(PAGE);
  expect(linkTo('spaces/AAAA1', '', 'https://chat.google.com/room/AAAA2', OWN)).toBe(OWN);
  expect(linkTo('spaces/AAAA1', 'spaces/AAAA1')).toBe(PAGE);
  expect(linkTo('')).toBe('');
});

test.each([OWN, PAGE, 'https://chat.google.com/dm/AAAA1?cls=11'])(
  '%s is read from a cell',
  (link) => {
    expect(readSpace(link)).toBe('spaces/AAAA1');
  },
);
