/** What of a page is wider than its place, in tests of how sentences fit. */
import type { Locator } from 'playwright-core';

/** The elements below `root` whose text is wider than they are, as they stand in the page. */
export function textsCutOff(root: Locator): Promise<string[]> {
  return root.evaluate((whole) => {
    const texts = [
      whole,
      ...whole.querySelectorAll(
        'h1, h2:not(:has(.line)), p, .button, .line, label > span, .tick, [role^=menuitem]',
      ),
    ];
    return texts
      .filter((text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 1)
      .filter((text) => getComputedStyle(text).display !== 'inline')
      .map((text) => text.outerHTML.slice(0, 160));
  });
}
