/** A sheet opened for one call: who asks, in which words, what is remembered of it, and what a run needs. */
import { makePlan, type Plan } from '../plan/plan';
import type { Snapshot } from '../plan/snapshot';
import type { Trust } from '../plan/trust';
import { myChatKey, readMyChat } from '../run/my-chat';
import type { Budget, Person, Ports, RunContext } from '../run/ports';
import { USUAL_BATCH } from '../run/run-record';
import { readAgain } from '../run/slice-state';
import { trustOf } from '../run/trust';
import { unwrittenKey } from '../table/answers';
import type { Catalogue } from '../texts/catalogue';
import { said, type Values } from '../texts/said';
import { say } from '../texts/say';
import type { Host, Tab } from './host';
import { contextFor, type Memory, remembered } from './remembered';
import { troubled } from './trouble';

/** A sidebar's slice: long enough for a batch, short enough that the bar moves. */
const SIDEBAR_SLICE_MS = 25_000;

/** The same where Chat takes as many spaces as are sent: each slice begins with reading the sheet, and Stop is heeded at each batch. */
const LONG_SLICE_MS = 100_000;

/** The time that a slice has which the sidebar calls, where Chat allows `limit` new spaces a minute. */
export function sliceBudget(host: Host, limit: number): Budget {
  const startedAt = host.now();
  return {
    startedAt,
    stopAt: startedAt + (limit > USUAL_BATCH ? LONG_SLICE_MS : SIDEBAR_SLICE_MS),
  };
}

/** The time that a call of the sidebar has, from now on. */
export function sidebarBudget(host: Host): Budget {
  const startedAt = host.now();
  return { startedAt, stopAt: startedAt + SIDEBAR_SLICE_MS };
}

/** Everything that one call works with. */
export interface Opened {
  tab: Tab;
  locale: string;
  texts: Catalogue;
  person: Person;
  ports: Ports;
  /** The document's, as they are now. */
  properties: Record<string, string>;
  memory: Memory;
  context: RunContext;
  /** What may be believed of its rows by whoever asks. */
  trust: Trust;
}

/** Opens a sheet as it is now. */
export function open(host: Host, tab: Tab): Opened {
  const { locale, texts } = host.language();
  const person = host.me();
  const ports = host.ports(tab.port(), texts);
  const properties = ports.stores.document.all();
  const memory = remembered(properties, tab.id);
  const myChat = readMyChat(properties[myChatKey(tab.id, person.tag)], ports.seals);
  const context = { ...contextFor(host, person, memory), myChat };
  const trust = trustOf(ports, person, properties);
  return { tab, locale, texts, person, ports, properties, memory, context, trust };
}

/** A person comes: rows that could not be written may be by now, and are tried again. */
export function forgetUnwritten({ document }: Host, tab: Tab): void {
  const key = unwrittenKey(tab.id);
  if (document.get(key) !== undefined) document.remove(key);
}

/** The sheet with this id. Throws the sentence that says it is gone. */
export function tabOf(host: Host, id: number): Tab {
  const tab = host.book.find(id);
  if (!tab) throw troubled('sheetGone');
  return tab;
}

/** Reads the sheet, and what its rows would come to. */
export function readPlan(opened: Pick<Opened, 'ports' | 'context' | 'trust'>): {
  snapshot: Snapshot;
  plan: Plan;
} {
  const snapshot = readAgain(opened);
  return { snapshot, plan: makePlan(snapshot, opened.ports.seals, opened.ports.mayRename) };
}

/** The name of a sheet may be nearly this long, and a number comes behind it. Source: Sheets allows 100. */
const LONGEST_SHEET_NAME = 90;

/** What a sheet is called whose rows are made from what stands in `from`. */
export function madeName(host: Host, from: Tab): string {
  return sentence(host, 'roster.sheetName', { sheet: from.name() }).slice(0, LONGEST_SHEET_NAME);
}

/** A sentence in the language of whoever runs this. */
export function sentence(host: Host, code: string, values: Values = {}): string {
  return say(host.language().texts, said(code, values));
}
