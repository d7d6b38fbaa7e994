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
    return {
      target: POSTCODES,
      toRow(place) {
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
      notes(rows) {
        const unreliable = rows.filter((row) => row.reliable === false).length;
        return unreliable === 0 ? [] : [`Van ${unreliable} postcodes gebruiken wij het punt niet voor afstanden.`];
      },
    };
  },
});
