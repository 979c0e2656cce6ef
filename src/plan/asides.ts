/** Lines of a sheet that ask for nothing: totals, repeated headers, instructions below the headers, notes. */
import { isBlank, visibleText, withoutCase } from '../table/cell-text';
import { namesPeople } from '../table/column-cells';
import { type Columns, WHO } from '../table/columns';

/** Why a line is none of the rows. */
export type Aside = 'total' | 'header' | 'instruction' | 'note' | 'example';

/** Totals in the languages that headers are read in; what follows is a number or nothing. */
const TOTAL = new RegExp(
  `^(?:${[
    '(?:grand |sub-?|overall )?totals?',
    'sums?|count|average',
    '(?:gesamt|zwischen|end)?summen?|gesamt(?:zahl|anzahl|ergebnis)?|insgesamt|anzahl|durchschnitt',
    '(?:sous-?)?total(?: général)?|somme|moyenne',
    '(?:sub)?total(?: general| geral)?|suma|soma',
    '(?:sub)?totale|somma|totaal|subtotaal|som',
    'razem|suma|łącznie|totalt|summa|合計|総計|小計|計',
  ].join('|')})(?:\\s*[:=\\-–]?\\s*[\\d.,]*)$`,
  'iu',
);

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
  /^(?:(?:notes?|nb|n\.b\.|p\.?s\.?|source|sources|hinweise?|anmerkung(?:en)?|quelle|stand|legend|legende|remarque|nota|fuente|fonte|bron|opmerking|uwaga|obs|as of|last (?:updated|changed|modified)|(?:generated|exported|printed|created|downloaded) (?:on|by|at|from)|(?:erstellt|exportiert|gedruckt) (?:am|von)|page \d+|seite \d+|end of|\*+\s*\p{L})\b|※|(?:注意?|備考|出典|最終更新日?|作成日|出力日)(?:\s*[:：]|\s|$))/iu;

/** So many lines below the headers may be instructions. */
const INSTRUCTION_LINES = 3;

/** The lines below the headers that ask for nothing, by their index. Linear in the cells of the columns in use. */
export function asidesOf(
  cells: readonly (readonly string[])[],
  { headerRow, fields, headers }: Columns,
): Map<number, Aside> {
  const used = (Object.values(fields) as number[][]).flat();
  const who = WHO.flatMap((field) => fields[field] ?? []);
  const name = fields.spaceName?.[0];
  const line: Line = { used, who, name, headers };
  const found = new Map<number, Aside>();
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const texts = cells[row] ?? [];
    const aside = asideOf(texts, line, row - headerRow);
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
  const first = visibleText(texts[name ?? 0] ?? texts.find((text) => !isBlank(text)) ?? '').trim();
  if (first === '') return undefined;
  if (TOTAL.test(first)) return 'total';
  const alone = used.every((column) => column === name || isBlank(texts[column] ?? ''));
  return alone && NOTE.test(first) ? 'note' : undefined;
}

/** One cell of the line says something, and names nobody. */
function isTitle(texts: readonly string[], { who }: Line): boolean {
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
