/** The manifest asks for what the code needs and nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXTRAS, type ExtraParts, OFF_NAMES } from '../../src/extras/extras';
import { root } from './build';

interface Manifest {
  runtimeVersion: string;
  oauthScopes: string[];
  urlFetchWhitelist: string[];
  addOns?: unknown;
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('dist/appsscript.json')) as Manifest;
const code = read('dist/Code.js');

test('Google gets the manifest as it stands at the top level', () => {
  expect(read('dist/appsscript.json')).toBe(read('appsscript.json'));
});

test('a scope stands there once, and none is as wide as all of Chat, Sheets or Drive', () => {
  expect(new Set(manifest.oauthScopes).size).toBe(manifest.oauthScopes.length);
  const wide =
    /auth\/(chat\.spaces|chat\.messages|chat\.delete|chat\.admin.*|spreadsheets|drive.*)$/;
  expect(manifest.oauthScopes.filter((scope) => wide.test(scope))).toEqual([]);
});

test('the script may fetch from the hosts in its code, those of extras that are off where they are there, and from no others', () => {
  // Scopes are named by addresses, too, but nothing is fetched from those.
  const hosts = new Set(code.match(/https:\/\/[a-z]+\.googleapis\.com\/(?!auth\/)/g));
  const off = OFF_NAMES.flatMap((name) => (EXTRAS[name] as ExtraParts).hosts ?? []);
  expect([...hosts].sort()).toEqual([...manifest.urlFetchWhitelist, ...off].sort());
});

test('it is an editor add-on: a section for Workspace add-ons would turn its menu off', () => {
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.addOns).toBeUndefined();
});
