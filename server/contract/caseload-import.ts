import { z } from 'zod';
import { Id, Instant } from './fields.ts';
import { route } from './route.ts';

const importId = z.object({ importId: Id });

/** One thing that is wrong in a file: `line` as a spreadsheet counts, the header being line 1. */
export const ImportProblem = z.object({
  line: z.number().int(),
  column: z.string(),
  message: z.string(),
  value: z.string(),
});
export type ImportProblem = z.output<typeof ImportProblem>;

export const ImportFigures = z.object({
  /** Rows of the file without the header; the other figures add up to it. */
  rows: z.number().int(),
  ready: z.number().int(),
  broken: z.number().int(),
  /** Rows about somebody who is in the file twice or in Werkbrug already. */
  duplicate: z.number().int(),
});

export const CaseloadImport = z.object({
  id: Id,
  fileName: z.string(),
  state: z.enum(['staged', 'done']),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
  figures: ImportFigures,
  /** Per column of the file: what it will be read as; null is left out. `sample` is the first filled cell. */
  columns: z.array(z.object({ column: z.string(), field: z.string().nullable(), sample: z.string() })),
  fields: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
  /** What has to be mended in the choice of columns before anything can be read. */
  mappingProblems: z.array(z.string()),
  /** The first people as they will be added. */
  preview: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      clientNumber: z.string(),
      sectors: z.array(z.string()),
      hours: z.string(),
    }),
  ),
  problems: z.array(ImportProblem),
  /** Problems beyond those listed here; the whole list is in the report. */
  moreProblems: z.number().int(),
});
export type CaseloadImport = z.output<typeof CaseloadImport>;

export const stageCaseload = route({
  operationId: 'caseload-imports.stage',
  method: 'POST',
  path: '/caseload-imports',
  summary: 'Upload a caseload file (CSV or XLSX); nothing is added yet',
  upload: true,
  status: 201,
  response: z.object({ id: Id }),
});

export const readCaseloadImport = route({
  operationId: 'caseload-imports.read',
  method: 'GET',
  path: '/caseload-imports/:importId',
  summary: 'What a staged file would add, and everything that is wrong in it',
  params: importId,
  query: z.object({ problems: z.coerce.number().int().min(1).max(20_000).default(200) }),
  status: 200,
  response: CaseloadImport,
});

export const mapCaseload = route({
  operationId: 'caseload-imports.map',
  method: 'PUT',
  path: '/caseload-imports/:importId/columns',
  summary: 'Choose what each column is read as, in the order of the file',
  params: importId,
  body: z.object({ fields: z.array(z.string().max(40).nullable()).max(200) }),
  status: 200,
  response: CaseloadImport,
});

export const commitCaseload = route({
  operationId: 'caseload-imports.commit',
  method: 'POST',
  path: '/caseload-imports/:importId/commit',
  summary: 'Add everybody whose row is whole, in one go; broken and double rows stay out and are reported',
  params: importId,
  status: 200,
  response: CaseloadImport,
});

export const discardCaseload = route({
  operationId: 'caseload-imports.discard',
  method: 'DELETE',
  path: '/caseload-imports/:importId',
  summary: 'Throw a staged file away',
  params: importId,
  status: 204,
});
