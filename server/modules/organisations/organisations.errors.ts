import { defineError } from '#server/platform/errors.ts';

export const employerStatusConflict = defineError(
  'employer.status-conflict',
  409,
  'Dat kan nu niet',
  'Een collega heeft hier intussen over besloten. Ververs de pagina en kijk opnieuw.',
);
export const noAccountManager = defineError(
  'employer.no-account-manager',
  409,
  'Er is geen accountmanager',
  'Kies een accountmanager van deze regio die kan inloggen.',
);
export const notVerified = defineError(
  'employer.not-verified',
  403,
  'Wij controleren eerst uw bedrijf',
  'Wij controleren eerst uw bedrijf. Dat duurt hoogstens 2 werkdagen.',
);
export const managersOnly = defineError(
  'company.managers-only',
  403,
  'Dat doet een beheerder van uw bedrijf',
  'Vraag het aan een collega die uw bedrijf op Werkbrug beheert.',
);
export const lastManager = defineError(
  'company.last-manager',
  409,
  'Er moet een beheerder blijven',
  'Dit is de laatste beheerder van uw bedrijf. Nodig eerst iemand anders uit als beheerder.',
);
export const memberStateConflict = defineError(
  'company.member-state-conflict',
  409,
  'Dat kan nu niet',
  'De toegang van deze collega is intussen veranderd. Ververs de pagina en kijk opnieuw.',
);
