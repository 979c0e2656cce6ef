/** Lines of a sheet that ask for nothing: totals, repeated headers, instructions below the headers, notes. */
import { isBlank, visibleText, withoutCase } from '../table/cell-text';
import { namesPeople } from '../table/column-cells';
import { type Columns, WHO } from '../table/columns';
import { senseOf } from '../table/header';

/** Why a line is none of the rows. */
export type Aside = 'total' | 'header' | 'instruction' | 'note' | 'example';

/** Words of totals in the languages that headers are read in. */
const TOTAL_WORD = [
  '(?:grand |sub-?|overall )?totals?',
  'sums?|count|average',
  '(?:gesamt|zwischen|end)?summen?|gesamt(?:zahl|anzahl|ergebnis)?|insgesamt|anzahl|durchschnitt',
  '(?:sous-?)?total(?: général)?|somme|moyenne',
  '(?:sub)?total(?: general| geral)?|suma|soma',
  '(?:sub)?totale(?: generale)?|somma|totaal|subtotaal|som|aantal',
  'razem|suma|łącznie|totalt|summa|antal|合計|総計|小計|計',
].join('|');

/** Such words, and behind them a number, what was counted, or nothing. */
const TOTAL = new RegExp(
  `^(?:${TOTAL_WORD})(?: (?:${TOTAL_WORD})){0,2}\\s*(?:[:=–-]?\\s*[\\d.,]+(?: \\p{L}+)?|\\([^()]*\\d[^()]*\\)|[:=–-]?[\\s.,]*)$`,
  'iu',
);

/** “Number of pupils: 4”, and what a pivot table writes below a group: “North Total”. */
const COUNTED =
  /^(?:(?:total )?number of |(?:gesamt)?(?:an)?zahl (?:der |an )?|nombre (?:de |d['’])|número de |numero di |aantal |antal |liczba )[^:\d]{2,40}[:=]?\s*[\d.,]+$|^.{1,60} (?:sub)?(?:totals?|ergebnis)$/iu;

/** Words that tell how a column is to be filled in, as templates have them below their headers. */
const INSTRUCTION =
  /^(?:\(?(?:required|optional|mandatory|pflichtfeld|pflicht|obligatoire|facultatif|obligatorio|opcional|obrigatório|obbligatorio|facoltativo|verplicht|optioneel|wymagane|opcjonalne|obligatorisk|valfri|必須|任意)\)?[*.!]?$|(?:e\.g\.|eg[:. ]|z\. ?b\.|bsp\.|p\. ?ex\.|por ej|es\.|bijv|np\.|t\.ex\.|例(?:えば|[\s:：)）]|$))|(?:example|sample|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|przykład|exempel)\b|(?:enter|type|fill in|choose|select|max(?:imum)?\.? \d)\b|(?:bitte|max\.?) )/iu;

/** How a row that shows how is called, in the languages that headers are read in. */
const EXAMPLE_WORD =
  'example|sample|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|przykład|exempel|例';

/** What the sample's first row is called, and the rows of templates: its name says that it shows how. */
const EXAMPLE = new RegExp(`^(?:${EXAMPLE_WORD})\\s*[:：]`, 'iu');

/** Beginnings of lines about the sheet itself. */
const NOTE =
  /^(?:(?:notes?|nb|n\.b\.|p\.?s\.?|source|sources|hinweise?|anmerkung(?:en)?|quelle|stand|legend|legende|remarque|nota|fuente|fonte|bron|opmerking|uwaga|obs|as of|last (?:updated|changed|modified)|(?:generated|exported|printed|created|downloaded) (?:on|by|at|from|\d[\d./-]*)|(?:erstellt|exportiert|gedruckt) (?:am|von|\d[\d./-]*)|page \d+|seite \d+|end of|please|confidential|copyright|vertraulich|merci de|veuillez|por favor|se ruega|si prega|gelieve|vänligen|proszę)(?![\p{L}\p{N}])|©|※|(?:注意?|備考|出典|最終更新日?|作成日|出力日)(?:\s*[:：]|\s|$))/iu;

/** What is longer is a text, and no line about the sheet. */
const LONGEST_LINE = 300;

/** Below the rows: a mark and what it stands for, a line to be filled in by hand, whom to ask. */
function isFooter(text: string): boolean {
  return /^[*†‡¹²³]+\s*\p{L}/u.test(text) || /(?:_{3}|\.{6})\s*$/.test(text) || asksBack(text);
}

/** “Questions to office@example.com”: in a column of names an address is nobody's of a row. */
function asksBack(text: string): boolean {
  return namesPeople(text) && /\p{L}{2}/u.test(text.replace(/\S*[@＠]\S*/g, ''));
}

/** So many lines below the headers may be instructions. */
const INSTRUCTION_LINES = 3;

/** Of a sheet both its rows and what lists people in it ask. */
const known = new WeakMap<Rows, { columns: Columns; asides: ReadonlyMap<number, Aside> }>();

type Rows = readonly (readonly string[])[];

/** The lines below the headers that ask for nothing, by their index. Linear in the cells of the columns in use. */
export function asidesOf(cells: Rows, columns: Columns): ReadonlyMap<number, Aside> {
  const before = known.get(cells);
  if (before?.columns === columns) return before.asides;
  const asides = findAsides(cells, columns);
  known.set(cells, { columns, asides });
  return asides;
}

function findAsides(cells: Rows, { headerRow, fields, headers }: Columns): Map<number, Aside> {
  const used = (Object.values(fields) as number[][]).flat();
  const who = WHO.flatMap((field) => fields[field] ?? []);
  const name = fields.spaceName?.[0];
  const line: Line = { used, who, name, headers };
  const found = new Map<number, Aside>();
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const texts = cells[row] ?? [];
    const depth = row - headerRow;
    const aside =
      asideOf(texts, line, depth) ?? (headsOn(cells, row, line, depth) ? 'header' : undefined);
    if (!aside) continue;
    found.set(row, aside);
    // What stands alone above headers that come again is the title of what follows.
    if (aside === 'header' && isTitle(cells[row - 1] ?? [], line)) found.set(row - 1, 'note');
  }
  return found;
}

/** The same before an address: a person of this name would have no such words there. */
const EXAMPLE_OF_PERSON = new RegExp(
  `${EXAMPLE.source}|^(?:e\\.g\\.|eg[:. ]|z\\. ?b\\.|bsp\\.|p\\. ?ex\\.|por ej\\.?|bijv\\.?|np\\.|t\\.ex\\.)\\s`,
  'iu',
);

/** “e.g. Red”, “Example 1”, “Chess club (example)”: right below the headers it shows how, and is nobody's space. */
function isExampleName(text: string): boolean {
  return EXAMPLE_OF_PERSON.test(text) || EXAMPLE_NAME.test(text) || EXAMPLE_IN_BRACKETS.test(text);
}

const EXAMPLE_NAME = new RegExp(`^(?:${EXAMPLE_WORD})(?: ?\\d{1,2})?$`, 'iu');
const EXAMPLE_IN_BRACKETS = new RegExp(`[([（](?:${EXAMPLE_WORD})[)\\]）]$`, 'iu');

/** By what every line is looked at. */
interface Line {
  used: readonly number[];
  who: readonly number[];
  name: number | undefined;
  headers: readonly string[];
}

/** `depth`: 1 is the line right below the headers. */
function asideOf(texts: readonly string[], line: Line, depth: number): Aside | undefined {
  const { used, who, name, headers } = line;
  if (name !== undefined && EXAMPLE.test(visibleText(texts[name] ?? '').trim())) return 'example';
  if (depth <= INSTRUCTION_LINES) {
    if (name !== undefined && isExampleName(visibleText(texts[name] ?? '').trim()))
      return 'example';
    const shows = (column: number) =>
      EXAMPLE_OF_PERSON.test(visibleText(texts[column] ?? '').trim());
    if (who.some(shows) || isInstruction(texts, used)) return 'instruction';
  }
  for (const column of who) if (namesPeople(texts[column] ?? '')) return undefined;
  if (repeats(texts, headers, used)) return 'header';
  const own = texts[name ?? 0] ?? '';
  const leftmost = visibleText(texts.find((text) => !isBlank(text)) ?? '').trim();
  const first = isBlank(own) ? leftmost : visibleText(own).trim();
  if (first.length > LONGEST_LINE) return undefined;
  if (
    TOTAL.test(first) ||
    TOTAL.test(leftmost.slice(0, LONGEST_LINE)) ||
    (who.length > 0 && COUNTED.test(first))
  )
    return 'total';
  const alone = used.every((column) => column === name || isBlank(texts[column] ?? ''));
  return alone && (NOTE.test(first) || (who.length > 0 && isFooter(first))) ? 'note' : undefined;
}

/** A second row of headers stands right below the first, or below that. */
const HEADER_LINES = 2;

/** What such a row says of a column of addresses: whose they are, that they are answers, what was asked. */
const ANSWERS = /(?:^|[\s-])responses?$|^\{"ImportId"|^\p{L}.{0,290}\?$/isu;

/**
 * A second row of headers, as surveys have it: where people should stand it says whose, and a column is empty in it
 * that all other rows fill.
 */
function headsOn(
  cells: readonly (readonly string[])[],
  row: number,
  { who, name, headers }: Line,
  depth: number,
): boolean {
  if (depth > HEADER_LINES) return false;
  const texts = cells[row] ?? [];
  const said = who.map((column) => visibleText(texts[column] ?? '').trim()).filter((text) => text);
  const called = name === undefined ? '' : visibleText(texts[name] ?? '').trim();
  if (said.length === 0 || [...said, ...(called === '' ? [] : [called])].some(isNoHeader))
    return false;
  const others = cells.slice(row + 1).filter((other) => !other.every(isBlank));
  return (
    others.length > 0 &&
    headers.some(
      (header, column) =>
        !isBlank(header) &&
        isBlank(texts[column] ?? '') &&
        others.every((other) => !isBlank(other[column] ?? '')),
    )
  );
}

function isNoHeader(text: string): boolean {
  if (text.length > LONGEST_LINE || namesPeople(text)) return true;
  const { known, people, contact, name } = senseOf(text);
  return !ANSWERS.test(text) && !(known && (people !== undefined || contact || name));
}

/** One cell of the line says something, and names nobody; where one column is all that is used, so does each row. */
function isTitle(texts: readonly string[], { used, who }: Line): boolean {
  if (used.length < 2) return false;
  const filled = texts.filter((text) => !isBlank(text)).length;
  return filled === 1 && !who.some((column) => namesPeople(texts[column] ?? ''));
}

/** Two headers or more stand here again, and in the columns in use nothing else does. */
function repeats(
  texts: readonly string[],
  headers: readonly string[],
  used: readonly number[],
): boolean {
  let same = 0;
  for (const column of used) {
    const text = texts[column] ?? '';
    if (text === '' || isBlank(text)) continue;
    if (withoutCase(text) !== withoutCase(headers[column] ?? '')) return false;
    same += 1;
  }
  return same > 1 || (same === 1 && used.length === 1);
}

/** Most of the filled cells in use say how to fill them in. */
function isInstruction(texts: readonly string[], used: readonly number[]): boolean {
  const filled = used.map((column) => texts[column] ?? '').filter((text) => !isBlank(text));
  // “(one address)”, “<team>”: in brackets from end to end, and no address.
  if (filled.length > 1 && filled.every((text) => isInBrackets(visibleText(text).trim())))
    return true;
  const told = filled.filter((text) => INSTRUCTION.test(visibleText(text).trim()));
  return told.length > 0 && told.length * 2 > filled.length;
}

function isInBrackets(text: string): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})$/.test(text) && !namesPeople(text);
}
