/**
 * Who can't be added to several spaces, as the Details of their rows say it: somebody whose account is gone is one line, in
 * the sidebar and in mails, not one in each of their rows.
 */

/** What is said of a row. */
interface Noted {
  details: string;
}

/** Somebody who is missing in several rows: the sentence about them alone, and these rows as they are. */
export interface Missing<Note extends Noted> {
  who: string;
  said: string;
  notes: Note[];
}

/** Puts a sentence into words; `people` stands where it names them. */
export type Saying = (code: string, n: number, people: string) => string;

/** What is wrong with the people themselves, and so in each of their rows. */
const OF_PEOPLE = ['noAccount', 'notAllowed', 'chatOff', 'dropped'] as const;

/** From so many rows on somebody is one line. */
const SEVERAL = 3;

/** Stands where people are named. */
const MARK = '\u0001';

interface Lack {
  code: string;
  people: string[];
}

/** Those who are missing in several rows, and what is left to be said of each row. */
export function missingTogether<Note extends Noted>(
  notes: readonly Note[],
  say: Saying,
): { people: Missing<Note>[]; rows: Note[] } {
  const read = notes.map((note) => ({ note, ...lacksIn(note.details, say) }));
  const known = new Map<string, Missing<Note>>();
  for (const { note, lacks } of read)
    for (const { code, people } of lacks)
      for (const who of people) {
        const key = `${code} ${who}`;
        const missing = known.get(key);
        if (missing) missing.notes.push(note);
        else known.set(key, { who, said: say(code, 1, who), notes: [note] });
      }
  const several = new Map([...known].filter(([, one]) => one.notes.length >= SEVERAL));
  const rows = read.flatMap(({ note, lacks, rest }) => {
    const left = lacks.map(({ code, people }) => ({
      code,
      people: people.filter((who) => !several.has(`${code} ${who}`)),
    }));
    if (left.every(({ people }, at) => people.length === lacks[at]?.people.length)) return [note];
    const said = left.flatMap(({ code, people }) =>
      people.length === 0 ? [] : [say(code, people.length, people.join(', '))],
    );
    const details = [...said, rest].filter((text) => text !== '').join(' ');
    return details === '' ? [] : [{ ...note, details }];
  });
  const people = [...several.values()].sort((one, other) => other.notes.length - one.notes.length);
  return { people, rows };
}

/** What Details says of people by these sentences, and the rest of it. In another language it is all rest. */
function lacksIn(details: string, say: Saying): { lacks: Lack[]; rest: string } {
  const lacks: Lack[] = [];
  let rest = details;
  for (const why of OF_PEOPLE) {
    const code = `outcome.missing.${why}`;
    for (const n of [1, 2]) {
      const [before = '', after = ''] = say(code, n, MARK).split(MARK);
      const found = new RegExp(`${escaped(before)}([^\\s,]+(?:, [^\\s,]+)*)${escaped(after)}`);
      rest = rest.replace(found, (_, people: string) => {
        lacks.push({ code, people: people.split(', ') });
        return '';
      });
    }
  }
  return { lacks, rest: rest.trim().replace(/\s{2,}/g, ' ') };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]|{}]/g, '\\$&');
}
