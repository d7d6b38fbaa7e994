import type { RouteCall } from '#contract/route.ts';
import type { inviteUser } from '#contract/users.ts';
import { listRegions } from '#contract/regions.ts';
import type { Api } from '#lib/api/client.ts';
import { common } from '#lib/i18n/nl/common.ts';
import { SECTORS } from '#lib/sectors.ts';
import { pageProblem, textOf } from './problems.ts';

type StaffBody = RouteCall<typeof inviteUser>['body'];

const STAFF = ['account-manager', 'case-manager', 'coach', 'sroi-officer', 'council', 'admin'] as const;

export const roleOptions = STAFF.map((value) => ({ value, label: common.roles[value] }));

/** The lists that the form of a member of staff chooses from. */
export const staffLists = async (api: Api, region: string) => {
  const { regions } = await api(listRegions, {}).catch(pageProblem);
  const own = regions.find(({ code }) => code === region);
  return {
    roles: roleOptions,
    sectors: SECTORS.map(({ code, label }) => ({ value: code, label })),
    municipalities: own?.municipalities.map(({ code, name }) => ({ value: code, label: name })) ?? [],
  };
};

/** What was typed, to show again when something is wrong. */
export const typedStaff = (form: FormData) => ({
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  role: textOf(form, 'role'),
  organisation: textOf(form, 'organisation'),
  municipality: textOf(form, 'municipality'),
  phone: textOf(form, 'phone'),
  sectors: form.getAll('sectors').filter((value) => typeof value === 'string'),
});

/** The same as the API wants it; a role that is not on the list is refused there with a sentence. */
export const staffBody = (typed: ReturnType<typeof typedStaff>): StaffBody => ({
  ...typed,
  role: typed.role as StaffBody['role'],
});
