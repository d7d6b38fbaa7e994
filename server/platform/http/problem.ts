import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#contract/problem.ts';
import { isDatabaseLost, sqlState } from '../db.ts';
import {
  AppError,
  busy,
  conflict,
  idempotencyInFlight,
  invalidInput,
  notFound,
  unsupportedMediaType,
} from '../errors.ts';

const internal = {
  code: 'service.internal',
  status: 500,
  title: 'Er ging iets mis bij ons',
  detail:
    'Wat je eerder hebt bewaard, is er nog. Probeer het zo opnieuw. Lukt het dan niet? Bel ons en noem het nummer hieronder.',
};

/** The cause stays here; what leaves is a code, a sentence and the number to find it by in the log. */
const toAppError = (error: unknown): AppError | null => {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown }).code;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return unsupportedMediaType();
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE')
    return new AppError({
      code: 'request.too-large',
      status: 413,
      title: 'Te groot',
      detail: 'Dit bestand of formulier is te groot.',
    });
  if (
    code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    code === 'FST_ERR_CTP_INVALID_JSON_BODY'
  )
    return invalidInput([{ pointer: '/body', detail: 'Dit is geen geldige JSON.' }]);
  switch (sqlState(error)) {
    case '23505':
    case '23503':
    case '23P01':
      return conflict();
    case '23514':
      return new AppError({
        code: 'request.impossible',
        status: 409,
        title: 'Dat kan nu niet',
        detail: 'Deze stap past niet bij hoe het er nu voor staat. Ververs de pagina en kijk opnieuw.',
      });
    // NUL and broken characters cannot be kept as text.
    case '22021':
    case '22P05':
      return invalidInput([{ pointer: '', detail: 'Haal de vreemde tekens weg.' }]);
    case '55P03':
      return idempotencyInFlight();
    case '57014':
    case '53300':
    case '40001':
    case '40P01':
      return busy();
    default:
  }
  if (isDatabaseLost(error)) return busy();
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError({
      code: 'request.refused',
      status,
      title: 'Aanvraag geweigerd',
      detail: 'Deze aanvraag klopt niet. Kijk hem na en probeer het opnieuw.',
    });
  return null;
};

const send = (reply: FastifyReply, request: FastifyRequest, error: Omit<Problem, 'type' | 'traceId'>): FastifyReply => {
  const body: Problem = { type: `/problemen/${error.code}`, ...error, traceId: request.id };
  return reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body);
};

/** Also for addresses that no route or hook ever sees, such as one with broken percent signs. */
export const sendNotFound = (reply: FastifyReply, request: FastifyRequest): FastifyReply => {
  const error = notFound();
  return send(reply, request, { title: error.title, status: error.status, detail: error.message, code: error.code });
};

/** One mapper for every error of the API: RFC 9457, all field errors at once, nothing of the cause. */
export const installProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => {
    const known = toAppError(error);
    if (!known) {
      request.log.error({ err: error }, 'unexpected error');
      return send(reply, request, internal);
    }
    if (known.status === 503) {
      request.log.warn({ err: error }, 'busy');
      void reply.header('retry-after', '2');
    }
    for (const [name, value] of Object.entries(known.headers)) void reply.header(name, value);
    return send(reply, request, {
      title: known.title,
      status: known.status,
      detail: known.message,
      code: known.code,
      ...(known.errors ? { errors: known.errors } : {}),
    });
  });
  app.setNotFoundHandler((request, reply) => sendNotFound(reply, request));
};
