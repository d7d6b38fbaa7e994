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

export const looksLike = defineError(
  'people.looks-like',
  409,
  'Deze persoon is er misschien al',
  'Deze persoon lijkt op iemand uit jouw groep. Kijk of het dezelfde is. Is het iemand anders? Ga dan toch verder.',
);
export const clientNumberTaken = defineError(
  'people.client-number-taken',
  409,
  'Dit klantnummer is al in gebruik',
  'Iemand in jouw gemeente heeft dit klantnummer al. Kijk het na, of zoek de persoon op.',
);
export const notACaseManager = defineError(
  'caseload.no-such-colleague',
  400,
  'Deze collega kan niet',
  'Kies een klantmanager van jouw gemeente die nu werkt met Werkbrug.',
);
export const accessNotNeeded = defineError(
  'people.access-not-needed',
  409,
  'Je hebt al toegang',
  'Je kunt deze persoon al openen.',
);
