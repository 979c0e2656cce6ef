/** Opens an address in the person's own browser, where there is one. */
import { spawn } from 'node:child_process';

/** The command that opens an address on this machine; null where nobody would see it. */
export function opener(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): [command: string, ...options: string[]] | null {
  if (environment['CI'] || environment['SSH_CONNECTION']) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

/** Opens `address`; answers whether there is a browser to be asked. Never waits for it, and never fails. */
export function openInBrowser(address: string): boolean {
  const found = opener(process.platform, process.env);
  if (!found) return false;
  const [command, ...options] = found;
  const child = spawn(command, [...options, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
  return true;
}
