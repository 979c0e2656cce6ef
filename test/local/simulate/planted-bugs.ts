/** Bugs that would break what is promised, as changes to the text of a copy of `src`. */

export interface PlantedBug {
  name: string;
  changes: { file: string; find: string; replace: string }[];
  /** Seeds that are known to find it: the others are tried only when these don't. */
  seeds: number[];
  /** It takes somebody who forges outcomes. */
  forged?: true;
  /** Somebody keeps the sheet up to date in runs that find it, or undoes one; played at night only, for such runs are long. */
  keeps?: true;
}

const FIRST_SEND =
  'items.map(({ row, uuid, progress }) => setUp(bodyOf(slice, row.request, uuid, progress)))';

export const PLANTED_BUGS: PlantedBug[] = [
  {
    name: 'no stamp before sending: what is sent first stands nowhere',
    changes: [
      {
        file: 'run/send.ts',
        find: FIRST_SEND,
        replace: `items.map(({ row, uuid, progress, sentBefore }) =>
          setUp(bodyOf(slice, row.request, sentBefore ? uuid : slice.ports.uuid(), progress)))`,
      },
    ],
    seeds: [22, 6],
  },
  {
    name: 'no journal',
    changes: [
      {
        file: 'run/slice-state.ts',
        find: 'writeJournal(ports.stores.document, journal, ports.sheet.id, ports.seals, {',
        replace: 'void [writeJournal, ports, journal];\n  void ({',
      },
    ],
    seeds: [622],
  },
  {
    name: 'a new id on retry',
    changes: [
      {
        file: 'run/send.ts',
        find: FIRST_SEND,
        replace: `items.map(({ row, uuid, progress, sentBefore }) =>
          setUp(bodyOf(slice, row.request, sentBefore ? slice.ports.uuid() : uuid, progress)))`,
      },
    ],
    seeds: [22],
  },
  {
    name: 'a doubt is sent again at once, while Chat may still be at it',
    changes: [
      {
        file: 'run/send.ts',
        find: 'Math.max(SETTLE_PAUSE_MS, backoffMs(tries, slice.ports.random()));',
        replace: '0 * Math.max(SETTLE_PAUSE_MS, backoffMs(tries, slice.ports.random()));',
      },
    ],
    seeds: [71],
  },
  {
    name: 'outcomes go by row number: what moved is not looked for',
    changes: [
      {
        file: 'placing/write-rows.ts',
        find: 'snapshot = read();\n  }',
        replace: 'snapshot = read();\n    return { snapshot, settled: true };\n  }',
      },
    ],
    seeds: [2, 3],
  },
  {
    name: 'the lease is not checked before sending',
    changes: [
      {
        file: 'run/lease.ts',
        find: 'return readLease(properties[KEY])?.token === lease.token;',
        replace: 'return properties !== undefined && lease !== undefined;',
      },
      {
        file: 'run/lease.ts',
        find: 'const held = holder(properties, now);',
        replace: 'const held = holder(properties, now + 1e15);',
      },
    ],
    seeds: [154, 277],
  },
  {
    name: 'silent drops are believed',
    changes: [
      {
        file: 'run/members.ts',
        find: 'return counted.length === request.people.length + request.groups.length + 1;',
        replace: 'return counted.length > 0;',
      },
    ],
    seeds: [3],
  },
  {
    name: 'firings heed no pause',
    changes: [
      { file: 'app/firing.ts', find: '!mine.paused &&', replace: '' },
      {
        file: 'app/due.ts',
        find: 'if (schedule?.tag !== tag || schedule.paused) return false;',
        replace: 'if (schedule?.tag !== tag) return false;',
      },
      {
        file: 'schedule/schedule.ts',
        find: 'if (schedule.paused || !every) return false;',
        replace: 'if (!every) return false;',
      },
    ],
    seeds: [267, 755],
  },
  {
    name: 'an answer that finds the sheet busy is forgotten',
    changes: [
      {
        file: 'app/firing-ports.ts',
        find: 'firing.document.set({ [wantedKey(sheetId, tag)]: firing.uuid() });',
        replace: 'void [firing, sheetId, tag];',
      },
      {
        file: 'schedule/schedule.ts',
        find: 'schedule.every ?? (schedule.onForm ? HOURLY : null)',
        replace: 'schedule.every',
      },
    ],
    seeds: [18, 6],
  },
  {
    name: 'more people come into whatever space the cells of a finished row name',
    changes: [
      {
        file: 'plan/snapshot.ts',
        find: '  return !trust.proves(stamp, space);',
        replace: '  return trust.tag === space;',
      },
    ],
    seeds: [2, 16],
    forged: true,
  },
  {
    name: 'the space that a cell names is believed of every row with one’s own tag',
    changes: [
      {
        file: 'run/trust.ts',
        find: 'if (spaceIn(ownProgress(journal, stamp)) === space) return true;',
        replace:
          'if (stamp.tag === tag || spaceIn(ownProgress(journal, stamp)) === space) return true;',
      },
    ],
    seeds: [2, 16],
    forged: true,
  },
  {
    name: 'a row that somebody typed is taken for one of the run, seal or not',
    changes: [
      {
        file: 'plan/snapshot.ts',
        find: "  if (proof === 'nothing') return odd('finding.unsealed');\n",
        replace: '',
      },
      {
        file: 'plan/snapshot.ts',
        find: "  if (proof === 'unsealed' && !trust.goesOnUnsealed(stamp) && !trust.isAtWork(stamp))\n    return odd('finding.unsealed');\n",
        replace: '',
      },
      {
        file: 'plan/snapshot.ts',
        find: "  if (!trust.proves(stamp, space)) return odd('finding.spaceUnproven');\n",
        replace: '',
      },
    ],
    seeds: [1, 39],
    forged: true,
  },
  {
    name: 'what takes something away is done without its tick',
    changes: [
      { file: 'run/start.ts', find: 'if (!takeAway?.has(key)) return false;', replace: '' },
    ],
    seeds: [1, 16],
    keeps: true,
  },
  {
    name: 'whoever moved is taken out before the other space has them',
    changes: [
      {
        file: 'run/take-away.ts',
        find: 'cases = whereTheyMoved(slice, cases, works);',
        replace: '',
      },
    ],
    seeds: [58, 64],
    keeps: true,
  },
  {
    name: 'a space is deleted that the run had only found',
    changes: [
      {
        file: 'row/progress.ts',
        find: "const isMade = progress.by === 'first send' || progress.by === 'otherwise';",
        replace: "const isMade = progress.by !== 'there before';",
      },
      {
        file: 'compare/undoable.ts',
        find: "if (applied?.origin !== 'made' || applied.isCut) return 'notMade';",
        replace: "if (!applied || applied.isCut) return 'notMade';",
      },
    ],
    seeds: [15],
    keeps: true,
  },
  {
    name: 'what nobody used when it was looked at is deleted unread',
    changes: [
      {
        file: 'compare/undo.ts',
        find: 'const judged = judge(undoing, due);',
        replace: "const judged = new Map(due.map((one) => [one, 'may' as const]));",
      },
    ],
    seeds: [15],
    keeps: true,
  },
  {
    name: 'a schedule takes out whom it sees missing for the first time',
    changes: [
      {
        file: 'schedule/in-step.ts',
        find: 'now - known.since >= MISSING_FOR_MS',
        replace: 'now >= known.since',
      },
    ],
    seeds: [33, 271],
    keeps: true,
  },
  {
    name: 'a schedule takes out as many as there are',
    changes: [
      {
        file: 'schedule/in-step.ts',
        find: 'if (isBeyond) return',
        replace: 'if (isBeyond && due.length < 0) return',
      },
    ],
    seeds: [235, 240],
    keeps: true,
  },
  {
    name: 'a space that is only completed is muted and moved as if it were new',
    changes: [
      {
        file: 'run/tidy-my-chat.ts',
        find: '!isMadeNow(made)) return false;',
        replace: '!(made && isMadeNow)) return false;',
      },
    ],
    seeds: [310, 324],
    keeps: true,
  },
  {
    name: 'what a schedule set up unseen isn’t counted over two firings',
    changes: [
      {
        file: 'schedule/guard.ts',
        find: 'const lately = used.filter(([at]) => at > hour - DAY_HOURS);',
        replace: 'const lately = used.filter(([at]) => at > hour);',
      },
    ],
    seeds: [142, 78],
    keeps: true,
  },
  {
    name: 'a schedule’s limit of people is ignored',
    changes: [
      {
        file: 'schedule/guard.ts',
        find: 'people: leftOf(limits.peopleADay, lately, 2),',
        replace: 'people: leftOf(null, lately, 2),',
      },
    ],
    seeds: [96, 56],
    keeps: true,
  },
  {
    name: 'a schedule lets people from outside in although its owner doesn’t',
    changes: [
      {
        file: 'schedule/guard.ts',
        find: 'if (!outsiders && candidate.outsiders.length > 0)',
        replace: 'if (!outsiders && candidate.outsiders.length > 9)',
      },
    ],
    seeds: [374, 369],
    keeps: true,
  },
  {
    name: 'nobody is told that a schedule rests at its limit',
    changes: [
      {
        file: 'app/conclude.ts',
        find: 'if (rows > 0) tell(',
        replace: 'if (rows > 5) tell(',
      },
    ],
    seeds: [142, 96],
    keeps: true,
  },
  {
    name: 'members come in before their row is open',
    changes: [
      {
        file: 'request/read-request.ts',
        find: 'if (!opening || (opening.isOpen && !(opening.on && context.beforeOpening))) return;',
        replace: 'if (!opening || opening.isOpen || !context.beforeOpening) return;',
      },
    ],
    seeds: [9, 115],
    keeps: true,
  },
];
