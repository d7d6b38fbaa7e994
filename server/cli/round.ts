import { closeRounds } from '../modules/publication/rounds.usecases.ts';
import { type Command, print, UsageError, withServices } from './command.ts';

export const roundCommand: Command = {
  usage: 'round close',
  help: 'Sluit nu een ronde van de marktplaats en geeft de cijfers ervan.',
  async run([act, ...rest]) {
    if (act !== 'close' || rest.length > 0) throw new UsageError('Gebruik: round close.');
    await withServices(async (services) => {
      for (const round of await closeRounds(services)) print(round);
    });
  },
};
