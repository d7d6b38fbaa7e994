import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** The account that the embedded PostgreSQL runs as when this process is root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
  /** Name of the capability it needs because a folder on its way is closed to it, such as a checkout below /root. */
  passage: string | undefined;
}

/** Programs of util-linux that can start another with one capability; minimal systems may lack it. */
const SETPRIV = '/usr/bin/setpriv';
/** linux/capability.h; the first allows looking only, the second is what containers usually have. */
const PASSAGES = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
];

/**
 * PostgreSQL refuses to run as root: it then runs as the data folder's owner, else `postgres`, else `nobody`.
 * An ordinary user runs it as itself (undefined). Throws when neither is possible.
 */
export async function chooseAccount(dataDir: string, folders: string[]): Promise<Account | undefined> {
  const owner = await stat(dataDir).then(
    (found) => found.uid,
    () => undefined,
  );
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner !== undefined && owner !== self) {
      throw new Error(`De map ${dataDir} is van een ander account (uid ${owner}). Kies een andere DATA_DIR.`);
    }
    return undefined;
  }
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid), passage: undefined }] : [];
  });
  const found =
    accounts.find((account) => owner !== undefined && owner !== 0 && account.uid === owner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody');
  if (found === undefined) {
    throw new Error(
      'PostgreSQL kan niet als root draaien en er is geen account postgres of nobody. ' +
        'Start Werkbrug als gewone gebruiker, of zet DATABASE_URL.',
    );
  }
  for (const folder of folders) {
    const closed = await closedFolder(folder, found);
    if (closed !== undefined) return { ...found, passage: await passageThrough(closed, found) };
  }
  return found;
}

/** How to start a program as the account: the command line and the identity for `spawn`. */
export function asAccount(
  account: Account | undefined,
  program: string,
  args: string[],
): { command: string; args: string[]; identity: { uid?: number; gid?: number } } {
  if (account === undefined) return { command: program, args, identity: {} };
  if (account.passage === undefined) {
    return { command: program, args, identity: { uid: account.uid, gid: account.gid } };
  }
  const only = `-all,+${account.passage}`;
  const prefix = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    // Without this bit access(2) would ask without the capability, and initdb does.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
  ];
  return { command: SETPRIV, args: [...prefix, program, ...args], identity: {} };
}

/** The first folder on the way up from `folder` that the account may not enter. */
async function closedFolder(folder: string, account: Account): Promise<string | undefined> {
  for (let step = folder; ; step = path.dirname(step)) {
    const { mode, uid, gid } = await stat(step);
    const open = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001;
    if (open === 0) return step;
    if (step === path.dirname(step)) return undefined;
  }
}

/** The smallest capability of ours that opens the folder to the account. Throws when we have none to give. */
async function passageThrough(closed: string, account: Account): Promise<string> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const ours = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const found = PASSAGES.find(({ bit }) => (ours >> bit) & 1n);
  const able = await stat(SETPRIV).then(
    () => true,
    () => false,
  );
  if (found !== undefined && able) return found.name;
  throw new Error(
    `De database draait als account ${account.name}, maar dat mag niet in de map ${closed}. ` +
      `Geef toegang met: chmod o+x ${closed} – of zet het project of DATA_DIR ergens anders, of zet DATABASE_URL.`,
  );
}
