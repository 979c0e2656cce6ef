/**
 * `npm run push` builds and sends the three files to the Apps Script project of `.clasp.json`;
 * `npm run deploy` does that and makes a version and a deployment of it. What is missing for it is
 * said in plain words.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** What stands in `.clasp.json` as long as nobody has put an id there. */
const NO_SCRIPT_ID = 'paste-your-script-id-here';

/** Something the person at the keyboard has to do first; its message says what. */
class NotYet extends Error {}

/**
 * Runs clasp in the project's folder.
 *
 * @param {string[]} options
 * @param {{quiet?: boolean}} [how] quiet: its output is answered and not shown
 */
function clasp(options, { quiet = false } = {}) {
  const command = path.join(root, 'node_modules', '.bin', 'clasp');
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'ignore' : 'inherit'];
    const child = spawn(command, options, { cwd: root, stdio });
    let output = '';
    child.stdout?.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function assertScriptId() {
  let project;
  try {
    project = JSON.parse(await readFile(path.join(root, '.clasp.json'), 'utf8'));
  } catch (error) {
    throw new NotYet(`.clasp.json can’t be read (${error.message}).`);
  }
  if (typeof project.scriptId === 'string' && /^[\w-]{40,}$/.test(project.scriptId)) return;
  throw new NotYet(
    project.scriptId === NO_SCRIPT_ID || !project.scriptId
      ? '.clasp.json names no Apps Script project yet. In the spreadsheet open Extensions ▸ Apps ' +
          'Script ▸ Project Settings, copy the Script ID and paste it there as “scriptId”.'
      : `.clasp.json names “${project.scriptId}” as scriptId, which is no Script ID: those have ` +
          'about 57 letters, digits, - and _. Copy it from Apps Script ▸ Project Settings.',
  );
}

async function assertLogin() {
  const { output } = await clasp(['show-authorized-user', '--json'], { quiet: true });
  if (/"loggedIn":\s*true/.test(output)) return;
  throw new NotYet(
    'clasp isn’t signed in to Google. Run “npx clasp login” and choose the account that owns the ' +
      'script; before the first time, turn on the Apps Script API at ' +
      'https://script.google.com/home/usersettings.',
  );
}

async function run(options, whatFailed) {
  const { code } = await clasp(options);
  if (code !== 0) throw new NotYet(`${whatFailed} What clasp said stands above.`);
}

async function push() {
  await assertScriptId();
  await assertLogin();
  await build();
  await run(['push', '--force'], 'The files were not sent.');
}

/** @param {string[]} more for clasp, for instance `--deploymentId` to put the new version under an old address */
async function deploy(more) {
  await push();
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  // A deployment without a version number makes a version of what was just sent.
  const description = `Rows to Spaces ${version}`;
  await run(
    ['create-deployment', '--description', description, ...more],
    'Sent, but not deployed.',
  );
}

const commands = { push, deploy };

try {
  const [name = 'push', ...more] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new NotYet(`“${name}” is neither push nor deploy.`);
  await command(more);
} catch (error) {
  if (!(error instanceof NotYet)) throw error;
  process.stderr.write(`${error.message}\ndocs/setup.md goes through it step by step.\n`);
  process.exitCode = 1;
}
