/** A sheet to start from, with headers and an example row. */
import type { View } from '../protocol';
import type { Host, Tab } from './host';
import { viewAnew } from './view';

/** Menu: makes it and stays there. */
export function makeSample(host: Host): Tab {
  return host.book.insertSample(host.language().texts);
}

/** Sidebar: makes it and shows it. */
export function makeSampleSheet(host: Host): View {
  return viewAnew(host, makeSample(host));
}
