/** The sidebar's texts: each is used, and each language has them all. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OFF_NAMES, scopesOf } from '../../src/extras/extras';
import { connection } from '../../src/texts/connection';
import { en } from '../../src/texts/en';
import { LANGUAGES } from '../../src/texts/languages';

const folder = path.join(__dirname, '..', '..', 'src', 'sidebar');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

/** The sidebar lists these as they come. */
const SCOPE = 'sidebar.scope.';

test('every sidebar text is shown somewhere', () => {
  const codes = Object.keys(en)
    .filter((code) => code.startsWith('sidebar.') && !code.startsWith(SCOPE))
    .map((code) => code.replace('sidebar.', ''));
  expect(codes.length).toBeGreaterThan(100);
  const isWhole = (code: string) =>
    ["'", '"', '.'].some((before) => source.includes(`${before}${code}`));
  // Put together from what a thing is: `field.${field}`.
  const isMade = (code: string) => {
    const [first, last] = code.split('.');
    return source.includes(`\`${first}.\${`) && new RegExp(`\\b${last}\\b`).test(source);
  };
  expect(codes.filter((code) => !isWhole(code) && !isMade(code))).toEqual([]);
});

test('each permission that may be asked for has its reason, and no other', () => {
  const manifest = path.join(folder, '..', '..', 'appsscript.json');
  const on = JSON.parse(readFileSync(manifest, 'utf8')) as { oauthScopes: string[] };
  const oauthScopes = [...on.oauthScopes, ...scopesOf(OFF_NAMES)];
  const reasons = Object.keys(en).filter((code) => code.startsWith(SCOPE));
  expect(reasons.map((code) => code.replace(SCOPE, '')).sort()).toEqual(
    oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort(),
  );
});

test('what is said without a connection is there in every language', () => {
  expect(Object.keys(connection)).toEqual(LANGUAGES);
  expect(Object.keys(connection.en).length).toBeGreaterThan(10);
  for (const texts of Object.values(connection)) {
    expect(Object.keys(texts)).toEqual(Object.keys(connection.en));
  }
});

test('the sidebar is one file of at most 120 KB', () => {
  const file = path.join(__dirname, '..', '..', 'dist', 'sidebar.html');
  expect(statSync(file).size).toBeLessThanOrEqual(120_000);
});
