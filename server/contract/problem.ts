import { z } from 'zod';

/** RFC 9457 problem details, with a stable dotted `code` that a caller can branch on. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  traceId: z.string(),
  /** Every field that is wrong, at once. `pointer` is a JSON pointer into the request, such as `/body/hoursMin`. */
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.output<typeof Problem>;
