import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { MASKS, type Market, MUST, MUSTS_FROM, SHARE } from '#search/matching/market.ts';
import { Kernel, POINTS } from '#search/matching/kernel.ts';
import { dayNumber, middle } from '#search/matching/rule-book.ts';
import { travelLimits } from '#search/matching/rules.ts';
import { dayFactor, turned } from '#search/score.ts';

/** The same rules in SQL, as somebody would write them who has a database and nothing else. */

const SCHEMA = `
  create schema bench;
  create table bench.candidates (id int primary key, rank int, turn int, placed int, x bigint, y bigint, z bigint, km int,
    near1 double precision, near2 double precision, near3 double precision, hours_low int, hours_high int, hours_open int,
    level int, day int, days bit(7), dayparts bit(4), mask int, occupations int);
  create table bench.candidate_occupations (candidate int, entry int, primary key (candidate, entry));
  create table bench.candidate_terms (candidate int, term int, extra int, primary key (candidate, term));
  create table bench.vacancies (id int primary key, placed int, x bigint, y bigint, z bigint, hours_low int, hours_high int,
    hours_open int, level int, day int, days bit(7), dayparts bit(4));
  create table bench.vacancy_terms (vacancy int, term int, extra int, must int, primary key (vacancy, term));
  create table bench.vacancy_base (vacancy int, mask int, points int, musts int, primary key (vacancy, mask));
  create table bench.likeness (vacancy int, entry int, points int, primary key (vacancy, entry));`;

const INDEXES = `
  create index on bench.candidate_terms (term);
  create index on bench.candidate_occupations (entry);
  analyze;`;

const copy = async (sql: Sql, table: string, lines: Iterable<readonly (number | string)[]>): Promise<void> => {
  const into = await sql.unsafe(`copy bench.${table} from stdin`).writable();
  const text = function* () {
    for (const line of lines) yield `${line.join('\t')}\n`;
  };
  const done = once(into, 'finish');
  await pipeline(Readable.from(text()), into);
  await done;
};

const bits = (value: number, length: number) => value.toString(2).padStart(length, '0');

/** Fills the tables with both sides; of the vacancies only the first `asked`. */
export const fillTables = async (sql: Sql, market: Market, asked: number): Promise<void> => {
  const { book, today } = market;
  const c = market.candidates.columns;
  const v = market.vacancies.columns;
  const factor = dayFactor(today);
  await sql.unsafe(SCHEMA);
  const places = (side: typeof c, row: number) => [side.placed[row]!, side.x[row]!, side.y[row]!, side.z[row]!];
  const hours = (side: typeof c, row: number) => [side.hoursLow[row]!, side.hoursHigh[row]!, side.hoursOpen[row]!];
  const times = (side: typeof c, row: number) => [
    side.level[row]!,
    side.day[row]!,
    bits(side.days[row]!, 7),
    bits(side.dayparts[row]!, 4),
  ];
  const inRow = function* <T>(rows: number, of: (row: number) => Iterable<T>) {
    for (let row = 0; row < rows; row++) yield* of(row);
  };
  await copy(
    sql,
    'candidates',
    inRow(c.rows, (row) => [
      [
        row,
        c.idRank[row]!,
        turned(c.rotation[row]!, factor),
        ...places(c, row),
        c.km[row]!,
        ...travelLimits(book, c.km[row]!),
        ...hours(c, row),
        ...times(c, row),
        c.empty[row]!,
        c.occupations.from[row + 1]! - c.occupations.from[row]!,
      ],
    ]),
  );
  const entries = (list: typeof c.terms, row: number) =>
    Array.from({ length: list.from[row + 1]! - list.from[row]! }, (_, at) => list.from[row]! + at);
  await copy(
    sql,
    'candidate_occupations',
    inRow(c.rows, (row) => entries(c.occupations, row).map((at) => [row, c.occupations.values[at]!])),
  );
  await copy(
    sql,
    'candidate_terms',
    inRow(c.rows, (row) => entries(c.terms, row).map((at) => [row, c.terms.values[at]!, c.terms.extra[at]!])),
  );
  await copy(
    sql,
    'vacancies',
    inRow(asked, (row) => [[row, ...places(v, row), ...hours(v, row), ...times(v, row)]]),
  );
  await copy(
    sql,
    'vacancy_terms',
    inRow(asked, (row) =>
      entries(v.terms, row).map((at) => [
        row,
        v.terms.values[at]!,
        v.terms.extra[at]! & SHARE,
        Number(v.terms.extra[at]! >= MUST),
      ]),
    ),
  );
  await copy(
    sql,
    'vacancy_base',
    inRow(asked, (row) =>
      Array.from({ length: MASKS }, (_, mask) => {
        const base = v.base[mask * v.rows + row]!;
        return [row, mask, base & POINTS, base >> MUSTS_FROM];
      }),
    ),
  );
  const kernel = new Kernel(market, 'vacancies');
  await copy(
    sql,
    'likeness',
    inRow(asked, (row) => {
      kernel.ask(row);
      return kernel.liked.map((entry) => [row, entry, kernel.occupationPoints[entry]!]);
    }),
  );
  await sql.unsafe(INDEXES);
};

/** Points for circumstances, and the limits that are passed, of candidate `c` for vacancy `v`. */
const circumstances = ({ book, today }: Market) => {
  const { most } = book;
  const step = (index: number) => book.travel[index]?.points ?? 0;
  const late = (index: number) => book.start[index] ?? { upTo: 0, points: 0 };
  const half = middle(book, 'times');
  const share = (points: number, field: string, none: string) =>
    `case when v.${field} = ${none} then ${points} when c.${field} = ${none} then ${points >> 1}
      else ${points} * bit_count(v.${field} & c.${field}) / bit_count(v.${field}) end`;
  const known = 'c.km > 0 and v.placed = 1 and c.placed = 1';
  const chord = '(v.x - c.x) ^ 2 + (v.y - c.y) ^ 2 + (v.z - c.z) ^ 2';
  const apart = 'greatest(0, v.hours_low - c.hours_high, c.hours_low - v.hours_high)';
  const days = `c.day - case when v.day = 0 then ${dayNumber(today)} else v.day end`;
  const travel = `case when not (${known}) then ${middle(book, 'travel')} when ${chord} <= c.near1 then ${step(0)}
      when ${chord} <= c.near2 then ${step(1)} when ${chord} <= c.near3 then ${step(2)} else 0 end`;
  const hours = `case when v.hours_open = 1 then ${most.hours} when c.hours_open = 1 then ${middle(book, 'hours')}
      when ${apart} = 0 then ${most.hours} when ${apart} <= ${book.hoursApart.upTo} then ${book.hoursApart.points} else 0 end`;
  const level = `case when v.level = 0 then ${most.level} when c.level = 0 then ${middle(book, 'level')}
      when c.level >= v.level then ${most.level} when c.level = v.level - 1 then ${book.levelBelow} else 0 end`;
  const start = `case when c.day = 0 then ${middle(book, 'start')} when ${days} <= ${late(0).upTo} then ${late(0).points}
      when ${days} <= ${late(1).upTo} then ${late(1).points} else 0 end`;
  const times = `${share(half, 'days', "b'0000000'")} + ${share(most.times - half, 'dayparts', "b'0000'")}`;
  return {
    points: `(${travel}) + (${hours}) + (${level}) + (${start}) + ${times}`,
    limits: `(${travel} = 0)::int + (${hours} = 0)::int`,
  };
};

const ranked = ({ book }: Market, rows: string) => `
  select id, greatest(0, points - least(lacking, ${book.missed.most}) * ${book.missed.points})::int as score
  from (${rows}) scored order by score desc, turn, rank limit $2`;

/** One sub-select per row and criterion. */
export const naiveSql = (market: Market): string => {
  const { points, limits } = circumstances(market);
  const shared = (what: string) => `coalesce((select sum(${what}) from bench.candidate_terms t
      join bench.vacancy_terms n on n.term = t.term and n.vacancy = v.id where t.candidate = c.id), 0)`;
  const base = (what: string) =>
    `(select ${what} from bench.vacancy_base b where b.vacancy = v.id and b.mask = c.mask)`;
  return ranked(
    market,
    `select c.id, c.turn, c.rank,
      ${points} + ${base('points')} + ${shared('t.extra * n.extra / 2')}
      + coalesce((select max(coalesce((select l.points from bench.likeness l where l.vacancy = v.id and l.entry = o.entry), 0))
        from bench.candidate_occupations o where o.candidate = c.id), ${middle(market.book, 'occupation')}) as points,
      ${limits} + ${base('musts')} - ${shared('n.must')} as lacking
    from bench.candidates c, bench.vacancies v where v.id = $1`,
  );
};

/** Joins and groups, each list once. */
export const setBasedSql = (market: Market): string => {
  const { points, limits } = circumstances(market);
  return ranked(
    market,
    `select c.id, c.turn, c.rank,
      ${points} + b.points + coalesce(s.points, 0)
      + case when c.occupations = 0 then ${middle(market.book, 'occupation')} else coalesce(o.points, 0) end as points,
      ${limits} + b.musts - coalesce(s.musts, 0) as lacking
    from bench.vacancies v
    join bench.vacancy_base b on b.vacancy = v.id
    join bench.candidates c on c.mask = b.mask
    left join (select t.candidate, sum(t.extra * n.extra / 2) as points, sum(n.must) as musts from bench.vacancy_terms n
      join bench.candidate_terms t on t.term = n.term where n.vacancy = $1 group by t.candidate) s on s.candidate = c.id
    left join (select o.candidate, max(l.points) as points from bench.likeness l
      join bench.candidate_occupations o on o.entry = l.entry where l.vacancy = $1 group by o.candidate) o
      on o.candidate = c.id
    where v.id = $1`,
  );
};
