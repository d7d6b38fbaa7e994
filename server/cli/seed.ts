import path from 'node:path';
import { parseArgs } from 'node:util';
import { seedRegion } from '../demo.ts';
import { type Command, print, UsageError, wholeNumber, withServices } from './command.ts';

export const seedCommand: Command = {
  usage: 'seed [--seed N] [--people N] [--municipalities N]',
  help: 'Vult een lege database met een verzonnen regio. Hetzelfde getal geeft dezelfde mensen.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { seed: { type: 'string' }, people: { type: 'string' }, municipalities: { type: 'string' } },
    });
    const options = {
      seed: wholeNumber('seed', values.seed, { fallback: 1, min: 0, max: 2 ** 31 - 1 }),
      people: wholeNumber('people', values.people, { fallback: 1_200, min: 0, max: 20_000 }),
      municipalities: wholeNumber('municipalities', values.municipalities, { fallback: 6, min: 1, max: 6 }),
    };
    await withServices(async (services, feed) => {
      const seeded = await seedRegion(services, feed, options);
      if (seeded === null)
        throw new UsageError('De database is niet leeg. Kies met DATA_DIR of DATABASE_URL een lege database.');
      print({
        ...options,
        rows: seeded.figures,
        logins: seeded.logins.length,
        loginsFile: path.join(services.config.dataDir, 'demo-accounts.json'),
      });
    });
  },
};
