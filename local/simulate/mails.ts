/** The mails of a simulated run, read as a person does who gets them: nothing is told twice. */
import type { World } from '../apps-script';
import type { Broken } from './promised';
import { tagsIn } from './tags';

type Mail = World['mails'][number];

export interface MailReader {
  /**
   * Reads what came since, by one firing alone or by several at once; `edits`: how often somebody had edited the sheet
   * when that was read.
   */
  read(alone: boolean, edits: number): Broken[];
}

/** How a mail says that a row has to be fixed before it is set up, in the languages of the simulated people. */
const TO_FIX = /Fix this row/;
/** What becomes of a run’s own row, which a person decides about; the run tells all of its rows that need somebody when it ends, too. */
const OF_RUN = /Fix this row\. This space was made/;
const UNFINISHED = /^\d+ rows? (?:is|are) left\.$/m;

export function createMailReader({ mails }: Pick<World, 'mails'>): MailReader {
  let seen = 0;
  /** By whom and which row: what somebody was told last of a row to be fixed, and how often the sheet had been edited then. */
  const told = new Map<string, string>();
  return {
    read: (alone, edits) => {
      const broken: Broken[] = [];
      const fresh = mails.slice(seen);
      seen = mails.length;
      fresh.forEach((mail, index) => {
        if (alone && fresh.slice(0, index).some((other) => isSame(mail, other)))
          broken.push({
            promise: 'nobody is told twice',
            what: `${mail.to} got “${mail.subject}” twice`,
          });
      });
      // Between two mails of one firing somebody may have changed the sheet, where it wasn't alone.
      const before = alone ? told : new Map(told);
      for (const { to, body } of fresh)
        for (const line of body
          .split('\n')
          .filter((one) => TO_FIX.test(one) && tagsIn(one).length > 0)) {
          const key = `${to} ${line.split(TO_FIX)[0]}`;
          // Whoever changed the sheet meanwhile may have changed just this row, and back again; and where the row says
          // something else in between, as that it can't be written, that it doesn't any more is news.
          const news = `${edits} ${line}`;
          if (before.get(key) === news)
            broken.push({ promise: 'nobody is told twice', what: `${to} is told again: ${line}` });
          if (!(OF_RUN.test(line) && UNFINISHED.test(body))) told.set(key, news);
        }
      return broken;
    },
  };
}

function isSame(one: Mail, other: Mail): boolean {
  return one.to === other.to && one.subject === other.subject && one.body === other.body;
}
