/** Does what the sidebar asks for: what came in is checked first, and no error ever crosses. */
import { type GenericSchema, safeParse } from 'valibot';
import type { Answer } from '../protocol';
import type { Host } from './host';
import { troubled, troubleOf } from './trouble';

/** Checks what came in, does `work` with it, and answers; whatever is thrown becomes a sentence. */
export function answer<Request, Value>(
  host: Pick<Host, 'note'>,
  schema: GenericSchema<unknown, Request>,
  input: unknown,
  work: (request: Request) => Value,
): Answer<Value> {
  const checked = safeParse(schema, input);
  if (!checked.success) return { ok: false, trouble: troubled('badRequest').trouble };
  try {
    return { ok: true, value: work(checked.output) };
  } catch (thrown) {
    return { ok: false, trouble: troubleOf(host, thrown) };
  }
}
