import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './platform/config.ts';
import { startEmbedded } from './platform/embedded-postgres.ts';

const MINIMUM_NODE = 24;

/** Throws a message for the operator on a Node that cannot run this program. */
export const checkNode = (): void => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE)
    throw new Error(
      `Werkbrug werkt met Node ${MINIMUM_NODE} of nieuwer, dit is ${process.versions.node}. Start met npm: dat brengt zijn eigen Node mee.`,
    );
};

/** Makes the data folder, and says in plain words when that cannot be. */
const prepareDataDir = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch (error) {
    throw new Error(
      `De map ${path.resolve(dataDir)} kan niet worden gebruikt (${(error as { code?: string }).code ?? String(error)}). Kies met DATA_DIR een andere map.`,
      { cause: error },
    );
  }
};

/** The application secret: from the environment, else made once and kept beside the data, readable by this user only. */
const readSecret = async (config: Config): Promise<string> => {
  if (config.appSecret !== null) return config.appSecret.reveal();
  const file = path.join(config.dataDir, 'secret');
  try {
    // Exclusive: when two processes start at once, one writes and both read the same.
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
};

export interface Ground {
  /** The database's owner, for migrations and the queue's own schema. */
  ownerUrl: string;
  secret: string;
  /** Stops the embedded database, unless another process still uses it. */
  stop(): Promise<void>;
}

/** What every process stands on: data folder, secret, and the database of DATABASE_URL or the one that npm brought. */
export const openGround = async (config: Config): Promise<Ground> => {
  await prepareDataDir(config.dataDir);
  const secret = await readSecret(config);
  if (config.databaseUrl !== null)
    return { ownerUrl: config.databaseUrl.reveal(), secret, stop: () => Promise.resolve() };
  const log = { info: () => undefined, warn: (message: string) => console.error(message) };
  const embedded = await startEmbedded({ dataDir: path.resolve(config.dataDir, 'postgres'), log });
  return { ownerUrl: embedded.url, secret, stop: () => embedded.stop() };
};

/** One line or more for the operator: what is wrong and what to do, without a stack. */
export const explain = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
    return `Deze opties kloppen niet: ${(error as Error).message}`;
  const text = error instanceof Error ? error.message : String(error);
  switch (code) {
    case 'EADDRINUSE':
      return 'De poort is al in gebruik. Stop het andere programma, of kies met PORT een andere poort.';
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'CONNECT_TIMEOUT':
      return `De database antwoordt niet (${text || String(code)}). Kijk of DATABASE_URL klopt en of de database draait.`;
    case '28P01':
    case '28000':
      return 'De database weigert de naam of het wachtwoord in DATABASE_URL.';
    case '3D000':
      return 'De database in DATABASE_URL bestaat niet. Maak hem eerst aan.';
    case '42501':
      return `De eigenaar in DATABASE_URL mag dit niet (${text}). Geef hem CREATEROLE en maak hem eigenaar van de database.`;
    default:
      return text;
  }
};
