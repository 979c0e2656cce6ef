/** What people do in Chat by hand, beside the API. */
import { VIRTUAL_START, virtualClock } from '../../../local/clock';
import { faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';
import { createChatByHand } from '../../../local/workspace/chat-by-hand';

const ANN = 'ann@example.com';
const BEN = 'ben@example.com';
const IDA = 'invited.ida@example.com';

/** A Chat with one space of Ann's, in which Ben is and to which Ida is invited. */
function chatWithSpace(faults: string[] = []) {
  const random = randomFrom(1);
  const struck = faultsFrom([], random);
  const chat = createChatByHand({
    ...{
      clock: virtualClock(VIRTUAL_START),
      random,
      faults: struck,
      organisation: ['example.com'],
    },
  });
  const call = (method: 'POST' | 'GET', path: string, body: unknown) =>
    chat.handle({
      ...{ method, path, query: {}, host: 'chat.googleapis.com' },
      authorization: `Bearer ${ANN}`,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
  const made = call('POST', '/v1/spaces:setup', {
    space: {
      ...{ spaceType: 'SPACE', displayName: 'Chess' },
      spaceDetails: { description: 'Matches', guidelines: 'Be kind' },
    },
    memberships: [BEN, IDA].map((address) => ({
      member: { name: `users/${address}`, type: 'HUMAN' },
    })),
  });
  const space = (JSON.parse(made.body) as { name: string }).name;
  for (const fault of faults) struck.set(fault);
  const members = () =>
    Object.fromEntries((chat.spaces()[0]?.members ?? []).map(({ email, state }) => [email, state]));
  const named = (address: string) =>
    chat.spaces()[0]?.members.find(({ email }) => email === address)?.name ?? '';
  return { chat, space, members, named };
}

test('an invitation is accepted, or declined, and no call is made for it', () => {
  const { chat, space, members } = chatWithSpace();
  const calls = chat.requests().length;
  expect(members()).toMatchObject({ [IDA]: 'INVITED' });
  chat.byHand(IDA, { kind: 'accept', space });
  expect(members()).toMatchObject({ [IDA]: 'JOINED' });
  chat.byHand(IDA, { kind: 'leave', space });
  expect(members()).not.toHaveProperty(IDA);
  expect(chat.requests()).toHaveLength(calls);
  expect(chat.acts).toBe(2);
});

test('an owner renames a space, removes somebody and deletes it, whatever the API answers just now', () => {
  const { chat, space, members, named } = chatWithSpace(['app-not-configured']);
  chat.byHand(ANN, { kind: 'rename', space, name: ' Chess club ' });
  expect(chat.spaces()[0]?.displayName).toBe('Chess club');
  chat.byHand(ANN, { kind: 'remove', space, member: named(BEN) });
  expect(members()).not.toHaveProperty(BEN);
  expect(() => chat.byHand(BEN, { kind: 'leave', space })).toThrow('not in this space');
  chat.byHand(ANN, { kind: 'delete', space });
  expect(chat.spaces()).toEqual([]);
});

test('a member leaves, and can do no more than that', () => {
  const { chat, space, members, named } = chatWithSpace();
  const refused: [Parameters<typeof chat.byHand>[1], string][] = [
    [{ kind: 'rename', space, name: 'Mine' }, 'owner or a manager'],
    [{ kind: 'remove', space, member: named(ANN) }, 'owner or a manager'],
    [{ kind: 'delete', space }, 'Only an owner'],
  ];
  for (const [act, why] of refused) expect(() => chat.byHand(BEN, act)).toThrow(why);
  expect(() => chat.byHand(ANN, { kind: 'rename', space, name: '' })).toThrow('1 to 128');
  chat.byHand(BEN, { kind: 'leave', space });
  expect(Object.keys(members()).sort()).toEqual([ANN, IDA].sort());
});

test('the API goes on over what was done by hand, and its log too', () => {
  const { chat, space } = chatWithSpace();
  chat.byHand(ANN, { kind: 'rename', space, name: 'Chess club' });
  const got = chat.handle({
    ...{ method: 'GET', host: 'chat.googleapis.com', path: `/v1/${space}`, query: {} },
    authorization: `Bearer ${ANN}`,
  });
  expect(JSON.parse(got.body)).toMatchObject({ name: space, displayName: 'Chess club' });
  expect(chat.requests().map(({ path }) => path)).toEqual(['/v1/spaces:setup', `/v1/${space}`]);
  expect(chat.details().get(space)).toEqual({
    ...{ description: 'Matches', guidelines: 'Be kind', access: 'private' },
    history: expect.stringMatching(/^o(n|ff)$/),
    ...{ pinned: [], mutedBy: [], sections: {} },
  });
});
