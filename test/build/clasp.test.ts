/** What clasp would send, and what `npm run push` says while something is missing for it. */
import path from 'node:path';
import { copyProject, makeFolder, root, runNode } from './build';

const clasp = path.join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
});

afterEach(() => remove());

/** Nobody is signed in: the home folder is empty. */
const signedOut = () => ({ HOME: path.join(folder, 'home'), clasp_config_auth: undefined });

test('clasp would send exactly the files', async () => {
  const { code, stdout } = await runNode(clasp, ['show-file-status', '--json'], {
    environment: signedOut(),
  });
  expect(code).toBe(0);
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual([
    'dist/Code.js',
    'dist/appsscript.json',
    'dist/sidebar.html',
    'dist/texts.de.html',
  ]);
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

test('push and deploy without a login say how to sign in', async () => {
  await copyProject(folder, JSON.stringify({ scriptId: 'A1_-'.repeat(14), rootDir: 'dist' }));
  const endings = await Promise.all(
    ['push', 'deploy'].map((name) =>
      runNode(path.join(folder, 'push.mjs'), [name], { cwd: folder, environment: signedOut() }),
    ),
  );
  for (const { code, stderr } of endings) {
    expect(code).toBe(1);
    expect(stderr).toContain('npx clasp login');
    expect(stderr).toContain('docs/setup.md');
  }
});
