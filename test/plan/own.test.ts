/** What a row says itself is the same whatever Settings add to it: by that a finished row is told from a changed one. */
import fc from 'fast-check';
import { readSnapshot } from '../../src/plan/snapshot';
import { fingerprint } from '../../src/request/fingerprint';
import type { RequestContext } from '../../src/request/read-request';

const HEADERS = [
  ...['Space name', 'Members', 'Managers', 'Description', 'Guidelines', 'History', 'Access'],
  ...['Who may post', 'External people', 'Welcome message', 'Type'],
];
const BARE: RequestContext = { me: 'ann@example.com', ownDomains: [], defaults: {} };

const cells = fc.tuple(
  fc.constantFrom('Chess', 'Chess', ''),
  fc.constantFrom(
    '',
    'ben@example.com',
    'ben@example.com, zoe@partner.org',
    'kim@example.com, tom@',
  ),
  fc.constantFrom('', 'ann@example.com', 'kim@example.com'),
  fc.constantFrom('', 'We play'),
  fc.constantFrom('', 'Be kind'),
  fc.constantFrom('', 'on', 'off', 'maybe'),
  fc.constantFrom('', 'private', 'organization'),
  fc.constantFrom('', 'managers'),
  fc.constantFrom('', 'yes', 'no'),
  fc.constantFrom('', 'Hello {members}'),
  fc.constantFrom('', '', 'Group chat'),
);

const kim = { user: 'users/kim@example.com', shown: 'kim@example.com', role: 'owner' as const };
const me = { user: 'users/ann@example.com', shown: 'ann@example.com', role: 'owner' as const };

const settings = fc.record({
  defaults: fc
    .record(
      {
        description: fc.constantFrom('', 'Of {Space name}'),
        guidelines: fc.constant('Listen'),
        history: fc.constantFrom('on', 'off'),
        access: fc.constant('private'),
        posting: fc.constant('managers'),
        externalPeople: fc.constantFrom('yes', 'no'),
        welcomeMessage: fc.constant('Welcome, {members}'),
        managers: fc.constant('dora@example.com'),
        spaceName: fc.constant('Room {Description}'),
        type: fc.constant('Group chat'),
      },
      { requiredKeys: [] },
    )
    .map((all) => Object.entries(all))
    .chain((all) => fc.subarray(all, { maxLength: Math.min(3, all.length) }))
    .map((some) => Object.fromEntries(some)),
  letIn: fc.constantFrom([], ['partner.org']),
  alwaysIn: fc.constantFrom([], [kim], [kim, me]),
});

test('what Settings say changes nothing of what a row says itself', () => {
  fc.assert(
    fc.property(cells, settings, (texts, given) => {
      const rowWith = (context: RequestContext) =>
        readSnapshot([HEADERS, texts], {}, context).rows[0];
      const row = rowWith({ ...BARE, ...given });
      const bare = rowWith({ ...BARE });
      if (!row || !bare) return;
      const own = { ...bare.request, welcomeMessage: undefined };
      expect(row.ownRequest).toEqual(own);
      expect(row.own).toBe(fingerprint(own));
    }),
    { numRuns: 400 },
  );
});

test('what is found in a finished row is what it says itself, and not what Settings say', () => {
  const found = (letIn: string[], defaults: RequestContext['defaults'], text: string) =>
    readSnapshot(
      [HEADERS, ['Chess', text]],
      {},
      { ...BARE, letIn, defaults },
    ).rows[0]?.findings.map(({ code }) => code);
  expect(found([], {}, 'zoe@partner.org')).toEqual(['outsidePerson']);
  expect(found(['partner.org'], {}, 'zoe@partner.org')).toEqual([]);
  expect(found([], { externalPeople: 'yes' }, 'zoe@partner.org')).toEqual([]);
});
