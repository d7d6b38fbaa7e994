import { municipalities } from '../sources/municipalities.ts';
import { postcodes } from '../sources/postcodes.ts';
import { regions } from '../sources/regions.ts';
import { MUNICIPALITIES, POSTCODES, REGIONS } from '../targets.ts';
import { importer } from './importer.ts';

export const regionsImporter = importer({
  source: regions,
  async plan() {
    return { target: REGIONS, toRow: ({ code, name }) => ({ row: { code, name } }) };
  },
});

export const municipalitiesImporter = importer({
  source: municipalities,
  async plan() {
    return {
      target: MUNICIPALITIES,
      toRow: ({ code, name, regionCode }) => ({ row: { code, name, region_code: regionCode } }),
    };
  },
});

export const postcodesImporter = importer({
  source: postcodes,
  async plan() {
    let unreliable = 0;
    return {
      target: POSTCODES,
      toRow(place) {
        if (!place.reliable) unreliable++;
        return {
          row: {
            pc4: place.pc4,
            place: place.place,
            municipality_code: place.municipalityCode,
            region_code: place.regionCode,
            lat: place.latitude,
            lon: place.longitude,
            reliable: place.reliable,
          },
        };
      },
      notes: () =>
        unreliable === 0 ? [] : [`Van ${unreliable} postcodes gebruiken wij het punt niet voor afstanden.`],
    };
  },
});
