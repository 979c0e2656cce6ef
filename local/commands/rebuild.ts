/** Builds anew whenever a file changes, for whoever works on the software. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Console } from './console';

const ROOT = path.resolve(__dirname, '..', '..');

/** What the bundle and the page are made of. A change of anything else, such as the server itself, needs a new start. */
const FOLDERS = ['src', path.join('local', 'workspace', 'page')].map((one) => path.join(ROOT, one));

/** An editor writes one file in several steps, and a branch changes many. */
const QUIET_MS = 150;

export interface Rebuilding {
  folders?: readonly string[];
  /** Rejects with what is wrong in the source. */
  build?: () => Promise<void>;
  /** Called after each build that succeeded. */
  built: () => void;
  console: Console;
}

/** Watches, once `ready`, until it is closed. Changes that come during a build lead to one more. */
export function rebuildOnChange({
  folders = FOLDERS,
  build = buildBundle,
  built,
  console,
}: Rebuilding): { ready: Promise<void>; close(): Promise<void> } {
  let state: 'quiet' | 'building' | 'changed while building' = 'quiet';
  let soon: NodeJS.Timeout | undefined;
  const begin = async () => {
    if (state !== 'quiet') {
      state = 'changed while building';
      return;
    }
    state = 'building';
    try {
      await build();
      console.say(`Built at ${new Date().toTimeString().slice(0, 8)}.`);
      built();
    } catch (error) {
      console.complain((error as Error).message.trim());
    }
    const again = (state as string) === 'changed while building';
    state = 'quiet';
    if (again) await begin();
  };
  const watcher = watch([...folders], { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(soon);
    soon = setTimeout(() => void begin(), QUIET_MS);
  });
  return {
    ready: new Promise<void>((resolve) => watcher.once('ready', () => resolve())),
    close: () => {
      clearTimeout(soon);
      return watcher.close();
    },
  };
}

function buildBundle(): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path.join(ROOT, 'build.mjs')], (error, _, stderr) => {
      if (error) reject(new Error(stderr || error.message));
      else resolve();
    });
  });
}
