import { readMatchingRules } from '#contract/matching-rules.ts';
import { listRegions } from '#contract/regions.ts';
import type { Api } from '#lib/api/client.ts';
import { algorithmRegister, type RegisterFacts } from '#lib/i18n/nl/algorithm-register.ts';
import { pageProblem } from './problems.ts';

/** The fields of the register, filled in for one municipality of the region. */
export const registerText = async (api: Api, url: URL, region: string) => {
  const [{ regions }, { rules }] = await Promise.all([api(listRegions, {}), api(readMatchingRules, {})]).catch(
    pageProblem,
  );
  const municipalities = regions.find(({ code }) => code === region)?.municipalities ?? [];
  const asked = url.searchParams.get('gemeente');
  const chosen = municipalities.find(({ code }) => code === asked) ?? municipalities[0];
  const [current] = rules;
  if (!current) throw new Error('There are no rules.');
  const facts: RegisterFacts = { municipality: chosen?.name ?? '', origin: url.origin, rules: current };
  return {
    municipalities,
    chosen: chosen?.code ?? '',
    sections: algorithmRegister.sections.map(({ title, fields }) => ({
      title,
      // Null asks the municipality for its own words.
      fields: fields.map(({ name, text }) => ({
        name,
        text: typeof text === 'function' ? text(facts) : text === 'own' ? null : '',
      })),
    })),
  };
};
