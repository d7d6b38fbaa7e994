import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { Route } from '#contract/route.ts';
import { idempotency } from '#drizzle/schema/ops.ts';
import type { Context } from '../context.ts';
import { idempotencyInFlight, idempotencyMismatch, invalidInput } from '../errors.ts';

/** Object keys in order, so that the same request has the same hash whoever wrote the JSON. */
const stable = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(stable)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, part]) => [key, stable(part)]),
        )
      : value;

/**
 * A command that is sent again with the same Idempotency-Key has its effect once and gets the first answer. The key is
 * claimed in the transaction of the effect itself: a crash leaves neither, a double submit waits for the first.
 */
export const once = async (
  ctx: Context,
  request: FastifyRequest,
  route: Route,
  effect: () => Promise<unknown>,
): Promise<unknown> => {
  const key = request.headers['idempotency-key'];
  const { accountId } = ctx.actor;
  if (key === undefined || accountId === null || route.method === 'GET') return effect();
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key))
    throw invalidInput([{ pointer: '/headers/idempotency-key', detail: 'Gebruik 8 tot 100 tekens zonder spaties.' }]);
  const requestHash = createHash('sha256')
    .update(
      JSON.stringify([
        route.operationId,
        stable(request.params),
        stable(request.body ?? null),
        request.headers['if-match'] ?? null,
      ]),
    )
    .digest('hex');
  const claimed = await ctx.tx
    .insert(idempotency)
    .values({ accountId, key, operation: route.operationId, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  const mine = and(eq(idempotency.accountId, accountId), eq(idempotency.key, key));
  if (claimed.length === 0) {
    const [first] = await ctx.tx.select().from(idempotency).where(mine);
    if (!first) throw idempotencyInFlight();
    if (first.requestHash !== requestHash) throw idempotencyMismatch();
    if (first.status === null) throw idempotencyInFlight();
    return first.body;
  }
  const answer = await effect();
  ctx.send(
    ctx.tx
      .update(idempotency)
      .set({ status: route.status, body: answer ?? null })
      .where(mine),
  );
  return answer;
};
