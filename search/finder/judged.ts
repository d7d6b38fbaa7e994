import { createHash } from 'node:crypto';
import type { JudgedQuery } from './bench.ts';

/**
 * Judged queries, one per line: the query, the concepts that are right (spaces between them) and their names for people.
 * Half of them, by a hash, are only for reporting: weights and words are never chosen by what goes wrong there.
 */
export function readJudged(text: string): { tuning: JudgedQuery[]; reporting: JudgedQuery[] } {
  const halves = { tuning: [] as JudgedQuery[], reporting: [] as JudgedQuery[] };
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [query = '', concepts = ''] = line.split('\t');
    const [byte = 0] = createHash('sha256').update(query).digest();
    halves[byte % 2 === 0 ? 'tuning' : 'reporting'].push({ text: query, concepts: concepts.split(' ') });
  }
  return halves;
}
