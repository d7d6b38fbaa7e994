import {
  findTerms as findTermsRoute,
  listImports,
  listSettings,
  readImport,
  readLists,
  readOccupation as readOccupationRoute,
  readPlace as readPlaceRoute,
} from '#contract/taxonomy.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { CLOSED_LISTS_ETAG } from './closed-lists.ts';
import { toFoundTerm, toImport, toImportWithReport, toSetting } from './taxonomy.projection.ts';
import { findImport, findImports, findSettings } from './taxonomy.repository.ts';
import { closedLists, findTerms, readOccupation, readPlace } from './taxonomy.usecases.ts';

export const registerTaxonomy = (api: Api, services: Services): void => {
  api.plain(readLists, async ({ request, reply }) => {
    void reply.headers({ etag: CLOSED_LISTS_ETAG, 'cache-control': 'public, no-cache' });
    if (request.headers['if-none-match'] === CLOSED_LISTS_ETAG) await reply.code(304).send();
    return closedLists();
  });

  api.route(findTermsRoute, async (ctx, { query }) => ({
    terms: (await findTerms(ctx, services, query)).map(toFoundTerm),
  }));
  api.route(readOccupationRoute, (ctx, { params }) => readOccupation(ctx, params.code));
  api.route(readPlaceRoute, (ctx, { params }) => readPlace(ctx, params.pc4));

  api.route(listImports, async (ctx, { query }) => {
    const { rows, total } = await findImports(ctx.tx, query.offset, query.limit);
    return { total, imports: rows.map(toImport) };
  });
  api.route(readImport, async (ctx, { params }) => {
    const row = await findImport(ctx.tx, params.importId);
    if (!row) throw notFound();
    return toImportWithReport(row);
  });
  api.route(listSettings, async (ctx, { actor }) => ({
    settings: (await findSettings(ctx.tx, actor.region)).map(toSetting),
  }));
};
