/** What the pages say about the labour-market region that this installation serves. */
export interface Region {
  name: string;
  municipalities: readonly string[];
  /** As people read it. */
  phone: string;
}

/** The region of the demonstration, used where the API tells no other. */
export const DEMO_REGION: Region = {
  name: 'Zuid-Holland Centraal',
  municipalities: [
    'Lansingerland',
    'Leidschendam-Voorburg',
    'Pijnacker-Nootdorp',
    'Voorschoten',
    'Wassenaar',
    'Zoetermeer',
  ],
  phone: '079 000 00 00',
};

/** '079 000 00 00' -> 'tel:+31790000000' */
export function phoneLink(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `tel:${digits.startsWith('0') ? `+31${digits.slice(1)}` : `+${digits}`}`;
}
