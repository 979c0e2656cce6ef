/** Makes spaces whole, all of a batch step by step together, and says of each row what became of it. */
import { RANK } from '../request/request';
import { isMadeNow } from '../row/progress';
import { type Said, said } from '../texts/said';
import { telling } from './admission';
import { appliedText, askWhoStays } from './applied';
import { changeSpaces, unsetSaid } from './change-space';
import { askOwnersAnew, giveRoles, leave, rankIn, welcome } from './last-steps';
import {
  addMissing,
  allAreIn,
  confirm,
  countProves,
  isAbsent,
  judge,
  keepInMind,
  list,
  lookAgain,
  nameInvited,
  noteExisting,
  notTried,
  othersThan,
  recall,
  recognise,
  seeAdded,
} from './members';
import { beside, missingStill, saidStill, unposted, WHYS } from './said-before';
import type { Slice } from './slice-state';
import { takeAway } from './take-away';
import { tidyMyChat } from './tidy-my-chat';
import {
  type Completion,
  getsRole,
  type KeptWhy,
  madeOf,
  membershipOf,
  newWork,
  type Task,
  type Work,
  wasApplied,
} from './work';

/**
 * Completes the spaces of `tasks`, all of them step by step together: each step is a few parallel calls.
 * A good row that was just set up costs one `members.list` and nothing else.
 */
export function complete(slice: Slice, tasks: readonly Task[]): Map<string, Completion> {
  const works = tasks.map((task) => newWork(slice, task, recall(slice, task)));
  confirm(slice, works);
  list(slice, works);
  changeSpaces(slice, works);
  const unsure = works.filter((work) => !work.over && !countProves(slice, work));
  for (const work of works) if (!work.over && !unsure.includes(work)) allAreIn(work);
  noteExisting(slice, works);
  recognise(slice, unsure);
  const changed = addMissing(slice, works);
  if (changed.length > 0) {
    seeAdded(slice, changed);
    lookAgain(slice, changed);
    judge(changed);
  }
  nameInvited(slice, unsure);
  giveRoles(slice, works);
  welcome(slice, works);
  tidyMyChat(slice, works);
  askWhoStays(slice, works);
  takeAway(slice, works);
  askOwnersAnew(slice, works);
  for (const work of works) if (work.over === 'later') keepInMind(slice, work);
  const completions = new Map(works.map((work) => [work.task.uuid, completionOf(slice, work)]));
  leave(slice, works, completions);
  return completions;
}

/** Who was named as being without the role that is asked for, and isn't given it in this turn: they are named still. */
function withoutRole(slice: Slice, work: Work): Said[] {
  const { request, before, whole } = work.task;
  if (request.kind !== 'space') return [];
  const isNamed = (user: string) => request.people.some((person) => person.user === user);
  return whole.people.flatMap((person) => {
    const { user, role, shown } = person;
    if (role === 'member') return [];
    const seen = membershipOf(work, person);
    if (seen && rankIn(seen) >= RANK[role]) return [];
    // Whom only Settings name, a turn that applies changes of the row doesn't look for.
    if (isNamed(user) && (getsRole(slice, work, user) || isAbsent(work, user))) return [];
    return saidStill(slice.ports.words, before, (message) =>
      said(`outcome.role.${role}`, { person: shown, message }),
    );
  });
}

function completionOf(slice: Slice, work: Work): Completion {
  const { request, before } = work.task;
  const { words } = slice.ports;
  const made = madeOf(slice, work.task);
  const tellers = telling(request.people, work.task.always);
  const asked = tellers.length;
  const nobodyTried = tellers.filter(({ user }) => isAbsent(work, user)).length;
  if (work.over === 'later' || slice.heard.trouble) return { kind: 'later' };
  if (work.over === 'unreadable') {
    const details = beside(words, before, work.notes);
    // That a new space can't be read is as good a reason to ask before there are more of them.
    return { kind: 'partly', details, asked, in: 0, untried: isMadeNow(made) ? 0 : nobodyTried };
  }
  const details: Said[] = [];
  if (made?.by === 'there before') details.push(said('outcome.existed'));
  if (made?.by === 'found') details.push(said('outcome.found'));
  if (made?.remark) details.push(made.remark);
  const remarks = details.length;
  const untried = notTried(slice, work);
  const still = missingStill(
    words,
    before,
    untried.map(({ shown }) => shown),
  );
  const missing = [...work.missing.values(), ...still.values()];
  for (const why of WHYS) {
    const those = missing.filter((one) => one.why === why);
    if (those.length === 0) continue;
    const people = those.map(({ shown }) => shown).join(', ');
    const message = those[0]?.message ?? '';
    details.push(said(`outcome.missing.${why}`, { n: those.length, people, message }));
  }
  const invitedRoles = work.roles.filter((failed) => failed.invited);
  for (const { shown, role, invited, message } of work.roles)
    if (!invited) details.push(said(`outcome.role.${role}`, { person: shown, message }));
  if (invitedRoles.length > 0)
    details.push(
      said('outcome.role.invited', {
        n: invitedRoles.length,
        people: invitedRoles.map((failed) => failed.shown).join(', '),
      }),
    );
  details.push(...withoutRole(slice, work), ...work.notes, ...unsetSaid(work));
  if (made?.onlyPeople && request.welcomeMessage) details.push(...unposted(words, before));
  const absent = request.people.filter((person) => isAbsent(work, person.user));
  const waiting = untried.filter(({ shown }) => !still.has(shown));
  if (waiting.length > 0) details.push(peopleSaid('outcome.notAdded', waiting));
  const kind = details.length > remarks ? 'partly' : 'done';
  const left = absent.filter(({ user }) => wasApplied(work.task, user));
  if (left.length > 0) details.push(peopleSaid('outcome.left', left));
  const invited = request.people.filter(
    (person) =>
      work.marks.get(person.user) === 'i' || membershipOf(work, person)?.state === 'INVITED',
  );
  if (invited.length > 0) details.push(peopleSaid('outcome.invited', invited));
  const { held } = request;
  if (held) {
    const n = held.people.length + held.groups.length;
    details.push(
      held.on ? said('outcome.opensOn', { n, date: held.on }) : said('outcome.notOpen', { n }),
    );
  }
  details.push(...othersSaid(work), ...takenSaid(work), ...work.asides);
  const out = tellers.filter(({ user }) => work.missing.has(user)).length;
  return {
    kind,
    details,
    asked,
    in: asked - out - nobodyTried,
    untried: nobodyTried,
    applied: appliedText(slice, work),
    postedAt: work.postedAt,
  };
}

/**
 * Who is in a space that the row doesn't name is known by nothing but Chat's list: who was there before, and whom the row named
 * only while it was set up. How many they are is said once, with the row's first outcome in it.
 */
function othersSaid(work: Work): Said[] {
  const { request, applied } = work.task;
  const n = request.kind === 'space' && !applied ? othersThan(request, work) : 0;
  return n > 0 ? [said('outcome.othersIn', { n })] : [];
}

/** Who was taken out, and who stays although that was chosen. Nobody whom the row asks for is missing for it. */
function takenSaid({ out, kept }: Work): Said[] {
  return [
    ...ROLES.flatMap((role) => {
      const those = out.filter((person) => person.role === role);
      const people = those.map(({ user }) => user.replace(/^users\//, '')).join(', ');
      return people === '' ? [] : [said(`outcome.takenOut.${role}`, { n: those.length, people })];
    }),
    ...KEPT.flatMap((why) =>
      [false, true].flatMap((isRole) => {
        const those = kept.filter((one) => one.why === why && one.isRole === isRole);
        if (those.length === 0) return [];
        const people = those.map((one) => one.shown).join(', ');
        const whom = said(isRole ? 'outcome.keptRole' : 'outcome.keptIn', { people });
        return [whom, said(`outcome.kept.${why}`, { message: those[0]?.message ?? '' })];
      }),
    ),
  ];
}

const ROLES = ['owner', 'manager', 'member'] as const;

const KEPT: readonly KeptWhy[] = [
  ...(['changed', 'shared', 'tooMany', 'notOwner', 'creator', 'lastOwner'] as const),
  ...(['unresolved', 'named', 'maybeNamed', 'notMoved', 'stopped', 'refused'] as const),
];

function peopleSaid(code: string, people: readonly { shown: string }[]): Said {
  const shown = people.map((person) => person.shown).join(', ');
  return said(code, { n: people.length, people: shown });
}
