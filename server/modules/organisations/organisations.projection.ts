import type { ContactAgreement, ContactKind, ContactMoment, ContactSubject } from '#contract/contact-moments.ts';
import type { Company, Employer, EmployerRow, Member, StaffCard } from '#contract/employers.ts';
import type { contactMoments, employerMembers, employers, staffCards } from '#drizzle/schema/market.ts';

export type EmployerRecord = typeof employers.$inferSelect;
export type MemberRecord = typeof employerMembers.$inferSelect;
export type CardRecord = typeof staffCards.$inferSelect;

export const toStaffCard = (card: CardRecord): StaffCard => ({
  accountId: card.accountId,
  name: card.name,
  organisation: card.organisation,
  email: card.email,
  phone: card.phone,
});

export const toMember = (member: MemberRecord): Member => ({
  accountId: member.accountId,
  name: member.name,
  jobTitle: member.jobTitle,
  email: member.email,
  phone: member.phone,
  manager: member.manager,
  state: !member.active ? 'suspended' : member.joinedAt === null ? 'invited' : 'active',
});

const details = (employer: EmployerRecord) => ({
  id: employer.id,
  kvk: employer.kvk,
  name: employer.name,
  sector: employer.sectorCode,
  sbi: employer.sbiCode,
  pc4: employer.pc4,
  place: employer.place,
  website: employer.website,
  status: employer.status,
  statusAt: employer.statusAt.toISOString(),
  createdAt: employer.createdAt.toISOString(),
  version: employer.version,
});

export interface EmployerParts {
  employer: EmployerRecord;
  members: readonly MemberRecord[];
  card: CardRecord | undefined;
}

/** For staff. */
export const toEmployer = ({ employer, members, card }: EmployerParts): Employer => ({
  ...details(employer),
  statusReason: employer.statusReason,
  accountManager: card ? toStaffCard(card) : null,
  members: members.map(toMember),
});

/** For the employer itself: without our reason for a decision, which we tell by telephone. */
export const toCompany = ({ employer, members, card }: EmployerParts, accountId: string | null): Company => ({
  ...details(employer),
  accountManager: card ? toStaffCard(card) : null,
  members: members.map(toMember),
  manager: members.some((member) => member.accountId === accountId && member.manager && member.active),
});

export const toEmployerRow = (row: {
  employer: EmployerRecord;
  managerName: string | null;
  lastContact: string | null;
}): EmployerRow => ({
  id: row.employer.id,
  kvk: row.employer.kvk,
  name: row.employer.name,
  sector: row.employer.sectorCode,
  place: row.employer.place,
  status: row.employer.status,
  statusAt: row.employer.statusAt.toISOString(),
  createdAt: row.employer.createdAt.toISOString(),
  accountManager:
    row.employer.accountManagerId === null
      ? null
      : { accountId: row.employer.accountManagerId, name: row.managerName ?? '' },
  lastContact: row.lastContact,
});

export const toContactMoment = (row: {
  moment: typeof contactMoments.$inferSelect;
  card: CardRecord | null;
}): ContactMoment => ({
  id: row.moment.id,
  date: row.moment.date,
  subject: row.moment.subject as ContactSubject,
  kind: row.moment.kind as ContactKind,
  agreement: row.moment.agreement as ContactAgreement,
  contactPerson: row.moment.contactPerson,
  note: row.moment.note,
  accountManager: row.card
    ? toStaffCard(row.card)
    : { accountId: row.moment.accountManagerId, name: '', organisation: '', email: '', phone: '' },
  createdAt: row.moment.createdAt.toISOString(),
});
