import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** AES-256-GCM: iv, tag and ciphertext in one buffer. `bound` is authenticated with it: an envelope opens only in its own place. */
export const sealWith = (key: Buffer, plain: Buffer, bound: string): Buffer => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
};

/** Opposite of `sealWith`. Throws when key, place or content do not belong together. */
export const openWith = (key: Buffer, sealed: Buffer, bound: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV)).setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
};

export interface Keys {
  /** Secret of the session token's HS256 signature. */
  token: string;
  /** Secret from which the passwords of the database logins are made. */
  roles: string;
  /** A 256-bit key for one purpose. */
  derive(purpose: string): Buffer;
  /** Keyed hash, hex: finds equal values without keeping them. */
  hmac(purpose: string, text: string): string;
}

/** All keys come from one application secret by HKDF-SHA256 (RFC 5869), each for its own purpose. */
export const makeKeys = (secret: string): Keys => {
  const known = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    let key = known.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', secret, 'werkbrug', purpose, 32));
      known.set(purpose, key);
    }
    return key;
  };
  return {
    token: derive('session-token').toString('base64url'),
    roles: derive('database-roles').toString('hex'),
    derive,
    hmac: (purpose, text) =>
      createHmac('sha256', derive(`hmac:${purpose}`))
        .update(text)
        .digest('hex'),
  };
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A one-time token for a link: 256 bits, URL-safe. Only its SHA-256 is stored. */
export const makeToken = (): string => randomBytes(32).toString('base64url');
