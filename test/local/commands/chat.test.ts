/** `chat`: the Chat emulator by itself, for any client. */
import { startChat } from '../../../local/commands/chat';
import { runProgram } from '../../../local/commands/program';
import { FAULT_FORMS, faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';

const OPTIONS = { port: 0, fault: [], domains: ['school.org'], seed: 1 };

test('listens where it says, tells how to call it, and answers', async () => {
  const said: string[] = [];
  const chat = await startChat(OPTIONS, { say: (text) => said.push(text), complain: fail });
  const address = `http://127.0.0.1:${chat.port}`;
  expect(said.join('\n')).toContain(address);
  expect(said.join('\n')).toContain('Authorization: Bearer ann@example.com');
  const answer = await fetch(`${address}/v1/spaces:setup`, {
    method: 'POST',
    headers: { Authorization: 'Bearer ann@example.com' },
    body: JSON.stringify({
      space: { spaceType: 'SPACE', displayName: 'API-setup' },
      requestId: 'guide',
      memberships: [
        { member: { name: 'users/123456789', type: 'HUMAN' } },
        { member: { name: 'users/head@school.org', type: 'HUMAN' } },
      ],
    }),
  });
  const space = (await answer.json()) as { name: string };
  expect(answer.status).toBe(200);
  const state = await (await fetch(`${address}/_emulator/state`)).json();
  expect(state).toMatchObject({ spaces: [{ name: space.name, displayName: 'API-setup' }] });
  expect((state as { spaces: { members: unknown[] }[] }).spaces[0]?.members).toHaveLength(3);
  await chat.close();
});

test('a port that is taken is said in a sentence', async () => {
  const quiet = { say: () => {}, complain: fail };
  const first = await startChat(OPTIONS, quiet);
  const complained: string[] = [];
  const exitCode = await runProgram(['chat', '--port', String(first.port)], {
    say: () => {},
    complain: (text) => complained.push(text),
  });
  expect(complained).toEqual([`Port ${first.port} is taken. Choose another with --port.`]);
  expect(exitCode).toBe(2);
  await first.close();
});

test('a port that is none is refused', async () => {
  const complained: string[] = [];
  const exitCode = await runProgram(['chat', '--port', '80000'], {
    say: () => {},
    complain: (text) => complained.push(text),
  });
  expect(complained.join('\n')).toMatch(/“80000” is not a port/);
  expect(exitCode).toBe(2);
});

test.each(['chat', 'run', 'serve'])(
  '%s --help lists every fault as it is written',
  async (command) => {
    const help: string[] = [];
    await runProgram([command, '--help'], { say: (text) => help.push(text), complain: fail });
    const written = help.join('\n').replace(/\s+/g, ' ');
    for (const form of FAULT_FORMS) {
      expect(written).toContain(form);
      expect(() => faultsFrom([form], randomFrom(1))).not.toThrow();
    }
    expect(written).toContain('app-not-configured, app-not-configured=writes');
  },
);

function fail(text: string): never {
  throw new Error(text);
}
