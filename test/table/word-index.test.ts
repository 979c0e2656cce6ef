/** Words that are asked for without anything being made of them first. */
import { LEXICON, type Sense } from '../../src/table/lexicon';
import { HEADERS, LEXICON_WORDS, MEANINGS, SENSES } from '../../src/table/readings';
import { MORE_HEADERS, SYNONYMS } from '../../src/table/synonyms';
import { markOf, wordIndex } from '../../src/table/word-index';
import { headerKey, wordsOf } from '../../src/table/words';

test('a word is found whole, with its mark, and its beginning and its end are none', () => {
  const index = wordIndex([
    ['members', '3'],
    ['member', '2!'],
    ['m', ''],
    ['member', 'later'],
  ]);
  expect(markOf(index, 'members')).toBe('3');
  expect(markOf(index, 'member')).toBe('2!');
  expect(markOf(index, 'm')).toBe('');
  for (const other of ['', 'me', 'mem', 'embers', 'members ', 'constructor', 'x'])
    expect(markOf(index, other)).toBeUndefined();
});

test('each word of the lexicon is there, with what the languages that have it make of it', () => {
  const senses = new Map<string, Set<Sense>>();
  for (const language of Object.values(LEXICON))
    for (const [sense, list] of Object.entries(language) as [Sense, string][])
      for (const word of wordsOf(list))
        senses.set(word, (senses.get(word) ?? new Set()).add(sense));
  expect(senses.size).toBeGreaterThan(1_000);
  const wrong = [...senses].filter(([word, possible]) => {
    const mark = markOf(LEXICON_WORDS, word) ?? '';
    const sense = SENSES[Number.parseInt(mark, 10)];
    return sense === undefined || !possible.has(sense);
  });
  expect(wrong).toEqual([]);
});

test('each known header is there, and the first language that has it says what it means', () => {
  const seen = new Set<string>();
  for (const fields of [...Object.values(SYNONYMS).map((one) => one.fields), ...MORE_HEADERS])
    for (const [field, headers] of Object.entries(fields))
      for (const header of headers ?? []) {
        const key = headerKey(wordsOf(header));
        if (!seen.has(key)) expect(MEANINGS[Number(markOf(HEADERS, key))]?.field).toBe(field);
        seen.add(key);
      }
  expect(seen.size).toBeGreaterThan(100);
});
