/** Which pages of docs/ Help shows, and where each view is told of. The build reads the pages; links between them stay. */
import type { Screen } from './store';

/** By the names of their files, in the order in which Help offers them. */
export const HELP_PAGES = [
  'sidebar',
  'columns',
  'automation',
  'setup',
  'permissions',
  'limits',
] as const;

export type HelpPage = (typeof HELP_PAGES)[number];

/** A page, or one of its headings as GitHub makes an anchor of it. */
export type HelpPlace = HelpPage | `${HelpPage}#${string}`;

/** The home view shows one of three things. */
type Shown = Exclude<Screen['kind'], 'opening'> | 'first-use' | 'roster';

/** Where each view is told of. */
export const HELP: Record<Shown, HelpPlace> = {
  background: 'sidebar#while-it-runs',
  bringIn: 'sidebar#spaces-that-are-there-already',
  busy: 'sidebar#while-it-runs',
  cards: 'sidebar#before-anything-is-sent',
  changes: 'sidebar#rows-that-changed-later',
  columns: 'columns',
  compare: 'sidebar#what-somebody-changed-in-chat',
  done: 'sidebar#afterwards',
  'first-use': 'sidebar#the-first-time',
  links: 'sidebar#afterwards',
  names: 'sidebar#names-without-an-address',
  poured: 'sidebar#a-list-of-people',
  pouring: 'sidebar#a-list-of-people',
  review: 'sidebar#before-anything-is-sent',
  roster: 'sidebar#a-list-of-people',
  run: 'sidebar#while-it-runs',
  schedule: 'automation#a-schedule',
  settings: 'sidebar#settings',
  setup: 'setup',
  space: 'sidebar#which-space-a-row-has',
  undo: 'sidebar#undoing-a-run',
  trouble: 'sidebar#when-something-is-wrong-with-everything',
};
