/** Questions that only a page can answer, shown beside the sheet: what HtmlService does to a page, and what crosses. */

/** A question of the page: a script of its own, so that one that breaks takes no other with it. */
export interface PageProbe {
  id: string;
  asks: string;
  /** The text of the script; it calls `saw(id, answer)`. */
  script: string;
}

/** For a script that never came to its answer. */
export const BROKE = 'the script broke';

export const PAGE_PROBES: readonly PageProbe[] = [
  {
    id: 'comment-in-template',
    asks: 'Is what looks like a comment kept in a template literal?',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a script
    script: "saw('comment-in-template', `a//b${''}`.length === 4 ? 'kept' : 'cut')",
  },
  {
    id: 'comment-in-quotes',
    asks: 'Is what looks like a comment kept in a text in quotes?',
    script: "saw('comment-in-quotes', 'a//b'.length === 4 ? 'kept' : 'cut')",
  },
  {
    id: 'comment-in-pattern',
    asks: 'Is what looks like a comment kept at the end of a pattern?',
    script: "saw('comment-in-pattern', /a\\//.test('a/') ? 'kept' : 'cut')",
  },
  {
    id: 'meta-of-page',
    asks: 'Does a page keep a meta element of its own?',
    script:
      "saw('meta-of-page', document.querySelector('meta[name=probe]') === null ? 'dropped' : 'kept')",
  },
  {
    id: 'undefined-to-script',
    asks: 'What becomes of an undefined property on its way to the script?',
    script:
      "ask('undefined-to-script').withSuccessHandler(function (said) { saw('undefined-to-script', said); }).probeKeys({ a: undefined, b: 1 })",
  },
  {
    id: 'undefined-from-script',
    asks: 'What becomes of an undefined property on its way to the page?',
    script:
      "ask('undefined-from-script').withSuccessHandler(function (said) { saw('undefined-from-script', said === null ? 'all is null' : 'a' in said ? String(said.a) : 'left out'); }).probeUndefined()",
  },
  {
    id: 'script-added',
    asks: 'Does a page run a script that it adds to itself?',
    script:
      "var ran = false, added = document.createElement('script'); added.text = 'ran = true'; " +
      "document.head.append(added); saw('script-added', ran ? 'run' : 'kept from running')",
  },
];

/** The page: it asks, waits until the script has answered or some seconds have passed, and sends what it saw. */
export function pageOfProbes(): string {
  const ids = JSON.stringify(PAGE_PROBES.map(({ id }) => id));
  return [
    '<!doctype html><html><head><meta name="probe" content="x"></head><body><p id="said">Asking</p>',
    `<script>
      var seen = {}, ids = ${ids}, sent = false;
      function saw(id, answer) { seen[id] = String(answer); if (ids.every(function (one) { return one in seen; })) send(); }
      function ask(id) { return google.script.run.withFailureHandler(function () { saw(id, 'refused'); }); }
      function send() {
        if (sent) return;
        sent = true;
        google.script.run.withSuccessHandler(function () { document.getElementById('said').textContent = 'Done'; })
          .pageSaw(ids.map(function (id) { return [id, id in seen ? seen[id] : '${BROKE}']; }));
      }
      setTimeout(send, 15000);
    </script>`,
    ...PAGE_PROBES.map(({ script }) => `<script>\n${script}\n</script>`),
    '</body></html>',
  ].join('\n');
}
