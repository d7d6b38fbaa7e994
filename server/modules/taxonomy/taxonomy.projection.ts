import { type Choice, type FoundChoice, ImportReport } from '#contract/taxonomy.ts';
import type { importRuns, municipalities, occupations, postcodes, settings } from '#drizzle/schema/ref.ts';
import type { Term } from './taxonomy.repository.ts';
import type { FoundTerm } from './term-finder.ts';

export const toChoice = ({ code, label, kind }: Term): Choice => ({ code, label, ...(kind === null ? {} : { kind }) });

export const toFoundTerm = ({ via, marks, ...term }: FoundTerm): FoundChoice => ({ ...toChoice(term), via, marks });

export const toOccupation = (
  row: typeof occupations.$inferSelect,
  talents: readonly (Term & { relation: 'essential' | 'optional' })[],
) => ({
  code: row.code,
  label: row.label,
  synonyms: row.synonyms,
  sector: row.sectorCode,
  family: row.familyCode,
  isco: row.iscoCode,
  level: row.level,
  description: row.description,
  essentialTalents: talents.filter(({ relation }) => relation === 'essential').map(toChoice),
  optionalTalents: talents.filter(({ relation }) => relation === 'optional').map(toChoice),
});

export const toPlace = ({
  place,
  municipality,
}: {
  place: typeof postcodes.$inferSelect;
  municipality: typeof municipalities.$inferSelect | null;
}) => ({
  pc4: place.pc4,
  place: place.place,
  municipality: municipality && { code: municipality.code, name: municipality.name },
  region: place.regionCode,
  point: place.reliable && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null,
});

export const toImport = (row: typeof importRuns.$inferSelect) => ({
  id: row.id,
  kind: row.kind,
  fileName: row.fileName,
  sha256: row.sha256,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  state: row.state,
  rows: row.rows,
});

export const toImportWithReport = (row: typeof importRuns.$inferSelect) => ({
  ...toImport(row),
  report: row.state === 'done' ? (ImportReport.safeParse(row.report).data ?? null) : null,
  failure: row.state === 'failed' ? ((row.report as { message?: string }).message ?? '') : null,
});

export const toSetting = (row: typeof settings.$inferSelect) => ({
  id: row.id,
  key: row.key,
  value: row.value as never,
  validFrom: row.validFrom,
  source: row.source,
  verified: row.verified,
});
