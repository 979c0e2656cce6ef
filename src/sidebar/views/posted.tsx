/** A message as Chat shows it: `*bold*`, `_italic_`, `~struck~` and `` `code` `` are no signs any more. */
import type { ComponentChildren, JSX } from 'preact';

/** A sign counts beside a word, not within one. Source: Google's page "Format messages". */
const MARKED = /(?<![\p{L}\p{N}])([*_~`])(?!\s)([^\n]*?[^\s\n])\1(?![\p{L}\p{N}])/u;

const TAGS = { '*': 'strong', _: 'em', '~': 's', '`': 'code' } as const;

/** The text with its marks carried out. */
export function Posted({ text }: { text: string }): JSX.Element {
  return <>{marked(text)}</>;
}

function marked(text: string): ComponentChildren {
  const [whole, sign, inside = ''] = MARKED.exec(text) ?? [];
  if (whole === undefined) return text;
  const at = text.indexOf(whole);
  const Tag = TAGS[sign as keyof typeof TAGS];
  return (
    <>
      {text.slice(0, at)}
      <Tag>{sign === '`' ? inside : marked(inside)}</Tag>
      {marked(text.slice(at + whole.length))}
    </>
  );
}
