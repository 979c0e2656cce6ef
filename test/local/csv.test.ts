/** What comes out of a CSV file, and that it goes back as it came. */
import fc from 'fast-check';
import { CsvError, readCsv, writeCsv } from '../../local/csv';

const read = (text: string) => readCsv(Buffer.from(text, 'utf8'));
/** The beginning of a ZIP file, and what one of its files is called. */
const zip = (name: string) => Buffer.from(`PK\x03\x04\0\0${name}`, 'latin1');
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

test('spaces before a quoted cell are none of it', () => {
  expect(read('Team, Members\nChess, "a@example.com, b@example.com"\n').cells[1]).toEqual([
    'Chess',
    'a@example.com, b@example.com',
  ]);
  const within = '"Chess, ""A""",x\nBand 12", "y"\n';
  expect(read(within).cells[0]?.[0]).toBe('Chess, "A"');
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

test.each([
  [
    'semicolons, addresses apart by commas',
    'Team;Members\nA;a@x.org, b@x.org\nB;c@x.org, d@x.org\n',
    ';',
  ],
  [
    'commas, addresses apart by semicolons',
    'Team,Members\nA,a@x.org;b@x.org\nB,c@x.org;d@x.org\n',
    ',',
  ],
  [
    'commas, a cell of names over several lines',
    'Team,Members\nA,"X, Y <a@x.org>;\nZ, W <b@x.org>;"\n',
    ',',
  ],
  ['bars', 'Team|Members\nA|a@x.org\n', '|'],
  ['tabs, addresses apart by commas', 'Team\tMembers\nA\ta@x.org, b@x.org\n', '\t'],
  ['semicolons, by its first line', 'sep=;\nTeam;Members\nA;a@x.org, b@x.org\n', ';'],
  ['bars, by its first line', 'sep=|\nTeam, all|Members\n', '|'],
  [
    'commas, rows shorter than the headers',
    'Team,Members,Notes\nA,a@x.org;b@x.org\nB,c@x.org;d@x.org\n',
    ',',
  ],
  [
    'semicolons, a title with a comma above',
    'Teams, 2027\nTeam;Members\nA;a@x.org, b@x.org\nB;c@x.org, d@x.org\n',
    ';',
  ],
  ['commas, quotes inside a name', 'Team,Members\nBand "Blue",a@x.org\n', ','],
  ['one column, a comma in it', 'Team\nChess, all\nBand, all\n', ','],
])('a file of %s is split where it means to be', (_name, text, delimiter) => {
  expect(read(text).style.delimiter).toBe(delimiter);
});

test('a file is read in the encodings in which spreadsheet programs write', () => {
  const text = 'Name,Wert\nKöln „Süd“,10 €\n';
  const cells = [
    ['Name', 'Wert'],
    ['Köln „Süd“', '10 €'],
  ];
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const windows = Buffer.from(
    text.replace(/[„“€]/g, (sign) => ({ '„': '\x84', '“': '\x93', '€': '\x80' })[sign] ?? ''),
    'latin1',
  );
  for (const bytes of [Buffer.from(text), utf16, Buffer.from(utf16).swap16(), windows])
    expect(readCsv(bytes).cells).toEqual(cells);
  // UTF-8 with its mark is what goes back, and comes in again.
  const { style } = readCsv(windows);
  expect(readCsv(Buffer.from(writeCsv(cells, style)))).toEqual({ cells, style });
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j, and in anything else as well', (first) => {
  expect(read(`a,b${first}c,"d\r\ne"\nf,g\r\nh,i\rj,k`).cells).toEqual([
    ['a', 'b'],
    ['c', 'd\r\ne'],
    ['f', 'g'],
    ['h', 'i'],
    ['j', 'k'],
  ]);
});

test('whatever the bytes, they are read or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        readCsv(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(CsvError);
      }
    }),
  );
});

test('whatever the cells hold, they come back the same, under every delimiter', () => {
  const anyFile = fc.constantFrom(',', ';', '\t', '|').chain((delimiter) => {
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
  ['NUL bytes', Buffer.from([0x50, 0x4b, 0, 0]), /NUL bytes/],
  ['bytes of no encoding', Buffer.from([0x4d, 0xfc, 1, 0x6c]), /it is no text/],
  ['an Excel workbook', zip('xl/workbook.xml'), /is an Excel workbook. Save/],
  [
    'a LibreOffice sheet',
    zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    /OpenDocument spreadsheet. Save/,
  ],
  ['a Numbers sheet', zip('Index/Document.iwa'), /Numbers spreadsheet. Export it as CSV/],
  ['a Word document', zip('word/document.xml'), /Word document/],
  ['any other ZIP', zip('a.csv'), /ZIP file. Unpack it/],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel workbook/],
  ['a PDF', Buffer.from('%PDF-1.7'), /is a PDF/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /is a picture/],
  ['a web page that is called .xls', Buffer.from('\n<html><table>'), /is a web page/],
  [
    'a shortcut to a Google sheet',
    Buffer.from('{"url":"https://docs.google.com/spreadsheets/d/1"}'),
    /download it as CSV/,
  ],
  ['a quote never closed', Buffer.from('a,b\nc,"d\ne,f\n'), /row 2 begins with a quote/],
  ['text after a closing quote', Buffer.from('a,b\n"c"d,e\n'), /row 2 goes on after/],
])('a file with %s is refused with the reason', (_name, bytes, reason) => {
  expect(() => readCsv(bytes)).toThrow(CsvError);
  expect(() => readCsv(bytes)).toThrow(reason);
});
