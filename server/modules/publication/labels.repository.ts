import { eq } from 'drizzle-orm';
import { municipalities, regions } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

/** Names of a region and of its municipalities by code. */
export const findAreaNames = async (
  tx: Tx,
  regionCode: string,
): Promise<{ region: string | null; municipalities: Map<string, string> }> => {
  const [region] = await tx.select({ name: regions.name }).from(regions).where(eq(regions.code, regionCode));
  const rows = await tx
    .select({ code: municipalities.code, name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.regionCode, regionCode));
  return { region: region?.name ?? null, municipalities: new Map(rows.map(({ code, name }) => [code, name])) };
};
