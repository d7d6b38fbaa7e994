import { z } from 'zod';
import { DEFAULT_LADDER, hidesMoreThan, isCoarsest } from './ladder.ts';

/** The value of a field that someone has not filled in. It is a value like any other and is never left out. */
export const UNKNOWN = 'onbekend';

const code = z
  .string()
  .min(1, 'Geef een code.')
  .refine((value) => value !== UNKNOWN, `De code "${UNKNOWN}" is bezet: zo heet een gegeven dat niet is ingevuld.`);

const grain = z.enum(['fine', 'coarse', 'drop']);

const ladder = z
  .array(
    z.strictObject({
      family: z.enum(['fine', 'drop']),
      area: z.enum(['municipality', 'subregion', 'region']),
      hours: grain,
      level: grain,
      availability: grain,
    }),
  )
  .min(1, 'De ladder heeft minstens één trede.')
  .superRefine((steps, context) => {
    const complain = (index: number, message: string) =>
      context.addIssue({ code: 'custom', path: [index], message: `Trede ${index + 1} van de ladder ${message}` });
    for (const [index, step] of steps.entries()) {
      if (!steps.slice(0, index).every((earlier) => hidesMoreThan(step, earlier)))
        complain(index, 'verbergt niets dat een eerdere trede toont.');
      if (index === steps.length - 1 && !isCoarsest(step)) complain(index, 'toont alleen de sector en de regio.');
    }
  });

/** Bands lowest first, each up to but not including `below`; the last one is open. `coarse` is the wider band. */
const numberBands = z
  .array(z.strictObject({ code, below: z.int().nullable(), coarse: code }))
  .min(1, 'Geef minstens één band.')
  .refine(
    (bands) =>
      bands.every(({ below }, index) => {
        const before = bands[index - 1]?.below ?? Number.NEGATIVE_INFINITY;
        return index === bands.length - 1 ? below === null : below !== null && below > before;
      }),
    'De grenzen lopen op en alleen de laatste band is open.',
  );

const levelBands = z
  .array(z.strictObject({ code, levels: z.array(z.string().min(1)).min(1), coarse: code }))
  .min(1, 'Geef minstens één band.')
  .refine((bands) => {
    const levels = bands.flatMap((band) => band.levels);
    return new Set(levels).size === levels.length;
  }, 'Elk niveau hoort bij één band.');

/**
 * How a region publishes. Every field has a safe default; whoever changes one writes that into the region's data
 * protection impact assessment (article 35 GDPR).
 */
export const publicationConfigSchema = z
  .strictObject({
    /**
     * The smallest number of people behind whatever a verified employer sees. Statistical offices commonly use 3 or 5
     * (OECD Glossary of Statistical Terms, "threshold rule"; Statistics Denmark hides 1–4). A threshold of Statistics
     * Netherlands (CBS) could not be verified, so none is claimed. Below 3, each of two people knows who the other is.
     */
    k: z
      .int()
      .min(3, 'k is minstens 3: bij 2 mensen weet ieder van hen wie de ander is. De veilige waarde is 5.')
      .default(5),
    /**
     * A group appears at k + hysteresis and stays until it falls below k, so that one person who comes and goes does
     * not make it flicker. Our own choice; 2 is enough in simulated regions.
     */
    hysteresis: z.int().min(0, 'De marge is 0 of meer.').default(2),
    /** The threshold for anything public and for reports: 10, as the British ONS uses for its longitudinal data. */
    publicK: z.int().default(10),
    /** Days after which a card hides unless its owner confirms it. Our own choice: stale profiles help no one. */
    validityDays: z.int().min(1, 'Een kaart is minstens 1 dag geldig.').default(60),
    /** Time of the nightly round, hh:mm in Europe/Amsterdam. Our own choice: before office hours. */
    roundTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf de tijd als 06:00.')
      .default('06:00'),
    ladder: ladder.default(() => DEFAULT_LADDER.map((step) => ({ ...step }))),
    /**
     * Codes of the region and, per municipality, of its subregion, with the names of subregions that are not one
     * municipality. A municipality not listed is its own subregion.
     */
    area: z
      .strictObject({
        region: code,
        subregions: z.record(z.string(), code),
        labels: z.record(z.string(), z.string().min(1)).default({}),
      })
      .default({ region: 'regio', subregions: {}, labels: {} }),
    bands: z
      .strictObject({
        /** Hours per week. 36 is the full week of the Participatiewet's wage subsidy (article 10d). */
        hours: numberBands,
        level: levelBands,
        /** Days from the date of the round until someone can start. */
        availability: numberBands,
      })
      .default({
        hours: [
          { code: 'tot-20', below: 20, coarse: 'tot-28' },
          { code: '20-28', below: 28, coarse: 'tot-28' },
          { code: '28-36', below: 36, coarse: '28-plus' },
          { code: '36-plus', below: null, coarse: '28-plus' },
        ],
        level: [
          { code: 'basis', levels: ['basis', 'vmbo'], coarse: 'tot-mbo-2' },
          { code: 'mbo-1-2', levels: ['mbo12'], coarse: 'tot-mbo-2' },
          { code: 'mbo-3-4', levels: ['mbo34'], coarse: 'vanaf-mbo-3' },
          { code: 'hbo-wo', levels: ['hbo', 'wo'], coarse: 'vanaf-mbo-3' },
        ],
        availability: [
          { code: 'meteen', below: 1, coarse: 'uiterlijk-een-maand' },
          { code: 'binnen-maand', below: 32, coarse: 'uiterlijk-een-maand' },
          { code: 'later', below: null, coarse: 'later' },
        ],
      }),
  })
  .refine((config) => config.publicK >= config.k, {
    path: ['publicK'],
    message: 'De drempel voor openbare aantallen is niet lager dan k.',
  });

export type PublicationConfig = z.output<typeof publicationConfigSchema>;

export const DEFAULT_PUBLICATION_CONFIG: PublicationConfig = publicationConfigSchema.parse({});
