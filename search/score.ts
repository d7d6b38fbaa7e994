import type { Exactness, TextField } from './text/analyse.ts';

/**
 * Points are whole numbers, so that every engine gives exactly the same:
 *
 *   score = sum over query words of max(weight of the field x exactness)  +  points for nearness
 *
 * A word found as itself counts 4, by a synonym or inside a compound 3, by a near spelling 2. Nearness gives 10 points
 * on the spot, one less for every tenth of the radius. Nothing else counts: no popularity, no learning, no history.
 */
export const FIELD_WEIGHTS: Readonly<Record<TextField, number>> = { a: 4, b: 2, c: 1 };
export const DISTANCE_STEPS = 10;

export function wordPoints(field: TextField, exactness: Exactness): number {
  return FIELD_WEIGHTS[field] * exactness;
}

export interface EarthPoint {
  x: number;
  y: number;
  z: number;
}

// Mean radius of the earth in metres (IUGG).
const EARTH_RADIUS = 6_371_009;

/**
 * The place as whole metres from the centre of the earth. Distances are compared as squared chords between such points:
 * whole numbers below 2^53, so a database and this process never differ in a last digit.
 */
export function earthPoint(lat: number, lon: number): EarthPoint {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  return {
    x: Math.round(EARTH_RADIUS * Math.cos(phi) * Math.cos(lambda)),
    y: Math.round(EARTH_RADIUS * Math.cos(phi) * Math.sin(lambda)),
    z: Math.round(EARTH_RADIUS * Math.sin(phi)),
  };
}

export function squaredChord(a: EarthPoint, b: EarthPoint): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2;
}

/** The squared chord, rounded down, of an arc of so many kilometres over the earth. */
export function squaredChordOfKm(km: number): number {
  const half = Math.min((km * 1000) / (2 * EARTH_RADIUS), Math.PI / 2);
  return Math.floor((2 * EARTH_RADIUS * Math.sin(half)) ** 2);
}

/** Kilometres over the earth, one decimal. */
export function kmOfSquaredChord(squared: number): number {
  const arc = 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / (2 * EARTH_RADIUS)));
  return Math.round(arc / 100) / 10;
}

/** Squared chords at each tenth of the radius, nearest first. */
export function distanceLimits(km: number): number[] {
  return Array.from({ length: DISTANCE_STEPS }, (_, step) => squaredChordOfKm((km * (step + 1)) / DISTANCE_STEPS));
}

/** 10 within the first tenth of the radius, 1 in the last, 0 beyond. */
export function distancePoints(squared: number, limits: readonly number[]): number {
  let points = 0;
  for (const limit of limits) if (squared <= limit) points++;
  return points;
}

const ROTATION_MASK = 0x7fffffff;

/** A 31-bit hash (FNV-1a with a final mix): the place of an id among equals, before it is turned. */
export function rotation(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** The rotation of an id that stands between two places; ids are ASCII, so a byte is a character. */
export function rotationOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return mixed(hash);
}

function mixed(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & ROTATION_MASK;
}

/** The odd factor that turns the order of equals for a day. */
export function dayFactor(dayKey: string): number {
  return rotation(`day:${dayKey}`) | 1;
}

/** Equals are listed by this number, lowest first, and then by id: everyone comes first on some day. */
export function turned(rotationOfId: number, factor: number): number {
  return Math.imul(rotationOfId, factor) & ROTATION_MASK;
}
