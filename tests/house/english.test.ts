import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Route } from '#contract/route.ts';
import { englishBands, englishFamilies } from '#lib/i18n/card-labels.ts';
import { englishLabels } from '#lib/i18n/list-labels.ts';
import { englishProblem, englishSentence } from '#lib/i18n/refusals.ts';
import { englishTalents } from '#lib/i18n/talent-labels.ts';
import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';
import { checkFreeText } from '#server/modules/candidates/text-guard.ts';
import { passwordProblem } from '#server/modules/accounts/password-rules.ts';
import { mailText } from '#server/modules/messages/mail-templates.ts';
import { MailTemplate, MessageKind } from '#contract/messages.ts';
import { messages } from '#lib/i18n/en/messages.ts';
import { publicationConfigSchema } from '#server/modules/publication/config.ts';
import { REGION_DEFAULTS } from '#server/modules/publication/region-defaults.ts';
import * as candidates from '#contract/candidates.ts';
import * as ownAccount from '#contract/own-account.ts';
import * as publication from '#contract/publication.ts';
import * as sessions from '#contract/sessions.ts';
import '#contract/validation.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Words that no English sentence of ours has. */
const DUTCH = /\b(je|jij|jouw|het|een|niet|naar|wij|ook|voor|uur|maandag|dinsdag|woensdag|donderdag|vrijdag|u|uw)\b/i;

test('every closed list that a jobseeker reads has English words', () => {
  const lists = closedLists();
  const read = Object.keys(englishLabels) as (keyof typeof lists)[];
  const missing = read
    // `Intl` knows the names of the other languages.
    .filter((list) => list !== 'languages')
    .flatMap((list) =>
      lists[list].filter(({ code }) => englishLabels[list]?.[code] === undefined).map(({ code }) => `${list} ${code}`),
    );
  expect(read).toHaveLength(10);
  expect(lists.licences.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
  expect(lists.families.filter(({ code }) => englishFamilies[code] === undefined)).toEqual([]);
  expect(TALENTS.filter(({ code }) => englishTalents[code] === undefined).map(({ code }) => code)).toEqual([]);
});

test('every band of the default grid has English words', () => {
  const { bands } = publicationConfigSchema.parse(REGION_DEFAULTS.AM34);
  const codes = (list: readonly { code: string; coarse: string }[]) =>
    list.flatMap(({ code, coarse }) => [code, coarse]);
  expect(codes(bands.hours).filter((code) => englishBands.hours[code] === undefined)).toEqual([]);
  expect(codes(bands.level).filter((code) => englishBands.levels[code] === undefined)).toEqual([]);
  expect(codes(bands.availability).filter((code) => englishBands.availability[code] === undefined)).toEqual([]);
});

const BAD: readonly unknown[] = [
  undefined,
  null,
  '',
  'x',
  'x'.repeat(5_000),
  'a\u0000b',
  -1,
  999,
  1.5,
  true,
  [],
  ['!'],
  Array.from({ length: 200 }, () => 'a'),
  {},
  '31-31-2026',
];

/** Every sentence with which a schema refuses one bad value after the other. */
function sentencesOf(schema: z.ZodType): string[] {
  const found = new Set<string>();
  const tryAll = (value: unknown) => {
    const parsed = schema.safeParse(value);
    for (const issue of parsed.error?.issues ?? []) found.add(issue.message);
  };
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  for (const bad of BAD) {
    tryAll(bad);
    for (const key of keys) tryAll({ [key]: bad, strange: 1 });
    for (const km of ['pc4', 'km', 'means']) if (keys.includes('travel')) tryAll({ travel: { [km]: bad } });
  }
  if (keys.includes('hoursMin')) tryAll({ hoursMin: 30, hoursMax: 20 });
  return [...found];
}

test('every refusal of a form of the jobseeker has an English sentence', () => {
  const isRoute = (one: unknown): one is Route => typeof one === 'object' && one !== null && 'operationId' in one;
  const declared: unknown[] = Object.values({ ...ownAccount, ...publication, ...sessions });
  const forms = [...declared.filter(isRoute), candidates.changeProfilePart];
  const sentences = new Set(forms.flatMap(({ body }) => (body ? sentencesOf(body) : [])));
  const texts = [
    'Mijn nummer is 111222333 of 06 12345678, mail jan@voorbeeld.nl, NL91ABNA0417164300',
    'Ik ben geboren op 3 maart 1980 en woon in de Dorpsstraat 12, 2712 AB 12. Ik heb diabetes en ik ben zwanger.',
    'Ik ben moslim. Mijn collega Jan de Vries helpt mij. Ik zat in de gevangenis. Ik ben lid van de vakbond. Ik ben homo.',
  ];
  for (const text of texts) for (const { sentence } of checkFreeText(text)) sentences.add(sentence);
  for (const password of ['kort', 'aaaaaaaaaaaaa', 'qwertyuiop12', 'karin.boelens1', 'wachtwoord123'])
    sentences.add(passwordProblem(password, { email: 'karin.boelens@example.nl', name: 'Karin Boelens' }) ?? '');
  sentences.delete('');
  expect(sentences.size).toBeGreaterThan(30);
  expect([...sentences].filter((sentence) => englishSentence(sentence) === sentence)).toEqual([]);
});

test('every refusal with a code that a jobseeker can meet is told in English', () => {
  const files = readdirSync(path.join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('errors.ts') || name.endsWith('http/problem.ts'))
    .map((name) => path.join(root, 'server', name));
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'((?:request|service|session|profile|publication)\.[a-z-]+)'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
  expect(codes.length).toBeGreaterThan(25);
  const dutch = codes
    .map((code) => englishProblem({ type: '', title: '', status: 400, traceId: '', code, detail: 'Wacht 30 tellen.' }))
    .filter(({ detail }) => detail === 'Wacht 30 tellen.' || detail.includes('{n}') || DUTCH.test(detail));
  expect(dutch.map(({ code }) => code)).toEqual([]);
});

/** Kinds of messages that only employers or staff receive. */
const NOT_FOR_JOBSEEKERS =
  /^(employer|vacancy|interest|broker|saved|card|import|caseload|access|result|suggestion|matches)-|^proposal-(accepted|declined)$/;

test('every message and mail to a jobseeker is in English, with its moment and sector', () => {
  const params = {
    date: 'dinsdag 24 november om 17.00 uur',
    sector: 'grijs (straat en weg)',
    name: 'Karin',
    organisation: 'Rijnvliet',
    vacancy: 'Picker',
    by: 'staff',
    count: '3',
  };
  const kinds = MessageKind.options.filter((kind) => !NOT_FOR_JOBSEEKERS.test(kind));
  expect(kinds.length).toBeGreaterThan(12);
  const told = kinds.map((kind) => messages.sentences[kind](params));
  expect(told.filter((sentence) => DUTCH.test(sentence))).toEqual([]);
  expect(messages.sentences['proposal-received'](params)).toContain('road works');
  expect(messages.sentences['proposal-reminder'](params)).toContain('Tuesday 24 November at 17:00');

  const reader = { role: 'jobseeker', locale: 'en' } as const;
  const mails = MailTemplate.options
    .filter((template) => template !== 'employer-stopped')
    .map((template) => mailText(template, { minutes: '15', count: '2' }, 'https://werkbrug.example', reader));
  expect(mails.filter(({ subject, text }) => DUTCH.test(`${subject}\n${text}`))).toEqual([]);
  const staff = mailText('digest', { count: '2' }, 'https://werkbrug.example', { role: 'admin', locale: 'en' });
  expect(staff.text).toContain('Er staan 2 berichten');
});
