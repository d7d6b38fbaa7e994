import type { choiceHelp as nl } from '../nl/choice-help.ts';

export const choiceHelp: typeof nl = {
  title: 'Which work suits me?',
  description: 'Ten short questions about what you like to do. Then you see sectors and occupations that suit you.',
  lead: 'Do you not know yet which work you want? Answer ten short questions. Then you see sectors and occupations that suit you.',
  nothingKept: 'We do not keep your answers. You do not have to log in.',
  questions: {
    outside: 'Do you like to work outside?',
    hands: 'Do you like to make or repair things with your hands?',
    care: 'Do you like to help people who need help?',
    children: 'Do you like to work with children?',
    growing: 'Do you like to care for animals or plants?',
    food: 'Do you like to cook or bake?',
    computer: 'Do you like to work with a computer?',
    driving: 'Do you like to be on the road?',
    tidy: 'Do you like to clean or to keep things in order?',
    talking: 'Do you like to talk with customers or guests?',
  },
  answers: { yes: 'Yes', some: 'A little', no: 'No' },
  send: 'Show what suits me',
  result: 'This suits your answers',
  sectors: 'Sectors',
  work: 'Occupations',
  because: 'Because you like this:',
  none: 'Choose “Yes” or “A little” for one question or more. Then we show what suits you.',
  then: 'This is an idea to begin with. You choose yourself.',
  again: 'You can change your answers below.',
  rules: 'How we count',
  rulesText:
    '“Yes” gives 2 points to each sector in the row. “A little” gives 1 point. The 3 sectors with most points come first. Nothing else counts.',
  link: 'Not sure? Use the choice help',
};
