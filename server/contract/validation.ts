import { z } from 'zod';

/**
 * Sentences for what zod finds wrong where a field has no sentence of its own. Plain Dutch, saying what to do.
 * Loaded once by server and web; the message of a field schema goes before this.
 */
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined || issue.input === null
          ? 'Vul dit in.'
          : 'Dit past hier niet. Kijk of het klopt.';
      case 'invalid_value':
        return 'Kies iets uit de lijst.';
      case 'too_small':
        return issue.origin === 'array'
          ? `Kies er minstens ${issue.minimum}.`
          : issue.origin === 'string'
            ? 'Vul dit in.'
            : `Vul een getal in van ${issue.minimum} of meer.`;
      case 'too_big':
        return issue.origin === 'array'
          ? `Kies er hoogstens ${issue.maximum}.`
          : issue.origin === 'string'
            ? `Gebruik hoogstens ${issue.maximum} tekens.`
            : `Vul een getal in van ${issue.maximum} of minder.`;
      case 'unrecognized_keys':
        return `Dit hoort hier niet: ${issue.keys.slice(0, 5).join(', ')}.`;
      default:
        return 'Dit klopt niet. Kijk of het goed is ingevuld.';
    }
  },
});

export interface FieldError {
  pointer: string;
  detail: string;
}

/** Every problem of a parse as JSON pointers below `root` ('/body', '/query', …). */
export const fieldErrors = (error: z.ZodError, root: string): FieldError[] =>
  error.issues.map((issue) => ({
    pointer: [root, ...issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/'),
    detail: issue.message,
  }));
