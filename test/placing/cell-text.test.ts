/** Texts that Sheets would show otherwise than they were written. */
import { type Block, cellText, isShown, type SheetPort } from '../../src/placing/sheet';
import { writeRows } from '../../src/placing/write-rows';
import { readSnapshot } from '../../src/plan/snapshot';
import { OUTCOME_HEADERS } from '../../src/table/columns';

test.each([
  ['a sentence', 'Ben can’t be added.', 'Ben can’t be added.'],
  ['a formula', '=1+1', '“=1+1”'],
  ['what begins like one', '+49 30 1', '“+49 30 1”'],
  ['a dash', '-x@example.com can’t be added.', '“-x@example.com can’t be added.”'],
  ['an at sign', '@all', '“@all”'],
  ['an apostrophe', "’tis and 'tis", "’tis and 'tis"],
  ['a leading apostrophe', "'tis", "“'tis”"],
  ['line breaks of Windows', 'a\r\nb\rc', 'a\nb\nc'],
  ['control characters', 'a\u0000b\u0007\tc', 'abc'],
])('%s is written as it will be shown', (_, text, written) => {
  expect(cellText(text)).toBe(written);
  expect(cellText(cellText(text))).toBe(written);
});

test('a text longer than a cell takes is cut', () => {
  const text = cellText(`Ben ${'a'.repeat(60_000)}`);
  expect(text.length).toBeLessThan(50_000);
  expect(text).toMatch(/^Ben a.*a …$/);
});

test('spaces and a leading apostrophe are no difference', () => {
  expect(isShown('a  b\nc', "'a b c")).toBe(true);
  expect(isShown('a b', 'a c')).toBe(false);
});

/** Three rows; of the second Sheets shows Details in its own way, until its cells are told to be text. */
function stubborn(forEver: boolean) {
  const cells = [
    ['Space name', 'Members', ...OUTCOME_HEADERS],
    ...['A', 'B', 'C'].map((name) => [name, `${name}@example.com`, '', '', '', '', '']),
  ];
  const writes: boolean[] = [];
  const port: SheetPort = {
    id: 1,
    read: () => cells.map((row) => [...row]),
    write: (blocks: readonly Block[], asText = false) => {
      writes.push(asText);
      for (const { row, column, texts } of blocks)
        texts.forEach((line, down) => {
          line.forEach((text, right) => {
            const shown = text === '1e3' && (forEver || !asText) ? '1000' : text;
            (cells[row + down] as string[])[column + right] = shown;
          });
        });
    },
    mayWrite: () => true,
    addOutcomeColumns: () => undefined,
  };
  const read = () =>
    readSnapshot(port.read(), {}, { me: 'ann@example.com', ownDomains: [], defaults: {} });
  const wanted = ({ name }: { name: string }) => ({ Details: name === 'B' ? '1e3' : 'fine' });
  return { written: writeRows(port, read, read(), wanted), writes, cells };
}

test('cells that Sheets takes for a number are told to be text, and written again', () => {
  const { written, writes, cells } = stubborn(false);
  expect(written.settled).toBe(true);
  expect(cells.slice(1).map((row) => row[4])).toEqual(['fine', '1e3', 'fine']);
  expect(writes).toEqual([false, false, true]);
});

test('a cell that shows something else all the same holds nobody up', () => {
  const { written, cells } = stubborn(true);
  expect(written.settled).toBe(true);
  expect(cells.slice(1).map((row) => row[4])).toEqual(['fine', '1000', 'fine']);
});
