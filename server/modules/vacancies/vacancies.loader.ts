import { Needs } from '#contract/vacancies.ts';
import { termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { system } from '#server/platform/actor.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import type { SearchDocument } from '#search/engine.ts';
import type { Loader } from '#search/feed.ts';
import { approvedAfter, vacanciesByIds, approvedVersions, type VacancyRecord } from './vacancies.repository.ts';

const BATCH = 500;

const toDocument = (row: VacancyRecord, labels: ReadonlyMap<string, string>): SearchDocument => {
  const must = Needs.parse(row.mustHaves);
  const learn = Needs.parse(row.canLearn);
  const talents = [...must.talents, ...learn.talents];
  return {
    id: row.id,
    version: row.version,
    region: row.regionCode,
    text: {
      a: `${row.title} ${labels.get(row.occupationCode) ?? ''}`,
      b: talents.map((code) => labels.get(code) ?? '').join(' '),
      c: row.need,
    },
    tags: {
      sector: [row.sectorCode],
      occupation: [row.occupationCode],
      ...(row.familyCode === null ? {} : { family: [row.familyCode] }),
      talents,
      ...(row.level === null ? {} : { level: [row.level] }),
      licences: must.licences,
      languages: must.languages,
      contract: [row.contractForm],
      owner: [row.employerId],
    },
    numbers: { hoursMin: row.hoursMin, hoursMax: row.hoursMax },
    availableFrom: null,
    newestOn: row.approvedAt?.toISOString().slice(0, 10) ?? null,
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  };
};

const documents = async (ctx: Context, rows: readonly VacancyRecord[]): Promise<SearchDocument[]> => {
  const talents = rows.flatMap((row) => [...Needs.parse(row.mustHaves).talents, ...Needs.parse(row.canLearn).talents]);
  const labels = new Map([
    ...(await termLabels(
      ctx,
      'occupation',
      rows.map((row) => row.occupationCode),
    )),
    ...(await termLabels(ctx, 'talent', talents)),
  ]);
  return rows.map((row) => toDocument(row, labels));
};

/** Approved vacancies, as the search index of staff has them. */
export const vacanciesLoader = ({ contexts, config }: Services): Loader => {
  const run = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
    contexts.run(
      { surface: 'worker', actor: system(config.region), operation: 'search:vacancies', purpose: 'zoeken' },
      work,
    );
  return {
    load: (ids) =>
      run(async (ctx) => {
        const rows = await vacanciesByIds(ctx.tx, ids);
        const made = new Map((await documents(ctx, rows)).map((document) => [document.id, document]));
        return rows.map(({ id, version, state }) => ({
          id,
          version,
          document: state === 'approved' ? (made.get(id) ?? null) : null,
        }));
      }),
    versions: () =>
      run(async (ctx) => new Map((await approvedVersions(ctx.tx)).map(({ id, version }) => [id, version]))),
    async *all() {
      for (let after: string | null = null; ; ) {
        const start: string | null = after;
        const rows = await run(async (ctx) => {
          const found = await approvedAfter(ctx.tx, start, BATCH);
          return { found, made: await documents(ctx, found) };
        });
        yield* rows.made;
        const last = rows.found.at(-1);
        if (!last || rows.found.length < BATCH) return;
        after = last.id;
      }
    },
  };
};
