/** Some colleagues whom nobody need have named: the directory of the caller's organisation has them by their names. */

/** Names with the mailbox before the organisation's domain: namesakes, married names, titles, other scripts. */
export const COLLEAGUES: readonly (readonly [name: string, mailbox: string])[] = [
  ['Ada Lovelace', 'ada.lovelace'],
  ['Grace Adams', 'grace.adams'],
  ['Paul Adams', 'p.adams'],
  ['Ben Fox', 'ben.fox'],
  ['Ben Fox', 'ben.fox2'],
  ['Benedict Foxworth', 'foxworth'],
  ['José Álvarez', 'jalvarez'],
  ['Jürgen Groß', 'juergen.gross'],
  ['Anne-Marie Lefèvre-Roux', 'am.lefevre'],
  ['田中 太郎', 'taro.tanaka'],
  ...Array.from({ length: 12 }, (_, at) => [`Sam Smith ${at + 1}`, `sam.smith${at + 1}`] as const),
];
