import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Finder, type FinderLabel } from '#search/finder/finder.ts';
import { type Command, tell, UsageError, wholeNumber } from './command.ts';

/** Answers that are written at once. */
const CHUNK = 64 * 1024;
const SHAPE = 'id<TAB>tekst, en als je wilt <TAB>begrip en <TAB>beschrijving van het begrip';

const linesOf = (input: NodeJS.ReadableStream): AsyncIterable<string> =>
  createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });

const readLabels = async (file: string): Promise<FinderLabel[]> => {
  const labels: FinderLabel[] = [];
  const ids = new Set<string>();
  let number = 0;
  for await (const line of linesOf(createReadStream(file, 'utf8'))) {
    number++;
    if (line === '') continue;
    const [id = '', text = '', concept = '', description = '', ...more] = withoutMark(line, number).split('\t');
    if (id === '' || text.trim() === '' || more.length > 0)
      throw new UsageError(`Regel ${number} van ${file}: ${SHAPE}.`);
    if (ids.has(id)) throw new UsageError(`Regel ${number} van ${file}: het id "${id}" staat er al.`);
    ids.add(id);
    labels.push({ id, text, ...(concept === '' ? {} : { concept }), ...(description === '' ? {} : { description }) });
  }
  if (labels.length === 0) throw new UsageError(`In ${file} staan geen labels: ${SHAPE}.`);
  return labels;
};

const withoutMark = (line: string, number: number): string => (number === 1 ? line.replace('\uFEFF', '') : line);

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
};

export const rankCommand: Command = {
  usage: 'rank --labels LABELS.tsv [--top K]',
  help: `Zoekt bij elke vraag (id<TAB>tekst op de standaardinvoer) de beste labels, één per begrip. LABELS.tsv: ${SHAPE}.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { labels: { type: 'string' }, top: { type: 'string' } },
    });
    if (values.labels === undefined) throw new UsageError('Zeg welke labels: --labels LABELS.tsv.');
    const top = wholeNumber('top', values.top, { fallback: 10, min: 1, max: 10_000 });
    const labels = await readLabels(values.labels);
    const finder = Finder.of(labels);
    let [number, wrong, answer] = [0, 0, ''];
    for await (const line of linesOf(process.stdin)) {
      number++;
      if (line === '') continue;
      const [id = '', text = '', ...more] = withoutMark(line, number).split('\t');
      if (id === '' || text.trim() === '' || more.length > 0) {
        wrong++;
        tell(`Regel ${number} van de vragen is niet id<TAB>tekst.`);
        continue;
      }
      for (const { label, score } of finder.rank(text, top))
        answer += `${id}\t${labels[label]?.id ?? ''}\t${score.toFixed(6)}\n`;
      if (answer.length < CHUNK) continue;
      await write(answer);
      answer = '';
    }
    await write(answer);
    if (wrong > 0) throw new UsageError(`${wrong} vragen zijn overgeslagen.`);
  },
};
