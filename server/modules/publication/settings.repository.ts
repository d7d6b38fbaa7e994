import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { settings } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';
import { type PublicationConfig, publicationConfigSchema } from './config.ts';
import { REGION_DEFAULTS } from './region-defaults.ts';

/**
 * How this region publishes on this day (yyyy-mm-dd): the newest setting that is in force, over the safe defaults.
 * Throws when the setting is not a valid configuration: then nothing is published rather than published wrongly.
 */
export const readPublicationConfig = async (tx: Tx, region: string, day: string): Promise<PublicationConfig> => {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.regionCode, region), eq(settings.key, 'publication'), lte(settings.validFrom, day)))
    .orderBy(desc(settings.validFrom))
    .limit(1);
  const base = REGION_DEFAULTS[region] ?? { area: { region, subregions: {} } };
  return publicationConfigSchema.parse({ ...base, ...(row?.value ?? {}) });
};

/**
 * Rounds, withdrawals and taking back details of a region wait for each other: a withdrawal is never written into a
 * round that is just being replaced. Released at the end of the transaction.
 */
export const lockPublication = async (tx: Tx, region: string): Promise<void> => {
  // Closing the round of a large region may take longer than other locks are waited for.
  await tx.execute(sql`select set_config('lock_timeout', '30s', true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('publication'), hashtext(${region}))`);
};
