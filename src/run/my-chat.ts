/** What a person wants of the new spaces of a sheet in their own Chat: it holds for their own runs, and nobody else can set it. */
import type { Seals } from '../seal/seal';

/** What a person wants of the spaces that their own runs make in a sheet. */
export interface MyChat {
  /** The name of a section of their Chat; '' for none. */
  section: string;
  mute: boolean;
  pin: boolean;
}

/** Nothing of it. */
export const AS_CHAT_DOES: MyChat = { section: '', mute: false, pin: false };

/** Characters of a section's name. Source: `Section.displayName`. */
export const LONGEST_SECTION = 80;

/** The property that holds what a person wants of a sheet's spaces. */
export function myChatKey(sheetId: number, tag: string): string {
  return `myChat.${sheetId}.${tag}`;
}

const sealed = ({ section, mute, pin }: MyChat) => ['myChat', section, String(mute), String(pin)];

export function writeMyChat(wanted: MyChat, seals: Seals): string {
  return JSON.stringify({ ...wanted, seal: seals.seal(sealed(wanted)) });
}

/** Whoever edits the script can write properties: what the person didn't seal counts as not wanted. */
export function readMyChat(text: string | undefined, seals: Seals): MyChat {
  if (text === undefined) return AS_CHAT_DOES;
  try {
    const { section, mute, pin, seal } = JSON.parse(text) as MyChat & { seal: string };
    const wanted = { section: String(section), mute: mute === true, pin: pin === true };
    return seals.isSealed(sealed(wanted), seal) ? wanted : AS_CHAT_DOES;
  } catch {
    return AS_CHAT_DOES;
  }
}
