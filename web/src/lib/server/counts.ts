import { readWaiting } from '#contract/introductions.ts';
import type { Api } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/client.ts';
import type { Counts } from '#lib/menu.ts';
import type { Session } from '#lib/session.ts';

/** Work that waits behind the menu of this visitor. Without an answer the menu has no counts; the page itself goes on. */
export const menuCounts = async (api: Api, session: Session | null): Promise<Counts> => {
  if (!session) return {};
  const counts: Counts = {};
  if (session.unreadMessages) counts['/berichten'] = { waiting: session.unreadMessages };
  if (session.role !== 'jobseeker' && session.role !== 'account-manager') return counts;
  try {
    const { introductions, late, vacancies } = await api(readWaiting, {});
    counts[session.role === 'jobseeker' ? '/voorstellen' : '/bord'] = { waiting: introductions, late };
    if (vacancies > 0) counts['/vacatures-beheer'] = { waiting: vacancies };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
  }
  return counts;
};
