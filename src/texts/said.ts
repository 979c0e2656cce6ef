/** What a room says without knowing any language: a code and the values that belong in the sentence. */

export type Values = Record<string, string | number>;

/**
 * A sentence to be: `code` names an entry of the catalogue (`texts/en.ts`), `values` fill its places.
 * Plain JSON, so it can cross to the browser and be put into words there.
 */
export interface Said {
  code: string;
  values: Values;
}

export function said(code: string, values: Values = {}): Said {
  return { code, values };
}
