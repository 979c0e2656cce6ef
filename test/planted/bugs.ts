/** Bugs that would break what is promised, as changes to the text of a copy of `src`, each with the test that finds it. */

export interface Bug {
  name: string;
  changes: { file: string; find: string; replace: string }[];
  /** The test that fails with the bug: its file in `test`, and what it is called (its `test`, without `describe`). */
  foundBy: { file: string; test: string };
}

export const BUGS: readonly Bug[] = [
  {
    name: 'of a list of members only the first page is read',
    changes: [
      {
        file: 'run/members.ts',
        find: 'return nextPageToken ? ',
        replace: "return nextPageToken === '' ? ",
      },
    ],
    foundBy: {
      file: 'run/who-is-in',
      test: 'whose space’s list comes in several pages is asked about no further, for all of them are read',
    },
  },
  {
    name: 'a 409 on a resend is taken for a failure',
    changes: [
      {
        file: 'row/after.ts',
        find: "if (sentBefore && (request.kind !== 'directMessage' || ask.takenOver)) {",
        replace:
          "if (sentBefore && error.code !== 409 && (request.kind !== 'directMessage' || ask.takenOver)) {",
      },
    ],
    foundBy: { file: 'row/after', test: '… on a resend: it may be its own' },
  },
  {
    name: 'the person leaves although the owner is only invited',
    changes: [
      {
        file: 'run/last-steps.ts',
        find: "membership?.state === 'JOINED' && ",
        replace: 'membership && ',
      },
    ],
    foundBy: {
      file: 'run/leaving',
      test: 'an owner who has the role and is still only invited is none: nobody leaves',
    },
  },
  {
    name: 'a doubt whose row changed meanwhile is sent again with the new content',
    changes: [{ file: 'row/next.ts', find: "if (!fits) return 'ask';", replace: '' }],
    foundBy: { file: 'row/next', test: 'is in doubt, and changed' },
  },
  {
    name: 'a firing runs the schedule of another person',
    changes: [
      {
        file: 'app/firing.ts',
        find: 'const mine = schedule?.tag === tag ? schedule : undefined;',
        replace: 'const mine = schedule;',
      },
      {
        file: 'app/firing.ts',
        find: 'allSchedules(properties).get(sheetId)?.tag === tag ||',
        replace: 'allSchedules(properties).has(sheetId) ||',
      },
      {
        file: 'app/due.ts',
        find: 'if (schedule?.tag !== tag || schedule.paused) return false;',
        replace: 'if (!schedule || schedule.paused) return false;',
      },
    ],
    foundBy: { file: 'app/background', test: 'is carried out by firings of its owner alone' },
  },
  {
    name: '“daily at 7” goes by UTC',
    changes: [
      {
        file: 'app/background.ts',
        find: 'local: (at) => localTime(host, at),',
        replace:
          'local: (at) => ({ ...localTime(host, at), minuteOfDay: Math.floor(at / 60_000) % 1_440 }),',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'of a day goes by the clock of the spreadsheet’s own time zone',
    },
  },
  {
    name: 'the person leaves although giving the owner the role failed',
    changes: [{ file: 'run/last-steps.ts', find: ' && !roleFailed(work, person)', replace: '' }],
    foundBy: {
      file: 'run/complete',
      test: 'nobody leaves a space whose owner could not be given the role',
    },
  },
  {
    name: 'what was learned of members is held for true of whoever stands in their place',
    changes: [
      {
        file: 'run/members.ts',
        find: 'if (who?.of !== peopleOf(task)) return { marks, names };',
        replace: 'if (!who) return { marks, names };',
      },
    ],
    foundBy: {
      file: 'run/who-is-in',
      test: 'what was learned of a row’s people is nobody else’s who is asked for by then',
    },
  },
  {
    name: 'leaving takes out the first person of the row in place of the caller',
    changes: [
      {
        file: 'run/last-steps.ts',
        find: 'tasks.map(({ space }) => removeMember(ownMembership(slice, space))),',
        replace:
          "tasks.map(({ space, request }) => removeMember([space, 'members', request.people[0]?.user.slice(6)].join('/'))),",
      },
    ],
    foundBy: { file: 'run/leaving', test: 'whoever left before and is refused has left' },
  },
  {
    name: 'arranging triggers deletes those of other functions, too',
    changes: [
      {
        file: 'app/triggers.ts',
        find: '  const timers = there\n    .filter(({ handler }) => handler === TIMER_FUNCTION)\n',
        replace:
          '  const timers = there\n    .filter(({ handler }) => handler !== FORM_FUNCTION)\n',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'gives and takes its own triggers, and leaves those of other functions alone',
    },
  },
  {
    name: 'replay throws away journal entries of rows on other sheets',
    changes: [{ file: 'run/stamps.ts', find: '!journal.elsewhere.has(uuid) &&', replace: '' }],
    foundBy: {
      file: 'run/slice',
      test: 'of another sheet stays in the journal, however long it takes',
    },
  },
  {
    name: 'looking takes a space that another row holds',
    changes: [
      {
        file: 'run/look.ts',
        find: 'name !== undefined && !held.has(name);',
        replace: 'name !== undefined;',
      },
    ],
    foundBy: { file: 'run/slice', test: 'isn’t given a space that another row holds' },
  },
  {
    name: 'Stop is only looked at when a slice begins, not before each batch',
    changes: [
      {
        file: 'run/send.ts',
        find: "if (may !== 'yes') return may;",
        replace: "if (may === 'lost') return may;",
      },
    ],
    foundBy: {
      file: 'run/stop',
      test: 'pressed while the first row is sent alone, it keeps the others of that slice back',
    },
  },
  {
    name: 'mails are sent twice',
    changes: [
      {
        file: 'app/background.ts',
        find: 'send(host, { ...mail, to: person.shown || report.to });',
        replace:
          'for (const to of [person.shown, person.shown]) send(host, { ...mail, to: to || report.to });',
      },
    ],
    foundBy: {
      file: 'google/automation-mails',
      test: 'a second run in the same minute tells nothing twice',
    },
  },
  {
    name: 'every mail repeats what was told before',
    changes: [
      {
        file: 'schedule/report.ts',
        find: '.filter((row) => !known.has(markOf(row)))',
        replace: ".filter((row) => !known.has('') && markOf(row) !== '')",
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'mails of a row to be fixed once, and again only when it was changed',
    },
  },
  {
    name: 'looking takes a space of that name whenever it was made',
    changes: [
      {
        file: 'row/after.ts',
        find: 'if (isOurs && space?.name && isMadeWith(space, before.sent))',
        replace: 'if (isOurs && space?.name)',
      },
    ],
    foundBy: { file: 'row/after', test: '… another day' },
  },
  {
    name: 'the age of a doubt counts from the last send',
    changes: [
      {
        file: 'row/after.ts',
        find: 'if (!isUnseen(before)) sent.firstAt = at;',
        replace: 'sent.firstAt = at;',
      },
    ],
    foundBy: { file: 'row/after', test: 'counts from the first send whose answer nobody saw' },
  },
  {
    name: 'retries of member calls are not counted against the quota',
    changes: [
      {
        file: 'run/paced.ts',
        find: 'const permission = quota ? askGrant(paced.ports, quota, round.length) : undefined;',
        replace:
          'const permission = quota && tries.every((one) => one === 0) ? askGrant(paced.ports, quota, round.length) : undefined;',
      },
    ],
    foundBy: {
      file: 'run/slice',
      test: 'every try to add somebody counts against the quota, also one that Chat was too busy for',
    },
  },
  {
    name: 'where the journal was lost, waiting rows count as never sent',
    changes: [
      {
        file: 'run/slice.ts',
        find: 'if (isJournalLost(properties)) doubtWaiting(slice);',
        replace: 'void [isJournalLost, doubtWaiting];',
      },
    ],
    foundBy: {
      file: 'run/slice',
      test: 'where the journal was lost, a row that waits is looked for before it is sent',
    },
  },
  {
    name: 'a run that still goes on can be taken over',
    changes: [
      {
        file: 'app/take-over.ts',
        find: 'if (tag === person.tag || expectedBy(run) > host.now()) continue;',
        replace: 'if (tag === person.tag || expectedBy(run) < 0) continue;',
      },
    ],
    foundBy: { file: 'app/run', test: 'only rows with which nobody goes on can be taken over' },
  },
  {
    name: 'rows that came in later and ask for the same are stamped, too',
    changes: [
      {
        file: 'placing/stamp-rows.ts',
        find: 'if ((isNew(row) || isOurs(row)) && take(row)) return newStamp(row);',
        replace:
          'if ((isNew(row) || isOurs(row)) && open.has(row.fingerprint)) return newStamp(row);',
      },
    ],
    foundBy: {
      file: 'run/start',
      test: 'a row that comes in while stamps are written and asks for the same is left for a later run',
    },
  },
  {
    name: 'Add the new people leaves the space',
    changes: [
      {
        file: 'run/last-steps.ts',
        find: 'if (madeOf(slice, work.task)?.onlyPeople) return false;',
        replace: '',
      },
    ],
    foundBy: {
      file: 'run/complete',
      test: 'nobody leaves a space of before to which people are added, whatever the settings say by then',
    },
  },
  {
    name: 'outcome columns are not plain text',
    changes: [
      {
        file: 'google/sheet.ts',
        find: "headers.length).setNumberFormat('@');",
        replace: 'headers.length).getNumberFormat();',
      },
    ],
    foundBy: {
      file: 'google/refused-writes',
      test: 'the columns that the add-on makes are plain text: what is pasted there stays as it is',
    },
  },
  {
    name: 'the log sheet takes formulas',
    changes: [
      {
        file: 'google/log-sheet.ts',
        find: "range.setNumberFormat('@');",
        replace: 'range.getNumberFormat();',
      },
    ],
    foundBy: {
      file: 'google/automation-log',
      test: 'a name that looks like a formula is text in it',
    },
  },
  {
    name: 'settings of one sheet hold for all',
    changes: [
      {
        file: 'app/remembered.ts',
        find: 'export const settingsKey = (sheetId: number) =>',
        replace: 'export const settingsKey = (_: number, sheetId = 0) =>',
      },
    ],
    foundBy: { file: 'app/remembered', test: 'settings of one sheet hold for no other' },
  },
  {
    name: 'a group chat’s refusal over one person fails it without naming anybody',
    changes: [
      {
        file: 'row/after.ts',
        find: 'if (without) return ready({ ...before, ask: { ...ask, without } });',
        replace: 'void without;',
      },
    ],
    foundBy: { file: 'row/after', test: 'a group chat is refused over one of three' },
  },
  {
    name: 'a schedule can be changed by anybody',
    changes: [
      {
        file: 'app/schedule.ts',
        find: "if (others) throw troubled('notYourSchedule', { by: others.by });",
        replace: 'void others;',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'is one person’s: others see whose it is, and can’t change it',
    },
  },
  {
    name: 'a form’s wish is forgotten when the run has not begun',
    changes: [
      {
        file: 'app/firing.ts',
        find: 'if (!due && !unfinished) {',
        replace:
          'if (wanted !== undefined) firing.document.remove(wantedKey(sheetId, tag));\n    if (!due && !unfinished) {',
      },
    ],
    foundBy: {
      file: 'google/automation-forms',
      test: 'an answer that comes while another one’s execution is at work is set up by that execution',
    },
  },
  {
    name: 'a typed space is completed for whoever comes: copies are not recognised by their bearer',
    changes: [
      {
        file: 'run/rows-of-run.ts',
        find: 'originalOf(snapshot, stamp.uuid) === row;',
        replace: 'originalOf(snapshot, stamp.uuid) !== undefined;',
      },
    ],
    foundBy: {
      file: 'run/slice',
      test: 'a row whose twin under the same id is settled says what became of that one',
    },
  },
  {
    name: 'an id of fewer digits than any account has counts as somebody',
    changes: [{ file: 'table/addresses.ts', find: 'fewest: 15', replace: 'fewest: 14' }],
    foundBy: { file: 'table/addresses', test: '01701234567890' },
  },
  {
    name: 'a group that is named by its id counts as none',
    changes: [
      {
        file: 'request/fingerprint.ts',
        find: "return groups.map((group) => ('id' in group ? group.id : group.address)).sort();",
        replace: "return groups.map((group) => ('id' in group ? '' : group.address)).sort();",
      },
    ],
    foundBy: { file: 'request/fingerprint', test: 'has the fingerprint that it had in 0.1.0' },
  },
  {
    name: 'a sign beyond the first plane has five bytes',
    changes: [
      {
        file: 'request/welcome-message.ts',
        find: '< 0x10000 ? 3 : 4',
        replace: '< 0x10000 ? 3 : 5',
      },
    ],
    foundBy: { file: 'request/read-request', test: 'has at most 32,000 bytes' },
  },
  {
    name: 'a group chat is set up with groups',
    changes: [
      {
        file: 'request/setup-body.ts',
        find: "if (request.kind !== 'space') return people;",
        replace: '',
      },
    ],
    foundBy: {
      file: 'request/setup-body',
      test: 'a group chat is of people alone, whatever groups its row names',
    },
  },
  {
    name: 'what is found first comes last among what weighs the same',
    changes: [
      {
        file: 'plan/finding-groups.ts',
        find: 'first(one) - first(other),',
        replace: 'first(other) - first(one),',
      },
    ],
    foundBy: {
      file: 'plan/finding-groups',
      test: 'what is one finding says it in its own words, in whatever group',
    },
  },
  {
    name: 'the header row is told one too low',
    changes: [
      {
        file: 'plan/view.ts',
        find: 'headerRow: headerRow + 1,',
        replace: 'headerRow: headerRow - 1,',
      },
    ],
    foundBy: { file: 'plan/view', test: 'the header row is told by the sheet’s own number' },
  },
  {
    name: 'rows of a run that is expected to go on are offered to others',
    changes: [
      {
        file: 'plan/view.ts',
        find: 'run.busyUntil + run.expectedBy > 0',
        replace: 'run.busyUntil > 0',
      },
    ],
    foundBy: {
      file: 'plan/view',
      test: 'is not to be taken over while its person goes on, nor asked about',
    },
  },
  {
    name: 'rows of a run at which somebody is are offered to others',
    changes: [
      {
        file: 'plan/view.ts',
        find: 'run.busyUntil + run.expectedBy > 0',
        replace: 'run.expectedBy > 0',
      },
    ],
    foundBy: {
      file: 'plan/view',
      test: 'is not to be taken over while its person goes on, nor asked about',
    },
  },
  {
    name: 'what is not granted is logged',
    changes: [
      {
        file: 'chat/pacing.ts',
        find: 'log: granted > 0 ? { ...pruned, sent: [...sent, [now, granted]] } : pruned,',
        replace: 'log: { ...pruned, sent: [...sent, [now, granted]] },',
      },
    ],
    foundBy: { file: 'chat/pacing', test: 'what isn’t granted leaves nothing in the log' },
  },
  {
    name: 'a mail lists more than it may hold',
    changes: [
      {
        file: 'schedule/mail.ts',
        find: 'if (room.characters > MOST_CHARACTERS) break;',
        replace: '',
      },
    ],
    foundBy: {
      file: 'schedule/mail',
      test: 'thousands of rows with long details stay below what a mail may hold, and it says how many are listed',
    },
  },
  {
    name: 'a mail forgets what its first list took',
    changes: [{ file: 'schedule/mail.ts', find: 'room.rows++;', replace: 'room.rows = 1;' }],
    foundBy: {
      file: 'schedule/mail',
      test: 'thousands of rows with long details stay below what a mail may hold, and it says how many are listed',
    },
  },
  {
    name: 'a run that began when the schedule was changed counts as one of it',
    changes: [
      {
        file: 'schedule/schedule.ts',
        find: 'if (at <= Math.max(schedule.since, schedule.lastStartedAt)) return schedule;',
        replace: 'if (at < Math.max(schedule.since, schedule.lastStartedAt)) return schedule;',
      },
    ],
    foundBy: {
      file: 'schedule/schedule',
      test: 'a run of before the schedule was switched on is none of its runs, nor its name for the sheet',
    },
  },
  {
    name: 'a mail names the row above',
    changes: [
      {
        file: 'schedule/report.ts',
        find: 'row: row.index + 1,\n        name: row.name,\n        status: row.outcome.Status',
        replace: 'row: row.index,\n        name: row.name,\n        status: row.outcome.Status',
      },
    ],
    foundBy: {
      file: 'google/automation-mails',
      test: 'who is missing is named with the reason and what to do; what went well stands beside it',
    },
  },
  {
    name: 'a mail names the row above one to be fixed',
    changes: [
      {
        file: 'schedule/report.ts',
        find: '          row: row.index + 1,\n          name: row.name,\n          status: STATUS.fix',
        replace:
          '          row: row.index,\n          name: row.name,\n          status: STATUS.fix',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'mails of a row to be fixed once, and again only when it was changed',
    },
  },
  {
    name: 'no firing is asked for while a run is unfinished',
    changes: [
      {
        file: 'app/firing.ts',
        find: 'if (isUnfinished(properties, sheetId, tag)) return true;',
        replace: '',
      },
    ],
    foundBy: {
      file: 'google/automation-schedule',
      test: 'a timer that a firing made and that never fires costs no other: the run goes on by the hour',
    },
  },
  {
    name: 'a wish of a schedule that rests keeps firings coming',
    changes: [
      {
        file: 'app/firing.ts',
        find: 'if (isMine && !schedule?.paused && properties[wantedKey(sheetId, tag)] !== undefined)',
        replace: 'if (isMine && properties[wantedKey(sheetId, tag)] !== undefined)',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'comes again soon for what a form asked for, unless its schedule rests',
    },
  },
  {
    name: 'a form’s answer waits for the schedule’s hour',
    changes: [
      {
        file: 'app/firing.ts',
        find: '(isDue(mine, now, firing.local) || (wanted !== undefined && mine.onForm));',
        replace: 'isDue(mine, now, firing.local);',
      },
    ],
    foundBy: {
      file: 'google/automation-noticed',
      test: 'timers that never find their spreadsheet are given up, and form answers set up their rows',
    },
  },
  {
    name: 'what may pass is tried once',
    changes: [
      {
        file: 'app/firing.ts',
        find: 'if (!passing || tries >= TRIES ||',
        replace: 'if (tries >= 1 ||',
      },
    ],
    foundBy: { file: 'app/background', test: 'passes is tried again' },
  },
  {
    name: 'what can’t pass is tried again',
    changes: [
      {
        file: 'app/firing.ts',
        find: 'if (!passing || tries >= TRIES ||',
        replace: 'if (tries >= TRIES ||',
      },
    ],
    foundBy: { file: 'app/background', test: 'doesn’t pass is left to the next one' },
  },
  {
    name: 'a firing that did nothing mails its owner',
    changes: [{ file: 'app/conclude.ts', find: 'if (!happened) return;', replace: '' }],
    foundBy: {
      file: 'app/background',
      test: 'mails nothing where nothing was to be done, also after each run',
    },
  },
  {
    name: 'who was taken out leaves Applied before Chat has confirmed it',
    changes: [
      { file: 'run/applied.ts', find: 'people: [...people, ...work.stay],', replace: 'people,' },
    ],
    foundBy: {
      file: 'run/taking-away',
      test: 'nothing that takes away is done without its tick, whatever else is applied',
    },
  },
  {
    name: 'the guards on taking out are checked only when it is planned',
    changes: [
      { file: 'run/take-away.ts', find: 'cases = offeredStill(slice, cases);', replace: '' },
    ],
    foundBy: {
      file: 'run/taking-away',
      test: 'whoever is named again before the first call is not taken out',
    },
  },
  {
    name: 'the Applied cell of a copied row is believed',
    changes: [
      {
        file: 'plan/taking-away.ts',
        find: "if ((snapshot.bySpace.get(spaceOf(row)) ?? []).length > 1) return 'shared';",
        replace: '',
      },
    ],
    foundBy: {
      file: 'plan/changes',
      test: 'while two rows have one space, nobody is taken out of it',
    },
  },
  {
    name: 'a column that is read no more is taken for an empty one',
    changes: [{ file: 'plan/taking-away.ts', find: "if (columns) return 'columns';", replace: '' }],
    foundBy: {
      file: 'plan/changes',
      test: 'where columns that gave people are gone, renamed or used otherwise, nobody is taken out until that was said',
    },
  },
  {
    name: 'the last owner is taken out or has less',
    changes: [
      {
        file: 'run/take-away.ts',
        find: 'cases = leavingAnOwner(cases).filter(',
        replace: 'cases = cases.filter(',
      },
    ],
    foundBy: {
      file: 'run/taking-away',
      test: 'the last owner who has joined keeps the role and stays, and whoever is no owner takes nobody out',
    },
  },
  {
    name: 'whoever moved is taken out although adding them was refused',
    changes: [
      {
        file: 'run/take-away.ts',
        find: 'cases = whereTheyMoved(slice, cases, works);',
        replace: '',
      },
    ],
    foundBy: {
      file: 'run/taking-away',
      test: 'a person who moved goes only after the other space has them; where that failed, they stay',
    },
  },
  {
    name: 'somebody is taken out by an address whose person the row names by another',
    changes: [
      { file: 'run/take-away.ts', find: 'cases = otherThanNamed(slice, cases);', replace: '' },
    ],
    foundBy: {
      file: 'run/taking-away',
      test: 'somebody whose row names them by another address is not taken out',
    },
  },
  {
    name: 'as many reads of one space at once as Chat allows a second, and one more',
    changes: [
      {
        file: 'run/paced.ts',
        find: 'reads: READS_A_SECOND_PER_SPACE - 1,',
        replace: 'reads: READS_A_SECOND_PER_SPACE + 1,',
      },
    ],
    foundBy: {
      file: 'run/complete',
      test: 'Chat refuses nobody for haste where many people of one space are asked about at once',
    },
  },
  {
    name: 'a run that begins while Stop is being pressed goes on',
    changes: [
      {
        file: 'app/due.ts',
        find: 'if (schedule?.tag !== tag || schedule.paused) return false;',
        replace: 'if (schedule?.tag !== tag) return false;',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'begins nothing where Stop was pressed before it came, and the pause is written once it has looked',
    },
  },
  {
    name: 'which group it is counts in no fingerprint',
    changes: [
      {
        file: 'request/fingerprint.ts',
        find: 'groups.length > 0 ? groupKeys(groups) : NONE',
        replace: "groups.length > 0 ? groups.map(() => '') : NONE",
      },
    ],
    foundBy: {
      file: 'request/fingerprint',
      test: 'another group, by its id, in the place of one',
    },
  },
  {
    name: 'a space is used that nobody was shown',
    changes: [
      {
        file: 'run/mend.ts',
        find: "return mend !== 'use-space' || proof === proofOfShown",
        replace: "return mend !== 'use-space' || proof !== proofOfShown",
      },
    ],
    foundBy: {
      file: 'run/mend',
      test: 'nothing is used that wasn’t shown, that another space was shown for, or whose row changed since',
    },
  },
  {
    name: 'what a schedule set up unseen before counts for nothing',
    changes: [
      {
        file: 'schedule/guard.ts',
        find: 'return most - used.reduce((sum, one) => sum + one[of], 0);',
        replace: 'return most - 0 * used.length * of;',
      },
    ],
    foundBy: {
      file: 'schedule/guard',
      test: 'what was set up unseen counts for 24 hours, in whichever firing it was',
    },
  },
  {
    name: 'a row that was ticked once lets every copy of it in',
    changes: [
      {
        file: 'schedule/guard.ts',
        find: 'marks.splice(mark, 1);',
        replace: 'void marks;',
      },
    ],
    foundBy: {
      file: 'schedule/guard',
      test: 'a row that a press has shown is bound by no limit, and once: a copy of it is another row',
    },
  },
  {
    name: 'domains that are let in rest no schedule',
    changes: [
      {
        file: 'schedule/seen.ts',
        find: 'return VERSION + hashText(JSON.stringify([...partsOf(context, columns), letIn(context)]));',
        replace:
          'return VERSION + hashText(JSON.stringify([...partsOf(context, columns), letIn.name]));',
      },
    ],
    foundBy: {
      file: 'app/background',
      test: 'a domain that somebody else lets in rests it, whichever version switched it on',
    },
  },
  {
    name: 'a name that somebody changed in Chat is overwritten',
    changes: [
      {
        file: 'run/change-space.ts',
        find: "return change.was !== '' && now !== inOneLine(change.was);",
        replace: "return change.was !== '' && now === '';",
      },
    ],
    foundBy: {
      file: 'run/changing-spaces',
      test: 'a name that is another in the row and in Chat is a question, never decided; the rest is applied',
    },
  },
  {
    name: 'a new name counts as applied before Chat has it',
    changes: [
      {
        file: 'run/applied.ts',
        find: 'settingsAfter(before.settings, own, work.task.ownFingerprint, work.set)',
        replace: 'settingsIn(own, work.task.ownFingerprint)',
      },
    ],
    foundBy: {
      file: 'run/changing-spaces',
      test: 'a name that is in use is said, and the row keeps what it had',
    },
  },
  {
    name: 'what was done in one’s own Chat is done again after a kill',
    changes: [
      {
        file: 'run/tidy-my-chat.ts',
        find: 'return !made.tidied?.includes(step) && (',
        replace: 'return made.tidied !== null && (',
      },
    ],
    foundBy: {
      file: 'run/my-chat',
      test: 'after a kill what was done is not done again, whatever the person changed meanwhile',
    },
  },
  {
    name: 'a section is made once more where the answer to its making was lost',
    changes: [
      {
        file: 'run/tidy-my-chat.ts',
        find: 'const made = there === undefined ? callOnce(slice.ports, createSection(title)) : undefined;',
        replace:
          'const made = there === undefined ? [1, 2].map(() => callOnce(slice.ports, createSection(title)))[1] : undefined;',
      },
    ],
    foundBy: {
      file: 'run/my-chat',
      test: 'answers that are lost make no second section, and all is done in the end',
    },
  },
  {
    name: 'a second space is made without a word of the first of that name',
    changes: [
      {
        file: 'run/namesakes.ts',
        find: 'if (run.askedNames) return found;',
        replace: 'if (run.askedNames || run.done >= 0) return found;',
      },
    ],
    foundBy: {
      file: 'run/group-chats',
      test: 'is a question before its row is sent, and the others go on, by one list of spaces',
    },
  },
  {
    name: 'trouble with the list of spaces stops the run',
    changes: [
      {
        file: 'run/namesakes.ts',
        find: 'function namedSpaces({ ports, budget }: Slice)',
        replace: 'function namedSpaces({ ports, budget, heard }: Slice)',
      },
      { file: 'run/namesakes.ts', find: 'heard: nothingHeard() },', replace: 'heard },' },
    ],
    foundBy: {
      file: 'run/group-chats',
      test: 'the rows are set up, and nothing is said',
    },
  },
];
