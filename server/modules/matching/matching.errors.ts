import { defineError } from '#server/platform/errors.ts';

export const cannotBeFound = defineError(
  'matching.cannot-be-found',
  409,
  'Eerst de sleutels',
  'De accountmanager kan deze persoon nog niet vinden. Zet eerst samen beide sleutels aan.',
);

export const keepsAway = defineError(
  'matching.keeps-away',
  409,
  'Niet bij deze werkgever',
  'Deze persoon wil niet met deze werkgever kennismaken.',
);
