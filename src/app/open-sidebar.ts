/** Opening the sidebar: from the menu, and what it asks for first. */
import type { Opening } from '../protocol';
import { assertAllowed } from './consent';
import type { Host } from './host';
import { forgetUnwritten, open } from './opened';
import { viewOf } from './view';

/** In UserProperties: what the next opening of the sidebar begins with, as the menu was asked for it. */
const OPEN_WITH_KEY = 'openWith';

/** In UserProperties: the person wants the sidebar dark. */
const DARK_KEY = 'dark';

const SHOWN = ['schedule', 'setup', 'review', 'help'] as const;

/** Shows the sidebar; `beginning`: what it shows first, in place of what the sheet holds. */
export function showSidebar(host: Host, beginning?: (typeof SHOWN)[number]): void {
  if (beginning) host.user.set({ [OPEN_WITH_KEY]: beginning });
  host.showSidebar();
}

/** What the sidebar begins with: the sheet in front, and the texts of the person's language. */
export function openSidebar(host: Host): Opening {
  assertAllowed(host);
  forgetUnwritten(host, host.book.front());
  const opened = open(host, host.book.front());
  const { locale, texts } = host.sidebarTexts();
  const { [OPEN_WITH_KEY]: asked, [DARK_KEY]: dark } = host.user.all();
  if (asked !== undefined) host.user.remove(OPEN_WITH_KEY);
  const view = viewOf(host, opened, 'all');
  const show = SHOWN.find((one) => one === asked);
  return {
    locale,
    texts,
    view,
    scriptId: host.scriptId(),
    ...(show ? { show } : {}),
    ...(dark === undefined ? {} : { dark: true }),
  };
}

/** Remembers whether the person wants the sidebar dark. */
export function saveDark({ user }: Host, { on }: { on: boolean }): null {
  if (on) user.set({ [DARK_KEY]: 'yes' });
  else user.remove(DARK_KEY);
  return null;
}
