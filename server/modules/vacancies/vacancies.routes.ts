import * as contract from '#contract/vacancies.ts';
import type { Api } from '#server/platform/http/api.ts';
import { projectVacancyRow } from './vacancies.projection.ts';
import {
  approveVacancy,
  askChanges,
  changeVacancy,
  closeVacancy,
  copyVacancy,
  createVacancy,
  listVacancies,
  readVacancy,
  rejectVacancy,
  submitVacancy,
} from './vacancies.usecases.ts';

export const registerVacancies = (api: Api): void => {
  api.route(contract.listVacancies, async (ctx, { query: { scope, ...filter }, actor }) => {
    const own = actor.role === 'account-manager' && scope === 'own' && actor.accountId !== null;
    const { rows, states } = await listVacancies(ctx, {
      ...filter,
      ...(own ? { accountManagerId: actor.accountId ?? undefined } : {}),
    });
    const total = filter.state
      ? (states.get(filter.state) ?? 0)
      : [...states.values()].reduce((sum, count) => sum + count, 0);
    return { total, states: Object.fromEntries(states), vacancies: rows.map(projectVacancyRow) };
  });

  api.route(contract.readVacancy, (ctx, { params }) => readVacancy(ctx, params.vacancyId));

  api.route(contract.createVacancy, (ctx, { body }) => createVacancy(ctx, body));

  api.route(contract.changeVacancy, (ctx, { params, body, ifMatch }) =>
    changeVacancy(ctx, { id: params.vacancyId, version: ifMatch, content: body }),
  );

  api.route(contract.submitVacancy, (ctx, { params, ifMatch }) =>
    submitVacancy(ctx, { id: params.vacancyId, version: ifMatch }),
  );

  api.route(contract.approveVacancy, (ctx, { params, ifMatch }) =>
    approveVacancy(ctx, { id: params.vacancyId, version: ifMatch }),
  );

  api.route(contract.rejectVacancy, (ctx, { params, body, ifMatch }) =>
    rejectVacancy(ctx, { id: params.vacancyId, version: ifMatch, ...body }),
  );

  api.route(contract.askVacancyChanges, (ctx, { params, body, ifMatch }) =>
    askChanges(ctx, { id: params.vacancyId, version: ifMatch, note: body.note }),
  );

  api.route(contract.closeVacancy, (ctx, { params, body, ifMatch }) =>
    closeVacancy(ctx, { id: params.vacancyId, version: ifMatch, reason: body.reason }),
  );

  api.route(contract.copyVacancy, (ctx, { params, body }) =>
    copyVacancy(ctx, { id: params.vacancyId, closingDate: body.closingDate }),
  );
};
