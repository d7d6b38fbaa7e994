/**
 * The demo region: arbeidsmarktregio Zuid-Holland Centraal with its six municipalities (CBS codes of 2025) and their
 * 4-digit postcodes. `lat` and `lon` are WGS84 degrees of a point in the middle of the postcode, to three decimals
 * (about 100 m): enough for a distance band and no finer. Points after the 4pp postcode list (MIT licence).
 */
export const REGION = { code: 'AM34', name: 'Zuid-Holland Centraal' } as const;

export const MUNICIPALITIES = [
  { code: 'GM1621', name: 'Lansingerland' },
  { code: 'GM1916', name: 'Leidschendam-Voorburg' },
  { code: 'GM1926', name: 'Pijnacker-Nootdorp' },
  { code: 'GM0626', name: 'Voorschoten' },
  { code: 'GM0629', name: 'Wassenaar' },
  { code: 'GM0637', name: 'Zoetermeer' },
] as const;

export type MunicipalityCode = (typeof MUNICIPALITIES)[number]['code'];

export interface StarterPlace {
  readonly pc4: string;
  readonly place: string;
  readonly municipality: MunicipalityCode;
  readonly lat: number;
  readonly lon: number;
}

export const PLACES: readonly StarterPlace[] = [
  { pc4: '2241', place: 'Wassenaar', municipality: 'GM0629', lat: 52.148, lon: 4.42 },
  { pc4: '2242', place: 'Wassenaar', municipality: 'GM0629', lat: 52.158, lon: 4.379 },
  { pc4: '2243', place: 'Wassenaar', municipality: 'GM0629', lat: 52.137, lon: 4.362 },
  { pc4: '2244', place: 'Wassenaar', municipality: 'GM0629', lat: 52.117, lon: 4.333 },
  { pc4: '2245', place: 'Wassenaar', municipality: 'GM0629', lat: 52.122, lon: 4.402 },
  { pc4: '2251', place: 'Voorschoten', municipality: 'GM0626', lat: 52.121, lon: 4.448 },
  { pc4: '2252', place: 'Voorschoten', municipality: 'GM0626', lat: 52.111, lon: 4.42 },
  { pc4: '2253', place: 'Voorschoten', municipality: 'GM0626', lat: 52.142, lon: 4.458 },
  { pc4: '2254', place: 'Voorschoten', municipality: 'GM0626', lat: 52.122, lon: 4.422 },
  { pc4: '2261', place: 'Leidschendam', municipality: 'GM1916', lat: 52.098, lon: 4.39 },
  { pc4: '2262', place: 'Leidschendam', municipality: 'GM1916', lat: 52.09, lon: 4.386 },
  { pc4: '2263', place: 'Leidschendam', municipality: 'GM1916', lat: 52.101, lon: 4.412 },
  { pc4: '2264', place: 'Leidschendam', municipality: 'GM1916', lat: 52.09, lon: 4.396 },
  { pc4: '2265', place: 'Leidschendam', municipality: 'GM1916', lat: 52.087, lon: 4.402 },
  { pc4: '2266', place: 'Leidschendam', municipality: 'GM1916', lat: 52.092, lon: 4.447 },
  { pc4: '2267', place: 'Leidschendam', municipality: 'GM1916', lat: 52.06, lon: 4.356 },
  { pc4: '2271', place: 'Voorburg', municipality: 'GM1916', lat: 52.072, lon: 4.37 },
  { pc4: '2272', place: 'Voorburg', municipality: 'GM1916', lat: 52.086, lon: 4.371 },
  { pc4: '2273', place: 'Voorburg', municipality: 'GM1916', lat: 52.08, lon: 4.362 },
  { pc4: '2274', place: 'Voorburg', municipality: 'GM1916', lat: 52.073, lon: 4.351 },
  { pc4: '2275', place: 'Voorburg', municipality: 'GM1916', lat: 52.062, lon: 4.352 },
  { pc4: '2631', place: 'Nootdorp', municipality: 'GM1926', lat: 52.04, lon: 4.412 },
  { pc4: '2632', place: 'Nootdorp', municipality: 'GM1926', lat: 52.048, lon: 4.39 },
  { pc4: '2641', place: 'Pijnacker', municipality: 'GM1926', lat: 52.028, lon: 4.436 },
  { pc4: '2642', place: 'Pijnacker', municipality: 'GM1926', lat: 52.009, lon: 4.45 },
  { pc4: '2643', place: 'Pijnacker', municipality: 'GM1926', lat: 52.003, lon: 4.444 },
  { pc4: '2645', place: 'Delfgauw', municipality: 'GM1926', lat: 52.009, lon: 4.397 },
  { pc4: '2651', place: 'Berkel en Rodenrijs', municipality: 'GM1621', lat: 52.016, lon: 4.474 },
  { pc4: '2652', place: 'Berkel en Rodenrijs', municipality: 'GM1621', lat: 51.998, lon: 4.467 },
  { pc4: '2661', place: 'Bergschenhoek', municipality: 'GM1621', lat: 51.983, lon: 4.507 },
  { pc4: '2662', place: 'Bergschenhoek', municipality: 'GM1621', lat: 51.985, lon: 4.493 },
  { pc4: '2665', place: 'Bleiswijk', municipality: 'GM1621', lat: 52.009, lon: 4.538 },
  { pc4: '2711', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.062, lon: 4.492 },
  { pc4: '2712', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.05, lon: 4.495 },
  { pc4: '2713', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.054, lon: 4.485 },
  { pc4: '2715', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.055, lon: 4.475 },
  { pc4: '2716', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.057, lon: 4.451 },
  { pc4: '2717', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.07, lon: 4.469 },
  { pc4: '2718', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.039, lon: 4.5 },
  { pc4: '2719', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.046, lon: 4.468 },
  { pc4: '2721', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.053, lon: 4.542 },
  { pc4: '2722', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.055, lon: 4.509 },
  { pc4: '2723', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.059, lon: 4.523 },
  { pc4: '2724', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.065, lon: 4.511 },
  { pc4: '2725', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.087, lon: 4.508 },
  { pc4: '2726', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.067, lon: 4.49 },
  { pc4: '2727', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.072, lon: 4.51 },
  { pc4: '2728', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.077, lon: 4.521 },
  { pc4: '2729', place: 'Zoetermeer', municipality: 'GM0637', lat: 52.064, lon: 4.537 },
];
