import { createHmac } from 'node:crypto';

/**
 * The id under which one employer organisation knows a card or a cell during one round: HMAC-SHA256 over the
 * organisation and the internal id, as base64url (43 characters). The round key is 32 random bytes or more, made for
 * the round and forgotten with it. So handles of two rounds, or of two employers, cannot be put side by side.
 */
export function handleFor(roundKey: Uint8Array, organisationId: string, internalId: string): string {
  if (roundKey.byteLength < 32) throw new RangeError('A round key has at least 32 bytes');
  // JSON keeps the two ids apart: ("ab", "c") and ("a", "bc") must not meet.
  return createHmac('sha256', roundKey)
    .update(JSON.stringify([organisationId, internalId]))
    .digest('base64url');
}
