import { randomUUID } from 'node:crypto';
import {
  type CloseReason,
  freelyChanged,
  Needs,
  type RejectReason,
  type Vacancy,
  type VacancyContent,
  type VacancyState,
} from '#contract/vacancies.ts';
import type { MessageKind } from '#contract/messages.ts';
import { notify } from '#server/modules/messages/messages.usecases.ts';
import { termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput, notFound, staleVersion } from '#server/platform/errors.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import { closingDatePassed, employerNotVerified, employerStopped, vacancyNotInState } from './vacancies.errors.ts';
import { projectVacancy } from './vacancies.projection.ts';
import {
  employerReceivers,
  findEmployer,
  findVacancies,
  findVacancy,
  insertVacancy,
  updateVacancy,
  type VacancyFilter,
  type VacancyRecord,
  type VacancyValues,
} from './vacancies.repository.ts';
import { closingDateProblem, columnsOf } from './vacancy-content.usecases.ts';

/** The work of `introductions` after a vacancy stopped: questions that wait for an answer are closed and told. */
export const STOP_TASK = 'introductions.vacancy-stopped';

/** The work of `matching` after a vacancy was approved: people who want to hear of it at once. */
export const OPENED_TASK = 'matching.vacancy-opened';

const answer = async (ctx: Context, id: string): Promise<Vacancy> => {
  const row = await findVacancy(ctx.tx, ctx.actor, id);
  if (!row) throw notFound();
  const { talents: must } = Needs.parse(row.mustHaves);
  const { talents: learn } = Needs.parse(row.canLearn);
  const labels = new Map([
    ...(await termLabels(ctx, 'occupation', [row.occupationCode])),
    ...(await termLabels(ctx, 'talent', [...must, ...learn])),
  ]);
  return projectVacancy(row, labels);
};

const found = async (ctx: Context, id: string): Promise<VacancyRecord> => {
  const row = await findVacancy(ctx.tx, ctx.actor, id);
  if (!row) throw notFound();
  return row;
};

/** Writes new values at the version that was read, with the change log, the index and the answer. */
const save = async (
  ctx: Context,
  row: VacancyRecord,
  change: { version: number; action: string; values: VacancyValues; fields?: readonly string[] },
): Promise<Vacancy> => {
  const values = { ...change.values, updatedAt: ctx.clock.now() };
  if (row.version !== change.version || !(await updateVacancy(ctx.tx, row.id, change.version, values)))
    throw staleVersion();
  await ctx.changed({
    entity: 'vacancy',
    entityId: row.id,
    action: change.action,
    fields: change.fields ?? Object.keys(change.values),
  });
  await reindex(ctx, 'vacancies', row.id);
  return answer(ctx, row.id);
};

const tellEmployer = async (ctx: Context, row: VacancyRecord, kind: MessageKind): Promise<void> => {
  for (const accountId of await employerReceivers(ctx.tx, row.employerId, row.createdBy))
    if (accountId !== ctx.actor.accountId)
      await notify(ctx, { accountId, kind, params: { vacancy: row.title }, link: `/vacatures/${row.id}` });
};

const inState = (row: VacancyRecord, ...states: VacancyState[]): void => {
  if (!states.includes(row.state)) throw vacancyNotInState();
};

export const listVacancies = (ctx: Context, filter: VacancyFilter) => findVacancies(ctx.tx, ctx.actor, filter);

export const readVacancy = (ctx: Context, id: string): Promise<Vacancy> => answer(ctx, id);

/**
 * Writes a draft. Employers do it for themselves; an account manager for an employer of the region, for people who
 * rather call than type.
 */
export const createVacancy = async (
  ctx: Context,
  { employerId, ...content }: VacancyContent & { employerId?: string | undefined },
): Promise<Vacancy> => {
  const target = ctx.actor.employerId ?? employerId;
  if (target === undefined) throw invalidInput([{ pointer: '/body/employerId', detail: 'Kies een werkgever.' }]);
  if (employerId !== undefined && employerId !== target) throw notFound();
  const employer = await findEmployer(ctx.tx, ctx.actor.region, target);
  if (!employer) throw notFound();
  if (employer.status === 'rejected' || employer.status === 'suspended') throw employerStopped();
  const columns = await columnsOf(ctx, content);
  return insertDraft(ctx, { ...columns, employerId: employer.id, regionCode: employer.regionCode });
};

const insertDraft = async (
  ctx: Context,
  values: Awaited<ReturnType<typeof columnsOf>> & { employerId: string; regionCode: string; copyOf?: string },
): Promise<Vacancy> => {
  const id = randomUUID();
  const now = ctx.clock.now();
  await insertVacancy(ctx.tx, {
    ...values,
    id,
    state: 'draft',
    createdBy: ctx.actor.accountId ?? '',
    createdAt: now,
    updatedAt: now,
  });
  await ctx.changed({ entity: 'vacancy', entityId: id, action: 'create' });
  return answer(ctx, id);
};

/**
 * Changes the content at the version that was read. What was approved is looked at again, unless only headcount or
 * closing date changed; what was not approved stays where it is.
 */
export const changeVacancy = async (
  ctx: Context,
  input: { id: string; version: number; content: VacancyContent },
): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  inState(row, 'draft', 'submitted', 'approved');
  if (row.version !== input.version) throw staleVersion();
  const columns = await columnsOf(ctx, input.content);
  if (columns.headcount < row.filled)
    throw invalidInput([
      { pointer: '/body/headcount', detail: `Er zijn al ${row.filled} mensen geplaatst. Kies ${row.filled} of meer.` },
    ]);
  const before = { ...row, mustHaves: Needs.parse(row.mustHaves), canLearn: Needs.parse(row.canLearn) };
  const fields = (Object.keys(columns) as (keyof typeof columns)[]).filter(
    (field) => field !== 'lat' && field !== 'lon' && JSON.stringify(columns[field]) !== JSON.stringify(before[field]),
  );
  const again =
    row.state === 'approved' &&
    ctx.actor.role === 'employer' &&
    fields.some((field) => !(freelyChanged as readonly string[]).includes(field));
  const values: VacancyValues = {
    ...columns,
    ...(fields.includes('closingDate') ? { remindedAt: null } : {}),
    ...(again ? { state: 'submitted', approvedAt: null, approvedBy: null } : {}),
  };
  const changed = await save(ctx, row, { version: input.version, action: 'change', values, fields });
  if (again) await tellAccountManager(ctx, row);
  return changed;
};

const tellAccountManager = async (ctx: Context, row: VacancyRecord): Promise<void> => {
  if (row.accountManagerId !== null && row.accountManagerId !== ctx.actor.accountId)
    await notify(ctx, {
      accountId: row.accountManagerId,
      kind: 'vacancy-to-approve',
      params: { vacancy: row.title, organisation: row.employerName },
      link: `/vacatures-beheer/${row.id}`,
    });
};

export const submitVacancy = async (ctx: Context, input: { id: string; version: number }): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  if (row.version !== input.version) throw staleVersion();
  inState(row, 'draft');
  if (row.employerStatus !== 'verified') throw employerNotVerified();
  if (closingDateProblem(ctx, row.closingDate) !== null) throw closingDatePassed();
  const values: VacancyValues = { state: 'submitted', stateReason: null, stateNote: '' };
  const submitted = await save(ctx, row, { version: input.version, action: 'submit', values });
  await tellAccountManager(ctx, row);
  return submitted;
};

/** An account manager's own entry may be approved at once: the look by the account manager is what approval is. */
export const approveVacancy = async (ctx: Context, input: { id: string; version: number }): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  if (row.version !== input.version) throw staleVersion();
  inState(row, 'draft', 'submitted');
  if (row.state === 'draft' && row.createdBy !== ctx.actor.accountId) throw vacancyNotInState();
  if (row.employerStatus !== 'verified') throw employerNotVerified();
  if (closingDateProblem(ctx, row.closingDate) !== null) throw closingDatePassed();
  const values: VacancyValues = {
    state: 'approved',
    stateReason: null,
    stateNote: '',
    approvedAt: ctx.clock.now(),
    approvedBy: ctx.actor.accountId,
    remindedAt: null,
  };
  const approved = await save(ctx, row, { version: input.version, action: 'approve', values });
  await ctx.later(OPENED_TASK, { vacancyId: row.id }, { key: row.id });
  await tellEmployer(ctx, row, 'vacancy-approved');
  return approved;
};

export const rejectVacancy = async (
  ctx: Context,
  input: { id: string; version: number; reason: RejectReason; note: string },
): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  if (row.version !== input.version) throw staleVersion();
  inState(row, 'submitted');
  const values: VacancyValues = { state: 'rejected', stateReason: input.reason, stateNote: input.note };
  const rejected = await save(ctx, row, { version: input.version, action: 'reject', values });
  await tellEmployer(ctx, row, 'vacancy-rejected');
  return rejected;
};

export const askChanges = async (
  ctx: Context,
  input: { id: string; version: number; note: string },
): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  if (row.version !== input.version) throw staleVersion();
  inState(row, 'submitted');
  const values: VacancyValues = { state: 'draft', stateReason: 'changes-asked', stateNote: input.note };
  const asked = await save(ctx, row, { version: input.version, action: 'ask-changes', values });
  await tellEmployer(ctx, row, 'vacancy-changes-asked');
  return asked;
};

export const closeVacancy = async (
  ctx: Context,
  input: { id: string; version: number; reason: CloseReason },
): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  if (row.version !== input.version) throw staleVersion();
  inState(row, 'draft', 'submitted', 'approved');
  const values: VacancyValues = { state: 'closed', stateReason: input.reason, closedAt: ctx.clock.now() };
  const closed = await save(ctx, row, { version: input.version, action: 'close', values });
  await ctx.later(STOP_TASK, { vacancyId: row.id }, { key: row.id });
  await tellEmployer(ctx, row, 'vacancy-closed');
  if (ctx.actor.role === 'employer' && row.accountManagerId !== null)
    await notify(ctx, {
      accountId: row.accountManagerId,
      kind: 'vacancy-closed',
      params: { vacancy: row.title, organisation: row.employerName },
      link: `/vacatures-beheer/${row.id}`,
    });
  return closed;
};

/** Opening again is a new draft: what was closed stays as it was, with its own introductions. */
export const copyVacancy = async (ctx: Context, input: { id: string; closingDate: string }): Promise<Vacancy> => {
  const row = await found(ctx, input.id);
  if (row.employerStatus === 'rejected' || row.employerStatus === 'suspended') throw employerStopped();
  const problem = closingDateProblem(ctx, input.closingDate);
  if (problem !== null) throw invalidInput([{ pointer: '/body/closingDate', detail: problem }]);
  return insertDraft(ctx, {
    title: row.title,
    need: row.need,
    sectorCode: row.sectorCode,
    occupationCode: row.occupationCode,
    familyCode: row.familyCode,
    pc4: row.pc4,
    place: row.place,
    lat: row.lat,
    lon: row.lon,
    hoursMin: row.hoursMin,
    hoursMax: row.hoursMax,
    level: row.level as VacancyContent['level'],
    mustHaves: Needs.parse(row.mustHaves),
    canLearn: Needs.parse(row.canLearn),
    contractForm: row.contractForm,
    days: row.days as VacancyContent['days'],
    dayparts: row.dayparts as VacancyContent['dayparts'],
    // Of a vacancy that is over it lies behind us.
    firstDay: null,
    workConditions: row.workConditions,
    headcount: row.headcount,
    closingDate: input.closingDate,
    employerId: row.employerId,
    regionCode: row.regionCode,
    copyOf: row.id,
  });
};

/** The vacancy when it is open for introductions today, of a verified employer; else undefined. */
export const openVacancy = async (ctx: Context, id: string): Promise<VacancyRecord | undefined> => {
  const row = await findVacancy(ctx.tx, ctx.actor, id);
  const open =
    row?.state === 'approved' && row.employerStatus === 'verified' && row.closingDate >= dutchDay(ctx.clock.now());
  return open ? row : undefined;
};

/** Accounts that messages about an employer's work go to: `preferred` when still there, else who manages there. */
export const receiversOf = (ctx: Context, employerId: string, preferred: string | null): Promise<string[]> =>
  employerReceivers(ctx.tx, employerId, preferred);

/** State and reason of a vacancy, for what follows from it; undefined when it does not exist. */
export const readVacancyState = async (ctx: Context, id: string) => {
  const row = await findVacancy(ctx.tx, ctx.actor, id);
  return row && { state: row.state, reason: row.stateReason };
};

/** Vacancies of the employers of this account manager that wait for approval. */
export const countToApprove = async (ctx: Context, accountManagerId: string): Promise<number> => {
  const { states } = await findVacancies(ctx.tx, ctx.actor, {
    accountManagerId,
    sort: 'updated',
    offset: 0,
    limit: 1,
  });
  return states.get('submitted') ?? 0;
};
