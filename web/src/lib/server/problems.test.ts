import { expect, test } from 'vitest';
import { ApiProblem } from '#lib/api/client.ts';
import { problemsOf } from '#lib/forms.ts';
import { formProblem, ownPath, pageProblem } from './problems.ts';

const problem = (status: number, errors?: { pointer: string; detail: string }[]) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Er klopt iets niet',
    status,
    detail: 'Kijk naar de velden.',
    code: 'request.invalid',
    traceId: 'W4-81F2',
    ...(errors ? { errors } : {}),
  });

test('only a path inside this site is followed after logging in', () => {
  expect(ownPath('/zoeken?sector=zorg')).toBe('/zoeken?sector=zorg');
  for (const elsewhere of ['//elders.nl', '/\\elders.nl', 'https://elders.nl', 'javascript:alert(1)', '', null])
    expect(ownPath(elsewhere)).toBeNull();
});

test('a refused form keeps what was typed and names every field', () => {
  const answer = formProblem(
    problem(400, [
      { pointer: '/body/email', detail: 'Vul je e-mailadres in.' },
      { pointer: '/body/travel/km', detail: 'Vul een getal in.' },
      { pointer: '/body/email', detail: 'Nog een zin over hetzelfde veld.' },
    ]),
    { email: 'x' },
  );
  expect(answer.status).toBe(400);
  expect(answer.data.values).toEqual({ email: 'x' });
  expect(problemsOf(answer.data.errors)).toEqual([
    { field: 'email', message: 'Vul je e-mailadres in.' },
    { field: 'travel.km', message: 'Vul een getal in.' },
  ]);
});

test('a refusal without fields says its own sentence; what is no answer of the API is thrown on', () => {
  expect(problemsOf(formProblem(problem(409), {}).data.errors)).toEqual([{ message: 'Kijk naar de velden.' }]);
  expect(() => formProblem(new Error('kapot'), {})).toThrow('kapot');
});

test('a page that may not be seen keeps its status and the number in the log', async () => {
  await expect(Promise.reject(problem(403)).catch(pageProblem)).rejects.toMatchObject({
    status: 403,
    body: { id: 'W4-81F2' },
  });
});
