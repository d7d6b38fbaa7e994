import { Secret, TOTP } from 'otpauth';

const SECONDS = 30;

/** RFC 6238 with SHA-1, 6 digits and 30 s: what every authenticator app understands. */
const totp = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: 'Werkbrug',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: SECONDS,
    secret: Secret.fromBase32(secret),
  });

export const makeTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** Address for the QR code of enrolment. */
export const totpUri = (secret: string, label: string): string => totp(secret, label).toString();

/** Code of this moment. */
export const totpCode = (secret: string, at: Date): string => totp(secret).generate({ timestamp: at.getTime() });

/**
 * Counter of the accepted code, or null. One step of clock difference is allowed (RFC 6238 §5.2); a counter at or below
 * `lastCounter` was used before and is refused.
 */
export const acceptTotp = (secret: string, code: string, at: Date, lastCounter: number): number | null => {
  const delta = totp(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  if (delta === null) return null;
  const counter = Math.floor(at.getTime() / 1000 / SECONDS) + delta;
  return counter > lastCounter ? counter : null;
};
