/** What a person wants of new spaces in their own Chat: it holds for their own runs, and nobody else can set it. */
import type { MyChatRequest, MyChatView } from '../protocol';
import { AS_CHAT_DOES, myChatKey, writeMyChat } from '../run/my-chat';
import { mayUse } from './consent';
import type { Host } from './host';
import { open, tabOf } from './opened';

/** Keeps it, with `wanted` null only asks; answers how it is then, and what of it is allowed here. */
export function myChat(host: Host, { sheetId, wanted }: MyChatRequest): MyChatView {
  const { ports, context, person } = open(host, tabOf(host, sheetId));
  if (wanted)
    host.document.set({ [myChatKey(sheetId, person.tag)]: writeMyChat(wanted, ports.seals) });
  const sections = mayUse(host, 'sections');
  const mute = mayUse(host, 'mute');
  const pins = mayUse(host, 'pins');
  const link = sections.link ?? mute.link ?? pins.link;
  return {
    wanted: wanted ?? context.myChat ?? AS_CHAT_DOES,
    may: { sections: sections.may, mute: mute.may, pins: pins.may },
    ...(link ? { link } : {}),
  };
}
