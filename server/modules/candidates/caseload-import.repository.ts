import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { caseload, caseloadImports, profiles, publicationKeys } from '#drizzle/schema/dossier.ts';
import { accounts, personKeys, persons } from '#drizzle/schema/ident.ts';
import { occupations } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

export type ImportRow = typeof caseloadImports.$inferSelect;

export const insertImport = async (tx: Tx, row: typeof caseloadImports.$inferInsert): Promise<void> => {
  await tx.insert(caseloadImports).values(row);
};

const ofAccount = (importId: string, accountId: string) =>
  and(eq(caseloadImports.id, importId), eq(caseloadImports.accountId, accountId));

export const findImport = async (tx: Tx, importId: string, accountId: string): Promise<ImportRow | undefined> => {
  const [row] = await tx.select().from(caseloadImports).where(ofAccount(importId, accountId));
  return row;
};

/** The import of this account, locked: two commits of one file are one after the other. */
export const lockImport = async (tx: Tx, importId: string, accountId: string): Promise<ImportRow | undefined> => {
  const [row] = await tx.select().from(caseloadImports).where(ofAccount(importId, accountId)).for('update');
  return row;
};

export const updateImport = async (tx: Tx, importId: string, fields: Partial<ImportRow>): Promise<void> => {
  await tx.update(caseloadImports).set(fields).where(eq(caseloadImports.id, importId));
};

export const deleteStagedImport = async (tx: Tx, importId: string, accountId: string): Promise<boolean> => {
  const gone = await tx
    .delete(caseloadImports)
    .where(
      and(
        eq(caseloadImports.id, importId),
        eq(caseloadImports.accountId, accountId),
        eq(caseloadImports.state, 'staged'),
      ),
    )
    .returning({ id: caseloadImports.id });
  return gone.length > 0;
};

export const deleteLeftovers = async (tx: Tx, before: Date): Promise<void> => {
  await tx
    .delete(caseloadImports)
    .where(and(eq(caseloadImports.state, 'staged'), lt(caseloadImports.createdAt, before)));
};

/** Everybody of a municipality, as far as doubles can be recognised by. */
export const knownPeople = (tx: Tx, regionCode: string, municipalityCode: string) =>
  tx
    .select({ id: persons.id, clientNumberHash: persons.clientNumberHash, nameTokens: persons.nameTokens })
    .from(persons)
    .where(
      and(
        eq(persons.regionCode, regionCode),
        eq(persons.municipalityCode, municipalityCode),
        isNull(persons.archivedAt),
      ),
    );

export const caseManagersByEmail = (tx: Tx, regionCode: string, municipalityCode: string, emails: readonly string[]) =>
  emails.length === 0
    ? Promise.resolve([])
    : tx
        .select({ id: accounts.id, email: accounts.email })
        .from(accounts)
        .where(
          and(
            eq(accounts.role, 'case-manager'),
            eq(accounts.status, 'active'),
            eq(accounts.regionCode, regionCode),
            eq(accounts.municipalityCode, municipalityCode),
            inArray(accounts.email, [...emails]),
          ),
        );

export const occupationWords = (tx: Tx) =>
  tx
    .select({ code: occupations.code, label: occupations.label, synonyms: occupations.synonyms })
    .from(occupations)
    .where(isNull(occupations.validTo))
    // The everyday list comes last, so that its words win.
    .orderBy(occupations.source);

export interface NewPerson {
  person: typeof persons.$inferInsert & { id: string };
  wrapped: Buffer;
  guidedBy: string;
  content: unknown;
  completeness: number;
}

const BATCH = 500;

/** All of them or, when anything fails, none: the caller's transaction. */
export const insertPeople = async (tx: Tx, people: readonly NewPerson[], reason: string, at: Date): Promise<void> => {
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    await tx.insert(persons).values(batch.map(({ person }) => ({ ...person, createdAt: at })));
    await tx.insert(personKeys).values(batch.map(({ person, wrapped }) => ({ personId: person.id, wrapped })));
    await tx.insert(caseload).values(
      batch.map(({ person, guidedBy }) => ({
        personId: person.id,
        accountId: guidedBy,
        regionCode: person.regionCode,
        fromAt: at,
        reason,
      })),
    );
    await tx.insert(profiles).values(
      batch.map(({ person, content, completeness }) => ({
        personId: person.id,
        regionCode: person.regionCode,
        municipalityCode: person.municipalityCode,
        content,
        completeness,
        updatedAt: at,
      })),
    );
    await tx
      .insert(publicationKeys)
      .values(batch.map(({ person }) => ({ personId: person.id, regionCode: person.regionCode })));
  }
};
