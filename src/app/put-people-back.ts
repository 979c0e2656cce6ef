/** Puts people back whom one's own runs took out of spaces of this sheet: with their role, and for a month. */
import { addMember, giveRole } from '../chat/calls';
import type { PutBackRequest, View } from '../protocol';
import { CHAT_ROLE } from '../run/last-steps';
import { releaseLease, takeLease } from '../run/lease';
import { callPaced, nothingHeard, type Paced } from '../run/paced';
import { CALLS_AT_ONCE } from '../run/run-record';
import { forgetTakenOut, keyOfTakenOut, type TakenOut, takenOutOf } from '../run/taken-out';
import type { Host } from './host';
import { open, sidebarBudget, tabOf } from './opened';
import { busy, endedBy, troubled, troubleFrom } from './trouble';
import { viewAnew } from './view';

/** Adds those of them whose keys these are; whoever is in already is. Throws the sentence that names who could not be. */
export function putPeopleBack(host: Host, { sheetId, keys }: PutBackRequest): View {
  const budget = sidebarBudget(host);
  const tab = tabOf(host, sheetId);
  const { ports, context, properties } = open(host, tab);
  const those = takenOutOf(properties, sheetId, ports.seals, host.now()).filter((one) =>
    keys.includes(keyOfTakenOut(one)),
  );
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') throw busy(taking.by);
  try {
    const run = { callsAtOnce: CALLS_AT_ONCE, silent: 0 };
    const paced: Paced = { ports, budget, run, heard: nothingHeard() };
    const answers = callPaced(
      paced,
      those.map(({ space, user }) => addMember(space, user)),
    );
    const isIn = (_: TakenOut, index: number) => {
      const answer = answers[index];
      return answer?.ok === true || (answer?.ok === false && answer.error.code === 409);
    };
    const back = those.filter(isIn);
    const roles = back.filter(({ role }) => role !== 'member');
    callPaced(
      paced,
      roles.map(({ space, id, role }) =>
        giveRole(`${space}/members/${id.replace(/^users\//, '')}`, CHAT_ROLE[role]),
      ),
    );
    forgetTakenOut(host.document, sheetId, back);
    if (paced.heard.trouble) throw endedBy(troubleFrom(host, paced.heard.trouble));
    const left = those.filter((one) => !back.includes(one));
    if (left.length > 0)
      throw troubled('notPutBack', { n: left.length, people: left.map(shown).join(', ') });
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
  return viewAnew(host, tab);
}

function shown({ user, name }: TakenOut): string {
  return `${name}: ${user.replace(/^users\//, '')}`;
}
