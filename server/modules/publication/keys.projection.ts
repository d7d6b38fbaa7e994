import type { Findable, Publication } from '#contract/publication.ts';
import type { KeysRow } from './keys.repository.ts';

/** The two keys as the two people who hold them see them. */
export const projectPublication = (from: {
  subject: { id: string; protected: boolean };
  keys: KeysRow | undefined;
  guide: { name: string; phone: string; email: string } | null;
  professionalName: string | null;
  validityDays: number;
  findable: Findable;
  roundClosedAt: Date | null;
  nextRoundAt: Date;
}): Publication => {
  const { keys, guide, findable } = from;
  return {
    personId: from.subject.id,
    version: keys?.version ?? 1,
    jobseekerKey: { on: keys?.jobseekerOnAt != null, since: keys?.jobseekerOnAt?.toISOString() ?? null },
    professionalKey: {
      on: keys?.professionalOnAt != null,
      since: keys?.professionalOnAt?.toISOString() ?? null,
      name: from.professionalName ?? guide?.name ?? null,
    },
    professional: guide && { name: guide.name, phone: guide.phone, email: guide.email },
    protected: from.subject.protected,
    validUntil: keys?.validUntil ?? null,
    validityDays: from.validityDays,
    findable,
    findableFrom: ['next-round', 'too-few'].includes(findable) ? from.nextRoundAt.toISOString() : null,
    roundClosedAt: from.roundClosedAt?.toISOString() ?? null,
    nextRoundAt: from.nextRoundAt.toISOString(),
  };
};
