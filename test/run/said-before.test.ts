/** What Details said of who can’t be added is found again in whatever language they were written. */
import { missingStill, unposted, WHYS } from '../../src/run/said-before';
import { CATALOGUES } from '../../src/texts/all';
import { type Said, said } from '../../src/texts/said';
import { say } from '../../src/texts/say';

const ASKED = ['ann@example.com', 'joann@example.com', 'Dr. Tom Lee', 'chess@example.com', 'a'];
const CHATS = 'You can’t do that: ask Tom.';

function missing(why: string, names: readonly string[]): Said {
  const values = { n: names.length, people: names.join(', '), message: CHATS };
  return said(`outcome.missing.${why}`, values);
}

describe.each(Object.entries(CATALOGUES))('%s', (_, catalogue) => {
  const words = (sentences: readonly Said[]) =>
    sentences.map((sentence) => say(catalogue, sentence)).join(' ');
  const beside = [
    said('outcome.found'),
    said('outcome.role.manager', { person: 'ann@example.com', message: CHATS }),
  ];

  test.each(WHYS.filter((why) => !why.startsWith('app')))('%s, of one and of several', (why) => {
    for (const names of [['ann@example.com'], ['joann@example.com'], ['a', 'Dr. Tom Lee']]) {
      const before = words([...beside, missing(why, names), said('outcome.notApplied')]);
      const still = missingStill(words, before, ASKED);
      expect([...still.keys()].sort()).toEqual([...names].sort());
      const message = why === 'refused' ? CHATS : '';
      expect([...still.values()]).toEqual(
        names
          .map((shown) => ({ shown, why, message }))
          .sort((one, other) => ASKED.indexOf(one.shown) - ASKED.indexOf(other.shown)),
      );
    }
  });

  test('several reasons stand side by side, and who is in the row no more is passed over', () => {
    const before = words([
      missing('noAccount', ['gone@example.org', 'ann@example.com']),
      missing('refused', ['joann@example.com', 'gone2@example.org']),
      missing('appOff', ['users/app']),
    ]);
    const still = missingStill(words, before, [...ASKED, 'users/app']);
    expect([...still.values()].map(({ shown, why }) => [shown, why])).toEqual([
      ['ann@example.com', 'noAccount'],
      ['users/app', 'appOff'],
      ['joann@example.com', 'refused'],
    ]);
  });

  test('nobody is said to be missing of whom Details said something else', () => {
    const before = words([...beside, said('outcome.invited', { n: 2, people: ASKED.join(', ') })]);
    expect(missingStill(words, before, [...ASKED, 'users/app'])).toEqual(new Map());
  });

  test('a message that could not be posted, by whatever reason', () => {
    const barred = said('outcome.messageBarred');
    const refused = said('outcome.noMessage', { message: CHATS });
    for (const one of [barred, refused])
      expect(unposted(words, words([...beside, one]))).toEqual([one]);
  });
});
