/** Knows the texts that a spreadsheet shows where a formula has no result. */
import { isPlain, visibleText } from './cell-text';

/**
 * What formulas end in, without the signs around it, in the languages of Sheets and Excel: reference,
 * missing value, wrong value, name, division by zero, number, empty intersection, parse error, spill,
 * calculation. Source: `ERROR.TYPE` in the functions lists of Google Sheets, LibreOffice and Excel.
 */
const ERRORS = new Set(
  [
    'REF N/A VALUE NAME DIV/0 NUM NULL ERROR SPILL CALC FIELD BLOCKED UNKNOWN CONNECT BUSY GETTING_DATA',
    'BEZUG NV WERT ZAHL FEHLER ÜBERLAUF KALK FELD BLOCKIERT UNBEKANNT VERBINDEN',
    'VALEUR NOM NOMBRE NUL ERREUR PROPAGATION EPARS CHAMP',
    'VALOR NOMBRE NULO DESBORDAMIENTO CAMPO N/D',
    'NOME NÚM ERRO DESPEJAR',
    'RIF VALORE NULLO ERRORE ESPANSIONE CALCOLO',
    'VERW N/B WAARDE NAAM DEEL/0 GETAL LEEG FOUT OVERLOOP OVERLOPEN BEREKENEN',
    'REFERENS SAKNAS VÄRDEFEL VÄRDE NAMN DIVISION/0 OGILTIGT SKÄRNING FEL BERÄKNING',
    'ADR N/D ARG NAZWA DZIEL/0 LICZBA ZERO BŁĄD ROZLANIE OBL',
    'スピル 計算 エラー 値',
    'REFERENCE I/T VÆRDI VERDI NAVN PUUTTUU ARVO NIMI VIITTAUS LUKU ODKAZ HODNOTA NÁZEV',
    'ССЫЛКА Н/Д ЗНАЧ ИМЯ ДЕЛ/0 ЧИСЛО ПУСТО BAŞV DEĞER SAYI SAYI/0 YOK',
  ]
    .join(' ')
    .split(' '),
);

/** What Sheets shows while a formula waits for an answer from elsewhere. */
const LOADING = new Set(
  [
    'loading|wird geladen|lädt|laden|chargement|chargement en cours|cargando|carregando|a carregar',
    'caricamento|caricamento in corso|bezig met laden|wordt geladen|läser in|laddar|inläsning',
    'wczytywanie|wczytuję|ładowanie|trwa wczytywanie|trwa ładowanie|読み込み中|読み込んでいます|ロード中',
  ]
    .join('|')
    .split('|'),
);

/** Whether a cell shows that its formula failed or isn't done, as `#REF!` or `Loading...`, in any language. */
export function isFormulaError(cell: string): boolean {
  // Most cells neither begin nor end with one of the signs that every such text has there.
  const last = Math.min(cell.length, LOOKED_AT) - 1;
  if (last < 0) return false;
  if (isShown(cell, 0, '#') && (isShown(cell, last, '.') || endsASentence(cell, last)))
    return false;
  // Full-width signs become these.
  if (!/[#.＃．…]/.test(cell) || (isPlain(cell) && !/#|\.{3}/.test(cell))) return false;
  const visible = visibleText(last + 1 < cell.length ? cell.slice(0, LOOKED_AT) : cell).trim();
  const text = isPlain(visible) ? visible : visible.normalize('NFKC');
  if (!text.startsWith('#') && !text.endsWith('...')) return false;
  const [, error] = /^#[¡¿]?([\p{L}\d/_]{2,20})[!?]?$/u.exec(text) ?? [];
  if (error !== undefined) {
    // "#Name" is a word with a hash before it; Sheets writes capitals.
    return ERRORS.has(error) && (/[!?]$/.test(text) || ENDING_BARE.has(error));
  }
  const [, waiting] = /^(\D{2,40}?)\s*\.{3}$/.exec(text) ?? [];
  return waiting !== undefined && LOADING.has(waiting.toLowerCase());
}

/** So many characters are looked at: no such text is longer. */
const LOOKED_AT = 60;

/** Whether a character that shows in ASCII, and another one than `sign`, stands at a place: it stays as it is. */
function isShown(cell: string, at: number, sign: string): boolean {
  const unit = cell.charCodeAt(at);
  return unit > 0x20 && unit < 0x7f && unit !== sign.charCodeAt(0);
}

/** Whether one full stop stands at a place, and no ellipsis. */
function endsASentence(cell: string, at: number): boolean {
  return cell.charCodeAt(at) === FULL_STOP && at > 0 && isShown(cell, at - 1, '.');
}

const FULL_STOP = 0x2e;

/** Errors that end without a sign. */
const ENDING_BARE = new Set('N/A NV N/D N/B I/T Н/Д YOK GETTING_DATA'.split(' '));
