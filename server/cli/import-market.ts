import { and, eq, sql } from 'drizzle-orm';
import { registerEmployer } from '#contract/employers.ts';
import type { ImportReport } from '#contract/taxonomy.ts';
import { VacancyContent } from '#contract/vacancies.ts';
import { fieldErrors } from '#contract/validation.ts';
import { employers, vacancies } from '#drizzle/schema/market.ts';
import { occupations } from '#drizzle/schema/ref.ts';
import { register } from '../modules/organisations/registration.usecases.ts';
import { closedLists } from '../modules/taxonomy/taxonomy.usecases.ts';
import { createVacancy, submitVacancy } from '../modules/vacancies/vacancies.usecases.ts';
import { system } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { invalidInput } from '../platform/errors.ts';
import type { Services } from '../platform/services.ts';
import { actorNamed, readNamedRows, reportRows } from './import-rows.ts';

/** The code of a closed list for a code or a label; what is unknown stays as it is, for the check to refuse. */
const codeOf = (list: readonly { code: string; label: string }[], text: string): string =>
  list.find(({ code, label }) => code === text || label.toLowerCase() === text.toLowerCase())?.code ?? text;

const employerByKvk = async (ctx: Context, kvk: string) => {
  const [row] = await ctx.tx
    .select({ id: employers.id, status: employers.status })
    .from(employers)
    .where(and(eq(employers.kvk, kvk), eq(employers.regionCode, ctx.actor.region)));
  return row;
};

/** Employers as if they had registered themselves: an account manager checks each, its first user gets an invitation. */
export const importEmployers = (services: Services, bytes: Uint8Array): Promise<ImportReport> => {
  const rows = readNamedRows(bytes, ['kvk', 'naam', 'sector', 'postcode', 'contactpersoon', 'email', 'telefoon']);
  const about = {
    actor: system(services.config.region),
    operation: 'employers.register',
    purpose: 'inschrijven',
  } as const;
  return services.contexts.run({ ...about, surface: 'worker' }, (ctx) =>
    reportRows(rows, async ({ cells }) => {
      const parsed = registerEmployer.body.safeParse({
        // A spreadsheet drops the zeros in front.
        kvk: cells.kvk?.replace(/\D/g, '').padStart(8, '0'),
        name: cells.naam,
        sector: codeOf(closedLists().sectors, cells.sector ?? ''),
        pc4: cells.postcode,
        place: cells.plaats ?? '',
        website: cells.website ?? '',
        contact: {
          name: cells.contactpersoon,
          jobTitle: cells.functie ?? '',
          email: cells.email,
          phone: cells.telefoon,
        },
      });
      if (!parsed.success) throw invalidInput(fieldErrors(parsed.error, '/body'));
      if (await employerByKvk(ctx, parsed.data.kvk)) return 'unchanged';
      await register(ctx, parsed.data);
      return 'added';
    }),
  );
};

const occupationCode = async (ctx: Context, text: string): Promise<string> => {
  const [row] = await ctx.tx
    .select({ code: occupations.code })
    .from(occupations)
    .where(
      sql`${occupations.validTo} is null and (${occupations.code} = ${text} or lower(${occupations.label}) = lower(${text}))`,
    )
    .orderBy(sql`${occupations.source} desc`)
    .limit(1);
  return row?.code ?? text;
};

/** Vacancies of known employers, handed in by an account manager and waiting for approval like any other. */
export const importVacancies = async (
  services: Services,
  bytes: Uint8Array,
  as: string | undefined,
): Promise<ImportReport> => {
  const columns = ['kvk', 'titel', 'omschrijving', 'sector', 'beroep', 'postcode', 'urenmin', 'urenmax', 'contract'];
  const rows = readNamedRows(bytes, [...columns, 'aantal', 'sluitdatum']);
  const actor = await actorNamed(services, as, 'account-manager');
  const about = { actor, surface: 'staff', operation: 'vacancies.create', purpose: 'vacatures' } as const;
  return services.contexts.run(about, (ctx) =>
    reportRows(rows, async ({ cells }) => {
      const lists = closedLists();
      const parsed = VacancyContent.safeParse({
        title: cells.titel,
        need: cells.omschrijving,
        sector: codeOf(lists.sectors, cells.sector ?? ''),
        occupation: await occupationCode(ctx, cells.beroep ?? ''),
        pc4: cells.postcode,
        place: cells.plaats ?? '',
        hoursMin: Number(cells.urenmin),
        hoursMax: Number(cells.urenmax),
        level: cells.niveau ? codeOf(lists.levels, cells.niveau) : null,
        contractForm: codeOf(lists.contractForms, cells.contract ?? ''),
        headcount: Number(cells.aantal),
        closingDate: cells.sluitdatum,
      });
      if (!parsed.success) throw invalidInput(fieldErrors(parsed.error, '/body'));
      const content = parsed.data;
      const employer = await employerByKvk(ctx, (cells.kvk ?? '').replace(/\D/g, '').padStart(8, '0'));
      if (!employer) throw invalidInput([{ pointer: '/body/kvk', detail: 'Deze werkgever kennen wij niet.' }]);
      if (employer.status !== 'verified')
        throw invalidInput([{ pointer: '/body/kvk', detail: 'Deze werkgever is nog niet gecontroleerd.' }]);
      const [known] = await ctx.tx
        .select({ id: vacancies.id })
        .from(vacancies)
        .where(
          and(
            eq(vacancies.employerId, employer.id),
            eq(vacancies.title, content.title),
            eq(vacancies.occupationCode, content.occupation),
            eq(vacancies.closingDate, content.closingDate),
          ),
        );
      if (known) return 'unchanged';
      const draft = await createVacancy(ctx, { ...content, employerId: employer.id });
      await submitVacancy(ctx, { id: draft.id, version: draft.version });
      return 'added';
    }),
  );
};
