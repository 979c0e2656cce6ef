/** What tests of changes ask the emulated Chat afterwards. */
import type { SmallWorld } from './small-world';

/** What was written to Chat since, as `Chess: DELETE ben`, in any order; `were`: those who may be out by now. */
export function writesSince(
  world: SmallWorld,
  before: number,
  were: ReadonlyMap<string, string> = idsIn(world),
): string[] {
  const spaces = world.chat.spaces();
  return world.chat
    .requests()
    .slice(before)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => {
      const space = spaces.find(({ name }) => path.includes(`${name}/`));
      const asked = body as { member?: { name: string }; role?: string } | undefined;
      const who = asked?.member?.name ?? were.get(path.split('/members/')[1] ?? '') ?? path;
      const role = asked?.role ? ` ${asked.role}` : '';
      return `${space?.displayName}: ${method} ${who.replace(/^users\/|@.*$/g, '')}${role}`;
    })
    .sort();
}

/** Who Chat's ids are, of everybody who is in anywhere. */
export function idsIn(world: SmallWorld): Map<string, string> {
  return new Map(
    world.chat
      .spaces()
      .flatMap(({ members }) => members)
      .map(({ name, email }) => [name.replace(/^users\//, ''), email ?? '']),
  );
}

/** Who has which role, space by space. */
export const rolesIn = (world: SmallWorld) =>
  world.chat
    .spaces()
    .map(({ displayName, members }) => [
      displayName,
      members.map(({ email, role }) => `${email} ${role}`).sort(),
    ]);
