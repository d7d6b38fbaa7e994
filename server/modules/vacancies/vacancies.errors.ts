import { defineError } from '#server/platform/errors.ts';

export const vacancyNotInState = defineError(
  'vacancies.not-in-state',
  409,
  'Dat kan nu niet',
  'Deze vacature is daarvoor niet in de goede stand. Ververs de pagina en kijk opnieuw.',
);

export const employerNotVerified = defineError(
  'vacancies.employer-not-verified',
  409,
  'Eerst een controle',
  'Wij controleren eerst het bedrijf. Dat duurt hoogstens 2 werkdagen. De vacature blijft bewaard als concept.',
);

export const employerStopped = defineError(
  'vacancies.employer-stopped',
  403,
  'Geen toegang',
  'Dit bedrijf kan nu geen vacatures plaatsen. Neem contact met ons op.',
);

export const closingDatePassed = defineError(
  'vacancies.closing-date-passed',
  409,
  'De sluitingsdatum is voorbij',
  'Kies eerst een sluitingsdatum vanaf morgen.',
);
