import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './support/journey.ts';
import { makeScene, type Scene } from './support/scene.ts';
import type { Way } from './support/visitor.ts';

/** The main job of the marketplace, each way that people work with it. */
const WAYS: (Way & { name: string; lastName: string; vacancy: string })[] = [
  {
    name: 'with a finger on a phone',
    width: 390,
    hands: 'finger',
    script: true,
    lastName: 'Vingerling',
    vacancy: 'Orderpicker in hal 1',
  },
  {
    name: 'with a mouse on a desk',
    width: 1280,
    hands: 'mouse',
    script: true,
    lastName: 'Muizelaar',
    vacancy: 'Orderpicker in hal 2',
  },
  {
    name: 'by keyboard alone on a desk',
    width: 1280,
    hands: 'keyboard',
    script: true,
    lastName: 'Toetsveld',
    vacancy: 'Orderpicker in hal 3',
  },
  {
    name: 'by keyboard alone in a narrow window',
    width: 390,
    hands: 'keyboard',
    script: true,
    lastName: 'Smallegang',
    vacancy: 'Orderpicker in hal 4',
  },
  {
    name: 'without script',
    width: 1280,
    hands: 'mouse',
    script: false,
    lastName: 'Zonderscript',
    vacancy: 'Orderpicker in hal 5',
  },
];

let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
}, 180_000);
afterAll(() => scene.close());

it.each(WAYS)(
  'from a profile to a placement, $name: every step can be done and every page on the way is whole',
  async ({ lastName, vacancy, ...way }) => {
    const story = {
      firstName: 'Fenna',
      lastName,
      email: `fenna.${lastName.toLowerCase()}@example.nl`,
      phone: '0612345678',
      vacancy,
    };
    expect(await journey(scene, way, story)).toEqual([]);
  },
  300_000,
);
