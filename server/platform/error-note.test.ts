import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { noteOf, withoutValues } from './error-note.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const CANARY = 'kanarie-Sanne-Voorbeeld';

const failure = async (statement: ReturnType<typeof sql>): Promise<Error> => {
  try {
    await drizzle(database.ownerSql).execute(statement);
  } catch (error) {
    return error as Error;
  }
  throw new Error('the statement worked');
};

it.each([
  ['a wrong value', sql`select ${CANARY}::uuid`, '22P02'],
  [
    'a broken constraint',
    sql`insert into market.employers (region_code, kvk, name, sector_code, pc4, place, status)
      values ('AM34', ${CANARY}, 'x', 'x', '2712', 'x', 'pending')`,
    '23514',
  ],
])('keeps the values of a statement out of the note: %s', async (_, statement, code) => {
  const error = await failure(statement);
  // The control: as it comes, the error does tell.
  expect(error.message).toContain(CANARY);
  const note = noteOf(error);
  expect(note.code).toBe(code);
  expect(JSON.stringify(note)).not.toContain(CANARY);
  expect(note.stack).toContain('error-note.test.ts');
  const safe = withoutValues(error);
  expect(`${safe.message} ${safe.stack}`).not.toContain(CANARY);
  expect(safe.message).toContain(code);
});

it('keeps the message of other errors, and their causes', () => {
  const note = noteOf(new Error('the clock stands still', { cause: new Error('no battery') }));
  expect(note).toMatchObject({ type: 'Error', message: 'the clock stands still', cause: { message: 'no battery' } });
  expect(noteOf('thrown text')).toEqual({ type: 'string', message: '', stack: '' });
});
