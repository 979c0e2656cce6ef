/** Asks a real Chat, or an emulator that listens, with somebody's access token. */
import { type Ask, NoAnswer } from './ask';

/** Google's own address. */
export const GOOGLE = 'https://chat.googleapis.com';

/** Where groups are looked up at Google; an emulator does it at its own address. */
const GOOGLE_GROUPS = 'https://cloudidentity.googleapis.com';

/** Tries after a 429 or 503, and how long to wait before each further one. */
const TRIES = 4;
const PAUSE_MS = 20_000;

/** A way to ask `endpoint` as whoever the token stands for. */
export function askOver(endpoint: string, token: string, wait: (ms: number) => Promise<void>): Ask {
  return async ({ method, path, query = {}, body }) => {
    const isGroup = path.startsWith('groups:');
    const root = isGroup && endpoint === GOOGLE ? GOOGLE_GROUPS : endpoint;
    const search = new URLSearchParams(query);
    const url = `${root}/v1/${path}${search.size > 0 ? `?${search}` : ''}`;
    for (let tried = 1; ; tried++) {
      const { status, text } = await sent(url, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if ((status !== 429 && status !== 503) || tried === TRIES)
        return { status, body: parsed(text) };
      await wait(PAUSE_MS * tried);
    }
  };
}

async function sent(url: string, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(url, init);
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw new NoAnswer(String(error));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
