/** Ways to get to work. `kmPerHour` is a cautious door-to-door mean, used only to turn a travel time into a distance. */
export const TRAVEL_MEANS = [
  { code: 'lopen', label: 'Lopen', kmPerHour: 5 },
  { code: 'fiets', label: 'Fiets', kmPerHour: 15 },
  { code: 'e-fiets', label: 'Elektrische fiets', kmPerHour: 20 },
  { code: 'bromfiets', label: 'Brommer of scooter', kmPerHour: 28 },
  { code: 'ov', label: 'Bus, tram, metro of trein', kmPerHour: 20 },
  { code: 'auto', label: 'Auto', kmPerHour: 40 },
  { code: 'motor', label: 'Motor', kmPerHour: 40 },
  { code: 'meerijden', label: 'Meerijden met een ander', kmPerHour: 35 },
] as const;

export type TravelMeansCode = (typeof TRAVEL_MEANS)[number]['code'];
