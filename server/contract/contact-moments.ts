import { z } from 'zod';
import { Day, Id, Instant, OptionalText, Paging } from './fields.ts';
import { route } from './route.ts';

/**
 * Contact log of account managers, shaped on `werkgeverscontactmoment` of the VUM standard 3.1: date, subject, kind,
 * account manager, employer (trade name, KvK number, SBI code), kind of agreement and contact person.
 */
export const contactSubjects = [
  'introduction',
  'vacancy',
  'candidate',
  'placement',
  'aftercare',
  'instruments',
  'social-return',
  'labour-market',
  'other',
] as const;
export const ContactSubject = z.enum(contactSubjects, 'Kies een onderwerp.');
export type ContactSubject = z.output<typeof ContactSubject>;

export const contactKinds = ['visit', 'phone', 'email', 'video', 'event', 'other'] as const;
export const ContactKind = z.enum(contactKinds, 'Kies hoe het contact was.');
export type ContactKind = z.output<typeof ContactKind>;

export const contactAgreements = [
  'none',
  'call-back',
  'visit',
  'send-information',
  'vacancy-follows',
  'candidate-follows',
  'other',
] as const;
export const ContactAgreement = z.enum(contactAgreements, 'Kies een afspraak.');
export type ContactAgreement = z.output<typeof ContactAgreement>;

export const ContactMoment = z.object({
  id: Id,
  date: Day,
  subject: ContactSubject,
  kind: ContactKind,
  agreement: ContactAgreement,
  contactPerson: z.string(),
  note: z.string(),
  accountManager: z.object({
    accountId: Id,
    name: z.string(),
    organisation: z.string(),
    email: z.string(),
    phone: z.string(),
  }),
  createdAt: Instant,
});
export type ContactMoment = z.output<typeof ContactMoment>;

const params = z.object({ employerId: Id });

export const listContactMoments = route({
  operationId: 'contact-moments.list',
  method: 'GET',
  path: '/employers/:employerId/contact-moments',
  summary: 'Contacts with an employer, latest first',
  params,
  query: z.object({
    /** From this day on. */
    from: Day.optional(),
    ...Paging,
  }),
  status: 200,
  response: z.object({ total: z.number().int(), contactMoments: z.array(ContactMoment) }),
});

export const addContactMoment = route({
  operationId: 'contact-moments.add',
  method: 'POST',
  path: '/employers/:employerId/contact-moments',
  summary: 'Note a contact with an employer',
  params,
  body: z.object({
    date: Day,
    subject: ContactSubject,
    kind: ContactKind,
    agreement: ContactAgreement.default('none'),
    contactPerson: OptionalText(120),
    note: OptionalText(2000),
  }),
  status: 201,
  response: ContactMoment,
});
