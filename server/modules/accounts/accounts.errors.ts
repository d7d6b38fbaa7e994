import { AppError, defineError } from '#server/platform/errors.ts';

/** One answer for an unknown address, a wrong password and a suspended account: it tells nobody which addresses exist. */
export const loginRefused = defineError(
  'session.login-refused',
  401,
  'Inloggen lukt niet',
  'Het e-mailadres of het wachtwoord klopt niet. Kijk ze na en probeer het opnieuw.',
);
export const codeRequired = defineError(
  'session.code-required',
  401,
  'Code nodig',
  'Vul ook de code in van 6 cijfers uit je app.',
);
export const codeRefused = defineError(
  'session.code-refused',
  401,
  'Code klopt niet',
  'Deze code klopt niet of is al gebruikt. Wacht tot je app een nieuwe code laat zien.',
);
export const tooManyAttempts = (minutes: number): AppError =>
  new AppError({
    code: 'session.too-many-attempts',
    status: 429,
    title: 'Even wachten',
    detail: `Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over ${minutes} minuten opnieuw.`,
    headers: { 'retry-after': String(minutes * 60) },
  });
export const employerStopped = defineError(
  'session.employer-stopped',
  403,
  'Uw bedrijf kan nu niet inloggen',
  'Wij hebben de toegang van uw bedrijf stilgezet. Bel ons als u wilt weten waarom.',
);
export const linkRefused = defineError(
  'session.link-refused',
  410,
  'Deze link werkt niet meer',
  'De link is al gebruikt of te oud. Vraag een nieuwe aan.',
);
export const startAgain = defineError(
  'session.start-again',
  401,
  'Begin opnieuw',
  'Het duurde te lang. Log opnieuw in met je e-mailadres en wachtwoord.',
);
export const passwordRefused = defineError(
  'account.password-refused',
  403,
  'Dat klopt niet',
  'Het wachtwoord of de code klopt niet. Probeer het opnieuw.',
);
export const addressTaken = defineError(
  'account.address-taken',
  409,
  'Dit adres kan niet',
  'Dit e-mailadres is al in gebruik. Neem een ander adres, of zoek de gebruiker op.',
);
export const alreadyJoined = defineError(
  'account.already-joined',
  409,
  'Uitnodiging niet nodig',
  'Deze persoon heeft al een account en kan inloggen.',
);
export const lastAdmin = defineError(
  'account.last-admin',
  409,
  'Er moet een beheerder blijven',
  'Dit is de laatste functioneel beheerder. Maak eerst iemand anders beheerder.',
);
export const statusConflict = defineError(
  'account.status-conflict',
  409,
  'Dat kan nu niet',
  'De stand van dit account is intussen veranderd. Ververs de pagina en kijk opnieuw.',
);
export const roleFixed = defineError(
  'account.role-fixed',
  409,
  'Deze rol ligt vast',
  'Alleen medewerkers kunnen een andere rol krijgen.',
);
