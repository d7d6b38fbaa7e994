import { Quarter, readFairness } from '#contract/fairness.ts';
import { readLists } from '#contract/taxonomy.ts';
import type { Api } from '#lib/api/client.ts';
import { groupName } from '#lib/fairness-words.ts';
import { pageProblem } from './problems.ts';

/** `?periode=2026-K3.1`: a quarter and the version of the rules, as the choice on the page sends it. */
const askedOf = (url: URL) => {
  const [quarter, version] = (url.searchParams.get('periode') ?? '').split('.');
  const rules = Number(version);
  return {
    ...(Quarter.safeParse(quarter).success ? { quarter } : {}),
    ...(Number.isInteger(rules) && rules > 0 ? { rules } : {}),
  };
};

/** What was frozen, with the names of the groups. */
export const fairnessOf = async (api: Api, url: URL) => {
  const [{ periods, figures, municipalities }, { levels }] = await Promise.all([
    api(readFairness, { query: askedOf(url) }),
    api(readLists, {}),
  ]).catch(pageProblem);
  const names = { municipalities, levels };
  return {
    periods,
    figures: figures && {
      ...figures,
      fields: figures.fields.map(({ field, groups }) => ({
        field,
        groups: groups.map((group) => ({ ...group, label: groupName(names, field, group) })),
      })),
    },
  };
};
