/** Reads a CSV file into a grid of text, and writes such a grid back the way the file was written. */
import Papa from 'papaparse';

/** How a file was written, kept so that it can be written back the same way. */
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
const DELIMITERS = [',', ';', '\t'];

/** As many rows as are looked at to find the delimiter; headers stand among the first 20 as well. */
const ROWS_LOOKED_AT = 20;

/** Why a file can't be read as CSV; its message is a sentence for the person, without the file's name. */
export class CsvError extends Error {}

/** Reads the bytes of a CSV file. Throws `CsvError` where they are no text or a quote is never closed. */
export function readCsv(bytes: Uint8Array): CsvFile {
  const whole = textOf(bytes);
  const byteOrderMark = whole.startsWith('\uFEFF');
  const text = byteOrderMark ? whole.slice(1) : whole;
  const lineBreak = lineBreakOf(text);
  const delimiter = delimiterOf(text, lineBreak);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: lineBreak });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const row = (quote.row ?? 0) + 1;
    throw new CsvError(
      quote.code === 'MissingQuotes'
        ? `a cell in row ${row} begins with a quote (") that is never closed`
        : `a quoted cell in row ${row} goes on after its closing quote (")`,
    );
  }
  const endsWithLineBreak = text === '' || text.endsWith(lineBreak);
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

function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0))
    throw new CsvError('it holds NUL bytes, so it is no text. Save it as “CSV UTF-8”');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CsvError('it is not UTF-8 text. Save it as “CSV UTF-8”');
  }
}

/** The first line break that stands outside quotes. */
function lineBreakOf(text: string): CsvStyle['lineBreak'] {
  const outside = text.replace(/"[^"]*"/g, '');
  const found = /\r\n|\n|\r/.exec(outside)?.[0];
  return (found as CsvStyle['lineBreak'] | undefined) ?? PLAIN_STYLE.lineBreak;
}

/** The delimiter under which most of the first rows have the same number of cells, more than one. */
function delimiterOf(text: string, newline: CsvStyle['lineBreak']): string {
  let best = { delimiter: PLAIN_STYLE.delimiter, rows: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline, preview: ROWS_LOOKED_AT });
    const widths = new Map<number, number>();
    for (const row of data)
      if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const rows = Math.max(0, ...widths.values());
    if (rows > best.rows) best = { delimiter, rows };
  }
  return best.delimiter;
}

function padded(rows: string[][]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
