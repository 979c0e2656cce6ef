/** What happens where the person has not allowed everything: what is essential is asked for, the rest does without. */
import { type Essential, type Extra, isEssential, leftOut } from '../extras/extras';
import type { Permitted, Trouble } from '../protocol';
import { type Said, said } from '../texts/said';
import { say } from '../texts/say';
import type { Host } from './host';
import { sentence } from './opened';
import { endedBy, troubleOf } from './trouble';

export type Need = Essential | Extra;

/** What isn't allowed, as words in a list. */
export function needsInWords(host: Host, needs: readonly Need[]): string {
  return needs.map((need) => sentence(host, `need.${need}`)).join(sentence(host, 'texts.comma'));
}

/** What is essential for a call of the sidebar, or a trigger, and isn't allowed, as far as Google tells. */
export function lackingEssential(host: Host): Essential[] {
  // Whoever is called from the sidebar has it on the screen, and a trigger needs none.
  return (host.consent.lacking() ?? []).filter(isEssential).filter((need) => need !== 'screen');
}

/** Whether an extra can be used here, and where what is missing is allowed. */
export function mayUse(host: Host, extra: Extra): Permitted {
  if (host.consent.has(extra)) return { may: 'yes' };
  if (leftOut().includes(extra)) return { may: 'leftOut' };
  const link = host.consent.link();
  return { may: 'notAllowed', ...(link ? { link } : {}) };
}

/** Throws the sentence that says what isn't allowed, before anything is begun that could not be done whole. */
export function assertAllowed(host: Host): void {
  const lacking = lackingEssential(host);
  if (lacking.length > 0) throw endedBy(notAllowed(host, lacking));
}

function notAllowed(host: Host, lacking: readonly Need[]): Trouble {
  const link = host.consent.link();
  return {
    said: said('problem.notAllowedYet', { needs: needsInWords(host, lacking) }),
    remedy: 'give-permission',
    ...(link ? { link } : {}),
  };
}

/**
 * Does what an item of the menu stands for. Google asks for what isn't allowed, where it can. What is thrown has our
 * words: Sheets shows them as they are. It stays what it was otherwise, since Google may ask when it sees it.
 */
export function fromMenu(host: Host, work: () => void): void {
  try {
    host.consent.ask();
  } catch (thrown) {
    throw inWords(host, thrown, notAllowed(host, lackingEssential(host)));
  }
  try {
    work();
  } catch (thrown) {
    throw inWords(host, thrown, troubleOf(host, thrown));
  }
}

/** The same for what other scripts call; what is wrong with their own request, they are told as it is. */
export function fromScript<T>(host: Host, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const trouble = troubleOf(host, thrown);
    throw trouble.remedy === 'give-permission' ? inWords(host, thrown, trouble) : thrown;
  }
}

function inWords(host: Host, thrown: unknown, trouble: Trouble): unknown {
  return Object.assign(Object(thrown), { message: inText(host, trouble.said, trouble.link) });
}

function inText(host: Host, what: Said, link: string | undefined): string {
  const text = say(host.language().texts, what);
  return link ? `${text}\n${link}` : text;
}
