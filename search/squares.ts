/**
 * Squares of about 5 km that narrow a search by distance to index entries; the exact distance is checked afterwards.
 * A document without a place is in square -1.
 */
const LAT_STEP = 0.05;
const LON_STEP = 0.075;
const COLUMNS = 4800;
const MAX_SQUARES = 2_000;
const KM_PER_DEGREE = 111.19;
export const NO_SQUARE = -1;

export function squareOf(point: { lat: number; lon: number }): number {
  return row(point.lat) * COLUMNS + column(point.lon);
}

/** The squares a circle touches, or null where there would be too many to be of use. */
export function squaresWithin(lat: number, lon: number, km: number): number[] | null {
  // A little more than the radius, so that rounding never loses a document on the edge.
  const latReach = (km / KM_PER_DEGREE) * 1.01 + 0.001;
  const widest = Math.abs(lat) + latReach;
  if (widest > 80) return null;
  const lonReach = latReach / Math.cos((widest * Math.PI) / 180);
  if (Math.abs(lon) + lonReach >= 180) return null;
  const [south, north] = [row(lat - latReach), row(lat + latReach)];
  const [west, east] = [column(lon - lonReach), column(lon + lonReach)];
  if ((north - south + 1) * (east - west + 1) > MAX_SQUARES) return null;
  const squares: number[] = [];
  for (let y = south; y <= north; y++) for (let x = west; x <= east; x++) squares.push(y * COLUMNS + x);
  return squares;
}

function row(lat: number): number {
  return Math.floor((lat + 90) / LAT_STEP);
}

function column(lon: number): number {
  return Math.floor((lon + 180) / LON_STEP);
}
