import { z } from 'zod';
import type { Random } from '#server/platform/random.ts';

/** What JSON Schema says of one value, as far as the grammar below uses it. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

export const grammarOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

const KNOWN: Record<string, string> = {
  email: 'iemand@example.nl',
  uuid: '22222222-2222-4222-8222-222222222222',
  date: '2027-01-15',
  'date-time': '2027-01-15T09:00:00Z',
  uri: 'https://www.example.nl',
};

/** A value of the right kind: most of the request should pass, so that what is broken reaches as far as it can. */
export const fitting = (random: Random, schema: Schema, depth = 0): unknown => {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices && choices.length > 0) return fitting(random, random.pick(choices), depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum && schema.enum.length > 0) return random.pick(schema.enum);
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, fitting(random, part, depth + 1)]),
      );
    case 'array':
      return depth > 4
        ? []
        : Array.from({ length: random.int(0, 2) }, () => fitting(random, schema.items ?? {}, depth + 1));
    case 'integer':
    case 'number':
      return random.int(Math.max(schema.minimum ?? 1, -1000), Math.min(schema.maximum ?? 40, 1000));
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      if (schema.format && KNOWN[schema.format]) return KNOWN[schema.format];
      if (schema.pattern?.includes('{8}')) return '12345678';
      if (schema.pattern?.includes('{3}')) return '2712';
      return random.pick(['logistiek', 'tekst', 'een heel gewone zin', 'orderpicker', '2712', '0612345678']);
  }
};

const deep = (levels: number, leaf: unknown = 1): unknown => {
  let value = leaf;
  for (let level = 0; level < levels; level++) value = level % 2 ? { a: value } : [value];
  return value;
};

/** Values that programs have tripped over. */
export const NASTY: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => ' ',
  () => '\u0000',
  () => 'a\u0000b',
  () => '\ud800',
  () => 'x\udfffy',
  () => '\u202egro.live',
  () => '\ufeff',
  () => '\u0007\u001b[31m',
  () => '𝕊'.repeat(300),
  () => 'a'.repeat(9_000),
  () => '9'.repeat(400),
  () => `${'a'.repeat(5_000)}!`,
  () => "'; drop table ident.accounts; --",
  () => '${7*7}{{7*7}}<script>alert(1)</script>',
  () => '../../../etc/passwd',
  () => '%00%0d%0aSet-Cookie: a=b',
  () => '\r\nX-Header: 1',
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => 'NaN',
  () => 'Infinity',
  () => '1e400',
  () => '2026-02-30',
  () => '0000-00-00',
  () => '9999-12-31',
  () => '+275760-09-13',
  () => '-000001-01-01',
  () => '2026-13-01T25:61:61Z',
  () => '00000000-0000-0000-0000-000000000000',
  () => 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  () => '{22222222-2222-4222-8222-222222222222}',
  () => 0,
  () => -1,
  () => -0,
  () => 0.1,
  () => 1e21,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 2_147_483_648,
  () => -2_147_483_649,
  () => 2 ** 63,
  () => true,
  () => false,
  () => [],
  () => [[]],
  () => [null],
  () => Array.from({ length: 300 }, (_, index) => index),
  () => ({}),
  () => ({ length: 1e9 }),
  () => ({ toString: 1, valueOf: null }),
  () => ({ then: 'x' }),
  () => deep(19),
  () => deep(25),
  () => deep(400),
];

/** The places in a value, as paths. */
const places = (value: unknown, path: string[] = []): string[][] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value)
        .slice(0, 30)
        .flatMap(([key, part]) => places(part, [...path, key]))
    : []),
];

const replaced = (value: unknown, [key, ...rest]: string[], change: (old: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, change);
  return copy;
};

/** Breaks a value in one to three places: replaced, left out, doubled, or something added. */
export const broken = (random: Random, value: unknown): unknown => {
  let result = value;
  for (let times = random.int(1, 3); times > 0; times--) {
    const place = random.pick(places(result));
    result = replaced(result, place, (old) => {
      switch (random.int(0, 5)) {
        case 0:
          return undefined;
        case 1:
          return [old, old];
        case 2:
          return typeof old === 'object' && old !== null && !Array.isArray(old)
            ? {
                ...old,
                [random.pick(['__proto__x', 'id', 'role', 'regionCode', '', 'a b', '\u0000', 'constructor2'])]: 1,
              }
            : { value: old };
        case 3:
          return typeof old === 'string'
            ? old.slice(0, random.int(0, old.length)) + String(JSON.stringify(random.pick(NASTY)()))
            : [old];
        default:
          return random.pick(NASTY)();
      }
    });
  }
  return result;
};

/** JSON text with bytes changed, dropped, doubled or cut off, and with what JSON does not know. */
export const brokenBytes = (random: Random, text: string): Buffer => {
  let bytes = Buffer.from(text);
  for (let times = random.int(1, 4); times > 0; times--) {
    const at = random.int(0, Math.max(0, bytes.length - 1));
    switch (random.int(0, 6)) {
      case 0:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([random.int(0, 255)]), bytes.subarray(at)]);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        break;
      case 2:
        bytes = bytes.subarray(0, at);
        break;
      case 3:
        bytes = Buffer.concat([bytes, bytes.subarray(at)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), random.pick(STRANGE_BYTES), bytes.subarray(at)]);
        break;
      default:
        if (bytes.length > 0) {
          bytes = Buffer.from(bytes);
          bytes[at] = random.int(0, 255);
        }
    }
  }
  return bytes;
};

const STRANGE_BYTES = [
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xc0, 0x80]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80]),
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from([0x00]),
  Buffer.from('"__proto__":{"role":"admin"},'),
  Buffer.from('"constructor":{"prototype":{"role":"admin"}},'),
  Buffer.from('[[[[[[[[[[[[[[[[[[[[[[[['),
  Buffer.from('NaN'),
  Buffer.from('1e999'),
  Buffer.from('\\u0000'),
  Buffer.from('\\ud800'),
  Buffer.from('/*x*/'),
];

/** Ways to name the type of a body; only the first few are what the API takes. */
export const CONTENT_TYPES: readonly (string | undefined)[] = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-16',
  undefined,
  '',
  ' ',
  'application/json ',
  ' application/json',
  'APPLICATION/JSON',
  'application/json;',
  'application/json;;',
  'application/json; charset',
  'application/json\t; a=b',
  'application/json, text/plain',
  'application/jsonp',
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/problem+json',
  'application/ld+json',
  'application/x-json',
  'text/json',
  'text/plain',
  'text/plain; charset=utf-8',
  'text/html',
  'text/xml',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="a b"',
  'multipart/mixed; boundary=x',
  'application/octet-stream',
  'application/msgpack',
  'application/cbor',
  'application/graphql',
  'application/javascript',
  'application/',
  '/json',
  'json',
  '*/*',
  'application/*',
  'application/json/extra',
  'a'.repeat(3_000),
  'application/json; charset=' + 'x'.repeat(500),
  '\u00e9/json',
];

/** Pieces of a path or query that are not what a route asks for. */
export const NASTY_PARTS: readonly string[] = [
  '%00',
  '%ff',
  '%',
  '%2e%2e',
  '..',
  '.',
  '%2f',
  'a%00b',
  '%ed%a0%80',
  'null',
  'undefined',
  '0',
  '-1',
  '1e9',
  '9'.repeat(150),
  'a'.repeat(210),
  '22222222-2222-4222-8222-222222222222',
  '22222222222242228222222222222222',
  '%F0%9F%98%80',
  "'%20or%201=1--",
  '%3Cscript%3E',
  '__proto__',
  'constructor',
  'a;b=c',
  '[object%20Object]',
];
