import type { Random } from '#server/platform/random.ts';

const MOTIVES: readonly string[] = [
  'Ik wil graag weer collega’s om me heen.',
  'Ik ben graag bezig en houd van een volle dag.',
  'Ik leer snel als iemand het voordoet.',
  'Ik vind het fijn als mensen blij zijn met mijn werk.',
  'Ik werk graag volgens een duidelijke planning.',
  'Ik pak graag verschillende taken op.',
  'Ik wil iets doen waar anderen wat aan hebben.',
  'Ik wil graag groeien in mijn werk en een diploma halen.',
  'Ik kom op tijd en je kunt op mij rekenen.',
  'Ik werk het liefst in een klein team.',
  'Ik houd van werk waarbij ik in beweging ben.',
  'Ik vind het prettig om rustig en precies te werken.',
];

const EARLIER: readonly string[] = [
  'Vroeger werkte ik als',
  'Ik heb ervaring als',
  'Een paar jaar werkte ik als',
  'Ik deed eerder werk als',
];

const UNPAID: readonly string[] = [
  'Ik help al een tijd in het buurthuis.',
  'Ik ben vrijwilliger bij een sportclub.',
  'Ik help vaak op een basisschool.',
  'Ik doe vrijwilligerswerk in de kringloopwinkel.',
];

/** A label in the middle of a sentence: no capital, unless it begins with an abbreviation such as ICT. */
export function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('nl') + label.slice(1);
}

/** A few plain sentences in the first person. No names, places, ages, illness or money. */
export function writePresentation(
  random: Random,
  about: { wished: readonly string[]; done: readonly string[]; talents: readonly string[]; simple: boolean },
): string {
  const sentences: string[] = [];
  const [wish] = about.wished;
  if (wish !== undefined) sentences.push(`Ik zoek werk als ${inSentence(wish)}.`);
  const strengths = about.talents.slice(0, about.simple ? 1 : 2).map(inSentence);
  if (strengths.length > 0) sentences.push(`Ik ben goed in ${strengths.join(' en in ')}.`);
  const [done] = about.done;
  if (done !== undefined) sentences.push(`${random.pick(EARLIER)} ${inSentence(done)}.`);
  else if (random.chance(0.4)) sentences.push(random.pick(UNPAID));
  if (!about.simple || random.chance(0.5)) sentences.push(random.pick(MOTIVES));
  return sentences.join(' ');
}
