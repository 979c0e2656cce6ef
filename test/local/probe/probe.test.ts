/** The probes ask an emulator over HTTP as they would ask Google, and a comparison says what agrees with what. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ListeningChat, listenChat } from '../../../local/chat-api/http';
import { compare as compareFile, type ProbeOptions, probe } from '../../../local/commands/probe';
import { FAULT_NAMES, type FaultName } from '../../../local/faults';
import { type Agreement, compare, emulated } from '../../../local/probe/compare';
import { type Observations, observe } from '../../../local/probe/observe';
import { PROBES, WHOLE_FAULTS } from '../../../local/probe/probes';
import { SCRIPT_FAULTS } from '../../../local/probe/script/questions';
import { type TestChat, testChat } from '../chat-api/world';

const folder = mkdtempSync(path.join(tmpdir(), 'probe-'));
let server: ListeningChat | undefined;
let files = 0;

afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Asked {
  exitCode: number;
  said: string;
  file: string;
  read(): Observations;
}

/** Runs `probe` against an emulator that listens. */
async function asked(
  chat: TestChat,
  more: Partial<ProbeOptions> = {},
  token = 'ann@example.com',
): Promise<Asked> {
  server ??= await listenChat(chat.api, 0);
  const said: string[] = [];
  const out = more.out ?? path.join(folder, `${++files}.json`);
  const options = {
    as: 'ann@example.com',
    colleague: 'ben@example.com',
    outsider: 'zoe@outside.example.net',
    alias: 'alias-ben@example.com',
    endpoint: `http://127.0.0.1:${server.port}/`,
    ...more,
    out,
  };
  const means = {
    wait: async (ms: number) => chat.clock.spend(ms),
    now: () => chat.clock.now(),
    token,
  };
  const console = { say: (text: string) => said.push(text), complain: fail };
  const exitCode = await probe(options, console, means);
  const read = () => JSON.parse(readFileSync(out, 'utf8')) as Observations;
  return { exitCode, said: said.join('\n'), file: out, read };
}

async function compared(file: string): Promise<{ exitCode: number; said: string }> {
  const said: string[] = [];
  const exitCode = await compareFile(file, { say: (text) => said.push(text), complain: fail });
  return { exitCode, said: said.join('\n') };
}

function fail(text: string): never {
  throw new Error(text);
}

describe('probe', () => {
  test('asks everything over HTTP, deletes what it made, and every line agrees', async () => {
    const chat = testChat();
    const { exitCode, read, file, said } = await asked(chat);
    expect(exitCode).toBe(0);
    const { observations } = read();
    expect(Object.keys(observations)).toEqual(PROBES.map(({ id }) => id));
    expect(said).toContain(`${PROBES.length} of ${PROBES.length} questions are answered`);
    expect(chat.api.spaces()).toEqual([]);
    const { said: lines, exitCode: agrees } = await compared(file);
    expect(lines).toContain(
      `${PROBES.length} agree, 0 with a fault, 0 with nothing, 0 not observed`,
    );
    expect(agrees).toBe(0);
  });

  test('writes no address and no id', async () => {
    const chat = testChat();
    const text = readFileSync((await asked(chat)).file, 'utf8');
    expect(text).not.toMatch(/@example|@outside/);
    expect(text).not.toMatch(/AAAA[\w-]{7}\b(?<!AAAAAAAAAAA)/);
    expect(text).not.toMatch(/\d{9,}/);
    expect(text).toContain('spaces/S1');
  });

  test('leaves out what nobody is named for', async () => {
    const { read } = await asked(testChat(), { alias: undefined, outsider: undefined });
    const left = PROBES.filter(({ needs }) => needs !== undefined).map(({ id }) => id);
    expect(Object.keys(read().observations)).toEqual(
      PROBES.map(({ id }) => id).filter((id) => !left.includes(id)),
    );
  });

  test('that loses the connection writes what came so far, and goes on from there', async () => {
    const chat = testChat();
    let calls = 0;
    const cut = listenChat(
      {
        ...chat.api,
        handle: (request) => {
          const answer = chat.api.handle(request);
          return ++calls > 20 ? { ...answer, lost: 'closed' } : answer;
        },
      },
      0,
    );
    server = await cut;
    const first = await asked(chat);
    expect(first.exitCode).toBe(1);
    expect(first.said).toContain('The connection was lost. Run it again with the same --out');
    expect(first.said).toMatch(
      /Still there, to be deleted in Chat: https:\/\/chat\.google\.com\/room\//,
    );
    const before = Object.keys(first.read().observations);
    expect(before.length).toBeGreaterThan(3);
    expect(before.length).toBeLessThan(PROBES.length);

    await server.close();
    server = undefined;
    const again = chat.api.requests().length;
    const second = await asked(chat, { out: first.file });
    expect(second.exitCode).toBe(0);
    expect(Object.keys(second.read().observations)).toHaveLength(PROBES.length);
    const paths = chat.api
      .requests()
      .slice(again)
      .map(({ path: asked }) => asked);
    expect(paths).not.toContain('/v1/spaces/AAAAAAAAAAA/members');
  });

  test('with a token that is worth nothing ends at once and says so', async () => {
    const chat = testChat();
    const { exitCode, said, read } = await asked(chat, {}, 'nobody@example.com');
    expect(exitCode).toBe(1);
    expect(said).toContain('The token is not, or no longer, valid.');
    expect(read().observations).toEqual({});
    expect(chat.api.requests()).toHaveLength(1);
  });

  test('where no space comes says what Chat said, and asks those again next time', async () => {
    const chat = testChat(['app-not-configured=writes']);
    const first = await asked(chat);
    expect(first.exitCode).toBe(0);
    expect(first.said).toContain('Where no space came, what Chat said stands there');
    expect(first.read().observations['add-again']).toMatchObject({
      observed: 'no space: 404 NOT_FOUND (app not found)',
      asked: false,
    });
    chat.faults.clear('app-not-configured');
    const second = await asked(chat, { out: first.file });
    expect(second.read().observations['add-again']?.observed).toBe('409 ALREADY_EXISTS');
  });

  test('waits where Chat has too much to do', async () => {
    const chat = testChat([], { spaceWritesPerMinute: 3 });
    const { exitCode, read } = await asked(chat);
    expect(exitCode).toBe(0);
    expect(read().observations['name-in-use']?.observed).toBe('200');
    expect(chat.api.requests().some(({ status }) => status === 429)).toBe(true);
  });

  test('that meets a quota used up, also after waiting, ends with what came and goes on later', async () => {
    const chat = testChat(['unavailable=1']);
    const first = await asked(chat);
    expect(first.exitCode).toBe(1);
    expect(first.said).toContain('Run it again later with the same --out');
    expect(first.read().observations).toEqual({});
    chat.faults.clear('unavailable');
    const second = await asked(chat, { out: first.file });
    expect(Object.keys(second.read().observations)).toHaveLength(PROBES.length);
  });

  test('takes its token from a file, bare or as clasp writes it', async () => {
    const bare = path.join(folder, 'token');
    const clasp = path.join(folder, 'clasp.json');
    writeFileSync(bare, 'ann@example.com\n');
    writeFileSync(
      clasp,
      JSON.stringify({ tokens: { default: { access_token: 'ann@example.com' } } }),
    );
    const chat = testChat();
    for (const tokenFile of [bare, clasp])
      expect((await asked(chat, { tokenFile }, '')).exitCode).toBe(0);
  });

  test.each([
    [
      'nobody’s account at Google',
      { endpoint: 'https://chat.googleapis.com' },
      'x',
      'Say whose account it is',
    ],
    ['no colleague', { colleague: undefined }, 'ann@example.com', 'Name a colleague'],
    ['no token', {}, '', 'There is no token.'],
    ['a token file that isn’t there', { tokenFile: '/none' }, '', '/none can’t be read.'],
    ['a token file without a token', { tokenFile: __filename }, '', 'holds no access token.'],
    ['something else to write into', { out: __filename }, 'x', 'is no file of observations'],
  ])('with %s asks nothing', async (_, more, token, sentence) => {
    const chat = testChat();
    await expect(asked(chat, more, token)).rejects.toThrow(sentence);
    expect(chat.api.requests()).toEqual([]);
  });
});

const disputed = [...new Set(PROBES.flatMap(({ faults }) => faults))];

describe('with a fault switched on', () => {
  test.each(disputed)(
    '%s makes exactly the lines that concern it differ, and they name it',
    async (fault) => {
      const { file } = await observe(emulated([fault]));
      const lines = await compare(file);
      const differ = lines.filter(({ agreement }) => agreement.kind !== 'default');
      expect(differ.map(({ probe: one }) => one.id)).toEqual(
        PROBES.filter(({ faults }) => faults.includes(fault)).map(({ id }) => id),
      );
      for (const { agreement } of differ)
        expect(agreement).toEqual({ kind: 'fault', faults: [fault] });
    },
  );

  test.each(WHOLE_FAULTS)('%s is what every line names that differs', async (fault) => {
    const { file } = await observe(emulated([fault]));
    const differ = (await compare(file)).filter(({ agreement }) => agreement.kind !== 'default');
    expect(differ.length).toBeGreaterThan(PROBES.length / 2);
    for (const { probe: one, agreement } of differ)
      expect([one.id, agreement]).toEqual([
        one.id,
        { kind: 'fault', faults: expect.arrayContaining([fault]) },
      ]);
  });

  test('an app that isn’t saved is nobody’s default: what to mend is said, and to ask again', async () => {
    const { said } = await compared((await asked(testChat(['app-not-configured=writes']))).file);
    expect(said).toContain('docs/setup.md has the remedy');
    expect(said).not.toContain('has to become its default');
  });

  test('over HTTP it is the same', async () => {
    const { said, exitCode } = await compared((await asked(testChat(['added-again=ok']))).file);
    expect(exitCode).toBe(1);
    expect(said).toMatch(
      /^✗ add-again: 200\. The emulator says so only with --fault added-again=ok: that has to become its default\./m,
    );
    expect(said).toContain(`${PROBES.length - 1} agree, 1 with a fault, 0 with nothing`);
  });
});

/** Faults that no probe can look for: they strike by chance, kill executions, or need hours. */
const NOT_PROBED: FaultName[] = [
  'lost-answer',
  'throws',
  'too-fast',
  'too-many',
  'unavailable',
  'slow',
  'forgets',
  'name-taken',
  'killed',
  'consent-without',
  'often-in-add-on',
  'refused-late',
];

test('every other fault stands for something that a probe asks', () => {
  const probed = [...disputed, ...WHOLE_FAULTS, ...SCRIPT_FAULTS].map(
    (fault) => fault.split('=')[0],
  );
  expect(
    FAULT_NAMES.filter((name) => !NOT_PROBED.includes(name) && !probed.includes(name)),
  ).toEqual([]);
});

describe('what others recorded', () => {
  const recorded = path.join(__dirname, 'recorded');
  const names = readdirSync(recorded);
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(recorded, name), 'utf8')) as Observations & {
      source: string;
      agrees: Record<string, Agreement>;
    };

  test('ten files of it are here', () => {
    expect(names).toHaveLength(10);
    for (const name of names) expect(read(name).source).not.toBe('');
  });

  test.each(names)(
    '%s agrees with the emulator as it says, and a changed value with nothing',
    async (name) => {
      const { observations, agrees } = read(name);
      const seen = async (changed: typeof observations) =>
        Object.fromEntries(
          (await compare({ observations: changed }))
            .filter(({ agreement }) => agreement.kind !== 'not observed')
            .map(({ probe: one, agreement }) => [one.id, agreement]),
        );
      const before = await seen(observations);
      expect(before).toEqual(agrees);
      for (const id of Object.keys(observations)) {
        const other = { observed: '418 TEAPOT', asked: true, answers: [] };
        const after = await seen({ ...observations, [id]: other });
        expect({ ...after, [id]: null }).toEqual({ ...before, [id]: null });
        expect(after[id]).toEqual({ kind: 'nothing', emulator: expect.any(String) });
      }
    },
  );
});

describe('compare', () => {
  const write = (text: string) => {
    const file = path.join(folder, `${++files}.json`);
    writeFileSync(file, text);
    return file;
  };

  test('takes what it doesn’t know, and what is no text, without falling over', async () => {
    const observations = {
      'add-again': { observed: 7 },
      pages: null,
      'new-probe': { observed: 'x' },
    };
    const { said } = await compared(write(JSON.stringify({ observations })));
    expect(said).toContain('– add-again: not observed');
    expect(said).toContain('Not known here: new-probe.');
  });

  test.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['something else', '{"rows": []}'],
  ])('with %s ends with a sentence', async (_, text) => {
    await expect(compared(write(text))).rejects.toThrow('is no file of observations');
  });

  test('with a file that isn’t there ends with a sentence', async () => {
    await expect(compared('/none.json')).rejects.toThrow('there is no such file');
  });
});
