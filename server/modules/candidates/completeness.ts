import { PROFILE_PARTS, type ProfileContent, type ProfilePart, profileParts } from '#contract/profile.ts';

/**
 * What each question adds to a complete profile, in percent points, and why it helps. Together 100. Questions that not
 * everybody can answer (work done before, certificates, an own text) weigh nothing: nobody is kept from 100 by them.
 */
export const COMPLETENESS: Record<ProfilePart, { weight: number; why: string }> = {
  sectors: { weight: 12, why: 'Werkgevers zoeken eerst op sector. Zonder sector sta je nergens.' },
  wishes: { weight: 16, why: 'Een werkgever zoekt op beroep. Zo vindt hij mensen die dit werk willen.' },
  experience: { weight: 0, why: 'Werk dat je eerder deed, laat zien wat je al kunt.' },
  talents: { weight: 12, why: 'Talenten zeggen meer dan diploma’s. Ze helpen ook bij werk dat je nog niet deed.' },
  level: { weight: 8, why: 'Zo zien we werk dat niet te makkelijk en niet te moeilijk is.' },
  hours: { weight: 12, why: 'Werkgevers zoeken op uren. Zo krijg je geen werk dat niet past.' },
  start: { weight: 10, why: 'Een werkgever wil weten of je op tijd kunt beginnen.' },
  times: { weight: 8, why: 'Zo zien we welke diensten kunnen en welke niet.' },
  travel: { weight: 12, why: 'Zo zien we welk werk dichtbij genoeg is.' },
  languages: { weight: 5, why: 'Soms is een taal juist een pluspunt.' },
  licences: { weight: 0, why: 'Met een rijbewijs of certificaat passen er meer banen.' },
  contract: { weight: 3, why: 'Zo krijg je alleen werk met een contract dat je wilt.' },
  conditions: { weight: 2, why: 'Zo zoeken we werk op een plek die bij je past.' },
  presentation: { weight: 0, why: 'Zo leert je klantmanager je beter kennen. Een werkgever leest dit niet.' },
};

/** Whether one field holds an answer. An empty list or null is unknown, never no. */
const filled = (content: ProfileContent, field: keyof ProfileContent): boolean => {
  const value = content[field];
  if (value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return value.pc4 !== null && value.km !== null;
  return true;
};

export interface Completeness {
  /** 0–100. */
  percent: number;
  /** Questions without an answer, the most helpful first. */
  unknown: { part: ProfilePart; weight: number; why: string }[];
}

/** A question counts when one of its fields holds an answer: for hours, a lowest or a highest number is enough. */
export const completenessOf = (content: ProfileContent): Completeness => {
  const open = profileParts.filter((part) => !PROFILE_PARTS[part].some((field) => filled(content, field)));
  return {
    percent: 100 - open.reduce((sum, part) => sum + COMPLETENESS[part].weight, 0),
    unknown: open
      .map((part) => ({ part, ...COMPLETENESS[part] }))
      .sort((a, b) => b.weight - a.weight || profileParts.indexOf(a.part) - profileParts.indexOf(b.part)),
  };
};
