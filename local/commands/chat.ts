/** `chat`: only the Chat emulator, over HTTP, for any client. */
import { createChatApi } from '../chat-api';
import { type ListeningChat, listenChat } from '../chat-api/http';
import { realClock } from '../clock';
import { faultsFrom } from '../faults';
import { randomFrom } from '../random';
import { type Console, Refused } from './console';
import { DEFAULT_PERSON, organisationOf } from './options';

export interface ChatOptions {
  port: number;
  fault: string[];
  domains: string[];
  seed: number;
}

/** Starts the emulator and answers once it listens. Throws `Refused` when the port is taken. */
export async function startChat(options: ChatOptions, console: Console): Promise<ListeningChat> {
  const random = randomFrom(options.seed);
  const api = createChatApi({
    clock: realClock(),
    random: random.fork('chat'),
    faults: faultsFrom(options.fault, random.fork('faults')),
    organisation: organisationOf(DEFAULT_PERSON, options.domains),
  });
  let listening: ListeningChat;
  try {
    listening = await listenChat(api, options.port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Refused(`Port ${options.port} is taken. Choose another with --port.`);
  }
  const address = `http://127.0.0.1:${listening.port}`;
  console.say(`The Chat emulator listens at ${address} (Ctrl+C ends it).`);
  console.say(`Say who calls with a header, as in  Authorization: Bearer ${DEFAULT_PERSON}`);
  console.say(
    `See what was called at ${address}/_emulator/requests and what stands at ${address}/_emulator/state`,
  );
  return listening;
}
