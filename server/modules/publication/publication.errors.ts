import { defineError } from '#server/platform/errors.ts';

export const isProtected = defineError(
  'publication.protected',
  409,
  'Een kaart kan niet',
  'Voor wie een beschermd adres of een veiligheidsmelding heeft, maken wij geen kaart. Een accountmanager kan wel persoonlijk een kennismaking regelen.',
);
export const bothKeysNeeded = defineError(
  'publication.keys-off',
  409,
  'Er is nog geen kaart om te bevestigen',
  'Zet eerst de sleutel aan. Daarna kan het profiel worden bevestigd.',
);
export const nobodyToAsk = defineError(
  'publication.nobody-to-ask',
  409,
  'Er is nog niemand om het aan te vragen',
  'Er is nog geen klantmanager of login bekend. Bel ons, dan regelen we het.',
);
export const tooFewAlike = defineError(
  'publication.too-few-alike',
  409,
  'Dat kan nu niet',
  'Je lijkt dan op te weinig anderen. Probeer het later opnieuw, of kies iets anders.',
);
