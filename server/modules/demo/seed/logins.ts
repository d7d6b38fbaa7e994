import type { Role } from '#contract/roles.ts';
import type { Keys } from '#server/platform/keys.ts';

/** An account of the demo region, as it stands in `demo-accounts.json`. */
export interface DemoLogin {
  role: Role;
  organisation: string;
  email: string;
  password: string;
  /** Base32 secret for an authenticator app; staff only. */
  totpSecret?: string;
}

const WORDS =
  `appel, bakker, ballon, berg, bloem, boek, boom, boot, brug, deken, dorp, druif, duin, eend, egel, emmer, fiets, fluit,
  gitaar, haven, hert, hoed, jas, kaars, kano, kasteel, kers, klok, koffer, kompas, lamp, lepel, markt, merel, molen, mug,
  muts, noot, oever, orgel, paard, park, peer, pleister, plein, potlood, raam, rivier, roos, schaap, schelp, sjaal,
  sleutel, spiegel, stoel, straat, tafel, toren, trein, tulp, veer, vlag, wolk, zeil`.split(/,\s*/);

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Passwords and second factors of the demo follow from the application secret: they differ per installation, and the
 * file with them can be written again at any start.
 */
export const makeLoginSecrets = (keys: Keys) => ({
  /** Three words and a number, one password for everybody with this role. */
  password(role: Role): string {
    const bytes = Buffer.from(keys.hmac('demo-password', role), 'hex');
    const words = [0, 1, 2].map((index) => WORDS[(bytes[index] ?? 0) % WORDS.length]);
    return `${words.join('-')}-${10 + ((bytes[3] ?? 0) % 90)}`;
  },
  /** 160 bits, as RFC 4226 §4 recommends. */
  totpSecret(email: string): string {
    const bytes = Buffer.from(keys.hmac('demo-totp', email), 'hex').subarray(0, 20);
    let bits = '';
    for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
    return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('');
  },
});
