/** One table says what the add-on asks for: manifest, documents, letter and texts are held to it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXTRA_HOSTS, EXTRA_SCOPES } from '../../local/apps-script/scopes';
import {
  ESSENTIAL,
  ESSENTIAL_NAMES,
  EXTRA_NAMES,
  EXTRAS,
  type ExtraParts,
  OFF_NAMES,
  SCOPE_PREFIX,
  scopesOf,
  unserved,
} from '../../src/extras/extras';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('appsscript.json')) as {
  oauthScopes: string[];
  urlFetchWhitelist: string[];
};
const all = scopesOf([...ESSENTIAL_NAMES, ...EXTRA_NAMES]);
const onNames = EXTRA_NAMES.filter((name) => !OFF_NAMES.includes(name));
const parts = onNames.map((name): ExtraParts => EXTRAS[name]);

test('the manifest asks for what is essential and for all extras that aren’t off, and nothing else', () => {
  const asked = scopesOf([...ESSENTIAL_NAMES, ...onNames]);
  expect([...manifest.oauthScopes].sort()).toEqual(asked.sort());
});

test('the hosts that scripts may fetch from are Chat’s and those of the extras', () => {
  const hosts = ['https://chat.googleapis.com/', ...parts.flatMap(({ hosts = [] }) => hosts)];
  expect([...manifest.urlFetchWhitelist].sort()).toEqual(hosts.sort());
});

test('a local world with an extra that is off by itself has the scopes and hosts that a push with it asks for', () => {
  expect(EXTRA_SCOPES).toEqual(
    Object.fromEntries(OFF_NAMES.map((name) => [name, EXTRAS[name].scopes])),
  );
  const hosts = OFF_NAMES.flatMap((name) => {
    const { hosts: of } = EXTRAS[name] as ExtraParts;
    return of ? [[name, of]] : [];
  });
  expect(EXTRA_HOSTS).toEqual(Object.fromEntries(hosts));
});

test('every scope has its reason in the sidebar, and what doesn’t work without it, in every language', () => {
  for (const texts of [en, de]) {
    const reasons = Object.keys(texts).filter((code) => code.startsWith('sidebar.scope.'));
    expect(
      reasons.map((code) => SCOPE_PREFIX + code.slice('sidebar.scope.'.length)).sort(),
    ).toEqual([...all].sort());
    const needs = Object.keys(texts).filter((code) => code.startsWith('need.'));
    expect(needs.sort()).toEqual(
      [...ESSENTIAL_NAMES, ...EXTRA_NAMES].map((name) => `need.${name}`).sort(),
    );
  }
});

test('docs/permissions.md lists each scope once, with the extra that it belongs to', () => {
  const lines = read('docs/permissions.md').split('\n');
  const rows = lines.flatMap((line) => {
    const [, scope, , , extra] = line.split('|').map((cell) => cell.trim());
    return scope?.startsWith('`') ? [[scope.slice(1, -1), extra]] : [];
  });
  expect(rows).toEqual([
    ...ESSENTIAL_NAMES.map((name) => [ESSENTIAL[name][0], '']),
    ...EXTRA_NAMES.flatMap((name) => EXTRAS[name].scopes.map((scope) => [scope, `\`${name}\``])),
  ]);
});

test('a need is served by any of its scopes, an extra by all of its', () => {
  expect(unserved(all)).toEqual([]);
  const wider = all
    .filter((scope) => !/chat\.spaces\.(create|readonly)$/.test(scope))
    .concat(`${SCOPE_PREFIX}chat.spaces`);
  expect(unserved(wider)).toEqual([]);
  expect(unserved(all.filter((scope) => !/send_mail|memberships$/.test(scope)))).toEqual([
    'members',
    'mail',
  ]);
  expect(unserved([])).toEqual([...ESSENTIAL_NAMES, ...onNames]);
});
