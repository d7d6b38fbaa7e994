import { expect, it } from 'vitest';
import { allPages, csv } from './csv.ts';

it('writes semicolons, doubles quotes, and keeps what looks like a formula a text', async () => {
  const reply = csv('proef', [
    ['Naam', 'Uren'],
    ['=1+1; "Jansen"', 24],
    ['-', null],
  ]);
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="proef.csv"');
  const bytes = Buffer.from(await reply.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.subarray(3).toString()).toBe(`"Naam";"Uren"\r\n"'=1+1; ""Jansen""";"24"\r\n"'-";""\r\n`);
});

it('asks page after page until everything is there, and stops when a page comes back empty', async () => {
  const numbers = Array.from({ length: 120 }, (_, index) => index);
  const slice = (total: number) => async (offset: number, limit: number) => ({
    total,
    rows: numbers.slice(offset, offset + limit),
  });
  expect(await allPages(slice(120))).toEqual(numbers);
  expect(await allPages(slice(999))).toEqual(numbers);
});
