/** A document as the stand-in keeps it. */
export type Stored = Record<string, unknown>;
type Test = (document: Stored) => boolean;

const TOKEN = /\s*("[^"]*"|<=|>=|!=|[=<>()[\],]|[\w.+-]+)/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`cannot read the filter: ${text.slice(0, 200)}`);
    tokens.push(found[1] ?? '');
  }
  return tokens;
}

const valuesOf = (document: Stored, attribute: string): unknown[] => {
  const value = document[attribute];
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
};

/** As the real server compares: without case, accents' composition and spaces around. */
const alike = (value: unknown): string => String(value).trim().normalize('NFKD').toLowerCase();

const keys = new WeakMap<Stored, Map<string, Set<string>>>();

/** The values of an attribute as they are compared; a stored document never changes. */
function keysOf(document: Stored, attribute: string): ReadonlySet<string> {
  let own = keys.get(document);
  if (own === undefined) keys.set(document, (own = new Map()));
  let found = own.get(attribute);
  if (found === undefined) own.set(attribute, (found = new Set(valuesOf(document, attribute).map(alike))));
  return found;
}

/** Metres over a sphere that is a little larger than ours, as on the real server. */
function metres(a: { lat: number; lng: number }, lat: number, lng: number): number {
  const rad = Math.PI / 180;
  const [dLat, dLng] = [(lat - a.lat) * rad, (lng - a.lng) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(lat * rad) * Math.sin(dLng / 2) ** 2;
  return 2 * 6_372_797.56 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The part of Meilisearch's filter language that our adapter writes, and nothing more. */
export function parseFilter(text: string, isFilterable: (attribute: string) => boolean): Test {
  const tokens = tokensOf(text);
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const take = (expected: string) => {
    const found = next();
    if (found !== expected) throw new Error(`expected ${expected}, found ${found}`);
  };
  const unquoted = (token: string) => token.replace(/^"(.*)"$/, '$1');

  const either = (): Test => {
    const tests = [both()];
    while (tokens[at] === 'OR') {
      at++;
      tests.push(both());
    }
    return (document) => tests.some((test) => test(document));
  };
  const both = (): Test => {
    const tests = [one()];
    while (tokens[at] === 'AND') {
      at++;
      tests.push(one());
    }
    return (document) => tests.every((test) => test(document));
  };
  const one = (): Test => {
    const token = next();
    if (token === 'NOT') {
      const test = one();
      return (document) => !test(document);
    }
    if (token === '(') {
      const test = either();
      take(')');
      return test;
    }
    if (token === '_geoRadius') return within();
    if (!isFilterable(token)) throw new Error(`Attribute \`${token}\` is not filterable`);
    return compared(token, next());
  };
  const within = (): Test => {
    take('(');
    const lat = Number(next());
    take(',');
    const lng = Number(next());
    take(',');
    const radius = Number(next());
    take(')');
    return ({ _geo: place }) =>
      place !== undefined && metres(place as { lat: number; lng: number }, lat, lng) <= radius;
  };
  const compared = (attribute: string, operator: string): Test => {
    if (operator === 'IN') {
      take('[');
      const wanted: string[] = [];
      for (let token = next(); token !== ']'; token = next()) if (token !== ',') wanted.push(alike(unquoted(token)));
      return (document) => wanted.some((value) => keysOf(document, attribute).has(value));
    }
    const right = unquoted(next());
    const number = Number(right);
    const isNumber = (value: unknown): value is number => typeof value === 'number';
    if (operator === '=') return (document) => keysOf(document, attribute).has(alike(right));
    if (operator === '<=')
      return (document) => valuesOf(document, attribute).some((value) => isNumber(value) && value <= number);
    if (operator === '>=')
      return (document) => valuesOf(document, attribute).some((value) => isNumber(value) && value >= number);
    throw new Error(`the stand-in does not know ${operator}`);
  };

  const test = either();
  if (at !== tokens.length) throw new Error(`unexpected ${tokens[at]}`);
  return test;
}
