import '#contract/validation.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Day } from '#contract/fields.ts';
import { matchAll } from '#search/matching/batch.ts';
import { buildMarket } from '#search/matching/columns.ts';
import { helpsFor } from '#search/matching/helps.ts';
import { countTalents, rarityAmong } from '#search/matching/needs.ts';
import { comparePair, type Ground } from '#search/matching/pair.ts';
import {
  candidateRecord,
  type Lookup,
  type MatchCandidate,
  type MatchVacancy,
  RECORD_FIELDS,
  vacancyRecord,
} from '#search/matching/record.ts';
import { ruleBookOn } from '#search/matching/rule-book.ts';
import { OCCUPATIONS } from '../modules/taxonomy/starter/occupations.ts';
import { PLACES } from '../modules/taxonomy/starter/region.ts';
import { dutchDay } from '../platform/clock.ts';
import { type Command, print, tell, UsageError, wholeNumber } from './command.ts';

const occupations = new Map(OCCUPATIONS.map((one) => [one.code, one]));
const places = new Map(PLACES.map(({ pc4, lat, lon }) => [pc4, { lat, lon }]));

/** A code or postcode that stands alone is looked up in the lists that come with the program. */
const lookup: Lookup = {
  occupation(code) {
    const known = occupations.get(code);
    return { code, isco: known?.isco ?? null, family: known?.family ?? null, sector: known?.sector ?? null };
  },
  place: (pc4) => places.get(pc4) ?? null,
};

const SHOWN = 50;

/** Records of a file, one JSON object per line. Tells every problem with its line, and then throws. */
const readRecords = async <T extends { id: string }>(
  side: keyof typeof RECORD_FIELDS,
  file: string | undefined,
  schema: z.ZodType<T>,
): Promise<T[]> => {
  if (file === undefined) throw new UsageError(`Noem het bestand: --${side} BESTAND.jsonl.`);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`Het bestand ${file} kan niet worden gelezen (${(error as { code?: string }).code ?? ''}).`);
  });
  const records: T[] = [];
  const ids = new Set<string>();
  const ignored = new Set<string>();
  let problems = 0;
  const problem = (line: number, detail: string) => {
    problems += 1;
    if (problems <= SHOWN) tell(`${file}, regel ${line}: ${detail}`);
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      problem(index + 1, 'Dit is geen JSON.');
      continue;
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        problem(index + 1, `${issue.path.join('.') || 'regel'}: ${issue.message}`);
      continue;
    }
    if (ids.has(parsed.data.id)) problem(index + 1, `id: ${parsed.data.id} komt al eerder voor.`);
    ids.add(parsed.data.id);
    for (const field of Object.keys(value as object)) if (!RECORD_FIELDS[side].has(field)) ignored.add(field);
    records.push(parsed.data);
  }
  if (problems > SHOWN) tell(`${file}: en nog ${problems - SHOWN} meldingen.`);
  if (problems > 0) throw new UsageError(`Er is niets vergeleken: ${problems} meldingen in ${file}.`);
  if (ignored.size > 0) tell(`${file}: deze velden spelen geen rol: ${[...ignored].sort().join(', ')}.`);
  return records;
};

/** One pair in full: the score with what it comes from, and what would help. */
const explained = (ground: Ground, vacancy: MatchVacancy, candidate: MatchCandidate) => {
  const pair = comparePair(ground, vacancy, candidate);
  return { ...pair, helps: helpsFor(ground, vacancy, candidate, pair) };
};

export const matchCommand: Command = {
  usage: 'match --vacancies BESTAND --candidates BESTAND --top K [--for vacancies|candidates] [--day JJJJ-MM-DD]',
  help: 'Zet bij elke vacature de K best passende kandidaten (of andersom), met de redenen per punt. JSON-regels in en uit.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        vacancies: { type: 'string' },
        candidates: { type: 'string' },
        top: { type: 'string' },
        for: { type: 'string', default: 'vacancies' },
        day: { type: 'string' },
      },
    });
    const top = wholeNumber('top', values.top, { fallback: 20, min: 1, max: 1_000 });
    const asker = z.enum(['vacancies', 'candidates']).safeParse(values.for);
    if (!asker.success) throw new UsageError('--for is vacancies of candidates.');
    const day = Day.safeParse(values.day ?? dutchDay(new Date()));
    if (!day.success) throw new UsageError('--day is een datum zoals 2026-12-31.');
    const vacancies = await readRecords('vacancies', values.vacancies, vacancyRecord(lookup));
    const candidates = await readRecords('candidates', values.candidates, candidateRecord(lookup));

    const book = ruleBookOn(day.data);
    const rarity = rarityAmong(book, countTalents(candidates), candidates.length);
    const ground: Ground = { book, rarity, today: day.data };
    const answers = await matchAll(buildMarket(ground, vacancies, candidates), asker.data, top);
    const asking = asker.data === 'vacancies' ? vacancies : candidates;
    for (const [row, { id }] of asking.entries()) {
      const found = Array.from(answers.rows.subarray(row * top, row * top + (answers.sizes[row] ?? 0)));
      if (asker.data === 'vacancies')
        print({
          vacancy: id,
          candidates: found.flatMap((other) => {
            const [vacancy, candidate] = [vacancies[row], candidates[other]];
            return vacancy && candidate ? [{ candidate: candidate.id, ...explained(ground, vacancy, candidate) }] : [];
          }),
        });
      else
        print({
          candidate: id,
          vacancies: found.flatMap((other) => {
            const [vacancy, candidate] = [vacancies[other], candidates[row]];
            return vacancy && candidate ? [{ vacancy: vacancy.id, ...explained(ground, vacancy, candidate) }] : [];
          }),
        });
    }
  },
};
