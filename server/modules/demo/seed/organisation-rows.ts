import type { ContactAgreement, ContactKind, ContactSubject } from '#contract/contact-moments.ts';
import { shiftDay } from '../days.ts';
import type { Row } from './bulk.ts';
import { earliest, officeTime } from './people-rows.ts';
import type { SeedWorld } from './world.ts';

/** Staff, with their accounts and business cards. */
export const staffRows = (world: SeedWorld): Record<string, Row[]> => {
  const { population, tools, idOf, now, today, regionCode } = world;
  const joined = officeTime(shiftDay(today, -900), 0);
  return {
    'ident.accounts': population.staff.map((member) => {
      const id = idOf('account', member.key);
      return {
        id,
        email: member.email,
        name: `${member.firstName} ${member.lastName}`,
        phone: member.phone,
        role: member.role,
        region_code: regionCode,
        municipality_code: member.municipality,
        sectors: member.sectors,
        password_hash: tools.passwordHash[member.role],
        totp_sealed: tools.sealTotp(id, member.email),
        totp_confirmed_at: now,
        status: 'active',
        created_at: joined,
      };
    }),
    'market.staff_cards': population.staff.map((member) => ({
      account_id: idOf('account', member.key),
      region_code: regionCode,
      role: member.role,
      name: `${member.firstName} ${member.lastName}`,
      organisation: member.organisation,
      email: member.email,
      phone: member.phone,
      sectors: member.sectors,
    })),
  };
};

const STATUS_REASON = {
  verified: '',
  pending: '',
  suspended: 'Het bedrijf reageert niet meer op vragen over de vacatures.',
  rejected: 'Het KvK-nummer hoort bij een ander bedrijf.',
} as const;

/** Employers with the people who log in for them, and what account managers wrote about the contact. */
export const employerRows = (world: SeedWorld): Record<string, Row[]> => {
  const { population, tools, idOf, now, today, regionCode } = world;
  const employers: Row[] = [];
  const moments: Row[] = [];
  for (const employer of population.employers) {
    const random = world.random.fork(employer.key);
    const pending = employer.status === 'pending';
    const since = earliest(now, officeTime(shiftDay(today, -(pending ? random.int(0, 2) : random.int(130, 800))), 90));
    employers.push({
      id: idOf('employer', employer.key),
      region_code: regionCode,
      kvk: employer.kvk,
      name: employer.name,
      sbi_code: employer.sbi,
      sector_code: employer.sector,
      pc4: employer.pc4,
      place: employer.place,
      status: employer.status,
      status_reason: STATUS_REASON[employer.status],
      status_at: pending ? since : earliest(now, new Date(since.getTime() + 86_400_000)),
      account_manager_id: pending ? null : idOf('account', employer.accountManagerKey),
      created_at: since,
    });
    if (pending) continue;
    for (let turn = 0; turn < random.int(1, 4); turn += 1) {
      const contact = random.pick(CONTACTS);
      const day = shiftDay(today, -random.int(1, 120));
      moments.push({
        id: idOf('contact-moment', `${employer.key}/${turn}`),
        employer_id: idOf('employer', employer.key),
        region_code: regionCode,
        account_manager_id: idOf('account', employer.accountManagerKey),
        date: day,
        ...contact,
        contact_person: contactOf(world, employer.key),
        created_at: earliest(now, officeTime(day, random.int(0, 400))),
      });
    }
  }
  const users = population.employerUsers.map((user) => {
    const employer = population.employers.find(({ key }) => key === user.employerKey);
    const joined = earliest(now, officeTime(shiftDay(today, employer?.status === 'pending' ? 0 : -120), 60));
    return { user, joined, id: idOf('account', user.key), employerId: idOf('employer', user.employerKey) };
  });
  return {
    'market.employers': employers,
    'ident.accounts': users.map(({ user, joined, id, employerId }) => ({
      id,
      email: user.email,
      name: `${user.firstName} ${user.lastName}`,
      phone: user.phone,
      role: 'employer',
      region_code: regionCode,
      employer_id: employerId,
      password_hash: tools.passwordHash.employer,
      status: 'active',
      created_at: joined,
    })),
    'market.employer_members': users.map(({ user, joined, id, employerId }) => ({
      account_id: id,
      employer_id: employerId,
      name: `${user.firstName} ${user.lastName}`,
      job_title: user.jobTitle,
      email: user.email,
      phone: user.phone,
      manager: user.manager,
      joined_at: joined,
    })),
    'market.contact_moments': moments,
  };
};

const CONTACTS: readonly {
  subject: ContactSubject;
  kind: ContactKind;
  agreement: ContactAgreement;
  note: string;
}[] = [
  {
    subject: 'introduction',
    kind: 'visit',
    agreement: 'vacancy-follows',
    note: 'Rondleiding gehad. De werkgever plaatst zelf een vacature.',
  },
  { subject: 'vacancy', kind: 'phone', agreement: 'none', note: 'Samen de taken doorgelopen. Ervaring is niet nodig.' },
  {
    subject: 'candidate',
    kind: 'phone',
    agreement: 'call-back',
    note: 'Twee kandidaten besproken. Reactie volgt deze week.',
  },
  {
    subject: 'aftercare',
    kind: 'visit',
    agreement: 'call-back',
    note: 'Het gaat goed met de nieuwe collega. Over zes weken weer contact.',
  },
  { subject: 'vacancy', kind: 'email', agreement: 'none', note: 'De uren in de vacature zijn aangepast.' },
];

const contactOf = ({ population }: SeedWorld, employerKey: string): string => {
  const user = population.employerUsers.find((entry) => entry.employerKey === employerKey);
  return user === undefined ? '' : `${user.firstName} ${user.lastName}`;
};
