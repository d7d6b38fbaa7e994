import { findTerms } from '#contract/taxonomy.ts';
import { adviceOf, ANSWERS, type Answer, type Answers, RULES } from '#lib/choice-help.ts';
import { textOf } from '#lib/server/problems.ts';
import type { Actions } from './$types.js';

/** Occupations of each word for work, and in all. */
const PER_WORD = 1;
const MOST = 8;

const isAnswer = (text: string): text is Answer => Object.hasOwn(ANSWERS, text);

export const actions: Actions = {
  /** Works out what suits the answers, and keeps nothing of them. */
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const answers: Answers = {};
    for (const { code } of RULES) {
      const answer = textOf(form, code);
      if (isAnswer(answer)) answers[code] = answer;
    }
    const { sectors, work } = adviceOf(answers);
    const found = await Promise.all(
      work.map(
        async (text) => (await locals.api(findTerms, { query: { kind: 'occupation', text, limit: PER_WORD } })).terms,
      ),
    );
    const occupations = found.flat().map(({ code, label }) => ({ code, label }));
    const distinct = occupations.filter(
      ({ code }, place) => occupations.findIndex((one) => one.code === code) === place,
    );
    return { answers, sectors, occupations: distinct.slice(0, MOST) };
  },
};
