/** What was applied to a space, as a cell keeps it. */
import fc from 'fast-check';
import { cellText } from '../../src/placing/sheet';
import {
  type Applied,
  type AppliedTo,
  LONGEST_APPLIED,
  readApplied,
  writeApplied,
} from '../../src/plan/applied';
import { sealsWith } from '../../src/seal/seal';
import { anyText } from '../any-text';

const sealOf = (key: string) => sealsWith(() => ({ key, book: 'book' }));
const SEAL = sealOf('ann');
const TO: AppliedTo = { uuid: '00000000-0000-4000-8000-000000000001', space: 'spaces/A' };

const text = anyText({ maxLength: 30 });
const role = fc.constantFrom('member' as const, 'manager' as const, 'owner' as const);
const person = fc.record({
  user: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((one) => `users/${one}`),
  role,
  before: fc.boolean(),
});
const asked = fc.tuple(person, fc.boolean()).map(([one, isMore]) =>
  isMore
    ? {
        ...one,
        invited: true as const,
        unfound: true as const,
        id: 'users/100000000000000000001',
      }
    : one,
);
const someId = { id: 'users/100000000000000000002' };
/** Somebody who is in by Settings, missing or without their role. */
const always = fc
  .tuple(person, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([{ user, role: as }, isMissing, lacksRole, isKnown]) => ({
    ...{ user, role: as },
    ...(isMissing ? { missing: true as const } : {}),
    ...(lacksRole ? { lacksRole: true as const } : {}),
    ...(isKnown ? someId : {}),
  }));
const drawn: fc.Arbitrary<Applied> = fc.record(
  {
    origin: fc.constantFrom('made' as const, 'found' as const),
    settings: fc.option(
      fc.record(
        {
          hash: fc.stringMatching(/^[0-9a-z]{1,7}$/),
          name: text,
          set: fc.record({ description: text, history: text }, { requiredKeys: [] }),
          given: text,
        },
        { requiredKeys: ['hash', 'name', 'set'] },
      ),
      { nil: undefined },
    ),
    people: fc.uniqueArray(asked, { selector: ({ user }) => user, maxLength: 12 }),
    always: fc.uniqueArray(always, { selector: ({ user }) => user, minLength: 1, maxLength: 4 }),
    groups: fc.uniqueArray(text, { maxLength: 3 }),
    headers: fc.dictionary(text, fc.constantFrom('members' as const, 'owners' as const), {
      maxKeys: 3,
    }),
    isCut: fc.boolean(),
    since: fc.integer({ min: 0, max: 1e8 }).map((minutes) => minutes * 60_000),
  },
  { requiredKeys: ['origin', 'settings', 'people', 'groups', 'headers', 'isCut'] },
);
/** Whom the row names is nobody who is in by Settings. */
const applied = drawn.map(({ always: those = [], ...one }): Applied => {
  const named = new Set(one.people.map(({ user }) => user));
  const others = those.filter(({ user }) => !named.has(user));
  return others.length > 0 ? { ...one, always: others } : one;
});

const byUser = <One extends { user: string }>(some: readonly One[]) =>
  [...some].sort((one, other) => (one.user < other.user ? -1 : 1));
const sorted = ({ people, always: those = [], ...rest }: Applied) => ({
  ...{ ...rest, people: byUser(people), always: byUser(those) },
});

test('what was written is read again, whatever names and addresses hold', () => {
  fc.assert(
    fc.property(applied, (one) => {
      const cell = writeApplied(one, TO, SEAL);
      const read = readApplied(cell, TO, SEAL);
      expect(read && sorted(read)).toEqual(sorted(one));
    }),
    { numRuns: 50 },
  );
});

test('it is one line that Sheets and files keep as it is', () => {
  fc.assert(
    fc.property(applied, (one) => {
      const cell = writeApplied(one, TO, SEAL);
      expect(cell).toMatch(/^[ -~]+$/);
      expect(cellText(cell)).toBe(cell);
    }),
    { numRuns: 50 },
  );
});

test('of another row or space, by another person, or with one letter changed it says nothing', () => {
  fc.assert(
    fc.property(applied, fc.nat(), (one, place) => {
      const cell = writeApplied(one, TO, SEAL);
      expect(readApplied(cell, { ...TO, uuid: `${TO.uuid}2` }, SEAL)).toBeUndefined();
      expect(readApplied(cell, { ...TO, space: 'spaces/B' }, SEAL)).toBeUndefined();
      expect(readApplied(cell, TO, sealOf('ben'))).toBeUndefined();
      const at = place % cell.length;
      const other = cell[at] === 'x' ? 'y' : 'x';
      const changed = cell.slice(0, at) + other + cell.slice(at + 1);
      expect(readApplied(changed, TO, SEAL)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('whatever a person types there is read without an error', () => {
  fc.assert(
    fc.property(text, fc.json(), (some, json) => {
      expect(readApplied(some, TO, SEAL)).toBeUndefined();
      const body = `v1 ab-cd ${SEAL.seal(['applied v1', TO.uuid, TO.space, 'ab-cd', json])} ${json}`;
      expect(() => readApplied(body, TO, SEAL)).not.toThrow();
    }),
    { numRuns: 50 },
  );
});

test('whom a cell has no room for is left out, and it says so', () => {
  const people = Array.from({ length: 3_000 }, (_, index) => ({
    user: `users/person-${index}@long-name.example.com`,
    ...{ role: 'member' as const, before: index % 2 === 0 },
  }));
  const cell = writeApplied(
    { origin: 'made', settings: undefined, people, groups: [], headers: {}, isCut: false },
    TO,
    SEAL,
  );
  expect(cell.length).toBeLessThanOrEqual(LONGEST_APPLIED);
  const read = readApplied(cell, TO, SEAL);
  expect(read?.isCut).toBe(true);
  expect(read?.people.length).toBeGreaterThan(300);
});
