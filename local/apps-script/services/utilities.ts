/** `Utilities`: ids, pauses, dates, and what else the language itself lacks. */
import { createHash, createHmac } from 'node:crypto';
import { enumOf, type Runtime } from '../runtime';

type Utilities = GoogleAppsScript.Utilities.Utilities;

const DIGESTS = enumOf<typeof GoogleAppsScript.Utilities.DigestAlgorithm>([
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const CHARSETS = enumOf<typeof GoogleAppsScript.Utilities.Charset>(['US_ASCII', 'UTF_8']);

/** Source: Utilities reference, `sleep`: at most 300,000. */
const MAX_SLEEP_MS = 300_000;

/** Making one takes longer than all else of a date; throws for a zone that nobody knows. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: timeZone === 'GMT' ? 'Etc/UTC' : timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: 'numeric',
    hourCycle: 'h23',
    minute: 'numeric',
    second: 'numeric',
    timeZoneName: 'longOffset',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** Bytes as the platform gives them: from -128 to 127. */
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)];
}

function bufferOf(data: string | number[]): Buffer {
  return typeof data === 'string'
    ? Buffer.from(data, 'utf8')
    : Buffer.from(data.map((one) => one & 255));
}

export class FakeUtilities
  implements
    Pick<
      Utilities,
      | 'DigestAlgorithm'
      | 'Charset'
      | 'getUuid'
      | 'sleep'
      | 'formatDate'
      | 'base64Encode'
      | 'base64EncodeWebSafe'
      | 'base64Decode'
      | 'base64DecodeWebSafe'
      | 'computeDigest'
      | 'computeHmacSha256Signature'
      | 'formatString'
    >
{
  readonly #runtime: Runtime;
  readonly #random;
  readonly DigestAlgorithm = DIGESTS;
  readonly Charset = CHARSETS;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#random = runtime.random.fork('uuid');
  }

  getUuid(): string {
    this.#runtime.now();
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) =>
      (letter === 'x' ? this.#random.between(0, 15) : this.#random.between(8, 11)).toString(16),
    );
  }

  sleep(ms: number): void {
    if (typeof ms !== 'number') this.#runtime.mismatch('Utilities.sleep', [ms]);
    if (!(ms >= 0 && ms <= MAX_SLEEP_MS)) this.#runtime.fail(`Invalid argument: ${ms}`);
    this.#runtime.slowCall('Utilities.sleep', () => this.#runtime.spend(ms));
  }

  /** The letters of Java's `SimpleDateFormat` that scripts commonly use; other letters are refused. */
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]')
      this.#runtime.mismatch('Utilities.formatDate', [date, timeZone, format]);
    const parts = this.#parts(date.getTime(), timeZone);
    return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (letters: string, quoted?: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted;
      const part = parts[letters] ?? parts[letters.charAt(0)];
      return part ?? this.#runtime.fail(`Invalid argument: ${format}`);
    });
  }

  #parts(instant: number, timeZone: string): Record<string, string> {
    let read: Intl.DateTimeFormatPart[];
    try {
      read = clockOf(timeZone).formatToParts(instant);
    } catch {
      return this.#runtime.fail(`Invalid argument: ${timeZone}`);
    }
    const of = (type: string) => read.find((part) => part.type === type)?.value ?? '';
    const two = (text: string) => text.padStart(2, '0');
    const hour = Number(of('hour'));
    const month = of('month');
    const monthNumber = String(MONTHS.indexOf(month) + 1);
    const offset = of('timeZoneName').replace('GMT', '') || '+00:00';
    return {
      yyyy: of('year'),
      yy: of('year').slice(-2),
      y: of('year'),
      MMMM: month,
      MMM: month.slice(0, 3),
      MM: two(monthNumber),
      M: monthNumber,
      dd: two(of('day')),
      d: of('day'),
      EEEE: of('weekday'),
      E: of('weekday').slice(0, 3),
      u: String(WEEKDAYS.indexOf(of('weekday')) + 1),
      HH: two(String(hour)),
      H: String(hour),
      hh: two(String(hour % 12 || 12)),
      h: String(hour % 12 || 12),
      mm: two(of('minute')),
      m: of('minute'),
      ss: two(of('second')),
      s: of('second'),
      SSS: String(instant % 1000).padStart(3, '0'),
      a: hour < 12 ? 'AM' : 'PM',
      Z: offset.replace(':', ''),
      XXX: offset === '+00:00' ? 'Z' : offset,
      z: of('timeZoneName'),
    };
  }

  base64Encode = (data: string | number[]) => bufferOf(data).toString('base64');
  base64EncodeWebSafe = (data: string | number[]) =>
    bufferOf(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  base64Decode = (text: string) => signed(Buffer.from(text, 'base64'));
  base64DecodeWebSafe = (text: string) => signed(Buffer.from(text, 'base64url'));

  computeDigest(algorithm: unknown, data: string | number[]): number[] {
    const name = String(algorithm).replace('_', '').toLowerCase();
    return signed(createHash(name).update(bufferOf(data)).digest());
  }

  computeHmacSha256Signature = (value: string | number[], key: string | number[]) =>
    signed(createHmac('sha256', bufferOf(key)).update(bufferOf(value)).digest());

  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(/%([sd%])/g, (_all, kind: string) =>
      kind === '%' ? '%' : String(values[next++]),
    );
  }
}

/** `u` counts them from Monday, as 1. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
