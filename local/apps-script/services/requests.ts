/** How a call leaves for a Google API and comes back, for `UrlFetchApp` and the advanced services alike. */
import type { IncomingAnswer, OutgoingRequest } from '../operations';
import type { Runtime } from '../runtime';

/** What `ScriptApp.getOAuthToken` answers: the person and the scopes granted. */
export function tokenOf(runtime: Runtime): string {
  const { person, scopes } = runtime.context;
  return `${person}|${scopes.join(' ')}`;
}

/** What the caller sees of an answer; `lost` when nothing came back at all. */
export type Seen = { kind: 'answer'; answer: IncomingAnswer } | { kind: 'lost' };

/** Sends one request now; the extra time of a late answer is left to the caller to spend. */
export function send(runtime: Runtime, request: OutgoingRequest): { seen: Seen; delayMs: number } {
  const answer = runtime.operate('api.call', { request });
  const delayMs = (answer.delayMs ?? 0) * runtime.context.slower;
  switch (answer.lost) {
    case undefined:
    case 'bad-gateway':
      return { seen: { kind: 'answer', answer }, delayMs };
    case 'closed':
      return { seen: { kind: 'lost' }, delayMs };
  }
}
