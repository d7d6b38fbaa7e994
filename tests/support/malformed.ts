import { z } from 'zod';
import type { Route } from '#contract/route.ts';
import type { Random } from '#server/platform/random.ts';

type Schema = Record<string, unknown>;

/** Values that trip programs: control characters, broken surrogates, other types, prototypes, numbers at the edge. */
const NASTY: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u0007',
  "'; drop table ident.persons; --",
  '{{7*7}}${7*7}<script>',
  '../../../../etc/passwd',
  '%00%ff%',
  'x'.repeat(5_000),
  'é'.repeat(2_000),
  '👩‍👩‍👧‍👦'.repeat(50),
  '2026-13-45',
  '0000-00-00',
  '9999999999999-01-01',
  '00000000-0000-0000-0000-000000000000',
  -1,
  0,
  1.5,
  1e308,
  -1e-308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  [],
  [[[[[[[[]]]]]]]],
  {},
  { constructor: { prototype: { admin: true } } },
  JSON.parse('{"__proto__": {"admin": true}}'),
  { $ne: null },
  { length: 1e9 },
];

const HEADER_NASTY = ['', '"', '"1', '-1', '9'.repeat(400), 'W/"1"', '*', '\u00e9', 'a'.repeat(3_000), '"1", "2"'];

/** A value that mostly fits the schema, so that it gets past the first check and fails deeper. */
function almost(schema: Schema, random: Random, depth = 0): unknown {
  if (random.chance(0.25) || depth > 6) return random.pick(NASTY);
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices) return almost(random.pick(choices), random, depth + 1);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum as unknown[]);
  switch (schema.type) {
    case 'object': {
      const known = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
      const object: Record<string, unknown> = {};
      for (const [name, part] of known) if (!random.chance(0.1)) object[name] = almost(part, random, depth + 1);
      if (random.chance(0.2)) object[random.pick(['id', 'role', 'regionCode', 'constructor', 'version'])] = 'admin';
      return object;
    }
    case 'array':
      return Array.from({ length: random.pick([0, 1, 2, 60, 500]) }, () =>
        almost((schema.items ?? {}) as Schema, random, depth + 3),
      );
    case 'integer':
    case 'number':
      return random.pick([0, 1, 7, 40, -1, 99_999]);
    case 'boolean':
      return random.chance(0.5);
    default:
      return word(schema, random);
  }
}

function word(schema: Schema, random: Random): unknown {
  if (schema.format === 'uuid') return crypto.randomUUID();
  if (schema.format === 'email') return 'iemand@example.nl';
  if (schema.format === 'date') return '2026-11-23';
  return random.pick(['iets', 'Zoetermeer', '2712', '2712AB', '12345678', 'nl', 'b', '2026-11-23', 'logistiek']);
}

export interface MalformedRequest {
  method: Route['method'];
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

/**
 * One wrong or odd request to a route. The same random numbers give the same request, apart from random ids.
 * `known` has things that exist, by the name of the parameter, so that requests come further than the door.
 */
export function malformed(
  route: Route,
  random: Random,
  known: Readonly<Record<string, readonly string[]>>,
): MalformedRequest {
  const path = route.path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => {
    const existing = known[name];
    if (existing && random.chance(0.7)) return random.pick(existing);
    return encodeURIComponent(random.chance(0.5) ? crypto.randomUUID() : text(random.pick(NASTY), 150) || '-');
  });
  const headers: Record<string, string> = {};
  if (random.chance(0.4)) headers['if-match'] = random.chance(0.5) ? '"1"' : random.pick(HEADER_NASTY);
  if (random.chance(0.2))
    headers['idempotency-key'] = random.chance(0.5) ? crypto.randomUUID() : random.pick(HEADER_NASTY);
  if (random.chance(0.1)) headers['accept-language'] = random.pick(HEADER_NASTY);
  const request: MalformedRequest = { method: route.method, url: `/api/v1${path}${query(route, random)}`, headers };
  if (route.method === 'GET') return request;

  headers['content-type'] = random.weighted([
    ['application/json', 20],
    ['application/json; charset=utf-8', 2],
    ['application/json ; charset=utf-7', 1],
    ['application/JSON\tx', 1],
    ['text/plain', 1],
    ['multipart/form-data; boundary=x', 1],
    ['multipart/form-data', 1],
  ]);
  const schema = route.body ? (z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as Schema) : {};
  const body = JSON.stringify(almost(schema, random)) ?? '';
  request.payload = random.weighted([
    [body, 16],
    [body.slice(0, Math.floor(body.length / 2)), 1],
    ['', 1],
    [`${'['.repeat(400)}${']'.repeat(400)}`, 1],
    [`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, 1],
    ['{"a":1,"a":2}', 1],
    ['--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na;b\r\n--x--\r\n', 1],
    [`{"a":"${'x'.repeat(70_000)}"}`, 1],
  ]);
  return request;
}

function query(route: Route, random: Random): string {
  const schema = route.query ? (z.toJSONSchema(route.query, { io: 'input', unrepresentable: 'any' }) as Schema) : {};
  const parts = new URLSearchParams();
  for (const [name, part] of Object.entries((schema.properties ?? {}) as Record<string, Schema>))
    for (let repeat = random.pick([0, 1, 1, 1, 2]); repeat > 0; repeat--)
      parts.append(name, text(almost(part, random)));
  if (random.chance(0.1)) parts.append(random.pick(['page', '__proto__', 'a[b]', 'sort']), text(random.pick(NASTY)));
  const whole = parts.toString();
  if (random.chance(0.05)) return '?%E0%A4%A';
  return whole === '' ? '' : `?${whole}`;
}

/** As it would stand in an address; broken surrogates cannot be encoded. */
function text(value: unknown, length = 10_000): string {
  const plain = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return plain.slice(0, length).toWellFormed();
}
