/** A release moves the number everywhere at once, and only forward. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, root, runNode } from './build';

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

test('the newest version that the changelog tells is the one of the package', () => {
  const { version } = JSON.parse(read(root, 'package.json'));
  const lock = JSON.parse(read(root, 'package-lock.json'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  const [newest] = [...read(root, 'CHANGELOG.md').matchAll(/^## (\d\S*)/gm)];
  expect(newest?.[1]).toBe(version);
});

test('what was unreleased becomes a version, and nothing moves where it can’t', async () => {
  const { folder, remove } = await makeFolder();
  const run = (...options: string[]) =>
    runNode(path.join(root, 'release.mjs'), options, { cwd: folder });
  try {
    writeFileSync(path.join(folder, 'package.json'), '{\n  "version": "1.9.0"\n}\n');
    writeFileSync(
      path.join(folder, 'package-lock.json'),
      '{ "version": "1.9.0", "packages": { "": { "version": "1.9.0" } } }',
    );
    const before = '# Changelog\n\n## Unreleased\n\n- New\n\n## 1.9.0\n\n- Old\n';
    writeFileSync(path.join(folder, 'CHANGELOG.md'), before);
    for (const [wrong, said] of [
      ['1.8.10', '1.8.10 isn’t newer than 1.9.0.'],
      ['next', '“next” is no version.'],
    ] as const) {
      const ended = await run(wrong);
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(said);
    }
    expect(read(folder, 'CHANGELOG.md')).toBe(before);
    expect(await run('1.10.0')).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(read(folder, 'package.json')).version).toBe('1.10.0');
    expect(JSON.parse(read(folder, 'package-lock.json'))).toEqual({
      version: '1.10.0',
      packages: { '': { version: '1.10.0' } },
    });
    expect(read(folder, 'CHANGELOG.md')).toMatch(/\n## 1\.10\.0 \(\d{4}-\d\d-\d\d\)\n\n- New\n/);
    expect((await run('notes', '1.10.0')).stdout).toBe('- New\n');
    // Nothing is new since.
    expect((await run('1.11.0')).stderr).toContain('says nothing under “## Unreleased”');
  } finally {
    await remove();
  }
});
