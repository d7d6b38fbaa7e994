import { constraintOf, sqlState } from './db.ts';

/** What of an error may be written down. */
export interface ErrorNote {
  [name: string]: unknown;
  type: string;
  /** SQLSTATE or a code of Node, such as ECONNREFUSED. */
  code?: string;
  constraint?: string;
  message: string;
  stack: string;
  cause?: ErrorNote;
}

/**
 * The message of a failed statement holds the values that were in it, which are people's. Of such an error only the
 * database's own code and names stay, and where in the program it happened.
 */
export const noteOf = (error: unknown): ErrorNote => {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const state = sqlState(error);
  const code = state ?? (error as { code?: unknown }).code;
  const constraint = constraintOf(error);
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const isStatement = state !== undefined || error.message.startsWith('Failed query');
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(constraint === undefined ? {} : { constraint }),
    message: isStatement ? 'database error' : error.message,
    stack,
    ...(error.cause instanceof Error ? { cause: noteOf(error.cause) } : {}),
  };
};

/** The same error without what may not be written down, for parts that keep the message by themselves. */
export const withoutValues = (error: unknown): Error => {
  const note = noteOf(error);
  const safe = new Error([note.message, note.code, note.constraint].filter(Boolean).join(' '));
  safe.stack = `${safe.message}\n${note.stack}`;
  return safe;
};
