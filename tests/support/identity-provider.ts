import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Identity {
  subject: string;
  email: string;
  emailVerified: boolean;
  amr?: string[];
  acr?: string;
}

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who logs in at the provider next: without asking, as if the form was filled in. */
  next: Identity;
  /** Walks from the authorization address through the provider, as a browser without earlier cookies, to the return address. */
  visit(authorization: string): Promise<string>;
  close(): Promise<void>;
}

/** A real OpenID provider on the loopback address, with one client that returns to `redirectUri`. */
export const startIdentityProvider = async (redirectUri: string): Promise<IdentityProvider> => {
  const people = new Map<string, Identity>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['werkbrug', 'a client secret for tests only'];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    cookies: { keys: ['a cookie key for tests only'] },
    claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    findAccount: (_ctx: unknown, id: string) => {
      const person = people.get(id);
      return (
        person && {
          accountId: id,
          claims: () => ({ sub: id, email: person.email, email_verified: person.emailVerified }),
        }
      );
    },
  });
  const handle = provider.callback();

  const idp: IdentityProvider = {
    issuer,
    clientId,
    clientSecret,
    next: { subject: 'nobody', email: 'nobody@example.nl', emailVerified: false },
    async visit(authorization) {
      const cookies = new Map<string, string>();
      for (let address = authorization, step = 0; step < 10; step++) {
        if (address.startsWith(redirectUri)) return address;
        const answer = await fetch(address, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const line of answer.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
          cookies.set(name, value);
        }
        const location = answer.headers.get('location');
        if (location === null) throw new Error(`the provider stopped with ${answer.status}: ${await answer.text()}`);
        address = new URL(location, address).href;
      }
      throw new Error('the provider never came back');
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      handle(request, response);
      return;
    }
    void (async () => {
      const { prompt, params, session } = await provider.interactionDetails(request, response);
      if (prompt.name === 'login') {
        const { subject, amr, acr } = idp.next;
        people.set(subject, idp.next);
        await provider.interactionFinished(request, response, { login: { accountId: subject, amr, acr } });
        return;
      }
      const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: params.client_id });
      grant.addOIDCScope('openid email');
      const grantId = await grant.save();
      await provider.interactionFinished(request, response, { consent: { grantId } });
    })();
  });
  return idp;
};
