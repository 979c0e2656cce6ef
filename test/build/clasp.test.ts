/** What clasp would send, and what `npm run push` says while something is missing for it. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { claspFolder, copyProject, makeFolder, PUSHED, pretendClasp, root, runNode } from './build';

/**
 * Whoever has never pushed has no clasp, and fetches none for a test: then those that ask it are skipped. `.ci/run` has
 * it, and takes a skipped test for a failed one.
 */
const withClasp = existsSync(claspFolder(root)) ? test : test.skip;

const SCRIPT = JSON.stringify({ scriptId: 'A1_-'.repeat(14), rootDir: 'dist' });

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
});

afterEach(() => remove());

/** Nobody is signed in: the home folder is empty. */
const signedOut = () => ({ HOME: path.join(folder, 'home'), clasp_config_auth: undefined });

withClasp('clasp would send exactly the files', async () => {
  const { code, stdout } = await runNode(
    path.join(root, 'push.mjs'),
    ['clasp', 'show-file-status', '--json'],
    {
      environment: signedOut(),
    },
  );
  expect(code).toBe(0);
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual(PUSHED.map((file) => `dist/${file}`));
});

test('push without a script id says where to find it', async () => {
  await copyProject(folder, '{"scriptId": "paste-your-script-id-here", "rootDir": "dist"}');
  const { code, stderr } = await runNode(path.join(folder, 'push.mjs'), ['push'], {
    cwd: folder,
    environment: signedOut(),
  });
  expect(code).toBe(1);
  expect(stderr).toContain('copy the Script ID');
  expect(stderr).toContain('docs/setup.md');
});

test('push with something that is no script id quotes it', async () => {
  await copyProject(folder, '{"scriptId": "my script", "rootDir": "dist"}');
  const { code, stderr } = await runNode(path.join(folder, 'push.mjs'), ['push'], {
    cwd: folder,
    environment: signedOut(),
  });
  expect(code).toBe(1);
  expect(stderr).toContain('“my script”');
});

withClasp('push and deploy without a login say how to sign in', async () => {
  await copyProject(folder, SCRIPT);
  await mkdir(path.dirname(claspFolder(folder)), { recursive: true });
  await symlink(claspFolder(root), claspFolder(folder));
  const endings = await Promise.all(
    ['push', 'deploy'].map((name) =>
      runNode(path.join(folder, 'push.mjs'), [name], { cwd: folder, environment: signedOut() }),
    ),
  );
  for (const { code, stderr } of endings) {
    expect(code).toBe(1);
    expect(stderr).toContain('npm run clasp -- login');
    expect(stderr).toContain('docs/setup.md');
  }
});

const push = (...options: string[]) =>
  runNode(path.join(folder, 'push.mjs'), options, { cwd: folder, environment: signedOut() });

/** The scopes of the manifest that was sent, without what they all begin with. */
function sent(): { scopes: string[]; hosts: string[] } {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'dist', 'appsscript.json'), 'utf8'));
  return {
    scopes: manifest.oauthScopes.map((scope: string) => scope.replace(/^.*\/auth\//, '')),
    hosts: manifest.urlFetchWhitelist,
  };
}

// Two builds, which take long where others build at the same time.
test('extras that are left out are not in what is sent, until they are asked for again', async () => {
  await copyProject(folder, SCRIPT);
  const { asked } = await pretendClasp(folder);
  const ended = await push('deploy', '--without', 'mail', '--without=groups');
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toContain('Left out: groups, mail.');
  expect(await asked()).toEqual([
    'show-authorized-user --json',
    'push --force',
    `create-version Rows to Spaces ${version}`,
  ]);
  const leaner = sent();
  expect(leaner.scopes).toHaveLength(10);
  expect(leaner.scopes).not.toContain('script.send_mail');
  expect(leaner.scopes).not.toContain('cloud-identity.groups.readonly');
  expect(leaner.hosts).toEqual(['https://chat.googleapis.com/']);
  expect((await push('push', '--with', 'groups,rename,undo')).code).toBe(0);
  expect(sent().hosts).toHaveLength(2);
  // One that is off by itself, and stands in place of two.
  expect(sent().scopes).toHaveLength(11);
  expect(sent().scopes).toEqual(expect.arrayContaining(['chat.spaces', 'chat.delete']));
  expect(sent().scopes).not.toContain('chat.spaces.create');
  const manifest = path.join(folder, 'appsscript.json');
  expect(readFileSync(manifest, 'utf8')).toBe(
    readFileSync(path.join(root, 'appsscript.json'), 'utf8'),
  );
}, 120_000);

test('a wrong choice of extras says what is wrong with it, and nothing is sent', async () => {
  await copyProject(folder, SCRIPT);
  const choices = [
    [['--without', 'mails'], 'There is no extra “mails”. The extras are groups, app,'],
    [['--with', 'mail', '--without', 'mail'], '“mail” can’t be left out and be there.'],
    [['--without'], 'The extras are groups, app,'],
  ] as const;
  for (const [options, sentence] of choices) {
    const { code, stderr } = await push('push', ...options);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
  }
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
});
