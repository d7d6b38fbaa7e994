/**
 * The eleven-test of the burgerservicenummer (Besluit burgerservicenummer): the weights 9 to 2 and -1 over nine digits
 * give a multiple of eleven.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const weight = index === 8 ? -1 : 9 - index;
    sum += weight * Number(digits[index]);
  }
  return sum % 11 === 0;
}
