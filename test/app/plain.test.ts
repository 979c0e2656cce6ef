/** What the page gets of an answer. */
import fc from 'fast-check';
import { asPlain } from '../../src/app/plain';

const answers = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(undefined, null, true, false, Number.NaN, Number.POSITIVE_INFINITY),
    fc.integer(),
    fc.string(),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
    ),
  ),
})).value;

test('the page gets what would come back from JSON, and nothing is undefined', () => {
  fc.assert(
    fc.property(answers, (value) => {
      const answer = { ok: true, value };
      expect(asPlain(answer)).toStrictEqual(JSON.parse(JSON.stringify(answer)));
    }),
  );
});
