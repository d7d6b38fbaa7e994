import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, 2 passes, 1 lane: the minimum of the OWASP Password Storage Cheat Sheet. */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, options);

/** A hash of nothing: checking against it takes as long as a real check, so the time does not tell which addresses exist. */
let decoy: Promise<string> | undefined;

/** False for a wrong password, and for an account without one, in the same time. */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  if (stored !== null) return verify(stored, password);
  decoy ??= hashPassword('no account');
  await verify(await decoy, password);
  return false;
};
