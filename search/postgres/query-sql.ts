import type { CompiledQuery } from '../compile.ts';
import type { TagField, UnknownField } from '../engine.ts';
import { DISTANCE_STEPS, wordPoints } from '../score.ts';
import { type Alternative, TEXT_FIELDS } from '../text/analyse.ts';
import { NO_SQUARE, squaresWithin } from './squares.ts';
import { documentsTable, quoteLexeme, type Slot, tagColumn } from './tables.ts';

export interface Statement {
  text: string;
  values: (string | number | string[] | number[])[];
}

/**
 * One statement for hits, totals and all facets. Every document that may count anywhere is judged once: `fails` has a
 * bit for each filter it fails that a facet ignores, `unknowns` a bit for each value it lacks. Hits have no failure; a
 * facet counts those that fail at most its own filter.
 */
export function queryStatement(
  query: CompiledQuery,
  groups: readonly Alternative[][],
  slot: Slot,
  numbersOf: (field: TagField, values: readonly string[]) => number[],
): Statement {
  const values: Statement['values'] = [];
  // Arrays and dates go as what they are: turned from text in the statement they would be read again for every row.
  const bind = (value: Statement['values'][number], type: string) => {
    values.push(value);
    return `$${values.length}::${type}`;
  };
  const { source, near } = query;
  const where = [`region = ${bind(source.region, 'text')}`];
  const fails: string[] = [];
  const unknowns: string[] = [];
  const bit = (field: UnknownField) => 1 << query.groupable.indexOf(field);
  const filterBits = new Map<TagField, number>();
  const groupUnknown = (field: UnknownField, isUnknown: string) =>
    unknowns.push(`case when ${isUnknown} then ${bit(field)} else 0 end`);

  if (source.scopeAnyOf !== undefined) where.push(`scope && ${bind([...source.scopeAnyOf], 'text[]')}`);
  if (source.viewer !== undefined) {
    where.push(`(hidden_from is null or not hidden_from @> ${bind([source.viewer], 'text[]')})`);
  }
  if (groups.length > 0) where.push(`terms @@ ${bind(groups.map(anyField).join(' & '), 'text')}::tsquery`);

  for (const [index, { field, anyOf, unknown }] of query.filters.entries()) {
    const column = tagColumn(field);
    const fits = `${column} && ${bind(numbersOf(field, anyOf), 'int[]')}`;
    const passes = unknown === 'group' ? `(${column} is null or ${fits})` : fits;
    if (unknown === 'group') groupUnknown(field, `${column} is null`);
    if (query.facets.includes(field)) {
      filterBits.set(field, 1 << index);
      fails.push(`case when ${passes} then 0 else ${1 << index} end`);
    } else where.push(passes);
  }
  if (query.hours) {
    const { min, max, unknown } = query.hours;
    const bounds = [
      ...(max === null ? [] : [{ column: 'hours_min', test: `hours_min <= ${bind(max, 'int')}` }]),
      ...(min === null ? [] : [{ column: 'hours_max', test: `hours_max >= ${bind(min, 'int')}` }]),
    ];
    for (const { column, test } of bounds) where.push(unknown === 'group' ? `(${column} is null or ${test})` : test);
    if (unknown === 'group') groupUnknown('workHours', bounds.map(({ column }) => `${column} is null`).join(' or '));
  }
  if (query.availableBy) {
    const test = `available_from <= ${bind(query.availableBy.date, 'date')}`;
    where.push(query.availableBy.unknown === 'group' ? `(available_from is null or ${test})` : test);
    if (query.availableBy.unknown === 'group') groupUnknown('availableFrom', 'available_from is null');
  }
  let squared = 'null::bigint';
  let nearness = '0';
  if (near && source.near) {
    squared = (['x', 'y', 'z'] as const)
      .map((axis) => `(${axis} - ${bind(near.point[axis], 'bigint')})`)
      .map((difference) => `${difference} * ${difference}`)
      .join(' + ');
    const squares = squaresWithin(source.near.lat, source.near.lon, source.near.km);
    const withUnknown = near.unknown === 'group';
    if (squares) {
      where.push(`square = any(${bind(withUnknown ? [NO_SQUARE, ...squares] : squares, 'int[]')})`);
    }
    const within = `${squared} <= ${bind(near.limits.at(-1) ?? 0, 'bigint')}`;
    where.push(withUnknown ? `(x is null or ${within})` : `(x is not null and ${within})`);
    if (withUnknown) groupUnknown('place', 'x is null');
    // width_bucket counts the limits that are at most the operand, so each limit is raised by one.
    const limits = bind(
      near.limits.map((limit) => limit + 1),
      'bigint[]',
    );
    nearness = `case when squared is null then 0 else ${DISTANCE_STEPS} - width_bucket(squared, ${limits}) end`;
  }

  const ownFilter = query.facets.filter((field) => filterBits.has(field)).map(tagColumn);
  const others = query.facets.filter((field) => !filterBits.has(field)).map(tagColumn);
  const points = groups.map((group) => pointsCase(group, (text) => `${bind(text, 'text')}::tsquery`));
  const factor = bind(query.dayFactor, 'bigint');
  const order = [
    'unknowns <> 0',
    ...(query.sort === 'relevance' ? ['score desc'] : []),
    ...(query.sort === 'distance' ? ['squared nulls last'] : []),
    ...(query.sort === 'newest' ? ['newest_on desc nulls last'] : []),
    `(rotation * ${factor}) & 2147483647`,
    'id collate "C"',
  ];
  // Numbers differ between fields, so fields under one condition are counted together. Counting equal lists first
  // leaves few of them to take apart.
  const counted = [
    ...(others.length === 0 ? [] : [{ list: 'others', condition: 'fails = 0 and unknowns = 0' }]),
    ...query.facets.flatMap((field) => {
      const own = filterBits.get(field);
      if (own === undefined) return [];
      const known = query.groupable.includes(field) ? ~bit(field) : -1;
      return [{ list: tagColumn(field), condition: `fails & ${~own} = 0 and unknowns & ${known} = 0` }];
    }),
  ].map(
    ({ list, condition }) => `select unnest(list) as tag, documents from (
        select ${list} as list, count(*)::int as documents from judged where ${condition} group by ${list}) as equal`,
  );
  const text = `
    with judged as materialized (
      select ${['id', 'fails', 'unknowns', 'squared', 'rotation', 'newest_on', ...ownFilter].join(', ')},
        ${others.length === 0 ? '' : `case when fails = 0 and unknowns = 0 then ${others.join(' || ')} end as others,`}
        case when fails = 0 then ${[nearness, ...points].join(' + ')} else 0 end as score
      from (
        select id, rotation, newest_on, terms, ${[...ownFilter, ...others, ''].join(', ')}
          ${sum(fails)} as fails, ${sum(unknowns)} as unknowns, ${squared} as squared
        from ${documentsTable(source.collection, slot)}
        where ${where.join('\n          and ')}
        offset 0
      ) as document
      where fails = 0 or (fails & (fails - 1) = 0 and unknowns = 0)
    )
    select
      (select live from search.collections where name = ${bind(source.collection, 'text')}) as live,
      (select json_build_array(count(*) filter (where unknowns = 0), count(*) filter (where unknowns <> 0))
        from judged where fails = 0) as totals,
      (select json_agg(hit) from (
        select json_build_array(id, score, squared, unknowns) as hit from judged where fails = 0
        order by ${order.join(', ')} limit ${bind(source.limit, 'int')} offset ${bind(source.offset, 'int')}
      ) as page) as hits,
      ${
        counted.length === 0
          ? 'null'
          : `(select json_agg(json_build_array(tag, documents)) from (
        select tag, sum(documents)::int as documents from (${counted.join(' union all ')}) as parts group by tag
      ) as counts)`
      } as facets`;
  return { text, values };
}

const sum = (terms: readonly string[]) => (terms.length === 0 ? '0' : terms.join(' + '));
const anyOf = (parts: readonly string[]) => `(${parts.join(' | ')})`;

/** A query word in whatever field. */
function anyField(alternatives: readonly Alternative[]): string {
  return anyOf(
    alternatives.map(({ heads, rest }) => [heads, ...rest].map((list) => anyOf(list.map(quoteLexeme))).join(' & ')),
  );
}

/** The points of a query word in a document that has it: the highest first, so the last needs no test. */
function pointsCase(alternatives: readonly Alternative[], query: (text: string) => string): string {
  const byPoints = new Map<number, string[]>();
  for (const { exactness, heads, rest } of alternatives) {
    for (const field of TEXT_FIELDS) {
      const weighted = anyOf(heads.map((head) => `${quoteLexeme(head)}:${field.toUpperCase()}`));
      const whole = [weighted, ...rest.map((list) => anyOf(list.map(quoteLexeme)))].join(' & ');
      const points = wordPoints(field, exactness);
      byPoints.set(points, [...(byPoints.get(points) ?? []), `(${whole})`]);
    }
  }
  const [lowest, ...higher] = [...byPoints].toSorted(([a], [b]) => a - b);
  const tests = higher
    .toReversed()
    .map(([points, texts]) => `when terms @@ ${query(texts.join(' | '))} then ${points}`);
  return tests.length === 0 ? String(lowest?.[0] ?? 0) : `case ${tests.join(' ')} else ${lowest?.[0] ?? 0} end`;
}
