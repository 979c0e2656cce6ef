/** Which browser the tests have: one that `CHROME_PATH` names, the packed one, or an installed Chrome. */
const { existsSync } = require('node:fs');

/** The packed browser is a program of Linux on Intel and AMD. */
const isPackedFor = ({ platform, arch }) => platform === 'linux' && arch === 'x64';

/** Where an installation puts it, the likeliest first. */
function placesOf({ platform, env }) {
  if (platform === 'darwin')
    return ['', env.HOME ?? ''].map(
      (home) => `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map(
    (name) => `/usr/bin/${name}`,
  );
}

/**
 * The browser of this machine; `none` where there is nothing to test in.
 *
 * @throws when `CHROME_PATH` names no file
 */
function chosenBrowser(machine = process, exists = existsSync) {
  const named = machine.env.CHROME_PATH;
  if (named) {
    if (exists(named)) return { kind: 'installed', executable: named };
    throw new Error(`CHROME_PATH is “${named}”, and no file is there. Unset it or correct it.`);
  }
  if (isPackedFor(machine)) return { kind: 'packed' };
  const executable = placesOf(machine).find((place) => exists(place));
  return executable === undefined ? { kind: 'none' } : { kind: 'installed', executable };
}

module.exports = { chosenBrowser };
