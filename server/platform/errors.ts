import type { FieldError } from '#contract/validation.ts';

/**
 * An error that a caller may see. `code` is stable and dotted; `detail` is plain Dutch and says what to do.
 * Everything else that is thrown becomes a 500 without its cause.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(fields: {
    code: string;
    status: number;
    title: string;
    detail: string;
    errors?: FieldError[];
    headers?: Record<string, string>;
  }) {
    super(fields.detail);
    this.code = fields.code;
    this.status = fields.status;
    this.title = fields.title;
    this.errors = fields.errors;
    this.headers = fields.headers ?? {};
  }
}

/** A named constructor of an error: `const taken = defineError('accounts.email-taken', 409, 'Bestaat al', '…')`. */
export const defineError =
  (code: string, status: number, title: string, detail: string) =>
  (errors?: FieldError[]): AppError =>
    new AppError({ code, status, title, detail, ...(errors ? { errors } : {}) });

export const invalidInput = (errors: FieldError[]): AppError =>
  new AppError({
    code: 'request.invalid',
    status: 400,
    title: 'Er klopt iets niet',
    detail: 'Kijk naar de velden die hieronder staan en probeer het opnieuw.',
    errors,
  });

/** Absent, hidden and forbidden things give this same answer, so that nobody learns what exists. */
export const notFound = defineError(
  'request.not-found',
  404,
  'Niet gevonden',
  'Dit bestaat niet, of je mag het niet zien.',
);

export const notLoggedIn = defineError('session.required', 401, 'Inloggen nodig', 'Log in en probeer het opnieuw.');
export const forbidden = defineError('request.forbidden', 403, 'Geen toegang', 'Met jouw rol kun je dit niet doen.');
export const secondFactorRequired = defineError(
  'session.second-factor-required',
  403,
  'Tweede stap nodig',
  'Stel eerst de tweede stap van het inloggen in.',
);
export const foreignOrigin = defineError(
  'request.foreign-origin',
  403,
  'Aanvraag geweigerd',
  'Deze aanvraag kwam niet van onze eigen website. Open de pagina opnieuw.',
);
export const versionRequired = defineError(
  'request.version-required',
  428,
  'Versie ontbreekt',
  'Stuur in If-Match mee welke versie je hebt gelezen.',
);
export const staleVersion = defineError(
  'request.stale-version',
  412,
  'Iemand was je voor',
  'Iemand anders heeft dit intussen veranderd. Bekijk de nieuwe versie en pas je wijziging opnieuw toe.',
);
export const unsupportedMediaType = defineError(
  'request.unsupported-media-type',
  415,
  'Verkeerd soort inhoud',
  'Stuur de gegevens als application/json.',
);
export const tooManyRequests = (seconds: number): AppError =>
  new AppError({
    code: 'request.too-many',
    status: 429,
    title: 'Even wachten',
    detail: `Dit ging te vaak achter elkaar. Probeer het over ${seconds} seconden opnieuw.`,
    headers: { 'retry-after': String(seconds) },
  });
export const idempotencyMismatch = defineError(
  'request.idempotency-mismatch',
  422,
  'Sleutel al gebruikt',
  'Deze Idempotency-Key hoort bij een andere aanvraag. Gebruik een nieuwe.',
);
export const idempotencyInFlight = defineError(
  'request.in-flight',
  409,
  'Nog bezig',
  'Dezelfde aanvraag wordt al verwerkt. Wacht even en probeer het opnieuw.',
);
/** A unique or foreign key stood in the way and no use case gave a better sentence. */
export const conflict = defineError(
  'request.conflict',
  409,
  'Dat kan nu niet',
  'Dit botst met iets dat al bestaat. Ververs de pagina en kijk opnieuw.',
);
export const busy = defineError(
  'service.busy',
  503,
  'Even te druk',
  'Het is nu even te druk. Probeer het over een paar seconden opnieuw.',
);
