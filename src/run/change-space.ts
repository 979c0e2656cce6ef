/**
 * Changes names and settings of spaces to what their rows say. Each space is read first: what it has by now needs no call,
 * and what somebody changed in Chat meanwhile is a person's question.
 */
import type { ChatAnswer, ChatCall, ChatError } from '../chat/answer';
import { getSpace, patchSpace } from '../chat/calls';
import { isScopeMissing } from '../chat/explain';
import type { ChatSpace } from '../chat/shapes';
import { isOfSpace, whatOfChange } from '../plan/changes';
import {
  inOneLine,
  isLongText,
  keyOfSetting,
  type LongText,
  type SettingChange,
  settingInChat,
  settingsDiffer,
  templateDiffers,
} from '../plan/settings';
import type { Chosen, Progress } from '../row/progress';
import { type Said, said } from '../texts/said';
import { mayGoOn, type Slice } from './slice-state';
import { ask, madeOf, moveOn, type Unset, type Work } from './work';

/** Changes of one space that go in one call. */
interface Patch {
  work: Work;
  changes: SettingChange[];
  call: ChatCall;
}

/** Carries out what a person chose of new names and settings. */
export function changeSpaces(slice: Slice, works: readonly Work[]): void {
  const some = works.flatMap((work) => {
    const changes = work.over ? [] : wantedOf(slice, work);
    return changes.length > 0 ? [{ work, changes, call: getSpace(work.task.space) }] : [];
  });
  if (some.length === 0) return;
  const patches: Patch[] = [];
  ask(slice, some, ({ work, changes }, answer) => {
    if (answer.ok) patches.push(...patchesOf(work, changes, answer.value as ChatSpace));
    else for (const change of changes) leaveAs(work, change, 'refused', answer.error.message);
  });
  const open = patches.filter(({ work }) => !work.over);
  if (open.length === 0) return;
  switch (mayGoOn(slice)) {
    case 'lost':
      for (const { work } of open) work.over = 'later';
      return;
    case 'stopped':
      for (const { work, changes } of open)
        for (const change of changes) leaveAs(work, change, 'stopped');
      return;
    case 'yes':
      send(slice, open);
  }
}

/** Whether a new name or setting was chosen for the row. */
export function changesItsSpace(progress: Progress | undefined): boolean {
  return progress?.is === 'made' && progress.changes?.some(isOfSpace) === true;
}

/** What the row still says of what was chosen; of anything else it is said that it isn't changed. */
function wantedOf(slice: Slice, work: Work): SettingChange[] {
  const { own, request, applied } = work.task;
  const chosen = (madeOf(slice, work.task)?.changes ?? []).filter(isOfSpace);
  if (chosen.length === 0) return [];
  const now = applied?.settings
    ? [
        ...templateDiffers(own, request, applied.settings),
        ...settingsDiffer(own, applied.settings).changes,
      ]
    : [];
  const isSame = (change: SettingChange) => (one: Chosen) =>
    one.does === change.does && one.who === whatOfChange(change);
  const wanted = now.filter((change) => chosen.some(isSame(change)));
  if (wanted.length < chosen.length) work.notes.push(said('outcome.unset.changed'));
  return wanted;
}

function leaveAs(work: Work, change: SettingChange, why: Unset['why'], message = ''): void {
  work.unset.push({ what: change.does === 'rename' ? 'name' : change.field, why, message });
}

/** The calls that make the space so, in the order in which Chat takes them. */
function patchesOf(work: Work, all: readonly SettingChange[], space: ChatSpace): Patch[] {
  const open: SettingChange[] = [];
  for (const change of all) {
    if (isAsAsked(change, space)) work.set.push(change);
    else if (isOthers(work, change, space))
      leaveAs(work, change, 'elsewhere', inChat(change, space));
    else open.push(change);
  }
  const details = open.filter(isDetail);
  const others = open.filter((change) => !isDetail(change));
  const patch = (changes: SettingChange[], mask: string, body: ChatSpace): Patch => ({
    ...{ work, changes, call: patchSpace(work.task.space, mask, body) },
  });
  const spaceDetails = { ...space.spaceDetails };
  for (const { field, value } of details) spaceDetails[field] = value;
  const [first, ...more] = others.map((change) => patch([change], ...maskOf(change)));
  // Both texts go together: what is left out would be emptied. A group chat has none before it is a space.
  const texts = details.length > 0 ? [patch(details, 'spaceDetails', { spaceDetails })] : [];
  return first?.changes[0]?.does === 'rename'
    ? [first, ...texts, ...more]
    : [...texts, ...(first ? [first] : []), ...more];
}

type Detail = SettingChange & { does: 'set'; field: LongText };

function isDetail(change: SettingChange): change is Detail {
  return change.does === 'set' && isLongText(change.field);
}

/** Source: the client's comment on `updateMask` of `spaces.patch`; an audience is taken away by saying none. */
function maskOf(change: SettingChange): [mask: string, body: ChatSpace] {
  if (change.does === 'rename') {
    const { name: displayName, isGroupChat } = change;
    return isGroupChat
      ? ['spaceType,displayName', { spaceType: 'SPACE', displayName }]
      : ['displayName', { displayName }];
  }
  const { field, value } = change;
  if (field === 'history')
    return [
      'spaceHistoryState',
      { spaceHistoryState: value === 'on' ? 'HISTORY_ON' : 'HISTORY_OFF' },
    ];
  return [
    'accessSettings.audience',
    { accessSettings: value === 'private' ? {} : { audience: value } },
  ];
}

function isAsAsked(change: SettingChange, space: ChatSpace): boolean {
  if (change.does === 'set') return settingInChat(space, change.field) === change.value.trim();
  const isNamed = inOneLine(space.displayName ?? '') === inOneLine(change.name);
  return isNamed && (!change.isGroupChat || space.spaceType === 'SPACE');
}

/** Whether Chat has something else than was applied, and than the row says: who is right, only a person can say. */
function isOthers(work: Work, change: SettingChange, space: ChatSpace): boolean {
  if (change.does === 'rename') {
    const now = inOneLine(space.displayName ?? '');
    if (change.isGroupChat) return now !== '';
    return change.was !== '' && now !== inOneLine(change.was);
  }
  const before = work.task.applied?.settings?.set[change.field];
  const now = settingInChat(space, change.field);
  return before !== undefined && now !== undefined && keyOfSetting(change.field, now) !== before;
}

function inChat(change: SettingChange, space: ChatSpace): string {
  return change.does === 'rename'
    ? (space.displayName ?? '')
    : (settingInChat(space, change.field) ?? '');
}

/**
 * Sends the calls of each space one after the other. A name that is in use may be free once another row's space has its
 * new one, as where the names of classes move on: then it is asked for once more.
 */
function send(slice: Slice, patches: readonly Patch[]): void {
  let open = patches;
  for (;;) {
    const taken: { patch: Patch; error: ChatError }[] = [];
    let isAnyNamed = false;
    ask(slice, open, (patch, answer) => {
      const isName = patch.changes[0]?.does === 'rename';
      if (isName && answer.ok) isAnyNamed = true;
      if (isName && !answer.ok && answer.error.code === 409)
        taken.push({ patch, error: answer.error });
      else take(slice, patch, answer);
    });
    if (taken.length > 0 && isAnyNamed) {
      open = taken.map(({ patch }) => patch);
      continue;
    }
    for (const { patch, error } of taken) take(slice, patch, { ok: false, error });
    return;
  }
}

/** Only what Chat answers that it has counts as changed. */
function take(slice: Slice, { work, changes }: Patch, answer: ChatAnswer): void {
  if (answer.ok) moveOn(slice, work);
  for (const change of changes) {
    if (!answer.ok) leaveAs(work, change, whyNot(answer.error), answer.error.message);
    else if (isAsAsked(change, answer.value as ChatSpace)) work.set.push(change);
    else leaveAs(work, change, 'notTaken');
  }
}

function whyNot(error: ChatError): Unset['why'] {
  if (isScopeMissing(error)) return 'barred';
  return error.code === 409 ? 'nameTaken' : 'refused';
}

/** What of a space isn't as its row says, and why, as sentences. */
export function unsetSaid({ unset }: Work): Said[] {
  return unset.flatMap(({ what, why, message }) => [
    said(`outcome.unset.${what}`),
    said(`outcome.unset.why.${why}`, { message }),
  ]);
}
