/** The emulator over HTTP: with Google's own client, with plain requests, and with lost answers. */
import http from 'node:http';
import { gzipSync } from 'node:zlib';
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
      `https://chat.google.com/room/${name.slice('spaces/'.length)}?cls=11`,
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
      response: {
        data: {
          error: {
            code: 400,
            message: 'Space display name is required for a space of type SPACE.',
            status: 'INVALID_ARGUMENT',
          },
        },
      },
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

describe('a request that Google’s front end rewrites', () => {
  const AS_ANN = { Authorization: 'Bearer ann@example.com' };

  test('is of another method where a header says so', async () => {
    const chat = testChat();
    const root = await listening(chat);
    const name = chat.space();
    const patched = await fetch(`${root}/v1/${name}?updateMask=displayName`, {
      method: 'POST',
      headers: { ...AS_ANN, 'X-HTTP-Method-Override': 'PATCH' },
      body: JSON.stringify({ displayName: 'Two' }),
    });
    expect(await patched.json()).toMatchObject({ displayName: 'Two' });
  });

  test('is a question again that came as a form because its address was too long', async () => {
    const chat = testChat();
    const root = await listening(chat);
    const name = chat.space();
    const filter = Array.from({ length: 150 }, () => 'spaceType = "SPACE"').join(' OR ');
    const listed = await fetch(`${root}/v1/spaces`, {
      method: 'POST',
      headers: { ...AS_ANN, 'X-HTTP-Method-Override': 'GET' },
      body: new URLSearchParams({ filter, pageSize: '5' }),
    });
    expect(await listed.json()).toMatchObject({ spaces: [{ name }] });
  });

  test('is unpacked, and refused when it only says that it is packed', async () => {
    const chat = testChat();
    const root = await listening(chat);
    const send = (body: BodyInit) =>
      fetch(`${root}/v1/spaces:setup`, {
        method: 'POST',
        headers: { ...AS_ANN, 'Content-Encoding': 'gzip' },
        body,
      });
    const packed = gzipSync(JSON.stringify(setUp([], { displayName: 'Packed' })));
    expect(await (await send(new Uint8Array(packed))).json()).toMatchObject({
      displayName: 'Packed',
    });
    const refused = await send('{}');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { status: 'INVALID_ARGUMENT' } });
  });

  test('is several where it is a batch, each answered under its own id', async () => {
    const chat = testChat();
    const root = await listening(chat);
    const name = chat.space(['bob@example.com']);
    const part = (id: string, call: string, ...headers: string[]) =>
      [
        '--parts',
        'Content-Type: application/http',
        `Content-ID: <${id}>`,
        '',
        call,
        ...headers,
      ].join('\r\n');
    const body = [
      part('get+1', `GET /v1/${name}?fields=name HTTP/1.1`, '', ''),
      part(
        'add+2',
        `POST /v1/${name}/members HTTP/1.1`,
        'Content-Type: application/json',
        '',
        JSON.stringify({ member: { name: 'users/carol@example.com', type: 'HUMAN' } }),
      ),
      part('other+3', `GET /v1/${name} HTTP/1.1`, 'Authorization: Bearer eve@example.com', '', ''),
      '--parts--',
      '',
    ].join('\r\n');
    const answer = await fetch(`${root}/batch`, {
      method: 'POST',
      headers: { ...AS_ANN, 'Content-Type': 'multipart/mixed; boundary="parts"' },
      body,
    });
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
    const parts = (await answer.text()).split(/--batch_\w+/).slice(1, -1);
    expect(parts.map((one) => /Content-ID: (\S+)/.exec(one)?.[1])).toEqual([
      '<response-get+1>',
      '<response-add+2>',
      '<response-other+3>',
    ]);
    expect(parts.map((one) => /HTTP\/1.1 (\d+)/.exec(one)?.[1])).toEqual(['200', '200', '403']);
    expect(chat.api.spaces()[0]?.members).toHaveLength(3);
  });

  test('is refused as a batch without parts', async () => {
    const root = await listening(testChat());
    const headers = { ...AS_ANN, 'Content-Type': 'multipart/mixed' };
    expect((await fetch(`${root}/batch`, { method: 'POST', headers, body: 'x' })).status).toBe(400);
  });
});

test('a connection is kept for minutes, so that a client’s next write finds it', async () => {
  const root = await listening(testChat());
  const agent = new http.Agent({ keepAlive: true });
  const keptFor = await new Promise((resolve, reject) => {
    http
      .get(`${root}/v1/spaces`, { agent }, (answer) => {
        answer.resume();
        resolve(answer.headers['keep-alive']);
      })
      .on('error', reject);
  });
  expect(keptFor).toBe('timeout=240');
  agent.destroy();
});
