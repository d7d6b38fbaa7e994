import type { MessageKind } from '#contract/messages.ts';
import { SECTORS } from '#server/modules/taxonomy/starter/sectors.ts';
import type { Row } from './bulk.ts';
import type { SeedIntroduction } from './introduction-rows.ts';
import { accountIdOfPerson, type SeedWorld } from './world.ts';

const SECTOR_LABELS: ReadonlyMap<string, string> = new Map(
  SECTORS.map(({ code, label }) => [code, label.toLowerCase()]),
);
/** Messages older than this were read. */
const UNREAD_DAYS = 3;

/** What waits in the inboxes because of introductions, vacancies and registrations. */
export const messageRows = (world: SeedWorld, introductions: readonly SeedIntroduction[]): Row[] => {
  const { population, idOf, now } = world;
  const rows: Row[] = [];
  const add = (accountId: string, kind: MessageKind, params: Record<string, string>, link: string, at: Date) =>
    rows.push({
      id: idOf('message', `${accountId}/${kind}/${link}`),
      account_id: accountId,
      kind,
      params,
      link,
      created_at: at,
      read_at: now.getTime() - at.getTime() > UNREAD_DAYS * 86_400_000 ? new Date(at.getTime() + 3_600_000) : null,
    });

  for (const { id, line, person, vacancy, employer, user, plan } of introductions) {
    const managerId = idOf('account', employer.accountManagerKey);
    const personAccount = accountIdOfPerson(idOf, person.key);
    const forStaff = `/bord/${id}`;
    const forEmployer = `/interesse/${id}`;
    const forPerson = `/voorstellen/${id}`;
    const title = { vacancy: vacancy.title };
    const both = { ...title, organisation: employer.name };
    const userId = idOf('account', user.key);
    if (plan.source !== 'staff') {
      add(managerId, 'interest-received', both, forStaff, line.interestAt);
      add(userId, 'interest-sent', title, forEmployer, line.interestAt);
    }
    for (const { act, at } of line.events) {
      if (act === 'propose')
        add(
          personAccount,
          'proposal-received',
          { ...title, sector: SECTOR_LABELS.get(vacancy.sector) ?? '' },
          forPerson,
          at,
        );
      else if (act === 'accept') {
        add(managerId, 'proposal-accepted', both, forStaff, at);
        add(personAccount, 'proposal-yes', { ...both, name: `${user.firstName} ${user.lastName}` }, forPerson, at);
      } else if (act === 'decline') add(managerId, 'proposal-declined', both, forStaff, at);
      else if (act === 'open-contact') add(userId, 'contact-opened', title, forEmployer, at);
      else if (act === 'place') add(userId, 'placement-recorded', title, forEmployer, at);
      else if (act === 'end') add(userId, 'introduction-stopped', title, forEmployer, at);
    }
  }
  for (const vacancy of population.vacancies) {
    const employer = population.employers.find(({ key }) => key === vacancy.employerKey);
    const at = new Date(`${vacancy.createdOn}T09:30:00Z`);
    if (vacancy.state === 'submitted' && employer && at < now)
      add(
        idOf('account', employer.accountManagerKey),
        'vacancy-to-approve',
        { vacancy: vacancy.title, organisation: employer.name },
        `/vacatures-beheer/${idOf('vacancy', vacancy.key)}`,
        at,
      );
  }
  for (const employer of population.employers)
    if (employer.status === 'pending')
      add(
        idOf('account', employer.accountManagerKey),
        'employer-to-verify',
        { employer: employer.name, organisation: employer.name },
        `/werkgevers-beheer/${idOf('employer', employer.key)}`,
        new Date(now.getTime() - 5 * 3_600_000),
      );
  return rows;
};
