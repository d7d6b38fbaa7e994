import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CompiledDocument } from '../compile.ts';
import { TAG_FIELDS, type TagField } from '../engine.ts';

/**
 * Documents as the server keeps them. What it filters on are tokens; what we judge and count on are `facts` and `text`, which
 * it keeps for us without looking inside.
 */
export type Row = Record<string, unknown> & { id: string; version: number; state: State };

/** `gone`: a removal that is remembered. `mark`: one document per index that says which index it is. */
export type State = 'alive' | 'gone' | 'mark';

export const MARK_ID = 'mark';

export const tagAttribute = (field: TagField): string => `tag_${field}`;

/** The server takes letters, digits, - and _ in an id; ours are any printable ASCII, so none becomes `mark`. */
export const rowId = (id: string): string => Buffer.from(id).toString('base64url');
export const idOfRow = (id: string): string => Buffer.from(id, 'base64url').toString();

/**
 * A value as the server may compare it. It compares without case, accents and spaces around, cuts what is long and knows escapes:
 * what could be touched by that becomes a hash. Two values are never alike by its rules.
 */
export function token(value: string): string {
  if (/^[a-z0-9]{1,100}$/.test(value)) return value;
  return `_${createHash('sha256').update(value).digest('hex').slice(0, 32)}`;
}

/** A word as a value of a facet that comes back as it went: at most 60 characters, so at most 420 of these. */
export function wordValue(word: string): string {
  return word.replace(/[^a-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}-`);
}

const WORD_VALUE = /^(?:[a-z0-9]|_[0-9a-f]{1,6}-)+$/;

/** The word of a value, or null if it is not one of ours. */
export function wordOfValue(value: string): string | null {
  if (!WORD_VALUE.test(value)) return null;
  return value.replace(/_([0-9a-f]+)-/g, (_, code: string) =>
    String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  );
}

/** Dates are compared as numbers. */
export const dateNumber = (date: string): number => Number(date.replaceAll('-', ''));

const whole = z.number().int();

const Facts = z.strictObject({
  region: z.string(),
  scope: z.array(z.string()),
  hiddenFrom: z.array(z.string()),
  tags: z.partialRecord(z.enum(TAG_FIELDS), z.array(z.string())),
  hoursMin: whole.nullable(),
  hoursMax: whole.nullable(),
  availableFrom: z.string().nullable(),
  newestOn: z.string().nullable(),
  point: z.strictObject({ x: whole, y: whole, z: whole }).nullable(),
});
export type Facts = z.output<typeof Facts>;

const asJson = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text, context): T => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    context.addIssue(parsed.error.message);
    return z.NEVER;
  });

/** A lexeme with its fields, as in `DocumentText`. */
const Lexemes = z.array(z.tuple([z.string(), whole])).transform((pairs) => new Map(pairs));

export const Found = z.object({ id: z.string(), state: z.literal('alive'), facts: asJson(Facts) });
export const FoundWithText = Found.extend({ text: asJson(Lexemes) });

export interface Candidate {
  id: string;
  facts: Facts;
  lexemes: ReadonlyMap<string, number>;
}

/** What tells whether a write would change anything. */
export const Known = z.object({ id: z.string(), version: whole, print: z.string().optional() });
export type Known = z.output<typeof Known>;

export const Mark = z.strictObject({
  /** Of which build of the collection this index is. */
  build: z.string(),
  /** Rises with every write: an index that was put back to an old state is known by it. */
  sequence: whole,
  layout: z.string(),
  /** False until the collection was filled from its source once. */
  filled: z.boolean(),
  /** The index that is being filled to take the place of this one; writes go to both. */
  next: z.string().nullable(),
});
export type Mark = z.output<typeof Mark>;

export const MarkRow = z.object({ id: z.literal(MARK_ID), state: z.literal('mark'), mark: asJson(Mark) });

export const markRow = (mark: Mark): Row => ({ id: MARK_ID, version: 0, state: 'mark', mark: JSON.stringify(mark) });

export const goneRow = (id: string, version: number): Row => ({ id: rowId(id), version, state: 'gone' });

export function documentRow({ source, text, tags, point }: CompiledDocument): Row {
  const { id, version, region, scope = [], hiddenFrom = [], numbers, availableFrom, newestOn } = source;
  const facts = JSON.stringify({
    region,
    scope: [...scope],
    hiddenFrom: [...hiddenFrom],
    tags,
    ...numbers,
    availableFrom,
    newestOn,
    point,
  } satisfies Facts);
  // In the order of the alphabet: what somebody wrote cannot be read back.
  const pairs = [...text.lexemes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lexemes = JSON.stringify(pairs);
  const words = [...text.words.keys()].map(wordValue).toSorted();
  const print = createHash('sha256').update(facts).update('\n').update(lexemes).update('\n').update(words.join(' '));
  const unknown = [
    ...TAG_FIELDS.filter((field) => tags[field] === undefined),
    ...(point === null ? ['place'] : []),
    ...(numbers.hoursMin === null ? ['hoursMin'] : []),
    ...(numbers.hoursMax === null ? ['hoursMax'] : []),
    ...(availableFrom === null ? ['availableFrom'] : []),
  ];
  return {
    id: rowId(id),
    version,
    state: 'alive',
    print: print.digest('base64url').slice(0, 22),
    facts,
    text: lexemes,
    region: token(region),
    scope: scope.map(token),
    hiddenFrom: hiddenFrom.map(token),
    ...Object.fromEntries(
      Object.entries(tags).map(([field, values]) => [tagAttribute(field as TagField), values.map(token)]),
    ),
    unknown: unknown.map(token),
    lexemes: pairs.map(([lexeme]) => token(lexeme)),
    words,
    ...(numbers.hoursMin === null ? {} : { hoursMin: numbers.hoursMin }),
    ...(numbers.hoursMax === null ? {} : { hoursMax: numbers.hoursMax }),
    ...(availableFrom === null ? {} : { availableFrom: dateNumber(availableFrom) }),
    ...(source.point === null ? {} : { _geo: { lat: source.point.lat, lng: source.point.lon } }),
  };
}
