/**
 * Seals: what proves that the add-on wrote something for the person who acts. Whoever may edit the sheet can type any
 * cell, and can't make a seal, for its key is in the person’s own properties, where nobody else’s execution reads.
 */
import { bytesOf, hmacSha256 } from './sha256';

/** Makes and checks seals with one person's key, in one spreadsheet: a seal holds in no other. */
export interface Seals {
  /** Sixteen characters that stand for these texts in this order. */
  seal(parts: readonly string[]): string;
  /** Whether `text` is the seal of these texts. */
  isSealed(parts: readonly string[], text: string | undefined): boolean;
}

/**
 * Characters of a seal: 96 bits of the 256, as RFC 2104 lets one shorten them. Guessing one takes 2^95 tries on
 * average, each of which the owner's own run has to look at; and a stamp's cell stays short.
 */
export const SEAL_LENGTH = 16;

/** What a seal is made of is told from the key of another version. */
const VERSION = 'rows-to-spaces 1';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Seals by the key and the spreadsheet's id, which are asked for when the first one is needed. What was sealed in this
 * execution is remembered: a sheet is read many times in it.
 */
export function sealsWith(secret: () => { key: string; book: string }): Seals {
  const known = new Map<string, string>();
  let sign: ((text: string) => Uint8Array) | undefined;
  let book = '';
  const seal = (parts: readonly string[]): string => {
    if (!sign) {
      const { key, book: id } = secret();
      sign = hmacSha256(bytesOf(key));
      book = id;
    }
    // As JSON, texts that were cut otherwise are other texts.
    const text = JSON.stringify([VERSION, book, ...parts]);
    let made = known.get(text);
    if (made === undefined) {
      made = shortened(sign(text));
      known.set(text, made);
    }
    return made;
  };
  return {
    seal,
    isSealed: (parts, text) => text?.length === SEAL_LENGTH && seal(parts) === text,
  };
}

/** The first bytes, three of them as four characters. */
function shortened(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; text.length < SEAL_LENGTH; at += 3) {
    const three =
      ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
    for (const by of [18, 12, 6, 0]) text += ALPHABET.charAt((three >>> by) & 63);
  }
  return text;
}
