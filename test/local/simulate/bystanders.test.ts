/** Whether what bystanders do in a simulated run is known to the judge. */
import { type ApiRequest, createChatApi } from '../../../local/chat-api';
import { virtualClock } from '../../../local/clock';
import { faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';
import { whereOwnersGo } from '../../../local/simulate/bystanders';
import { emptyLedger } from '../../../local/simulate/ledger';

test('an owner is known to have left also where nobody saw Chat’s answer to it', () => {
  const random = randomFrom(1);
  const faults = faultsFrom([], random);
  const chat = createChatApi({
    ...{ clock: virtualClock(), random, faults, organisation: ['example.com'] },
  });
  const ledger = emptyLedger();
  const always = { ...random, next: () => 0 };
  // What Chat does for whoever leaves is done, and the answer is lost.
  const losing: typeof chat = {
    ...chat,
    handle: (request) => {
      const answer = chat.handle(request);
      return request.method === 'DELETE' ? { ...answer, status: 502 } : answer;
    },
  };
  const ask = (api: typeof chat, method: string, path: string, body?: object) =>
    api.handle({
      ...{ method, path, host: 'chat.googleapis.com', query: {} },
      authorization: 'Bearer ann@example.com',
      ...(body ? { body: JSON.stringify(body) } : {}),
    } as ApiRequest);
  ask(chat, 'POST', '/v1/spaces:setup', {
    space: { spaceType: 'SPACE', displayName: 'Team' },
    memberships: [{ member: { name: 'users/ben@example.com', type: 'HUMAN' } }],
  });
  const [{ name = '', members = [] } = {}] = chat.spaces();
  const ben = members.find(({ email }) => email === 'ben@example.com');
  const patched = chat.handle({
    ...{
      method: 'PATCH',
      path: `/v1/${name}/members/ben@example.com`,
      host: 'chat.googleapis.com',
    },
    ...{ query: { updateMask: 'role' }, authorization: 'Bearer ann@example.com' },
    body: JSON.stringify({ role: 'ROLE_MANAGER' }),
  });
  expect([ben?.state, patched.status]).toEqual(['JOINED', 200]);
  ask(whereOwnersGo(losing, always, ledger), 'GET', `/v1/${name}/members`);
  expect(chat.spaces()[0]?.members.map(({ email }) => email)).toEqual(['ann@example.com']);
  expect(ledger.gone.get(name)).toEqual({ who: 'ben@example.com', isKnown: false });
});
