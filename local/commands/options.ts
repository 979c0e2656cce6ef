/** Options that several commands share: how they are read, and what is said about a bad one. */
import { InvalidArgumentError, Option } from 'commander';
import { LANGUAGES } from '../apps-script/locales';
import { EXTRA_SCOPES } from '../apps-script/scopes';
import { FAULT_FORMS, faultsFrom } from '../faults';
import { randomFrom } from '../random';
import { type ColumnMeaning, MEANINGS } from './answering';
import { readEvery } from './by-trigger';

/** The person who does everything unless `--as` names another. */
export const DEFAULT_PERSON = 'ann@example.com';

export const faultOption = () =>
  new Option(
    '--fault <name>',
    `what goes wrong, as in lost-answer or lost-answer=0.5; repeatable (${FAULT_FORMS.join(', ')})`,
  )
    .default([] as string[])
    .argParser((text: string, before: string[]) => [...before, fault(text)]);

export const personOption = () =>
  new Option('--as <address>', 'whose account it is').default(DEFAULT_PERSON).argParser(address);

export const domainsOption = () =>
  new Option('--domains <list>', 'further domains of the organisation, as in a.org,b.org')
    .default([] as string[])
    .argParser(domains);

export const seedOption = () =>
  new Option('--seed <number>', 'what all chance comes from').default(1).argParser(whole(0));

export const runsOption = () =>
  new Option('--runs <number>', 'how many runs, each with the next seed')
    .default(1_000)
    .argParser(whole(1));

export const onlyOption = () =>
  new Option('--only <seed>', 'plays this one seed and tells everything that happens').argParser(
    whole(0),
  );

export const shrinkOption = () =>
  new Option(
    '--shrink',
    'with --only: tells what went wrong with as few events as break the same promise',
  ).default(false);

export const allOption = () =>
  new Option(
    '--all',
    'plays a small sheet through whole: every disturbance at every service call, every pair around a write',
  ).default(false);

export const slowerOption = () =>
  new Option('--slower <times>', 'how many times as long each call of a service takes')
    .default(1)
    .argParser(number('more than 0', (value) => value > 0));

export const quotaOption = () =>
  new Option(
    '--quota <spaces>',
    'how many new spaces a minute Chat allows, and the script is told of; 60 without it',
  ).argParser(whole(1));

/** `usual` says in words which port is taken when none is given. */
export const portOption = (usual: string) =>
  new Option('--port <number>', `0 takes any that is free; without it, ${usual}`).argParser(
    number(
      'a port: give a whole number from 0 to 65535',
      (value) => Number.isInteger(value) && value >= 0 && value <= 65_535,
    ),
  );

export const speedOption = () =>
  new Option('--speed <times>', 'how many times as fast time passes')
    .default(10)
    .argParser(number('a number from 0.1 to 1000', (value) => value >= 0.1 && value <= 1000));

export const localeOption = () =>
  new Option('--locale <language>', 'the language of the people').choices(LANGUAGES).default('en');

export const addOnOption = () =>
  new Option(
    '--add-on',
    'as an installed add-on, with its limits, in place of a script bound to the sheet',
  ).default(false);

export const withOption = () =>
  new Option(
    '--with <extras>',
    `extras that are off by themselves, as if the add-on was pushed with them (${Object.keys(EXTRA_SCOPES).join(', ')})`,
  )
    .default([] as string[])
    .argParser(extras);

export const applyOption = () =>
  new Option(
    '--apply <what>',
    'add: people and roles that came into rows with a space are added, too; all: names and settings are changed as well, and whoever is named no more is taken out',
  ).choices(['add', 'all']);

export const mostRemovedOption = () =>
  new Option(
    '--most-removed <people>',
    'with --apply all: if more would be taken out, nobody is, and they are named',
  )
    .default(0)
    .argParser(
      number(
        'a whole number of people: give 0 or more',
        (value) => Number.isInteger(value) && value >= 0,
      ),
    );

export const byTriggerOption = () =>
  new Option(
    '--by-trigger <when>',
    'switches a schedule on and lets triggers do it all, with no sidebar: hourly, daily@7, weekly@monday@7 or, in a bound script, minutes@5',
  ).argParser((text: string) => {
    const every = readEvery(text);
    if (!every)
      throw new InvalidArgumentError(
        `“${text}” is no schedule. Give hourly, minutes@5 (or 10, 15, 30), daily@7 or weekly@monday@7.`,
      );
    return every;
  });

/** The domain of an address, lower case. */
export function domainOf(person: string): string {
  return person.slice(person.lastIndexOf('@') + 1).toLowerCase();
}

/** Which domains are the organisation: the person's own and `others`. */
export function organisationOf(person: string, others: readonly string[]): string[] {
  return [...new Set([domainOf(person), ...others])];
}

function fault(text: string): string {
  try {
    faultsFrom([text], randomFrom(0));
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
  return text;
}

function address(text: string): string {
  if (!/^[^\s@|]+@[^\s@|]+\.[^\s@|]+$/.test(text))
    throw new InvalidArgumentError(`“${text}” is not an address. Give one like ${DEFAULT_PERSON}.`);
  return text.toLowerCase();
}

function domains(text: string): string[] {
  const all = text.split(',').map((domain) => domain.trim().toLowerCase());
  const bad = all.find((domain) => !/^[^\s@,.]+(\.[^\s@,.]+)+$/.test(domain));
  if (bad !== undefined)
    throw new InvalidArgumentError(`“${bad}” is not a domain. Give them like a.org,b.org.`);
  return all;
}

function extras(text: string): string[] {
  const all = text.split(',').map((name) => name.trim());
  const bad = all.find((name) => !(name in EXTRA_SCOPES));
  if (bad !== undefined)
    throw new InvalidArgumentError(
      `“${bad}” is no extra that is off by itself. Those are ${Object.keys(EXTRA_SCOPES).join(', ')}.`,
    );
  return all;
}

function number(meaning: string, fits: (value: number) => boolean) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || !fits(value))
      throw new InvalidArgumentError(`“${text}” is not ${meaning}.`);
    return value;
  };
}

/** Reads a whole number from `least`. */
export function whole(least: number) {
  return number(
    `a whole number from ${least}`,
    (value) => Number.isInteger(value) && value >= least,
  );
}

export const mapOption = () =>
  new Option(
    '--map <column=meaning>',
    `what a column means, as in "Team=members"; repeatable (${MEANINGS.join(', ')})`,
  )
    .default({} as Record<string, ColumnMeaning>)
    .argParser((text: string, before: Record<string, ColumnMeaning>) => {
      const at = text.lastIndexOf('=');
      const meaning = MEANINGS.find((one) => one === text.slice(at + 1).trim());
      if (at < 1 || !meaning)
        throw new InvalidArgumentError(
          `“${text}” is no column and meaning. Give them as in "Team=members"; a column means ${MEANINGS.join(', ')}.`,
        );
      return { ...before, [text.slice(0, at).trim()]: meaning };
    });

export const headerRowOption = () =>
  new Option(
    '--header-row <number>',
    'which row holds the headers; 0: the first row is data',
  ).argParser(whole(0));

export const eachRowOption = () =>
  new Option('--each-row', 'each row is a space, also where it looks like a person').default(false);

export const rosterOption = () =>
  new Option('--roster <column>', 'each row is a person, grouped by this column');

export const peopleOption = () =>
  new Option('--people <column>', 'which column the addresses of a list of people are in');

export const proposedOption = () =>
  new Option('--proposed', 'takes the proposed answer to each question about the sheet').default(
    false,
  );
