/** Whether words are somebody's name, and whose. */

/**
 * Whether words read like somebody's name: two words or more, the first and the last with a capital;
 * or one in a script without case. What is left of a people chip reads so, and `@Ann`.
 */
export function readsLikeAName(text: string): boolean {
  const words = text.replace(/^@/, '').split(/[\s,]+/);
  if (!words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word))) return false;
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (words.length === 1) return text.startsWith('@') || /^\p{Lo}{2,}$/u.test(first);
  return [first, last].every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word));
}

/** Whether words can be a name at all: like the above, or one word with a capital. */
export function canBeAName(text: string): boolean {
  return readsLikeAName(text) || /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(text);
}

/** A shorter word is in many addresses by chance. */
const SHORTEST_SHARED = 3;

/** Whether a word of the text begins a part of the address's mailbox, or the other way round. */
export function isNameOf(text: string, address: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const mailbox = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  const words = lettersOf(text);
  return lettersOf(mailbox).some((part) =>
    words.some(
      (word) =>
        part.startsWith(word) || word.startsWith(part) || (word.length > 3 && part.endsWith(word)),
    ),
  );
}

const LONGEST_NAME = 80;

function lettersOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
  return plain.split(/\P{L}+/u).filter((word) => word.length >= SHORTEST_SHARED);
}
