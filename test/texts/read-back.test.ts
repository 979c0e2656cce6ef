/** What the add-on writes in a language, or tells people to write, it also reads. */
import {
  readAccess,
  readKind,
  readOnOrOff,
  readPosting,
  readReady,
  readYesOrNo,
} from '../../src/table/choices';
import type { Field } from '../../src/table/columns';
import { readColumns } from '../../src/table/find-columns';
import { FIELDS } from '../../src/table/readings';
import { CATALOGUES } from '../../src/texts/all';
import type { Catalogue } from '../../src/texts/catalogue';

const ALL = Object.entries<Catalogue>(CATALOGUES);

/** A sheet whose columns are called as a catalogue calls the fields: what each is read as. “Open” is only asked about. */
function readAs(headers: Map<Field, string>): Record<string, string | undefined> {
  const fields = [...headers.keys()];
  const row = fields.map((field) => (field === 'open' ? 'yes' : ''));
  const columns = readColumns([[...headers.values()], row]);
  const found = Object.entries(columns?.fields ?? {}).flatMap(([field, places]) =>
    (places ?? []).map((place): [string, string] => [String(fields[place]), field]),
  );
  const asked = columns?.decisions[fields.indexOf('open')]?.doubt?.proposed;
  return { ...Object.fromEntries(found), ...(asked && { open: asked }) };
}

test.each(ALL)(
  'columns called as the sidebar and the sample sheet call them are read as those (%s)',
  (_, catalogue) => {
    for (const prefix of ['sidebar.field', 'sample.header']) {
      const called = new Map(
        FIELDS.flatMap((field): [Field, string][] => {
          const header = catalogue[`${prefix}.${field}`];
          return typeof header === 'string' ? [[field, header]] : [];
        }),
      );
      expect(called.size).toBeGreaterThan(6);
      expect(readAs(called)).toEqual(
        Object.fromEntries([...called.keys()].map((field) => [field, field])),
      );
    }
  },
);

type Reader = (cell: string) => { kind: string; value?: unknown };

/** What the words that a sentence puts in quotes choose, in their order. */
const PROPOSED: [code: string, read: Reader, chosen: unknown[]][] = [
  ['Type', readKind, ['space', 'groupChat', 'directMessage', 'appMessage']],
  ['History', readOnOrOff, ['on', 'off']],
  [
    'Access',
    readAccess,
    [{ kind: 'private' }, { kind: 'audience', audience: 'audiences/default' }],
  ],
  ['Posting', readPosting, ['everyone', 'managers']],
  ['External', readYesOrNo, [true, false]],
  ['Ready', readReady, [true, false]],
  ['Open', readYesOrNo, [true, false]],
];

test.each(ALL.filter(([language]) => language !== 'en'))(
  'what a finding tells people to write into a cell is read as what it means (%s)',
  (_, catalogue) => {
    for (const [code, read, chosen] of PROPOSED) {
      const sentence = String(catalogue[`finding.unreadable${code}`]).replace(
        /[„“«「]\s?\{cell\}\s?[”“»」]/,
        '',
      );
      const words = [...sentence.matchAll(/[„“«「](.+?)[”“»」]/g)]
        .map(([, word = '']) => word.trim())
        .filter(Boolean);
      expect([code, ...words.map((word) => read(word).value)]).toEqual([code, ...chosen]);
    }
  },
);

/** Choices as they are called in the sidebar, and in the list of the sample sheet. */
const CALLED: [code: string, read: Reader, value: unknown][] = [
  ['sidebar.choice.space', readKind, 'space'],
  ['sidebar.choice.groupChat', readKind, 'groupChat'],
  ['sidebar.choice.directMessage', readKind, 'directMessage'],
  ['sidebar.choice.appMessage', readKind, 'appMessage'],
  ['sidebar.choice.on', readOnOrOff, 'on'],
  ['sidebar.choice.off', readOnOrOff, 'off'],
  ['sample.choice.on', readOnOrOff, 'on'],
  ['sample.choice.off', readOnOrOff, 'off'],
  ['sample.example.history', readOnOrOff, 'on'],
  ['sidebar.choice.private', readAccess, { kind: 'private' }],
  ['sidebar.choice.organization', readAccess, { kind: 'audience', audience: 'audiences/default' }],
  ['sidebar.choice.everyone', readPosting, 'everyone'],
  ['sidebar.choice.managers', readPosting, 'managers'],
  ['sidebar.choice.yes', readYesOrNo, true],
  ['sidebar.choice.no', readYesOrNo, false],
  ['remedy.yes', readReady, true],
];

test.each(ALL)('a choice typed as the add-on calls it is read as that (%s)', (_, catalogue) => {
  const read = CALLED.map(([code, reader]) => [code, reader(String(catalogue[code])).value]);
  expect(read).toEqual(CALLED.map(([code, , value]) => [code, value]));
});
