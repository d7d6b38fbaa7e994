import { AppError, defineError } from '#server/platform/errors.ts';

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
export const needsVacancy = defineError(
  'search.vacancy-needed',
  409,
  'Plaats eerst een vacature',
  'Plaats eerst een vacature. Zodra die is goedgekeurd, ziet u wat mensen zelf extra laten zien.',
);
export const cardGone = defineError(
  'search.card-gone',
  404,
  'Deze kaart is er niet meer',
  'Kaarten veranderen bij elke ronde, en mensen kunnen hun kaart altijd weghalen. Zoek opnieuw.',
);
export const nameTaken = defineError(
  'saved-searches.name-taken',
  409,
  'Deze naam is er al',
  'U hebt al een zoekopdracht met deze naam. Kies een andere naam.',
);
export const tooManySaved = defineError(
  'saved-searches.full',
  409,
  'U hebt 20 zoekopdrachten bewaard',
  'Meer kan niet. Gooi eerst een zoekopdracht weg die u niet meer nodig hebt.',
);
/** `retryAfter` in seconds. */
export const budgetSpent = (retryAfter: number, per: 'day' | 'month'): AppError =>
  new AppError({
    code: 'search.budget-spent',
    status: 429,
    title: 'U hebt genoeg kaarten bekeken',
    detail:
      per === 'day'
        ? 'Uw bedrijf heeft vandaag 60 kaarten bekeken. Morgen kunt u verder. De groepen kunt u wel blijven bekijken, zonder vacature erbij.'
        : 'Uw bedrijf heeft in 30 dagen 200 kaarten bekeken. Bel uw accountmanager, die denkt met u mee. De groepen kunt u wel blijven bekijken, zonder vacature erbij.',
    headers: { 'retry-after': String(retryAfter) },
  });
