/** Takes off what text carries from where it was pasted: HTML, Markdown, signs of other keyboards. */
import { isPlain, visibleText } from './cell-text';

/** Signs that mean the same as those on an English keyboard and don't stand in the block that mirrors it. */
const SAME_SIGNS: Record<string, string> = {
  '、': ',',
  '،': ',',
  '؛': ';',
  '。': '.',
  '｡': '.',
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
  '「': '(',
  '」': ')',
  '『': '(',
  '』': ')',
  '《': '(',
  '》': ')',
  '〈': '(',
  '〉': ')',
};

/** How far the signs of U+FF01 to U+FF5E are from those of ASCII. Source: Unicode, Halfwidth and Fullwidth Forms. */
const FULL_WIDTH = 0xfee0;

/**
 * The text of a cell of people, visible, with its tags, entities and links of HTML and Markdown as
 * plain text: `<a href="mailto:a@x.org">Ann</a>` and `[Ann](mailto:a@x.org)` become `Ann <a@x.org>`.
 */
export function pastedText(cell: string): string {
  let text = visibleText(cell);
  if (!isPlain(text)) {
    text = text.replace(/[！-～、،؛。｡【】〔〕「」『』《》〈〉]/g, (sign) => {
      return SAME_SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH);
    });
  }
  return withoutEntities(withoutTags(withoutMarkdown(withoutEscapes(text))));
}

/** `ann@x.org\ntom@x.org`, as programs write lines into one; a mailbox behind another sign may begin with an n. */
function withoutEscapes(text: string): string {
  if (/\\(?![nrt])/.test(text)) return text;
  return text.replace(/(@[^\s@\\]*)((?:\\[nrt])+)/g, '$1\n');
}

function withoutMarkdown(text: string): string {
  return text.replace(
    /\[([^[\]\n]*)\]\(([^()\n]*)\)/g,
    (whole: string, label: string, target: string) =>
      /@|%40/.test(target) ? ` ${label} <${mailOf(target)}> ` : whole,
  );
}

/** `mailto:ann@x.org?subject=Hello "title"` is `ann@x.org`. */
function mailOf(target: string): string {
  const [address = ''] = target.trim().split(/[\s?"]/);
  return address.replace(/^<?mailto:/i, '').replace('%40', '@');
}

const LINE_TAGS = new Set('br p div li ul ol tr td th table tbody hr'.split(' '));
const OTHER_TAGS = new Set('a b i u em strong span font small sup sub code html body'.split(' '));

/** Tags of HTML that a mail program or a page leaves; `<ann@x.org>` is none. */
function withoutTags(text: string): string {
  // The address that the link begun last leads to: it is told behind the link's text.
  let link = '';
  const ended = (): string => {
    const told = link === '' ? '' : ` <${link}> `;
    link = '';
    return told;
  };
  const plain = text.replace(
    /<(\/?)([a-z][a-z0-9]{0,9})(\s[^<>]*|\/)?>/gi,
    (whole: string, closing: string, tag: string, attributes: string | undefined) => {
      const name = tag.toLowerCase();
      if (LINE_TAGS.has(name)) return '\n';
      if (!OTHER_TAGS.has(name)) return whole;
      if (name !== 'a') return '';
      const before = ended();
      const mail = closing === '' ? /mailto:[^"']*/i.exec(attributes ?? '')?.[0] : undefined;
      if (mail !== undefined) link = mailOf(mail);
      return before;
    },
  );
  return plain + ended();
}

const ENTITIES: Record<string, string | undefined> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,5})|#x([\da-f]{1,4})|([a-z]{2,6}));/gi,
    (whole, ten, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = ten === undefined ? Number.parseInt(String(hex), 16) : Number(ten);
      return code < 0x20 || code > 0xffff ? ' ' : visibleText(String.fromCharCode(code));
    },
  );
}
