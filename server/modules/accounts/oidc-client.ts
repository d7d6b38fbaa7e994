import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Config } from '#server/platform/config.ts';
import { type OidcClaims, provesSecondFactor } from './oidc-claims.ts';

/** What the browser keeps, sealed, while the person is at the provider. */
export interface OidcChecks {
  state: string;
  nonce: string;
  verifier: string;
}

export interface OidcClient {
  /** Address to send the browser to, with a fresh state, nonce and PKCE verifier. */
  start(): Promise<{ url: string; checks: OidcChecks }>;
  /** Exchanges the code of the return address. Throws when state, nonce, PKCE, issuer or signature do not fit. */
  finish(returned: URL, checks: OidcChecks): Promise<OidcClaims>;
}

const TIMEOUT_SECONDS = 10;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** HTTP Basic unless the provider says that it only takes the secret in the body (OpenID Connect Core §9). */
const authenticate =
  (secret: string): ClientAuth =>
  (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const inBody = methods !== undefined && !methods.includes('client_secret_basic');
    (inBody ? ClientSecretPost(secret) : ClientSecretBasic(secret))(server, client, body, headers);
  };

/** Code flow with PKCE (RFC 7636). The provider is asked for its configuration at the first login, not at start. */
export const makeOidcClient = (oidc: NonNullable<Config['oidc']>, publicUrl: string): OidcClient => {
  let known: Promise<Configuration> | undefined;

  const provider = (): Promise<Configuration> => {
    const issuer = new URL(oidc.issuer);
    known ??= discovery(issuer, oidc.clientId, undefined, authenticate(oidc.clientSecret.reveal()), {
      timeout: TIMEOUT_SECONDS,
      // Plain http only towards this machine itself.
      execute: issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname) ? [allowInsecureRequests] : [],
    }).catch((error: unknown) => {
      // A provider that was away is asked again next time.
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async start() {
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await provider(), {
        redirect_uri: `${publicUrl}/api/v1/oidc/callback`,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, checks };
    },

    async finish(returned, checks) {
      const configuration = await provider();
      const answer = await authorizationCodeGrant(configuration, returned, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      });
      const token = answer.claims();
      if (!token) throw new Error('the provider gave no ID token');
      const info =
        token.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
          ? await fetchUserInfo(configuration, answer.access_token, token.sub)
          : token;
      return {
        subject: `${token.iss} ${token.sub}`,
        email: info.email_verified === true && typeof info.email === 'string' ? info.email : null,
        secondFactor: oidc.trustsSecondFactor || provesSecondFactor(token),
      };
    },
  };
};
