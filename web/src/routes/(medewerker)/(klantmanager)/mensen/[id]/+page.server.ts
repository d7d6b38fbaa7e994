import { redirect } from '@sveltejs/kit';
import { protectPerson, readHistory, readPerson, readProfile } from '#contract/candidates.ts';
import { inviteJobseeker } from '#contract/invitations.ts';
import { nameBroker, readBroker } from '#contract/named-broker.ts';
import { profileParts } from '#contract/profile.ts';
import { readLists } from '#contract/taxonomy.ts';
import { date, dutchToday } from '#lib/i18n/format.ts';
import { sectorLabel } from '#lib/sectors.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const personId = params.id;
  const person = await locals.api(readPerson, { params: { personId } }).catch(pageProblem);
  const [profile, history, lists, broker] = await Promise.all([
    locals.api(readProfile, { params: { personId } }).catch(pageProblem),
    locals.api(readHistory, { params: { personId } }).catch(pageProblem),
    locals.api(readLists, {}),
    person.protected ? locals.api(readBroker, { params: { personId } }).catch(pageProblem) : null,
  ]);
  return {
    person,
    profile,
    parts: profileParts,
    items: history.items.slice(0, 20),
    lists,
    broker: broker && {
      named: broker.accountManagers.find(({ id }) => id === broker.accountManagerId)?.name ?? null,
      id: broker.accountManagerId ?? '',
      options: broker.accountManagers.map(({ id, name, sectors }) => ({
        value: id,
        label: sectors.length === 0 ? name : `${name} (${sectors.map(sectorLabel).join(', ')})`,
      })),
    },
    today: dutchToday(),
    isNew: url.searchParams.get('nieuw') === 'ja',
    saved: url.searchParams.get('bewaard'),
  };
};

export const actions: Actions = {
  invite: async ({ locals, params, request }) => {
    const email = textOf(await request.formData(), 'email').trim();
    try {
      const { expiresAt } = await locals.api(inviteJobseeker, { params: { personId: params.id }, body: { email } });
      return { values: { email }, invitedUntil: date(expiresAt) };
    } catch (problem) {
      return formProblem(problem, { email });
    }
  },
  protect: async ({ locals, params, request }) => {
    const form = await request.formData();
    try {
      await locals.api(protectPerson, {
        params: { personId: params.id },
        body: { protected: textOf(form, 'protected') === 'yes' },
        ifMatch: Number(textOf(form, 'version')) || 1,
      });
    } catch (problem) {
      return formProblem(problem, { email: '' });
    }
    redirect(303, `/mensen/${params.id}`);
  },
  broker: async ({ locals, params, request }) => {
    const accountManagerId = textOf(await request.formData(), 'accountManagerId') || null;
    try {
      await locals.api(nameBroker, { params: { personId: params.id }, body: { accountManagerId } });
    } catch (problem) {
      return formProblem(problem, { email: '' });
    }
    redirect(303, `/mensen/${params.id}?bewaard=bemiddelaar`);
  },
};
