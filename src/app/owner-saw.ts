/** Keeps what the owner of a schedule saw of a sheet: their own changes of it are none that they would have to look at. */
import { readSnapshot } from '../plan/snapshot';
import { allSchedules } from '../schedule/schedule';
import { seenDigest, seenKey } from '../schedule/seen';
import type { Host, Tab } from './host';
import { contextFor, remembered } from './remembered';

/** Whoever runs this has the sheet before them as it is read now. It counts where a schedule of theirs isn't resting. */
export function ownerSaw(host: Host, tab: Tab): void {
  const properties = host.document.all();
  const person = host.me();
  const schedule = allSchedules(properties).get(tab.id);
  if (schedule?.tag !== person.tag || schedule.paused === 'changed') return;
  const context = contextFor(host, person, remembered(properties, tab.id));
  const { columns } = readSnapshot(tab.cells(), context.answers, context.reading);
  const digest = seenDigest(context, columns);
  if (properties[seenKey(tab.id)] !== digest) host.document.set({ [seenKey(tab.id)]: digest });
}
