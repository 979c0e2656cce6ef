/** What changes a fingerprint and what doesn't. */
import fc from 'fast-check';
import {
  askedText,
  fingerprint,
  hashText,
  samePeople,
  sameSettings,
} from '../../src/request/fingerprint';
import type { Person, Request } from '../../src/request/request';
import { anyText } from '../any-text';
import { row } from './sheet';

const person = (name: string, role: Person['role'] = 'member'): Person => ({
  user: `users/${name}@example.com`,
  shown: name,
  role,
});
const request: Request = {
  kind: 'space',
  displayName: 'Chess',
  people: [person('bob'), person('eve', 'owner')],
  groups: [
    { id: 'groups/a', shown: 'a' },
    { address: 'g@example.com', shown: 'g' },
  ],
};
const print = (change: Partial<Request>) => fingerprint({ ...request, ...change });

test('a fingerprint is two short words of a-z and 0-9', () => {
  expect(fingerprint(request)).toMatch(/^[0-9a-z]{1,7}-[0-9a-z]{1,7}$/);
});

test('the order of people and groups, and how they are shown, make no difference', () => {
  const people = [person('eve', 'owner'), { ...person('bob'), shown: 'BOB' }];
  expect(print({ people, groups: [...request.groups].reverse() })).toBe(fingerprint(request));
});

test('it is the same for whoever reads the row', () => {
  const cells = {
    'Space name': 'Chess',
    Members: 'ann@example.com bob@example.com eve@example.com',
  };
  const prints = ['ann', 'bob', 'tom'].map((name) =>
    fingerprint(row(cells, { me: `${name}@example.com` }).request),
  );
  expect(new Set(prints).size).toBe(1);
});

test.each<[string, Partial<Request>]>([
  ['kind', { kind: 'groupChat' }],
  ['name', { displayName: 'chess' }],
  ['description', { description: 'd' }],
  ['guidelines', { guidelines: 'd' }],
  ['history', { history: 'on' }],
  ['access', { access: { kind: 'private' } }],
  ['posting', { posting: 'everyone' }],
  ['external people', { externalPeople: false }],
  ['welcome message', { welcomeMessage: 'Hi' }],
])('another %s changes the settings and not the people', (_what, change) => {
  const [settings, people] = fingerprint(request).split('-');
  const [changedSettings, samePeople] = print(change).split('-');
  expect(changedSettings).not.toBe(settings);
  expect(samePeople).toBe(people);
  expect(sameSettings(print(change), fingerprint(request))).toBe(false);
});

test.each<[string, Partial<Request>]>([
  ['one more person', { people: [...request.people, person('tom')] }],
  ['another role', { people: [person('bob', 'manager'), person('eve', 'owner')] }],
  ['one group less', { groups: [] }],
  [
    'another group, by its id, in the place of one',
    { groups: [{ id: 'groups/b', shown: 'a' }, ...request.groups.slice(1)] },
  ],
  [
    'another group, by its address, in the place of one',
    { groups: [...request.groups.slice(0, 1), { address: 'h@example.com', shown: 'g' }] },
  ],
])('%s changes the people and not the settings', (_what, change) => {
  expect(print(change)).not.toBe(fingerprint(request));
  expect(sameSettings(print(change), fingerprint(request))).toBe(true);
});

/** Pinned: stamps in people's sheets hold these. A change here calls every row of every sheet changed. */
const GOLDEN: [string, Request, string][] = [
  [
    'a bare space',
    { kind: 'space', displayName: 'Drama', people: [], groups: [] },
    '2tz1br-1h25853',
  ],
  [
    'everything that 0.1.0 knows',
    {
      kind: 'space',
      displayName: 'Chess club',
      people: [person('bob'), person('dora', 'manager'), person('eve', 'owner')],
      caller: person('ann'),
      groups: [
        { id: 'groups/chess123', shown: 'x' },
        { address: 'g@example.com', shown: 'g' },
      ],
      description: 'Openings',
      guidelines: 'Be kind.',
      history: 'off',
      access: { kind: 'audience', audience: 'audiences/default' },
      posting: 'managers',
      externalPeople: false,
      welcomeMessage: 'Hello',
    },
    '1j14nye-1bblrig',
  ],
  ['a private space', { ...request, access: { kind: 'private' } }, '1fj90g0-1bs9hbx'],
  [
    'a group chat',
    { ...request, kind: 'groupChat', displayName: '', groups: [] },
    '1auc31l-1k6b0kr',
  ],
];

describe.each(GOLDEN)('%s', (_what, asked, golden) => {
  test('has the fingerprint that it had in 0.1.0', () => {
    expect(fingerprint(asked)).toBe(golden);
  });

  test('keeps it when rows can ask for more than today, as long as this one doesn’t', () => {
    const later = { ...asked, opensOn: undefined, colour: undefined };
    expect(fingerprint(later)).toBe(golden);
    const asking = fingerprint({ ...asked, opensOn: '2027-03-02' } as Request);
    expect(sameSettings(asking, golden)).toBe(false);
    expect(samePeople(asking, golden)).toBe(true);
  });
});

test('what is asked for beyond 0.1.0 counts by its name, in whatever order it was read', () => {
  const more = (fields: object) => fingerprint({ ...request, ...fields } as Request);
  expect(more({ one: '1', two: '2' })).toBe(more({ two: '2', one: '1' }));
  expect(more({ one: '1' })).not.toBe(more({ two: '1' }));
});

test('texts that differ by a little hash differently, those of other scripts too', () => {
  fc.assert(
    fc.property(anyText(), anyText({ minLength: 1 }), (text, more) => {
      expect(hashText(text)).toMatch(/^[0-9a-z]{1,7}$/);
      expect(hashText(text + more)).not.toBe(hashText(text));
    }),
  );
  // Nothing hashed leaves the offset basis of FNV-1a 32.
  expect(hashText('')).toBe((0x811c9dc5).toString(36));
});

/** Another way to the same: what stands in `askedText`, hashed in its two halves as JSON. */
function byText(of: Request): string {
  const [settings, people, groups] = JSON.parse(askedText(of)) as [unknown, unknown, unknown];
  return [settings, [people, groups]].map((half) => hashText(JSON.stringify(half))).join('-');
}

test('a fingerprint is the hash of what a row asks for, whatever its texts hold and however many it names', () => {
  const texts = [
    '',
    'a"b',
    'a\\b',
    'a\u001fb',
    'a b',
    'é',
    '\ud7ff',
    '\ue000',
    '😀',
    '\ud83d',
    '"',
    'a#b',
    'a]b',
  ];
  const crowd = (n: number) =>
    Array.from({ length: n }, (_, index) => person(`p${(index * 7) % n}`));
  const twice = [person('b', 'owner'), person('b'), person('a'), person('b', 'manager')];
  for (const displayName of texts)
    for (const people of [[], crowd(1), crowd(2), crowd(12), crowd(13), twice])
      for (const caller of [undefined, person('m', 'owner')]) {
        const one: Request = { ...request, displayName, people, ...(caller && { caller }) };
        expect(fingerprint(one)).toBe(byText(one));
      }
});

test('what came later counts by its name, in the order of names, and only where a row asks for it', () => {
  const held = { people: [person('tom')], groups: [] };
  const one = { ...request, held, alpha: 1 } as Request;
  const turned = { alpha: 1, ...request, held } as Request;
  const none = { ...request, held: undefined } as unknown as Request;
  expect([fingerprint(turned), fingerprint(none)]).toEqual([
    fingerprint(one),
    fingerprint(request),
  ]);
  expect(fingerprint(one)).toBe(byText(one));
  expect(askedText(one)).not.toBe(askedText(request));
});
