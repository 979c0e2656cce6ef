/** Questions that only a trigger by time can answer: what it finds, and whether one that it makes ever fires. */

export const TIMER_PROBES: readonly { id: string; asks: string }[] = [
  { id: 'sheet-in-timer', asks: 'Does a timer have its spreadsheet?' },
  { id: 'properties-in-timer', asks: 'Does a timer have the properties of the document?' },
  { id: 'lock-in-timer', asks: 'Does a timer have the lock of the document?' },
  { id: 'id-in-timer', asks: 'Does a timer learn which trigger it is?' },
  { id: 'timer-made-by-timer', asks: 'Does a timer fire that a timer made?' },
  { id: 'switched-off', asks: 'Does such a timer say that it is switched off?' },
];

/** In UserProperties, which every firing has: what was observed, and when the first one fired. */
const KEPT = 'probe.timers';

interface Kept {
  /** Of the timer that was made by hand. */
  id?: string;
  /** Of the one that it made. */
  second?: string;
  firedAt?: number;
  seen: Record<string, string>;
}

/** A timer that hasn't fired by then after it was due never will, in milliseconds. */
const NEVER_MS = 2 * 3_600_000;

type Trigger = GoogleAppsScript.Script.Trigger & { isDisabled?: () => boolean };

function kept(): Kept {
  const text = PropertiesService.getUserProperties().getProperty(KEPT);
  return text === null ? { seen: {} } : (JSON.parse(text) as Kept);
}

function keep(value: Kept): void {
  PropertiesService.getUserProperties().setProperty(KEPT, JSON.stringify(value));
}

const soon = (name: string) => ScriptApp.newTrigger(name).timeBased().after(1_000).create();

/** Makes the first timer; it fires within a quarter of an hour. */
export function startTimers(): void {
  keep({ id: soon('probeFiring').getUniqueId(), seen: {} });
}

/** The first timer: looks at what it has, and makes the second. */
export function firing(event: { triggerUid?: string } | undefined): void {
  const there = (thing: unknown) => (thing ? 'yes' : 'no');
  const { id, seen } = kept();
  seen['sheet-in-timer'] = there(SpreadsheetApp.getActiveSpreadsheet());
  seen['properties-in-timer'] = there(PropertiesService.getDocumentProperties());
  seen['lock-in-timer'] = there(LockService.getDocumentLock());
  seen['id-in-timer'] = event?.triggerUid === id ? 'yes' : `no: ${typeof event?.triggerUid}`;
  const second = soon('probeSecond').getUniqueId();
  keep({ ...(id === undefined ? {} : { id }), second, firedAt: Date.now(), seen });
}

/** The second timer. */
export function secondFiring(): void {
  const before = kept();
  keep({ ...before, seen: { ...before.seen, 'timer-made-by-timer': 'yes' } });
}

/** What the timers have seen so far, as rows of id and answer; those that are over are taken away. */
export function timersSaw(): string[][] {
  const { seen, second, firedAt } = kept();
  if (firedAt === undefined) return [];
  const made = ScriptApp.getProjectTriggers() as Trigger[];
  const trigger = made.find((one) => one.getUniqueId() === second);
  if (trigger) seen['switched-off'] = switchedOff(trigger);
  else if (seen['timer-made-by-timer'] === 'yes') seen['switched-off'] = 'it has fired and is gone';
  const isOver = Date.now() - firedAt > NEVER_MS;
  if (isOver) seen['timer-made-by-timer'] ??= 'no';
  for (const one of made)
    if (isOver && /^probe(Firing|Second)$/.test(one.getHandlerFunction()))
      ScriptApp.deleteTrigger(one);
  return Object.entries(seen);
}

function switchedOff(trigger: Trigger): string {
  if (typeof trigger.isDisabled !== 'function') return 'it can’t be asked';
  return trigger.isDisabled() ? 'yes' : 'no';
}
