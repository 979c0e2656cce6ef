/** What ends a use case: a problem found by it, or whatever was thrown, as one sentence with a remedy. */
import type { Explanation } from '../chat/explain';
import type { Trouble } from '../protocol';
import { type Said, said } from '../texts/said';
import type { Host } from './host';
import { readThrown } from './thrown';

/** A problem found by a use case, thrown up to the edge of the call. */
interface Troubled extends Error {
  readonly trouble: Trouble;
}

/** To be thrown: the trouble ends the use case. */
export function endedBy(trouble: Trouble): Troubled {
  return Object.assign(new Error(trouble.said.code), { trouble });
}

/** To be thrown: the sentence `problem.…`, after which checking again is all that can be done. */
export function troubled(code: string, values: Trouble['said']['values'] = {}): Troubled {
  return endedBy({ said: said(`problem.${code}`, values), remedy: 'check-again' });
}

/** Why it can't be done just now: others are at work; `by`: who is, '' where nobody could even ask. */
export function busySaid(by: string): Said {
  return by === '' ? said('problem.noTurn') : said('problem.busy', { by });
}

/** To be thrown: others are at work, as `busySaid` says. */
export function busy(by: string): Troubled {
  return endedBy({ said: busySaid(by), remedy: 'check-again' });
}

function isTroubled(thrown: unknown): thrown is Troubled {
  return thrown instanceof Error && 'trouble' in thrown;
}

/** What was thrown, as it crosses to the sidebar. */
export function troubleOf(host: Pick<Host, 'note' | 'consent'>, thrown: unknown): Trouble {
  if (isTroubled(thrown)) return thrown.trouble;
  const { passing, ...trouble } = readThrown(thrown, 'problem.unexpected');
  if (!passing) return withLink(host, trouble);
  host.note('error', { event: 'unexpected', name: (thrown as Error).name });
  return { ...trouble, passing };
}

/** What keeps a run from going on, as it crosses to the sidebar. */
export function troubleFrom(
  host: Pick<Host, 'consent'>,
  { said: sentence, remedy, link }: Explanation,
): Trouble {
  return withLink(host, { said: sentence, remedy, ...(link ? { link } : {}) });
}

/** What consent mends leads to where it is given. */
function withLink(host: Pick<Host, 'consent'>, trouble: Trouble): Trouble {
  if (trouble.remedy !== 'give-permission' || trouble.link) return trouble;
  const link = host.consent.link();
  return link ? { ...trouble, link } : trouble;
}
