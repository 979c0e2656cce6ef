/** What is noticed over the whole sheet, and what is left in peace. */
import fc from 'fast-check';
import { lookOver, oneSlipApart } from '../../src/plan/look-over';
import type { Request } from '../../src/request/request';
import { en } from '../../src/texts/en';
import { quickest } from '../quickest';

/** Rows of a name and addresses, as they would be read from the sheet's second row on. */
function look(rows: [name: string, people: string][], ownDomains: string[] = []): string[] {
  const found = lookOver(
    rows.map(([displayName, people], index) => ({
      row: index + 1,
      request: request(displayName, people),
    })),
    ownDomains,
  );
  return Array.from(found).flatMap(([row, findings]) =>
    findings.map(({ severity, code, values }) => {
      expect(severity).toBe('warning');
      expect(en).toHaveProperty([`finding.${code}`]);
      const { cell, ...others } = values;
      return `${row} ${code} ${cell} ${Object.values(others).join(' ')}`;
    }),
  );
}

function request(displayName: string, people: string): Request {
  return {
    kind: displayName ? 'space' : 'groupChat',
    displayName,
    groups: [],
    people: people
      .split(' ')
      .filter(Boolean)
      .map((shown) => ({ user: `users/${shown.toLowerCase()}`, shown, role: 'member' })),
  };
}

const at = (domain: string, times: number) =>
  Array.from({ length: times }, (_, index) => `p${index}@${domain}`).join(' ');

describe('two rows with one name', () => {
  test('name one another by the sheet’s own row number, whatever the case and spaces', () => {
    expect(
      look([
        ['Chess club', ''],
        ['Yearbook', ''],
        ['  chess  CLUB', ''],
        ['Chess Club', ''],
      ]),
    ).toEqual(['1 sameName Chess club 4', '3 sameName   chess  CLUB 2', '4 sameName Chess Club 2']);
  });

  test('are none where rows have no name', () => {
    expect(
      look([
        ['', 'a@x.org'],
        ['', 'b@x.org'],
      ]),
    ).toEqual([]);
  });
});

describe('a domain one slip away from the usual one', () => {
  test.each([
    'exmaple.org',
    'exampl.org',
    'examplee.org',
    'exanple.org',
    'example.rog',
    'example.og',
    'xexample.org',
    'xample.org',
    'gxample.org',
    'xeample.org',
    'example.orgg',
  ])('%s is noticed beside example.org', (slip) => {
    expect(
      look([
        ['A', at('example.org', 39)],
        ['B', `Tom@${slip}`],
      ]),
    ).toEqual([`2 domainSlip Tom@${slip} ${slip} example.org`]);
  });

  test('is noticed only where the other is usual: five times, and five times as often', () => {
    expect(
      look([
        ['A', at('example.org', 4)],
        ['B', 'tom@exmaple.org'],
      ]),
    ).toEqual([]);
    expect(
      look([
        ['A', at('example.org', 5)],
        ['B', 'tom@exmaple.org'],
      ]),
    ).toHaveLength(1);
    expect(
      look([
        ['A', at('example.org', 9)],
        ['B', 't@exmaple.org u@exmaple.org'],
      ]),
    ).toEqual([]);
    expect(
      look([
        ['A', at('example.org', 10)],
        ['B', 't@exmaple.org u@exmaple.org'],
      ]),
    ).toHaveLength(2);
  });

  test('is none if it differs more, by a number, is very short, or is the organisation’s', () => {
    const usual = (domain: string): [string, string] => ['A', at(domain, 20)];
    expect(look([usual('example.org'), ['B', 'tom@example.com']])).toEqual([]);
    expect(look([usual('s1.example.org'), ['B', 'tom@s2.example.org']])).toEqual([]);
    expect(look([usual('a.org'), ['B', 'tom@b.org']])).toEqual([]);
    expect(look([usual('example.org'), ['B', 'tom@examples.org']], ['examples.org'])).toEqual([]);
  });

  test('counts a swap of neighbours as one slip, and two changes as more', () => {
    expect(oneSlipApart('abcd', 'abdc')).toBe(true);
    expect(oneSlipApart('abcd', 'abd')).toBe(true);
    expect(oneSlipApart('abcd', 'xabcd')).toBe(true);
    expect(oneSlipApart('abcd', 'abcd')).toBe(false);
    expect(oneSlipApart('abcd', 'badc')).toBe(false);
    expect(oneSlipApart('abcd', 'cbad')).toBe(false);
    expect(oneSlipApart('', 'ab')).toBe(false);
  });
});

describe('one person under two addresses in one row', () => {
  test.each([
    ['a full name at two domains', 'ann.smith@x.org ann.smith@y.net', []],
    ['one name at two domains of the organisation', 'ann@x.org ann@y.net', ['x.org', 'y.net']],
    ['one name at a domain and a part of it', 'ann@x.org ann@mail.x.org', []],
    ['with and without a tag', 'ann@x.org ann+chess@x.org', []],
    ['Gmail with and without full stops', 'annsmith@gmail.com ann.smith@googlemail.com', []],
  ])('is noticed: %s', (_what, people, own) => {
    const [one, two] = people.split(' ');
    expect(look([['A', people]], own)).toEqual([`1 onePersonTwice ${two} ${one}`]);
  });

  test.each([
    ['a first name at two domains', 'ann@x.org ann@y.net', []],
    ['a mailbox everybody has', 'info@x.org info@y.net', ['x.org', 'y.net']],
    ['different names', 'ann.smith@x.org ann.jones@x.org', []],
    ['ids', '123 456', []],
  ])('is none: %s', (_what, people, own) => {
    expect(look([['A', people]], own)).toEqual([]);
  });

  test('is none over two rows', () => {
    expect(
      look([
        ['A', 'ann.smith@x.org'],
        ['B', 'ann.smith@y.net'],
      ]),
    ).toEqual([]);
  });
});

test('time grows with the rows and not with their square', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => ({
      row,
      request: request(
        'Same name',
        Array.from({ length: 10 }, (__, index) => `p${index}@school${row}.example.org`).join(' '),
      ),
    }));
  const timeOf = (count: number) => {
    const given = rows(count);
    return quickest(() => lookOver(given));
  };
  timeOf(500);
  // A square would take 64 times as long; three times the share that is due leaves room for chance.
  expect(timeOf(4000)).toBeLessThan(Math.max(timeOf(500), 5) * 24);
});

test.each<[string, string, boolean]>([
  ['abc.org', 'abd.org', true],
  ['s1.org', 's2.org', false],
  ['s1.org', 'sa.org', true],
  ['ab', 'ba', true],
  ['abx', 'bay', false],
  ['abcde', 'abdce', true],
  ['abcde', 'abdcx', false],
  ['abcd', 'abcde', true],
  ['abcd', 'abcdef', false],
  ['abcd', 'abxcd', true],
  ['abcd', 'axbyd', false],
])('%s and %s are one slip apart: %s', (one, other, isSlip) => {
  expect([oneSlipApart(one, other), oneSlipApart(other, one)]).toEqual([isSlip, isSlip]);
});

test('short and very long domains are no slips', () => {
  const slip = (usual: string, domain: string) =>
    look([
      ['A', at(usual, 20)],
      ['B', `tom@${domain}`],
    ]).length;
  expect([slip('abc.org', 'abd.org'), slip('ab.org', 'ad.org')]).toEqual([1, 0]);
  const long = (n: number) => `${'a'.repeat(n - 4)}.org`;
  expect([
    slip(long(100), `${'a'.repeat(95)}b.org`.slice(-100)),
    slip(long(101), long(100)),
  ]).toEqual([1, 0]);
});

test('of several usual domains that one slip may mean the first is named, and one slip is named once a person', () => {
  const found = look([
    ['A', at('example.org', 20)],
    ['B', at('examples.org', 20)],
    ['C', 'tom@exampls.org tim@exampls.org'],
  ]);
  expect(found).toHaveLength(2);
});

test.each<[string, string, string[], number]>([
  ['a tag in front of everything is no tag', '+chess@x.org +go@x.org', [], 0],
  ['two tags of one mailbox', 'ann+a@x.org ann+b@x.org', [], 1],
  ['full stops count, but at Gmail', 'annsmith@x.org ann.smith@x.org', [], 0],
  ['one domain that ends like another, without a full stop', 'ann@ax.org ann@x.org', [], 0],
  ['a domain and a part of it, the other way round', 'ann@mail.x.org ann@x.org', [], 1],
  ['one of two domains is the organisation’s', 'ann@x.org ann@y.net', ['x.org'], 0],
  ['names with a dash', 'ann-smith@x.org ann-smith@y.net', [], 1],
  ['a letter is no name', 'a.smith@x.org a.smith@y.net', [], 0],
  ['three times one person', 'ann.smith@x.org ann.smith@y.net ann.smith@z.de', [], 2],
  [
    'among many',
    `${Array.from({ length: 9 }, (_, index) => `p${index}@x.org`).join(' ')} ann.smith@x.org ann.smith@y.net`,
    [],
    1,
  ],
  [
    'among many, nobody',
    Array.from({ length: 9 }, (_, index) => `p${index}@x.org`).join(' '),
    [],
    0,
  ],
])('one person under two addresses: %s', (_, people, own, n) => {
  expect(look([['A', people]], own)).toHaveLength(n);
});

test('a slip makes two addresses of one name one person, whichever comes first', () => {
  const usual: [string, string] = ['A', at('example.org', 20)];
  const twins = (people: string) =>
    look([usual, ['B', people]]).filter((line) => line.includes('onePersonTwice')).length;
  expect([
    twins('ann@example.org ann@exmaple.org'),
    twins('ann@exmaple.org ann@example.org'),
  ]).toEqual([1, 1]);
});

test('any one slip of the keyboard in a domain is noticed, and two ids are nobody’s slip', () => {
  const domain = 'north-school.org';
  const letter = fc.constantFrom(...'qxz');
  const slip = fc.oneof(
    fc
      .tuple(fc.nat(domain.length), letter)
      .map(([at, sign]) => domain.slice(0, at) + sign + domain.slice(at)),
    fc.nat(domain.length - 1).map((at) => domain.slice(0, at) + domain.slice(at + 1)),
    fc
      .tuple(fc.nat(domain.length - 1), letter)
      .map(([at, sign]) => domain.slice(0, at) + sign + domain.slice(at + 1)),
    fc
      .nat(domain.length - 2)
      .map((at) => domain.slice(0, at) + domain[at + 1] + domain[at] + domain.slice(at + 2)),
  );
  fc.assert(
    fc.property(slip, (other) => {
      fc.pre(other !== domain && /^[a-z-]{4,}\.[a-z]+$/.test(other));
      expect(
        look([
          ['A', at(domain, 9)],
          ['B', `tom@${other}`],
        ]),
      ).toEqual([`2 domainSlip tom@${other} ${other} ${domain}`]);
    }),
  );
  expect(look([['A', '123 12 1234']])).toEqual([]);
});
