import postgres from 'postgres';
import { createTestDatabase } from '#tests/support/database.ts';
import { engineContract } from '../testing/contract-suite.ts';
import { PostgresEngine, SESSION_SETTINGS } from './engine.ts';

engineContract('postgres', async () => {
  const database = await createTestDatabase();
  const sql = postgres(database.surfaceUrls.werkbrug_worker, {
    max: 4,
    connection: SESSION_SETTINGS,
    onnotice: () => undefined,
  });
  return {
    engine: new PostgresEngine(sql),
    end: async () => {
      await sql.end({ timeout: 5 });
      await database.drop();
    },
  };
});
