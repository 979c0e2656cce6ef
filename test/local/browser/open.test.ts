/** Whether there is a browser in which a person would see the page. */
import { opener } from '../../../local/browser/open';

test.each<[what: string, platform: NodeJS.Platform, environment: object, command: string | null]>([
  ['a Mac', 'darwin', {}, 'open'],
  ['Windows', 'win32', {}, 'cmd'],
  ['a desktop of Linux', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['Linux without a screen', 'linux', {}, null],
  ['a machine that is reached from another', 'darwin', { SSH_CONNECTION: '10.0.0.1 22' }, null],
  ['a machine that only tests', 'linux', { DISPLAY: ':0', CI: 'true' }, null],
])('on %s', (_, platform, environment, command) => {
  expect(opener(platform, environment as Record<string, string>)?.[0] ?? null).toBe(command);
});
