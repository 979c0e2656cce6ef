/** Whether the judge that reads mails sees who is told twice, and only that. */
import { createMailReader } from '../../../local/simulate/mails';

const LINE = '- Row 3: Team r02: Fix this row. “x” is not an address';

/** What is said of mails that tell the same, each batch read at its end. */
function told(...batches: { mails: number; alone: boolean; edits: number }[]): string[] {
  const mails: object[] = [];
  const reader = createMailReader({ mails } as never);
  return batches.flatMap(({ mails: count, alone, edits }) => {
    for (let index = 0; index < count; index++)
      mails.push({ to: 'ann@example.com', subject: `Mail ${mails.length}`, body: LINE });
    return reader.read(alone, edits).map(({ promise }) => promise);
  });
}

test('who is told the same again, and nobody edited meanwhile, is told twice', () => {
  const once = { mails: 1, alone: true, edits: 1 };
  expect(told(once)).toEqual([]);
  expect(told(once, once)).toEqual(['nobody is told twice']);
  expect(told(once, { ...once, edits: 2 })).toEqual([]);
});

test('two mails of one firing are told apart by an edit only where it wasn’t alone', () => {
  const both = { mails: 2, alone: true, edits: 1 };
  expect(told(both)).toEqual(['nobody is told twice']);
  expect(told({ ...both, alone: false })).toEqual([]);
  expect(told({ ...both, alone: false }, { mails: 1, alone: true, edits: 1 })).toEqual([
    'nobody is told twice',
  ]);
});

/** What is said of mails of these texts, each read as it comes. */
function tell(...bodies: string[]): string[] {
  const mails: object[] = [];
  const reader = createMailReader({ mails } as never);
  return bodies.flatMap((body) => {
    mails.push({ to: 'ann@example.com', subject: `Mail ${mails.length}`, body });
    return reader.read(true, 1).map(({ promise }) => promise);
  });
}

test('what became of a run’s rows is told as it pauses, and once more as it ends', () => {
  const made =
    '- Row 3: Team r02: Fix this row. This space was made, and nothing tells whose it is.';
  const left = '10 rows are left.';
  expect(tell(`${left}\n${made}`, made)).toEqual([]);
  expect(tell(`${left}\n${made}`, made, made)).toEqual(['nobody is told twice']);
  expect(tell(`${left}\n${LINE}`, LINE)).toEqual(['nobody is told twice']);
});

test('that a row says again what it said before it said something else is news', () => {
  expect(tell(LINE, `${LINE} The range is protected`, LINE)).toEqual([]);
  expect(tell(LINE, LINE.replace('Row 3', 'Row 4'), LINE)).toEqual(['nobody is told twice']);
});
