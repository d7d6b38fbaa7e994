import { logInByHand } from './log-in.ts';
import {
  approveVacancy,
  closeRound,
  finishProfile,
  handInVacancy,
  linkInMailTo,
  meet,
  ownCard,
  propose,
  recordTalkAndPlacement,
  sayYes,
  seeOutcome,
  showInterest,
  startProfile,
  type Story,
} from './people.ts';
import type { Scene } from './scene.ts';
import { makeVisitor, type Visitor, type Way } from './visitor.ts';

/**
 * The main job from the first conversation to the placement, by five people who each have a browser of their own. Gives
 * what was wrong on the way; throws where somebody cannot go on.
 */
export const journey = async ({ browser, app, check }: Scene, way: Way, story: Story): Promise<string[]> => {
  const everybody: Visitor[] = [];
  const enter = async (role?: string): Promise<Visitor> => {
    const visitor = await makeVisitor(browser, app, way, check);
    everybody.push(visitor);
    if (role !== undefined) await logInByHand(visitor, app.account(role));
    return visitor;
  };
  try {
    const caseManager = await enter('case-manager');
    await startProfile(caseManager, story);
    const admin = await enter('admin');
    const jobseeker = await enter();
    await finishProfile(jobseeker, await linkInMailTo(admin, story.email), story);
    await closeRound(admin);
    const card = await ownCard(jobseeker);

    const employer = await enter('employer');
    await handInVacancy(employer, story);
    const accountManager = await enter('account-manager');
    await approveVacancy(accountManager, story);
    await showInterest(employer, story, card);
    await propose(accountManager, story);
    await sayYes(jobseeker);
    await meet(employer, jobseeker, story, app.account('employer'));
    await recordTalkAndPlacement(accountManager, story);
    await seeOutcome(employer, jobseeker, story);
    return everybody.flatMap(({ problems }) => problems);
  } catch (error) {
    const places = everybody.map(({ page }) => page.url().slice(app.base.length)).join(', ');
    throw new Error(`somebody could not go on; they stood at ${places}`, { cause: error });
  } finally {
    for (const visitor of everybody) await visitor.leave();
  }
};
