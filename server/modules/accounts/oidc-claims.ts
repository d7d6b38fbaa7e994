/** What we use of an ID token and the user info. */
export interface OidcClaims {
  /** `<issuer> <subject>`: a subject is only unique at its own provider. */
  subject: string;
  /** Only when the provider says that it was verified. */
  email: string | null;
  secondFactor: boolean;
}

/**
 * Values of `acr` that stand for two factors: eHerkenning level 3 and 4, eIDAS substantial and high (Implementing
 * Regulation (EU) 2015/1502), DigiD Midden and Hoog in SAML terms, and the REFEDS MFA profile.
 */
const STRONG_ACR = new Set([
  'urn:etoegang:core:assurance-class:loa3',
  'urn:etoegang:core:assurance-class:loa4',
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
  'https://refeds.org/profile/mfa',
]);

/** True when the claims say that more than one factor was used: `amr` with `mfa` (RFC 8176 §2), or a strong `acr`. */
export const provesSecondFactor = (claims: Readonly<Record<string, unknown>>): boolean =>
  (Array.isArray(claims.amr) && claims.amr.includes('mfa')) ||
  (typeof claims.acr === 'string' && STRONG_ACR.has(claims.acr));
