import { OPEN_LIMIT } from '#contract/interest.ts';
import { defineError } from '#server/platform/errors.ts';

export const actNotAllowed = defineError(
  'introductions.not-allowed',
  409,
  'Dat kan nu niet',
  'Deze stap past niet bij hoe het er nu voor staat. Ververs de pagina en kijk opnieuw.',
);

export const tooManyOpen = defineError(
  'introductions.too-many-open',
  409,
  'Nu even niet',
  `U hebt ${OPEN_LIMIT} keer interesse openstaan. Zodra er een antwoord is, kunt u verder.`,
);

export const alreadyAsked = defineError(
  'introductions.already-asked',
  409,
  'U hebt dit al gevraagd',
  'U hebt met deze vacature al interesse getoond in deze kaart. Wij zijn ermee bezig. U vindt het bij Interesse.',
);

export const vacancyNotOpen = defineError(
  'introductions.vacancy-not-open',
  409,
  'Deze vacature staat niet open',
  'Kies een vacature die is goedgekeurd en nog openstaat. Staat die er niet? Plaats dan eerst een vacature.',
);

export const cardGone = defineError(
  'introductions.card-gone',
  404,
  'Deze kaart is er niet meer',
  'Deze kaart is er niet meer. Zoek opnieuw: elke dag verandert wat er te vinden is.',
);

export const notBehindTile = defineError(
  'introductions.not-behind-tile',
  409,
  'Deze persoon past hier niet bij',
  'Deze persoon hoort niet of niet meer bij wat de werkgever zag. Kies iemand uit de lijst.',
);

export const cannotBeFound = defineError(
  'introductions.cannot-be-found',
  409,
  'Nu niet te vinden',
  'Deze persoon is nu niet te vinden. Een van de sleutels staat uit, of iemand anders is als bemiddelaar aangewezen.',
);

export const blockedEmployer = defineError(
  'introductions.blocked-employer',
  409,
  'Niet met dit bedrijf',
  'Deze persoon wil niet aan dit bedrijf worden voorgesteld. Kies iemand anders.',
);

export const askedBefore = defineError(
  'introductions.asked-before',
  409,
  'Al eerder gevraagd',
  'Deze persoon is voor deze vacature al eerder gevraagd. Wij vragen niet nog een keer. Kies iemand anders.',
);

export const alreadyRunning = defineError(
  'introductions.already-running',
  409,
  'Loopt al',
  'Voor deze persoon en deze vacature loopt al een kennismaking. Je vindt haar op het bord.',
);

export const notOwnEmployer = defineError(
  'introductions.not-own-employer',
  409,
  'Niet jouw werkgever',
  'Een collega is de vaste accountmanager van deze werkgever. Vraag je collega om dit te doen.',
);

export const nobodyAtEmployer = defineError(
  'introductions.nobody-at-employer',
  409,
  'Niemand om contact mee te hebben',
  'Dit bedrijf heeft nu niemand die kan inloggen, of staat stil. Regel dat eerst met de werkgever.',
);

export const vacancyFull = defineError(
  'introductions.vacancy-full',
  409,
  'De vacature is vervuld',
  'Voor deze vacature zijn alle plaatsen vervuld. Wil de werkgever meer mensen? Verhoog dan eerst het aantal.',
);

export const noAccountManager = defineError(
  'introductions.no-account-manager',
  409,
  'Nog geen accountmanager',
  'Uw bedrijf heeft nog geen accountmanager. Bel ons, dan regelen wij dat.',
);
