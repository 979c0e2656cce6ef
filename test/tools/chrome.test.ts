/** In which browser tests are played, on whose machine. */
import { chosenBrowser } from '../../tools/chrome.cjs';

const on = (platform: string, arch: string, env: Record<string, string>, ...files: string[]) =>
  chosenBrowser({ platform, arch, env }, (file) => files.includes(file));

test('Linux on Intel has the packed browser, whatever else is installed', () => {
  expect(on('linux', 'x64', {}, '/usr/bin/google-chrome')).toEqual({ kind: 'packed' });
});

test.each([
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  [
    'win32',
    { PROGRAMFILES: 'C:\\Programs' },
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
  ],
  ['linux', {}, '/usr/bin/chromium'],
])(
  '%s on ARM takes a Chrome that is installed, and without one has none',
  (platform, env, file) => {
    expect(on(platform, 'arm64', env, file)).toEqual({ kind: 'installed', executable: file });
    expect(on(platform, 'arm64', env)).toEqual({ kind: 'none' });
  },
);

test('CHROME_PATH goes before all of them, and has to be there', () => {
  const env = { CHROME_PATH: '/opt/chrome' };
  expect(on('linux', 'x64', env, '/opt/chrome')).toEqual({
    kind: 'installed',
    executable: '/opt/chrome',
  });
  expect(() => on('linux', 'x64', env)).toThrow(
    'CHROME_PATH is “/opt/chrome”, and no file is there.',
  );
});
