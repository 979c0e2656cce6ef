/** What comes out of a CSV file, and that it goes back as it came. */
import fc from 'fast-check';
import { CsvError, readCsv, writeCsv } from '../../local/csv';

const read = (text: string) => readCsv(Buffer.from(text, 'utf8'));
const roundTrip = (text: string) => {
  const { cells, style } = read(text);
  return writeCsv(cells, style);
};

test('a comma-separated file is read cell by cell', () => {
  expect(read('Space name,Members\nChess,"a@example.com, b@example.com"\n').cells).toEqual([
    ['Space name', 'Members'],
    ['Chess', 'a@example.com, b@example.com'],
  ]);
});

test('a semicolon-separated file is told from one whose cells hold semicolons', () => {
  expect(read('Space name;Members\nChess;a@example.com, b@example.com\n').cells[1]).toEqual([
    'Chess',
    'a@example.com, b@example.com',
  ]);
  expect(read('Space name,Members\nChess,a@example.com; b@example.com\n').cells[1]).toEqual([
    'Chess',
    'a@example.com; b@example.com',
  ]);
});

test('a title above the headers does not hide the delimiter', () => {
  expect(
    read('Our teams, 2027\nSpace name;Members;Description\nChess;a@example.com;x\n').cells,
  ).toEqual([
    ['Our teams, 2027', '', ''],
    ['Space name', 'Members', 'Description'],
    ['Chess', 'a@example.com', 'x'],
  ]);
});

test('short rows are padded, and an empty line stays a row', () => {
  expect(read('a,b,c\nd\n\ne,f,g\n').cells).toEqual([
    ['a', 'b', 'c'],
    ['d', '', ''],
    ['', '', ''],
    ['e', 'f', 'g'],
  ]);
});

test('a file of one column stays one column', () => {
  expect(read('Space name\nChess\n').cells).toEqual([['Space name'], ['Chess']]);
});

test('an empty file has no cells', () => {
  expect(read('').cells).toEqual([]);
  expect(read('\uFEFF').cells).toEqual([]);
});

test('a cell that looks like a formula, a number or a date stays the text it is', () => {
  const text = 'a,b,c\n=1+1,007,3/4\n';
  expect(read(text).cells[1]).toEqual(['=1+1', '007', '3/4']);
  expect(roundTrip(text)).toBe(text);
});

test.each([
  ['line breaks inside quotes', 'a,b\n"one\ntwo",x\n'],
  ['CRLF, and LF inside a cell', 'a,b\r\n"one\ntwo",x\r\n'],
  ['a byte order mark', '\uFEFFa;b\r\nc;d\r\n'],
  ['no line break at the end', 'a,b\nc,d'],
  ['tabs', 'a\tb\nc, d\te\n'],
  ['quotes inside quotes', 'a,b\n"say ""hi""",c\n'],
])('a file with %s goes back byte by byte', (_name, text) => {
  expect(roundTrip(text)).toBe(text);
});

test('whatever the cells hold, they come back the same, under every delimiter', () => {
  const anyFile = fc.constantFrom(',', ';', '\t').chain((delimiter) => {
    const unit = fc.constantFrom('a', '"', delimiter, '\n', ' ', '=', 'é', '🎉');
    const cell = fc.string({ unit });
    return fc.record({
      delimiter: fc.constant(delimiter),
      rows: fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
      lineBreak: fc.constantFrom('\n' as const, '\r\n' as const),
      byteOrderMark: fc.boolean(),
    });
  });
  fc.assert(
    fc.property(anyFile, ({ rows, ...how }) => {
      const cells = [['Space name', 'Members', 'Description'], ...rows];
      const style = { ...how, endsWithLineBreak: true };
      expect(readCsv(Buffer.from(writeCsv(cells, style)))).toEqual({ cells, style });
    }),
  );
});

test.each([
  ['NUL bytes', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /NUL bytes/],
  ['another encoding', Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]), /not UTF-8/],
  ['a quote never closed', Buffer.from('a,b\nc,"d\ne,f\n'), /row 2 begins with a quote/],
  ['text after a closing quote', Buffer.from('a,b\n"c"d,e\n'), /row 2 goes on after/],
])('a file with %s is refused with the reason', (_name, bytes, reason) => {
  expect(() => readCsv(bytes)).toThrow(CsvError);
  expect(() => readCsv(bytes)).toThrow(reason);
});
