import type { RegisteredRoute } from '#server/platform/http/api.ts';
import type { Expectation } from '../api/expectations/expectation.ts';
import { expectations } from '../api/expectations/index.ts';
import { callRoute, namesThing, strayWords } from './route-calls.ts';
import { fingerprints, hasColumn, tablesWith } from './rows.ts';
import type { Reply, TestServer } from './server.ts';
import { ELSEWHERE, type Ids, type Principal, principals, type Relation, relations, type World } from './world.ts';

/** Rows that a refused request may leave: that somebody tried, and nothing else. */
const TRACES = ['ident.sessions', 'ident.login_attempts'];

/** Fields that no body has, with values that would do harm. */
const EXTRA = {
  zqextra: 'zqextra',
  id: '11111111-1111-4111-8111-111111111111',
  role: 'admin',
  regionCode: ELSEWHERE,
  region_code: ELSEWHERE,
  region: ELSEWHERE,
  status: 'verified',
  state: 'approved',
  version: 41,
  createdBy: '11111111-1111-4111-8111-111111111111',
  secondFactor: true,
};

const extraFor = (route: RegisteredRoute['route']): object => {
  const known = Object.keys((route.body as { shape?: object } | undefined)?.shape ?? {});
  return Object.fromEntries(Object.entries(EXTRA).filter(([name]) => !known.includes(name)));
};

/** Status and body without the number of the request, and without the id that was asked for. */
const masked = (reply: Reply, ids: Ids): string => {
  const { traceId: _, ...body } = (reply.body ?? {}) as Record<string, unknown>;
  let text = JSON.stringify({ status: reply.status, type: reply.raw.headers['content-type'], body });
  for (const id of Object.values(ids)) text = text.replaceAll(id, '<id>');
  return text;
};

interface Variant {
  name: string;
  fields: object;
  status?: number;
}

export interface Walked {
  requests: number;
  problems: string[];
}

/** Walks every registered route as every principal, on the things of every relation, as the expectations say. */
export const matrixOf = (server: TestServer, world: World) => {
  const sql = server.database.ownerSql;
  let nth = 0;

  const cases = server.routes.flatMap((registered) => {
    const expectation = expectations[registered.route.operationId];
    return expectation ? [{ registered, route: registered.route, expectation }] : [];
  });

  const send = (
    registered: RegisteredRoute,
    expectation: Expectation,
    principal: Principal,
    relation: Relation,
    extra: object = {},
    given: { ids: Ids; account?: World['principals'][Principal] } = { ids: world.ids(relation, principal) },
  ): Promise<Reply> => {
    const { ids, account = world.principals[principal] } = given;
    const body = expectation.body && {
      ...expectation.body({ world, principal, relation, ids, nth: ++nth }),
      ...extra,
    };
    return callRoute(server, registered, expectation, account, ids, body);
  };

  const variantsOf = (route: RegisteredRoute['route'], expectation: Expectation, principal: Principal): Variant[] => {
    const variants: Variant[] = [{ name: '', fields: {} }];
    if (route.body) variants.push({ name: ' with extra fields', fields: extraFor(route) });
    for (const { field, value, answers } of expectation.foreign ?? [])
      for (const [relation, status] of Object.entries('own' in answers ? answers : (answers[principal] ?? {})) as [
        Relation,
        number,
      ][])
        variants.push({ name: ` with ${field} of ${relation}`, fields: { [field]: value(world, relation) }, status });
    return variants;
  };

  /** Who is not let in gets the same answer as for what does not exist, and changes nothing. */
  const refusals = async (): Promise<Walked> => {
    const problems: string[] = [];
    let requests = 0;
    const before = await fingerprints(sql, { except: TRACES });
    for (const { registered, route, expectation } of cases)
      for (const principal of principals) {
        const allowed: readonly Relation[] | undefined = expectation.allow[principal];
        const asked = namesThing(route.path, expectation) ? relations : (['own'] as const);
        const refused = asked.filter((relation) => !allowed?.includes(relation));
        const nothing = world.ids('absent', principal);
        const absent = refused.includes('absent')
          ? masked(await send(registered, expectation, principal, 'absent', {}, { ids: nothing }), nothing)
          : '';
        for (const relation of refused)
          for (const extra of route.body ? [{}, extraFor(route)] : [{}]) {
            const ids = world.ids(relation, principal);
            const reply = await send(registered, expectation, principal, relation, extra, { ids });
            requests++;
            const known = expectation.exists?.[principal]?.[relation];
            const wanted = known ?? (allowed ? 404 : principal === 'anonymous' ? 401 : 403);
            const wrong = (what: string) =>
              problems.push(`${route.operationId} by ${principal} on ${relation} ${what}`);
            if (reply.status !== wanted)
              wrong(`answers ${reply.status} instead of ${wanted}: ${JSON.stringify(reply.body)}`);
            if (!/^application\/problem\+json/.test(String(reply.raw.headers['content-type'])))
              wrong('is no problem+json');
            if (typeof (reply.body as { traceId?: unknown } | undefined)?.traceId !== 'string') wrong('has no number');
            if (known === undefined && absent !== '' && masked(reply, ids) !== absent)
              wrong(`differs from what does not exist: ${masked(reply, ids)} ${absent}`);
          }
      }
    const after = await fingerprints(sql, { except: TRACES });
    for (const [table, print] of Object.entries(after))
      if (print !== before[table]) problems.push(`refused requests changed ${table}`);
    return { requests, problems };
  };

  /** Who is let in gets own things only, and cannot set what no field is for. */
  const acts = async (): Promise<Walked> => {
    const problems: string[] = [];
    let requests = 0;
    const farRows = () =>
      fingerprints(sql, {
        where: `where region_code = '${ELSEWHERE}'`,
        columns: (table) => hasColumn(sql, table, 'region_code'),
      });
    const admins = async () =>
      (await sql`select id from ident.accounts where role = 'admin' and name <> 'Test admin'`).map((row) => row.id);
    const before = JSON.stringify([await farRows(), await admins()]);
    for (const { registered, route, expectation } of cases)
      for (const principal of principals)
        for (const relation of expectation.allow[principal] ?? [])
          for (const variant of variantsOf(route, expectation, principal)) {
            const made = await expectation.as?.(world, principal);
            const fresh = relation === 'absent' ? {} : await expectation.fresh?.(world, relation);
            const ids = { ...world.ids(relation, principal), ...fresh, ...made?.ids };
            const account = made?.account ?? world.principals[principal];
            const reply = await send(registered, expectation, principal, relation, variant.fields, { ids, account });
            requests++;
            const wanted = variant.status === undefined ? (expectation.answers ?? [route.status]) : [variant.status];
            const label = `${route.operationId} by ${principal} on ${relation}${variant.name}`;
            if (!wanted.includes(reply.status))
              problems.push(
                `${label}: ${reply.status} instead of ${wanted.join()} ${reply.body?.code} ${JSON.stringify(reply.body?.errors)}`,
              );
            const stray = strayWords(world, reply, principal, expectation);
            if (stray.length > 0) problems.push(`${label} shows ${stray.join()}`);
          }
    if (JSON.stringify([await farRows(), await admins()]) !== before)
      problems.push('rows of another region were changed, or somebody became admin');
    const kept = await tablesWith(sql, 'zqextra');
    if (kept.length > 0) problems.push(`fields that do not exist were kept in ${kept.join()}`);
    const numbered = await sql`select 1 from ident.accounts where version = 41`;
    if (numbered.length > 0) problems.push('a version was set from outside');
    return { requests, problems };
  };

  return { cases, refusals, acts };
};
