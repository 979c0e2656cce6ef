/**
 * `npm run push` builds and sends the files to the Apps Script project of `.clasp.json`; `npm run
 * deploy` does that and makes a version of it; `npm run clasp -- OPTIONS` is clasp itself, in the folder where that is
 * typed. What is missing for it is said in plain words.
 *
 *   npm run push -- [--with EXTRA,EXTRA] [--without EXTRA,EXTRA]
 *
 * The choice of extras is remembered in `.extras.json`; what is sent then has them or hasn't, and
 * `appsscript.json` stays as it is.
 */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, readExtras } from './build.mjs';
import { fetchTool, NotFetched } from './tools/fetch.cjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** What stands in `.clasp.json` as long as nobody has put an id there. */
const NO_SCRIPT_ID = 'paste-your-script-id-here';

/** Something the person at the keyboard has to do first; its message says what. */
class NotYet extends Error {}

/**
 * Runs clasp, which is fetched before the first time.
 *
 * @param {string[]} options
 * @param {{quiet?: boolean, folder?: string}} [how] quiet: its output is answered and not shown; folder: where it runs
 */
async function clasp(options, { quiet = false, folder = root } = {}) {
  const installed = path.join(await fetchTool('clasp'), 'node_modules', '@google', 'clasp');
  const { bin } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
  const program = path.join(installed, bin.clasp);
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'ignore' : 'inherit'];
    const child = spawn(process.execPath, [program, ...options], { cwd: folder, stdio });
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
    'clasp isn’t signed in to Google. Run “npm run clasp -- login” and choose the account that owns the ' +
      'script; before the first time, turn on the Apps Script API at ' +
      'https://script.google.com/home/usersettings.',
  );
}

async function run(options, whatFailed) {
  const { code } = await clasp(options);
  if (code !== 0) throw new NotYet(`${whatFailed} What clasp said stands above.`);
}

const CHOICE = path.join(root, '.extras.json');

/** The extras that the last push left out or took in; none where nothing is remembered. */
async function rememberedChoice() {
  let text;
  try {
    text = await readFile(CHOICE, 'utf8');
  } catch {
    return { without: [], taken: [] };
  }
  try {
    const { without, with: taken = [] } = JSON.parse(text);
    if (Array.isArray(without) && Array.isArray(taken)) return { without, taken };
  } catch {}
  throw new NotYet('.extras.json can’t be read. Delete it, and name the extras again.');
}

/**
 * The extras to leave out, and those to take in that are off by themselves: as at the last push, changed by what was
 * asked for now.
 *
 * @param {string[]} options of the command line
 */
async function chooseExtras(options) {
  const several = { type: 'string', multiple: true, default: [] };
  let values;
  try {
    ({ values } = parseArgs({ args: options, options: { with: several, without: several } }));
  } catch (error) {
    throw new NotYet(`${error.message.replace(/\.?$/, '.')} ${await extrasInWords()}`);
  }
  const names = (list) => list.flatMap((text) => text.split(',')).map((name) => name.trim());
  const wanted = names(values.with);
  const unwanted = names(values.without);
  const { EXTRA_NAMES, OFF_NAMES } = await readExtras();
  const before = await rememberedChoice();
  for (const name of [...wanted, ...unwanted, ...before.without, ...before.taken])
    if (!EXTRA_NAMES.includes(name))
      throw new NotYet(`There is no extra “${name}”. ${await extrasInWords()}`);
  const both = wanted.find((name) => unwanted.includes(name));
  if (both) throw new NotYet(`“${both}” can’t be left out and be there.`);
  const without = [...before.without, ...unwanted].filter((name) => !wanted.includes(name));
  const taken = [...before.taken, ...wanted].filter((name) => !unwanted.includes(name));
  return {
    without: EXTRA_NAMES.filter((name) => without.includes(name) && !OFF_NAMES.includes(name)),
    taken: OFF_NAMES.filter((name) => taken.includes(name)),
  };
}

async function extrasInWords() {
  const { EXTRA_NAMES, OFF_NAMES } = await readExtras();
  const off = OFF_NAMES.length > 0 ? ` Off by themselves are ${OFF_NAMES.join(', ')}.` : '';
  return `The extras are ${EXTRA_NAMES.join(', ')}: --without mail,app leaves two out, --with mail takes one in again.${off}`;
}

/** @param {string[]} options of the command line */
async function push(options) {
  const { without, taken } = await chooseExtras(options);
  await assertScriptId();
  await assertLogin();
  await build({ without, taken, page: false });
  await run(['push', '--force'], 'The files were not sent.');
  await writeFile(CHOICE, `${JSON.stringify({ without, with: taken })}\n`);
  if (without.length > 0)
    process.stdout.write(`Left out: ${without.join(', ')}. With them again: --with ${without}\n`);
  if (taken.length > 0)
    process.stdout.write(`Taken in: ${taken.join(', ')}. Without them again: --without ${taken}\n`);
}

/**
 * Makes a version of what is sent: the Marketplace asks for its number and for no deployment, of which a script may
 * have 20. Source: google/clasp, issues 147 and 1015.
 *
 * @param {string[]} options of the command line
 */
async function deploy(options) {
  await push(options);
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await run(
    ['create-version', `Rows to Spaces ${version}`],
    'Sent, but no version was made. A script may have 200: in Apps Script ▸ Project History, delete some that ' +
      'nothing uses, and try again.',
  );
  process.stdout.write(
    'Put the number of the version onto the App configuration page of the Marketplace SDK.\n',
  );
}

/** @param {string[]} options of clasp's own */
async function pass(options) {
  const { code } = await clasp(options, { folder: process.env.INIT_CWD ?? process.cwd() });
  process.exitCode = code;
}

const commands = { push, deploy, clasp: pass };

try {
  const [name = 'push', ...more] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new NotYet(`“${name}” is neither push, deploy nor clasp.`);
  await command(more);
} catch (error) {
  if (!(error instanceof NotYet || error instanceof NotFetched)) throw error;
  process.stderr.write(`${error.message}\ndocs/setup.md goes through it step by step.\n`);
  process.exitCode = 1;
}
