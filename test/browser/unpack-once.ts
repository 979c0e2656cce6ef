/** Runs once before the browser tests: their workers must find the browser unpacked, not race for it. */
import { browserFiles } from '../../local/browser/unpack';

// Jest asks for a default export.
// biome-ignore lint/style/noDefaultExport: Jest takes nothing else
export default async function unpackOnce(): Promise<void> {
  await browserFiles();
}
