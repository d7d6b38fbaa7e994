import type { FieldError } from '#contract/validation.ts';
import { AppError, defineError } from '#server/platform/errors.ts';

/** The file cannot be read at all; `message` says what to do about it. */
export const unreadableFile = (code: string, message: string): AppError =>
  new AppError({
    code,
    status: 400,
    title: 'Bestand niet gelezen',
    detail: message,
    errors: [{ pointer: '/body/file', detail: message }],
  });

/** Columns that may not come in, such as citizen service numbers. */
export const refusedFile = (messages: readonly string[]): AppError =>
  new AppError({
    code: 'caseload.refused-column',
    status: 400,
    title: 'Bestand geweigerd',
    detail: messages.join(' '),
    errors: messages.map((detail): FieldError => ({ pointer: '/body/file', detail })),
  });

export const importDone = defineError(
  'caseload.import-done',
  409,
  'Al ingelezen',
  'Dit bestand is al ingelezen. Bekijk het verslag.',
);
export const columnsMissing = defineError(
  'caseload.columns-missing',
  409,
  'Nog niet klaar',
  'Kies eerst welke kolommen het klantnummer en de naam zijn.',
);
