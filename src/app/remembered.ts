/** What is remembered of one sheet in the document's properties: its settings, and what was answered about it. */
import type { Settings } from '../protocol';
import type { Person, RunContext } from '../run/ports';
import {
  answersKey,
  keptKey,
  readAnswers,
  readKept,
  readUnwritten,
  unwrittenKey,
  writeAnswers,
} from '../table/answers';
import { type Answers, TELLING_HEADERS } from '../table/columns';
import type { Host } from './host';

const NO_SETTINGS: Settings = {
  defaults: {},
  ownDomains: [],
  addApp: false,
  leaveWhenDone: false,
};

export const settingsKey = (sheetId: number) => `settings.${sheetId}`;
export const mappingKey = (sheetId: number) => `mapping.${sheetId}`;

/** What empty cells meant before it was changed, the newest first: finished rows may have been set up with it. */
export const defaultsBeforeKey = (sheetId: number) => `defaultsBefore.${sheetId}`;

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
    settings: { ...NO_SETTINGS, ...readJson<Settings>(properties[settingsKey(sheetId)]) },
    defaultsBefore: readJson<Settings['defaults'][]>(properties[defaultsBeforeKey(sheetId)]) ?? [],
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

function readJson<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function contextFor(
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
      defaults: settings.defaults,
      defaultsBefore,
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
