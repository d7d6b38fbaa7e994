import {
  changeSaved as changeSavedRoute,
  createSaved as createSavedRoute,
  deleteSaved as deleteSavedRoute,
  listSaved as listSavedRoute,
  MAX_SAVED,
  readCell as readCellRoute,
  readPublicSectors as readPublicSectorsRoute,
  readSectors as readSectorsRoute,
  recogniseTerms,
  searchCells as searchCellsRoute,
} from '#contract/search.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { readPublicSectors } from './public.usecases.ts';
import { changeSaved, createSaved, listSaved, removeSaved } from './saved.usecases.ts';
import { readCell, readSectors, recogniseFor, searchCells } from './search.usecases.ts';

export const registerSearch = (api: Api, services: Services): void => {
  api.route(recogniseTerms, async (ctx, { body }) => ({ terms: await recogniseFor(ctx, services, body.text) }));
  api.route(searchCellsRoute, (ctx, { body }) => searchCells(ctx, services, body));
  api.route(readSectorsRoute, (ctx) => readSectors(ctx));
  api.route(readCellRoute, (ctx, { params, query }) =>
    readCell(ctx, { handle: params.handle, vacancyId: query.vacancyId ?? null, offset: query.offset }),
  );
  api.route(listSavedRoute, async (ctx) => ({ max: MAX_SAVED, savedSearches: await listSaved(ctx) }));
  api.route(createSavedRoute, (ctx, { body }) => createSaved(ctx, body));
  api.route(changeSavedRoute, (ctx, { params, body }) => changeSaved(ctx, params.savedSearchId, body));
  api.route(deleteSavedRoute, async (ctx, { params }) => {
    await removeSaved(ctx, params.savedSearchId);
    return undefined;
  });
  api.route(readPublicSectorsRoute, (ctx) => readPublicSectors(ctx));
};
