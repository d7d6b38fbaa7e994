import { AppError, defineError } from '#server/platform/errors.ts';

export const importBusy = defineError(
  'imports.busy',
  409,
  'Er loopt al een import',
  'Er wordt al een bestand van deze soort ingelezen. Wacht tot dat klaar is.',
);

export const unreadableFile = (detail: string): AppError =>
  new AppError({ code: 'imports.unreadable', status: 400, title: 'Dit bestand kunnen wij niet lezen', detail });

export const nothingUsable = (detail: string): AppError =>
  new AppError({ code: 'imports.nothing-usable', status: 400, title: 'Er staat niets bruikbaars in', detail });
