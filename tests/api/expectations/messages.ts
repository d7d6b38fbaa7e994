import { type Expectations, only, people } from './expectation.ts';

const elsewhere = { own: 200, 'not-mine': 200, 'other-municipality': 200, 'other-region': 200, absent: 200 };

export const messages: Expectations = {
  'messages.list': { allow: people },
  // Ids of other people's messages are passed over without a word; the test looks whether they are still unread.
  'messages.read': {
    allow: people,
    body: () => ({ ids: [] }),
    foreign: [
      { field: 'ids', value: (world, relation) => [world.ids(relation, 'jobseeker').messageId], answers: elsewhere },
    ],
  },
  'mails.list': { allow: only('admin') },
};
