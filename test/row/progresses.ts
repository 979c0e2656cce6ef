/** Anything that a row can be in a run. */
import fc from 'fast-check';
import { EVERYBODY, type Progress } from '../../src/row/progress';

const saids = fc.record({
  code: fc.constantFrom('problem.refused', 'problem.noAnswer'),
  values: fc.record({ message: fc.string({ unit: 'grapheme', maxLength: 2_000 }) }),
});
const sent = fc.record(
  {
    firstAt: fc.nat(),
    lastAt: fc.nat(),
    tries: fc.nat({ max: 9 }),
    notBefore: fc.nat(),
    heard: saids,
    to: fc.string(),
    unanswered: fc.record(
      { since: fc.nat(), tries: fc.nat(), call: fc.string() },
      { requiredKeys: ['since', 'tries'] },
    ),
  },
  { requiredKeys: ['firstAt', 'tries', 'notBefore'] },
);
const ask = fc.record({
  without: fc.constantFrom([], [EVERYBODY], ['users/a@example.com', 'users/b@example.com']),
  renewed: fc.boolean(),
  takenOver: fc.boolean(),
});
const space = fc.constantFrom('spaces/AAAA', 'spaces/B_-9');
const link = fc.constant('https://chat.google.com/room/AAAA');
const lookFirst = fc.boolean();
const is = <Kind extends Progress['is']>(kind: Kind) => fc.constant(kind);

export const progresses: fc.Arbitrary<Progress> = fc.oneof(
  fc.record({ is: is('ready'), ask, sent }),
  fc.record({ is: is('doubt'), ask, sent, lookFirst }),
  fc.record({ is: is('undecided'), ask, sent, lookFirst }),
  fc.record(
    { is: is('echoed'), ask, sent, lookFirst, space, link, wasThere: fc.boolean() },
    { requiredKeys: ['is', 'ask', 'sent', 'lookFirst', 'space', 'wasThere'] },
  ),
  fc.record({ is: is('stuck'), ask, sent }),
  fc.record({ is: is('refused'), sent, why: saids }),
  fc.record(
    {
      is: is('made'),
      ask,
      sent,
      space,
      by: fc.constantFrom(
        'first send' as const,
        'found' as const,
        'there before' as const,
        'otherwise' as const,
      ),
      begun: fc.boolean(),
      onlyPeople: fc.boolean(),
      link,
      changes: fc.constant([{ does: 'takeOut' as const, who: 'users/a@example.com' }]),
      sure: fc.integer({ min: 1, max: 40 }),
      remark: saids,
      who: fc.record(
        {
          ...{ of: fc.string(), marks: fc.string() },
          ids: fc.dictionary(fc.constantFrom('0', '7'), fc.string()),
        },
        { requiredKeys: ['of', 'marks'] },
      ),
      tidied: fc.subarray(['sections' as const, 'mute' as const, 'pins' as const]),
    },
    { requiredKeys: ['is', 'ask', 'sent', 'space', 'by', 'begun', 'onlyPeople'] },
  ),
  fc.record({
    is: is('leaving'),
    sent,
    space,
    outcome: fc.record({
      kind: fc.constantFrom('done' as const, 'partly' as const),
      details: fc.array(saids, { maxLength: 2 }),
      asked: fc.nat(),
      in: fc.nat(),
    }),
  }),
);
