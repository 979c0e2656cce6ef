/** Does what the sidebar asks for: what came in is checked first, and no error ever crosses. */
import { type GenericSchema, safeParse } from 'valibot';
import type { Answer, Trouble } from '../protocol';
import { say } from '../texts/say';
import type { Host } from './host';
import { troubled, troubleOf } from './trouble';

/** Checks what came in, does `work` with it, and answers; whatever is thrown becomes a sentence. */
export function answer<Request, Value>(
  host: Pick<Host, 'note' | 'consent' | 'language'>,
  schema: GenericSchema<unknown, Request>,
  input: unknown,
  work: (request: Request) => Value,
): Answer<Value> {
  const checked = safeParse(schema, input);
  if (!checked.success) return refused(host, troubled('badRequest').trouble);
  try {
    return { ok: true, value: work(checked.output) };
  } catch (thrown) {
    return refused(host, troubleOf(host, thrown));
  }
}

/** The sentence comes along: before the first call has answered, the page has no words of its own. */
function refused(host: Pick<Host, 'language'>, trouble: Trouble): { ok: false; trouble: Trouble } {
  try {
    return { ok: false, trouble: { ...trouble, worded: say(host.language().texts, trouble.said) } };
  } catch {
    return { ok: false, trouble };
  }
}
