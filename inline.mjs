/**
 * Makes script and style fit to stand inside the page that Apps Script serves. HtmlService takes comments out of inline
 * scripts, and its reader knows neither template literals nor, as far as anybody knows, regular expressions: what looks
 * like the beginning of a comment anywhere takes half of the script with it.
 */
import vm from 'node:vm';

/** What a reader that knows no JavaScript takes for the beginning of a comment. */
const COMMENT = /\/[/*]/;

/** So much is shown of the place that was found. */
const AROUND = 40;

/**
 * A minified script, without comments of its own, that means the same and holds nothing that looks like one. esbuild
 * takes care of `</script` alone; `<!--` followed by `<script` would keep the script element open all the same, and
 * `<?` is a scriptlet to Apps Script's templates. Template literals are written otherwise before it comes here.
 *
 * Where no comments are, a backslash begins an escape in a text or a pattern, and two slashes stand in a text, or in a
 * class of a pattern: there each escape means the same. Anywhere else it is no JavaScript any more, which is found.
 *
 * @throws {Error} when a sign stood where no escape may, or something like a comment is left
 */
export function safeScript(code) {
  const escaped = code
    .replace(/\\([\s\S])/g, (pair, sign) => ({ '/': '\\x2F', '`': '\\x60' })[sign] ?? pair)
    .replace(/\/(?=[/*])/g, '\\x2F')
    .replace(/<(?=!--|\/?script|\?)/gi, '\\x3C')
    // In a text it is one sign; a reader that half knows template literals would take it for the beginning of one.
    .replaceAll('`', '\\x60');
  new vm.Script(escaped, { filename: 'sidebar.js' });
  return withoutComments(escaped, 'The script of the sidebar');
}

/**
 * @param {string} text script or style
 * @param {string} what it is, for a complaint
 * @throws {Error} when something in it could be taken for a comment
 */
export function withoutComments(text, what) {
  const at = text.search(COMMENT);
  if (at >= 0)
    throw new Error(`${what} holds what HtmlService takes for a comment: ${cut(text, at)}`);
  return text;
}

/**
 * Reads a script as a reader does that knows texts and patterns, and no template literals: what it takes for a comment
 * stands in one. Such a literal is refused, although it is written otherwise in what is sent: that hangs on an option of
 * esbuild, and whoever moves the text elsewhere would not think of it.
 *
 * @param {string} code minified, with its template literals, without comments
 * @throws {Error} with the place
 */
export function assertNoCommentInTemplates(code) {
  for (let at = 0; at < code.length; ) {
    const sign = code[at];
    if (sign === '"' || sign === "'") at = endOfText(code, at);
    else if (sign !== '/') at += 1;
    else if (COMMENT.test(code.slice(at, at + 2)))
      throw new Error(
        `A template literal of the sidebar holds what HtmlService takes for a comment: ${cut(code, at)}\n` +
          'Put the two signs into a text in quotes.',
      );
    else
      at = mayPatternFollow(code.slice(Math.max(0, at - 12), at)) ? endOfPattern(code, at) : at + 1;
  }
}

const cut = (text, at) => text.slice(Math.max(0, at - AROUND), at + AROUND);

function endOfText(code, from) {
  let at = from + 1;
  while (at < code.length && code[at] !== code[from] && code[at] !== '\n')
    at += code[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** A slash divides what ends a value, and begins a pattern after anything else. */
function mayPatternFollow(before) {
  return /(^|[^\w$)\]}"'`.]|\b(return|typeof|case|in|of|void|delete|do|else))\s*$/.test(before);
}

function endOfPattern(code, from) {
  let inClass = false;
  let at = from + 1;
  for (; at < code.length && code[at] !== '\n' && (inClass || code[at] !== '/'); at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
  }
  return at + 1;
}
