/** Reads a CSV file into a grid of text, and writes such a grid back the way the file was written. */
import Papa from 'papaparse';

/**
 * How a file was written, kept so that it can be written back the same way. Text that was not UTF-8 is
 * written back as UTF-8 with its mark, which every program tells apart.
 */
export interface CsvStyle {
  delimiter: string;
  lineBreak: '\n' | '\r\n' | '\r';
  byteOrderMark: boolean;
  /** The last line ends with a line break. */
  endsWithLineBreak: boolean;
}

export interface CsvFile {
  /** A rectangle: shorter rows are padded with empty cells. Every cell is text, `=1+1` too. */
  cells: string[][];
  style: CsvStyle;
}

/** What the file is read as when nothing in it says otherwise. */
export const PLAIN_STYLE: CsvStyle = {
  delimiter: ',',
  lineBreak: '\n',
  byteOrderMark: false,
  endsWithLineBreak: true,
};

/** Delimiters that spreadsheet programs write; the first wins where nothing tells them apart. */
const DELIMITERS = [',', ';', '\t', '|'];

/** As many rows as are looked at to find the delimiter; headers stand among the first 20 as well. */
const ROWS_LOOKED_AT = 20;

/** What Excel writes into the first line to say which delimiter follows. */
const DELIMITER_LINE = /^"?sep=([^\w "\r\n])"?[ \t]*(?:[\r\n]|$)/i;

/** Why a file can't be read as CSV; its message is a sentence for the person, without the file's name. */
export class CsvError extends Error {}

/** Reads the bytes of a CSV file. Throws `CsvError` where they are no text or a quote is never closed. */
export function readCsv(bytes: Uint8Array): CsvFile {
  const { text, byteOrderMark } = textOf(bytes);
  const lines = lineBreaksOf(text);
  if (QUOTE_BEHIND_SPACES.test(lines.text)) lines.text = withoutSpacesBeforeQuotes(lines.text);
  const delimiter = delimiterOf(lines.text, lines.lineBreak);
  const { lineBreak } = lines;
  const { data, errors } = Papa.parse<string[]>(lines.text, { delimiter, newline: lineBreak });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const row = (quote.row ?? 0) + 1;
    throw new CsvError(
      quote.code === 'MissingQuotes'
        ? `a cell in row ${row} begins with a quote (") that is never closed`
        : `a quoted cell in row ${row} goes on after its closing quote (")`,
    );
  }
  const endsWithLineBreak = text === '' || lines.text.endsWith(lineBreak);
  if (endsWithLineBreak && data.at(-1)?.join('') === '') data.pop();
  return { cells: padded(data), style: { delimiter, lineBreak, byteOrderMark, endsWithLineBreak } };
}

/** Writes `cells` in `style`; a cell is quoted only where it has to be. */
export function writeCsv(cells: readonly (readonly string[])[], style: CsvStyle): string {
  const { delimiter, lineBreak } = style;
  const body = Papa.unparse(cells as string[][], { delimiter, newline: lineBreak });
  const end = cells.length > 0 && style.endsWithLineBreak ? lineBreak : '';
  return (style.byteOrderMark ? '\uFEFF' : '') + body + end;
}

/** The text of a file, without the mark that may say how it is written. */
function textOf(bytes: Uint8Array): { text: string; byteOrderMark: boolean } {
  const utf16 = UTF_16_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (utf16) return { text: new TextDecoder(utf16.encoding).decode(bytes), byteOrderMark: true };
  const kind = kindOf(bytes);
  if (kind !== undefined) throw new CsvError(kind);
  if (bytes.includes(0))
    throw new CsvError('it holds NUL bytes, so it is no text. Save it as “CSV UTF-8”');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = text.startsWith('\uFEFF');
    return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch {
    // What Excel writes on Windows as plain CSV, in western Europe and America. In it every byte means something.
    if (bytes.some((byte) => byte < 0x20 && !WHITE_SPACE.has(byte)))
      throw new CsvError('it is no text. Save it as “CSV UTF-8”');
    return { text: fromWindows1252(bytes), byteOrderMark: true };
  }
}

/**
 * Windows-1252, by the index of the WHATWG Encoding Standard: Latin-1 but for 0x80 to 0x9f. Some
 * versions of Node decode it as if it were Latin-1.
 */
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

const WINDOWS_1252 = Array.from('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');

const UTF_16_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Tab, line feed, vertical tab, form feed, carriage return: the bytes below the space that stand in a text. */
const WHITE_SPACE = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

const SAVE_AS_CSV = 'Save the sheet with its rows as CSV (“CSV UTF-8”), and take that file';

/** What a file is that is no CSV, with what to do about it; undefined: it may be one. */
function kindOf(bytes: Uint8Array): string | undefined {
  const latin1 = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  const head = latin1(bytes.subarray(0, 4096));
  const text = head.replace(/^ï»¿/, '').trimStart();
  if (head.startsWith('PK\x03\x04')) return kindOfZip(latin1(bytes));
  if (head.startsWith('\xd0\xcf\x11\xe0')) return `it is an old Excel workbook. ${SAVE_AS_CSV}`;
  if (head.startsWith('%PDF')) {
    return 'it is a PDF. Open what it was made from, and save that as CSV (“CSV UTF-8”)';
  }
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP)/s.test(head)) {
    return 'it is a picture. Open the spreadsheet it shows, and save that as CSV (“CSV UTF-8”)';
  }
  if (head.startsWith('\x1f\x8b')) return 'it is compressed. Unpack it, and take the CSV in it';
  if (text.startsWith('{\\rtf')) return `it is a text document (RTF). ${SAVE_AS_CSV}`;
  if (/^(?:<!doctype html|<html|<table|<\?xml)/i.test(text)) {
    return `it is a web page or XML, whatever its name says. Open it in a spreadsheet. ${SAVE_AS_CSV}`;
  }
  if (/^\{[^{}]*"(?:url|doc_id)"/.test(text)) {
    return 'it only points to a sheet in Google Drive. Open that, and download it as CSV (File, Download)';
  }
  return undefined;
}

/** Names of files in a zip file stand in it as they are, whatever is packed. */
function kindOfZip(text: string): string {
  if (text.includes('application/vnd.oasis.opendocument.spreadsheet')) {
    return `it is an OpenDocument spreadsheet. ${SAVE_AS_CSV}`;
  }
  if (text.includes('Index/') && text.includes('.iwa')) {
    return 'it is a Numbers spreadsheet. Export it as CSV (File, Export To, CSV), and take that file';
  }
  if (text.includes('xl/')) return `it is an Excel workbook. ${SAVE_AS_CSV}`;
  if (text.includes('word/')) return `it is a Word document. ${SAVE_AS_CSV}`;
  return 'it is a ZIP file. Unpack it, and take the CSV in it';
}

/** Line breaks outside quotes: the first of them counts, and where others stand too, all become that one. */
function lineBreaksOf(text: string): { text: string; lineBreak: CsvStyle['lineBreak'] } {
  const outside = text.replace(/"[^"]*"/g, '');
  const found = /\r\n|\n|\r/.exec(outside)?.[0] as CsvStyle['lineBreak'] | undefined;
  const lineBreak = found ?? PLAIN_STYLE.lineBreak;
  const others = outside.replaceAll(lineBreak, '');
  if (!/[\r\n]/.test(others)) return { text, lineBreak };
  const one = (part: string) => (part.startsWith('"') ? part : lineBreak);
  return { text: text.replace(/"[^"]*"|\r\n|\n|\r/g, one), lineBreak };
}

/** `Chess, "ben@example.org, eva@example.org"`: spaces that some programs and people set before a quoted cell. */
const QUOTE_BEHIND_SPACES = /[,;|][ \t]+"/;

/** The spaces go where the quote they stand before begins a cell, and so they do at each cell of the file. */
function withoutSpacesBeforeQuotes(text: string): string {
  const mended = text.replace(
    /"(?:[^"]|"")*"|([,;|])[ \t]+(?=")/g,
    (whole, sign?: string) => sign ?? whole,
  );
  const isClean = (all: string) =>
    DELIMITERS.some((delimiter) => {
      const { strayQuote, widths } = tried(all, delimiter, lineBreaksOf(all).lineBreak);
      return !strayQuote && (widths[0] ?? 0) > 1;
    });
  return !isClean(text) && isClean(mended) ? mended : text;
}

/** What a text looks like when a delimiter is tried on it. */
interface Trial {
  delimiter: string;
  /** A quote stands inside a cell that doesn't begin with one, or behind one that closed it. */
  strayQuote: boolean;
  /** How many cells each of the first rows that hold something has. */
  widths: number[];
}

/**
 * The delimiter that the first line names or is split by. One under which a quote stands inside an
 * unquoted cell counts only where that is so under each. A title above the headers may hold a comma:
 * it doesn't count where the line below is split by another and not by the one in it.
 */
function delimiterOf(text: string, newline: CsvStyle['lineBreak']): string {
  const named = DELIMITER_LINE.exec(text)?.[1];
  if (named !== undefined) return named;
  const all = DELIMITERS.map((delimiter) => tried(text, delimiter, newline));
  const clean = all.filter(({ strayQuote }) => !strayQuote);
  const trials = clean.length > 0 ? clean : all;
  const splitting = (line: number) => trials.filter(({ widths }) => (widths[line] ?? 0) > 1);
  const first = splitting(0);
  const second = splitting(1);
  const title = first.length > 0 && second.length > 0 && !first.some((one) => second.includes(one));
  const likely = title || first.length === 0 ? trials : first;
  let best = { delimiter: PLAIN_STYLE.delimiter, rows: 0 };
  for (const { delimiter, widths } of likely) {
    const rows = rowsAlike(title ? widths.slice(1) : widths);
    if (rows > best.rows) best = { delimiter, rows };
  }
  return best.delimiter;
}

/** How many rows have the same number of cells, more than one. */
function rowsAlike(widths: readonly number[]): number {
  const rows = new Map<number, number>();
  for (const width of widths) if (width > 1) rows.set(width, (rows.get(width) ?? 0) + 1);
  return Math.max(0, ...rows.values());
}

function tried(text: string, delimiter: string, newline: CsvStyle['lineBreak']): Trial {
  const widths: number[] = [];
  let strayQuote = false;
  let width = 1;
  let filled = false;
  let begin = 0;
  let at = 0;
  while (at < text.length && widths.length < ROWS_LOOKED_AT) {
    const sign = text[at];
    if (sign === '"' && at === begin) {
      const end = endOfQuoted(text, at);
      filled = true;
      at = end < 0 ? text.length : end + 1;
      const next = text[at];
      if (next !== undefined && next !== delimiter && !text.startsWith(newline, at)) {
        strayQuote = true;
      }
      continue;
    }
    if (sign === delimiter) {
      width += 1;
      begin = at + 1;
    } else if (text.startsWith(newline, at)) {
      if (filled) widths.push(width);
      width = 1;
      filled = false;
      at += newline.length;
      begin = at;
      continue;
    } else {
      filled = true;
      if (sign === '"') strayQuote = true;
    }
    at += 1;
  }
  if (filled && widths.length < ROWS_LOOKED_AT) widths.push(width);
  return { delimiter, strayQuote, widths };
}

/** Where a quoted cell that begins at `quote` ends, doubled quotes being quotes in it; -1: nowhere. */
function endOfQuoted(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}

function padded(rows: string[][]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
