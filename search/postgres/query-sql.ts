import type { CompiledQuery } from '../compile.ts';
import type { TagField, UnknownField, UnknownMode } from '../engine.ts';
import { DISTANCE_STEPS } from '../score.ts';
import type { Alternative } from '../text/analyse.ts';
import { NO_SQUARE, squaresWithin } from '../squares.ts';
import { documentsTable, INDEXED_FIELDS, type Slot, tagColumn, UNKNOWN_TAG } from './tables.ts';
import { anyField, pointsCase } from './text-sql.ts';

type Value = string | number | string[] | number[];

export interface Statement {
  text: string;
  values: Value[];
}

type Bind = (value: Value, type: string) => string;
type NumbersOf = (field: TagField, values: readonly string[]) => number[];

/** Something that was asked for, as SQL. Each piece binds its values when it is used. */
interface Asked {
  field: UnknownField;
  mode: UnknownMode;
  fits: () => string;
  /** Fits or is unknown. */
  mayFit: () => string;
  isUnknown: string;
}

/**
 * One statement for hits, totals and all facets. `found` holds every document that fits or may fit, with a bit in
 * `unknowns` for each value it lacks; totals, the page and the facets without a filter of their own come from it. A
 * facet with a filter of its own is counted over everything else that was asked.
 */
export function queryStatement(
  query: CompiledQuery,
  groups: readonly Alternative[][],
  slot: Slot,
  numbersOf: NumbersOf,
): Statement {
  const values: Value[] = [];
  // Arrays and dates go as what they are: turned from text in the statement they would be read again for every row.
  const bind: Bind = (value, type) => {
    values.push(value);
    return `$${values.length}::${type}`;
  };
  const { source } = query;
  const table = documentsTable(source.collection, slot);
  const visible = visibility(query, groups, bind);
  const place = nearness(query, bind);
  const asked = [
    ...query.filters.map(({ field, anyOf, unknown }) => askedTag(field, numbersOf(field, anyOf), unknown, bind)),
    ...(place ? [place.asked] : []),
    ...askedHours(query, bind),
    ...askedDate(query, bind),
  ];
  const grouped = asked.filter(({ mode }) => mode === 'group');
  const unknowns = grouped.map(
    ({ field, isUnknown }) => `case when ${isUnknown} then ${1 << query.groupable.indexOf(field)} else 0 end`,
  );
  const points = groups.map((group) => pointsCase(group, bind));
  const filtered = new Set(query.filters.map(({ field }) => field));
  const facetColumns = query.facets.filter((field) => !filtered.has(field)).map(tagColumn);
  // Counting equal lists first leaves few of them to take apart. All lists of `found` are counted in one pass; a
  // condition on `unknowns` there would make PostgreSQL expect next to no rows, and sort them for each field.
  const counted = [
    ...(facetColumns.length === 0
      ? []
      : [
          `select coalesce(${facetColumns.join(', ')}) as list, count(*) filter (where unknowns = 0)::int as documents
           from found group by grouping sets (${facetColumns.map((column) => `(${column})`).join(', ')})`,
        ]),
    ...query.facets
      .filter((field) => filtered.has(field))
      .map((field) => {
        const column = tagColumn(field);
        const others = asked.filter((other) => other.field !== field);
        return `select ${column} as list, count(*)::int as documents from ${table}
          where ${[...visible, ...others.map(({ fits }) => fits())].join(' and ')} group by ${column}`;
      }),
  ];
  const order = [
    'unknowns <> 0',
    ...(query.sort === 'relevance' ? ['score desc'] : []),
    ...(query.sort === 'distance' ? ['squared nulls last'] : []),
    ...(query.sort === 'newest' ? ['newest_on desc nulls last'] : []),
    `(rotation * ${bind(query.dayFactor, 'bigint')}) & 2147483647`,
    'id collate "C"',
  ];
  const where = [...visible, ...asked.map(({ fits, mayFit, mode }) => (mode === 'group' ? mayFit() : fits()))];
  const text = `
    with found as materialized (
      select ${['id', 'unknowns', 'squared', 'rotation', 'newest_on', ...facetColumns].join(', ')},
        ${[place?.points ?? '0', ...points].join(' + ')} as score
      from (
        select ${['id', 'rotation', 'newest_on', 'terms', ...facetColumns].join(', ')},
          ${unknowns.length === 0 ? '0' : unknowns.join(' + ')} as unknowns,
          ${place?.squared ?? 'null::bigint'} as squared
        from ${table} where ${where.join(' and ')}
        offset 0
      ) as document
    )
    select
      (select live from search.collections where name = ${bind(source.collection, 'text')}) as live,
      (select json_build_array(count(*) filter (where unknowns = 0), count(*) filter (where unknowns <> 0))
        from found) as totals,
      (select json_agg(hit) from (
        select json_build_array(id, score, squared, unknowns) as hit from found
        order by ${order.join(', ')} limit ${bind(source.limit, 'int')} offset ${bind(source.offset, 'int')}
      ) as page) as hits,
      ${
        counted.length === 0
          ? 'null'
          : `(select json_agg(json_build_array(tag, documents)) from (
        select tag, sum(documents)::int as documents
        from (${counted.join(' union all ')}) as equal_lists, unnest(list) as tag where documents > 0 group by tag
      ) as counts)`
      } as facets`;
  return { text, values };
}

/** What decides whether a document is considered at all. */
function visibility({ source }: CompiledQuery, groups: readonly Alternative[][], bind: Bind): string[] {
  const conditions = [`region = ${bind(source.region, 'text')}`];
  if (source.scopeAnyOf !== undefined) conditions.push(`scope && ${bind([...source.scopeAnyOf], 'text[]')}`);
  if (source.viewer !== undefined) {
    conditions.push(`(hidden_from is null or not hidden_from @> ${bind([source.viewer], 'text[]')})`);
  }
  if (groups.length > 0) conditions.push(`terms @@ ${bind(groups.map(anyField).join(' & '), 'text')}::tsquery`);
  return conditions;
}

function askedTag(field: TagField, numbers: number[], mode: UnknownMode, bind: Bind): Asked {
  const column = tagColumn(field);
  const oneOf = (list: number[]) => `${column} && ${bind(list, 'int[]')}`;
  const fits = () => oneOf(numbers);
  // Where unknown has a number, one look in the index finds both.
  return INDEXED_FIELDS.has(field)
    ? { field, mode, fits, mayFit: () => oneOf([UNKNOWN_TAG, ...numbers]), isUnknown: `${column}[1] = ${UNKNOWN_TAG}` }
    : { field, mode, fits, mayFit: () => `(${column} is null or ${fits()})`, isUnknown: `${column} is null` };
}

function askedHours({ hours }: CompiledQuery, bind: Bind): Asked[] {
  if (hours === null) return [];
  const { min, max } = hours;
  const bounds = [
    ...(max === null ? [] : [{ column: 'hours_min', test: () => `hours_min <= ${bind(max, 'int')}` }]),
    ...(min === null ? [] : [{ column: 'hours_max', test: () => `hours_max >= ${bind(min, 'int')}` }]),
  ];
  return [
    {
      field: 'workHours',
      mode: hours.unknown,
      fits: () => bounds.map(({ test }) => test()).join(' and '),
      mayFit: () => bounds.map(({ column, test }) => `(${column} is null or ${test()})`).join(' and '),
      isUnknown: bounds.map(({ column }) => `${column} is null`).join(' or '),
    },
  ];
}

function askedDate({ availableBy }: CompiledQuery, bind: Bind): Asked[] {
  if (availableBy === null) return [];
  const fits = () => `available_from <= ${bind(availableBy.date, 'date')}`;
  const isUnknown = 'available_from is null';
  return [
    { field: 'availableFrom', mode: availableBy.unknown, fits, mayFit: () => `(${isUnknown} or ${fits()})`, isUnknown },
  ];
}

interface Place {
  asked: Asked;
  /** The squared chord to the place that was asked, null where unknown. */
  squared: string;
  points: string;
}

function nearness({ source, near }: CompiledQuery, bind: Bind): Place | null {
  if (near === null || source.near === undefined) return null;
  const axes = (['x', 'y', 'z'] as const).map((axis) => `(${axis} - ${bind(near.point[axis], 'bigint')})`);
  const squared = axes.map((difference) => `${difference} * ${difference}`).join(' + ');
  const squares = squaresWithin(source.near.lat, source.near.lon, source.near.km);
  const inSquares = (extra: number[]) =>
    squares === null ? [] : [`square = any(${bind([...extra, ...squares], 'int[]')})`];
  const within = () => `${squared} <= ${bind(near.limits.at(-1) ?? 0, 'bigint')}`;
  // width_bucket counts the limits that are at most the operand, so each limit is raised by one.
  const raised = near.limits.map((limit) => limit + 1);
  return {
    squared,
    points: `case when squared is null then 0 else ${DISTANCE_STEPS} - width_bucket(squared, ${bind(raised, 'bigint[]')}) end`,
    asked: {
      field: 'place',
      mode: near.unknown,
      fits: () => [...inSquares([]), within()].join(' and '),
      mayFit: () => [...inSquares([NO_SQUARE]), `(x is null or ${within()})`].join(' and '),
      isUnknown: 'x is null',
    },
  };
}
