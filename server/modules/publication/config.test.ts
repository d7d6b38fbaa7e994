import { describe, expect, it } from 'vitest';
import { DEFAULT_PUBLICATION_CONFIG, publicationConfigSchema } from './config.ts';

const messages = (config: object) =>
  publicationConfigSchema.safeParse(config).error?.issues.map(({ message }) => message) ?? [];

const coarsest = { family: 'drop', area: 'region', hours: 'drop', level: 'drop', availability: 'drop' };

describe('the publication configuration', () => {
  it('is safe without being touched', () => {
    expect(DEFAULT_PUBLICATION_CONFIG).toMatchObject({
      k: 5,
      hysteresis: 2,
      publicK: 10,
      validityDays: 60,
      roundTime: '06:00',
    });
    expect(DEFAULT_PUBLICATION_CONFIG.ladder).toHaveLength(5);
  });

  it.each([
    [{ k: 2 }, 'k is minstens 3: bij 2 mensen weet ieder van hen wie de ander is. De veilige waarde is 5.'],
    [{ hysteresis: -1 }, 'De marge is 0 of meer.'],
    [{ k: 12 }, 'De drempel voor openbare aantallen is niet lager dan k.'],
    [{ roundTime: '24:00' }, 'Schrijf de tijd als 06:00.'],
    [{ ladder: [{ ...coarsest, area: 'subregion' }] }, 'Trede 1 van de ladder toont alleen de sector en de regio.'],
    [{ ladder: [coarsest, coarsest] }, 'Trede 2 van de ladder verbergt niets dat een eerdere trede toont.'],
    [
      { area: { region: 'onbekend', subregions: {} } },
      'De code "onbekend" is bezet: zo heet een gegeven dat niet is ingevuld.',
    ],
    [
      { bands: { ...DEFAULT_PUBLICATION_CONFIG.bands, hours: [{ code: 'tot-20', below: 20, coarse: 'tot-20' }] } },
      'De grenzen lopen op en alleen de laatste band is open.',
    ],
  ])('refuses %j', (config, message) => {
    expect(messages(config)).toContain(message);
  });

  it('refuses a setting that it does not know, so that a slip of the pen is not a default', () => {
    expect(publicationConfigSchema.safeParse({ K: 10 }).success).toBe(false);
  });
});
