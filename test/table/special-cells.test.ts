/** Cells that are no content: what a failed formula shows, and what people write for nobody and nothing. */
import fc from 'fast-check';
import { isCount } from '../../src/table/addresses';
import { cleanName, cleanText, quoted, visibleText, withoutCase } from '../../src/table/cell-text';
import { isFormulaError } from '../../src/table/formula-errors';
import { isNobody } from '../../src/table/nobody';
import { anyText } from '../any-text';
import { quickest } from '../quickest';

const words = (text: string) => text.split(/ (?=#)|\|/);

test.each([
  [
    'English',
    '#REF! #N/A #VALUE! #NAME? #DIV/0! #NUM! #NULL! #ERROR! #SPILL! #CALC!|Loading...|Loading…',
  ],
  ['German', '#BEZUG! #NV #WERT! #NAME? #DIV/0! #ZAHL! #NULL! #FEHLER! #ÜBERLAUF!|Wird geladen...'],
  ['French', '#REF! #N/A #VALEUR! #NOM? #NOMBRE! #NUL! #ERREUR! #PROPAGATION!|Chargement...'],
  ['Spanish', '#¡REF! #N/D #¡VALOR! #¿NOMBRE? #¡DIV/0! #¡NUM! #¡NULO! #¡ERROR!|Cargando...'],
  ['Portuguese', '#REF! #N/D #VALOR! #NOME? #NÚM! #NULO! #ERRO!|A carregar...|Carregando...'],
  ['Italian', '#RIF! #N/D #VALORE! #NOME? #NUM! #NULLO! #ERRORE!|Caricamento in corso...'],
  ['Dutch', '#VERW! #N/B #WAARDE! #NAAM? #DEEL/0! #GETAL! #LEEG! #FOUT!|Laden...'],
  ['Swedish', '#REFERENS! #SAKNAS! #VÄRDEFEL! #NAMN? #DIVISION/0! #OGILTIGT! #FEL!|Läser in...'],
  ['Polish', '#ADR! #N/D! #ARG! #NAZWA? #DZIEL/0! #LICZBA! #ZERO! #BŁĄD!|Wczytywanie...'],
  ['Japanese', '#REF! #N/A #VALUE! #スピル!|読み込んでいます...|読み込み中…'],
])('a formula that failed or isn’t done is known in %s', (_language, errors) => {
  for (const error of words(errors)) {
    expect([error, isFormulaError(error)]).toEqual([error, true]);
    expect(isFormulaError(` ${error}\u200b `)).toBe(true);
  }
});

test.each([
  '',
  '#general',
  '#Name',
  '#REF',
  '#1',
  'REF!',
  'Loading',
  '#WOW!',
  'C#',
  'Loading bay...',
])('%j is no error of a formula', (cell) => {
  expect(isFormulaError(cell)).toBe(false);
});

test.each([
  ['English', 'n/a|N.A.|na|None|nobody|no one|TBD|t.b.c.|tba|To be confirmed|(none)|not assigned'],
  ['English, with a reason', 'n/a (later)|TBD (ask Ben)|none [yet]|NA（後で）'],
  ['German', 'keine|niemand|k. A.|k.A.|keine Angabe|N.N.|noch offen|entfällt'],
  ['French', 'aucun|Aucune|personne|néant|Neant|s/o|à définir'],
  ['Spanish', 'ninguno|ninguna|nadie|por definir|N/D'],
  ['Portuguese', 'nenhum|ninguém|a definir|a confirmar'],
  ['Italian', 'nessuno|nessuna|da definire'],
  ['Dutch', 'geen|niemand|n.v.t.|nog te bepalen'],
  ['Swedish', 'ingen|inga|saknas'],
  ['Polish', 'brak|nikt|nie dotyczy|do ustalenia'],
  ['Japanese', 'なし|無し|該当なし|未定|Ｎ／Ａ'],
  ['signs', '-|–|—|−|--|/|._.|...'],
])('nobody and nothing are known in %s', (_language, texts) => {
  for (const text of texts.split('|')) expect([text, isNobody(text)]).toEqual([text, true]);
});

test.each([
  '',
  ' ',
  '?',
  'KA',
  'NN',
  'Nina',
  'none of them',
  'everyone',
  'no',
  '0',
  'unknown',
  'n/a ann@x.org',
])('%j may be somebody', (text) => {
  expect(isNobody(text)).toBe(false);
});

test.each([
  '120',
  ' 24 ',
  '1,200',
  '12+',
  '~ 30',
  'ca. 30',
  '10-12',
  '10 – 12',
  '24 students',
  '24 Schüler',
])('%j is nothing but a count', (cell) => {
  expect(isCount(cell)).toBe(true);
});

test.each([
  '',
  '20140, 20141',
  '123456789012345',
  'users/120',
  '12 ann@x.org',
  'Room 12',
  '7A',
  '+49 170 1234567',
])('%j is more than a count, or less', (cell) => {
  expect(isCount(cell)).toBe(false);
});

test('a quoted cell is cut where it is long, never inside a character', () => {
  expect(quoted('x'.repeat(100))).toBe('x'.repeat(100));
  expect(quoted('x'.repeat(101))).toBe(`${'x'.repeat(99)}…`);
  expect(quoted('😀'.repeat(100))).toBe('😀'.repeat(100));
  expect(quoted('😀'.repeat(50_000))).toBe(`${'😀'.repeat(99)}…`);
});

test('texts that look the same are the same, and one that is clean stays as it is', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), (text) => {
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanName(cleanName(text))).toBe(cleanName(text));
      expect(withoutCase(text.normalize('NFD'))).toBe(withoutCase(text.normalize('NFC')));
      isFormulaError(text);
      isNobody(text);
      isCount(text);
    }),
  );
});

test.each([
  '\u200b',
  '👩\u200d',
  '🏴\u{e0067}',
  '❤\ufe0f',
  '\r',
  '#',
  '#A/',
  '1',
  '1,234',
  'a\u0308',
  '-',
])('a full cell of %j is looked at in no time', (part) => {
  const cell = part.repeat(Math.floor(50_000 / part.length));
  const looks = [cleanText, cleanName, quoted, isFormulaError, isNobody, isCount];
  // With the square of its length it would take a thousand times as long.
  expect(quickest(() => looks.map((look) => look(cell)), 500)).toBeLessThan(500);
});
