import { randomUUID } from 'node:crypto';
import type { CaseloadImport, ImportProblem } from '#contract/caseload-import.ts';
import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { forbidden, invalidInput, notFound } from '#server/platform/errors.ts';
import type { UploadedFile } from '#server/platform/http/api.ts';
import { openWith, sealWith } from '#server/platform/keys.ts';
import type { Identity } from '#server/platform/person-vault.ts';
import type { Services } from '#server/platform/services.ts';
import { readTable, type Table } from '#server/platform/spreadsheet.ts';
import { fold } from './caseload/fold.ts';
import {
  CASELOAD_FIELDS,
  type CaseloadField,
  checkMapping,
  type ColumnMapping,
  REQUIRED_FIELDS,
  refusedColumns,
  suggestMapping,
} from './caseload-columns.ts';
import { columnsMissing, importDone, refusedFile, unreadableFile } from './caseload-import.errors.ts';
import {
  caseManagersByEmail,
  deleteStagedImport,
  type ImportRow,
  findImport,
  insertImport,
  insertPeople,
  knownPeople,
  lockImport,
  occupationWords,
  updateImport,
} from './caseload-import.repository.ts';
import { type CaseloadPlan, type Known, planCaseload } from './caseload-plan.ts';
import type { CaseloadRow } from './caseload-rows.ts';
import { completenessOf } from './completeness.ts';

const PREVIEW = 5;

interface Report {
  figures: CaseloadImport['figures'];
  problems: ImportProblem[];
}

const who = (ctx: Context): { accountId: string; region: string; municipality: string } => {
  const { accountId, region, municipality, role } = ctx.actor;
  if (accountId === null || municipality === null || role !== 'case-manager') throw forbidden();
  return { accountId, region, municipality };
};

const binding = (importId: string): string => `caseload-import:${importId}`;

/** Reads the file and keeps its rows sealed until they are committed or a day has passed. */
export const stageFile = async (ctx: Context, { keys }: Services, file: UploadedFile): Promise<{ id: string }> => {
  const { accountId, region, municipality } = who(ctx);
  const read = readTable(file.bytes);
  if (!read.ok) throw unreadableFile(read.problem.code, read.problem.message);
  const { table } = read;
  const refused = refusedColumns(table.header, table.rows);
  if (refused.length > 0)
    throw refusedFile(refused.map(({ column, message }) => `${column === '' ? '' : `“${column}”: `}${message}`));
  const id = randomUUID();
  await insertImport(ctx.tx, {
    id,
    accountId,
    regionCode: region,
    municipalityCode: municipality,
    fileName: file.name,
    sealed: sealWith(keys.derive('caseload-import'), Buffer.from(JSON.stringify(table)), binding(id)),
    fields: suggestMapping(table.header).map(({ field }) => field),
    state: 'staged',
    createdAt: ctx.clock.now(),
  });
  await ctx.changed({ entity: 'caseload-import', entityId: id, action: 'stage' });
  return { id };
};

const openTable = ({ keys }: Services, row: ImportRow): Table => {
  if (row.sealed === null) throw importDone();
  return JSON.parse(openWith(keys.derive('caseload-import'), row.sealed, binding(row.id)).toString()) as Table;
};

const mappingOf = (table: Table, row: ImportRow): ColumnMapping => {
  const fields = row.fields as (CaseloadField | null)[];
  return table.header.map((column, place) => ({ column, field: fields[place] ?? null }));
};

const nameKey = (tokens: readonly string[]): string => [...tokens].sort().join(' ');

/** What is here already, read once for the whole file. Of people outside the own caseload nothing but "is here" leaves. */
const readKnown = async (ctx: Context, { vault }: Services, rows: readonly CaseloadRow[]): Promise<Known> => {
  const { region, municipality } = who(ctx);
  const emails = [...new Set(rows.flatMap(({ caseManagerEmail }) => caseManagerEmail ?? []))];
  const [people, managers, words] = [
    await knownPeople(ctx.tx, region, municipality),
    await caseManagersByEmail(ctx.tx, region, municipality, emails),
    await occupationWords(ctx.tx),
  ];
  const numbers = new Set(people.map(({ clientNumberHash }) => clientNumberHash));
  const byName = new Map<string, string[]>();
  for (const { id, nameTokens } of people)
    byName.set(nameKey(nameTokens), [...(byName.get(nameKey(nameTokens)) ?? []), id]);
  const namesakes = rows.flatMap(
    (row) => byName.get(nameKey(vault.nameTokens(`${row.firstName} ${row.lastName}`))) ?? [],
  );
  const identities = await vault.read(ctx.tx, [...new Set(namesakes)]);
  const managerIds = new Map(managers.map(({ id, email }) => [email.toLowerCase(), id]));
  const codes = new Map<string, string>();
  for (const { code, label, synonyms } of words) for (const word of [...synonyms, label]) codes.set(fold(word), code);
  return {
    exists(row) {
      if (numbers.has(vault.clientNumberHash(region, municipality, row.clientNumber)))
        return 'Dit klantnummer staat al in Werkbrug. De regel is overgeslagen.';
      const same = (byName.get(nameKey(vault.nameTokens(`${row.firstName} ${row.lastName}`))) ?? []).some(
        (id) => row.birthDate !== null && identities.get(id)?.birthDate === row.birthDate,
      );
      return same
        ? 'Iemand met deze naam en geboortedatum staat al in Werkbrug. Voeg de persoon zelf toe als het een ander is.'
        : null;
    },
    caseManager: (email) => managerIds.get(email.toLowerCase()),
    occupation: (word) => codes.get(word),
  };
};

const plan = async (ctx: Context, services: Services, table: Table, mapping: ColumnMapping): Promise<CaseloadPlan> => {
  const lists = closedLists();
  const context = { today: localDate(ctx.clock.now()), lists };
  // First without what is known, to learn which people and addresses to look up.
  const open: Known = { exists: () => null, caseManager: () => '', occupation: () => undefined };
  const first = planCaseload(table.rows, mapping, context, open);
  return planCaseload(
    table.rows,
    mapping,
    context,
    await readKnown(
      ctx,
      services,
      first.people.map(({ row }) => row),
    ),
  );
};

const nothingRead = (table: Table): CaseloadPlan => ({
  people: [],
  broken: table.rows.length,
  duplicate: 0,
  problems: [],
});

const hoursOf = ({ hoursMin, hoursMax }: CaseloadRow): string =>
  hoursMin === null && hoursMax === null
    ? ''
    : hoursMin === hoursMax
      ? String(hoursMin)
      : [hoursMin ?? '', hoursMax ?? ''].join('–');

const describe = (row: ImportRow, table: Table | null, planned: CaseloadPlan | null, limit: number): CaseloadImport => {
  const report = row.report as Report | null;
  const mapping = table ? mappingOf(table, row) : [];
  const labels = new Map(closedLists().sectors.map(({ code, label }) => [code, label]));
  const figures = report?.figures ?? {
    rows: table?.rows.length ?? 0,
    ready: planned?.people.length ?? 0,
    broken: planned?.broken ?? 0,
    duplicate: planned?.duplicate ?? 0,
  };
  const problems = report?.problems ?? planned?.problems ?? [];
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    figures,
    columns: mapping.map(({ column, field }, place) => ({
      column,
      field,
      sample: table?.rows.find(({ cells }) => (cells[place] ?? '').trim() !== '')?.cells[place] ?? '',
    })),
    fields: Object.entries(CASELOAD_FIELDS).map(([field, { label }]) => ({
      field,
      label,
      required: REQUIRED_FIELDS.includes(field as CaseloadField),
    })),
    mappingProblems: table ? checkMapping(mapping) : [],
    preview: (planned?.people ?? []).slice(0, PREVIEW).map(({ line, row: person }) => ({
      line,
      name: `${person.firstName} ${person.lastName}`,
      clientNumber: person.clientNumber,
      sectors: person.sectors.map((code) => labels.get(code) ?? code),
      hours: hoursOf(person),
    })),
    problems: problems.slice(0, limit),
    moreProblems: Math.max(0, problems.length - limit),
  };
};

const ownImport = async (ctx: Context, importId: string): Promise<ImportRow> => {
  const row = await lockImport(ctx.tx, importId, who(ctx).accountId);
  if (!row) throw notFound();
  return row;
};

export const readImport = async (
  ctx: Context,
  services: Services,
  importId: string,
  limit: number,
): Promise<CaseloadImport> => {
  const row = await findImport(ctx.tx, importId, who(ctx).accountId);
  if (!row) throw notFound();
  if (row.state === 'done') return describe(row, null, null, limit);
  const table = openTable(services, row);
  const mapping = mappingOf(table, row);
  const planned = checkMapping(mapping).length === 0 ? await plan(ctx, services, table, mapping) : nothingRead(table);
  return describe(row, table, planned, limit);
};

export const mapColumns = async (
  ctx: Context,
  services: Services,
  input: { importId: string; fields: readonly (string | null)[] },
): Promise<CaseloadImport> => {
  const row = await ownImport(ctx, input.importId);
  const table = openTable(services, row);
  const unknown = input.fields.findIndex((field) => field !== null && !(field in CASELOAD_FIELDS));
  if (unknown >= 0) throw invalidInput([{ pointer: `/body/fields/${unknown}`, detail: 'Kies iets uit de lijst.' }]);
  if (input.fields.length !== table.header.length)
    throw invalidInput([{ pointer: '/body/fields', detail: 'Kies voor elke kolom van het bestand.' }]);
  await updateImport(ctx.tx, row.id, { fields: [...input.fields] });
  await ctx.changed({ entity: 'caseload-import', entityId: row.id, action: 'map' });
  return readImport(ctx, services, row.id, 200);
};

/** Everybody whose row is whole, in one transaction. What stays out is kept in the report, by line. */
export const commitImport = async (ctx: Context, services: Services, importId: string): Promise<CaseloadImport> => {
  const { accountId, region, municipality } = who(ctx);
  const row = await ownImport(ctx, importId);
  if (row.state === 'done') throw importDone();
  const table = openTable(services, row);
  const mapping = mappingOf(table, row);
  if (checkMapping(mapping).length > 0) throw columnsMissing();
  const planned = await plan(ctx, services, table, mapping);
  const now = ctx.clock.now();
  const people = planned.people.map((planned) => {
    const id = randomUUID();
    const { firstName, lastName, birthDate, email, phone, clientNumber } = planned.row;
    const identity: Identity = {
      firstName,
      lastName,
      birthDate: birthDate ?? '',
      email: email ?? '',
      phone: phone ?? '',
    };
    const { wrapped, ...sealed } = services.vault.create(id, region, identity);
    return {
      person: {
        id,
        regionCode: region,
        municipalityCode: municipality,
        clientNumberHash: services.vault.clientNumberHash(region, municipality, clientNumber),
        protected: planned.row.protected,
        ...sealed,
      },
      wrapped,
      guidedBy: planned.guidedBy ?? accountId,
      content: planned.content,
      completeness: completenessOf(planned.content).percent,
    };
  });
  await insertPeople(ctx.tx, people, 'Ingelezen uit een bestand', now);
  await ctx.changed({ entity: 'caseload-import', entityId: row.id, action: 'commit' });
  await ctx.changed(
    people.map(({ person }) => ({ entity: 'person', entityId: person.id, action: 'create', personId: person.id })),
  );
  await ctx.later('search.rebuild', { collection: 'profiles' }, { key: 'profiles' });
  const report: Report = {
    figures: { rows: table.rows.length, ready: people.length, broken: planned.broken, duplicate: planned.duplicate },
    // Where and what, without the words of the file: the report stays, the file does not.
    problems: planned.problems.map((problem) => ({ ...problem, value: '' })),
  };
  await updateImport(ctx.tx, row.id, { state: 'done', finishedAt: now, sealed: null, report });
  return readImport(ctx, services, row.id, 200);
};

export const discardImport = async (ctx: Context, importId: string): Promise<void> => {
  if (!(await deleteStagedImport(ctx.tx, importId, who(ctx).accountId))) throw notFound();
  await ctx.changed({ entity: 'caseload-import', entityId: importId, action: 'discard' });
};
