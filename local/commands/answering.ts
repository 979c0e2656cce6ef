/** What a person answers about a sheet before anything is set up, as options of a command: the same calls as the sidebar's. */
import type {
  Answer,
  Catalogue,
  GroupsAnswer,
  Opening,
  QuestionView,
  Script,
  Trouble,
  View,
} from '../../src/protocol';
import type { World } from '../apps-script';
import { Refused } from './console';
import { catalogueOf, sentenceOf } from './sentence';

/** What the options of `run` and `look` answer. */
export interface Answering {
  /** Further domains of the organisation, ticked in the sheet's settings. */
  domains: string[];
  /** What columns mean, by header. */
  map: Record<string, ColumnMeaning>;
  /** The sheet's own number of the header row; 0: the first row is data. */
  headerRow?: number;
  /** Each row is a space, whatever it looks like. */
  eachRow: boolean;
  /** Each row is a person, grouped by the column of this header. */
  roster?: string;
  /** Header of the column in which the people of a list are. */
  people?: string;
  /** Takes the proposed reply of every question that is still open. */
  proposed: boolean;
}

/** What `--map` can say of a column. */
export const MEANINGS = [
  'spaceName',
  'members',
  'managers',
  'owners',
  'groups',
  'type',
  'description',
  'guidelines',
  'history',
  'access',
  'posting',
  'externalPeople',
  'welcomeMessage',
  'ready',
  'open',
  'none',
] as const;

export type ColumnMeaning = (typeof MEANINGS)[number];

/** Calls one function of the script as the sidebar does. Throws `NoAnswer` where it answers trouble or nothing. */
export type Calls = <Name extends keyof Script>(
  name: Name,
  request: Parameters<Script[Name]>[0],
) => ReturnType<Script[Name]> extends Answer<infer Value> ? Value : never;

/** The script answered trouble in place of a value. */
export class NoAnswer extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.said.code);
  }
}

/** Calls the script of `world` as `person`. Throws `Refused` where an execution doesn't end, and `NoAnswer`. */
export function callsOn(world: World, person: string): Calls {
  return (name, request) => {
    const result = world.execute({ function: name, args: [request], person });
    if (result.kind !== 'returned')
      throw new Refused(
        `The sheet can’t be looked at: ${result.kind === 'threw' ? result.message : 'it takes longer than Google allows'}.`,
      );
    const answer = result.value as Answer<unknown>;
    if (!answer.ok) throw new NoAnswer(answer.trouble);
    return answer.value as never;
  };
}

/**
 * Opens the sheet of `world` as the sidebar does, for `read`. Throws `Refused`, also in place of the trouble that the
 * script answers.
 */
export function opened<T>(
  world: World,
  person: string,
  read: (view: View, texts: Catalogue, call: Calls) => T,
): T {
  const call = callsOn(world, person);
  let texts: Catalogue = {};
  try {
    const opening: Opening = call('openSidebar', {});
    texts = catalogueOf(opening);
    return read(opening.view, texts, call);
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refused(sentenceOf(texts, error.trouble.said));
    throw error;
  }
}

/** How a sheet stands once everything that the options say is answered. */
export interface Answered {
  view: View;
  /** The first question that is still open; null: none is. */
  open: QuestionView | null;
  /** Each row is a person: how they are grouped; null: rows are spaces. */
  roster: GroupsAnswer | null;
}

/** A sheet asks no more questions in a row than this. */
const MOST_REPLIES = 100;

/** Nothing is answered by it. */
export const NO_ANSWERING: Answering = { domains: [], map: {}, eachRow: false, proposed: false };

/** Gives every answer that the options hold. Throws `Refused` where one doesn't fit the sheet, and `NoAnswer`. */
export function answerFor(view: View, texts: Catalogue, options: Answering, call: Calls): Answered {
  const sheetId = view.sheet.id;
  let seen = view;
  const settings = settingsWith(view, options.domains);
  if (settings) seen = call('saveSettings', settings);
  if (options.headerRow !== undefined)
    seen = refusing(texts, () => call('chooseHeaderRow', { sheetId, row: options.headerRow ?? 0 }));
  if (Object.keys(options.map).length > 0)
    seen = call('saveMapping', { sheetId, mapping: mappingWith(seen, options.map) });
  if (options.eachRow) seen = reply(seen, 'spaces', call);
  const wantsRoster = options.roster !== undefined || options.people !== undefined;
  if (wantsRoster) seen = reply(seen, 'people', call);
  if (options.proposed) seen = takeProposed(seen, call);
  const open = openQuestion(seen);
  const answeredPeople = isAnsweredPeople(seen);
  const roster = wantsRoster || answeredPeople ? groupsOf(seen, options, call) : null;
  return { view: seen, open, roster };
}

/** The first question of a view that stops a run; null: none does. Version 0.1.0, which tests run, asks none. */
export function openQuestion({ questions }: Partial<View>): QuestionView | null {
  return (questions ?? []).find(({ severity }) => severity === 'question') ?? null;
}

/** What ticks the organisation's further `domains` in the settings of a sheet; null: they are ticked. */
export function settingsWith({ sheet, settings }: View, domains: readonly string[]) {
  const ownDomains = [...new Set([...settings.ownDomains, ...domains])];
  if (ownDomains.length === settings.ownDomains.length) return null;
  return { sheetId: sheet.id, settings: { ...settings, ownDomains } };
}

function mappingWith(view: View, map: Answering['map']): Answering['map'] {
  const columns = view.columns ?? view.unrecognised;
  const headers = columns?.columns.map(({ header }) => header) ?? [];
  const byHand = columns?.columns.filter((column) => column.byHand) ?? [];
  const before = byHand.map(({ header, field }) => [header, field ?? 'none'] as const);
  const chosen = Object.entries(map).map(([wanted, meaning]) => {
    const header = headers.find((one) => one.trim() === wanted.trim());
    if (header === undefined) throw new Refused(noSuchColumn(wanted, headers));
    return [header, meaning] as const;
  });
  return Object.fromEntries([...before, ...chosen]);
}

function noSuchColumn(wanted: string, headers: readonly string[]): string {
  const there = headers.map((header) => `“${header.trim()}”`).join(', ');
  return `“${wanted}” is no column of the sheet. Its columns are ${there || 'not known'}.`;
}

/** Answers the question whether rows are people or spaces, where it is asked. */
function reply(view: View, does: 'people' | 'spaces', call: Calls): View {
  const asked = view.questions.find(({ replies }) => replies.some((one) => one.does === does));
  if (!asked) return view;
  return call('answerQuestion', { sheetId: view.sheet.id, key: asked.key, does });
}

function takeProposed(view: View, call: Calls): View {
  let seen = view;
  const taken = new Set<string>();
  for (let round = 0; round < MOST_REPLIES; round++) {
    const question = openQuestion(seen);
    const [proposed] = question?.replies ?? [];
    // Columns are chosen by a person: nothing is proposed then.
    if (!question || !proposed || proposed.does === 'choose' || taken.has(question.key))
      return seen;
    taken.add(question.key);
    const { key } = question;
    seen = call('answerQuestion', { sheetId: seen.sheet.id, key, does: proposed.does });
  }
  return seen;
}

/** Whether rows count as people of a list, because somebody said so; the bundle of 0.1.0 asks no questions. */
export function isAnsweredPeople({ questions }: Partial<View>): boolean {
  return (questions ?? []).some(({ code }) => code === 'listOfPeople');
}

function groupsOf(view: View, options: Answering, call: Calls): GroupsAnswer {
  const { roster: by, people: person } = options;
  const found = call('listGroups', {
    sheetId: view.sheet.id,
    ...(by === undefined ? {} : { by }),
    ...(person === undefined ? {} : { person }),
  });
  if (!found)
    throw new Refused('Its rows can’t be read as people: no column holds one address a row.');
  const headers = found.groupings.map(({ header }) => header);
  if (by !== undefined && headers[0] !== by)
    throw new Refused(
      `People can’t be grouped by “${by}”. They can be by ${headers.map((one) => `“${one}”`).join(', ') || 'no column'}.`,
    );
  if (person !== undefined && found.person !== person)
    throw new Refused(`“${person}” is no column with one address a row.`);
  return found;
}

/** What the script refuses here is a bad option. */
function refusing<T>(texts: Catalogue, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refused(sentenceOf(texts, error.trouble.said));
    throw error;
  }
}
