import { listKeys } from '#contract/publication.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

/** What needs somebody goes first. */
const ORDER = ['waiting-for-me', 'expiring', 'expired', 'waiting-for-jobseeker', 'off', 'on'] as const;
const SHORT = 15;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { people } = await locals.api(listKeys, {}).catch(pageProblem);
  const asked = ORDER.find((group) => group === url.searchParams.get('groep'));
  const groups = ORDER.map((group) => {
    const all = people
      .filter((person) => person.group === group)
      .sort((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? '') || a.name.localeCompare(b.name, 'nl'));
    return { group, count: all.length, people: asked === group ? all : all.slice(0, SHORT) };
  });
  return {
    total: people.length,
    asked: asked ?? null,
    groups: asked ? groups.filter(({ group }) => group === asked) : groups,
  };
};
