/** What is made of sheets and lists of every kind is what it was before, line by line; a change that is meant is written anew. */
import { keptLists, LISTS, readingOfList } from './people';
import { keptSheets, readingOfSheet, SHEETS } from './sheets';

const numbers = (most: number) => Array.from({ length: most }, (_, number) => number);

describe('a sheet of spaces', () => {
  const kept = keptSheets();

  test.each(numbers(SHEETS))('%i is told as it was, with what can be done about it', (number) => {
    expect(readingOfSheet(number)).toEqual(kept.get(String(number)));
  });

  test('is there for each that is kept', () => {
    expect(kept.size).toBe(SHEETS);
  });
});

describe('a list of people', () => {
  const kept = keptLists();

  test.each(numbers(LISTS))('%i is read as it was, and poured as it was', (number) => {
    expect(readingOfList(number)).toEqual(kept.get(String(number)));
  });

  test('is there for each that is kept', () => {
    expect(kept.size).toBe(LISTS);
  });
});
