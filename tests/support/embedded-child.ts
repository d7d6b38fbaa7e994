import postgres from 'postgres';
import { startEmbedded } from '#server/platform/embedded-postgres.ts';

/**
 * A process that uses the embedded database, for the fault tests to kill. Argument: the data folder. Writes one JSON
 * line when it is ready; for every line it then reads it adds that word as a row and answers once it is committed.
 */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('Usage: embedded-child.ts DATA_FOLDER');

const log = { info: () => undefined, warn: (message: string) => console.error(message) };
const database = await startEmbedded({ dataDir, log });
const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
// Two children may do this at once, which 'if not exists' alone does not stand.
await sql.begin(async (tx) => {
  await tx`select pg_advisory_xact_lock(1)`;
  await tx`create table if not exists word (word text not null)`;
});
let written = Promise.resolve();
process.stdin.on('data', (chunk) => {
  for (const word of String(chunk).trim().split('\n')) {
    written = written.then(async () => {
      await sql`insert into word values (${word})`;
      console.log(JSON.stringify({ committed: word }));
    });
  }
});
process.on('SIGTERM', () => {
  process.stdin.destroy();
  void sql.end({ timeout: 1 }).then(() => database.stop());
});
console.log(JSON.stringify({ url: database.url }));
