/** What is remembered of one sheet in the document's properties: its settings, and what was answered about it. */
import type { AlwaysInSettings, Settings } from '../protocol';
import { MOST_ALWAYS_IN, type Role, type Person as RowPerson } from '../request/request';
import type { Person, RunContext } from '../run/ports';
import { addressKey, isAddress } from '../table/address-form';
import {
  answersKey,
  keptKey,
  readAnswers,
  readKept,
  readUnwritten,
  unwrittenKey,
  writeAnswers,
  writeKept,
} from '../table/answers';
import { type Answers, TELLING_HEADERS } from '../table/columns';
import { once } from '../table/once';
import { calendarFor } from '../table/opening';
import { FIELDS } from '../table/readings';
import type { Host } from './host';

export const settingsKey = (sheetId: number) => `settings.${sheetId}`;
export const mappingKey = (sheetId: number) => `mapping.${sheetId}`;

/** What empty cells meant before it was changed, the newest first: finished rows may have been set up with it. */
export const defaultsBeforeKey = (sheetId: number) => `defaultsBefore.${sheetId}`;

/** The settings as they are kept, with whose press it was. */
export function writeSettings(settings: Settings, by: string): string {
  return JSON.stringify({ ...settings, by });
}

/** Whether somebody else changed the settings last: whoever sets rows up sees first what they come to. */
export function areSettingsOfOthers(
  properties: Record<string, string>,
  sheetId: number,
  tag: string,
): boolean {
  const { by } = recordIn(parsed(properties[settingsKey(sheetId)]));
  return typeof by === 'string' && by !== tag;
}

/** Earlier defaults that are remembered, and as long as a property can hold them: 9 KB, of up to 3 bytes a unit. */
const MOST_DEFAULTS_BEFORE = 6;
const LONGEST_DEFAULTS_BEFORE = 2_900;

/** The earlier defaults with one more, as they are kept. */
export function withDefaultsBefore(
  before: readonly Settings['defaults'][],
  defaults: Settings['defaults'],
): string {
  const all = [defaults, ...before].map((one) => JSON.stringify(one));
  const kept = all
    .filter((one, index) => all.indexOf(one) === index)
    .slice(0, MOST_DEFAULTS_BEFORE);
  while (kept.join().length > LONGEST_DEFAULTS_BEFORE) kept.pop();
  return `[${kept.join()}]`;
}

/** What is remembered of one sheet. */
export interface Memory {
  settings: Settings;
  defaultsBefore: Settings['defaults'][];
  answers: Answers;
}

/** What is remembered for a sheet, out of the document's properties. */
export function remembered(properties: Record<string, string>, sheetId: number): Memory {
  return {
    settings: readSettings(properties[settingsKey(sheetId)]),
    defaultsBefore: listIn(parsed(properties[defaultsBeforeKey(sheetId)])).map(readDefaults),
    answers: withRunsBefore(
      {
        ...readAnswers(properties[mappingKey(sheetId)], properties[answersKey(sheetId)]),
        kept: readKept(properties[keptKey(sheetId)]),
        unwritten: readUnwritten(properties[unwrittenKey(sheetId)]),
      },
      properties,
      sheetId,
    ),
  };
}

/** Version 0.1.0 remembered runs and schedules of a sheet, and not that it made columns in it. */
function withRunsBefore(
  answers: Answers,
  properties: Record<string, string>,
  sheetId: number,
): Answers {
  if (answers.made) return answers;
  const ran = Object.keys(properties).some((key) => key.startsWith(`made.${sheetId}.`));
  return ran ? { ...answers, made: [...TELLING_HEADERS] } : answers;
}

/** Whoever edits the script can write properties: what is none of the settings counts as not set. */
function readSettings(text: string | undefined): Settings {
  const stored = recordIn(parsed(text));
  const texts = (value: unknown) =>
    listIn(value).filter((one): one is string => typeof one === 'string');
  return {
    defaults: readDefaults(stored.defaults),
    ownDomains: texts(stored.ownDomains),
    ...(stored.letIn === undefined ? {} : { letIn: texts(stored.letIn) }),
    ...(stored.alwaysIn === undefined ? {} : { alwaysIn: readAlwaysIn(stored.alwaysIn) }),
    addApp: stored.addApp === true,
    leaveWhenDone: stored.leaveWhenDone === true,
  };
}

function readAlwaysIn(stored: unknown): AlwaysInSettings {
  const { members, managers } = recordIn(stored);
  const addresses = (value: unknown) =>
    listIn(value)
      .filter((one): one is string => typeof one === 'string' && isAddress(one))
      .slice(0, MOST_ALWAYS_IN);
  return { members: addresses(members), managers: addresses(managers) };
}

/** Those people as rows name theirs; whoever stands there twice is a manager. */
function peopleIn({ members = [], managers = [] }: Partial<AlwaysInSettings> = {}): RowPerson[] {
  const people = new Map<string, RowPerson>();
  const add = (role: Role) => (shown: string) => {
    const user = `users/${addressKey(shown)}`;
    if (!people.has(user)) people.set(user, { user, shown, role });
  };
  managers.forEach(add('manager'));
  members.forEach(add('member'));
  return [...people.values()];
}

function readDefaults(stored: unknown): Settings['defaults'] {
  const isDefault = ([field, text]: [string, unknown]) =>
    (FIELDS as readonly string[]).includes(field) && typeof text === 'string';
  return Object.fromEntries(Object.entries(recordIn(stored)).filter(isDefault));
}

function recordIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function contextFor(
  host: Pick<Host, 'book' | 'now'>,
  person: Person,
  { settings, defaultsBefore, answers }: Memory,
): RunContext {
  return {
    me: person,
    answers,
    reading: {
      me: person.shown,
      ownDomains: settings.ownDomains,
      letIn: settings.letIn ?? [],
      alwaysIn: peopleIn(settings.alwaysIn),
      defaults: settings.defaults,
      defaultsBefore,
      // Few sheets say when members come in: only for those it is asked what day it is.
      calendar: once(() =>
        calendarFor(host.book.time(host.now(), 'yyyy-MM-dd'), host.book.locale()),
      ),
    },
    addApp: settings.addApp,
    leaveWhenDone: settings.leaveWhenDone,
  };
}

/** Remembers what was answered about a sheet. */
export function keepAnswers({ document }: Host, sheetId: number, answers: Answers): void {
  document.set({
    [mappingKey(sheetId)]: JSON.stringify(answers.mapping),
    [answersKey(sheetId)]: writeAnswers(answers),
  });
}

/** Remembers of more findings, or of rows that are torn, that a person keeps them as they are; by their keys. */
export function keepAsTheyAre(
  { document }: Host,
  sheetId: number,
  { kept = [] }: Answers,
  keys: readonly string[],
): void {
  document.set({ [keptKey(sheetId)]: writeKept(kept, keys) });
}
