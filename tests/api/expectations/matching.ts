import { everyone, type Expectations, only, own, region } from './expectation.ts';

/** Open vacancies of the region, whoever's, without the employer. */
const work = { vacancy: region } as const;

export const matching: Expectations = {
  'matching.candidates': { allow: { 'account-manager': region } },
  'matching.find-candidate': { allow: { 'account-manager': region }, body: () => ({ text: 'Zqpersonaaa' }) },
  'matching.vacancies': { allow: { 'case-manager': own }, shows: work },
  'matching.pair': {
    // Of the people only those whose two keys are on, or who are guided.
    allow: { 'account-manager': ['own', 'other-municipality'], 'case-manager': own },
    shows: work,
  },
  'matching.own': { allow: only('jobseeker') },
  // Open work of the region, but for what was proposed already: that stands under the proposals.
  'matching.own-one': { allow: { jobseeker: ['not-mine', 'other-municipality'] } },
  'matching.like': { allow: { jobseeker: ['not-mine', 'other-municipality'] } },
  'matching.unlike': { allow: { jobseeker: ['not-mine', 'other-municipality'] } },
  'matching.suggest': { allow: { 'case-manager': own } },
  'matching.vacancies-without-fit': { allow: only('account-manager') },
  'matching.people-without-fit': { allow: only('case-manager'), shows: work },
  'matching.new': { allow: only('account-manager', 'case-manager'), shows: work },
  'public.matching-rules': { allow: everyone },
};
