/**
 * *Try it on me first*: the space of the first row that is ready, with its message and nobody but the person in it, to be
 * looked at and deleted again by one press. It belongs to no row, and no other space is ever deleted so.
 */
import { deleteSpace, postMessage, setUp } from '../chat/calls';
import { explain } from '../chat/explain';
import type { ChatMessage, ChatSpace } from '../chat/shapes';
import { type Read, readBoth, unread } from '../compare/in-chat';
import { learnedBy } from '../compare/slice';
import { isSpaceOf, isUnwritten } from '../compare/unused';
import { taken } from '../plan/plan';
import type { SheetRequest, View } from '../protocol';
import { setUpBody } from '../request/setup-body';
import { linkTo } from '../row/outcome';
import { callOnce } from '../run/paced';
import { readTrial, type Trial, trialKey, writeTrial } from '../run/trial';
import type { Host } from './host';
import { type Opened, open, readPlan, sidebarBudget, tabOf } from './opened';
import { endedBy, troubled, troubleFrom } from './trouble';
import { assertMayDelete } from './undo';
import { viewAnew } from './view';

const keyOf = ({ tab, person }: Pick<Opened, 'tab' | 'person'>) => trialKey(tab.id, person.tag);

/** Makes it; where it is there already, or no row is ready, nothing is done. */
export function tryOnMe(host: Host, { sheetId }: SheetRequest): View {
  assertMayDelete(host);
  const tab = tabOf(host, sheetId);
  const opened = open(host, tab);
  const { ports, person } = opened;
  const known = readTrial(opened.properties[keyOf(opened)], ports.seals);
  const row = taken(readPlan(opened).plan, 'ready', person.tag).find(
    ({ place, request }) => place === 'ready' && request.kind === 'space',
  );
  if (!row || (known && known.space !== '')) return viewAnew(host, tab);
  const name = row.request.displayName;
  // Written down first: an answer that nobody saw is asked for again under the same id.
  const trial: Trial = known ?? {
    ...{ uuid: ports.uuid(), name, sentAt: ports.now(), space: '', link: '', postedAt: 0 },
  };
  const keep = () => host.document.set({ [keyOf(opened)]: writeTrial(trial, ports.seals) });
  keep();
  const { access: _, caller: __, ...asked } = row.request;
  const alone = { ...asked, people: [], groups: [], displayName: trial.name };
  const answer = callOnce(host.pace, setUp(setUpBody(alone, trial.uuid)));
  if (!answer) throw troubled('tooMany');
  if (!answer.ok) {
    const explanation = explain(answer.error);
    if (explanation.about !== 'passing') host.document.remove(keyOf(opened));
    throw endedBy(troubleFrom(host, explanation));
  }
  const made = answer.value as ChatSpace;
  trial.space = made.name ?? '';
  trial.link = linkTo(trial.space, made.spaceUri);
  keep();
  const text = row.request.welcomeMessage;
  const posted =
    text === undefined
      ? undefined
      : callOnce(host.pace, postMessage(trial.space, text, `client-${trial.uuid}`));
  if (posted?.ok) {
    trial.postedAt = Date.parse((posted.value as ChatMessage).createTime ?? '') || 0;
    keep();
  }
  return viewAnew(host, tab);
}

/** Deletes it again, if it is as it was made; otherwise it stays, and is theirs to see to in Chat. */
export function deleteTrial(host: Host, { sheetId }: SheetRequest): View {
  const budget = sidebarBudget(host);
  assertMayDelete(host);
  const tab = tabOf(host, sheetId);
  const opened = open(host, tab);
  const { ports, context, properties } = opened;
  const trial = readTrial(properties[keyOf(opened)], ports.seals);
  if (!trial || trial.space === '') return viewAnew(host, tab);
  const learned = learnedBy(ports, budget, context, properties);
  const read = unread(trial.space);
  readBoth(learned, [read]);
  if (learned.paced.heard.trouble) throw endedBy(troubleFrom(host, learned.paced.heard.trouble));
  if (read.space === undefined || (read.space !== 'gone' && !read.members))
    throw troubled('noAnswer');
  if (read.space !== 'gone') {
    if (!isUnused(trial, read, learned.names.get(learned.me))) {
      host.document.remove(keyOf(opened));
      throw troubled('trialUsed', { name: trial.name });
    }
    const answer = callOnce(host.pace, deleteSpace(trial.space));
    if (!answer) throw troubled('tooMany');
    if (!answer.ok && answer.error.code !== 404)
      throw endedBy(troubleFrom(host, explain(answer.error)));
  }
  host.document.remove(keyOf(opened));
  return viewAnew(host, tab);
}

/** Nobody but the person is in it, nobody wrote in it, and it was made when it was asked for. */
function isUnused({ sentAt, postedAt }: Trial, { space, members }: Read, me = ''): boolean {
  if (!space || space === 'gone' || !members || members.size !== 1) return false;
  return (
    members.get(me)?.role === 'ROLE_MANAGER' &&
    isSpaceOf(space, [sentAt]) &&
    isUnwritten(space, postedAt)
  );
}
