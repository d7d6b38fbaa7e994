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
