export type FindingKind =
  | 'bsn'
  | 'iban'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'birth-date'
  | 'name'
  | 'health'
  | 'address';

/** A place in a text that looks like personal data; `end` is the first position after it. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  /** Plain Dutch: what it looks like, and what to do. */
  sentence: string;
}

const SENTENCES: Record<Exclude<FindingKind, 'health'>, string> = {
  bsn: 'Dit lijkt op een burgerservicenummer. Haal het weg, dan kun je verder.',
  iban: 'Dit lijkt op een bankrekeningnummer. Haal het weg, dan kun je verder.',
  phone: 'Dit lijkt op een telefoonnummer. Haal het weg. We delen het pas als er een afspraak komt.',
  email: 'Dit lijkt op een e-mailadres. Haal het weg. We delen het pas als er een afspraak komt.',
  postcode: 'Dit lijkt op een postcode met huisnummer. Haal het weg of noem alleen de plaats.',
  'birth-date': 'Dit lijkt op een geboortedatum. Haal hem weg. Je leeftijd telt hier niet mee.',
  name: 'Dit lijkt op een naam. Haal hem weg of schrijf "ik" of "mijn collega".',
  address: 'Dit lijkt op een adres. Haal het weg of noem alleen de plaats.',
};

export function finding(kind: Exclude<FindingKind, 'health'>, start: number, end: number): Finding {
  return { kind, start, end, sentence: SENTENCES[kind] };
}
