import { Role } from '#contract/roles.ts';
import { AccountStatus, searchUsers } from '#contract/users.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { common } from '#lib/i18n/nl/common.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Api } from '#lib/api/client.ts';
import type { Actions, PageServerLoad } from './$types.js';

const PER_PAGE = 25;

interface Filter {
  text: string;
  role: string;
  status: string;
}

const find = async (api: Api, filter: Filter, page: number) => {
  const { users, total } = await api(searchUsers, {
    body: {
      text: filter.text,
      role: Role.safeParse(filter.role).data ?? '',
      status: AccountStatus.safeParse(filter.status).data ?? '',
      offset: (page - 1) * PER_PAGE,
      limit: PER_PAGE,
    },
  });
  return {
    filter,
    total,
    page,
    pages: Math.ceil(total / PER_PAGE),
    users: users.map(({ id, name, email, role, organisation, status, lastSeenAt }) => ({
      id,
      name,
      email,
      role: common.roles[role],
      organisation,
      status,
      lastSeenAt,
    })),
  };
};

const numberOf = (text: string | null): number => Math.min(400, Math.max(1, Math.trunc(Number(text)) || 1));

/** Without a name the list stands in the address; a name never does, so searching is a form that is sent. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = { text: '', role: url.searchParams.get('rol') ?? '', status: url.searchParams.get('stand') ?? '' };
  try {
    return { list: await find(locals.api, filter, numberOf(url.searchParams.get('pagina'))) };
  } catch (problem) {
    return pageProblem(problem);
  }
};

export const actions: Actions = {
  search: async ({ request, locals }) => {
    const form = await request.formData();
    const filter = { text: textOf(form, 'text'), role: textOf(form, 'role'), status: textOf(form, 'status') };
    try {
      return { list: await find(locals.api, filter, numberOf(textOf(form, 'page'))), errors: undefined };
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 403) return pageProblem(problem);
      return formProblem(problem, filter);
    }
  },
};
