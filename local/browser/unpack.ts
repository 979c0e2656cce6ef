/** Gets the browser ready: one that is installed, or the packed one, unpacked once. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chosenBrowser } from '../../tools/chrome.cjs';
import { fetchTool } from '../../tools/fetch.cjs';

/** What a launch needs to know of a browser. */
export interface BrowserFiles {
  executable: string;
  /** For the browser's process, besides what this one has. */
  environment: Record<string, string>;
}

/** Text looks alike on every machine; only signs that Open Sans lacks come from the machine. */
function fontSettings(folder: string): string {
  const families = ['Arial', 'Helvetica', 'Roboto', 'Google Sans', 'system-ui', 'sans-serif'];
  const aliases = families.map(
    (family) =>
      `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
      '<edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>',
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${path.join(folder, 'fonts')}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

/**
 * Unpacks into a fresh folder, which gets its final name when all of it is there: nobody ever
 * starts half a browser, also when two processes do this at once or one is killed meanwhile.
 */
async function unpack(from: string, folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}.${Date.now()}`;
  await mkdir(fresh, { recursive: true });
  try {
    // The package unpacks into the temp folder of its process, and the libraries only in a place
    // that calls itself Amazon Linux.
    const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())";
    await promisify(execFile)(process.execPath, ['-e', script], {
      cwd: from,
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await rename(fresh, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The packed libraries stand in only for those that this machine lacks. */
async function libraryPath(folder: string, executable: string): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)('ldd', [executable]).catch(() => ({ stdout: '' }));
  if (!stdout.includes('not found')) return {};
  const packed = path.join(folder, 'al2023', 'lib');
  return { LD_LIBRARY_PATH: [packed, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':') };
}

/**
 * The browser to test with, ready to be started.
 *
 * @throws when there is none, or the packed one can't be fetched
 */
export async function browserFiles(): Promise<BrowserFiles> {
  const browser = chosenBrowser();
  if (browser.kind === 'installed') return { executable: browser.executable, environment: {} };
  if (browser.kind === 'none')
    throw new Error('No Chrome is installed here. CHROME_PATH says where one is.');
  const from = await fetchTool('browser');
  // Within the version's own folder: an update never starts an older browser.
  const folder = path.join(from, 'unpacked');
  if (!existsSync(folder)) await unpack(from, folder);
  const executable = path.join(folder, 'chromium');
  const fonts = path.join(folder, 'fonts.conf');
  if (!existsSync(fonts)) {
    const whole = `${fonts}.${process.pid}`;
    await writeFile(whole, fontSettings(folder));
    await rename(whole, fonts);
  }
  const libraries = await libraryPath(folder, executable);
  return { executable, environment: { FONTCONFIG_FILE: fonts, ...libraries } };
}
