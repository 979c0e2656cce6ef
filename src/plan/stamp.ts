/** The Request ID cell: what makes one row one space, however often it is sent. */
import type { Instant } from './instant';

/** What a Request ID cell holds, separated by spaces. */
export interface Stamp {
  /** What Chat gets as `requestId`. */
  uuid: string;
  /** Random, made once for each person: whose run the row belongs to. Names nobody. */
  tag: string;
  /** The minute of the stamp, milliseconds since 1970. */
  minute: Instant;
  /** What the row asked for when it was stamped; see `request/fingerprint.ts`. */
  fingerprint: string;
}

const FORM =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) ([0-9a-z]{4,16}) (\d{4}-\d\d-\d\dT\d\d:\d\d)Z ([0-9a-z]{1,16}-[0-9a-z]{1,16})$/;

/** The cell's text for a stamp. */
export function formatStamp({ uuid, tag, minute, fingerprint }: Stamp): string {
  return `${uuid} ${tag} ${new Date(minute).toISOString().slice(0, 16)}Z ${fingerprint}`;
}

/** Reads a Request ID cell. undefined: it is not one of ours, or not whole. */
export function readStamp(cell: string): Stamp | undefined {
  const match = FORM.exec(cell.trim());
  if (!match) return undefined;
  const [, uuid = '', tag = '', minute = '', fingerprint = ''] = match;
  const time = Date.parse(`${minute}:00Z`);
  return Number.isNaN(time) ? undefined : { uuid, tag, minute: time, fingerprint };
}
