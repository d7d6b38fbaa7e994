import { describe, expect, it } from 'vitest';
import { isAllowedLicence, lockProblems, manifestProblems } from '../../scripts/hygiene/packages.ts';
import { textProblems } from '../../scripts/hygiene/text.ts';

const messages = (path: string, text: string) => textProblems(path, text).map((problem) => problem.message);

describe('text', () => {
  it.each([
    ['server/a.ts', '// TODO later'],
    ['web/src/a.svelte', '<p>Lorem ipsum dolor</p>'],
    ['docs/a.md', 'see /home/iemand/werkbrug'],
    ['server/a.test.ts', "it.only('x', () => {})"],
    ['server/a.test.ts', "describe.skip('x', () => {})"],
    ['server/a.test.ts', "describe.skipIf(slow)('x', () => {})"],
    ['server/a.ts', '// @ts-ignore'],
    ['docs/a.md', 'postgres://werkbrug:geheim123@db.example/werkbrug'],
    ['server/a.ts', `const key = '-----BEGIN PRIVATE KEY-----'`],
  ])('refuses %s with %s', (path, text) => {
    expect(messages(path, text)).toHaveLength(1);
  });

  it.each([
    ['server/a.test.ts', "const data = '../shared/data';\ndescribe.skipIf(!existsSync(data))('x', () => {})"],
    ['docs/a.md', 'the word TODO list of a jobseeker'],
    ['docs/a.md', 'postgres://werkbrug:PASSWORD@db.example/werkbrug'],
    ['web/src/a.ts', "const path = '/werkgever/home/zoeken'"],
    ['server/a.ts', 'const url = `postgres://${user}:${password}@127.0.0.1`'],
  ])('accepts %s with %s', (path, text) => {
    expect(messages(path, text)).toEqual([]);
  });

  it('limits source to 400 lines, tests to 600, and leaves data alone', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect(messages('server/a.ts', lines(400))).toEqual([]);
    expect(messages('server/a.ts', lines(401))).toHaveLength(1);
    expect(messages('server/a.test.ts', lines(600))).toEqual([]);
    expect(messages('server/a.test.ts', lines(601))).toHaveLength(1);
    expect(messages('server/modules/taxonomy/data/occupations.ts', lines(900))).toEqual([]);
  });
});

describe('packages', () => {
  it('wants exact versions', () => {
    expect(manifestProblems({ dependencies: { a: '1.2.3', b: '1.2.3-beta.4' } })).toEqual([]);
    expect(manifestProblems({ dependencies: { a: '^1.2.3' }, devDependencies: { b: 'latest' } })).toHaveLength(2);
  });

  it('reads licence expressions', () => {
    expect(isAllowedLicence('MIT')).toBe(true);
    expect(isAllowedLicence('(GPL-3.0-only OR MIT)')).toBe(true);
    expect(isAllowedLicence('MIT AND GPL-3.0-only')).toBe(false);
    expect(isAllowedLicence('SEE LICENSE IN LICENSE')).toBe(false);
  });

  it('wants a lock file without registries, and allowed licences for what is shipped', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/good': { license: 'ISC' },
        'node_modules/read': {},
        'node_modules/tool': { license: 'GPL-3.0-only', dev: true },
        'node_modules/hosted': { license: 'MIT', resolved: 'https://registry.example/hosted.tgz' },
        'node_modules/closed': { license: 'UNLICENSED' },
      },
    };
    const found = lockProblems(lock, (location) => (location === 'node_modules/read' ? 'MIT' : undefined));
    expect(found.map((problem) => problem.message)).toEqual([
      'node_modules/hosted names the registry it came from',
      'node_modules/closed has licence UNLICENSED, which is not in the allow list',
    ]);
  });
});
