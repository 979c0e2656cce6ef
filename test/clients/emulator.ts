/** An emulator for a client: its clock goes on with each call, so that no pace is too fast for it. */
import { createChatApi } from '../../local/chat-api';
import { type ListeningChat, listenChat } from '../../local/chat-api/http';
import { virtualClock } from '../../local/clock';
import { faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';

/** Chat takes one write a second for a space, and 60 a minute of whole spaces. */
const BETWEEN_CALLS_MS = 1_100;

/** Starts one with nothing in it, on a port of its own, where these faults strike. */
export function startEmulator(struck: readonly string[] = []): Promise<ListeningChat> {
  const random = randomFrom(1);
  const clock = virtualClock();
  const faults = faultsFrom([...struck], random.fork('faults'));
  const api = createChatApi({ clock, random, faults, organisation: ['example.com'] });
  return listenChat(
    {
      ...api,
      handle: (request) => {
        clock.spend(BETWEEN_CALLS_MS);
        return api.handle(request);
      },
    },
    0,
  );
}
