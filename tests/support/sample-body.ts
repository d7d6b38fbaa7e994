import { z } from 'zod';
import type { Route } from '#contract/route.ts';

type Schema = Record<string, unknown>;

/** Words that satisfy the patterns and lists of the contract; the first that fits is taken. */
const WORDS = [
  'Iets om te zeggen',
  'iemand@example.nl',
  '2712',
  '2712 AB',
  '12345678',
  '0790000000',
  '2026-11-23',
  '2026-11-23T09:00:00.000Z',
  'https://example.nl',
  'AM34',
  'GM0637',
  'logistiek',
  'b',
  '123456',
];

/**
 * A body that the route's contract accepts, made from the contract itself: what must be there, as small as it may be.
 * Answers undefined when the contract asks for something that cannot be made up here.
 */
export function sampleBody(route: Route, samples: Readonly<Record<string, unknown>>): unknown {
  if (!route.body) return undefined;
  const sample = samples[route.operationId] ?? made(route.body);
  // A rule that JSON Schema cannot say shows only when the body is read: then the next word is tried in that place.
  for (const word of WORDS) {
    const parsed = route.body.safeParse(sample);
    if (parsed.success) return sample;
    for (const { path } of parsed.error.issues) put(sample, path, word);
  }
  return undefined;
}

function put(target: unknown, path: readonly PropertyKey[], word: string): void {
  const [name, ...rest] = path;
  if (typeof target !== 'object' || target === null || name === undefined) return;
  const parent = target as Record<PropertyKey, unknown>;
  if (rest.length > 0) put(parent[name], rest, word);
  else if (typeof parent[name] === 'string') parent[name] = word;
}

function made(body: z.ZodType): unknown {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema;
  return value(schema);
}

function value(schema: Schema): unknown {
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices?.[0]) return value(choices[0]);
  if (Array.isArray(schema.allOf)) return value((schema.allOf as Schema[])[0] ?? {});
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return (schema.enum as unknown[])[0];
  switch (schema.type) {
    case 'object': {
      const known = (schema.properties ?? {}) as Record<string, Schema>;
      const required = (schema.required ?? []) as string[];
      return Object.fromEntries(required.map((name) => [name, value(known[name] ?? {})]));
    }
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => value((schema.items ?? {}) as Schema));
    case 'integer':
    case 'number':
      return Math.max(Number(schema.minimum ?? 1), 1);
    case 'boolean':
      return true;
    default:
      return word(schema);
  }
}

function word(schema: Schema): string {
  if (schema.format === 'uuid') return crypto.randomUUID();
  const pattern = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : null;
  const fits = WORDS.find(
    (one) =>
      (!pattern || pattern.test(one)) &&
      one.length >= Number(schema.minLength ?? 0) &&
      one.length <= Number(schema.maxLength ?? Number.POSITIVE_INFINITY),
  );
  return fits ?? '';
}
