/** `look`: what the sidebar would show of a CSV file, and what a run would make of it; nothing is sent or kept. */
import path from 'node:path';
import type { Catalogue, QuestionView, RowCard, View } from '../../src/protocol';
import { createWorld } from '../apps-script';
import { createChatApi } from '../chat-api';
import { virtualClock } from '../clock';
import { faultsFrom } from '../faults';
import { randomFrom } from '../random';
import {
  type Answering,
  answerFor,
  type Calls,
  isAnsweredPeople,
  NO_ANSWERING,
  opened,
  openQuestion,
} from './answering';
import { type Console, EXIT } from './console';
import { readSheetFile } from './files';
import { organisationOf } from './options';
import { DIST } from './run';
import { readWorldFile, type SavedWorld, withCells } from './saved-world';
import { sentenceOf } from './sentence';

export interface LookOptions extends Partial<Answering> {
  as: string;
  domains: string[];
  json?: boolean;
  /** A world that `run` kept, which is only read: what was applied to finished rows is known to it. */
  world?: string;
}

/** The plan of a sheet, as plain JSON. People by address, lower case, or id; rows and columns as the sheet counts them, from 1. */
export interface Looked {
  headerRow: number | null;
  columns: {
    column: number;
    header: string;
    /** What it is used as; null: not at all. */
    field: string | null;
    /** The add-on writes it. */
    ours: boolean;
    /** Code of a question or note about it. */
    question?: string;
    /** What it would be used as if a person said so. */
    proposed?: string;
  }[];
  rows: {
    row: number;
    place: RowCard['place'];
    kind: RowCard['kind'];
    name: string;
    /** Without whoever looks: they are in by themselves. */
    people: { address: string; role: 'member' | 'manager' | 'owner' }[];
    groups: string[];
    findings: { severity: 'error' | 'warning'; code: string; text: string }[];
    changes: { what: string; text: string }[];
  }[];
  /** What stops a run, then what is only told. */
  questions: { code: string; severity: 'question' | 'note'; text: string }[];
  roster: {
    isList: boolean;
    person: string;
    /** What they are grouped by; null: nothing divides them. */
    by: string | null;
    groupings: {
      header: string;
      groups: { name: string; members: string[]; managers: string[]; owners: string[] }[];
    }[];
    withoutAddress: string[];
  } | null;
  offer: { rows: number; people: number; seats: number; seconds: number };
}

/** As many rows as one call answers. */
const PAGE = 200;

/** Looks at the file and answers the exit code. Throws `Refused` for a bad input. */
export function lookFile(file: string, options: LookOptions, console: Console): number {
  const { cells } = readSheetFile(file);
  const before = options.world === undefined ? null : readWorldFile(options.world);
  const looked = lookCsv(cells, path.basename(file, path.extname(file)), options, before);
  console.say(options.json ? JSON.stringify(looked, null, 2) : textOf(looked));
  return exitOf(looked);
}

/** 0: all of it could be set up as it is; 1: something wants a person; 2: no header was recognised. */
export function exitOf({ headerRow, questions, rows, roster }: Looked): number {
  const isOpen = questions.some(({ severity }) => severity === 'question');
  if (headerRow === null && !isOpen) return EXIT.refused;
  const isFine = rows.every(({ place }) => FINE.has(place));
  // Whoever has no address is left out of every space that is made from the list.
  const isWhole = roster === null || !roster.isList || roster.withoutAddress.length === 0;
  return !isOpen && isFine && isWhole ? EXIT.fine : EXIT.notEverything;
}

const FINE: ReadonlySet<RowCard['place']> = new Set(['ready', 'done', 'skipped', 'waiting']);

/** What the sidebar would show of a sheet in a world of its own, or in one that was kept. Throws `Refused` where an option doesn't fit it. */
export function lookCsv(
  cells: string[][],
  name: string,
  options: LookOptions,
  before: SavedWorld | null = null,
): Looked {
  const { as: person } = options;
  const random = randomFrom(1);
  const faults = faultsFrom([], random.fork('faults'));
  const clock = virtualClock();
  const organisation = organisationOf(person, options.domains);
  const chat = createChatApi({
    ...{ clock, random: random.fork('chat'), faults, organisation },
    ...(before && { state: before.chat }),
  });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: DIST,
    sheets: [{ name, cells }],
    owner: person,
    mode: 'bound',
    ...(before && { state: withCells(before.world, cells) }),
  });
  return opened(world, person, (view, texts, call) =>
    read(view, texts, { ...NO_ANSWERING, ...options }, call),
  );
}

/** Questions of whether the rows are spaces. */
const NO_SPACES = ['rowsOrPeople', 'sideways'];

const NOTHING_OFFERED = { rows: 0, people: 0, seats: 0, seconds: 0 };

function read(first: View, texts: Catalogue, answering: Answering, call: Calls): Looked {
  const answered = answerFor(first, texts, answering, call);
  const { view } = answered;
  const sheetId = view.sheet.id;
  const roster = answered.roster ?? (view.roster ? call('listGroups', { sheetId }) : null);
  const cards: RowCard[] = [];
  for (let total = Number.POSITIVE_INFINITY; cards.length < total; ) {
    const some = call('readRows', {
      sheetId,
      which: 'all',
      take: null,
      from: cards.length,
      count: PAGE,
    });
    cards.push(...some.cards);
    total = some.cards.length === 0 ? 0 : some.total;
  }
  const text = (said: QuestionView['said']) => sentenceOf(texts, said);
  // Rows of people, and of what spaces ask for, are no spaces: nothing of this sheet would be set up as it is.
  const isNoSpaces = isAnsweredPeople(view) || NO_SPACES.includes(openQuestion(view)?.code ?? '');
  const { rows, people, seats, seconds } = isNoSpaces ? NOTHING_OFFERED : view.offer;
  return {
    headerRow: view.columns?.headerRow ?? null,
    columns: (view.columns?.columns ?? []).map(({ column, header, field, outcome, proposed }) => {
      const asked = view.questions.find(({ headers }) => headers.includes(header.trim()));
      return {
        column: column + 1,
        header,
        field,
        ours: outcome,
        ...(asked ? { question: asked.code } : {}),
        ...(proposed ? { proposed } : {}),
      };
    }),
    rows: cards.map((card) => ({
      row: card.row,
      place: card.place,
      kind: card.kind,
      name: card.name,
      people: card.people.map(({ address, role }) => ({ address, role })),
      groups: card.groups,
      findings: card.findings.map(({ severity, code, said }) => ({
        severity: severity === 'error' ? severity : 'warning',
        code,
        text: text(said),
      })),
      changes: card.changes.map(({ what, said }) => ({ what, text: text(said) })),
    })),
    questions: view.questions.map(({ code, severity, said }) => ({
      code,
      severity,
      text: text(said),
    })),
    roster: roster && {
      isList: roster.isList,
      person: roster.person,
      by: roster.groupings[0]?.header || null,
      groupings: roster.groupings,
      withoutAddress: roster.withoutAddress,
    },
    offer: { rows, people, seats, seconds },
  };
}

/** For a person at a terminal: the questions first, then how columns are read, then every row. */
function textOf(looked: Looked): string {
  const { headerRow, columns, rows, questions, roster, offer } = looked;
  const lines: string[] = [];
  for (const { severity, text } of questions)
    lines.push(`${severity === 'question' ? '?' : '-'} ${text}.`);
  if (headerRow === null) lines.push('No header was recognised in its first 20 rows.');
  else lines.push(`Headers in row ${headerRow}:`);
  for (const { header, field, ours } of columns)
    lines.push(`  ${header}: ${ours ? 'written by Rows to Spaces' : (field ?? 'not used')}`);
  if (roster) lines.push(...rosterText(roster));
  if (!roster?.isList || offer.rows > 0) lines.push(...rows.flatMap(rowText));
  lines.push(
    `${counted(offer.rows, 'space')} to set up: ${counted(offer.people, 'person', 'people')}, ${counted(offer.seats, 'seat')}, about ${offer.seconds} s. Nothing was sent.`,
  );
  return lines.join('\n');
}

function rosterText({
  isList,
  person,
  by,
  groupings,
  withoutAddress,
}: NonNullable<Looked['roster']>) {
  const lines = [
    isList
      ? `Each row is a person, by “${person}”.`
      : `Rows could be read as people, too, by “${person}”.`,
  ];
  for (const { header, groups } of groupings) {
    lines.push(
      `  ${header === by ? 'Grouped' : 'or'} ${header === '' ? 'all together' : `by “${header}”`}: ${counted(groups.length, 'space')}`,
    );
    if (header !== by) continue;
    for (const { name, members, managers, owners } of groups)
      lines.push(`    ${name}: ${[...owners, ...managers, ...members].join(', ')}`);
  }
  if (withoutAddress.length > 0) lines.push(`  Without an address: ${withoutAddress.join(', ')}`);
  return lines;
}

function rowText(looked: Looked['rows'][number]): string[] {
  const { row, place, name, people, groups, findings, changes } = looked;
  const who = people.map(({ address, role }) =>
    role === 'member' ? address : `${address} (${role})`,
  );
  return [
    `Row ${row}, ${PLACES[place]}: ${name || 'no name'}${who.length + groups.length > 0 ? `: ${[...who, ...groups].join(', ')}` : ''}`,
    ...findings.map(({ severity, text }) => `  ${severity === 'error' ? '!' : '-'} ${text}`),
    ...changes.map(({ text }) => `  + ${text}`),
  ];
}

const PLACES: Record<RowCard['place'], string> = {
  ready: 'to set up',
  toFix: 'to fix',
  waiting: 'waiting',
  doubt: 'in doubt',
  done: 'done',
  partly: 'partly done',
  failed: 'failed',
  skipped: 'skipped',
  odd: 'to fix',
};

function counted(count: number, one: string, other = `${one}s`): string {
  return `${count} ${count === 1 ? one : other}`;
}
