import type { Problem } from '#contract/problem.ts';

/** What the API says is wrong, by the sentence that it says. English for the pages that exist in English. */
const SENTENCES: Readonly<Record<string, string>> = {
  // Fields.
  'Vul dit in.': 'Fill this in.',
  'Dit past hier niet. Kijk of het klopt.': 'This does not fit here. Check whether it is right.',
  'Dit klopt niet. Kijk of het goed is ingevuld.': 'This is not right. Check whether it is filled in well.',
  'Kies iets uit de lijst.': 'Choose something from the list.',
  'Maak een keuze.': 'Make a choice.',
  'Dit nummer kennen wij niet.': 'We do not know this number.',
  'Haal de vreemde tekens weg.': 'Take out the strange characters.',
  'Vul een e-mailadres in.': 'Fill in an e-mail address.',
  'Dit e-mailadres is te lang.': 'This e-mail address is too long.',
  'Vul een e-mailadres in zoals naam@voorbeeld.nl.': 'Fill in an e-mail address such as name@example.nl.',
  'Vul een telefoonnummer in.': 'Fill in a telephone number.',
  'Vul een telefoonnummer in met 10 cijfers, zoals 079 000 00 00.':
    'Fill in a telephone number of 10 digits, such as 079 000 00 00.',
  'Vul het KvK-nummer in.': 'Fill in the KvK number.',
  'Een KvK-nummer heeft 8 cijfers.': 'A KvK number has 8 digits.',
  'Vul de postcode in.': 'Fill in the postcode.',
  'Vul de 4 cijfers van de postcode in, zoals 2712.': 'Fill in the 4 digits of the postcode, such as 2712.',
  'Vul een datum in zoals 31-12-2026.': 'Fill in a date such as 31-12-2026.',
  'Het hoogste aantal uren is lager dan het laagste. Draai ze om.':
    'The highest number of hours is lower than the lowest. Swap them.',
  'Dit staat er al. Kies het een keer.': 'This is there already. Choose it once.',
  'Dit hoort niet bij deze vraag.': 'This does not belong to this question.',
  'Vul een antwoord in.': 'Fill in an answer.',
  'Dit staat niet in je profiel. Vul het daar eerst in.': 'This is not in your profile. Fill it in there first.',
  'Kies aan, uit of bevestigen.': 'Choose on, off or confirm.',
  'Kies een taal.': 'Choose a language.',
  'Typ een naam of een KvK-nummer.': 'Type a name or a KvK number.',
  'Typ minstens 2 letters.': 'Type at least 2 letters.',
  'Typ een woord.': 'Type a word.',
  'Vul de code in.': 'Fill in the code.',
  'De code heeft 6 cijfers.': 'The code has 6 digits.',
  'Kies een wachtwoord.': 'Choose a password.',
  'Vul je wachtwoord in.': 'Fill in your password.',
  'Dit wachtwoord is te lang.': 'This password is too long.',
  'Begin opnieuw.': 'Start again.',
  'Deze link klopt niet.': 'This link is not right.',
  'Kies een wachtwoord van minstens 12 tekens.': 'Choose a password of at least 12 characters.',
  'Dit herhaalt zich. Gebruik bijvoorbeeld drie of vier woorden achter elkaar.':
    'This repeats itself. Use three or four words in a row, for example.',
  'Dit is een rijtje van het toetsenbord. Gebruik bijvoorbeeld drie of vier woorden achter elkaar.':
    'This is a row of the keyboard. Use three or four words in a row, for example.',
  'Hier zit je naam of je e-mailadres in. Kies iets dat niemand van je weet.':
    'Your name or e-mail address is in this. Choose something that nobody knows about you.',
  'Dit wachtwoord gebruiken te veel mensen. Zet er een paar andere woorden bij.':
    'Too many people use this password. Add a few other words.',
  // The text in own words.
  'Dit lijkt op een burgerservicenummer. Haal het weg, dan kun je verder.':
    'This looks like a citizen service number (BSN). Take it out, then you can go on.',
  'Dit lijkt op een bankrekeningnummer. Haal het weg, dan kun je verder.':
    'This looks like a bank account number. Take it out, then you can go on.',
  'Dit lijkt op een telefoonnummer. Haal het weg. We delen het pas als er een afspraak komt.':
    'This looks like a telephone number. Take it out. We only share it when there is an appointment.',
  'Dit lijkt op een e-mailadres. Haal het weg. We delen het pas als er een afspraak komt.':
    'This looks like an e-mail address. Take it out. We only share it when there is an appointment.',
  'Dit lijkt op een postcode met huisnummer. Haal het weg of noem alleen de plaats.':
    'This looks like a postcode with a house number. Take it out or only name the town.',
  'Dit lijkt op een geboortedatum. Haal hem weg. Je leeftijd telt hier niet mee.':
    'This looks like a date of birth. Take it out. Your age does not count here.',
  'Dit lijkt op een naam. Haal hem weg of schrijf "ik" of "mijn collega".':
    'This looks like a name. Take it out or write "I" or "my colleague".',
  'Dit lijkt op een adres. Haal het weg of noem alleen de plaats.':
    'This looks like an address. Take it out or only name the town.',
  'Schrijf geen ziekte op. Noteer wat het betekent voor werk.':
    'Do not write down an illness. Write what it means for work.',
  'Dit gaat over zwangerschap. Laat het weg en noteer alleen vanaf wanneer je kunt werken.':
    'This is about pregnancy. Leave it out and only write from when you can work.',
  'Dit gaat over geloof. Laat het weg en noteer alleen wat het betekent voor je werktijden.':
    'This is about religion. Leave it out and only write what it means for your working hours.',
  'Dit gaat over afkomst of verblijf. Laat het weg en noteer liever welke talen je spreekt.':
    'This is about origin or residence. Leave it out and rather write which languages you speak.',
  'Dit is heel persoonlijk en doet er voor werk niet toe. Laat het weg.':
    'This is very personal and does not matter for work. Leave it out.',
  'Dit gaat over politiek of een vakbond. Laat het weg, het doet er voor werk niet toe.':
    'This is about politics or a trade union. Leave it out, it does not matter for work.',
  'Dit gaat over straf of justitie. Laat het weg en noteer liever of je een VOG kunt krijgen.':
    'This is about punishment or the law. Leave it out and rather write whether you can get a VOG.',
};

/** Sentences with a number or a name in them. */
const PATTERNS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^Gebruik hoogstens (\d+) tekens\.$/, (most) => `Use at most ${most} characters.`],
  [/^Gebruik minstens (\d+) tekens\.$/, (least) => `Use at least ${least} characters.`],
  [/^Kies er hoogstens (\d+)\.$/, (most) => `Choose up to ${most}.`],
  [/^Kies er minstens (\d+)\.$/, (least) => `Choose at least ${least}.`],
  [
    /^Vul een (?:heel )?getal in tussen (\d+) en (\d+)\.$/,
    (least, most) => `Fill in a number from ${least} to ${most}.`,
  ],
  [/^Vul een getal in van (\d+) of meer\.$/, (least) => `Fill in a number of ${least} or more.`],
  [/^Vul een getal in van (\d+) of minder\.$/, (most) => `Fill in a number of ${most} or less.`],
  [/^Dit hoort hier niet: (.*)\.$/, (names) => `This does not belong here: ${names}.`],
];

/** The sentence for the whole, by the code of the refusal. `{n}` is the number in the Dutch sentence. */
const DETAILS: Readonly<Record<string, string>> = {
  'request.invalid': 'Look at the fields below and try again.',
  'request.not-found': 'This does not exist, or you may not see it.',
  'request.forbidden': 'You cannot do this with your role.',
  'request.foreign-origin': 'This request did not come from our own website. Open the page again.',
  'request.version-required': 'Open the page again and make your change once more.',
  'request.stale-version': 'Somebody else changed this meanwhile. Look at the new version and make your change again.',
  'request.unsupported-media-type': 'We cannot read this. Open the page again.',
  'request.too-large': 'This file or form is too large.',
  'request.too-many': 'This was too often in a row. Try again in {n} seconds.',
  'request.impossible': 'This step does not fit how things are now. Refresh the page and look again.',
  'request.refused': 'This request is not right. Check it and try again.',
  'request.idempotency-mismatch': 'This was sent before with something else in it. Open the page again.',
  'request.in-flight': 'The same request is being handled already. Wait a moment and try again.',
  'request.conflict': 'This clashes with something that exists already. Refresh the page and look again.',
  'service.busy': 'It is too busy now. Try again in a few seconds.',
  'service.internal':
    'What you saved before is still there. Try again in a moment. Does it not work? Call us and mention the number below.',
  'session.required': 'Log in and try again.',
  'session.second-factor-required': 'First set up the second step of logging in.',
  'session.login-refused': 'The e-mail address or the password is not right. Check them and try again.',
  'session.code-required': 'Fill in the code of 6 digits from your app as well.',
  'session.code-refused': 'This code is not right or was used already. Wait until your app shows a new code.',
  'session.too-many-attempts': 'A wrong password was filled in too often. Try again in {n} minutes.',
  'session.employer-stopped': 'We have stopped the access of your company. Call us if you want to know why.',
  'session.link-refused': 'The link was used already or is too old. Ask for a new one.',
  'session.start-again': 'It took too long. Log in again with your e-mail address and password.',
  'account.password-refused': 'The password or the code is not right. Try again.',
  'profile.text-refused': 'There is a number in your text that does not belong here. Take it out, then you can go on.',
  'profile.text-warning':
    'There is something in your text that may not belong here. Take it out, or save it all the same if it is right.',
  'publication.protected':
    'We do not make a card for people with a protected address or a safety warning. An account manager can arrange a meeting in person.',
  'publication.keys-off': 'Turn the key on first. After that the profile can be confirmed.',
  'publication.nobody-to-ask': 'There is no case manager known yet. Call us, then we arrange it.',
  'publication.too-few-alike': 'You would look like too few others. Try again later, or choose something else.',
  'introductions.not-allowed': 'This step does not fit how things are now. Refresh the page and look again.',
  'introductions.nobody-at-employer': 'Nobody at this company can be reached now. Call us.',
};

/** One sentence of a field in English; the Dutch one where there is no other. */
export const englishSentence = (dutch: string): string => {
  const known = SENTENCES[dutch];
  if (known !== undefined) return known;
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(dutch);
    if (found) return words(...found.slice(1));
  }
  return dutch;
};

/** What the API refused, with its sentences in English. */
export const englishProblem = (problem: Problem): Problem => ({
  ...problem,
  detail:
    DETAILS[problem.code]?.replace('{n}', /\d+/.exec(problem.detail)?.[0] ?? '') ?? englishSentence(problem.detail),
  ...(problem.errors
    ? { errors: problem.errors.map(({ pointer, detail }) => ({ pointer, detail: englishSentence(detail) })) }
    : {}),
});
