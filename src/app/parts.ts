/** Parts of the sidebar's page that it fetches when they are first needed. */
import type { Host } from './host';

/** The file of a part as it was built; null: there is none (any more). Reads no sheet and nothing that is kept. */
export function readPart(host: Pick<Host, 'part'>, { part }: { part: string }): string | null {
  return host.part(part);
}
