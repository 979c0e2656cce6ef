/**
 * A page as HtmlService serves it: comments are taken out of inline scripts by a reader that knows quoted texts and
 * nothing else of JavaScript, and the page's own `<meta>` elements are gone (only `addMetaTag` counts). Sources:
 * reports on enuchi/React-Google-Apps-Script and tanaikech/A2UI-for-Google-Apps-Script; the HtmlOutput reference.
 */
export function servedPage(html: string): string {
  return html
    .replace(/<meta\b[^>]*>\s*/gi, '')
    .replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script)/gi,
      (_, begin: string, code: string, end: string) => begin + withoutComments(code) + end,
    );
}

const TEXT_OR_COMMENT =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

function withoutComments(code: string): string {
  return code.replace(TEXT_OR_COMMENT, (found) => (found.startsWith('/') ? '' : found));
}
