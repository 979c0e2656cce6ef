/** The emulator over HTTP: with Google's own client, with plain requests, and with lost answers. */
import { chat as chatClient } from '@googleapis/chat';
import { type ListeningChat, listenChat } from '../../../local/chat-api/http';
import { setUp, type TestChat, testChat } from './world';

let server: ListeningChat | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function listening(chat: TestChat, wait?: (ms: number) => Promise<void>): Promise<string> {
  server = await listenChat(chat.api, 0, '127.0.0.1', wait);
  return `http://127.0.0.1:${server.port}`;
}

const asAnn = {
  headers: { Authorization: 'Bearer ann@example.com' },
  // Jest can't load the ES module that the client would fetch with.
  fetchImplementation: fetch,
};

/** As in Google's guide "Set up a space with initial members". */
const GUIDE_BODY = {
  space: { spaceType: 'SPACE', displayName: 'API-setup' },
  memberships: [
    { member: { name: 'users/123456789', type: 'HUMAN' } },
    { member: { name: 'users/987654321', type: 'HUMAN' } },
  ],
};

describe("Google's own client", () => {
  test('sets up the space of the guide, gets it, and lists its three members', async () => {
    const client = chatClient({ version: 'v1', rootUrl: await listening(testChat()) });
    const made = await client.spaces.setup({ requestBody: GUIDE_BODY }, asAnn);
    expect(made.data).toMatchObject({ displayName: 'API-setup', spaceType: 'SPACE' });
    const name = made.data.name ?? '';
    expect(name).toMatch(/^spaces\/AAAA[A-Za-z0-9_-]{7}$/);

    const got = await client.spaces.get({ name }, asAnn);
    expect(got.data.spaceUri).toBe(
      `https://mail.google.com/chat/u/0/#chat/space/${name.slice('spaces/'.length)}`,
    );
    const members = await client.spaces.members.list({ parent: name }, asAnn);
    expect(members.data.memberships?.slice(1).map((one) => one.member?.name)).toEqual([
      'users/123456789',
      'users/987654321',
    ]);
    expect(members.data.memberships).toHaveLength(3);
  });

  test('uses every other method, with its query parameters and encoded addresses', async () => {
    const chat = testChat();
    const client = chatClient({ version: 'v1', rootUrl: await listening(chat) });
    const made = await client.spaces.create(
      { requestId: 'once', requestBody: { spaceType: 'SPACE', displayName: 'One' } },
      asAnn,
    );
    const parent = made.data.name ?? '';
    await client.spaces.members.create(
      { parent, requestBody: { member: { name: 'users/bob@example.com', type: 'HUMAN' } } },
      asAnn,
    );
    const bob = await client.spaces.members.get(
      { name: `${parent}/members/bob@example.com` },
      asAnn,
    );
    const promoted = await client.spaces.members.patch(
      { name: bob.data.name ?? '', updateMask: 'role', requestBody: { role: 'ROLE_MANAGER' } },
      asAnn,
    );
    expect(promoted.data.role).toBe('ROLE_MANAGER');
    const message = await client.spaces.messages.create(
      { parent, messageId: 'client-hello', requestBody: { text: 'Hello' } },
      asAnn,
    );
    expect(message.data.clientAssignedMessageId).toBe('client-hello');
    const messages = await client.spaces.messages.list({ parent, pageSize: 5 }, asAnn);
    expect(messages.data.messages?.map((one) => one.text)).toEqual(['Hello']);
    const listed = await client.spaces.list({ filter: 'spaceType = "SPACE"', pageSize: 10 }, asAnn);
    expect(listed.data.spaces?.map((one) => one.name)).toEqual([parent]);
    chat.clock.spend(1000);
    const renamed = await client.spaces.patch(
      { name: parent, updateMask: 'displayName', requestBody: { displayName: 'Two' } },
      asAnn,
    );
    expect(renamed.data.displayName).toBe('Two');
    await client.spaces.members.delete({ name: bob.data.name ?? '' }, asAnn);
    await expect(
      client.spaces.findDirectMessage({ name: 'users/bob@example.com' }, asAnn),
    ).rejects.toMatchObject({ status: 404 });
    chat.clock.spend(1000);
    await client.spaces.delete({ name: parent }, asAnn);
    expect(chat.api.spaces()).toEqual([]);
  });

  test("reads the emulator's errors as Google's", async () => {
    const client = chatClient({ version: 'v1', rootUrl: await listening(testChat()) });
    const refused = client.spaces.setup({ requestBody: { space: { spaceType: 'SPACE' } } }, asAnn);
    await expect(refused).rejects.toMatchObject({
      status: 400,
      message: 'Space display name is required for a space of type SPACE.',
      response: { data: { error: { errors: [{ domain: 'global', reason: 'badRequest' }] } } },
    });
  });
});

test('without a token the answer is 401, and the two emulator pages need none', async () => {
  const chat = testChat();
  const root = await listening(chat);
  const name = chat.space(['bob@example.com']);
  const refused = await fetch(`${root}/v1/spaces`);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toContain('error="invalid_token"');

  const state = await (await fetch(`${root}/_emulator/state`)).json();
  expect(state.spaces).toMatchObject([{ name, members: [{}, { email: 'bob@example.com' }] }]);
  const { requests } = await (await fetch(`${root}/_emulator/requests`)).json();
  expect(requests).toMatchObject([
    { method: 'POST', path: '/v1/spaces:setup', status: 200, user: 'ann@example.com' },
    { method: 'GET', path: '/v1/spaces', status: 401, user: '' },
  ]);
});

test('a group is looked up on the same port', async () => {
  const root = await listening(testChat());
  const query = new URLSearchParams({ 'groupKey.id': 'group-staff@example.com' });
  const answer = await fetch(`${root}/v1/groups:lookup?${query}`, asAnn);
  expect((await answer.json()).name).toMatch(/^groups\/[a-z0-9]{15}$/);
});

test('an unknown path is answered with the 404 page of Google', async () => {
  const answer = await fetch(`${await listening(testChat())}/v1/nothing`, asAnn);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toContain('/v1/nothing');
});

test('a lost answer is a 502 page or a cut connection, and the spaces exist all the same', async () => {
  const chat = testChat(['lost-answer=1']);
  const root = await listening(chat);
  const seen = { gateway: 0, cut: 0 };
  for (let attempt = 0; attempt < 12; attempt++) {
    const body = JSON.stringify(setUp([], { displayName: `Space ${attempt}` }));
    try {
      const answer = await fetch(`${root}/v1/spaces:setup`, {
        method: 'POST',
        body,
        headers: asAnn.headers,
      });
      expect(answer.status).toBe(502);
      expect(await answer.text()).toContain('<html');
      seen.gateway++;
    } catch {
      seen.cut++;
    }
  }
  expect(seen.gateway).toBeGreaterThan(0);
  expect(seen.cut).toBeGreaterThan(0);
  expect(chat.api.spaces()).toHaveLength(12);
  expect(chat.faults.times['lost-answer']).toBe(12);
});

test('a late answer is waited for', async () => {
  const waited: number[] = [];
  const root = await listening(testChat(['slow=1']), async (ms) => {
    waited.push(ms);
  });
  expect((await fetch(`${root}/v1/spaces`, asAnn)).status).toBe(200);
  expect(waited).toHaveLength(1);
  expect(waited[0]).toBeGreaterThanOrEqual(5_000);
  expect(waited[0]).toBeLessThanOrEqual(40_000);
});

test('a taken port is an error, not a silence', async () => {
  const chat = testChat();
  await listening(chat);
  await expect(listenChat(chat.api, server?.port ?? 0)).rejects.toThrow('EADDRINUSE');
});
