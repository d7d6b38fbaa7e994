import { createHash } from 'node:crypto';

/** Makes the same UUID for the same name in the same population: shaped as a random one (version 4). */
export const makeIds =
  (seed: number) =>
  (kind: string, key: string): string => {
    const hex = createHash('sha256').update(`${seed}/${kind}/${key}`).digest('hex');
    const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };

export type IdOf = ReturnType<typeof makeIds>;
