/**
 * Languages: ISO 639-1 codes, or ISO 639-3 where no two-letter code exists (Papiamento has `pap`). In the order of
 * the list on screen: Dutch and English first, then alphabetical.
 */
export const LANGUAGES = [
  { code: 'nl', label: 'Nederlands' },
  { code: 'en', label: 'Engels' },
  { code: 'sq', label: 'Albanees' },
  { code: 'am', label: 'Amhaars' },
  { code: 'ar', label: 'Arabisch' },
  { code: 'hy', label: 'Armeens' },
  { code: 'bn', label: 'Bengaals' },
  { code: 'bs', label: 'Bosnisch' },
  { code: 'bg', label: 'Bulgaars' },
  { code: 'zh', label: 'Chinees' },
  { code: 'prs', label: 'Dari' },
  { code: 'de', label: 'Duits' },
  { code: 'fa', label: 'Farsi (Perzisch)' },
  { code: 'fr', label: 'Frans' },
  { code: 'el', label: 'Grieks' },
  { code: 'hi', label: 'Hindi' },
  { code: 'hu', label: 'Hongaars' },
  { code: 'id', label: 'Indonesisch' },
  { code: 'it', label: 'Italiaans' },
  { code: 'ku', label: 'Koerdisch' },
  { code: 'uk', label: 'Oekraïens' },
  { code: 'pap', label: 'Papiaments' },
  { code: 'ps', label: 'Pasjtoe' },
  { code: 'pl', label: 'Pools' },
  { code: 'pt', label: 'Portugees' },
  { code: 'ro', label: 'Roemeens' },
  { code: 'ru', label: 'Russisch' },
  { code: 'hns', label: 'Sarnami' },
  { code: 'so', label: 'Somalisch' },
  { code: 'es', label: 'Spaans' },
  { code: 'srn', label: 'Sranantongo' },
  { code: 'ber', label: 'Tamazight (Berbers)' },
  { code: 'ta', label: 'Tamil' },
  { code: 'ti', label: 'Tigrinya' },
  { code: 'tr', label: 'Turks' },
  { code: 'ur', label: 'Urdu' },
  { code: 'vi', label: 'Vietnamees' },
] as const;

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** How well someone speaks a language, lowest first, with the nearest levels of the European framework (CEFR). */
export const LANGUAGE_LEVELS = [
  {
    code: 'beetje',
    label: 'Een beetje',
    explanation: 'Je begrijpt korte zinnen en simpele opdrachten.',
    cefr: 'A1–A2',
  },
  { code: 'redelijk', label: 'Redelijk', explanation: 'Je redt je in een gewoon gesprek op het werk.', cefr: 'B1' },
  { code: 'goed', label: 'Goed', explanation: 'Je spreekt en leest de taal makkelijk.', cefr: 'B2 of hoger' },
] as const;

export type LanguageLevelCode = (typeof LANGUAGE_LEVELS)[number]['code'];
