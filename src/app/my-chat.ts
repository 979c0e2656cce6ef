/** What a person wants of new spaces in their own Chat: it holds for their own runs, and nobody else can set it. */
import { leftOut } from '../extras/extras';
import type { MyChatRequest, MyChatView } from '../protocol';
import type { OwnStep } from '../row/progress';
import { AS_CHAT_DOES, myChatKey, writeMyChat } from '../run/my-chat';
import type { Host } from './host';
import { open, tabOf } from './opened';

/** Keeps it, with `wanted` null only asks; answers how it is then, and what of it is allowed here. */
export function myChat(host: Host, { sheetId, wanted }: MyChatRequest): MyChatView {
  const { ports, context, person } = open(host, tabOf(host, sheetId));
  if (wanted)
    host.document.set({ [myChatKey(sheetId, person.tag)]: writeMyChat(wanted, ports.seals) });
  const omitted = leftOut();
  const may = (extra: OwnStep): MyChatView['may'][OwnStep] => {
    if (host.consent.has(extra)) return 'yes';
    return omitted.includes(extra) ? 'leftOut' : 'notAllowed';
  };
  const allowed = { sections: may('sections'), mute: may('mute'), pins: may('pins') };
  const link = Object.values(allowed).includes('notAllowed') ? host.consent.link() : undefined;
  return {
    wanted: wanted ?? context.myChat ?? AS_CHAT_DOES,
    may: allowed,
    ...(link ? { link } : {}),
  };
}
