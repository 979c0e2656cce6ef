/**
 * What reports about Google contradict each other in, or nobody could look up: a run follows some of the rarer ones.
 * Drawn from streams of their own, so that everything else a seed means stays as it was before they were drawn.
 */
import { FAULT_NAMES, type FaultName } from '../faults';
import type { Random } from '../random';
import { type Scenario, withOwner } from './scenario';
import { HEADERS } from './tags';

const FORMS: readonly string[] = [
  'short-pages=0.5',
  'not-a-member=ok',
  'added-again=ok',
  'posted-again=ok',
  'active-after-join',
  'never-active',
  'names-unique',
  'list-lags',
  'alias-unknown',
  'group-not-found',
  'no-app-in-spaces',
  'last-owner-leaves',
  'no-account=400',
  'refused-late',
];

/** The same of Apps Script; drawn beside those of Chat. */
const OF_APPS_SCRIPT: readonly string[] = [
  'no-boxes',
  'undefined-refused',
  'born-disabled',
  'often-in-add-on',
];

/** Boxes that were left out on the page of permissions, a run goes on without each of them. Without this nothing is mailed. */
export const UNTICKED = 'consent-without=script.send_mail';
const OTHERS_UNTICKED = [
  'chat.messages.create',
  'cloud-identity.groups.readonly',
  'chat.memberships.app',
].map((scope) => `consent-without=${scope}`);
/** Boxes without which nothing goes on until somebody ticks them. */
const ESSENTIAL = ['chat.spaces.create', 'chat.memberships', 'chat.spaces.readonly'] as const;

/** What Apps Script refuses for haste, in some runs; it passes when things calm down. */
const HASTE = 'too-fast=0.1';

/** Chance of each in a run. */
const SHARE = 0.2;

const nameOf = (form: string) => form.replace(/=.*/, '') as FaultName;

/** Whether a fault is Chat's way rather than a trouble: it doesn't pass when things calm down. */
export function isLasting(name: FaultName): boolean {
  return (
    name === 'forgets' ||
    [...FORMS, ...OF_APPS_SCRIPT, UNTICKED, 'source-unknown'].some((form) => nameOf(form) === name)
  );
}

/** The faults that are over once things calm down. */
export const PASSING: readonly FaultName[] = FAULT_NAMES.filter((name) => !isLasting(name));

/** The scenario with some of them, and with what makes a difference under each. */
export function withDisputed(scenario: Scenario, random: Random): Scenario {
  const beside = random.fork('apps script');
  const drawn = FORMS.filter(() => random.next() < SHARE);
  const ofAppsScript = [...OF_APPS_SCRIPT, HASTE, UNTICKED].filter(() => beside.next() < SHARE);
  const has = (name: FaultName) => drawn.some((form) => nameOf(form) === name);
  const { wholeTrouble } = scenario;
  const onlyWrites = wholeTrouble?.name === 'app-not-configured' && random.next() < 0.5;
  const addsApp = scenario.addsApp || (has('no-app-in-spaces') && random.next() < 0.5);
  const apart = random.fork('bystanders');
  const sometimes = (share: number) => apart.next() < share;
  const unticked = OTHERS_UNTICKED.filter(() => sometimes(SHARE / 2));
  const isUnknown = ofAppsScript.includes('often-in-add-on') && sometimes(0.5);
  const protects = has('refused-late') || sometimes(SHARE / 4);
  const leaves = scenario.leaves || (has('last-owner-leaves') && sometimes(0.5));
  const ownersGo = leaves && sometimes(0.7);
  const untickedMeanwhile: Scenario['wholeTrouble'] = sometimes(SHARE / 4)
    ? { name: 'consent-without', word: apart.pick(ESSENTIAL), from: apart.between(0, 8) }
    : null;
  let { cells, tabs, nestPerCall } = scenario;
  // Nothing is protected from the sheet's owner.
  if (protects && !tabs.includes('second person')) tabs = [...tabs, 'second person'];
  if (tabs.length > 0) nestPerCall = Math.max(nestPerCall, 0.01);
  if (leaves && !scenario.leaves) cells = cells.map((row, at) => (at === 0 ? row : withOwner(row)));
  if (has('alias-unknown') || has('list-lags')) cells = someByAlias(cells, random);
  if (has('group-not-found')) cells = someWithoutGroup(cells, random);
  if (has('no-account')) cells = groupChatsWithNobody(cells);
  return {
    ...scenario,
    ...{ cells, addsApp, tabs, nestPerCall, leaves, protects, ownersGo },
    faults: [
      ...[...scenario.faults, ...drawn, ...ofAppsScript, ...unticked],
      ...(isUnknown ? ['source-unknown'] : []),
    ],
    wholeTrouble: onlyWrites
      ? { ...wholeTrouble, word: 'writes' }
      : (wholeTrouble ?? untickedMeanwhile),
  };
}

/** Some people are asked for by another address of theirs. */
function someByAlias(cells: string[][], random: Random): string[][] {
  return cells.map((row, index) =>
    index === 0
      ? row
      : row.map((text) =>
          text.replace(/\bp\d+\.r\d+@/g, (address) =>
            random.next() < 0.3 ? `alias-${address}` : address,
          ),
        ),
  );
}

/** Group chats are asked for with somebody who has no account, too. */
function groupChatsWithNobody(cells: string[][]): string[][] {
  const [column, type] = [HEADERS.indexOf('Members'), HEADERS.indexOf('Type')];
  return cells.map((row) =>
    row[type] === 'Group chat'
      ? row.map((text, at) => (at === column ? `${text}, nobody290.${row[0]}@example.com` : text))
      : row,
  );
}

/** Some rows name as a group what is none. */
function someWithoutGroup(cells: string[][], random: Random): string[][] {
  const [column, type] = [HEADERS.indexOf('Groups'), HEADERS.indexOf('Type')];
  return cells.map((row, index) => {
    if (index === 0 || row[type] !== '' || random.next() >= 0.3) return row;
    return row.map((text, at) => (at === column ? `p290.${row[0]}@example.com` : text));
  });
}
