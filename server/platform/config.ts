import { z } from 'zod';

/** A value that does not show itself in logs or JSON. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
}

interface Setting {
  name: string;
  meaning: string;
  example: string;
  fallback: string;
  secret?: true;
}

/** Every variable that the program reads: source of `.env.example` and of the table in the README. */
export const configTable: readonly Setting[] = [
  { name: 'PORT', meaning: 'Port of the web server', example: '3000', fallback: '3000' },
  { name: 'HOST', meaning: 'Address to listen on', example: '0.0.0.0', fallback: '127.0.0.1' },
  {
    name: 'PUBLIC_URL',
    meaning: 'Address that people type; used in mails and to check the origin of requests',
    example: 'https://werkbrug.example',
    fallback: 'http://localhost:PORT',
  },
  { name: 'ROLE', meaning: 'all, or one of api, web and worker', example: 'api', fallback: 'all' },
  { name: 'API_URL', meaning: 'Address of the API, for ROLE=web', example: 'http://10.0.0.5:3000', fallback: '' },
  {
    name: 'DATA_DIR',
    meaning: 'Folder for the embedded database, secrets and demo accounts',
    example: '.data',
    fallback: '.data',
  },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 16 or newer (owner of the database, with CREATEROLE); empty: embedded',
    example: 'postgres://owner:password@db/werkbrug',
    fallback: '',
    secret: true,
  },
  {
    name: 'MEILI_URL',
    meaning: 'Meilisearch server that answers searches; empty: the index in the process',
    example: 'https://meili.example',
    fallback: '',
  },
  {
    name: 'MEILI_KEY',
    meaning: 'Key of that server, with the rights in docs/operations.md and no others',
    example: '',
    fallback: '',
    secret: true,
  },
  {
    name: 'MEILI_PREFIX',
    meaning: 'Begins the name of every index on that server',
    example: 'werkbrug-acceptatie',
    fallback: 'werkbrug',
  },
  {
    name: 'APP_SECRET',
    meaning: 'At least 32 characters; all keys are derived from it. Empty: made once and kept in DATA_DIR',
    example: '',
    fallback: '',
    secret: true,
  },
  {
    name: 'SMTP_URL',
    meaning: 'Mail server; empty: mails stay on the mail page of functional admin',
    example: 'smtp://mail:587',
    fallback: '',
    secret: true,
  },
  {
    name: 'MAIL_FROM',
    meaning: 'Sender of mails',
    example: 'Werkbrug <noreply@werkbrug.example>',
    fallback: 'Werkbrug <noreply@werkbrug.example>',
  },
  {
    name: 'OIDC_ISSUER',
    meaning: 'OpenID Connect provider; empty: no OIDC login',
    example: 'https://sso.gemeente.example',
    fallback: '',
  },
  { name: 'OIDC_CLIENT_ID', meaning: 'Client id at that provider', example: 'werkbrug', fallback: '' },
  { name: 'OIDC_CLIENT_SECRET', meaning: 'Client secret at that provider', example: '', fallback: '', secret: true },
  {
    name: 'OIDC_SECOND_FACTOR',
    meaning: 'claims: staff need an MFA claim (amr, acr) or the own code; trusted: the provider always asks one',
    example: 'trusted',
    fallback: 'claims',
  },
  {
    name: 'OIDC_LABEL',
    meaning: 'Text of the login button',
    example: 'Inloggen met je gemeente',
    fallback: 'Inloggen met je organisatie',
  },
  {
    name: 'DEMO',
    meaning: 'on: fill an empty database with the invented demo region; off: start empty',
    example: 'off',
    fallback: 'on',
  },
  {
    name: 'REGION',
    meaning: 'Code of the labour-market region of the public pages',
    example: 'AM34',
    fallback: 'AM34',
  },
  {
    name: 'TRUST_PROXY',
    meaning: 'on when a reverse proxy sets X-Forwarded-For and X-Forwarded-Proto',
    example: 'on',
    fallback: 'off',
  },
  {
    name: 'RATE_LIMIT',
    meaning: 'Requests per minute of one account, or of one address before login',
    example: '600',
    fallback: '600',
  },
  { name: 'LOG_LEVEL', meaning: 'fatal, error, warn, info or debug', example: 'info', fallback: 'info' },
  {
    name: 'CRASH_AT',
    meaning: 'Only for crash tests: name of a point at which the process ends itself',
    example: '',
    fallback: '',
  },
];

const flag = z.enum(['on', 'off']);
const optional = z.string().transform((value) => (value === '' ? null : value));

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string(),
  PUBLIC_URL: optional,
  ROLE: z.enum(['all', 'api', 'web', 'worker']),
  API_URL: optional,
  DATA_DIR: z.string(),
  DATABASE_URL: optional,
  MEILI_URL: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .transform((value) => (value === '' ? null : value)),
  MEILI_KEY: z.string().transform((value) => (value === '' ? null : new Secret(value))),
  MEILI_PREFIX: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'MEILI_PREFIX has letters, digits, - and _ only'),
  APP_SECRET: z
    .union([z.literal(''), z.string().min(32, 'APP_SECRET needs at least 32 characters')])
    .transform((value) => (value === '' ? null : new Secret(value))),
  SMTP_URL: optional,
  MAIL_FROM: z.string(),
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.string().transform((value) => new Secret(value)),
  OIDC_SECOND_FACTOR: z.enum(['claims', 'trusted']),
  OIDC_LABEL: z.string(),
  DEMO: flag.transform((value) => value === 'on'),
  REGION: z.string().regex(/^AM\d\d$/, 'REGION is a code such as AM34'),
  TRUST_PROXY: flag.transform((value) => value === 'on'),
  RATE_LIMIT: z.coerce.number().int().positive(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  CRASH_AT: optional,
});

export interface Config {
  port: number;
  host: string;
  /** Without a slash at the end. */
  publicUrl: string;
  role: 'all' | 'api' | 'web' | 'worker';
  apiUrl: string | null;
  dataDir: string;
  databaseUrl: Secret | null;
  /** Without it the index in the process answers. */
  meilisearch: { url: string; key: Secret | null; prefix: string } | null;
  appSecret: Secret | null;
  smtpUrl: Secret | null;
  mailFrom: string;
  oidc: {
    issuer: string;
    clientId: string;
    clientSecret: Secret;
    label: string;
    /** Whether a login at the provider counts as two factors without the provider saying so each time. */
    trustsSecondFactor: boolean;
  } | null;
  demo: boolean;
  region: string;
  trustProxy: boolean;
  /** Requests per minute per actor. */
  rateLimit: number;
  logLevel: z.output<typeof Environment>['LOG_LEVEL'];
  crashAt: string | null;
}

/** Reads and checks the environment once. Throws an Error that names every variable that is wrong. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const values = Object.fromEntries(
    configTable.map((setting) => [
      setting.name,
      env[setting.name] ?? (setting.name === 'PUBLIC_URL' ? '' : setting.fallback),
    ]),
  );
  const parsed = Environment.safeParse(values);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration is not right:\n${lines.join('\n')}`);
  }
  const e = parsed.data;
  return Object.freeze({
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    role: e.ROLE,
    apiUrl: e.API_URL,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL === null ? null : new Secret(e.DATABASE_URL),
    meilisearch: e.MEILI_URL === null ? null : { url: e.MEILI_URL, key: e.MEILI_KEY, prefix: e.MEILI_PREFIX },
    appSecret: e.APP_SECRET,
    smtpUrl: e.SMTP_URL === null ? null : new Secret(e.SMTP_URL),
    mailFrom: e.MAIL_FROM,
    oidc:
      e.OIDC_ISSUER === null
        ? null
        : {
            issuer: e.OIDC_ISSUER,
            clientId: e.OIDC_CLIENT_ID,
            clientSecret: e.OIDC_CLIENT_SECRET,
            label: e.OIDC_LABEL,
            trustsSecondFactor: e.OIDC_SECOND_FACTOR === 'trusted',
          },
    demo: e.DEMO,
    region: e.REGION,
    trustProxy: e.TRUST_PROXY,
    rateLimit: e.RATE_LIMIT,
    logLevel: e.LOG_LEVEL,
    crashAt: e.CRASH_AT,
  });
};
