/** Which addresses the sidebar makes links of: what a cell or Chat says may be anything. */

const SPACE = /^https:[/][/](mail|chat)[.]google[.]com[/]/;
const GOOGLE = /^https:[/][/]([a-z0-9-]+[.])*google[.]com[/]/;

/** The address of a space in Chat, or null for anything else. */
export function spaceLink(address: string): string | null {
  return SPACE.test(address) ? address : null;
}

/** One line each. The dot keeps a name that begins with "=" from becoming a formula where it is pasted. */
export function linkLines(links: readonly { name: string; link: string }[]): string {
  return links.map(({ name, link }) => `• ${name}: ${link}`).join('\n');
}

/** The place where a trouble is put right, at Google, or null for anything else. */
export function remedyLink(address: string | undefined): string | null {
  return address !== undefined && GOOGLE.test(address) ? address : null;
}
