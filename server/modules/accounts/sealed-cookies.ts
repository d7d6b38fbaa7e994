import { openWith, sealWith, type Keys } from '#server/platform/keys.ts';

/**
 * Small state between two requests of one browser, sealed (AES-256-GCM) so that it can be neither read nor changed there,
 * and bound to its purpose. Nothing of it is kept on the server.
 */
export interface Sealer<T extends object> {
  seal(value: T, now: Date): string;
  /** Null for anything that is not ours, is for another purpose or is too old. */
  open(text: string | undefined, now: Date): T | null;
}

export const makeSealer = <T extends object>(keys: Keys, purpose: string, minutes: number): Sealer<T> => {
  const key = keys.derive(`sealed:${purpose}`);
  return {
    seal: (value, now) =>
      sealWith(key, Buffer.from(JSON.stringify({ value, until: now.getTime() + minutes * 60_000 })), purpose).toString(
        'base64url',
      ),
    open(text, now) {
      if (text === undefined || !/^[\w-]{40,4000}$/.test(text)) return null;
      try {
        const { value, until } = JSON.parse(openWith(key, Buffer.from(text, 'base64url'), purpose).toString()) as {
          value: T;
          until: number;
        };
        return until > now.getTime() ? value : null;
      } catch {
        return null;
      }
    },
  };
};

export const shortCookie = (minutes: number) =>
  ({ path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: minutes * 60 }) as const;
