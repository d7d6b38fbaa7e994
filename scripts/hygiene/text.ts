// Rules over the text of one file. Pure: path and text in, complaints out.

export type Problem = { path: string; line?: number; message: string };

const SOURCE_LINES = 400;
const TEST_LINES = 600;

const isTest = (path: string) => /(?:\.test|-suite)\.ts$|^tests\//.test(path);
const isSource = (path: string) => /\.(ts|svelte|css|cjs|js)$/.test(path);
/** Word lists, invented populations and generated SQL are as long as they are. */
const isData = (path: string) =>
  /(^|\/)(data|migrations|generated)\//.test(path) || /\.(?:data|fixture)\.ts$/.test(path);

type LineRule = { applies: (path: string) => boolean; pattern: RegExp; message: string };

const LINE_RULES: LineRule[] = [
  {
    applies: isSource,
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/,
    message: 'unfinished work: finish it or leave it out',
  },
  { applies: () => true, pattern: /\blorem ipsum\b/i, message: 'filler text' },
  {
    applies: () => true,
    pattern: /(?<![\w.-])\/(?:work|home|root|Users)\/[\w.-]+/,
    message: 'path of one machine',
  },
  {
    applies: isTest,
    pattern: /\b(?:it|test|describe|suite)\.(?:only|todo|fails)\b/,
    message: 'a test that narrows or fakes the run',
  },
  {
    applies: isTest,
    pattern: /\b(?:it|test|describe|suite)\.skip\b/,
    message: 'a skipped test',
  },
  { applies: isSource, pattern: /@ts-(?:ignore|nocheck)\b/, message: 'switches the compiler off' },
  { applies: isSource, pattern: /(?<![\w.])debugger;/, message: 'a breakpoint' },
];

const SECRETS: { pattern: RegExp; message: string }[] = [
  { pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, message: 'a private key' },
  { pattern: /\bAKIA[0-9A-Z]{16}\b/, message: 'a cloud access key' },
  { pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/, message: 'a GitHub token' },
  { pattern: /\bgl(?:pat|rt)-[A-Za-z0-9_-]{20}/, message: 'a GitLab token' },
  { pattern: /\bxox[abpr]-[A-Za-z0-9-]{10,}/, message: 'a Slack token' },
  { pattern: /\bnpm_[A-Za-z0-9]{36}\b/, message: 'an npm token' },
  { pattern: /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/, message: 'a signed token' },
  // A password inside an address. Placeholders are "password", capitals or angle brackets.
  {
    pattern: /\b(?:postgres(?:ql)?|smtps?|https?):\/\/[\w.-]+:(?!password@|[A-Z_]+@|<|\$|%s)[^\s@/'"`<>{}]{6,}@/,
    message: 'a password in an address',
  },
];

export function textProblems(path: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const lines = text.split('\n');
  const limit = isTest(path) ? TEST_LINES : SOURCE_LINES;
  // A final newline is not a line.
  const length = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (isSource(path) && !isData(path) && length > limit)
    problems.push({ path, message: `${length} lines; ${limit} is the limit: give part of it a file of its own` });

  // What needs another account can only be tried as root.
  if (isTest(path) && /\.(?:skipIf|runIf)\((?!isRoot\))/.test(text) && !text.includes('shared/data'))
    problems.push({ path, message: 'tests left out under a condition other than missing reference data' });

  lines.forEach((line, index) => {
    for (const rule of LINE_RULES)
      if (rule.applies(path) && rule.pattern.test(line))
        problems.push({ path, line: index + 1, message: rule.message });
    for (const { pattern, message } of SECRETS)
      if (pattern.test(line)) problems.push({ path, line: index + 1, message: `looks like ${message}` });
  });
  return problems;
}
