// Writes .env.example and the table of settings in the README from the one list of settings in the configuration.
import { readFileSync } from 'node:fs';
import { configTable } from '#server/platform/config.ts';
import { artefact } from './artefact.ts';

const BEGIN = '<!-- begin: configuration -->';
const END = '<!-- end: configuration -->';

const code = (text: string) => (text === '' ? '' : `\`${text}\``);

const rows = configTable.map(
  ({ name, meaning, example, fallback }) => `| \`${name}\` | ${meaning} | ${code(fallback)} | ${code(example)} |`,
);
const table = ['| Name | Meaning | When left out | Example |', '| --- | --- | --- | --- |', ...rows].join('\n');

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [before, rest] = readme.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`README.md needs ${BEGIN} and ${END}`);
artefact('README.md', `${before}${BEGIN}\n${table}\n${END}${after}`);

const settings = configTable.map(
  ({ name, meaning, example, fallback, secret }) =>
    `# ${meaning}${secret ? ' (secret)' : ''}.${example && example !== fallback ? ` Example: ${example}` : ''}\n#${name}=${fallback}\n`,
);
artefact(
  '.env.example',
  `# Every setting, with what holds when it is left out. Set them in the environment of the service.\n\n${settings.join('\n')}`,
);
