/** What a simulated run met of what few runs have; a simulation of many has to meet all of it. */
import { ELSEWHERE, isClockChanged } from './beside';
import type { Show } from './show';
import { tagsIn } from './tags';

/** What is counted, and how often it was met in the run. */
const MET = {
  'lists of members beyond the first page': ({ stage }) =>
    stage.chat.requests().filter(({ path, query }) => /\/members$/.test(path) && query['pageToken'])
      .length,
  'spaces that their maker left': ({ stage }) =>
    stage.chat.spaces().filter(({ createdBy, members }) => !isIn(members, createdBy)).length,
  'owners who are only invited where one leaves': ({ stage }) =>
    stage.scenario.leaves
      ? membersOf(stage).filter(
          ({ email, state }) => /^invited2\d\d\./.test(email) && state === 'INVITED',
        ).length
      : 0,
  'groups in spaces': ({ stage }) =>
    membersOf(stage).filter(({ name }) => name.startsWith('groups/')).length,
  'the app in spaces': ({ stage }) =>
    membersOf(stage).filter(({ name }) => name === 'users/app').length,
  'people of defaults in spaces': ({ stage }) =>
    membersOf(stage).filter(({ email }) => email === stage.scenario.beside.defaults.Managers)
      .length,
  'people who are always in, in spaces': ({ stage }) =>
    membersOf(stage).filter(({ email }) => email === stage.scenario.beside.always).length,
  'spaces made from another sheet': ({ stage }) =>
    stage.chat
      .spaces()
      .filter(({ displayName }) => ELSEWHERE.tags.includes(tagsIn(displayName)[0] ?? '')).length,
  'spaces of the same name from before': ({ stage }) => stage.ledger.before.size,
  'runs in other time zones': ({ stage }) =>
    stage.scenario.beside.startAt === undefined && stage.scenario.beside.zone === 'Etc/UTC' ? 0 : 1,
  'runs over a change of the clock': ({ stage }) =>
    isClockChanged(stage.start, stage.clock.now(), stage.scenario.beside.zone) ? 1 : 0,
  'forged outcomes': ({ stage }) => stage.ledger.edits['forge an outcome'] ?? 0,
  'rows changed while in doubt': ({ stage }) => stage.ledger.changedInDoubt.size,
  'people taken out by a tick': ({ stage: { checker } }) =>
    checker.removals.counts().out - checker.removals.counts().bySchedule,
  'people taken out by a schedule': ({ stage }) => stage.checker.removals.counts().bySchedule,
  'roles taken by a tick': ({ stage }) => stage.checker.removals.counts().roles,
  'spaces that got a new name': ({ stage }) => stage.checker.names.count(),
  'spaces changed in one’s own Chat': ({ stage }) => stage.checker.myChat.count(),
  'mails that are read': ({ stage }) => stage.world.mails.length,
} satisfies Record<string, (show: Show) => number>;

/** What many runs have to meet. */
export const MET_NAMES = [
  ...Object.keys(MET),
  ...['spaces deleted by an undo', 'spaces used before an undo'],
  'rows whose members wait until they are open',
];

/** Counts it once the run is over. */
export function metIn(show: Show): Record<string, number> {
  return Object.fromEntries(Object.entries(MET).map(([name, count]) => [name, count(show)]));
}

type Members = ReturnType<Show['stage']['chat']['spaces']>[number]['members'];

function isIn(members: Members, person: string): boolean {
  return members.some(({ email, state }) => email === person && state === 'JOINED');
}

function membersOf({ chat }: Show['stage']): Members {
  return chat.spaces().flatMap(({ members }) => members);
}
