import { createSessionByLink } from '#contract/sessions.ts';
import { askForCode, goOn, isDeadLink } from '#lib/server/login.ts';
import { formProblem } from '#lib/server/problems.ts';
import type { Actions } from './$types.js';

// Looking at the page uses nothing up: programs that check mails for danger visit every link.
export const actions: Actions = {
  default: async ({ params, locals, url }) => {
    let session;
    try {
      session = await locals.api(createSessionByLink, { body: { token: params.token } });
    } catch (problem) {
      askForCode(problem, url);
      return formProblem(problem, { dead: isDeadLink(problem) });
    }
    return goOn(session, url);
  },
};
