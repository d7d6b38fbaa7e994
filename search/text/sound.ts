/** What sounds alike is written alike, in the order in which it must be done. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 's'],
  [/ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/qu/g, 'kw'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/ij|ey|y(?![aeiou])/g, 'ei'],
  [/ou/g, 'au'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ie/g, 'i'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/dt?(?![a-z])/g, 't'],
  [/([a-z])\1+/g, '$1'],
];

/**
 * Folded text as it sounds: ei and ij, au and ou, c and k, d and t at the end, single and double letters are where most
 * Dutch words go wrong. "electricien" and "elektrisjen" differ still; "stucadoor" and "stukadoor" do not.
 */
export function soundOf(text: string): string {
  let sound = text;
  for (const [heard, written] of SOUNDS) sound = sound.replace(heard, written);
  return sound;
}
