import type { SearchDocument } from '#search/engine.ts';
import type { Loader } from '#search/feed.ts';
import { termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { system } from '#server/platform/actor.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { profilesAfter, profilesByIds, type ProfileToIndex, profileVersions } from './profile-index.repository.ts';
import { contentOf } from './profiles.projection.ts';

/** Scope of people whom account managers may find; a case manager's own account is the scope of the own caseload. */
export const FINDABLE = 'published';

const BATCH = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A working profile for the search of staff: no name, no birth date, nothing that identifies. */
const toDocument = (row: ProfileToIndex, labels: ReadonlyMap<string, string>): SearchDocument => {
  const content = contentOf(row);
  const words = (codes: readonly string[]) => codes.map((code) => labels.get(code) ?? '').join(' ');
  return {
    id: row.id,
    version: row.version,
    region: row.region,
    scope: [...(row.caseManagerId === null ? [] : [row.caseManagerId]), ...(row.findable ? [FINDABLE] : [])],
    text: {
      a: words(content.wishedOccupations),
      b: `${words(content.doneOccupations)} ${words(content.talents)}`,
      c: content.presentation,
    },
    tags: {
      sector: content.sectors,
      occupation: [...new Set([...content.wishedOccupations, ...content.doneOccupations])],
      talents: content.talents,
      level: content.level === null ? [] : [content.level],
      languages: content.languages.map(({ code }) => code),
      licences: content.licences,
      contract: content.contractForms,
      workTimes: [...content.days, ...content.dayparts],
      municipality: [row.municipality],
    },
    numbers: { hoursMin: content.hoursMin, hoursMax: content.hoursMax },
    availableFrom: content.availableFrom,
    newestOn: row.updatedAt.toISOString().slice(0, 10),
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  };
};

const documents = async (ctx: Context, rows: readonly ProfileToIndex[]): Promise<SearchDocument[]> => {
  const contents = rows.map(contentOf);
  const labels = new Map([
    ...(await termLabels(
      ctx,
      'occupation',
      contents.flatMap((content) => [...content.wishedOccupations, ...content.doneOccupations]),
    )),
    ...(await termLabels(
      ctx,
      'talent',
      contents.flatMap((content) => content.talents),
    )),
  ]);
  return rows.map((row) => toDocument(row, labels));
};

/** Working profiles, as the search index of staff has them. */
export const profileLoader = ({ contexts, config }: Services): Loader => {
  const run = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
    contexts.run(
      { surface: 'worker', actor: system(config.region), operation: 'search:profiles', purpose: 'zoeken' },
      work,
    );
  return {
    load: (ids) =>
      run(async (ctx) => {
        const rows = await profilesByIds(ctx.tx, ids);
        const made = new Map((await documents(ctx, rows)).map((document) => [document.id, document]));
        return rows.map(({ id, version, archived }) => ({
          id,
          version,
          document: archived ? null : (made.get(id) ?? null),
        }));
      }),
    versions: () => run((ctx) => profileVersions(ctx.tx)),
    async *all() {
      for (let after = FIRST_ID; ; ) {
        const start = after;
        const { rows, made } = await run(async (ctx) => {
          const found = await profilesAfter(ctx.tx, start, BATCH);
          return { rows: found, made: await documents(ctx, found) };
        });
        yield* made;
        const last = rows.at(-1);
        if (!last || rows.length < BATCH) return;
        after = last.id;
      }
    },
  };
};
