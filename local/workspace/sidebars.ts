/** What the script last showed beside the sheet, in each tab of a browser. */
import type { World } from '../apps-script';

/** Tabs whose sidebars are remembered; the oldest are long closed. */
const MOST_TABS = 50;

type Sidebar = NonNullable<World['sidebar']>;

export interface Sidebars {
  show(tab: string, sidebar: Sidebar): void;
  /** Its title, and a number that grows whenever the tab has to load it again; null: nothing is shown. */
  in(tab: string): { title: string; number: number } | null;
  html(tab: string): string | undefined;
  /** Time has jumped under them: each is to be loaded again. */
  outdate(): void;
  /** How often time has jumped. */
  jumps(): number;
  clear(): void;
}

export function createSidebars(): Sidebars {
  const shown = new Map<string, { sidebar: Sidebar; jumps: number; number: number }>();
  let jumps = 0;
  return {
    show: (tab, sidebar) => {
      const number = (shown.get(tab)?.number ?? 0) + 1;
      shown.delete(tab);
      shown.set(tab, { sidebar, jumps, number });
      const [oldest] = shown.keys();
      if (shown.size > MOST_TABS && oldest !== undefined) shown.delete(oldest);
    },
    in: (tab) => {
      const before = shown.get(tab);
      if (!before) return null;
      if (before.jumps !== jumps) {
        before.jumps = jumps;
        before.number += 1;
      }
      return { title: before.sidebar.title, number: before.number };
    },
    html: (tab) => shown.get(tab)?.sidebar.html,
    outdate: () => {
      jumps += 1;
    },
    jumps: () => jumps,
    clear: () => shown.clear(),
  };
}
