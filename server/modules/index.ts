import { accountsModule } from './accounts/accounts.module.ts';
import { candidatesModule } from './candidates/candidates.module.ts';
import { fairnessModule } from './fairness/fairness.module.ts';
import { introductionsModule } from './introductions/introductions.module.ts';
import { matchingModule } from './matching/matching.module.ts';
import { messagesModule } from './messages/messages.module.ts';
import type { Module } from './module.ts';
import { organisationsModule } from './organisations/organisations.module.ts';
import { publicationModule } from './publication/publication.module.ts';
import { taxonomyModule } from './taxonomy/taxonomy.module.ts';
import { vacanciesModule } from './vacancies/vacancies.module.ts';

/** Every module, in one list: what is not here does not run. */
export const modules: readonly Module[] = [
  accountsModule,
  organisationsModule,
  messagesModule,
  taxonomyModule,
  candidatesModule,
  vacanciesModule,
  publicationModule,
  matchingModule,
  introductionsModule,
  fairnessModule,
];
