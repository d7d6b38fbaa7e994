/** Passwords (and their roots) that come first in every list of leaked ones, with Dutch favourites. */
const COMMON = [
  'wachtwoord',
  'password',
  'passwort',
  'welkom',
  'welcome',
  'qwerty',
  'qwertyuiop',
  'azerty',
  'letmein',
  'iloveyou',
  'ikhouvanjou',
  'geheim',
  'admin',
  'administrator',
  'beheer',
  'gebruiker',
  'login',
  'inloggen',
  'master',
  'dragon',
  'monkey',
  'football',
  'voetbal',
  'feyenoord',
  'ajax',
  'psv',
  'baseball',
  'sunshine',
  'princess',
  'prinses',
  'superman',
  'batman',
  'pokemon',
  'starwars',
  'trustno',
  'shadow',
  'michael',
  'amsterdam',
  'rotterdam',
  'denhaag',
  'zoetermeer',
  'nederland',
  'holland',
  'zomer',
  'winter',
  'lente',
  'herfst',
  'januari',
  'december',
  'maandag',
  'vrijdag',
  'hallo',
  'werkbrug',
  'gemeente',
  'abcdefghijkl',
  'qazwsxedc',
  'zxcvbnm',
  'changeme',
  'test',
  'computer',
  'internet',
] as const;

/** Look-alikes that people use in place of letters. */
const LOOKS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
const unmasked = (text: string): string =>
  letters([...text.toLowerCase()].map((character) => LOOKS[character] ?? character).join(''));

/** True when `text` is one short piece again and again, such as `abcabcabcabc`. */
const repeats = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/su.test(text);

/** Longest run of neighbours in the alphabet, in the digits or on the keyboard, either way round. */
const longestRow = (text: string): number => {
  const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
  const folded = text.toLowerCase();
  let longest = 0;
  for (const row of [...rows, ...rows.map((one) => [...one].reverse().join(''))])
    for (let start = 0, length = 0; start < folded.length; start++) {
      const at = row.indexOf(folded.charAt(start));
      const next = row.indexOf(folded.charAt(start - 1));
      length = at >= 0 && start > 0 && next >= 0 && at === next + 1 ? length + 1 : 1;
      longest = Math.max(longest, length);
    }
  return longest;
};

const SHORTEST = 12;

/**
 * What makes a password too easy to guess for this account, as a sentence that says what to do; null when it is fine.
 * Length counts most (NIST SP 800-63B §5.1.1): no rule asks for capitals or signs.
 */
export const passwordProblem = (password: string, account: { email: string; name: string }): string | null => {
  if (password.length < SHORTEST) return 'Gebruik minstens 12 tekens.';
  if (new Set(password).size < 5 || repeats(password))
    return 'Dit herhaalt zich. Gebruik bijvoorbeeld drie of vier woorden achter elkaar.';
  if (longestRow(password) >= password.length - 3)
    return 'Dit is een rijtje van het toetsenbord. Gebruik bijvoorbeeld drie of vier woorden achter elkaar.';
  const plain = letters(password);
  const shown = unmasked(password);
  for (const own of [account.email.split('@')[0] ?? '', ...account.name.split(/\s+/)].map(letters)) {
    if (own.length < 4) continue;
    // The name may be in it, but it must not be most of it.
    if ((plain.includes(own) || shown.includes(own)) && password.length - own.length < 8)
      return 'Hier zit je naam of je e-mailadres in. Kies iets dat niemand van je weet.';
  }
  if (letters(account.email).length > 3 && plain.includes(letters(account.email)))
    return 'Hier zit je naam of je e-mailadres in. Kies iets dat niemand van je weet.';
  const rest = COMMON.reduce<string>((left, word) => left.replaceAll(word, ''), shown);
  const plainRest = COMMON.reduce<string>((left, word) => left.replaceAll(word, ''), plain);
  if ((rest.length < shown.length && rest.length < 4) || (plainRest.length < plain.length && plainRest.length < 4))
    return 'Dit wachtwoord gebruiken te veel mensen. Zet er een paar andere woorden bij.';
  return null;
};
