import type { EmployerIntroduction } from '#contract/interest.ts';
import type {
  BoardCard,
  BoardColumn,
  Candidate,
  Introduction,
  Placement,
  TimelineItem,
} from '#contract/introductions.ts';
import type { Proposal } from '#contract/proposals.ts';
import { actsFrom, type EndReason, type IntroductionState } from '#contract/introduction-states.ts';
import type { Comparison } from '#contract/match-parts.ts';
import type { ProfileContent } from '#contract/profile.ts';
import { Shown } from '#contract/publication.ts';
import { Needs } from '#contract/vacancies.ts';
import type { openedContacts } from '#drizzle/schema/market.ts';
import type { Identity } from '#server/platform/person-vault.ts';
import type { AskedRecord } from './asked.repository.ts';
import { clockOf, lastAnswerBy, promisedBy } from './deadlines.ts';
import type { findEvents, findNotes, FullIntroduction } from './introductions.repository.ts';
import type { PlacementRecord } from './placements.repository.ts';

type Contacts = typeof openedContacts.$inferSelect;
interface ContactCard {
  name: string;
  phone: string;
  email: string;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const contactCard = ({ name, phone, email }: ContactCard): ContactCard => ({ name, phone, email });
const shownOf = (source: string, shown: unknown): EmployerIntroduction['shown'] =>
  source === 'staff' ? null : Shown.parse(shown);
const nameOf = ({ firstName, lastName }: Identity): string => `${firstName} ${lastName}`.trim();

/**
 * For the employer: what was seen, the promise, and after a yes the contact details for as long as it goes on. The
 * state, the person and the reason are not among the columns that this surface can read.
 */
export const projectAsked = (
  row: AskedRecord,
  contacts: Contacts | undefined,
  accountManager: ContactCard | undefined,
  now: Date,
): EmployerIntroduction => {
  const promise = promisedBy(row.interestAt);
  const asked = row.view === 'asked';
  const delayed = asked && now > promise;
  return {
    id: row.id,
    version: row.version,
    view: row.view,
    vacancy: { id: row.vacancyId, title: row.title },
    shown: shownOf(row.source, row.shown),
    interestAt: row.interestAt.toISOString(),
    answerBy: asked ? (delayed ? lastAnswerBy(row.interestAt) : promise).toISOString() : null,
    delayed,
    contactOpenedAt: iso(row.contactOpenedAt),
    talkAt: iso(row.talkAt),
    talkPlace: row.talkPlace,
    trialStart: row.trialStart,
    trialEnd: row.trialEnd,
    placedAt: iso(row.placedAt),
    stoppedAt: row.view === 'stopped' ? iso(row.endedAt) : null,
    candidate: contacts && row.view !== 'stopped' ? contactCard(contacts.candidate as ContactCard) : null,
    accountManager: accountManager ? contactCard(accountManager) : null,
  };
};

const endedAs = (state: IntroductionState, reason: string | null): Proposal['ended'] => {
  if (state === 'declined') return 'said-no';
  if (state !== 'ended') return null;
  if (reason === 'jobseeker-withdrew') return 'withdrew';
  return reason === 'no-answer-jobseeker' ? 'no-answer' : 'stopped';
};

/** For the jobseeker: the work, who offers it, what happens next, and after a yes whom to call. */
export const projectProposal = (
  { introduction: row, vacancy, employer }: FullIntroduction,
  parts: {
    contact: Contacts | undefined;
    accountManager: ContactCard | undefined;
    labels: ReadonlyMap<string, string>;
    now: Date;
  },
): Proposal => {
  const open = row.state === 'proposed';
  const over = row.state === 'declined' || row.state === 'ended';
  return {
    id: row.id,
    version: row.version,
    state: row.state as Proposal['state'],
    ended: endedAs(row.state, row.reason),
    vacancy: {
      title: vacancy.title,
      need: vacancy.need,
      sector: vacancy.sectorCode,
      occupation: {
        code: vacancy.occupationCode,
        label: parts.labels.get(vacancy.occupationCode) ?? vacancy.title,
      },
      place: vacancy.place,
      hoursMin: vacancy.hoursMin,
      hoursMax: vacancy.hoursMax,
      contractForm: vacancy.contractForm,
      canLearn: Needs.parse(vacancy.canLearn).talents.map((code) => parts.labels.get(code) ?? code),
    },
    organisation: employer.name,
    proposedAt: (row.proposedAt ?? row.interestAt).toISOString(),
    answerBy: open ? iso(row.dueAt) : null,
    used: (open ? clockOf(row, parts.now)?.used : undefined) ?? 0,
    answeredAt: iso(row.answeredAt),
    contactOpenedAt: iso(row.contactOpenedAt),
    talkAt: iso(row.talkAt),
    talkPlace: row.talkPlace,
    trialStart: row.trialStart,
    trialEnd: row.trialEnd,
    placedAt: iso(row.placedAt),
    endedAt: iso(row.endedAt),
    contact: parts.contact && !over ? contactCard(parts.contact.employer as ContactCard) : null,
    accountManager: parts.accountManager ? contactCard(parts.accountManager) : null,
  };
};

const COLUMN: Record<IntroductionState, BoardColumn> = {
  interest: 'new',
  'taken-up': 'new',
  proposed: 'choosing',
  accepted: 'contact',
  'contact-opened': 'contact',
  talk: 'talk',
  'trial-placement': 'talk',
  placed: 'done',
  declined: 'done',
  ended: 'done',
};

/** A card of the board. Who said no is shown without a name. */
export const projectBoardCard = (
  { introduction: row, vacancy, employer }: FullIntroduction,
  identity: Identity | undefined,
  now: Date,
): BoardCard => ({
  id: row.id,
  version: row.version,
  column: COLUMN[row.state],
  state: row.state,
  name: identity && row.state !== 'declined' ? nameOf(identity) : null,
  vacancy: { id: vacancy.id, title: vacancy.title, hoursMin: vacancy.hoursMin, hoursMax: vacancy.hoursMax },
  sector: vacancy.sectorCode,
  employer: { id: employer.id, name: employer.name },
  source: row.source,
  clock: clockOf(row, now),
  interestAt: row.interestAt.toISOString(),
  talkAt: iso(row.talkAt),
  trialEnd: row.trialEnd,
  reason: row.state === 'ended' ? (row.reason as EndReason) : null,
  acts: actsFrom(row.state, 'account-manager'),
});

/** One placement for the account manager who brokered it. */
export const projectPlacement = (row: PlacementRecord, identity: Identity | undefined): Placement => ({
  id: row.placement.id,
  version: row.placement.version,
  introductionId: row.placement.introductionId,
  name: identity ? nameOf(identity) : null,
  employer: row.employer,
  vacancy: row.vacancy,
  hoursPerWeek: row.placement.hoursPerWeek,
  hourlyWageCents: row.placement.hourlyWageCents,
  contractForm: row.placement.contractForm,
  startDate: row.placement.startDate,
  endDate: row.placement.endDate,
  endedOn: row.placement.endedOn,
  endReason: row.placement.endReason,
});

const projectEvent = ({ event, who }: Awaited<ReturnType<typeof findEvents>>[number]): TimelineItem => ({
  at: event.at.toISOString(),
  kind: event.kind as TimelineItem['kind'],
  by: event.role as TimelineItem['by'],
  who,
  reason: event.reason as EndReason | null,
});

/** One introduction for its account manager. */
export const projectIntroduction = (
  { introduction: row, vacancy, employer }: FullIntroduction,
  parts: {
    person: { personId: string; identity: Identity; protected: boolean } | null;
    contact: ContactCard | null;
    events: Awaited<ReturnType<typeof findEvents>>;
    notes: Awaited<ReturnType<typeof findNotes>>;
    placement: PlacementRecord | undefined;
    now: Date;
  },
): Introduction => ({
  id: row.id,
  version: row.version,
  state: row.state,
  reason: row.state === 'ended' ? (row.reason as EndReason) : null,
  source: row.source,
  shown: shownOf(row.source, row.shown),
  person: parts.person && {
    personId: parts.person.personId,
    name: nameOf(parts.person.identity),
    phone: parts.person.identity.phone,
    protected: parts.person.protected,
  },
  vacancy: {
    id: vacancy.id,
    title: vacancy.title,
    need: vacancy.need,
    sector: vacancy.sectorCode,
    place: vacancy.place,
    hoursMin: vacancy.hoursMin,
    hoursMax: vacancy.hoursMax,
    headcount: vacancy.headcount,
    filled: vacancy.filled,
    contractForm: vacancy.contractForm,
  },
  employer: { id: employer.id, name: employer.name, contact: parts.contact && contactCard(parts.contact) },
  clock: clockOf(row, parts.now),
  interestAt: row.interestAt.toISOString(),
  takenUpAt: iso(row.takenUpAt),
  proposedAt: iso(row.proposedAt),
  answeredAt: iso(row.answeredAt),
  contactOpenedAt: iso(row.contactOpenedAt),
  talkAt: iso(row.talkAt),
  talkPlace: row.talkPlace,
  trialStart: row.trialStart,
  trialEnd: row.trialEnd,
  placedAt: iso(row.placedAt),
  endedAt: iso(row.endedAt),
  placement: parts.placement ? projectPlacement(parts.placement, parts.person?.identity) : null,
  timeline: parts.events.map(projectEvent),
  notes: parts.notes.map(({ note, who }) => ({
    id: note.id,
    at: note.createdAt.toISOString(),
    by: who ?? '',
    text: note.text,
  })),
  acts: actsFrom(row.state, 'account-manager'),
});

/** Somebody behind a tile, for the account manager who chooses: name, and what the working profile says about work. */
export const projectCandidate = (
  personId: string,
  identity: Identity,
  profile: ProfileContent,
  parts: {
    comparison: Comparison;
    hindrance: Candidate['hindrance'];
    labels: { occupations: ReadonlyMap<string, string>; talents: ReadonlyMap<string, string> };
  },
): Candidate => {
  const words = (list: 'occupations' | 'talents', codes: readonly string[]) =>
    codes.map((code) => parts.labels[list].get(code) ?? code);
  return {
    personId,
    name: nameOf(identity),
    comparison: parts.comparison,
    hindrance: parts.hindrance,
    profile: {
      hoursMin: profile.hoursMin,
      hoursMax: profile.hoursMax,
      level: profile.level,
      availableFrom: profile.availableFrom,
      wishes: words('occupations', profile.wishedOccupations),
      done: words('occupations', profile.doneOccupations),
      talents: words('talents', profile.talents),
    },
  };
};
