import type { FieldError } from '#contract/validation.ts';
import { AppError, defineError } from '#server/platform/errors.ts';

/** The text holds something that looks like personal data; sent again with `acceptWarnings` it may pass. */
export const textWarning = (errors: FieldError[], refused: boolean): AppError =>
  new AppError({
    code: refused ? 'profile.text-refused' : 'profile.text-warning',
    status: 409,
    title: refused ? 'Dit kan er niet in' : 'Kijk nog even naar je tekst',
    detail: refused
      ? 'In je tekst staat een nummer dat hier niet hoort. Haal het weg, dan kun je verder.'
      : 'In je tekst staat iets dat hier misschien niet hoort. Haal het weg, of bewaar het toch als het klopt.',
    errors,
  });
