import type { Sql } from 'postgres';
import type { Reply, TestServer } from './server.ts';

/** The links that stand in the mails of one account, newest first: `/uitnodiging/<token>`. */
export const linksOf = async (sql: Sql, email: string): Promise<string[]> => {
  const rows = await sql<{ link: string | null }[]>`
    select m.params ->> 'link' as link from ops.mails m join ident.accounts a on a.id = m.account_id
    where a.email = ${email} order by m.created_at desc, m.id`;
  return rows.map((row) => row.link ?? '');
};

/** The token at the end of the newest link that begins with `path`. */
export const tokenOf = async (sql: Sql, email: string, path: string): Promise<string> => {
  const link = (await linksOf(sql, email)).find((one) => one.startsWith(`${path}/`));
  if (link === undefined) throw new Error(`no mail to ${email} has a link to ${path}`);
  return link.slice(path.length + 1);
};

/** `name=value` of every cookie that an answer sets, as a browser would send them back. */
export const cookiesOf = (reply: Reply): string => {
  const set = reply.raw.headers['set-cookie'];
  return (set === undefined ? [] : Array.isArray(set) ? set : [set]).map((line) => line.split(';')[0]).join('; ');
};

/** An answer without what differs between any two answers. */
export const sameness = (reply: Reply): unknown => {
  const { traceId: _, ...body } = (reply.body ?? {}) as Record<string, unknown>;
  return { status: reply.status, body, headers: Object.keys(reply.raw.headers).sort() };
};

/** Who is logged in with these cookies. */
export const whoIs = async (server: TestServer, cookie: string): Promise<{ status: number; role?: string }> => {
  const reply = await server.app.inject({ url: '/api/v1/me', headers: { cookie } });
  return {
    status: reply.statusCode,
    ...(reply.statusCode === 200 ? { role: reply.json<{ role: string }>().role } : {}),
  };
};
