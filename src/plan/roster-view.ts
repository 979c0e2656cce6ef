/** A list of people as the sidebar shows it: who, by what, how many, and who can't be put into a space. */
import type {
  PouredCounts,
  PouringView,
  RosterGrouping,
  RosterGroupView,
  RosterRow,
  RosterRows,
  RosterView,
} from '../protocol';
import { isTicked, type Pouring } from './pour';
import type { Grouping, Roster, RosterChoice, RosterGroup } from './roster';

/** Most groups that are listed. */
const MOST_GROUPS = 500;
/** Most rows of one kind that are listed. */
const MOST_ROWS = 200;
/** Most changes of one pouring that are listed, each for a group and a kind; what is not listed is not done. */
const MOST_CHANGES = 2000;

/** What was made from a list before. */
export interface RosterMade extends RosterChoice {
  /** The names of the sheets, by the header that their people were grouped by; '' for everybody in one group. */
  sheets: Readonly<Record<string, string>>;
}

/** The ways to group that a person can choose among: the last puts everybody into one group, named like the sheet. */
export function waysToGroup(roster: Roster, sheetName: string): Grouping[] {
  const { people } = roster;
  return [
    ...roster.groupings,
    {
      ...{ column: -1, header: '', sizes: [people], people },
      groups: () => [{ ...roster.everybody(), name: sheetName }],
      without: () => [],
    },
  ];
}

/** The way that was chosen, or the likeliest. */
export function chosenWay(ways: readonly Grouping[], by: string | undefined): Grouping | undefined {
  return ways.find(({ header }) => header === by) ?? ways[0];
}

export function viewOfRoster(roster: Roster, made: RosterMade, sheetName: string): RosterView {
  const ways = waysToGroup(roster, sheetName);
  const way = chosenWay(ways, made.by);
  const groups = way?.groups() ?? [];
  return {
    likely: roster.isList,
    people: roster.people,
    person: roster.person.header,
    persons: roster.persons.map(({ header, people }) => ({ header, people })),
    managers: roster.leaders.managers?.header ?? null,
    owners: roster.leaders.owners?.header ?? null,
    besides: roster.besides.map(({ header, people, role }) => ({ header, people, role })),
    by: way?.header ?? '',
    groupings: ways.map((one) => groupingView(one, made.sheets[one.header] ?? '')),
    groups: groups.slice(0, MOST_GROUPS).map(groupView),
    withoutAddress: listed(roster.withoutAddress, ({ row, shown, cell }) => ({
      row: row + 1,
      column: roster.person.column,
      name: shown,
      text: cell,
    })),
    withoutGroup: listed(way?.without() ?? [], ({ row, shown }) => ({
      row: row + 1,
      column: way && way.column >= 0 ? way.column : null,
      name: shown,
      text: '',
    })),
    secondAddresses: listed(roster.secondAddresses, ({ row, shown, others }) => ({
      row: row + 1,
      column: roster.person.column,
      name: shown,
      text: others.join(', '),
    })),
  };
}

function groupingView({ header, sizes, people }: Grouping, madeBefore: string): RosterGrouping {
  return {
    header,
    spaces: sizes.length,
    people,
    smallest: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    madeBefore,
  };
}

function groupView({ name, listed: people, managers, owners }: RosterGroup): RosterGroupView {
  return {
    name,
    people,
    managers: [...owners, ...managers].map(({ shown }) => shown),
  };
}

function listed<Item>(items: readonly Item[], row: (item: Item) => RosterRow): RosterRows {
  return { count: items.length, rows: items.slice(0, MOST_ROWS).map(row) };
}

/** What pouring would change, to be ticked before anything is written. */
export function viewOfPouring(
  { newGroups, changes, otherRows, digest }: Pouring,
  sheet: { id: number; name: string },
): PouringView {
  return {
    sheet,
    newRows: newGroups.slice(0, MOST_GROUPS).map(groupView),
    changes: changes.slice(0, MOST_CHANGES).map((change) => ({
      kind: change.kind,
      group: change.group,
      to: change.kind === 'moved' ? change.to : '',
      role: change.kind === 'role' ? change.role : 'members',
      people: change.people.map(({ shown }) => shown),
      ticked: isTicked(change),
    })),
    otherRows: otherRows.slice(0, MOST_ROWS),
    digest,
  };
}

/** How many people were written for what was ticked. */
export function pouredCounts(
  { newGroups, changes }: Pouring,
  taken: ReadonlySet<number>,
): PouredCounts {
  const counts = { newRows: newGroups.length, came: 0, moved: 0, role: 0, left: 0 };
  changes.forEach(({ kind, people }, index) => {
    if (taken.has(index)) counts[kind] += people.length;
  });
  return counts;
}
