// The least that could do the same: Fastify, one row by its key, zod and HS256; a write is one transaction with an audit
// row. A process of its own, so that it has the machine as the product has it.
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
import postgres from 'postgres';
import { z } from 'zod';
import type { Target } from './http-load.ts';

const [url = '', secret = '', workers = '1'] = process.argv.slice(2);
const sql = postgres(url, { max: 10, onnotice: () => undefined });
await sql`create schema if not exists floor`;
await sql`create table if not exists floor.rows (id uuid primary key default gen_random_uuid(), phone text not null, locale text not null, mail text not null, version int not null default 1)`;
await sql`create table if not exists floor.audit (id bigint generated always as identity primary key, at timestamptz not null default now(), who text not null, what text not null, row_id uuid not null)`;

const Params = z.object({ id: z.uuid() });
const Row = z.object({
  id: z.uuid(),
  phone: z.string(),
  locale: z.enum(['nl', 'en']),
  mail: z.string(),
  version: z.number().int(),
});
const Change = z.object({
  phone: z.string().max(20),
  locale: z.enum(['nl', 'en']),
  mail: z.enum(['direct', 'digest', 'none']),
});
const app = Fastify();
await app.register(jwt, { secret });
app.addHook('preHandler', async (request) => {
  await request.jwtVerify();
});
app.get('/rows/:id', async (request) => {
  const { id } = Params.parse(request.params);
  const [found] = await sql`select id, phone, locale, mail, version from floor.rows where id = ${id}`;
  return Row.parse(found);
});
app.patch('/rows/:id', async (request) => {
  const { id } = Params.parse(request.params);
  const { phone, locale, mail } = Change.parse(request.body);
  return sql.begin(async (tx) => {
    const [changed] =
      await tx`update floor.rows set phone = ${phone}, locale = ${locale}, mail = ${mail}, version = version + 1
      where id = ${id} returning id, phone, locale, mail, version`;
    await tx`insert into floor.audit (who, what, row_id) values ('floor', 'change', ${id})`;
    return Row.parse(changed);
  });
});
const base = await app.listen({ port: 0, host: '127.0.0.1' });
const targets: Target[] = [];
for (let n = 0; n < Number(workers); n++) {
  const [row] = await sql<
    { id: string }[]
  >`insert into floor.rows (phone, locale, mail) values ('', 'nl', 'direct') returning id`;
  const headers = { authorization: `Bearer ${app.jwt.sign({ sub: `floor-${n}` }, { expiresIn: 3600 })}` };
  targets.push({ url: `${base}/rows/${row?.id}`, headers });
}
process.send?.(targets);
