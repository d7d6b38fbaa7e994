import { error, redirect } from '@sveltejs/kit';
import { readProfile } from '#contract/candidates.ts';
import { PROFILE_PARTS, type ProfilePart, profileParts } from '#contract/profile.ts';
import { findTerms, readLists } from '#contract/taxonomy.ts';
import { dutchToday } from '#lib/i18n/format.ts';
import { englishTalents } from '#lib/i18n/talent-labels.ts';
import { editPart, partProblem } from '#lib/server/edit-part.ts';
import { pageProblem, textOf } from '#lib/server/problems.ts';
import { changeFrom, partOf } from '#lib/server/profile-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** How many of a kind fit in a profile; the API holds to the same numbers. */
const MOST = { wishes: 10, experience: 15, talents: 20 } as const;
type TermPart = keyof typeof MOST;
const isTermPart = (part: ProfilePart): part is TermPart => part in MOST;

const partAt = (n: string): { part: ProfilePart; number: number } => {
  const number = /^\d{1,2}$/.test(n) ? Number(n) : 0;
  const part = profileParts[number - 1];
  if (!part) error(404, 'Niet gevonden');
  return { part, number };
};

const SHOWN = 12;

/** What fits the word that was typed; talents are also found by their English names where the page is in English. */
const termsFor = async ({ api, locale }: App.Locals, part: TermPart, text: string) => {
  const kind = part === 'talents' ? 'talent' : 'occupation';
  const { terms } = await api(findTerms, { query: { kind, text, limit: SHOWN } });
  if (kind === 'occupation' || locale === 'nl' || text === '') return terms;
  const word = text.toLowerCase();
  const english = Object.entries(englishTalents).filter(([, label]) => label.toLowerCase().includes(word));
  const found = english.map(([code, label]) => ({ code, label, via: null, marks: [] }));
  return [...found, ...terms.filter(({ code }) => !english.some(([known]) => known === code))].slice(0, SHOWN);
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { part, number } = partAt(params.n);
  const personId = locals.session?.personId ?? '';
  const [profile, lists] = await Promise.all([
    locals.api(readProfile, { params: { personId } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  const { content, terms, version, updatedAt, updatedBy } = profile;
  const text = url.searchParams.get('zoek')?.trim().slice(0, 80) ?? '';
  const picker = isTermPart(part)
    ? {
        part,
        kind: part === 'talents' ? ('talent' as const) : ('occupation' as const),
        chosen: content[PROFILE_PARTS[part][0]],
        most: MOST[part],
        text,
        found: await termsFor(locals, part, text),
      }
    : null;
  return {
    part,
    number,
    total: profileParts.length,
    content,
    terms,
    version,
    was: partOf(part, content),
    lists,
    picker,
    today: dutchToday(),
    back: url.searchParams.get('terug') === 'overzicht',
    savedAt: version > 1 && updatedBy === 'jobseeker' ? updatedAt : null,
  };
};

const nextOf = (number: number, url: URL): string =>
  url.searchParams.get('terug') === 'overzicht' || number >= profileParts.length
    ? '/profiel/overzicht'
    : `/profiel/vraag/${number + 1}`;

/** The same page again, with the word that was searched and the way back. */
const here = (number: number, url: URL): string => {
  const query = new URLSearchParams();
  for (const name of ['zoek', 'terug']) {
    const value = url.searchParams.get(name);
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return `/profiel/vraag/${number}${text === '' ? '' : `?${text}`}`;
};

export const actions: Actions = {
  save: async ({ locals, params, request, url }) => {
    const { part, number } = partAt(params.n);
    const form = await request.formData();
    const change = changeFrom(part, form, dutchToday());
    try {
      await editPart(locals.api, {
        personId: locals.session?.personId ?? '',
        part,
        version: Number(textOf(form, 'version')) || 1,
        was: textOf(form, 'was'),
        change,
        acceptWarnings: textOf(form, 'acceptWarnings') === 'yes',
      });
    } catch (problem) {
      return partProblem(problem, change);
    }
    redirect(303, nextOf(number, url));
  },
  /** Adds or takes away one occupation or talent, and saves at once. */
  pick: async ({ locals, params, request, url }) => {
    const { part, number } = partAt(params.n);
    if (!isTermPart(part)) error(404, 'Niet gevonden');
    const [field] = PROFILE_PARTS[part];
    const form = await request.formData();
    const personId = locals.session?.personId ?? '';
    const profile = await locals.api(readProfile, { params: { personId } }).catch(pageProblem);
    const remove = textOf(form, 'remove');
    const add = textOf(form, 'add');
    const chosen = profile.content[field].filter((code) => code !== remove && code !== add);
    const change = { [field]: add === '' ? chosen : [...chosen, add] };
    try {
      await editPart(locals.api, {
        personId,
        part,
        version: profile.version,
        was: partOf(part, profile.content),
        change,
      });
    } catch (problem) {
      return partProblem(problem, {});
    }
    redirect(303, here(number, url));
  },
};
