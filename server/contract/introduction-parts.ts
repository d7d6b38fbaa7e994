import { z } from 'zod';
import { Id } from './fields.ts';

/** Shared by what the employer, the jobseeker and the account manager know of an introduction. */
export const introductionParams = z.object({ introductionId: Id });
export const Source = z.enum(['tile', 'card', 'staff']);
export const Contact = z.object({ name: z.string(), phone: z.string(), email: z.string() });
export const Named = z.object({ code: z.string(), label: z.string() });
